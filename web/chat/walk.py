"""The walk of one message: screened, cleaned, led to the form or the engine, answered once."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Any

from faq.entries import LANGUAGES
from supporters.core.conversations import Conversation, Turn, TurnState
from supporters.core.draft_words import asked_language
from supporters.core.drafts import Draft, DraftState
from supporters.core.errors import StaleVersion
from supporters.services import conversations, drafts
from supporters.services.answers import NAMES
from text.couriers import messenger
from text.crisis import screen
from text.language import language as language_of_text
from text.language import tells_language
from text.normalise import clean, plain
from text.redact import redact
from text.young import tells_only_grade
from web import metrics
from web.chat import after_danger, in_danger
from web.chat.bodies import Said
from web.chat.desk import ChatDesk, chosen_language
from web.chat.engine import TURN_SECONDS, EngineAway, EngineTurn
from web.chat.form import COMMAND, GONE, VisitForm
from web.chat.heard import Heard
from web.chat.messages import OUTCOMES, Reply, ReplyMalformed, message, public_part, take_over
from web.problems import Problem

RETRY_AFTER_SECONDS = 5
_LOOK_AGAIN_SECONDS = 0.1
PIN_REISSUED_FOR = timedelta(minutes=10)


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
            reply = await _answer(chat, claim, heard, said.message_id, now)
            reply.said = heard.said
            after_danger.keep(reply, claim.before, in_danger.remembered(claim, heard, reply, now))
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


async def _hear(chat: ChatDesk, conversation_id: str, said: Said) -> Heard:
    if said.choice is not None:
        choice = await conversations.find_choice(chat.ports, conversation_id, said.choice)
        if choice is None:
            raise Problem(422, "choice_unknown")
        # What is pressed in the form is a personal answer: its label stays out of the log.
        label = None if choice.command.get("name") == COMMAND else plain(choice.label)
        return Heard(raw="", text=None, command=choice.command, said=label, was_redacted=False, crisis=None)
    typed = clean(said.text or "")
    screened = screen(typed)
    redacted = redact(typed, chat.public_numbers)
    return Heard(
        raw=typed,
        text=clean(redacted.text) or "…",
        command=None,
        said=None,
        was_redacted=bool(redacted.removed),
        crisis=screened.crisis,
        may_be_danger=screened.may_be_danger,
        messenger=messenger(typed),
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
    chat: ChatDesk, form: VisitForm, turn: Turn, said: Said, heard: Heard, now: datetime
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
    chat: ChatDesk, claim: conversations.TurnClaim, heard: Heard, message_id: str, now: datetime
) -> Reply:
    conversation, draft = await _settle(chat, claim, heard, now), claim.draft
    form = VisitForm(chat, conversation, message_id, now)
    moment = in_danger.Moment(chat, claim, conversation, form, heard, now)
    told = await in_danger.take(moment)
    if isinstance(told, Reply):
        return told
    through_form = await _through_form(chat, conversation, form, draft, told)
    if through_form is not None:
        return through_form
    reply = await _ask_engine(chat, conversation, told, message_id, now)
    if moment.holds and not reply.draft_id and told.command is None:
        _add_numbers(chat, conversation, reply)
    await _keep_switch(chat, conversation, reply, told, now)
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


async def _settle(chat: ChatDesk, claim: conversations.TurnClaim, heard: Heard, now: datetime) -> Conversation:
    """Keep the language and the reader that were pressed or typed, so that they hold where the engine is not asked as well."""
    conversation, command, ports = claim.conversation, heard.command, chat.ports
    if command is not None:
        if command["name"] == "set_language":
            return await conversations.choose_language(ports, conversation.id, str(command["language"]), now=now)
        if command["name"] == "set_audience":
            return await conversations.choose_audience(ports, conversation.id, str(command["audience"]), now=now)
        return conversation
    if claim.draft is not None and claim.draft.state is DraftState.OPEN:
        return conversation
    tongue = asked_language(heard.raw)
    if tongue is not None and tongue != conversation.language:
        conversation = await conversations.choose_language(ports, conversation.id, tongue, now=now)
    if conversation.audience is None and tells_only_grade(heard.raw) and not _spoke_to_parent(claim):
        conversation = await conversations.choose_audience(ports, conversation.id, "student", now=now)
    return conversation


def _spoke_to_parent(claim: conversations.TurnClaim) -> bool:
    """Whether the last reply was a parent's: then a school year is the child's."""
    return bool(claim.before and (claim.before.reply or {}).get("audience") == "parent")


async def _keep_switch(chat: ChatDesk, conversation: Conversation, reply: Reply, heard: Heard, now: datetime) -> None:
    """Keep the language the engine was asked for in words only it understands: it answers in another one than was typed."""
    if heard.command is not None or reply.outcome != "guidance" or not tells_language(heard.raw):
        return
    typed_in = language_of_text(heard.raw)
    was_asked = reply.language.removesuffix("-simple") != typed_in
    if was_asked and reply.language != conversation.language and (conversation.language or typed_in) == typed_in:
        await conversations.choose_language(chat.ports, conversation.id, reply.language, now=now)


async def _through_form(
    chat: ChatDesk, conversation: Conversation, form: VisitForm, draft: Draft | None, heard: Heard
) -> Reply | None:
    """The form's reply, or None when the message is not the form's."""
    reply = Reply(outcome="form", language=form.language(draft), audience=conversation.audience)
    command = heard.command
    try:
        if command is not None and command["name"] == COMMAND:
            return await form.show(reply, await form.pressed(command))
        if draft is None:
            if command is not None:
                return None
            return await form.typed_after_sent(heard.raw) or await form.typed_after_watched(heard.raw)
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
    chat: ChatDesk, conversation: Conversation, heard: Heard, message_id: str, now: datetime
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
    in_danger.warned(chat, reply, heard, conversation.language)
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
