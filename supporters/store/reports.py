"""Reports of visits, and safeguarding concerns."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from supporters.core.reports import Concern, Report
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Sealed, Tenancy, identity, metadata, town, version

reports = Table(
    "reports",
    metadata,
    identity(),
    Column(
        "visit_id", Text, ForeignKey("visits.id", ondelete="CASCADE"), nullable=False, comment="The visit; one report."
    ),
    Column(
        "referral_id",
        Text,
        ForeignKey("referrals.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
        comment="The case.",
    ),
    town("Of the referral.", index=False),
    Column("supporter_id", Text, ForeignKey("supporters.id"), nullable=False, comment="Who wrote it."),
    Column("outcome", Text, nullable=False, comment="How it ended in the supporter's eyes."),
    Column("summary_sealed", Sealed, comment="What was done, encrypted; NULL once erased."),
    Column("minutes", Integer, nullable=False, comment="Minutes spent."),
    Column("took_nothing", Boolean, nullable=False, comment="No money, card, PIN or device was taken."),
    Column("follow_up_needed", Boolean, nullable=False, comment="Another visit would help."),
    Column("created_at", AwareUtc, nullable=False, comment="When it was written."),
    UniqueConstraint("visit_id"),
    comment="One report per visit.",
    info={"tenancy": Tenancy.SHARED},
)

concerns = Table(
    "concerns",
    metadata,
    identity(),
    Column(
        "referral_id",
        Text,
        ForeignKey("referrals.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
        comment="The case.",
    ),
    town("Of the referral."),
    Column("supporter_id", Text, ForeignKey("supporters.id"), nullable=False, comment="Who is worried."),
    Column("kind", Text, nullable=False, comment="Why, as a code."),
    Column("text_sealed", Sealed, comment="In words, encrypted."),
    Column("raised_at", AwareUtc, nullable=False, comment="When."),
    Column("closed_at", AwareUtc, comment="When the office closed it; NULL = open, nothing is purged."),
    Column("closed_by", Text, comment="Account id."),
    version(),
    comment="Safeguarding concerns.",
    info={"tenancy": Tenancy.SHARED},
)


class Reports(Records[Report]):
    """Reports; written once, saved again for erasing only."""

    table = reports
    kind = Report

    async def find_by_visit(self, visit_id: str) -> Report | None:
        """The visit's report, if written."""
        return await self._first(reports.c.visit_id == visit_id)

    async def of_referral(self, referral_id: str) -> Sequence[Report]:
        """Oldest first."""
        return await self._list(reports.c.referral_id == referral_id, order=[reports.c.created_at, reports.c.id])


class Concerns(Records[Concern]):
    """Safeguarding concerns."""

    table = concerns
    kind = Concern

    async def of_referral(self, referral_id: str) -> Sequence[Concern]:
        """Open and closed, oldest first."""
        return await self._list(concerns.c.referral_id == referral_id, order=[concerns.c.raised_at, concerns.c.id])

    async def of(self, municipality: str) -> Sequence[Concern]:
        """A town's concerns, newest first."""
        return await self._list(
            concerns.c.municipality == municipality, order=[concerns.c.raised_at.desc(), concerns.c.id]
        )
