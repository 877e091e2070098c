"""One of everything, for tests of the store: valid, and different enough to notice a mixed-up column."""

import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

from supporters.core.accounts import Account, Invitation, Role, Session
from supporters.core.alerts import Alert
from supporters.core.audit import AuditRow
from supporters.core.call_backs import CallBack, CallBackOutcome
from supporters.core.conversations import Choice, Conversation, Turn
from supporters.core.drafts import Draft
from supporters.core.faqs import EntryState, FaqEntry
from supporters.core.grants import Grant
from supporters.core.municipalities import District, Municipality, MunicipalitySettings
from supporters.core.offers import Offer
from supporters.core.organisations import Organisation
from supporters.core.outbox import LetterKind, OutboxLetter
from supporters.core.questions import Feedback, Question
from supporters.core.referrals import Referral, Status
from supporters.core.reports import Concern, ConcernKind, Report, ReportOutcome
from supporters.core.supporters import Supporter
from supporters.core.visits import Visit, VisitState
from supporters.store.unit_of_work import SqlUnitsOfWork

NOW = datetime(2026, 11, 23, 1, 2, 3, 456789, tzinfo=UTC)
A, B = "999997", "999989"
ALL = "*"


def new_id() -> str:
    return uuid.uuid4().hex


def municipality(town: str = A, **changes: Any) -> Municipality:
    values: dict[str, Any] = {
        "code": town,
        "name": "安心市",
        "name_en": "Anshin",
        "office_email": "office@example.jp",
        "districts": (District(id="honmachi", name="本町", kana="ほんまち", postal_codes=("9999901",)),),
        "settings": MunicipalitySettings(
            call_back=False, frame_ancestors=("https://a.example",), contacts=({"id": "office", "number": "000"},)
        ),
        "created_at": NOW,
    }
    return Municipality(**{**values, **changes})


def account(town: str = A, **changes: Any) -> Account:
    values: dict[str, Any] = {
        "id": new_id(),
        "municipality": town,
        "role": Role.CLERK,
        "display_name": "職員",
        "email_sealed": b"\x00sealed\xff",
        "email_fingerprint": new_id(),
        "totp_secret_sealed": b"totp",
        "locked_until_at": NOW + timedelta(minutes=5),
        "created_at": NOW,
    }
    return Account(**{**values, **changes})


def invitation(of: Account, **changes: Any) -> Invitation:
    values: dict[str, Any] = {
        "id": new_id(),
        "account_id": of.id,
        "municipality": of.municipality,
        "token_hash": new_id(),
        "created_at": NOW,
        "expires_at": NOW + timedelta(days=3),
    }
    return Invitation(**{**values, **changes})


def session(of: Account, **changes: Any) -> Session:
    values: dict[str, Any] = {
        "id": new_id(),
        "token_hash": new_id(),
        "municipality": of.municipality,
        "account_id": of.id,
        "created_at": NOW,
        "last_seen_at": NOW,
        "idle_seconds": 1800,
        "expires_at": NOW + timedelta(hours=8),
    }
    return Session(**{**values, **changes})


def organisation(town: str = A, **changes: Any) -> Organisation:
    return Organisation(**{"id": new_id(), "municipality": town, "name": "見守り会", "created_at": NOW, **changes})


def supporter(town: str = A, **changes: Any) -> Supporter:
    values: dict[str, Any] = {
        "id": new_id(),
        "municipality": town,
        "display_name": "サポーター 田中",
        "contact_sealed": b"contact",
        "languages": ("ja", "en"),
        "districts": ("honmachi",),
        "certificate_number": "C-1",
        "certificate_valid_until_on": date(2027, 3, 31),
        "background_checked_on": date(2026, 4, 1),
        "background_valid_until_on": date(2027, 4, 1),
        "created_at": NOW,
    }
    return Supporter(**{**values, **changes})


