"""Draft referrals: ask, take the answer, go back, correct, pause, send. Nothing of it passes through the engine.

Long because a draft has ten doors; each turns one message into one transaction through `_turn`. What an answer means is
in `answers`, what sending makes of it in `sending`, which question comes next in core.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from faq.entries import LANGUAGES
from supporters.core.accounts import ActingUser, Role
from supporters.core.draft_words import asks_something, looks_like_question, read_choice, spoken_verb
from supporters.core.drafts import (
    BY_KEY,
    CORRECTABLE,
    LIFETIME_MINUTES,
    Draft,
    DraftQuestion,
    DraftState,
    field_before,
    missing,
    next_field,
    question,
    with_answer,
)
from supporters.core.errors import DraftClosed, DraftExpired, FieldInvalid, NotFound, TopicNotForVisits
from supporters.core.municipalities import EVERYWHERE, Municipality
from supporters.core.referral_codes import make_pin
from supporters.core.referrals import Referral
from supporters.core.visit_questions import about_visit
from supporters.services.answers import FREE_TEXTS, NAMES, holds_secret, read_answer
from supporters.services.areas import area_choices
from supporters.services.journal import new_id, note
from supporters.services.municipalities import get_municipality
from supporters.services.ports import Ports, UnitOfWork
from supporters.services.races import again_if_added
from supporters.services.sealing import open_map, seal_map
from supporters.services.sending import create_referral, renew_pin
from text.normalise import normalise

_WAITING = frozenset({DraftState.OPEN, DraftState.PAUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A request that was sent. `pin` is shown once and stored hashed; keep it out of every stored reply."""

    referral: Referral
    code: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftStep:
    """Where a draft stands after one message.

    Exactly one of these holds: `question` is asked next; `sent` carries code and PIN; `ended` is a phrase key of
    data/phrases/visit.yml saying why nothing more is asked (watched, stopped, no consent); or `aside` is True: the text
    looked like a question of another kind, nothing was taken; pause the draft and send the text to the engine.
    `said` is a phrase key that answers a question about the visit itself, before `question` is asked again.
    `secret_found`: the text held a card number, PIN, password or the like; it was refused or taken out.
    """

    draft: Draft
    question: DraftQuestion | None = None
    sent: Sent | None = None
    ended: str | None = None
    aside: bool = False
    said: str | None = None
    secret_found: bool = False


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
            await _note(uow, "open", draft, now=now, topic=topic)
            await uow.commit()
        return draft

    return await again_if_added(opened)


