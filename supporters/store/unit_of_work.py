"""One transaction in one scope; audit, outbox and content revision are written in the same one."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from supporters.core.errors import StaleVersion
from supporters.services import ports
from supporters.store.accounts import Accounts, Invitations, Sessions
from supporters.store.audit import Audit
from supporters.store.conversations import Conversations
from supporters.store.drafts import Drafts
from supporters.store.faqs import Alerts, FaqEntries
from supporters.store.municipalities import Grants, Municipalities
from supporters.store.offers import Offers
from supporters.store.outbox import Outbox
from supporters.store.questions import FeedbackGiven, Questions
from supporters.store.referrals import CallBacks, Referrals
from supporters.store.reports import Concerns, Reports
from supporters.store.supporters import Organisations, Supporters
from supporters.store.transactions import Transaction
from supporters.store.visits import Visits

_LOST_RACE = frozenset({"40001", "40P01"})  # serialization_failure, deadlock_detected


class SqlUnitOfWork:
    """An asynchronous context manager. Leaving it without `commit()` rolls everything back.

    In PostgreSQL the transaction takes the application's role and names its scope with transaction-local settings,
    so that neither outlives it in a pooled connection.
    """

    municipalities: ports.MunicipalityRepository
    grants: ports.GrantRepository
    accounts: ports.AccountRepository
    invitations: ports.InvitationRepository
    sessions: ports.SessionRepository
    organisations: ports.OrganisationRepository
    supporters: ports.SupporterRepository
    referrals: ports.ReferralRepository
    call_backs: ports.CallBackRepository
    offers: ports.OfferRepository
    visits: ports.VisitRepository
    reports: ports.ReportRepository
    concerns: ports.ConcernRepository
    drafts: ports.DraftRepository
    faqs: ports.FaqEntryRepository
    questions: ports.QuestionRepository
    feedback: ports.FeedbackRepository
    alerts: ports.AlertRepository
    conversations: ports.ConversationRepository
    outbox: ports.OutboxRepository
    audit: ports.AuditRepository

    def __init__(self, engine: AsyncEngine, scope: str, *, write: bool, role: str, turn: asyncio.Lock | None) -> None:
        self._engine = engine
        self._scope = scope
        self._write = write
        self._role = role
        self._turn = turn if write else None
        self._transaction = Transaction()
        self._connection: AsyncConnection | None = None

    async def __aenter__(self) -> Self:
        """Begin.

        Raises:
            RuntimeError: The task holds another writing unit of work, which would wait for this one forever.
        """
        self._transaction.begin(write=self._write)
        if self._turn is not None:
            try:
                await self._turn.acquire()
            except BaseException:
                self._transaction.end()
                raise
        try:
            connection = await self._engine.connect()
            self._connection = connection
            await connection.execution_options(anshin_write=self._write)
            await connection.begin()
            if connection.dialect.name == "postgresql":
                await connection.execute(
                    text(
                        "SELECT set_config('anshin.municipality', :scope, true),"
                        " set_config('transaction_read_only', :read_only, true), set_config('role', :role, true)"
                    ),
                    {"scope": self._scope, "read_only": "off" if self._write else "on", "role": self._role},
                )
            self._open_repositories(connection)
        except BaseException:
            await self._close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed. A lost race of the database itself becomes StaleVersion."""
        await self._close()
        if isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in _LOST_RACE:
            raise StaleVersion from None

    async def commit(self) -> None:
        """Make it true. Nothing can be read or written in this unit of work afterwards."""
        if self._connection is None:
            raise RuntimeError("commit outside of the unit of work")
        await self._connection.commit()
        await self._close()

    def _open_repositories(self, connection: AsyncConnection) -> None:
        scope = self._scope
        self.municipalities = Municipalities(connection, scope)
        self.grants = Grants(connection, scope)
        self.accounts = Accounts(connection, scope)
        self.invitations = Invitations(connection, scope)
        self.sessions = Sessions(connection, scope)
        self.organisations = Organisations(connection, scope)
        self.supporters = Supporters(connection, scope)
        self.referrals = Referrals(connection, scope)
        self.call_backs = CallBacks(connection, scope)
        self.offers = Offers(connection, scope)
        self.visits = Visits(connection, scope)
        self.reports = Reports(connection, scope)
        self.concerns = Concerns(connection, scope)
        self.drafts = Drafts(connection, scope)
        self.faqs = FaqEntries(connection, scope)
        self.questions = Questions(connection, scope)
        self.feedback = FeedbackGiven(connection, scope)
        self.alerts = Alerts(connection, scope)
        self.conversations = Conversations(connection, scope)
        self.outbox = Outbox(connection, scope)
        self.audit = Audit(connection, scope)

    async def _close(self) -> None:
        connection, self._connection = self._connection, None
        try:
            if connection is not None:
                # Shielded: a cancelled request must give its connection back whole.
                closing = asyncio.ensure_future(connection.close())
                try:
                    await asyncio.shield(closing)
                except asyncio.CancelledError:
                    with suppress(Exception):
                        await closing
                    raise
        finally:
            self._transaction.end()
            self._release_turn()

    def _release_turn(self) -> None:
        turn, self._turn = self._turn, None
        if turn is not None and turn.locked():
            turn.release()


@dataclass(slots=True)
class SqlUnitsOfWork:
    """Opens units of work on one engine.

    Attributes:
        engine: The open engine.
        role: PostgreSQL role every transaction takes.
    """

    engine: AsyncEngine = field(repr=False)
    role: str = "anshin_app"
    _turn: asyncio.Lock | None = field(default=None, init=False, repr=False)

    def __call__(self, scope: str, *, write: bool = True) -> SqlUnitOfWork:
        """A new unit of work that sees what `scope` (a town's code, or EVERYWHERE) may see.

        Writers of one process queue in order for SQLite's only writing place instead of polling for it.
        """
        if self._turn is None and self.engine.dialect.name == "sqlite":
            self._turn = asyncio.Lock()
        return SqlUnitOfWork(self.engine, scope, write=write, role=self.role, turn=self._turn)
