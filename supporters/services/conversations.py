"""Conversations: start, take a turn once, remember its buttons, forget everything."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from faq.entries import AUDIENCES, LANGUAGES
from supporters.core.conversations import Choice, Conversation, Turn, TurnState
from supporters.core.drafts import Draft, DraftState
from supporters.core.errors import AlreadyExists, ConversationUnknown, FieldInvalid, MessageReused, StaleVersion
from supporters.core.municipalities import EVERYWHERE
from supporters.services.journal import new_id
from supporters.services.municipalities import get_municipality
from supporters.services.ports import Ports, UnitOfWork

DEAD_AFTER_SECONDS = 30
"""A turn never takes so long: the deadlines in front of it are shorter. Whoever ran it has died."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnClaim:
    """What to do with a message. `fresh`: run it, then finish or abandon. Else `turn` is done (its reply counts)
    or still in progress (wait and ask again).
    """

    turn: Turn
    fresh: bool
    conversation: Conversation
    draft: Draft | None
    """The request for a visit that waits in this conversation."""
    before: Turn | None = None
    """The turn that was answered last."""


async def start_conversation(
    ports: Ports,
    *,
    municipality: str,
    language: str | None = None,
    audience: str | None = None,
    lifetime_hours: int = 24,
    now: datetime,
) -> Conversation:
    """A new conversation with a server-minted id.

    Raises:
        MunicipalityUnknown, FieldInvalid (language, audience).
    """
    town = await get_municipality(ports, municipality)
    _check_choices(language, audience)
    conversation = Conversation(
        id=new_id(),
        municipality=town.code,
        language=language,
        audience=audience,
        started_at=now,
        expires_at=now + timedelta(hours=lifetime_hours),
    )
    async with ports.unit_of_work(town.code) as uow:
        await uow.conversations.add(conversation)
        await uow.commit()
    return conversation


async def find_conversation(ports: Ports, conversation_id: str, *, now: datetime) -> Conversation:
    """The conversation while it lives.

    Raises:
        ConversationUnknown: expired, forgotten, never was.
    """
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        return await _alive(uow, conversation_id, now=now)


async def choose_language(ports: Ports, conversation_id: str, language: str | None, *, now: datetime) -> Conversation:
    """What the resident chose. Raises ConversationUnknown, FieldInvalid."""
    _check_choices(language, None)
    async with ports.unit_of_work(EVERYWHERE) as uow:
        conversation = await _alive(uow, conversation_id, now=now)
        conversation = await uow.conversations.save(replace(conversation, language=language))
        await uow.commit()
    return conversation


async def choose_audience(ports: Ports, conversation_id: str, audience: str | None, *, now: datetime) -> Conversation:
    """What the resident chose. Raises ConversationUnknown, FieldInvalid."""
    _check_choices(None, audience)
    async with ports.unit_of_work(EVERYWHERE) as uow:
        conversation = await _alive(uow, conversation_id, now=now)
        conversation = await uow.conversations.save(replace(conversation, audience=audience))
        await uow.commit()
    return conversation


async def begin_turn(
    ports: Ports,
    conversation_id: str,
    message_id: str,
    *,
    body_hash: str,
    text: str | None,
    now: datetime,
) -> TurnClaim:
    """Claim a message id, and read what its answer depends on, in one transaction.

    `text` is redacted, or None for a choice. While a draft asks its questions a text is an answer to it: it is then kept nowhere but in the
    draft. A turn in progress for more than 30 seconds is taken to be dead and is claimed anew.

    Raises:
        ConversationUnknown, MessageReused (same id, another body).
    """
    async with ports.unit_of_work(EVERYWHERE) as uow:
        conversation = await _alive(uow, conversation_id, now=now)
        draft = await uow.drafts.newest_of(conversation_id)
        if draft is not None and not draft.waits(now):
            draft = None
        before = await uow.conversations.latest_turn(conversation_id)
        claimed = partial(TurnClaim, conversation=conversation, draft=draft, before=before)
        turn = Turn(
            conversation_id=conversation_id,
            message_id=message_id,
            municipality=conversation.municipality,
            body_hash=body_hash,
            text=None if draft is not None and draft.state is DraftState.OPEN else text,
            begun_at=now,
        )
        try:
            await uow.conversations.add_turn(turn)
        except AlreadyExists:
            earlier = await uow.conversations.find_turn(conversation_id, message_id)
            if earlier is None:
                # Claimed in the same moment by another request: it runs the turn, this one waits for it.
                return claimed(turn=turn, fresh=False)
            if earlier.body_hash != body_hash:
                raise MessageReused from None
            if earlier.state is TurnState.DONE or now - earlier.begun_at < timedelta(seconds=DEAD_AFTER_SECONDS):
                return claimed(turn=earlier, fresh=False)
            if not await uow.conversations.retake_turn(earlier, begun_at=now):
                return claimed(turn=earlier, fresh=False)
            turn = replace(earlier, begun_at=now)
        await uow.commit()
    return claimed(turn=turn, fresh=True)


