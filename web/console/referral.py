"""One referral in the office's hands: call back, confirm, release, hold, end; what others changed is never lost.

Over 250 lines: one short function per button of one page, and they share the page they come back to.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from aiohttp import web

from supporters.core.call_backs import CallBackOutcome
from supporters.core.errors import Conflict, FieldInvalid, StaleVersion
from supporters.core.referrals import END_REASONS
from supporters.core.residents import ResidentDetails
from supporters.services import offers, referrals, reports, visits
from web.desk import problems
from web.desk.desk import Desk
from web.desk.forms import Form, form_of


async def show_referral(desk: Desk) -> web.StreamResponse:
    """The whole story; contact data only when asked for, and the look is in the audit trail."""
    return await page(desk)


async def record_call(desk: Desk) -> web.StreamResponse:
    """One attempt to phone the resident."""
    reader = await desk.reader()
    outcome = reader.choice("outcome", [outcome.value for outcome in CallBackOutcome])
    if not reader.form.is_good:
        return await page(desk, reader.form)
    return await _do(
        desk,
        "called",
        lambda: referrals.record_call_back(
            desk.ports,
            _id(desk),
            outcome=CallBackOutcome(outcome),
            seen_version=reader.form.version,
            acting_user=desk.acting_user,
            now=desk.now,
        ),
    )


async def confirm(desk: Desk) -> web.StreamResponse:
    """Person, address, consent and visit word, spoken about on the phone."""
    reader = await desk.reader()
    form = reader.form
    word, address = reader.text("visit_word", 20), reader.text("address", 200)
    for name in ("person_confirmed", "consent_confirmed"):
        if not reader.ticked(name):
            form.refuse(name, desk.label("console", name + "_missing"))
    if not form.is_good:
        return await page(desk, form)
    return await _do(
        desk,
        "confirmed",
        lambda: referrals.confirm_referral(
            desk.ports,
            _id(desk),
            visit_word=word,
            address=address,
            person_confirmed=True,
            consent_confirmed=True,
            seen_version=form.version,
            acting_user=desk.acting_user,
            now=desk.now,
        ),
    )


async def release(desk: Desk) -> web.StreamResponse:
    """Ask the supporters; nobody eligible is said plainly."""
    form = await desk.form()
    made: list[object] = []

    async def act() -> None:
        made.extend(
            await referrals.release_referral(
                desk.ports, _id(desk), seen_version=form.version, acting_user=desk.acting_user, now=desk.now
            )
        )

    response = await _do(desk, "released", act)
    if response.status == 303 and not made:
        return desk.go(f"/console/referrals/{_id(desk)}", done="nobody_eligible")
    return response


async def end(desk: Desk) -> web.StreamResponse:
    """Reject, cancel or fail, with a reason code."""
    reader = await desk.reader()
    verbs = {"reject": referrals.reject_referral, "cancel": referrals.cancel_referral, "fail": referrals.fail_referral}
    verb = reader.choice("verb", verbs)
    reason = reader.choice("reason", END_REASONS)
    if not reader.form.is_good:
        return await page(desk, reader.form)
    return await _do(
        desk,
        "ended",
        lambda: verbs[verb](
            desk.ports,
            _id(desk),
            reason=reason,
            seen_version=reader.form.version,
            acting_user=desk.acting_user,
            now=desk.now,
        ),
    )


async def change(desk: Desk) -> web.StreamResponse:
    """Hold, resume, reopen, or mark as entered in error."""
    form = await desk.form()
    verbs = {
        "hold": referrals.hold_referral,
        "resume": referrals.resume_referral,
        "reopen": referrals.reopen_referral,
        "error": referrals.mark_entered_in_error,
    }
    verb = verbs.get(form.value("verb"))
    if verb is None:
        return await page(desk)
    return await _do(
        desk,
        form.value("verb") + "_done",
        lambda: verb(desk.ports, _id(desk), seen_version=form.version, acting_user=desk.acting_user, now=desk.now),
    )


async def take_back(desk: Desk) -> web.StreamResponse:
    """Take the case from a supporter who cannot come."""
    form = await desk.form()
    return await _do(
        desk,
        "taken_back",
        lambda: offers.give_back(
            desk.ports, _id(desk), supporter_id=form.value("supporter_id"), acting_user=desk.acting_user, now=desk.now
        ),
    )


async def agree_visit(desk: Desk) -> web.StreamResponse:
    """The resident told the office that the proposed time suits."""
    form = await desk.form()
    return await _do(
        desk,
        "visit_set",
        lambda: visits.agree_visit(desk.ports, form.value("visit_id"), acting_user=desk.acting_user, now=desk.now),
    )


async def release_pin(desk: Desk) -> web.StreamResponse:
    """Let a locked code be tried again."""
    await referrals.release_pin(desk.ports, _id(desk), acting_user=desk.acting_user, now=desk.now)
    return desk.go(f"/console/referrals/{_id(desk)}", done="pin_released")


async def reissue_pin(desk: Desk) -> web.StreamResponse:
    """A new PIN, shown once, to be told on the phone."""
    new = await referrals.reissue_pin(desk.ports, _id(desk), acting_user=desk.acting_user, now=desk.now)
    return desk.show("console/new_pin.html", referral=new.referral, pin=new.pin)


async def erase(desk: Desk) -> web.StreamResponse:
    """Erase contact data now."""
    return await _do(
        desk,
        "erased",
        lambda: referrals.erase_details(desk.ports, _id(desk), acting_user=desk.acting_user, now=desk.now),
    )


async def show_correction(desk: Desk) -> web.StreamResponse:
    """The form for wrong contact data."""
    return await _correction(desk, None)


async def correct(desk: Desk) -> web.StreamResponse:
    """Correct contact data; if somebody was faster, the newest stands beside what was typed."""
    reader = await desk.reader()
    form = reader.form
    details = await referrals.open_details(desk.ports, _id(desk), acting_user=desk.acting_user, now=desk.now)
    if details is None:
        return await page(desk, None, message="erased")
    changed = replace(
        details,
        name=reader.text("name", 100),
        resident_name=reader.text("resident_name", 100, required=False),
        phone=reader.text("phone", 30),
        postal_code=reader.text("postal_code", 8, required=False),
        address=reader.text("address", 200, required=False),
        preferred_times=reader.text("preferred_times", 500, required=False),
        notes=reader.text("notes", 1_000, required=False),
    )
    if form.is_good:
        try:
            await referrals.correct_details(
                desk.ports,
                _id(desk),
                changed,
                seen_version=form.version,
                acting_user=desk.acting_user,
                now=desk.now,
            )
            return desk.go(f"/console/referrals/{_id(desk)}", done="corrected")
        except FieldInvalid as error:
            form.refuse(error.field, problems.error_text(desk, error))
        except StaleVersion as error:
            form.refuse("", problems.error_text(desk, error))
            return await _correction(desk, form, newest=details)
    return await _correction(desk, form)


async def page(desk: Desk, form: Form | None = None, *, message: str = "", status: int = 200) -> web.Response:
    """The referral's page as things stand now, with what was typed still in its form."""
    user = desk.acting_user
    history = await referrals.referral_history(desk.ports, _id(desk), acting_user=user, now=desk.now)
    wants_contact = bool(desk.query("contact")) or (form is not None and "address" in form.values)
    details = None
    if wants_contact:
        details = await referrals.open_details(desk.ports, _id(desk), acting_user=user, now=desk.now)
    if form is None:
        form = form_of({"address": details.address if details else "", "visit_word": ""})
    return desk.show(
        "console/referral.html",
        status=status,
        form=form,
        history=history,
        referral=history.referral,
        details=details,
        wants_contact=wants_contact,
        reports=await reports.list_reports(desk.ports, _id(desk), acting_user=user, now=desk.now),
        message=message,
    )


