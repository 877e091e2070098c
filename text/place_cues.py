"""How postal addresses down to the house are written: Japanese, romanised and English.

Patterns made by ``folded`` read folded text (hiragana, lower case), those by ``typed`` the letters as typed.
"""

from __future__ import annotations

import re

from text.secret_cues import COUNTED, folded, typed

_COUNT = COUNTED.pattern
_PLACE = r"[一-龥々ぁ-んa-zーヶ]"
# 3-4, 3丁目4番5号, 九の三
_BANCHI = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})(?:丁目の?|ちょうめの?|番地|番|ばんち|ばん|-|の(?=[\d一二三四五六七八九十]))\s?(?:\d{1,4}|[一二三四五六七八九十]{1,3})(?:\s?(?:番地|番|号|ばんち|ばん|ごう|-|の(?=\d))\s?\d{0,4}){0,3}(?:号(?!線))?(?![\d-])"
# 一〇三, 十二; not 三階, 二人
_KANJI = r"[〇一二三四五六七八九十百]{1,4}"
_ROOM = rf"(?:\s?[一-龥ぁ-んa-z・ー]{{0,16}}(?:マンション|アパート|ハイツ|コーポ|荘|ビル|団地|メゾン|レジデンス|ハイム|パレス|ヴィラ|ヒルズ|タワー|テラス|ガーデン|コート|シャトー|グラン|カーサ|ロイヤル|プラザ|スカイ|寮|社宅|住宅|県営|市営|棟)(?:[一-龥ぁ-んー]{{0,8}}?\s?[a-z]?(?:\d{{1,2}}棟)?\s?-?(?:\d{{1,4}}|{_KANJI}(?=(?:号室|号)?(?![一-龥\dつ])))(?:号室|号)?)?|\s?(?:\d{{2,4}}|{_KANJI})号室)?"
ADDRESS_JA = folded(
    rf"(?:〒?\s?\d{{3}}-\d{{4}}\s?)?(?:(?:東京都|北海道|(?:京都|大阪)府|[一-龥]{{2,3}}県)\s?)?"
    rf"(?:(?:[市区郡町村県]?(?:(?![市区郡町村県])[一-龥々ぁ-んーヶ]){{1,6}}[市町村]?(?:市|区|郡|町|村|県)\s?){{1,4}}{_PLACE}{{0,10}}\s?(?:{_BANCHI}|\d{{1,4}}番地(?:の\d{{1,3}})?)|[一-龥々ヶー]{{1,7}}(?:町|台|[ヶが]丘|通り?|条|新田)\s?{_BANCHI}|[一-龥々ヶー]{{1,7}}(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})丁目\s?(?:\d{{1,3}}(?:番|-|の)\d{{0,3}}(?:-\d{{1,3}})?|{_KANJI}(?:番地?の?|の|-|ー){_KANJI})号?){_ROOM}"
)
# A place of a municipality and one number behind: 奥出雲町小滝谷1096, 雪割町甲405-2, 波音町ロの45.
_NO_PLACE = r"(?!役所|役場|窓口|課|番号|電話|警察|消費|センタ|せんた|駅|バス|ばす|県道|国道|市道|人口|世帯|令和|平成|昭和|西暦|約|最大|計|代表|内線|合計|第|相談|公民館|図書館|支所|議会|税|在住|外局番|民|立|内|長|営|郵便)"
_TOWN = r"(?:[市区郡町村]?(?:(?![市区郡町村])[一-龥々ヶ]){1,5}[市町村]?|さいたま|つくば|つくばみらい|いわき|うるま|えびの|みどり|かほく|あわら|みやま|うきは|いなべ|ふじみ野|かすみがうら|東かがわ|さぬき|にかほ|つがる|むつ|おいらせ|みなべ|あま)"
_TAIL_PLACE = r"(?:[一-龥々ヶーノ]|が(?=[丘崎関原谷浜浦島岡])|の(?=[一-龥]))"
ADDRESS_TAIL = folded(
    rf"(?:{_TOWN}(?:市|区|郡|町|村)\s?){{1,3}}(?:{_NO_PLACE}{_TAIL_PLACE}){{0,8}}\s?(?:[甲乙丙丁イロハニホいろはにほ](?:の(?=\d))?)?\s?(?!(?:110|119|118|188|189|171|104|9110|19\d\d|20\d\d)(?!\d))(?:\d{{1,5}}|[一二三四五六七八九十百]{{1,4}}(?=番地))(?:\s?(?:-|の)\s?\d{{1,4}}){{0,3}}(?:\s?番地?|号)?(?!丁目|ちょうめ|条|[\d.,:/%桁]|\s?{_COUNT}){_ROOM}"
)
# まつえし きりぶえちょう 5の12, with a word for living somewhere in the message.
ADDRESS_KANA = re.compile(
    r"(?:[ぁ-ん]{2,8}(?:し|く|ぐん|ちょう|まち|むら|けん)\s){1,3}(?:[ぁ-んー]{1,10}\s?)?\d{1,4}\s?(?:の|-|ばんち?\s?の?|ちょうめ)\s?\d{1,4}(?:\s?(?:の|-|ばん|ごう)\s?\d{0,4}){0,2}"
)
# しおみちょう 14 に おくって
TOWN_KANA = re.compile(r"[ぁ-ん]{2,8}(?:ちょう|まち|むら)\s?\d{1,4}(?=\s?(?:に|です|へ|の|$))(?!\s?の\s?\d)")
LIVING = re.compile(r"おくっ|すん|住|じゅうしょ|いえ|うち|とどき|届|てがみ|あぱーと")
ADDRESS_CUED = folded(
    r"(?:住所|じゅうしょ|住んでいるところ|(?:home |street )?address(?=\s?(?:is|was|:|\d)))(?:は|が|わ|:|も|を|、|\s|is|「)+([^。!?、\n]{2,40}?\d[^。!?、\n]{0,16}?)(?=です|でございます|に(?:住|荷物|送)|って|と(?:言|書|入|伝|教)|を(?:入|教|書|伝)|まで|」|。|、|!|\?|$|\n| and | but )"
)
_TOWN_EN = r"(?:,? ?[A-Z][a-z]+(?:-[a-z]+)?(?: City| Town| Ward| Prefecture)?){0,3}"
_FLAT_EN = r"(?:,? ?(?:[Aa]pt|[Aa]partment|[Rr]oom|[Rr]m|[Uu]nit|[Ff]lat|#)\.? ?#?\w{1,5})"
_STREET = r"(?:[Ss]treet|[Ss]t|[Aa]venue|[Aa]ve|[Rr]oad|[Rr]d|[Ll]ane|[Dd]rive|[Bb]oulevard|[Bb]lvd|Crescent|Close|Court|Ct|Terrace|Way|Place|Square|Gardens?|Grove|Hill|Mews|Park|Row|Walk|Highway|Hwy|Parkway|Circle|Trail|View|Rise|Quay|Wharf|Green|Parade|Vale)"
_ROMAJI = r"[A-Z][a-z]+(?:-[A-Za-z]+)*"
# Romanised: 1-9-4 Minato-Shiokaze, Kobe; 12-3 Sakura-machi; Kirifue-cho 5-12-3; 2 chome 3-4.
# English: 48 Larkmeadow Crescent, 5B, 140 Harbour Way; in small letters with a word for living: 12 green street.
ADDRESS_EN = typed(
    rf"{_FLAT_EN}?,? ?(?<![\d-])\d{{1,4}}-\d{{1,4}}(?:-\d{{1,4}}){{1,2}}(?![\d-]),? {_ROMAJI}{_TOWN_EN}{_FLAT_EN}?{_TOWN_EN}"
    rf"|(?<![\d-])\d{{1,4}}(?:-\d{{1,4}}){{0,2}},? [A-Z]?[a-z]+-(?:cho|machi|chome|ku|shi|dori|gun|mura|gaoka|dai)\b{_TOWN_EN}{_FLAT_EN}?{_TOWN_EN}"
    rf"|(?<![\d-])\d{{1,4}}-\d{{1,4}},? {_ROMAJI},? {_ROMAJI}(?:-shi| City| Town|-cho|-ku)\b{_TOWN_EN}"
    rf"|(?:{_FLAT_EN},? ?)?\b\d{{1,5}}[A-Za-z]? (?:[A-Z][a-z']+ ){{1,3}}{_STREET}\b\.?{_FLAT_EN}?{_TOWN_EN}"
    rf"|(?<![\d-])\d{{1,5}}[a-z]? (?:[a-z]{{3,12}} ){{1,2}}(?:street|avenue|road|lane|crescent)\b(?:,? ?(?:flat|apartment|room) ?\w{{1,4}})?"
    rf"|\b[A-Za-z][a-z]+(?:-(?:cho|machi|ku|shi|dori|gaoka|mura))(?:,? [A-Za-z][a-z]+-(?:cho|machi|ku|shi|ken))*,? (?!(?:19|20)\d\d(?![\d-]))\d{{1,4}}(?:-\d{{1,4}})*(?![\d:]){_FLAT_EN}?"
    rf"|\b\d{{1,5}} (?:[NSEW]\.? )?\d{{1,3}}(?:st|nd|rd|th) {_STREET}\b\.?{_FLAT_EN}?{_TOWN_EN}"
    rf"|\b{_ROMAJI},? (?!0\d|19\d\d|20\d\d)\d{{1,4}}-\d{{1,4}}-\d{{1,4}}(?![\d-]){_FLAT_EN}?"
    rf"|\b\d{{1,2}}[- ][Cc]home[- ,]+\d{{1,3}}(?:-\d{{1,3}})*(?:,? [A-Z][a-z-]+)?{_TOWN_EN}{_FLAT_EN}?"
)

