"""What residents' messages in data/nlu promise: every topic, three languages, no near-copies, nothing of the evaluation."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
NEAR = 0.6
"""Character-5-gram Jaccard from which two messages are near-duplicates."""


def grams(text: str) -> frozenset[str]:
    """The character 5-grams of a message without spaces; a shorter message is one gram."""
    squeezed = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).lower()
    return frozenset(squeezed[i : i + 5] for i in range(len(squeezed) - 4)) or frozenset({squeezed})


def _lines(name: str) -> list[str]:
    return [line for line in (ROOT / "data/crisis" / name).read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.fixture(scope="module")
def messages() -> list[tuple[str, str, str]]:
    """(intent, language, text) of every training message."""
    found = []
    for path in sorted((ROOT / "data/nlu").glob("*.yml")):
        for block in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["nlu"]:
            about = block["metadata"]
            language = "learner" if about.get("learner") else about["language"]
            found += [(block["intent"], language, line[2:]) for line in block["examples"].splitlines()]
    return found


class Neighbours:
    """Finds the closest message among those seen, by shared 5-grams."""

    def __init__(self) -> None:
        self._grams: list[frozenset[str]] = []
        self._where: dict[str, list[int]] = defaultdict(list)

    def closest(self, mine: frozenset[str]) -> float:
        """The highest Jaccard similarity with a message seen before."""
        shared = Counter(number for gram in mine for number in self._where.get(gram, ()))
        return max((n / (len(mine) + len(self._grams[i]) - n) for i, n in shared.most_common(20)), default=0.0)

    def add(self, mine: frozenset[str]) -> None:
        """Remember a message."""
        for gram in mine:
            self._where[gram].append(len(self._grams))
        self._grams.append(mine)


def test_every_topic_is_taught_in_every_language(messages: list[tuple[str, str, str]]) -> None:
    topics = {topic["id"] for topic in yaml.safe_load((ROOT / "data/topics.yml").read_text(encoding="utf-8"))}
    taught = Counter((intent, language) for intent, language, _ in messages)
    assert len(topics) == 72
    for topic in topics:
        assert taught[topic, "ja"] >= 150 and taught[topic, "en"] >= 50 and taught[topic, "learner"] >= 40, topic
    assert taught["out_of_scope", "ja"] + taught["out_of_scope", "en"] >= 800


def test_near_duplicates_are_at_most_two_in_a_hundred(messages: list[tuple[str, str, str]]) -> None:
    seen, near = Neighbours(), 0
    for _, _, text in messages:
        mine = grams(text)
        near += seen.closest(mine) > NEAR
        seen.add(mine)
    assert near <= 0.02 * len(messages), (near, len(messages))


def test_nothing_is_close_to_an_evaluation_message(messages: list[tuple[str, str, str]]) -> None:
    dangers = [line.split("\t")[1] for line in _lines("danger.tsv")]
    taught = [text for _, _, text in messages] + dangers + _lines("ordinary.txt")
    held_back = Neighbours()
    for path in (ROOT / "data/evaluation").glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            if len(text) > 6:  # 「死にたい」 or "thanks" belong to everybody
                held_back.add(grams(text))
    close = [text for text in taught if len(text) > 6 and held_back.closest(grams(text)) > NEAR]
    assert not close, close[:5]


def test_no_message_stands_under_two_meanings(messages: list[tuple[str, str, str]]) -> None:
    meanings: dict[str, set[str]] = defaultdict(set)
    for intent, _, text in messages:
        meanings[text].add(intent)
    assert not {text: found for text, found in meanings.items() if len(found) > 1}
