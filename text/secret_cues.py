"""What secrets look like, and the words around them that tell them from harmless numbers.

Unless noted, patterns read folded text: half-width digits, hiragana for katakana, lower case.
"""

from __future__ import annotations

import re

from text.normalise import fold


def folded(pattern: str) -> re.Pattern[str]:
    """Compile a pattern for folded text; its letters outside escapes are folded too."""
    return re.compile("".join(part if part.startswith("\\") else fold(part) for part in re.split(r"(\\.)", pattern)))


def typed(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern for text as typed."""
    return re.compile(pattern, flags)


LONG_MARK_AS_HYPHEN = re.compile(r"(?<=\d)[ー〜~](?=\d)")  # 090ー1234ー5678
ODD_HYPHENS = "‐‑‒–—―−﹣－"
# What an earlier pass, or a training message, has put in place of a secret.
PLACEHOLDER = typed(r"〔[^〔〕]{1,12}〕")
# Web addresses.
URL = folded(r"(?:https?://|www\.)(?:[^\s「」、。〔〕]|〔[^〔〕]{1,12}〕)+")
# What in an address lets its holder in: ?token=a8f3c09b, &pwd=…, /reset/a8f3c09be77d41.
_URL_OWNER = r"(?:access|api|auth\w{0,10}|client|confirm\w{0,6}|csrf|email|id|invit\w{0,6}|j|login|magic|one_?time|php|recovery|refresh|reset|secret|security|sess(?:ion)?|user|verif\w{0,8})"
URL_VALUE = folded(
    rf"(?:[?&#;](?:{_URL_OWNER}[_-]?)?(?:token|key|code|otp|sess(?:ion)?(?:[_-]?id)?|sid|auth|pass(?:word|wd|code)?|pwd|pin|secret|sig(?:nature)?|ticket|jwt)=|/[a-z_-]{{0,12}}(?:reset|verify|confirm|magic|activate|invite)[a-z_-]{{0,12}}/(?!20\d\d)(?=[a-z_-]*\d)(?=[\w-]{{10}}))([^\s&#「」、。〔〕]{{4,}})"
)

_SEP = r"[-\s・.　]{0,2}"
# A payment card in its groups, 4-4-4-4, 4-6-5 or 4-6-4, whatever digits follow (expiry, check number).
CARD_SHAPE = re.compile(
    r"(?<![\d¥\\$])(?<!\d[.,-])\d{4}([-\s・._/]{1,2}|[、,]\s?)(?:\d{4}\1\d{4}\1\d{4}|\d{6}\1\d{4,5})(?!\d)"
)
# Twelve to nineteen digits, in groups set apart by hyphens, spaces, points, bars, slashes, commas or の.
LONG_NUMBER = re.compile(r"(?<![\d¥\\$])(?<!\d[.,-])\d(?:(?:[-\s・.　_/、,]{0,2}|[のと])\d){11,18}(?![\d]|-\d|[,.]\d)")
# Three to eight digits, perhaps set apart; no price, version or part of a longer thing.
FEW_DIGITS = re.compile(r"(?<![*●•＊]{2})(?<![●•])(?<![\d.,:¥\\$/a-z-])\d(?:[-\s・、]?\d){2,7}(?![\d]|[.,:/]\d|-\d)")
# Four to eight digits, or six in groups, standing alone.
BARE_CODE = re.compile(
    r"(?<![*●•＊]{2})(?<![●•])(?<![\d.,:¥\\$/a-z#+-])(?:\d{4,8}|\d{3}[-\s]\d{3}|\d\d(?:[-\s・]\d\d){2}|\d(?:\s\d){5})(?![\d a-z]*[.,:/%]\d|[a-z\d]|-\d)"
)
# Four to nineteen kanji digits in a row.
KANJI_DIGITS = re.compile(r"[〇零一二三四五六七八九](?:[-、・\sーの]{0,2}[〇零一二三四五六七八九]){3,18}")

_UNIT = (
    r"回|桁|けた|文字|もじ|つ(?!て)|個|こ(?![のれこ])|人|名|円|えん|万|千|百|億|兆|ドル|年|ねん|か?月|日|にち|時|じ(?![ゃ])|分(?!か)|ふん|秒|歳|才|さい|%|パーセント"
    r"|件|通|枚|番目|種|か所|箇所|ヶ月|ヵ月|週|世帯|台|本|冊|ページ|頁|号(?:室|線|車|店|館)|版|番窓口|番線|番台|階|メートル|km|cm|mm|kg|gb|mb|ギガ|メガ|ポイント|pt|点|位|度|歩|行|世代|代|番出口|人目|通り(?![\d一-龥])|とおり|乗(?![っりる])"
    r"|-?\s?(?:digits?|characters?|chars?|letters?|times?|attempts?|tries|yen|jpy|dollars?|usd|years?|months?|weeks?|days?|hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?|people|gb|mb|percent|points?|possible [a-z]+|combinations?|possibilities|permutations|options|guesses|emails?|messages?|calls?|texts?|photos?|pages?|items?|am\b|pm\b|st\b|nd\b|rd\b|th\b|k\b)"
)
# A unit right behind: the number counts something.
COUNTED = folded(rf"\s?(?:{_UNIT})")
# A currency, product, error or order right before: the number belongs to it.
COUNTED_BEFORE = folded(
    r"(?:¥|\\|\$|￥|約|およそ|合計|計|金額は?|料金は?|エラー(?:コード|番号)?(?:は|:|「)?|error(?: code)?:? ?|ios|android|windows|win|バージョン|ver(?:sion)?\.?|iphone|ipad|galaxy|pixel|aquos|xperia|macos|office|型番(?:は)?|品番(?:は)?|機種(?:は)?|商品番号(?:は)?|注文番号(?:は)?|受付番号(?:は)?|受理番号(?:は)?|問い?合わせ番号(?:は)?|伝票番号(?:は)?|整理番号(?:は)?|便名?|国道|郵便番号(?:は)?|〒|市外局番(?:は)?|ポート(?:番号)?|port|部屋番号(?:は)?|room|gate|flight|order(?: number| no\.?)?|tracking(?: number)?|model|build|channel|ch|下4桁(?:は|が)?|(?:さいご|最後)(?:の4桁)?(?:は|が)?|末尾(?:は|が)?|ending(?: in)?|last (?:four|4)(?: digits)?(?: are| is)?)\s?[:#「]?\s?$"
)
# Codes that are no secrets, right before a number.
HARMLESS_CODE = folded(
    r"(?:郵便番号|クーポン(?:コード)?|割引コード|国番号|国コード|エラー(?:コード)?|商品コード|団体コード|(?:zip|post|postal|country|area|error|promo|coupon|discount|source|stop)[ -]?(?:code)?)\s?(?:は|:|is|「|#)?\s?$"
)
# Numbers of orders, rooms, models and the like, right before.
NOT_A_CODE = folded(
    r"(?:注文|受付|受理|問い?合わせ|伝票|追跡|送り状|整理|商品|型|品|便|郵便|請求|案件|管理|会員|電話|部屋|証券コード|クーポン|割引|団体コード|order|tracking|model|ref(?:erence)?|ticket|case|error|エラー|build|zip|room|coupon|promo|discount)(?:番号|ばんごう|コード|number|code|no\.?|id|の|は|が|も|:|#|「|『|\(|\s|is|was|で){0,5}$"
)

# Words for parcels, orders and reference numbers.
PARCEL = folded(
    r"伝票|追跡|問い?合わせ番号|送り状|注文|受付番号|受理番号|案件|荷物(?:の|番号)|配送番号|配達番号|商品(?:番号|コード)|jan|isbn|バーコード|製造番号|シリアル|imei|トラッキング|tracking|order|parcel|shipment|invoice|waybill|serial|reference|請求書番号|便名|整理番号|申請番号|予約番号|booking|確認番号:?tr"
)
# Words for the My Number.
MY_NUMBER = folded(
    r"マイナンバー(?!カードの(?:暗証|パス))|まいなんばー|マイナの?番号|個人番号|my ?number|mynumber|individual number|マイナ|国民の番号|12[ -]?(?:桁|けた|digits?|(?:こ|個)?の(?:数字|番号|すうじ|ばんごう|けた)|numbers?)|通知カード"
)
# Words for a driving licence.
LICENCE = folded(r"免許|driver|driving|licen[cs]e")
# A driving licence and its twelve digits.
LICENCE_VALUE = folded(
    r"(?:免許(?:証)?(?:の)?(?:番号)?|めんきょしょう|driver'?s? licen[cs]e|driving licen[cs]e|licen[cs]e (?:number|no\.?))\D{0,10}(\d(?:[- ]?\d){9,11})(?!\d)"
)
# Words for a payment card.
CARD = folded(
    r"クレカ|クレジット|カード番号|デビット|visa|ビザ(?:カード)?|master|マスターカード|jcb|amex|アメックス|ダイナース|diners|credit|debit|card (?:number|no)|\bcard\b|カードの(?:番号|数字)|かーど(?:の)?ばんごう"
)
# A number told in parts.
IN_PARTS = folded(
    r"前半|後半|最初|はじめ|始ま|はじま|まず|頭が|続い|つづ|starting|begins|next|残り|のこり|続き|つぎ|次[はがに]|first|rest|then|half|second"
)
# Four to twelve digits of a card told in parts.
CARD_PART = re.compile(r"(?<![\d.,:¥\\$/a-z-])\d{4,12}(?![\d.,:/%a-z])")
# The month a card ends.
EXPIRY = folded(
    r"(?:期限|有効|きげん|exp(?:iry|ires|iration)?|good thru|valid)\D{0,10}(\d{1,2}\s?/\s?\d{2,4}|\d{1,2}月\s?\d{2,4}年|\d{2,4}年\s?\d{1,2}月)"
)
# Telling, sending, typing a number.
TOLD = folded(
    r"教え|言っ|言う|伝え|読み上げ|送っ|送り|渡し|漏れ|打ち込|入力|入れ|聞かれ|おしえ|told|gave|sent|entered|typed|shared|leaked"
)

_LINK = r"(?:の?番号|の?数字|の?方|の|は|が|わ|を|に|で|も|って(?:いう|ゆう)?の?(?:は|が)?|ちゅう|という|なん(?:だ|や|です)?(?:けど|が)?|ですが|だけど|やけど|今|いま|たしか|確か|これ|こちら|設定|:|=|→|-|「|『|\"|'|\(|、|,|\s)"
_BEFORE_DIGITS = rf"(?:{_LINK}|[^\d。!?〔〕]){{0,14}}$"
_IS_EN = r"(?:\s*(?:is|was|are|=|:|number|no\.?|code|digits?|set to|to|called|on my [a-z ]{1,24}?(?:is|was)|for my [a-z ]{1,24}?(?:is|was)|for the [a-z ]{1,24}?(?:is|was)|,|\(|\"|'|-|#)\s*)*\s*$"

# The check number of a card: its word before, its word after.
SECURITY_CODE_BEFORE = folded(
    rf"(?:セキュリティ(?:コード|ー?番号)|cvv2?|cvc2?|security (?:code|number)|(?:カード)?(?:の)?(?:裏|うら)(?:の|にある)?\s?(?:番号|数字|三桁|3桁|3けた|ばんごう|すうじ)|3桁の(?:番号|数字|コード)?|three[- ]digit|3[- ]digit)(?:{_BEFORE_DIGITS}|{_IS_EN})"
)
# The three or four digits of a card, in a message that speaks of one: 裏は908, うら 555, "on the back, 645", コード 447.
CARD_CHECK = folded(
    r"(?:裏|うら(?![ぁ-ん])|表の?上|上の|右上|on the (?:back|front)|(?:back|front)(?: code| number| digits)?|cv[vc]2?|セキュリティ|コード|こーど|security|three[- ]digits?)[^\d。]{0,12}(\d{3,4})(?![\d円]|[,.:/-]\d)"
)
# The same where no card is named, but the digits were told: the last bit on the back, 552; 裏っかわの 519 だけ つたえた.
CARD_BACK = folded(
    r"(?:(?<![ぁ-ん])(?:裏|うら)(?=の|に|面|側|っ?(?:かわ|側))|署名|さいん(?=の|欄)|signature (?:strip|panel)|(?<![a-z])on the (?:back|signature)(?! page)|back number|number on (?:the |its )?back)(?:(?!page|room|ぺーじ|番地)[^\d。!?\n〔〕]){0,14}(?<![\d.,:/¥$-])(?!11[0789]|18[89])(\d{3})(?![\d番]|[.,:/-]\d)"
)
CARD_CHECK_LAST = re.compile(
    r"(?:\d/\d{2,4}|有効期限〕|カード番号〕)[\s,、)と]{1,3}(\d{3,4})(?![\d円/:.,-]|回|人|件)"
)  # exp 12/26, 123
# Near a card taken out: 06/28, 6月28年, 0628; groups of four digits; three or four digits alone.
_NEAR_CARD = r"〔(?:カード番号|有効期限|認証コード)〕[^〔〕]{0,24}?"
REST_MONTH = folded(
    rf"{_NEAR_CARD}(?<![\d/.-])((?:0?[1-9]|1[0-2])\s?[/-]\s?(?:20)?[2-4]\d(?![\d/-])|(?:0[1-9]|1[0-2])(?:2[4-9]|3\d)(?=で|と|、|,|\s|まで)(?![-\d])|(?:0?[1-9]|1[0-2])月\s?(?:の)?(?:20)?[2-4]\d年?)"
)
REST_GROUPS = folded(r"(?:(?<![\d-])(\d{4}(?:[-\s]\d{4}){1,3})(?![\d-])(?=[^〔〕]{0,24}〔カード番号〕))")
REST_CHECK = folded(rf"{_NEAR_CARD}(?<![\d/.,:¥\\$-])(?<!下)(\d{{3,4}})(?![\d/.,:円万-]|\s?(?:ドル|くらい|ほど))")
THREE_DIGITS = folded(r"3 ?(?:桁|けた)|三桁|three digits|three numbers|3 digits|vプリカ")
SECURITY_CODE_AFTER = folded(
    r"[」\")]?\s?(?:が|は|って|という|っていう)?\s?(?:セキュリティコード|cvv|cvc|(?:is|was) (?:the|my) (?:cvv|cvc|security code))"
)
# A PIN: its word before.
PIN_BEFORE = folded(
    rf"(?:暗証(?:番号)?|あんしょう(?:ばんごう)?|暗唱番号|暗証コード|ピン(?:コード|番号)|\bpin(?: ?code| ?number)?\b|(?<![a-z])pin(?![a-z])|(?<!下)[4四](?:桁|けた)(?:の(?:番号|数字|やつ|ばんごう|すうじ))?|パスコード|ぱすこーど|passcode|ロック(?:の)?(?:番号|解除)|画面ロック|ロック(?!解|を|画|が|さ|し|で|ア|ー)|atmの番号|キャッシュカードの番号)(?:{_BEFORE_DIGITS}|{_IS_EN})"
)
# A PIN: its word after.
PIN_AFTER = folded(
    r"[」\")]?\s?(?:が|は|を|に|って(?:いう|ゆう)?|という|っていう|ちゅう|の|で|、)?(?:[^\d。!?]{0,6})?(?:暗証|あんしょう|pin\b|パスコード|passcode)|(?:\s?(?:is|was|as|for)|,(?: which (?:is|was)| that'?s| it'?s)?) (?:my|the|our|his|her) (?:[a-z' ]{1,20})?(?:pin|passcode)(?=\s?(?:[,.;:!?)]|$|(?:number|code|for|on|in|to|into|and|at|please)(?![a-z])))"
)
# A one-time code: its word before.
CODE_BEFORE = folded(
    rf"(?:(?:認証|確認|ワンタイム|承認|ログイン|本人確認|二段階|2段階|二要素|sms|ショートメール|ライン|line|メッセージ|メール|6桁|六桁|6けた|[4-8]桁|送られて(?:き|来)た|届いた|来た|きた|表示された|にんしょう|かくにん)(?:の|で(?:来た|きた|届いた)|に(?:来た|きた|届いた))?\s?(?:番号|コード|数字|パスワード|暗証|ナンバー|ばんごう|こーど|すうじ)|ワンタイム(?:パス(?:ワード)?)?|トークン|otp|one[- ]time (?:password|code|pin)|(?:verification|confirmation|authentication|auth|login|security|access|sms|text|2fa|two[- ]factor|six[- ]digit|6[- ]digit|4[- ]digit|log[- ]?in|sign[- ]?in) (?:code|number|pin)s?|\bcode (?:is|was|says|:)|\bthe code|\bcode)(?:{_BEFORE_DIGITS}|{_IS_EN})"
)
# A one-time code: its word after.
CODE_AFTER = folded(
    r"[」\")]?\s?(?:って(?:いう)?|と?いう|ちゅう|て|の|が|は|を)?\s?(?:[1一]回(?:限り|きり|だけ)の|使い捨て(?:の)?|届いた|来た|きた)?(?:認証|確認|ワンタイム|6桁|六桁|sms|ログイン|本人確認|承認)?(?:の)?(?:コード|認証番号|確認番号|こーど|(?<=[証認]の)番号|(?<=[証認])番号)|\s?(?:is|was) (?:the|my|a) (?:[a-z-]{1,14} )?(?:code|otp)\b"
)
# Google writes G-123456.
CODE_SHAPE = re.compile(r"(?<![a-z0-9])g-\d{6}(?!\d)")
# Talk about codes, needed for four bare digits.
CODE_TALK = folded(r"コード|認証|確認|番号|数字|sms|code|otp|verif|text(?:ed)?|すうじ|ばんごう")
# Pressed, answered or told as it stands: 2580と押す, "I answered 730 118".
PRESSED_AFTER = folded(r"[」\")]?\s?(?:って|と|を|ち)\s?(?:押|打(?!ち消)|返信|返事|答え|こたえ|入力)")
PRESSED_BEFORE = folded(
    r"(?:answered|replied|texted back|read out|read him|told (?:him|her|them)|gave (?:him|her|them)|(?:i|he|she|we) (?:typed|entered|pressed|press))\s?(?:with|it is|:)?\s?[\"']?$"
)
# A bare number follows such words.
CODE_CONTEXT = folded(
    r"(?:番号|数字|ナンバー|コード|ばんごう|すうじ|number|code|digits?|numbers)\D{0,12}$|(?:sms|ショートメール|メッセージ|line|ライン|メール|text|message)(?:で|に|から|に来た|says|said|that says)?\D{0,10}$"
)
# What came was …
CODE_CAME = folded(r"(?:来|き|届い|とどい|出|もらっ)た(?:の|もの|やつ|ん)(?:は|が)\D{0,4}$")
# A bare number stands before such words.
CODE_CONTEXT_AFTER = folded(
    r"[」\")]?\s?(?:って|と(?:いう)?|て|ち|という(?:番号|数字|の)|ていう)?\s?(?:が|を|は)?\s?(?:番号|数字|出|表示|来(?:た|て|まし|よ[っる]|と[るっ])|き(?:た|よ[っる]|と[るっ]|てる)|届|送(?:って|ら)|言(?:え|う|っ|わ)|教え|伝え|打|入力|入れ|読|でました|きました)|\s?(?:came|arrived|popped|appeared|showed|was (?:sent|texted)|on my (?:phone|screen)|by (?:text|sms)|from (?:line|google|amazon|my bank|the bank))"
)

_PW = r"(?:パス(?:ワード|ワ|わーど)(?![ァ-ヶー])|ﾊﾟｽﾜｰﾄﾞ|ぱすわーど|パスフレーズ|パスコード|パス(?![ァ-ヶーポキコモタピテ])|ぱす(?=は|が|わ)|PW|pw|Pw|[Pp]ass ?[Ww]ord|PASSWORD|(?<![A-Za-z])[Pp]ass(?![A-Za-z])|[Pp]asscode|[Pp]assphrase|[Pp]wd|合言葉|あいことば|合い言葉|(?:秘密|ひみつ)の(?:質問の?)?(?:答え|こたえ|言葉|合言葉)|質問[^。]{0,14}(?:答え|こたえ)(?=[はが])|[Ll]og-?in pass|(?:[Ww][Ii]-?[Ff][Ii]|[Nn]etwork|WEP|WPA2?|[Rr]outer|[Ss]ecurity|ルーター|ネットワーク|無線LAN|暗号化?)(?: security)?(?:の)?\s?(?:キー|[Kk]ey|パス|鍵)|鍵は)"
_PW_LINK = r"(?:[はがわもをに]|って(?:いう|ゆう)?の?[はが]?|という|の|です|なんだけど|なんやけど|だけど|今|いま|確か|たしか|ずっと|全部|ぜんぶ|いつも|同じ|おなじ|設定|:|：|=|→|、|,|\s|\(|「|『|\"|'|(?:i|we|he|she|they|I) (?:typed|used|use|set|chose|entered|gave|told|sent)(?: \w+)?(?: is| was)?|is|was|as|are|to|just|currently|set|used|using|(?:for|on|to|of) (?:my|the|our|his|her|it|that|this|all)(?: \w+){1,3}? (?:is|was))"
# English words between cue and value, each once and set apart, so that no text makes the search slow.
_PW_WORDS_EN = r"(?:[\s:=,(\"'-]{1,3}(?:(?:i|we|he|she|they|I) (?:typed|used|use|set|chose|entered|gave|told|sent)|is|was|as|are|to|just|currently|set|used|using|(?:for|on|to|of) (?:my|the|our|his|her|it|that|this|all)(?: \w+){1,3}? (?:is|was))(?![A-Za-z])){0,4}[\s:=,(\"'-]{0,3}"
_VALUE = r"(?P<value>[A-Za-z0-9!#$%&*+./:;<=>?@^_~|-]{4,64})"
# A password in quotation marks.
PASSWORD_QUOTED = typed(
    rf"{_PW}(?:{_PW_LINK}){{0,4}}[「『\"](?P<value>[^」』\"]{{2,40}})[」』\"](?!って(?:出|表示|聞|言われ)|と(?:出|表示|聞|言われ)|というメール)"
)
# A password without them, not far behind its cue.
PASSWORD_VALUE = typed(
    rf"{_PW}(?:[ぁ-んァ-ヶー一-龥:：=→、,\s(「『\"']{{0,30}}?|{_PW_WORDS_EN})(?<![A-Za-z0-9]){_VALUE}"
)
# A password before its cue.
PASSWORD_REVERSED = typed(
    rf"(?<![A-Za-z0-9@./]){_VALUE}[」』\"]?\s?(?:(?:って(?:いう|ゆう)?|という|ていう|ちゅう|が|は|を|の|に)?\s?(?:簡単な|同じ|短い|弱い|私の|うちの|今の)?{_PW}|\s(?:is|was|as|for) (?:my|the|our|her|his) (?:\w+ )?{_PW})"
)
# A plain word told as the password in Japanese.
PASSWORD_WORD_JA = typed(
    rf"{_PW}\s?(?:[はがわも]|って|、|:|：)(?:、|\s)?(?:ずっと|全部|ぜんぶ|いつも|今|確か|両方(?:とも)?|どっちも|みんな|同じ|共通で|[ぁ-んァ-ヶー一-龥]{{1,10}}?)?\s?[「『\"]?(?P<value>[A-Za-z][a-z]{{3,23}}|[a-z]+[-_][a-z_-]{{2,20}})[」』\")]?\s?(?=です|だ[。よけっ]|なん(?:だ|で|や)|や[ねけで]|で(?:す|、|大丈夫|いい|平気|安全)|って(?:弱|危|やば|安|大丈夫|まず|教|言|書|伝|入|打)|と(?:教|言|書|伝|入|打)|ですが|。|$)"
)
# A plain word told as the password in English.
PASSWORD_WORD_EN = typed(
    r"(?:[Pp]ass ?word|[Pp]asscode|[Pp]assphrase|PASSWORD|[Pp]wd|\bpw|(?:[Nn]etwork|[Ww]i-?[Ff]i|[Rr]outer|[Ss]ecurity) (?:key|pass))(?: (?:for|on) (?:my |the )?\w+(?: \w+)?)?(?: is| was|:| =| -)\s*[\"']?(?P<value>[A-Za-z][A-Za-z]{3,23})[\"']?(?=[.,;!?]|$| (?:and|but|is (?:it|that)|can|should|would|do |for (?:every|all)))"
)
# I use sunflower as my password
PASSWORD_USED_AS = typed(
    r"\b(?:[Uu]se|[Uu]sed|[Uu]sing|[Hh]ave|[Pp]ut|[Ss]et|[Cc]hose|[Tt]yped) [\"']?(?P<value>[A-Za-z][A-Za-z0-9]{3,23})[\"']? (?:as|for) (?:my|the|our|all my|every|a) (?:\w+ ){0,2}?(?:[Pp]ass ?word|[Pp]asscode|pw)\b"
    r"|\b(?:[Uu]se|[Uu]sed|[Uu]sing|same) (?P<other>[A-Za-z]{3,20}\d{1,8}\S{0,4}) (?:everywhere|for (?:everything|all)|on all)"
    r"|(?<![A-Za-z0-9])(?P<third>[A-Za-z]{2,20}[._!-]?\d{2,8}!?)(?:って|を|で|の)?(?:のを)?\s?(?:どこでも|全部|ぜんぶ|全て|すべて|ずっと|あちこち)?(?:で|に)?(?:使い?回|つかいまわ)"
)
# まりお1985, わんこ123, 桜2020 behind the cue
PASSWORD_KANA = typed(
    rf"{_PW}(?:{_PW_LINK}){{0,3}}\s?[「『\"]?(?P<value>(?!とか|って|から|まで|なら|など|より|だと|では|でも|には|ので|けど|エラー|バージョン|アイフォン|アンドロイド|ウィンドウズ|最低|最大|平成|昭和|令和|約|計|第|あと)(?:[ァ-ヶー]{{2,8}}|[ぁ-んー]{{2,8}}|[一-龥]{{1,4}})\d{{2,8}}[!#$%&*_-]?)"
)
# A name in katakana as the password: パスワードはポチだよ
PASSWORD_KATAKANA = typed(
    r"(?:パスワード|ぱすわーど|合言葉|あいことば|パス)(?:は|が|、|:|って)\s?(?:今|ずっと|全部)?\s?(?P<value>(?!アルファベット|キーボード|ローマ|バラバラ|ランダム|シンプル|ダメ|ムリ|ノート|メモ|スマホ|アプリ|クラウド|グーグル|アップル|ライン|エクセル|ブラウザ|コピー|リセット|マスター|カンタン|ムズ|メール|キー|ナシ|アリ|ロック|バレ|モレ|マイナ|パス)[ァ-ヶー]{2,8})(?=\s?(?:です|だ[よねっ。]|だけど|や[ねけっ。で]|なん))"
)
# 秘密の質問の答え、母の旧姓「しまむら」
ANSWER_QUOTED = typed(
    r"(?:(?:秘密|ひみつ)の(?:答え|言葉)|質問の?(?:答え|こたえ)(?![てたなるらろよ])|(?<=[の、])(?:答え|こたえ)(?=[はがを、])|合言葉|合い言葉|あいことば|パスフレーズ|[Ss]ecurity answer)(?:[はがを、:]|は今|[^。「」\"]{0,16}[のをは名姓字])?\s?[「\"](?P<value>[^」\"]{2,24})[」\"]"
)
# A word in quotation marks a little further on: パスワードはひらがなで「おおきなかぶ」
PASSWORD_QUOTED_FAR = typed(
    r"(?:パスワード|ぱすわーど|パス|暗証)[はが](?:(?![。「」\n違出聞言忘更再求届]|エラー|入れろ|しろ)[ぁ-んァ-ヶー一-龥、\s]){1,14}「(?P<value>[^」]{2,24})」(?!って(?:出|表示|聞|言われ)|と(?:出|表示|聞|言われ|いう(?:画面|メール|表示)))"
)
# Digits as a password: the word before.
PASSWORD_BEFORE = folded(rf"(?:パスワード|ぱすわーど|パスワ|password|passcode|pwd|合言葉)(?:{_BEFORE_DIGITS}|{_IS_EN})")
# Digits as a password: the word after.
PASSWORD_AFTER = folded(
    r"[」\")]?\s?(?:って(?:いう)?|という|が|を|の|は|に)?\s?(?:パスワード|ぱすわーど|password)|\s?(?:is|was|as) (?:my|the|our) password"
)
# A second password joined to the first.
PASSWORD_NEXT = typed(rf"[」』\"]?\s?(?:と|から|や|か|、|,|→|->|/|\bor\b|\band\b|\bto\b)\s?[「『\"]?{_VALUE}")
# Words that follow "password" and are none.
NOT_A_PASSWORD = typed(
    r"(?i)(?:not|too|the|this|that|weak|strong|wrong|incorrect|same|safe|leaked|compromised|stolen|expired?|required|invalid|saved|written|enough|being|really|still"
    r"|only|something|asked|needed|hacked|changed|reset|stored|exposed|known|gone|lost|forgotten|correct|always|never|used|short|long|simple|easy|hard|important|different|secure|secret"
    r"|line|google|amazon|apple|facebook|instagram|twitter|iphone|android|windows|wi-?fi|chrome|safari|microsoft|yahoo|netflix|paypay|password|pass|passkey|manager|login|email|e-mail|mail|sms|site|app|apps|account|excel|keepass|bitwarden|1password|lastpass|icloud|gmail|outlook|zoom|discord|tiktok|mercari|rakuten|yes|okay|what|where|which|how|okay|old|new|both|here|there|blank|empty|locked|visible|hidden|public|private|shared|unique|random|default|disabled|updated|working|failing|case|sensitive|protected|encrypted|phishing|risky|fine|okay|good|bad|terrible|best|better)[.,:;!?]*"
)
# A name of a model by its shape: SH-54C, NW-A105, WXR-5700AX7S.
MODEL = re.compile(r"[A-Z]{1,4}-?[A-Z]{0,3}\d{2,5}[A-Z]{0,4}\d{0,2}[A-Z]?|[A-Za-z]{2,10}\d{1,2}")
MASKED = re.compile(r"[?.,:;/].*|[*●•]{2,}|[xX]{3,}|\W+")
# xxxx4471
HIDDEN = typed(r"(?i)x{3,}.*|.*\*\*.*")
# Four small words or more in quotation marks are something said, no password: "as proof of trust".
PHRASE = re.compile(r"(?:[a-z']+ ){2,}[a-z']+")
# Products, services and file names.
PRODUCT = typed(
    r"(?i)(?:iphone|ipad|ios|windows|android|windows|win\d|pixel|galaxy|aquos|xperia|chrome|line\b|wpa\d?|wi-?fi|mp[34]|sha-?\d|md5|office|ps[345]|switch|2fa|otp|usb|1password|google|apple|amazon|facebook|microsoft|sim|4g|5g|lte|pdf|qr|nfc)[\d._-]*(?:pro|max|plus|home|mini|[a-z])?|.*\.(?:com|jp|net|org|html|pdf)|\d{1,2}-\d{1,2}|so-\d\w+|sm-\w+|[.!?,:;/-]+"
)

SINGLE_DIGITS = re.compile(r"(?<![\d-])\d(?:-\d){3,8}(?![\d-])")  # 5-5-2-9
# 金庫: 右4左19右33
DIAL = re.compile(r"(?:[右左]\s?(?:に|へ)?\s?(?:\d回(?:で|、)?)?\s?\d{1,3}(?!回)\s?[、,・]?\s?){2,5}")
# 0852局の21番3456
PHONE_BY_OFFICE = folded(r"0\d{1,4}(?:局)?の?\s?\d{1,4}(?:番|局)の?\s?\d{4}(?!\d)")
PLATE_NUMBER = folded(
    r"(?:ナンバー(?:プレート)?|(?<![a-z])plate(?: number)?)[^\d。]{0,12}(?<!\d)(\d{2}-\d{2})(?![\d-])"
)
# 7#2580で開く: four digits at least, with the marks of a keypad.
DOOR_CODE = folded(
    r"(?<![a-z0-9#*])(?=\d{0,8}[#*])(?=(?:[#*]?\d){4})([\d#*]{5,12})(?=[」\"]?\s?で\s?(?:開|ひら|あ[きけく]|入[れりっる]|はい)|\s(?:opens|to open|for the door))"
)

# 在留カード: two letters, eight digits, two letters.
RESIDENCE_CARD = re.compile(r"(?<![a-z0-9])[a-z]{2}[- ]?\d{4}[- ]?\d{4}[- ]?[a-z]{2}(?![a-z0-9])")
# Passport numbers behind their word.
PASSPORT = folded(r"(?:パスポート|旅券|ぱすぽーと|passport)[^\d。]{0,20}?(?<![a-z])([a-z]{1,2} ?\d{7,8}|\d{9})(?!\d)")
# Insurance numbers behind their word.
INSURANCE = folded(
    r"(?:保険証|被保険者|保険者番号|ほけんしょう|insurance (?:card|number))[^\d。]{0,16}(\d[\d -]{4,14}\d)(?!\d|円)"
)
# 年金番号: four and six digits.
PENSION = folded(r"(?:年金|ねんきん|pension)(?:の|手帳|番号|基礎|は|が|[^\d。]){0,14}(\d{4}[- ]?\d{6})(?!\d)")
# Dates of birth behind their word.
BIRTHDAY = folded(
    r"(?:生年月日|生まれは|誕生日|たんじょうび|date of birth|dob|born(?: on)?|birthday(?: is)?)[^\d。]{0,8}((?:[12]\d{3}|[昭平令][和成]|[stshr])?[年./ -]?\s?\d{1,4}[年./-]\s?\d{1,2}[月./-]\s?\d{1,4}日?)"
)
_COUNT = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_MONTH_EN = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_FULL_DATE = (
    rf"(?:(?:(?:明治|大正|昭和|平成|令和)\s?(?:元|{_COUNT})|[12]\d{{3}}|[mtshr]\s?\d{{1,2}})\s?(?:年|ねん)\s?(?:{_COUNT}\s?(?:月|がつ)\s?{_COUNT}\s?(?:日|にち|か(?![ぁ-ん]))|元日)"
    rf"|(?:19|20)\d\d[./-]\d{{1,2}}[./-]\d{{1,2}}(?!\d)|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH_EN},? (?:19|20)\d\d(?!\d)|{_MONTH_EN} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d(?!\d))"
)
# Whole dates behind or before a word for birth: born 3 June 1979, 昭和22年5月9日生まれ. Who a rule is for, and a year alone, stay.
BORN_ON = folded(
    rf"(?:生年月日|せいねんがっぴ|生まれは|誕生日|たんじょうび|date of birth|(?<![a-z])dob|(?<![a-z])born(?: on)?|birthday(?: is)?)[^\d。]{{0,8}}?({_FULL_DATE})"
    rf"|({_FULL_DATE})(?=\s?の?(?:生(?![成産活放配中演ビび録])|うまれ)(?!まれ?(?:以[前降後]|より|から|まで|の(?:人|方|かた|ひと))))"
)
# Any whole date of the last century where a birthday is spoken of.
BIRTH_TALK = folded(r"生年月日|誕生日|たんじょうび|birthday|date of birth|(?<![a-z])dob(?![a-z])")
DATE_OF_THE_LAST_CENTURY = folded(
    rf"(?=大正|昭和|平成|19|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH_EN},? 19|{_MONTH_EN} \d{{1,2}}(?:st|nd|rd|th)?,? 19){_FULL_DATE}"
)
# Account numbers behind their word.
ACCOUNT = folded(
    r"(?:普通(?:預金)?|当座(?:預金)?|貯蓄|口座(?:番号)?|こうざ(?:ばんごう)?|(?:bank )?account (?:number|no\.?|#)|(?<![a-z])account(?= \d{6,8}(?!\d))|acct\.?(?: no\.?)?)(?:番号)?(?:の|は|が|わ|を|に|で|も|って|:|=|「|\(|、|,|\s|is|no\.?|これ|number|(?:です)?が){0,5}(\d(?:[- ]?\d){5,9})(?!\d|円|万|人|件|-\d)"
)
# Account numbers before their word.
ACCOUNT_AFTER = folded(r"(?<![\d-])(\d{3}[- ]\d{4,7}|\d{7})の?(?:普通|当座|口座)")
# ゆうちょ: a symbol of five digits and a number of up to eight, with their words or beside the bank's name.
YUCHO = folded(
    r"(記号\D{0,4}\d{4,5}\D{0,6}番号\D{0,4}\d{6,8}|(?<!\d)1\d{4}(?:\s?[-の]\s?|\s)\d{6,7}1(?!\d)|(?<=ゆうちょ)\s?(?:の|銀行の?|は|:)?\s?1\d{4}\D{1,3}\d{6,8}(?!\d))"
)
YUCHO_NAMED = folded(r"(?:ゆうちょ|郵便貯金|yucho|japan post|jp bank)\D{0,20}(1\d{4}(?:\D{0,3}|\s-\s)\d{6,8})(?!\d)")
# IBAN: two letters, two check digits, then groups of letters and digits.
IBAN = re.compile(
    r"(?<![a-z0-9])([a-z]{2}\d{2}(?:[a-z0-9]{11,30}|(?: [a-z0-9]{4}){3,7}(?: [a-z0-9]{1,4})?))(?![a-z0-9])"
)
# British sort codes.
SORT_CODE = folded(r"sort code\D{0,6}(\d{2}-?\d{2}-?\d{2})(?!\d)")
# 記号1182 番号40957 枝番01 of a health insurance card.
INSURANCE_SYMBOL = folded(
    r"(?:保険証?|ほけん|被保険)[^。]{0,14}?((?:記号\D{0,4})?[一-龥]?\d{1,8}(?:[-の]\d{1,8})?(?:[\s、・]{0,2}(?:と)?番号\D{0,4}\d{1,8})(?:[\s、・]{0,2}枝番\D{0,3}\d{1,2})?|(?<=番号)[^\d。]{0,4}[一-龥]?\d{2}-\d{5,8})"
)
# American social security numbers.
SOCIAL_SECURITY = re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])")
# 島根500 あ 12-34
NUMBER_PLATE = folded(
    r"([一-龥]{2,4}\s?\d{2,3}\s?[ぁ-ん]\s?(?:\d{2}-\d{2}|[・.\d]{1,4}))(?!\d)(?=[^ぁ-んa-z\d]|$|の|を|が|は|で|と|に)"
)
# A recovery phrase: at least eight small words in a row behind its cue.
WORD_LIST = folded(
    r"(?:フレーズ|phrase|seed|シード|ニーモニック|mnemonic)(?:\s?(?:words?|is|are|was|:|は|が|の|、))*\s?((?:[a-z]{3,8}[ ,、]{1,2}){7,23}[a-z]{3,8})"
)

# Words for gift and prepaid cards.
GIFT = folded(
    r"ギフト|アマギフ|itunes|google ?play|グーグルプレイ|プリペイド|webmoney|ウェブマネー|ビットキャッシュ|bitcash|電子マネー|コンビニの?カード|gift|prepaid|steam|nintendo|プリカ|apple ?(?:の)?カード|アップル(?:の)?カード|チャージ(?:番号|コード)|redeem|voucher|vプリカ|netflixカード"
)
# Three to five groups of letters and digits with hyphens.
GIFT_SHAPE = re.compile(
    r"(?<![a-z0-9-])(?!x{3})(?=[a-z0-9-]*\d)(?=[a-z0-9-]*[a-z])[a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){2,4}(?![a-z0-9-])"
)
BITCASH = re.compile(
    r"(?:びっときゃっしゅ|bitcash)[^。]{0,16}?[「:、\sのはが]([ぁ-ん]{12,20})(?![ぁ-ん])"
)  # sixteen hiragana
# A code behind the name of a gift card.
GIFT_CUED = folded(
    r"(?:ギフト(?:カード|券|コード)?|アマギフ|itunes(?:カード)?|google ?play|グーグルプレイ|プリペイド|webmoney|ウェブマネー|ビットキャッシュ|bitcash|電子マネー|gift ?(?:card|code)|prepaid|steam|プリカ|(?:apple|アップル)(?:の)?(?:カード|card)|redeem(?: code)?|voucher|チャージ(?:番号|コード)|カードの(?:裏の)?(?:コード|番号))[^a-z0-9。!?]{0,16}(?:(?:code|number|card|is|was|the|says|pin|,|:) ?){0,5}(?<![a-z0-9])((?=[a-z0-9 -]{0,26}\d)[a-z0-9]{3,6}(?:[- ][a-z0-9]{3,6}){1,4}(?![a-z])|(?=[a-z]*\d)[a-z0-9]{10,20}|(?<=[^ぁ-ん])[ぁ-ん]{16}(?![ぁ-ん]))(?!円|万)"
)

_ID_WORD = r"(?:(?:ログイン|ユーザー?|利用者|アカウント|お客様|お客さま|会員|契約者?|顧客|インスタ(?:の)?|ライン(?:の)?|line(?:の)?|x(?:の)?|tiktok(?:の)?|ゲーム(?:の)?|apple|アップル|google|グーグル|マイナポータル(?:の)?)\s?(?:id|番号|名|アカウント|アイディー|アイデー)|(?<![a-z])id(?![a-z])|アイディー|アイデー|user ?(?:name|id)|login(?: (?:id|name))?|(?<![a-z])user(?= [a-z0-9_.-]*[\d_])|customer (?:number|id|no\.?)|member(?:ship)? (?:number|id|no\.?)|client (?:number|id)|account name)"
# A word for an account name right before.
ID_BEFORE = folded(rf"{_ID_WORD}(?:は|が|も|って|の|:|=|、|\s|is|was|no\.?|「|が?です)*$")
# An account name behind its word.
ID_VALUE = folded(
    rf"{_ID_WORD}(?:は|が|わ|も|って|の|:|=|、|,|\s|is|was|no\.?|「|\"|を|に){{0,4}}(?<![a-z0-9])((?=[a-z_.-]*[\d_])[a-z0-9_.@-]{{4,40}}|\d{{5,16}})(?![\d]|円|回|人|個|つ|件|桁|文字)"
)

# A customer or member number.
ID_NUMBER = folded(
    r"(?:お客様|お客さま|会員証?|契約者?|顧客|利用者|使用者|加入者|診察券|社員証|学生証|ポイントカード)の?\s?(?:番号|id|ナンバー)(?:は|が|も|って|の|:|=|、|\s|「){0,3}(\d(?:-?\d){5,15})(?![\d-])"
)
