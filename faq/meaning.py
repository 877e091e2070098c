"""Directions of titles and texts in the space of word vectors.

What all entries share says nothing about any of them, so the mean and the strongest common directions are taken out
before comparing (Arora, Liang and Ma, *A Simple but Tough-to-Beat Baseline for Sentence Embeddings*, ICLR 2017, with more
directions). They are fitted anew whenever the number of entries has changed by a fifth, from running sums.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from faq.vectors import unit

Floats = NDArray[np.float32]

COMMON = 15
"""Directions taken out."""
ENOUGH = 60
"""Entries below which common directions cannot be told from chance; only the mean is taken out above a third of it."""


class Meaning:
    """Two unit vectors a slot, title and text, compared with a question's.

    Args:
        dimensions: Length of the vectors.
    """

    def __init__(self, dimensions: int) -> None:
        self._both: Floats = np.zeros((64, 2, dimensions), np.float32)
        self._lengths: Floats = np.full((64, 2), np.inf, np.float32)
        self._sum = np.zeros(dimensions, np.float64)
        self._products = np.zeros((dimensions, dimensions), np.float64)
        self._live: set[int] = set()
        self._fitted_at = 0
        self._mean: Floats = np.zeros(dimensions, np.float32)
        self._common: Floats = np.zeros((0, dimensions), np.float32)

    def put(self, slot: int, title: Floats, text: Floats) -> None:
        """Keep the vectors of a new slot."""
        if slot >= len(self._both):
            room = max(64, slot // 8)
            self._both = np.concatenate([self._both, np.zeros((room, *self._both.shape[1:]), np.float32)])
            self._lengths = np.concatenate([self._lengths, np.full((room, 2), np.inf, np.float32)])
        self._both[slot] = title, text
        self._lengths[slot] = self._length(self._both[slot])
        self._count(title, 1)
        self._count(text, 1)
        self._live.add(slot)

    def drop(self, slot: int) -> None:
        """Forget a slot."""
        for vector in self._both[slot]:
            self._count(vector, -1)
        self._both[slot] = 0
        self._lengths[slot] = np.inf
        self._live.discard(slot)

    def compare(self, question: Floats, size: int) -> Floats:
        """Return the cosine of a question with title and text of slots ``0 … size-1`` as (size, 2); zeros if it is empty."""
        if not question.any():
            return np.zeros((size, 2), np.float32)
        if abs(len(self._live) - self._fitted_at) > 0.2 * self._fitted_at:
            self._fit()
        moved = question - self._mean
        asked = unit(moved - (self._common @ moved) @ self._common)
        flat = self._both[:size].reshape(2 * size, -1)
        return (flat @ asked - float(self._mean @ asked)).reshape(size, 2) / self._lengths[:size]

    def _count(self, vector: Floats, sign: int) -> None:
        wide = vector.astype(np.float64)
        self._sum += sign * wide
        self._products += sign * np.outer(wide, wide)

    def _length(self, vectors: Floats) -> Floats:
        moved = vectors - self._mean
        left: Floats = (moved**2).sum(axis=-1) - ((moved @ self._common.T) ** 2).sum(axis=-1)
        lengths = np.asarray(np.sqrt(np.maximum(left, 1e-6)), np.float32)
        return np.where(vectors.any(axis=-1), lengths, np.float32(np.inf))

    def _fit(self) -> None:
        count = 2 * len(self._live)
        self._fitted_at = len(self._live)
        self._mean = np.zeros_like(self._mean)
        self._common = self._common[:0]
        if len(self._live) >= ENOUGH // 3:
            mean = self._sum / count
            self._mean = mean.astype(np.float32)
            if len(self._live) >= ENOUGH:
                _, axes = np.linalg.eigh(self._products / count - np.outer(mean, mean))
                self._common = np.ascontiguousarray(axes[:, -COMMON:].T, np.float32)
        for start in range(0, len(self._both), 1024):
            self._lengths[start : start + 1024] = self._length(self._both[start : start + 1024])
