"""The outbox: what the world must be told after a commit, tried again until it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

ATTEMPTS = 8
"""Deliveries tried before a letter is dead."""
FIRST_WAIT_SECONDS = 30
LONGEST_WAIT_SECONDS = 6 * 3600


class LetterState(StrEnum):
    """waiting → sent, or dead after ATTEMPTS failures (visible to the office, which may try again)."""

    WAITING = "waiting"
    SENT = "sent"
    DEAD = "dead"


class LetterKind(StrEnum):
    """What a letter is about; notify has one template for each."""

    INVITATION = "invitation"
    REFERRAL_REQUESTED = "referral_requested"
    OFFER_MADE = "offer_made"
    OFFER_ACCEPTED = "offer_accepted"
    OFFERS_WITHDRAWN = "offers_withdrawn"
    VISIT_PROPOSED = "visit_proposed"
    VISIT_SET = "visit_set"
    VISIT_CANCELLED = "visit_cancelled"
    REPORT_WRITTEN = "report_written"
    REFERRAL_COMPLETED = "referral_completed"
    NOT_SOLVED = "not_solved"
    REFERRAL_ENDED = "referral_ended"
    CONCERN_RAISED = "concern_raised"
    ESCALATION = "escalation"
    PIN_LOCKED = "pin_locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxLetter:
    """One letter to one account, or (`account_id` None) to the office of `municipality`. Ids and codes only."""

    id: str
    kind: LetterKind
    municipality: str
    account_id: str | None = None
    referral_id: str | None = None
    visit_id: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    """Codes a template needs (topic, district, alarm); never personal."""
    secret_sealed: bytes | None = field(default=None, repr=False)
    """Sealed one-time secret (an invitation's token), erased on delivery."""
    state: LetterState = LetterState.WAITING
    attempts: int = 0
    next_attempt_at: datetime
    last_error: str | None = None
    """A code, never an address."""
    created_at: datetime
    sent_at: datetime | None = None
    version: int = 1


def wait_after(attempts: int) -> timedelta:
    """How long to wait after this many failed attempts: 30 s, doubled each time, at most 6 hours."""
    return timedelta(seconds=min(FIRST_WAIT_SECONDS * 2 ** max(attempts - 1, 0), LONGEST_WAIT_SECONDS))
