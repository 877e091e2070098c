"""How much a message sounds like the dangers in ``data/crisis``: a second opinion beside the signs.

Three linear voices over runs of letters, words and the sound of the reading. The first knows only danger and everything else. The second knows
the kinds of danger and the fields of ordinary talk (phone scams, photos and bullying, games, small talk …), the third the kinds and every
single topic; each says how far the likeliest danger is ahead of the likeliest ordinary matter: what a frightened victim of a scam writes is near
a danger for the first voice and nearer to its own matter for the others. The table ``crisis_weights.npz`` is made by ``python -m text.train_crisis`` in the engine's environment.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from text.normalise import fold, normalise
from text.tokenise import tokenise
from text.weights_table import Table, read_table

WEIGHTS = Path(__file__).with_name("crisis_weights.npz")
RUNS, PHRASES, SOUNDS = (1, 2, 3, 4), (1, 2, 3), (2, 3, 4, 5)
DANGER = "danger:"
"""Begins the names of columns that speak for a kind of danger."""
SHARES = (2.4, 0.4, 0.4)
"""How much each voice counts; the first one speaks low, as it leans on many rare features."""
_JAPANESE_LETTER = re.compile(r"[ぁ-ゖ\u3400-\u9fff々]")

Blocks = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the voices say together: above 0 more danger than not. `kind` is the likeliest kind of danger (a `Kind` of ``text.signs``)."""

    score: float
    kind: str


def sounds(blocks: Blocks, table: Table) -> Likeness:
    """Return what the voices of a table say together of what they hear in a message."""
    margins = table.margins(blocks)
    is_danger, nameable = _dangers(table.names)
    score = SHARES[0] * float(margins[0])
    likeliest = 0
    for voice, share in enumerate(SHARES[1:], start=1):
        mine = table.voices == voice
        dangers, others = np.flatnonzero(mine & is_danger), np.flatnonzero(mine & ~is_danger)
        score += share * float(margins[dangers].max() - margins[others].max())
        named = np.flatnonzero(mine & nameable)
        likeliest = int(named[margins[named].argmax()])
    return Likeness(score, table.names[likeliest].removeprefix(DANGER))


@cache
def _dangers(names: tuple[str, ...]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell which columns speak for a danger, and which of those name its kind; asked at every message, the same for a table."""
    is_danger = np.array([name.startswith(DANGER) for name in names])
    return is_danger, is_danger & np.array([name != DANGER + "any" for name in names])


def features(text: str) -> Blocks:
    """Return what the voices hear in a message: runs of letters; words alone, in twos and threes; runs of its reading in kana."""
    whole = normalise(text)
    folded = fold(whole)
    if _JAPANESE_LETTER.search(folded):
        folded = folded.replace(" ", "")
    spoken = [token for token in tokenise(whole) if token.is_word]
    words = ["^", *(token.lemma for token in spoken), "$"]
    phrases = {"\t".join(words[start : start + size]) for size in PHRASES for start in range(len(words) - size + 1)}
    return (
        _runs("", folded, RUNS),
        frozenset("w:" + phrase for phrase in phrases),
        _runs("r:", "".join(token.sound for token in spoken), SOUNDS),
    )


def likeness(text: str, table: Table | None = None) -> Likeness:
    """Return how much a message sounds like a danger, and like which; by the table in use unless another one is given."""
    return sounds(features(text), table or _table())


def _runs(prefix: str, text: str, sizes: Sequence[int]) -> frozenset[str]:
    bordered = f"^{text}$"
    return frozenset(
        prefix + bordered[start : start + size] for size in sizes for start in range(len(bordered) - size + 1)
    )


@cache
def _table() -> Table:
    return read_table(WEIGHTS)
