"""What somebody means who was just shown numbers to call because life may be in danger.

Read the other way round from every other message: it is about the danger unless it plainly speaks of another matter, says that it is over, or
asks for what was talked about before. 「お金取られる？」 after 「死にたい」 is a question about the telephone call, not about a scam.
"""

from __future__ import annotations

import re
from typing import Literal

from text.cries import is_bare_cry
from text.normalise import fold, normalise

Word = Literal[
    "no_answer",
    "night",
    "secret",
    "cost",
    "called",
    "kids",
    "watched",
    "police",
    "hospital",
    "school",
    "later",
    "unreached",
    "no_phone",
    "where",
    "words",
    "listen",
    "tongue",
    "again",
    "thanks",
    "hung_up",
    "given",
    "home",
    "gone",
    "bye",
    "over",
    "back",
    "else",
    "stay",
]
"""``else``: another matter. ``over``: the danger is past, or taken back. ``home``: whoever was missing is there. ``gone``: whoever threatened has left.
``hung_up``: a call was ended. ``back``: to what was talked about before. ``stay``: none of the words
known here, so still about the danger. The rest name what is asked; each has a sentence in ``chat.after_crisis``."""

ASKED_OF_A_CRY: frozenset[Word] = frozenset(["no_phone", "where", "words", "listen", "tongue", "again"])
"""What is answered after a cry that said nothing else: anything else said then tells what happened."""

