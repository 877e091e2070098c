"""What the worker does: expire, escalate, complete, purge, chain, deliver; twice is the same as once."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from supporters.core.errors import Conflict, NotAllowed, NotFound
from supporters.core.offers import OfferState
from supporters.core.outbox import LetterState
from supporters.core.referrals import Completion, Status
from supporters.core.reports import ConcernKind, ReportOutcome
from supporters.services import audit, outbox, referrals, reports, upkeep, visits
from tests.supporters.services.conftest import ANSHIN, Town
from tests.supporters.services.fakes import NOON, days, hours, minutes


async def visited(town: Town, *, outcome: ReportOutcome = ReportOutcome.SOLVED, follow_up: bool = False) -> str:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id)
    await visits.check_in(town.ports, visit.id, acting_user=town.first, now=NOON + hours(2))
    await visits.check_out(town.ports, visit.id, acting_user=town.first, now=NOON + hours(3))
    await reports.write_report(
        town.ports,
        visit.id,
        outcome=outcome,
        summary="済",
        minutes=30,
        took_nothing=True,
        follow_up_needed=follow_up,
        acting_user=town.first,
        now=NOON + hours(3),
    )
    return sent.referral.id


def alarms(town: Town) -> list[str]:
    return [row.facts["alarm"] for row in town.world.rows("outbox") if str(row.kind) == "escalation"]


async def test_a_request_nobody_calls_back_rings_once(town: Town) -> None:
    await town.ask()
    assert await upkeep.escalate_ageing(town.ports, now=NOON + hours(23)) == 0
    for _ in range(2):
        await asyncio.gather(*(upkeep.escalate_ageing(town.ports, now=NOON + hours(24)) for _ in range(2)))
    assert alarms(town) == ["unconfirmed_request"]


async def test_unanswered_offers_expire_and_the_office_is_told(town: Town) -> None:
    await town.release()
    late = NOON + hours(48)
    assert await upkeep.expire_offers(town.ports, now=late) == 2
    assert await upkeep.expire_offers(town.ports, now=late) == 0
    assert {offer.state for offer in town.world.rows("offers")} == {OfferState.EXPIRED}
    await upkeep.escalate_ageing(town.ports, now=late)
    assert alarms(town) == ["unanswered_offer"]


async def test_a_supporter_who_does_not_check_out_rings_within_the_hour(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id)
    await visits.check_in(town.ports, visit.id, acting_user=town.first, now=NOON + hours(2))
    await upkeep.escalate_ageing(town.ports, now=NOON + hours(3.5))
    assert alarms(town) == ["no_check_out"]


async def test_silence_completes_unconfirmed_after_the_towns_days(town: Town) -> None:
    referral_id = await visited(town)
    assert await upkeep.complete_unconfirmed(town.ports, now=NOON + days(14)) == 0
    late = NOON + days(14) + hours(3)
    assert await upkeep.complete_unconfirmed(town.ports, now=late) == 1
    assert await upkeep.complete_unconfirmed(town.ports, now=late) == 0
    done = town.referral(referral_id)
    assert (done.status, done.completion) == (Status.COMPLETED, Completion.UNCONFIRMED)


@pytest.mark.parametrize(
    ("outcome", "follow_up"),
    [(ReportOutcome.NOT_SOLVED, False), (ReportOutcome.NOT_MET, False), (ReportOutcome.SOLVED, True)],
)
async def test_silence_never_closes_what_was_left_unsolved(town: Town, outcome: ReportOutcome, follow_up: bool) -> None:
    referral_id = await visited(town, outcome=outcome, follow_up=follow_up)
    assert await upkeep.complete_unconfirmed(town.ports, now=NOON + days(100)) == 0
    assert town.referral(referral_id).status is Status.IN_PROGRESS


async def test_contact_data_goes_first_and_the_case_later(town: Town) -> None:
    referral_id = await visited(town)
    await upkeep.complete_unconfirmed(town.ports, now=NOON + days(15))
    ended = NOON + days(15)
    await upkeep.purge(town.ports, now=ended + days(29))
    assert town.referral(referral_id).details_sealed is not None
    await upkeep.purge(town.ports, now=ended + days(30))
    gone = town.referral(referral_id)
    assert (gone.details_sealed, gone.door_secret_sealed, gone.conversation_id) == (None, None, None)
    assert town.world.rows("reports")[0].summary_sealed is None
    await upkeep.purge(town.ports, now=ended + days(1825))
    assert referral_id not in town.world.tables.rows["referrals"]


async def test_an_open_concern_holds_everything(town: Town) -> None:
    referral_id = await visited(town)
    await reports.raise_concern(
        town.ports, referral_id, kind=ConcernKind.CHILD, text="心配", acting_user=town.first, now=NOON + hours(4)
    )
    await upkeep.complete_unconfirmed(town.ports, now=NOON + days(15))
    await upkeep.purge(town.ports, now=NOON + days(9999))
    assert town.referral(referral_id).details_sealed is not None


async def test_open_referrals_are_never_purged(town: Town) -> None:
    sent = await town.ask()
    await upkeep.purge(town.ports, now=NOON + days(9999))
    assert town.referral(sent.referral.id).details_sealed is not None


async def test_letters_reach_the_office_and_the_supporter_without_the_person(town: Town) -> None:
    await town.release()
    sent = await outbox.deliver_due(town.ports, now=NOON)
    assert sent == len(town.world.mailer.sent) == 3
    assert sorted(letter.to for letter in town.world.mailer.sent) == [
        f"office@{ANSHIN}.example",
        f"suzuki@{ANSHIN}.example",
        f"tanaka@{ANSHIN}.example",
    ]
    assert await outbox.deliver_due(town.ports, now=NOON) == 0
    said = repr([letter.facts for letter in town.world.mailer.sent])
    assert "安心花子" not in said
    assert "12345678" not in said
    for letter in town.world.mailer.sent:
        if not letter.to.startswith("office"):
            assert "code" not in letter.facts


async def test_two_workers_send_a_letter_once(town: Town) -> None:
    await town.ask()
    await asyncio.gather(*(outbox.deliver_due(town.ports, now=NOON) for _ in range(4)))
    assert len(town.world.mailer.sent) == 1


async def test_a_letter_waits_longer_each_time_then_is_dead_and_visible_and_can_be_tried_again(town: Town) -> None:
    await town.ask()
    town.world.mailer.broken = True
    now = NOON
    tries = 0
    while any(row.state is LetterState.WAITING for row in town.world.rows("outbox")):
        await outbox.deliver_due(town.ports, now=now)
        now += minutes(10)
        tries += 1
    [dead] = await outbox.list_letters(town.ports, acting_user=town.clerk)
    assert (dead.state, dead.attempts, dead.last_error) == (LetterState.DEAD, 8, "smtp_away")
    assert tries > 8
    assert await outbox.list_letters(town.ports, acting_user=town.next_clerk) == []
    with pytest.raises(NotFound):
        await outbox.try_again(town.ports, dead.id, acting_user=town.next_clerk, now=now)
    town.world.mailer.broken = False
    await outbox.try_again(town.ports, dead.id, acting_user=town.clerk, now=now)
    assert await outbox.deliver_due(town.ports, now=now) == 1
    with pytest.raises(Conflict):
        await outbox.try_again(town.ports, dead.id, acting_user=town.clerk, now=now)


async def test_an_unforeseen_failure_stops_no_other_letter(town: Town) -> None:
    await town.release()
    real = town.world.mailer.send

    async def fails_once(letter: object) -> None:
        town.world.mailer.send = real  # type: ignore[method-assign]
        raise RuntimeError("boom tanaka@example")

    town.world.mailer.send = fails_once  # type: ignore[method-assign]
    assert await outbox.deliver_due(town.ports, now=NOON) == 2
    assert [row.last_error for row in town.world.rows("outbox") if row.last_error] == ["RuntimeError"]


async def test_the_chain_covers_every_step_and_shows_a_forgery(town: Town) -> None:
    await visited(town)
    while await audit.chain_audit(town.ports, now=NOON, limit=7):
        pass
    check = await audit.verify_chain(town.ports)
    assert (check.first_broken, check.unchained) == (None, 0)
    assert check.rows == len(town.world.rows("audit")) > 20
    rows = town.world.tables.rows["audit"]
    victim = next(row for row in rows.values() if row.sequence == 11)
    rows[victim.id] = replace(victim, actor_id="somebody-else")
    assert (await audit.verify_chain(town.ports)).first_broken == 11
    del rows[victim.id]
    assert (await audit.verify_chain(town.ports)).first_broken == 11


async def test_two_workers_chain_without_forking(town: Town) -> None:
    await visited(town)
    await asyncio.gather(*(audit.chain_audit(town.ports, now=NOON) for _ in range(4)))
    assert (await audit.verify_chain(town.ports)).first_broken is None


async def test_the_trail_is_for_the_towns_office(town: Town) -> None:
    await town.ask()
    assert await audit.list_audit(town.ports, acting_user=town.clerk)
    assert {row.municipality for row in await audit.list_audit(town.ports, acting_user=town.next_clerk)} == {"999989"}
    with pytest.raises(NotAllowed):
        await audit.list_audit(town.ports, acting_user=town.first)


async def test_one_round_does_everything_and_a_second_nothing(town: Town) -> None:
    await town.ask()
    first = await upkeep.run_all(town.ports, now=NOON)
    assert first.delivered == 1
    assert first.chained > 5
    second = await upkeep.run_all(town.ports, now=NOON)
    assert (second.delivered, second.chained, second.escalated, second.purged) == (0, 0, 0, 0)


async def test_nothing_is_completed_while_somebody_is_still_there(town: Town) -> None:
    referral_id = await visited(town)
    start = NOON + days(14) + hours(4)
    visit = await town.plan(referral_id, start=start, now=NOON + hours(4))
    await visits.check_in(town.ports, visit.id, acting_user=town.first, now=start)
    assert await upkeep.complete_unconfirmed(town.ports, now=start + hours(1)) == 0
    assert town.referral(referral_id).status is Status.IN_PROGRESS


async def test_a_visit_without_its_report_holds_the_contact_data(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id)
    await visits.check_in(town.ports, visit.id, acting_user=town.first, now=NOON + hours(2))
    await referrals.cancel_referral(
        town.ports, sent.referral.id, reason="safety", acting_user=town.clerk, now=NOON + hours(2)
    )
    await upkeep.purge(town.ports, now=NOON + days(31))
    assert town.referral(sent.referral.id).details_sealed is not None
