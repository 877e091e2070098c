"""What secrets look like, and the words around them that tell them from harmless numbers.

Unless noted, patterns read folded text: half-width digits, hiragana for katakana, lower case.
"""

from __future__ import annotations

import re

from text.normalise import fold


def _folded(pattern: str) -> re.Pattern[str]:
    return re.compile("".join(part if part.startswith("\\") else fold(part) for part in re.split(r"(\\.)", pattern)))


def _typed(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, flags)


ODD_HYPHENS = "‐‑‒–—―−﹣－"
PLACEHOLDER = _typed(r"〔[^〔〕]{1,12}〕")
URL = _folded(r"https?://[^\s「」、。〕]+|www\.[^\s「」、。]+")

_SEP = r"[-\s・.　]{0,2}"
LONG_NUMBER = re.compile(r"(?<![\d¥\\$])(?<!\d[.,-])\d(?:[-\s・.　]{0,2}\d){11,18}(?![\d]|-\d|[,.]\d)")
FEW_DIGITS = re.compile(r"(?<![\d.,:¥\\$/a-z-])\d(?:[-\s・、]?\d){2,7}(?![\d]|[.,:/]\d|-\d)")
BARE_CODE = re.compile(
    r"(?<![\d.,:¥\\$/a-z#+-])(?:\d{4,8}|\d{3}[-\s]\d{3}|\d(?:\s\d){5})(?![\d a-z]*[.,:/%]\d|[a-z\d]|-\d)"
)
KANJI_DIGITS = re.compile(r"[〇零一二三四五六七八九](?:[-、・\s]{0,2}[〇零一二三四五六七八九]){3,18}")
SPELLED_DIGITS = re.compile(
    r"(?:(?:ぜろ|れい|いち|に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう|く)[、・\s]?){4,8}(?![ぁ-ん])"
    r"|(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[\s,-]+){2,7}"
    r"(?:zero|one|two|three|four|five|six|seven|eight|nine)"
)

_UNIT = (
    r"回|桁|けた|文字|もじ|つ(?!て)|個|こ(?![のれ])|人|名|円|えん|万|千|百|億|ドル|年|ねん|か?月|日|にち|時|じ(?![ゃ])|分(?!か)|ふん|秒|歳|才|さい|%|パーセント"
    r"|件|通|枚|番目|種|か所|箇所|ヶ月|ヵ月|週|世帯|台|本|冊|ページ|頁|号(?:室|線|車|店|館)|版|番窓口|番線|番台|階|メートル|km|cm|mm|kg|gb|mb|ギガ|メガ|ポイント|pt|点|位|度|歩|行|世代|代|番出口|人目"
    r"|-?\s?(?:digits?|characters?|chars?|letters?|times?|attempts?|tries|yen|jpy|dollars?|usd|years?|months?|weeks?|days?|hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?|people|gb|mb|percent|points?|emails?|messages?|calls?|texts?|photos?|pages?|items?|am\b|pm\b|st\b|nd\b|rd\b|th\b|k\b)"
)
COUNTED = _folded(rf"\s?(?:{_UNIT})")
COUNTED_BEFORE = _folded(
    r"(?:¥|\\|\$|￥|約|およそ|合計|計|金額は?|料金は?|エラー(?:コード|番号)?(?:は|:|「)?|error(?: code)?:? ?|ios|android|windows|win|バージョン|ver(?:sion)?\.?|iphone|ipad|galaxy|pixel|aquos|xperia|macos|office|型番(?:は)?|品番(?:は)?|機種(?:は)?|商品番号(?:は)?|注文番号(?:は)?|受付番号(?:は)?|受理番号(?:は)?|問い?合わせ番号(?:は)?|伝票番号(?:は)?|整理番号(?:は)?|便名?|国道|郵便番号(?:は)?|〒|市外局番(?:は)?|ポート(?:番号)?|port|部屋番号(?:は)?|room|gate|flight|order(?: number| no\.?)?|tracking(?: number)?|model|build|channel|ch|下4桁(?:は|が)?|(?:さいご|最後)(?:の4桁)?(?:は|が)?|(?<![a-z])(?:from|since|in|until|year)|末尾(?:は|が)?|ending(?: in)?|last (?:four|4)(?: digits)?(?: are| is)?)\s?[:#「]?\s?$"
)
NOT_A_CODE = _folded(
    r"(?:注文|受付|受理|問い?合わせ|伝票|追跡|送り状|整理|商品|型|品|便|郵便|請求|案件|管理|会員|電話|部屋|証券コード|クーポン|割引|団体コード|order|tracking|model|ref(?:erence)?|ticket|case|error|エラー|build|zip|room|coupon|promo|discount)\D{0,8}$"
)

