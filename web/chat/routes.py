"""Where the chat stands."""

from __future__ import annotations

from aiohttp import web

from web.chat import api, embed, openapi, page, referrals
from web.chat.desk import CHAT, make_chat_desk
from web.chat.engine import engine_client


def setup(app: web.Application) -> None:
    """Furnish the chat and put it on the map. Needs the pages' room (`web.desk.room.furnish`)."""
    app[CHAT] = make_chat_desk(app)
    app.cleanup_ctx.append(engine_client)
    router = app.router
    router.add_post("/chat/v1/conversations", api.start)
    router.add_post("/chat/v1/messages", api.say)
    router.add_get("/chat/v1/messages", api.so_far)
    router.add_post("/chat/v1/feedback", api.judge)
    router.add_delete("/chat/v1/conversation", api.forget)
    router.add_post("/chat/v1/referrals/{code}/session", referrals.open_session)
    router.add_get("/chat/v1/referrals/{code}", referrals.show)
    router.add_get("/chat/v1/openapi.json", openapi.show)
    router.add_get("/embed.js", embed.script)
    router.add_get("/demo/", embed.demo)
    router.add_get("/chat/{municipality:[0-9]{6}}", page.show)
    router.add_post("/chat/{municipality:[0-9]{6}}", page.post)
