"""Visits, reports and concerns, from the agreed time to the written report."""

from __future__ import annotations

import pytest

from supporters.core.errors import (
    AlreadyExists,
    FieldInvalid,
    NotAllowed,
    NotFound,
    ReportIncomplete,
    SupporterNotEligible,
    TransitionNotAllowed,
    VisitOverlaps,
)
from supporters.core.referrals import Status
from supporters.core.reports import ConcernKind, ReportOutcome
from supporters.core.visits import VisitState
from supporters.services import referrals, reports, status, visits
from tests.supporters.services.conftest import Town
from tests.supporters.services.fakes import NOON, days, hours, minutes


async def test_two_visits_of_one_supporter_never_overlap_travel_included(town: Town) -> None:
    one = await town.accept()
    two = await town.accept(conversation="other")
    await town.plan(one.referral.id, start=NOON + hours(2))
    with pytest.raises(VisitOverlaps):
        await town.plan(two.referral.id, start=NOON + hours(3) + minutes(59))
    await town.plan(two.referral.id, start=NOON + hours(4))


async def test_a_new_plan_replaces_the_old_one(town: Town) -> None:
    sent = await town.accept()
    old = await town.plan(sent.referral.id)
    new = await town.plan(sent.referral.id, start=NOON + hours(2.5))
    states = {visit.id: visit.state for visit in town.world.rows("visits")}
    assert states == {old.id: VisitState.CANCELLED, new.id: VisitState.SET}


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 2), (2, 7), (24 * 91, 24 * 91 + 1), (3, 2)])
async def test_impossible_times_are_refused(town: Town, start: float, end: float) -> None:
    sent = await town.accept()
    with pytest.raises(FieldInvalid):
        await visits.propose_visit(
            town.ports,
            sent.referral.id,
            starts_at=NOON + hours(start),
            ends_at=NOON + hours(end),
            acting_user=town.first,
            now=NOON,
        )


async def test_the_resident_agrees_on_their_page(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id, agreed=False)
    session = await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)
    view = await status.view_status(town.ports, acting_user=session.acting_user, now=NOON)
    assert (view.visits[0].state, view.visits[0].supporter) == ("proposed", "サポーター tanaka")
    assert "agree" in view.may
    await status.agree_visit_time(town.ports, visit.id, acting_user=session.acting_user, now=NOON)
    view = await status.view_status(town.ports, acting_user=session.acting_user, now=NOON)
    assert view.visits[0].state == "set"
    assert "agree" not in view.may
    assert {"visit_proposed", "visit_set"} <= set(town.world.letters())


async def test_an_unagreed_visit_cannot_be_checked_in(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id, agreed=False)
    with pytest.raises(TransitionNotAllowed):
        await visits.check_in(town.ports, visit.id, acting_user=town.first, now=NOON + hours(2))


async def test_check_in_is_for_the_day_and_hour_of_the_visit(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id, start=NOON + hours(3))
    with pytest.raises(FieldInvalid):
        await visits.check_in(town.ports, visit.id, acting_user=town.first, now=NOON + hours(1.9))
    with pytest.raises(FieldInvalid):
        await visits.check_in(town.ports, visit.id, acting_user=town.first, now=NOON + days(1))
    await visits.check_in(town.ports, visit.id, acting_user=town.first, now=NOON + hours(2.1))
    assert town.referral(sent.referral.id).status is Status.IN_PROGRESS


async def test_the_door_code_is_the_same_on_both_sides_and_only_on_the_day(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id, start=NOON + days(1))
    resident = (await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)).acting_user
    with pytest.raises(FieldInvalid):
        await visits.door_code(town.ports, visit.id, acting_user=town.first, now=NOON)
    with pytest.raises(TransitionNotAllowed):
        await status.resident_door_code(town.ports, acting_user=resident, now=NOON)
    then = NOON + days(1)
    theirs = await visits.door_code(town.ports, visit.id, acting_user=town.first, now=then)
    ours = await status.resident_door_code(town.ports, acting_user=resident, now=then)
    assert theirs == ours
    assert (len(ours.code), ours.valid_until_at - then <= minutes(1)) == (6, True)
    later = await visits.door_code(town.ports, visit.id, acting_user=town.first, now=then + minutes(1))
    assert later.code != ours.code
    for stranger in (town.second, town.neighbour):
        with pytest.raises(NotFound):
            await visits.door_code(town.ports, visit.id, acting_user=stranger, now=then)


async def test_a_lapsed_certificate_opens_no_door(town: Town) -> None:
    sent = await town.accept(now=NOON + days(30))
    start = NOON + days(40)
    visit = await town.plan(sent.referral.id, start=start, now=NOON + days(30))
    with pytest.raises(SupporterNotEligible):
        await visits.check_in(town.ports, visit.id, acting_user=town.first, now=start)
    with pytest.raises(SupporterNotEligible):
        await visits.door_code(town.ports, visit.id, acting_user=town.first, now=start)


async def test_strangers_touch_no_visit(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id)
    for stranger in (town.second, town.neighbour, town.next_clerk):
        with pytest.raises(NotFound):
            await visits.cancel_visit(town.ports, visit.id, acting_user=stranger, now=NOON)
        with pytest.raises(NotFound):
            await visits.agree_visit(town.ports, visit.id, acting_user=stranger, now=NOON)
    for act in (visits.check_in, visits.check_out):
        with pytest.raises(NotFound):
            await act(town.ports, visit.id, acting_user=town.second, now=NOON + hours(2))
        with pytest.raises(NotAllowed):
            await act(town.ports, visit.id, acting_user=town.clerk, now=NOON + hours(2))
    with pytest.raises(NotAllowed):
        await visits.propose_visit(
            town.ports,
            sent.referral.id,
            starts_at=NOON + hours(5),
            ends_at=NOON + hours(6),
            acting_user=town.clerk,
            now=NOON,
        )


