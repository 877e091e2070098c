"""Bodies in danger, told plainly: what has happened to somebody, so that 119 and what to do until it comes are said first.

A choking baby, a swallowed battery and an overdose are no question for a counsellor. They are found here by what is said to have happened,
whoever it happened to; a question about what one would do, an old story and a lost telephone are not.
"""

from __future__ import annotations

import re
from typing import Literal

from text.normalise import fold, normalise

Emergency = Literal[
    "overdose", "wound", "choking", "swallowed", "drowning", "seizure", "unresponsive", "bleeding", "burn", "injury"
]
DONE_TO_ONESELF: tuple[Emergency, ...] = ("overdose", "wound")
"""The others happen to somebody."""

_CHILD = r"(?:赤(?:ちゃん|ん坊)|あか(?:ちゃん|んぼう)|乳児|幼児|子(?:ども|供)?|こども|息子|むすこ|娘|むすめ|孫|まご|[12１２一二]歳|0歳|[0-9]+(?:か|ヶ|カ)月|弟|おとうと|妹|いもうと|園児|児童)"
_PERSON = (
    rf"(?:{_CHILD}|[父母祖夫妻兄姉]|主人|旦那|だんな|嫁|家内|(?:お|義)?(?:とう|かあ|父|母|じい|ばあ|爺|婆|にい|ねえ|兄|姉)(?:さん|ちゃん|ん)|じいじ|ばあば|(?<![たてだの])まま|ぱぱ|おじいさん|おばあさん|"
    r"祖父|祖母|父親|母親|両親|友(?:だち|達|人)|ともだち|彼氏?|彼女|隣の人|となりの|人|ひと|先生|同僚|社員|お客|利用者|高齢者|患者|男性|女性|男の子|女の子|家族)"
)
_OF_PERSON = rf"{_PERSON}[^。!?\n]{{0,12}}"
_POISON = r"(?:電池|でんち|磁石|じしゃく|ビー玉|びー玉|びーだま|洗剤|せんざい|漂白剤|ひょうはく|ハイター|農薬|灯油|とうゆ|ガソリン|毒|どく(?!しょ)|除草剤|殺虫剤|乾燥剤|防虫剤|消毒液|アルコール消毒|たばこ|タバコ|吸い殻|硬貨|コイン|小銭|[0-9]+円玉|おもちゃ|ボタン|針|はり|釘|くぎ|画びょう|シャンプー|化粧品|マニキュア|除光液|ほう酸|ジェルボール|洗濯(?:用)?(?:の)?(?:カプセル|ボール)|保冷剤|小さい(?:もの|部品)|部品|異物)"
_MEDICINE = (
    r"(?:薬|くすり|おくすり|お薬|睡眠薬|眠剤|風邪薬|かぜ薬|鎮痛剤|痛み止め|市販薬|錠剤|処方薬|安定剤|ブロン|サプリ)"
)
_MUCH = r"(?:全部|ぜんぶ|いっぱい|たくさん|沢山|大量|たいりょう|まとめて|一気|一度に|飲みすぎ|のみすぎ|飲み過ぎ|[0-9]{2,3} ?(?:錠|じょう|粒|つぶ|個)|一瓶|ひと瓶|1瓶|[0-9一二]+(?:箱|シート|瓶))"
_DRUNK = r"(?:(?:飲|の)み?(?:んだ|んで(?!は)|んじゃ|んでしま|こん|込ん|ました|みました|み(?:す|過)ぎ)|誤飲|ごいん|口に(?:入れ|いれ)|食べ(?:た|ちゃ|て|ま)|たべ(?:た|ちゃ|て|ま))"
_JAPANESE: tuple[tuple[Emergency, str], ...] = (
    (
        "overdose",
        rf"(?<![a-z])od(?:して|した|しちゃ|しま|する前に飲)|おーばーどーず(?:して|した|しちゃ|しま)|{_MEDICINE}[^。!?\n]{{0,6}}{_MUCH}[^。!?\n]{{0,6}}{_DRUNK}|{_MUCH}[^。!?\n]{{0,4}}{_MEDICINE}[^。!?\n]{{0,4}}{_DRUNK}|{_MEDICINE}[^。!?\n]{{0,3}}(?:飲|の)み(?:す|過)ぎ|過量服薬した|"
        r"(?:自殺|死に?たく|死のうと)[^。\n]{0,14}(?:飲んだ|のんだ|飲みました|飲んで(?:しま|ます|い))|練炭(?:を)?(?:焚|たい|つけ)",
    ),
    (
        "wound",
        r"(?<![ぁ-ゖ])(?:手首|てくび|腕|うで|太もも)(?:を|も)?(?:深く|ふかく|かみそりで|カッターで|包丁で)?(?:切った|きった|切りました|きりました|切っちゃ|きっちゃ|切ってしま|きってしま|刺した|さした)|(?:リスカ|りすか|リストカット)(?:した|しました|しちゃ|してしま)|自分(?:を|の(?:お腹|体|胸)を)刺した|首を(?:吊|つ)った",
    ),
    (
        "choking",
        rf"(?:のど|喉|気道|気管)(?:に|の)[^。!?\n]{{0,10}}(?:つま|詰ま|つっかえ|ひっかか|引っかか)|{_OF_PERSON}(?:もち|餅|あめ|飴|おもちゃ|食べ物|ごはん|肉|パン|りんご|ぶどう|ナッツ|豆|何か|なにか)(?:を|が)[^。!?\n]{{0,6}}(?:つま|詰ま)(?:ら|っ|り)|(?:もち(?!ろん|もの|まし|だ)|餅|あめ|飴)(?:を|が)?[^。!?\n]{{0,6}}(?:つま|詰ま)(?:ら|っ|り)|(?:もち|餅|あめ|飴|パン|肉)[^。!?\n]{{0,8}}(?:のど|喉)[^。!?\n]{{0,14}}(?:声|息|顔|苦|くるし|いき)|(?:のど|喉)(?:が|も)?(?:し(?:まる|まって|まっと|め)|締ま|腫れ上|はれあが)|窒息し(?:て|た|そう|か)|ちっそくし(?:て|た|そう)",
    ),
    (
        "swallowed",
        rf"{_POISON}[^。!?\n]{{0,8}}{_DRUNK}|誤飲(?:し(?:た|て|ま|ちゃ)|です|かも)|{_CHILD}[^。!?\n]{{0,10}}{_MEDICINE}[^。!?\n]{{0,6}}(?:間違え|まちがえ|誤って|勝手に)[^。!?\n]{{0,4}}{_DRUNK}|{_CHILD}[^。!?\n]{{0,10}}(?:私|親|母|父|祖母|祖父|ばあば|大人|おとな)の{_MEDICINE}[^。!?\n]{{0,6}}{_DRUNK}|{_CHILD}[^。!?\n]{{0,14}}(?:飲み込(?:ん|み)|のみこ(?:ん|み))|ガスを?吸(?:った|って)|一酸化炭素中毒|硫化水素を",
    ),
    (
        "drowning",
        rf"{_OF_PERSON}(?:溺れ|おぼれ)(?:た|て|ま|そう)|(?:お?風呂|おふろ|浴槽|湯船|プール|ぷーる|海|うみ|川|かわ|池|湖|水)(?:で|に)[^。!?\n]{{0,4}}(?:溺れ|おぼれ)(?:た|て|ま|そう)|^(?:溺れ|おぼれ)(?:てる|ています|てます|た|ました|そう)|{_OF_PERSON}(?:川|海|池|プール|用水路|水路|井戸|側溝|ため池|湖)に(?:落ち|おち|流され|沈)",
    ),
    (
        "seizure",
        rf"(?:(?:{_PERSON}|熱|高熱|急に|突然|全身|体|からだ)[^。!?\n]{{0,12}})?(?:痙攣|けいれん|ひきつけ)(?:を?(?:起こ|おこ)|し(?:て|た|ま)|が(?:止ま|とま|おさま)|です|発作|中)|てんかんの?発作|白目(?:を)?(?:むい|剥い)|(?:口から)?(?:泡|あわ)を?(?:ふい|吹い)",
    ),
    (
        "unresponsive",
        rf"{_OF_PERSON}(?:ぐったり(?!する(?:ほど|くらい))|意識が?(?:ない|ありません|無い|もうろう|なくな|うす|飛ん)|いしきが?(?:ない|ありません)|(?:呼び?かけ|よびかけ)[^。!?\n]{{0,4}}(?:返事|反応)|(?:反応|はんのう)(?:を|が|も)?(?:しない|しません|ない|なく|ありません)|(?:起き|おき|目を(?:覚|さ)ま|めを(?:さ|あ))[^。!?\n]{{0,4}}(?:ない|ません)[^。!?\n]{{0,6}}(?:息|冷た|青|反応|呼んで|たたい|ゆす|揺す)|呼んでも(?:起き|おき|返事|反応))|よんでも(?:おき|へんじ)"
        rf"|{_PERSON}[がはもの、 ]{{0,3}}(?:急に|突然|ぜんぜん|全然|全く|ベッドで|風呂で|お風呂で|トイレで|床で)*(?:うごかない|動かない|動きません|うごきません|うごかなくな|動かなくな|(?:倒|たお)れ(?:た(?!時|とき|話|こと)|て|ました)|失神|気を失|(?:真っ青|まっさお)|冷たくなって)|(?:息|いき|呼吸|こきゅう|脈|心臓)(?:を|が|も)?(?:して(?:い)?(?:ない|ません)|し(?:とら|て(?:へ|な))ん|でき(?:な|ま)|でけへん|止まっ(?:た|て)|とまっ(?:た|て)|ありません)|心肺停止|心停止|顔が紫|(?:くちびる|唇|顔)が(?:青|あお|紫|むらさき)",
    ),
    (
        "bleeding",
        r"(?<![ぁ-ん])(?:血|ち|出血|鼻血)(?:が|は|も)?(?:全然|ぜんぜん|なかなか|ずっと)?(?:止ま|とま)(?:ら|りません)|大量(?:に|の)?(?:出血|血)|(?:血|出血)が(?:ひど|すご|たくさん|大量|いっぱい|どんどん|噴)|(?:頭|顔|手|足|腕|体)(?:が|から)[^。!?\n]{0,4}血(?:だらけ|まみれ)|血を吐|吐血|(?:指|ゆび|腕|足|手)(?:を|が)?(?:切断|ちぎれ|取れ(?:た|て))",
    ),
    (
        "burn",
        rf"(?:熱湯|お湯|湯|油|天ぷら油|味噌汁|みそ汁|スープ|コーヒー|鍋|ポット|やかん)(?:を|が)[^。!?\n]{{0,10}}(?:かぶ|被|浴び|あび|こぼし[^。!?\n]{{0,8}}(?:やけど|火傷|泣)|かかっ(?:た|て))|(?:大|ひどい|ひどく|全身|顔)(?:に|を|の)?(?:やけど|火傷)|{_OF_PERSON}(?:やけど|火傷|ヤケド)(?:し|を)|(?:やけど|火傷)(?:し(?:た|て|ま|ちゃ)|を(?:し|負))|服に火が|髪に火が",
    ),
    (
        "injury",
        rf"{_OF_PERSON}(?:ベランダ|階段|屋根|窓|[0-9]+階|線路|ホーム|はしご|脚立|ベッド|高い所|高いところ|木)から?(?:に)?(?:落ち|おち|転落|転げ)|(?:車|くるま|バイク|トラック|電車|自転車)に(?:はねられ|ひかれ|轢かれ)(?:た|て(?!た))(?!かと)|感電し(?:た|て)|交通事故(?:に|です)|頭を(?:強く)?(?:打|う)(?:った|って|ち)[^。!?\n]{{0,12}}(?:吐|はい|意識|血|様子|動)|胸が(?:急に|すごく|とても|突然|しめつけ|締め付け)[^。!?\n]{{0,6}}(?:痛|いた|苦し|くるし)|心筋梗塞|心臓発作(?!を(?:起こしそう|おこしそう))|ろれつが(?:回|まわ)|呂律|脳卒中(?:かも|みたい|です|を起)|(?:顔|体|からだ|手足)の?(?:半分|片方|片側)が(?:動|うご|しび|まひ|麻痺|下が)|アナフィラキシー|(?:蜂|はち|ハチ)に刺され[^。\n]{{0,14}}(?:息|苦|腫|気持ち)|熱中症(?:で|です|みたい|かも)|(?:赤ちゃん|子(?:ども|供)?)(?:が|を)[^。!?\n]{{0,6}}(?:車|くるま)(?:の中)?に(?:閉じ込め|とじこめ|取り残)",
    ),
)
_WHO = r"(?:he|she|they|(?:the )?child|my \w+(?: \w+)?|the (?:baby|child|kid|boy|girl|man|woman|old (?:man|lady))|(?:a|our|his|her) (?:baby|child|kid|boy|girl|man|woman|son|daughter|friend)|someone|somebody|grand(?:ma|pa|son|daughter)|mom|mum|dad|baby|daughter|son)"
_IS = r"(?:'s| is| are|'re| was| has| just| suddenly| been| keeps| started| got)*"
_ENGLISH: tuple[tuple[Emergency, str], ...] = (
    (
        "overdose",
        r"\b(?:i|he|she|they|my \w+)(?: have|'ve| has|'s)?(?: just)? (?:overdosed?\b(?! on (?!pills|med|my|sleep|drugs|pain|purpose|tylenol))|od(?:'?e?d)?\b)|\b(?:took|taken|having|had|is|it's) an? (?:overdose|od)\b|\b(?:took|taken|swallowed|ate|had|downed)(?: \w+)? (?:too many|a lot of|lots of|all (?:of )?(?:my|the|her|his)|a (?:whole )?(?:bottle|handful|bunch) of|a whole (?:pack|box) of|[2-9][0-9]|so many|many)(?: \w+){0,2} ?(?:pills|tablets|medicines?|meds|medication|painkillers|tylenol|paracetamol|sleeping pills)",
    ),
    (
        "wound",
        r"\bi(?:'ve| have| just)* (?:cut|slit|slashed|stabbed)(?: \w+)? (?:my ?self|my (?:wrists?|arms?|throat|neck|legs?|stomach))|\bi(?:'ve| have| just)* hanged? myself",
    ),
    (
        "choking",
        rf"\b{_WHO}{_IS} choking\b(?! (?:me|hazard))|\bi(?:'m| am) choking\b|\b(?:stuck|lodged|caught) in (?:his|her|my|their|the baby's) (?:throat|windpipe)",
    ),
    (
        "swallowed",
        r"\b(?:swallowed|has swallowed|ate|drank|drunk|drinking|ingested)(?: \w+){0,3} (?:pills?|tablets?|medicines?|batter(?:y|ies)|magnets?|coins?|marbles?|poison|bleach|detergent|cleaner|pesticide|weed ?killer|kerosene|gasoline|petrol|antifreeze|toy|button|needle|pins?|nail polish(?: remover)?|laundry pod|hand sanitizer|chemicals?|cigarettes?|shampoo|disinfectant)\b|\b(?:swallowed|drank|ingested) (?:poison|bleach|pills|something (?:poisonous|toxic|dangerous))|\bcarbon monoxide poison|\b(?:i|he|she) (?:was|were|is|am|have been|has been) poisoned",
    ),
    (
        "drowning",
        rf"\b{_WHO}{_IS} (?:drown(?:ing|ed)\b(?! in (?:work|debt|e-?mails?|messages|homework))|(?:fell|fallen) (?:in|into) (?:the|a) (?:river|pool|sea|ocean|pond|lake|water|canal|bath ?tub|well)\b)|\bi(?:'m| am) drowning\b(?! in)",
    ),
    (
        "seizure",
        rf"\b{_WHO}{_IS} (?:(?:having|had|in) (?:a |an )?(?:\w+ )?(?:seizures?|fits?|convulsions?)|convulsing|seizing|foaming at the mouth)\b",
    ),
    (
        "unresponsive",
        rf"\b{_WHO}{_IS} (?:not |un|stopped |won't |doesn't |can't |isn't |hardly |barely )(?:breath(?:e|ing)|conscious|responsive|responding|wake(?: up)?|waking(?: up)?)\b|\b{_WHO}{_IS} (?:passed out|collapsed|fainted|turn(?:ed|ing) blue|limp|lost consciousness)\b|\bi (?:can't|cannot|can not) breathe\b|\b(?:not breathing|no pulse|can't find (?:a|his|her) pulse)\b",
    ),
    (
        "bleeding",
        r"\b(?:won't|doesn't|can't|cannot|not|isn't) (?:stop(?:ping)?(?: the)? )bleeding|\bbleeding (?:a lot|heavily|badly|out|so much|everywhere|won't stop|and (?:it )?(?:won't|doesn't))|\bblood (?:everywhere|won't stop|all over|is gushing|keeps coming)|\b(?:coughing|vomiting|throwing) up blood\b|\bsevered\b.{0,12}\b(?:finger|hand|arm|toe)",
    ),
    (
        "burn",
        rf"\b(?:i|{_WHO}){_IS} (?:burn(?:ed|t)|scalded) (?:my|his|her|their|him|her)(?:self|selves)?\b(?! (?:cd|dvd|disc|disk|bridges))|\b(?:boiling|hot) (?:water|oil|soup|tea|coffee)\b.{{0,18}}\b(?:spilled|spilt|fell|poured|splashed|all over|on (?:him|her|my|the baby))|\b(?:is|are) on fire\b.{{0,10}}\b(?:hair|clothes|shirt)|\b(?:hair|clothes|shirt)(?: is| are|'s) on fire\b|\b(?:bad|serious|severe|terrible) burns?\b",
    ),
    (
        "injury",
        rf"\b{_WHO}{_IS} (?:fell|fallen) (?:from|off|out of|down) (?:the|a|our|his|her) (?:balcony|roof|window|stairs|ladder|tree|building|bed|cliff)|\b(?:hit|struck|run over|knocked down) by (?:a|the) (?:car|truck|bus|train|bike|motorbike)|\b(?:having|had|it's|is|think) (?:\w+ )?(?:a|an) (?:heart attack|stroke|severe allergic reaction|anaphyla\w+)\b|\belectrocuted\b|\banaphyla\w+|\bheat ?stroke\b|\b(?:severe|bad|terrible|crushing) (?:chest|head) pains?\b",
    ),
)
_NOT_NOW = re.compile(
    r"たら(?:知らせ|通知|どう|大変|困|怖|こわ|いや|すぐ|、)|(?:した|な|とき|時)?場合|ときは|時は|ないように|防ぐ|予防|」(?:って|と)|時の|ときの|昔|去年|おととし|先月|先週|以前|前に|子どもの頃|こどものころ|にゅーす|ドラマ|映画|アニメ|げーむ|まんが|小説|動画で|動画を|投稿|記事|夢で|と(?:言|い)(?:われ|う|って(?!苦|泣|倒)|い)|という|って(?:言|い|メール|電話|連絡|書)|(?:してしまい|し)そうで(?:心配|不安)|かもしれないと脅|対処法|応急手当とは|講習|訓練|もう(?:出た|でた|大丈夫|げんき|元気|治|なお)|(?:今|いま)は(?:元気|げんき)|峠は越え|倒れて(?:から|以来|介護|入院|寝たき)|ぐったりは(?:し|なく)|様子見|ようすみ|泣いてすぐ|話を(?:聞|き)|そうなくらい|そうにな(?:った|って|る)|かけた|かと(?:思|おも)|っておもった|念のため|備え|毎日|(?:した|起こした)(?:と|って)|回復"
    r"|\b(?:what if|if (?:he|she|my|i|someone|a)|in case|last (?:year|month|week)|years ago|used to|movie|game|video|news|dream|almost|nearly|article|how to prevent|he says|she says|they say|said|email|message)\b"
)
"""Somebody asks what one would do, tells of long ago, or quotes: 「息子が事故を起こしたと電話が来た」 is the way a scam begins."""
_THINGS = re.compile(
    r"スマホ|すまほ|携帯|けいたい|電話が|パソコン|ぱそこん|画面|がめん|アプリ|財布|さいふ|鍵|かぎ|イヤホン|まぶた|瞼|目の下|疲れ|つかれ|仕事で|プリンタ|しすてむ|さーば|充電|広告|画像|動画|どうが|wi-?fi|るーたー|るんば|推し|口座|通知|検索|pdf|ipad|尊|警報器|笑い|わらい|w$|写真|しゃしん|高額|請求|(?:ギャンブル|ゲーム|げーむ|酒|快楽|課金|恋|愛)に(?:溺|おぼ)|\b(?:phone|computer|laptop|app|screen|tablet|pc|server|account|wifi|router|alarm|alerts?|notifications?|meme|laughing|tamagotchi|character|tiktok|youtube|ads?|bills?|roaming|cloud|dinner|video|camera|password)\b"
)
"""Things that fall into water, stop moving and get hot; a person in danger beside them is told of with other words as well."""
_ALWAYS: tuple[Emergency, ...] = ("overdose", "wound", "choking", "swallowed", "seizure")
"""What no thing can suffer: a telephone in the same sentence changes nothing."""


def _read(pattern: str) -> re.Pattern[str]:
    return re.compile(fold(pattern))


_FOLDED = re.compile(fold(_THINGS.pattern))
_NOT_NOW_FOLDED = re.compile(fold(_NOT_NOW.pattern))
_CUES: tuple[tuple[Emergency, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (kind, _read(japanese), re.compile(english))
    for (kind, japanese), (_, english) in zip(_JAPANESE, _ENGLISH, strict=True)
)
_SPACE = re.compile(r"(?<=[ぁ-ゖ一-鿿々]) +(?=[ぁ-ゖ一-鿿々0-9])")


def medical_emergency(text: str) -> Emergency | None:
    """Return what has happened to a body in danger, None if a message tells of nothing of the kind."""
    whole = _SPACE.sub("", fold(normalise(text)))
    if _NOT_NOW_FOLDED.search(whole):
        return None
    is_about_a_thing = bool(_FOLDED.search(whole))
    for kind, japanese, english in _CUES:
        if (japanese.search(whole) or english.search(whole)) and (kind in _ALWAYS or not is_about_a_thing):
            return kind
    return None
