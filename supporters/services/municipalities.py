"""Municipalities: set one up, change its settings, open its border to a neighbour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from supporters.core.accounts import ActingUser
from supporters.core.grants import Grant
from supporters.core.municipalities import District, Municipality, MunicipalitySettings
from supporters.services.ports import Ports, UnitOfWork


async def create_municipality(
    ports: Ports, *, code: str, name: str, name_en: str = "", office: str = "担当課", office_email: str | None = None,
    districts: tuple[District, ...] = (), settings: MunicipalitySettings | None = None,
    acting_user: ActingUser, now: datetime,
) -> Municipality:
    """Register a town (system only).

    Raises:
        MunicipalityCodeInvalid: the check digit does not hold.
        AlreadyExists: the code is registered.
        NotAllowed: not the system.
    """
    ...


async def find_municipality(ports: Ports, code: str) -> Municipality | None:
    """The active town with this code, or None; malformed codes are None too. Public."""
    ...


async def get_municipality(ports: Ports, code: str) -> Municipality:
    """The active town with this code. Public.

    Raises:
        MunicipalityUnknown: there is none.
    """
    ...


async def list_municipalities(ports: Ports) -> Sequence[Municipality]:
    """Every active town, by code. Public."""
    ...


async def access_municipality(uow: UnitOfWork, code: str, *, acting_user: ActingUser) -> Municipality:
    """The town, if the acting user works for it (or is the system).

    Raises:
        NotFound: it is another town's, or unknown.
    """
    ...


async def change_settings(
    ports: Ports, code: str, settings: MunicipalitySettings, *, office: str | None = None,
    office_email: str | None = None, seen_version: int, acting_user: ActingUser, now: datetime,
) -> Municipality:
    """Change what a town decides for itself (admin of that town, system).

    Raises:
        NotFound, NotAllowed, StaleVersion, FieldInvalid.
    """
    ...


async def replace_districts(
    ports: Ports, code: str, districts: tuple[District, ...], *, seen_version: int, acting_user: ActingUser,
    now: datetime,
) -> Municipality:
    """Replace the town's list of districts (admin, system). Referrals keep the id they were sent with.

    Raises:
        NotFound, NotAllowed, StaleVersion, FieldInvalid (double ids, postal codes that are not seven digits).
    """
    ...


async def give_grant(
    ports: Ports, *, to_municipality: str, ends_at: datetime | None = None, acting_user: ActingUser, now: datetime,
) -> Grant:
    """Let another town's supporters be offered this town's referrals (admin of the giving town).

    Raises:
        NotAllowed, MunicipalityUnknown.
    """
    ...


async def end_grant(ports: Ports, grant_id: str, *, acting_user: ActingUser, now: datetime) -> Grant:
    """End a grant now (admin of the giving town). Accepted referrals stay with their supporter.

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def list_grants(ports: Ports, *, acting_user: ActingUser) -> Sequence[Grant]:
    """Grants the acting user's town has given (office)."""
    ...
