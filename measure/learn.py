"""``make crisis`` and ``make secrets``: learn one of the screens' tables anew, and take it into use only if it is no worse on the evaluation messages.

The learning itself (``text/train_crisis.py``, ``text/train_secrets.py``) runs in the engine's environment and never sees an evaluation message;
here the screen reads them with the table in use and with the new one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from deploy.launch import BOT_PYTHON, ROOT
from measure.cases import Case, load_cases
from measure.evaluate import FIGURES
from measure.gate import Record, worse
from measure.resident import Outcome
from text import crisis_likeness, secret_likeness
from text.crisis import screen
from text.redact import redact
from text.weights_table import Table, read_table


@dataclass(frozen=True, slots=True)
class Screen:
    """A part of the product that listens with a learnt table.

    Attributes:
        module: What learns the table, run as ``python -m``.
        weights: Where the table in use lies.
        figures: By what it is judged (names of ``measure.evaluate.FIGURES``).
        reads: What it makes of a message with a table.
        lasts: How long the learning takes.
    """

    module: str
    weights: Path
    figures: tuple[str, ...]
    reads: Callable[[Case, Table], Outcome]
    lasts: str


def _screened(case: Case, table: Table) -> Outcome:
    return Outcome(case, "crisis" if screen(case.text, table).crisis is not None else "answered")


def _redacted(case: Case, table: Table) -> Outcome:
    left = redact(case.text, table=table)
    kept = left.text.replace(" ", "")
    return Outcome(
        case,
        "answered",
        secret_notice=bool(left.removed),
        secret_left=any(one.replace(" ", "") in kept for one in case.secrets),
    )


SCREENS = {
    "crisis": Screen(
        "text.train_crisis",
        crisis_likeness.WEIGHTS,
        ("crisis_missed", "crisis_false_alarm"),
        _screened,
        "some ten minutes",
    ),
    "secrets": Screen(
        "text.train_secrets",
        secret_likeness.WEIGHTS,
        ("secret_left", "look_alike_removed"),
        _redacted,
        "some two minutes",
    ),
}


def record(judged: Screen, cases: Sequence[Case], table: Table) -> Record:
    """Let a screen read every message with one table."""
    return Record.of([judged.reads(case, table) for case in cases], {name: FIGURES[name] for name in judged.figures})


def main() -> None:
    """Learn, compare, and replace or refuse."""
    name = sys.argv[1]
    judged = SCREENS[name]
    cases = list(load_cases(ROOT / "data/evaluation"))
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "weights.npz"
        print(f"== Learning the table of {judged.module.removeprefix('text.train_')} ({judged.lasts}) ...", flush=True)
        subprocess.run([str(BOT_PYTHON), "-m", judged.module, str(made)], cwd=ROOT, check=True)
        before, after = (record(judged, cases, read_table(place)) for place in (judged.weights, made))
        for figure in judged.figures:
            print(
                f"{figure}: {len(after.wrong[figure])} of {len(after.asked[figure])}, before {len(before.wrong[figure])}"
            )
        lost = worse(after, before)
        for line in lost:
            print(f"worse than the table in use: {line}", file=sys.stderr)
        if lost and not os.environ.get("ACCEPT_WORSE"):
            print(
                f"The table in use stays. To take the new one all the same: make {name} ACCEPT_WORSE=1", file=sys.stderr
            )
            sys.exit(1)
        judged.weights.write_bytes(made.read_bytes())


if __name__ == "__main__":
    main()
