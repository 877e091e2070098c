"""One turn per conversation at a time."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator


class TurnLocks:
    """A lock for every conversation that has somebody in it; the others take no room."""

    def __init__(self) -> None:
        self._locks: dict[str, tuple[asyncio.Lock, int]] = {}

    @contextlib.asynccontextmanager
    async def hold(self, conversation_id: str) -> AsyncIterator[None]:
        """Wait for the turns before, then hold the conversation."""
        lock, users = self._locks.get(conversation_id, (asyncio.Lock(), 0))
        self._locks[conversation_id] = (lock, users + 1)
        try:
            async with lock:
                yield
        finally:
            _, users = self._locks[conversation_id]
            if users == 1:
                del self._locks[conversation_id]
            else:
                self._locks[conversation_id] = (lock, users - 1)

    def __len__(self) -> int:
        """How many conversations are held or waited for."""
        return len(self._locks)
