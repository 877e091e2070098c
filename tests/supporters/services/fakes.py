"""Twins of the ports, in memory: one writer at a time, versions held, nothing kept without a commit."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, ClassVar, Self

from supporters.core.accounts import Role
from supporters.core.audit import AuditRow
from supporters.core.conversations import TurnState
from supporters.core.errors import AlreadyExists, DeliveryFailed, StaleVersion, VisitOverlaps
from supporters.core.faqs import EntryState
from supporters.core.municipalities import EVERYWHERE
from supporters.core.offers import OfferState
from supporters.core.outbox import LetterState
from supporters.core.visits import BUSY, UNFINISHED, overlaps
from supporters.services.ports import Letter, Ports

NOON = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
"""Noon in Japan, a Tuesday."""


class Tables:
    """Everything that was committed."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[Any, Any]] = {}
        self.national_revision = 0
        self.lock = asyncio.Lock()


class Repo:
    key = "id"

    def __init__(self, name: str, rows: dict[str, dict[Any, Any]]) -> None:
        self._rows = rows.setdefault(name, {})

    async def find(self, id: str) -> Any:
        return self._rows.get(id)

    async def add(self, thing: Any) -> None:
        key = getattr(thing, self.key)
        if key in self._rows:
            raise AlreadyExists
        self._rows[key] = thing

    async def save(self, thing: Any) -> Any:
        key = getattr(thing, self.key)
        stored = self._rows.get(key)
        if stored is None:
            raise StaleVersion
        if hasattr(thing, "version"):
            if stored.version != thing.version:
                raise StaleVersion
            thing = replace(thing, version=thing.version + 1)
        self._rows[key] = thing
        return thing

    def all(self, **equal: Any) -> list[Any]:
        return [row for row in self._rows.values() if all(getattr(row, name) == want for name, want in equal.items())]

    async def of(self, municipality: Any, **_: Any) -> Sequence[Any]:
        owner = "owner" if self._rows and hasattr(next(iter(self._rows.values())), "owner") else "municipality"
        return self.all(**{owner: municipality})[::-1]


class Municipalities(Repo):
    key = "code"

    def __init__(self, name: str, rows: dict[str, dict[Any, Any]]) -> None:
        super().__init__(name, rows)
        self._national = rows.setdefault("national", {"revision": 0})

    async def every(self) -> Sequence[Any]:
        return sorted(self._rows.values(), key=lambda town: town.code)

    async def raise_content_revision(self, owner: str | None) -> int:
        if owner is None:
            self._national["revision"] += 1
            return int(self._national["revision"])
        town = self._rows[owner]
        self._rows[owner] = replace(town, content_revision=town.content_revision + 1)
        return int(town.content_revision + 1)

    async def content_revisions(self, municipality: str) -> tuple[int, int]:
        town = self._rows.get(municipality)
        return int(self._national["revision"]), town.content_revision if town else 0


class Grants(Repo):
    pass


class Accounts(Repo):
    async def find_by_email_fingerprint(self, fingerprint: str) -> Any:
        return next(iter(self.all(email_fingerprint=fingerprint)), None)

    async def find_by_supporter(self, supporter_id: str) -> Any:
        return next(iter(self.all(supporter_id=supporter_id)), None)

    async def with_roles(self, municipality: str, roles: frozenset[Role]) -> Sequence[Any]:
        return [each for each in self.all(municipality=municipality, active=True) if each.role in roles]


class Tokens(Repo):
    async def find_by_token_hash(self, token_hash: str) -> Any:
        return next(iter(self.all(token_hash=token_hash)), None)

    async def remove(self, id: str) -> None:
        self._rows.pop(id, None)

    async def remove_of(self, account_id: str | None = None, referral_id: str | None = None) -> None:
        for row in list(self._rows.values()):
            if (account_id and row.account_id == account_id) or (
                referral_id and getattr(row, "referral_id", None) == referral_id
            ):
                del self._rows[row.id]

    async def remove_expired(self, now: datetime) -> int:
        old = [row.id for row in self._rows.values() if row.expires_at <= now]
        for id in old:
            del self._rows[id]
        return len(old)


class Supporters(Repo):
    async def of(self, municipality: Any, **_: Any) -> Sequence[Any]:
        return sorted((row for row in self._rows.values() if row.municipality in municipality), key=lambda row: row.id)


