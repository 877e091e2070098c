"""The walk of one message: screened, cleaned, led to the form or the engine, answered once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from faq.entries import LANGUAGES
from supporters.core.conversations import Conversation, Turn, TurnState
from supporters.core.draft_words import asked_language
from supporters.core.drafts import Draft, DraftState
from supporters.core.errors import StaleVersion
from supporters.services import conversations, drafts
from supporters.services.answers import NAMES
from text.after_danger import names_steps
from text.cries import says_done
from text.crisis import Crisis, screen
from text.language import language as language_of_text
from text.language import tells_language
from text.normalise import clean, plain
from text.redact import redact
from text.young import tells_only_grade
from web import metrics
from web.chat import after_danger, crisis
from web.chat.bodies import Said
from web.chat.desk import ChatDesk, chosen_language
from web.chat.engine import TURN_SECONDS, EngineAway, EngineTurn
from web.chat.form import COMMAND, GONE, VisitForm
from web.chat.messages import OUTCOMES, Reply, ReplyMalformed, message, public_part, take_over
from web.problems import Problem

RETRY_AFTER_SECONDS = 5
_LOOK_AGAIN_SECONDS = 0.1
_SETTINGS = ("set_language", "set_audience")
_LEADING = ("answered", "guidance")
"""Outcomes of a talk that leads somebody through a trouble."""
PIN_REISSUED_FOR = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class _Heard:
    """A message after screening. Exactly one of `text` (redacted) and `command` is set; `raw` is for the form alone."""

    raw: str
    text: str | None
    command: Mapping[str, object] | None
    said: str | None
    was_redacted: bool
    crisis: Crisis | None
    may_be_danger: bool = False


async def take_message(chat: ChatDesk, conversation_id: str, said: Said) -> dict[str, Any]:
    """Answer one message, once; the reply as chat API v1 sends it.

    Raises:
        Problem: `choice_unknown`, `engine_unavailable` (the same message id may try again).
        MessageReused: the id was used for something else.
        ConversationUnknown: expired, forgotten, never was.
    """
    async with chat.locks.hold(conversation_id):
        # The clock of a turn starts when its conversation is free: time spent waiting must not make it look dead.
        now = datetime.now(UTC)
        heard = await _hear(chat, conversation_id, said)
        claim = await _claim(chat, conversation_id, said, heard.text, now)
        conversation = claim.conversation
        form = VisitForm(chat, conversation, said.message_id, now)
        if not claim.fresh:
            return await _again(chat, form, claim.turn, said, heard, now)
        try:
            reply = await _answer(chat, claim, form, heard, said.message_id, now)
            reply.said = heard.said
            after_danger.keep(reply, claim.before, _danger_now(claim, heard, reply, now))
            await conversations.finish_turn(
                chat.ports, claim.turn, reply=reply.stored(), choices=reply.choices, now=now
            )
        except (EngineAway, ReplyMalformed, StaleVersion) as error:
            await conversations.abandon_turn(chat.ports, claim.turn)
            metrics.count_turn("engine_away", chosen_language(conversation))
            raise engine_unavailable(chat, conversation) from error
        except BaseException:
            await asyncio.shield(conversations.abandon_turn(chat.ports, claim.turn))
            raise
        if reply.has_secrets:
            chat.recent.keep(conversation_id, said.message_id, reply.public())
        metrics.count_turn(reply.outcome, reply.language)
        return reply.public()


def engine_unavailable(chat: ChatDesk, conversation: Conversation | None) -> Problem:
    """The 503 that never leaves anybody without a number to call."""
    language = chosen_language(conversation) if conversation else "ja"
    return Problem(
        503, "engine_unavailable", retry_after_seconds=RETRY_AFTER_SECONDS, contacts=chat.contacts.emergency(language)
    )


async def _hear(chat: ChatDesk, conversation_id: str, said: Said) -> _Heard:
    if said.choice is not None:
        choice = await conversations.find_choice(chat.ports, conversation_id, said.choice)
        if choice is None:
            raise Problem(422, "choice_unknown")
        # What is pressed in the form is a personal answer: its label stays out of the log.
        label = None if choice.command.get("name") == COMMAND else plain(choice.label)
        return _Heard(raw="", text=None, command=choice.command, said=label, was_redacted=False, crisis=None)
    typed = clean(said.text or "")
    screened = screen(typed)
    redacted = redact(typed, chat.public_numbers)
    return _Heard(
        raw=typed,
        text=clean(redacted.text) or "…",
        command=None,
        said=None,
        was_redacted=bool(redacted.removed),
        crisis=screened.crisis,
        may_be_danger=screened.may_be_danger,
    )


async def _claim(
    chat: ChatDesk, conversation_id: str, said: Said, text: str | None, now: datetime
) -> conversations.TurnClaim:
    """Claim the message id; while another process has it in hand, wait for its end."""
    give_up_at = time.monotonic() + TURN_SECONDS
    while True:
        claim = await conversations.begin_turn(
            chat.ports, conversation_id, said.message_id, body_hash=chat.body_hash(said), text=text, now=now
        )
        if claim.fresh or claim.turn.state is TurnState.DONE:
            return claim
        if time.monotonic() > give_up_at:
            raise engine_unavailable(chat, claim.conversation)
        await asyncio.sleep(_LOOK_AGAIN_SECONDS)


async def _again(
    chat: ChatDesk, form: VisitForm, turn: Turn, said: Said, heard: _Heard, now: datetime
) -> dict[str, Any]:
    """The reply this message already had. What was never written down comes from memory, a lost PIN anew from the draft."""
    stored: dict[str, Any] = dict(turn.reply or {})
    recent = chat.recent.find(turn.conversation_id, turn.message_id)
    if recent is not None:
        return recent
    is_fresh = turn.done_at is not None and now - turn.done_at < PIN_REISSUED_FOR
    if stored["outcome"] == "referral" and stored.get("draft_id") and is_fresh:
        step = await drafts.answer(
            chat.ports,
            stored["draft_id"],
            heard.raw,
            conversation_id=turn.conversation_id,
            message_id=said.message_id,
            now=now,
        )
        reply = await form.show(Reply(outcome="referral", language=stored["language"]), step)
        for kept, shown in zip(stored["messages"], reply.shown, strict=False):
            shown["id"] = kept["id"]
        chat.recent.keep(turn.conversation_id, turn.message_id, reply.public())
        return reply.public()
    return public_part(stored)


async def _answer(
    chat: ChatDesk,
    claim: conversations.TurnClaim,
    form: VisitForm,
    heard: _Heard,
    message_id: str,
    now: datetime,
) -> Reply:
    conversation, draft = claim.conversation, claim.draft
    danger = after_danger.recall(claim.before, now)
    # 「犬がいます」 is an answer to what the form asked, however much it sounds like somebody in the house; a sign is not.
    is_an_answer = draft is not None and draft.state is DraftState.OPEN
    found = _to_answer(claim, heard, danger)
    if found is not None:
        return await _in_danger(chat, claim, form, heard, found, now)
    word = (
        after_danger.meant(danger, claim.before, heard.raw)
        if danger and heard.command is None and not is_an_answer
        else None
    )
    if danger and word == "back":
        way = await _way_back(claim, form, heard)
        if isinstance(way, Reply):
            return way
        heard, word = (way, None) if way else (heard, "over")
    if danger and word:
        said = after_danger.go_on(chat, conversation, claim.before, danger, word, heard.raw)
        return _warned(chat, _with_ways(chat, claim, form, said, now), heard)
    if heard.command is None and not is_an_answer:
        unspoken = crisis.not_spoken(chat, conversation, heard.raw)
        if unspoken is not None:
            return _warned(chat, unspoken, heard)
        conversation = await _told_of_themselves(chat, conversation, heard.raw, now)
    name = heard.command["name"] if heard.command else None
    if name == after_danger.COMMAND:
        return after_danger.left(chat, conversation, claim.before)
    if name == "set_language" and heard.command:
        code = str(heard.command["language"])
        conversation = await conversations.choose_language(chat.ports, conversation.id, code, now=now)
        form = VisitForm(chat, conversation, message_id, now)
    if name == "set_audience" and heard.command:
        who = str(heard.command["audience"])
        conversation = await conversations.choose_audience(chat.ports, conversation.id, who, now=now)
    if danger and danger.stays and danger.firm and name in _SETTINGS and not is_an_answer:
        said = after_danger.again(chat, conversation, claim.before, danger)
        return _with_ways(chat, claim, form, said, now)
    through_form = await _through_form(chat, conversation, form, draft, heard)
    if through_form is not None:
        return through_form
    reply = await _ask_engine(chat, conversation, heard, message_id, now)
    if danger and danger.stays and danger.firm and not reply.draft_id and heard.command is None:
        _add_numbers(chat, conversation, reply)
    await _keep_switch(chat, conversation, reply, heard, now)
    if reply.draft_id:
        # The engine opened a draft, or took up the one that waits; from here on the form asks.
        is_paused = draft is not None and draft.id == reply.draft_id and draft.state is DraftState.PAUSED
        step = await (form.resume(reply.draft_id) if is_paused else form.ask(reply.draft_id))
        return await form.show(reply, step)
    if draft is not None:
        if draft.state is DraftState.OPEN:
            await form.pause(draft)
        form.way_back(reply, draft)
    return reply


def _to_answer(claim: conversations.TurnClaim, heard: _Heard, danger: after_danger.Danger | None) -> Crisis | None:
    """The danger found in a message if it is to be answered as one of its own."""
    is_an_answer = claim.draft is not None and claim.draft.state is DraftState.OPEN
    if heard.crisis is None or (is_an_answer and heard.crisis.by_likeness) or _cries_within(claim, heard):
        return None
    # 「もう駅にいる」 only sounds like something. What it is about was said before.
    is_known = danger is not None and danger.stays and danger.firm and not is_an_answer
    return None if is_known and (heard.crisis.by_likeness or heard.crisis.is_cry) else heard.crisis


async def _in_danger(
    chat: ChatDesk, claim: conversations.TurnClaim, form: VisitForm, heard: _Heard, found: Crisis, now: datetime
) -> Reply:
    """The reply to a danger. A form that is open waits meanwhile: what is said next is no answer to it."""
    reply = crisis.answer(chat, claim.conversation, found, heard.raw, claim.before)
    reply = _warned(chat, reply, heard)
    if claim.draft is not None and claim.draft.state is DraftState.OPEN:
        await form.pause(claim.draft)
    return _with_ways(chat, claim, form, reply, now, another=False)


def _danger_now(
    claim: conversations.TurnClaim, heard: _Heard, reply: Reply, now: datetime
) -> after_danger.Danger | None:
    """What the next turn is to know of a danger."""
    danger = after_danger.recall(claim.before, now)
    if reply.outcome != "crisis":
        is_setting = heard.command is not None and heard.command["name"] in _SETTINGS
        return replace(danger, stays=danger.stays and is_setting) if danger else None
    found = _to_answer(claim, heard, danger)
    if found is not None:
        in_hand = (claim.before.reply or {}).get("outcome") in _LEADING if claim.before else False
        guessed = found.by_likeness and in_hand and after_danger.place_before(claim.before) is not None
        return after_danger.begun(reply, heard.raw, now, firm=not guessed)
    word = after_danger.meant(danger, claim.before, heard.raw) if danger else None
    if danger and not danger.stays and word and word not in ("over", "back"):
        return replace(danger, stays=True, turns=0, since=now)
    return replace(danger, stays=danger.stays and word not in ("over", "back")) if danger else None


def _with_ways(
    chat: ChatDesk,
    claim: conversations.TurnClaim,
    form: VisitForm,
    reply: Reply,
    now: datetime,
    *,
    another: bool = True,
) -> Reply:
    """Add the buttons that lead on from a danger: to the form that waits, to the steps left, to something else."""
    if claim.draft is not None:
        form.way_back(reply, claim.draft)
    place = after_danger.place_before(claim.before)
    after_danger.ways_on(chat, claim.conversation, reply, place, now, another=another)
    return reply


async def _way_back(claim: conversations.TurnClaim, form: VisitForm, heard: _Heard) -> Reply | _Heard | None:
    """Where somebody wants to go back to after a danger: the form's next question, or the command that shows the steps; None if nowhere."""
    place = after_danger.place_before(claim.before)
    if claim.draft is not None and (place is None or not names_steps(heard.raw)):
        reply = Reply(outcome="form", language=form.language(claim.draft), audience=claim.conversation.audience)
        return await form.show(reply, await form.resume(claim.draft.id))
    return replace(heard, text=None, command=after_danger.way_back(place)) if place else None