async def visited(town: Town) -> tuple[str, str]:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id)
    await visits.check_in(town.ports, visit.id, acting_user=town.first, now=NOON + hours(2))
    await visits.check_out(town.ports, visit.id, acting_user=town.first, now=NOON + hours(3))
    return sent.referral.id, visit.id


async def test_every_visit_has_one_report_and_its_text_is_sealed(town: Town) -> None:
    referral_id, visit_id = await visited(town)
    report = await reports.write_report(
        town.ports,
        visit_id,
        outcome=ReportOutcome.SOLVED,
        summary="警告画面を閉じました",
        minutes=40,
        took_nothing=True,
        acting_user=town.first,
        now=NOON + hours(4),
    )
    assert "警告画面" not in repr(town.world.tables.rows)
    [opened] = await reports.list_reports(town.ports, referral_id, acting_user=town.clerk, now=NOON + hours(5))
    assert (opened.report.id, opened.summary) == (report.id, "警告画面を閉じました")
    with pytest.raises(AlreadyExists):
        await reports.write_report(
            town.ports,
            visit_id,
            outcome=ReportOutcome.SOLVED,
            summary="もう一度",
            minutes=1,
            took_nothing=True,
            acting_user=town.first,
            now=NOON + hours(4),
        )
    with pytest.raises(NotFound):
        await reports.list_reports(town.ports, referral_id, acting_user=town.second, now=NOON)
    with pytest.raises(NotAllowed):
        await reports.list_reports(town.ports, referral_id, acting_user=town.next_clerk, now=NOON)


async def test_a_report_says_that_nothing_was_taken(town: Town) -> None:
    _, visit_id = await visited(town)
    with pytest.raises(ReportIncomplete) as caught:
        await reports.write_report(
            town.ports,
            visit_id,
            outcome=ReportOutcome.SOLVED,
            summary=" ",
            minutes=-1,
            took_nothing=False,
            acting_user=town.first,
            now=NOON + hours(4),
        )
    assert caught.value.missing == ("summary", "minutes", "took_nothing")


async def test_no_report_before_the_supporter_has_left(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id)
    with pytest.raises(TransitionNotAllowed):
        await reports.write_report(
            town.ports,
            visit.id,
            outcome=ReportOutcome.SOLVED,
            summary="x",
            minutes=1,
            took_nothing=True,
            acting_user=town.first,
            now=NOON,
        )


async def test_whoever_was_there_checks_out_and_reports_whatever_happened_meanwhile(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id)
    await visits.check_in(town.ports, visit.id, acting_user=town.first, now=NOON + hours(2))
    await referrals.cancel_referral(
        town.ports, sent.referral.id, reason="safety", acting_user=town.clerk, now=NOON + hours(2)
    )
    await visits.check_out(town.ports, visit.id, acting_user=town.first, now=NOON + days(60))
    await reports.write_report(
        town.ports,
        visit.id,
        outcome=ReportOutcome.NOT_SOLVED,
        summary="中止",
        minutes=10,
        took_nothing=True,
        acting_user=town.first,
        now=NOON + days(60),
    )
    assert town.referral(sent.referral.id).status is Status.CANCELLED


async def test_a_concern_reaches_the_office_at_once_and_only_from_who_had_the_case(town: Town) -> None:
    sent = await town.accept()
    for stranger in (town.second, town.neighbour):
        with pytest.raises(NotFound):
            await reports.raise_concern(
                town.ports, sent.referral.id, kind=ConcernKind.OTHER, text="x", acting_user=stranger, now=NOON
            )
    concern = await reports.raise_concern(
        town.ports,
        sent.referral.id,
        kind=ConcernKind.ONGOING_FRAUD,
        text="まだ電話が来ています",
        acting_user=town.first,
        now=NOON,
    )
    assert "concern_raised" in town.world.letters()
    [opened] = await reports.list_concerns(town.ports, acting_user=town.clerk, now=NOON)
    assert opened.text == "まだ電話が来ています"
    assert await reports.list_concerns(town.ports, acting_user=town.next_clerk, now=NOON) == []
    with pytest.raises(NotFound):
        await reports.close_concern(town.ports, concern.id, acting_user=town.next_clerk, now=NOON)


async def test_a_visit_is_seen_by_its_own_people_only(town: Town) -> None:
    one = await town.accept()
    two = await town.ask(conversation="other")
    visit = await town.plan(one.referral.id)
    own = (await status.open_status_session(town.ports, one.code, one.pin, now=NOON)).acting_user
    other = (await status.open_status_session(town.ports, two.code, two.pin, now=NOON)).acting_user
    async with town.ports.unit_of_work(town.clerk.municipality, write=False) as uow:
        for welcome in (own, town.first, town.clerk, town.admin):
            assert await visits.access_visit(uow, visit.id, acting_user=welcome) == visit
        for stranger in (other, town.second, town.neighbour, town.next_clerk):
            with pytest.raises(NotFound):
                await visits.access_visit(uow, visit.id, acting_user=stranger)
        with pytest.raises(NotFound):
            await visits.access_visit(uow, "nonsense", acting_user=town.clerk)
