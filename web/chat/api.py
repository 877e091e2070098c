"""Chat API v1: conversations, messages, feedback."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import structlog
from aiohttp import web

from faq.entries import AUDIENCES, LANGUAGES, Language
from supporters.core.conversations import Conversation
from supporters.core.errors import AnshinError, ConversationUnknown
from supporters.services import alerts, conversations, feedback, municipalities
from text.crisis import find_crisis
from web.addresses import client_address, is_from_this_machine
from web.chat import crisis
from web.chat.bodies import Said, one_of, read_object, read_said
from web.chat.desk import CHAT, ChatDesk
from web.chat.engine import EngineAway
from web.chat.greeting import greet
from web.chat.messages import Message, message, public_part
from web.chat.walk import RETRY_AFTER_SECONDS, take_message
from web.languages import SPOKEN, language_of
from web.middlewares import place_of
from web.problems import Problem

WHO = tuple(who for who in AUDIENCES if who != "all")
_FIRST = "start"
"""Message id under which the first words are kept; no client's id (a UUID) can be the same."""
log = structlog.get_logger("anshin.chat")


async def start(request: web.Request) -> web.Response:
    """`POST /chat/v1/conversations`."""
    chat = request.app[CHAT]
    limit_new(chat, request)
    body = await read_object(request, ("municipality", "language", "audience"))
    code = body.get("municipality")
    if not isinstance(code, str):
        raise Problem(422, "body_invalid", field="municipality")
    language, audience = one_of(body, "language", LANGUAGES), one_of(body, "audience", WHO)
    if language:
        request[SPOKEN] = language
    started = await open_conversation(chat, code, language, audience, greet_in=language_of(request))
    return web.json_response(started, status=201)


def limit_new(chat: ChatDesk, request: web.Request) -> None:
    """Count a new conversation against its address. Raises Problem 429. Loopback is exempt in the demo."""
    if chat.settings.is_demo and is_from_this_machine(request):
        return
    refuse_if_fast(chat.limits.conversations.wait_seconds(client_address(request)))


def refuse_if_fast(seconds: int) -> None:
    """Raise Problem 429 when there are seconds to wait."""
    if seconds:
        raise Problem(429, "too_many_requests", retry_after_seconds=seconds, seconds=seconds)


async def open_conversation(
    chat: ChatDesk, code: str, language: str | None, audience: str | None, *, greet_in: Language
) -> dict[str, Any]:
    """Start a conversation and keep its first words; what `201` says.

    `language` is what the resident chose (None = nothing yet: every message is answered in its own language);
    `greet_in` is the language of the first words only.
    """
    now = datetime.now(UTC)
    town = await municipalities.get_municipality(chat.ports, code)
    conversation = await conversations.start_conversation(
        chat.ports, municipality=town.code, language=language, audience=audience, now=now
    )
    live = await alerts.live_alerts(chat.ports, town.code, now=now)
    reply = greet(chat, conversation, town, tuple(live), language=greet_in, now=now)
    claim = await conversations.begin_turn(chat.ports, conversation.id, _FIRST, body_hash="", text=None, now=now)
    await conversations.finish_turn(chat.ports, claim.turn, reply=reply.stored(), choices=reply.choices, now=now)
    token = chat.tokens.issue(conversation.id, expires_at=conversation.expires_at)
    return {"token": token, "expires_at": _iso(conversation.expires_at), "messages": reply.shown}


async def say(request: web.Request) -> web.Response:
    """`POST /chat/v1/messages`."""
    chat = request.app[CHAT]
    conversation_id = opened_by(chat, bearer(request))
    refuse_if_fast(chat.limits.messages.wait_seconds(conversation_id))
    now = datetime.now(UTC)
    said: Said | None = None
    try:
        said = read_said(await read_object(request, ("message_id", "text", "choice")))
        return web.json_response(await take_message(chat, conversation_id, said))
    except (Problem, AnshinError, web.HTTPException):
        # A refusal is told in the conversation's language; a conversation that is gone is refused as such.
        await _find_if_possible(request, chat, conversation_id, now)
        raise
    except Exception as error:
        # The store is away. A crisis is answered even then.
        log.error("store_unavailable", error=type(error).__name__, place=place_of(error))
        conversation = await _find_if_possible(request, chat, conversation_id, now)
        danger = find_crisis(said.text) if said and said.text else None
        if danger is not None and said and said.text:
            return web.json_response(crisis.answer(chat, conversation, danger, said.text).public())
        contacts = chat.contacts.emergency(language_of(request))
        raise Problem(503, "store_unavailable", retry_after_seconds=RETRY_AFTER_SECONDS, contacts=contacts) from None


