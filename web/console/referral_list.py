"""The list of referrals: filter, search, find a lost code."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from aiohttp import web

from supporters.core.errors import FieldInvalid
from supporters.core.referrals import OPEN, Referral, Status
from supporters.services import referrals
from web.desk import problems
from web.desk.desk import Desk
from web.desk.forms import form_of

PAGE_SIZE = 30


async def show_list(desk: Desk) -> web.StreamResponse:
    """Referrals by status, topic, district and code; no contact data."""
    chosen = {name: desk.query(name) for name in ("status", "topic", "district", "code")}
    chosen["status"] = chosen["status"] or "open"
    found = await referrals.list_referrals(
        desk.ports, statuses=_statuses(chosen["status"]), acting_user=desk.acting_user, now=desk.now
    )
    code = _plain(chosen["code"])
    rows = [
        referral
        for referral in found
        if chosen["topic"] in {"", referral.topic}
        and chosen["district"] in {"", referral.district}
        and code in _plain(referral.code)
    ]
    number = desk.query("page")
    page = max(1, int(number)) if number.isascii() and number.isdigit() and len(number) < 6 else 1
    return desk.show(
        "console/referrals.html",
        filter=form_of(chosen),
        rows=rows[(page - 1) * PAGE_SIZE : page * PAGE_SIZE],
        total=len(rows),
        page=page,
        pages=max(1, -(-len(rows) // PAGE_SIZE)),
        topics=_topics(desk, found),
    )


async def show_find_code(desk: Desk) -> web.StreamResponse:
    """The form for a resident on the phone who lost the code."""
    return desk.show("console/find_code.html", found=None)


async def find_code(desk: Desk) -> web.StreamResponse:
    """Referrals with this phone number; the look is in the audit trail."""
    form = await desk.form()
    reader = await desk.reader()
    phone = reader.text("phone", 30)
    found = None
    if form.is_good:
        try:
            found = await referrals.find_by_phone(desk.ports, phone, acting_user=desk.acting_user, now=desk.now)
        except FieldInvalid as error:
            form.refuse("phone", problems.error_text(desk, error))
    return desk.show("console/find_code.html", form=form, found=found)


def _statuses(chosen: str) -> frozenset[Status] | None:
    if chosen == "all":
        return None
    if chosen in {status.value for status in Status}:
        return frozenset({Status(chosen)})
    return OPEN


def _topics(desk: Desk, rows: Sequence[Referral]) -> list[tuple[str, str]]:
    return [(topic_id, desk.topic(topic_id)) for topic_id in sorted({row.topic for row in rows})]


def _plain(code: str) -> str:
    """A code without hyphens and spaces, upper case."""
    return "".join(c for c in unicodedata.normalize("NFKC", code).upper() if c.isalnum())
