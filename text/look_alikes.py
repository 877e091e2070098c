"""What looks like a secret and is none: prices, dates, times, versions, models, errors, parcels, hotlines, masked numbers.

Found after the precise rules and before the general one (``text.secret_tokens``), which leaves these places alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from text import secret_cues as cue
from text.secret_cues import folded
from text.secret_view import Found, View

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_PRODUCT = (
    r"(?:iphone|あいふぉん|ipad|ipod|ios|ipados|macos|mac ?book|galaxy|ぎゃらくしー|pixel|aquos|あくおす|xperia|えくすぺりあ|arrows|redmi|oppo|android|あんどろいど|windows|ういんどうず|win|chrome|くろーむ|safari|edge|office|excel|らくらく(?:ほん|すまほ|ふぉん)?"
    r"|aterm|nec|buffalo|ばっふぁろー|tp-?link|epson|canon|brother|lavie|dynabook|fmv|vaio|surface|thinkpad|ideapad|inspiron|pavilion|chromebook|aspire|let'?s ?note|switch|playstation|ps|nikon|sony|sharp|flight|型番|品番|機種|もでる|model)"
)
_NUMBERED = r"(?:line|らいん|word|wi-?fi|usb|hdmi|bluetooth|便|ばーじょん|version|ver\.?|build|ぽーと|port|room|gate)"
ERROR = r"(?:えらー|error|不具合)\s?(?:こーど|番号|code|no\.?)?\s?[:は「#]{0,2}\s?#?"
_PARCEL = r"(?:伝票|追跡|ゆうぱっく|くろねこ|宅急便|やまと便|佐川|荷物|小包|お?届け(?=番号)|配達(?=番号)|申し?込み?(?=番号)|ちけっと|整理券|座席|問い?合わせ番号|送り状|注文|受付番号|受理番号|案件|荷物番号|配送番号|配達番号|商品番号|商品こーど|jan|isbn|製造番号|しりある|imei|tracking|order|parcel|shipment|invoice|waybill|serial|reference|請求(?:書)?番号|管理番号|訴訟番号|事件番号|整理番号|申請番号|予約番号|booking|case|ticket|ups|fedex|dhl)"

_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|half|hundred|quarter)"

_PATTERNS: tuple[re.Pattern[str], ...] = (
    # Markup somebody pasted.
    re.compile(r"<script[^<]*</script>|<[a-z/][^<>]{0,200}>"),
    # Prices: with a sign, with thousands set off, or with a unit behind.
    folded(r"[¥$€£￥]\s?\d[\d,.]*|(?<![\d-])\d{1,3}(?:,\d{3})+(?!\d)"),
    # Anything counted, 3-4日 too.
    re.compile(rf"(?<![a-z\d-])\d[\d.,]*(?:\s?[-~〜～]\s?\d[\d.,]*)?(?={cue.COUNTED.pattern})"),
    # Dates and times.
    folded(r"(?<!\d)(?:19|20)\d\d[/.-]\d{1,2}(?:[/.-]\d{1,2})?(?![\d-])|(?<!\d)\d{1,2}/\d{1,2}/(?:19|20)\d\d(?!\d)|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)"),
    folded(rf"(?<![a-z]){_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?(?!\d)|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?(?!\d)"),
    folded(r"(?<![a-z])(?:in|since|from|of|until|till|by|year|before|after|born) (?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?=年|ねん| version| model)"),
    folded(r"(?<![\da-z])20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\da-z])"),
    # Versions: 17.4.1, 23H2, v3.
    folded(r"(?<![a-z\d.])v?\d{1,3}(?:\.\d{1,4}){1,3}(?![\d.]*[a-z])|(?<![a-z\d])\d\dh[12](?![a-z\d])"),
    # Products and what follows their name: Galaxy A54, Windows 11 23H2, 型番 NW-A105.
    folded(rf"(?<![a-z]){_PRODUCT}(?![a-z])(?:(?:の|は|が|:)?\s?(?:[a-z]{{0,10}}[- ]?)?[a-z]{{0,4}}-?\d[a-z0-9._-]*(?: (?:pro|max|plus|mini|ultra|\d\dh[12]|\d\d[a-z]{{2,4}}\d{{1,2}}))?)"),
    folded(rf"(?<![a-z]){_NUMBERED}(?![a-z])\s?[:は]?\s?v?\d[\d.]*[a-z]?(?![a-z\d])"),
    # Parts and their makers' numbers: 型番PC-N1535, Core i5-8250U. Ages of people: 母85、父88.
    folded(r"(?:型番|品番|かたばん)(?:は|が|の|:)?\s?[a-z]{1,5}-?[a-z]{0,2}\d[a-z\d-]{1,12}|(?<![a-z])(?:core ?)?i[3579]-\d{3,5}[a-z]{0,2}(?![a-z\d])|(?:ryzen ?\d|celeron|pentium|snapdragon) ?[a-z]?\d{3,5}[a-z]{0,2}(?![a-z\d])"),
    re.compile(r"(?:[父母夫妻兄姉弟妹娘孫私]|祖[父母]|息子|じい(?:ちゃん|さん)?|ばあ(?:ちゃん|さん)?)(?:は|が)?\d{1,3}(?=[、,。・ 　]|$)"),
    # Addresses of network devices.
    folded(r"(?<![a-f\d:-])(?:[a-f\d]{2}[:-]){5}[a-f\d]{2}(?![a-f\d:-])"),
    # The model on the back: iPhone SE (A1723).
    folded(r"(?:iphone|ipad|macbook|apple ?watch|airpods|あいふぉん|もでる|型番|model)[a-z0-9 の:は]{0,14}[(（「]?a\d{4}(?!\d)"),
    # Models of telephones: SO-52E, SH-M24, SOG07; 「Kikaku2024」っていうイベント.
    folded(r"(?<![a-z\d])(?:(?:so|sh|sc|f|ky|l|n|p|t|sh-m|m)-\d{2}[a-z]?|sh-m\d\d|(?:sog|scg|scv|shg|shv|sov|kyv|kyf|fcg|xig|gg)\d{2,3}[a-z]?)(?![a-z\d])|[a-z][a-z\d]{2,20}(?=」?(?:って(?:いう)?|という)(?:いべんと|商品|曲|番組|あぷり|げーむ|機種|すまほ|てれび|ぱそこん|製品|会社|店|映画|本|授業))"),
    # Updates of Windows, routers and recorders by their makers' letters, post codes in English, heights.
    folded(r"(?<![a-z])kb\d{6,7}(?!\d)|(?<![a-z\d])(?:w[a-z]{2,3}|dmr|dbr|bdz|nas|hdl|pr|rx|rt|rs|xr|br|re|tl|dir|ea|wg|wx)-\d[a-z\d]{2,9}(?![a-z\d])|(?<=[a-z] )\d{3}-\d{4}(?= (?:area|district|town|ward)|$)|(?<!\d)\d{2,3}(?=せんち|cm|きろ)"),
    # Names made of letters and a number that are everywhere.
    folded(
        r"(?<![a-z\d])(?:microsoft ?365|office ?365|1password|web3|wpa[23]|ipv[46]|mp[34]|sha-?\d+|md5|covid-?19|h\.?26[45]|utf-?8|802\.11[a-z]{0,2}|00000japan|2fa|4k|8k|5g|4g|b2b|x86|win32|life ?360|kids ?360|360 ?security|xbox ?360|[mo]s?365|b612|[25]ch|4chan|7pay|7id|7-?11|[23]ds|gpt-?[3-5]o?|a8\.net|r1[58]|u18|l2tp|23andme|1on1|24/7|k12|cs6|co2|[23]d)(?![a-z\d])"
    ),
    # Counted in English words: eight-year-olds, twenty-five people, three-and-a-half hours.
    folded(rf"(?<![a-z-])(?:{_TENS}-)?(?:{_ONES}|{_TENS})(?:-and-a-half|-hundred|-thousand)?(?:{cue.COUNTED.pattern}|(?:-(?:cent|euro|pound|word|step|third|quarter)s?)+)(?:-olds?)?(?![a-z-])"),
    # Sizes and speeds: 128GB, 65W, 50Mbps, 4K60Hz.
    folded(r"(?<![a-z\d-])(?:4k|8k)?\d+(?:\.\d+)?(?:gb|mb|tb|kb|w|v|mah|ghz|mhz|hz|fps|mbps|gbps|kbps|px|mm|cm|kg|ml|am|pm|yen|usd|jpy|hrs?|mins?|secs?|k|x|th|st|nd|rd)(?![a-z\d])"),
    # Error codes.
    folded(rf"{ERROR}[a-z0-9_#-]{{2,40}}|(?<![a-z\d])0x[0-9a-f]{{2,16}}|(?<![a-z\d])(?:8007|8024|c000|800f)[0-9a-f]{{4}}(?![a-z\d])|[a-z0-9-]{{3,12}}(?=(?:っ?て|という)?(?:の)?えらー)"),
    # Errors of consoles: CE-108255-1; 2110-3127って出る. Sizes of pictures: 4032x3024. Followers.
    folded(r"(?<![a-z\d-])(?:ce|wv|su|np|nw|ws|e)-\d{2,6}(?:-\d)?(?![\d-])|(?<![\d-])2\d{3}-\d{4}(?=」?\s?(?:っ?て|と)(?:表示|出|で))|(?<!\d)\d{2,5}\s?[x×✕]\s?\d{2,5}(?!\d)|(?<!\d)\d{2,9}(?=\s?(?:followers|subscribers|likes|views|ふぉろわー|再生|いいね|登録者))"),
    # Parcels, orders, cases: the number right behind the word.
    folded(rf"{_PARCEL}(?:番号|number|no\.?|#|id|から|より|の|は|が|:|「|\s|\(.\)|（.）){{0,4}}[a-zわ]{{0,4}}-?\d[a-z\d -]{{0,30}}"),
    # Masked numbers and last digits.
    folded(r"[*●•✱＊・]{2,}[\s*●•✱・-]*\d{0,4}|(?<![a-z])x{3,}(?:[- ]?x{3,})*[- ]?\d{0,4}|(?:下|末尾|最後|さいご)の?\s?(?:[2-4二三四](?:桁|けた))(?:は|が|の|:|\(|「){0,2}\s?\d{2,4}(?!\d)|(?:下|末尾|最後|さいご)の?\s?(?:は|が|の|:|\(|「){0,2}\s?\d{4}(?!\d)|(?:ending|last (?:four|4)(?: digits)?)(?: in| with| are| is)?\s?\d{4}(?!\d)"),
    # Short links, numbers of digits, beginnings of numbers, places in a row.
    folded(r"(?<![a-z0-9.])[a-z0-9-]{1,20}\.(?:gl|ly|co|to|st|im|cc|gd)/[^\s「」、。]+|(?:桁数|けた数|文字数)(?:は|が|の|:)?\s?\d{1,2}(?:[と~〜-]\d{1,2})?|(?<!\d)0[5-9]0(?![\d-])|(?:局|市外)(?:番号)?[はが]?\s?0\d{1,4}(?!\d)|(?<!\d)\d{1,2}(?:[-~]\d{1,2})?(?=番目)"),
    # Post codes.
    folded(r"〒\s?\d{3}-?\d{4}|(?<![\d-])\d{3}-\d{4}(?=は?(?:どこ|って|の(?:郵便|はがき)|だけ))"),
    # Official hotlines.
    folded(r"#\d{4}|(?<![\d-])(?:0120|0570|0180|0990|0800)[-\s]?\d{2,3}[-\s]?\d{3,4}(?!\d)|(?<!\d)0(?:120|570|800|180|990)(?!\d)|(?<![\d-])(?:110|119|118|188|189|171|104|177|115|7119)(?!\d|-\d)"),
    # Things that are no secret although they have the word code or coupon beside them.
    folded(r"(?:くーぽん|割引|promo|coupon|discount|国番号|country|area|市外局番|国際)(?:こーど| code)?(?:は|の|:|\s|is)?\s?\+?[a-z]{0,10}\d{1,8}"),
    # Host names (sites asked about).
    folded(r"(?<![@a-z0-9.-])(?:[a-z0-9-]+\.){1,4}(?:com|jp|net|org|info|biz|xyz|top|shop|site|online|example|io|me|tv|app|ly|cn|ru|kr|uk|de|html?|pdf|apk|exe|zip|jpe?g|png)(?![a-z0-9-])(?:/[^\s「」、。]*)?"),
)  # fmt: skip


def urls(view: View) -> Iterator[Found]:
    """Addresses of the web: nothing inside is taken out."""
    for match in cue.URL.finditer(view.folded):
        yield Found("", *match.span())


def look_alikes(view: View) -> Iterator[Found]:
    """Places that must stay as they are."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(view.folded):
            yield Found("", *match.span())


