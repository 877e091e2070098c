"""Whether a new model may take the place of the one in use: both answer the evaluation messages, and a worse one is refused.

Only the engine's part is compared, in seconds, at every training; the whole product is scored by ``make evaluate``.
"""

from __future__ import annotations

import json
import tarfile
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.features import Said
from bot.ranking import Ranking

NOISE = 0.005
"""By how much of the messages a new model may do worse before it counts as worse: half a message in a hundred."""
OUTSIDE = "out_of_scope"
_TALK = {
    "request_visit": ("request_visit",),
    "ask_bot": ("ask_bot",),
    "out_of_scope": (OUTSIDE,),
    "smalltalk": ("smalltalk_greeting", "smalltalk_thanks", "smalltalk_goodbye", "smalltalk_chat"),
}


class Ranks(Protocol):
    """What can be examined: `bot.ranking.Ranking`."""

    def rank(self, said: Said, limit: int) -> list[tuple[str, float]]:
        """Return the likeliest intents, best first."""
        ...


@dataclass(frozen=True)
class Question:
    """One evaluation message and the intents that are right for it."""

    id: str
    text: str
    group: str
    right: frozenset[str]


@dataclass(frozen=True)
class Comparison:
    """A new model beside the one in use, on the same messages.

    Attributes:
        new, old: Share answered rightly by (group, number of guesses); `old` is empty if there was no model in use.
        worse: The groups in which the new one does worse than chance explains, with both shares.
    """

    new: Mapping[str, float]
    old: Mapping[str, float]
    worse: tuple[str, ...]


def read_questions(folder: Path) -> list[Question]:
    """Read the evaluation messages that ask for one intent: topics, and talk with an intent of its own."""
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line) if line.strip() else {}
            expect = row.get("expect") or "topic"
            right = row.get("topics", ()) if expect == "topic" else _TALK.get(expect, ())
            if right:
                group = "learner" if row.get("learner") else str(row["lang"])
                found.append(Question(str(row["id"]), str(row["text"]), group, frozenset(right)))
    return found


def examine(ranking: Ranks, questions: Sequence[tuple[Question, Said]]) -> dict[tuple[str, int], list[bool]]:
    """Return whether each message was understood at the first guess, and within three, by group and in all."""
    results: dict[tuple[str, int], list[bool]] = {}
    for question, said in questions:
        # how much doubt keeps a topic from being shown is the decision's to say (faq/decide.py), not the ranking's
        named = [name for name, _ in ranking.rank(said, 4) if name != OUTSIDE or OUTSIDE in question.right]
        for guesses in (1, 3):
            hit = bool(question.right & set(named[:guesses]))
            for group in ("all", question.group):
                results.setdefault((group, guesses), []).append(hit)
    return results


def compare(new: Mapping[tuple[str, int], list[bool]], old: Mapping[tuple[str, int], list[bool]]) -> Comparison:
    """Compare message by message.

    In all, `NOISE` of the messages may be lost on balance. In one language, where messages are fewer, the loss must besides
    be more than one standard error of the paired difference (McNemar 1947), or any reshuffling of the data would refuse itself.
    """
    worse = []
    for key, before in sorted(old.items()):
        after = new.get(key, [])
        lost = sum(was and not now for was, now in zip(before, after, strict=True))
        won = sum(now and not was for was, now in zip(before, after, strict=True))
        allowed = NOISE * len(before)
        if key[0] != "all":
            allowed = max(allowed, (lost + won) ** 0.5)
        if lost - won > allowed:
            worse.append(f"{_name(key)}: {_share(after):.3f} instead of {_share(before):.3f}")
    return Comparison(_shares(new), _shares(old), tuple(worse))


def ranking_of(model: Path) -> Ranking:
    """Return the intent ranking inside a model file that this project built (its hash was checked)."""
    with tarfile.open(model) as archive, tempfile.TemporaryDirectory() as name:
        for member in archive.getmembers():
            kind = Path(member.name).name
            if kind in ("ranking.json", "ranking.npz") and (content := archive.extractfile(member)):
                (Path(name) / kind).write_bytes(content.read())
        return Ranking.load(Path(name))


def _shares(results: Mapping[tuple[str, int], list[bool]]) -> dict[str, float]:
    return {_name(key): round(_share(hits), 4) for key, hits in sorted(results.items())}


def _share(hits: Iterable[bool]) -> float:
    found = list(hits)
    return sum(found) / len(found) if found else 0.0


def _name(key: tuple[str, int]) -> str:
    return f"{key[0]} hit@{key[1]}"
