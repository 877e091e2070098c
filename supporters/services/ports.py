"""What services need from outside, as Protocols. `store`, `notify` and `bootstrap` provide the real ones.

Time, `now`, is always passed in, aware UTC. Every repository method runs inside its unit of work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self, TypeVar

from supporters.core.accounts import Account, Invitation, Role, Session
from supporters.core.alerts import Alert
from supporters.core.audit import AuditRow
from supporters.core.call_backs import CallBack
from supporters.core.conversations import Choice, Conversation, Turn
from supporters.core.drafts import Draft
from supporters.core.faqs import FaqEntry
from supporters.core.grants import Grant
from supporters.core.municipalities import Municipality
from supporters.core.offers import Offer
from supporters.core.organisations import Organisation
from supporters.core.outbox import LetterKind, LetterState, OutboxLetter
from supporters.core.questions import Feedback, Question, QuestionState
from supporters.core.referrals import Referral, Status
from supporters.core.reports import Concern, Report
from supporters.core.supporters import Supporter
from supporters.core.visits import Visit

T = TypeVar("T")


class Repository(Protocol[T]):
    """What every noun's repository can do."""

    async def find(self, id: str) -> T | None:
        """The one with this id, or None."""

    async def add(self, thing: T) -> None:
        """Insert. Raises AlreadyExists when its id or a unique key is taken."""

    async def save(self, thing: T) -> T:
        """Write it back if its `version` is still the stored one (where it has one) and return it with version + 1.

        Raises:
            StaleVersion: somebody else saved it first; nothing was written.
        """


class MunicipalityRepository(Repository[Municipality], Protocol):
    """Found by code (`find(code)`)."""

    async def every(self) -> Sequence[Municipality]:
        """All of them, by code."""

    async def raise_content_revision(self, owner: str | None) -> int:
        """Raise by one, in this transaction, the revision of a town (or, None, of the nation) and return it."""

    async def content_revisions(self, municipality: str) -> tuple[int, int]:
        """(national, the town's own) revision now. One cheap read; asked at every question."""


class GrantRepository(Repository[Grant], Protocol):
    """Rows that let supporters across a border."""

    async def of(self, municipality: str) -> Sequence[Grant]:
        """Grants this town has given, holding or not."""


class AccountRepository(Repository[Account], Protocol):
    """Accounts."""

    async def find_by_email_fingerprint(self, fingerprint: str) -> Account | None:
        """The account with this address, in any town."""

    async def find_by_supporter(self, supporter_id: str) -> Account | None:
        """The account this supporter signs in with."""

    async def of(self, municipality: str) -> Sequence[Account]:
        """A town's accounts, by creation."""

    async def with_roles(self, municipality: str, roles: frozenset[Role]) -> Sequence[Account]:
        """A town's active accounts in these roles."""


class InvitationRepository(Repository[Invitation], Protocol):
    """Invitations."""

    async def find_by_token_hash(self, token_hash: str) -> Invitation | None:
        """Used and expired ones too."""

    async def remove_of(self, account_id: str) -> None:
        """Forget every invitation of an account."""


class SessionRepository(Repository[Session], Protocol):
    """Sessions. `save` has no version: the last write wins."""

    async def find_by_token_hash(self, token_hash: str) -> Session | None:
        """Expired ones too."""

    async def remove(self, id: str) -> None:
        """End one session; unknown ids are no error."""

    async def remove_of(self, *, account_id: str | None = None, referral_id: str | None = None) -> None:
        """End every session of an account or of a referral."""

    async def remove_expired(self, now: datetime) -> int:
        """End what is past `expires_at`; how many."""


class OrganisationRepository(Repository[Organisation], Protocol):
    """Organisations."""

    async def of(self, municipality: str) -> Sequence[Organisation]:
        """A town's organisations, by name."""


class SupporterRepository(Repository[Supporter], Protocol):
    """Supporters."""

    async def of(self, municipalities: Sequence[str]) -> Sequence[Supporter]:
        """Supporters of these towns, by id, the inactive ones too."""