# A statement about passwords in general, not about one's own.
_IN_GENERAL = folded(
    r"(?:する|してる|してい?る|使う|つける|にしちゃう)(?:人|ひと|やつ|方|人間)|(?:人|ひと)(?:が|も)(?:まだ)?(?:多|おお)|多い|らしい|と聞|って聞|新聞|ニュース|みたいな|のような|とか|など|なんて|ありがち|よくある|定番|ランキング|推測|破られ|例えば|たとえば|最も使われ|簡単(?:な|すぎる)(?:番号|パスワード)"
    r"|such as|(?<![a-z])like|people|everyone uses|most common|example|e\.g\.|worst|never use|don'?t use|list of"
)
JUDGED_EN = r"(?:strong|good|safe|secure|bad|weak|ok|okay|decent|solid|terrible|fine)(?![a-z])"
# One's own password, asked about: is … a strong password? been using it.
OWN_USE = folded(
    r"(?:using|use|used|uses) (?:it|that|this)|(?:it|that)(?:'?s| is| was) (?:mine|my|our|what i|the one)|(?<![a-z])(?:mine|i'?ve|i have|i had|i set|i made|i chose|i picked|for my|for our|my (?:[a-z]+ )?(?:pass|pin|account|bank|mail|email|line|work|wi-?fi|phone|laptop))(?![a-z])"
    r"|使っ[てと]|使いよ|つかっ[てと]|うちの|私の|わたしの|自分の|に(?:して|しと)|設定し|登録し"
)
# What everybody uses.
_WEAK = re.compile(
    r"(?i)(\d)\1{2,7}|0?123(?:4(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?)?|(?:4|54|654|8765)321|password\d{0,4}|passw0rd|qwerty\w{0,5}|asdf\w{0,4}|abc123\d{0,3}|abcd\d{0,4}|admin\d{0,4}|iloveyou|(?:spring|summer|autumn|fall|winter)\d{2,4}|1q2w3e4?r?|letmein|welcome\d?|1111|2580|root|guest|test\d{0,4}"
)


