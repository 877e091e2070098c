"""``python -m text.train_crisis``: learn the table of ``crisis_likeness`` from ``data/crisis`` and the engine's messages.

Run in the engine's environment, which has scikit-learn. Evaluation messages are never read here.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

from text.crisis_likeness import DANGER, WEIGHTS, features
from text.taught import read_messages
from text.train_table import frequent, matrix_of, rarity, separate, table_of
from text.weights_table import Table, write_table

DANGER_COUNTS, DANGER_COUNTS_BY_KIND = 6.0, 3.0
"""How often a danger counts beside an ordinary message, for the voice that knows only danger and for the voices of kinds and fields."""
RARITY = 3.0
"""How much more rare features count than common ones for the first voice; the others are surer without (docs/adr/0015-rare-runs-count.md)."""
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
    topics = yaml.load((data / "topics.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    groups = {topic["id"]: topic["group"] for topic in topics}
    for one in read_messages(data / "nlu"):
        talk = one.intent if one.intent in ("out_of_scope", "request_visit") else TALK
        field, matter = groups.get(one.intent, talk), one.intent if one.intent in groups else talk
        rows.setdefault(one.text, Row(one.text, field, matter))
    return list(rows.values())


def learn(rows: Sequence[Row]) -> Table:
    """Return the table."""
    seen = [features(row.text) for row in rows]
    kept = frequent(seen)
    matrix = matrix_of(seen, kept)
    rare = rarity(matrix, RARITY)
    danger = np.array([row.danger for row in rows])
    weights, bias = separate(matrix.multiply(rare).tocsr(), danger, np.where(danger, DANGER_COUNTS, 1.0))
    learnt = [(weights * rare[:, None], bias)]
    names, voices = ["danger"], [0]
    for voice, labels in enumerate(([row.field for row in rows], [row.matter for row in rows]), start=1):
        own = sorted(set(labels))
        numbers = np.array([own.index(label) for label in labels])
        learnt.append(separate(matrix, numbers, np.where(danger, DANGER_COUNTS_BY_KIND, 1.0)))
        names += own
        voices += [voice] * len(own)
    weights, bias = (np.concatenate(parts, axis=-1) for parts in zip(*learnt, strict=True))
    return table_of(tuple(names), voices, kept, weights, bias)


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


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()
