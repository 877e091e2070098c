"""Municipalities: set one up, change its settings, open its border to a neighbour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from supporters.core.accounts import OFFICE, ActingUser, Role, check_role, read_email, works_for
from supporters.core.errors import (
    FieldInvalid,
    MunicipalityCodeInvalid,
    MunicipalityUnknown,
    NotFound,
    StaleVersion,
)
from supporters.core.grants import Grant
from supporters.core.municipalities import (
    EVERYWHERE,
    District,
    Municipality,
    MunicipalitySettings,
    check_code,
    check_districts,
    check_settings,
)
from supporters.services.journal import new_id, note
from supporters.services.ports import Ports, UnitOfWork

_ADMIN = frozenset({Role.ADMIN, Role.SYSTEM})


async def create_municipality(
    ports: Ports,
    *,
    code: str,
    name: str,
    name_en: str = "",
    office: str = "担当課",
    office_email: str | None = None,
    districts: tuple[District, ...] = (),
    settings: MunicipalitySettings | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Municipality:
    """Register a town (system only).

    Raises:
        MunicipalityCodeInvalid: the check digit does not hold.
        AlreadyExists: the code is registered.
        NotAllowed: not the system.
    """
    check_role(acting_user, frozenset({Role.SYSTEM}))
    town = Municipality(
        code=check_code(code),
        name=name,
        name_en=name_en,
        office=office,
        office_email=office_email,
        districts=check_districts(districts),
        settings=check_settings(settings or MunicipalitySettings()),
        created_at=now,
    )
    async with ports.unit_of_work(EVERYWHERE) as uow:
        await uow.municipalities.add(town)
        await note(uow, "create", "municipality", code, municipality=code, acting_user=acting_user, now=now)
        await uow.commit()
    return town


async def find_municipality(ports: Ports, code: str) -> Municipality | None:
    """The active town with this code, or None; malformed codes are None too. Public."""
    try:
        check_code(code)
    except MunicipalityCodeInvalid:
        return None
    async with ports.unit_of_work(code, write=False) as uow:
        town = await uow.municipalities.find(code)
    return town if town is not None and town.active else None


async def get_municipality(ports: Ports, code: str) -> Municipality:
    """The active town with this code. Public.

    Raises:
        MunicipalityUnknown: there is none.
    """
    town = await find_municipality(ports, code)
    if town is None:
        raise MunicipalityUnknown
    return town


async def list_municipalities(ports: Ports) -> Sequence[Municipality]:
    """Every active town, by code. Public."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        return [town for town in await uow.municipalities.every() if town.active]


async def access_municipality(uow: UnitOfWork, code: str, *, acting_user: ActingUser) -> Municipality:
    """The town, if the acting user works for it (or is the system).

    Raises:
        NotFound: it is another town's, or unknown.
    """
    town = await uow.municipalities.find(code) if works_for(acting_user, code) else None
    if town is None:
        raise NotFound
    return town


async def change_settings(
    ports: Ports,
    code: str,
    settings: MunicipalitySettings,
    *,
    office: str | None = None,
    office_email: str | None = None,
    seen_version: int,
    acting_user: ActingUser,
    now: datetime,
) -> Municipality:
    """Change what a town decides for itself (admin of that town, system).

    Raises:
        NotFound, NotAllowed, StaleVersion, FieldInvalid.
    """
    async with ports.unit_of_work(acting_user.municipality) as uow:
        town = await access_municipality(uow, code, acting_user=acting_user)
        check_role(acting_user, _ADMIN)
        if town.version != seen_version:
            raise StaleVersion
        town = await uow.municipalities.save(
            replace(
                town,
                settings=check_settings(settings),
                office=office or town.office,
                office_email=read_email(office_email) if office_email else town.office_email,
            )
        )
        await note(uow, "change_settings", "municipality", code, municipality=code, acting_user=acting_user, now=now)
        await uow.commit()
    return town


async def replace_districts(
    ports: Ports,
    code: str,
    districts: tuple[District, ...],
    *,
    seen_version: int,
    acting_user: ActingUser,
    now: datetime,
) -> Municipality:
    """Replace the town's list of districts (admin, system). Referrals keep the id they were sent with.

    Raises:
        NotFound, NotAllowed, StaleVersion, FieldInvalid (double ids, postal codes that are not seven digits).
    """
    async with ports.unit_of_work(acting_user.municipality) as uow:
        town = await access_municipality(uow, code, acting_user=acting_user)
        check_role(acting_user, _ADMIN)
        if town.version != seen_version:
            raise StaleVersion
        town = await uow.municipalities.save(replace(town, districts=check_districts(districts)))
        await note(uow, "replace_districts", "municipality", code, municipality=code, acting_user=acting_user, now=now)
        await uow.commit()
    return town


async def give_grant(
    ports: Ports,
    *,
    to_municipality: str,
    ends_at: datetime | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Grant:
    """Let another town's supporters be offered this town's referrals (admin of the giving town).

    Raises:
        NotAllowed, MunicipalityUnknown.
    """
    check_role(acting_user, frozenset({Role.ADMIN}))
    await get_municipality(ports, to_municipality)
    if to_municipality == acting_user.municipality:
        raise FieldInvalid("to_municipality", "own_town")
    if ends_at is not None and ends_at <= now:
        raise FieldInvalid("ends_at", "in_the_past")
    grant = Grant(
        id=new_id(),
        municipality=acting_user.municipality,
        to_municipality=to_municipality,
        starts_at=now,
        ends_at=ends_at,
        created_by=acting_user.id,
        created_at=now,
    )
    async with ports.unit_of_work(acting_user.municipality) as uow:
        await uow.grants.add(grant)
        await note(
            uow,
            "give",
            "grant",
            grant.id,
            municipality=grant.municipality,
            acting_user=acting_user,
            now=now,
            to_municipality=to_municipality,
        )
        await uow.commit()
    return grant


async def end_grant(ports: Ports, grant_id: str, *, acting_user: ActingUser, now: datetime) -> Grant:
    """End a grant now (admin of the giving town). Accepted referrals stay with their supporter.

    Raises:
        NotFound, NotAllowed.
    """
    check_role(acting_user, frozenset({Role.ADMIN}))
    async with ports.unit_of_work(acting_user.municipality) as uow:
        grant = await uow.grants.find(grant_id)
        if grant is None or grant.municipality != acting_user.municipality:
            raise NotFound
        if grant.ends_at is None or grant.ends_at > now:
            grant = await uow.grants.save(replace(grant, ends_at=now))
            await note(uow, "end", "grant", grant.id, municipality=grant.municipality, acting_user=acting_user, now=now)
            await uow.commit()
    return grant


async def list_grants(ports: Ports, *, acting_user: ActingUser) -> Sequence[Grant]:
    """Grants the acting user's town has given (office)."""
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await uow.grants.of(acting_user.municipality)
