"""``python -m text.train_crisis``: learn the weights of ``crisis_likeness`` from ``data/crisis`` and the engine's messages.

Logistic regression by AdaGrad, in a fixed order, so that the same data always give the same table. Evaluation messages
are never read here.
"""

from __future__ import annotations

import json
import math
import random
import re
import sys
from collections import defaultdict
from pathlib import Path

from text.crisis_likeness import WEIGHTS, features, score

EPOCHS = 12
RATE = 0.5
SHRINK = 2e-6
DANGER_COUNTS = 6
"""How often a danger and a near danger count beside an everyday message: they are few."""
SMALLEST = 0.2
"""Weights nearer to zero are left out of the table."""


def read(data: Path) -> list[tuple[frozenset[str], int, int]]:
    """Return (features, 1 for danger, how often it counts) of every training message, each message once."""
    rows = [(line.split("\t")[1], 1, DANGER_COUNTS) for line in _lines(data / "crisis" / "danger.tsv")]
    rows += [(line, 0, DANGER_COUNTS) for line in _lines(data / "crisis" / "ordinary.txt")]
    for path in sorted((data / "nlu").glob("*.yml")):
        said = (re.fullmatch(r"\s+- (?!intent)(.+)", line) for line in _lines(path))
        rows += [(match.group(1).strip("\"' "), 0, 1) for match in said if match]
    return [(features(text), danger, counts) for text, danger, counts in dict.fromkeys(rows)]


def learn(rows: list[tuple[frozenset[str], int, int]]) -> tuple[dict[str, float], float]:
    """Return the weights by feature and the bias."""
    weights: defaultdict[str, float] = defaultdict(float)
    moved: defaultdict[str, float] = defaultdict(lambda: 1e-8)
    bias, order = 0.0, random.Random(20261123)
    for _ in range(EPOCHS):
        order.shuffle(rows)
        for found, danger, counts in rows:
            total = score(found, weights, bias)
            wrong = counts * (1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - danger)
            if abs(wrong) < 1e-3:
                continue
            bias -= 0.01 * wrong
            pull = wrong / math.sqrt(len(found) or 1)
            for one in found:
                slope = pull + SHRINK * weights[one]
                moved[one] += slope * slope
                weights[one] -= RATE * slope / math.sqrt(moved[one] + 1.0)
    return dict(weights), bias


def main() -> None:
    """Learn and write the table."""
    rows = read(Path("data"))
    weights, bias = learn(rows)
    kept = {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= SMALLEST}
    table = {"bias": round(bias, 3), "weights": kept}
    WEIGHTS.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(rows)} messages, {len(kept)} weights", file=sys.stderr)


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()
