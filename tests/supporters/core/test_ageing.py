"""The ageing clock and the other clocks of core."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from supporters.core.accounts import Session, lock_after, session_holds
from supporters.core.ageing import alarms
from supporters.core.days import day_in_japan
from supporters.core.municipalities import MunicipalitySettings
from supporters.core.outbox import wait_after
from supporters.core.referral_codes import ALPHABET, make_code, make_pin, read_code, read_pin, shown_code
from supporters.core.referrals import Referral, Status
from supporters.core.retention import Due, what_is_due
from supporters.core.visits import Visit, VisitState, busy_window, overlaps

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def referral(status: Status, **fields: object) -> Referral:
    base = Referral(
        id="r",
        code="ACDEFGHJ",
        municipality="999997",
        topic="t",
        language="ja",
        status=status,
        district="d",
        requested_at=NOW,
        status_since_at=NOW,
        details_sealed=b"x",
    )
    return replace(base, **fields)  # type: ignore[arg-type]


def visit(state: VisitState, **fields: object) -> Visit:
    base = Visit(
        id="v",
        referral_id="r",
        municipality="999997",
        supporter_id="s",
        state=state,
        starts_at=NOW,
        ends_at=NOW + HOUR,
        busy_from_at=NOW - HOUR / 2,
        busy_until_at=NOW + HOUR * 1.5,
        created_at=NOW,
    )
    return replace(base, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("case", "visits", "after_hours", "alarm"),
    [
        (referral(Status.REQUESTED), [], 24, "unconfirmed_request"),
        (referral(Status.REQUESTED, confirmed_at=NOW), [], 24, "not_released"),
        (referral(Status.REQUESTED, released_at=NOW), [], 48, "unanswered_offer"),
        (referral(Status.ACCEPTED), [], 48, "no_contact"),
        (referral(Status.ACCEPTED), [visit(VisitState.CANCELLED)], 48, "no_contact"),
        (referral(Status.ON_HOLD), [], 168, "long_on_hold"),
        (referral(Status.ACCEPTED), [visit(VisitState.PROPOSED, starts_at=NOW + 48 * HOUR)], 24, "not_agreed:v"),
        (referral(Status.ACCEPTED), [visit(VisitState.SET)], 1, "no_check_in:v"),
        (referral(Status.IN_PROGRESS), [visit(VisitState.ON_SITE)], 1.5, "no_check_out:v"),
        (referral(Status.CANCELLED), [visit(VisitState.ON_SITE)], 1.5, "no_check_out:v"),
        (referral(Status.COMPLETED), [visit(VisitState.LEFT, checked_out_at=NOW)], 48, "report_due:v"),
    ],
)
def test_each_alarm_rings_at_its_hour_and_not_before(
    case: Referral, visits: list[Visit], after_hours: float, alarm: str
) -> None:
    at = NOW + timedelta(hours=after_hours)
    assert alarms(case, visits, now=at - timedelta(seconds=1)) == ()
    assert alarms(case, visits, now=at) == (alarm,)


def test_nothing_rings_for_what_is_over() -> None:
    for status in (Status.COMPLETED, Status.REJECTED, Status.CANCELLED, Status.FAILED, Status.ENTERED_IN_ERROR):
        assert alarms(referral(status), [visit(VisitState.REPORTED)], now=NOW + timedelta(days=999)) == ()


def test_the_travel_buffer_counts_and_ends_touch_without_overlap() -> None:
    begin, end = busy_window(NOW, NOW + HOUR, travel_buffer_minutes=30)
    assert (begin, end) == (NOW - HOUR / 2, NOW + HOUR * 1.5)
    assert not overlaps(visit(VisitState.SET), busy_from_at=end, busy_until_at=end + HOUR)
    assert overlaps(visit(VisitState.SET), busy_from_at=end - timedelta(seconds=1), busy_until_at=end + HOUR)
    assert not overlaps(visit(VisitState.LEFT), busy_from_at=begin, busy_until_at=end)


def test_days_are_japans() -> None:
    assert day_in_japan(datetime(2026, 11, 24, 14, 59, tzinfo=UTC)) == date(2026, 11, 24)
    assert day_in_japan(datetime(2026, 11, 24, 15, 0, tzinfo=UTC)) == date(2026, 11, 25)


def test_letters_wait_twice_as_long_each_time_up_to_six_hours() -> None:
    assert [wait_after(n).total_seconds() for n in (1, 2, 3, 8, 50)] == [30, 60, 120, 3840, 21600]


def test_an_account_locks_at_the_fifth_failure_and_longer_each_time() -> None:
    assert [lock_after(n, now=NOW) for n in (1, 4)] == [None, None]
    assert lock_after(5, now=NOW) == NOW + timedelta(minutes=15)
    assert lock_after(6, now=NOW) == NOW + timedelta(minutes=30)
    assert lock_after(10_000, now=NOW) == NOW + timedelta(hours=24)


def test_a_session_is_neither_idle_nor_old() -> None:
    session = Session(
        id="s",
        token_hash="h",
        municipality="999997",
        account_id="a",
        created_at=NOW,
        last_seen_at=NOW,
        idle_seconds=60,
        expires_at=NOW + HOUR,
    )
    assert session_holds(session, now=NOW + timedelta(seconds=59))
    assert not session_holds(session, now=NOW + timedelta(seconds=60))
    assert not session_holds(replace(session, last_seen_at=NOW + HOUR), now=NOW + HOUR)


def test_retention_takes_contact_first_then_the_case_and_nothing_open() -> None:
    rules = MunicipalitySettings(contact_retention_days=30, case_retention_days=365)
    ended = referral(Status.COMPLETED, ended_at=NOW)
    assert what_is_due(ended, rules, now=NOW + timedelta(days=29)) is None
    assert what_is_due(ended, rules, now=NOW + timedelta(days=30)) is Due.CONTACT
    assert what_is_due(replace(ended, details_sealed=None), rules, now=NOW + timedelta(days=30)) is None
    assert what_is_due(ended, rules, now=NOW + timedelta(days=365)) is Due.CASE
    assert what_is_due(referral(Status.ON_HOLD), rules, now=NOW + timedelta(days=9999)) is None


def test_codes_have_no_look_alikes_and_survive_typing() -> None:
    assert not set(ALPHABET) & set("0O1IL2Z5SBUV")
    code = make_code(lambda n: n - 1)
    assert code == ALPHABET[-1] * 8
    assert read_code(f" {shown_code(code).lower()} ") == code
    assert read_code("ＡＣＤＥ－ＦＧＨＪ") == "ACDEFGHJ"
    for bad in ("", "ACDEFGH", "ACDEFGHJK", "OOOOOOOO", "ACDEFGH\x00"):
        assert read_code(bad) is None
    assert make_pin(lambda n: 0) == "000000"
    assert read_pin("１２ ３４ ５６") == "123456"
    for bad in ("12345", "1234567", "12345a", "②③④⑤⑥⑦x", "-12345"):
        assert read_pin(bad) is None
