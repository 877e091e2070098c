"""The office's hands on a referral, and everybody else's kept off it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from supporters.core.call_backs import CallBackOutcome
from supporters.core.errors import (
    FieldInvalid,
    NotAllowed,
    NotFound,
    StaleVersion,
    SupporterNotEligible,
    TransitionNotAllowed,
)
from supporters.core.referrals import Status
from supporters.core.reports import ConcernKind
from supporters.core.residents import ResidentDetails
from supporters.services import offers, referrals, reports, status, visits
from supporters.services import supporters as supporter_services
from tests.supporters.services.conftest import TONARI, Town
from tests.supporters.services.fakes import NOON, days, hours


async def test_the_office_calls_back_confirms_and_releases(town: Town) -> None:
    sent = await town.ask()
    confirmed = await town.confirm(sent.referral.id)
    assert confirmed.confirmed_by == town.clerk.id
    made = await referrals.release_referral(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert {offer.supporter_id for offer in made} == {town.first.supporter_id, town.second.supporter_id}
    details = await referrals.open_details(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert details is not None
    assert (details.visit_word, details.address) == ("あさがお", "南町1-2-3")
    history = await referrals.referral_history(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert [call.outcome for call in history.call_backs] == [CallBackOutcome.REACHED]
    assert "サポーター tanaka" in history.supporter_names.values()
    assert history.eligible == 0


async def test_nothing_is_released_before_the_call_back(town: Town) -> None:
    sent = await town.ask()
    with pytest.raises(FieldInvalid) as caught:
        await referrals.release_referral(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert caught.value.reason == "call_back_missing"
    assert town.world.rows("offers") == []


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"person_confirmed": False}, "person_confirmed"),
        ({"consent_confirmed": False}, "consent_confirmed"),
        ({"visit_word": " "}, "visit_word"),
        ({"address": ""}, "address"),
    ],
)
async def test_a_confirmation_lacks_nothing(town: Town, changed: dict[str, object], field: str) -> None:
    sent = await town.ask()
    given: dict[str, object] = {
        "visit_word": "あさがお",
        "address": "南町1",
        "person_confirmed": True,
        "consent_confirmed": True,
        **changed,
    }
    with pytest.raises(FieldInvalid) as caught:
        await referrals.confirm_referral(
            town.ports,
            sent.referral.id,
            acting_user=town.clerk,
            now=NOON,
            **given,  # type: ignore[arg-type]
        )
    assert caught.value.field == field


async def test_of_two_clerks_at_once_the_second_is_told(town: Town) -> None:
    sent = await town.ask()
    seen = town.referral(sent.referral.id).version
    await referrals.record_call_back(
        town.ports,
        sent.referral.id,
        outcome=CallBackOutcome.NO_ANSWER,
        seen_version=seen,
        acting_user=town.clerk,
        now=NOON,
    )
    with pytest.raises(StaleVersion):
        await referrals.reject_referral(
            town.ports, sent.referral.id, reason="other", seen_version=seen, acting_user=town.admin, now=NOON
        )
    assert town.referral(sent.referral.id).status is Status.REQUESTED


async def test_a_resident_at_the_status_page_makes_no_clerks_form_stale(town: Town) -> None:
    sent = await town.ask()
    seen = town.referral(sent.referral.id).version
    await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)
    await referrals.record_call_back(
        town.ports,
        sent.referral.id,
        outcome=CallBackOutcome.REACHED,
        seen_version=seen,
        acting_user=town.clerk,
        now=NOON,
    )


async def test_strangers_do_not_learn_that_it_exists(town: Town) -> None:
    sent = await town.accept()
    other = await town.ask(conversation="other")
    other_resident = (await status.open_status_session(town.ports, other.code, other.pin, now=NOON)).acting_user
    for stranger in (town.next_clerk, town.next_admin, town.second, town.neighbour, other_resident):
        with pytest.raises(NotFound):
            await referrals.get_referral(town.ports, sent.referral.id, acting_user=stranger, now=NOON)
        with pytest.raises(NotFound):
            await referrals.open_details(town.ports, sent.referral.id, acting_user=stranger, now=NOON)
    writes = (
        referrals.hold_referral,
        referrals.resume_referral,
        referrals.reopen_referral,
        referrals.mark_entered_in_error,
        referrals.release_pin,
    )
    for write in writes:
        with pytest.raises(NotFound):
            await write(town.ports, sent.referral.id, acting_user=town.next_clerk, now=NOON)
    with pytest.raises(NotFound):
        await referrals.reissue_pin(town.ports, sent.referral.id, acting_user=town.next_admin, now=NOON)
    for seen in (town.next_clerk, town.next_admin):
        assert await referrals.list_referrals(town.ports, acting_user=seen, now=NOON) == []
        assert await referrals.find_by_phone(town.ports, "03-1234-5678", acting_user=seen, now=NOON) == []


async def test_the_accepted_supporter_has_no_offices_hands(town: Town) -> None:
    sent = await town.accept()
    id = sent.referral.id
    for write in (referrals.hold_referral, referrals.release_pin, referrals.erase_details, referrals.referral_history):
        with pytest.raises(NotAllowed):
            await write(town.ports, id, acting_user=town.first, now=NOON)
    for finish in (referrals.reject_referral, referrals.cancel_referral, referrals.fail_referral):
        with pytest.raises(NotAllowed):
            await finish(town.ports, id, reason="other", acting_user=town.first, now=NOON)
    with pytest.raises(NotAllowed):
        await referrals.list_referrals(town.ports, acting_user=town.first, now=NOON)
    with pytest.raises(NotAllowed):
        await referrals.reissue_pin(town.ports, id, acting_user=town.first, now=NOON)
    with pytest.raises(NotAllowed):
        await referrals.release_referral(town.ports, id, acting_user=town.first, now=NOON)


async def test_the_resident_reads_no_sealed_details_and_ends_nothing_for_the_office(town: Town) -> None:
    sent = await town.ask()
    resident = (await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)).acting_user
    with pytest.raises(NotAllowed):
        await referrals.open_details(town.ports, sent.referral.id, acting_user=resident, now=NOON)
    with pytest.raises(NotAllowed):
        await referrals.cancel_referral(town.ports, sent.referral.id, reason="other", acting_user=resident, now=NOON)


async def test_a_supporter_sees_personal_data_only_while_accepted_and_valid(town: Town) -> None:
    sent = await town.release()
    with pytest.raises(NotFound):
        await referrals.open_details(town.ports, sent.referral.id, acting_user=town.first, now=NOON)
    await offers.accept_offer(town.ports, await town.offer_id(town.first), acting_user=town.first, now=NOON)
    details = await referrals.open_details(town.ports, sent.referral.id, acting_user=town.first, now=NOON)
    assert details is not None
    assert details.phone == "+81312345678"
    with pytest.raises(SupporterNotEligible) as caught:
        await referrals.open_details(town.ports, sent.referral.id, acting_user=town.first, now=NOON + days(60))
    assert caught.value.reason == "certificate_expired"
    assert town.first.supporter_id is not None
    await supporter_services.set_availability(
        town.ports, town.first.supporter_id, available=False, acting_user=town.first, now=NOON
    )
    with pytest.raises(SupporterNotEligible):
        await referrals.get_referral(town.ports, sent.referral.id, acting_user=town.first, now=NOON)


async def test_after_the_end_the_supporter_sees_the_person_no_more(town: Town) -> None:
    sent = await town.accept()
    await referrals.cancel_referral(
        town.ports, sent.referral.id, reason="resident_withdrew", acting_user=town.clerk, now=NOON
    )
    with pytest.raises(NotFound):
        await referrals.open_details(town.ports, sent.referral.id, acting_user=town.first, now=NOON)
    assert "referral_ended" in town.world.letters()


async def test_hold_takes_back_offers_and_plans_and_resume_knows_who_has_it(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id)
    held = await referrals.hold_referral(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert held.status is Status.ON_HOLD
    assert town.world.tables.rows["visits"][visit.id].state == "cancelled"
    resumed = await referrals.resume_referral(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert resumed.status is Status.ACCEPTED
    await referrals.hold_referral(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    await offers.give_back(
        town.ports, sent.referral.id, supporter_id=town.first.supporter_id, acting_user=town.clerk, now=NOON
    )
    resumed = await referrals.resume_referral(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert resumed.status is Status.REQUESTED


@pytest.mark.parametrize("reason", ["", "だめ", "<script>"])
async def test_an_end_has_a_reason_from_the_list(town: Town, reason: str) -> None:
    sent = await town.ask()
    with pytest.raises(FieldInvalid):
        await referrals.reject_referral(town.ports, sent.referral.id, reason=reason, acting_user=town.clerk, now=NOON)


async def test_what_has_ended_does_not_move(town: Town) -> None:
    sent = await town.ask()
    await referrals.reject_referral(
        town.ports, sent.referral.id, reason="not_suitable", acting_user=town.clerk, now=NOON
    )
    for write in (referrals.hold_referral, referrals.resume_referral, referrals.reopen_referral):
        with pytest.raises(TransitionNotAllowed):
            await write(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    with pytest.raises(TransitionNotAllowed):
        await town.confirm(sent.referral.id)


async def test_an_entry_in_error_is_erased_at_once(town: Town) -> None:
    sent = await town.ask()
    gone = await referrals.mark_entered_in_error(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert (gone.status, gone.details_sealed, gone.conversation_id) == (Status.ENTERED_IN_ERROR, None, None)


async def test_corrected_details_are_sealed_again(town: Town) -> None:
    sent = await town.ask()
    seen = town.referral(sent.referral.id).version
    wrong = ResidentDetails(name="安心はな子", phone="12")
    with pytest.raises(FieldInvalid):
        await referrals.correct_details(
            town.ports, sent.referral.id, wrong, seen_version=seen, acting_user=town.clerk, now=NOON
        )
    await referrals.correct_details(
        town.ports,
        sent.referral.id,
        replace(wrong, phone="０６-6123-4567"),
        seen_version=seen,
        acting_user=town.clerk,
        now=NOON,
    )
    details = await referrals.open_details(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert details is not None
    assert (details.name, details.phone) == ("安心はな子", "+81661234567")


async def test_a_lost_code_is_found_by_phone_and_the_look_is_written_down(town: Town) -> None:
    sent = await town.ask()
    found = await referrals.find_by_phone(town.ports, "０３（１２３４）５６７８", acting_user=town.clerk, now=NOON)
    assert [referral.code for referral in found] == [sent.code]
    assert "referral.find_by_phone" in town.world.audited()
    with pytest.raises(FieldInvalid):
        await referrals.find_by_phone(town.ports, "hello", acting_user=town.clerk, now=NOON)


async def test_every_look_at_contact_data_is_in_the_audit(town: Town) -> None:
    sent = await town.accept()
    await referrals.open_details(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    await referrals.open_details(town.ports, sent.referral.id, acting_user=town.first, now=NOON)
    looks = [row for row in town.world.rows("audit") if row.verb == "referral.open_details"]
    assert [row.actor_id for row in looks] == [town.clerk.id, town.first.id]


async def test_an_open_concern_holds_the_erasing(town: Town) -> None:
    sent = await town.accept()
    with pytest.raises(FieldInvalid):
        await referrals.erase_details(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    concern = await reports.raise_concern(
        town.ports,
        sent.referral.id,
        kind=ConcernKind.ONGOING_FRAUD,
        text="心配です",
        acting_user=town.first,
        now=NOON,
    )
    await referrals.cancel_referral(town.ports, sent.referral.id, reason="safety", acting_user=town.clerk, now=NOON)
    with pytest.raises(FieldInvalid):
        await referrals.erase_details(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    kept = await referrals.mark_entered_in_error(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert kept.details_sealed is not None
    await reports.close_concern(town.ports, concern.id, acting_user=town.clerk, now=NOON)
    erased = await referrals.erase_details(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert (erased.details_sealed, erased.door_secret_sealed) == (None, None)
    assert (await reports.list_concerns(town.ports, acting_user=town.clerk, now=NOON))[0].text is None


async def test_units_of_work_are_scoped_to_the_acting_users_town(town: Town) -> None:
    sent = await town.accept()
    town.world.scopes.clear()
    await referrals.get_referral(town.ports, sent.referral.id, acting_user=town.first, now=NOON)
    await visits.list_visits(town.ports, acting_user=town.first, now=NOON)
    with pytest.raises(NotFound):
        await referrals.get_referral(town.ports, sent.referral.id, acting_user=town.next_clerk, now=NOON + hours(1))
    assert town.world.scopes == [("999997", False), ("999997", False), (TONARI, False)]
