"""`python -m web`: open the public door."""

from __future__ import annotations

import sys

from aiohttp import web

from supporters.bootstrap import App, build
from supporters.settings import SettingsError, read_settings
from web.access_log import AccessLogger, write_json_lines
from web.app import create_app

STOPPING_SECONDS = 11.0
"""Turns in flight may end before the process does."""


def main() -> None:
    """Serve until stopped; a setting that is wrong is one line and exit code 2."""
    try:
        settings = read_settings()
    except SettingsError as error:
        sys.exit(f"anshin: {error}")
    write_json_lines()
    try:
        web.run_app(
            _opened(build(settings)),
            host=settings.host,
            port=settings.port,
            access_log_class=AccessLogger,
            shutdown_timeout=STOPPING_SECONDS,
            print=lambda *_: None,
        )
    except OSError as error:
        sys.exit(f"anshin: {settings.host}:{settings.port} cannot be opened ({error.strerror}); is PORT taken?")


async def _opened(wired: App) -> web.Application:
    door = create_app(wired)

    async def close(_: web.Application) -> None:
        await wired.close()

    door.on_cleanup.append(close)
    return door


if __name__ == "__main__":
    main()
