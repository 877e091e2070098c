"""Puts the built-in answers into the registry, as national entries. Run again, it changes only what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from faq.entries import Entry
from faq.formats import entry_to_dict
from supporters.core.accounts import ActingUser
from supporters.core.days import day_in_japan
from supporters.core.faqs import CONTENT_FIELDS, EntryState, FaqEntry, not_publishable
from supporters.core.municipalities import EVERYWHERE
from supporters.services.journal import note
from supporters.services.ports import Ports, UnitOfWork

SEEDED_BY = "seed"
_SEEDED_FIELDS = ("topic", "language", "audience", "office", "content", "sources", "reviewed_on", "review_by_on")


async def seed_content(
    ports: Ports, entries: Sequence[Entry], *, acting_user: ActingUser, now: datetime, say: Callable[[str], None]
) -> int:
    """Publish new and changed built-in entries under one new national revision; how many changed.

    What the nation's office wrote or withdrew in the registry stays as it is; a built-in entry whose file is gone is
    withdrawn. Towns' own entries are never touched.
    """
    wanted = {entry.id: _registered(entry, now) for entry in entries}
    async with ports.unit_of_work(EVERYWHERE) as uow:
        stored = {entry.id: entry for entry in await uow.faqs.of(None)}
        fresh = [entry for id, entry in wanted.items() if id not in stored]
        changed = [
            _renewed(stored[id], entry, now)
            for id, entry in wanted.items()
            if id in stored and _may_renew(stored[id]) and _differs(stored[id], entry)
        ]
        gone = [
            replace(entry, state=EntryState.WITHDRAWN, updated_at=now)
            for id, entry in stored.items()
            if id not in wanted and _may_renew(entry)
        ]
        fresh = [entry for entry in fresh if _may_publish(entry, now, say)]
        changed = [entry for entry in changed if _may_publish(entry, now, say)]
        if fresh or changed or gone:
            await _write(uow, fresh, [*changed, *gone], acting_user=acting_user, now=now)
            await uow.commit()
    say(f"content: {len(fresh)} new, {len(changed)} changed, {len(gone)} withdrawn, {len(wanted)} in all")
    return len(fresh) + len(changed) + len(gone)


async def _write(
    uow: UnitOfWork, fresh: Sequence[FaqEntry], changed: Sequence[FaqEntry], *, acting_user: ActingUser, now: datetime
) -> None:
    revision = await uow.municipalities.raise_content_revision(None)
    for entry in fresh:
        await uow.faqs.add(replace(entry, revision=revision))
    for entry in changed:
        await uow.faqs.save(replace(entry, revision=revision))
    await note(
        uow,
        "seed",
        "content",
        str(revision),
        municipality=EVERYWHERE,
        acting_user=acting_user,
        now=now,
        new=len(fresh),
        changed=len(changed),
    )


def _registered(entry: Entry, now: datetime) -> FaqEntry:
    content = {name: value for name, value in entry_to_dict(entry).items() if name in CONTENT_FIELDS}
    return FaqEntry(
        id=entry.id,
        owner=None,
        topic=entry.topic,
        language=entry.language,
        audience=entry.audience,
        state=EntryState.PUBLISHED,
        office=entry.office,
        content=content,
        sources=tuple({"title": source.title, "url": source.url} for source in entry.sources),
        reviewed_on=entry.reviewed_on,
        review_by_on=entry.review_by,
        created_by=SEEDED_BY,
        created_at=now,
        updated_at=now,
    )


def _may_publish(entry: FaqEntry, now: datetime, say: Callable[[str], None]) -> bool:
    # Which built-in sources are official is checked with the files; a few public bodies still serve plain http.
    problems = [one for one in not_publishable(entry, today_on=day_in_japan(now)) if one != "source_not_official"]
    if problems:
        say(f"content: {entry.id} is not published: {', '.join(problems)}")
    return not problems


def _may_renew(stored: FaqEntry) -> bool:
    return stored.created_by == SEEDED_BY and stored.state is EntryState.PUBLISHED


def _differs(stored: FaqEntry, wanted: FaqEntry) -> bool:
    return any(getattr(stored, name) != getattr(wanted, name) for name in _SEEDED_FIELDS)


def _renewed(stored: FaqEntry, wanted: FaqEntry, now: datetime) -> FaqEntry:
    return replace(stored, updated_at=now, **{name: getattr(wanted, name) for name in _SEEDED_FIELDS})
