"""Spot danger to life before anything else reads a message.

Weighed signs (``signs/``), so that one can read why it fired, and a small linear model of how
dangers sound (``crisis_likeness.py``) decide together; both work when everything else is away. Ordinary talk (a dead battery, dying of laughter, a game, the news,
an old story, insults quoted by a bullied child) is held back by guards on each sign. When in doubt about a life, it fires.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from text.about_another import about_another
from text.cries import is_bare_cry, plain_danger
from text.crisis_likeness import Likeness, likeness
from text.emergencies import medical_emergency
from text.normalise import fold, normalise
from text.other_tongues import danger_in, other_tongue
from text.signs import ENGLISH, JAPANESE, Kind, Sign
from text.signs.sign import SELF
from text.weights_table import Table

NEAR = 45
"""How many letters before and after a sign its companions may stand."""

WEAK_SIGN = 2
"""Weight of the weakest sign; below it there are feelings at most, and what fires is how the whole message sounds."""
DANGER_FROM = (-0.65, -0.8, -0.95, -1.1, -1.4)
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
DANGER_FROM_IN_AN_EMERGENCY = -1.3
"""A body told to be in danger (`text.emergencies`) needs next to nothing else."""
MAYBE_FROM = -0.9
"""Likeness from which somebody may be in danger although the message is answered for what it asks."""

LEAST_FOR_ORDINARY = 0.8
"""What only sounds like a danger and has an ordinary reason in its words must sound much more like one."""
_ORDINARY: dict[str, re.Pattern[str]] = {
    "life": re.compile(
        r"^(?=.{0,30}$)(?!.*(?:子|人|おじ|おば|母|父|妻|夫|流)).*(?:充電|バッテリ|電源|再起動|スマホ|スマートフォン|携帯|ケータイ|パソコン|タブレット|画面|アプリ|キーボード|マウス|プリンタ|ルーター|\b(?:phone|battery|charg(?:e|er|ing)|laptop|computer|tablet|screen|app)\b)",
        re.IGNORECASE,
    ),
    "intruder": re.compile(
        r"(?:宅配|配達|郵便|点検|工事|修理|ヘルパー|セールス|業者|ピザ|出前|友達|友だち|友人|親戚|孫|家族)[^。!?\n]{0,10}(?:来(?:ます|る|て)|きます|くる|届)|\b(?:delivery|courier|postman|mailman|repairman|friend)\b",
        re.IGNORECASE,
    ),
    "child": re.compile(
        r"(?:息子|娘|むすこ|むすめ|子ども|子供|こども|孫|生徒|うちの子|妹|弟)[^。!?\n]{0,40}(?:(?:会|あ)(?:おう|い(?:たい|たがっ)|う(?:約束|予定|そう|つもり|と|って|らしい)|いに(?:行|い)(?:く|き(?:たい|たが)|こう))|待ち合わせ(?:を)?(?:する|している|して(?:い)?る))",
        re.IGNORECASE,
    ),
}
"""By the kind it sounds like: a thing that does not move, somebody who is expected, a meeting that is only planned."""
_NOT_ORDINARY = re.compile(
    r"今夜|今日|きょう|今晩|明日|あした|これから|[0-9]時|頭|吐|息|起き|起こ|倒れ|意識|火|煙|けむり|熱く|爆発|膨らん|(?:今|いま)(?:から|、|すぐ)?(?:出|向か|会い|駅|いなく)|さっき|もう(?:出|行|向か|い)|帰(?:って)?(?:こ|来)な|連絡が|電話に出|つながら|夜中|家出|無理やり|車に|\b(?:fire|smoke|burn\w*|explod\w*|now|already|left|gone)\b",
    re.IGNORECASE,
)

_SMALL = str.maketrans("ぁぃぅぇぉ", "あいうえお")
_JAPANESE_LETTER = re.compile(r"[ぁ-ゖ\u3400-\u9fff々]")
_KATAKANA = re.compile(r"[ァ-ヶ]")
_SENTENCE_END = re.compile(r"[。!?\n]+|\.(?=\s|$)")
_SKIPPED_IN_JAPANESE = frozenset(" ー〜~・…")


@dataclass(frozen=True, slots=True)
class Crisis:
    """A message that must not wait.

    Attributes:
        kind: ``self_harm``, ``other_at_risk`` (a friend's goodbye), ``violence``, ``intruder`` (at the door, following),
            ``child`` (a child in danger now), ``life`` (body, fire) or ``courier`` (a fraudster's messenger; never
            found by the screen alone, see ``text/couriers.py``).
        is_cry: It is a cry for help and says nothing else: what happened is still to be asked.
        start, end: Place of the weightiest sign in the normalised message.
        evidence: The words there. Never logged.
        by_likeness: No sign was found, a feeling at most; the message only sounds like a danger. Not enough to interrupt the answer to a
            question we asked (「犬がいます」).
    """

    kind: Kind
    start: int
    end: int
    evidence: str
    by_likeness: bool = False
    is_cry: bool = False


@dataclass(frozen=True, slots=True)
class _Ready:
    sign: Sign
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    also: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class _Squeezed:
    """A text for matching, with the place of each of its characters in the normalised message."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Screening:
    """What one reading of a message found.

    Attributes:
        crisis: The danger it speaks of, None for ordinary talk.
        may_be_danger: Whether it sounds so much like one that the numbers to call belong beside its answer.
    """

    crisis: Crisis | None
    may_be_danger: bool


def screen(text: str, table: Table | None = None) -> Screening:
    """Read a message for danger. Any text is safe; about 1 ms for a short one. `table` is that of the likeness, if not the one in use."""
    whole = normalise(text)[:4000]
    if is_bare_cry(whole):
        return Screening(Crisis("life", 0, len(whole), whole, is_cry=True), True)
    if _TAKES_LEAVE.fullmatch(whole) or _GUEST.fullmatch(whole):
        return Screening(None, False)
    plain = plain_danger(whole)
    if plain is not None:
        plain = "other_at_risk" if plain == "self_harm" and about_another(whole) else plain
        return Screening(Crisis(plain, 0, len(whole), whole), True)
    if other_tongue(whole):
        kind = danger_in(whole)
        return Screening(Crisis(kind, 0, len(whole), whole) if kind else None, False)
    sounds = likeness(whole, table)
    crisis = _crisis(whole, sounds)
    return Screening(crisis, crisis is not None or (len(whole) >= FEW_LETTERS and sounds.score >= MAYBE_FROM))


def find_crisis(text: str) -> Crisis | None:
    """Return the danger a message speaks of, None for ordinary talk."""
    return screen(text).crisis


def _crisis(whole: str, sounds: Likeness) -> Crisis | None:
    found = _signs(whole)
    weight = min(_weight(found), len(DANGER_FROM) - 1)
    least = DANGER_FROM[weight]
    if sounds.score < least and sounds.score >= DANGER_FROM_IN_AN_EMERGENCY and medical_emergency(whole):
        return Crisis("life", 0, len(whole), whole)
    if weight == 0 and _ASKS_FOR_A_HELPER.search(whole):
        least = DANGER_FROM_FOR_A_HELPER
    elif weight == 0 and _POLITE.search(whole):
        least = DANGER_FROM_AMONG_THANKS
    elif weight < WEAK_SIGN and len(whole) < FEW_LETTERS:
        least = DANGER_FROM_IN_FEW_LETTERS
    if weight == 0 and _has_ordinary_reason(whole, sounds.kind):
        least = max(least, LEAST_FOR_ORDINARY)
    if sounds.score < least:
        return None
    if not found:
        return Crisis(cast(Kind, sounds.kind), 0, len(whole), whole, by_likeness=True)
    _, kind, start, end = max(found, key=lambda one: one[0])
    if kind == SELF and about_another(whole):
        kind = "other_at_risk"
    return Crisis(kind, start, end, whole[start:end], by_likeness=weight < WEAK_SIGN)


def _has_ordinary_reason(whole: str, kind: str) -> bool:
    ordinary = _ORDINARY.get(kind)
    return ordinary is not None and bool(ordinary.search(whole)) and not _NOT_ORDINARY.search(whole)


def _signs(whole: str) -> list[tuple[int, Kind, int, int]]:
    found: list[tuple[int, Kind, int, int]] = []
    if _JAPANESE_LETTER.search(fold(whole)):
        found += _read(_squeeze(whole), _ready(JAPANESE, japanese=True))
    if re.search(r"[A-Za-z]{2}", whole):
        lowered = fold(whole)
        found += _read(_Squeezed(lowered, tuple(range(len(lowered)))), _ready(ENGLISH, japanese=False))
    return found


def _weight(found: list[tuple[int, Kind, int, int]]) -> int:
    """Return what signs weigh together; feelings alone never add up to more than one."""
    heaviest = max((weight for weight, *_ in found), default=0)
    return sum(weight for weight, *_ in found) if heaviest >= 2 else heaviest


def _read(squeezed: _Squeezed, signs: tuple[_Ready, ...]) -> list[tuple[int, Kind, int, int]]:
    found: list[tuple[int, Kind, int, int]] = []
    feelings = 0
    for ready in signs:
        match = next((one for one in ready.pattern.finditer(squeezed.text) if _stands(ready, squeezed.text, one)), None)
        if match is None or not match.group():
            continue
        if ready.sign.weight == 1:
            feelings += 1
            if feelings > 1:
                continue
        found.append(
            (ready.sign.weight, ready.sign.kind, squeezed.places[match.start()], squeezed.places[match.end() - 1] + 1)
        )
    return found


def _stands(ready: _Ready, text: str, match: re.Match[str]) -> bool:
    """Tell whether no guard silences this sign here."""
    near = text[max(0, match.start() - NEAR) : match.end() + NEAR]
    if not all(one.search(near) for one in ready.also):
        return False
    if ready.not_after and ready.not_after.search(text[match.end() : match.end() + 24]):
        return False
    if not ready.unless:
        return True
    start, end = 0, len(text)
    for border in _SENTENCE_END.finditer(text):
        if border.end() <= match.start():
            start = border.end()
        elif border.start() >= match.end():
            end = border.end()
            break
    return not ready.unless.search(text[start:end])


def _squeeze(text: str) -> _Squeezed:
    """Write a message so that typing habits make no difference: kana, small vowels, long marks, spaces."""
    letters: list[str] = []
    places: list[int] = []
    folded = fold(text).translate(_SMALL)
    for place, character in enumerate(folded):
        if character in _SKIPPED_IN_JAPANESE:
            if character == "ー" and place and _KATAKANA.match(text[place - 1]):
                letters.append(character)
                places.append(place)
                continue
            before = folded[place - 1] if place else ""
            after = folded[place + 1] if place + 1 < len(folded) else ""
            if character != " " or _JAPANESE_LETTER.match(before) or _JAPANESE_LETTER.match(after):
                continue
        letters.append(character)
        places.append(place)
    return _Squeezed("".join(letters), tuple(places))


def _squeeze_pattern(pattern: str) -> str:
    return fold(re.sub(r"(?<![ァ-ヶ])ー", "", pattern)).translate(_SMALL)


@lru_cache(maxsize=2)
def _ready(signs: tuple[Sign, ...], japanese: bool) -> tuple[_Ready, ...]:
    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(_squeeze_pattern(pattern) if japanese else pattern)

    return tuple(
        _Ready(
            sign,
            compiled(sign.pattern),
            compiled(sign.unless) if sign.unless else None,
            compiled(sign.not_after) if sign.not_after else None,
            tuple(compiled(one) for one in sign.also),
        )
        for sign in signs
    )