class Referrals(Repo):
    async def save(self, thing: Any) -> Any:
        stored = self._rows.get(thing.id)
        if stored is not None:
            thing = replace(thing, pin_failures=stored.pin_failures, pin_locked_at=stored.pin_locked_at)
        return await super().save(thing)

    async def count_pin_attempt(self, id: str, *, limit: int, now: datetime) -> int | None:
        row = self._rows.get(id)
        if row is None or row.pin_locked_at is not None:
            return None
        failures = row.pin_failures + 1
        self._rows[id] = replace(row, pin_failures=failures, pin_locked_at=now if failures >= limit else None)
        return int(failures)

    async def clear_pin_attempts(self, id: str) -> None:
        self._rows[id] = replace(self._rows[id], pin_failures=0, pin_locked_at=None)

    async def find_by_code(self, code: str) -> Any:
        return next(iter(self.all(code=code)), None)

    async def find_by_conversation(self, conversation_id: str) -> Sequence[Any]:
        return self.all(conversation_id=conversation_id)

    async def of(self, municipality: Any, **chosen: Any) -> Sequence[Any]:
        statuses = chosen.get("statuses")
        return [row for row in self.all(municipality=municipality) if statuses is None or row.status in statuses][::-1]

    async def every(self, *, statuses: frozenset[Any]) -> Sequence[Any]:
        return [row for row in self._rows.values() if row.status in statuses]

    async def remove(self, id: str) -> None:
        del self._rows[id]


class Children(Repo):
    """What belongs to a referral."""

    async def of(self, municipality: Any, **_: Any) -> Sequence[Any]:
        found = self.all(referral_id=municipality)
        return found or self.all(municipality=municipality)[::-1]

    async def of_referral(self, referral_id: str) -> Sequence[Any]:
        return self.all(referral_id=referral_id)

    async def of_supporter(self, supporter_id: str) -> Sequence[Any]:
        return self.all(supporter_id=supporter_id)

    async def open_until(self, now: datetime) -> Sequence[Any]:
        return [row for row in self.all(state=OfferState.OPEN) if row.expires_at <= now]

    async def find_by_visit(self, visit_id: str) -> Any:
        return next(iter(self.all(visit_id=visit_id)), None)


class Visits(Children):
    def _check(self, visit: Any) -> None:
        for other in self.all(supporter_id=visit.supporter_id):
            if (
                other.id != visit.id
                and visit.state in BUSY
                and overlaps(other, busy_from_at=visit.busy_from_at, busy_until_at=visit.busy_until_at)
            ):
                raise VisitOverlaps

    async def add(self, thing: Any) -> None:
        self._check(thing)
        await super().add(thing)

    async def save(self, thing: Any) -> Any:
        self._check(thing)
        return await super().save(thing)

    async def of_referral(self, referral_id: str) -> Sequence[Any]:
        return sorted(self.all(referral_id=referral_id), key=lambda row: row.starts_at)

    async def unfinished(self) -> Sequence[Any]:
        return [row for row in self._rows.values() if row.state in UNFINISHED]


class ByMessage(Repo):
    """Drafts and questions."""

    async def add(self, thing: Any) -> None:
        if await self.find_by_message(thing.conversation_id, thing.message_id):
            raise AlreadyExists
        await super().add(thing)

    async def find_by_message(self, conversation_id: str, message_id: str) -> Any:
        return next(iter(self.all(conversation_id=conversation_id, message_id=message_id)), None)

    async def newest_of(self, conversation_id: str) -> Any:
        return next(iter(self.all(conversation_id=conversation_id)[::-1]), None)

    async def newest_sent_of(self, conversation_id: str) -> Any:
        sent = [row for row in self.all(conversation_id=conversation_id) if row.state == "sent"]
        return sent[-1] if sent else None

    async def expired(self, now: datetime) -> Sequence[Any]:
        return [row for row in self._rows.values() if row.state in ("open", "paused") and row.expires_at <= now]

    async def remove_of(self, conversation_id: str) -> None:
        for row in self.all(conversation_id=conversation_id):
            del self._rows[row.id]

    async def remove_opened_before(self, moment: datetime) -> int:
        old = [row.id for row in self._rows.values() if row.opened_at < moment]
        for id in old:
            del self._rows[id]
        return len(old)

    async def of(self, municipality: Any, **chosen: Any) -> Sequence[Any]:
        state = chosen.get("state")
        return [row for row in self.all(municipality=municipality) if state in (None, row.state)][::-1]

    async def remove_asked_before(self, municipality: str, moment: datetime) -> int:
        old = [row.id for row in self.all(municipality=municipality) if row.asked_at < moment]
        for id in old:
            del self._rows[id]
        return len(old)


