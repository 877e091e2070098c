"""How much a message sounds like the dangers in ``data/crisis``: a second opinion beside the signs.

Three linear voices over runs of letters, words and the sound of the reading. The first knows only danger and everything else. The second knows
the kinds of danger and the fields of ordinary talk (phone scams, photos and bullying, games, small talk …), the third the kinds and every
single topic; each says how far the likeliest danger is ahead of the likeliest ordinary matter: what a frightened victim of a scam writes is near
a danger for the first voice and nearer to its own matter for the others. The table ``crisis_weights.npz`` is made by ``python -m text.train_crisis`` in the engine's environment.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from text.normalise import fold, normalise
from text.tokenise import tokenise

WEIGHTS = Path(__file__).with_name("crisis_weights.npz")
RUNS, PHRASES, SOUNDS = (1, 2, 3, 4), (1, 2, 3), (2, 3, 4, 5)
DANGER = "danger:"
"""Begins the names of columns that speak for a kind of danger."""
SHARES = (0.4, 0.3, 0.3)
"""How much each voice counts."""
_JAPANESE_LETTER = re.compile(r"[ぁ-ゖ\u3400-\u9fff々]")

Blocks = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the voices say together: above 0 more danger than not. `kind` is the likeliest kind of danger (a `Kind` of ``text.signs``)."""

    score: float
    kind: str


@dataclass(frozen=True, slots=True)
class Table:
    """Weights by feature, most of them none: compressed rows.

    Attributes:
        names: What each column speaks for: the first one for any danger, then kinds of danger and ordinary matters.
        voices: Which voice each column belongs to (columns, int8): 0 for the first alone, then 1, then 2.
        keys: Checksums of the features, ascending (features, uint32).
        starts: Where each feature's weights begin, and where the last one's end (features + 1, uint32).
        columns: Column of each weight (weights, uint8).
        weights: In units of their column's `scale` (weights, int8).
        scale: By column (columns, float32).
        bias: By column (columns, float32).
    """

    names: tuple[str, ...]
    voices: NDArray[np.int8]
    keys: NDArray[np.uint32]
    starts: NDArray[np.uint32]
    columns: NDArray[np.uint8]
    weights: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]

    def margins(self, blocks: Sequence[Collection[str]]) -> NDArray[np.float64]:
        """Return each column's margin: in each block the sum of the weights over the root of the number of features."""
        total = np.zeros(len(self.names))
        for block in blocks:
            if not block:
                continue
            asked = np.fromiter((key_of(one) for one in block), np.uint32, len(block))
            at = np.searchsorted(self.keys, asked)
            at[at == len(self.keys)] = 0
            known = at[self.keys[at] == asked]
            start = self.starts[known].astype(np.int64)
            length = self.starts[known + 1].astype(np.int64) - start
            # the places of all weights of all known features: each start, counted on
            places = np.repeat(start - np.cumsum(length) + length, length) + np.arange(length.sum())
            total += np.bincount(self.columns[places], self.weights[places], len(total)) / len(block) ** 0.5
        margins: NDArray[np.float64] = total * self.scale + self.bias
        return margins

    def likeness(self, blocks: Sequence[Collection[str]]) -> Likeness:
        """Return what the voices say together."""
        margins = self.margins(blocks)
        is_danger, nameable = _dangers(self.names)
        score = SHARES[0] * float(margins[0])
        likeliest = 0
        for voice, share in enumerate(SHARES[1:], start=1):
            mine = self.voices == voice
            dangers, others = np.flatnonzero(mine & is_danger), np.flatnonzero(mine & ~is_danger)
            score += share * float(margins[dangers].max() - margins[others].max())
            named = np.flatnonzero(mine & nameable)
            likeliest = int(named[margins[named].argmax()])
        return Likeness(score, self.names[likeliest].removeprefix(DANGER))


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
    return (table or _table()).likeness(features(text))


def key_of(feature: str) -> int:
    """Return the checksum under which a feature stands in the table; of half a million features some twenty share one."""
    return zlib.crc32(feature.encode("utf-8", "replace"))


def _runs(prefix: str, text: str, sizes: Sequence[int]) -> frozenset[str]:
    bordered = f"^{text}$"
    return frozenset(
        prefix + bordered[start : start + size] for size in sizes for start in range(len(bordered) - size + 1)
    )


def read_table(path: Path) -> Table:
    """Read a table from its file."""
    with np.load(path, allow_pickle=False) as kept:
        arrays = {name: kept[name] for name in kept.files}
    return Table(tuple(str(name) for name in arrays.pop("names")), **arrays)


def write_table(table: Table, path: Path) -> None:
    """Write a table to a file."""
    arrays = {one.name: getattr(table, one.name) for one in fields(table)}
    np.savez_compressed(path, **(arrays | {"names": np.array(table.names)}))


@cache
def _table() -> Table:
    return read_table(WEIGHTS)
