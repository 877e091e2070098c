"""What every request passes: it gets an id, and whatever goes wrong becomes an answer."""

from __future__ import annotations

import time
import traceback
import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path

import structlog
from aiohttp import web

from supporters.core.errors import AnshinError
from web import metrics, problems
from web.keys import REQUEST_ID

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
log = structlog.get_logger("anshin.web")


@web.middleware
async def identified(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Name the request and count the answer by route and status; no address, path or query is kept."""
    request[REQUEST_ID] = str(uuid.uuid4())
    began = time.perf_counter()
    response = await handler(request)
    metrics.count_request(route_of(request), request.method, response.status, time.perf_counter() - began)
    return response


@web.middleware
async def translated(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn errors into problem documents or pages. What nobody foresaw is a 500, logged by place and never by content."""
    try:
        return await handler(request)
    except problems.Problem as problem:
        return problems.answer(request, problem)
    except AnshinError as error:
        return problems.answer(request, problems.from_error(error))
    except web.HTTPException as error:
        if error.status < 400:
            raise
        return problems.answer(request, problems.from_http(error))
    except Exception as error:
        log.error(
            "request_failed",
            request_id=request[REQUEST_ID],
            route=route_of(request),
            error=type(error).__name__,
            place=place_of(error),
        )
        return problems.answer(request, problems.Problem(500, "server_error"))


def route_of(request: web.Request) -> str:
    """The pattern a request matched, e.g. `/chat/v1/referrals/{code}`: never the path itself, which may name a code."""
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else "(none)"


def place_of(error: BaseException) -> list[str]:
    """Where an error arose, as `file:line function`, innermost last. Its message may quote somebody, so it is left out."""
    return [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)[-6:]
    ]
