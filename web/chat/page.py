"""The chat page: drawn by the server, so that it works without scripts; with them, `static/chat/chat.js` takes the same page over."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import structlog
from aiohttp import web

from faq.entries import LANGUAGES
from supporters.core.conversations import Conversation
from supporters.core.errors import AnshinError, ConversationUnknown
from supporters.core.municipalities import Municipality
from supporters.services import conversations, municipalities
from text.crisis import find_crisis
from web import problems
from web.chat import crisis
from web.chat.api import (
    WHO,
    forget_everything,
    keep_feedback,
    limit_new,
    open_conversation,
    opened_by,
    refuse_if_fast,
    said_so_far,
)
from web.chat.bodies import LONGEST_TEXT, Said, checked_choice, checked_text
from web.chat.desk import CHAT, ChatDesk
from web.chat.messages import Message, message
from web.chat.sheet import Sheet, draw
from web.chat.walk import RETRY_AFTER_SECONDS, take_message
from web.desk.words import as_language
from web.languages import SPOKEN, language_of
from web.middlewares import place_of
from web.problems import Problem

log = structlog.get_logger("anshin.chat")
_FORM = uuid.UUID("5b0d7c7e-9a5e-4a5b-8f53-6f1a2c6a9d10")
"""Namespace of message ids made from a form: the same form sent twice with the same words is one message."""


async def show(request: web.Request) -> web.Response:
    """`GET /chat/{municipality}`, optionally `?language=` and `?audience=`."""
    chat = request.app[CHAT]
    sheet = Sheet(await _town(chat, request), _language(request, request.query))
    request[SPOKEN] = sheet.language
    sheet.audience = _audience(request.query)
    sheet.messages = _hello(chat, sheet)
    return draw(request, chat, sheet)


async def post(request: web.Request) -> web.Response:
    """`POST /chat/{municipality}`: one press in the page without scripts."""
    chat = request.app[CHAT]
    town = await _town(chat, request)
    posted = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    sheet = Sheet(town, _language(request, posted), _audience(posted), text=posted.get("text", ""))
    request[SPOKEN] = sheet.language
    try:
        await _act(request, chat, sheet, posted)
    except Problem as problem:
        sheet.problem = problem
    except AnshinError as error:
        sheet.problem = problems.from_error(error)
    except web.HTTPException:
        raise
    except Exception as error:
        log.error("store_unavailable", error=type(error).__name__, place=place_of(error))
        _without_store(chat, sheet)
    if not sheet.messages:
        await _fill_log(chat, sheet)
    return draw(request, chat, sheet, status=sheet.problem.status if sheet.problem else 200)


def _without_store(chat: ChatDesk, sheet: Sheet) -> None:
    """The store is away: a crisis is answered even then; anything else stays in the box, with numbers to call."""
    danger = find_crisis(sheet.text[:LONGEST_TEXT])
    if danger is not None:
        sheet.messages = crisis.answer(chat, None, danger, sheet.text).shown
        return
    contacts = chat.contacts.emergency(sheet.language, sheet.town)
    sheet.problem = Problem(503, "store_unavailable", retry_after_seconds=RETRY_AFTER_SECONDS, contacts=contacts)
    sheet.messages = _hello(chat, sheet)


async def _act(request: web.Request, chat: ChatDesk, sheet: Sheet, posted: Mapping[str, str]) -> None:
    conversation = await _conversation(chat, sheet.town, posted.get("token", ""))
    if conversation is not None:
        sheet.token, sheet.audience = posted["token"], conversation.audience
    elif posted.get("token"):
        sheet.notice = chat.say("page.expired", sheet.language)
    if "delete" in posted:
        if conversation is not None:
            await forget_everything(chat, conversation.id)
        sheet.token, sheet.text, sheet.notice = "", "", chat.say("page.deleted", sheet.language)
        return
    if "speak" in posted and posted["speak"] in LANGUAGES:
        sheet.language = request[SPOKEN] = posted["speak"]
        if conversation is not None:
            await conversations.choose_language(chat.ports, conversation.id, sheet.language, now=_now())
        return
    if "helpful" in posted and conversation is not None:
        message_id, _, verdict = posted["helpful"].rpartition(":")
        await keep_feedback(chat, conversation, message_id, verdict == "yes", _now())
        sheet.notice = chat.say("page.thanks", sheet.language)
        return
    said = _said(posted)
    if conversation is None:
        limit_new(chat, request)
        started = await open_conversation(
            chat, sheet.town.code, sheet.language, sheet.audience, greet_in=as_language(sheet.language)
        )
        sheet.token = str(started["token"])
        conversation = await conversations.find_conversation(chat.ports, opened_by(chat, sheet.token), now=_now())
        if said.choice is not None:
            return
    refuse_if_fast(chat.limits.messages.wait_seconds(conversation.id))
    reply = await take_message(chat, conversation.id, said)
    sheet.text = ""
    await _fill_log(chat, sheet, live=reply["messages"])


def _said(posted: Mapping[str, str]) -> Said:
    choice = checked_choice(posted["choice"]) if posted.get("choice") else None
    text = None if choice else checked_text(posted.get("text", "").replace("\r\n", "\n"))
    form_id = posted.get("form_id", "")[:100]
    return Said(
        message_id=str(uuid.uuid5(_FORM, f"{form_id}\0{choice or ''}\0{text or ''}".encode("utf-8", "replace").hex())),
        text=text,
        choice=choice,
    )


async def _fill_log(chat: ChatDesk, sheet: Sheet, live: list[dict[str, Any]] | None = None) -> None:
    """Fill the log from what is kept; the reply of this very moment is shown whole (a PIN, answers read back)."""
    conversation = await _conversation(chat, sheet.town, sheet.token)
    if conversation is None:
        sheet.messages = _hello(chat, sheet)
        return
    if conversation.language and sheet.problem is None:
        sheet.language = conversation.language
    now_shown = {item["id"]: item for item in live or ()}
    kept = await said_so_far(chat, conversation, _now())
    sheet.messages = [{**item, **now_shown.get(item["id"], {})} for item in kept]


async def _conversation(chat: ChatDesk, town: Municipality, token: str) -> Conversation | None:
    """The conversation of a token, if it lives and is this town's."""
    found = chat.tokens.read(token, now=_now())
    if found is None:
        return None
    try:
        conversation = await conversations.find_conversation(chat.ports, found.subject, now=_now())
    except ConversationUnknown:
        return None
    return conversation if conversation.municipality == town.code else None


def _hello(chat: ChatDesk, sheet: Sheet) -> list[Message]:
    """The first words of a conversation that has not begun, without buttons that would need one."""
    town = sheet.town.name_in(sheet.language)
    days = sheet.town.settings.conversation_retention_days
    return [
        message("text", sheet.language, text=chat.say("chat.hello", sheet.language, town=town)),
        message("text", sheet.language, text=chat.say("chat.kept", sheet.language, days=days)),
    ]


async def _town(chat: ChatDesk, request: web.Request) -> Municipality:
    return await municipalities.get_municipality(chat.ports, request.match_info["municipality"])


def _language(request: web.Request, given: Mapping[str, str]) -> str:
    wanted = given.get("language", "")
    return wanted if wanted in LANGUAGES else language_of(request)


def _audience(given: Mapping[str, str]) -> str | None:
    wanted = given.get("audience", "")
    return wanted if wanted in WHO else None


def _now() -> datetime:
    return datetime.now(UTC)
