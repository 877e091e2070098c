"""How much a message sounds like the dangers in ``data/crisis``: a second opinion beside the signs.

Two linear voices over runs of letters, words and the sound of the reading, averaged. The first knows only danger and everything else. The
second knows the kinds of danger and the fields of ordinary talk (phone scams, photos and bullying, games, small talk …) and says how far the
likeliest danger is ahead of the likeliest ordinary field: what a frightened victim of a scam writes is near a danger for the first voice and
nearer to phone scams for the second. The table ``crisis_weights.npz`` is made by ``python -m text.train_crisis`` in the engine's environment.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from text.normalise import fold, normalise
from text.tokenise import tokenise

WEIGHTS = Path(__file__).with_name("crisis_weights.npz")
RUNS, PHRASES, SOUNDS = (1, 2, 3, 4), (1, 2, 3), (2, 3, 4, 5)
DANGER = "danger:"
"""Begins the names of the voices that speak for a kind of danger."""
_JAPANESE_LETTER = re.compile(r"[ぁ-ゖ\u3400-\u9fff々]")

Blocks = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the voices say together: above 0 more danger than not. `kind` is the likeliest kind of danger (a `Kind` of ``text.signs``)."""

    score: float
    kind: str


@dataclass(frozen=True, slots=True)
class Table:
    """Weights by feature.

    Attributes:
        names: What each column speaks for: the first one for any danger, then kinds of danger and ordinary fields.
        keys: Checksums of the features, ascending (features, uint32).
        weights: In units of `scale` (features × columns, int8).
        scale: By column (columns, float32).
        bias: By column (columns, float32).
    """

    names: tuple[str, ...]
    keys: NDArray[np.uint32]
    weights: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]

    def margins(self, blocks: Sequence[Collection[str]]) -> NDArray[np.float32]:
        """Return each column's margin: in each block the sum of the weights over the root of the number of features."""
        total = np.zeros(len(self.names), np.float32)
        for block in blocks:
            if not block:
                continue
            asked = np.fromiter((key_of(one) for one in block), np.uint32, len(block))
            at = np.searchsorted(self.keys, asked)
            at[at == len(self.keys)] = 0
            known = at[self.keys[at] == asked]
            total += self.weights[known].sum(axis=0, dtype=np.int32) / np.float32(len(block) ** 0.5)
        return total * self.scale + self.bias

    def likeness(self, blocks: Sequence[Collection[str]]) -> Likeness:
        """Return what the voices say together."""
        margins = self.margins(blocks)
        dangers = [at for at, name in enumerate(self.names) if at and name.startswith(DANGER)]
        others = [at for at, name in enumerate(self.names) if at and not name.startswith(DANGER)]
        ahead = margins[dangers].max() - margins[others].max()
        likeliest = max((at for at in dangers if self.names[at] != DANGER + "any"), key=lambda at: margins[at])
        return Likeness(float(margins[0] + ahead) / 2, self.names[likeliest].removeprefix(DANGER))


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


def likeness(text: str) -> Likeness:
    """Return how much a message sounds like a danger, and like which."""
    return _table().likeness(features(text))


def key_of(feature: str) -> int:
    """Return the checksum under which a feature stands in the table; of half a million features some twenty share one."""
    return zlib.crc32(feature.encode("utf-8", "replace"))


def _runs(prefix: str, text: str, sizes: Sequence[int]) -> frozenset[str]:
    bordered = f"^{text}$"
    return frozenset(
        prefix + bordered[start : start + size] for size in sizes for start in range(len(bordered) - size + 1)
    )


@cache
def _table() -> Table:
    with np.load(WEIGHTS, allow_pickle=False) as kept:
        names = tuple(str(name) for name in kept["names"])
        return Table(names, kept["keys"], kept["weights"], kept["scale"], kept["bias"])
