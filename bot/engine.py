"""The running engine: the model in use, one lock per conversation, swapping, forgetting."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from rasa.core.channels.channel import UserMessage

from bot.errand import ActionServer
from bot.model import ModelFile, ModelRefused, find_model, read_current
from bot.tracker import ConversationStore
from bot.turn import TurnProcessor

log = logging.getLogger("anshin.engine")

TURN_SECONDS = 8.0
WATCH_SECONDS = 2.0
PURGE_SECONDS = 3600.0


class NotReady(Exception):
    """No model is loaded yet."""


class Engine:
    """Everything a turn needs.

    Args:
        model_dir: Folder of the models built here.
        store: Where conversations are kept.
        action_server: Who carries out the rules.
        keep_hours: A conversation idle for longer is purged.
    """

    def __init__(
        self, model_dir: Path, store: ConversationStore, action_server: ActionServer, keep_hours: float
    ) -> None:
        self.model_dir, self.store, self.action_server, self.keep_hours = model_dir, store, action_server, keep_hours
        self.sha256: str | None = None
        self._processor: TurnProcessor | None = None
        self._refused: str | None = None
        self._locks: dict[str, asyncio.Lock] = {}
        self._holders: dict[str, int] = {}

    @property
    def is_ready(self) -> bool:
        """Whether a message would be understood."""
        return self._processor is not None

    def load(self) -> bool:
        """Load the recorded model if it is another than the one in use, and put it in its place.

        Turns that already began keep the model they began with. Runs in a thread when the engine is serving.

        Returns:
            Whether a model was swapped in.
        """
        try:
            model = find_model(self.model_dir)
        except ModelRefused as refusal:
            if str(refusal) != self._refused:
                log.error("model refused: %s", refusal)
            self._refused = str(refusal)
            return False
        if model.sha256 == self.sha256:
            return False
        processor = self._open(model)
        self.store.domain = processor.domain
        self._processor, self.sha256, self._refused = processor, model.sha256, None
        log.info("model %s is in use", model.sha256[:12])
        return True

    def _open(self, model: ModelFile) -> TurnProcessor:
        return TurnProcessor(str(model.path), self.store, self.action_server)

    async def answer(self, message: UserMessage) -> dict[str, Any]:
        """Take one turn under the conversation's lock and the deadline.

        Raises:
            NotReady: If no model is loaded.
            Exception: If the turn failed; nothing of it was kept.
        """
        async with self.locked(message.sender_id):
            processor = self._processor
            if processor is None:
                raise NotReady
            return await asyncio.wait_for(processor.take_turn(message), TURN_SECONDS)

    async def forget(self, conversation_id: str) -> None:
        """Delete a conversation, after a turn in flight has ended."""
        async with self.locked(conversation_id):
            self.store.forget(conversation_id)

    @contextlib.asynccontextmanager
    async def locked(self, conversation_id: str) -> AsyncIterator[None]:
        """Hold the conversation's lock; locks nobody holds or waits for are dropped."""
        lock = self._locks.setdefault(conversation_id, asyncio.Lock())
        self._holders[conversation_id] = self._holders.get(conversation_id, 0) + 1
        try:
            async with lock:
                yield
        finally:
            self._holders[conversation_id] -= 1
            if not self._holders[conversation_id]:
                del self._holders[conversation_id], self._locks[conversation_id]

    async def watch_model(self) -> None:
        """Notice a new `current.json` and swap its model in, for as long as the engine runs."""
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            if read_current(self.model_dir).get("sha256") == self.sha256:
                continue
            try:
                await loop.run_in_executor(None, self.load)
            except Exception:
                log.exception("the new model could not be loaded; the old one stays in use")
                await asyncio.sleep(30)

    async def purge(self) -> None:
        """Forget conversations that have been idle for too long, once an hour."""
        while True:
            try:
                await self.purge_once()
            except Exception:
                log.exception("idle conversations could not be purged")
            await asyncio.sleep(PURGE_SECONDS)

    async def purge_once(self) -> int:
        """Forget every conversation idle for longer than `keep_hours`.

        Returns:
            How many are gone.
        """
        idle = self.store.idle_conversations(self.keep_hours * 3600)
        for conversation_id in idle:
            await self.forget(conversation_id)
            await asyncio.sleep(0)
        return len(idle)
