"""An action server that answers as ours does, remembers what it was asked, and misbehaves when told to."""

import asyncio
import sys
from typing import Any

from aiohttp import web

calls: list[dict[str, Any]] = []
behaviour = {"how": "well"}


async def webhook(request: web.Request) -> web.Response:
    if request.headers.get("X-Anshin-Key") != sys.argv[2]:
        return web.json_response({}, status=403)
    body = await request.json()
    calls.append(body)
    reply = {"outcome": "answered", "messages": [{"type": "text", "language": "ja", "text": f"reply {len(calls)}"}]}
    one: dict[str, Any] = {"text": None, "custom": reply, "buttons": []}
    how = behaviour["how"]
    if how == "error":
        return web.json_response({"error": "x"}, status=500)
    if how == "slow":
        await asyncio.sleep(7)
    responses = {"empty": [], "twice": [one, one], "nothing": [{"custom": {"outcome": "answered", "messages": []}}]}
    events = [{"event": "slot", "name": "topic", "value": "support_scam_popup"}]
    if how == "meddles":
        events = [{"event": "restart"}]
    return web.json_response({"events": events, "responses": responses.get(how, [one])})


async def listed(request: web.Request) -> web.Response:
    return web.json_response(calls)


async def behave(request: web.Request) -> web.Response:
    behaviour["how"] = request.match_info["how"]
    return web.json_response({})


if __name__ == "__main__":
    app = web.Application()
    app.add_routes([web.post("/webhook", webhook), web.get("/calls", listed), web.post("/behave/{how}", behave)])
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None)
