"""What search looks at in a text: its words and, for titles, its pairs of letters."""

from __future__ import annotations

from text.language import language
from text.normalise import fold, normalise, plain
from text.stem import stem
from text.tokenise import tokenise

_UNSAID = frozenset({"助詞", "助動詞"})
_COMMON = frozenset(
    "為る 居る 有る 無い 出来る 言う 成る 事 物 此れ 其れ 何 どう 御 下さい 貰う 頂く 呉れる です ます か".split()  # noqa: SIM905
)
_COMMON_ENGLISH = frozenset(
    """a an the i i'm my me we our you your he she it its they them is are was were be been do does did to of in on at by
    for from with and or but if so this that these those there here have has had can could would should will just as am
    what how please it's""".split()  # noqa: SIM905
)
_GRAM_LENGTH = 2
_LATIN_GRAM_LENGTH = 4


def words(text: str) -> list[tuple[str, str]]:
    """Return (term, surface) of every word that carries meaning; readings ``{漢字|かんじ}`` count as their kanji."""
    found: list[tuple[str, str]] = []
    for token in tokenise(normalise(plain(text))):
        if not token.is_word or token.pos in _UNSAID or token.lemma in _COMMON:
            continue
        if token.pos == "英語":
            if token.lemma not in _COMMON_ENGLISH:
                found.append((stem(token.lemma), token.text))
            continue
        found.append((token.lemma, token.text))
    return found


def grams(text: str) -> list[str]:
    """Return pairs of neighbouring letters, in Latin words runs of four; marks and spaces are left out."""
    folded = fold(normalise(plain(text)))
    found: list[str] = []
    for piece in _pieces(folded):
        length = _LATIN_GRAM_LENGTH if piece.isascii() else _GRAM_LENGTH
        found += [piece[start : start + length] for start in range(max(1, len(piece) - length + 1))]
    return found


def _pieces(folded: str) -> list[str]:
    pieces: list[str] = []
    current = ""
    for character in folded:
        if not character.isalnum() and character != "ー":
            if current.isascii():
                pieces, current = [*pieces, current], ""
            continue
        if current and current[-1].isascii() != character.isascii():
            pieces, current = [*pieces, current], ""
        current += character
    return [piece for piece in [*pieces, current] if piece]


__all__ = ["grams", "language", "words"]
