"""Questions about the visit itself: what it costs, who comes, whether it is genuine. And the question that only sounds like one:
whether the criminals will come.
"""

from __future__ import annotations

import re

from supporters.core.visit_wishes import BOOKS, LONGEST, LONGEST_IN_ENGLISH, wishes_a_visit

ABOUT = ("cost", "genuine", "who", "what", "length", "when", "why", "data", "home")
"""Kinds of questions about a visit; each has an answer, phrase `visit.about.<kind>`."""

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
_TO_US = re.compile(
    r"て(?:ほし|欲し|もらえ|もらいた|くれませ|くれない|くだ|下さ|いただ|頂|ちょうだい)|来られますか|\b(?:can|could|would) (?:you|some\w+|any\w+|a supporter)\b|\bplease\b",
    re.IGNORECASE,
)
"""A wish said to us; 「来てくれるそうです」 only tells what others said."""


_OF_WHOM_COMES = frozenset({"who", "what", "when", "length"})


def about_visit(typed: str) -> str | None:
    """Return what a question asks about the visit (one of `ABOUT`), None if it asks about something else.

    「無料ですか」 asks about the visit, 「このゲームは無料ですか」 does not: what comes before must name the visit, or nothing.
    """
    text = typed.strip().replace("？", "?").replace("’", "'").casefold()
    if len(text) > (LONGEST_IN_ENGLISH if text.isascii() else LONGEST):
        return None
    if not text.isascii():
        text = "".join(text.split())
    for kind, cue in _KINDS:
        found = cue.search(text)
        if found and (_VISIT.search(text) or _NO_OTHER_SUBJECT.fullmatch(text[: found.start()])):
            return None if kind in _OF_WHOM_COMES and BOOKS.search(text) else kind
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


def asks_whether_they_come(typed: str, *, fears_somebody: bool) -> bool:
    """Tell whether somebody asks if a stranger will come to the house: not a wish for a visit but fear of one.

    Args:
        typed: The message.
        fears_somebody: The talk is about a fraud or a threat, so that a bare 「家に来る？」 means those behind it.
    """
    if wishes_a_visit(typed) or not _COMES.search(typed) or not _ASKS_OR_FEARS.search(typed):
        return False
    return bool(_STRANGER.search(typed)) or (fears_somebody and bool(_HOME.search(typed)))
