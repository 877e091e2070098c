"""``python -m text.train_crisis``: learn the weights of ``crisis_likeness`` from ``data/crisis`` and the engine's messages.

Linear support vectors (Fan et al. 2008, LIBLINEAR) over the presence of features. Run in the engine's environment, which has
scikit-learn; the table it writes needs no library. Evaluation messages are never read here.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from typing import Any

from text.crisis_likeness import WEIGHTS, features

PENALTY = 1.0
DANGER_COUNTS, EVERYDAY_COUNTS = 6.0, 1.0
"""How often a danger and an everyday message count beside a near danger."""
RAREST = 2
"""Features seen in fewer messages say nothing about the next one."""
SMALLEST = 0.02
"""Weights nearer to zero are left out of the table."""

Row = tuple[str, bool, float]
"""A message, whether it is a danger, and how often it counts."""


def read(data: Path) -> list[Row]:
    """Return every training message once."""
    rows: dict[str, Row] = {}
    for line in _lines(data / "crisis" / "danger.tsv"):
        text = line.split("\t")[1]
        rows[text] = (text, True, DANGER_COUNTS)
    for text in _lines(data / "crisis" / "ordinary.txt"):
        rows.setdefault(text, (text, False, 1.0))
    for path in sorted((data / "nlu").glob("*.yml")):
        for line in _lines(path):
            match = re.fullmatch(r"\s+- (?!intent)(.+)", line)
            if match:
                text = match.group(1).strip("\"' ")
                rows.setdefault(text, (text, False, EVERYDAY_COUNTS))
    return list(rows.values())


def learn(rows: Sequence[Row]) -> tuple[dict[str, float], float]:
    """Return the weights by feature and the bias."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.svm import LinearSVC

    seen = [features(text) for text, _, _ in rows]
    counts: Counter[str] = Counter()
    for blocks in seen:
        for block in blocks:
            counts.update(block)
    column = {name: at for at, name in enumerate(sorted(name for name, n in counts.items() if n >= RAREST))}
    starts, columns, values = [0], [], []
    for blocks in seen:
        for block in blocks:
            known = sorted(column[name] for name in block if name in column)
            columns += known
            values += [1 / sqrt(len(block) or 1)] * len(known)
        starts.append(len(columns))
    matrix: Any = csr_matrix((np.array(values), np.array(columns), np.array(starts)), shape=(len(rows), len(column)))
    learner = LinearSVC(C=PENALTY, tol=1e-3, max_iter=2000, random_state=0)
    learner.fit(matrix, [danger for _, danger, _ in rows], sample_weight=[counts for _, _, counts in rows])
    weights = {name: float(learner.coef_[0][at]) for name, at in column.items()}
    return weights, float(learner.intercept_[0])


def main() -> None:
    """Learn and write the table."""
    rows = read(Path("data"))
    weights, bias = learn(rows)
    kept = {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= SMALLEST}
    table = {"bias": round(bias, 3), "weights": kept}
    WEIGHTS.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(rows)} messages, {len(kept)} weights", file=sys.stderr)


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()
