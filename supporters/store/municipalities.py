"""Municipalities, the nation's content revision, and grants between towns."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Table, Text, UniqueConstraint, select, update

from supporters.core.errors import MunicipalityUnknown
from supporters.core.grants import Grant
from supporters.core.municipalities import Municipality
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Json, Tenancy, identity, metadata, town, version
from supporters.store.tenancy import visible, writable

municipalities = Table(
    "municipalities",
    metadata,
    Column("code", Text, primary_key=True, comment="Six digits with check digit (JIS X 0402)."),
    Column("name", Text, nullable=False, comment="In Japanese."),
    Column("name_en", Text, nullable=False, comment="In English; may be empty."),
    Column("office", Text, nullable=False, comment="The office in charge (担当課)."),
    Column("office_email", Text, comment="Where letters to the office go; NULL = to its accounts."),
    Column("active", Boolean, nullable=False, comment="False = closed to residents."),
    Column("districts", Json, nullable=False, comment="Parts of the town: id, name, kana, name_en, postal_codes."),
    Column("settings", Json, nullable=False, comment="What the town decides for itself."),
    Column("content_revision", Integer, nullable=False, comment="Raised in the transaction that publishes."),
    Column("created_at", AwareUtc, nullable=False, comment="When the town was set up."),
    version(),
    comment="Towns that run Anshin.",
    info={"tenancy": Tenancy.TOWN},
)

national_content = Table(
    "national_content",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, comment="Always 1."),
    Column("revision", Integer, nullable=False, comment="Raised in the transaction that publishes for the nation."),
    comment="One row: the revision of the content every town reads.",
    info={"tenancy": Tenancy.NATION},
)

grants = Table(
    "grants",
    metadata,
    identity(),
    town("The town that gives."),
    Column(
        "to_municipality",
        Text,
        ForeignKey("municipalities.code"),
        nullable=False,
        index=True,
        comment="The town whose supporters may be sent.",
    ),
    Column("starts_at", AwareUtc, nullable=False, comment="From when it holds."),
    Column("ends_at", AwareUtc, comment="Until when; NULL = until ended."),
    Column("created_by", Text, nullable=False, comment="Account id."),
    Column("created_at", AwareUtc, nullable=False, comment="When it was given."),
    UniqueConstraint("municipality", "to_municipality", "starts_at"),
    comment="The only way across a town's border.",
    info={"tenancy": Tenancy.GRANT},
)


class Municipalities(Records[Municipality]):
    """The towns."""

    table = municipalities
    kind = Municipality
    key = "code"
    unwritten = frozenset({"content_revision"})

    async def every(self) -> Sequence[Municipality]:
        """All the scope may see, by code."""
        return await self._list(order=[municipalities.c.code])

    async def raise_content_revision(self, owner: str | None) -> int:
        """Raise by one the revision of a town (or, None, of the nation) and return it.

        The row stays locked until the transaction ends, so revisions are committed in their own order.

        Raises:
            MunicipalityUnknown: No such town, or not the scope's to write.
        """
        if owner is None:
            table, column, mine = national_content, national_content.c.revision, national_content.c.id == 1
        else:
            table, column, mine = municipalities, municipalities.c.content_revision, municipalities.c.code == owner
        raised = await self._connection.scalar(
            update(table).where(mine, writable(table, self._scope)).values({column: column + 1}).returning(column)
        )
        if raised is None:
            raise MunicipalityUnknown
        return int(raised)

    async def content_revisions(self, municipality: str) -> tuple[int, int]:
        """(national, the town's own) revision now; 0 for a town the scope does not see."""
        own = select(municipalities.c.content_revision).where(
            municipalities.c.code == municipality, visible(municipalities, self._scope)
        )
        statement = select(national_content.c.revision, own.scalar_subquery()).where(national_content.c.id == 1)
        row = (await self._connection.execute(statement)).one_or_none()
        return (int(row[0]), int(row[1] or 0)) if row else (0, 0)


class Grants(Records[Grant]):
    """Rows that let supporters across a border."""

    table = grants
    kind = Grant

    async def of(self, municipality: str) -> Sequence[Grant]:
        """Grants this town has given, holding or not, oldest first."""
        return await self._list(grants.c.municipality == municipality, order=[grants.c.starts_at, grants.c.id])