async def _find_if_possible(
    request: web.Request, chat: ChatDesk, conversation_id: str, now: datetime
) -> Conversation | None:
    """The conversation, whose language errors speak from here on; None when the store is away. Raises Problem 401 when it is gone."""
    try:
        return await find(request, chat, conversation_id, now)
    except (Problem, AnshinError):
        raise
    except Exception:
        return None


async def so_far(request: web.Request) -> web.Response:
    """`GET /chat/v1/messages`."""
    chat = request.app[CHAT]
    now = datetime.now(UTC)
    conversation = await find(request, chat, opened_by(chat, bearer(request)), now)
    body = {
        "language": conversation.language,
        "audience": conversation.audience,
        "expires_at": _iso(conversation.expires_at),
        "messages": await said_so_far(chat, conversation, now),
    }
    return web.json_response(body)


async def said_so_far(chat: ChatDesk, conversation: Conversation, now: datetime) -> list[Message]:
    """Everything said, oldest first, each message marked with who said it; personal answers are not repeated."""
    shown: list[Message] = []
    for turn in await conversations.list_turns(chat.ports, conversation.id, now=now):
        stored = turn.reply or {}
        if turn.message_id != _FIRST:
            language = str(stored["language"])
            was_choice = turn.text is None and stored.get("said") is not None
            said = str(stored["said"]) if was_choice else turn.text or chat.say("page.masked", language)
            shown.append({**message("text", language, text=said), "id": f"r_{turn.message_id}", "from": "resident"})
        shown += [{**item, "from": "bot"} for item in public_part(stored)["messages"]]
    return shown


async def judge(request: web.Request) -> web.Response:
    """`POST /chat/v1/feedback`."""
    chat = request.app[CHAT]
    conversation_id = opened_by(chat, bearer(request))
    refuse_if_fast(chat.limits.messages.wait_seconds(conversation_id))
    body = await read_object(request, ("message_id", "helpful"))
    message_id, helpful = body.get("message_id"), body.get("helpful")
    if not isinstance(message_id, str) or not 0 < len(message_id) <= 100:
        raise Problem(422, "body_invalid", field="message_id")
    if not isinstance(helpful, bool):
        raise Problem(422, "body_invalid", field="helpful")
    now = datetime.now(UTC)
    conversation = await find(request, chat, conversation_id, now)
    await keep_feedback(chat, conversation, message_id, helpful, now)
    return web.Response(status=204)


async def keep_feedback(
    chat: ChatDesk, conversation: Conversation, message_id: str, helpful: bool, now: datetime
) -> None:
    """File what somebody thinks of an answer of this conversation. Raises Problem 404 for any other message."""
    for turn in await conversations.list_turns(chat.ports, conversation.id, now=now):
        stored: Mapping[str, Any] = turn.reply or {}
        for item in stored.get("messages", ()):
            if item["id"] == message_id and item["type"] == "answer":
                await feedback.give_feedback(
                    chat.ports,
                    conversation_id=conversation.id,
                    message_id=message_id,
                    topic=item.get("topic"),
                    entry_id=item.get("entry_id"),
                    helpful=helpful,
                    now=now,
                )
                return
    raise Problem(404, "message_unknown")


async def forget(request: web.Request) -> web.Response:
    """`DELETE /chat/v1/conversation`."""
    chat = request.app[CHAT]
    await forget_everything(chat, opened_by(chat, bearer(request)))
    return web.Response(status=204)


async def forget_everything(chat: ChatDesk, conversation_id: str) -> None:
    """Delete a conversation here and in the engine, after a turn in flight has ended. Twice is no error.

    Should the engine be away, what it keeps (redacted, without a name) is purged by its own clock.
    """
    async with chat.locks.hold(conversation_id):
        chat.recent.forget(conversation_id)
        await conversations.forget_conversation(chat.ports, conversation_id, now=datetime.now(UTC))
        try:
            await chat.engine.forget(conversation_id)
        except EngineAway as away:
            log.warning("engine_forgets_later", reason=away.reason)


def bearer(request: web.Request) -> str:
    """The token in the Authorization header (RFC 6750); never one in an address. Raises Problem 401."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Problem(401, "token_invalid")
    return token.strip()


def opened_by(chat: ChatDesk, token: str) -> str:
    """The conversation a token opens. Raises Problem 401."""
    found = chat.tokens.read(token, now=datetime.now(UTC))
    if found is None:
        raise Problem(401, "token_invalid")
    return found.subject


async def find(request: web.Request, chat: ChatDesk, conversation_id: str, now: datetime) -> Conversation:
    """The conversation; from here on errors speak its language. Raises Problem 401 when it is gone."""
    try:
        conversation = await conversations.find_conversation(chat.ports, conversation_id, now=now)
    except ConversationUnknown:
        raise Problem(401, "token_invalid") from None
    if conversation.language:
        request[SPOKEN] = conversation.language
    return conversation


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
