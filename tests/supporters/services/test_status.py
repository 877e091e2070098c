"""The resident's own page: code and PIN, what it shows, the last word."""

from __future__ import annotations

import asyncio

import pytest

from supporters.core.errors import NotAllowed, NotFound, PinLocked, PinWrong, SessionExpired, TransitionNotAllowed
from supporters.core.referrals import Completion, Status
from supporters.core.reports import ReportOutcome
from supporters.services import referrals, reports, status, visits
from tests.supporters.services.conftest import Town
from tests.supporters.services.fakes import NOON, hours, minutes


def wrong(pin: str) -> str:
    return f"{(int(pin) + 1) % 1_000_000:06d}"


async def test_code_and_pin_open_the_page_however_they_are_typed(town: Town) -> None:
    sent = await town.ask()
    typed = f" {sent.code[:4].lower()}-{sent.code[4:]} "
    full_width = sent.pin.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    session = await status.open_status_session(town.ports, typed, full_width, now=NOON)
    view = await status.view_status(town.ports, acting_user=session.acting_user, now=NOON)
    assert (view.code, view.status, view.confirmed, view.supporters) == (sent.code, Status.REQUESTED, False, ())
    assert view.may == ("cancel",)
    assert session.token is not None
    assert session.token not in repr(town.world.tables.rows)
    assert session.token not in repr(session)


async def test_five_wrong_pins_lock_until_the_office_releases(town: Town) -> None:
    sent = await town.ask()
    for left in (4, 3, 2, 1):
        with pytest.raises(PinWrong) as caught:
            await status.open_status_session(town.ports, sent.code, wrong(sent.pin), now=NOON)
        assert caught.value.attempts_left == left
    with pytest.raises(PinLocked):
        await status.open_status_session(town.ports, sent.code, wrong(sent.pin), now=NOON)
    with pytest.raises(PinLocked):
        await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON + hours(1000))
    assert "pin_locked" in town.world.letters()
    with pytest.raises(NotFound):
        await referrals.release_pin(town.ports, sent.referral.id, acting_user=town.next_clerk, now=NOON)
    await referrals.release_pin(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)


async def test_a_hundred_guesses_at_once_are_five_guesses(town: Town) -> None:
    sent = await town.ask()
    guesses = [f"{number:06d}" for number in range(100) if f"{number:06d}" != sent.pin]
    before = town.world.hasher.worked
    outcomes = await asyncio.gather(
        *(status.open_status_session(town.ports, sent.code, guess, now=NOON) for guess in guesses),
        return_exceptions=True,
    )
    assert all(isinstance(outcome, (PinWrong, PinLocked)) for outcome in outcomes)
    assert town.world.hasher.worked - before == 5


async def test_the_right_pin_at_the_fifth_attempt_still_opens(town: Town) -> None:
    sent = await town.ask()
    for _ in range(4):
        with pytest.raises(PinWrong):
            await status.open_status_session(town.ports, sent.code, wrong(sent.pin), now=NOON)
    await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)
    assert town.referral(sent.referral.id).pin_failures == 0


@pytest.mark.parametrize("code", ["", "AAAAAAAA", "' OR 1=1 --", "A" * 10_000, "\x00"])
async def test_an_unknown_code_looks_like_a_wrong_pin(town: Town, code: str) -> None:
    with pytest.raises(PinWrong):
        await status.open_status_session(town.ports, code, "123456", now=NOON)


async def test_a_session_ends_when_idle_and_after_two_hours(town: Town) -> None:
    sent = await town.ask()
    token = (await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)).token
    assert token is not None
    for minute in range(10, 120, 10):
        await status.find_status_session(town.ports, token, now=NOON + minutes(minute))
    with pytest.raises(SessionExpired):
        await status.find_status_session(town.ports, token, now=NOON + minutes(120))
    token = (await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)).token
    assert token is not None
    with pytest.raises(SessionExpired):
        await status.find_status_session(town.ports, token, now=NOON + minutes(15))
    await status.close_status_session(town.ports, token, now=NOON)
    with pytest.raises(SessionExpired):
        await status.find_status_session(town.ports, token, now=NOON)


