"""The whole story on the real databases: from the first question to the confirmed end, and every race on the way."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest

from supporters.core.errors import (
    DraftClosed,
    NotFound,
    OfferTaken,
    PinLocked,
    PinWrong,
    SignInFailed,
    SignInLocked,
    StaleVersion,
    VisitOverlaps,
)
from supporters.core.one_time_codes import sign_in_code, step_of
from supporters.core.referrals import Completion, Status
from supporters.core.reports import ConcernKind, ReportOutcome
from supporters.services import (
    audit,
    conversations,
    drafts,
    faqs,
    municipalities,
    offers,
    outbox,
    questions,
    referrals,
    reports,
    sessions,
    status,
    upkeep,
    visits,
)
from tests.supporters.services.conftest import ANSHIN, PASSWORD, SECRET, TONARI, Town
from tests.supporters.services.fakes import NOON, days, hours

CANARIES = ("安心花子", "12345678", "南町1-2-3", "あさがお", "警告を閉じた", "心配な電話", "clerk@", "本名")


async def test_a_visit_from_the_first_question_to_the_confirmed_end(
    real_town: Town, request: pytest.FixtureRequest
) -> None:
    town, ports = real_town, real_town.ports
    sent = await town.accept()
    referral_id = sent.referral.id
    with pytest.raises(OfferTaken):
        [taken] = await offers.list_past_offers(ports, acting_user=town.second)
        await offers.accept_offer(ports, taken.id, acting_user=town.second, now=NOON)
    details = await referrals.open_details(ports, referral_id, acting_user=town.first, now=NOON)
    assert details is not None
    assert (details.name, details.visit_word) == ("安心花子", "あさがお")
    visit = await town.plan(referral_id, agreed=False)
    session = await status.open_status_session(ports, sent.code, sent.pin, now=NOON)
    resident = session.acting_user
    await status.agree_visit_time(ports, visit.id, acting_user=resident, now=NOON)
    assert await visits.door_code(ports, visit.id, acting_user=town.first, now=NOON) == await status.resident_door_code(
        ports, acting_user=resident, now=NOON
    )
    await visits.check_in(ports, visit.id, acting_user=town.first, now=NOON + hours(2))
    await reports.raise_concern(
        ports,
        referral_id,
        kind=ConcernKind.ONGOING_FRAUD,
        text="心配な電話",
        acting_user=town.first,
        now=NOON + hours(2),
    )
    await visits.check_out(ports, visit.id, acting_user=town.first, now=NOON + hours(3))
    await reports.write_report(
        ports,
        visit.id,
        outcome=ReportOutcome.SOLVED,
        summary="警告を閉じた",
        minutes=40,
        took_nothing=True,
        acting_user=town.first,
        now=NOON + hours(3),
    )
    done = await status.confirm_solved(ports, acting_user=resident, now=NOON + hours(4))
    assert (done.status, done.completion) == (Status.COMPLETED, Completion.CONFIRMED)
    view = await status.view_status(ports, acting_user=resident, now=NOON + hours(4))
    assert (view.status, view.supporters) == (Status.COMPLETED, ("サポーター tanaka",))
    round_ = await upkeep.run_all(ports, now=NOON + hours(4))
    assert round_.delivered == len(town.world.mailer.sent) > 5
    check = await audit.verify_chain(ports)
    assert (check.first_broken, check.unchained) == (None, 0)
    history = await referrals.referral_history(ports, referral_id, acting_user=town.clerk, now=NOON + hours(4))
    verbs = [row.verb.partition(".")[2] for row in reversed(history.audit)]
    story = (
        "submit record_call_back confirm release accept open_details plan_visit open_status check_in check_out report"
    )
    assert [verb for verb in verbs if verb in story.split()] == story.split()
    assert verbs[-1] == "confirm_solved"
    assert not any(canary in repr(history) for canary in CANARIES)
    said = "".join(str(letter.facts) for letter in town.world.mailer.sent)
    assert not any(canary in said for canary in CANARIES)
    assert_nothing_in_clear(request.getfixturevalue("tmp_path"))


def assert_nothing_in_clear(folder: Path) -> None:
    """The database's own files (SQLite; its write-ahead log too) hold no personal word."""
    for file in folder.glob("anshin.db*"):
        kept = file.read_bytes()
        assert not any(canary.encode() in kept for canary in CANARIES)


