"""The invitation: choose a password, set up the codes, prove that they work."""

from __future__ import annotations

import io

import segno
from aiohttp import web

from supporters.core.errors import PasswordTooWeak, SignInFailed
from supporters.services import accounts
from web.accounts.sign_in import one_time_code
from web.desk.desk import Desk
from web.desk.forms import Form
from web.desk.pace import seconds_to_wait


async def show_invitation(desk: Desk) -> web.StreamResponse:
    """The page behind the mailed link."""
    return await _page(desk, None)


async def show_code_picture(desk: Desk) -> web.StreamResponse:
    """The otpauth:// address as a QR code, SVG."""
    enrolment = await accounts.begin_enrolment(desk.ports, desk.path_part("token"), now=desk.now)
    picture = io.BytesIO()
    segno.make(enrolment.uri, error="m").save(picture, kind="svg", scale=4, border=4, dark="#000", light="#fff")
    return desk.sealed(web.Response(body=picture.getvalue(), content_type="image/svg+xml"))


async def accept_invitation(desk: Desk) -> web.StreamResponse:
    """Password twice and one code; then sign in with them."""
    form = await desk.form()
    if seconds_to_wait(desk.request, is_demo=desk.room.is_demo):
        form.values.pop("code", None)
        form.refuse("code", desk.label("account", "too_fast"))
        return await _page(desk, form)
    reader = await desk.reader()
    password = new_password(desk, form)
    code = one_time_code(reader)
    if form.is_good:
        try:
            await accounts.accept_invitation(
                desk.ports, desk.path_part("token"), password=password, code=code, now=desk.now
            )
            return desk.go("/sign-in", done="enrolled")
        except PasswordTooWeak:
            form.refuse("new_password", desk.label("error", PasswordTooWeak.code))
        except SignInFailed:
            form.refuse("code", desk.label("account", "code_wrong"))
    return await _page(desk, form)


def new_password(desk: Desk, form: Form) -> str:
    """The new password if both fields say the same; else the form says what to do."""
    password, again = form.value("new_password"), form.value("new_password_again")
    if not password:
        form.refuse("new_password", desk.say("form.missing"))
    elif password != again:
        form.refuse("new_password_again", desk.label("account", "passwords_differ"))
    return password


async def _page(desk: Desk, form: Form | None) -> web.Response:
    token = desk.path_part("token")
    enrolment = await accounts.begin_enrolment(desk.ports, token, now=desk.now)
    secret = " ".join(enrolment.secret[i : i + 4] for i in range(0, len(enrolment.secret), 4))
    return desk.show("accounts/invitation.html", form=form, token=token, invited=enrolment.account, secret=secret)
