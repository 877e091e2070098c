"""Referrals and the office's call-backs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    case,
    literal,
    null,
    update,
)

from supporters.core.call_backs import CallBack
from supporters.core.referrals import Referral, Status
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Json, Sealed, Tenancy, identity, metadata, one_of, town, version
from supporters.store.tenancy import writable

referrals = Table(
    "referrals",
    metadata,
    identity(),
    Column("code", Text, nullable=False, comment="What the resident types on the status page."),
    town(index=False),
    Column("topic", Text, nullable=False, comment="Topic id."),
    Column("language", Text, nullable=False, comment="Language of the resident: ja, ja-simple or en."),
    Column("status", Text, nullable=False, comment="HL7 SDOH closed-loop status."),
    Column("district", Text, nullable=False, comment="All a supporter sees of the place before acceptance."),
    Column("for_someone_else", Boolean, nullable=False, comment="Asked for another person."),
    Column("resident_consent_known", Boolean, nullable=False, comment="False = only the office's call releases it."),
    Column("acceptances_needed", Integer, nullable=False, comment="1, or 2 for a pair."),
    Column("details_sealed", Sealed, comment="Contact data of the resident, encrypted; NULL once erased."),
    Column("door_secret_sealed", Sealed, comment="Secret of the rotating door code, encrypted."),
    Column("pin_hash", Text, nullable=False, comment="argon2id of the PIN."),
    Column("pin_failures", Integer, nullable=False, comment="Wrong PINs in a row."),
    Column("pin_locked_at", AwareUtc, comment="When the code was locked; NULL = open."),
    Column("conversation_id", Text, index=True, comment="Where it was asked for; NULL = at the office."),
    Column("requested_at", AwareUtc, nullable=False, comment="When it was sent."),
    Column("status_since_at", AwareUtc, nullable=False, comment="When the present status began."),
    Column("confirmed_at", AwareUtc, comment="When the office confirmed it by phone."),
    Column("confirmed_by", Text, comment="Account id."),
    Column("released_at", AwareUtc, comment="When it was released to supporters."),
    Column("accepted_at", AwareUtc, comment="When enough supporters had accepted."),
    Column("last_contact_at", AwareUtc, comment="When somebody last reached the resident."),
    Column("reported_at", AwareUtc, comment="When the last report was written."),
    Column("ended_at", AwareUtc, comment="When it ended; NULL = open."),
    Column("completion", Text, comment="confirmed or unconfirmed."),
    Column("end_reason", Text, comment="A code chosen by the office."),
    Column("escalated", Json, nullable=False, comment="Ageing alarms raised in the present status."),
    version(),
    UniqueConstraint("code"),
    Index(None, "municipality", "status"),
    one_of("status", Status),
    comment="Requests for a visit, from sending to their confirmed end.",
    info={"tenancy": Tenancy.SHARED},
)

call_backs = Table(
    "call_backs",
    metadata,
    identity(),
    Column(
        "referral_id",
        Text,
        ForeignKey("referrals.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
        comment="The request it is about.",
    ),
    town(index=False),
    Column("outcome", Text, nullable=False, comment="What happened; never what was said."),
    Column("made_by", Text, nullable=False, comment="Account id."),
    Column("made_at", AwareUtc, nullable=False, comment="When."),
    comment="Calls of the office before anybody is sent.",
    info={"tenancy": Tenancy.SHARED},
)


class Referrals(Records[Referral]):
    """Referrals."""

    table = referrals
    kind = Referral
    unwritten = frozenset({"pin_failures", "pin_locked_at"})

    async def count_pin_attempt(self, id: str, *, limit: int, now: datetime) -> int | None:
        """Add one to `pin_failures` in one statement and lock when it reaches `limit`; the new count.

        One statement, so that guesses sent together are each counted. None when it is locked already (nothing
        changes) or gone.
        """
        counted = referrals.c.pin_failures + 1
        statement = (
            update(referrals)
            .where(referrals.c.id == id, referrals.c.pin_locked_at.is_(None), writable(referrals, self._scope))
            .values(
                pin_failures=counted,
                pin_locked_at=case((counted >= limit, literal(now, AwareUtc)), else_=null()),
            )
            .returning(referrals.c.pin_failures)
        )
        count = await self._connection.scalar(statement)
        return None if count is None else int(count)

    async def clear_pin_attempts(self, id: str) -> None:
        """Back to no failures and no lock."""
        fresh = update(referrals).where(referrals.c.id == id, writable(referrals, self._scope))
        await self._change(fresh.values(pin_failures=0, pin_locked_at=None))

    async def find_by_code(self, code: str) -> Referral | None:
        """The referral with this status-page code that the scope may see."""
        return await self._first(referrals.c.code == code)

    async def find_by_conversation(self, conversation_id: str) -> Sequence[Referral]:
        """Referrals sent from this conversation, oldest first."""
        return await self._list(
            referrals.c.conversation_id == conversation_id, order=[referrals.c.requested_at, referrals.c.id]
        )

    async def of(self, municipality: str, *, statuses: frozenset[Status] | None = None) -> Sequence[Referral]:
        """A town's referrals, newest first; None = every status."""
        conditions = [referrals.c.municipality == municipality]
        if statuses is not None:
            conditions.append(referrals.c.status.in_(sorted(statuses)))
        return await self._list(*conditions, order=[referrals.c.requested_at.desc(), referrals.c.id])

    async def every(self, *, statuses: frozenset[Status]) -> Sequence[Referral]:
        """Referrals of every town the scope sees in these statuses, oldest first."""
        return await self._list(
            referrals.c.status.in_(sorted(statuses)), order=[referrals.c.requested_at, referrals.c.id]
        )

    async def remove(self, id: str) -> None:
        """Delete it; call-backs, offers, visits, reports, concerns and status-page sessions go with it."""
        await self._remove(referrals.c.id == id)


class CallBacks(Records[CallBack]):
    """Call-back attempts; never changed."""

    table = call_backs
    kind = CallBack

    async def of(self, referral_id: str) -> Sequence[CallBack]:
        """Oldest first."""
        return await self._list(call_backs.c.referral_id == referral_id, order=[call_backs.c.made_at, call_backs.c.id])
