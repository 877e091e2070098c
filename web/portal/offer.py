"""One offer: district and topic, yes or no."""

from __future__ import annotations

from aiohttp import web

from supporters.core.errors import NotFound, OfferTaken
from supporters.core.offers import Offer, OfferState
from supporters.core.referrals import Status
from supporters.services import offers
from web.desk.desk import Desk


async def show_offer(desk: Desk) -> web.StreamResponse:
    """The offer; one that somebody else took says so kindly."""
    return desk.show("portal/offer.html", offer=await _offer(desk), OfferState=OfferState)


async def accept(desk: Desk) -> web.StreamResponse:
    """Take it. First wins; the second is thanked."""
    offer = await _offer(desk)
    try:
        referral = await offers.accept_offer(desk.ports, offer.id, acting_user=desk.acting_user, now=desk.now)
    except OfferTaken:
        return desk.show("portal/taken.html", status=409)
    if referral.status is Status.REQUESTED:
        return desk.go("/portal", done="joined")
    return desk.go(f"/portal/cases/{referral.id}", done="accepted")


async def decline(desk: Desk) -> web.StreamResponse:
    """Say no; no reason is asked."""
    offer = await _offer(desk)
    await offers.decline_offer(desk.ports, offer.id, acting_user=desk.acting_user, now=desk.now)
    return desk.go("/portal", done="declined")


async def _offer(desk: Desk) -> Offer:
    user = desk.acting_user
    async with desk.ports.unit_of_work(user.municipality, write=False) as uow:
        offer = await offers.access_offer(uow, desk.path_part("offer_id"), acting_user=user)
    if offer.supporter_id != user.supporter_id:
        raise NotFound
    return offer
