"""Where the talk is remembered: Rasa's SQL store, made safe against a byte, a restart of the database and a curious log."""

from __future__ import annotations

import contextlib
import itertools
import json
import time
from collections import OrderedDict
from collections.abc import Generator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.orm import Session, sessionmaker

BUSY_SECONDS = 5
LONGEST_ID = 128
TURNS_WARM = 6
"""Turns of a conversation that stay in memory; slots hold what earlier ones came to, and the table holds them all. Rasa replays what is in memory
at every prediction, so that a long talk would grow slower with each turn."""
MOST_WARM = 256
"""Conversations kept ready in memory: those who talk now need not be read back from the table at every message."""


class ConversationStore(SQLTrackerStore):
    """The tracker store. One SQLite file or PostgreSQL database of its own (its table is called `events`).

    Differences from Rasa's: an error is raised instead of ending the process (a NUL character in an id used to be enough), parameters
    stay out of error messages, a connection is tried before it is used, there is no fallback into the process's memory, and a conversation can be
    forgotten.

    This process is the only writer, so the latest conversations are also kept in memory (half of a turn's time used to be the reading back of
    what it had just written). A conversation is taken out when a turn begins and put back when the turn was written: a turn that fails leaves
    nothing behind, and the next one reads the table.
    """

    def __init__(self, domain: Domain | None = None, event_broker: None = None, url: str = "", **_: Any) -> None:
        """Open the store and make its table if it is missing.

        Args:
            domain: Domain of the model in use; set again whenever a model is swapped in.
            event_broker: Always None: a broker would be called before the write and could lose it.
            url: `sqlite:///path` or `postgresql://…`; driver names are ours to choose.
        """
        if event_broker is not None:
            raise ValueError("no event broker: it would be called before the turn is written")
        self.engine = _engine(url)
        self.Base.metadata.create_all(self.engine)
        self.sessionmaker = sessionmaker(bind=self.engine)
        self._warm: OrderedDict[str, DialogueStateTracker] = OrderedDict()
        TrackerStore.__init__(self, domain or Domain.empty(), None)

    @contextlib.contextmanager
    def session_scope(self) -> Generator[Session, None, None]:
        """Open a session, roll back what was not committed, and let every error out as an error."""
        session = self.sessionmaker()
        try:
            yield session
        except BaseException:
            session.rollback()
            raise
        finally:
            session.close()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the latest session of a conversation, or None; from memory if the last turn was written by this process."""
        tracker = self._warm.pop(sender_id, None)
        if tracker is not None and tracker.slots.keys() == {slot.name for slot in self.domain.slots}:
            return tracker
        tracker = await super().retrieve(sender_id)
        if tracker is not None:
            tracker.rows_written = len(tracker.events)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Write the events that are not in the table yet, all or none, and keep the conversation ready for its next turn."""
        with self.session_scope() as session:
            written = getattr(tracker, "rows_written", None)
            if written is None:
                fresh = list(self._additional_events(session, tracker))
            else:
                fresh = list(itertools.islice(tracker.events, written, None))
            rows = [_row(tracker.sender_id, event) for event in fresh]
            if rows:
                session.execute(self.SQLEvent.__table__.insert(), rows)
            session.commit()
        _keep_latest_turns(tracker)
        tracker.rows_written = len(tracker.events)
        self._warm[tracker.sender_id] = tracker
        self._warm.move_to_end(tracker.sender_id)
        while len(self._warm) > MOST_WARM:
            self._warm.popitem(last=False)

    def forget(self, conversation_id: str) -> int:
        """Delete one conversation whole. Call under its lock: a turn in flight would write it again.

        Returns:
            The number of events that are gone.
        """
        self._warm.pop(conversation_id, None)
        with self.session_scope() as session:
            gone = session.query(self.SQLEvent).filter(self.SQLEvent.sender_id == conversation_id).delete()
            session.commit()
        return int(gone)

    def idle_conversations(self, idle_seconds: float, now: float | None = None) -> list[str]:
        """List conversations whose last event is older than `idle_seconds`."""
        oldest = (time.time() if now is None else now) - idle_seconds
        with self.session_scope() as session:
            rows = (
                session.query(self.SQLEvent.sender_id)
                .group_by(self.SQLEvent.sender_id)
                .having(sa.func.max(self.SQLEvent.timestamp) < oldest)
                .all()
            )
        return [row[0] for row in rows]


def _keep_latest_turns(tracker: DialogueStateTracker) -> None:
    """Drop the events before the latest turns. A turn begins behind an `action_listen`, which is kept: states are cut at actions."""
    heard = [at for at, event in enumerate(tracker.events) if isinstance(event, UserUttered)]
    if len(heard) <= TURNS_WARM:
        return
    start = heard[-TURNS_WARM]
    while start > 0 and not isinstance(tracker.events[start], ActionExecuted):
        start -= 1
    for _ in range(start):
        tracker.events.popleft()


def _row(conversation_id: str, event: Event) -> dict[str, Any]:
    """Return one row of the table, as Rasa's store writes it."""
    data = event.as_dict()
    return {
        "sender_id": conversation_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }


def _engine(url: str) -> sa.engine.Engine:
    address = sa.engine.make_url(url)
    backend = address.get_backend_name()
    common: dict[str, Any] = {"hide_parameters": True, "pool_pre_ping": True}
    if backend == "sqlite":
        if address.database and address.database != ":memory:":
            Path(address.database).expanduser().parent.mkdir(parents=True, exist_ok=True)
        connect = {"timeout": BUSY_SECONDS, "check_same_thread": False}
        # Rasa's version of SQLAlchemy would open the file anew for every session
        pool = {} if address.database in (None, "", ":memory:") else {"poolclass": sa.pool.QueuePool, "pool_size": 2}
        engine = sa.create_engine(address.set(drivername="sqlite"), connect_args=connect, **pool, **common)
        sa.event.listen(engine, "connect", _prepare_sqlite)
        return engine
    if backend in ("postgresql", "postgres"):
        address = address.set(drivername="postgresql")
        return sa.create_engine(address, pool_size=2, max_overflow=2, pool_timeout=BUSY_SECONDS, **common)
    raise ValueError("TRACKER_DATABASE_URL must start with sqlite:/// or postgresql://")


def _prepare_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA secure_delete=ON")  # what a resident deletes is not left in free pages
    cursor.close()
