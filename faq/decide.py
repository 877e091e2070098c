"""From what the engine understood and what search found to one decision: answer, ask back, or say honestly no.

One pure function. What it weighs by comes from ``data/thresholds.yml``, fitted on held-out messages (``faq/fit.py``).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

from faq.errors import ContentInvalid
from faq.fields import Fields
from faq.formats import read_yaml
from faq.search import Hit

Outcome = Literal["answer", "choices", "unanswered", "out_of_scope"]

OUT_OF_SCOPE = "out_of_scope"
"""The intent of questions that are not the bot's."""
MOST_CHOICES = 3
SECOND_GUESS = 0.01
"""Evidence from which a topic is worth showing to somebody for whom none of the first choices was right."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What the decision is weighed by; all between 0 and 1 but `slope` and `shift`.

    Attributes:
        search_share: Share of search in a topic's evidence; the rest is the engine's confidence.
        sharpness: Difference of search scores at which a topic counts 1/e of the best one.
        slope, shift: From evidence to belief, on the scale of log-odds (Platt 1999), fitted on held-out messages.
        answer: Belief from which one topic is answered directly.
        margin: How far its belief must stand before the second's.
        floor: Evidence the best topic needs before anything is offered; below it the honest answer is that there is none.
        offer: Evidence from which a topic may be one of the choices.
        offer_ratio: Evidence of a choice as a share of the best one's.
        out_of_scope: Confidence from which a message that looks out of scope most of all is called so.
        own_coverage: Coverage from which a town's own entry without a topic is the answer.
    """

    search_share: float = 0.25
    sharpness: float = 0.25
    slope: float = 1.0
    shift: float = 0.0
    answer: float = 0.4
    margin: float = 0.12
    floor: float = 0.04
    offer: float = 0.06
    offer_ratio: float = 0.2
    out_of_scope: float = 0.4
    own_coverage: float = 0.6

    @classmethod
    def load(cls, path: Path) -> dict[str, Thresholds]:
        """Read thresholds by language (``ja``, ``en``); a language or value that is not there keeps its default.

        Raises:
            ContentInvalid: If the file says something else, or a value is not between 0 and 1.
        """
        languages = Fields(read_yaml(path) if path.exists() else {}, str(path), "", ("ja", "en"))
        return {
            language: cls._of(languages.value.get(language) or {}, str(path), language) for language in ("ja", "en")
        }

    @classmethod
    def _of(cls, value: object, where: str, language: str) -> Thresholds:
        names = tuple(one.name for one in fields(cls))
        given = Fields(value, where, language, names)
        numbers: dict[str, float] = {}
        for name, number in given.value.items():
            least, most = _RANGES.get(name, (0.0, 1.0))
            if isinstance(number, bool) or not isinstance(number, int | float) or not least <= number <= most:
                raise ContentInvalid(where, f"{language}.{name}", f"write a number between {least:g} and {most:g}")
            numbers[name] = float(number)
        return cls(**numbers)

    def believe(self, evidence: float) -> float:
        """Return how likely a topic with this evidence is right, 0–1."""
        odds = min(max(evidence, 1e-6), 1 - 1e-6)
        return 1 / (1 + math.exp(-(self.slope * math.log(odds / (1 - odds)) + self.shift)))


_RANGES = {"slope": (0.1, 10.0), "shift": (-10.0, 10.0)}


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do.

    Attributes:
        outcome: ``answer`` one topic or entry, offer ``choices``, or say ``unanswered`` or ``out_of_scope``.
        topics: Topic ids, best first: one for an answer, one to three for choices, the nearest ones otherwise (to file).
        entry: Id of a town's own entry without a topic that is the answer; then ``topics`` is empty.
        evidence: Evidence of the best topic, 0–1.
        belief: How likely the best topic is right, 0–1.
        behind: With choices, up to three more topics, should none of them be right.
    """

    outcome: Outcome
    topics: tuple[str, ...] = ()
    entry: str | None = None
    evidence: float = 0.0
    behind: tuple[str, ...] = ()
    belief: float = 0.0


def decide(
    ranking: Sequence[tuple[str, float]], hits: Sequence[Hit], topics: Collection[str], thresholds: Thresholds
) -> Decision:
    """Decide on one message.

    Args:
        ranking: (intent, confidence) of the engine, any order; intents that are no topics only take confidence away.
        hits: What search found, best first.
        topics: Topics that have a live answer here.
        thresholds: Those of the message's language.

    Returns:
        The decision; never an answer for a topic that has none.
    """
    confidence = dict(ranking)
    own = next((hit for hit in hits[:1] if hit.topic is None), None)
    evidence = weigh(confidence, hits, topics, thresholds)
    order = sorted(evidence, key=lambda topic: (-evidence[topic], topic))
    best = evidence[order[0]] if order else 0.0
    belief = thresholds.believe(best) if order else 0.0
    if own and own.coverage >= thresholds.own_coverage and own.coverage > best:
        return Decision("answer", entry=own.id, evidence=own.coverage, belief=own.coverage)
    outside = confidence.get(OUT_OF_SCOPE, 0.0)
    nearest = tuple(order[:MOST_CHOICES])
    if outside >= thresholds.out_of_scope and outside > best:
        return Decision("out_of_scope", nearest, evidence=best, belief=belief)
    second = thresholds.believe(evidence[order[1]]) if len(order) > 1 else 0.0
    if order and belief >= thresholds.answer and belief - second >= thresholds.margin:
        return Decision("answer", nearest[:1], evidence=best, belief=belief)
    # How likely the message comes from outside was weighed above; what may be offered is weighed among the topics alone.
    inside = max(1.0 - outside, 1e-3)
    least = max(thresholds.offer * inside, best * thresholds.offer_ratio)
    offered = tuple(topic for topic in nearest if evidence[topic] >= least)
    if offered and best >= thresholds.floor * inside:
        behind = [topic for topic in order[len(offered) :] if evidence[topic] >= SECOND_GUESS]
        return Decision("choices", offered, evidence=best, behind=tuple(behind[:MOST_CHOICES]), belief=belief)
    return Decision("out_of_scope" if outside > best else "unanswered", nearest, evidence=best, belief=belief)


def weigh(
    confidence: Mapping[str, float], hits: Sequence[Hit], topics: Collection[str], thresholds: Thresholds
) -> dict[str, float]:
    """Return the evidence of every live topic that the engine or search speaks of, 0–1."""
    found: dict[str, Hit] = {}
    for hit in hits:
        if hit.topic in topics and hit.topic is not None:
            found.setdefault(hit.topic, hit)
    pull: dict[str, float] = {}
    if found:
        top = max(hit.score for hit in found.values())
        pull = {topic: math.exp((hit.score - top) / max(thresholds.sharpness, 1e-3)) for topic, hit in found.items()}
        total = sum(pull.values())
        pull = {topic: amount / total * found[topic].coverage for topic, amount in pull.items()}
    share = thresholds.search_share
    named = {topic for topic in confidence if topic in topics} | set(pull)
    return {topic: (1 - share) * confidence.get(topic, 0.0) + share * pull.get(topic, 0.0) for topic in named}
