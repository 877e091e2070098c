"""How much a message must sound like a danger: less the more signs stand in it, more where its words have an ordinary reason.

Somebody wants a helper for the device, says thanks, takes leave, expects a guest; a thing does not move; a meeting is only planned.
"""

from __future__ import annotations

import re

WEAK_SIGN = 2
"""Weight of the weakest sign; below it there are feelings at most, and what fires is how the whole message sounds."""
DANGER_FROM = (-0.65, -0.45, -1.0, -1.15, -1.45)
"""How much a message must sound like a danger, by the weight of the signs in it (none, a feeling, a weak one, a strong one,
more). Signs alone fire on 「死にたい」で検索すると; likeness alone is drowned by everything else in a long story."""
FEW_LETTERS, DANGER_FROM_IN_FEW_LETTERS = 20, 0.1
"""A few letters without any sign but a feeling (「今います」, "goodbye") say too little to be taken for a danger lightly."""
DANGER_FROM_FOR_A_HELPER = 0.0
_ASKS_FOR_A_HELPER = re.compile(
    r"(来て|きて)(くれる人|くれるひと|けね|けろ|くれん|くれへん|くんろ|つかあさ|ちょうだい|くれや|もらえ|もらい|もらう|ほしい|欲しい|くれませんか|くれませぬか|いただけ|たすけますか|おしえて|教えて|みて|見て)|訪問(して|を|は|でき)|"
    r"(教え|直し|見|手伝い|設定し|おしえ|みに?)に(来|き)て|(横|隣|となり|そば)(に|で)(座|教|おしえ)|"
    r"\bsend (me )?(a|some|any) ?(person|one|body|volunteer|helper)\b|\bcome (over |to my (house|home|place|flat) )?(and|to) (help|show|teach|look|fix)\b|\bhome visit",
    re.IGNORECASE,
)
"""A wish for somebody who comes and helps with the device sounds like a cry for help; without a single sign it needs to sound
very much like a danger to be one."""
_GUEST = re.compile(
    r"(?:友だち|友達|ともだち|親戚|しんせき|息子|娘|孫|母|父|お客|宅配|郵便|ヘルパー|家庭教師|工事|ガス|水道|電気|大家|近所)(?:の(?:人|方|お兄さん))?(?:さん|屋さん|業者)?(?:が|は)?"
    r"(?:今から|いまから|これから|もうすぐ|あとで|後で|今日|きょう|明日|あした|、)*(?:私の|わたしの)?(?:家|うち|いえ)?(?:に|へ)?(?:遊びに|あそびに)?(?:来|き)(?:ます|る|ました|た|てます|てる)[。!！ ]*"
)
"""A guest and not a word more."""
DANGER_FROM_AMONG_THANKS = 0.3
_POLITE = re.compile(
    r"ありがと|有難う|感謝|お世話に|すみません|すいません|ごめん|申し訳|失礼し|おおきに|\b(thanks?|thank you|sorry|cheers|grateful|apolog\w+)\b",
    re.IGNORECASE,
)
"""Thanks and apologies sound like farewells; without a single sign they need to sound very much like one."""
_TAKES_LEAVE = re.compile(
    r"(?:どうも|本当に|ほんとうに|いろいろ|色々)*(?:ありがとう|ありがと|お世話になりました|おせわになりました)(?:ございました|ございます)?[、。!！ ]*(?:では|じゃあ?|それでは|それじゃあ?)?[、。 ]*"
    r"(?:さようなら|さよなら|失礼します|またね|またいつか|おやすみなさい|バイバイ)[。!！ ]*|(?:thanks?|thank you)(?: so much| very much)?[,.! ]*(?:good)?bye[.! ]*",
    re.IGNORECASE,
)
"""Thanks and a leave-taking, and not a word more."""
LEAST_FOR_ORDINARY = 0.8
"""What only sounds like a danger and has an ordinary reason in its words must sound much more like one."""
_ORDINARY: dict[str, re.Pattern[str]] = {
    "life": re.compile(
        r"^(?=.{0,30}$)(?!.*(?:子|人|おじ|おば|母|父|妻|夫|流)).*(?:充電|バッテリ|電源|再起動|スマホ|スマートフォン|携帯|ケータイ|パソコン|タブレット|画面|アプリ|キーボード|マウス|プリンタ|ルーター|\b(?:phone|battery|charg(?:e|er|ing)|laptop|computer|tablet|screen|app)\b)",
        re.IGNORECASE,
    ),
    "intruder": re.compile(
        r"(?:宅配|配達|郵便|点検|工事|修理|ヘルパー|セールス|業者|ピザ|出前|友達|友だち|友人|親戚|孫|家族)[^。!?\n]{0,10}(?:来(?:ます|る|て)|きます|くる|届)|\b(?:delivery|courier|postman|mailman|repairman|friend)\b|\b(?:in|into|on|to|join\w*) (?:(?:the|my|our|his|her) )?(?:wi-?fi|network|router|e-?mail|accounts?|system|pc|computer|laptop|cloud|server)\b",
        re.IGNORECASE,
    ),
    "child": re.compile(
        r"(?:息子|娘|むすこ|むすめ|子ども|子供|こども|孫|生徒|うちの子|妹|弟)[^。!?\n]{0,40}(?:(?:会|あ)(?:おう|い(?:たい|たがっ)|う(?:約束|予定|そう|つもり|と|って|らしい)|いに(?:行|い)(?:く|き(?:たい|たが)|こう))|待ち合わせ(?:を)?(?:する|している|して(?:い)?る))",
        re.IGNORECASE,
    ),
}
"""By the kind it sounds like: a thing that does not move, somebody who is expected or has only got into a network, a meeting that is only planned."""
_NOT_ORDINARY = re.compile(
    r"今夜|今日|きょう|今晩|明日|あした|これから|[0-9]時|頭|吐|息|起き|起こ|倒れ|意識|火|煙|けむり|熱く|爆発|膨らん|(?:今|いま)(?:から|、|すぐ)?(?:出|向か|会い|駅|いなく)|さっき|もう(?:出|行|向か|い)|帰(?:って)?(?:こ|来)な|連絡が|電話に出|つながら|夜中|家出|無理やり|車に|\b(?:fire|smoke|burn\w*|explod\w*|now|already|left|gone)\b",
    re.IGNORECASE,
)


