"""What every write leaves behind in the same transaction: an audit row, and letters for the worker."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

from supporters.core.accounts import OFFICE, ActingUser
from supporters.core.audit import AuditRow
from supporters.core.outbox import LetterKind, OutboxLetter
from supporters.services.ports import UnitOfWork


def new_id() -> str:
    """A fresh id: 32 hexadecimal digits, 122 random bits."""
    return uuid.uuid4().hex


def new_token() -> str:
    """A secret for a cookie or a link: 256 random bits, URL-safe."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is kept of a token. A token has 256 random bits, so a fast hash is enough."""
    return sha256(token.encode()).hexdigest()


async def note(
    uow: UnitOfWork,
    verb: str,
    noun: str,
    noun_id: str,
    *,
    municipality: str,
    acting_user: ActingUser,
    now: datetime,
    **facts: object,
) -> None:
    """Append an audit row. `facts` are codes, states and counts; never text a person wrote."""
    await uow.audit.add(
        AuditRow(
            id=new_id(),
            at=now,
            municipality=municipality,
            actor_role=str(acting_user.role),
            actor_id=acting_user.id,
            verb=f"{noun}.{verb}",
            noun=noun,
            noun_id=noun_id,
            facts={name: str(fact) for name, fact in facts.items()},
        )
    )


async def post(
    uow: UnitOfWork,
    kind: LetterKind,
    *,
    municipality: str,
    account_id: str | None = None,
    referral_id: str | None = None,
    visit_id: str | None = None,
    facts: Mapping[str, str] | None = None,
    secret_sealed: bytes | None = None,
    now: datetime,
) -> None:
    """Leave a letter for the worker: to one account, or (`account_id` None) to the town's office."""
    await uow.outbox.add(
        OutboxLetter(
            id=new_id(),
            kind=kind,
            municipality=municipality,
            account_id=account_id,
            referral_id=referral_id,
            visit_id=visit_id,
            facts=dict(facts or {}),
            secret_sealed=secret_sealed,
            next_attempt_at=now,
            created_at=now,
        )
    )


async def post_to_supporter(
    uow: UnitOfWork,
    kind: LetterKind,
    supporter_id: str,
    *,
    municipality: str,
    referral_id: str | None = None,
    visit_id: str | None = None,
    facts: Mapping[str, str] | None = None,
    now: datetime,
) -> None:
    """Leave a letter for a supporter who can sign in; others are told by nobody but the office."""
    account = await uow.accounts.find_by_supporter(supporter_id)
    if account is not None and account.active and account.role not in OFFICE:
        await post(
            uow,
            kind,
            municipality=municipality,
            account_id=account.id,
            referral_id=referral_id,
            visit_id=visit_id,
            facts=facts,
            now=now,
        )
