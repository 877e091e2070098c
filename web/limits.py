"""How fast one caller may go on."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable

_MOST_CALLERS = 50_000


class RateLimit:
    """At most so many events a minute for each caller, evenly refilled (a token bucket in memory).

    A caller is any text: an address, the id of a conversation. Memory is bounded: the callers heard of longest ago are forgotten first.

    Args:
        per_minute: Events a minute; also the most at once.
        clock: Seconds that only grow.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.per_minute = per_minute
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait_seconds(self, caller: str) -> int:
        """Count one event: 0 if it is within the limit, else (and then it is not counted) whole seconds until the next may come."""
        now = self._clock()
        left, seen = self._left.pop(caller, (float(self.per_minute), now))
        left = min(self.per_minute, left + (now - seen) * self.per_minute / 60)
        allowed = left >= 1
        self._left[caller] = (left - 1 if allowed else left, now)
        if len(self._left) > _MOST_CALLERS:
            self._left.popitem(last=False)
        return 0 if allowed else max(1, math.ceil((1 - left) * 60 / self.per_minute))