class ReferralRepository(Repository[Referral], Protocol):
    """Referrals. `add` raises AlreadyExists when the code is taken.

    `save` leaves `pin_failures` and `pin_locked_at` alone: they are counted by the two methods below without a new
    version, so that a resident at the status page never makes a clerk's form stale.
    """

    async def count_pin_attempt(self, id: str, *, limit: int, now: datetime) -> int | None:
        """Add one to `pin_failures` in one statement, lock (`pin_locked_at`) when it reaches `limit`; the new count.

        None when it is locked already (nothing changes) or gone.
        """

    async def clear_pin_attempts(self, id: str) -> None:
        """Back to no failures and no lock."""

    async def find_by_code(self, code: str) -> Referral | None:
        """The referral with this status-page code, in any town."""

    async def find_by_conversation(self, conversation_id: str) -> Sequence[Referral]:
        """Referrals sent from this conversation, oldest first."""

    async def of(self, municipality: str, *, statuses: frozenset[Status] | None = None) -> Sequence[Referral]:
        """A town's referrals, newest `requested_at` first; None = every status."""

    async def every(self, *, statuses: frozenset[Status]) -> Sequence[Referral]:
        """Every town's referrals in these statuses (worker)."""

    async def remove(self, id: str) -> None:
        """Delete it with its call-backs, offers, visits and reports (purge)."""


class CallBackRepository(Repository[CallBack], Protocol):
    """Call-back attempts; never changed."""

    async def of(self, referral_id: str) -> Sequence[CallBack]:
        """Oldest first."""


class OfferRepository(Repository[Offer], Protocol):
    """Offers; (referral_id, supporter_id) may repeat only when the earlier one is over."""

    async def of_referral(self, referral_id: str) -> Sequence[Offer]:
        """Every offer of a referral, oldest first."""

    async def of_supporter(self, supporter_id: str) -> Sequence[Offer]:
        """Every offer to a supporter, newest first."""

    async def open_until(self, now: datetime) -> Sequence[Offer]:
        """Open offers whose `expires_at` is not after `now`, every town (worker)."""


class VisitRepository(Repository[Visit], Protocol):
    """Visits. `add` and `save` raise VisitOverlaps when the supporter's busy time overlaps another busy visit."""

    async def of_referral(self, referral_id: str) -> Sequence[Visit]:
        """By start."""

    async def of_supporter(self, supporter_id: str) -> Sequence[Visit]:
        """By start."""

    async def unfinished(self) -> Sequence[Visit]:
        """Visits of every town that are on site, or left and not reported (worker)."""


class ReportRepository(Repository[Report], Protocol):
    """Reports; one per visit. `save` exists for erasing only."""

    async def find_by_visit(self, visit_id: str) -> Report | None:
        """The visit's report, if written."""

    async def of_referral(self, referral_id: str) -> Sequence[Report]:
        """Oldest first."""


class ConcernRepository(Repository[Concern], Protocol):
    """Safeguarding concerns."""

    async def of_referral(self, referral_id: str) -> Sequence[Concern]:
        """Open and closed, oldest first."""

    async def of(self, municipality: str) -> Sequence[Concern]:
        """A town's concerns, newest first."""


class DraftRepository(Repository[Draft], Protocol):
    """Drafts. `add` raises AlreadyExists when (conversation_id, message_id) has one."""

    async def find_by_message(self, conversation_id: str, message_id: str) -> Draft | None:
        """The draft this message opened."""

    async def newest_of(self, conversation_id: str) -> Draft | None:
        """The conversation's latest draft, in any state."""

    async def newest_sent_of(self, conversation_id: str) -> Draft | None:
        """The conversation's latest draft that was sent."""

    async def expired(self, now: datetime) -> Sequence[Draft]:
        """Open or paused drafts whose `expires_at` is not after `now` (worker)."""

    async def remove_of(self, conversation_id: str) -> None:
        """Delete every draft of a conversation."""

    async def remove_opened_before(self, moment: datetime) -> int:
        """Delete drafts opened before; how many (purge)."""


