"""Find the entries that answer a question, over entries that come and go one at a time.

Four views are added up: BM25 over the words of title and text; the same once more with the query widened by the words
of the best entries (RM3); letter pairs of titles, which forgive typing; and the direction of word vectors of title and
text, with the directions all entries share taken out. Every choice was measured: docs/adr/0003-search.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faq.entries import Entry
from faq.meaning import Meaning
from faq.postings import Postings
from faq.synonyms import Synonyms
from faq.terms import grams, words
from faq.vectors import VectorTable

Floats = NDArray[np.float32]

MEANING = 0.9
"""Weight of each direction (title, text) beside the words, whose best entry counts 1."""
LETTERS = 0.2
FEEDBACK_ENTRIES = 3
FEEDBACK_TERMS = 15
FEEDBACK_SHARE = 0.4
WORDINGS = 30
"""Wordings of an entry that are indexed beside its title; more would drown the others."""


GONE = -1
"""Mark of a slot whose entry was taken out or replaced."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that may answer.

    Attributes:
        id: Id of the entry.
        score: For ranking within one question only; best first.
        coverage: Share of what the question asks for (rare words weigh more) that the entry speaks of, 0–1.
        similarity: Nearness of meaning, about 0 for anything and 1 for the same words; 0 without word vectors.
        topic: Topic of the entry, None for a document or a town's own entry without one.
    """

    id: str
    score: float
    coverage: float
    similarity: float
    topic: str | None = None


@dataclass(slots=True)
class _Held:
    slots: list[int]
    topic: str | None


class Index:
    """Entries, found by what people ask.

    Args:
        vectors: Word vectors; without them search works on words alone.
        synonyms: Groups of words that mean one thing here.
    """

    def __init__(self, vectors: VectorTable | None = None, synonyms: Synonyms | None = None) -> None:
        self._words = Postings(k1=1.4, b=0.75)
        self._letters = Postings(k1=1.2, b=0.5)
        self._vectors = vectors
        self._meaning = Meaning(vectors.dimensions) if vectors else None
        self._synonyms = synonyms or Synonyms(())
        self._held: dict[str, _Held] = {}
        self._owners: list[str | None] = []
        self._languages: dict[str, int] = {}
        self._speaks = np.full(64, GONE, np.int8)

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self._held)

    def put(self, entry: Entry) -> None:
        """Add an entry, or put it in place of the one with its id. Found from the next question on."""
        self.put_document(entry.id, entry.title, entry.body(), entry.wordings, entry.language, entry.topic)

    def put_document(
        self,
        identifier: str,
        title: str,
        body: str,
        wordings: Iterable[str] = (),
        language: str = "",
        topic: str | None = None,
    ) -> None:
        """Add a text by its parts. Each wording can be found on its own, as if it were the title."""
        self.remove(identifier)
        asked = list(dict.fromkeys(wordings))[:WORDINGS]
        tongue = self._languages.setdefault(language, len(self._languages))
        slots = [self._add(identifier, title, "\n".join([body, *asked]), tongue)]
        slots += [self._add(identifier, wording, title, tongue) for wording in asked]
        self._held[identifier] = _Held(slots, topic)

    def remove(self, identifier: str) -> None:
        """Take an entry out; nothing happens if it is not there."""
        held = self._held.pop(identifier, None)
        for slot in held.slots if held else ():
            self._owners[slot] = None
            self._speaks[slot] = GONE
            self._words.drop(slot)
            self._letters.drop(slot)
            if self._meaning:
                self._meaning.drop(slot)

    def search(self, query: str, limit: int = 10, languages: Collection[str] = ()) -> list[Hit]:
        """Return the best entries for a question, at most ``limit``, best first; empty if it has no words.

        Args:
            query: What was asked; any language, any length.
            limit: Most hits wanted.
            languages: Only entries in these languages; empty for all.
        """
        asked = words(query)
        live = self._live(languages)
        if not live.any() or not (asked or query.strip()):
            return []
        plain = self._weights(term for term, _ in asked)
        by_words = self._words.score(plain, len(live)) * live
        letters = self._letters.score(dict.fromkeys(grams(query), 1.0), len(live)) * live
        meaning: Floats = np.zeros((len(live), 2), np.float32)
        if self._meaning and self._vectors:
            meaning = self._meaning.compare(self._vectors.mean(asked), len(live))
        rest = LETTERS * _of_best(letters) + MEANING * meaning.sum(axis=1)
        first = _of_best(by_words) + rest
        first[~live] = -np.inf
        widened = self._words.score(self._widen(plain, first), len(live)) * live
        total = _of_best(widened) + rest
        total[~live] = -np.inf
        most = sum(weight * self._words.rarity(term) for term, weight in plain.items()) or 1.0
        return self._hits(total, by_words / np.float32(most), meaning.max(axis=1), limit)

    def _add(self, identifier: str, title: str, body: str, tongue: int) -> int:
        slot = len(self._owners)
        self._owners.append(identifier)
        if slot >= len(self._speaks):
            self._speaks = np.concatenate([self._speaks, np.full(len(self._speaks), GONE, np.int8)])
        self._speaks[slot] = tongue
        in_title, in_body = words(title), words(body)
        self._words.add(slot, [term for term, _ in [*in_title, *in_body]])
        self._letters.add(slot, grams(title))
        if self._meaning and self._vectors:
            self._meaning.put(slot, self._vectors.mean(in_title), self._vectors.mean([*in_title, *in_body]))
        return slot

    def _live(self, languages: Collection[str]) -> NDArray[np.bool_]:
        speaks = self._speaks[: len(self._owners)]
        if not languages:
            return np.asarray(speaks != GONE, np.bool_)
        wanted = [self._languages[name] for name in languages if name in self._languages]
        return np.asarray(np.isin(speaks, wanted), np.bool_)

    def _weights(self, terms: Iterable[str]) -> dict[str, float]:
        weights = {term: float(min(2, count)) for term, count in Counter(terms).items()}
        for term in list(weights):
            for other in self._synonyms.of(term):
                weights.setdefault(other, 0.5)
        return weights

    def _widen(self, plain: dict[str, float], scores: Floats) -> dict[str, float]:
        """Mix the question with the telling words of its best entries (RM3: Abdul-Jaleel et al., TREC 2004)."""
        best = [int(slot) for slot in _best_slots(scores, FEEDBACK_ENTRIES) if np.isfinite(scores[slot])]
        if not best or not plain:
            return plain
        trust = np.exp(3.0 * (scores[best] - scores[best[0]]))
        trust /= trust.sum()
        told: Counter[str] = Counter()
        for slot, share in zip(best, trust.tolist(), strict=True):
            terms = self._words.terms(slot)
            length = sum(terms.values()) or 1.0
            for term, count in terms.items():
                told[term] += share * count / length
        telling = sorted(told, key=lambda term: -told[term] * self._words.rarity(term))[:FEEDBACK_TERMS]
        mass = sum(told[term] for term in telling) or 1.0
        total = sum(plain.values())
        mixed = {term: (1 - FEEDBACK_SHARE) * weight / total for term, weight in plain.items()}
        for term in telling:
            mixed[term] = mixed.get(term, 0.0) + FEEDBACK_SHARE * told[term] / mass
        return mixed

    def _hits(self, total: Floats, coverage: Floats, similarity: Floats, limit: int) -> list[Hit]:
        found: dict[str, Hit] = {}
        for slot in _best_slots(total, limit * 4 if len(self._owners) > len(self._held) else limit):
            owner = self._owners[slot]
            if owner is None or owner in found or not np.isfinite(total[slot]) or len(found) == limit:
                continue
            covered = float(min(1.0, max(coverage[one] for one in self._held[owner].slots)))
            near = float(max(similarity[one] for one in self._held[owner].slots))
            found[owner] = Hit(owner, float(total[slot]), covered, near, self._held[owner].topic)
        return list(found.values())


def _of_best(scores: Floats) -> Floats:
    top = float(scores.max(initial=0.0))
    return scores / np.float32(top) if top > 0 else scores


def _best_slots(scores: Floats, count: int) -> list[int]:
    if count >= len(scores):
        return [int(slot) for slot in np.argsort(-scores, kind="stable")]
    some = np.argpartition(-scores, count)[:count]
    return [int(slot) for slot in some[np.lexsort((some, -scores[some]))]]
