"""What a town pastes into its own pages, and our demonstration of it."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from supporters.services.municipalities import list_municipalities
from web.chat.desk import CHAT
from web.desk.desk import ROOM
from web.keys import SHARED_WITH_OTHER_SITES
from web.languages import language_of

_SCRIPT = Path(__file__).resolve().parent.parent / "static" / "chat" / "embed.js"


async def script(request: web.Request) -> web.StreamResponse:
    """`GET /embed.js`: a button and an iframe for the town's page. Sets no cookie and reads nothing of the page."""
    response = web.FileResponse(
        _SCRIPT, headers={"Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "public, max-age=300"}
    )
    response[SHARED_WITH_OTHER_SITES] = True
    return response


async def demo(request: web.Request) -> web.Response:
    """`GET /demo/`: the three ways to reach the chat, for every town of this installation. Demo mode only."""
    chat = request.app[CHAT]
    if not chat.settings.is_demo:
        raise web.HTTPNotFound
    # A town that other sites may embed comes first: its snippet is the one that works at once.
    towns = sorted(await list_municipalities(chat.ports), key=lambda town: not town.settings.frame_ancestors)
    text = (
        request.app[ROOM]
        .templates.get_template("chat/demo.html")
        .render(
            towns=towns,
            public_url=chat.settings.public_url,
            demo_site=f"http://{request.url.host}:{chat.settings.port + 1}/",
            page_language=language_of(request),
        )
    )
    return web.Response(text=text, content_type="text/html", charset="utf-8")