# 番地は23-4, 番地が1204の2: the house number told apart from the town.
HOUSE_NUMBER = folded(
    rf"(?:番地|ばんち|家の番号|house (?:number|no\.?))(?:は|が|も|:|、|\s|is|was){{1,3}}((?:[甲乙丙])?\d{{1,5}}(?:(?:-|の)\d{{1,4}}){{0,3}})(?![\d.,:/]|\s?{_COUNT})"
)
# 番地だけ伝えました。317の4です
HOUSE_AFTER = folded(
    rf"(?:番地|ばんち)[^\d〔〕]{{1,16}}(?<![\d.])(\d{{1,5}}(?:-|の)\d{{1,4}})(?![\d.,:/-]|\s?{_COUNT})"
)
# 家は青葉町で、3の14です: town and numbers with other words between.
HOUSE_APART = folded(
    rf"[一-龥々ぁ-んー]{{1,6}}(?:町|市|区|村|台|[ヶが]丘|団地)(?:で|に住[^。\d]{{0,8}}|に家[^。\d]{{0,8}}|なん[^。\d]{{0,8}}|の|、|です[。、]?)[^。\d〔〕]{{0,10}}(?<![\d.])(\d{{1,4}}(?:(?:-|の|番地の?|番)\d{{1,4}}){{1,2}}(?:号)?)(?![\d.,:/-]|\s?{_COUNT})"
)
# さくら団地5棟302, みどりマンションの305
ROOM_JA = folded(
    rf"[一-龥々ぁ-んーa-z]{{1,10}}(?:団地|マンション|アパート|ハイツ|コーポ|荘|ハイム|メゾン|寮|社宅|住宅|レジデンス|パレス)\s?の?\s?((?:\d{{1,2}}(?:号?棟|-)の?)?\s?[a-z]?-?\d{{2,4}}(?:号室|号)?)(?![\d.,:/-]|\s?{_COUNT})"
)
# 55 Seaview, Apt 4B; Sunrise Heights room 305
ROOM_EN = typed(
    r"\b\d{1,5} [A-Z][a-z]+(?: [A-Z][a-z]+)?,? (?:[Aa]pt|[Ff]lat|[Uu]nit|[Aa]partment)\.? ?#?\w{1,4}\b"
    r"|\b(?:[A-Z][a-z]+ ){1,2}(?:Heights|Mansion|House|Apartments?|Court|Tower|Residence|Hills|Plaza|Corpo|Haitsu|Danchi|Building|Bldg)\.?,? ?(?:[Rr]oom|[Rr]m|[Aa]pt|[Ff]lat|[Uu]nit|[Nn]o\.?|#)?\.? ?#?\d{2,4}[A-Z]?(?![\d:%])"
)

