"""Questions about the visit itself: what it costs, who comes, whether it is genuine. And the question that only sounds like one:
whether the criminals will come.
"""

from __future__ import annotations

import re

ABOUT = ("cost", "genuine", "who", "what", "length", "when", "why", "data", "home")
"""Kinds of questions about a visit; each has an answer, phrase `visit.about.<kind>`."""

_LONGEST, _LONGEST_IN_ENGLISH = 40, 90
_COST = (
    r"(?:お礼|おれい|謝礼|お茶|心付け|チップ)(?:は|を|に|の)?(?:品|お菓子|おかし|何を|なにを|いくら|渡|わたし|出す|出し|必要|要る|要り|いる|いり|した(?:方|ほう)|する(?:べき|の)|どう)|\b(?:a|the) (?:tip|gift)\b|\bgive (?:the |a )?(?:supporter|volunteer|visitor)s?\b|いくら(?!でも)|(?:むりょう|無料|有料)(?!の)|(?:料金|費用|交通費)(?:は|が|って|を(?:取|払)|です|かか|\?|$)|(?:お金|おかね)(?:は|が|を|って)?(?:かか|とら|取ら|払|はら|いり|いる|要)|(?:タダ|ただ)(?:です|なの|で来)|"
    r"\bhow much(?: (?:is|does|do|will|would) (?:it|this|that|i|we|(?:a|the) visit)\b|\s*\??$)|\bcosts?\b|\b(?:is|are|be) (?:it|this|that|the \w+|a visit)?\s?free\b|\bfree of charge\b|\b(?:visit|supporter)s?\b.{0,12}\bfree\b|\b(?:i|we) (?:have to |need to |must )?pay\b|\b(?:fee|price|charge)s?\b|\b(?:be|get|being|gets) charged\b"
)
_GENUINE = (
    r"身分証|身分しょう|名札|\b(?:id(?:entity)? ?(?:card|badge)?|badge)\b|本物|ほんもの|(?:詐欺|さぎ)(?:じゃ|では|かも|です?か|なの|でしょ|師?が来|\?)|(?:だまされ|騙され)(?:て|る)(?:い?ない|の|かも)|"
    r"(?:怪し|あやし)(?:くな|いの|い人)|信用(?:でき|して)|信じて(?:いい|も)|安全(?:です|なの|\?)|偽物|にせもの|"
    r"\bis(?:n't)? (?:this|it|that)(?: not)?(?: a| an)? (?:scam|fraud|fake|real|legit|safe|genuine)|\bare (?:you|they)(?: a)? (?:scam\w*|real|legit|fraud\w*|genuine|safe)|\b(?:supporter|visit)s?\b.{0,16}\b(?:scam|fraud|fake|real|legit|safe|genuine|trust\w*)\b|\bhow (?:do|can|will) i know\b|\bcan i trust\b"
)
_WHO = (
    r"(?:誰|だれ|どなた)(?:か?が)(?:来|き[まてたっ]|くる|行|訪)|(?:どんな|どういう)(?:人|ひと|方|かた)(?:が(?:来|き|くる|訪)|です|なの|\?|$)|(?:来|く)る(?:の|人|ひと|方)(?:は|って)(?:誰|だれ|どなた|どんな|男|女|何)|"
    r"\bwho(?:'s| is| are| will| would)?(?: be)? (?:coming|comes?|visit\w*|they|the (?:visitor|supporter|person)s?)|\bwhat kind of (?:person|people)|\bis it a (?:man|woman)"
)
_WHAT = (
    r"(?:サポーター|訪問|支援の人|ボランティア)[^。?]{0,14}(?:銀行|口座|通帳|アプリ|財布|暗証番号|パスワード|カード)[^。?]{0,8}(?:触|さわ|見せ|見られ|渡)|\b(?:may|can|will|could|should|does|is) (?:he|she|they|it|the \w+|supporters?|volunteers?)(?: allowed to| able to)? (?:touch|see|open|use) my \w+|(?:何|なに)を(?:して(?!は)|し[まに]|する|手伝|てつだ|助け)|どんなこと(?:を|が|して)|サポーター(?:とは|って(?:何|なに)?(?:です|\?|$))|何が(?:でき|頼め)|(?:何|なに)(?:して|する)(?:くれ|もら|の)|"
    r"\bwhat (?:will|do|does|can|would) (?:they|he|she|it|you|the \w+|supporters?|a supporter)(?: actually)? (?:do|help)|\bwhat (?:will|do|does|can|would|is|are) [\w ]{0,14}\bsupporters?(?:(?: actually)? (?:do|help)|\s*\??$)|\bwhat happens(?! to my)\b"
)
_LENGTH = (
    r"何時間|なんじかん|何分|なんぷん|(?:どの|どれ)(?:くらい|ぐらい)(?:の時間)?(?:かか|で終|い(?:る|ます)|です)|(?:どの|どれ)(?:くらい|ぐらい)$|時間(?:は|って)(?:どの|どれ|かか)|"
    r"\bhow long\b|\bhow many (?:hours|minutes)\b"
)
_WHEN = (
    r"いつ(?:来|き[まてた]|くる|ごろ|頃|訪|にな)|何日(?:かか|後|くらい|ぐらい)|何時(?:に|ごろ|頃)(?:来|き|く)|"
    r"\bwhat time (?:will|do|does|can|would|are|is) (?:they|he|she|you|some\w+|the \w+|a supporter)|\bwhen (?:will|do|does|can|would|are|is) (?:they|he|she|you|some\w+|the \w+|a supporter)|\bhow soon\b"
)
_WHY = (
    r"(?:何|なん|なに)の(?:ため|為)|(?:なぜ|なんで|どうして|何で)(?:聞|き[くい]|必要|いる|要|名前|電話|住所|地区|そんな|そこまで|こんな)|"
    r"(?:名前|電話(?:番号)?|住所|地区|連絡先)(?:は|が|も|を)?(?:本当に|絶対)?(?:必要|いる|いり|要|教えないと|言わないと|書かないと)[^、。]{0,8}(?:か|の|\?)$|答えないと|"
    r"\bwhy (?:do|are|must|should|is|would|does) (?:you|i|we|this|that|it|the)\b|\bwhat(?:'s| is)? (?:this|that|it|is this|is it) for\b|^what for\b|\bdo i have to (?:give|say|answer|tell)"
)
_DATA = (
    r"(?:個人情報|プライバシー)(?:は|って|の扱い|が漏|を(?:どう|守|何に)|\?|$)|情報(?:は|が|を|って)(?:どう|どこ|誰|だれ|何|漏|もれ|守|使)|(?:誰|だれ)(?:に|が)(?:見[らるえ]|伝わ|知ら|渡)|"
    r"(?:家族|近所|みんな|会社|学校|人)に(?:ばれ|バレ|知られ|伝わ)|秘密(?:に|は守|を守)|保存され|いつ消|漏れ|もれま|"
    r"\bmy (?:personal )?(?:data|information|details)\b|\bpersonal (?:data|information|details)\b|\bwho (?:sees|will see|can see|gets)\b|\bprivacy\b|\bis (?:it|this) (?:private|secret)|\bconfidential\b"
)
_HOME_MATTERS = (
    r"(?:犬|猫|いぬ|ねこ|ペット|赤ちゃん|小さい子(?:ども)?)(?:が|を|も)?(?:い|飼|かっ|吠|ほえ)[^。?]{0,10}(?:平気|大丈夫|だいじょうぶ|いい(?:です|の|\?|$)|かまい|構い|\?|ですか)|(?:部屋|へや|家の中|うちの中)?(?:が|は|を|も)?(?:散らか|ちらか|片づけ|片付け|かたづけ|掃除)[^。?]{0,14}(?:平気|大丈夫|だいじょうぶ|いい(?:です|の|\?|$)|かまい|構い|必要|ですか|\?)|"
    r"(?:男性|女性|男の人|女の人|おとこの(?:人|ひと)|おんなの(?:人|ひと))(?:の方|のかた|のサポーター)?(?:です(?:か|よね)|(?:か|、|それとも)?(?:男性|女性|男|女)(?:の人|性)?(?:か|です|\?|$)|(?:が|に)(?:来(?:ます|るん?です|るの)か?|来て(?:ほし|もら|くだ))|(?:を|に)?(?:希望|選べ|選び|指名)|(?:が|で|に)(?:いい(?:です|の|$)|お願い|して))|"
    r"(?:\b(?:is (?:it|that)|will it be|would it be|can|may|do you mind|i have).{0,30})?\b(?:dog|cat|pet|mess\w*|untidy|tidy up|clean up)s?\b.{0,30}(?:ok|okay|all right|alright|problem|fine|\?)|\b(?:(?:can|could|may) (?:i (?:have|get|ask for) )?|is (?:it|the \w+) )an? (?:\w+ )?(?:man|woman|male|female|lady)\b"
)
_KINDS = tuple(
    (kind, re.compile(cue))
    for kind, cue in zip(ABOUT, (_COST, _GENUINE, _WHO, _WHAT, _LENGTH, _WHEN, _WHY, _DATA, _HOME_MATTERS), strict=True)
)
_VISIT = re.compile(
    r"訪問(?!販売|買取|購入|看護|介護)|ほうもん|サポーター|申し?込み?|もうしこみ|来て(?:も|くれ|くだ|いただ)|来る(?:人|の|方)|(?:家|うち|いえ)に(?:来|き)|"
    r"\bvisit(?:or|s)?\b|\bsupporter|\bvolunteer|\bcom(?:e|es|ing)\b|\bthis (?:service|form|request)\b"
)
_NO_OTHER_SUBJECT = re.compile(
    r"(?:これ|それ|この(?:サービス|相談)?|ここ|こちら|あの|えっと|ちなみに|すみません|本当に|ほんとに|まさか|もしかして|全部|相談|時間|お金|おかね|どうやって|どうしたら|電話番号|番号|名前|住所|私の|わたしの|書いた|答えた|"
    r"で|じゃあ?|って|は|に|の|が|も|を|、|・|"
    r"\b(?:and|but|so|then|ok|okay|sorry|please|wait|no|oh|well|excuse me|tell me|actually|really|she|he|they|we|my mother|my father|going|be|are|this|it|that|is|does|do|will|the|to|i|what|all|of|happens|with)\b|[,\s'])*"
)
"""What may stand before a question about the visit that does not name the visit."""