def referral(town: str = A, **changes: Any) -> Referral:
    values: dict[str, Any] = {
        "id": new_id(),
        "code": new_id()[:8].upper(),
        "municipality": town,
        "topic": "support_scam_popup",
        "language": "ja",
        "status": Status.REQUESTED,
        "district": "honmachi",
        "details_sealed": b"details",
        "pin_hash": "$argon2id$",
        "conversation_id": new_id(),
        "requested_at": NOW,
        "status_since_at": NOW,
        "escalated": ("unconfirmed_request",),
    }
    return Referral(**{**values, **changes})


def call_back(of: Referral, **changes: Any) -> CallBack:
    values: dict[str, Any] = {
        "id": new_id(),
        "referral_id": of.id,
        "municipality": of.municipality,
        "outcome": CallBackOutcome.REACHED,
        "made_by": "clerk",
        "made_at": NOW,
    }
    return CallBack(**{**values, **changes})


def offer(of: Referral, to: Supporter, **changes: Any) -> Offer:
    values: dict[str, Any] = {
        "id": new_id(),
        "referral_id": of.id,
        "supporter_id": to.id,
        "municipality": of.municipality,
        "supporter_municipality": to.municipality,
        "topic": of.topic,
        "district": of.district,
        "created_at": NOW,
        "expires_at": NOW + timedelta(hours=48),
    }
    return Offer(**{**values, **changes})


def visit(of: Referral, by: Supporter, *, hours: float = 24, length_hours: float = 1, **changes: Any) -> Visit:
    starts_at = NOW + timedelta(hours=hours)
    ends_at = starts_at + timedelta(hours=length_hours)
    values: dict[str, Any] = {
        "id": new_id(),
        "referral_id": of.id,
        "municipality": of.municipality,
        "supporter_id": by.id,
        "state": VisitState.SET,
        "starts_at": starts_at,
        "ends_at": ends_at,
        "busy_from_at": starts_at - timedelta(minutes=30),
        "busy_until_at": ends_at + timedelta(minutes=30),
        "created_at": NOW,
    }
    return Visit(**{**values, **changes})


def report(of: Visit, **changes: Any) -> Report:
    values: dict[str, Any] = {
        "id": new_id(),
        "visit_id": of.id,
        "referral_id": of.referral_id,
        "municipality": of.municipality,
        "supporter_id": of.supporter_id,
        "outcome": ReportOutcome.SOLVED,
        "summary_sealed": b"summary",
        "minutes": 45,
        "took_nothing": True,
        "created_at": NOW,
    }
    return Report(**{**values, **changes})


def concern(of: Referral, by: Supporter, **changes: Any) -> Concern:
    values: dict[str, Any] = {
        "id": new_id(),
        "referral_id": of.id,
        "municipality": of.municipality,
        "supporter_id": by.id,
        "kind": ConcernKind.ONGOING_FRAUD,
        "text_sealed": b"text",
        "raised_at": NOW,
    }
    return Concern(**{**values, **changes})


def draft(town: str = A, **changes: Any) -> Draft:
    values: dict[str, Any] = {
        "id": new_id(),
        "conversation_id": new_id(),
        "message_id": new_id(),
        "municipality": town,
        "topic": "lost_phone",
        "language": "en",
        "answers_sealed": b"answers",
        "opened_at": NOW,
        "expires_at": NOW + timedelta(minutes=60),
    }
    return Draft(**{**values, **changes})


def faq(owner: str | None = A, **changes: Any) -> FaqEntry:
    values: dict[str, Any] = {
        "id": new_id(),
        "owner": owner,
        "topic": "lost_phone",
        "language": "ja",
        "audience": "all",
        "state": EntryState.PUBLISHED,
        "office": "消費生活担当課",
        "content": {"title": "題", "steps": [{"text": "一"}], "why": ""},
        "sources": ({"title": "警察庁", "url": "https://www.npa.go.jp/"},),
        "reviewed_on": date(2026, 11, 23),
        "created_by": "clerk",
        "created_at": NOW,
        "updated_at": NOW,
    }
    return FaqEntry(**{**values, **changes})


