"""Feedback on answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from supporters.core.accounts import OFFICE, ActingUser, check_role
from supporters.core.errors import ConversationUnknown
from supporters.core.municipalities import EVERYWHERE
from supporters.core.questions import Feedback
from supporters.services.ports import Ports


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackCount:
    """How one topic (or, None, the town's own entries without one) did."""

    topic: str | None
    helpful: int
    not_helpful: int


async def give_feedback(
    ports: Ports,
    *,
    conversation_id: str,
    message_id: str,
    topic: str | None,
    entry_id: str | None,
    helpful: bool,
    now: datetime,
) -> None:
    """Was this answer of help? The last word counts.

    Raises:
        ConversationUnknown.
    """
    async with ports.unit_of_work(EVERYWHERE) as uow:
        conversation = await uow.conversations.find(conversation_id)
        if conversation is None or conversation.expires_at <= now:
            raise ConversationUnknown
        await uow.feedback.put(
            Feedback(
                conversation_id=conversation_id,
                message_id=message_id,
                municipality=conversation.municipality,
                topic=topic,
                entry_id=entry_id,
                helpful=helpful,
                given_at=now,
            )
        )
        await uow.commit()


async def count_feedback(ports: Ports, *, acting_user: ActingUser) -> list[FeedbackCount]:
    """By topic, most "not helpful" first (office).

    Raises:
        NotAllowed.
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        given = await uow.feedback.of(acting_user.municipality)
    helpful = Counter(each.topic for each in given if each.helpful)
    not_helpful = Counter(each.topic for each in given if not each.helpful)
    counts = [
        FeedbackCount(topic=topic, helpful=helpful[topic], not_helpful=not_helpful[topic])
        for topic in helpful.keys() | not_helpful.keys()
    ]
    return sorted(counts, key=lambda count: (-count.not_helpful, -count.helpful, count.topic or ""))