async def find_draft(ports: Ports, conversation_id: str, *, now: datetime) -> Draft | None:
    """The conversation's draft if it still waits (open or paused and not expired), else None."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        draft = await uow.drafts.newest_of(conversation_id)
    return draft if draft is not None and draft.waits(now) else None


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
    return _ask(ports, draft, town)


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

    A wrong answer asks the same question again with `problem`, a question about the visit with its answer in `said`.
    Typed words for back, skip, pause and stop are obeyed. The review's "send" submits. The same `message_id` again changes nothing and returns the present step; after a
    submit whose reply was lost it issues a new PIN.

    Raises:
        NotFound, DraftExpired, DraftClosed, StaleVersion.
    """
    typed = normalise(value)

    async def take(uow: UnitOfWork, draft: Draft, town: Municipality) -> DraftStep | str:
        answers = open_map(ports.cipher, draft.answers_sealed)
        row = BY_KEY[draft.waiting_for]
        verb = None if pressed else spoken_verb(typed, optional=row.optional)
        if verb == "stop":
            return await _end(uow, draft, DraftState.STOPPED, "visit.ended.stopped", now=now)
        if verb == "pause":
            return await _pause(uow, draft)
        if verb == "back":
            return await _ask_again(ports, uow, draft, town, field_before(row.key, answers).key, now=now)
        if verb == "skip":
            return await _keep(ports, uow, draft, town, with_answer(answers, row.key, ""), now=now)
        if not typed:
            return _ask(ports, draft, town, problem="visit.problem.empty")
        choice = read_choice(row.key, typed)
        about = None if pressed or choice else about_visit(typed)
        if about and (row.key not in FREE_TEXTS or looks_like_question(typed)):
            return replace(_ask(ports, draft, town), said=f"visit.about.{about}")
        if row.key == "review":
            if choice == "send":
                return "send"
            if choice == "stop":
                return await _end(uow, draft, DraftState.STOPPED, "visit.ended.stopped", now=now)
            if choice is None and not pressed and asks_something(typed):
                return DraftStep(draft=draft, aside=True)
            return _ask(ports, draft, town, problem="visit.problem.choose_field" if choice else "visit.problem.choose")
        taken = read_answer(row, typed, choice, town, draft.language)
        if isinstance(taken, str):
            # What reads as a question is no name and no choice; a preferred time or a note may well end in "?".
            if not pressed and row.key not in FREE_TEXTS and asks_something(typed):
                return DraftStep(draft=draft, aside=True)
            return _ask(ports, draft, town, problem=taken)
        if not pressed and row.key in NAMES and asks_something(typed):
            return DraftStep(draft=draft, aside=True)
        if row.key == "watched" and choice != "no":
            return await _end(uow, draft, DraftState.WATCHED, "visit.ended.watched", now=now)
        if row.key == "consent" and choice == "no":
            return await _end(uow, draft, DraftState.STOPPED, "visit.ended.no_consent", now=now)
        after = dict(answers)
        for key, text in taken.items():
            after = with_answer(after, key, text)
        return await _keep(ports, uow, draft, town, after, now=now)

    async def take_guarded(uow: UnitOfWork, draft: Draft, town: Municipality) -> DraftStep | str:
        is_secret = not pressed and holds_secret(BY_KEY[draft.waiting_for], typed)
        step = await take(uow, draft, town)
        return replace(step, secret_found=True) if is_secret and isinstance(step, DraftStep) else step

    step = await _turn(ports, draft_id, conversation_id, message_id, take_guarded, now=now)
    if isinstance(step, DraftStep):
        return step
    return await submit(ports, draft_id, conversation_id=conversation_id, message_id=message_id, now=now)


