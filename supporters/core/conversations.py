"""Conversations with the bot and their turns. Redacted text only; no personal field ever stands here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One talk in one town. `language` and `audience` are what the resident chose; None = never chosen."""

    id: str
    municipality: str
    language: str | None = None
    audience: str | None = None
    started_at: datetime
    expires_at: datetime


class TurnState(StrEnum):
    """in_progress → done; a failed turn is taken away so that the same message id may try again."""

    IN_PROGRESS = "in_progress"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One message of the resident and the one reply to it; the key is (conversation_id, message_id)."""

    conversation_id: str
    message_id: str
    municipality: str
    body_hash: str
    """SHA-256, hexadecimal, of the body as received: the same id with another body is refused."""
    text: str | None = field(default=None, repr=False)
    """Redacted text; None for a pressed choice and for answers to a draft's questions."""
    state: TurnState = TurnState.IN_PROGRESS
    reply: Mapping[str, object] | None = field(default=None, repr=False)
    """The whole reply of chat API v1 with everything secret (a PIN) left out."""
    begun_at: datetime
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A button shown to the resident: the opaque id they send back, and the command it stands for."""

    id: str
    conversation_id: str
    label: str
    command: Mapping[str, object]
    created_at: datetime
