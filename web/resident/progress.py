"""Where a request stands, as a resident reads it: one sentence now, and the steps so far and from here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from supporters.core.referrals import Completion, Status
from supporters.core.visits import VisitState
from supporters.services.status import StatusView, StatusVisit
from web.desk import clock

_ENDED_WORDS = {
    Status.CANCELLED: "cancelled",
    Status.REJECTED: "rejected",
    Status.FAILED: "failed",
    Status.ENTERED_IN_ERROR: "error",
    Status.ON_HOLD: "held",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the list. `word` is a phrase's name, `place` one of done, now, later."""

    word: str
    place: str


def word_of(view: StatusView, *, today_on: date) -> str:
    """The name of the sentence that says how it stands: `resident.now_<word>` and `resident.more_<word>`."""
    if view.status in _ENDED_WORDS:
        return _ENDED_WORDS[view.status]
    if view.status is Status.COMPLETED:
        return "unconfirmed" if view.completion is Completion.UNCONFIRMED else "completed"
    if view.status in {Status.DRAFT, Status.REQUESTED}:
        return "waiting_call" if view.call_back and not view.confirmed else "looking"
    visit = visit_of(view)
    if visit is None:
        return "found"
    if visit.state == VisitState.ON_SITE:
        return "visiting"
    if visit.state in {VisitState.LEFT, VisitState.REPORTED}:
        return "after" if "confirm_solved" in view.may else "found"
    if visit.state == VisitState.PROPOSED:
        return "proposed"
    return "today" if visit.starts_at.astimezone(clock.JAPAN).date() == today_on else "set"


def visit_of(view: StatusView) -> StatusVisit | None:
    """The visit that matters now: the one going on or planned next, else the last one."""
    coming = [
        visit for visit in view.visits if visit.state in {VisitState.ON_SITE, VisitState.SET, VisitState.PROPOSED}
    ]
    if coming:
        return coming[0]
    return view.visits[-1] if view.visits else None


def steps(view: StatusView, word: str) -> list[Step]:
    """The steps; none for a request that ended without a visit."""
    if word in {"cancelled", "rejected", "failed", "error"}:
        return []
    names = ["received", *(["call"] if view.call_back else []), "supporter", "time", "visit", "confirm"]
    now = {
        "waiting_call": "call",
        "looking": "supporter",
        "found": "time",
        "proposed": "time",
        "set": "visit",
        "today": "visit",
        "visiting": "visit",
        "after": "confirm",
        "held": "",
        "completed": "",
        "unconfirmed": "",
    }[word]
    if word in {"completed", "unconfirmed"}:
        return [Step(name, "done") for name in names]
    if word == "held":
        reached = 1 + (view.confirmed and view.call_back) + (1 if view.supporters else 0) + (2 if view.visits else 0)
        return [Step(name, "done" if number < reached else "later") for number, name in enumerate(names)]
    place = names.index(now)
    return [
        Step(name, "done" if number < place else "now" if number == place else "later")
        for number, name in enumerate(names)
    ]