_STRANGER = re.compile(
    r"相手|犯人|犯罪者|詐欺師|詐欺グループ|業者|あの人|その人|向こう|むこう|やつら?|(?:知らない|怖い|変な)人|ストーカー|取り立て|"
    r"\b(?:they|he|she|scammers?|criminals?|hackers?|fraudsters?|the (?:caller|man|men|woman|guy)|those people|debt collectors?)\b",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"(?:来る|くる|来ます|きます|来ません|来た(?:ら|り)|きたら|来そう|来られ(?!ま)|来ちゃ|押しかけ|おしかけ|乗り込|訪ねて|やって来|現れ)|"
    r"\bcom(?:e|es|ing)\b|\bshow(?:s|ing)? up\b|\bturn(?:s|ing)? up\b|\bvisit(?:s|ing)?\b",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"家|うち|自宅|いえ|住所|ここ|アパート|マンション|\b(?:home|house|place|flat|apartment|door|here)\b", re.IGNORECASE
)
_ASKS_OR_FEARS = re.compile(
    r"[?？]\s*$|か[。\s]*$|(?:来る|くる|来ちゃう|来そう)(?:かな|かも|の|よね|んじゃ|んです)?[^、。]{0,6}$|怖|こわ|不安|心配|来たら|きたら|どうしよう|\b(?:will|would|could|can|are|is|do|might|scared|afraid|worried)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"て(?:ほし|欲し|もら|くれ|くだ|下さ|いただ|頂|ちょうだい|お願い)|来られま|サポーター|訪問|申し?込|役所|職員|"
    r"\b(?:can|could) (?:you|some\w+|any\w+|a supporter)\b|\bplease\b|\bsupporter|\bvolunteer|\bhelp\b|\bsend\b",
    re.IGNORECASE,
)

