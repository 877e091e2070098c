"""Offers in a supporter's hands: look, accept, decline, give back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from supporters.core.accounts import ActingUser, Role, system_user, works_for
from supporters.core.days import day_in_japan
from supporters.core.errors import NotFound, OfferClosed, OfferTaken, SupporterNotEligible, TransitionNotAllowed
from supporters.core.grants import grant_holds
from supporters.core.offers import Offer, OfferState
from supporters.core.outbox import LetterKind
from supporters.core.referrals import OPEN, Referral, Status, Verb, move
from supporters.core.supporters import check_eligible, reason_not_eligible
from supporters.core.visits import VisitState
from supporters.services.journal import note, post
from supporters.services.ports import Ports, UnitOfWork
from supporters.services.races import again_if_stale
from supporters.services.releasing import accepted_offers, cancel_planned_visits, close_offers, offer_to_all
from supporters.services.supporters import access_supporter, own_supporter_id


async def list_offers(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Sequence[Offer]:
    """The supporter's open offers, newest first: district and topic, nothing else. Empty while not eligible.

    Raises:
        NotAllowed: no supporter.
    """
    supporter_id = own_supporter_id(acting_user)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        supporter = await access_supporter(uow, supporter_id, acting_user=acting_user)
        if reason_not_eligible(supporter, today_on=day_in_japan(now)) is not None:
            return []
        return [
            offer
            for offer in await uow.offers.of_supporter(supporter_id)
            if offer.state is OfferState.OPEN and now < offer.expires_at
        ]


async def list_past_offers(ports: Ports, *, acting_user: ActingUser) -> Sequence[Offer]:
    """The supporter's answered, taken, expired and withdrawn offers, newest first.

    Raises:
        NotAllowed: no supporter.
    """
    supporter_id = own_supporter_id(acting_user)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        offers = await uow.offers.of_supporter(supporter_id)
    return [offer for offer in offers if offer.state is not OfferState.OPEN]


async def access_offer(uow: UnitOfWork, offer_id: str, *, acting_user: ActingUser) -> Offer:
    """The offer, to the supporter it was made to and to the office of the referral's town.

    Raises:
        NotFound: everybody else.
    """
    offer = await uow.offers.find(offer_id)
    if offer is None:
        raise NotFound
    mine = acting_user.role is Role.SUPPORTER and acting_user.supporter_id == offer.supporter_id
    if not mine and not works_for(acting_user, offer.municipality):
        raise NotFound
    return offer


async def accept_offer(ports: Ports, offer_id: str, *, acting_user: ActingUser, now: datetime) -> Referral:
    """Take the referral. First wins; where two are needed the second acceptance completes the pair.

    Raises:
        NotFound, SupporterNotEligible.
        OfferTaken: somebody was first. OfferClosed: expired, withdrawn, or answered before.
    """
    supporter_id = own_supporter_id(acting_user)
    return await again_if_stale(lambda: _accept(ports, offer_id, supporter_id, acting_user=acting_user, now=now))


async def decline_offer(ports: Ports, offer_id: str, *, acting_user: ActingUser, now: datetime) -> Offer:
    """Say no, without a reason.

    Raises:
        NotFound, OfferClosed.
    """
    supporter_id = own_supporter_id(acting_user)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        offer = await access_offer(uow, offer_id, acting_user=acting_user)
        if offer.state is OfferState.DECLINED:
            return offer
        if offer.state is not OfferState.OPEN or offer.expires_at <= now:
            raise OfferClosed
        offer = await uow.offers.save(replace(offer, state=OfferState.DECLINED, answered_at=now))
        await note(
            uow,
            "decline",
            "offer",
            offer.id,
            municipality=offer.municipality,
            acting_user=acting_user,
            now=now,
            supporter=supporter_id,
        )
        await uow.commit()
    return offer


async def give_back(
    ports: Ports,
    referral_id: str,
    *,
    supporter_id: str | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """The supporter cannot come after all: planned visits are cancelled, the rest is offered anew to others.

    The office may do it for `supporter_id`.

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed.
    """
    async with ports.unit_of_work(acting_user.municipality) as uow:
        referral = await uow.referrals.find(referral_id)
        if referral is None:
            raise NotFound
        if acting_user.role is Role.SUPPORTER:
            # Even one whose certificate has just ended must be able to give it back.
            supporter_id = own_supporter_id(acting_user)
        elif not works_for(acting_user, referral.municipality):
            raise NotFound
        offer = next(
            (offer for offer in await accepted_offers(uow, referral.id) if offer.supporter_id == supporter_id), None
        )
        if offer is None:
            raise NotFound
        moved = move(referral, Verb.GIVE_BACK, role=acting_user.role, now=now, accepted_at=None)
        if any(
            visit.supporter_id == supporter_id and visit.state is VisitState.ON_SITE
            for visit in await uow.visits.of_referral(referral.id)
        ):
            raise TransitionNotAllowed(VisitState.ON_SITE, Verb.GIVE_BACK)
        await uow.offers.save(replace(offer, state=OfferState.GIVEN_BACK, answered_at=now))
        # In a pair the partner's plan falls too: nobody goes alone where two are needed.
        await cancel_planned_visits(uow, referral, acting_user=acting_user, now=now)
        await note(
            uow,
            "give_back",
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=acting_user,
            now=now,
            supporter=offer.supporter_id,
        )
        await post(
            uow,
            LetterKind.OFFERS_WITHDRAWN,
            municipality=referral.municipality,
            referral_id=referral.id,
            facts={"topic": referral.topic, "district": referral.district},
            now=now,
        )
        if moved.status is Status.REQUESTED:
            moved, _ = await offer_to_all(uow, moved, acting_user=system_user("web"), now=now)
        moved = await uow.referrals.save(moved)
        await uow.commit()
    return moved


async def list_accepted(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Sequence[Referral]:
    """Referrals the supporter has accepted and that are not over, newest first.

    Raises:
        NotAllowed: no supporter. SupporterNotEligible.
    """
    supporter_id = own_supporter_id(acting_user)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        supporter = await access_supporter(uow, supporter_id, acting_user=acting_user)
        check_eligible(supporter, today_on=day_in_japan(now))
        found = []
        for offer in await uow.offers.of_supporter(supporter_id):
            if offer.state is OfferState.ACCEPTED:
                referral = await uow.referrals.find(offer.referral_id)
                if referral is not None and referral.status in OPEN:
                    found.append(referral)
    return found


async def _accept(
    ports: Ports, offer_id: str, supporter_id: str, *, acting_user: ActingUser, now: datetime
) -> Referral:
    async with ports.unit_of_work(acting_user.municipality) as uow:
        offer = await access_offer(uow, offer_id, acting_user=acting_user)
        referral = await uow.referrals.find(offer.referral_id)
        if referral is None:
            raise NotFound
        if offer.state is OfferState.ACCEPTED:  # the same button pressed twice
            return referral
        if offer.state is OfferState.TAKEN:
            raise OfferTaken
        if offer.state is not OfferState.OPEN or offer.expires_at <= now:
            raise OfferClosed
        supporter = await access_supporter(uow, supporter_id, acting_user=acting_user)
        check_eligible(supporter, today_on=day_in_japan(now))
        await _check_border(uow, offer, now=now)
        if referral.status is not Status.REQUESTED:
            raise OfferTaken if referral.status in OPEN else OfferClosed
        others = await accepted_offers(uow, referral.id)
        complete = len(others) + 1 >= referral.acceptances_needed
        verb = Verb.ACCEPT if complete else Verb.JOIN
        accepted = {"accepted_at": now} if complete else {}
        moved = move(referral, verb, role=acting_user.role, now=now, **accepted)
        await uow.offers.save(replace(offer, state=OfferState.ACCEPTED, answered_at=now))
        if complete:
            await close_offers(uow, referral, OfferState.TAKEN, now=now, except_id=offer.id)
        moved = await uow.referrals.save(moved)
        await note(
            uow,
            verb,
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=acting_user,
            now=now,
            status=moved.status,
            offer=offer.id,
            supporter=supporter_id,
        )
        await post(
            uow,
            LetterKind.OFFER_ACCEPTED,
            municipality=referral.municipality,
            referral_id=referral.id,
            facts={"topic": referral.topic, "district": referral.district},
            now=now,
        )
        await uow.commit()
    return moved


async def _check_border(uow: UnitOfWork, offer: Offer, *, now: datetime) -> None:
    """A neighbour's supporter may accept only while the grant holds."""
    if offer.supporter_municipality == offer.municipality:
        return
    if not any(
        grant_holds(grant, municipality=offer.municipality, to_municipality=offer.supporter_municipality, now=now)
        for grant in await uow.grants.of(offer.municipality)
    ):
        raise SupporterNotEligible("no_grant")
