"""The outbox: letters that wait for the worker."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Column, Index, Integer, Table, Text

from supporters.core.outbox import LetterState, OutboxLetter
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Json, Sealed, Tenancy, identity, metadata, one_of, town, version

outbox = Table(
    "outbox",
    metadata,
    identity(),
    Column("kind", Text, nullable=False, comment="What it is about; one template each."),
    town(index=False),
    Column("account_id", Text, comment="To whom; NULL = the town's office."),
    Column("referral_id", Text, comment="About which case; may be purged by now."),
    Column("visit_id", Text, comment="About which visit."),
    Column("facts", Json, nullable=False, comment="Codes a template needs; never personal."),
    Column("secret_sealed", Sealed, comment="One-time secret, encrypted; erased on delivery."),
    Column("state", Text, nullable=False, comment="waiting, sent or dead."),
    Column("attempts", Integer, nullable=False, comment="Deliveries tried."),
    Column("next_attempt_at", AwareUtc, nullable=False, comment="Not before; moved on when claimed."),
    Column("last_error", Text, comment="A code, never an address."),
    Column("created_at", AwareUtc, nullable=False, comment="Of the transaction that wrote it."),
    Column("sent_at", AwareUtc, comment="When it was handed over."),
    version(),
    one_of("state", LetterState),
    Index(None, "state", "next_attempt_at"),
    comment="Letters waiting for the worker.",
    info={"tenancy": Tenancy.TRAIL},
)


class Outbox(Records[OutboxLetter]):
    """Letters waiting for the worker."""

    table = outbox
    kind = OutboxLetter

    async def due(self, now: datetime, *, limit: int) -> Sequence[OutboxLetter]:
        """Waiting letters with `next_attempt_at` not after `now`, oldest first.

        In a writing unit of work they are this worker's until it commits: PostgreSQL locks the rows and skips those
        another worker locked, SQLite lets one writer in at a time.
        """
        statement = (
            self._select()
            .where(outbox.c.state == LetterState.WAITING.value, outbox.c.next_attempt_at <= now)
            .order_by(outbox.c.next_attempt_at, outbox.c.id)
            .limit(limit)
        )
        connection = self._connection.sync_connection
        if connection is not None and connection.get_execution_options().get("anshin_write"):
            statement = statement.with_for_update(skip_locked=True)
        return [self._thing(row) for row in (await self._connection.execute(statement)).mappings()]

    async def of(self, municipality: str, *, state: LetterState | None = None) -> Sequence[OutboxLetter]:
        """A town's letters, newest first; None = every state."""
        conditions = [outbox.c.municipality == municipality]
        if state is not None:
            conditions.append(outbox.c.state == state.value)
        return await self._list(*conditions, order=[outbox.c.created_at.desc(), outbox.c.id])
