"""A fraudster's messenger: somebody comes to the house for money, a bank card or a bank book.

Three things are told apart: that somebody is about to stand at the door (no answer of a topic may come before "do not open, 110"), that a
messenger was announced within a longer story (the story has its answer; the warning stands beside it), and words that mean a messenger only where
a fraud on the telephone is being talked about (「今来ました」).
"""

from __future__ import annotations

import re
from typing import Literal

from text.normalise import fold, normalise

Coming = Literal["now", "told"]

_MONEY = r"(?:お?金|おかね|現金|札|[0-9一二三四五六七八九十百千]+万円?|小切手|(?:キャッシュ|クレジット|銀行の|古い)?カード|通帳|つうちょう|印鑑|いんかん|はんこ|判子|封筒|暗証番号|貴金属|指輪|金の延べ棒|口座)"
_FETCH = r"(?:(?:受け?)?取り?|うけとり|とり|回収し?|預かり|あずかり|引き?取り|ひきとり|もらい|貰い|集め|集金)に"
_COME = r"(?:来|(?<!行)き(?:ます|た|て)|くる|伺|うかが|お伺い|(?:行く|行き(?:ます|ました)|いく|いき(?:ます|ました))(?:って|と|」|そう|らしい|から(?!近))|向か|むか|参|まい(?:り|る)|上が|あが|寄|よ[るり])"
_CALLER = r"(?:銀行(?:の人|員|協会)?|警察(?:官|の人)?|刑事|検察|裁判所|市役所|区役所|役所|役場|市の人|町の人|職員|係|弁護士|協会|デパート|百貨店|金融庁|年金|郵便局(?:員|の人)?|証券|保険|上司|同僚|部下|後輩|先輩|友達|友だち|ともだち|友人|知人|知り合い|代理|代わり|かわり|若い|バイク便|タクシー|業者|担当|知らない|受け子|犯人|詐欺|人|ひと|者|男|女|方)"
_FETCHER = r"(?:(?:受け?取り|うけとり|取り|回収|集金)(?:の|に来る|に来た|に来ている)?(?:人|ひと|者|男|女|係|役|方)|受け子|出し子|代わりの(?:人|者|方))"
_FAMILY = r"(?:息子|娘|孫|妻|夫|主人|旦那|母|父|姉|兄|妹|弟|家族|甥|姪|親戚|いとこ|子ども|本人)(?:さん|ちゃん|夫婦|たち)?(?:が|は|も)"
_FAMILY_COMES = re.compile(fold(rf"{_FAMILY}[^。!?\n、]{{0,10}}(?:{_MONEY}を?)?[^。!?\n、]{{0,4}}{_FETCH}"))
_SAYS = r"電話|でんわ|声|名乗|なのる|という人|と言う人|の者だ|連絡が|メール|line|らいん"
_TELLS_OF_A_CALL = re.compile(fold(_SAYS))
_FETCHES_MONEY = re.compile(
    fold(rf"{_MONEY}(?:と[^。!?\n]{{1,8}})?(?:を|も|とか)?[^。!?\n、]{{0,10}}{_FETCH}[^。!?\n]{{0,6}}{_COME}")
)
_COMES_FOR_MONEY = re.compile(fold(rf"{_FETCH}[^。!?\n]{{0,6}}{_COME}"))
_SOMEBODY = re.compile(
    fold(rf"{_CALLER}(?:さん|の人|の者)?(?:が|は|を名乗る[^。!?\n]{{0,6}}が)[^。!?\n]{{0,14}}{_FETCH}")
)
_MESSENGER = re.compile(
    fold(rf"{_FETCHER}(?:が|は|も)?[^。!?\n]{{0,14}}(?:来|き(?:ま|た|て)|くる|くれ|玄関|いる|います|待|向か|着|伺)")
)
_OTHER_OBJECT = re.compile(fold(rf"([^\s。!?\n、]{{1,6}})を?[^。!?\n、]{{0,4}}{_FETCH}"))
_SOON = re.compile(
    fold(
        r"(?:今|いま)(?:から|すぐ|、|,| |に|玄関|家|外|ここ|来|き(?:ま|た|て)|そこ)|これから|もうすぐ|まもなく|間もなく|すぐに?(?:来|行|伺|取|受)|あと[0-9一二三四五六七八九十数]+(?:分|時間)|[0-9]+分(?:後|で)|もう(?:来|き(?:ま|た)|着|外|玄関|家の前|そこ|近く)|向かって|[0-9一二三四五六七八九十]+時(?:に|ごろ|頃|半)|今日|きょう|夕方|午後|このあと|このあとすぐ"
    )
)
_AT_THE_DOOR = re.compile(
    fold(
        r"来て(?:い|る|ま)|来(?:ました|ちゃ|てしま)|来た(?:みたい|よう|んです|けど|。|$)|きて(?:い|る|ま)|きました|玄関|ドアの前|家の前|外(?:に|で)|(?:ぴんぽん|チャイム|インターホン|インターフォン|呼び鈴)|目の前|待って(?:い|る|ま)|着(?:いた|きました)"
    )
)
_HARMLESS = re.compile(
    fold(
        r"宅配|佐川|ヤマト|クロネコ|集荷|返品|不用品|廃品|粗大|ごみ|ゴミ|リサイクル|メルカリ|フリマ|ジモティ|新聞|町内|自治会|町会|nhk|ガス代|生協|コープ|ヘルパー|ケアマネ|保育|学校|忘れ物|落とし物|名刺|写真|データ|プリンタ|パソコンを|スマホを|充電|コード|薬|お弁当|商品|荷物|ソファ|家具"
        r"|来て(?:もら|ほしい|欲しい|くれますか|くれませんか|くれる人|いただ)|サポーター"
    )
)
_NOT_NOW = re.compile(
    fold(
        r"渡して(?:しま|。|、|$|か[ら]|も大丈夫でした)|渡し(?:た|ました|ちゃ)|わたし(?:た|ました|て(?:しま|。|$))|盗まれ|取られ|とられ|持って(?:行か|いか|行った|いった|行き|いき)|帰(?:り|っ)(?:ました|た)|来ませんでした|来なかった|来ない|断り?(?:まし|った)|(?:来る|くる|取りに来|行く)(?:こと|の)(?:は|って|が)?[^。!?\n]{0,8}(?:ある|あり|本当|普通|詐欺|正しい)|という(?:詐欺|手口|話|ニュース|の(?:は|を))|詐欺(?:とは|って|の手口)|手口|見分け|防ぐ|防ぎ|予防|ニュース|テレビ|昨日|きのう|おととい|先週|先月|去年|以前|前に来|バイト|闇|仕事|応募|訓練|劇|ドラマ|映画"
    )
)
_DISTRESS = re.compile(fold(r"どう(?:しよう|すれば|したら)|こわい|怖い|助け|たすけ|詐欺|渡(?:せ|す|し)|だまさ"))
_ENGLISH = re.compile(
    r"\b(?:come|comes|coming|came|here|arrive[sd]?|on (?:his|her|the|their) way|outside|at (?:the|my|our) (?:door|house|home|place))\b.{0,40}\b(?:pick(?:ing|ed)? up|collect(?:ing)?|get|fetch|take|for)\b.{0,20}\b(?:cash|money|(?:bank|cash|debit|credit|atm) ?cards?|my cards?|the cards?|pass ?book|bank ?book|envelope|gold)\b"
    r"|\b(?:courier|messenger|runner|someone|somebody|a man|officer|policeman|bank (?:clerk|staff|employee))\b.{0,30}\b(?:pick(?:ing)? up|collect(?:ing)?|fetch)\b.{0,16}\b(?:cash|money|(?:bank|cash|debit|credit|atm) ?cards?|my cards?|pass ?book|bank ?book|gold)\b"
)
_ENGLISH_NOW = re.compile(
    r"\b(?:now|soon|already|any (?:minute|moment)|here|outside|at (?:the|my|our) door|on (?:his|her|the|their) way|in (?:\w+ )?(?:minutes|an hour)|today|tonight|this (?:afternoon|evening)|doorbell|is coming|are coming|'s coming|'re coming)\b"
)
_ENGLISH_AT_THE_DOOR = re.compile(
    r"\b(?:at (?:the|my|our) (?:front )?door|outside|is here|'s here|are here|arrived|doorbell|knocking)\b"
)
_ENGLISH_NOT_NOW = re.compile(
    r"\b(?:gave|handed|gone|left|took (?:it|my|the)|yesterday|last (?:week|month)|news|is it (?:true|normal|a scam)|do(?:es)? (?:the )?(?:police|banks?)|would|marketplace|sofa|parcel|package|package|groceries|food|rent|job|apply|applied|replied|reply|post on|said she|never)\b"
)
_ARRIVES = re.compile(
    fold(
        rf"{_FETCH}|(?:もう|今|いま|さっき)?(?:家に|うちに|玄関に|外に|下に|ここに|本当に|ほんとに)?(?:来|き)(?:た(?:みたい|よう|んです|けど|。|$)|ました|ちゃ(?:い|っ)|て(?:い)?(?:る|ます)|てしま)|(?:来|く)る(?:そう|って|らしい|みたい|と(?:言|い|の))|(?:来|き)ます|着(?:いた|きました)|玄関|げんかん|ドア|どあ|チャイム|ぴんぽん|インターホン|インターフォン|呼び鈴|家の前|あと[^。]{{1,4}}(?:分|時間)で|もうすぐ(?:来|着|く)"
    )
)
_NOT_ARRIVES = re.compile(
    fold(
        r"メール|sms|ショートメ|電話|でんわ|着信|通知|請求|はがき|ハガキ|手紙|返信|返事|連絡|届|荷物|コード|画面|お金が|入金|ません|なかった|来ない|こない|帰|お巡り|おまわり|救急|パトカー|市民|サポーター|夜が|朝が|眠|娘|息子|妻|夫|主人|家族|友達|友だち|母|父|隣の|ヘルパー|渡し|宅配|郵便|配達|点検|どこ(?:から|に)|ドアホン|自動|スマート|かぎ|鍵|カメラ|設定|電気|ガス"
    )
)
_ENGLISH_ARRIVES = re.compile(
    r"\b(?:he|she|they|someone|somebody|a man|the (?:man|guy|courier|person|officer))(?:'s|'re| is| are| has| just)?(?: just| already| now)? (?:here|at (?:the|my|our) (?:front )?door|outside|coming|arrived|on (?:his|her|their|the) way|knocking|ringing)\b|\b(?:the )?doorbell\b|\bat (?:the|my) (?:front )?door\b"
)
_ENGLISH_NOT_ARRIVES = re.compile(
    r"\b(?:camera|smart|ring app|email|text|message|call(?:s|ed)?|left|gone|not|isn't|police|ambulance|my (?:son|daughter|husband|wife))\b"
)
_SHORT, _SHORT_ENGLISH, _STORY = 34, 80, 45


