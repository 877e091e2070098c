"""Chat API v1: following a referral with code and PIN, for programs. People use the page at `/r`."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from supporters.core.errors import PinWrong
from supporters.services import status
from supporters.services.status import StatusView
from web.addresses import client_address
from web.chat.api import bearer, refuse_if_fast
from web.chat.bodies import read_object
from web.chat.desk import CHAT
from web.languages import SPOKEN
from web.problems import Problem

_LONGEST_PIN = 20


async def open_session(request: web.Request) -> web.Response:
    """`POST /chat/v1/referrals/{code}/session`: code and PIN for a short-lived token."""
    chat = request.app[CHAT]
    refuse_if_fast(chat.limits.pins.wait_seconds(client_address(request)))
    body = await read_object(request, ("pin",))
    pin = body.get("pin")
    if not isinstance(pin, str) or not 0 < len(pin) <= _LONGEST_PIN:
        raise Problem(422, "body_invalid", field="pin")
    try:
        pin.encode()
    except UnicodeEncodeError:
        raise PinWrong from None
    opened = await status.open_status_session(chat.ports, request.match_info["code"], pin, now=datetime.now(UTC))
    expires_at = opened.session.expires_at
    token = chat.referral_tokens.issue(str(opened.token), expires_at=expires_at)
    return web.json_response({"token": token, "expires_at": _iso(expires_at)})


async def show(request: web.Request) -> web.Response:
    """`GET /chat/v1/referrals/{code}`: how the referral stands, without contact data."""
    chat = request.app[CHAT]
    now = datetime.now(UTC)
    found = chat.referral_tokens.read(bearer(request), now=now)
    if found is None:
        raise Problem(401, "session_expired")
    session = await status.find_status_session(chat.ports, found.subject, now=now)
    view = await status.view_status(chat.ports, acting_user=session.acting_user, now=now)
    if _bare(request.match_info["code"]) != _bare(view.code):
        raise Problem(404, "not_found")
    request[SPOKEN] = view.language
    return web.json_response(as_json(view))


def as_json(view: StatusView) -> dict[str, Any]:
    """The status as chat API v1 sends it; moments in UTC."""
    return {
        "code": view.code,
        "municipality": view.municipality,
        "topic": view.topic,
        "status": str(view.status),
        "completion": str(view.completion) if view.completion else None,
        "confirmed": view.confirmed,
        "call_back": view.call_back,
        "supporters": list(view.supporters),
        "visits": [
            {
                "state": visit.state,
                "starts_at": _iso(visit.starts_at),
                "ends_at": _iso(visit.ends_at),
                "supporter": visit.supporter,
            }
            for visit in view.visits
        ],
        "requested_at": _iso(view.requested_at),
        "status_since_at": _iso(view.status_since_at),
    }


def _bare(code: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", code.upper())


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
