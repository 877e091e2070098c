"""``make evaluate``: score the running product on the evaluation sets, as residents meet it.

Drives the public chat API of a running service (``--url``), or starts the demonstration on a state folder of its own.
Prints the table, writes ``docs/evaluation.md`` and ``$STATE_DIR/evaluation.json`` (what later trainings are gated by).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import aiohttp
import yaml

from deploy.launch import APP_PYTHON, ROOT
from measure.bench import stop, until_ok
from measure.cases import Case, load_cases
from measure.intervals import Share
from measure.resident import Outcome, Resident

PORT = 5580
AT_ONCE = 4
BARS = {
    "hit_at_1": 0.85,
    "hit_at_3": 0.95,
    "answered_directly": 0.60,
    "wrong_direct": 0.05,
    "out_of_scope_answered": 0.05,
    "crisis_missed": 0.01,
    "crisis_false_alarm": 0.01,
    "secret_left": 0.01,
    "look_alike_removed": 0.03,
    "visit_recognised": 0.95,
}
LOWER_IS_BETTER = {
    "wrong_direct",
    "out_of_scope_answered",
    "crisis_missed",
    "crisis_false_alarm",
    "secret_left",
    "look_alike_removed",
}


def share(outcomes: Iterable[Outcome], test: Callable[[Outcome], bool]) -> Share:
    """Count how many outcomes pass ``test``."""
    rows = list(outcomes)
    return Share(sum(map(test, rows)), len(rows))


def hit(outcome: Outcome, first: int) -> bool:
    """Whether a right topic is among the ``first`` topics shown."""
    return any(topic in outcome.case.topics for topic in outcome.topics[:first])


def figures(outcomes: list[Outcome]) -> dict[str, Share]:
    """Compute every figure the bars speak of."""
    by = defaultdict(list)
    for outcome in outcomes:
        by[outcome.case.expect].append(outcome)
    topics = by["topic"]
    calm = [o for kind, rows in by.items() if kind != "crisis" for o in rows]
    return {
        "hit_at_1": share(topics, lambda o: hit(o, 1)),
        "hit_at_3": share(topics, lambda o: hit(o, 3)),
        "answered_directly": share(topics, lambda o: o.outcome == "answered"),
        "wrong_direct": share(topics, lambda o: o.outcome == "answered" and not hit(o, 1)),
        "out_of_scope_answered": share(by["out_of_scope"], lambda o: o.outcome == "answered"),
        "crisis_missed": share(by["crisis"], lambda o: o.outcome != "crisis"),
        "crisis_false_alarm": share(calm, lambda o: o.outcome == "crisis"),
        "secret_left": share(by["secret"], lambda o: not o.secret_notice or o.secret_left),
        "look_alike_removed": share(by["look_alike"], lambda o: o.secret_notice),
        "visit_recognised": share(by["request_visit"], lambda o: o.outcome in ("form", "referral")),
        "smalltalk_right": share(by["smalltalk"], lambda o: o.outcome == "smalltalk"),
        "ask_bot_right": share(by["ask_bot"], lambda o: o.outcome in ("smalltalk", "guidance")),
        "follow_up_right": share(
            by["follow_up"], lambda o: hit(o, 3) or (o.outcome == "guidance" and o.case.after in o.case.topics)
        ),
        "failed": share(outcomes, lambda o: o.outcome.startswith("failed")),
    }


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
                bar = f"{'≤' if figure in LOWER_IS_BETTER else '≥'} {BARS[figure]:.2f}" if figure in BARS else ""
                lines.append(f"| {figure} | {value} | {bar} |")
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
    arguments = parser.parse_args()
    cases = list(load_cases(ROOT / "data/evaluation"))
    print(f"== Asking {len(cases)} messages ...", flush=True)
    outcomes = asyncio.run(run(arguments.url, cases) if arguments.url else with_own_service(cases))
    speed = median(o.milliseconds for o in outcomes)
    text = (
        f"# Evaluation\n\n`make evaluate`, {datetime.now(UTC):%Y-%m-%d}: {len(cases)} messages of data/evaluation/ through the public chat "
        f"API, a fresh conversation each. Median reply {speed:.0f} ms with {AT_ONCE} residents at once. Intervals are Wilson 95 %.\n"
        "Hit@1: the first topic shown, in an answer or in choices, is right. Wrong direct: share of all in-scope messages.\n"
        + table(outcomes)
        + "\n\n## The twenty worst confusions\n\n"
        + worst(outcomes)
        + "\n"
    )
    (ROOT / "docs/evaluation.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    state = Path(os.environ.get("STATE_DIR", "var"))
    if state.is_dir():
        (state / "evaluation.json").write_text(
            json.dumps({name: value.value for name, value in figures(outcomes).items()}, indent=1)
        )
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


if __name__ == "__main__":
    main()
