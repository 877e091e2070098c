"""One's own account: name, role, sign out here."""

from __future__ import annotations

from aiohttp import web

from web.desk.desk import Desk


async def show_account(desk: Desk) -> web.StreamResponse:
    """Who is signed in, since when, and until when at most."""
    return desk.show("accounts/account.html", session=desk.session)
