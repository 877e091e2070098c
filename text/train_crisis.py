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

from text.crisis_likeness import DANGER, WEIGHTS, Table, features, key_of, write_table

PENALTY = 1.0
DANGER_COUNTS, DANGER_COUNTS_BY_KIND = 6.0, 3.0
"""How often a danger counts beside an ordinary message, for the voice that knows only danger and for the voices of kinds and fields."""
RAREST = 2
"""Features seen in fewer messages say nothing about the next one."""
SMALLEST, SMALLEST_OF_A_FEATURE = 0.05, 0.12
"""Weights closer to zero are left out, and features none of whose weights is farther from it: noise, and most of the table."""
NEAR = "near"
"""The field of messages that only sound like a danger."""
TALK = "talk"


@dataclass(frozen=True, slots=True)
class Row:
    """A message, the field it belongs to and its very matter (a topic); both start with `danger:` for a danger."""

    text: str
    field: str
    matter: str

    @property
    def danger(self) -> bool:
        """Whether it is one."""
        return self.field.startswith(DANGER)


def read(data: Path) -> list[Row]:
    """Return every training message once."""
    rows: dict[str, Row] = {}
    for line in _lines(data / "crisis" / "danger.tsv"):
        kind, text = line.split("\t")[:2]
        rows[text] = Row(text, DANGER + kind, DANGER + kind)
    for text in _lines(data / "crisis" / "ordinary.txt"):
        rows.setdefault(text, Row(text, NEAR, NEAR))
    groups = {topic["id"]: topic["group"] for topic in _yaml(data / "topics.yml")}
    for path in sorted((data / "nlu").glob("*.yml")):
        for block in _yaml(path)["nlu"]:
            intent = block["intent"]
            talk = intent if intent in ("out_of_scope", "request_visit") else TALK
            field, matter = groups.get(intent, talk), intent if intent in groups else talk
            for line in block["examples"].splitlines():
                text = line.removeprefix("- ").strip()
                rows.setdefault(text, Row(text, field, matter))
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
    learnt = [_separate(matrix, danger, np.where(danger, DANGER_COUNTS, 1.0))]
    names, voices = ["danger"], [0]
    for voice, labels in enumerate(([row.field for row in rows], [row.matter for row in rows]), start=1):
        own = sorted(set(labels))
        numbers = np.array([own.index(label) for label in labels])
        learnt.append(_separate(matrix, numbers, np.where(danger, DANGER_COUNTS_BY_KIND, 1.0)))
        names += own
        voices += [voice] * len(own)
    weights, bias = (np.concatenate(parts, axis=-1) for parts in zip(*learnt, strict=True))
    return _table(tuple(names), voices, kept, weights, bias)


def main() -> None:
    """Learn and write the table, to the file named or into use."""
    place = Path(sys.argv[1]) if len(sys.argv) > 1 else WEIGHTS
    rows = read(Path("data"))
    table = learn(rows)
    write_table(table, place)
    print(
        f"{len(rows)} messages, {len(table.keys)} features, {len(table.weights)} weights, {place.stat().st_size >> 10} KiB",
        file=sys.stderr,
    )


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


def _table(
    names: tuple[str, ...], voices: Sequence[int], features_kept: Sequence[str], weights: Any, bias: Any
) -> Table:
    worth = np.abs(weights).max(axis=1) >= SMALLEST_OF_A_FEATURE
    features_kept = [name for name, kept in zip(features_kept, worth, strict=True) if kept]
    weights = np.where(np.abs(weights[worth]) < SMALLEST, 0.0, weights[worth])
    keys, place = np.unique(np.array([key_of(name) for name in features_kept], np.uint32), return_inverse=True)
    summed = np.zeros((len(keys), len(names)), np.float32)
    np.add.at(summed, place, weights)
    scale = np.abs(summed).max(axis=0) / 127
    rounded = np.round(summed / scale).astype(np.int8)
    keys, rounded = keys[rounded.any(axis=1)], rounded[rounded.any(axis=1)]
    starts = np.concatenate([[0], np.cumsum((rounded != 0).sum(axis=1))]).astype(np.uint32)
    columns = np.nonzero(rounded)[1].astype(np.uint8)
    return Table(
        names,
        np.array(voices, np.int8),
        keys,
        starts,
        columns,
        rounded[rounded != 0],
        scale,
        np.asarray(bias, np.float32),
    )


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main()
