"""Races: when somebody else saved first, look again and decide again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from supporters.core.errors import AlreadyExists, StaleVersion

T = TypeVar("T")

TIMES = 5


async def again_if_stale(step: Callable[[], Awaitable[T]]) -> T:
    """Run a whole transaction again, on fresh facts, when another one came in between; at most five times.

    Raises:
        StaleVersion: it lost every time.
    """
    return await _again(step, StaleVersion)


async def again_if_added(step: Callable[[], Awaitable[T]]) -> T:
    """The same for "find it, else add it", when another request added it between the two.

    Raises:
        AlreadyExists: it lost every time.
    """
    return await _again(step, AlreadyExists)


async def _again(step: Callable[[], Awaitable[T]], lost: type[Exception]) -> T:
    for _ in range(TIMES - 1):
        try:
            return await step()
        except lost:
            continue
    return await step()