PARCEL = _folded(
    r"伝票|追跡|問い?合わせ番号|送り状|注文|受付番号|受理番号|案件|荷物(?:の|番号)|配送番号|配達番号|商品(?:番号|コード)|jan|isbn|バーコード|製造番号|シリアル|imei|トラッキング|tracking|order|parcel|shipment|invoice|waybill|serial|reference|請求書番号|便名|整理番号|申請番号|予約番号|booking|確認番号:?tr"
)
MY_NUMBER = _folded(
    r"マイナンバー(?!カードの(?:暗証|パス))|まいなんばー|マイナの?番号|個人番号|my ?number|mynumber|individual number|マイナ|国民の番号|12 ?(?:桁|けた)|通知カード"
)
LICENCE = _folded(r"免許|driver|driving|licen[cs]e")
LICENCE_VALUE = _folded(
    r"(?:免許(?:証)?(?:の)?(?:番号)?|めんきょしょう|driver'?s? licen[cs]e|driving licen[cs]e|licen[cs]e (?:number|no\.?))\D{0,10}(\d(?:[- ]?\d){9,11})(?!\d)"
)
CARD = _folded(
    r"クレカ|クレジット|カード番号|デビット|visa|ビザ(?:カード)?|master|マスターカード|jcb|amex|アメックス|ダイナース|credit|debit|card (?:number|no)|\bcard\b|カードの(?:番号|数字)|かーど(?:の)?ばんごう"
)
EXPIRY = _folded(
    r"(?:期限|有効|きげん|exp(?:iry|ires|iration)?|good thru|valid)\D{0,10}(\d{1,2}\s?/\s?\d{2,4}|\d{1,2}月\s?\d{2,4}年|\d{2,4}年\s?\d{1,2}月)"
)
TOLD = _folded(
    r"教え|言っ|言う|伝え|読み上げ|送っ|送り|渡し|漏れ|打ち込|入力|入れ|聞かれ|おしえ|told|gave|sent|entered|typed|shared|leaked"
)

_LINK = r"(?:の?番号|の?数字|の?方|の|は|が|わ|を|に|で|も|って(?:いう|ゆう)?の?(?:は|が)?|ちゅう|という|なん(?:だ|や|です)?(?:けど|が)?|ですが|だけど|やけど|今|いま|たしか|確か|これ|こちら|設定|:|=|→|-|「|『|\"|'|\(|、|,|\s)"
_BEFORE_DIGITS = rf"(?:{_LINK}|[^\d。!?〔〕]){{0,14}}$"
_IS_EN = r"(?:\s*(?:is|was|are|=|:|number|no\.?|code|digits?|set to|to|called|on my [a-z ]{1,24}?(?:is|was)|for my [a-z ]{1,24}?(?:is|was)|for the [a-z ]{1,24}?(?:is|was)|,|\(|\"|'|-|#)\s*)*\s*$"

