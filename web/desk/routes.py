"""Putting a page on the map: form protection, one-time forms and problem pages around every one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from supporters.core.errors import AnshinError
from web.desk import csrf, problems
from web.desk.desk import Desk, desk_of

Page = Callable[[Desk], Awaitable[web.StreamResponse]]
Opener = Callable[[web.Request], Awaitable[Desk | web.Response]]
"""Finds out who is looking: a desk, or the response that sends them away."""


async def anybody(request: web.Request) -> Desk:
    """Opens a page to everybody."""
    return desk_of(request)


def add_page(app: web.Application, path: str, page: Page, *, opener: Opener = anybody) -> None:
    """A page that is read (GET, HEAD)."""

    async def read(request: web.Request) -> web.StreamResponse:
        desk = await opener(request)
        return desk if isinstance(desk, web.Response) else await _answered(desk, page)

    app.router.add_get(path, read)


def add_form(app: web.Application, path: str, act: Page, *, opener: Opener = anybody) -> None:
    """A form that is sent (POST): refused unless it came from our own page, done once per form id."""

    async def post(request: web.Request) -> web.StreamResponse:
        desk = await opener(request)
        if isinstance(desk, web.Response):
            return desk
        form = await desk.form()
        is_ours = csrf.is_same(desk.room.secret_key, desk.seed, form.values.pop("csrf", ""))
        if desk.new_form_cookie or not is_ours or not csrf.came_from_here(request):
            return problems.page(
                desk, 403, desk.label("error_title", "form_expired"), desk.label("error", "form_expired")
            )
        form_id = form.values.pop("form_id", "")
        return await desk.room.once.run(desk.visitor_mark, form_id, lambda: _answered(desk, act))

    app.router.add_post(path, post)


async def _answered(desk: Desk, page: Page) -> web.StreamResponse:
    try:
        return await page(desk)
    except AnshinError as error:
        return problems.problem_page(desk, error)
