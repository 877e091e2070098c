"""The worker: tells the world what was decided, and keeps the house. One loop, any number of processes."""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from supporters.services.audit import chain_audit
from supporters.services.outbox import deliver_due
from supporters.services.ports import Ports
from supporters.services.upkeep import run_all

ROUND_SECONDS = 1.0
"""Between two looks into the outbox."""
UPKEEP_SECONDS = 30.0
"""Between two rounds of everything else: expiries, ageing, purging."""
BEAT_SECONDS = 5.0
STUCK_SECONDS = 300.0
"""Without a finished step for this long the heart stops beating, and health says so."""
_LETTERS_AT_ONCE = 5
_LONGEST_PAUSE_SECONDS = 30.0


@dataclass(slots=True)
class Worker:
    """Runs until told to stop; a step that fails is logged without its data and tried again later.

    Attributes:
        ports: What services reach.
        heartbeat_path: File touched every few seconds while steps get finished.
    """

    ports: Ports
    heartbeat_path: Path
    _stopping: asyncio.Event = field(default_factory=asyncio.Event)
    _progress_at: float = field(default_factory=time.monotonic)
    _log: structlog.typing.FilteringBoundLogger = field(default_factory=lambda: structlog.get_logger("anshin.worker"))

    def stop(self) -> None:
        """Finish the step under way, then end."""
        self._stopping.set()

    async def run(self) -> None:
        """Work until `stop` is called."""
        self._log.info("started")
        heart = asyncio.create_task(self._beat())
        upkeep_due_at, failures = 0.0, 0
        try:
            while not self._stopping.is_set():
                good = await self._step("outbox", self._deliver)
                good = await self._step("audit", self._chain) and good
                if time.monotonic() >= upkeep_due_at:
                    good = await self._step("upkeep", self._keep_house) and good
                    upkeep_due_at = time.monotonic() + UPKEEP_SECONDS
                failures = 0 if good else failures + 1
                await self._pause(min(ROUND_SECONDS * 2**failures, _LONGEST_PAUSE_SECONDS))
        finally:
            heart.cancel()
            with suppress(asyncio.CancelledError):
                await heart
            with suppress(OSError):
                self.heartbeat_path.unlink()
            self._log.info("stopped")

    async def _step(self, name: str, work: Callable[[], Awaitable[int]]) -> bool:
        try:
            done = await work()
        except Exception as error:  # the database may be away for a while; the worker must outlive it
            self._log.error("step_failed", step=name, error=type(error).__name__)
            return False
        self._progress_at = time.monotonic()
        if done:
            self._log.info("step_done", step=name, count=done)
        return True

    async def _deliver(self) -> int:
        return await deliver_due(self.ports, now=self.ports.clock.now(), limit=_LETTERS_AT_ONCE)

    async def _chain(self) -> int:
        return await chain_audit(self.ports, now=self.ports.clock.now())

    async def _keep_house(self) -> int:
        done = await run_all(self.ports, now=self.ports.clock.now())
        return sum((done.drafts_expired, done.offers_expired, done.escalated, done.completed, done.purged))

    async def _beat(self) -> None:
        while True:
            if time.monotonic() - self._progress_at < STUCK_SECONDS:
                try:
                    self.heartbeat_path.touch()
                except OSError as error:
                    self._log.error("heartbeat_failed", error=type(error).__name__)
            await asyncio.sleep(BEAT_SECONDS)

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)


async def run_worker(ports: Ports, heartbeat_path: Path) -> None:
    """Run one worker until SIGTERM or SIGINT."""
    worker = Worker(ports, heartbeat_path)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, worker.stop)
    await worker.run()


def log_json_lines() -> None:
    """Send log lines as JSON to standard output: event, level, time, process; never what a person wrote."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.CallsiteParameterAdder([structlog.processors.CallsiteParameter.PROCESS]),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(file=sys.stdout),
        cache_logger_on_first_use=True,
    )
