"""Weights of linear voices by feature, kept as plain arrays: what ``crisis_likeness`` and ``secret_likeness`` listen with.

Made by ``train_table`` in the engine's environment; reading them takes numpy only, and nothing is unpickled.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Table:
    """Weights by feature, most of them none: compressed rows.

    Attributes:
        names: What each column speaks for.
        voices: Which voice each column belongs to (columns, int8).
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
        margins: NDArray[np.float64] = self.sums(blocks).sum(axis=0) * self.scale + self.bias
        return margins

    def margins_of_each(self, blocks: Sequence[Collection[str]]) -> NDArray[np.float64]:
        """Return the margins of messages or words of one block each (blocks × columns)."""
        margins: NDArray[np.float64] = self.sums(blocks) * self.scale + self.bias
        return margins

    def sums(self, blocks: Sequence[Collection[str]]) -> NDArray[np.float64]:
        """Return what each block adds to each column, in units of the columns' scale (blocks × columns)."""
        sizes = np.array([len(block) for block in blocks])
        asked = np.fromiter((key_of(one) for block in blocks for one in block), np.uint32, sizes.sum())
        at = np.searchsorted(self.keys, asked)
        at[at == len(self.keys)] = 0
        known = self.keys[at] == asked
        of_block = np.repeat(np.arange(len(blocks)), sizes)[known]
        start = self.starts[at[known]].astype(np.int64)
        length = self.starts[at[known] + 1].astype(np.int64) - start
        # the places of all weights of all known features: each start, counted on
        places = np.repeat(start - np.cumsum(length) + length, length) + np.arange(length.sum())
        cells = np.repeat(of_block, length) * len(self.names) + self.columns[places]
        summed = np.bincount(cells, self.weights[places], len(blocks) * len(self.names))
        scaled: NDArray[np.float64] = summed.reshape(len(blocks), -1) / np.maximum(sizes, 1)[:, None] ** 0.5
        return scaled


def key_of(feature: str) -> int:
    """Return the checksum under which a feature stands in the table; of half a million features some thirty share one."""
    return zlib.crc32(feature.encode("utf-8", "replace"))


def read_table(path: Path) -> Table:
    """Read a table from its file."""
    with np.load(path, allow_pickle=False) as kept:
        arrays = {name: kept[name] for name in kept.files}
    return Table(tuple(str(name) for name in arrays.pop("names")), **arrays)


def write_table(table: Table, path: Path) -> None:
    """Write a table to a file."""
    arrays = {one.name: getattr(table, one.name) for one in fields(table)}
    np.savez_compressed(path, **(arrays | {"names": np.array(table.names)}))
