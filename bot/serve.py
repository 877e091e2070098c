"""Serve the private channel on loopback: one process, one event loop, no HTTP API of Rasa's."""

from __future__ import annotations

import asyncio
import logging
import os
from typing import Any

from rasa.shared.utils.io import read_config_file
from sanic import Sanic

from bot.channel import AnshinChannel
from bot.engine import Engine
from bot.errand import ActionServer
from bot.settings import ROOT, Settings
from bot.tracker import ConversationStore

LARGEST_BODY_BYTES = 16 * 1024


def build_engine(settings: Settings) -> Engine:
    """Wire the engine from `endpoints.yml` and the settings."""
    os.environ["ENGINE_KEY"] = settings.engine_key
    os.environ["ACTIONS_PORT"] = str(settings.actions_port)
    os.environ["TRACKER_DATABASE_URL"] = settings.tracker_database_url
    endpoints: dict[str, Any] = read_config_file(str(ROOT / "endpoints.yml"))
    actions = endpoints["action_endpoint"]
    store = ConversationStore(url=endpoints["tracker_store"]["url"])
    return Engine(settings.model_dir, store, ActionServer(actions["url"], actions["headers"]), settings.keep_hours)


def build_app(settings: Settings, engine: Engine) -> Sanic:
    """Return the application: our channel's three routes and nothing else."""
    app = Sanic("anshin_engine", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = LARGEST_BODY_BYTES
    app.config.REQUEST_TIMEOUT = 10
    app.config.RESPONSE_TIMEOUT = 15
    app.config.KEEP_ALIVE_TIMEOUT = 75
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.config.MOTD = False
    channel = AnshinChannel(settings.engine_key, engine)
    app.blueprint(channel.blueprint(), url_prefix="/webhooks/anshin")

    async def start(_: Sanic, __: asyncio.AbstractEventLoop) -> None:
        engine.load()

    background: list[asyncio.Task[None]] = []

    async def attend(_: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        background.extend(loop.create_task(work) for work in (engine.watch_model(), engine.purge()))

    async def stop(_: Sanic, __: asyncio.AbstractEventLoop) -> None:
        for task in background:
            task.cancel()
        await asyncio.gather(*background, return_exceptions=True)
        await engine.action_server.close()

    app.register_listener(start, "before_server_start")
    app.register_listener(attend, "after_server_start")
    app.register_listener(stop, "before_server_stop")
    return app


def serve(settings: Settings) -> None:
    """Run until told to stop."""
    logging.getLogger("anshin").info("engine on 127.0.0.1:%s", settings.engine_port)
    app = build_app(settings, build_engine(settings))
    app.run(host="127.0.0.1", port=settings.engine_port, workers=1, access_log=False, debug=False, motd=False)
