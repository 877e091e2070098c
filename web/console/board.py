"""Today's board: what waits for the office, the most urgent first."""

from __future__ import annotations

from dataclasses import dataclass

from aiohttp import web

from supporters.core.outbox import LetterState
from supporters.core.questions import QuestionState
from supporters.core.referrals import OPEN, Referral, Status
from supporters.core.reports import Concern
from supporters.services import faqs, outbox, questions, referrals, reports
from web.console.contacts import missing_contacts
from web.console.entries import review_is_due
from web.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Late:
    """A referral with the alarms of the ageing clock that were raised in its present status."""

    referral: Referral
    alarms: tuple[str, ...]


async def show_board(desk: Desk) -> web.StreamResponse:
    """Counts with a way to each list, and the referrals that need somebody now."""
    user = desk.acting_user
    waiting = await referrals.list_referrals(desk.ports, statuses=OPEN, acting_user=user, now=desk.now)
    entries = await faqs.list_entries(desk.ports, acting_user=user)
    return desk.show(
        "console/board.html",
        new=[r for r in waiting if r.status is Status.REQUESTED and r.released_at is None],
        late=[Late(r, tuple(alarm.partition(":")[0] for alarm in r.escalated)) for r in waiting if r.escalated],
        held=[r for r in waiting if r.status is Status.ON_HOLD],
        open_count=len(waiting),
        questions=await questions.list_questions(desk.ports, state=QuestionState.OPEN, acting_user=user),
        dead=await outbox.list_letters(desk.ports, state=LetterState.DEAD, acting_user=user),
        concerns=await _open_concerns(desk),
        gaps=missing_contacts(desk),
        due=[entry for entry in entries if entry.owner and review_is_due(entry, desk.now)],
    )


async def _open_concerns(desk: Desk) -> list[Concern]:
    found = await reports.list_concerns(desk.ports, acting_user=desk.acting_user, now=desk.now)
    return [opened.concern for opened in found if opened.concern.closed_at is None]