def messenger(text: str) -> Coming | None:
    """Return whether somebody comes for money or cards: ``now``, or ``told`` of within a longer story; None for everything else."""
    whole = re.sub(r"(?<=[ぁ-ゖ一-鿿々]) +(?=[ぁ-ゖ一-鿿々])", "", fold(normalise(text))).lower()
    if _ENGLISH.search(whole) and not _ENGLISH_NOT_NOW.search(whole):
        near = _ENGLISH_AT_THE_DOOR.search(whole) or (len(whole) <= 2 * _SHORT_ENGLISH and _ENGLISH_NOW.search(whole))
        return "now" if near else "told"
    if _HARMLESS.search(whole) or _NOT_NOW.search(whole) or not _is_fetched(whole):
        return None
    if _AT_THE_DOOR.search(whole):
        return "now"
    is_story = bool(_TELLS_OF_A_CALL.search(whole))
    return "now" if len(whole) <= _STORY and (not is_story or _SOON.search(whole)) else "told"


def arrives(text: str) -> bool:
    """Tell whether a few words say that somebody is coming or there. Who it is, only the talk before can tell."""
    whole = fold(normalise(text)).lower()
    if len(whole) <= _SHORT_ENGLISH and _ENGLISH_ARRIVES.search(whole) and not _ENGLISH_NOT_ARRIVES.search(whole):
        return True
    return len(whole) <= _SHORT and bool(_ARRIVES.search(whole)) and not _NOT_ARRIVES.search(whole)


def _is_fetched(whole: str) -> bool:
    if _MESSENGER.search(whole) and not _FAMILY_COMES.search(whole):
        return True
    if not _COMES_FOR_MONEY.search(whole):
        return False
    # 「娘が通帳を取りに来ます」; but 「孫だと電話があり、友だちが取りに来る」.
    if _FAMILY_COMES.search(whole) and not _TELLS_OF_A_CALL.search(whole):
        return False
    if _FETCHES_MONEY.search(whole):
        return True
    named = _OTHER_OBJECT.search(whole)
    if named and named.group(0).count("を"):
        return False
    return bool(_SOMEBODY.search(whole)) or bool(_SOON.search(whole) and _DISTRESS.search(whole))
