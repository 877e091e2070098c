"""The evaluation messages: what was typed, and what a right product does with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path("data/evaluation")


@dataclass(frozen=True, slots=True)
class Case:
    """One message. ``expect``: topic, out_of_scope, request_visit, not_visit, smalltalk, ask_bot, crisis, near_crisis, secret, look_alike or follow_up."""

    id: str
    text: str
    language: str
    audience: str | None
    learner: bool
    expect: str
    topics: tuple[str, ...]
    after: str | None = None
    secrets: tuple[str, ...] = ()
    source: str = ""
    kind: str = ""
    """Of a secret or look-alike: card, code, price …"""

    @property
    def group(self) -> str:
        """The language group used in tables: ja, learner or en."""
        return "learner" if self.learner else self.language


def _case(row: dict[str, Any], source: str) -> Case:
    expect = row.get("expect") or "topic"
    audience = row.get("audience")
    return Case(
        id=row["id"],
        text=row["text"],
        language=row["lang"],
        audience=None if audience in (None, "all") else audience,
        learner=bool(row.get("learner")),
        expect="secret" if expect == "contains_secret" else expect,
        topics=tuple(row.get("topics", ())),
        after=row.get("after"),
        secrets=tuple(row.get("secrets", ())),
        source=source,
        kind=row.get("kind", ""),
    )


def load_cases(folder: Path = FOLDER) -> Iterator[Case]:
    """Yield every case of ``data/evaluation/*.jsonl``, file by file.

    Raises:
        ValueError: a line is not a case; names file and line.
    """
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if not line.strip():
                continue
            try:
                yield _case(json.loads(line), path.stem)
            except (KeyError, ValueError) as error:
                raise ValueError(f"{path}:{number}: not an evaluation case ({error})") from error
