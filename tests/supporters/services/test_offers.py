"""Offers: who is asked, who wins, and what nobody may do."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from supporters.core.errors import (
    NotAllowed,
    NotFound,
    OfferClosed,
    OfferTaken,
    SupporterNotEligible,
    TransitionNotAllowed,
)
from supporters.core.municipalities import MunicipalitySettings
from supporters.core.offers import OfferState
from supporters.core.referrals import Status
from supporters.services import municipalities, offers, referrals, supporters, visits
from tests.supporters.services.conftest import ANSHIN, TONARI, Town
from tests.supporters.services.fakes import NOON, days, hours


async def test_an_offer_shows_district_and_topic_and_nothing_of_the_person(town: Town) -> None:
    await town.release()
    [offer] = await offers.list_offers(town.ports, acting_user=town.first, now=NOON)
    assert (offer.district, offer.topic) == ("minami", "support_scam_popup")
    assert "安心花子" not in repr(offer)


async def test_the_first_wins_and_the_second_is_told(town: Town) -> None:
    sent = await town.release()
    one, two = await town.offer_id(town.first), await town.offer_id(town.second)
    outcomes = await asyncio.gather(
        offers.accept_offer(town.ports, one, acting_user=town.first, now=NOON),
        offers.accept_offer(town.ports, two, acting_user=town.second, now=NOON),
        return_exceptions=True,
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["OfferTaken", "Referral"]
    assert town.referral(sent.referral.id).status is Status.ACCEPTED
    assert [offer.state for offer in town.world.rows("offers")].count(OfferState.ACCEPTED) == 1


async def test_pressing_accept_twice_is_no_error(town: Town) -> None:
    await town.release()
    offer_id = await town.offer_id(town.first)
    one = await offers.accept_offer(town.ports, offer_id, acting_user=town.first, now=NOON)
    two = await offers.accept_offer(town.ports, offer_id, acting_user=town.first, now=NOON)
    assert one == two


async def test_nobody_accepts_anothers_offer(town: Town) -> None:
    await town.release()
    offer_id = await town.offer_id(town.first)
    for stranger in (town.second, town.neighbour):
        with pytest.raises(NotFound):
            await offers.accept_offer(town.ports, offer_id, acting_user=stranger, now=NOON)
        with pytest.raises(NotFound):
            await offers.decline_offer(town.ports, offer_id, acting_user=stranger, now=NOON)
    with pytest.raises(NotAllowed):
        await offers.accept_offer(town.ports, offer_id, acting_user=town.clerk, now=NOON)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"certificate_valid_until_on": date(2026, 11, 23)}, "certificate_expired"),
        ({"background_valid_until_on": date(2026, 11, 23)}, "background_check_expired"),
        ({"background_checked_on": None}, "background_check_missing"),
        ({"available": False}, "not_available"),
        ({"active": False}, "not_active"),
    ],
)
async def test_what_lapsed_since_the_offer_counts_at_acceptance(
    town: Town, changed: dict[str, object], reason: str
) -> None:
    await town.release()
    offer_id = await town.offer_id(town.first)
    rows = town.world.tables.rows["supporters"]
    rows[town.first.supporter_id] = replace(rows[town.first.supporter_id], **changed)
    with pytest.raises(SupporterNotEligible) as caught:
        await offers.accept_offer(town.ports, offer_id, acting_user=town.first, now=NOON)
    assert caught.value.reason == reason
    assert await offers.list_offers(town.ports, acting_user=town.first, now=NOON) == []


async def test_the_last_day_of_a_certificate_is_japans_and_counts(town: Town) -> None:
    await town.release()
    offer_id = await town.offer_id(town.first)
    rows = town.world.tables.rows["supporters"]
    rows[town.first.supporter_id] = replace(
        rows[town.first.supporter_id], certificate_valid_until_on=date(2026, 11, 24)
    )
    with pytest.raises(SupporterNotEligible):
        # 15:30 UTC is already the 25th in Japan.
        await offers.accept_offer(town.ports, offer_id, acting_user=town.first, now=NOON + hours(12.5))
    await offers.accept_offer(town.ports, offer_id, acting_user=town.first, now=NOON + hours(11.9))


async def test_an_expired_or_withdrawn_offer_is_closed(town: Town) -> None:
    sent = await town.release()
    one, two = await town.offer_id(town.first), await town.offer_id(town.second)
    with pytest.raises(OfferClosed):
        await offers.accept_offer(town.ports, one, acting_user=town.first, now=NOON + hours(49))
    await referrals.hold_referral(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    with pytest.raises(OfferClosed):
        await offers.accept_offer(town.ports, two, acting_user=town.second, now=NOON)


async def test_who_declined_is_not_asked_again_and_who_let_it_expire_is(town: Town) -> None:
    sent = await town.release()
    await offers.decline_offer(town.ports, await town.offer_id(town.first), acting_user=town.first, now=NOON)
    await referrals.hold_referral(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    await referrals.resume_referral(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    made = await referrals.release_referral(town.ports, sent.referral.id, acting_user=town.clerk, now=NOON)
    assert [offer.supporter_id for offer in made] == [town.second.supporter_id]


async def test_giving_back_offers_it_to_others_and_cancels_the_plan(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id)
    back = await offers.give_back(town.ports, sent.referral.id, acting_user=town.first, now=NOON)
    assert back.status is Status.REQUESTED
    assert town.world.tables.rows["visits"][visit.id].state == "cancelled"
    [offer] = await offers.list_offers(town.ports, acting_user=town.second, now=NOON)
    assert offer.referral_id == sent.referral.id
    assert await offers.list_offers(town.ports, acting_user=town.first, now=NOON) == []
    with pytest.raises(NotFound):
        await referrals.open_details(town.ports, sent.referral.id, acting_user=town.first, now=NOON)
    with pytest.raises(NotFound):
        await offers.give_back(town.ports, sent.referral.id, acting_user=town.second, now=NOON)


async def test_nobody_gives_back_from_the_door(town: Town) -> None:
    sent = await town.accept()
    visit = await town.plan(sent.referral.id)
    await visits.check_in(town.ports, visit.id, acting_user=town.first, now=NOON + hours(2))
    with pytest.raises(TransitionNotAllowed):
        await offers.give_back(town.ports, sent.referral.id, acting_user=town.first, now=NOON + hours(2))


async def test_a_pair_needs_two_acceptances(town: Town) -> None:
    found = await municipalities.get_municipality(town.ports, ANSHIN)
    await municipalities.change_settings(
        town.ports,
        ANSHIN,
        MunicipalitySettings(acceptances_needed=2),
        seen_version=found.version,
        acting_user=town.admin,
        now=NOON,
    )
    sent = await town.release()
    one, two = await town.offer_id(town.first), await town.offer_id(town.second)
    half = await offers.accept_offer(town.ports, one, acting_user=town.first, now=NOON)
    assert half.status is Status.REQUESTED
    with pytest.raises(NotFound):
        await referrals.open_details(town.ports, sent.referral.id, acting_user=town.first, now=NOON)
    whole = await offers.accept_offer(town.ports, two, acting_user=town.second, now=NOON)
    assert whole.status is Status.ACCEPTED
    await town.plan(sent.referral.id)
    assert {visit.supporter_id for visit in town.world.rows("visits")} == {
        town.first.supporter_id,
        town.second.supporter_id,
    }
    back = await offers.give_back(town.ports, sent.referral.id, acting_user=town.first, now=NOON)
    assert back.status is Status.REQUESTED
    assert {visit.state for visit in town.world.rows("visits")} == {"cancelled"}


async def test_a_neighbour_is_asked_only_while_a_grant_holds(town: Town) -> None:
    grant = await municipalities.give_grant(
        town.ports, to_municipality=TONARI, ends_at=NOON + days(30), acting_user=town.admin, now=NOON
    )
    await town.release()
    offer_id = await town.offer_id(town.neighbour)
    await municipalities.end_grant(town.ports, grant.id, acting_user=town.admin, now=NOON)
    with pytest.raises(SupporterNotEligible) as caught:
        await offers.accept_offer(town.ports, offer_id, acting_user=town.neighbour, now=NOON)
    assert caught.value.reason == "no_grant"
    with pytest.raises(NotFound):
        await municipalities.end_grant(town.ports, grant.id, acting_user=town.next_admin, now=NOON)


async def test_supporters_are_asked_for_what_they_chose(town: Town) -> None:
    assert town.first.supporter_id is not None
    found = town.world.tables.rows["supporters"][town.first.supporter_id]
    await supporters.change_supporter(
        town.ports,
        found.id,
        display_name=found.display_name,
        organisation_id=None,
        languages=("ja",),
        districts=("kita",),
        topics=(),
        active=True,
        seen_version=found.version,
        acting_user=town.clerk,
        now=NOON,
    )
    await town.release()
    assert await offers.list_offers(town.ports, acting_user=town.first, now=NOON) == []
    assert len(await offers.list_offers(town.ports, acting_user=town.second, now=NOON)) == 1


async def test_taken_and_answered_offers_are_past(town: Town) -> None:
    sent = await town.accept()
    assert [o.state for o in await offers.list_past_offers(town.ports, acting_user=town.second)] == [OfferState.TAKEN]
    with pytest.raises(OfferTaken):
        taken = (await offers.list_past_offers(town.ports, acting_user=town.second))[0]
        await offers.accept_offer(town.ports, taken.id, acting_user=town.second, now=NOON)
    mine = await offers.list_accepted(town.ports, acting_user=town.first, now=NOON)
    assert [referral.id for referral in mine] == [sent.referral.id]


async def test_nobody_whose_papers_lapsed_is_even_asked(town: Town) -> None:
    rows = town.world.tables.rows["supporters"]
    rows[town.first.supporter_id] = replace(rows[town.first.supporter_id], background_valid_until_on=date(2026, 11, 23))
    await town.ask()
    made = await referrals.release_referral(
        town.ports, (await town.confirm(town.world.rows("referrals")[0].id)).id, acting_user=town.clerk, now=NOON
    )
    assert [offer.supporter_id for offer in made] == [town.second.supporter_id]