class Faqs(Repo):
    async def of(self, municipality: Any, **_: Any) -> Sequence[Any]:
        return self.all(owner=municipality)[::-1]

    async def live_since(self, municipality: str, *, national: int, own: int) -> Sequence[Any]:
        def since(owner: str | None, revision: int) -> list[Any]:
            rows = [
                row for row in self.all(owner=owner) if row.state is not EntryState.DRAFT and row.revision > revision
            ]
            return sorted(rows, key=lambda row: row.revision)

        return [*since(None, national), *since(municipality, own)]


class FeedbackRows(Repo):
    async def put(self, feedback: Any) -> None:
        self._rows[feedback.conversation_id, feedback.message_id] = feedback


class Alerts(Repo):
    async def of(self, municipality: Any, **_: Any) -> Sequence[Any]:
        return self.all(owner=municipality)


class Conversations(Repo):
    def __init__(self, name: str, rows: dict[str, dict[Any, Any]]) -> None:
        super().__init__(name, rows)
        self._turns = rows.setdefault("turns", {})
        self._choices = rows.setdefault("choices", {})

    async def find_turn(self, conversation_id: str, message_id: str) -> Any:
        return self._turns.get((conversation_id, message_id))

    async def add_turn(self, turn: Any) -> None:
        if (turn.conversation_id, turn.message_id) in self._turns:
            raise AlreadyExists
        self._turns[turn.conversation_id, turn.message_id] = turn

    async def retake_turn(self, turn: Any, *, begun_at: datetime) -> bool:
        return self._change(turn, begun_at=begun_at)

    async def finish_turn(self, turn: Any, *, reply: Any, done_at: datetime) -> bool:
        return self._change(turn, state=TurnState.DONE, reply=dict(reply), done_at=done_at)

    async def remove_turn(self, turn: Any) -> bool:
        key = (turn.conversation_id, turn.message_id)
        return self._turns.get(key) == turn and self._turns.pop(key) is not None

    def _change(self, turn: Any, **values: Any) -> bool:
        key = (turn.conversation_id, turn.message_id)
        if self._turns.get(key) != turn:
            return False
        self._turns[key] = replace(turn, **values)
        return True

    async def turns(self, conversation_id: str) -> Sequence[Any]:
        return [turn for turn in self._turns.values() if turn.conversation_id == conversation_id]

    async def latest_turn(self, conversation_id: str) -> Any:
        done = [turn for turn in await self.turns(conversation_id) if turn.state is TurnState.DONE]
        return max(done, key=lambda turn: turn.done_at, default=None)

    async def add_choices(self, choices: Sequence[Any]) -> None:
        self._choices.update({choice.id: choice for choice in choices})

    async def find_choice(self, conversation_id: str, choice_id: str) -> Any:
        choice = self._choices.get(choice_id)
        return choice if choice and choice.conversation_id == conversation_id else None

    async def remove(self, conversation_id: str) -> None:
        self._rows.pop(conversation_id, None)
        for turn in await self.turns(conversation_id):
            del self._turns[turn.conversation_id, turn.message_id]

    async def remove_expired(self, municipality: str, *, ended_before: datetime) -> int:
        old = [row.id for row in self.all(municipality=municipality) if row.expires_at < ended_before]
        for id in old:
            await self.remove(id)
        return len(old)


class Outbox(Repo):
    async def due(self, now: datetime, *, limit: int) -> Sequence[Any]:
        return [row for row in self.all(state=LetterState.WAITING) if row.next_attempt_at <= now][:limit]

    async def of(self, municipality: Any, **chosen: Any) -> Sequence[Any]:
        state = chosen.get("state")
        return [row for row in self.all(municipality=municipality) if state in (None, row.state)][::-1]


class Audit:
    def __init__(self, rows: dict[str, dict[Any, Any]]) -> None:
        self._rows: dict[Any, Any] = rows.setdefault("audit", {})

    async def add(self, row: AuditRow) -> None:
        self._rows[row.id] = row

    async def unchained(self, *, limit: int) -> Sequence[AuditRow]:
        return [row for row in self._rows.values() if row.sequence is None][:limit]

    async def last_chained(self) -> AuditRow | None:
        chained = [row for row in self._rows.values() if row.sequence is not None]
        return max(chained, key=lambda row: row.sequence, default=None)

    async def save_chained(self, rows: Sequence[AuditRow]) -> None:
        for row in rows:
            if self._rows[row.id].sequence is not None:
                raise StaleVersion
            self._rows[row.id] = row

    async def chained_after(self, sequence: int, *, limit: int) -> Sequence[AuditRow]:
        rows = [row for row in self._rows.values() if row.sequence is not None and row.sequence > sequence]
        return sorted(rows, key=lambda row: row.sequence)[:limit]

    async def of(
        self, municipality: str, *, noun: str | None = None, noun_id: str | None = None, limit: int = 200
    ) -> Sequence[AuditRow]:
        rows = [
            row
            for row in self._rows.values()
            if row.municipality == municipality and noun in (None, row.noun) and noun_id in (None, row.noun_id)
        ]
        return rows[::-1][:limit]