_TO_US = re.compile(
    r"て(?:ほし|欲し|もらえ|もらいた|くれませ|くれない|くだ|下さ|いただ|頂|ちょうだい)|来られますか|\b(?:can|could|would) (?:you|some\w+|any\w+|a supporter)\b|\bplease\b",
    re.IGNORECASE,
)
"""A wish said to us; 「来てくれるそうです」 only tells what others said."""


_PLEA = re.compile(
    r"(?:だれか|誰か|どなたか|だれでもいい(?:から)?|誰でもいい(?:から)?|すみません(?:が)?|すいません|ごめん(?:なさい)?|あの|ねえ|ちょっと|とにかく|本当に|ほんとに|すぐ|早く|はやく|今すぐ|いますぐ|どうか|もう|私|わたし|ぼく|僕|を|に|が)*"
    r"(?:お?(?:助|たす)け(?:を|に)?(?:て|が)?|手伝って|てつだって|てだすけ|手助け|力を貸して|ちからをかして|お願い|おねがい|頼む|たのむ|頼みます|たのみます|困って|こまって|困った|こまった|ヘルプ|へるぷ|sos|(?:please|pls|can|could|you|some(?:one|body)|any(?:one|body)|i|need|want|some|your|me|really|just|hey|hello)*(?:help|assist(?:ance)?)(?:me|us|please|pls|now|with(?:it|this|something))*)"
    r"(?:ほしい|欲しい|ください|下さい|くれ(?:ませんか|ない(?:か|かな)?|る(?:人)?)?|もらえ(?:ませんか|ますか|ない(?:かな|ですか)?)|いただけませんか|ちょうだい|必要|いり?ます|いる|たい|し(?:ます|たい|て)|です|ます|ん|のです|んです|だけど|けど|が|よ|ね|の|な|だ|お願い(?:します)?|おねがい(?:します)?|助けて|たすけて|だれか|誰か|早く|はやく|あの|ほしいんだけど)*"
)
_BOOKS = re.compile(
    r"予約|呼びたい|頼みたい|申し?込みたい|来てもらう日|\b(?:book|reserve|arrange|schedule|sign up|apply|request|order)\b",
    re.IGNORECASE,
)
"""Somebody wants one of ours to come, whatever else the words sound like (「家に来るやつ」 *the person who comes*)."""
_OF_WHOM_COMES = frozenset({"who", "what", "when", "length"})


