"""Visits: no two busy ones of a supporter overlap, whoever writes them.

PostgreSQL holds it with an exclusion constraint, SQLite with triggers; both are in the migrations.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Column, ForeignKey, Index, Table, Text
from sqlalchemy.exc import IntegrityError

from supporters.core.errors import AlreadyExists, VisitOverlaps
from supporters.core.visits import Visit, VisitState
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Tenancy, identity, metadata, one_of, town, version

OVERLAP = "visits_no_overlap"
"""Name of the exclusion constraint, and of the triggers' message."""

visits = Table(
    "visits",
    metadata,
    identity(),
    Column(
        "referral_id",
        Text,
        ForeignKey("referrals.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
        comment="What it is for.",
    ),
    town("Of the referral.", index=False),
    Column("supporter_id", Text, ForeignKey("supporters.id"), nullable=False, comment="Who comes."),
    Column("state", Text, nullable=False, comment="proposed, set and on_site take the supporter's time."),
    Column("starts_at", AwareUtc, nullable=False, comment="Agreed start."),
    Column("ends_at", AwareUtc, nullable=False, comment="Agreed end."),
    Column("busy_from_at", AwareUtc, nullable=False, comment="Start less the travel buffer."),
    Column("busy_until_at", AwareUtc, nullable=False, comment="End plus the travel buffer; not included."),
    Column("checked_in_at", AwareUtc, comment="When they arrived."),
    Column("checked_out_at", AwareUtc, comment="When they left."),
    Column("created_at", AwareUtc, nullable=False, comment="When it was planned."),
    version(),
    one_of("state", VisitState),
    Index(None, "supporter_id", "starts_at"),
    comment="Visits agreed, under way and over.",
    info={"tenancy": Tenancy.SHARED},
)


class Visits(Records[Visit]):
    """Visits."""

    table = visits
    kind = Visit

    async def add(self, thing: Visit) -> None:
        """Insert.

        Raises:
            VisitOverlaps: The supporter is busy then, travel included.
            AlreadyExists: The id is taken.
        """
        try:
            await super().add(thing)
        except AlreadyExists:
            if await self.find(thing.id) is None:
                raise VisitOverlaps from None
            raise
        except IntegrityError as error:
            if OVERLAP in str(error.orig):
                raise VisitOverlaps from None
            raise

    async def save(self, thing: Visit) -> Visit:
        """Write back.

        Raises:
            VisitOverlaps: The supporter is busy then, travel included. The transaction goes on.
            StaleVersion: Somebody else saved it first.
        """
        try:
            async with self._connection.begin_nested():
                return await super().save(thing)
        except IntegrityError as error:
            if OVERLAP in str(error.orig):
                raise VisitOverlaps from None
            raise

    async def of_referral(self, referral_id: str) -> Sequence[Visit]:
        """By start."""
        return await self._list(visits.c.referral_id == referral_id, order=[visits.c.starts_at, visits.c.id])

    async def of_supporter(self, supporter_id: str) -> Sequence[Visit]:
        """By start."""
        return await self._list(visits.c.supporter_id == supporter_id, order=[visits.c.starts_at, visits.c.id])

    async def unfinished(self) -> Sequence[Visit]:
        """Visits of every town the scope sees that are on site, or left and not reported, by start."""
        states = (VisitState.ON_SITE.value, VisitState.LEFT.value)
        return await self._list(visits.c.state.in_(states), order=[visits.c.starts_at, visits.c.id])