class FakeUnitOfWork:
    def __init__(self, tables: Tables, scope: str, write: bool) -> None:
        self._tables, self.scope, self._write = tables, scope, write

    async def __aenter__(self) -> Self:
        if self._write:
            await self._tables.lock.acquire()
        self._work = copy.deepcopy(self._tables.rows)
        work = self._work
        self.municipalities = Municipalities("municipalities", work)
        self.grants = Grants("grants", work)
        self.accounts = Accounts("accounts", work)
        self.invitations = Tokens("invitations", work)
        self.sessions = Tokens("sessions", work)
        self.organisations = Repo("organisations", work)
        self.supporters = Supporters("supporters", work)
        self.referrals = Referrals("referrals", work)
        self.call_backs = Children("call_backs", work)
        self.offers = Children("offers", work)
        self.visits = Visits("visits", work)
        self.reports = Children("reports", work)
        self.concerns = Children("concerns", work)
        self.drafts = ByMessage("drafts", work)
        self.faqs = Faqs("faqs", work)
        self.questions = ByMessage("questions", work)
        self.feedback = FeedbackRows("feedback", work)
        self.alerts = Alerts("alerts", work)
        self.conversations = Conversations("conversations", work)
        self.outbox = Outbox("outbox", work)
        self.audit = Audit(work)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._write:
            self._tables.lock.release()

    async def commit(self) -> None:
        assert self._write, "a reading unit of work must not commit"
        self._tables.rows = self._work


class FakeCipher:
    def seal(self, plain: bytes) -> bytes:
        return b"sealed:" + plain[::-1]

    def open(self, sealed: bytes) -> bytes:
        assert sealed.startswith(b"sealed:")
        return sealed[7:][::-1]

    def fingerprint(self, text: str) -> str:
        return f"mark:{text[::-1]}"


class FakeHasher:
    """Gives way to others while it works, as a thread would."""

    def __init__(self) -> None:
        self.worked = 0

    async def hash(self, secret: str) -> str:
        self.worked += 1
        await asyncio.sleep(0)
        return f"hash:{secret[::-1]}"

    async def verify(self, encoded: str, secret: str) -> bool:
        self.worked += 1
        await asyncio.sleep(0)
        return encoded == f"hash:{secret[::-1]}"


@dataclass
class FakeMailer:
    sent: list[Letter] = field(default_factory=list)
    broken: bool = False

    async def send(self, letter: Letter) -> None:
        if self.broken:
            raise DeliveryFailed(reason="smtp_away")
        self.sent.append(letter)


class FakeTopics:
    _topics: ClassVar[dict[str, bool]] = {"support_scam_popup": True, "sextortion": False, "first_smartphone": True}

    def visit_suitable(self, topic: str) -> bool | None:
        return self._topics.get(topic)

    def go_to(self, topic: str) -> tuple[str, ...]:
        return ("police_9110",)


class FakeClock:
    def now(self) -> datetime:
        return NOON


class World:
    """The ports with what they remember in sight."""

    def __init__(self) -> None:
        self.tables = Tables()
        self.mailer = FakeMailer()
        self.hasher = FakeHasher()
        self.scopes: list[tuple[str, bool]] = []
        self.ports = Ports(
            unit_of_work=self._begin,  # type: ignore[arg-type]
            cipher=FakeCipher(),
            hasher=self.hasher,
            mailer=self.mailer,
            topics=FakeTopics(),
            clock=FakeClock(),
        )

    def _begin(self, scope: str, *, write: bool = True) -> FakeUnitOfWork:
        assert scope == EVERYWHERE or (len(scope) == 6 and scope.isdigit()), scope
        self.scopes.append((scope, write))
        return FakeUnitOfWork(self.tables, scope, write)

    def rows(self, name: str) -> list[Any]:
        return list(self.tables.rows.get(name, {}).values())

    def audited(self) -> list[str]:
        return [row.verb for row in self.rows("audit")]

    def letters(self) -> list[str]:
        return [str(row.kind) for row in self.rows("outbox")]


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


def days(count: float) -> timedelta:
    return timedelta(days=count)
