"""Word vectors from a table on disk, mapped into memory: several processes share it and none loads it.

The table is written once at set-up by ``bot/export_vectors.py``; its rows stand in the order of how often words occur.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from faq.errors import IndexMismatch

Floats = NDArray[np.float32]


def word_hash(word: str) -> int:
    """Return the 64-bit key under which a word stands in the table."""
    return int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "big")


@dataclass(frozen=True, slots=True)
class VectorTable:
    """Unit vectors of words.

    Attributes:
        rows: (words, dimensions) float16, mapped.
        hashes: (keys,) sorted 64-bit keys; several words may share a row.
        places: (keys,) the row of each key.
    """

    rows: NDArray[np.float16]
    hashes: NDArray[np.uint64]
    places: NDArray[np.int32]

    @classmethod
    def load(cls, folder: Path) -> VectorTable | None:
        """Map the table of a folder such as ``$STATE_DIR/vectors``, None if there is none.

        Raises:
            IndexMismatch: If the files do not belong together.
        """
        try:
            about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
            rows = np.load(folder / "rows.npy", mmap_mode="r")
            hashes, places = (np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("hashes", "places"))
        except FileNotFoundError:
            return None
        if list(rows.shape) != about.get("shape") or len(hashes) != len(places) or len(hashes) != about.get("keys"):
            raise IndexMismatch("the word vectors are incomplete; run the set-up again")
        return cls(rows, hashes, places)

    @property
    def dimensions(self) -> int:
        """Length of every vector."""
        return int(self.rows.shape[1])

    def row(self, word: str) -> int | None:
        """Return the row of a word, None if the table does not know it. Frequent words have low rows."""
        key = np.uint64(word_hash(word))
        place = int(np.searchsorted(self.hashes, key))
        if place < len(self.hashes) and self.hashes[place] == key:
            return int(self.places[place])
        return None

    def mean(self, words: Iterable[tuple[str, str]]) -> Floats:
        """Return the direction of (term, surface) pairs as a unit vector; rarer words weigh more, zeros if none is known."""
        total: Floats = np.zeros(self.dimensions, np.float32)
        for term, surface in words:
            row = self.row(term)
            row = self.row(surface) if row is None else row
            if row is not None:
                total += np.float32(max(0.1, np.log(2.0 + row) - 1.0)) * self.rows[row].astype(np.float32)
        return unit(total)


def unit(vector: Any) -> Floats:
    """Return a vector at length one; zeros stay zeros."""
    length = float(np.linalg.norm(vector))
    return np.asarray(vector / length if length else vector, np.float32)


def write(folder: Path, rows: NDArray[np.float32], keys: Iterable[tuple[str, int]]) -> None:
    """Write a table: rows are put to length one, and of words spelt alike the more frequent one is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    first: dict[int, int] = {}
    for word, place in keys:
        key = word_hash(word)
        first[key] = min(place, first.get(key, place))
    hashes = np.array(sorted(first), np.uint64)
    places = np.array([first[int(key)] for key in hashes], np.int32)
    lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    np.save(folder / "rows.npy", (rows / lengths).astype(np.float16))
    np.save(folder / "hashes.npy", hashes)
    np.save(folder / "places.npy", places)
    about = {"shape": list(rows.shape), "keys": len(hashes)}
    (folder / "about.json").write_text(json.dumps(about), encoding="utf-8")