# Asked about without being used: is 123456 a bad password?
_ASKED = folded(
    rf"(?<![a-z])is [\"']?([^ \"']+)[\"']? (?:still )?(?:an? )?(?:[a-z]+ )?{JUDGED_EN}|([a-z\d]+)[」\"]?\s?(?:って|は)(?:まだ)?(?:強い|弱い|安全な|危ない|危険な|いい|良い|だめな)(?:ぱすわーど|暗証)"
)


def is_common_example(value: str, sentence: str) -> bool:
    """Tell whether a value is what everybody uses, in a folded sentence that speaks of people in general or only asks."""
    if _WEAK.fullmatch(value) is None:
        return False
    asked = any(value.lower() in match.groups() for match in _ASKED.finditer(sentence))
    return (asked and OWN_USE.search(sentence) is None) or _IN_GENERAL.search(sentence) is not None


# 返金コード 98000: the swindler's "code" is the sum itself.
_REFUND = folded(r"返金|へんきん|還付|refund|pay ?back")
_SUM = re.compile(r"\d{1,3}(?:000|500|800|900|980|999|9980)")
_REAL_CODE = folded(
    r"認証|にんしょう|ワンタイム|暗証|あんしょう|パスワード|sms|verification|one-time|otp|(?<![a-z])pin(?![a-z])"
)


def is_sum_as_code(digits: str, text: str) -> bool:
    """Tell whether a "code" of a folded text about a refund is a sum of money."""
    return _SUM.fullmatch(digits) is not None and bool(_REFUND.search(text)) and not _REAL_CODE.search(text)