def question(town: str = A, **changes: Any) -> Question:
    values: dict[str, Any] = {
        "id": new_id(),
        "municipality": town,
        "conversation_id": new_id(),
        "message_id": new_id(),
        "language": "ja",
        "audience": "senior",
        "text": "〔電話番号〕から電話",
        "nearest_topics": ("lost_phone",),
        "asked_at": NOW,
    }
    return Question(**{**values, **changes})


def feedback(town: str = A, **changes: Any) -> Feedback:
    values: dict[str, Any] = {
        "conversation_id": new_id(),
        "message_id": new_id(),
        "municipality": town,
        "topic": "lost_phone",
        "entry_id": None,
        "helpful": True,
        "given_at": NOW,
    }
    return Feedback(**{**values, **changes})


def alert(owner: str | None = A, **changes: Any) -> Alert:
    values: dict[str, Any] = {
        "id": new_id(),
        "owner": owner,
        "topic": None,
        "texts": {"ja": "注意", "en": "Beware"},
        "source_url": "https://www.ipa.go.jp/",
        "starts_at": NOW,
        "ends_at": NOW + timedelta(days=7),
        "created_by": "clerk",
    }
    return Alert(**{**values, **changes})


def conversation(town: str = A, **changes: Any) -> Conversation:
    values: dict[str, Any] = {
        "id": new_id(),
        "municipality": town,
        "language": "ja",
        "started_at": NOW,
        "expires_at": NOW + timedelta(hours=24),
    }
    return Conversation(**{**values, **changes})


def turn(of: Conversation, **changes: Any) -> Turn:
    values: dict[str, Any] = {
        "conversation_id": of.id,
        "message_id": new_id(),
        "municipality": of.municipality,
        "body_hash": "0" * 64,
        "text": "助けて",
        "begun_at": NOW,
    }
    return Turn(**{**values, **changes})


def choice(of: Conversation, **changes: Any) -> Choice:
    values: dict[str, Any] = {
        "id": new_id(),
        "conversation_id": of.id,
        "label": "はい",
        "command": {"name": "choose_topic", "topic": "lost_phone"},
        "created_at": NOW,
    }
    return Choice(**{**values, **changes})


def letter(town: str = A, **changes: Any) -> OutboxLetter:
    values: dict[str, Any] = {
        "id": new_id(),
        "kind": LetterKind.OFFER_MADE,
        "municipality": town,
        "facts": {"topic": "lost_phone"},
        "next_attempt_at": NOW,
        "created_at": NOW,
    }
    return OutboxLetter(**{**values, **changes})


def audit_row(town: str = A, **changes: Any) -> AuditRow:
    values: dict[str, Any] = {
        "id": new_id(),
        "at": NOW,
        "municipality": town,
        "actor_role": "clerk",
        "actor_id": "clerk-1",
        "verb": "referral.release",
        "noun": "referral",
        "noun_id": "r-1",
        "facts": {"status": "requested"},
    }
    return AuditRow(**{**values, **changes})


def grant(giver: str = A, receiver: str = B, **changes: Any) -> Grant:
    values: dict[str, Any] = {
        "id": new_id(),
        "municipality": giver,
        "to_municipality": receiver,
        "starts_at": NOW,
        "created_by": "admin",
        "created_at": NOW,
    }
    return Grant(**{**values, **changes})


async def two_towns(units: SqlUnitsOfWork) -> None:
    async with units(ALL) as uow:
        await uow.municipalities.add(municipality(A))
        await uow.municipalities.add(municipality(B, name="となり町"))
        await uow.commit()


async def put(units: SqlUnitsOfWork, repository: str, *things: Any, scope: str = ALL) -> None:
    async with units(scope) as uow:
        for thing in things:
            await getattr(uow, repository).add(thing)
        await uow.commit()
