"""How people write their telephone numbers, mail addresses and names; folded text unless ``typed``."""

from __future__ import annotations

import re

from text.secret_cues import folded, typed

# Telephone numbers: abroad, in groups, in brackets, mobile, free of signs.
PHONE = folded(
    r"(?<![\d#+.,-])(?:\+\s?\d{1,3}[-\s()]{0,2}\d{1,5}(?:[-\s()]{1,2}\d{2,5}){1,3}|\+\d{9,14}|0\d{1,4}の\d{1,4}の\d{3,4}|0[5789]0[^\d。!?\n]{1,8}\d{4}[^\d。!?\n]{1,3}\d{4}|0\d{1,4}[-\s]?\(\d{1,4}\)[-\s]?\d{3,4}"
    r"|0\d{1,4}[-・.\s]{1,2}\d{1,4}[-・.\s]{1,2}\d{3,4}|\(?0\d{1,4}\)[-\s]?\d{1,4}[-\s]\d{3,4}|0[5789]0[-\s]?\d{4}[-\s]?\d{4}|0[5789]0の\d{4}の\d{4}|0\d{9,10}|1[-\s]8\d{2}[-\s]\d{3}[-\s]\d{4}|8\d{2}-\d{3}-\d{4})(?![\d]|-\d)"
)
# Numbers of desks, free or shared cost.
FREE_NUMBER = re.compile(r"(?:0120|0570|0990|0180|1?8(?:00|33|44|55|66|77|88)\d{7}$)")
# 080のあとが1122で最後が3344
PHONE_IN_PIECES = re.compile(r"(?<![\d#+.,-])0[5789]0(?:[^\d。!?\n〔〕]{0,12}\d{2,4}){2,5}(?![\d]|-\d)")
# 家の電話は52-0113: a number without its area code, beside the word for telephone
LOCAL_PHONE = folded(
    r"(?:電話|でんわ|tel|fax|ファックス|自宅|実家|phone|home|連絡先)(?:番号)?(?:の|は|が|:|も|、|\s|number|is|at|「|\"|\(){0,4}(\d{2,4}-\d{4})(?![\d-]|円)"
)
# One's own telephone, right before.
MY_OWN = folded(
    r"(?:私|わたし|僕|俺|自分|うち|自宅|実家|家|携帯|ケータイ|連絡先|電話番号|電話|でんわ|tel|phone|cell|mobile|my number|call me)(?:の(?:番号|電話番号|電話|携帯))?(?:は|:|が|、|\s|at|on|is)*$"
)
# A caller asked about: words after the number.
CALLER_AFTER = folded(
    r"[」\")]?\s?(?:という|って(?:いう)?|の|な(?:ん|の)?)?\s?(?:番号)?(?:(?:から|より)|に(?:電話|掛け|かけ|折り返|連絡)(?:し|を|しろ|せえ|せよ|て|ろ|る|直し)?|と(?:表示|出|書い)|って(?:出|書い|表示|どこ|誰|だれ|何|なに|番号|とこ|[^。\d]{0,12}(?:\?|か。|かな)|[^。]{0,10}から)|が(?:表示|出て|何度|しつこ)|は(?:詐欺|どこ|誰|だれ|本物|安全|何|なに|怪し|[^。]{0,10}(?:役所|役場|警察|署|銀行|会社|センター|窓口|局|庁|公的)(?:の番号)?(?:か|です|\?|$|で|な))|て(?:出|書))|\s?(?:is (?:the|a|an|this|it|really) |called|keeps calling|calls|is calling|came up|appeared|showed|on (?:the|my) (?:screen|popup|pop-up)|texted|rang)"
)
# Please call me there.
OWN_AFTER = folded(
    r"[」\")]?\s?(?:に|まで|へ)\s?お?(?:電話|でんわ|連絡|折り?返し)?(?:を|して|し)?\s?(?:く(?:れ|だ|ん)|ちょ|もら|頂|いただ|つか|お?願|おねが|たの|頼|ほし|欲し|ごせ|ごい)"
)
# A caller asked about: words before the number.
CALLER_BEFORE = folded(
    r"(?:画面(?:に|の)|着信(?:が|は|番号|履歴)?|知らない番号|ポップアップ|警告|(?:へん|変|怪しい|あやしい|謎)(?:な)?(?:番号|電話)|相手の番号|かけろと|called from|call(?:ed)? from|call from|says? (?:to )?call|said (?:to )?call|told (?:me )?to call|number (?:on the|showing)|text from|popup|pop-up|missed call)\D{0,12}$"
)
_DOT = r"(?:\.|\s?(?:ドット|どっと|\(dot\)|\[dot\]| dot )\s?)"
# taro アットマーク example ドット jp; what ends in a number is an address in a network.
EMAIL_SPOKEN = folded(
    rf"(?<![a-z0-9._%+-])(?:[a-z0-9]{{1,20}} (?:dot|underscore|dash|hyphen|minus) ){{0,3}}[a-z0-9._%+-]{{1,40}}\s?(?:アットマーク|アット|\(at\)|\[at\]|あっと| at )\s?[a-z0-9-]{{1,30}}(?:{_DOT}[a-z0-9-]{{1,20}}){{0,2}}{_DOT}[a-z][a-z0-9-]{{0,19}}"
)
# taro★example.jp: another sign for the @.
EMAIL_MASKED = re.compile(
    r"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{1,40}\s?[★☆◎●■◆♪♡♥※＊*#〇○△▲]\s?(?:[a-z0-9-]{2,20}\.){1,3}(?:com|jp|net|org|me|info|co|uk|de|fr|br|vn|cn|kr|ph)(?![a-z])"
)
# えむあいえぬあっとまーくじーめーるどっとこむ: all in kana.
EMAIL_KANA = re.compile(
    r"(?:めあど|めーるあどれす|めーる|あどれす)?(?:は|が|、|:)?\s?([ぁ-んa-z0-9ー_.-]{2,40}?\s?あっと(?:まーく)?\s?(?:[ぁ-んa-z0-9ー-]{1,16}\s?どっと\s?){1,3}[ぁ-んa-z]{2,6})"
)
# Mail addresses.
EMAIL = re.compile(r"[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
# Mail addresses of companies and offices.
ROLE_ADDRESS = re.compile(
    r"(?:info|support|no-?reply|contact|admin|help|service|security|account|webmaster|news|mail|customer|billing|notice|alert|update|verify|soudan|shohi|kouhou|soumu|abuse|postmaster|order|shop|amazon|apple|paypay|rakuten|microsoft|netflix|bank|jcb|visa)[a-z0-9._-]{0,8}@|example@example\b"
)
# A suspicious sender.
SENDER_AFTER = folded(r"[」\")]?\s?(?:から|より|という(?:アドレス|ところ)から|が差出人|って(?:本物|どこ|怪))")
_KANJI_NAME = r"[一-龥々]{1,4}[ 　]?[一-龥々ぁ-んァ-ヶー]{1,5}"
# …と申します
NAME_SELF = typed(
    r"(?:^|[。!?\s、])([一-龥々]{2,8}|[一-龥々ぁ-んァ-ヶー]{2,6}[ 　][一-龥々ぁ-んァ-ヶー]{1,6}|[ァ-ヶー]{2,10}(?:・[ァ-ヶー]{2,10})?)と(?:いいます|申します|言います|いう者|申す者)"
)
_FULL_NAME_EN = r"[A-Z][a-z]+(?: [A-Z]\.?)? [A-Z][a-z]+"
# 名前は…
NAME_JA = typed(
    r"(?:(?:私の|わたしの|僕の|本人の|母の|父の|夫の|妻の|息子の|娘の|子どもの)?(?:名前|なまえ|氏名|本名|フルネーム)\s?(?:は|:|：)\s?)[「]?"
    r"([一-龥々ぁ-んァ-ヶー]{1,6}?(?:[ 　・][一-龥々ぁ-んァ-ヶー]{1,8}?)?|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2})(?=[」]?(?:です|と(?:申|言|い)|といいます|で、|でございます|、|。|で(?:登録|検索)|\s|$))"
)
# My name is …
NAME_EN = typed(
    rf"(?:[Mm]y (?:full |real )?name(?: is|'s|:)|[Nn]ame:|I'm|I am|[Tt]his is) ({_FULL_NAME_EN})(?=[,.;!?]|$| and | from | at | \d| living| here| of )"
)
# Words that stand where a name could.
NOT_A_NAME = typed(
    r"名前|表示|違|別人|出て|書い|本名|誰|だれ|なに|何|相手|同じ|知ら|知り|ばれ|バレ|勝手|嘘|うそ|偽|Support|Microsoft|Apple|Amazon|Google|Bank|Security|Police|City|Hall|Japan|Customer|Service|Team|Center|Office|Line|Instagram|Facebook|カード|会社|銀行|警察|役所|載せ|載っ|見え|見ら|検索|消し|消え|ない|ある|なの|生まれ|電話|住所|さん$"
)
# A name before personal data.
NAME_BEFORE = typed(
    rf"(?:^|[\s、。,〕「『])({_KANJI_NAME}|[ぁ-ん]{{2,5}}[ 　]?[一-龥々ぁ-ん]{{2,4}}|{_FULL_NAME_EN}|[ァ-ヶー]{{2,8}}[ 　・][ァ-ヶー]{{2,8}})[ 　、,]{{0,2}}(?:の?(?:電話|携帯|tel|TEL|住所|生年月日|誕生日|たんじょうび|DOB|born)(?:番号)?(?:は|:)?[ 　]?)?$"
)
# A name after personal data.
NAME_AFTER = typed(rf"[ 　、,]{{1,2}}({_KANJI_NAME}|{_FULL_NAME_EN})(?=[ 　、,。]|です|と申|$|〔|\d)")