async def _told_of_themselves(chat: ChatDesk, conversation: Conversation, typed: str, now: datetime) -> Conversation:
    """Keep what somebody types about how to be spoken to, so that it holds where the engine is not asked as well."""
    tongue = asked_language(typed)
    if tongue is not None and tongue != conversation.language:
        conversation = await conversations.choose_language(chat.ports, conversation.id, tongue, now=now)
    if conversation.audience is None and tells_only_grade(typed):
        conversation = await conversations.choose_audience(chat.ports, conversation.id, "student", now=now)
    return conversation


async def _keep_switch(chat: ChatDesk, conversation: Conversation, reply: Reply, heard: _Heard, now: datetime) -> None:
    """Keep the language the engine was asked for in words only it understands: it answers in another one than was typed."""
    if heard.command is not None or reply.outcome != "guidance" or not tells_language(heard.raw):
        return
    typed_in = language_of_text(heard.raw)
    was_asked = reply.language.removesuffix("-simple") != typed_in
    if was_asked and reply.language != conversation.language and (conversation.language or typed_in) == typed_in:
        await conversations.choose_language(chat.ports, conversation.id, reply.language, now=now)


def _warned(chat: ChatDesk, reply: Reply, heard: _Heard, language: str | None = None) -> Reply:
    """Say that a secret was taken out, if one was."""
    if heard.was_redacted:
        metrics.count_redaction()
        tongue = language or reply.language
        reply.add(message("notice", tongue, code="secret_removed", text=chat.say("chat.secret_removed", tongue)))
    return reply