# すんでるのは ささやま 12の5; うちは本町の3-12
HOME_NUMBER = folded(
    rf"(?:住んで|すんで|すんどる|住所|じゅうしょ|(?:家|うち|いえ|自宅|実家|アパート)(?:は|が|の場所))[^。\d〔〕]{{0,18}}?(?<![\d.])(\d{{1,4}}(?:(?:-|の|番地の?|丁目の?)\d{{1,4}}){{1,3}}|\d{{1,5}}番地)(?![\d.,:/-]|\s?{_COUNT})"
)
# i live at 27 maple st; send it to 3-12 sakura machi: small letters behind a word for living or sending.
HOME_EN = folded(
    r"(?:live|living|stay|address|home|house|came to|come to|deliver(?:ed)? to|send (?:it )?to|sent to)[^.!?\n\d]{0,20}?(?<![\d.-])(\d{1,5}[a-z]? (?:[a-z]+ ){1,2}(?:st|street|rd|road|ave|avenue|dr|drive|ln|lane|way|court|ct|close|place|park|terrace|gardens?|hill|row|square|blvd)(?![a-z])|\d{1,4}(?:-\d{1,4}){1,2},? [a-z]+[ -](?:machi|cho|ku|shi|town))"
)

# Where a message speaks of a home or of sending something there, weaker shapes count too.
HOME_TALK = (
    "うち", "住所", "じゅうしょ", "家", "いえ", "送り先", "おくりさき", "届け先", "とどけさき", "宛先", "お届け", "住ん", "すんで", "すんど", "さらされ", "晒", "おる", "暮ら", "くらし", "実家", "自宅", "引っ越",
    "引越", "アパート", "マンション", "送っ", "送る", "おくっ", "配達", "届", "取りに来", "とりにき", "home", "live", "address",
)  # fmt: skip
_NUMBER_KANA = r"(?:いち|に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう|く|じゅう|ひゃく|ぜろ)(?:[\s]?(?:いち|に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう|く|じゅう|じゅっ|ひゃく)){0,4}"
# みどりがおか2-11-4; 東雲2の8の13レジデンス東雲1407; 中央二の八の十五コーポ楓一〇三
_THREE_NUMBERS = folded(
    rf"(?:[一-龥々ヶーぁ-ん]{{2,12}})\s?(?:(?!0)\d{{1,3}}(?:-|の)\d{{1,3}}(?:-|の)\d{{1,4}}|{_KANJI}(?:-|ー|の){_KANJI}(?:-|ー|の){_KANJI})(?![\d.,:/年月-]){_ROOM}"
)
# みどりがおか2-11 with だ, です, a word for the home right behind or before.
_TWO_NUMBERS = folded(
    rf"(?<![一-龥])(?!(?:試合|問題|第|数学|算数|成績|比分|対戦|時刻|ばーじょん))(?:[一-龥々ヶ]{{1,6}}|[ぁ-んー]{{3,10}})(?:が丘|がおか|台|だい|町|ちょう|まち|山|やま|村|むら|通り|どおり|丘|原|はら|野|川|がわ|浜|はま|田|島|しま)\s?の?\s?\d{{1,4}}(?:-|の|番地の?)\d{{1,4}}(?![\d.,:/年月円人回-]|\s?{_COUNT}){_ROOM}"
)
# 桜台の46番地
_BANCHI_APART = folded(r"(?:[一-龥々ヶ]|[ぁ-んー]{2,8})[一-龥々ヶーぁ-ん]{0,6}の\s?\d{1,5}\s?番地(?:の?\s?\d{1,3})?")
# さかえまち さんちょうめ きゅうの にじゅういち
_ALL_KANA = re.compile(
    rf"(?<![ぁ-んー])[ぁ-んー]{{2,24}}?\s?{_NUMBER_KANA}\s?(?:ちょうめ|ばんち|ばん)\s?の?\s?{_NUMBER_KANA}(?:\s?(?:ばんち?|の|ごう)\s?{_NUMBER_KANA}){{0,2}}(?:ごう|ばん)?"
)
# 栄町三丁目九の二十一
_ALL_KANJI = folded(
    r"[一-龥々ヶ]{1,8}[一二三四五六七八九十\d]{1,3}(?:丁目|番町)\s?[一二三四五六七八九十百\d]{1,4}(?:番地?|の|-)\s?[一二三四五六七八九十百\d]{1,4}号?"
)
HOMES = (_THREE_NUMBERS, _TWO_NUMBERS, _BANCHI_APART, _ALL_KANJI)
# さくらだい4ちょうめ2の11
_KANA_AND_DIGITS = re.compile(
    r"[ぁ-んー]{2,10}\s?\d{1,2}\s?ちょうめ\s?\d{1,3}\s?(?:(?:の|ばん(?:ち)?の?|-)\s?\d{1,4})?(?:ごう)?"
)
# 木之本 ごひゃくろくじゅうにばんち
_BANCHI_SPOKEN = re.compile(
    r"(?:[一-龥々ヶ]{1,8}[市町村区郡字]?){1,4}\s?(?:(?:いち|に|さん|よん|し|ご|ろく|なな|しち|はち?|きゅう)?(?:せん|ひゃく|びゃく|ぴゃく|じゅう)){1,4}(?:いち|に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう)?\s?(?:ばんち|番地)(?:の(?:いち|に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう|じゅう){1,3})?"
)
HOMES_KANA = (_ALL_KANA, _KANA_AND_DIGITS, _BANCHI_SPOKEN)
# 字中野二百三番地一
OAZA_KANJI = folded(
    r"(?<![文数漢赤名])(?:大)?字[一-龥々ヶ]{1,8}?[一二三四五六七八九十百千]{2,7}番地(?:の)?[一二三四五六七八九十]{0,3}"
)
# 池田町大字古川字中島502
OAZA = folded(
    rf"[一-龥々ヶぁ-ん]{{0,12}}?(?:大字|[市町村区](?:[一-龥ぁ-ん]{{1,6}}(?<![数文漢赤名]))?字)[一-龥々ヶ]{{1,10}}\s?\d{{1,5}}(?:(?:-|の|番地の?)\d{{1,4}}){{0,2}}(?:番地?)?(?![\d,.]|\s?{_COUNT})"
)
