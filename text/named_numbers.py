"""Numbers and codes that the words beside them name as no secret: ports, standards, post codes, errors on a screen.

They are decided before the rules, for here a word for a secret ("code", 番号) stands near without meaning one. What only its shape tells
is left to ``text.look_alikes``, after the precise rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from text.look_alikes import ERROR
from text.secret_cues import folded
from text.secret_view import Found, View

_CLOCK = r"(?<!\d)(?:[01]\d|2[0-3])[0-5]\d(?!\d)"
_MASK = r"(?:\d{0,3}(?:[*●○□•■]{3,}|x{3,}|#{3,}|・{6,})|\d\d[*●x]{2})"
_NAMED_BY = r"(?:の|は|が|も|:|#|「|『|\"|\(|\s|、|is|was|番号|ばんごう|number|no\.?){0,6}"
_STATUS = r"(?:not found|bad |service |gateway |internal |forbidden|unauthori[sz]ed|payment required|too many|request |gone|method |conflict|access denied|error)"

# UI-113, NW-2-5, OR-CCSEH-26, M7111-1331; what Google writes, G-482913, is sent.
_MARKED = (
    r"(?<![a-z\d-])(?!g-)(?:[a-z]{1,5}(?:-[a-z]{1,8}){0,2}(?:-\d{1,5}){1,3}|[a-z]\d{1,5}(?:-\d{1,5}){1,2})(?![a-z\d-])"
)
_ON_SCREEN = r"」?\s?(?:(?:っ?て|と|が|の)?\s?(?:画面に\s?)?(?:表示|出[たてるま]|でて|でま)|(?:shows?|appears?|came up|comes up|pops up)(?![a-z])|on (?:the|my) (?:\w+ )?(?:tv|telly|screen|console|printer|laptop|router))"


def _shown(code: str) -> str:
    """Return the pattern of a code that something shows."""
    return (
        rf"(?:(?:こーど|(?<![a-z])code)(?:は|が|:|「|#|\s){{0,3}}{code}(?={_ON_SCREEN})"
        rf"|(?<![a-z])(?:shows?|says?|saying|displays?|gives?|throws|flashes) (?:me )?(?:an? |the )?code:? {code})"
    )


_PATTERNS: tuple[re.Pattern[str], ...] = (
    # Times without a colon: 毎朝0615に, 2330ごろ, every night at 0200; 今日1830に変えた is a number changed.
    folded(
        rf"(?:毎[朝晩日夜]|[今昨][朝晩夜日]|明日|深夜|未明|早朝|朝|昼|夕方|夜中?|午[前後]|まい(?:あさ|ばん|にち)|けさ|ゆうべ|きのう|きょう|あさ|よる)[のはも、\s]?{_CLOCK}(?=\s?に(?!\s?(?:変|か[えわ]|し|設定))|きっかり|過ぎ)"
        rf"|{_CLOCK}(?=\s?(?:ごろ|頃))|(?:morning|night|evening|afternoon|day|tonight|midnight)s?,? (?:at|around|about|by) {_CLOCK}"
        rf"|(?<![a-z])(?:at|around|about) {_CLOCK}(?= (?:every|each|in the|this|last|yesterday|today|tonight|sharp|hrs))"
    ),
    # Years.
    folded(r"(?<![a-z])(?:from|since|in|until|year) (?:19|20)\d\d(?!\d)"),
    # Post codes, unless an address follows, which goes as a whole.
    folded(
        r"(?:(?:(?:郵便|ゆうびん)\s?|〒)(?:番号|ばんごう)(?:(?!電話|口座|住所|暗証|こーど|ぱす|番号|ばんごう)[^\d。!?]){0,10}(?:7\s?(?:桁|けた)\D{0,3})?\d{3}-?\d{4}|(?:zip|post ?code|postal ?code)(?:[\s:,(\"']|is|was|only|code|number|of){0,6}(?:\d{3}-?\d{4}|\d{5}))(?![\d-])(?!\s?(?:[一-龥]{2,3}[都道府県]|[一-龥ぁ-ん]{1,8}[市区郡町村]))"
    ),
    # Standards: JIS C 6950-1, ISO/IEC 27001, RFC 5322, NIST SP 800-63B.
    folded(
        r"(?<![a-z])(?:(?:jis|iso|iec|ieee|rfc|ansi|astm|itu|fips|nist|vcci|pse|pci|din|ul|bs)(?:[ /-](?:iec|ts|tr|sp|dss))?[ -]?[a-z]?[ -]?\d{2,5}|en[ -]?\d{5})(?:[-:.]\d{1,4}){0,3}[a-z]?(?![a-z\d-])"
    ),
    # Cables, winning numbers, sheets and screens: CAT6A, 3組の0457, 69ミリ×145ミリ.
    folded(
        r"(?<![a-z])cat ?[5-8][ae]?(?![a-z\d])|\d{1,3}\s?組の?\s?\d{3,6}(?!\d)|\d{1,4}(?:\.\d)?\s?(?:みり|せんち|めーとる|いんち|[mc]?m)?\s?[×✕]\s?\d{1,4}(?:\.\d)?\s?(?:みり|せんち|めーとる|いんち|[mc]?m(?![a-z]))"
    ),
    # Powers, and all codes from the first to the last.
    folded(
        r"(?<![a-z\d*^])(?:\d{1,6}の\d{1,4}(?:乗|じょう)|\d{1,6}\s?(?:\^|\*\*)\s?\d{1,4}(?![a-z\d*^#])|0{3,8}\s?(?:から|[-~〜]|to|through)\s?9{3,8})"
    ),
    # Network ports, before or behind their word or behind an address.
    folded(
        rf"(?:(?<![すされりもんあ])ぽーと|(?<![a-z])(?:ports?|tcp|udp))(?:開放|forwarding|/(?:tcp|udp))?{_NAMED_BY}\d{{1,5}}(?:(?:\s?[,、/と]\s?|,? and )\d{{2,5}}(?!\d)){{0,6}}(?!\d)|(?<!\d)\d{{2,5}}(?:番|/)?\s?の?\s?(?:ぽーと|(?:port|tcp|udp)(?![a-z]))|(?:localhost|(?<![\d.])(?:\d{{1,3}}\.){{3}}\d{{1,3}}):\d{{2,5}}(?!\d)"
    ),
    # Masked numbers with what is left to see: xxxx-xxxx-xxxx-1290, 4539 **** **** 5678.
    re.compile(
        rf"(?<![a-z\d-])(?:(?:\d{{4}}[- ])?{_MASK}(?:[- ・/]{_MASK}){{1,4}}(?:[- ・/]?\d{{1,4}})?|{_MASK}-?\d{{0,4}})(?![a-z\d])"
    ),
    # Who sent a short message: 差出人が5桁の28844, SMS from 22395.
    folded(
        rf"(?:差出人|さしだしにん|[送発]信[元者]|送り主|おくりぬし|(?<![a-z])(?<!told the )(?<!gave the )(?<!sent the )(?<!to the )sender(?:'s)?|short ?code)(?:{_NAMED_BY}[4-6四五六]\s?(?:桁|けた))?{_NAMED_BY}\d{{4,6}}(?![\d-])"
        r"|(?<![a-z])(?:sms|text|message)s? (?:(?:came|comes|is|was) )?from (?:the )?(?:number )?\d{4,6}(?![\d-]| to )|(?<![a-z])number \d{4,6}(?= (?:sent|text(?:s|ed)|messaged))"
        r"|(?<![\d-])\d{4,6}(?=」?\s?(?:って|という)?(?:の?番号)?から(?:の|、)?\s?(?:sms|しょーとめ))|sms\s?[はが]\s?\d{4,6}(?=\s?から)"
    ),
    # What servers answer: 503 Service Unavailable, HTTP 404.
    folded(rf"(?<!\d)[45]\d\d {_STATUS}|(?<![a-z])(?:http|status)(?: code)?:? [45]\d\d(?!\d)"),
    # An error by its word: エラーコードM7111-1331.
    folded(rf"{ERROR}{_MARKED}"),
    # LINE shows code 400.
    folded(_shown(r"[45]\d\d(?!\d)")),
)

_FAILS = r"えらー|error|つながら|繋がら|(?:見ら?れ|見え|入れ|はいれ|開[かけ]|送れ|進め|買え|使え|でき|出来|動か|映ら)(?:な|ん|ませ|へん)|止ま|とま|うぃるす|はっ[きか][んれー]|故障|virus|hacked|denied|fail|close[sd]|beep|crash|freez|stop|can'?t|cannot|won'?t|when i (?:try|open)"
_SENT = r"ぱす|pass|認証|確認|暗証|sms|しょーとめ|めーる|届|教え|おしえ|伝え|読み|言[っわうえいお]|mail|text(?:s|ed)?(?![a-z])|message|verif|otp|one-time|told|gave|read|(?<![a-z])pin(?![a-z])"
# A pattern, with what a message must speak of and what it may not speak of.
_IN_TALK: tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...] = (
    # Errors on a screen: CE-34878-0 って出た. A code that was sent or passed on is none.
    (folded(rf"{_MARKED}(?={_ON_SCREEN})"), folded(r"出|で[てまる]|表示|show|screen|tv"), folded(_SENT)),
    # Whatever is called a code there, where something fails: コード 1009 が出てつながらない.
    (
        folded(
            _shown(
                rf"(?:{_MARKED}|[a-z]{{1,8}}(?:_[a-z\d]{{1,8}}){{1,4}}|[a-z]{{1,3}}\d{{1,6}}|\d{{1,5}})(?![a-z\d_-])"
            )
        ),
        folded(_FAILS),
        folded(_SENT),
    ),
    # ページをひらくと 404 です
    (
        re.compile(r"(?<![\d.,:/-])(?:40[34]|50[0-4])(?![\d:/-]|[.,]\d)"),
        folded(r"ぺーじ|さいと|url|(?<![a-z])(?:web)?(?:page|site)"),
        folded(r"かーど|card|裏|うら|cv[vc]|号|room|番地|暗証|(?<![a-z])pin(?![a-z])"),
    ),
    # What the world of a game grows from: シード値-4172144997902289642. Seeds of wallets are words.
    (
        folded(r"(?:しーど(?:値|番号)?|(?<![a-z])seeds?|種の番号)(?:の|は|が|を|:|=|「|\"|\s|is){0,4}-?\d{3,20}"),
        folded(r"まい(?:くら|んくらふと)|minecraft|てらりあ|terraria|わーるど|(?<![a-z])world|bedrock|げーむ|game|村"),
        folded(r"うぉれっと|wallet"),
    ),
    # Speeds: fibre says 1000 Mbps but I only get 212.
    (
        re.compile(r"(?<![\d.,:/a-z-])\d{2,5}(?![\d:/-]|[.,]\d)"),
        folded(r"(?<![a-z])[kmg]bps|(?<![a-z])ping(?![a-z])|speed ?test|速度|すぴーど"),
        folded(
            r"番号|ばんごう|こーど|ぱす|暗証|きー|電話|code|(?<![a-z])pin(?![a-z])|pass|key|number|phone|card|教え|おしえ|伝え|入[れ力]|told|gave|enter|typed"
        ),
    ),
)


def named_numbers(view: View) -> Iterator[Found]:
    """Numbers and codes that must stay because of the words beside them."""
    talked_of = [pattern for pattern, of, never in _IN_TALK if of.search(view.folded) and not never.search(view.folded)]
    for pattern in (*_PATTERNS, *talked_of):
        for match in pattern.finditer(view.folded):
            yield Found("", *match.span())
