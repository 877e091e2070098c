"""One line per request, without addresses, paths, queries, tokens or anything anybody wrote."""

from __future__ import annotations

import logging
import sys

import structlog
from aiohttp import web
from aiohttp.abc import AbstractAccessLogger

from web.keys import REQUEST_ID
from web.middlewares import route_of


class AccessLogger(AbstractAccessLogger):
    """Logs method, route pattern, status, milliseconds and the request's id."""

    def log(self, request: web.BaseRequest, response: web.StreamResponse, time: float) -> None:
        """Write the line; a request that never reached a route (malformed HTTP) has neither id nor route."""
        known = isinstance(request, web.Request) and REQUEST_ID in request
        structlog.get_logger("anshin.access").info(
            "request",
            method=request.method if request.method.isalpha() and len(request.method) < 10 else "?",
            route=route_of(request) if known and isinstance(request, web.Request) else "(none)",
            status=response.status,
            milliseconds=round(time * 1000, 1),
            request_id=request[REQUEST_ID] if known else None,
        )


def write_json_lines() -> None:
    """Send our own lines as JSON to standard output. Of libraries only warnings are kept, without quoting requests."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(file=sys.stdout),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(
        level=logging.WARNING, stream=sys.stdout, format='{"level": "%(levelname)s", "event": "%(name)s"}'
    )
