"""Words of a text, by SudachiPy, with their places in it."""

from __future__ import annotations

import re
import threading
import unicodedata
from dataclasses import dataclass
from typing import Any, Literal

from sudachipy import Dictionary, SplitMode  # type: ignore[attr-defined]

from text.normalise import fold_kana

Mode = Literal["A", "C"]
"""A = short units, best as features; C = whole names and compounds."""

CHUNK = 12_000
"""Characters given to the analyser at once: it refuses more than 49,149 bytes, and a character has at most four."""

_MODES = {"A": SplitMode.A, "C": SplitMode.C}
_LATIN = re.compile(r"[A-Za-zÀ-ɏ0-9'.+#&@_-]*[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9'.+#&@_-]*")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:'[A-Za-zÀ-ɏ]+)*")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_SYMBOLS = frozenset({"補助記号", "記号", "空白"})
_local = threading.local()


@dataclass(frozen=True, slots=True)
class Token:
    """One word.

    Attributes:
        text: As written.
        start, end: Offsets into the original text, in code points.
        lemma: Japanese: the dictionary's normalised form with katakana as hiragana; Latin: NFKC, lower case.
        pos: First part of speech of the dictionary, for example ``名詞``; ``英語`` for Latin words.
        detail: Second part of speech, for example ``数詞`` or ``固有名詞``; may be ``*``.
        reading: In katakana; empty where unknown.
        is_person: Whether the dictionary has it as a person's name.
    """

    text: str
    start: int
    end: int
    lemma: str
    pos: str
    detail: str = "*"
    reading: str = ""
    is_person: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is more than a mark or a symbol."""
        return self.pos not in _SYMBOLS

    @property
    def sound(self) -> str:
        """The reading in hiragana; Latin words and words without a reading sound as they are written."""
        return fold_kana(self.reading) if self.reading and self.pos != "英語" else self.lemma


def tokenise(text: str, mode: Mode = "A") -> list[Token]:
    """Split a text into words. White space is left out; any text is safe: empty, huge, emoji, broken surrogates."""
    found: list[Token] = []
    readable = text.translate(_SURROGATES)
    start = 0
    while start < len(readable):
        end = _chunk_end(readable, start)
        found += _chunk(text[start:end], readable[start:end], start, mode)
        start = end
    return found


def lemmas(text: str, mode: Mode = "A") -> list[str]:
    """Return the lemmas of the words of a text, marks and symbols left out."""
    return [token.lemma for token in tokenise(text, mode) if token.is_word]


def _chunk_end(text: str, start: int) -> int:
    end = start + CHUNK
    if end >= len(text):
        return len(text)
    cut = max(text.rfind(mark, start + CHUNK // 2, end) for mark in "\n。 ")
    return cut + 1 if cut > start else end


def _analyser(mode: Mode) -> Any:
    """Return this thread's analyser: one must not be used by two threads at a time."""
    analysers: dict[str, Any] | None = getattr(_local, "analysers", None)
    if analysers is None:
        dictionary = Dictionary()
        analysers = _local.analysers = {name: dictionary.create(split) for name, split in _MODES.items()}
    return analysers[mode]


def _chunk(text: str, readable: str, offset: int, mode: Mode) -> list[Token]:
    words = {match.start(): match.end() for match in _LATIN_WORD.finditer(text) if "'" in match.group()}
    found: list[Token] = []
    covered = -1
    for morpheme in _analyser(mode).tokenize(readable):
        begin, end = morpheme.begin(), morpheme.end()
        surface = text[begin:end]
        if begin < covered or not surface.strip():
            continue
        if begin in words and words[begin] > end:
            end = covered = words[begin]
            surface = text[begin:end]
        if _LATIN.fullmatch(surface):
            lemma = unicodedata.normalize("NFKC", surface).lower()
            found.append(Token(surface, offset + begin, offset + end, lemma, "英語"))
            continue
        pos = morpheme.part_of_speech()
        lemma = fold_kana(morpheme.normalized_form().lower()) or surface
        found.append(
            Token(
                surface, offset + begin, offset + end, lemma, pos[0], pos[1], morpheme.reading_form(), pos[2] == "人名"
            )
        )
    return found
