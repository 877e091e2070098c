"""The outbox: letters that could not be delivered, and trying again."""

from __future__ import annotations

from aiohttp import web

from supporters.core.outbox import LetterState
from supporters.services import outbox
from web.desk.desk import Desk


async def show_outbox(desk: Desk) -> web.StreamResponse:
    """Dead letters first; all on request."""
    chosen = desk.query("state") or LetterState.DEAD.value
    state = LetterState(chosen) if chosen in {state.value for state in LetterState} else None
    letters = await outbox.list_letters(desk.ports, state=state, acting_user=desk.acting_user)
    return desk.show(
        "console/outbox.html", letters=letters[:200], chosen=chosen if state else "all", total=len(letters)
    )


async def try_again(desk: Desk) -> web.StreamResponse:
    """Give a dead letter new attempts."""
    await outbox.try_again(desk.ports, desk.path_part("letter_id"), acting_user=desk.acting_user, now=desk.now)
    return desk.go("/console/outbox", done="letter_again")
