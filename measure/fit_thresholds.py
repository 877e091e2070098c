"""Fit the decision's thresholds on the calibration messages and write ``data/thresholds.yml`` and the reliability diagram.

Fitted on ``messages.jsonl``, ``messages_other.jsonl`` and ``web_situations.jsonl`` (plain messages alone made the decision too careful with
stories told sideways); the others are looked at afterwards only. Rankings come
from the model in use (``measure/rank.py`` in the engine's environment), hits from the search over the built-in answers.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles

import yaml

from actions.library import index_of
from deploy.launch import BOT_PYTHON, ROOT
from faq.decide import Thresholds, decide
from faq.entries import LANGUAGES
from faq.fit import Judged, fit, measure
from faq.formats import read_all, read_topics
from faq.synonyms import Synonyms
from faq.vectors import VectorTable
from measure import reliability
from measure.cases import Case, load_cases
from text.language import language

CALIBRATION = {"messages", "messages_other", "web_situations"}
FITTED = ("search_share", "sharpness", "slope", "shift", "answer", "margin", "offer", "offer_ratio", "out_of_scope")


def rank(texts: Iterable[str]) -> list[tuple[float, tuple[tuple[str, float], ...]]]:
    """Rank texts with the model in use; milliseconds and (intent, confidence) of each."""
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    done = subprocess.run(
        [str(BOT_PYTHON), "-m", "measure.rank"], input=lines, capture_output=True, text=True, cwd=ROOT, check=True
    )
    found = [line.removeprefix("ranking ") for line in done.stdout.splitlines() if line.startswith("ranking ")]
    return [
        (float(milliseconds), tuple((name, float(confidence)) for name, confidence in ranking))
        for milliseconds, ranking in map(json.loads, found)
    ]


def judge(cases: list[Case], state: Path) -> list[tuple[Case, Judged]]:
    """What the engine and the search see in every case."""
    entries = read_all(ROOT / "data/faq")
    index = index_of(entries, VectorTable.load(state / "vectors"), Synonyms.load(ROOT / "data/synonyms.yml"))
    judged, took = [], []
    topics = frozenset(topic.id for topic in read_topics(ROOT / "data/topics.yml"))
    for case, (milliseconds, ranking) in zip(cases, rank(case.text for case in cases), strict=True):
        began = time.perf_counter()
        tongues = ("en",) if language(case.text) == "en" else tuple(one for one in LANGUAGES if one != "en")
        hits = tuple(index.search(case.text, languages=tongues))
        decide(ranking, hits, topics, Thresholds())
        took.append(milliseconds + (time.perf_counter() - began) * 1000)
        judged.append((case, Judged(ranking, hits, frozenset(case.topics))))
    p50, p95 = (quantiles(took, n=20)[at] for at in (9, 18))
    print(f"understanding, search and decision: p50 {p50:.1f} ms, p95 {p95:.1f} ms a message ({len(took)} messages)")
    return judged


def believe(one: Judged, topics: frozenset[str], thresholds: Thresholds) -> tuple[float, bool]:
    """Return the belief in the best topic and whether it was right (a message out of scope has no right topic)."""
    decision = decide(one.ranking, one.hits, topics, thresholds)
    return decision.belief, bool(decision.topics) and decision.topics[0] in one.right


def main() -> None:
    """Fit for each language, say how it does on the messages that were not used, write the file."""
    state = Path(os.environ.get("STATE_DIR", "var")).resolve()
    os.environ["STATE_DIR"] = str(state)
    topics = frozenset(topic.id for topic in read_topics(ROOT / "data/topics.yml"))
    cases = [case for case in load_cases(ROOT / "data/evaluation") if case.expect in ("topic", "out_of_scope")]
    judged = judge(cases, state)
    written: dict[str, dict[str, float]] = {}
    believed: dict[str, list[tuple[float, bool]]] = {}
    for code in ("ja", "en"):
        mine = [(case, one) for case, one in judged if language(case.text) == code]
        seen = [one for case, one in mine if case.source in CALIBRATION]
        unseen = [one for case, one in mine if case.source not in CALIBRATION]
        thresholds, does = fit(seen, topics)
        written[code] = {name: round(value, 3) for name, value in asdict(thresholds).items() if name in FITTED}
        print(code, written[code])
        believed[code] = [believe(one, topics, thresholds) for one in unseen]
        print("  fitted on", len(seen), does)
        print("  unseen   ", len(unseen), measure(unseen, topics, thresholds))
    head = (
        "# What a decision is weighed by (faq/decide.py). Written by `python -m measure.fit_thresholds`, "
        f"{datetime.now(UTC):%Y-%m-%d}.\n"
    )
    errors = reliability.write(believed, ROOT / "docs/images/reliability.svg")
    print(
        "calibration error on messages that were not used:", {code: round(value, 3) for code, value in errors.items()}
    )
    (ROOT / "data/thresholds.yml").write_text(head + yaml.safe_dump(written, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    main()