def _cries_within(claim: conversations.TurnClaim, heard: _Heard) -> bool:
    """Whether 「助けて」 or "I'm done" is said in the middle of an answer: it asks for the next step then, and the numbers stand beside it."""
    if heard.crisis is None or claim.before is None or not (heard.crisis.is_cry or says_done(heard.raw)):
        return False
    reply = claim.before.reply or {}
    # The greeting is guidance too, but nobody had said anything yet.
    return reply.get("outcome") in _LEADING and bool(claim.before.text or reply.get("said"))


async def _through_form(
    chat: ChatDesk, conversation: Conversation, form: VisitForm, draft: Draft | None, heard: _Heard
) -> Reply | None:
    """The form's reply, or None when the message is not the form's."""
    reply = Reply(outcome="form", language=form.language(draft), audience=conversation.audience)
    command = heard.command
    try:
        if command is not None and command["name"] == COMMAND:
            return await form.show(reply, await form.pressed(command))
        if draft is None:
            return None
        if command is not None and command["name"] == "set_language" and draft.state is DraftState.OPEN:
            return await form.show(reply, await form.ask(draft.id))
        if command is not None and command["name"] == "request_visit":
            again = await (form.resume(draft.id) if draft.state is DraftState.PAUSED else form.ask(draft.id))
            return await form.show(reply, again)
        if command is None and draft.state is DraftState.PAUSED:
            return await form.typed_while_paused(draft, heard.raw)
        if command is None and draft.state is DraftState.OPEN:
            tongue = _tongue_asked_for(draft, heard.raw)
            if tongue is not None:
                return await form.show(reply, await form.speak(draft, tongue))
            step = await form.typed(draft, heard.raw)
            return None if step.aside else await form.show(reply, step)
    except GONE:
        return form.over(reply, form.language(draft), draft.topic if draft else None)
    return None