SECURITY_CODE_BEFORE = _folded(
    rf"(?:セキュリティ(?:コード|ー?番号)|cvv2?|cvc2?|security (?:code|number)|(?:カード)?(?:の)?(?:裏|うら)(?:の|にある)?\s?(?:番号|数字|三桁|3桁|3けた|ばんごう|すうじ)|3桁の(?:番号|数字|コード)?|three[- ]digit|3[- ]digit)(?:{_BEFORE_DIGITS}|{_IS_EN})"
)
SECURITY_CODE_AFTER = _folded(
    r"[」\"]?\s?(?:が|は|って|という|っていう)?\s?(?:セキュリティコード|cvv|cvc|(?:is|was) (?:the|my) (?:cvv|cvc|security code))"
)
PIN_BEFORE = _folded(
    rf"(?:暗証(?:番号)?|あんしょう(?:ばんごう)?|暗唱番号|暗証コード|ピン(?:コード|番号)|\bpin(?: ?code| ?number)?\b|(?<![a-z])pin(?![a-z])|(?<!下)[4四](?:桁|けた)(?:の(?:番号|数字|やつ|ばんごう|すうじ))?|パスコード|ぱすこーど|passcode|ロック(?:の)?(?:番号|解除)|画面ロック|ロック(?!解|を|画|が|さ|し|で|ア|ー)|atmの番号|キャッシュカードの番号)(?:{_BEFORE_DIGITS}|{_IS_EN})"
)
PIN_AFTER = _folded(
    r"[」\"]?\s?(?:が|は|を|に|って(?:いう|ゆう)?|という|っていう|ちゅう|の|で|、)?(?:[^\d。!?]{0,6})?(?:暗証|あんしょう|pin\b|パスコード|passcode)|\s?(?:is|was|as|for) (?:my|the|our|his|her) (?:[a-z ]{1,20})?(?:pin|passcode)\b"
)
CODE_BEFORE = _folded(
    rf"(?:(?:認証|確認|ワンタイム|承認|ログイン|本人確認|二段階|2段階|二要素|sms|ショートメール|ライン|line|メッセージ|メール|6桁|六桁|6けた|[4-8]桁|送られて(?:き|来)た|届いた|来た|きた|表示された|にんしょう|かくにん)(?:の|で(?:来た|きた|届いた)|に(?:来た|きた|届いた))?\s?(?:番号|コード|数字|パスワード|暗証|ナンバー|ばんごう|こーど|すうじ)|ワンタイム(?:パス(?:ワード)?)?|トークン|otp|one[- ]time (?:password|code|pin)|(?:verification|confirmation|authentication|auth|login|security|access|sms|text|2fa|two[- ]factor|six[- ]digit|6[- ]digit|4[- ]digit|log[- ]?in|sign[- ]?in) (?:code|number|pin)s?|\bcode (?:is|was|says|:)|\bthe code|\bcode)(?:{_BEFORE_DIGITS}|{_IS_EN})"
)
CODE_AFTER = _folded(
    r"[」\"]?\s?(?:って(?:いう)?|と?いう|ちゅう|て|の|が|は|を)?\s?(?:[1一]回(?:限り|きり|だけ)の|使い捨て(?:の)?|届いた|来た|きた)?(?:認証|確認|ワンタイム|6桁|六桁|sms|ログイン|本人確認|承認)?(?:の)?(?:コード|認証番号|確認番号|こーど|(?<=[証認]の)番号|(?<=[証認])番号)|\s?(?:is|was) (?:the|my|a) (?:[a-z-]{1,14} )?(?:code|otp)\b"
)
CODE_SHAPE = re.compile(r"(?<![a-z0-9])g-\d{6}(?!\d)")
CODE_TALK = _folded(r"コード|認証|確認|番号|数字|sms|code|otp|verif|text(?:ed)?|すうじ|ばんごう")
CODE_CONTEXT = _folded(
    r"(?:番号|数字|ナンバー|コード|ばんごう|すうじ|number|code|digits?|numbers)\D{0,12}$|(?:sms|ショートメール|メッセージ|line|ライン|メール|text|message)(?:で|に|から|に来た|says|said|that says)?\D{0,10}$"
)
CODE_CONTEXT_AFTER = _folded(
    r"[」\"]?\s?(?:って|と(?:いう)?|て|ち|という(?:番号|数字|の)|ていう)?\s?(?:が|を|は)?\s?(?:番号|数字|出|表示|来(?:た|て|まし)|きた|届|送(?:って|ら)|言(?:え|う|っ|わ)|教え|伝え|打|入力|入れ|読|でました|きました)|\s?(?:came|arrived|popped|appeared|showed|was (?:sent|texted)|on my (?:phone|screen)|by (?:text|sms)|from (?:line|google|amazon|my bank|the bank))"
)

