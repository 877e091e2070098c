"""What goes into a table comes out the same, on both kinds of database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError, StatementError

from supporters.core.accounts import Role
from supporters.core.errors import AlreadyExists, MunicipalityUnknown, NotAllowed, StaleVersion
from supporters.core.faqs import EntryState
from supporters.core.offers import OfferState
from supporters.core.questions import QuestionState
from supporters.core.referrals import Status
from supporters.core.visits import VisitState
from supporters.store.unit_of_work import SqlUnitsOfWork
from tests.supporters.store import things
from tests.supporters.store.things import ALL, NOW, A, B, put, two_towns


@pytest.fixture
async def world(units: SqlUnitsOfWork) -> dict[str, Any]:
    """One of everything in town A, stored."""
    await two_towns(units)
    group, clerk, case, talk = things.organisation(), things.account(), things.referral(), things.conversation()
    helper = things.supporter(organisation_id=group.id)
    visit = things.visit(case, helper)
    made: dict[str, Any] = {
        "organisations": group,
        "accounts": clerk,
        "supporters": helper,
        "invitations": things.invitation(clerk),
        "sessions": things.session(clerk),
        "referrals": case,
        "call_backs": things.call_back(case),
        "offers": things.offer(case, helper),
        "visits": visit,
        "reports": things.report(visit),
        "concerns": things.concern(case, helper),
        "drafts": things.draft(),
        "faqs": things.faq(),
        "questions": things.question(),
        "alerts": things.alert(),
        "conversations": talk,
        "outbox": things.letter(),
        "grants": things.grant(),
    }
    for repository, thing in made.items():
        await put(units, repository, thing)
    return made


async def test_everything_comes_back_as_it_was_put_in(units: SqlUnitsOfWork, world: dict[str, Any]) -> None:
    async with units(A, write=False) as uow:
        for repository, thing in world.items():
            assert await getattr(uow, repository).find(thing.id) == thing, repository
        assert await uow.municipalities.find(A) == things.municipality()


async def test_a_stale_version_is_refused_and_writes_nothing(units: SqlUnitsOfWork, world: dict[str, Any]) -> None:
    for repository, thing in world.items():
        if not hasattr(thing, "version"):
            continue
        async with units(A) as uow:
            saved = await getattr(uow, repository).save(thing)
            assert saved == replace(thing, version=2), repository
            await uow.commit()
        async with units(A) as uow:
            with pytest.raises(StaleVersion):
                await getattr(uow, repository).save(thing)
            await uow.commit()
        async with units(A, write=False) as uow:
            assert (await getattr(uow, repository).find(thing.id)).version == 2


async def test_a_taken_key_is_refused_and_the_transaction_goes_on(units: SqlUnitsOfWork, world: dict[str, Any]) -> None:
    twins = {
        "accounts": things.account(email_fingerprint=world["accounts"].email_fingerprint),
        "referrals": things.referral(code=world["referrals"].code),
        "offers": things.offer(world["referrals"], world["supporters"]),
        "reports": things.report(world["visits"]),
        "drafts": things.draft(conversation_id=world["drafts"].conversation_id, message_id=world["drafts"].message_id),
        "questions": things.question(
            conversation_id=world["questions"].conversation_id, message_id=world["questions"].message_id
        ),
        "sessions": things.session(world["accounts"], token_hash=world["sessions"].token_hash),
        "invitations": things.invitation(world["accounts"], token_hash=world["invitations"].token_hash),
        "organisations": world["organisations"],
    }
    async with units(A) as uow:
        for repository, twin in twins.items():
            with pytest.raises(AlreadyExists):
                await getattr(uow, repository).add(twin)
        await uow.organisations.add(things.organisation(name="あとから"))
        await uow.commit()
    async with units(A, write=False) as uow:
        assert len(await uow.organisations.of(A)) == 2


async def test_leaving_without_commit_leaves_nothing(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    async with units(A) as uow:
        await uow.organisations.add(things.organisation())
    with pytest.raises(ZeroDivisionError):
        async with units(A) as uow:
            await uow.organisations.add(things.organisation())
            raise ZeroDivisionError
    async with units(A, write=False) as uow:
        assert await uow.organisations.of(A) == []


async def test_a_reading_unit_of_work_cannot_write(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    async with units(A, write=False) as uow:
        with pytest.raises(DBAPIError):
            await uow.organisations.add(things.organisation())


async def test_a_second_writer_inside_the_first_is_a_programming_error(units: SqlUnitsOfWork) -> None:
    async with units(ALL):
        with pytest.raises(RuntimeError, match="already open"):
            async with units(ALL):
                pass
        async with units(ALL, write=False) as uow:
            assert await uow.municipalities.every() == []
    async with units(ALL) as uow:
        await uow.municipalities.add(things.municipality())
        await uow.commit()


async def test_a_moment_keeps_its_instant_and_one_without_zone_is_refused(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    tokyo = datetime(2026, 12, 1, 9, 0, tzinfo=timezone(timedelta(hours=9)))
    group = things.organisation(created_at=tokyo)
    await put(units, "organisations", group)
    async with units(A) as uow:
        found = await uow.organisations.find(group.id)
        assert found is not None
        assert found.created_at == tokyo
        assert found.created_at.tzinfo is UTC
        with pytest.raises(StatementError, match="without time zone"):
            await uow.organisations.add(things.organisation(created_at=datetime(2026, 12, 1)))


async def test_an_error_of_the_database_repeats_no_values(units: SqlUnitsOfWork) -> None:
    async with units(ALL) as uow:
        with pytest.raises(DBAPIError) as caught:
            await uow.organisations.add(things.organisation("123456", name="カナリア"))
    assert "カナリア" not in str(caught.value)


async def test_a_scope_adds_nothing_for_another_town(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    talk = things.conversation(B)
    await put(units, "conversations", talk)
    async with units(A) as uow:
        for repository, foreign in {
            "organisations": things.organisation(B),
            "faqs": things.faq(None),
            "alerts": things.alert(B),
            "referrals": things.referral(B),
            "audit": things.audit_row(B),
        }.items():
            with pytest.raises(NotAllowed):
                await getattr(uow, repository).add(foreign)
        with pytest.raises(NotAllowed):
            await uow.conversations.add_choices([things.choice(talk)])


async def test_publishing_raises_the_revision_of_its_owner_only(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    async with units(A) as uow:
        assert await uow.municipalities.raise_content_revision(A) == 1
        assert await uow.municipalities.raise_content_revision(A) == 2
        with pytest.raises(MunicipalityUnknown):
            await uow.municipalities.raise_content_revision(B)
        with pytest.raises(MunicipalityUnknown):
            await uow.municipalities.raise_content_revision(None)
        await uow.commit()
    async with units(ALL) as uow:
        assert await uow.municipalities.raise_content_revision(None) == 1
        await uow.commit()
    async with units(A, write=False) as uow:
        assert await uow.municipalities.content_revisions(A) == (1, 2)
        town = await uow.municipalities.find(A)
        assert town is not None
        assert town.content_revision == 2
    async with units(A) as uow:
        await uow.municipalities.save(replace(town, content_revision=0, name="改名"))
        await uow.commit()
    async with units(B, write=False) as uow:
        assert await uow.municipalities.content_revisions(B) == (1, 0)
    async with units(A, write=False) as uow:
        assert await uow.municipalities.content_revisions(A) == (1, 2)


async def test_live_entries_come_in_the_order_they_must_be_applied(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    await put(
        units,
        "faqs",
        things.faq(A, id="own-2", revision=2, state=EntryState.WITHDRAWN),
        things.faq(A, id="own-1", revision=1),
        things.faq(A, id="own-draft", revision=0, state=EntryState.DRAFT),
        things.faq(None, id="national-2", revision=2),
        things.faq(None, id="national-1", revision=1),
        things.faq(B, id="theirs", revision=9),
    )
    async with units(A, write=False) as uow:
        live = [entry.id for entry in await uow.faqs.live_since(A, national=0, own=0)]
        assert live == ["national-1", "national-2", "own-1", "own-2"]
        assert [entry.id for entry in await uow.faqs.live_since(A, national=1, own=2)] == ["national-2"]
        assert {entry.id for entry in await uow.faqs.of(None)} == {"national-1", "national-2"}
        assert await uow.faqs.of(B) == []


async def test_lists_are_filtered_and_ordered_as_promised(units: SqlUnitsOfWork, world: dict[str, Any]) -> None:
    case, helper = world["referrals"], world["supporters"]
    newer = things.referral(requested_at=NOW + timedelta(days=1), status=Status.ACCEPTED)
    await put(units, "referrals", newer)
    await put(units, "visits", things.visit(newer, helper, hours=2, state=VisitState.CANCELLED, id="earlier"))
    await put(units, "offers", things.offer(newer, helper, expires_at=NOW, id="due"))
    await put(units, "questions", things.question(state=QuestionState.CLOSED, asked_at=NOW - timedelta(days=400)))
    async with units(A) as uow:
        assert [row.id for row in await uow.referrals.of(A)] == [newer.id, case.id]
        assert [row.id for row in await uow.referrals.of(A, statuses=frozenset({Status.REQUESTED}))] == [case.id]
        assert [row.id for row in await uow.referrals.every(statuses=frozenset({Status.ACCEPTED}))] == [newer.id]
        assert await uow.referrals.find_by_code(newer.code) == newer
        assert await uow.referrals.find_by_conversation(newer.conversation_id or "") == [newer]
        assert [row.id for row in await uow.visits.of_supporter(helper.id)] == ["earlier", world["visits"].id]
        assert [row.id for row in await uow.visits.of_referral(case.id)] == [world["visits"].id]
        assert [row.id for row in await uow.offers.open_until(NOW)] == ["due"]
        assert [row.id for row in await uow.offers.of_referral(case.id)] == [world["offers"].id]
        assert len(await uow.offers.of_supporter(helper.id)) == 2
        assert [row.id for row in await uow.questions.of(A, state=QuestionState.OPEN)] == [world["questions"].id]
        assert await uow.questions.remove_asked_before(A, NOW - timedelta(days=365)) == 1
        assert await uow.accounts.with_roles(A, frozenset({Role.ADMIN})) == []
        assert await uow.accounts.with_roles(A, frozenset({Role.CLERK, Role.ADMIN})) == [world["accounts"]]
        assert await uow.drafts.expired(NOW) == []
        assert await uow.drafts.expired(NOW + timedelta(hours=1)) == [world["drafts"]]
        assert await uow.drafts.newest_of(world["drafts"].conversation_id) == world["drafts"]
        assert await uow.drafts.remove_opened_before(NOW + timedelta(seconds=1)) == 1
        assert await uow.grants.of(A) == [world["grants"]]
        assert await uow.sessions.remove_expired(NOW + timedelta(hours=9)) == 1


async def test_a_supporter_may_be_asked_again_when_the_first_offer_is_over(
    units: SqlUnitsOfWork, world: dict[str, Any]
) -> None:
    again = things.offer(world["referrals"], world["supporters"])
    async with units(A) as uow:
        await uow.offers.save(replace(world["offers"], state=OfferState.GIVEN_BACK))
        await uow.offers.add(again)
        await uow.commit()
    async with units(A) as uow:
        with pytest.raises(AlreadyExists):
            await uow.offers.add(things.offer(world["referrals"], world["supporters"]))


async def test_removing_a_referral_takes_all_that_hangs_on_it(units: SqlUnitsOfWork, world: dict[str, Any]) -> None:
    case = world["referrals"]
    status_page = things.session(world["accounts"], account_id=None, referral_id=case.id)
    await put(units, "sessions", status_page)
    async with units(A) as uow:
        await uow.referrals.remove(case.id)
        await uow.commit()
    async with units(A, write=False) as uow:
        for repository in ("referrals", "call_backs", "offers", "visits", "reports", "concerns"):
            assert await getattr(uow, repository).find(world[repository].id) is None
        assert await uow.sessions.find(status_page.id) is None
        assert await uow.sessions.find(world["sessions"].id) is not None


async def test_forgetting_a_conversation_takes_turns_buttons_and_feedback_but_not_filed_questions(
    units: SqlUnitsOfWork, world: dict[str, Any]
) -> None:
    talk = world["conversations"]
    first, second = things.turn(talk), things.turn(talk, begun_at=NOW + timedelta(seconds=1))
    button = things.choice(talk)
    filed = things.question(conversation_id=talk.id)
    async with units(A) as uow:
        await uow.conversations.add_turn(second)
        await uow.conversations.add_turn(first)
        await uow.conversations.add_choices([button])
        await uow.feedback.put(things.feedback(conversation_id=talk.id, message_id="m", helpful=True))
        await uow.feedback.put(things.feedback(conversation_id=talk.id, message_id="m", helpful=False))
        await uow.questions.add(filed)
        with pytest.raises(AlreadyExists):
            await uow.conversations.add_turn(first)
        await uow.commit()
    async with units(A) as uow:
        anew = replace(first, begun_at=NOW - timedelta(seconds=1))
        assert await uow.conversations.retake_turn(first, begun_at=anew.begun_at)
        assert not await uow.conversations.retake_turn(first, begun_at=NOW)
        assert not await uow.conversations.finish_turn(first, reply={"outcome": "crisis"}, done_at=NOW)
        assert not await uow.conversations.remove_turn(first)
        assert await uow.conversations.finish_turn(anew, reply={"outcome": "answered"}, done_at=NOW)
        assert not await uow.conversations.finish_turn(anew, reply={"outcome": "crisis"}, done_at=NOW)
        assert [turn.message_id for turn in await uow.conversations.turns(talk.id)] == [
            first.message_id,
            second.message_id,
        ]
        assert await uow.conversations.find_choice(talk.id, button.id) == button
        assert await uow.conversations.find_choice("another", button.id) is None
        assert [row.helpful for row in await uow.feedback.of(A)] == [False]
        assert [turn.reply for turn in await uow.conversations.turns(talk.id)] == [{"outcome": "answered"}, None]
        assert await uow.conversations.remove_turn(second)
        assert len(await uow.conversations.turns(talk.id)) == 1
        await uow.commit()
    async with units(A) as uow:
        await uow.conversations.remove(talk.id)
        await uow.commit()
    async with units(A, write=False) as uow:
        assert await uow.conversations.find(talk.id) is None
        assert await uow.conversations.turns(talk.id) == []
        assert await uow.conversations.find_choice(talk.id, button.id) is None
        assert await uow.feedback.of(A) == []
        assert await uow.questions.find(filed.id) == filed


async def test_expired_conversations_are_purged_town_by_town(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    await put(units, "conversations", things.conversation(A), things.conversation(B))
    later = NOW + timedelta(days=31)
    async with units(ALL) as uow:
        assert await uow.conversations.remove_expired(A, ended_before=later) == 1
        assert await uow.conversations.remove_expired(A, ended_before=later) == 0
        await uow.commit()


async def test_wrong_pins_are_counted_and_lock_without_a_new_version(
    units: SqlUnitsOfWork, world: dict[str, Any]
) -> None:
    case = world["referrals"]
    async with units(A) as uow:
        assert [await uow.referrals.count_pin_attempt(case.id, limit=3, now=NOW) for _ in range(5)] == [
            1,
            2,
            3,
            None,
            None,
        ]
        await uow.referrals.save(case)
        await uow.commit()
    async with units(A) as uow:
        locked = await uow.referrals.find(case.id)
        assert locked == replace(case, version=2, pin_failures=3, pin_locked_at=NOW)
        await uow.referrals.clear_pin_attempts(case.id)
        assert await uow.referrals.find(case.id) == replace(case, version=2)
    async with units(B) as uow:
        assert await uow.referrals.count_pin_attempt(case.id, limit=3, now=NOW) is None


async def test_unfinished_visits_are_those_without_their_report(units: SqlUnitsOfWork, world: dict[str, Any]) -> None:
    case, helper = world["referrals"], world["supporters"]
    left = things.visit(case, helper, hours=1, state=VisitState.LEFT)
    there = things.visit(case, helper, hours=2, state=VisitState.ON_SITE)
    await put(units, "visits", left, there, things.visit(case, helper, hours=3, state=VisitState.REPORTED))
    async with units(ALL, write=False) as uow:
        assert await uow.visits.unfinished() == [left, there]
