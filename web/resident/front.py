"""The front page: the ways in, for residents first."""

from __future__ import annotations

from aiohttp import web

from supporters.services import municipalities
from web.desk.desk import Desk


async def show_front(desk: Desk) -> web.StreamResponse:
    """Each town's chat, the status page, and the way for officials and supporters."""
    towns = await municipalities.list_municipalities(desk.ports)
    return desk.show("resident/front.html", towns=towns)
