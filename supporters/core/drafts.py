"""Draft referrals: the questions before a visit is asked for, one at a time, from one table."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

LIFETIME_MINUTES = 60
"""A draft waits this long after the last answer, then its answers are erased."""


class DraftState(StrEnum):
    """open ↔ paused; everything else is final."""

    OPEN = "open"
    PAUSED = "paused"
    SENT = "sent"
    STOPPED = "stopped"
    WATCHED = "watched"
    """Somebody else may see or control the screen: nothing more was asked."""
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A request being written. The answers are sealed; `waiting_for` is the key of the question now asked."""

    id: str
    conversation_id: str
    message_id: str
    """Of the message that opened it; (conversation_id, message_id) is unique."""
    municipality: str
    topic: str
    language: str
    state: DraftState = DraftState.OPEN
    waiting_for: str = "watched"
    answers_sealed: bytes | None = field(default=None, repr=False)
    """Sealed JSON object field → value; None when there is none, or when it was erased."""
    correcting: bool = False
    """True while one field is corrected from the review; the next question is the review again."""
    last_message_id: str | None = None
    """The last message applied: the same one again changes nothing."""
    referral_id: str | None = None
    opened_at: datetime
    expires_at: datetime
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftChoice:
    """A ready answer. `phrase` is a key of data/phrases/visit.yml; `label` (a district's name) replaces it."""

    value: str
    phrase: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftQuestion:
    """What to ask now, as data. `phrase` (and `problem`, shown before it) are keys of data/phrases/visit.yml."""

    key: str
    """The field asked for; `field` of the chat API's question."""
    phrase: str
    optional: bool = False
    choices: tuple[DraftChoice, ...] = ()
    number: int = 1
    """Place among the questions this resident will meet, from 1."""
    of: int = 1
    verbs: tuple[str, ...] = ()
    """Which of back, skip, pause, stop can be offered beside the answer; phrases `visit.verb.<verb>`."""
    problem: str | None = None
    """Why the last answer could not be taken, or None."""
    review: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Only at the review: (field, what was answered), to be read back to the resident and stored nowhere."""
