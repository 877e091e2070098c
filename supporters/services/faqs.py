"""Entries: write, publish, withdraw; live everywhere at the next question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from faq.entries import NATIONAL, Entry
from faq.errors import ContentInvalid
from faq.formats import entry_from_dict
from supporters.core.accounts import OFFICE, ActingUser, Role, check_role, works_for
from supporters.core.days import day_in_japan
from supporters.core.errors import (
    EntryNotPublishable,
    FieldInvalid,
    MunicipalityUnknown,
    NotAllowed,
    NotFound,
    StaleVersion,
)
from supporters.core.faqs import EntryState, FaqEntry, LiveEntries, check_entry, not_publishable
from supporters.core.municipalities import EVERYWHERE
from supporters.services.journal import new_id, note
from supporters.services.ports import Ports, UnitOfWork


async def create_entry(
    ports: Ports,
    *,
    topic: str | None,
    language: str,
    audience: str,
    office: str,
    content: Mapping[str, object],
    sources: tuple[Mapping[str, str], ...] = (),
    reviewed_on: date | None = None,
    review_by_on: date | None = None,
    national: bool = False,
    acting_user: ActingUser,
    now: datetime,
) -> FaqEntry:
    """Write a draft entry of the acting user's town (office; `national` is for the system only).

    Raises:
        NotAllowed, FieldInvalid.
    """
    check_role(acting_user, frozenset({Role.SYSTEM}) if national else OFFICE)
    check_entry(language=language, audience=audience, content=content, sources=sources)
    entry = FaqEntry(
        id=new_id(),
        owner=None if national else acting_user.municipality,
        topic=topic,
        language=language,
        audience=audience,
        state=EntryState.DRAFT,
        office=office,
        content=_plain(content),
        sources=sources,
        reviewed_on=reviewed_on,
        review_by_on=review_by_on,
        created_by=acting_user.id,
        created_at=now,
        updated_at=now,
    )
    async with ports.unit_of_work(acting_user.municipality) as uow:
        await uow.faqs.add(entry)
        await _note(uow, "create", entry, acting_user=acting_user, now=now)
        await uow.commit()
    return entry


async def change_entry(
    ports: Ports,
    entry_id: str,
    *,
    office: str,
    content: Mapping[str, object],
    sources: tuple[Mapping[str, str], ...],
    reviewed_on: date | None,
    review_by_on: date | None,
    seen_version: int,
    acting_user: ActingUser,
    now: datetime,
) -> FaqEntry:
    """Change an entry (office). A published one is live with the change at once, so it must still be publishable.

    Raises:
        NotFound, NotAllowed, StaleVersion, FieldInvalid, EntryNotPublishable.
    """
    async with ports.unit_of_work(acting_user.municipality) as uow:
        entry = await access_entry(uow, entry_id, acting_user=acting_user, write=True)
        if entry.version != seen_version:
            raise StaleVersion
        check_entry(language=entry.language, audience=entry.audience, content=content, sources=sources)
        changed = replace(
            entry,
            office=office,
            content=_plain(content),
            sources=sources,
            reviewed_on=reviewed_on,
            review_by_on=review_by_on,
            updated_at=now,
        )
        if entry.state is EntryState.PUBLISHED:
            _check_publishable(changed, now=now)
            changed = replace(changed, revision=await uow.municipalities.raise_content_revision(entry.owner))
        changed = await uow.faqs.save(changed)
        await _note(uow, "change", changed, acting_user=acting_user, now=now)
        await uow.commit()
    return changed


async def publish_entry(
    ports: Ports,
    entry_id: str,
    *,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> FaqEntry:
    """Make it live; raises the owner's content_revision in the same transaction (office).

    Raises:
        NotFound, NotAllowed, StaleVersion.
        EntryNotPublishable: no official source, no review date, review overdue, text missing.
    """
    async with ports.unit_of_work(acting_user.municipality) as uow:
        entry = await access_entry(uow, entry_id, acting_user=acting_user, write=True)
        if seen_version is not None and entry.version != seen_version:
            raise StaleVersion
        if entry.state is EntryState.PUBLISHED:
            return entry
        _check_publishable(entry, now=now)
        revision = await uow.municipalities.raise_content_revision(entry.owner)
        entry = await uow.faqs.save(
            replace(entry, state=EntryState.PUBLISHED, hides_national=False, revision=revision, updated_at=now)
        )
        await _note(uow, "publish", entry, acting_user=acting_user, now=now, revision=revision)
        await uow.commit()
    return entry


async def withdraw_entry(
    ports: Ports,
    entry_id: str,
    *,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> FaqEntry:
    """The kill switch: gone at the next question everywhere (office).

    Raises:
        NotFound, NotAllowed, StaleVersion.
    """
    async with ports.unit_of_work(acting_user.municipality) as uow:
        entry = await access_entry(uow, entry_id, acting_user=acting_user, write=True)
        if seen_version is not None and entry.version != seen_version:
            raise StaleVersion
        if entry.state is EntryState.WITHDRAWN and not entry.hides_national:
            return entry
        revision = await uow.municipalities.raise_content_revision(entry.owner)
        entry = await uow.faqs.save(
            replace(entry, state=EntryState.WITHDRAWN, hides_national=False, revision=revision, updated_at=now)
        )
        await _note(uow, "withdraw", entry, acting_user=acting_user, now=now, revision=revision)
        await uow.commit()
    return entry


async def silence_national(
    ports: Ports,
    *,
    topic: str,
    language: str,
    audience: str,
    acting_user: ActingUser,
    now: datetime,
) -> FaqEntry:
    """Stop the national answer in this town only, by a withdrawn entry of the town's with `hides_national` (office).

    Raises:
        NotAllowed, FieldInvalid.
    """
    check_role(acting_user, OFFICE)
    if ports.topics.visit_suitable(topic) is None:
        raise FieldInvalid("topic", "unknown")
    check_entry(language=language, audience=audience, content={}, sources=())
    async with ports.unit_of_work(acting_user.municipality) as uow:
        for entry in await uow.faqs.of(acting_user.municipality):
            if entry.hides_national and (entry.topic, entry.language, entry.audience) == (topic, language, audience):
                return entry
        revision = await uow.municipalities.raise_content_revision(acting_user.municipality)
        entry = FaqEntry(
            id=new_id(),
            owner=acting_user.municipality,
            topic=topic,
            language=language,
            audience=audience,
            state=EntryState.WITHDRAWN,
            office="",
            content={},
            hides_national=True,
            revision=revision,
            created_by=acting_user.id,
            created_at=now,
            updated_at=now,
        )
        await uow.faqs.add(entry)
        await _note(uow, "silence_national", entry, acting_user=acting_user, now=now, revision=revision)
        await uow.commit()
    return entry


async def list_entries(ports: Ports, *, acting_user: ActingUser) -> Sequence[FaqEntry]:
    """The town's entries in every state and then the registry's national ones (office; the system: national)."""
    check_role(acting_user, OFFICE | {Role.SYSTEM})
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        national = list(await uow.faqs.of(None))
        if acting_user.role is Role.SYSTEM:
            return national
        return [*await uow.faqs.of(acting_user.municipality), *national]


async def access_entry(uow: UnitOfWork, entry_id: str, *, acting_user: ActingUser, write: bool = False) -> FaqEntry:
    """The entry, to its town's office; national ones are read-only to towns.

    Raises:
        NotFound: another town's. NotAllowed: `write` on a national one.
    """
    entry = await uow.faqs.find(entry_id)
    if entry is None or acting_user.role not in OFFICE | {Role.SYSTEM}:
        raise NotFound
    if entry.owner is None:
        if write and acting_user.role is not Role.SYSTEM:
            raise NotAllowed(what="national_entry")
        return entry
    if not works_for(acting_user, entry.owner):
        raise NotFound
    return entry


async def get_entry(ports: Ports, entry_id: str, *, acting_user: ActingUser) -> FaqEntry:
    """`access_entry` in a unit of work of its own, for showing. Raises as it does."""
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await access_entry(uow, entry_id, acting_user=acting_user)


async def entry_warnings(ports: Ports, entry_id: str, *, acting_user: ActingUser, now: datetime) -> tuple[str, ...]:
    """What publishing still lacks, as the codes of EntryNotPublishable; empty = it can be published now.

    Raises:
        NotFound.
    """
    entry = await get_entry(ports, entry_id, acting_user=acting_user)
    return _problems(entry, now=now)


async def live_entries(ports: Ports, municipality: str, *, since_revision: tuple[int, int] = (0, 0)) -> LiveEntries:
    """What changed for a town since the (national, own) revision the process has; (0, 0) = everything. Public, cheap.

    Raises:
        MunicipalityUnknown.
    """
    async with ports.unit_of_work(municipality, write=False) as uow:
        revision = await uow.municipalities.content_revisions(municipality)
        if revision == since_revision:
            return LiveEntries(municipality=municipality, revision=revision)
        if await uow.municipalities.find(municipality) is None:
            raise MunicipalityUnknown
        national, own = since_revision
        changed = await uow.faqs.live_since(municipality, national=national, own=own)
    return LiveEntries(municipality=municipality, revision=revision, changed=tuple(changed))


def _check_publishable(entry: FaqEntry, *, now: datetime) -> None:
    problems = _problems(entry, now=now)
    if problems:
        raise EntryNotPublishable(problems)


def _problems(entry: FaqEntry, *, now: datetime) -> tuple[str, ...]:
    problems = not_publishable(entry, today_on=day_in_japan(now))
    if not problems:
        try:
            answer_of(entry)
        except ContentInvalid:
            return ("content_unreadable",)  # it would stop the whole town's answers, not only its own
    return problems


def answer_of(entry: FaqEntry) -> Entry:
    """A registry entry as the answers' room reads it.

    Raises:
        ContentInvalid: a field is wrong; nothing that was published can be.
    """
    value: dict[str, object] = {name: part for name, part in entry.content.items() if part not in ("", None, [], ())}
    value |= {
        "id": entry.id,
        "owner": entry.owner or NATIONAL,
        "office": entry.office,
        "language": entry.language,
        "audience": entry.audience,
        "sources": [dict(source) for source in entry.sources],
        "reviewed_on": entry.reviewed_on.isoformat() if entry.reviewed_on else None,
        "review_by": entry.review_by_on.isoformat() if entry.review_by_on else None,
        "state": entry.state.value,
    }
    return entry_from_dict(value | ({"topic": entry.topic} if entry.topic else {}), f"entry {entry.id}")


def _plain(content: Mapping[str, object]) -> dict[str, object]:
    """The content as JSON will give it back: lists, not tuples."""
    return {name: list(part) if isinstance(part, tuple) else part for name, part in content.items()}


async def _note(
    uow: UnitOfWork, verb: str, entry: FaqEntry, *, acting_user: ActingUser, now: datetime, **facts: object
) -> None:
    await note(
        uow,
        verb,
        "entry",
        entry.id,
        municipality=entry.owner or EVERYWHERE,
        acting_user=acting_user,
        now=now,
        state=entry.state,
        **facts,
    )
