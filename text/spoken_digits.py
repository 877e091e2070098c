"""Numbers told as words: ゼロキューゼロ…, いち に さん し, "zero nine zero", digits and kanji mixed in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from text import code_cues
from text.secret_view import Found, View

_KANA = {
    "0": "ぜーろ|ぜろ|れー|れい|まる",
    "1": "いーち|いいち|いち",
    "2": "にー|にい(?!ち)|に",
    "3": "さーん|さあん|さん",
    "4": "よーん|よおん|よん|よー|しー|し(?!ち)",
    "5": "ごー|ごう|ごお|ご",
    "6": "ろーく|ろおく|ろく",
    "7": "なーな|なあな|なな|しち",
    "8": "はーち|はあち|はち",
    "9": "きゅー|きゅう|くー|く",
}
_ENGLISH = dict(
    zip(
        ("zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
        "00123456789",
        strict=True,
    )
)
_KANJI = dict(zip("〇零一二三四五六七八九", "00123456789", strict=True))
# One digit: in kana, as a figure, as a kanji.
_PIECE_JA = re.compile(
    "|".join(f"(?P<k{digit}>{forms})" for digit, forms in _KANA.items()) + r"|\d|[〇零一二三四五六七八九]"
)
# One digit: an English word, perhaps doubled.
_PIECE_EN = re.compile(rf"(?:(double|triple) )?({'|'.join(_ENGLISH)})(?![a-z])|\d")
# What may stand between two digits.
_BETWEEN_JA = re.compile(
    r"[\s、,・.ー-]{0,2}(?:のー?|えっと|ええと|えーと|えー|あのー?|んで|それから|次は?|つぎは?)?[\s、,・-]?"
)
_BETWEEN_EN = re.compile(r"[\s,.-]{1,2}")
# Where a number may begin: cheap to find, so that the slower steps run rarely.
_START_JA = re.compile(r"(?=[ぜれまいにさよしごろなはきく])(?:" + "|".join(_KANA.values()) + ")")
_START_EN = re.compile(rf"(?<![a-z])(?:double |triple )?(?:{'|'.join(_ENGLISH)})(?![a-z])")


@dataclass(frozen=True, slots=True)
class _Spoken:
    start: int
    end: int
    digits: str
    long_words: int
    """Digits told by words of two letters and more: hardly by chance."""


def spoken_numbers(view: View) -> Iterator[Found]:
    """Numbers in words: any of nine digits or more, shorter ones near a word for a secret."""
    for spoken in [*_japanese(view.folded), *_english(view.folded)]:
        kind = _kind(spoken, view)
        if kind:
            yield Found(kind, spoken.start, spoken.end)


def _kind(spoken: _Spoken, view: View) -> str | None:
    count = len(spoken.digits)
    if count >= 9:
        return {12: "my_number", 16: "card"}.get(count, "phone" if spoken.digits.startswith("0") else "id")
    if count < 3:
        return None
    before, after = view.around(spoken.start, spoken.end, before=30, after=20)
    if count >= 6 and ((count <= 8 and spoken.long_words >= 4) or code_cues.cues(view.folded)):
        return "code"
    found = code_cues.nearest(before, after)
    if found is None or (count == 3 and "security" not in before):
        return None
    return found.kind


def _japanese(text: str) -> Iterator[_Spoken]:
    place = 0
    while start := _START_JA.search(text, place):
        digits: list[str] = []
        long_words = 0
        here = end = start.start()
        while piece := _PIECE_JA.match(text, here):
            digits.append(piece.lastgroup[1] if piece.lastgroup else _KANJI.get(piece.group(), piece.group()))
            long_words += piece.lastgroup is not None and piece.end() - piece.start() > 1
            end = piece.end()
            gap = _BETWEEN_JA.match(text, end)
            here = gap.end() if gap else end
        if long_words >= 2 and len(digits) >= 4:
            yield _Spoken(start.start(), end, "".join(digits), long_words)
        place = max(end, start.end())


def _english(text: str) -> Iterator[_Spoken]:
    place = 0
    while start := _START_EN.search(text, place):
        digits: list[str] = []
        words = 0
        here = end = start.start()
        while piece := _PIECE_EN.match(text, here):
            word = piece.group(2)
            times = {"double": 2, "triple": 3}.get(piece.group(1) or "", 1)
            digits.append((_ENGLISH[word] if word else piece.group()) * times)
            words += word is not None
            end = piece.end()
            gap = _BETWEEN_EN.match(text, end)
            if gap is None:
                break
            here = gap.end()
        if words >= 3:
            yield _Spoken(start.start(), end, "".join(digits), words)
        place = max(end, start.end())
