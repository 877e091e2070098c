"""Visits: agree a time, arrive, leave; and the code both sides compare at the door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from supporters.core.accounts import ActingUser
from supporters.core.visits import Visit
from supporters.services.ports import Ports, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorCode:
    """Six digits that both sides see at the same moment."""

    code: str
    valid_until_at: datetime


async def propose_visit(
    ports: Ports, referral_id: str, *, starts_at: datetime, ends_at: datetime, agreed: bool = False,
    acting_user: ActingUser, now: datetime,
) -> Visit:
    """Name a time (the accepted supporter). `agreed`: the resident said yes on the phone, the visit is set.

    An earlier proposed or set visit of this supporter for the referral is cancelled: one plan at a time.

    Raises:
        NotFound, SupporterNotEligible, TransitionNotAllowed, FieldInvalid (times), VisitOverlaps.
    """
    ...


async def agree_visit(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> Visit:
    """The resident agreed to the proposed time, on the phone (the supporter) or to the office (office).

    Raises:
        NotFound, SupporterNotEligible, TransitionNotAllowed.
    """
    ...


async def cancel_visit(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> Visit:
    """Take a planned time back; the referral stays accepted (supporter, office, the resident). Raises as above."""
    ...


async def check_in(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> Visit:
    """At the door (the supporter; from one hour before to the end of that day); the referral is in progress.

    Raises:
        NotFound, SupporterNotEligible, TransitionNotAllowed, FieldInvalid (`now` too early).
    """
    ...


async def check_out(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> Visit:
    """Safely away; the report is due. Allowed even after eligibility ended meanwhile.

    Raises:
        NotFound, TransitionNotAllowed.
    """
    ...


async def list_visits(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Sequence[Visit]:
    """The supporter's visits, by start.

    Raises:
        NotAllowed: no supporter.
    """
    ...


async def list_visits_of(
    ports: Ports, referral_id: str, *, acting_user: ActingUser, now: datetime,
) -> Sequence[Visit]:
    """A referral's visits, by start (whoever may access the referral).

    Raises:
        NotFound, SupporterNotEligible.
    """
    ...


async def access_visit(uow: UnitOfWork, visit_id: str, *, acting_user: ActingUser) -> Visit:
    """The visit, to its supporter, its resident and its town's office.

    Raises:
        NotFound.
    """
    ...


async def door_code(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> DoorCode:
    """The code of this moment, to the visit's supporter on the day of a set visit; changes every 60 seconds.

    Raises:
        NotFound, SupporterNotEligible.
        TransitionNotAllowed: the visit is not set or on site.
        FieldInvalid: `now` "not_the_day".
    """
    ...
