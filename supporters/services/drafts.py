"""Draft referrals: ask, take the answer, go back, correct, pause, send. Nothing of it passes through the engine.

Long because a draft has ten doors; each turns one message into one transaction through `_turn`. How typed words are taken is in `draft_taking`,
what an answer means in `answers`, what sending makes of it in `sending`, which question comes next in core.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

from faq.entries import LANGUAGES
from supporters.core.drafts import (
    BY_KEY,
    CORRECTABLE,
    LIFETIME_MINUTES,
    Draft,
    DraftState,
    field_before,
    missing,
    with_answer,
)
from supporters.core.errors import DraftClosed, DraftExpired, FieldInvalid, NotFound, TopicNotForVisits
from supporters.core.municipalities import EVERYWHERE, Municipality
from supporters.core.referral_codes import make_pin
from supporters.services.answers import holds_secret, is_plain_answer
from supporters.services.draft_steps import DraftStep, Moves, Sent, ask, note_draft
from supporters.services.draft_taking import take_pressed, take_typed
from supporters.services.journal import new_id
from supporters.services.municipalities import get_municipality
from supporters.services.ports import Ports, UnitOfWork
from supporters.services.races import again_if_added
from supporters.services.sealing import open_map
from supporters.services.sending import create_referral, renew_pin
from text.normalise import normalise

_WAITING = frozenset({DraftState.OPEN, DraftState.PAUSED})


async def open_draft(
    ports: Ports,
    *,
    conversation_id: str,
    message_id: str,
    municipality: str,
    topic: str,
    language: str,
    now: datetime,
) -> Draft:
    """Open a draft, once per (conversation_id, message_id): the same message again returns the same draft.

    An older open or paused draft of the conversation is stopped and its answers are erased.

    Raises:
        MunicipalityUnknown: no such town.
        TopicNotForVisits: the topic never becomes a visit; the error says where to go instead.
        FieldInvalid: `topic` or `language` is unknown.
    """
    if language not in LANGUAGES:
        raise FieldInvalid("language", "unknown")
    suitable = ports.topics.visit_suitable(topic)
    if suitable is None:
        raise FieldInvalid("topic", "unknown")
    if not suitable:
        raise TopicNotForVisits(topic, ports.topics.go_to(topic))
    town = await get_municipality(ports, municipality)

    async def opened() -> Draft:
        async with ports.unit_of_work(town.code) as uow:
            draft = await uow.drafts.find_by_message(conversation_id, message_id)
            if draft is not None:
                return draft
            older = await uow.drafts.newest_of(conversation_id)
            if older is not None and older.state in _WAITING:
                await uow.drafts.save(replace(older, state=DraftState.STOPPED, answers_sealed=None))
            draft = Draft(
                id=new_id(),
                conversation_id=conversation_id,
                message_id=message_id,
                municipality=town.code,
                topic=topic,
                language=language,
                opened_at=now,
                expires_at=now + timedelta(minutes=LIFETIME_MINUTES),
            )
            await uow.drafts.add(draft)
            await note_draft(uow, "open", draft, now=now, topic=topic)
            await uow.commit()
        return draft

    return await again_if_added(opened)


async def find_draft(ports: Ports, conversation_id: str, *, now: datetime) -> Draft | None:
    """The conversation's draft if it still waits (open or paused and not expired), else None."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        draft = await uow.drafts.newest_of(conversation_id)
    return draft if draft is not None and draft.waits(now) else None


async def asked_last(ports: Ports, conversation_id: str) -> bool:
    """Whether the reply shown last in a conversation was a form's own (a question, its pause, its end, its code and PIN)."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        before = await uow.conversations.latest_turn(conversation_id)
    return before is not None and (before.reply or {}).get("outcome") in ("form", "referral")


async def just_stopped(ports: Ports, conversation_id: str) -> bool:
    """Whether the reply shown last ended a request for a visit that was not sent."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        draft = await uow.drafts.newest_of(conversation_id)
    ended = draft is not None and draft.state in (DraftState.STOPPED, DraftState.WATCHED)
    return ended and await asked_last(ports, conversation_id)


