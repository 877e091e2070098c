"""Races: when somebody else saved first, look again and decide again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from supporters.core.errors import StaleVersion

T = TypeVar("T")

TIMES = 5


async def again_if_stale(step: Callable[[], Awaitable[T]]) -> T:
    """Run a whole transaction again, on fresh facts, when another one came in between; at most five times.

    Raises:
        StaleVersion: it lost every time.
    """
    for _ in range(TIMES - 1):
        try:
            return await step()
        except StaleVersion:
            continue
    return await step()
