"""Opens the database: SQLite by default, PostgreSQL by its address."""

from __future__ import annotations

import json
import sqlite3
import time
from datetime import date
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

_BUSY_TIMEOUT_MILLISECONDS = 5_000
_STATEMENT_TIMEOUT_MILLISECONDS = 10_000
_IDLE_IN_TRANSACTION_MILLISECONDS = 30_000
_PATIENT_MILLISECONDS = 60_000
"""How long a migration waits for another one on the same file."""


def open_engine(url: str, *, patient: bool = False) -> AsyncEngine:
    """Make the engine; nothing is connected until the first transaction.

    Parameters never reach a log or an error (`hide_parameters`).

    Args:
        url: Address with an async driver (aiosqlite, asyncpg).
        patient: For migrations: no limit on how long a statement takes, a minute to wait for another migration.
    """
    if make_url(url).get_backend_name() == "sqlite":
        return _open_sqlite(url, _PATIENT_MILLISECONDS if patient else _BUSY_TIMEOUT_MILLISECONDS)
    limits = {"lock_timeout": str(_BUSY_TIMEOUT_MILLISECONDS), "timezone": "UTC", "application_name": "anshin"}
    if not patient:
        limits["statement_timeout"] = str(_STATEMENT_TIMEOUT_MILLISECONDS)
        limits["idle_in_transaction_session_timeout"] = str(_IDLE_IN_TRANSACTION_MILLISECONDS)
    return create_async_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=10,
        max_overflow=10,
        json_serializer=_to_json,
        connect_args={"server_settings": limits, "timeout": 10},
    )


def _open_sqlite(url: str, busy_timeout_milliseconds: int) -> AsyncEngine:
    engine = create_async_engine(url, hide_parameters=True, json_serializer=_to_json)

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver must not begin transactions behind our back
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {busy_timeout_milliseconds}")
        _write_ahead(cursor)
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA secure_delete = ON")  # erased contact data leaves no trace in free pages
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        # A transaction that will write takes the writer's place at once: upgrading later fails without waiting.
        writes = connection.get_execution_options().get("anshin_write", True)
        if connection.info.get("anshin_write") is not writes:  # kept with the pooled connection: one hop less
            connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
            connection.info["anshin_write"] = writes
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _write_ahead(cursor: Any) -> None:
    """Switch to the write-ahead log; SQLite does not wait for a lock here, so two first connections must try again."""
    for attempt in range(50):
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if attempt == 49:
                raise
            time.sleep(0.1)
        else:
            return


def _to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_date_as_text)


def _date_as_text(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in JSON")