async def _correction(desk: Desk, form: Form | None, newest: ResidentDetails | None = None) -> web.Response:
    referral = await referrals.get_referral(desk.ports, _id(desk), acting_user=desk.acting_user, now=desk.now)
    details = newest or await referrals.open_details(desk.ports, _id(desk), acting_user=desk.acting_user, now=desk.now)
    if details is None:
        return await page(desk, None, message="erased")
    if form is None:
        form = form_of(
            {
                "name": details.name,
                "resident_name": details.resident_name,
                "phone": details.phone,
                "postal_code": details.postal_code,
                "address": details.address,
                "preferred_times": desk.label("times", details.preferred_times),
                "notes": details.notes,
            }
        )
    return desk.show("console/correct.html", status=409 if newest else 200, form=form, referral=referral, newest=newest)


async def _do(desk: Desk, done: str, act: Callable[[], Awaitable[object]]) -> web.Response:
    """Act and lead back; a conflict shows the newest page with a notice, a wrong field stays in its form."""
    try:
        await act()
    except FieldInvalid as error:
        form = await desk.form()
        form.refuse(error.field if error.field in form.values else "", problems.error_text(desk, error))
        return await page(desk, form)
    except Conflict as error:
        return await page(desk, await desk.form(), message=error.code, status=409)
    return desk.go(f"/console/referrals/{_id(desk)}", done=done)


def _id(desk: Desk) -> str:
    return desk.path_part("referral_id")