_PW = r"(?:パス(?:ワード|ワ|わーど)(?![ァ-ヶー])|ﾊﾟｽﾜｰﾄﾞ|ぱすわーど|パスフレーズ|パスコード|パス(?![ァ-ヶーポキコモタピテ])|ぱす(?=は|が|わ)|PW|pw|Pw|[Pp]ass ?[Ww]ord|PASSWORD|(?<![A-Za-z])[Pp]ass(?![A-Za-z])|[Pp]asscode|[Pp]assphrase|[Pp]wd|合言葉|あいことば|合い言葉|(?:秘密|ひみつ)の(?:質問の?)?(?:答え|こたえ|言葉|合言葉)|質問[^。]{0,14}(?:答え|こたえ)(?=[はが])|[Ll]og-?in pass|Wi-?Fi(?:の)?(?:キー|key|パス)|暗号化?キー|鍵は)"
_PW_LINK = r"(?:[はがわもをに]|って(?:いう|ゆう)?の?[はが]?|という|の|です|なんだけど|なんやけど|だけど|今|いま|確か|たしか|ずっと|全部|ぜんぶ|いつも|同じ|おなじ|設定|:|：|=|→|、|,|\s|\(|「|『|\"|'|(?:i|we|he|she|they|I) (?:typed|used|use|set|chose|entered|gave|told|sent)(?: \w+)?(?: is| was)?|is|was|as|are|to|just|currently|set|used|using|(?:for|on|to|of) (?:my|the|our|his|her|it|that|this|all)(?: \w+){1,3}? (?:is|was))"
_VALUE = r"(?P<value>[A-Za-z0-9!#$%&*+./:;<=>?@^_~|-]{4,64})"
PASSWORD_QUOTED = _typed(
    rf"{_PW}(?:{_PW_LINK}){{0,4}}[「『\"](?P<value>[^」』\"]{{2,40}})[」』\"](?!って(?:出|表示|聞|言われ)|と(?:出|表示|聞|言われ)|というメール)"
)
PASSWORD_VALUE = _typed(rf"{_PW}(?:{_PW_LINK}|[ぁ-んァ-ヶー一-龥]{{0,8}}?){{0,5}}(?<![A-Za-z0-9]){_VALUE}")
PASSWORD_REVERSED = _typed(
    rf"(?<![A-Za-z0-9@./]){_VALUE}[」』\"]?\s?(?:(?:って(?:いう|ゆう)?|という|ていう|ちゅう|が|は|を|の|に)?\s?(?:簡単な|同じ|短い|弱い|私の|うちの|今の)?{_PW}|\s(?:is|was|as|for) (?:my|the|our|her|his) (?:\w+ )?{_PW})"
)
PASSWORD_WORD_JA = _typed(
    rf"{_PW}\s?(?:[はがわも]|って|、|:|：)(?:、|\s)?(?:ずっと|全部|いつも|今|確か)?[「『\"]?(?P<value>[A-Za-z][a-z]{{3,23}}|[a-z]+[-_][a-z_-]{{2,20}})[」』\"]?\s?(?=です|だ[。よけっ]|なん(?:だ|で|や)|や[ねけで]|で(?:す|、|大丈夫|いい|平気|安全)|って(?:弱|危|やば|安|大丈夫|まず|教|言|書|伝|入|打)|と(?:教|言|書|伝|入|打)|ですが|。|$)"
)
PASSWORD_WORD_EN = _typed(
    r"(?:[Pp]ass ?word|[Pp]asscode|[Pp]assphrase|PASSWORD|[Pp]wd)(?: (?:for|on) (?:my |the )?\w+(?: \w+)?)?(?: is| was|:| =| -)\s*[\"']?(?P<value>[A-Za-z][A-Za-z]{3,23})[\"']?(?=[.,;!?]|$| (?:and|but|is (?:it|that)|can|should|would|do |for (?:every|all)))"
)
PASSWORD_BEFORE = _folded(
    rf"(?:パスワード|ぱすわーど|パスワ|password|passcode|pwd|合言葉)(?:{_BEFORE_DIGITS}|{_IS_EN})"
)
PASSWORD_AFTER = _folded(
    r"[」\"]?\s?(?:って(?:いう)?|という|が|を|の|は|に)?\s?(?:パスワード|ぱすわーど|password)|\s?(?:is|was|as) (?:my|the|our) password"
)
PASSWORD_NEXT = _typed(rf"[」』\"]?\s?(?:と|から|や|か|、|,|→|->|/|\bor\b|\band\b|\bto\b)\s?[「『\"]?{_VALUE}")
NOT_A_PASSWORD = _typed(
    r"(?i)(?:not|too|the|this|that|weak|strong|wrong|incorrect|same|safe|leaked|compromised|stolen|expired?|required|invalid|saved|written|enough|being|really|still"
    r"|only|something|asked|needed|hacked|changed|reset|stored|exposed|known|gone|lost|forgotten|correct|always|never|used|short|long|simple|easy|hard|important|different|secure|secret"
    r"|line|google|amazon|apple|facebook|instagram|twitter|iphone|android|windows|wi-?fi|chrome|safari|microsoft|yahoo|netflix|paypay|password|pass|passkey|manager|login|email|e-mail|mail|sms|site|app|apps|account|excel|keepass|bitwarden|1password|lastpass|icloud|gmail|outlook|zoom|discord|tiktok|mercari|rakuten|yes|okay|what|where|which|how|okay|old|new|both|here|there|blank|empty|locked|visible|hidden|public|private|shared|unique|random|default|disabled|updated|working|failing|case|sensitive|protected|encrypted|phishing|risky|fine|okay|good|bad|terrible|best|better)[.,:;!?]*"
)
PRODUCT = _typed(
    r"(?i)(?:iphone|ipad|ios|windows|android|windows|win\d|pixel|galaxy|aquos|xperia|chrome|line\b|wpa\d?|wi-?fi|mp[34]|sha-?\d|md5|office|ps[345]|switch|2fa|otp|usb|1password|google|apple|amazon|facebook|microsoft|sim|4g|5g|lte|pdf|qr|nfc)[\d._-]*(?:pro|max|plus|home|mini|[a-z])?|.*\.(?:com|jp|net|org|html|pdf)|\d{1,2}-\d{1,2}|so-\d\w+|sm-\w+|[.!?,:;/-]+"
)

