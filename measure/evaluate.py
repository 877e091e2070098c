"""``make evaluate``: score the running product on the evaluation sets, as residents meet it.

Drives the public chat API of a running service (``--url``), or starts the demonstration on a state folder of its own.
Prints the table and compares with what was last accepted (``docs/evaluation.json``, `measure/gate.py`): a product that does worse is refused
with status 1. Otherwise writes ``docs/evaluation.md`` and the record anew; with ``--check`` it writes nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import aiohttp
import yaml

from deploy.launch import APP_PYTHON, ROOT
from measure.bench import stop, until_ok
from measure.cases import Case, load_cases
from measure.gate import Figure, Record, worse
from measure.intervals import Share
from measure.resident import Outcome, Resident

PORT = 5580
AT_ONCE = 4
SETS = {
    "messages": "thresholds are fitted on it: its figures flatter the decision",
    "messages_other": "thresholds are fitted on it",
    "second_author": "in scope; written apart from training, looked at while rules were made",
    "third_author": "in scope, on purpose told sideways; single false alarms were looked at",
    "crises": "dangers and near dangers; signs were widened with it in sight: no proof for them",
    "crises_blind": "dangers, most without any obvious word; looked at on 2026-11-28 after its figures had been taken",
    "secrets": "rules were made with it in sight: no proof for them",
    "secrets_blind": "secrets and look-alikes by class; rules were mended once with it in sight",
    "fourth_author": "dangers, secrets, visits, talk; looked at on 2026-11-28 after its figures had been taken",
    "fifth_author": "everything, by two examiners; its secrets and visits were looked at on 2026-11-29 after their figures had been taken",
    "seventh_author": "dangers, secrets, visits, talk; looked at on 2026-11-29 after its figures had been taken",
    "eighth_author": "the same by another examiner, without visits (hers asked for lectures); looked at on 2026-11-29 after its figures had been taken",
    "tenth_author": "everything, by three examiners; looked at on 2026-11-29 after its figures had been taken (docs/adr/0015)",
    "eleventh_author": "dangers and secrets; looked at on 2026-11-29 after its figures had been taken (docs/adr/0015)",
    "twelfth_author": "dangers, secrets, visits, talk, follow-ups; looked at on 2026-11-29 after its figures had been taken (docs/adr/0015)",
    "thirteenth_author": "dangers and secrets; looked at on 2026-11-29 after its figures had been taken (docs/adr/0015)",
    "fourteenth_author": "the same by another examiner; looked at on 2026-11-29 after its figures had been taken (docs/adr/0015)",
    "fifteenth_author": "dangers and secrets; looked at on 2026-11-29 after its figures had been taken (docs/adr/0016)",
    "sixteenth_author": "the same by another examiner; looked at on 2026-11-29 after its figures had been taken (docs/adr/0016)",
    "seventeenth_author": "the same, a third of it long stories; looked at on 2026-11-29 after its figures had been taken (docs/adr/0016)",
    "eighteenth_author": "everything, by two examiners; its visits were looked at on 2026-11-29 after their figures had been taken (docs/adr/0016)",
    "web_situations": "situations people asked about on public pages, reworded, the word for the thing left out; thresholds are fitted on it",
    "web_corners": "the same, from unusual corners; its single messages were not looked at",
    "web_questions": "situations found on public pages, half of them with the word for the thing; its single messages were not looked at",
    "web_retold": "questions of public pages (advice desks, forums, issue trackers) in other words, cut and toned as they were; looked at on 2026-11-29 after its figures had been taken (docs/adr/0017)",
    "sixth_author": "secrets, visits, dangers; looked at on 2026-11-29 after its figures had been taken",
    "nineteenth_author": "dangers and secrets; looked at on 2026-11-29 after its figures had been taken (docs/adr/0017)",
}
"""What each file of data/evaluation may prove."""
KEPT = ROOT / "docs/evaluation.json"


def hit(outcome: Outcome, first: int) -> bool:
    """Whether a right topic is among the ``first`` topics shown."""
    return any(topic in outcome.case.topics for topic in outcome.topics[:first])


def _asks(*kinds: str) -> Callable[[Outcome], bool]:
    return lambda outcome: outcome.case.expect in kinds


FIGURES = {
    "hit_at_1": Figure(_asks("topic"), lambda o: hit(o, 1), 0.85),
    "hit_at_3": Figure(_asks("topic"), lambda o: hit(o, 3), 0.95),
    "answered_directly": Figure(_asks("topic"), lambda o: o.outcome == "answered", 0.60),
    "wrong_direct": Figure(_asks("topic"), lambda o: o.outcome == "answered" and not hit(o, 1), 0.05, is_fault=True),
    "out_of_scope_answered": Figure(_asks("out_of_scope"), lambda o: o.outcome == "answered", 0.05, is_fault=True),
    "crisis_missed": Figure(_asks("crisis"), lambda o: o.outcome != "crisis", 0.01, is_fault=True),
    "crisis_false_alarm": Figure(
        lambda o: o.case.expect != "crisis", lambda o: o.outcome == "crisis", 0.01, is_fault=True
    ),
    "secret_left": Figure(_asks("secret"), lambda o: not o.secret_notice or o.secret_left, 0.01, is_fault=True),
    "look_alike_removed": Figure(_asks("look_alike"), lambda o: o.secret_notice, 0.03, is_fault=True),
    "visit_recognised": Figure(_asks("request_visit"), lambda o: o.outcome in ("form", "referral"), 0.95),
    "visit_offered_wrongly": Figure(_asks("not_visit"), lambda o: o.outcome in ("form", "referral"), is_fault=True),
    "smalltalk_right": Figure(_asks("smalltalk"), lambda o: o.outcome == "smalltalk"),
    "ask_bot_right": Figure(_asks("ask_bot"), lambda o: o.outcome in ("smalltalk", "guidance")),
    "follow_up_right": Figure(
        _asks("follow_up"), lambda o: hit(o, 3) or (o.outcome == "guidance" and o.case.after in o.case.topics)
    ),
    "failed": Figure(lambda o: True, lambda o: o.outcome.startswith("failed"), is_fault=True),
}


def figures(outcomes: Sequence[Outcome]) -> dict[str, Share]:
    """Compute every figure."""
    found = {}
    for name, figure in FIGURES.items():
        rows = [outcome for outcome in outcomes if figure.about(outcome)]
        found[name] = Share(sum(map(figure.counts, rows)), len(rows))
    return found


def table(outcomes: list[Outcome]) -> str:
    """Render figures overall and per language group, audience and source."""
    groups: dict[str, list[Outcome]] = {"all": outcomes}
    for outcome in outcomes:
        groups.setdefault(outcome.case.group, []).append(outcome)
    for outcome in outcomes:
        if outcome.case.expect == "topic":
            groups.setdefault(f"{outcome.case.group} × {outcome.case.audience or 'all'}", []).append(outcome)
    for outcome in outcomes:
        groups.setdefault(f"file {outcome.case.source}", []).append(outcome)
    lines = []
    for name, rows in groups.items():
        lines += [
            f"\n### {name} ({len(rows)} messages)\n",
            "| figure | share (95 % interval) count | bar |",
            "|---|---|---|",
        ]
        for figure, value in figures(rows).items():
            if value.of:
                one = FIGURES[figure]
                bar = f"{'≤' if one.is_fault else '≥'} {one.bar:.2f}" if one.bar is not None else ""
                lines.append(f"| {figure} | {value} | {bar} |")
    return "\n".join(lines)


def short_of_bar(outcomes: list[Outcome]) -> str:
    """Name every figure that misses its bar, in all, by language and by file, the worst news first to be seen."""
    groups: dict[str, list[Outcome]] = {"all": outcomes}
    for outcome in outcomes:
        groups.setdefault(outcome.case.group, []).append(outcome)
        groups.setdefault(f"file {outcome.case.source}", []).append(outcome)
    lines = []
    for name, rows in groups.items():
        for figure, value in figures(rows).items():
            one = FIGURES[figure]
            if one.bar is None or not value.of or (value.value <= one.bar if one.is_fault else value.value >= one.bar):
                continue
            lines.append(f"- {name}: {figure} {value} (bar {'≤' if one.is_fault else '≥'} {one.bar:.2f})")
    return "\n".join(lines) or "Nothing."


def by_class(outcomes: list[Outcome]) -> str:
    """Render how secrets and look-alikes of each class fared."""
    lines = ["| class | figure | share (95 % interval) count |", "|---|---|---|"]
    for name in ("secret_left", "look_alike_removed"):
        rows = [outcome for outcome in outcomes if FIGURES[name].about(outcome)]
        for kind in sorted({outcome.case.kind for outcome in rows}):
            mine = [outcome for outcome in rows if outcome.case.kind == kind]
            lines.append(
                f"| {kind or 'unsorted'} | {name} | {Share(sum(map(FIGURES[name].counts, mine)), len(mine))} |"
            )
    return "\n".join(lines)


def worst(outcomes: list[Outcome], number: int = 20) -> str:
    """Name the topics most often confused."""
    pairs = Counter(
        (o.case.topics[0], o.topics[0] if o.topics else o.outcome)
        for o in outcomes
        if o.case.expect == "topic" and not hit(o, 1)
    )
    return "\n".join(
        [
            "| asked | shown first | times |",
            "|---|---|---|",
            *(f"| {a} | {b} | {n} |" for (a, b), n in pairs.most_common(number)),
        ]
    )


async def run(base_url: str, cases: list[Case]) -> list[Outcome]:
    """Ask every case, a few at a time, with progress."""
    topics = yaml.safe_load((ROOT / "data/topics.yml").read_text(encoding="utf-8"))
    titles = {(t["id"], language): t[f"title_{language}"] for t in topics for language in ("ja", "en")}
    outcomes: list[Outcome] = []
    gate = asyncio.Semaphore(AT_ONCE)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as http:
        resident = Resident(http, base_url, "999997", titles)

        async def one(case: Case) -> None:
            async with gate:
                outcomes.append(await resident.ask(case))
                if len(outcomes) % 200 == 0:
                    print(f"   {len(outcomes)} of {len(cases)}", flush=True)

        await asyncio.gather(*(one(case) for case in cases))
    return outcomes


async def with_own_service(cases: list[Case]) -> list[Outcome]:
    """Start the demonstration beside whatever runs, evaluate it, stop it."""
    with tempfile.TemporaryDirectory(prefix="anshin-evaluate-") as name:
        models = Path(os.environ.get("STATE_DIR", "var")).resolve() / "models"
        environment = dict(
            os.environ,
            STATE_DIR=name,
            PORT=str(PORT),
            ENGINE_PORT="5506",
            ACTIONS_PORT="5507",
            ANSHIN_MODE="demo",
            PUBLIC_URL=f"http://localhost:{PORT}",
            MODEL_DIR=str(models),
        )
        process = subprocess.Popen(
            [str(APP_PYTHON), "-m", "deploy.launch", "demo"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        try:
            await until_ok(f"http://127.0.0.1:{PORT}/healthz", process, 900)
            return await run(f"http://127.0.0.1:{PORT}", cases)
        finally:
            stop(process)


def main() -> None:
    """Evaluate, print, write."""
    parser = argparse.ArgumentParser(description="Score the running product on the evaluation sets.")
    parser.add_argument("--url", help="a running demonstration, for example http://127.0.0.1:8080; default: start one")
    parser.add_argument("--details", type=Path, help="also write every outcome as JSON lines to this file")
    parser.add_argument("--check", action="store_true", help="compare with what was last accepted and write nothing")
    arguments = parser.parse_args()
    cases = list(load_cases(ROOT / "data/evaluation"))
    print(f"== Asking {len(cases)} messages ...", flush=True)
    outcomes = asyncio.run(run(arguments.url, cases) if arguments.url else with_own_service(cases))
    speed = median(o.milliseconds for o in outcomes)
    text = (
        f"# Evaluation\n\n`make evaluate`, {datetime.now(UTC):%Y-%m-%d}: {len(cases)} messages of data/evaluation/ through the public chat "
        f"API, a fresh conversation each. Median reply {speed:.0f} ms with {AT_ONCE} residents at once. Intervals are Wilson 95 %.\n"
        "Hit@1: the first topic shown, in an answer or in choices, is right. Wrong direct: share of all in-scope messages.\n"
        + "\n| file | what it may prove |\n|---|---|\n"
        + "".join(f"| {name} | {use} |\n" for name, use in SETS.items())
        + "\n## What misses its bar\n\n"
        + short_of_bar(outcomes)
        + "\n"
        + table(outcomes)
        + "\n\n## Secrets and look-alikes by class\n\n"
        + by_class(outcomes)
        + "\n\n## The twenty worst confusions\n\n"
        + worst(outcomes)
        + "\n"
    )
    sys.stdout.write(text)
    if arguments.details:
        with arguments.details.open("w", encoding="utf-8") as file:
            for o in outcomes:
                file.write(
                    json.dumps(
                        {
                            "id": o.case.id,
                            "expect": o.case.expect,
                            "topics": o.case.topics,
                            "outcome": o.outcome,
                            "shown": o.topics,
                            "text": o.case.text,
                            "notice": o.secret_notice,
                            "ms": round(o.milliseconds),
                        },
                        ensure_ascii=False,
                    )
                    + "\n"
                )
    record, kept = Record.of(outcomes, FIGURES), Record.read(KEPT)
    lost = worse(record, kept) if kept else []
    for line in lost:
        print(f"worse than when it was last accepted: {line}", file=sys.stderr)
    if lost and not os.environ.get("ACCEPT_WORSE"):
        print("Nothing was written. To accept it all the same: make evaluate ACCEPT_WORSE=1", file=sys.stderr)
        sys.exit(1)
    if not arguments.check:
        (ROOT / "docs/evaluation.md").write_text(text, encoding="utf-8")
        record.write(KEPT)


if __name__ == "__main__":
    main()
