"""Weighing: from the ranking and the search to one of answer, choices, unanswered, out of scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from actions.turn import Ranked
from faq.search import Hit

Kind = Literal["answer", "choices", "unanswered", "out_of_scope"]


@dataclass(frozen=True, slots=True)
class Weighed:
    """What to do. `topics` (ids, best first) for answer and choices; `entry` (id) when one without a topic is the answer."""

    kind: Kind
    topics: tuple[str, ...] = ()
    entry: str | None = None


COVERED = 0.6
"""Share of the question that an entry must speak of to be an answer although no topic was recognised."""


def weigh(ranking: Sequence[Ranked], hits: Sequence[Hit], topics: frozenset[str]) -> Weighed:
    """Decide from what the engine and the search say."""
    candidates = [one for one in ranking if one.intent in topics]
    own = next((hit for hit in hits[:1] if hit.topic is None and hit.coverage >= COVERED), None)
    best = candidates[0].confidence if candidates else 0.0
    if own and own.coverage > best:
        return Weighed("answer", entry=own.id)
    if ranking and ranking[0].intent == "out_of_scope" and ranking[0].confidence >= 0.4:
        return Weighed("out_of_scope")
    second = candidates[1].confidence if len(candidates) > 1 else 0.0
    if best >= 0.4 and best - second >= 0.1:
        return Weighed("answer", (candidates[0].intent,))
    near = [one.intent for one in candidates if one.confidence >= max(0.08, best / 4)]
    for hit in hits[:3]:
        if hit.topic and hit.coverage >= COVERED and hit.topic not in near:
            near.append(hit.topic)
    if near:
        return Weighed("choices", tuple(near[:3]))
    return Weighed("out_of_scope" if ranking and ranking[0].intent == "out_of_scope" else "unanswered")
