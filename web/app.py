"""The application: what is put together at start, in which order."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from supporters.bootstrap import App
from web import health, metrics
from web.accounts import routes as accounts
from web.chat import routes as chat
from web.console import routes as console
from web.desk.room import furnish
from web.headers import make_header_writer
from web.keys import PORTS, SETTINGS
from web.middlewares import identified, translated
from web.portal import routes as portal
from web.resident import routes as resident

STATIC = Path(__file__).resolve().parent / "static"
LARGEST_BODY_BYTES = 256 * 1024
"""Of pages (a whole FAQ entry with its steps). The chat allows itself less, see `web.chat.bodies`."""


def create_app(app: App) -> web.Application:
    """The public door over an opened application.

    Args:
        app: Settings and wired ports; whoever opened it closes it.
    """
    settings, ports = app.settings, app.ports
    door = web.Application(middlewares=[identified, translated], client_max_size=LARGEST_BODY_BYTES)
    door[SETTINGS] = settings
    door[PORTS] = ports
    door.on_response_prepare.append(make_header_writer(https=settings.public_url.startswith("https://")))
    furnish(door, ports, secret_key=settings.secret_key, public_url=settings.public_url, is_demo=settings.is_demo)
    chat.setup(door)
    health.setup(door)
    metrics.setup(door)
    accounts.setup(door)
    portal.setup(door)
    console.setup(door)
    resident.setup(door)
    door.router.add_static("/static/", STATIC)
    return door
