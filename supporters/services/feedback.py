"""Feedback on answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from supporters.core.accounts import ActingUser
from supporters.services.ports import Ports


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackCount:
    """How one topic (or, None, the town's own entries without one) did."""

    topic: str | None
    helpful: int
    not_helpful: int


async def give_feedback(
    ports: Ports, *, conversation_id: str, message_id: str, topic: str | None, entry_id: str | None, helpful: bool,
    now: datetime,
) -> None:
    """Was this answer of help? The last word counts.

    Raises:
        ConversationUnknown.
    """
    ...


async def count_feedback(ports: Ports, *, acting_user: ActingUser) -> list[FeedbackCount]:
    """By topic, most "not helpful" first (office).

    Raises:
        NotAllowed.
    """
    ...
