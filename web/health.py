"""`GET /healthz`: 200 only when a message would be answered now."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Mapping

from aiohttp import web

from supporters.core.municipalities import EVERYWHERE
from web.chat.engine import ENGINE, EngineAway, EngineClient
from web.keys import PORTS, SETTINGS

WORKER_SILENT_SECONDS = 30
"""The worker touches its heartbeat every round; after this long it is taken to be away."""
REMEMBERED_SECONDS = 1.0
"""Many who ask at once share one look."""
_DATABASE_SECONDS = 3.0


class Health:
    """Looks at every part, at most once a second."""

    def __init__(self, app: web.Application) -> None:
        self._app = app
        self._lock = asyncio.Lock()
        self._looked_at = -1e9
        self._found: dict[str, str | None] = {}
        # One conversation of our own: what it leaves in the engine is forgotten again below.
        self._conversation_id = f"health-{secrets.token_hex(8)}"

    async def look(self) -> Mapping[str, str | None]:
        """What every part says: `ok` or `away`; `model` is the SHA-256 of the model in use, or None."""
        async with self._lock:
            if time.monotonic() - self._looked_at > REMEMBERED_SECONDS:
                (engine, actions, model), database = await asyncio.gather(self._engine(), self._database())
                self._found = {
                    "web": "ok",
                    "database": database,
                    "engine": engine,
                    "actions": actions,
                    "worker": self._worker(),
                    "model": model,
                }
                self._looked_at = time.monotonic()
            return self._found

    async def _engine(self) -> tuple[str, str, str | None]:
        engine: EngineClient = self._app[ENGINE]
        try:
            model = await engine.model_in_use()
        except EngineAway:
            return "away", "away", None
        try:
            await engine.ping(self._conversation_id)
        except EngineAway:
            return "ok", "away", model
        return "ok", "ok", model

    async def _database(self) -> str:
        try:
            async with asyncio.timeout(_DATABASE_SECONDS):
                async with self._app[PORTS].unit_of_work(EVERYWHERE, write=False) as uow:
                    await uow.municipalities.every()
        except Exception:  # whatever a database or its driver raises, the answer is the same
            return "away"
        return "ok"

    def _worker(self) -> str:
        try:
            age = time.time() - self._app[SETTINGS].heartbeat_path.stat().st_mtime
        except OSError:
            return "away"
        return "ok" if age < WORKER_SILENT_SECONDS else "away"


HEALTH = web.AppKey("health", Health)


async def show_health(request: web.Request) -> web.Response:
    """Answer 200 when all is well, else 503 with what is away."""
    found = await request.app[HEALTH].look()
    is_well = all(state == "ok" for name, state in found.items() if name != "model")
    return web.json_response(dict(found), status=200 if is_well else 503)


def setup(app: web.Application) -> None:
    """Put `/healthz` on the map."""
    app[HEALTH] = Health(app)
    app.router.add_get("/healthz", show_health)