async def go_back(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Ask the question before this one again. At the first question nothing changes. Raises as `answer`."""

    async def take(uow: UnitOfWork, draft: Draft, town: Municipality) -> DraftStep:
        answers = open_map(ports.cipher, draft.answers_sealed)
        return await _ask_again(ports, uow, draft, town, field_before(draft.waiting_for, answers).key, now=now)

    return await _step(ports, draft_id, conversation_id, message_id, take, now=now)


async def skip(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Leave an optional question unanswered; one that is not optional is asked again. Raises as `answer`."""

    async def take(uow: UnitOfWork, draft: Draft, town: Municipality) -> DraftStep:
        if not BY_KEY[draft.waiting_for].optional:
            return _ask(ports, draft, town, problem="visit.problem.not_optional")
        answers = open_map(ports.cipher, draft.answers_sealed)
        return await _keep(ports, uow, draft, town, with_answer(answers, draft.waiting_for, ""), now=now)

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

    async def take(uow: UnitOfWork, draft: Draft, town: Municipality) -> DraftStep:
        answers = open_map(ports.cipher, draft.answers_sealed)
        if field not in CORRECTABLE or field not in answers:
            raise FieldInvalid("field", "not_correctable")
        return await _ask_again(ports, uow, draft, town, field, now=now)

    return await _step(ports, draft_id, conversation_id, message_id, take, now=now)


async def pause(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Let the talk go on about something else; the answers stay until expiry. `ended` = the "paused" phrase."""

    async def take(uow: UnitOfWork, draft: Draft, town: Municipality) -> DraftStep:
        return await _pause(uow, draft)

    return await _step(ports, draft_id, conversation_id, message_id, take, now=now)


async def resume(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Go on where it was paused. Raises as `answer`."""

    async def take(uow: UnitOfWork, draft: Draft, town: Municipality) -> DraftStep:
        return await _ask_again(ports, uow, draft, town, draft.waiting_for, now=now)

    return await _step(ports, draft_id, conversation_id, message_id, take, now=now)


async def stop(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Stop and erase every answer at once; stopping twice is no error."""
    async with ports.unit_of_work(EVERYWHERE) as uow:
        draft = await _access_draft(uow, draft_id, conversation_id)
        if draft.state not in _WAITING:
            return DraftStep(draft=draft, ended="visit.ended.stopped")
        draft = replace(draft, last_message_id=message_id)
        step = await _end(uow, draft, DraftState.STOPPED, "visit.ended.stopped", now=now)
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


async def _note(uow: UnitOfWork, verb: str, draft: Draft, *, now: datetime, **facts: object) -> None:
    acting_user = ActingUser(role=Role.RESIDENT, id=draft.conversation_id, municipality=draft.municipality)
    await note(uow, verb, "draft", draft.id, municipality=draft.municipality, acting_user=acting_user, now=now, **facts)


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


def _ask(ports: Ports, draft: Draft, town: Municipality, *, problem: str | None = None) -> DraftStep:
    answers = open_map(ports.cipher, draft.answers_sealed)
    areas = area_choices(town, language=draft.language) if draft.waiting_for == "area" else ()
    return DraftStep(draft=draft, question=question(draft.waiting_for, answers, areas=areas, problem=problem))


async def _turn(
    ports: Ports,
    draft_id: str,
    conversation_id: str,
    message_id: str,
    take: Callable[[UnitOfWork, Draft, Municipality], Awaitable[DraftStep | str]],
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
            return _ask(ports, draft, town)
        _check_waiting(draft, now=now)
        step = await take(uow, replace(draft, last_message_id=message_id), town)
        if isinstance(step, DraftStep):
            await uow.commit()
    return step


async def _step(
    ports: Ports,
    draft_id: str,
    conversation_id: str,
    message_id: str,
    take: Callable[[UnitOfWork, Draft, Municipality], Awaitable[DraftStep]],
    *,
    now: datetime,
) -> DraftStep:
    step = await _turn(ports, draft_id, conversation_id, message_id, take, now=now)
    if isinstance(step, DraftStep):
        return step
    raise DraftClosed


async def _save(uow: UnitOfWork, draft: Draft, *, now: datetime) -> Draft:
    return await uow.drafts.save(
        replace(draft, state=DraftState.OPEN, expires_at=now + timedelta(minutes=LIFETIME_MINUTES))
    )


async def _keep(
    ports: Ports, uow: UnitOfWork, draft: Draft, town: Municipality, answers: dict[str, str], *, now: datetime
) -> DraftStep:
    sealed = seal_map(ports.cipher, answers)
    draft = await _save(uow, replace(draft, answers_sealed=sealed, waiting_for=next_field(answers).key), now=now)
    return _ask(ports, draft, town)


async def _ask_again(
    ports: Ports, uow: UnitOfWork, draft: Draft, town: Municipality, key: str, *, now: datetime
) -> DraftStep:
    return _ask(ports, await _save(uow, replace(draft, waiting_for=key), now=now), town)


async def _pause(uow: UnitOfWork, draft: Draft) -> DraftStep:
    draft = await uow.drafts.save(replace(draft, state=DraftState.PAUSED))
    return DraftStep(draft=draft, ended="visit.paused")


async def _end(uow: UnitOfWork, draft: Draft, state: DraftState, phrase: str, *, now: datetime) -> DraftStep:
    draft = await uow.drafts.save(replace(draft, state=state, answers_sealed=None))
    await _note(uow, str(state), draft, now=now)
    return DraftStep(draft=draft, ended=phrase)
