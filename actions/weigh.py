"""Weighing: from the ranking and the search to one of answer, choices, unanswered, out of scope."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from actions.turn import Ranked
from faq.entries import Entry
from text.normalise import plain
from text.tokenise import tokenise

Kind = Literal["answer", "choices", "unanswered", "out_of_scope"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A found entry and how much of the question it covers, 0 to 1."""

    entry: Entry
    score: float


@dataclass(slots=True)
class Index:
    """Entries by the words of their title and wordings."""

    entries: dict[str, Entry] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def put(self, entry: Entry) -> None:
        """Add or replace an entry."""
        self.remove(entry.id)
        words = frozenset(_words("\n".join((plain(entry.title), *entry.wordings))))
        self.entries[entry.id], self.words[entry.id] = entry, words
        self.counts.update(words)

    def remove(self, identifier: str) -> None:
        """Take an entry out; unknown ids are no error."""
        if self.entries.pop(identifier, None) is not None:
            self.counts.subtract(self.words.pop(identifier))

    def search(self, text: str, limit: int = 10) -> list[Hit]:
        """Return the entries that cover most of the question's weight."""
        asked = {word: math.log(1 + len(self.entries) / (1 + self.counts[word])) for word in set(_words(text))}
        total = sum(asked.values())
        if not total:
            return []
        scored = [
            Hit(self.entries[one], sum(weight for word, weight in asked.items() if word in words) / total)
            for one, words in self.words.items()
        ]
        return sorted((hit for hit in scored if hit.score > 0), key=lambda hit: -hit.score)[:limit]


@dataclass(frozen=True, slots=True)
class Weighed:
    """What to do. `topics` (ids, best first) for answer and choices; `entry` when an entry without a topic is the answer."""

    kind: Kind
    topics: tuple[str, ...] = ()
    entry: Entry | None = None


def weigh(ranking: Sequence[Ranked], hits: Sequence[Hit], topics: frozenset[str]) -> Weighed:
    """Decide from what the engine and the search say."""
    candidates = [one for one in ranking if one.intent in topics]
    own = next((hit for hit in hits[:1] if hit.entry.topic is None and hit.score >= 0.6), None)
    best = candidates[0].confidence if candidates else 0.0
    if own and own.score > best:
        return Weighed("answer", entry=own.entry)
    if ranking and ranking[0].intent == "out_of_scope" and ranking[0].confidence >= 0.4:
        return Weighed("out_of_scope")
    second = candidates[1].confidence if len(candidates) > 1 else 0.0
    if best >= 0.4 and best - second >= 0.1:
        return Weighed("answer", (candidates[0].intent,))
    near = [one.intent for one in candidates if one.confidence >= max(0.08, best / 4)]
    near += [hit.entry.topic for hit in hits if hit.entry.topic and hit.score >= 0.6 and hit.entry.topic not in near]
    if near:
        return Weighed("choices", tuple(near[:3]))
    return Weighed("out_of_scope" if ranking and ranking[0].intent == "out_of_scope" else "unanswered")


def _words(text: str) -> list[str]:
    return [token.lemma for token in tokenise(text) if token.is_word and token.pos not in ("助詞", "助動詞")]
