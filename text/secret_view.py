"""A message as the finders of secrets see it, and what they report."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from text import secret_cues as cue
from text.normalise import fold


@dataclass(frozen=True, slots=True)
class Found:
    """One secret: its class, or nothing for a place that must stay as it is, and where it stands."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class View:
    """One message: as typed, and folded to the same length (digits half-width, hiragana, lower case)."""

    typed: str
    folded: str
    shape: str
    public: frozenset[str]
    has_digit: bool

    def around(self, start: int, end: int, before: int = 24, after: int = 24) -> tuple[str, str]:
        """Return the folded text just before and just after a place."""
        return self.folded[max(0, start - before) : start], self.folded[end : end + after]


def _half_width(character: str) -> str:
    if character in cue.ODD_HYPHENS:
        return "-"
    narrow = unicodedata.normalize("NFKC", character)
    return narrow if len(narrow) == 1 else character


_KANJI_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


_DIGIT = re.compile(r"\d")


def look_at(text: str, public_numbers: Collection[str] = ()) -> View:
    """Return the view of a message; every form of it has the length of the text."""
    shape = "".join(_half_width(character) for character in text)
    shape = cue.KANJI_DIGITS.sub(lambda match: match.group().translate(_KANJI_DIGITS), shape)
    shape = cue.LONG_MARK_AS_HYPHEN.sub("-", shape)
    public = frozenset(re.sub(r"\D", "", number) for number in public_numbers)
    return View(text, fold(shape), shape, public, _DIGIT.search(shape) is not None)


def shapes(kind: str, pattern: re.Pattern[str], group: int = 0) -> Callable[[View], Iterator[Found]]:
    """Return a finder for a shape or a cue that needs no second thought."""

    def find(view: View) -> Iterator[Found]:
        for match in pattern.finditer(view.folded):
            if match.start(group) >= 0:
                yield Found(kind, *match.span(group))

    return find


def where_digits(*finders: Callable[[View], Iterator[Found]]) -> Callable[[View], Iterator[Found]]:
    """Return finders that need a digit as one, which most messages then skip."""

    def find(view: View) -> Iterator[Found]:
        if view.has_digit:
            for finder in finders:
                yield from finder(view)

    return find
