"""FAQ entries of the nation and of towns, and alerts."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, Table, Text, and_, or_

from supporters.core.alerts import Alert
from supporters.core.faqs import EntryState, FaqEntry
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Json, Tenancy, identity, metadata, one_of, version

faqs = Table(
    "faqs",
    metadata,
    identity("Opaque, or `topic:language:audience` for built-in entries."),
    Column("owner", Text, ForeignKey("municipalities.code"), comment="Town code; NULL = national."),
    Column("topic", Text, comment="Topic id; NULL = a town's own subject."),
    Column("language", Text, nullable=False, comment="ja, ja-simple or en."),
    Column("audience", Text, nullable=False, comment="all, parent, student or senior."),
    Column("state", Text, nullable=False, comment="draft, published or withdrawn."),
    Column("office", Text, nullable=False, comment="Responsible office."),
    Column("content", Json, nullable=False, comment="One entry in the field names of data/faq."),
    Column("sources", Json, nullable=False, comment="Official pages: title, url."),
    Column("reviewed_on", Date, comment="Day of the last review."),
    Column("review_by_on", Date, comment="Day by which it must be reviewed again."),
    Column("hides_national", Boolean, nullable=False, comment="Withdrawn, it silences the national entry here."),
    Column("revision", Integer, nullable=False, comment="Owner's content revision when it last went live; 0 = never."),
    Column("created_by", Text, nullable=False, comment="Account id or process."),
    Column("created_at", AwareUtc, nullable=False, comment="When it was written."),
    Column("updated_at", AwareUtc, nullable=False, comment="When it last changed."),
    version(),
    Index(None, "owner", "revision"),
    one_of("state", EntryState),
    comment="Answers: topic by language and audience.",
    info={"tenancy": Tenancy.OWNED},
)

alerts = Table(
    "alerts",
    metadata,
    identity(),
    Column("owner", Text, ForeignKey("municipalities.code"), index=True, comment="Town code; NULL = national."),
    Column("topic", Text, comment="Topic id; NULL = none."),
    Column("texts", Json, nullable=False, comment="Language to plain text."),
    Column("source_url", Text, nullable=False, comment="Official page."),
    Column("starts_at", AwareUtc, nullable=False, comment="Shown from."),
    Column("ends_at", AwareUtc, nullable=False, comment="Shown until; not included."),
    Column("withdrawn_at", AwareUtc, comment="Taken back at."),
    Column("created_by", Text, nullable=False, comment="Account id."),
    version(),
    comment="What is going round now.",
    info={"tenancy": Tenancy.OWNED},
)


class FaqEntries(Records[FaqEntry]):
    """The registry's entries."""

    table = faqs
    kind = FaqEntry

    async def of(self, owner: str | None) -> Sequence[FaqEntry]:
        """Every entry of an owner in every state, newest change first."""
        return await self._list(faqs.c.owner.is_not_distinct_from(owner), order=[faqs.c.updated_at.desc(), faqs.c.id])

    async def live_since(self, municipality: str, *, national: int, own: int) -> Sequence[FaqEntry]:
        """Published or withdrawn: national with revision > `national`, the town's with revision > `own`.

        National first, then the town's; within each by revision.
        """
        newer = or_(
            and_(faqs.c.owner.is_(None), faqs.c.revision > national),
            and_(faqs.c.owner == municipality, faqs.c.revision > own),
        )
        live = faqs.c.state.in_((EntryState.PUBLISHED.value, EntryState.WITHDRAWN.value))
        return await self._list(newer, live, order=[faqs.c.owner.is_not(None), faqs.c.revision, faqs.c.id])


class Alerts(Records[Alert]):
    """Alerts."""

    table = alerts
    kind = Alert

    async def of(self, owner: str | None) -> Sequence[Alert]:
        """An owner's alerts, newest start first."""
        return await self._list(
            alerts.c.owner.is_not_distinct_from(owner), order=[alerts.c.starts_at.desc(), alerts.c.id]
        )
