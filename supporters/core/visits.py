"""Visits: the time agreed, who comes, and when they came and left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from supporters.core.days import day_in_japan
from supporters.core.errors import FieldInvalid, TransitionNotAllowed

SHORTEST_MINUTES = 15
LONGEST_MINUTES = 240
FURTHEST_DAYS = 90
AROUND_VISIT = timedelta(hours=1)
"""A supporter may arrive this much before the time set; the door code is there as long before and after, whatever the day."""


class VisitState(StrEnum):
    """Sub-state of an accepted or in-progress referral."""

    PROPOSED = "proposed"
    """The supporter named a time; the resident has not agreed yet."""
    SET = "set"
    """Both agreed."""
    ON_SITE = "on_site"
    LEFT = "left"
    """Over; the report is due."""
    REPORTED = "reported"
    CANCELLED = "cancelled"


class VisitVerb(StrEnum):
    """What can be done to a visit."""

    AGREE = "agree"
    CHECK_IN = "check_in"
    CHECK_OUT = "check_out"
    REPORT = "report"
    CANCEL = "cancel"


VISIT_TRANSITIONS: Mapping[tuple[VisitState, VisitVerb], VisitState] = MappingProxyType(
    {
        (VisitState.PROPOSED, VisitVerb.AGREE): VisitState.SET,
        (VisitState.PROPOSED, VisitVerb.CANCEL): VisitState.CANCELLED,
        (VisitState.SET, VisitVerb.CHECK_IN): VisitState.ON_SITE,
        (VisitState.SET, VisitVerb.CANCEL): VisitState.CANCELLED,
        (VisitState.ON_SITE, VisitVerb.CHECK_OUT): VisitState.LEFT,
        (VisitState.LEFT, VisitVerb.REPORT): VisitState.REPORTED,
    }
)

BUSY = frozenset({VisitState.PROPOSED, VisitState.SET, VisitState.ON_SITE})
"""States in which the supporter's time is taken; only these may not overlap."""

UNFINISHED = frozenset({VisitState.ON_SITE, VisitState.LEFT})
"""Somebody is still there, or has not yet reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit by one supporter. In a pair each supporter has a visit of their own at the same time."""

    id: str
    referral_id: str
    municipality: str
    supporter_id: str
    state: VisitState
    starts_at: datetime
    ends_at: datetime
    busy_from_at: datetime
    """`starts_at` less the town's travel buffer. No two busy visits of one supporter may overlap."""
    busy_until_at: datetime
    checked_in_at: datetime | None = None
    checked_out_at: datetime | None = None
    created_at: datetime
    version: int = 1


def next_visit_state(state: VisitState, verb: VisitVerb) -> VisitState:
    """Where this verb leads from this state.

    Raises:
        TransitionNotAllowed: the table has no such row.
    """
    try:
        return VISIT_TRANSITIONS[state, verb]
    except KeyError:
        raise TransitionNotAllowed(state, verb) from None


def busy_window(starts_at: datetime, ends_at: datetime, *, travel_buffer_minutes: int) -> tuple[datetime, datetime]:
    """The time a visit takes from the supporter's day, the way there and back included."""
    buffer = timedelta(minutes=travel_buffer_minutes)
    return starts_at - buffer, ends_at + buffer


def is_visit_day(visit: Visit, *, now: datetime) -> bool:
    """Whether the door code may be shown: on the day of the visit, and in the hour around it where it touches midnight."""
    its_day = day_in_japan(now) == day_in_japan(visit.starts_at)
    return its_day or visit.starts_at - AROUND_VISIT <= now <= visit.ends_at + AROUND_VISIT


def check_arrival(visit: Visit, *, now: datetime) -> None:
    """A supporter arrives from one hour before the time set until the visit's day is over.

    Raises:
        FieldInvalid: `now` "too_early" or "too_late".
    """
    if now < visit.starts_at - AROUND_VISIT:
        raise FieldInvalid("now", "too_early")
    if not is_visit_day(visit, now=now):
        raise FieldInvalid("now", "too_late")


def overlaps(visit: Visit, *, busy_from_at: datetime, busy_until_at: datetime) -> bool:
    """Whether a visit takes any of this half-open time. Visits that are over or cancelled take none."""
    return visit.state in BUSY and visit.busy_from_at < busy_until_at and busy_from_at < visit.busy_until_at


def check_times(starts_at: datetime, ends_at: datetime, *, now: datetime) -> None:
    """A visit starts in the future, within 90 days, and lasts 15 minutes to 4 hours.

    Raises:
        FieldInvalid: for `starts_at` or `ends_at`.
    """
    if starts_at.tzinfo is None or ends_at.tzinfo is None:
        raise FieldInvalid("starts_at", "no_time_zone")
    if starts_at <= now:
        raise FieldInvalid("starts_at", "in_the_past")
    if starts_at > now + timedelta(days=FURTHEST_DAYS):
        raise FieldInvalid("starts_at", "too_far")
    length = ends_at - starts_at
    if not timedelta(minutes=SHORTEST_MINUTES) <= length <= timedelta(minutes=LONGEST_MINUTES):
        raise FieldInvalid("ends_at", "bad_length")
