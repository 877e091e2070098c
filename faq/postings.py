"""Which entries hold which terms: an inverted index that takes one entry at a time, scored by BM25.

BM25 after Robertson and Zaragoza, *The Probabilistic Relevance Framework* (2009).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


class Postings:
    """Terms of numbered slots.

    Args:
        k1: How soon repeating a term stops to matter.
        b: How much long texts are held back, 0–1.
    """

    def __init__(self, k1: float, b: float) -> None:
        self._k1, self._b = k1, b
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []
        self._slots: list[Ints] = []
        self._counts: list[Floats] = []
        self._used: list[int] = []
        self._document_counts: list[int] = []
        self._terms_of: dict[int, tuple[Ints, Floats]] = {}
        self._lengths: Floats = np.zeros(64, np.float32)
        self._total_length = 0.0

    def __len__(self) -> int:
        """Return the number of live slots."""
        return len(self._terms_of)

    def add(self, slot: int, terms: Iterable[str]) -> None:
        """Put the terms of a new slot in. A slot number is never used again after it was dropped."""
        counts = Counter(terms)
        numbers = np.fromiter((self._number(term) for term in counts), np.int32, len(counts))
        amounts = np.fromiter(counts.values(), np.float32, len(counts))
        for number, amount in zip(numbers.tolist(), amounts.tolist(), strict=True):
            self._append(number, slot, amount)
        if slot >= len(self._lengths):
            self._lengths = np.concatenate([self._lengths, np.zeros(max(slot + 1, len(self._lengths)), np.float32)])
        length = float(amounts.sum())
        self._lengths[slot] = length
        self._total_length += length
        self._terms_of[slot] = (numbers, amounts)

    def drop(self, slot: int) -> None:
        """Forget a slot; its postings are swept out when their lists next grow."""
        numbers, _ = self._terms_of.pop(slot)
        for number in numbers.tolist():
            self._document_counts[number] -= 1
        self._total_length -= float(self._lengths[slot])

    def score(self, weights: Mapping[str, float], size: int) -> Floats:
        """Return BM25 for slots ``0 … size-1`` as (size,); slots that were dropped may score too and must be masked."""
        scores = np.zeros(size, np.float32)
        mean = self._total_length / max(1, len(self))
        for term, weight in weights.items():
            number = self._numbers.get(term)
            if number is None or self._document_counts[number] <= 0:
                continue
            used = self._used[number]
            slots, counts = self._slots[number][:used], self._counts[number][:used]
            held_back = self._k1 * (1 - self._b + self._b * self._lengths[slots] / max(mean, 1e-6))
            scores[slots] += np.float32(weight * self.rarity(term)) * counts * (self._k1 + 1) / (counts + held_back)
        return scores

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term; a term never seen is as rare as can be."""
        number = self._numbers.get(term)
        seen = max(0, self._document_counts[number]) if number is not None else 0
        return float(np.log(1 + (len(self) - seen + 0.5) / (seen + 0.5)))

    def terms(self, slot: int) -> dict[str, float]:
        """Return term → count of a live slot."""
        numbers, amounts = self._terms_of[slot]
        return {self._names[number]: amount for number, amount in zip(numbers.tolist(), amounts.tolist(), strict=True)}

    def _number(self, term: str) -> int:
        number = self._numbers.get(term)
        if number is None:
            number = self._numbers[term] = len(self._names)
            self._names.append(term)
            self._slots.append(np.empty(2, np.int32))
            self._counts.append(np.empty(2, np.float32))
            self._used.append(0)
            self._document_counts.append(0)
        return number

    def _append(self, number: int, slot: int, amount: float) -> None:
        used = self._used[number]
        if used == len(self._slots[number]):
            slots, counts = self._slots[number], self._counts[number]
            if self._document_counts[number] < used:
                live = np.fromiter((one in self._terms_of for one in slots.tolist()), np.bool_, used)
                slots, counts = slots[live], counts[live]
                used = len(slots)
            room = max(2, used // 2)
            self._slots[number] = np.concatenate([slots, np.empty(room, np.int32)])
            self._counts[number] = np.concatenate([counts, np.empty(room, np.float32)])
        self._slots[number][used] = slot
        self._counts[number][used] = amount
        self._used[number] = used + 1
        self._document_counts[number] += 1
