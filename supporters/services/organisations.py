"""Organisations: the local groups supporters belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from supporters.core.accounts import OFFICE, ActingUser, Role, check_role, works_for
from supporters.core.errors import FieldInvalid, NotFound
from supporters.core.organisations import Organisation
from supporters.services.journal import new_id, note
from supporters.services.ports import Ports, UnitOfWork


async def create_organisation(
    ports: Ports,
    *,
    name: str,
    municipality: str | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Organisation:
    """Register a group (admin or clerk of the town; `municipality` is for the system only).

    Raises:
        NotAllowed, FieldInvalid.
    """
    check_role(acting_user, OFFICE | {Role.SYSTEM})
    town = municipality if acting_user.role is Role.SYSTEM and municipality else acting_user.municipality
    if not name.strip() or len(name) > 120:
        raise FieldInvalid("name", "bad_length")
    organisation = Organisation(id=new_id(), municipality=town, name=name.strip(), created_at=now)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        await uow.organisations.add(organisation)
        await note(uow, "create", "organisation", organisation.id, municipality=town, acting_user=acting_user, now=now)
        await uow.commit()
    return organisation


async def deactivate_organisation(
    ports: Ports,
    organisation_id: str,
    *,
    acting_user: ActingUser,
    now: datetime,
) -> Organisation:
    """The town no longer works with this group; its supporters stay registered (office).

    Raises:
        NotFound, NotAllowed.
    """
    check_role(acting_user, OFFICE | {Role.SYSTEM})
    async with ports.unit_of_work(acting_user.municipality) as uow:
        organisation = await access_organisation(uow, organisation_id, acting_user=acting_user)
        organisation = await uow.organisations.save(replace(organisation, active=False))
        await note(
            uow,
            "deactivate",
            "organisation",
            organisation.id,
            municipality=organisation.municipality,
            acting_user=acting_user,
            now=now,
        )
        await uow.commit()
    return organisation


async def list_organisations(ports: Ports, *, acting_user: ActingUser) -> Sequence[Organisation]:
    """The town's groups (office)."""
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await uow.organisations.of(acting_user.municipality)


async def access_organisation(uow: UnitOfWork, organisation_id: str, *, acting_user: ActingUser) -> Organisation:
    """The group, if it is of the acting user's town.

    Raises:
        NotFound.
    """
    organisation = await uow.organisations.find(organisation_id)
    if organisation is None or not works_for(acting_user, organisation.municipality):
        raise NotFound
    return organisation