async def test_a_neighbour_under_a_grant_carries_a_visit_through(real_town: Town) -> None:
    town, ports = real_town, real_town.ports
    grant = await municipalities.give_grant(ports, to_municipality=TONARI, acting_user=town.admin, now=NOON)
    sent = await town.release()
    [offer] = await offers.list_offers(ports, acting_user=town.neighbour, now=NOON)
    await offers.accept_offer(ports, offer.id, acting_user=town.neighbour, now=NOON)
    await municipalities.end_grant(ports, grant.id, acting_user=town.admin, now=NOON + hours(0.5))
    details = await referrals.open_details(ports, sent.referral.id, acting_user=town.neighbour, now=NOON + hours(1))
    assert details is not None
    visit = await visits.propose_visit(
        ports,
        sent.referral.id,
        starts_at=NOON + hours(2),
        ends_at=NOON + hours(3),
        agreed=True,
        acting_user=town.neighbour,
        now=NOON + hours(1),
    )
    await visits.door_code(ports, visit.id, acting_user=town.neighbour, now=NOON + hours(2))
    await visits.check_in(ports, visit.id, acting_user=town.neighbour, now=NOON + hours(2))
    await visits.check_out(ports, visit.id, acting_user=town.neighbour, now=NOON + hours(3))
    await reports.write_report(
        ports,
        visit.id,
        outcome=ReportOutcome.PARTLY,
        summary="警告を閉じた",
        minutes=40,
        took_nothing=True,
        acting_user=town.neighbour,
        now=NOON + hours(3),
    )
    assert town.next_clerk.municipality == TONARI
    with pytest.raises(NotFound):
        await referrals.get_referral(ports, sent.referral.id, acting_user=town.next_clerk, now=NOON)
    session = await status.open_status_session(ports, sent.code, sent.pin, now=NOON + hours(4))
    view = await status.view_status(ports, acting_user=session.acting_user, now=NOON + hours(4))
    assert view.supporters == ("サポーター sato",)
    assert await referrals.list_referrals(ports, acting_user=town.next_clerk, now=NOON) == []
    assert await referrals.find_by_phone(ports, "03-1234-5678", acting_user=town.next_clerk, now=NOON) == []
    third = await town.ask(conversation="third")
    await offers.list_offers(ports, acting_user=town.neighbour, now=NOON)
    with pytest.raises(NotFound):
        await referrals.open_details(ports, third.referral.id, acting_user=town.neighbour, now=NOON)


async def test_ten_at_once_accept_and_one_wins(real_town: Town) -> None:
    town, ports = real_town, real_town.ports
    sent = await town.release()
    ids = {
        supporter.id: (await offers.list_offers(ports, acting_user=supporter, now=NOON))[0].id
        for supporter in (town.first, town.second)
    }
    outcomes = await asyncio.gather(
        *(
            offers.accept_offer(ports, ids[supporter.id], acting_user=supporter, now=NOON)
            for supporter in (town.first, town.second) * 5
        ),
        return_exceptions=True,
    )
    winners = [offer for offer in await _offers(town, sent.referral.id) if offer == "accepted"]
    assert len(winners) == 1
    assert {type(outcome).__name__ for outcome in outcomes} == {"Referral", "OfferTaken"}


async def _offers(town: Town, referral_id: str) -> list[str]:
    history = await referrals.referral_history(town.ports, referral_id, acting_user=town.clerk, now=NOON)
    return [str(offer.state) for offer in history.offers]


