"""Both kinds of database from nothing to the newest revision."""

import asyncio
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from supporters.store.engine import open_engine
from supporters.store.migrate import MigrationError, is_current, migrate, newest_revision
from supporters.store.tables import metadata
from tests.supporters.conftest import APP_ROLE, OWNER, address, run_as_superuser


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path}/empty.db"
        return
    request.getfixturevalue("postgresql_template")  # makes the owner
    server = request.getfixturevalue("postgresql_server")
    name = f"anshin_{uuid.uuid4().hex[:12]}"
    run_as_superuser(server, f"CREATE DATABASE {name} OWNER {OWNER}")
    yield address(server, name)
    run_as_superuser(server, f"DROP DATABASE {name} WITH (FORCE)")


async def _stands_at_the_newest(url: str) -> bool:
    engine = open_engine(url)
    try:
        return await is_current(engine)
    finally:
        await engine.dispose()


async def test_an_empty_database_is_brought_to_the_newest_revision_with_progress(empty_url: str) -> None:
    lines: list[str] = []
    assert not await _stands_at_the_newest(empty_url)
    assert await migrate(empty_url, APP_ROLE, lines.append) == newest_revision()
    assert await _stands_at_the_newest(empty_url)
    assert [line for line in lines if "0001" in line]
    assert [line for line in lines if newest_revision() in line]
    lines.clear()
    await migrate(empty_url, APP_ROLE, lines.append)
    assert lines == [f"database: already at {newest_revision()}"]


async def test_migrations_and_tables_say_the_same(empty_url: str) -> None:
    await migrate(empty_url, APP_ROLE, lambda line: None)
    engine = open_engine(empty_url)

    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


async def test_two_processes_that_migrate_together_both_succeed(empty_url: str) -> None:
    revisions = await asyncio.gather(*(migrate(empty_url, APP_ROLE, lambda line: None) for _ in range(3)))
    assert set(revisions) == {newest_revision()}


async def test_a_database_newer_than_the_program_is_refused(empty_url: str) -> None:
    await migrate(empty_url, APP_ROLE, lambda line: None)
    engine = open_engine(empty_url)
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await engine.dispose()
    with pytest.raises(MigrationError, match="newer than this program"):
        await migrate(empty_url, APP_ROLE, lambda line: None)


async def test_a_superuser_as_the_applications_role_is_refused(postgresql_url: str) -> None:
    with pytest.raises(MigrationError, match="would see every town"):
        await migrate(postgresql_url, "postgres", lambda line: None)


async def test_a_database_that_is_away_is_one_clear_line() -> None:
    with pytest.raises(MigrationError, match="does not answer"):
        await migrate("postgresql+asyncpg://u:hidden@127.0.0.1:1/anshin", APP_ROLE, lambda line: None)


def test_every_column_says_what_it_holds() -> None:
    silent = [str(column) for table in metadata.sorted_tables for column in table.columns if not column.comment]
    assert silent == []


def test_every_constraint_has_a_name() -> None:
    nameless = [
        f"{table.name}: {constraint}"
        for table in metadata.sorted_tables
        for constraint in table.constraints
        if not constraint.name
    ]
    assert nameless == []