def about_visit(typed: str) -> str | None:
    """Return what a question asks about the visit (one of `ABOUT`), None if it asks about something else.

    「無料ですか」 asks about the visit, 「このゲームは無料ですか」 does not: what comes before must name the visit, or nothing.
    """
    text = typed.strip().replace("？", "?").replace("’", "'").casefold()
    if len(text) > (_LONGEST_IN_ENGLISH if text.isascii() else _LONGEST):
        return None
    if not text.isascii():
        text = "".join(text.split())
    for kind, cue in _KINDS:
        found = cue.search(text)
        if found and (_VISIT.search(text) or _NO_OTHER_SUBJECT.fullmatch(text[: found.start()])):
            return None if kind in _OF_WHOM_COMES and _BOOKS.search(text) else kind
    return None


_VALUABLES = r"(?:お金|おかね|現金|カード|通帳|印鑑|キャッシュ|荷物の中身|金|スマホ)"
_FETCHES = re.compile(
    rf"{_VALUABLES}[^。]{{0,12}}(?:取り|とり|受け?取り|うけとり|もらい|預かり|あずかり|回収し?|集め|集金し?)に|"
    r"(?:受け?取り|うけとり|受け子|代わり|かわり|代理|使い|部下|後輩|同僚|上司|弁護士|職員|警察官|刑事|銀行員|バイク便|係)の?(?:人|者|もの|方|ひと)?(?:が|は)?[^。]{0,12}(?:取り|とり|受け?取り|もらい|預かり)に|"
    r"(?:受け?取り|うけとり)の(?:人|者|方|ひと)|受け子|"
    r"\b(?:collect|pick(?:s|ed|ing)? up|fetch|take|get) (?:the |my |our |his |her )?(?:money|cash|cards?|bank ?(?:book|card)s?|passbook)\b|\b(?:money|cash|cards?|bank ?book) (?:collector|courier)\b",
    re.IGNORECASE,
)
"""Somebody comes to fetch money, a card or a bank book."""
_STANDS = (
    r"(?:(?:(?<![てでっ])来|(?<![てでっりい])き|いらし|見え|着い|着き|向かっ)(?:ました|ています|てます|てる|ている|とる|てはる|ちょる|た(?:みたい|よう|の|ん|よ)?(?:です)?|ちゃった|ちゃいました)(?:よ|ね|けど|が|、|。|!|！|らしい|みたい|そう|$)|"
    r"(?:来る|くる|来ます|きます|来られます|来てくれる|向かう|向かってる|行く|行かせる|伺う|うかがう)(?:そう|って|らしい|みたい|との?こと|と(?:言|い)|ことに|からと|予定))"
)
_SOMEBODY = r"(?:人|ひと|者|方|男|女|警察官?|警官|刑事|弁護士|職員|社員|銀行員|行員|部下|後輩|同僚|上司|代わり|かわり|代理|使い|だれか|誰か|家に|うちに|いえに|外に|そこに|ここに|こっち(?:に|へ)?|下に)"
_AT_THE_DOOR = re.compile(
    rf"{_SOMEBODY}(?:(?!から|電話|でんわ|メール|メッセージ|連絡|通知|SMS|返[事信]|DM|LINE|請求|手紙)[^。]){{0,12}}{_STANDS}|"
    rf"^(?:今|いま|もう|あと[0-9一二三四五]+分で|すぐ|もうすぐ|まもなく|そろそろ|とうとう|本当に|ほんとに|ほんまに|さっき|また|あ|えっ?|どうしよう|から|に|、|。|[0-9]+時に|[0-9]+分後に)*{_STANDS}|"
    r"玄関(?:に|の前|で|先)|(?:ピンポン|インターホン|インターフォン|チャイム)[^。]{0,6}鳴|ドアの(?:前|外)に|ドアを?(?:叩|たた|ノック)|"
    r"\b(?:he|she|they|some(?:one|body)|the (?:man|woman|guy|courier|officer|collector)|a (?:man|woman|guy|courier))(?:'s|'re| is| are) (?:\w+ )?(?:here|at (?:the|my) (?:door|house|gate)|outside|on (?:the|his|her|their) way|coming)\b|\b(?:doorbell|knock(?:s|ed|ing)? (?:at|on)|showed up)\b",
    re.IGNORECASE,
)
"""Somebody stands at the door, or was announced: told, and neither asked nor wished for."""
_OVER = re.compile(r"帰(?:り(?:まし|は|よ)|った|っ(?:ちゃ|て(?:い|行|くれ|もら)))|置き配|宅配|配達|不在|渡し(?:た|て(?:し|あ)|ちゃ|まし)|本物|ほんもの|\b(?:left|gone|gave|handed)\b", re.IGNORECASE)  # fmt: skip
"""They went, it was the parcel service, or it has been handed over: no longer somebody who waits at the door."""
_OWN_PEOPLE = re.compile(
    r"(?:警察|警官|交番|銀行|役所|窓口|病院|学校|弁護士)(?:署|の人)?(?:に|へ)(?:も|は|もう)?(?:行|い)(?:き|っ|く)|"  # the writer went there
    r"(?:家族|息子|娘|夫|妻|母|父|友(?:だち|達|人)|ヘルパー|ケアマネ|救急|消防|サポーター|宅配|荷物|郵便)(?:さん|車|の人)?(?:が|も|は|と)|\b(?:my (?:son|daughter|husband|wife|family|friend|mother|father)|ambulance|the supporter|parcel|delivery)\b",
    re.IGNORECASE,
)


