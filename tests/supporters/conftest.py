"""Real databases for tests: a copy of a migrated SQLite file, and a private PostgreSQL cluster of this run."""

import asyncio
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
import pytest
from sqlalchemy.engine import make_url

from supporters.store.engine import open_engine
from supporters.store.migrate import migrate
from supporters.store.unit_of_work import SqlUnitsOfWork

APP_ROLE = "anshin_app"
OWNER = "anshin_owner"
PASSWORD = "only-in-tests"


def _binaries() -> Path:
    return max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Address of a superuser on TEST_POSTGRESQL_URL, or on a cluster made for this run and thrown away."""
    given = os.environ.get("TEST_POSTGRESQL_URL")
    if given:
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="anshin-postgresql-"))
    prefix: list[str] = []
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        prefix = ["runuser", "-u", "postgres", "--"]
        user = pwd.getpwnam("postgres")
        os.chown(folder, user.pw_uid, user.pw_gid)
    data, binaries, port = folder / "data", _binaries(), _free_port()
    try:
        subprocess.run(
            [
                *prefix,
                binaries / "initdb",
                "-D",
                data,
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync",
                "--locale=C.UTF-8",
            ],
            check=True,
            capture_output=True,
            cwd=folder,
        )
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200"
        subprocess.run(
            [*prefix, binaries / "pg_ctl", "-D", data, "-w", "-t", "60", "-l", folder / "log", "-o", options, "start"],
            check=True,
            capture_output=True,
            cwd=folder,
        )
        yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
    finally:
        subprocess.run(
            [*prefix, binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop"],
            check=False,
            capture_output=True,
            cwd="/",
        )
        shutil.rmtree(folder, ignore_errors=True)


def address(server: str, database: str, user: str = OWNER) -> str:
    url = make_url(server).set(drivername="postgresql+asyncpg", database=database, username=user, password=PASSWORD)
    return url.render_as_string(hide_password=False)


def run_as_superuser(server: str, *statements: str) -> None:
    async def run() -> None:
        connection = await asyncpg.connect(server)
        for statement in statements:
            await connection.execute(statement)
        await connection.close()

    asyncio.run(run())


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> Iterator[str]:
    """Name of a migrated, empty database owned by a user who is no superuser."""
    name = f"anshin_template_{uuid.uuid4().hex[:8]}"
    run_as_superuser(
        postgresql_server,
        f"DO $$ BEGIN CREATE ROLE {OWNER} LOGIN CREATEROLE PASSWORD '{PASSWORD}';"
        " EXCEPTION WHEN duplicate_object THEN NULL; END $$",
        f"CREATE DATABASE {name} OWNER {OWNER}",
    )
    asyncio.run(migrate(address(postgresql_server, name), APP_ROLE, lambda line: None))
    yield name
    run_as_superuser(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{path}", APP_ROLE, lambda line: None))
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A migrated, empty SQLite database of this test."""
    shutil.copy(sqlite_template, tmp_path / "anshin.db")
    return f"sqlite+aiosqlite:///{tmp_path}/anshin.db"


@pytest.fixture
def postgresql_url(postgresql_server: str, postgresql_template: str) -> Iterator[str]:
    """A migrated, empty PostgreSQL database of this test, signed in as its owner."""
    name = f"anshin_{uuid.uuid4().hex[:12]}"
    run_as_superuser(postgresql_server, f"CREATE DATABASE {name} TEMPLATE {postgresql_template} OWNER {OWNER}")
    yield address(postgresql_server, name)
    run_as_superuser(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated, empty database of this test, once on each kind."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def units(database_url: str) -> AsyncIterator[SqlUnitsOfWork]:
    """Units of work on a migrated, empty database, once on each kind."""
    engine = open_engine(database_url)
    yield SqlUnitsOfWork(engine, APP_ROLE)
    await engine.dispose()