async def test_guessing_pins_in_parallel_gains_nothing(real_town: Town) -> None:
    town, ports = real_town, real_town.ports
    sent = await town.ask()
    wrong = [f"{number:06d}" for number in range(20) if f"{number:06d}" != sent.pin]
    outcomes = await asyncio.gather(
        *(status.open_status_session(ports, sent.code, pin, now=NOON) for pin in wrong), return_exceptions=True
    )
    assert sum(isinstance(outcome, PinWrong) for outcome in outcomes) == 4
    assert sum(isinstance(outcome, PinLocked) for outcome in outcomes) == len(wrong) - 4
    with pytest.raises(PinLocked):
        await status.open_status_session(ports, sent.code, sent.pin, now=NOON)
    await referrals.release_pin(ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    await status.open_status_session(ports, sent.code, sent.pin, now=NOON)


async def test_guessing_passwords_in_parallel_gains_nothing(real_town: Town) -> None:
    town, ports = real_town, real_town.ports
    code = sign_in_code(SECRET, step_of(NOON, seconds=30))
    email = f"clerk@{ANSHIN}.example"
    outcomes = await asyncio.gather(
        *(
            sessions.sign_in(ports, email=email, password=f"guess number {number}", code=code, now=NOON)
            for number in range(12)
        ),
        return_exceptions=True,
    )
    assert all(isinstance(outcome, (SignInFailed, SignInLocked, StaleVersion)) for outcome in outcomes)
    assert sum(isinstance(outcome, SignInFailed) for outcome in outcomes) == 5
    with pytest.raises(SignInLocked):
        await sessions.sign_in(ports, email=email, password=PASSWORD, code=code, now=NOON)
    assert town.clerk.municipality == ANSHIN


async def test_double_clicks_make_one_draft_one_referral_and_one_question(real_town: Town) -> None:
    town, ports = real_town, real_town.ports
    opened = await asyncio.gather(*(town.draft() for _ in range(6)))
    assert len(set(opened)) == 1
    draft_id = await town.draft()
    await town.fill(draft_id, "no", "yes", "myself", "minami", "安心花子", "03-1234-5678", "午前", "なし")
    sent = await asyncio.gather(
        *(
            drafts.answer(ports, draft_id, "send", conversation_id="talk", message_id=f"s{number}", now=NOON)
            for number in range(5)
        ),
        return_exceptions=True,
    )
    assert len(await referrals.list_referrals(ports, acting_user=town.clerk, now=NOON)) == 1
    assert sum(isinstance(each, drafts.DraftStep) and each.sent is not None for each in sent) == 1
    assert all(isinstance(each, (drafts.DraftStep, DraftClosed, StaleVersion)) for each in sent)
    await asyncio.gather(
        *(
            questions.file_unanswered(
                ports,
                conversation_id="c",
                message_id="m",
                municipality=ANSHIN,
                language="ja",
                audience=None,
                text="?",
                now=NOON,
            )
            for _ in range(5)
        )
    )
    assert len(await questions.list_questions(ports, acting_user=town.clerk)) == 1


async def test_one_message_is_run_once_however_often_it_comes(real_town: Town) -> None:
    ports = real_town.ports
    talk = await conversations.start_conversation(ports, municipality=ANSHIN, now=NOON)
    claims = await asyncio.gather(
        *(conversations.begin_turn(ports, talk.id, "m", body_hash="h", text="hi", now=NOON) for _ in range(6))
    )
    assert [claim.fresh for claim in claims].count(True) == 1
    button = conversations.new_choice(talk.id, label="x", command={"name": "restart"}, now=NOON)
    await conversations.finish_turn(ports, claims[0].turn, reply={"outcome": "answered"}, choices=[button], now=NOON)
    found = await conversations.find_choice(ports, talk.id, button.id)
    assert found is not None
    assert found.command == {"name": "restart"}
    await conversations.forget_conversation(ports, talk.id, now=NOON)


async def test_one_supporter_cannot_be_planned_twice_at_once(real_town: Town) -> None:
    town, ports = real_town, real_town.ports
    ids = [(await town.accept(conversation=f"t{number}")).referral.id for number in range(2)]
    outcomes = await asyncio.gather(*(town.plan(id) for id in ids), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Visit", "VisitOverlaps"]
    assert any(isinstance(outcome, VisitOverlaps) for outcome in outcomes)
    busy = [each for each in await visits.list_visits(ports, acting_user=town.first, now=NOON) if each.state == "set"]
    assert len(busy) == 1


async def test_two_workers_do_everything_once(real_town: Town) -> None:
    town, ports = real_town, real_town.ports
    await town.release()
    late = NOON + hours(49)
    await asyncio.gather(*(upkeep.escalate_ageing(ports, now=late) for _ in range(3)))
    await asyncio.gather(*(audit.chain_audit(ports, now=late) for _ in range(3)))
    await asyncio.gather(*(outbox.deliver_due(ports, now=late) for _ in range(3)))
    ids = [letter.id for letter in town.world.mailer.sent]
    assert len(ids) == len(set(ids)) == 4
    assert (await audit.verify_chain(ports)).first_broken is None


async def test_a_published_entry_is_live_in_one_town_at_the_next_question(real_town: Town) -> None:
    town, ports = real_town, real_town.ports
    before = await faqs.live_entries(ports, ANSHIN)
    made = await faqs.create_entry(
        ports,
        topic=None,
        language="ja",
        audience="all",
        office="危機管理課",
        content={
            "title": "防災メール",
            "text": "公式ページから登録できます。",
            "steps": [{"text": "開く", "detail": "", "cannot": ""}],
        },
        sources=({"title": "安心市", "url": "https://www.city.example.jp/"},),
        reviewed_on=date(2026, 11, 24),
        review_by_on=date(2027, 5, 24),
        acting_user=town.clerk,
        now=NOON,
    )
    await faqs.publish_entry(ports, made.id, acting_user=town.clerk, now=NOON)
    live = await faqs.live_entries(ports, ANSHIN, since_revision=before.revision)
    assert [each.id for each in live.changed] == [made.id]
    assert live.changed[0].content["title"] == "防災メール"
    assert (await faqs.live_entries(ports, TONARI)).changed == ()
    with pytest.raises(NotFound):
        await faqs.withdraw_entry(ports, made.id, acting_user=town.next_clerk, now=NOON)


async def test_retention_erases_on_the_real_store(real_town: Town) -> None:
    town, ports = real_town, real_town.ports
    sent = await town.accept()
    await referrals.cancel_referral(ports, sent.referral.id, reason="other", acting_user=town.clerk, now=NOON)
    await upkeep.purge(ports, now=NOON + days(30))
    kept = await referrals.get_referral(ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert (kept.details_sealed, kept.conversation_id) == (None, None)
    with pytest.raises((PinWrong, PinLocked)):
        await status.open_status_session(ports, sent.code, sent.pin, now=NOON)
    await upkeep.purge(ports, now=NOON + days(1825))
    assert await referrals.list_referrals(ports, acting_user=town.clerk, now=NOON) == []
