"""Moves everything sealed to the newest key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Table, bindparam, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from supporters.core.municipalities import EVERYWHERE
from supporters.services.ports import Cipher
from supporters.store.accounts import accounts
from supporters.store.schema import Sealed
from supporters.store.tables import metadata

_PAGE = 200


def sealed_columns() -> dict[Table, tuple[str, ...]]:
    """Every table that holds sealed data, with the names of those columns."""
    found = {
        table: tuple(column.name for column in table.columns if isinstance(column.type, Sealed))
        for table in metadata.sorted_tables
    }
    return {table: names for table, names in found.items() if names}


async def rotate_keys(engine: AsyncEngine, cipher: Cipher, role: str, say: Callable[[str], None]) -> int:
    """Seal every sealed column anew, page by page, and renew the fingerprints of addresses; how many rows.

    Runs beside the living application: each page is a transaction, versions stay. Interrupted, it is run again.

    Raises:
        UnreadableSecretError: A row fits none of the configured keys; nothing of its page was written.
    """
    total = 0
    for table, names in sealed_columns().items():
        done, after = 0, ""
        while True:
            async with engine.begin() as connection:
                await _as_system(connection, role)
                last, count = await _rotate_page(connection, cipher, table, names, after)
            done += count
            if last is None:
                break
            after = last
        say(f"keys: {table.name}: {done} rows")
        total += done
    return total


async def _rotate_page(
    connection: AsyncConnection, cipher: Cipher, table: Table, names: tuple[str, ...], after: str
) -> tuple[str | None, int]:
    statement = select(table.c.id, *(table.c[name] for name in names)).where(table.c.id > after)
    page = statement.order_by(table.c.id).limit(_PAGE).with_for_update()
    rows = (await connection.execute(page)).mappings().all()
    for row in rows:
        fresh: dict[str, Any] = {name: cipher.seal(cipher.open(row[name])) for name in names if row[name] is not None}
        if table is accounts:
            fresh["email_fingerprint"] = cipher.fingerprint(cipher.open(row["email_sealed"]).decode("utf-8"))
        if fresh:
            await connection.execute(
                update(table).where(table.c.id == bindparam("row_id")), {"row_id": row["id"], **fresh}
            )
    return (rows[-1]["id"] if len(rows) == _PAGE else None), len(rows)


async def _as_system(connection: AsyncConnection, role: str) -> None:
    if connection.dialect.name == "postgresql":
        await connection.execute(
            text("SELECT set_config('anshin.municipality', :scope, true), set_config('role', :role, true)"),
            {"scope": EVERYWHERE, "role": role},
        )
