"""The status page and what a resident can do there."""

from __future__ import annotations

import hmac
import unicodedata

from aiohttp import web

from supporters.core.errors import FieldInvalid, NotFound, TransitionNotAllowed
from supporters.core.referrals import ENDED, Status
from supporters.services import own_data, status
from supporters.services.visits import DoorCode
from web.desk import clock
from web.desk.desk import Desk
from web.desk.forms import Form
from web.resident.opening import STATUS_COOKIE
from web.resident.progress import steps, visit_of, word_of

_CANCELLABLE = frozenset({Status.REQUESTED, Status.ACCEPTED, Status.IN_PROGRESS, Status.ON_HOLD})


async def show_status(desk: Desk) -> web.StreamResponse:
    """How it stands, and what can be done now."""
    return await _status(desk)


async def agree(desk: Desk) -> web.StreamResponse:
    """The proposed time suits."""
    try:
        await status.agree_visit_time(
            desk.ports, desk.path_part("visit_id"), acting_user=desk.acting_user, now=desk.now
        )
    except (NotFound, TransitionNotAllowed):
        return await _status(desk, message="changed", code=409)
    return desk.go("/r/status?said=agreed")


async def confirm_solved(desk: Desk) -> web.StreamResponse:
    """It is solved."""
    try:
        await status.confirm_solved(desk.ports, acting_user=desk.acting_user, now=desk.now)
    except TransitionNotAllowed:
        return await _status(desk, message="changed", code=409)
    return desk.go("/r/status?said=solved_done")


async def say_not_solved(desk: Desk) -> web.StreamResponse:
    """It is not solved yet."""
    try:
        await status.say_not_solved(desk.ports, acting_user=desk.acting_user, now=desk.now)
    except TransitionNotAllowed:
        return await _status(desk, message="changed", code=409)
    return desk.go("/r/status?said=not_solved_done")


async def show_cancel(desk: Desk) -> web.StreamResponse:
    """Ask once more before cancelling."""
    return desk.show("resident/cancel.html")


async def cancel(desk: Desk) -> web.StreamResponse:
    """No visit any more."""
    try:
        await status.cancel_request(desk.ports, acting_user=desk.acting_user, now=desk.now)
    except TransitionNotAllowed:
        return await _status(desk, message="changed", code=409)
    return desk.go("/r/status")


async def show_erase(desk: Desk) -> web.StreamResponse:
    """Ask once more before erasing."""
    return desk.show("resident/erase.html")


async def erase(desk: Desk) -> web.StreamResponse:
    """Erase the contact data of an ended request now; the session ends with it."""
    try:
        await own_data.erase_own_details(desk.ports, acting_user=desk.acting_user, now=desk.now)
    except FieldInvalid:
        return await _status(desk, message="erase_later", code=409)
    response = desk.go("/r?erased=1")
    desk.room.cookies.remove(response, STATUS_COOKIE)
    return response


async def show_door(desk: Desk) -> web.StreamResponse:
    """The code of this moment, to compare with what the visitor shows."""
    return desk.show("resident/door.html", door=await _door_code(desk), verdict="")


async def check_door(desk: Desk) -> web.StreamResponse:
    """The number the visitor told: right or wrong, in words."""
    form = await desk.form()
    door = await _door_code(desk)
    told = "".join(c for c in unicodedata.normalize("NFKC", form.value("number")) if c.isdigit())
    if not told:
        form.refuse("number", desk.say("form.missing"))
        return desk.show("resident/door.html", form=form, door=door, verdict="")
    is_right = door is not None and hmac.compare_digest(told.encode(), door.code.encode())
    return desk.show("resident/door.html", form=Form(), door=door, verdict="right" if is_right else "wrong")


async def _status(desk: Desk, *, message: str = "", code: int = 200) -> web.Response:
    view = await status.view_status(desk.ports, acting_user=desk.acting_user, now=desk.now)
    word = word_of(view, today_on=desk.now.astimezone(clock.JAPAN).date())
    said = desk.query("said")
    return desk.show(
        "resident/status.html",
        status=code,
        view=view,
        word=word,
        steps=steps(view, word),
        visit=visit_of(view),
        may_cancel="cancel" in view.may and view.status in _CANCELLABLE,
        may_erase=view.status in ENDED,
        said=said if said in {"agreed", "solved_done", "not_solved_done"} else "",
        message=message,
    )


async def _door_code(desk: Desk) -> DoorCode | None:
    try:
        return await status.resident_door_code(desk.ports, acting_user=desk.acting_user, now=desk.now)
    except TransitionNotAllowed:
        return None
