"""The audit trail of the town, and whether the chain holds."""

from __future__ import annotations

from aiohttp import web

from supporters.services import accounts, audit
from web.desk.desk import Desk


async def show_audit(desk: Desk) -> web.StreamResponse:
    """The newest rows, by kind of thing; names of the town's accounts beside their ids."""
    noun = desk.query("noun") or None
    rows = await audit.list_audit(desk.ports, noun=noun, limit=200, acting_user=desk.acting_user)
    return desk.show(
        "console/audit.html",
        rows=rows,
        noun=noun or "",
        names={
            account.id: account.display_name
            for account in await accounts.list_accounts(desk.ports, acting_user=desk.acting_user)
        },
        check=None,
    )


async def verify(desk: Desk) -> web.StreamResponse:
    """Recompute the whole chain now and say whether it holds."""
    rows = await audit.list_audit(desk.ports, limit=200, acting_user=desk.acting_user)
    return desk.show("console/audit.html", rows=rows, noun="", names={}, check=await audit.verify_chain(desk.ports))