PHONE = _folded(
    r"(?<![\d#+.,-])(?:\+\s?\d{1,3}[-\s()]{0,2}\d{1,5}(?:[-\s()]{1,2}\d{2,5}){1,3}|\+\d{9,14}"
    r"|0\d{1,4}[-・.\s]{1,2}\d{1,4}[-・.\s]{1,2}\d{3,4}|\(?0\d{1,4}\)[-\s]?\d{1,4}[-\s]\d{3,4}|0[5789]0[-\s]?\d{4}[-\s]?\d{4}|0[5789]0の\d{4}の\d{4}|0\d{9,10}|1[-\s]8\d{2}[-\s]\d{3}[-\s]\d{4}|8\d{2}-\d{3}-\d{4})(?![\d]|-\d)"
)
FREE_NUMBER = re.compile(r"(?:0120|0570|0990|0180|1?8(?:00|33|44|55|66|77|88)\d{7}$)")
MY_OWN = _folded(
    r"(?:私|わたし|僕|俺|自分|うち|自宅|実家|家|携帯|ケータイ|連絡先|電話番号|電話|でんわ|tel|phone|cell|mobile|my number|call me)(?:の(?:番号|電話番号|電話|携帯))?(?:は|:|が|、|\s|at|on|is)*$"
)
CALLER_AFTER = _folded(
    r"[」\"]?\s?(?:という|って(?:いう)?|の|な(?:ん|の)?)?\s?(?:番号)?(?:(?:から|より)|に(?:電話|掛け|かけ|折り返|連絡)(?:し|を|しろ|せえ|せよ|て|ろ|る|直し)?|と(?:表示|出|書い)|って(?:出|書い|表示|どこ|誰|だれ|何|なに|番号|とこ)|が(?:表示|出て|何度|しつこ)|は(?:詐欺|どこ|誰|だれ|本物|安全|何|なに|怪し)|て(?:出|書))|\s?(?:called|keeps calling|calls|is calling|came up|appeared|showed|on (?:the|my) (?:screen|popup|pop-up)|texted|rang)"
)
CALLER_BEFORE = _folded(
    r"(?:画面(?:に|の)|着信(?:が|は|番号|履歴)?|知らない番号|ポップアップ|警告|(?:へん|変|怪しい|あやしい|謎)(?:な)?(?:番号|電話)|相手の番号|かけろと|called from|call(?:ed)? from|call from|says? (?:to )?call|said (?:to )?call|told (?:me )?to call|number (?:on the|showing)|text from|popup|pop-up|missed call)\D{0,12}$"
)