async def finish_turn(
    ports: Ports, turn: Turn, *, reply: Mapping[str, object], choices: Sequence[Choice] = (), now: datetime
) -> None:
    """Store the reply (with any PIN left out) and its buttons in one transaction. `turn` as it was claimed.

    Raises:
        ConversationUnknown: forgotten while the turn ran.
        StaleVersion: the turn was taken for dead and another request runs it; this reply is void.
    """
    async with ports.unit_of_work(EVERYWHERE) as uow:
        if not await uow.conversations.finish_turn(turn, reply=reply, done_at=now):
            if await uow.conversations.find_turn(turn.conversation_id, turn.message_id) is None:
                raise ConversationUnknown
            raise StaleVersion(what="turn")
        if choices:
            await uow.conversations.add_choices(choices)
        await uow.commit()


async def abandon_turn(ports: Ports, turn: Turn) -> None:
    """The turn failed: the same message id may try again. Does nothing to a turn that another request runs by now."""
    async with ports.unit_of_work(EVERYWHERE) as uow:
        if await uow.conversations.remove_turn(turn):
            await uow.commit()


async def list_turns(ports: Ports, conversation_id: str, *, now: datetime) -> Sequence[Turn]:
    """Turns that are done, oldest first. Raises ConversationUnknown."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        await _alive(uow, conversation_id, now=now)
        turns = await uow.conversations.turns(conversation_id)
    return [turn for turn in turns if turn.state is TurnState.DONE]


def new_choice(conversation_id: str, *, label: str, command: Mapping[str, object], now: datetime) -> Choice:
    """A button with a fresh opaque id (128 random bits)."""
    return Choice(
        id=secrets.token_urlsafe(16),
        conversation_id=conversation_id,
        label=label,
        command=dict(command),
        created_at=now,
    )


async def remember_choices(ports: Ports, choices: Sequence[Choice]) -> None:
    """Keep buttons that are shown outside a turn (the first greeting)."""
    async with ports.unit_of_work(EVERYWHERE) as uow:
        await uow.conversations.add_choices(choices)
        await uow.commit()


async def find_choice(ports: Ports, conversation_id: str, choice_id: str) -> Choice | None:
    """The button, only if it was shown in this conversation."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        return await uow.conversations.find_choice(conversation_id, choice_id)


async def forget_conversation(ports: Ports, conversation_id: str, *, now: datetime) -> None:
    """Delete it with turns, buttons, feedback and unsent drafts. A referral that was sent stays. Twice is no error."""
    async with ports.unit_of_work(EVERYWHERE) as uow:
        await uow.drafts.remove_of(conversation_id)
        await uow.conversations.remove(conversation_id)
        await uow.commit()


def _check_choices(language: str | None, audience: str | None) -> None:
    if language is not None and language not in LANGUAGES:
        raise FieldInvalid("language", "unknown")
    if audience is not None and audience not in AUDIENCES:
        raise FieldInvalid("audience", "unknown")


async def _alive(uow: UnitOfWork, conversation_id: str, *, now: datetime) -> Conversation:
    conversation = await uow.conversations.find(conversation_id)
    if conversation is None or conversation.expires_at <= now:
        raise ConversationUnknown
    return conversation
