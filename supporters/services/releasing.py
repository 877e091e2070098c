"""Offering a referral, and taking back what was offered or planned. Called inside another use case's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from supporters.core.accounts import ActingUser
from supporters.core.days import day_in_japan
from supporters.core.grants import grant_holds
from supporters.core.municipalities import Municipality
from supporters.core.offers import Offer, OfferState
from supporters.core.outbox import LetterKind
from supporters.core.referrals import Referral, Verb, move
from supporters.core.supporters import Supporter, reason_not_eligible, serves
from supporters.core.visits import Visit, VisitState
from supporters.services.journal import new_id, note, post_to_supporter
from supporters.services.ports import UnitOfWork

NOT_ASKED_AGAIN = frozenset({OfferState.OPEN, OfferState.ACCEPTED, OfferState.DECLINED, OfferState.GIVEN_BACK})
"""Whoever has such an offer of a referral gets no second one."""


async def town_of(uow: UnitOfWork, referral: Referral) -> Municipality:
    """The referral's town; it cannot be missing while it has referrals."""
    town = await uow.municipalities.find(referral.municipality)
    assert town is not None, "a referral without a municipality"  # noqa: S101
    return town


async def eligible_supporters(uow: UnitOfWork, referral: Referral, *, now: datetime) -> Sequence[Supporter]:
    """Who can be asked now: valid, available, serving district and topic, of this town or one it granted."""
    grants = await uow.grants.of(referral.municipality)
    towns = [referral.municipality] + [
        grant.to_municipality
        for grant in grants
        if grant_holds(grant, municipality=referral.municipality, to_municipality=grant.to_municipality, now=now)
    ]
    asked = {
        offer.supporter_id for offer in await uow.offers.of_referral(referral.id) if offer.state in NOT_ASKED_AGAIN
    }
    today_on = day_in_japan(now)
    return [
        supporter
        for supporter in await uow.supporters.of(sorted(set(towns)))
        if supporter.id not in asked
        and reason_not_eligible(supporter, today_on=today_on) is None
        and serves(supporter, district=referral.district, topic=referral.topic)
    ]


async def offer_to_all(
    uow: UnitOfWork, referral: Referral, *, acting_user: ActingUser, now: datetime
) -> tuple[Referral, Sequence[Offer]]:
    """Release: one offer and one letter for each eligible supporter. Returns the moved (unsaved) referral too."""
    town = await town_of(uow, referral)
    offers = []
    for supporter in await eligible_supporters(uow, referral, now=now):
        offer = Offer(
            id=new_id(),
            referral_id=referral.id,
            supporter_id=supporter.id,
            municipality=referral.municipality,
            supporter_municipality=supporter.municipality,
            topic=referral.topic,
            district=referral.district,
            created_at=now,
            expires_at=now + timedelta(hours=town.settings.offer_hours),
        )
        await uow.offers.add(offer)
        await post_to_supporter(
            uow,
            LetterKind.OFFER_MADE,
            supporter.id,
            municipality=referral.municipality,
            referral_id=referral.id,
            facts={"topic": referral.topic, "district": referral.district},
            now=now,
        )
        offers.append(offer)
    referral = move(referral, Verb.RELEASE, role=acting_user.role, now=now, released_at=now, escalated=())
    await note(
        uow,
        "release",
        "referral",
        referral.id,
        municipality=referral.municipality,
        acting_user=acting_user,
        now=now,
        offers=len(offers),
    )
    return referral, offers


async def close_offers(
    uow: UnitOfWork, referral: Referral, state: OfferState, *, now: datetime, except_id: str | None = None
) -> None:
    """Open offers of a referral become taken or withdrawn; nobody is written to about what they had not answered."""
    for offer in await uow.offers.of_referral(referral.id):
        if offer.state is OfferState.OPEN and offer.id != except_id:
            await uow.offers.save(replace(offer, state=state, answered_at=now))


async def accepted_offers(uow: UnitOfWork, referral_id: str) -> Sequence[Offer]:
    """Who has the referral now; one, or two in a pair."""
    return [offer for offer in await uow.offers.of_referral(referral_id) if offer.state is OfferState.ACCEPTED]


async def cancel_planned_visits(
    uow: UnitOfWork, referral: Referral, *, acting_user: ActingUser, now: datetime
) -> Sequence[Visit]:
    """Proposed and set visits are cancelled and the supporters are told."""
    cancelled = []
    for visit in await uow.visits.of_referral(referral.id):
        if visit.state in (VisitState.PROPOSED, VisitState.SET):
            saved = await uow.visits.save(replace(visit, state=VisitState.CANCELLED))
            await note(
                uow, "cancel", "visit", visit.id, municipality=referral.municipality, acting_user=acting_user, now=now
            )
            if acting_user.supporter_id != visit.supporter_id:
                await post_to_supporter(
                    uow,
                    LetterKind.VISIT_CANCELLED,
                    visit.supporter_id,
                    municipality=referral.municipality,
                    referral_id=referral.id,
                    visit_id=visit.id,
                    now=now,
                )
            cancelled.append(saved)
    return cancelled


async def wind_up(uow: UnitOfWork, referral: Referral, *, acting_user: ActingUser, now: datetime) -> None:
    """A referral ended: offers are withdrawn, plans cancelled, and whoever had it is told."""
    await close_offers(uow, referral, OfferState.WITHDRAWN, now=now)
    await cancel_planned_visits(uow, referral, acting_user=acting_user, now=now)
    for offer in await accepted_offers(uow, referral.id):
        await post_to_supporter(
            uow,
            LetterKind.REFERRAL_ENDED,
            offer.supporter_id,
            municipality=referral.municipality,
            referral_id=referral.id,
            facts={"status": str(referral.status)},
            now=now,
        )
