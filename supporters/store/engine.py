"""Opens the database: SQLite by default, PostgreSQL by its address."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

_BUSY_TIMEOUT_MILLISECONDS = 5_000
_STATEMENT_TIMEOUT_MILLISECONDS = 10_000
_IDLE_IN_TRANSACTION_MILLISECONDS = 30_000


def open_engine(url: str, *, patient: bool = False) -> AsyncEngine:
    """Make the engine; nothing is connected until the first transaction.

    Parameters never reach a log or an error (`hide_parameters`).

    Args:
        url: Address with an async driver (aiosqlite, asyncpg).
        patient: For migrations: no limit on how long a statement takes.
    """
    if make_url(url).get_backend_name() == "sqlite":
        return _open_sqlite(url)
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


def _open_sqlite(url: str) -> AsyncEngine:
    engine = create_async_engine(url, hide_parameters=True, json_serializer=_to_json)

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver must not begin transactions behind our back
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MILLISECONDS}")
        cursor.execute("PRAGMA journal_mode = WAL")
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


def _to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_date_as_text)


def _date_as_text(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in JSON")
