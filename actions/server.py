"""The action server: rasa_sdk's application in one process of ours, on loopback, behind the shared secret.

Started by its own command line, rasa_sdk runs a parent and a worker, listens everywhere, allows every origin and echoes requests in errors. Here one
process holds the port (it dies with it), wrong keys get a 403, large bodies a 413, and errors say nothing.
"""

from __future__ import annotations

import hmac
import logging
from typing import Any

from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor
from sanic import Sanic
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, json

from actions.desk import Desk
from actions.skills import SKILLS, SkillAction

log = logging.getLogger("anshin.actions")

LARGEST_BODY_BYTES = 256 * 1024


def build_app(desk: Desk, key: str) -> Sanic[Any, Any]:
    """Return the application with every skill registered."""
    executor = ActionExecutor()
    for name in SKILLS:
        executor.register_action(SkillAction(name, desk))
    Sanic._app_registry.pop("rasa_sdk", None)  # tests build it more than once in a process
    app: Sanic[Any, Any] = create_app(executor, cors_origins="")
    app.config.REQUEST_MAX_SIZE = LARGEST_BODY_BYTES
    app.config.REQUEST_TIMEOUT = 5
    app.config.RESPONSE_TIMEOUT = 8
    app.config.KEEP_ALIVE_TIMEOUT = 120
    app.config.FALLBACK_ERROR_FORMAT = "json"

    async def check_key(request: Request) -> HTTPResponse | None:
        given = request.headers.get("x-anshin-key", "")
        if hmac.compare_digest(given.encode(), key.encode()):
            if request.headers.get("content-encoding"):
                return json({"error": "encoding_not_taken"}, status=415)  # zlib without a limit
            return None
        return json({"error": "key_wrong"}, status=403)

    async def say_little(request: Request, error: Exception) -> HTTPResponse:
        if isinstance(error, SanicException):
            return json({"error": "request_refused"}, status=error.status_code)
        log.error("action failed: %s", type(error).__name__)  # the message could quote a resident
        return json({"error": "action_failed"}, status=500)

    app.error_handler.add(Exception, say_little)
    app.register_middleware(check_key, "request")
    return app
