"""One's own account: who one is, a new password, sign out here or everywhere."""

from __future__ import annotations

from aiohttp import web

from supporters.core.errors import PasswordTooWeak, SignInFailed
from supporters.services import own_account
from web.accounts.guard import SESSION_COOKIE
from web.accounts.invitation import new_password
from web.desk.desk import Desk
from web.desk.forms import Form


async def show_account(desk: Desk) -> web.StreamResponse:
    """Who is signed in, since when, and until when at most."""
    return desk.show("accounts/account.html", form=Form(), session=desk.session)


async def change_password(desk: Desk) -> web.StreamResponse:
    """A new password; every session ends and one signs in again."""
    form = await desk.form()
    if not form.value("password"):
        form.refuse("password", desk.say("form.missing"))
    chosen = new_password(desk, form)
    if form.is_good:
        try:
            await own_account.change_password(
                desk.ports,
                password=form.value("password"),
                new_password=chosen,
                acting_user=desk.acting_user,
                now=desk.now,
            )
            return _gone(desk, "password_changed")
        except SignInFailed:
            form.refuse("password", desk.label("account", "password_wrong"))
        except PasswordTooWeak:
            form.refuse("new_password", desk.label("error", PasswordTooWeak.code))
    return desk.show("accounts/account.html", form=form, session=desk.session)


async def sign_out_everywhere(desk: Desk) -> web.StreamResponse:
    """End every session of the account."""
    await own_account.end_every_session(desk.ports, acting_user=desk.acting_user, now=desk.now)
    return _gone(desk, "signed_out_everywhere")


def _gone(desk: Desk, done: str) -> web.Response:
    response = desk.go("/sign-in", done=done)
    desk.room.cookies.remove(response, SESSION_COOKIE)
    return response