class FaqEntryRepository(Repository[FaqEntry], Protocol):
    """The registry's entries."""

    async def of(self, owner: str | None) -> Sequence[FaqEntry]:
        """Every entry of an owner in every state, newest change first."""

    async def live_since(self, municipality: str, *, national: int, own: int) -> Sequence[FaqEntry]:
        """Published or withdrawn entries: national with revision > `national`, the town's with revision > `own`.

        National first, then the town's; within each by revision.
        """


class QuestionRepository(Repository[Question], Protocol):
    """Unanswered questions. `add` raises AlreadyExists for a (conversation_id, message_id) that is filed."""

    async def find_by_message(self, conversation_id: str, message_id: str) -> Question | None:
        """The question filed for this message."""

    async def of(self, municipality: str, *, state: QuestionState | None = None) -> Sequence[Question]:
        """A town's questions, newest first."""

    async def remove_asked_before(self, municipality: str, moment: datetime) -> int:
        """Purge; how many."""


class FeedbackRepository(Protocol):
    """Feedback on answers."""

    async def put(self, feedback: Feedback) -> None:
        """Insert, or replace the one of the same (conversation_id, message_id)."""

    async def of(self, municipality: str) -> Sequence[Feedback]:
        """A town's feedback, newest first."""


class AlertRepository(Repository[Alert], Protocol):
    """Alerts."""

    async def of(self, owner: str | None) -> Sequence[Alert]:
        """An owner's alerts, newest start first."""


class ConversationRepository(Repository[Conversation], Protocol):
    """Conversations with their turns and choices."""

    async def find_turn(self, conversation_id: str, message_id: str) -> Turn | None:
        """This turn, in progress or done."""

    async def add_turn(self, turn: Turn) -> None:
        """Insert. Raises AlreadyExists when the message id has a turn."""

    async def retake_turn(self, turn: Turn, *, begun_at: datetime) -> bool:
        """Begin a dead turn anew; False when it is no longer as `turn` says."""

    async def finish_turn(self, turn: Turn, *, reply: Mapping[str, object], done_at: datetime) -> bool:
        """Write the reply of a turn in progress; False when it is gone or somebody else has begun it anew."""

    async def remove_turn(self, turn: Turn) -> bool:
        """Take a failed turn away, unless somebody else has begun it anew; whether it was there."""

    async def turns(self, conversation_id: str) -> Sequence[Turn]:
        """Oldest first."""

    async def latest_turn(self, conversation_id: str) -> Turn | None:
        """The turn that was answered last."""

    async def add_choices(self, choices: Sequence[Choice]) -> None:
        """Remember buttons that are about to be shown."""

    async def find_choice(self, conversation_id: str, choice_id: str) -> Choice | None:
        """The choice, only if it was shown in this very conversation."""

    async def remove(self, conversation_id: str) -> None:
        """Delete the conversation with its turns, choices and feedback; its filed questions stay (redacted)."""

    async def remove_expired(self, municipality: str, *, ended_before: datetime) -> int:
        """Purge conversations whose `expires_at` is before; how many."""


class OutboxRepository(Repository[OutboxLetter], Protocol):
    """Letters waiting for the worker."""

    async def due(self, now: datetime, *, limit: int) -> Sequence[OutboxLetter]:
        """Waiting letters with `next_attempt_at` not after `now`, oldest first."""

    async def of(self, municipality: str, *, state: LetterState | None = None) -> Sequence[OutboxLetter]:
        """A town's letters, newest first."""


