"""One way of writing: what a resident typed, made safe and even before anything else looks at it."""

from __future__ import annotations

import re
import unicodedata

LIMIT = 1000
"""Longest message in characters that any later step has to expect."""

_STRIPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_KEPT_CONTROLS = frozenset("\n\t")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"'})
_VOICED_MARKS = str.maketrans({"\u309b": "\u3099", "\u309c": "\u309a"})
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-"))
_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_SLASHES = "/\\／＼⁄∕"


def strip_controls(text: str) -> str:
    """Remove control, format (zero-width, bidirectional), surrogate, private and unassigned characters.

    Line breaks and tabs stay. Combining marks are kept up to two in a row, variation selectors are dropped.
    """
    kept: list[str] = []
    marks = 0
    for character in text:
        if character in _KEPT_CONTROLS:
            kept.append(character)
            continue
        category = unicodedata.category(character)
        if category in _STRIPPED or "\ufe00" <= character <= "\ufe0f":
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= 2:
            kept.append(character)
    return "".join(kept)


def normalise(text: str) -> str:
    """Return text in one form: NFKC, no controls, plain quotation marks, white space folded, no space at the ends.

    Line breaks become one line break, every other run of white space one half-width space.
    """
    text = unicodedata.normalize("NFKC", strip_controls(text).translate(_VOICED_MARKS)).translate(_APOSTROPHES)
    text = strip_controls(text)
    text = re.sub(r"[^\S\n]+", " ", text.replace("\r", "\n"))
    return re.sub(r" ?\n[ \n]*", "\n", text).strip()


def guard_slash(text: str) -> str:
    """Take slashes off the front, so that typed text can never name an intent. Call it after :func:`normalise`."""
    return text.lstrip(_SLASHES + " \n\t")


def clean(text: str, limit: int = LIMIT) -> str:
    """Normalise, cut to ``limit`` characters and guard the slash; empty if nothing readable is left."""
    return guard_slash(normalise(text)[:limit]).strip()


def fold_kana(text: str) -> str:
    """Return text with katakana as hiragana (ゴミ and ごみ become one); the long mark ー stays."""
    return text.translate(_KATAKANA_TO_HIRAGANA)


def fold_hyphens(text: str) -> str:
    """Return text of the same length with every dash as ``-``; the long mark ー stays."""
    return text.translate(_HYPHENS)


def fold(text: str) -> str:
    """Return text of the same length for matching: lower case, katakana as hiragana, dashes as ``-``.

    Offsets into the result are offsets into ``text``.
    """
    lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return fold_hyphens(fold_kana(lowered))


def plain(text: str, kana: bool = False) -> str:
    """Return easy Japanese without its ``{漢字|かんじ}`` readings: the kanji, or the kana if ``kana``."""
    return re.sub(r"\{([^{}|]*)\|([^{}|]*)\}", r"\2" if kana else r"\1", text)
