"""The resident's own page: code and PIN in, status, times, door code and the last word out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from supporters.core.accounts import ActingUser, Session
from supporters.core.referrals import Completion, Referral, Status
from supporters.services.ports import Ports
from supporters.services.visits import DoorCode


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusSession:
    """A resident who typed code and PIN. `token` is set only when the session is opened."""

    session: Session
    acting_user: ActingUser
    referral_id: str
    token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusVisit:
    """A visit as the resident sees it. `state` is the visit's sub-state."""

    id: str
    state: str
    starts_at: datetime
    ends_at: datetime
    supporter: str
    """Display name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """Everything the resident's page shows; no contact data."""

    code: str
    municipality: str
    topic: str
    language: str
    status: Status
    completion: Completion | None
    confirmed: bool
    """The office has called back."""
    call_back: bool
    """The town calls back before anybody is sent."""
    visit_word_agreed: bool
    supporters: tuple[str, ...]
    """Display names of who accepted; empty before."""
    visits: tuple[StatusVisit, ...]
    """Not the cancelled ones; by start."""
    requested_at: datetime
    status_since_at: datetime
    may: tuple[str, ...]
    """What the page offers: of confirm_solved, say_not_solved, cancel, agree, door_code."""
    version: int


async def open_status_session(ports: Ports, code: str, pin: str, *, now: datetime) -> StatusSession:
    """Code and PIN for a session of 15 idle minutes, 2 hours at most.

    Hyphens, spaces, full-width and lower-case letters in the code are forgiven. Each attempt is counted before the PIN
    is looked at, so that many at once win nothing.

    Raises:
        PinWrong: also for a code that does not exist. PinLocked: after five.
    """
    ...


async def find_status_session(ports: Ports, token: str, *, now: datetime) -> StatusSession:
    """Who holds this token; moves the idle clock.

    Raises:
        SessionExpired.
    """
    ...


async def close_status_session(ports: Ports, token: str, *, now: datetime) -> None:
    """End it; an unknown token is no error."""
    ...


async def view_status(ports: Ports, *, acting_user: ActingUser, now: datetime) -> StatusView:
    """The page, for the resident whose session this is.

    Raises:
        NotFound: purged meanwhile.
    """
    ...


async def agree_visit_time(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> None:
    """The resident agrees to the proposed time on the page.

    Raises:
        NotFound, TransitionNotAllowed.
    """
    ...


async def confirm_solved(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Referral:
    """The resident says it is solved: completed, confirmed.

    Raises:
        NotFound, TransitionNotAllowed (pressing twice is no error).
    """
    ...


async def say_not_solved(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Referral:
    """Not solved: on hold, and the office is told.

    Raises:
        NotFound, TransitionNotAllowed.
    """
    ...


async def cancel_request(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Referral:
    """The resident no longer wants a visit; offers are withdrawn, visits cancelled, the supporter is told.

    Raises:
        NotFound, TransitionNotAllowed (pressing twice is no error).
    """
    ...


async def resident_door_code(ports: Ports, *, acting_user: ActingUser, now: datetime) -> DoorCode:
    """The code of this moment, to compare with the supporter's at the door; only on the day of a set visit.

    Raises:
        NotFound, TransitionNotAllowed (no visit today).
    """
    ...
