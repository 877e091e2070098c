"""FAQ entries as a town keeps them: whose they are, which state they are in, and what publishing needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from urllib.parse import urlsplit

from faq.entries import AUDIENCES, LANGUAGES
from supporters.core.errors import FieldInvalid

TEXTS = ("title", "text", "why", "enough", "worth", "leave")
LISTS = ("keep", "avoid", "next", "contacts", "wordings")
CONTENT_FIELDS = frozenset((*TEXTS, *LISTS, "steps", "devices"))
LONGEST_TEXT = 2000


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


def check_entry(
    *, language: str, audience: str, content: Mapping[str, object], sources: tuple[Mapping[str, str], ...]
) -> None:
    """Whether these can be an entry at all, even a draft: known fields, of the right shape, not endless.

    Raises:
        FieldInvalid: naming the field.
    """
    if language not in LANGUAGES:
        raise FieldInvalid("language", "unknown")
    if audience not in AUDIENCES:
        raise FieldInvalid("audience", "unknown")
    for name, value in content.items():
        if name in TEXTS:
            good = isinstance(value, str) and len(value) <= LONGEST_TEXT
        elif name in LISTS:
            good = isinstance(value, (list, tuple)) and all(
                isinstance(item, str) and len(item) <= LONGEST_TEXT for item in value
            )
        else:
            good = (
                name in CONTENT_FIELDS
                and isinstance(value, (list, tuple))
                and all(
                    isinstance(item, Mapping) and all(isinstance(part, str) for part in item.values()) for item in value
                )
            )
        if not good or (isinstance(value, (list, tuple)) and len(value) > 50):
            raise FieldInvalid(name if name in CONTENT_FIELDS else "content", "bad_shape")
    for source in sources:
        if set(source) != {"title", "url"} or not all(isinstance(part, str) for part in source.values()):
            raise FieldInvalid("sources", "bad_shape")


def not_publishable(entry: FaqEntry, *, today_on: date) -> tuple[str, ...]:
    """What publishing still lacks, as codes; empty = it may be published."""
    problems = [f"{name}_missing" for name in ("title", "text") if not str(entry.content.get(name, "")).strip()]
    if not entry.office.strip():
        problems.append("office_missing")
    if not entry.sources:
        problems.append("source_missing")
    for source in entry.sources:
        url = urlsplit(source["url"])
        if url.scheme != "https" or "." not in (url.hostname or "") or not source["title"].strip():
            problems.append("source_not_official")
            break
    if entry.reviewed_on is None:
        problems.append("reviewed_on_missing")
    elif entry.reviewed_on > today_on:
        problems.append("reviewed_in_future")
    if entry.review_by_on is None:
        problems.append("review_by_missing")
    elif entry.review_by_on <= today_on:
        problems.append("review_overdue")
    return tuple(problems)
