"""``make crisis``: learn the crisis screen's table anew, and take it into use only if it is no worse on the evaluation messages.

The learning itself (``text/train_crisis.py``) runs in the engine's environment and never sees an evaluation message; here the screen reads them with the
table in use and with the new one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from deploy.launch import BOT_PYTHON, ROOT
from measure.cases import Case, load_cases
from measure.evaluate import FIGURES
from measure.gate import Record, worse
from measure.resident import Outcome
from text.crisis import screen
from text.crisis_likeness import WEIGHTS, Table, read_table

SCREENED = ("crisis_missed", "crisis_false_alarm")


def record(cases: Sequence[Case], table: Table) -> Record:
    """Screen every message with one table."""
    outcomes = [
        Outcome(case, "crisis" if screen(case.text, table).crisis is not None else "answered") for case in cases
    ]
    return Record.of(outcomes, {name: FIGURES[name] for name in SCREENED})


def main() -> None:
    """Learn, compare, and replace or refuse."""
    cases = list(load_cases(ROOT / "data/evaluation"))
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "weights.npz"
        print("== Learning the crisis screen's table (some six minutes) ...", flush=True)
        subprocess.run([str(BOT_PYTHON), "-m", "text.train_crisis", str(made)], cwd=ROOT, check=True)
        before, after = record(cases, read_table(WEIGHTS)), record(cases, read_table(made))
        for name in SCREENED:
            print(f"{name}: {len(after.wrong[name])} of {len(after.asked[name])}, before {len(before.wrong[name])}")
        lost = worse(after, before)
        for line in lost:
            print(f"worse than the table in use: {line}", file=sys.stderr)
        if lost and not os.environ.get("ACCEPT_WORSE"):
            print(
                "The table in use stays. To take the new one all the same: make crisis ACCEPT_WORSE=1", file=sys.stderr
            )
            sys.exit(1)
        WEIGHTS.write_bytes(made.read_bytes())


if __name__ == "__main__":
    main()