def tells_of_a_collector(typed: str, *, fears_somebody: bool) -> bool:
    """Tell whether somebody says that a stranger comes, or stands at the door, to take money or a card: a fraud's courier.

    Args:
        typed: The message.
        fears_somebody: The talk is about a fraud or a threat, so that a bare 「玄関に来ました」 means its courier.
    """
    typed = typed if typed.isascii() else "".join(typed.split())
    if _OWN_PEOPLE.search(typed) or _TO_US.search(typed) or _OVER.search(typed):
        return False
    if _FETCHES.search(typed):
        return bool(_COMES.search(typed) or _AT_THE_DOOR.search(typed))
    return fears_somebody and bool(_AT_THE_DOOR.search(typed))


def wishes_a_visit(typed: str) -> bool:
    """Tell whether somebody asks for one of ours to come, in so many words."""
    return bool(_WISH.search(typed) or _BOOKS.search(typed))


_COME_AND_HELP = re.compile(
    r"(?:見|直し|なおし|教え|おしえ|助け|たすけ|手伝い|てつだい|設定し|取り付け|つけ|引き?取り|取り|回収し|調べ|確認し|点検し|やり|に|すぐ|一度|いちど|家|うち|ここ|こっち|誰か|だれか|人)(?:に|へ|まで|が|は)?(?:来|き)て"
    r"(?:くださ(?:い|る)|下さ(?:い|る)|くれ(?:ませ|ます|ない|ん|へん|る(?:人|ひと|方|かた|か|の?です|\?|$)|や)|もらえ|もらい(?:たい|たく|とう)|いただけ|頂け|ほしい|欲しい|ほしか|ちょうだい|よ?(?:[。!！]|$)|けろ|つか)|(?:今|いま)?すぐ(?:に)?(?:来|き)て(?:[。!！\s]|$)|"
    r"(?:現地|自宅|家|うち|実家|部屋|その場|横|隣|となり|そば)で[^。、]{0,14}(?:確認|点検|設定|操作|作業|修理|相談|説明|指導|教え|おしえ|見|直し|手伝)(?:し)?て(?:くださ(?:い|る)|下さ(?:い|る)|くれ(?:ませ|ます|ない|る)|もらえ|もらい(?:たい|たく)|いただけ|頂け|ほしい|欲しい)|"
    r"訪問して(?:くださ(?:い|る)|下さ(?:い|る)|くれ(?:ませ|ます|ない)|もらえ|もらい(?:たい|たく)|いただけ|頂け|ほしい|欲しい)|"
    r"\b(?:can|could|would|will|is there) (?:you|some(?:one|body)|any(?:one|body)|a (?:person|helper|volunteer|supporter|technician|engineer)|an engineer)(?: please| maybe| possibly| who (?:can|could))?(?: to)? (?:come|visit|drop (?:by|in|round)|stop by|pop (?:in|round|over)|call round|check on (?:his|her|their|my) [\w ]{0,14}at (?:his|her|their|my))\b|"
    r"\b(?:want|need|like|send|get)(?: me| us| over)? (?:an? (?:\w+ )?(?:engineer|technician|helper|volunteer|supporter|person)|some(?:one|body)) (?:to (?:come|visit|collect|pick up|drop (?:by|in)|stop by)|(?:over|round|here|to (?:my|our|her|his|the) (?:house|home|flat|place|apartment))\b)|"
    r"\bplease (?:come (?:over|round|to|and (?:help|fix|look|see|show|check))|visit (?:me|us|my|our|her|him)|send (?:some(?:one|body)|a (?:person|helper|volunteer|supporter)))",
    re.IGNORECASE,
)
_NOT_WANTED = re.compile(
    r"(?:来|き|訪問し)て(?:もらわなく|もらう必要|いただかなく|いただく必要|ほしくな|欲しくな|くれなく)|(?:来|こ)なく(?:て|とも)(?:も)?(?:いい|良い|よい|よろし|大丈夫|だいじょうぶ|結構|けっこう|かまい|構い)|訪問(?:は|の必要は|も)?(?:いらな|いりませ|要らな|要りませ|不要|結構|けっこう|必要な|必要あり?ませ|してほしくな)|"
    r"\bno need (?:to|for (?:any\w+|some\w+|a \w+) to) (?:come|visit|send)|\b(?:do|does)n't (?:need|want|have) (?:any\w+|some\w+|you|a \w+|to) (?:to )?(?:come|visit|coming|over|send)|\bno (?:home )?visits?\b(?! yet)|\bwithout (?:a|any) visit\b",
    re.IGNORECASE,
)
_SOMEBODY_ELSE_COMES = re.compile(
    r"(?:警察|警官|救急車?|消防|医者|先生|業者|修理屋|電力|水道|ガス|宅配|郵便|銀行|息子|娘|孫|夫|妻|主人|家内|母|父|親|兄|姉|弟|妹|友(?:だち|達|人)|彼氏?|彼女|相手|犯人|元[夫妻彼カ])(?:さん|屋さん|の人|員)?(?:が|に|は|を|も)[^。、]{0,8}(?:来|き)て|"
    r"(?:来|き)て(?:ほし|欲し|くれ|くだ|下さ|もらい?|いただ)[^。、]{0,8}(?:と|って)(?:言|い|頼|書|連絡|電話|しつこ)|"
    r"\b(?:said|says|told|asked|asks|wants?) (?:me |us |him |her )?(?:that )?(?:he|she|they|to)\b",
    re.IGNORECASE,
)


