"""Conversations: start, take a turn once, remember its buttons, forget everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from supporters.core.conversations import Choice, Conversation, Turn
from supporters.services.ports import Ports


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnClaim:
    """What to do with a message. `fresh`: run it, then finish or abandon. Else `turn` is done (its reply counts)
    or still in progress (wait and ask again).
    """

    turn: Turn
    fresh: bool


async def start_conversation(
    ports: Ports, *, municipality: str, language: str | None = None, audience: str | None = None,
    lifetime_hours: int = 24, now: datetime,
) -> Conversation:
    """A new conversation with a server-minted id.

    Raises:
        MunicipalityUnknown, FieldInvalid (language, audience).
    """
    ...


async def find_conversation(ports: Ports, conversation_id: str, *, now: datetime) -> Conversation:
    """The conversation while it lives.

    Raises:
        ConversationUnknown: expired, forgotten, never was.
    """
    ...


async def choose_language(ports: Ports, conversation_id: str, language: str | None, *, now: datetime) -> Conversation:
    """What the resident chose. Raises ConversationUnknown, FieldInvalid."""
    ...


async def choose_audience(ports: Ports, conversation_id: str, audience: str | None, *, now: datetime) -> Conversation:
    """What the resident chose. Raises ConversationUnknown, FieldInvalid."""
    ...


async def begin_turn(
    ports: Ports, conversation_id: str, message_id: str, *, body_hash: str, text: str | None, now: datetime,
) -> TurnClaim:
    """Claim a message id. `text` is redacted, or None for a choice and for an answer to a draft's question.

    A turn in progress for more than 30 seconds is taken to be dead and is claimed anew.

    Raises:
        ConversationUnknown, MessageReused (same id, another body).
    """
    ...


async def finish_turn(
    ports: Ports, conversation_id: str, message_id: str, *, reply: Mapping[str, object], choices: Sequence[Choice] = (),
    now: datetime,
) -> Turn:
    """Store the reply (with any PIN left out) and its buttons in one transaction.

    Raises:
        ConversationUnknown: forgotten while the turn ran.
    """
    ...


async def abandon_turn(ports: Ports, conversation_id: str, message_id: str) -> None:
    """The turn failed: the same message id may try again."""
    ...


async def list_turns(ports: Ports, conversation_id: str, *, now: datetime) -> Sequence[Turn]:
    """Turns that are done, oldest first. Raises ConversationUnknown."""
    ...


def new_choice(conversation_id: str, *, label: str, command: Mapping[str, object], now: datetime) -> Choice:
    """A button with a fresh opaque id (128 random bits)."""
    ...


async def remember_choices(ports: Ports, choices: Sequence[Choice]) -> None:
    """Keep buttons that are shown outside a turn (the first greeting)."""
    ...


async def find_choice(ports: Ports, conversation_id: str, choice_id: str) -> Choice | None:
    """The button, only if it was shown in this conversation."""
    ...


async def forget_conversation(ports: Ports, conversation_id: str, *, now: datetime) -> None:
    """Delete it with turns, buttons, feedback and unsent drafts. A referral that was sent stays. Twice is no error."""
    ...
