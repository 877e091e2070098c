"""Where the account pages stand."""

from __future__ import annotations

from aiohttp import web

from web.accounts import account, invitation, sign_in
from web.accounts.guard import EVERYBODY, only
from web.desk.pace import Strangers
from web.desk.routes import add_form, add_page


def setup(app: web.Application) -> None:
    """Put the account pages on the map."""
    app[sign_in.STRANGERS] = Strangers()
    signed_in = only(EVERYBODY)
    add_page(app, "/sign-in", sign_in.show_sign_in)
    add_form(app, "/sign-in", sign_in.sign_in)
    add_form(app, "/sign-out", sign_in.sign_out, opener=signed_in)
    add_page(app, "/account", account.show_account, opener=signed_in)
    add_form(app, "/account/password", account.change_password, opener=signed_in)
    add_form(app, "/account/sign-out-everywhere", account.sign_out_everywhere, opener=signed_in)
    add_page(app, "/invite/{token:[A-Za-z0-9_-]{10,200}}", invitation.show_invitation)
    add_form(app, "/invite/{token:[A-Za-z0-9_-]{10,200}}", invitation.accept_invitation)
    add_page(app, "/invite/{token:[A-Za-z0-9_-]{10,200}}/code.svg", invitation.show_code_picture)