def asks_to_come(typed: str) -> bool:
    """Tell whether somebody asks outright that one of ours should come and help, whatever else the message is about.

    「警告が出たまま。直しに来て」 is about the warning and wants a visit; 「来なくていいです」 and 「警察に来てほしい」 want none of ours.
    """
    typed = typed.replace("’", "'")
    return bool(_COME_AND_HELP.search(typed)) and not (_SOMEBODY_ELSE_COMES.search(typed) or _NOT_WANTED.search(typed))


def wants_no_visit(typed: str) -> bool:
    """Tell whether somebody says that nobody needs to come."""
    return bool(_NOT_WANTED.search(typed.replace("’", "'")))


_PERSON = r"(?:(?:生身の|生きた|本物の|ちゃんとした|普通の)?(?:人間|人|ひと|にんげん)|担当(?:者|の人|の方)?|職員(?:さん|の人|の方)?|(?:役所|窓口|市|町)の(?:人|方)|オペレーター|相談員|係の(?:人|方)|スタッフ|(?:だれか|誰か))"
_HUMAN = re.compile(
    rf"(?<!ない)(?<![のうたる]){_PERSON}(?:の人)?(?:に|と|へ|が|を)?(?:直接|電話で|ちゃんと)?(?:話(?:し|せ|させ)|はな(?:し|せ)|聞(?:き|い|け)|きき(?:たい|ます)|相談(?:し|でき|させ)|つな(?:い|げ)|繋(?:い|げ)|代わ|替わ|変わ|かわ(?:って|れ)|出し|出せ|電話(?:し|でき)|頼|お願い|おねがい|が(?:いい|よい))(?!たくな|てしま|まし|た(?:[。、]|$|の|ら|ん|け))|"
    r"\b(?:talk|speak|chat|connect(?:ed)?|transfer(?:red)?|put me through) (?:me )?(?:to|with) (?:an? |some |the |another )?(?:real |actual |live )?(?:human|person|people|someone|somebody|operator|agent|staff|clerk|representative)|^(?:i (?:want|need) )?(?:an? )?(?:real |actual |live )?(?:human|person|operator|agent)(?: being)?(?: please| now)?[.!]*$|\b(?:a|any) (?:real|actual|live) (?:human|person)(?! calling| or)",
    re.IGNORECASE,
)
_COMES_OR_IS = re.compile(
    r"来て|きて|来(?:る|られ|ても)|訪問|よこし|家に|うちに|隣|となり|^あなた|(?:と|って)(?:言|い)(?:われ|って|い)|"
    r"^(?:are|is|am) (?:you|this|it|that|i)\b|\b(?:come|comes|coming|visit|home|house|room|send|next to|beside|watch|says?|said|told|is (?:this|it|that|he|she))\b",
    re.IGNORECASE,
)


