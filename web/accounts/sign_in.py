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
from web.desk.forms import Form, FormReader, form_of
from web.desk.pace import Strangers, seconds_to_wait

STRANGERS = web.AppKey("sign_in_strangers", Strangers)
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
    if seconds := seconds_to_wait(desk.request, is_demo=desk.room.is_demo):
        return _locked(desk, form, "too_fast", seconds)
    reader = await desk.reader()
    email, password = reader.text("email", 254), form.value("password")
    if not password:
        form.refuse("password", desk.say("form.missing"))
    code = one_time_code(reader)
    if not form.is_good:
        return desk.show("accounts/sign_in.html", form=form)
    try:
        signed_in = await _try(desk, email, password, code)
    except SignInFailed:
        form.refuse("email", desk.label("error", SignInFailed.code))
        return desk.show("accounts/sign_in.html", form=form, status=401)
    except SignInLocked as error:
        return _locked(desk, form, "locked", error.retry_after_seconds)
    earlier = desk.room.cookies.read(desk.request, SESSION_COOKIE)
    if earlier:
        await sessions.sign_out(desk.ports, earlier, now=desk.now)
    response = desk.go(safe_next(form.value("next"), HOMES[signed_in.account.role]))
    desk.room.cookies.write(response, SESSION_COOKIE, signed_in.token or "")
    return response


async def _try(desk: Desk, email: str, password: str, code: str) -> sessions.SignedIn:
    """Sign in; an address without an account locks as one with an account does, and takes as long."""
    strangers, mark = desk.request.app[STRANGERS], desk.ports.cipher.fingerprint(f"sign-in:{email.strip().lower()}")
    try:
        signed_in = await sessions.sign_in(desk.ports, email=email, password=password, code=code, now=desk.now)
    except SignInLocked:
        await desk.ports.hasher.hash(password)
        raise
    except SignInFailed:
        if seconds := strangers.locked_seconds(mark, now=desk.now):
            raise SignInLocked(seconds) from None
        strangers.failed(mark, now=desk.now)
        raise
    strangers.came_in(mark)
    return signed_in


def _locked(desk: Desk, form: Form, word: str, seconds: int) -> web.Response:
    minutes = str(math.ceil(seconds / 60))
    form.values.pop("code", None)
    form.refuse("", desk.label("account", word).replace("{minutes}", minutes))
    response = desk.show("accounts/sign_in.html", form=form, status=429)
    response.headers["Retry-After"] = str(seconds)
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
