"""Typed keys of what the application carries."""

from __future__ import annotations

from aiohttp import web

from supporters.services.ports import Ports
from supporters.settings import Settings

SETTINGS = web.AppKey("settings", Settings)
PORTS = web.AppKey("ports", Ports)

REQUEST_ID = web.RequestKey("request_id", str)
"""Made here for every request, shown in problem documents and logs; a client's own is never taken over."""

FRAME_ANCESTORS = web.ResponseKey("frame_ancestors", tuple)
"""Set on a response that other sites may embed: their origins. Absent = nobody may."""

SHARED_WITH_OTHER_SITES = web.ResponseKey("shared_with_other_sites", bool)
"""Set on a response that pages of other origins load (the embed script)."""
