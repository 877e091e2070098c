"""The outbox: the worker delivers letters, tries again, and shows the dead ones to the office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from supporters.core.accounts import ActingUser
from supporters.core.outbox import LetterState, OutboxLetter
from supporters.services.ports import Ports


async def deliver_due(ports: Ports, *, now: datetime, limit: int = 50) -> int:
    """Deliver what is due, one transaction per letter; how many were sent (worker).

    Each letter is claimed (its next attempt moved on) before it is sent, so that a crash or a second worker sends it
    at most once more, never in a loop. After eight failures it is dead.
    """
    ...


async def list_letters(
    ports: Ports, *, state: LetterState | None = LetterState.DEAD, acting_user: ActingUser,
) -> Sequence[OutboxLetter]:
    """The town's letters, newest first (office).

    Raises:
        NotAllowed.
    """
    ...


async def try_again(ports: Ports, letter_id: str, *, acting_user: ActingUser, now: datetime) -> OutboxLetter:
    """Give a dead letter eight more attempts (office).

    Raises:
        NotFound, NotAllowed, Conflict (it is not dead).
    """
    ...
