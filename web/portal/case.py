"""One accepted case: contact data, the time of the visit, giving it back."""

from __future__ import annotations

from aiohttp import web

from supporters.core.errors import FieldInvalid, VisitOverlaps
from supporters.core.reports import ConcernKind
from supporters.services import offers, referrals, reports, visits
from web.desk import problems
from web.desk.desk import Desk
from web.desk.forms import Form
from web.portal.home import current_visit

_FIELDS = {"starts_at": "starts", "ends_at": "ends"}


async def show_case(desk: Desk) -> web.StreamResponse:
    """Contact data and the plan of the visit; only to the supporter who has it."""
    return await _page(desk, "portal/case.html", None)


async def print_case(desk: Desk) -> web.StreamResponse:
    """The same on one sheet of paper."""
    return await _page(desk, "portal/case_print.html", None)


async def plan_visit(desk: Desk) -> web.StreamResponse:
    """Name a time; an overlap is refused beside the field."""
    form = await desk.form()
    reader = await desk.reader()
    starts_at = reader.moment("day", "starts")
    ends_at = reader.moment("day", "ends")
    if starts_at and ends_at:
        try:
            await visits.propose_visit(
                desk.ports,
                desk.path_part("referral_id"),
                starts_at=starts_at,
                ends_at=ends_at,
                agreed=reader.ticked("agreed"),
                acting_user=desk.acting_user,
                now=desk.now,
            )
            done = "visit_set" if reader.ticked("agreed") else "visit_proposed"
            return desk.go(f"/portal/cases/{desk.path_part('referral_id')}", done=done)
        except VisitOverlaps as error:
            form.refuse("starts", problems.error_text(desk, error))
        except FieldInvalid as error:
            form.refuse(_FIELDS.get(error.field, ""), problems.error_text(desk, error))
    return await _page(desk, "portal/case.html", form)


async def show_give_back(desk: Desk) -> web.StreamResponse:
    """Ask once more before giving a case back."""
    return await _page(desk, "portal/give_back.html", None)


async def give_back(desk: Desk) -> web.StreamResponse:
    """The supporter cannot come after all."""
    await offers.give_back(desk.ports, desk.path_part("referral_id"), acting_user=desk.acting_user, now=desk.now)
    return desk.go("/portal", done="given_back")


async def show_concern(desk: Desk) -> web.StreamResponse:
    """The form for somebody who may be in danger."""
    return desk.show("portal/concern.html", form=Form(), referral_id=desk.path_part("referral_id"))


async def raise_concern(desk: Desk) -> web.StreamResponse:
    """Tell the office at once."""
    form = await desk.form()
    reader = await desk.reader()
    kind = reader.choice("kind", [kind.value for kind in ConcernKind])
    text = reader.text("text", 4_000)
    if not form.is_good:
        return desk.show("portal/concern.html", form=form, referral_id=desk.path_part("referral_id"))
    await reports.raise_concern(
        desk.ports,
        desk.path_part("referral_id"),
        kind=ConcernKind(kind),
        text=text,
        acting_user=desk.acting_user,
        now=desk.now,
    )
    return desk.go("/portal", done="concern_raised")


async def _page(desk: Desk, template: str, form: Form | None) -> web.Response:
    referral_id, user = desk.path_part("referral_id"), desk.acting_user
    referral = await referrals.get_referral(desk.ports, referral_id, acting_user=user, now=desk.now)
    details = await referrals.open_details(desk.ports, referral_id, acting_user=user, now=desk.now)
    own = [
        visit
        for visit in await visits.list_visits(desk.ports, acting_user=user, now=desk.now)
        if visit.referral_id == referral_id
    ]
    return desk.show(
        template, form=form, referral=referral, details=details, visits=own, visit=current_visit(own, referral_id)
    )
