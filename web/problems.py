"""Errors as the world sees them: a problem document (RFC 9457) for programs, a page for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aiohttp import web

from faq.entries import Language
from supporters.core.errors import AnshinError, SignInLocked
from web.desk.desk import ROOM
from web.desk.problems import STATUSES, status_of
from web.keys import REQUEST_ID
from web.languages import language_of

CONTENT_TYPE = "application/problem+json"


class Problem(Exception):
    """A request that is refused at the door.

    Attributes:
        status: HTTP status.
        code: Stable word; `problem.<code>.title` and `.detail` in data/phrases/chat.yml say it.
        retry_after_seconds: When it is worth trying again, or None.
        contacts: Whom to call meanwhile, as in a chat message.
        allow: Methods that do work here, for a 405.
        values: What the phrase's placeholders stand for; never anything a resident wrote.
    """

    def __init__(
        self,
        status: int,
        code: str,
        *,
        retry_after_seconds: int | None = None,
        contacts: Sequence[Mapping[str, object]] = (),
        allow: str | None = None,
        **values: object,
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.retry_after_seconds = retry_after_seconds
        self.contacts = contacts
        self.allow = allow
        self.values = values


_BY_STATUS = {
    400: "request_malformed",
    404: "not_found",
    405: "method_not_allowed",
    408: "body_too_slow",
    411: "request_malformed",
    413: "body_too_large",
    415: "content_type_wrong",
    417: "request_malformed",
}


def from_error(error: AnshinError) -> Problem:
    """The problem a use case's no becomes; which status, `web.desk.problems` knows for pages and for us."""
    retry = error.retry_after_seconds if isinstance(error, SignInLocked) else None
    # For the chat a conversation that is gone is a key that fits nothing any more.
    status = 401 if error.code == "conversation_unknown" else status_of(error)
    return Problem(status, error.code, retry_after_seconds=retry)


def from_http(error: web.HTTPException) -> Problem:
    """The problem a refusal of the web server becomes."""
    code = _BY_STATUS.get(error.status, "request_malformed" if error.status < 500 else "server_error")
    return Problem(error.status, code, allow=error.headers.get("Allow"))


def answer(request: web.Request, problem: Problem) -> web.Response:
    """The response: a document where a program asked, else a page."""
    language = language_of(request)
    title, detail = words(request, problem, language)
    if wants_page(request):
        response = _page(request, problem, language, title, detail)
    else:
        document: dict[str, object] = {
            "type": f"urn:anshin:problem:{problem.code}",
            "title": title,
            "status": problem.status,
            "detail": detail,
            "code": problem.code,
            "instance": f"urn:uuid:{request[REQUEST_ID]}",
        }
        if problem.retry_after_seconds is not None:
            document["retry_after_seconds"] = problem.retry_after_seconds
        if problem.contacts:
            document["contacts"] = list(problem.contacts)
        response = web.json_response(document, status=problem.status, content_type=CONTENT_TYPE)
    if problem.retry_after_seconds is not None:
        response.headers["Retry-After"] = str(problem.retry_after_seconds)
    if problem.allow:
        response.headers["Allow"] = problem.allow
    if problem.status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def words(request: web.Request, problem: Problem, language: Language) -> tuple[str, str]:
    """Title and detail in a language. A code without words of its own is told in those of its status."""
    phrases = request.app[ROOM].words.phrases
    code = (
        problem.code
        if phrases.has(f"problem.{problem.code}.title")
        else _BY_STATUS.get(problem.status, "request_malformed")
    )
    title = phrases.say(f"problem.{code}.title", language, **problem.values)
    return title, phrases.say(f"problem.{code}.detail", language, **problem.values)


def wants_page(request: web.Request) -> bool:
    """Whether a person's browser asked: never under an API path."""
    if request.path.startswith(("/chat/v1/", "/healthz", "/metrics")):
        return False
    return "text/html" in request.headers.get("Accept", "")


def _page(request: web.Request, problem: Problem, language: Language, title: str, detail: str) -> web.Response:
    room = request.app[ROOM]
    text = room.templates.get_template("chat/problem.html").render(
        language=language,
        page_language="en" if language == "en" else "ja",
        title=title,
        detail=detail,
        contacts=problem.contacts,
        status=problem.status,
        site=room.words.say("site.name", language),
    )
    return web.Response(text=text, content_type="text/html", charset="utf-8", status=problem.status)


__all__ = ["CONTENT_TYPE", "STATUSES", "Problem", "answer", "from_error", "from_http", "wants_page", "words"]
