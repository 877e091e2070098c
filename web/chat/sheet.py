"""One drawing of the chat page: what stands on it, and how it becomes HTML."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date

from aiohttp import web

from faq.entries import LANGUAGES
from supporters.core.municipalities import Municipality
from web import problems
from web.chat.desk import ChatDesk
from web.chat.greeting import TONGUES
from web.chat.messages import Message
from web.chat.walk import engine_unavailable
from web.desk import clock
from web.desk.desk import ROOM
from web.keys import FRAME_ANCESTORS
from web.languages import language_of
from web.problems import Problem


@dataclass
class Sheet:
    """One drawing of the page.

    Attributes:
        town: Whose chat it is.
        language: Of the page.
        token: Key to the conversation, in a hidden field; empty before it has begun.
        messages: The log.
        text: What stands in the box, kept when it could not be sent.
        notice: Said above the box.
        problem: What went wrong, or None.
    """

    town: Municipality
    language: str
    audience: str | None = None
    token: str = ""
    messages: list[Message] = field(default_factory=list)
    text: str = ""
    notice: str = ""
    problem: Problem | None = None


def page_phrases(chat: ChatDesk, language: str) -> dict[str, str]:
    """Every phrase of the page in one language, for the script."""
    phrases = chat.words.phrases
    names = phrases.keys()
    return {key.removeprefix("page."): phrases.all_of(key)[language] for key in names if key.startswith("page.")}


def draw(request: web.Request, chat: ChatDesk, sheet: Sheet, status: int = 200) -> web.Response:
    """The page as a response that the town's own site may frame."""
    language = sheet.language
    problem = None
    if sheet.problem is not None:
        title, detail = problems.words(request, sheet.problem, language_of(request))
        contacts = sheet.problem.contacts or (
            engine_unavailable(chat, None).contacts if sheet.problem.status >= 500 else ()
        )
        problem = {"title": title, "detail": detail, "contacts": list(contacts)}
    data = {
        "municipality": sheet.town.code,
        "town": {code: sheet.town.name_in(code) for code in ("ja", "en")},
        "language": language,
        "audience": sheet.audience,
        "contacts": chat.contacts.emergency(language, sheet.town),
        "phrases": {code: page_phrases(chat, code) for code in LANGUAGES},
    }
    text = (
        request.app[ROOM]
        .templates.get_template("chat/page.html")
        .render(
            sheet=sheet,
            town=sheet.town.name_in(language),
            language=language,
            html_language=html_language(language),
            html_language_of=html_language,
            say=lambda key, **values: chat.say(f"page.{key}", language, **values),
            say_in=lambda code, key, **values: chat.say(f"page.{key}", code, **values),
            day=lambda iso, code: clock.day_text(date.fromisoformat(iso), code) if iso else "",
            dial=dial,
            tongues=[(code, chat.say(TONGUES[code], code)) for code in LANGUAGES],
            problem=problem,
            latest=_latest(sheet),
            form_id=uuid.uuid4().hex,
            data=data,
        )
    )
    response = web.Response(text=text, content_type="text/html", charset="utf-8", status=status)
    response[FRAME_ANCESTORS] = tuple(sheet.town.settings.frame_ancestors)
    if sheet.problem is not None and sheet.problem.retry_after_seconds:
        response.headers["Retry-After"] = str(sheet.problem.retry_after_seconds)
    return response


def _latest(sheet: Sheet) -> int:
    """Place in the log that a page without scripts scrolls to: what was said last, or none when something went wrong."""
    if sheet.problem is not None:
        return -1
    return max((place for place, item in enumerate(sheet.messages) if item.get("from") == "resident"), default=-1)


def html_language(code: str) -> str:
    """The language tag of a text (BCP 47): easy Japanese is Japanese."""
    return "en" if code == "en" else "ja"


def dial(number: str) -> str:
    """A `tel:` address (RFC 3966); the # of short numbers is escaped, since a fragment would begin there."""
    return "tel:" + "".join(c for c in number if c.isdigit() or c in "+#*").replace("#", "%23")
