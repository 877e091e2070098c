"""Code and PIN for a short session; both only ever in a form, never in an address."""

from __future__ import annotations

import unicodedata

from aiohttp import web

from faq.entries import LANGUAGES
from supporters.core.errors import PinLocked, PinWrong, SessionExpired
from supporters.services import municipalities, status
from web.desk.desk import Desk, desk_of
from web.desk.once import see_other
from web.desk.pace import seconds_to_wait
from web.languages import accepted_language

STATUS_COOKIE = "anshin-status"
LANGUAGE_COOKIE = "anshin-language"
_YEAR_SECONDS = 365 * 86_400


async def in_own_language(request: web.Request) -> Desk | web.Response:
    """Opens a page to everybody, in the language they chose, else the browser's; `?lang=` chooses."""
    desk = desk_of(request)
    wanted = desk.query("lang")
    if wanted in LANGUAGES and request.method in {"GET", "HEAD"}:
        response = desk.sealed(see_other(request.path))
        desk.room.cookies.write(response, LANGUAGE_COOKIE, wanted, seconds=_YEAR_SECONDS)
        return response
    chosen = desk.room.cookies.read(request, LANGUAGE_COOKIE)
    desk.language = chosen if chosen in LANGUAGES else accepted_language(request.headers.get("Accept-Language", "ja"))
    return desk


async def with_session(request: web.Request) -> Desk | web.Response:
    """Opens a page to the resident whose code and PIN were right; others are led to type them."""
    desk = await in_own_language(request)
    if isinstance(desk, web.Response):
        return desk
    token = desk.room.cookies.read(request, STATUS_COOKIE)
    try:
        found = await status.find_status_session(desk.ports, token, now=desk.now)
    except SessionExpired:
        response = desk.go("/r?expired=1" if token else "/r")
        desk.room.cookies.remove(response, STATUS_COOKIE)
        return response
    desk.seed, desk.new_form_cookie, desk.session_token = token, False, token
    desk.session, desk.user = found.session, found.acting_user
    desk.municipality = await municipalities.find_municipality(desk.ports, found.session.municipality)
    return desk


async def show_form(desk: Desk) -> web.StreamResponse:
    """The form; somebody whose session still lives is led on."""
    if desk.room.cookies.read(desk.request, STATUS_COOKIE):
        onward = await with_session(desk.request)
        if isinstance(onward, Desk):
            return desk.go("/r/status")
    message = next((name for name in ("expired", "left", "erased") if desk.query(name)), "")
    return desk.show("resident/opening.html", message=message)


async def open_session(desk: Desk) -> web.StreamResponse:
    """Try code and PIN. A code that does not exist and a wrong PIN look the same."""
    form = await desk.form()
    if seconds := seconds_to_wait(desk.request, is_demo=desk.room.is_demo):
        form.refuse("code", desk.say("resident.too_fast"))
        response = desk.show("resident/opening.html", form=form, status=429, message="")
        response.headers["Retry-After"] = str(seconds)
        return response
    reader = await desk.reader()
    reader.text("code", 40)
    pin = unicodedata.normalize("NFKC", reader.text("pin", 40))
    if not form.is_good:
        return desk.show("resident/opening.html", form=form, message="")
    try:
        opened = await status.open_status_session(desk.ports, form.value("code"), pin, now=desk.now)
    except PinWrong:
        form.refuse("code", desk.say("resident.pin_wrong"))
        return desk.show("resident/opening.html", form=form, status=401, message="")
    except PinLocked:
        return desk.show("resident/locked.html", status=423)
    response = desk.go("/r/status")
    desk.room.cookies.write(response, STATUS_COOKIE, opened.token or "")
    return response


async def leave(desk: Desk) -> web.StreamResponse:
    """End the session: shared computers."""
    await status.close_status_session(desk.ports, desk.session_token, now=desk.now)
    response = desk.go("/r?left=1")
    desk.room.cookies.remove(response, STATUS_COOKIE)
    return response
