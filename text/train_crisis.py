"""``python -m text.train_crisis``: learn the table of ``crisis_likeness`` from ``data/crisis`` and the engine's messages.

Linear support vectors (Fan et al. 2008, LIBLINEAR) over the presence of features. Run in the engine's environment, which has
scikit-learn. Evaluation messages are never read here.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from text.crisis_likeness import DANGER, WEIGHTS, Table, features, key_of

PENALTY = 1.0
DANGER_COUNTS, DANGER_COUNTS_BY_KIND = 6.0, 3.0
"""How often a danger counts beside an ordinary message, for the voice that knows only danger and for the voices of kinds and fields."""
RAREST = 2
"""Features seen in fewer messages say nothing about the next one."""
SMALLEST = 0.12
"""Features none of whose weights is farther from zero are left out of the table."""
NEAR = "near"
"""The field of messages that only sound like a danger."""
TALK = "talk"


@dataclass(frozen=True, slots=True)
class Row:
    """A message and the field it belongs to; that of a danger starts with `danger:`."""

    text: str
    field: str

    @property
    def danger(self) -> bool:
        """Whether it is one."""
        return self.field.startswith(DANGER)


def read(data: Path) -> list[Row]:
    """Return every training message once."""
    rows: dict[str, Row] = {}
    for line in _lines(data / "crisis" / "danger.tsv"):
        kind, text = line.split("\t")[:2]
        rows[text] = Row(text, DANGER + kind)
    for text in _lines(data / "crisis" / "ordinary.txt"):
        rows.setdefault(text, Row(text, NEAR))
    groups = {topic["id"]: topic["group"] for topic in _yaml(data / "topics.yml")}
    for path in sorted((data / "nlu").glob("*.yml")):
        for block in _yaml(path)["nlu"]:
            intent = block["intent"]
            field = groups.get(intent, intent if intent in ("out_of_scope", "request_visit") else TALK)
            for line in block["examples"].splitlines():
                text = line.removeprefix("- ").strip()
                rows.setdefault(text, Row(text, field))
    return list(rows.values())


def learn(rows: Sequence[Row]) -> Table:
    """Return the table."""
    seen = [features(row.text) for row in rows]
    counts: Counter[str] = Counter()
    for blocks in seen:
        for block in blocks:
            counts.update(block)
    kept = sorted(name for name, n in counts.items() if n >= RAREST)
    matrix = _matrix(seen, {name: at for at, name in enumerate(kept)})
    danger = np.array([row.danger for row in rows])
    any_danger, bias = _separate(matrix, danger, np.where(danger, DANGER_COUNTS, 1.0))
    names = sorted({row.field for row in rows})
    fields = np.array([names.index(row.field) for row in rows])
    by_field, biases = _separate(matrix, fields, np.where(danger, DANGER_COUNTS_BY_KIND, 1.0))
    return _table(("danger", *names), kept, np.hstack([any_danger, by_field]), np.concatenate([bias, biases]))


def main() -> None:
    """Learn and write the table."""
    rows = read(Path("data"))
    table = learn(rows)
    np.savez_compressed(
        WEIGHTS,
        names=np.array(table.names),
        keys=table.keys,
        weights=table.weights,
        scale=table.scale,
        bias=table.bias,
    )
    print(f"{len(rows)} messages, {table.weights.shape} weights, {WEIGHTS.stat().st_size >> 10} KiB", file=sys.stderr)


def _matrix(seen: Sequence[Sequence[frozenset[str]]], column: dict[str, int]) -> Any:
    from scipy.sparse import csr_matrix  # only training needs it

    starts, columns, values = [0], [], []
    for blocks in seen:
        for block in blocks:
            known = sorted(column[name] for name in block if name in column)
            columns += known
            values += [1 / sqrt(len(block) or 1)] * len(known)
        starts.append(len(columns))
    return csr_matrix((np.array(values), np.array(columns), np.array(starts)), shape=(len(seen), len(column)))


def _separate(matrix: Any, wanted: Any, counts: Any) -> tuple[Any, Any]:
    """Return weights (features × columns) and bias; two classes need one column."""
    from sklearn.svm import LinearSVC  # only training needs it

    learner = LinearSVC(C=PENALTY, tol=1e-2, max_iter=1000, random_state=0)
    learner.fit(matrix, wanted, sample_weight=counts)
    return learner.coef_.T, learner.intercept_


def _table(names: tuple[str, ...], features_kept: Sequence[str], weights: Any, bias: Any) -> Table:
    worth = np.abs(weights).max(axis=1) >= SMALLEST
    keys = np.array([key_of(name) for name in features_kept], np.uint32)[worth]
    unique, place = np.unique(keys, return_inverse=True)
    summed = np.zeros((len(unique), len(names)))
    np.add.at(summed, place, weights[worth])
    scale = np.abs(summed).max(axis=0) / 127
    rounded = np.round(summed / scale).astype(np.int8)
    return Table(names, unique, rounded, scale.astype(np.float32), np.asarray(bias, np.float32))


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main()