_MARKS = re.compile(r"[\s。、!?！？…・〜~ー.,'’\"“”()「」\U0001f300-\U0001faff]+")
_FEW = frozenset(
    "はい いいえ うん ううん ええ いや やだ でも だって なんで どうして 無理 むり だめ 嫌 ok okay yes no why but nope yeah idk please お願い おねがい お願いします おねがいします そう そうです sim não nao sí si no うーん えっ".split()  # noqa: SIM905 a list of quoted words reads worse
)
_THANKS = re.compile(
    r"(どうも|本当に|ほんとに)?(ありがと(う|うございます|うございました|ね)*|感謝します|わかりました|分かりました|了解(です)?|thanks?(you)?(somuch)?|thx)+(ございます|です)?"
)
_THING = r"(スマホ|すまほ|携帯|けいたい|パソコン|ライン|line|メール|画面|申し?込み?|もうしこみ|サイト|ウイルス|アカウント|詐欺|phone|form|request|visit|screen|email|computer)"
_BACK = re.compile(
    rf"(質問|しつもん|本題|話|はなし|件|手順|てじゅん|元|もと|さっき|前|まえ|最初|続き|つづき|申し?込み?|もうしこみ|相談|{_THING})[^。]{{0,6}}(に|へ|を)? ?(戻|もど)(る|り|って|して|ろ)|^(戻|もど)(る|り(たい|ます)|って|して)"
    rf"|(さっき|先ほど|前|まえ|元|もと)の[^。]{{0,8}}(話|はなし|件|質問|続き|つづき|手順|こと|{_THING})|(続|つづ)け(ます|る|たい|て(ください|くれ)?)|(続|つづ)き(を|が|から|に|は|お願い|$)|^(次|つぎ)(は|の手順|へ|に|お願い|$)|{_THING}の(件|話|はなし|こと)(です|だけど|なんだけど|ですが|に|を|。|$)"
    rf"|\bback to (the|my|our)\b|\bgo back\b|\bwhere were we\b|\bwhere (we|i) (were|was|left)|\b(let's|lets|can we|i want to|please)? ?(go|carry|move) on\b(?! (living|like this))|\bcontinue\b(?! (living|like))|\bresume\b|^(ok|okay|so|and|now|sorry|right|,| )*(about )?the {_THING}\b.{{0,8}}$|\bnext step\b|\bmy (previous|earlier|last|first) question\b",
    re.IGNORECASE,
)
_NOT_BACK = re.compile(
    r"(家|うち|いえ|夫|彼|あの人|実家|そこ|昔|普通の?生活|もう(元|前))(に|へ|には)?[^。]{0,4}(戻|もど)|戻れない|戻りたくない|もどりたくない|(続|つづ)けられない|生き(続|つづ)け|can't (go on|continue|carry on)|cannot (go on|continue)|back (home|to (him|her|my (husband|house|home|wife|parents|dad|mother)|the house))",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"(落ち着|おちつ)(きました|いた|いてきた|いてます)|(もう|いまは|今は|私は|わたしは)?(大丈夫|だいじょうぶ|平気|へいき)(です|だよ|になりました|になった|みたい|。|!|$|よ|そう)|楽に(なった|なりました|なってきた)|解決しました|解決した|安全な?(場所|ところ|所)?(に|です)(います|いる|着|つ)?|無事(です|でした|だった)|(救急車|警察|おまわりさん|きゅうきゅうしゃ|けいさつ)(が|は)?[^。]{0,3}(来ました|来た|来てくれ|きました|きた|来ます|きます|着きました|到着)|(救急車|警察)(を)?(呼びました|呼んだ(?!ら|方|ほう)|よびました)|119(番)?(に)?(かけました|電話しました|しました)"
    r"|嘘です|うそです|うそだよ|(やっぱり?|やはり)(もう)?(いい|大丈夫|結構|なんでもない)|(なん|何)でも(ない|ありません)|気にしないで|忘れて(ください)?$|ごめんなさい|すみませんでした|間違え(ました|た)|もう(出|で)ました$|(息|いき)(を)?(している|してます|しています|し始め)|目を(覚|さ)ましました"
    r"|\b(i'?m|i am|we'?re|he'?s|she'?s|he is|she is|they'?re|everything'?s?|it'?s)( is)?( all)?( much| a bit| a little)? (ok|okay|fine|better|safe|alright|all right|good|over|calm(er)?)\b(?! (if|to|with))|\bfeel(ing)? (a (bit|little) |much )?(better|ok|okay|fine|calmer)\b|\bnever ?mind\b|\bit was a joke\b|\b(the )?(ambulance|police|help|paramedics) (is|are|has|have)? ?(here|coming|arrived|come|on (the|its|their) way)\b|\bi called (119|110|an ambulance|the police|the ambulance)\b|\bsorry\b$|\bforget it\b",
    re.IGNORECASE,
)
_JOKE = re.compile(
    r"冗談(?!じゃ|では|ぬき|抜き)|じょうだん(?!じゃ)|\b(just )?(kidding|joking)\b(?<!not kidding)(?<!not joking)",
    re.IGNORECASE,
)
_NOT_OVER = re.compile(
    r"(大丈夫|だいじょうぶ|平気)(です|でしょう|なの|なん)?(か|\?)|大丈夫(じゃ|では)|(落ち着|おちつ)(か|け|き(たい|ません))|楽になりたい|楽になれ|ても(大丈夫|いい)|無事(です|でしょう)?(か|\?)|\b(not|never|won't|isn't|wish) (ok|okay|fine|better|safe)|\bwill (it|i|he|she) be (ok|okay|fine)|\bis (it|he|she) (ok|okay|fine|safe)|\?$",
    re.IGNORECASE,
)
_HUNG_UP = re.compile(
    r"(電話|でんわ|通話|つうわ)(を|は|も)?[^。]{0,4}(切|き)(り(ました|ます)|った|っちゃ|ってしま|られ)|\b(hung|hang|hanged) up\b|\bended the call\b|\bi cut (the|off the) call\b",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"(息子|むすこ|娘|むすめ|子ども|子供|こども|孫|あの子|本人|妹|弟|生徒|うちの子)(は|が|も)?(今は?|いまは?|もう|さっき|無事に?|ちゃんと)?(は|、)?(家|うち|いえ|自宅|部屋|となり|隣)(に|で)[^。]{0,4}(い(ます|る|て)|寝|ね(て|ま)|戻|帰)|^(さっき|今|いま|もう|やっと|無事に?|娘が|娘は|息子が|息子は|子どもが|あの子が)*(家に)?(帰って(来|き)(ました|た)|かえって(き|来)(ました|た)|戻って(来|き)(ました|た)|帰りました|見つかりました|みつかりました|見つかった|連絡が?(つ|付)(きました|いた)|連絡が取れ(ました|た))(?!が怖)"
    r"|\b(he|she|they|my (son|daughter|kid|child|grandson|granddaughter))( is|'s|s| are|'re| came| has come| just came| got| is now| has)?( back| now| just)* ?(home|at home|back home|safe at home|back)\b(?!.{0,12}\b(not|never)\b)|\b(found|reached) (him|her|them)\b",
    re.IGNORECASE,
)
_A_CHILD = re.compile(
    r"(息子|むすこ|娘|むすめ|子ども|子供|こども|孫|まご|長男|長女|次男|次女|うちの子|あの子|生徒|教え子|児童|甥|姪|[0-9]+(歳|さい)の(子|男の子|女の子))(さん|ちゃん|くん)?(たち)?(は|が|も|の|を|に|と|から)|\b(my|our|her|his|a) ([\w-]+ ){0,2}(son|daughter|kid|child|grandson|granddaughter|niece|nephew|student)s?\b|^(she|he) (left|went|is|has|hasn'?t)\b",
    re.IGNORECASE,
)
_NOT_HOME = re.compile(
    r"帰って(こ|来)な|夫|旦那|彼氏|父|主人|\b(husband|boyfriend|father|dad|not|isn'?t|won'?t|if|when|never)\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"(渡|わた)(し(ました|た(?!く)|ちゃ)|してしま)|(持って|もって)(行|い)(かれ|った|きました)|(カード|通帳|つうちょう|お?金|おかね|現金|封筒)(を|も|は)?(取|と)られ(ました|た(?!く)|て)|\b(gave|handed|already given) (it|them|him|her|the|my)\b|\btook (it|my|the)\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"(いなくなり(ました|ま)|いなくなった|(もう)?(い|居)ません$|(どこかへ|どこかに)(行|い)(きました|った|ってしま)|立ち?去り|去って|去りました|(あきらめて|諦めて)?帰(りました|って(いき|行き)ました|った(みたい|よう|らしい)|ってくれ)|出て(行|い)きました|\b(they|he|she|it|the (man|guy|car)|everyone)( have| has|'s|'ve)?( just| all| already)? ?(left|gone|went away|drove (off|away)|walked (off|away)|is gone|are gone)\b(?! (me|a|the|to|for)\b))",
    re.IGNORECASE,
)
_BYE = re.compile(
    r"^(では|じゃあ?|それでは|それじゃあ?|もう(寝|ね)ます)?[、 ]*(さよなら|さようなら|失礼します|しつれいします|おやすみ(なさい)?|バイバイ|またね|ではまた|じゃあね|good ?bye|bye( bye)?|good night|see you( later)?)[。!! ]*$",
    re.IGNORECASE,
)
_OF_A_MATTER = re.compile(
    r"(お?金|おかね|代金|料金|被害)[^。]{0,6}(戻|もど|返(る|って|して|金|せ)|かえ(る|って|して)|取り返|取り戻|とりもど)|返金|解約|弁護士|べんごし|特定(でき|し|する)|開示|訴え(られ|たい|る|て)|証拠|しょうこ|投稿|書き?込み|削除|さくじょ|消して(もら|ほし)|消せ|消え(ます|る)|いじめ|通報|被害届|加害|犯人|だれが(書|や)|誰が(書|や)|(息子|娘|子ども|夫|妻|孫|母|父|本人|彼|犯人|相手|友達)(は|が|も)[^。]{0,6}(捕ま|つかま|逮捕|罪に|前科|退学)|口座|銀行|クレジット|個人情報|住所[^。]{0,6}(消|さらさ|載)"
    r"|\b(posts?|posted|report(ing)?|sue|suing|lawyer|attorney|remove|removed|removal|take (it|them|this|that) down|taken down|evidence|screenshots?|refund|money back|(get|have) .{0,14} back|bank|bull(y|ies|ying)|identify|trace|who (did|wrote|posted)|delete[d]?|comments?|rumou?rs?|(he|she|my son|my daughter|they) (be|get) (arrested|expelled|caught))\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"か[。?? 」]*$|[??]|教えて|知りたい|(し|り|け|え|み|き)たい(です|の|ん)?|(どう|なに|何|だれ|誰|どこ|いくら|いつ)|\b(how|can|could|should|what|where|who|when|is it|will|do (i|we)|does|want to|need to|would like)\b",
    re.IGNORECASE,
)
_WATCHED = re.compile(
    r"(スマホ|すまほ|携帯|けいたい|履歴|りれき|検索|けんさく|位置|居場所|gps|line|ライン)[^。]{0,14}(見られ|みられ|見て(く|い)?る|みて(く|い)?る|見てき|バレ|ばれ|監視|かんし|チェック|ちぇっく|追跡|知られ|しられ|わかっちゃ|取り上げ)|(監視|盗聴|見張)られ"
    r"|\b(he|she|they|husband|wife|boyfriend|father|dad|mother)\b.{0,12}\b(check(s|ing)?|watch(es|ing)?|track(s|ing)?|monitor(s|ing)?|look(s|ing)? (at|through)|read(s|ing)?|see(s)?)\b.{0,8}\b(my )?(phone|messages|history|location|texts?)\b|\b(search|browser) history\b",
    re.IGNORECASE,
)
_ANOTHER_MATTER = re.compile(
    r"スマホ|すまほ|携帯|けいたい|パソコン|ぱそこん|ウイルス|ういるす|画面|がめん|サイト|メールが|メールに|アプリが|アプリを|パスワード|ぱすわーど|カード|詐欺|さぎ|アカウント|あかうんと|写真|画像|課金|設定|せってい|請求|振り?込|フィッシング|乗っ取|ログイン|インスタ|tiktok|ユーチューブ|youtube|ワンクリック|wi-?fi|プリンタ|バックアップ|マイナ(ンバー|ポ)|ギフト|通販|ネットショッ|注文|荷物|sms|炎上|ブロック|スクショ|フォロ|アップデート|機種変|サポーター|訪問|申し?込|もうしこみ|ゲーム"
    r"|\b(phone (is|was|has|won't|keeps|number)|my phone|screen|virus|password|account|scam(mer|med)?|apps?|photos?|pictures?|e-?mails?|website|hack(ed)?|wi-?fi|computer|laptop|instagram|facebook|credit card|gift cards?|parcel|refund|log ?in|sign ?in|game|printer|backup|home visit|request|form)\b",
    re.IGNORECASE,
)
"""Words of a matter of its own."""
_TOLD: tuple[tuple[Word, re.Pattern[str], re.Pattern[str] | None], ...] = (
    ("watched", _WATCHED, None),
    ("hung_up", _HUNG_UP, None),
    ("given", _GIVEN, None),
    ("bye", _BYE, None),
    ("home", _HOME, _NOT_HOME),
    ("gone", _GONE, None),
)
"""What is told before anything is asked, with what takes it back."""
_ASKED: tuple[tuple[Word, re.Pattern[str]], ...] = (
    ("tongue", re.compile(r"日本語.{0,6}(話せ|はなせ|わから|分から|でき|苦手|下手|むずか|難し)|にほんご.{0,8}(はなせ|わから|でき|むずか)|外国語|(英語|えいご|中国語|ベトナム語|ポルトガル語|スペイン語)(で|を|が|は)|通訳|\b(don'?t|can'?t|do not|cannot|not|no) (speak|understand|know)? ?(any |much |good )?japanese\b|\b(speak|in) (english|vietnamese|chinese|portuguese|spanish|korean|nepali|tagalog|filipino|indonesian|thai|french|russian|burmese|my language)\b|\bmy japanese\b|\binterpreter\b")),
    ("no_answer", re.compile(r"(電話|でんわ|かけ|番号|窓口)[^。]{0,10}(出な|でな|でえへん|出えへん|出らん|でらん|出ませ|出てくれ|でませ|つながら|繋がら|つながりませ|繋がりませ)|誰も(出|で)(な|ま)|だれも(出|で)(な|ま)|話し?中|はなしちゅう|混み合|(つながら|繋がら)(ない|なか|ん)|(何回|何度|なんかい)かけても|\b(no ?one|nobody|didn'?t|doesn'?t|won'?t|not|isn'?t|they)\b.{0,10}\b(pick(ed|ing)? up|answer(ed|ing|s)?|connect(ed|ing)?)\b|\bline('s| is)? (is )?busy\b|\bbusy (line|signal)\b|\bno answer\b|\bvoicemail\b|\bon hold\b")),
    ("night", re.compile(r"夜中|よなか|夜でも|よるでも|深夜|真夜中|朝(まで|早く)|今の時間|こんな時間|何時|なんじ|土日|日曜|休み(の日)?でも|いつでも(かけ|電話)|\b(3|2|1|4|three|two) ?(am|a\.m\.|in the morning)\b|\bmidnight\b|\bat night\b|\bmiddle of the night\b|\bhours\b|\bwhat time\b|\bso late\b|\bweekend\b|\bare they open\b")),
    ("cost", re.compile(r"無料|むりょう|タダ|ただで|お?金(が|は|を)?[^。]{0,3}(かか|取ら|とら|払|いる|ない)|おかね(が|は|を)?[^。]{0,4}(かか|とら|はら|いる|ない)|いくら|有料|通話料|\bfree\b|\bcost\b|\bhow much\b|\bmoney\b|\bcharge[ds]?\b|\bpay\b")),
    ("called", re.compile(r"(電話|でんわ|相談)[^。切き]{0,4}((?<!ま)しました|(?<!ま)した(よ|。|$)|できました|できた)|話せました|話せた|\bi (called|talked|spoke|have called|just called)\b(?!.{0,12}(but|no))|\bi'?ve called\b")),
    ("unreached", re.compile(r"既読|きどく|未読|(返事|返信|へんじ|連絡)(が|は|も)?[^。]{0,3}(来な|こな|ない|つかな|取れな|とれな|来ませ)|(電話|でんわ)に出(ない|てくれ)|(住所|家|どこに住|すんで|居場所|本名|名前)[^。]{0,8}(知ら|しら|わから|分から)(ない|ん|ません)|どこに(いる|住)|会ったこと(が|も)?(ない|ありません)|ネットの(友|知り)|\b(doesn'?t|didn'?t|won'?t|not|isn'?t) (answer(ing)?|reply(ing)?|respond(ing)?|read)\b|\bdon'?t know where (he|she|they)\b|\bdon'?t know (his|her|their) (address|name|number)\b|\bonline friend\b|\bleft me on read\b")),
    ("secret", re.compile(r"(だれ|誰|家族|かぞく|親|おや|学校|職場|会社|夫|妻|まわり|周り|警察|おかあさん|お母さん)(に|へ|にも|には|に も)[^。]{0,6}(言わ|いわ|連絡|れんらく|知ら|しら|話さ|ばれ|バレ|つたわ|伝わ|いうな|言うな|内緒|ないしょ|言え)|内緒|ないしょ|秘密|ひみつ|匿名|名前(を|は|って)?[^。]{0,3}(言わ|いわ|出さ|聞か|必要|いる)|(ばれ|バレ)(る|た|ない|ちゃ|ます)|\b(anonymous|secret|confidential|private)\b|\b(will|do|would|don'?t|can) (they|you|it|my \w+|anyone|anybody)?.{0,6}\b(tell|contact|find out|inform|know)\b|\b(my )?(real )?name\b")),
    ("watched", _WATCHED),
    ("kids", re.compile(r"(子ども|こども|子供|娘|息子|赤ちゃん|下の子|上の子)(も|たちも|が|と|は|を)[^。]{0,6}(一緒|いっしょ|いる|います|見て|寝て|ねて|連れ|つれ|起き|泣)|\b(kids?|children|child|baby|son|daughter)\b.{0,12}\b(with me|here|too|see|asleep|crying|in the)\b|\bhave (a|two|three|my|kids|\w+ kids)\b.{0,10}\b(kids?|children|baby|child)\b")),
    ("police", re.compile(r"(警察|けいさつ|110番?|119番?|救急車|きゅうきゅうしゃ|おまわりさん)[^。]{0,12}(呼|よん|よぶ|来|き(て|ます|た|ちゃ)|くる|怒|おこ|捕|つかま|逮捕|大げさ|大袈裟|いい(の|です|か)|言え|かけて|迷惑|したら)|大げさ|おおげさ|大事に(し|なり)たくない|怒られ|おこられ|逮捕|\b(police|ambulance|119|110)\b.{0,16}\b(come|arrest|angry|mad|sirens?|call|trouble|ok|okay|really|overreact\w*)\b|\b(will|should|can) .{0,8}\b(police|ambulance)\b|\boverreact")),
    ("hospital", re.compile(r"病院|びょういん|医者|いしゃ|救急(外来|病院)|精神科|心療内科|入院|カウンセリング|どこに(連れ|つれ)て|手当|薬(を|が|は)|くすり(を|が|は)|\b(hospital|doctor|clinic|er|emergency room|psychiatrist|therap(y|ist)|counsel(l)?or|medicine|pills?)\b")),
    ("school", re.compile(r"学校|がっこう|担任|先生(に|は)|せんせい|保健室|教育委員会|\b(school|teacher|principal)\b")),
    ("later", re.compile(r"離婚|りこん|証拠|しょうこ|慰謝料|弁護士|裁判|被害届|訴え|診断書|保護命令|親権|別れたい|\b(divorce|evidence|proof|lawyer|court|restraining order|custody|press charges|leave him)\b")),
    ("words", re.compile(r"(なんて|何て|何と|どう|どんな).{0,6}(言え|いえ|言う|いう|声|こえ|言葉|ことば|話|はな|接|せっ|返|かえ|励|はげ|こと|聞か|きか|説明|伝え)|声(を|の)?(かけ|掛け)|なぐさめ|慰め|何を(話|聞|きか|言)|なにを(はな|きか|いう)|(what|how) (do|should|can|could|shall|would|will) (i|they) (say|tell|talk|answer|reply|respond|speak|explain|ask|help (him|her|them))|what to say|what (will|do) they (ask|say)")),
    ("no_phone", re.compile(
        r"かけ(られ|れ)(ない|ません|へん|ん)|(電話|でんわ|通話|声).{0,8}(でき|無理|むり|いや|嫌|きらい|嫌い|こわ|怖|苦手|にがて|出せ|だせ|かけられ|かけれ|したくな|ない|使え)|チャット|ちゃっと|(ライン|(?<![a-z])line|sns)(で|に|は|から|じゃ|とか)[^。]{0,8}(相談|話|はな|でき|いい|だめ|なら|ない|送)|\bline chat\b|メールで|メッセージで|文字で|書いて相談|アプリで|充電|じゅうでん|電池がない|圏外|通話料|(スマホ|携帯|けいたい)(が|を)?(ない|持って)"
        r"|(can'?t|cannot|can not|don'?t (want to|like)|hate|unable to|afraid (to|of)|scared (to|of)|not able to|won'?t|instead of) (call(ing)?|phone( calls?|s)?|phoning|talk(ing)? on|speak(ing)?|mak(e|ing) a call)|\b(chat|text|message)(ing)? ?(line|service|instead|someone|somebody|them)?\b|no (phone|credit|signal|battery)"
    )),
    ("where", re.compile(
        r"(どこ|何処|どちら).{0,6}(逃げ|にげ|行|い[けくっ]|避難|ひなん|隠れ|かくれ|泊|とま)|逃げ(る|場|たい|られ|込)|にげ(る|ば|たい|られ)|行く(所|ところ|場所)|泊まる|帰れない|帰りたくない|かえりたくない|(戻|もど)り(たくない|たない)|帰れん|家に(い|居)られ|シェルター|避難所|かくまって"
        r"|where (do|can|should|could) (i|we) (go|run|hide|stay|sleep)|nowhere to (go|stay|sleep)|shelter|safe place|can'?t go (home|back)|don'?t want to go home"
    )),
    ("listen", re.compile(
        r"(話|はなし|気持ち|きもち).{0,4}(聞|き[いくけ]|聴)|話したい|はなしたい|そばに|一人(に|は|で|ぼっち)|ひとり(に|は|で|ぼっち)|独り|だれも(いない|わかって)|誰も(いない|わかって)|友達(が|も)いない"
        r"|怖|こわ|恐|つら|辛|苦し|くるし|悲し|かなし|さみし|寂し|さびし|しんど|泣|なみだ|涙|不安|ふあん|眠れ|ねむれ|疲れ|つかれ|もう(いや|嫌|だめ|駄目|無理|むり|いい)|どうしよう|どうすれば|どうしたら|震え|わからない|分からない|限界|変わらない|意味(が)?ない|無駄"
        r"|\b(scared|afraid|alone|lonely|crying|hurts?|listen|talk to|tired|sad|help|hopeless|can'?t sleep|shaking|no ?one|nobody|useless|pointless|nothing (will )?change[sd]?)\b|what (do|should|can) i do|don'?t know what"
    )),
    ("again", re.compile(
        r"(どこ|だれ|誰|何番|なんばん|番号|窓口).{0,10}(電話|でんわ|かけ|掛け|相談|そうだん|言え|連絡)|信じて|本当に(大丈夫|聞いて)|who (do|can|should) i (call|talk|ask)|which number|what number"
    )),
)  # fmt: skip
_LOW = re.compile(
    r"つら|辛い|しんど|苦し|くるし|死|しに(たい|そう)|消え(たい|て)|きえたい|限界|もう(だめ|駄目|無理|むり|いや|嫌|いい)|生きて|いきて|いなくなり|おしまい"
    r"|\b(hopeless|can'?t (go on|take|cope)|die|dying|give up|giving up|(feel|feeling) (bad|worse|terrible|awful|low|down)|hurts?|so tired|still sad)\b",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_CRY = 40, 60
_STEPS = re.compile(r"手順|てじゅん|スマホ|すまほ|携帯|パソコン|ライン|line|\b(steps?|phone|computer)\b")
_FORM = re.compile(r"申し?込|もうしこ|訪問|\b(form|request|visit)\b")
_NO_QUESTION = re.compile(r"^.{0,5}$")


def after_danger(text: str) -> Word:
    """Return what a message means that comes after numbers to call were shown."""
    whole = normalise(text).lower()
    bare = _MARKS.sub("", whole)
    if not bare or bare in _FEW or is_bare_cry(text):
        return "again"
    if _THANKS.fullmatch(bare):
        return "thanks"
    if _BACK.search(whole) and not _NOT_BACK.search(whole):
        return "back"
    told = next(
        (word for word, cue, unless in _TOLD if cue.search(whole) and not (unless and unless.search(whole))), None
    )
    if told is not None:
        return told
    asked = next((word for word, pattern in _ASKED if pattern.search(whole)), None)
    if _ANOTHER_MATTER.search(whole) and asked != "no_phone" and not _NO_QUESTION.match(whole):
        return "else"
    if _JOKE.search(whole) or (_OVER.search(whole) and not _NOT_OVER.search(whole)):
        return "over"
    return asked or "stay"


def asks_of_a_matter(text: str) -> bool:
    """Tell whether a message is a clear question about something else than the danger: money back, posts, evidence, lawyers."""
    whole = normalise(text).lower()
    return bool(_OF_A_MATTER.search(whole) and _ASKS.search(whole)) and not _LOW.search(fold(whole))


def asked_after_cry(text: str) -> Word | None:
    """Return what a message after a cry asks about calling for help; None if it tells what happened."""
    word = after_danger(text)
    return word if word in ASKED_OF_A_CRY and len(normalise(text)) <= _LONGEST_CRY else None


def names_a_child(text: str) -> bool:
    """Tell whether a message tells of a child as somebody else than the writer (「息子は…」 *my daughter*)."""
    return bool(_A_CHILD.search(normalise(text).lower()))


def names_steps(text: str) -> bool:
    """Tell whether somebody who wants to go back names the steps or a device, not the request for a visit."""
    return bool(_STEPS.search(normalise(text).lower())) and not _FORM.search(normalise(text).lower())


def sounds_low(text: str) -> bool:
    """Tell whether a short message says how bad somebody feels and nothing of another matter (「やっぱりつらい」)."""
    whole = fold(normalise(text))
    limit = _LONGEST * (2 if whole.isascii() else 1)
    return len(whole) <= limit and bool(_LOW.search(whole)) and not _ANOTHER_MATTER.search(normalise(text).lower())
