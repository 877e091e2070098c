"""What every skill has at hand: the content, the phrases, the services' ports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from actions.library import Library, Shelf
from actions.turn import Turn
from faq.decide import Thresholds
from faq.entries import Topic
from faq.formats import read_topics
from faq.phrases import Phrases
from supporters.services.ports import Ports


@dataclass(frozen=True, slots=True)
class Desk:
    """The things on the desk. Made once at start (`open_desk`).

    Attributes:
        ports: What service functions reach.
        phrases: The bot's own sentences.
        topics: Topics by id.
        library: Every municipality's live entries.
        thresholds: What a decision is weighed by, for `ja` and `en`.
    """

    ports: Ports
    phrases: Phrases
    topics: dict[str, Topic]
    library: Library
    thresholds: Mapping[str, Thresholds]

    async def shelf(self, turn: Turn) -> Shelf:
        """Return the live entries of the turn's municipality; newer ones are fetched first."""
        return await self.library.shelf(turn.municipality)

    def say(self, key: str, turn: Turn, **values: object) -> str:
        """Return a phrase in the turn's language."""
        return self.phrases.say(key, turn.language, **values)


def open_desk(ports: Ports, data: Path, vectors: Path) -> Desk:
    """Read the content once.

    Args:
        ports: From `supporters.bootstrap`.
        data: The folder `data`.
        vectors: The folder of the word vectors; it may be missing.

    Raises:
        ContentInvalid: If a content file is wrong; the process must not start on half of the answers.
    """
    topics = {topic.id: topic for topic in read_topics(data / "topics.yml")}
    thresholds = Thresholds.load(data / "thresholds.yml")
    return Desk(ports, Phrases.load(data / "phrases"), topics, Library.open(ports, data, vectors), thresholds)