async def test_a_new_pin_ends_the_old_one_and_its_sessions(town: Town) -> None:
    sent = await town.ask()
    token = (await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)).token
    new = await referrals.reissue_pin(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert token is not None
    with pytest.raises(SessionExpired):
        await status.find_status_session(town.ports, token, now=NOON)
    if new.pin != sent.pin:
        with pytest.raises(PinWrong):
            await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)
    await status.open_status_session(town.ports, sent.code, new.pin, now=NOON)


async def test_only_a_residents_session_opens_the_page(town: Town) -> None:
    await town.ask()
    for user in (town.clerk, town.admin, town.first):
        with pytest.raises(NotAllowed):
            await status.view_status(town.ports, acting_user=user, now=NOON)
        with pytest.raises(NotAllowed):
            await status.confirm_solved(town.ports, acting_user=user, now=NOON)


async def test_one_resident_cannot_agree_to_anothers_visit(town: Town) -> None:
    one = await town.accept()
    two = await town.ask(conversation="other")
    visit = await town.plan(one.referral.id, agreed=False)
    other = (await status.open_status_session(town.ports, two.code, two.pin, now=NOON)).acting_user
    with pytest.raises(NotFound):
        await status.agree_visit_time(town.ports, visit.id, acting_user=other, now=NOON)


async def test_only_the_residents_word_completes_and_pressing_twice_is_no_error(town: Town) -> None:
    sent = await town.accept()
    resident = (await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)).acting_user
    with pytest.raises(TransitionNotAllowed):
        await status.confirm_solved(town.ports, acting_user=resident, now=NOON)
    visit = await town.plan(sent.referral.id)
    then = NOON + hours(2)
    await visits.check_in(town.ports, visit.id, acting_user=town.first, now=then)
    await visits.check_out(town.ports, visit.id, acting_user=town.first, now=then)
    await reports.write_report(
        town.ports,
        visit.id,
        outcome=ReportOutcome.SOLVED,
        summary="済",
        minutes=30,
        took_nothing=True,
        acting_user=town.first,
        now=then,
    )
    assert town.referral(sent.referral.id).status is Status.IN_PROGRESS
    for _ in range(2):
        done = await status.confirm_solved(town.ports, acting_user=resident, now=then)
        assert (done.status, done.completion) == (Status.COMPLETED, Completion.CONFIRMED)
    assert town.world.audited().count("referral.confirm_solved") == 1
    back = await status.say_not_solved(town.ports, acting_user=resident, now=then)
    assert (back.status, back.completion, back.ended_at) == (Status.ON_HOLD, None, None)
    assert "not_solved" in town.world.letters()


async def test_the_resident_may_withdraw_and_everybody_is_told(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id)
    resident = (await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)).acting_user
    for _ in range(2):
        done = await status.cancel_request(town.ports, acting_user=resident, now=NOON)
        assert done.status is Status.CANCELLED
    assert town.world.tables.rows["visits"][visit.id].state == "cancelled"
    assert {"visit_cancelled", "referral_ended"} <= set(town.world.letters())
    view = await status.view_status(town.ports, acting_user=resident, now=NOON)
    assert view.may == ()


async def test_a_pin_replaced_while_it_was_being_checked_opens_nothing(town: Town) -> None:
    sent = await town.ask()
    real = town.world.hasher.verify

    async def replaced_meanwhile(encoded: str, secret: str) -> bool:
        matches = await real(encoded, secret)
        await referrals.reissue_pin(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
        return matches

    town.world.hasher.verify = replaced_meanwhile  # type: ignore[method-assign]
    with pytest.raises(PinWrong):
        await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)
    assert [row for row in town.world.rows("sessions") if row.referral_id] == []
