"""Entries: write, publish, withdraw; live everywhere at the next question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from supporters.core.accounts import ActingUser
from supporters.core.faqs import FaqEntry, LiveEntries
from supporters.services.ports import Ports, UnitOfWork


async def create_entry(
    ports: Ports, *, topic: str | None, language: str, audience: str, office: str, content: Mapping[str, object],
    sources: tuple[Mapping[str, str], ...] = (), reviewed_on: date | None = None, review_by_on: date | None = None,
    national: bool = False, acting_user: ActingUser, now: datetime,
) -> FaqEntry:
    """Write a draft entry of the acting user's town (office; `national` is for the system only).

    Raises:
        NotAllowed, FieldInvalid.
    """
    ...


async def change_entry(
    ports: Ports, entry_id: str, *, office: str, content: Mapping[str, object], sources: tuple[Mapping[str, str], ...],
    reviewed_on: date | None, review_by_on: date | None, seen_version: int, acting_user: ActingUser, now: datetime,
) -> FaqEntry:
    """Change an entry (office). A published one is live with the change at once, so it must still be publishable.

    Raises:
        NotFound, NotAllowed, StaleVersion, FieldInvalid, EntryNotPublishable.
    """
    ...


async def publish_entry(
    ports: Ports, entry_id: str, *, seen_version: int | None = None, acting_user: ActingUser, now: datetime,
) -> FaqEntry:
    """Make it live; raises the owner's content_revision in the same transaction (office).

    Raises:
        NotFound, NotAllowed, StaleVersion.
        EntryNotPublishable: no official source, no review date, review overdue, text missing.
    """
    ...


async def withdraw_entry(
    ports: Ports, entry_id: str, *, seen_version: int | None = None, acting_user: ActingUser, now: datetime,
) -> FaqEntry:
    """The kill switch: gone at the next question everywhere (office).

    Raises:
        NotFound, NotAllowed, StaleVersion.
    """
    ...


async def silence_national(
    ports: Ports, *, topic: str, language: str, audience: str, acting_user: ActingUser, now: datetime,
) -> FaqEntry:
    """Stop the national answer in this town only, by a withdrawn entry of the town's with `hides_national` (office).

    Raises:
        NotAllowed, FieldInvalid.
    """
    ...


async def list_entries(ports: Ports, *, acting_user: ActingUser) -> Sequence[FaqEntry]:
    """The town's entries in every state and then the registry's national ones (office; the system: national)."""
    ...


async def access_entry(uow: UnitOfWork, entry_id: str, *, acting_user: ActingUser, write: bool = False) -> FaqEntry:
    """The entry, to its town's office; national ones are read-only to towns.

    Raises:
        NotFound: another town's. NotAllowed: `write` on a national one.
    """
    ...


async def get_entry(ports: Ports, entry_id: str, *, acting_user: ActingUser) -> FaqEntry:
    """`access_entry` in a unit of work of its own, for showing. Raises as it does."""
    ...


async def entry_warnings(ports: Ports, entry_id: str, *, acting_user: ActingUser) -> tuple[str, ...]:
    """What the content checks (`faq.checks`) would have the clerk look at again; empty = nothing.

    Raises:
        NotFound.
    """
    ...


async def live_entries(ports: Ports, municipality: str, *, since_revision: tuple[int, int] = (0, 0)) -> LiveEntries:
    """What changed for a town since the (national, own) revision the process has; (0, 0) = everything. Public, cheap.

    Raises:
        MunicipalityUnknown.
    """
    ...