async def find_watched(ports: Ports, conversation_id: str) -> Draft | None:
    """The draft that just ended because the screen may be watched, None if the reply before said something else."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        draft = await uow.drafts.newest_of(conversation_id)
    ended = draft is not None and draft.state is DraftState.WATCHED
    return draft if ended and await asked_last(ports, conversation_id) else None


async def answers_waiting(ports: Ports, draft: Draft, typed: str, *, just_asked: bool) -> bool:
    """Whether a text typed while the draft waits is plainly the answer to its question: it is taken up again with it."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        town = await _town(uow, draft)
    return is_plain_answer(BY_KEY[draft.waiting_for], normalise(typed), town, just_asked=just_asked)


async def find_sent(ports: Ports, conversation_id: str) -> Draft | None:
    """The newest draft of a conversation that was sent, None if none was."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        return await uow.drafts.newest_sent_of(conversation_id)


async def current_question(ports: Ports, draft_id: str, *, conversation_id: str, now: datetime) -> DraftStep:
    """What is asked now, without changing anything.

    Raises:
        NotFound: no such draft in this conversation.
        DraftExpired, DraftClosed.
    """
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        draft = await _access_draft(uow, draft_id, conversation_id)
        town = await _town(uow, draft)
    _check_waiting(draft, now=now)
    return ask(ports, draft, town)


async def answer(
    ports: Ports,
    draft_id: str,
    value: str,
    *,
    conversation_id: str,
    message_id: str,
    pressed: bool = False,
    now: datetime,
) -> DraftStep:
    """Take an answer to the current question: what was typed, or (`pressed`) the value of a choice.

    A wrong answer asks the same question again with `problem`, the second one in other words and with whom to telephone instead;
    after the third the draft waits. A question about the visit is answered in `said`. Typed words for back, skip, pause, stop, for
    going on and for corrections are obeyed. The review's "send" submits. The same `message_id` again changes nothing and returns the
    present step; after a submit whose reply was lost it issues a new PIN.

    Raises:
        NotFound, DraftExpired, DraftClosed, StaleVersion.
    """
    typed = normalise(value)

    async def take(moves: Moves) -> DraftStep | str:
        if pressed:
            return await take_pressed(moves, typed)
        is_secret = holds_secret(BY_KEY[moves.draft.waiting_for], typed)
        step = await take_typed(moves, typed)
        return replace(step, secret_found=True) if is_secret and isinstance(step, DraftStep) else step

    step = await _turn(ports, draft_id, conversation_id, message_id, take, now=now)
    if isinstance(step, DraftStep):
        return step
    return await submit(ports, draft_id, conversation_id=conversation_id, message_id=message_id, now=now)


async def go_back(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Ask the question before this one again. At the first question nothing changes. Raises as `answer`."""

    async def take(moves: Moves) -> DraftStep:
        return await moves.ask_again(field_before(moves.draft.waiting_for, moves.answers).key)

    return await _step(ports, draft_id, conversation_id, message_id, take, now=now)


