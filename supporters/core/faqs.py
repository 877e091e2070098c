"""FAQ entries as a town keeps them: whose they are, which state they are in, and what publishing needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class EntryState(StrEnum):
    """draft → published → withdrawn (the kill switch) → published …"""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class FaqEntry:
    """One entry in the registry.

    `content` is one entry in the field names of data/faq/*.yml (title, text, steps, keep, avoid, next, why, devices,
    contacts, wordings …). `topic` is None for a town's own subject. A town's entry wins over the national one with the
    same topic, language and audience; a town's *withdrawn* entry with `hides_national` True silences it there.
    """

    id: str
    owner: str | None
    """A municipality's code, or None = national."""
    topic: str | None
    language: str
    audience: str
    state: EntryState
    office: str
    content: Mapping[str, object] = field(repr=False)
    sources: tuple[Mapping[str, str], ...] = ()
    """Official only: `{"title", "url"}`."""
    reviewed_on: date | None = None
    review_by_on: date | None = None
    hides_national: bool = False
    revision: int = 0
    """The owner's content_revision at the last publish or withdraw; 0 = never live."""
    created_by: str
    created_at: datetime
    updated_at: datetime
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveEntries:
    """What a process needs to answer for one town since it last asked.

    `revision` = (national, the town's own) content_revision; equal to the asker's: `changed` is empty.
    `changed` are the entries published or withdrawn since, national first, a town's own after (apply in order).
    """

    municipality: str
    revision: tuple[int, int]
    changed: tuple[FaqEntry, ...] = ()
