"""The action server: rasa_sdk's executor in an application of ours: one process, loopback, behind the shared secret.

The application rasa_sdk ships runs a parent and a worker, listens everywhere, allows every origin, unpacks without limit and echoes requests
in its errors. Here one process holds the port (it dies with it), wrong keys get a 403, large bodies a 413, and errors say nothing.
"""

from __future__ import annotations

import hmac
import logging
from typing import Any

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
    """Return the application: `POST /webhook` runs a skill, `GET /health` says that it could."""
    executor = ActionExecutor()
    for name in SKILLS:
        executor.register_action(SkillAction(name, desk))
    app: Sanic[Any, Any] = Sanic("anshin_actions", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = LARGEST_BODY_BYTES
    app.config.REQUEST_TIMEOUT = 5
    app.config.RESPONSE_TIMEOUT = 8
    app.config.KEEP_ALIVE_TIMEOUT = 120
    app.config.FALLBACK_ERROR_FORMAT = "json"

    async def check_key(request: Request) -> HTTPResponse | None:
        given = request.headers.get("x-anshin-key", "")
        if not hmac.compare_digest(given.encode(), key.encode()):
            return json({"error": "key_wrong"}, status=403)
        if request.headers.get("content-encoding"):
            return json({"error": "encoding_not_taken"}, status=415)
        return None

    async def run_skill(request: Request) -> HTTPResponse:
        call = request.json
        if not isinstance(call, dict) or call.get("next_action") not in SKILLS:
            return json({"error": "call_invalid"}, status=400)
        result = await executor.run(call)
        return json(result.model_dump() if result else {"events": [], "responses": []})

    async def say_well(_: Request) -> HTTPResponse:
        return json({"status": "ok"})

    async def say_little(_: Request, error: Exception) -> HTTPResponse:
        if isinstance(error, SanicException):
            return json({"error": "request_refused"}, status=error.status_code)
        log.error("action failed: %s", type(error).__name__)  # the message could quote a resident
        return json({"error": "action_failed"}, status=500)

    async def warm_up(_: Sanic[Any, Any]) -> None:
        try:
            await desk.library.warm()
        except Exception as error:  # the database may still be away; the first question tries again
            log.warning("shelves not filled yet: %s", type(error).__name__)

    app.register_listener(warm_up, "before_server_start")
    app.register_middleware(check_key, "request")
    app.add_route(run_skill, "/webhook", methods=["POST"])
    app.add_route(say_well, "/health", methods=["GET"])
    app.error_handler.add(Exception, say_little)
    return app
