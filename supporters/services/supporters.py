"""Supporters: register, keep certificate and background check current, be available or not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from supporters.core.accounts import ActingUser
from supporters.core.supporters import Supporter
from supporters.services.ports import Ports, UnitOfWork


async def register_supporter(
    ports: Ports, *, display_name: str, name: str, phone: str, organisation_id: str | None = None,
    languages: tuple[str, ...] = ("ja",), districts: tuple[str, ...] = (), topics: tuple[str, ...] = (),
    certificate_number: str | None = None, certificate_valid_until_on: date | None = None,
    background_checked_on: date | None = None, background_valid_until_on: date | None = None,
    municipality: str | None = None, acting_user: ActingUser, now: datetime,
) -> Supporter:
    """Register a supporter of the town (office; `municipality` is for the system only). Name and phone are sealed.

    Raises:
        NotAllowed, FieldInvalid, NotFound (organisation of another town).
    """
    ...


async def change_supporter(
    ports: Ports, supporter_id: str, *, display_name: str, organisation_id: str | None, languages: tuple[str, ...],
    districts: tuple[str, ...], topics: tuple[str, ...], active: bool, seen_version: int,
    acting_user: ActingUser, now: datetime,
) -> Supporter:
    """Change what the office keeps (office). Switching one off withdraws their open offers.

    Raises:
        NotFound, NotAllowed, StaleVersion, FieldInvalid.
    """
    ...


async def renew_certificate(
    ports: Ports, supporter_id: str, *, certificate_number: str, certificate_valid_until_on: date,
    background_checked_on: date, background_valid_until_on: date, seen_version: int,
    acting_user: ActingUser, now: datetime,
) -> Supporter:
    """Enter new dates (office).

    Raises:
        NotFound, NotAllowed, StaleVersion, FieldInvalid (an end before its start).
    """
    ...


async def set_availability(
    ports: Ports, supporter_id: str, *, available: bool, acting_user: ActingUser, now: datetime,
) -> Supporter:
    """Be asked, or not for now (the supporter, or the office).

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def list_supporters(ports: Ports, *, acting_user: ActingUser) -> Sequence[Supporter]:
    """The town's supporters, the inactive ones too (office)."""
    ...


async def access_supporter(uow: UnitOfWork, supporter_id: str, *, acting_user: ActingUser) -> Supporter:
    """The supporter, to themself and to the office of their town.

    Raises:
        NotFound.
    """
    ...


async def open_supporter_contact(
    ports: Ports, supporter_id: str, *, acting_user: ActingUser, now: datetime,
) -> dict[str, str]:
    """`{"name", "phone"}` in clear, for the office; the look is audited.

    Raises:
        NotFound, NotAllowed.
    """
    ...


def own_supporter_id(acting_user: ActingUser) -> str:
    """The supporter the acting user is.

    Raises:
        NotAllowed: the acting user is no supporter.
    """
    ...