async def skip(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Leave an optional question unanswered; one that is not optional is asked again. Raises as `answer`."""

    async def take(moves: Moves) -> DraftStep:
        if not BY_KEY[moves.draft.waiting_for].optional:
            return moves.ask(problem="visit.problem.not_optional")
        return await moves.keep(with_answer(moves.answers, moves.draft.waiting_for, ""))

    return await _step(ports, draft_id, conversation_id, message_id, take, now=now)


async def correct(
    ports: Ports,
    draft_id: str,
    field: str,
    *,
    conversation_id: str,
    message_id: str,
    now: datetime,
) -> DraftStep:
    """From the review: ask one field again and come back to the review. Raises as `answer`, and FieldInvalid."""

    async def take(moves: Moves) -> DraftStep:
        if field not in CORRECTABLE or field not in moves.answers:
            raise FieldInvalid("field", "not_correctable")
        return await moves.ask_again(field)

    return await _step(ports, draft_id, conversation_id, message_id, take, now=now)


async def pause(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Let the talk go on about something else; the answers stay until expiry. `ended` = the "paused" phrase."""

    async def take(moves: Moves) -> DraftStep:
        return await moves.pause()

    return await _step(ports, draft_id, conversation_id, message_id, take, now=now)


async def resume(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Go on where it was paused. Raises as `answer`."""

    async def take(moves: Moves) -> DraftStep:
        return await moves.ask_again(moves.draft.waiting_for)

    return await _step(ports, draft_id, conversation_id, message_id, take, now=now)


async def stop(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Stop and erase every answer at once; stopping twice is no error."""
    async with ports.unit_of_work(EVERYWHERE) as uow:
        draft = await _access_draft(uow, draft_id, conversation_id)
        if draft.state not in _WAITING:
            return DraftStep(draft=draft, ended="visit.ended.stopped")
        moves = Moves(ports, uow, replace(draft, last_message_id=message_id), await _town(uow, draft), now)
        step = await moves.end(DraftState.STOPPED, "visit.ended.stopped")
        await uow.commit()
    return step


async def submit(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Send the reviewed draft: a referral with code and PIN, `requested`; its letter to the office goes out.

    Where the town has switched the call-back off (and the resident's own consent is known) it is released at once.

    Raises:
        NotFound, DraftExpired, DraftClosed, FieldInvalid (something required is missing).
    """
    pin = make_pin(secrets.randbelow)
    pin_hash = await ports.hasher.hash(pin)
    async with ports.unit_of_work(EVERYWHERE) as uow:
        draft = await _access_draft(uow, draft_id, conversation_id)
        if draft.state is DraftState.SENT and draft.last_message_id == message_id and draft.referral_id is not None:
            referral = await renew_pin(uow, draft.referral_id, pin_hash, now=now)
        else:
            _check_waiting(draft, now=now)
            answers = open_map(ports.cipher, draft.answers_sealed)
            lacking = missing(answers)
            if lacking is not None:
                raise FieldInvalid(lacking, "missing")
            town = await _town(uow, draft)
            referral = await create_referral(ports, uow, draft, town, answers, pin_hash, now=now)
            draft = await uow.drafts.save(
                replace(
                    draft,
                    state=DraftState.SENT,
                    answers_sealed=None,
                    referral_id=referral.id,
                    last_message_id=message_id,
                )
            )
        await uow.commit()
    return DraftStep(draft=draft, sent=Sent(referral=referral, code=referral.code, pin=pin))


async def _access_draft(uow: UnitOfWork, draft_id: str, conversation_id: str) -> Draft:
    draft = await uow.drafts.find(draft_id)
    if draft is None or draft.conversation_id != conversation_id:
        raise NotFound
    return draft


async def _town(uow: UnitOfWork, draft: Draft) -> Municipality:
    town = await uow.municipalities.find(draft.municipality)
    if town is None:
        raise NotFound
    return town


def _check_waiting(draft: Draft, *, now: datetime) -> None:
    if draft.state is DraftState.EXPIRED or (draft.state in _WAITING and draft.expires_at <= now):
        raise DraftExpired
    if draft.state not in _WAITING:
        raise DraftClosed


async def _turn(
    ports: Ports,
    draft_id: str,
    conversation_id: str,
    message_id: str,
    take: Callable[[Moves], Awaitable[DraftStep | str]],
    *,
    now: datetime,
) -> DraftStep | str:
    """One message in one transaction. A word instead of a step means: nothing was written, do this next."""
    async with ports.unit_of_work(EVERYWHERE) as uow:
        draft = await _access_draft(uow, draft_id, conversation_id)
        town = await _town(uow, draft)
        if draft.last_message_id == message_id:
            if draft.state is DraftState.SENT:
                return "send"
            if draft.state in (DraftState.WATCHED, DraftState.STOPPED):
                return DraftStep(draft=draft, ended=f"visit.ended.{draft.state}")
            _check_waiting(draft, now=now)
            if draft.state is DraftState.PAUSED:
                return DraftStep(draft=draft, ended="visit.paused")
            return ask(ports, draft, town)
        _check_waiting(draft, now=now)
        step = await take(Moves(ports, uow, replace(draft, last_message_id=message_id), town, now))
        if isinstance(step, DraftStep):
            await uow.commit()
    return step


async def _step(
    ports: Ports,
    draft_id: str,
    conversation_id: str,
    message_id: str,
    take: Callable[[Moves], Awaitable[DraftStep]],
    *,
    now: datetime,
) -> DraftStep:
    step = await _turn(ports, draft_id, conversation_id, message_id, take, now=now)
    if isinstance(step, DraftStep):
        return step
    raise DraftClosed