def _tongue_asked_for(draft: Draft, typed: str) -> str | None:
    """The language somebody wants the form in; "English please" in the notes is a wish for the supporter, "English" may be a name."""
    is_a_name = draft.waiting_for in NAMES and len(typed.split()) == 1 and typed.isascii()
    return None if draft.waiting_for == "notes" or is_a_name else asked_language(typed)


async def _ask_engine(
    chat: ChatDesk, conversation: Conversation, heard: _Heard, message_id: str, now: datetime
) -> Reply:
    raw = await chat.engine.take_turn(
        EngineTurn(
            conversation_id=conversation.id,
            message_id=message_id,
            municipality=conversation.municipality,
            text=heard.text,
            command=heard.command,
            language=conversation.language,
            audience=conversation.audience,
        )
    )
    messages = raw.get("messages")
    if raw.get("outcome") not in OUTCOMES or raw.get("language") not in LANGUAGES or not isinstance(messages, list):
        raise ReplyMalformed("outcome")
    draft_id = raw.get("draft_id")
    if not messages and not draft_id:
        raise ReplyMalformed("empty")
    audience = raw.get("audience") if raw.get("audience") in ("parent", "student", "senior") else conversation.audience
    reply = Reply(
        outcome=str(raw["outcome"]), language=str(raw["language"]), audience=str(audience) if audience else None
    )
    _warned(chat, reply, heard, conversation.language)
    take_over(reply, messages, conversation.id, now)
    reply.draft_id = str(draft_id) if draft_id else None
    if (heard.may_be_danger or heard.crisis) and not reply.draft_id:
        # Not enough to set the question aside; too much to say nothing.
        _add_numbers(chat, conversation, reply)
    return reply


def _add_numbers(chat: ChatDesk, conversation: Conversation, reply: Reply) -> None:
    """Put the numbers to call beside an answer, once."""
    if not any(item.get("code") == "if_in_danger" for item in reply.shown):
        tongue = conversation.language or reply.language
        reply.add(message("notice", tongue, code="if_in_danger", text=chat.say("chat.if_in_danger", tongue)))


def spoken_language(conversation: Conversation | None, text: str) -> str:
    """The language to answer in without the engine: what was chosen, else what was typed."""
    if conversation is not None and conversation.language in LANGUAGES:
        return str(conversation.language)
    return language_of_text(text)