RESIDENCE_CARD = re.compile(r"(?<![a-z0-9])[a-z]{2}[- ]?\d{4}[- ]?\d{4}[- ]?[a-z]{2}(?![a-z0-9])")
PASSPORT = _folded(r"(?:パスポート|旅券|ぱすぽーと|passport)[^\d。]{0,20}?(?<![a-z])([a-z]{1,2} ?\d{7,8})(?!\d)")
INSURANCE = _folded(
    r"(?:保険証|被保険者|保険者番号|ほけんしょう|insurance (?:card|number))[^\d。]{0,16}(\d[\d -]{4,14}\d)(?!\d|円)"
)
PENSION = _folded(r"(?:年金|ねんきん|pension)(?:の|手帳|番号|基礎|は|が|[^\d。]){0,14}(\d{4}[- ]?\d{6})(?!\d)")
BIRTHDAY = _folded(
    r"(?:生年月日|生まれは|誕生日|たんじょうび|date of birth|dob|born(?: on)?|birthday(?: is)?)[^\d。]{0,8}((?:[12]\d{3}|[昭平令][和成]|[stshr])?[年./ -]?\s?\d{1,4}[年./-]\s?\d{1,2}[月./-]\s?\d{1,4}日?)"
)
ACCOUNT = _folded(
    r"(?:普通(?:預金)?|当座(?:預金)?|貯蓄|口座(?:番号)?|こうざ(?:ばんごう)?|(?:bank )?account (?:number|no\.?|#)|(?<![a-z])account(?= \d{6,8}(?!\d))|acct\.?(?: no\.?)?)(?:番号)?(?:の|は|が|わ|を|に|で|も|って|:|=|「|\(|、|,|\s|is|no\.?|これ|number|(?:です)?が){0,5}(\d(?:[- ]?\d){5,9})(?!\d|円|万|人|件|-\d)"
)
ACCOUNT_AFTER = _folded(r"(?<![\d-])(\d{3}[- ]\d{4,7}|\d{7})の?(?:普通|当座|口座)")
YUCHO = _folded(r"(記号\D{0,4}\d{4,5}\D{0,6}番号\D{0,4}\d{6,8}|(?<!\d)1\d{4}[- ]\d{7,8}1(?!\d))")

_PLACE = r"[一-龥々ぁ-んa-zーヶ]"
_BANCHI = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})(?:丁目|ちょうめ|番地|番|ばんち|ばん|-|の(?=\d))\s?(?:\d{1,4}|[一二三四五六七八九十]{1,3})(?:\s?(?:番地|番|号|ばんち|ばん|ごう|-|の(?=\d))\s?\d{0,4}){0,3}(?:号(?!線))?(?![\d-])"
_ROOM = r"(?:\s?[一-龥ぁ-んa-z・ー]{0,16}(?:マンション|アパート|ハイツ|コーポ|荘|ビル|団地|メゾン|レジデンス|ハイム|パレス|棟)(?:[一-龥ぁ-んー]{0,8}?\s?[a-z]?(?:\d{1,2}棟)?\s?-?\d{1,4}(?:号室|号)?)?|\s?\d{2,4}号室)?"
ADDRESS_JA = _folded(
    rf"(?:〒?\s?\d{{3}}-\d{{4}}\s?)?(?:(?:東京都|北海道|(?:京都|大阪)府|[一-龥]{{2,3}}県)\s?)?"
    rf"(?:(?:[一-龥々ぁ-んーヶ]{{1,6}}?(?:市|区|郡|町|村|県)\s?){{1,4}}{_PLACE}{{0,10}}\s?(?:{_BANCHI}|\d{{1,4}}番地(?:の\d{{1,3}})?)|[一-龥々ヶー]{{1,7}}(?:町|台|[ヶが]丘|通り?|条|新田)\s?{_BANCHI}|[一-龥々ヶー]{{1,7}}(?:\d{{1,2}}|[一二三四五六七八九十])丁目\s?\d{{1,3}}(?:番|-|の)\d{{0,3}}(?:-\d{{1,3}})?号?){_ROOM}"
)
ADDRESS_CUED = _folded(
    r"(?:住所|じゅうしょ|住んでいるところ|(?:home |street )?address)(?:は|が|わ|:|も|を|、|\s|is|「)+([^。!?、\n]{2,40}?\d[^。!?、\n]{0,16}?)(?=です|でございます|に(?:住|荷物|送)|って|と(?:言|書|入|伝|教)|を(?:入|教|書|伝)|まで|」|。|、|!|\?|$|\n| and | but )"
)
_TOWN_EN = r"(?:,? ?[A-Z][a-z]+(?:-[a-z]+)?(?: City| Town| Ward| Prefecture)?){0,3}"
_FLAT_EN = r"(?:,? ?(?:[Aa]pt|[Aa]partment|[Rr]oom|[Rr]m|[Uu]nit|#)\.? ?#?\w{1,5})"
ADDRESS_EN = _typed(
    rf"{_FLAT_EN}?,? ?(?<![\d-])\d{{1,4}}-\d{{1,4}}(?:-\d{{1,4}}){{1,2}}(?![\d-]),? [A-Z][a-z]+(?:-[a-z]+)?{_TOWN_EN}{_FLAT_EN}?{_TOWN_EN}"
    rf"|(?<![\d-])\d{{1,4}}(?:-\d{{1,4}}){{0,2}},? [A-Z]?[a-z]+-(?:cho|machi|chome|ku|shi|dori|gun|mura|gaoka|dai)\b{_TOWN_EN}{_FLAT_EN}?{_TOWN_EN}"
    rf"|\b\d{{1,5}} (?:[A-Z][a-z]+ ){{1,3}}(?:[Ss]treet|[Ss]t|[Aa]venue|[Aa]ve|[Rr]oad|[Rr]d|[Ll]ane|[Dd]rive|[Bb]oulevard)\b\.?{_FLAT_EN}?{_TOWN_EN}"
    rf"|\b[A-Z][a-z]+(?:-(?:cho|machi|ku|shi|dori|gaoka))(?:,? [A-Z][a-z]+-(?:cho|machi|ku|shi|ken))*,? \d{{1,4}}-\d{{1,4}}(?:-\d{{1,4}})*{_FLAT_EN}?"
    rf"|\b\d{{1,2}}[- ][Cc]home[- ,]+\d{{1,3}}(?:-\d{{1,3}})*,? [A-Z][a-z-]+{_TOWN_EN}{_FLAT_EN}?"
)

