"""The audit trail: rows are only ever added; the database itself refuses to change or delete them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import BigInteger, Column, Index, Integer, Table, Text, UniqueConstraint, update

from supporters.core.audit import AuditRow
from supporters.core.errors import StaleVersion
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Json, Tenancy, metadata
from supporters.store.tenancy import writable

audit = Table(
    "audit",
    metadata,
    Column(
        "number",
        BigInteger().with_variant(Integer, "sqlite"),
        primary_key=True,
        autoincrement=True,
        comment="Order of adding; gaps are rolled-back rows.",
    ),
    Column("id", Text, nullable=False, comment="Opaque id."),
    Column("at", AwareUtc, nullable=False, comment="When it happened."),
    # No foreign key: the system's own rows carry `*`.
    Column("municipality", Text, nullable=False, comment="Town whose trail it is; * = the system."),
    Column("actor_role", Text, nullable=False, comment="Who, as a role."),
    Column("actor_id", Text, nullable=False, comment="Who, as an id or process name."),
    Column("verb", Text, nullable=False, comment="What was done, as a code."),
    Column("noun", Text, nullable=False, comment="To what kind of thing."),
    Column("noun_id", Text, nullable=False, comment="To which."),
    Column("facts", Json, nullable=False, comment="Codes, states, versions; never text a person wrote."),
    Column("sequence", Integer, comment="Place in the chain; NULL until chained."),
    Column("previous_hash", Text, comment="Hash of the row before."),
    Column("hash", Text, comment="SHA-256 over the row, its place and the hash before."),
    UniqueConstraint("id"),
    UniqueConstraint("sequence"),
    Index(None, "municipality", "noun", "noun_id"),
    comment="Who did what to what. Added to only.",
    info={"tenancy": Tenancy.TRAIL},
    sqlite_autoincrement=True,
    implicit_returning=False,  # who may add a row to another town's trail may not read it back
)


class Audit(Records[AuditRow]):
    """The audit trail."""

    table = audit
    kind = AuditRow

    async def add(self, row: AuditRow) -> None:
        """Append an unchained row."""
        await super().add(row)

    async def unchained(self, *, limit: int) -> Sequence[AuditRow]:
        """Rows not yet chained, in the order they were added."""
        return await self._list(audit.c.sequence.is_(None), order=[audit.c.number], limit=limit)

    async def last_chained(self) -> AuditRow | None:
        """The end of the chain."""
        return await self._first(audit.c.sequence.is_not(None), order=[audit.c.sequence.desc()])

    async def save_chained(self, rows: Sequence[AuditRow]) -> None:
        """Fill in sequence and hashes.

        Raises:
            StaleVersion: A row, or a place in the chain, was taken meanwhile; nothing may be committed.
        """
        places = [row.sequence for row in rows]
        if await self._first(audit.c.sequence.in_(places)) is not None:
            raise StaleVersion(what="audit")
        for row in rows:
            unchained = (audit.c.id == row.id, audit.c.sequence.is_(None), writable(audit, self._scope))
            links = {"sequence": row.sequence, "previous_hash": row.previous_hash, "hash": row.hash}
            if await self._change(update(audit).where(*unchained).values(links)) != 1:
                raise StaleVersion(what="audit")

    async def chained_after(self, sequence: int, *, limit: int) -> Sequence[AuditRow]:
        """Chained rows by sequence, for verifying in pages."""
        return await self._list(audit.c.sequence > sequence, order=[audit.c.sequence], limit=limit)

    async def of(
        self, municipality: str, *, noun: str | None = None, noun_id: str | None = None, limit: int = 200
    ) -> Sequence[AuditRow]:
        """A town's rows, newest first, optionally about one thing."""
        conditions = [audit.c.municipality == municipality]
        if noun is not None:
            conditions.append(audit.c.noun == noun)
        if noun_id is not None:
            conditions.append(audit.c.noun_id == noun_id)
        return await self._list(*conditions, order=[audit.c.number.desc()], limit=limit)
