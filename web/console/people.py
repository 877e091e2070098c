"""Accounts of the town (admins): invite, change role, unlock, start anew, switch off."""

from __future__ import annotations

from aiohttp import web

from supporters.core.accounts import Role
from supporters.core.errors import AlreadyExists, FieldInvalid
from supporters.services import accounts
from web.desk import problems
from web.desk.desk import Desk
from web.desk.forms import Form

_ROLES = (Role.CLERK.value, Role.ADMIN.value)


async def show_people(desk: Desk) -> web.StreamResponse:
    """Everybody who can sign in, and the form to invite a colleague."""
    return await _page(desk, None)


async def invite(desk: Desk) -> web.StreamResponse:
    """Mail a colleague the link with which they set up their sign-in."""
    reader = await desk.reader()
    name, email, role = reader.text("display_name", 40), reader.email("email"), reader.choice("role", _ROLES)
    if reader.form.is_good:
        try:
            await accounts.invite(
                desk.ports, role=Role(role), display_name=name, email=email, acting_user=desk.acting_user, now=desk.now
            )
            return desk.go("/console/people", done="invited")
        except AlreadyExists:
            reader.form.refuse("email", desk.label("console", "email_taken"))
        except FieldInvalid as error:
            reader.form.refuse(error.field, problems.error_text(desk, error))
    return await _page(desk, reader.form)


async def change(desk: Desk) -> web.StreamResponse:
    """One of the buttons beside a name."""
    form = await desk.form()
    account_id, user, verb = desk.path_part("account_id"), desk.acting_user, form.value("verb")
    if verb == "reset":
        await accounts.reset_sign_in(desk.ports, account_id, acting_user=user, now=desk.now)
    elif verb == "deactivate":
        await accounts.deactivate_account(desk.ports, account_id, acting_user=user, now=desk.now)
    elif verb == "unlock":
        await accounts.release_lock(desk.ports, account_id, acting_user=user, now=desk.now)
    elif verb in _ROLES:
        await accounts.change_role(desk.ports, account_id, Role(verb), acting_user=user, now=desk.now)
        verb = "role"
    else:
        return await _page(desk, None)
    return desk.go("/console/people", done=f"account_{verb}")


async def _page(desk: Desk, form: Form | None) -> web.Response:
    found = await accounts.list_accounts(desk.ports, acting_user=desk.acting_user)
    return desk.show("console/people.html", form=form, rows=found, roles=_ROLES)