GIFT = _folded(
    r"ギフト|アマギフ|itunes|google ?play|グーグルプレイ|プリペイド|webmoney|ウェブマネー|ビットキャッシュ|bitcash|電子マネー|コンビニの?カード|gift|prepaid|steam|nintendo|プリカ|apple ?(?:の)?カード|アップル(?:の)?カード|チャージ(?:番号|コード)|redeem|voucher|vプリカ|netflixカード"
)
GIFT_SHAPE = re.compile(
    r"(?<![a-z0-9-])(?=[a-z0-9-]*\d)(?=[a-z0-9-]*[a-z])[a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){2,4}(?![a-z0-9-])"
)
GIFT_CUED = _folded(
    r"(?:ギフト(?:カード|券|コード)?|アマギフ|itunes(?:カード)?|google ?play|グーグルプレイ|プリペイド|webmoney|ウェブマネー|ビットキャッシュ|bitcash|電子マネー|gift ?(?:card|code)|prepaid|steam|プリカ|(?:apple|アップル)(?:の)?(?:カード|card)|redeem(?: code)?|voucher|チャージ(?:番号|コード)|カードの(?:裏の)?(?:コード|番号))[^a-z0-9。!?]{0,16}(?:(?:code|number|card|is|was|the|says|pin|,|:) ?){0,5}(?<![a-z0-9])((?=[a-z0-9 -]{0,26}\d)[a-z0-9]{3,6}(?:[- ][a-z0-9]{3,6}){1,4}(?![a-z])|(?=[a-z]*\d)[a-z0-9]{10,20}|(?<=[^ぁ-ん])[ぁ-ん]{16}(?![ぁ-ん]))(?!円|万)"
)
EMAIL = re.compile(r"[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
ROLE_ADDRESS = re.compile(
    r"(?:info|support|no-?reply|contact|admin|help|service|security|account|webmaster|news|mail|customer|billing|notice|alert|update|verify|soudan|shohi|kouhou|soumu|abuse|postmaster|order|shop|amazon|apple|paypay|rakuten|microsoft|netflix|bank|jcb|visa)[a-z0-9._-]*@"
)
SENDER_AFTER = _folded(r"[」\"]?\s?(?:から|より|という(?:アドレス|ところ)から|が差出人|って(?:本物|どこ|怪))")

_ID_WORD = r"(?:(?:ログイン|ユーザー?|利用者|アカウント|お客様|お客さま|会員|契約者?|顧客|インスタ(?:の)?|ライン(?:の)?|line(?:の)?|x(?:の)?|tiktok(?:の)?|ゲーム(?:の)?|apple|アップル|google|グーグル|マイナポータル(?:の)?)\s?(?:id|番号|名|アカウント|アイディー|アイデー)|(?<![a-z])id(?![a-z])|アイディー|アイデー|user ?(?:name|id)|login(?: (?:id|name))?|(?<![a-z])user(?= [a-z0-9_.-]*[\d_])|customer (?:number|id|no\.?)|member(?:ship)? (?:number|id|no\.?)|client (?:number|id)|account name)"
ID_BEFORE = _folded(rf"{_ID_WORD}(?:は|が|も|って|の|:|=|、|\s|is|was|no\.?|「|が?です)*$")
ID_VALUE = _folded(
    rf"{_ID_WORD}(?:は|が|わ|も|って|の|:|=|、|,|\s|is|was|no\.?|「|\"|を|に){{0,4}}(?<![a-z0-9])((?=[a-z_.-]*[\d_])[a-z0-9_.@-]{{4,40}}|\d{{5,16}})(?![\d]|円|回|人|個|つ|件|桁|文字)"
)

ID_NUMBER = _folded(
    r"(?:お客様|お客さま|会員|契約者?|顧客|利用者|加入者)\s?(?:番号|id)(?:は|が|も|って|の|:|=|、|\s|「){0,3}(\d{6,16})(?!\d)"
)

_KANJI_NAME = r"[一-龥々]{1,4}[ 　]?[一-龥々ぁ-んァ-ヶー]{1,5}"
NAME_SELF = _typed(
    r"(?:^|[。!?\s、])([一-龥々]{2,8}|[一-龥々ぁ-んァ-ヶー]{2,6}[ 　][一-龥々ぁ-んァ-ヶー]{1,6}|[ァ-ヶー]{2,10}(?:・[ァ-ヶー]{2,10})?)と(?:いいます|申します|言います|いう者|申す者)"
)
_FULL_NAME_EN = r"[A-Z][a-z]+(?: [A-Z]\.?)? [A-Z][a-z]+"
NAME_JA = _typed(
    r"(?:(?:私の|わたしの|僕の|本人の|母の|父の|夫の|妻の|息子の|娘の|子どもの)?(?:名前|なまえ|氏名|本名|フルネーム)\s?(?:は|:|：)\s?)[「]?"
    r"([一-龥々ぁ-んァ-ヶー]{1,6}?(?:[ 　・][一-龥々ぁ-んァ-ヶー]{1,8}?)?|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2})(?=[」]?(?:です|と(?:申|言|い)|といいます|で、|でございます|、|。|で(?:登録|検索)|\s|$))"
)
NAME_EN = _typed(
    rf"(?:[Mm]y (?:full |real )?name(?: is|'s|:)|[Nn]ame:|I'm|I am|[Tt]his is) ({_FULL_NAME_EN})(?=[,.;!?]|$| and | from | at | \d| living| here| of )"
)
NOT_A_NAME = _typed(
    r"名前|表示|違|別人|出て|書い|本名|誰|だれ|なに|何|相手|同じ|知ら|知り|ばれ|バレ|勝手|嘘|うそ|偽|Support|Microsoft|Apple|Amazon|Google|Bank|Security|Police|City|Hall|Japan|Customer|Service|Team|Center|Office|Line|Instagram|Facebook|カード|会社|銀行|警察|役所|載せ|載っ|見え|見ら|検索|消し|消え|ない|ある|なの|生まれ|電話|住所|さん$"
)
NAME_BEFORE = _typed(
    rf"(?:^|[\s、。,〕])({_KANJI_NAME}|[ぁ-ん]{{2,5}}[ 　]?[一-龥々ぁ-ん]{{2,4}}|{_FULL_NAME_EN}|[ァ-ヶー]{{2,8}}[ 　・][ァ-ヶー]{{2,8}})[ 　、,]{{0,2}}(?:の?(?:電話|携帯|tel|TEL|住所)(?:番号)?(?:は|:)?)?$"
)
NAME_AFTER = _typed(rf"[ 　、,]{{1,2}}({_KANJI_NAME}|{_FULL_NAME_EN})(?=[ 　、,。]|です|と申|$|〔|\d)")