def is_nothing_more(whole: str) -> bool:
    """Tell whether a message takes leave or tells of a guest, and says not a word more."""
    return bool(_TAKES_LEAVE.fullmatch(whole) or _GUEST.fullmatch(whole))


def least_by_signs(weight: int) -> float:
    """Return the likeness from which a message is taken for a danger by the weight of its signs alone."""
    return DANGER_FROM[min(weight, len(DANGER_FROM) - 1)]


def least_likeness(whole: str, weight: int, kind: str) -> float:
    """Return the likeness from which a message is taken for a danger, its ordinary reasons weighed too.

    Args:
        whole: The normalised message.
        weight: What the signs in it weigh together.
        kind: The danger it sounds like most.
    """
    least = least_by_signs(weight)
    if weight == 0 and _ASKS_FOR_A_HELPER.search(whole):
        least = DANGER_FROM_FOR_A_HELPER
    elif weight == 0 and _POLITE.search(whole):
        least = DANGER_FROM_AMONG_THANKS
    elif weight < WEAK_SIGN and len(whole) < FEW_LETTERS:
        least = DANGER_FROM_IN_FEW_LETTERS
    if weight == 0 and _has_ordinary_reason(whole, kind):
        least = max(least, LEAST_FOR_ORDINARY)
    return least


def _has_ordinary_reason(whole: str, kind: str) -> bool:
    ordinary = _ORDINARY.get(kind)
    return ordinary is not None and bool(ordinary.search(whole)) and not _NOT_ORDINARY.search(whole)
