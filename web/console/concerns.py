"""Safeguarding concerns: what supporters are worried about."""

from __future__ import annotations

from aiohttp import web

from supporters.services import reports
from web.desk.desk import Desk


async def show_concerns(desk: Desk) -> web.StreamResponse:
    """Open ones first; the look is in the audit trail."""
    found = await reports.list_concerns(desk.ports, acting_user=desk.acting_user, now=desk.now)
    return desk.show(
        "console/concerns.html",
        waiting=[opened for opened in found if opened.concern.closed_at is None],
        closed=[opened for opened in found if opened.concern.closed_at is not None],
    )


async def close_concern(desk: Desk) -> web.StreamResponse:
    """The office has dealt with it."""
    await reports.close_concern(desk.ports, desk.path_part("concern_id"), acting_user=desk.acting_user, now=desk.now)
    return desk.go("/console/concerns", done="concern_closed")
