"""Whether the product does worse than when it was last accepted: the same messages, one by one.

``docs/evaluation.json`` keeps what was asked and what went wrong, by figure. A later product that gets more of the same messages wrong than
chance explains is refused (`make evaluate` ends with 1 and keeps the old figures; ``.ci/run`` asks the same).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from measure.resident import Outcome

NOISE = 0.005
"""By how much of a figure's messages a product may do worse before it counts as worse: half a message in a hundred."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: which messages it is about, and when one of them counts.

    Attributes:
        about: Whether an outcome belongs to it.
        counts: Whether an outcome that belongs to it counts.
        bar: What it must reach; None where nothing is asked.
        is_fault: Whether what counts is a fault: then less is better.
    """

    about: Callable[[Outcome], bool]
    counts: Callable[[Outcome], bool]
    bar: float | None = None
    is_fault: bool = False

    def went_wrong(self, outcome: Outcome) -> bool:
        """Whether an outcome that belongs to the figure speaks against the product."""
        return self.counts(outcome) == self.is_fault


@dataclass(frozen=True, slots=True)
class Record:
    """What was asked and what went wrong.

    Attributes:
        asked: By figure, the ids of its messages.
        wrong: By figure, those that went wrong.
    """

    asked: Mapping[str, frozenset[str]]
    wrong: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, outcomes: Sequence[Outcome], figures: Mapping[str, Figure]) -> Record:
        """Sort outcomes into figures."""
        asked = {name: frozenset(o.case.id for o in outcomes if one.about(o)) for name, one in figures.items()}
        wrong = {
            name: frozenset(o.case.id for o in outcomes if one.about(o) and one.went_wrong(o))
            for name, one in figures.items()
        }
        return cls(asked, wrong)

    @classmethod
    def read(cls, path: Path) -> Record | None:
        """Read a kept record; None if there is none yet."""
        if not path.exists():
            return None
        rows = json.loads(path.read_text(encoding="utf-8"))
        asked = {name: frozenset(row["asked"]) for name, row in rows.items()}
        return cls(asked, {name: frozenset(row["wrong"]) for name, row in rows.items()})

    def write(self, path: Path) -> None:
        """Keep it, sorted, so that two of them can be compared by eye."""
        rows = {name: {"asked": sorted(self.asked[name]), "wrong": sorted(self.wrong[name])} for name in self.asked}
        path.write_text(
            json.dumps(rows, separators=(",", ":"), sort_keys=True).replace("},", "},\n") + "\n", encoding="utf-8"
        )


def worse(after: Record, before: Record) -> list[str]:
    """Name the figures in which `after` does worse than `before` on the messages both were asked.

    Of a figure's messages half in a hundred may be lost on balance, and never is less forgiven than one standard error of the paired
    difference (McNemar 1947), or any reshuffling of the data would refuse itself.
    """
    found = []
    for name, asked in sorted(before.asked.items()):
        both = asked & after.asked.get(name, frozenset())
        was, now = before.wrong[name] & both, after.wrong.get(name, frozenset()) & both
        lost, won = len(now - was), len(was - now)
        if lost - won > max(NOISE * len(both), (lost + won) ** 0.5):
            found.append(
                f"{name}: {len(now)} of {len(both)} went wrong instead of {len(was)}: {', '.join(sorted(now - was))}"
            )
    return found
