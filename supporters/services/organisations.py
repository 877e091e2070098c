"""Organisations: the local groups supporters belong to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from supporters.core.accounts import ActingUser
from supporters.core.organisations import Organisation
from supporters.services.ports import Ports, UnitOfWork


async def create_organisation(
    ports: Ports, *, name: str, municipality: str | None = None, acting_user: ActingUser, now: datetime,
) -> Organisation:
    """Register a group (admin or clerk of the town; `municipality` is for the system only).

    Raises:
        NotAllowed, FieldInvalid.
    """
    ...


async def deactivate_organisation(
    ports: Ports, organisation_id: str, *, acting_user: ActingUser, now: datetime,
) -> Organisation:
    """The town no longer works with this group; its supporters stay registered (office).

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def list_organisations(ports: Ports, *, acting_user: ActingUser) -> Sequence[Organisation]:
    """The town's groups (office)."""
    ...


async def access_organisation(uow: UnitOfWork, organisation_id: str, *, acting_user: ActingUser) -> Organisation:
    """The group, if it is of the acting user's town.

    Raises:
        NotFound.
    """
    ...
