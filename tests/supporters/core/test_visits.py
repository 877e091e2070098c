"""When a supporter may arrive, and when the door code is shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from supporters.core.errors import FieldInvalid
from supporters.core.visits import Visit, VisitState, check_arrival, is_visit_day


def visit_at(hour: int, minute: int = 0, *, minutes: int = 45) -> Visit:
    """A visit of 30 November 2026 at this time in Japan."""
    starts_at = japan(30, hour, minute)
    return Visit(
        id="v",
        referral_id="r",
        municipality="anshin",
        supporter_id="s",
        state=VisitState.SET,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=minutes),
        busy_from_at=starts_at,
        busy_until_at=starts_at,
        created_at=starts_at,
    )


def japan(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) - timedelta(hours=9)


@pytest.mark.parametrize(
    ("visit", "now", "shown"),
    [
        (visit_at(14), japan(29, 23, 59), False),
        (visit_at(14), japan(30, 0), True),
        (visit_at(14), japan(30, 23, 59), True),
        (visit_at(0, 5), japan(29, 23, 10), True),
        (visit_at(0, 5), japan(29, 22, 55), False),
        (visit_at(23, 14), japan(30, 23, 59) + timedelta(minutes=30), True),
        (visit_at(23, 14), japan(30, 23, 59) + timedelta(minutes=61), False),
    ],
)
def test_the_door_code_is_there_on_the_day_and_an_hour_around_midnight(
    visit: Visit, now: datetime, shown: bool
) -> None:
    assert is_visit_day(visit, now=now) is shown


@pytest.mark.parametrize(
    ("visit", "now", "reason"),
    [
        (visit_at(14), japan(30, 12, 59), "too_early"),
        (visit_at(14), japan(30, 13), None),
        (visit_at(14), japan(30, 23, 59), None),
        (visit_at(14), japan(30, 23, 59) + timedelta(minutes=2), "too_late"),
        (visit_at(0, 5), japan(29, 23, 10), None),
    ],
)
def test_arriving_and_the_door_code_keep_the_same_hours(visit: Visit, now: datetime, reason: str | None) -> None:
    if reason:
        with pytest.raises(FieldInvalid, match=reason):
            check_arrival(visit, now=now)
        return
    check_arrival(visit, now=now)
    assert is_visit_day(visit, now=now), "whoever may arrive has a code to show"
