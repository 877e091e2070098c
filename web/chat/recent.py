"""Replies that may not be written down (a PIN, an answer read back), kept in memory for a moment so that a repeated message meets them again."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

KEPT_SECONDS = 600
_MOST = 2_000


class RecentReplies:
    """Replies by (conversation, message), for ten minutes and never on disk.

    Args:
        clock: Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kept: OrderedDict[tuple[str, str], tuple[float, dict[str, Any]]] = OrderedDict()

    def keep(self, conversation_id: str, message_id: str, reply: dict[str, Any]) -> None:
        """Remember a reply; the oldest go when there are too many."""
        self._drop_old()
        self._kept[(conversation_id, message_id)] = (self._clock() + KEPT_SECONDS, reply)
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)

    def find(self, conversation_id: str, message_id: str) -> dict[str, Any] | None:
        """The reply, or None when it is over."""
        self._drop_old()
        found = self._kept.get((conversation_id, message_id))
        return found[1] if found else None

    def forget(self, conversation_id: str) -> None:
        """Drop everything of a conversation."""
        for key in [key for key in self._kept if key[0] == conversation_id]:
            del self._kept[key]

    def _drop_old(self) -> None:
        now = self._clock()
        while self._kept and next(iter(self._kept.values()))[0] <= now:
            self._kept.popitem(last=False)