class AuditRepository(Protocol):
    """The audit trail: only ever added to; chaining fills in the three chain columns once."""

    async def add(self, row: AuditRow) -> None:
        """Append an unchained row."""

    async def unchained(self, *, limit: int) -> Sequence[AuditRow]:
        """Rows not yet chained, in the order they were added."""

    async def last_chained(self) -> AuditRow | None:
        """The end of the chain."""

    async def save_chained(self, rows: Sequence[AuditRow]) -> None:
        """Fill in sequence and hashes. Raises StaleVersion if any row was chained meanwhile."""

    async def chained_after(self, sequence: int, *, limit: int) -> Sequence[AuditRow]:
        """Chained rows by sequence, for verifying in pages."""

    async def of(
        self, municipality: str, *, noun: str | None = None, noun_id: str | None = None, limit: int = 200
    ) -> Sequence[AuditRow]:
        """A town's rows, newest first, optionally about one thing."""


class UnitOfWork(Protocol):
    """One transaction. Leaving the block without `commit()` rolls everything back."""

    municipalities: MunicipalityRepository
    grants: GrantRepository
    accounts: AccountRepository
    invitations: InvitationRepository
    sessions: SessionRepository
    organisations: OrganisationRepository
    supporters: SupporterRepository
    referrals: ReferralRepository
    call_backs: CallBackRepository
    offers: OfferRepository
    visits: VisitRepository
    reports: ReportRepository
    concerns: ConcernRepository
    drafts: DraftRepository
    faqs: FaqEntryRepository
    questions: QuestionRepository
    feedback: FeedbackRepository
    alerts: AlertRepository
    conversations: ConversationRepository
    outbox: OutboxRepository
    audit: AuditRepository

    async def __aenter__(self) -> Self:
        """Begin."""

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed."""

    async def commit(self) -> None:
        """Make it true."""


class UnitsOfWork(Protocol):
    """Opens units of work."""

    def __call__(self, scope: str, *, write: bool = True) -> UnitOfWork:
        """A new unit of work that sees what `scope` may see.

        `scope` is a municipality's code or EVERYWHERE (system). A code sees its own rows, national rows, the referral
        rows of towns that ever granted it, and the supporters and accounts of towns it ever granted: what a holding
        grant allows is decided by the services.
        `write=False` promises not to write: SQLite then needs no `BEGIN IMMEDIATE`.
        """


class Cipher(Protocol):
    """Seals personal data with rotatable keys."""

    def seal(self, plain: bytes) -> bytes:
        """Encrypt with the newest key."""

    def open(self, sealed: bytes) -> bytes:
        """Decrypt with whichever key fits."""

    def fingerprint(self, text: str) -> str:
        """A keyed one-way mark of a text (HMAC), the same every time, to find it again without keeping it."""


class PasswordHasher(Protocol):
    """argon2id, off the event loop. Never called inside a unit of work."""

    async def hash(self, secret: str) -> str:
        """The encoded hash of a password or PIN."""

    async def verify(self, encoded: str, secret: str) -> bool:
        """Whether they belong together; False also for a broken hash."""


class Clock(Protocol):
    """Tells callers of services (web, worker) the time they pass in as `now`."""

    def now(self) -> datetime:
        """Aware UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter ready for its template: address resolved, everything else ids, codes and times."""

    id: str
    kind: LetterKind
    to: str = field(repr=False)
    language: str
    municipality: Municipality
    facts: Mapping[str, str]
    """Codes of the outbox row plus, where they exist: code, topic, district, status, display_name."""
    referral: Referral | None = None
    visit: Visit | None = None
    secret: str | None = field(default=None, repr=False)


class Mailer(Protocol):
    """Hands a letter over (SMTP, or files in demo mode)."""

    async def send(self, letter: Letter) -> None:
        """Send it once. Raises DeliveryFailed when it should be tried again."""


class Topics(Protocol):
    """The list of topics (data/topics.yml)."""

    def visit_suitable(self, topic: str) -> bool | None:
        """Whether a visit may be asked for; None = no such topic."""

    def go_to(self, topic: str) -> tuple[str, ...]:
        """Contact ids, best first, for a topic that never becomes a visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """Everything a service function may reach; bootstrap fills it once and hands it to web, actions and worker."""

    unit_of_work: UnitsOfWork
    cipher: Cipher
    hasher: PasswordHasher
    mailer: Mailer
    topics: Topics
    clock: Clock
