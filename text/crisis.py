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
from text.ordinary_reasons import FEW_LETTERS, WEAK_SIGN, is_nothing_more, least_by_signs, least_likeness
from text.other_tongues import danger_in, other_tongue
from text.signs import ENGLISH, JAPANESE, Kind, Sign
from text.signs.sign import SELF
from text.weights_table import Table

NEAR = 45
"""How many letters before and after a sign its companions may stand."""

DANGER_FROM_IN_AN_EMERGENCY = -1.3
"""A body told to be in danger (`text.emergencies`) needs next to nothing else."""
MAYBE_FROM = -0.9
"""Likeness from which somebody may be in danger although the message is answered for what it asks."""

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
    if is_nothing_more(whole):
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
    weight = _weight(found)
    if DANGER_FROM_IN_AN_EMERGENCY <= sounds.score < least_by_signs(weight) and medical_emergency(whole):
        return Crisis("life", 0, len(whole), whole)
    if sounds.score < least_likeness(whole, weight, sounds.kind):
        return None
    if not found:
        return Crisis(cast(Kind, sounds.kind), 0, len(whole), whole, by_likeness=True)
    _, kind, start, end = max(found, key=lambda one: one[0])
    if kind == SELF and about_another(whole):
        kind = "other_at_risk"
    return Crisis(kind, start, end, whole[start:end], by_likeness=weight < WEAK_SIGN)


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
