"""One visit: door code, arriving, leaving, calendar file, report."""

from __future__ import annotations

from aiohttp import web

from supporters.core.errors import FieldInvalid, NotFound, ReportIncomplete, TransitionNotAllowed
from supporters.core.reports import ConcernKind, ReportOutcome
from supporters.core.visits import Visit, VisitState
from supporters.notify.calendar import Appointment, invitation
from supporters.services import referrals, reports, visits
from supporters.services.visits import DoorCode
from web.desk.desk import Desk
from web.desk.forms import Form


async def show_visit(desk: Desk) -> web.StreamResponse:
    """The day of the visit, step by step."""
    visit = await _visit(desk)
    return desk.show(
        "portal/visit.html",
        visit=visit,
        VisitState=VisitState,
        door=await _door_code(desk, visit),
    )


async def show_door_code(desk: Desk) -> web.StreamResponse:
    """The code of this moment, large, to be held up at the door."""
    visit = await _visit(desk)
    code = await visits.door_code(desk.ports, visit.id, acting_user=desk.acting_user, now=desk.now)
    return desk.show("portal/door.html", visit=visit, door=code, seconds=_seconds_left(desk, code))


async def agree(desk: Desk) -> web.StreamResponse:
    """The resident said yes on the phone."""
    visit = await _visit(desk)
    await visits.agree_visit(desk.ports, visit.id, acting_user=desk.acting_user, now=desk.now)
    return desk.go(f"/portal/cases/{visit.referral_id}", done="visit_set")


async def cancel(desk: Desk) -> web.StreamResponse:
    """Take the planned time back; the case stays."""
    visit = await _visit(desk)
    await visits.cancel_visit(desk.ports, visit.id, acting_user=desk.acting_user, now=desk.now)
    return desk.go(f"/portal/cases/{visit.referral_id}", done="visit_cancelled")


async def check_in(desk: Desk) -> web.StreamResponse:
    """At the door."""
    visit = await _visit(desk)
    await visits.check_in(desk.ports, visit.id, acting_user=desk.acting_user, now=desk.now)
    return desk.go(f"/portal/visits/{visit.id}", done="checked_in")


async def check_out(desk: Desk) -> web.StreamResponse:
    """Safely away."""
    visit = await _visit(desk)
    await visits.check_out(desk.ports, visit.id, acting_user=desk.acting_user, now=desk.now)
    return desk.go(f"/portal/visits/{visit.id}/report", done="checked_out")


async def calendar_file(desk: Desk) -> web.StreamResponse:
    """The visit for one's own calendar: time and district, nothing personal."""
    visit = await _visit(desk)
    referral = await referrals.get_referral(desk.ports, visit.referral_id, acting_user=desk.acting_user, now=desk.now)
    attachment = invitation(
        Appointment(
            key=visit.id,
            revision=visit.version,
            starts_at=visit.starts_at,
            ends_at=visit.ends_at,
            title=desk.label("calendar", "title"),
            place=f"{desk.town.name} {desk.district(referral.district)}",
            organiser=desk.town.office_email or "no-reply@localhost",
            note=f"{desk.label('calendar', 'note')} {desk.room.public_url}/portal/visits/{visit.id}",
        ),
        desk.now,
    )
    text = attachment.text.replace("METHOD:REQUEST", "METHOD:PUBLISH").replace("\n", "\r\n")
    response = web.Response(text=text, content_type="text/calendar", charset="utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{attachment.name}"'
    return desk.sealed(response)


async def show_report(desk: Desk) -> web.StreamResponse:
    """The report form, the length filled in from arriving and leaving."""
    visit = await _visit(desk)
    form = Form()
    if visit.checked_in_at and visit.checked_out_at:
        minutes = round((visit.checked_out_at - visit.checked_in_at).total_seconds() / 60)
        form.values["minutes"] = str(min(max(minutes, 1), 600))
    return desk.show("portal/report.html", form=form, visit=visit, VisitState=VisitState)


async def write_report(desk: Desk) -> web.StreamResponse:
    """What was done; a concern, if there is one, goes to the office at once."""
    visit = await _visit(desk)
    form = await desk.form()
    reader = await desk.reader()
    outcome = reader.choice("outcome", [outcome.value for outcome in ReportOutcome])
    summary = reader.text("summary", 4_000)
    minutes = reader.number("minutes", 0, 600)
    kind = reader.choice("kind", [kind.value for kind in ConcernKind], required=False)
    concern = reader.text("concern", 4_000, required=bool(kind))
    if concern and not kind:
        form.refuse("kind", desk.label("portal", "concern_kind_missing"))
    if not reader.ticked("took_nothing"):
        form.refuse("took_nothing", desk.label("portal", "took_nothing_missing"))
    if form.is_good:
        try:
            await reports.write_report(
                desk.ports,
                visit.id,
                outcome=ReportOutcome(outcome),
                summary=summary,
                minutes=minutes,
                took_nothing=True,
                follow_up_needed=reader.ticked("follow_up_needed"),
                acting_user=desk.acting_user,
                now=desk.now,
            )
        except ReportIncomplete as error:
            for name in error.missing:
                form.refuse(name, desk.say("form.missing"))
        else:
            if kind:
                await reports.raise_concern(
                    desk.ports,
                    visit.referral_id,
                    kind=ConcernKind(kind),
                    text=concern,
                    acting_user=desk.acting_user,
                    now=desk.now,
                )
            return desk.go("/portal", done="reported")
    return desk.show("portal/report.html", form=form, visit=visit, VisitState=VisitState)


async def _visit(desk: Desk) -> Visit:
    """The supporter's own visit; another one's does not exist for them."""
    own = await visits.list_visits(desk.ports, acting_user=desk.acting_user, now=desk.now)
    found = next((visit for visit in own if visit.id == desk.path_part("visit_id")), None)
    if found is None:
        raise NotFound
    return found


async def _door_code(desk: Desk, visit: Visit) -> DoorCode | None:
    """The code of this moment, or None on another day or before the time is set."""
    if visit.state not in {VisitState.SET, VisitState.ON_SITE}:
        return None
    try:
        return await visits.door_code(desk.ports, visit.id, acting_user=desk.acting_user, now=desk.now)
    except (FieldInvalid, TransitionNotAllowed):
        return None


def _seconds_left(desk: Desk, code: DoorCode) -> int:
    return max(1, round((code.valid_until_at - desk.now).total_seconds()))
