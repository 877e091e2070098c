"""Offers in a supporter's hands: look, accept, decline, give back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from supporters.core.accounts import ActingUser
from supporters.core.offers import Offer
from supporters.core.referrals import Referral
from supporters.services.ports import Ports, UnitOfWork


async def list_offers(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Sequence[Offer]:
    """The supporter's open offers, newest first: district and topic, nothing else. Empty while not eligible.

    Raises:
        NotAllowed: no supporter.
    """
    ...


async def list_past_offers(ports: Ports, *, acting_user: ActingUser) -> Sequence[Offer]:
    """The supporter's answered, taken, expired and withdrawn offers, newest first.

    Raises:
        NotAllowed: no supporter.
    """
    ...


async def access_offer(uow: UnitOfWork, offer_id: str, *, acting_user: ActingUser) -> Offer:
    """The offer, to the supporter it was made to and to the office of the referral's town.

    Raises:
        NotFound: everybody else.
    """
    ...


async def accept_offer(ports: Ports, offer_id: str, *, acting_user: ActingUser, now: datetime) -> Referral:
    """Take the referral. First wins; where two are needed the second acceptance completes the pair.

    Raises:
        NotFound, SupporterNotEligible.
        OfferTaken: somebody was first. OfferClosed: expired, withdrawn, or answered before.
    """
    ...


async def decline_offer(ports: Ports, offer_id: str, *, acting_user: ActingUser, now: datetime) -> Offer:
    """Say no, without a reason.

    Raises:
        NotFound, OfferClosed.
    """
    ...


async def give_back(
    ports: Ports, referral_id: str, *, supporter_id: str | None = None, acting_user: ActingUser, now: datetime,
) -> Referral:
    """The supporter cannot come after all: planned visits are cancelled, the rest is offered anew to others.

    The office may do it for `supporter_id`.

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed.
    """
    ...


async def list_accepted(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Sequence[Referral]:
    """Referrals the supporter has accepted and that are not over, newest first.

    Raises:
        NotAllowed: no supporter. SupporterNotEligible.
    """
    ...