def wants_a_human(typed: str) -> bool:
    """Tell whether somebody would rather talk to a person than to a machine, and does not ask that one should come."""
    text = typed.strip()
    if len(text) > (_LONGEST_IN_ENGLISH if text.isascii() else _LONGEST):
        return False
    text = text.replace("’", "'") if text.isascii() else "".join(text.split())
    return bool(_HUMAN.search(text)) and not _COMES_OR_IS.search(text)


def only_pleads(typed: str) -> bool:
    """Tell whether somebody only asks for help and says neither with what nor that anybody should come (「だれか、おねがい」)."""
    return bool(_PLEA.fullmatch(re.sub(r"[\s、。,.!！?？…~〜ー-]+", "", typed.casefold())))


def asks_whether_they_come(typed: str, *, fears_somebody: bool) -> bool:
    """Tell whether somebody asks if a stranger will come to the house: not a wish for a visit but fear of one.

    Args:
        typed: The message.
        fears_somebody: The talk is about a fraud or a threat, so that a bare 「家に来る？」 means those behind it.
    """
    if wishes_a_visit(typed) or not _COMES.search(typed) or not _ASKS_OR_FEARS.search(typed):
        return False
    return bool(_STRANGER.search(typed)) or (fears_somebody and bool(_HOME.search(typed)))
