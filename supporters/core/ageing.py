"""The ageing clock: what waits too long, and for how long it may."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from supporters.core.referrals import Referral, Status
from supporters.core.visits import Visit, VisitState


class Alarm(StrEnum):
    """Why the office is told. The value is the code in letters and in `Referral.escalated`."""

    UNCONFIRMED_REQUEST = "unconfirmed_request"
    """Nobody has called back."""
    NOT_RELEASED = "not_released"
    """Called back, but offered to nobody."""
    UNANSWERED_OFFER = "unanswered_offer"
    NO_CONTACT = "no_contact"
    """Accepted, but no time planned."""
    NOT_AGREED = "not_agreed"
    """The proposed time is near and the resident has not agreed."""
    NO_CHECK_IN = "no_check_in"
    NO_CHECK_OUT = "no_check_out"
    """A supporter may be in trouble: the shortest clock of all."""
    REPORT_DUE = "report_due"
    LONG_ON_HOLD = "long_on_hold"


HOURS: dict[Alarm, float] = {
    Alarm.UNCONFIRMED_REQUEST: 24,
    Alarm.NOT_RELEASED: 24,
    Alarm.UNANSWERED_OFFER: 48,
    Alarm.NO_CONTACT: 48,
    Alarm.NOT_AGREED: -24,
    Alarm.NO_CHECK_IN: 1,
    Alarm.NO_CHECK_OUT: 0.5,
    Alarm.REPORT_DUE: 48,
    Alarm.LONG_ON_HOLD: 7 * 24,
}
"""Hours after the moment the clock starts; negative = hours before the visit begins."""


def alarms(referral: Referral, visits: Iterable[Visit], *, now: datetime) -> tuple[str, ...]:
    """Alarms that are due now, raised already or not: the alarm's code, with `:<visit id>` when it is about a visit."""
    due: list[str] = []

    def check(alarm: Alarm, since: datetime | None, about: str = "") -> None:
        if since is not None and now >= since + timedelta(hours=HOURS[alarm]):
            due.append(f"{alarm}:{about}" if about else str(alarm))

    visits = list(visits)
    if referral.status is Status.REQUESTED:
        if referral.released_at is not None:
            check(Alarm.UNANSWERED_OFFER, referral.released_at)
        elif referral.confirmed_at is not None:
            check(Alarm.NOT_RELEASED, max(referral.confirmed_at, referral.status_since_at))
        else:
            check(Alarm.UNCONFIRMED_REQUEST, referral.status_since_at)
    if referral.status is Status.ACCEPTED and not any(visit.state is not VisitState.CANCELLED for visit in visits):
        check(Alarm.NO_CONTACT, referral.status_since_at)
    if referral.status is Status.ON_HOLD:
        check(Alarm.LONG_ON_HOLD, referral.status_since_at)
    for visit in visits:
        if visit.state is VisitState.PROPOSED:
            check(Alarm.NOT_AGREED, visit.starts_at, visit.id)
        elif visit.state is VisitState.SET:
            check(Alarm.NO_CHECK_IN, visit.starts_at, visit.id)
        elif visit.state is VisitState.ON_SITE:
            check(Alarm.NO_CHECK_OUT, visit.ends_at, visit.id)
        elif visit.state is VisitState.LEFT:
            check(Alarm.REPORT_DUE, visit.checked_out_at, visit.id)
    return tuple(due)
