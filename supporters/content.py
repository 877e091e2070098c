"""The built-in content as the town's room needs it: which topics become visits, what else to say, what to seed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from faq.entries import Entry, Topic
from faq.formats import read_all, read_faq_file, read_topics

DATA = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True)
class Content:
    """Files of the folder `data`, read when first asked for.

    Attributes:
        folder: The folder `data`.
    """

    folder: Path = field(default=DATA)

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """Topics by id."""
        return {topic.id: topic for topic in read_topics(self.folder / "topics.yml")}

    def entries(self) -> tuple[Entry, ...]:
        """Every built-in entry, read anew."""
        return read_all(self.folder / "faq")

    def visit_suitable(self, topic: str) -> bool | None:
        """Whether a visit may be asked for; None = no such topic."""
        found = self.topics.get(topic)
        return None if found is None else found.visit_suitable

    def go_to(self, topic: str) -> tuple[str, ...]:
        """Contact ids of the topic's first entry, best first; empty if nothing is written about it yet."""
        path = self.folder / "faq" / f"{topic}.yml"
        if topic not in self.topics or not path.is_file():
            return ()
        return next((entry.contacts for entry in read_faq_file(path) if entry.contacts), ())

    def title(self, topic: str) -> str:
        """The topic's Japanese title; its id when it is unknown."""
        found = self.topics.get(topic)
        return topic if found is None else found.title("ja")
