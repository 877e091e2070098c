"""Questions nobody could answer yet, and what residents thought of answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class QuestionState(StrEnum):
    """open → answered (an entry was written for it) or closed."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An unanswered message, redacted before it came here. One per (conversation, message)."""

    id: str
    municipality: str
    conversation_id: str
    message_id: str
    language: str
    audience: str | None = None
    text: str = field(repr=False)
    """Redacted; at most 1,000 characters."""
    nearest_topics: tuple[str, ...] = ()
    state: QuestionState = QuestionState.OPEN
    entry_id: str | None = None
    asked_at: datetime
    closed_at: datetime | None = None
    closed_by: str | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """Was an answer of help? One per (conversation, message); the last word counts."""

    conversation_id: str
    message_id: str
    municipality: str
    topic: str | None
    entry_id: str | None
    helpful: bool
    given_at: datetime
