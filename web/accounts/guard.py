"""Who is looking: finds the session behind the cookie and lets only the right roles in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from supporters.core.accounts import Role
from supporters.core.errors import NotAllowed, SessionExpired
from supporters.services import municipalities, sessions
from web.desk import problems
from web.desk.addresses import sign_in_address
from web.desk.desk import Desk, desk_of
from web.desk.once import see_other

SESSION_COOKIE = "anshin-session"
OFFICE = frozenset({Role.CLERK, Role.ADMIN})
ADMINS = frozenset({Role.ADMIN})
SUPPORTERS = frozenset({Role.SUPPORTER})
EVERYBODY = OFFICE | SUPPORTERS


def only(roles: frozenset[Role]) -> Callable[[web.Request], Awaitable[Desk | web.Response]]:
    """An opener for pages of these roles. Others get 403; who is not signed in is led to sign in and comes back."""

    async def opener(request: web.Request) -> Desk | web.Response:
        desk = await signed_in_desk(request)
        if desk is None:
            return await _turned_away(request)
        if desk.acting_user.role not in roles:
            return problems.problem_page(desk, NotAllowed())
        return desk

    return opener


async def signed_in_desk(request: web.Request) -> Desk | None:
    """The desk of the signed-in account, or None when there is no living session."""
    desk = desk_of(request)
    token = desk.room.cookies.read(request, SESSION_COOKIE)
    if not token:
        return None
    try:
        signed_in = await sessions.find_session(desk.ports, token, now=desk.now)
    except SessionExpired:
        return None
    desk.seed, desk.new_form_cookie, desk.session_token = token, False, token
    desk.account, desk.session, desk.user = signed_in.account, signed_in.session, signed_in.acting_user
    desk.municipality = await municipalities.get_municipality(desk.ports, signed_in.account.municipality)
    return desk


async def _turned_away(request: web.Request) -> web.Response:
    desk = desk_of(request)
    if request.method in {"GET", "HEAD"}:
        return desk.sealed(see_other(sign_in_address(request.path_qs)))
    await desk.form()
    return problems.problem_page(desk, SessionExpired())
