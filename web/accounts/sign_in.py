"""Sign in and out. Whichever part is wrong, the answer is the same sentence."""

from __future__ import annotations

import math
import unicodedata

from aiohttp import web

from supporters.core.accounts import Role
from supporters.core.errors import SignInFailed, SignInLocked
from supporters.services import sessions
from web.accounts.guard import SESSION_COOKIE, signed_in_desk
from web.desk.addresses import safe_next
from web.desk.desk import Desk
from web.desk.forms import FormReader, form_of

HOMES = {Role.ADMIN: "/console", Role.CLERK: "/console", Role.SUPPORTER: "/portal"}


async def show_sign_in(desk: Desk) -> web.StreamResponse:
    """The form; somebody who is signed in is led on."""
    signed_in = await signed_in_desk(desk.request)
    wanted = safe_next(desk.query("next"), "")
    if signed_in is not None and not desk.query("done"):
        return desk.go(wanted or HOMES[signed_in.acting_user.role])
    return desk.show("accounts/sign_in.html", form=form_of({"next": wanted}))


async def sign_in(desk: Desk) -> web.StreamResponse:
    """Address, password and code at once, so that nobody learns which of them was wrong."""
    form = await desk.form()
    reader = await desk.reader()
    email, password = reader.text("email", 254), form.value("password")
    if not password:
        form.refuse("password", desk.say("form.missing"))
    code = one_time_code(reader)
    if not form.is_good:
        return desk.show("accounts/sign_in.html", form=form)
    try:
        signed_in = await sessions.sign_in(desk.ports, email=email, password=password, code=code, now=desk.now)
    except SignInFailed:
        form.refuse("email", desk.label("error", SignInFailed.code))
        return desk.show("accounts/sign_in.html", form=form, status=401)
    except SignInLocked as error:
        minutes = math.ceil(error.retry_after_seconds / 60)
        form.refuse("", desk.label("account", "locked").replace("{minutes}", str(minutes)))
        response = desk.show("accounts/sign_in.html", form=form, status=429)
        response.headers["Retry-After"] = str(error.retry_after_seconds)
        return response
    earlier = desk.room.cookies.read(desk.request, SESSION_COOKIE)
    if earlier:
        await sessions.sign_out(desk.ports, earlier, now=desk.now)
    response = desk.go(safe_next(form.value("next"), HOMES[signed_in.account.role]))
    desk.room.cookies.write(response, SESSION_COOKIE, signed_in.token or "")
    return response


async def sign_out(desk: Desk) -> web.StreamResponse:
    """End the session here."""
    await sessions.sign_out(desk.ports, desk.session_token, now=desk.now)
    response = desk.go("/sign-in", done="signed_out")
    desk.room.cookies.remove(response, SESSION_COOKIE)
    response.headers["Clear-Site-Data"] = '"cache"'
    return response


def one_time_code(reader: FormReader) -> str:
    """The six digits, however they were grouped; taken off the form, so that they are never shown back."""
    code = unicodedata.normalize("NFKC", reader.text("code", 20))
    reader.form.values.pop("code", None)
    return "".join(character for character in code if not character.isspace())
