"""Shares with their 95 % intervals."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

Z95 = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``of`` cases."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        """The share, 0 to 1; 0 where there was no case."""
        return self.hits / self.of if self.of else 0.0

    def interval(self) -> tuple[float, float]:
        """Wilson score interval (E. B. Wilson, JASA 22, 1927), fit for small counts and shares near 0 or 1."""
        if not self.of:
            return 0.0, 1.0
        n, p = self.of, self.value
        middle = (p + Z95**2 / (2 * n)) / (1 + Z95**2 / n)
        half = Z95 / (1 + Z95**2 / n) * sqrt(p * (1 - p) / n + Z95**2 / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        """``0.912 (0.88–0.94) 331/363``."""
        low, high = self.interval()
        return f"{self.value:.3f} ({low:.2f}–{high:.2f}) {self.hits}/{self.of}" if self.of else "–"
