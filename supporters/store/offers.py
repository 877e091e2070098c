"""Offers to supporters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Table, Text, text

from supporters.core.offers import Offer, OfferState
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Tenancy, identity, metadata, one_of, town, version

_NOT_OVER = text("state IN ('open', 'accepted')")

offers = Table(
    "offers",
    metadata,
    identity(),
    Column(
        "referral_id", Text, ForeignKey("referrals.id", ondelete="CASCADE"), nullable=False, comment="What is offered."
    ),
    Column("supporter_id", Text, ForeignKey("supporters.id"), nullable=False, index=True, comment="Who is asked."),
    town("Of the referral.", index=False),
    Column("supporter_municipality", Text, nullable=False, comment="Of the supporter; another town needs a grant."),
    Column("topic", Text, nullable=False, comment="Topic id: with the district all that is shown."),
    Column("district", Text, nullable=False, comment="District id."),
    Column("state", Text, nullable=False, comment="Only `open` can become `accepted`."),
    Column("created_at", AwareUtc, nullable=False, comment="When it was made."),
    Column("expires_at", AwareUtc, nullable=False, comment="When it lapses."),
    Column("answered_at", AwareUtc, comment="When it was answered."),
    version(),
    one_of("state", OfferState),
    Index(None, "state", "expires_at"),
    Index(
        "uq_offers_one_at_a_time",
        "referral_id",
        "supporter_id",
        unique=True,
        sqlite_where=_NOT_OVER,
        postgresql_where=_NOT_OVER,
    ),
    comment="One supporter is asked whether they can take one referral.",
    info={"tenancy": Tenancy.SHARED},
)


class Offers(Records[Offer]):
    """Offers."""

    table = offers
    kind = Offer

    async def of_referral(self, referral_id: str) -> Sequence[Offer]:
        """Every offer of a referral, oldest first."""
        return await self._list(offers.c.referral_id == referral_id, order=[offers.c.created_at, offers.c.id])

    async def of_supporter(self, supporter_id: str) -> Sequence[Offer]:
        """Every offer to a supporter, newest first."""
        return await self._list(offers.c.supporter_id == supporter_id, order=[offers.c.created_at.desc(), offers.c.id])

    async def open_until(self, now: datetime) -> Sequence[Offer]:
        """Open offers whose `expires_at` is not after `now`, in every town the scope sees."""
        return await self._list(
            offers.c.state == OfferState.OPEN.value, offers.c.expires_at <= now, order=[offers.c.expires_at]
        )
