"""Brings a database to the newest revision and gives the application's role its rights."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from supporters.store.engine import open_engine

_LOCK_NUMBER = 2_009_2011


class MigrationError(RuntimeError):
    """The database could not be brought up to date. The message is one line and says what to do."""


async def migrate(url: str, role: str, say: Callable[[str], None], *, user: str | None = None) -> str:
    """Run every missing revision in one transaction and return the newest revision's name.

    Two processes may start at once: the second waits, then finds nothing to do.

    Args:
        url: Address of the database; the signed-in user owns (or will own) the tables.
        role: PostgreSQL role of the application, made if it is missing.
        say: Called with one line of progress per step.
        user: PostgreSQL user the application signs in as, made a member of the role; None = the one of `url`.

    Raises:
        MigrationError: The database is away, newer than this program, or the user lacks a right.
    """
    engine = open_engine(url, patient=True)
    try:
        async with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                await connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK_NUMBER})
            await connection.run_sync(_upgrade, say)
            if connection.dialect.name == "postgresql":
                await connection.run_sync(_grant, role, user, say)
            revision = await connection.run_sync(_current)
    except DBAPIError as error:
        raise MigrationError(_reason(error)) from None
    except OSError as error:
        raise MigrationError(f"the database does not answer ({error.strerror or type(error).__name__})") from None
    finally:
        await engine.dispose()
    return revision or ""


async def is_current(engine: AsyncEngine) -> bool:
    """Whether the database stands at the newest revision.

    Raises:
        MigrationError: The database is away.
    """
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_current) == newest_revision()
    except DBAPIError as error:
        raise MigrationError(_reason(error)) from None
    except OSError as error:
        raise MigrationError(f"the database does not answer ({error.strerror or type(error).__name__})") from None


def newest_revision() -> str:
    """Name of the newest revision this program knows."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    return config


def _upgrade(connection: Connection, say: Callable[[str], None]) -> None:
    script = ScriptDirectory.from_config(_config())
    standing = _current(connection)
    if standing is not None and standing not in {revision.revision for revision in script.walk_revisions()}:
        raise MigrationError(f"the database is newer than this program (revision {standing}); update the program")
    if standing == script.get_current_head():
        say(f"database: already at {standing}")
        return

    def applied(step: Any, **_: Any) -> None:
        say(f"database: {step.up_revision_id} {step.doc if hasattr(step, 'doc') else ''}".rstrip())

    config = _config()
    config.attributes["connection"] = connection
    config.attributes["on_version_apply"] = applied
    command.upgrade(config, "head")


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _grant(connection: Connection, role: str, user: str | None, say: Callable[[str], None]) -> None:
    """Give the role what the application needs and no more. Run at every migration: new tables are covered."""
    found = connection.execute(
        text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = :role"), {"role": role}
    )
    powers = found.scalar_one_or_none()
    if powers:
        raise MigrationError(f"role {role} must be neither superuser nor BYPASSRLS: it would see every town")
    name = connection.dialect.identifier_preparer.quote_identifier(role)
    if powers is None:
        connection.execute(text(f"CREATE ROLE {name} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE"))
        say(f"database: made role {role}")
    schema = connection.dialect.identifier_preparer.quote_identifier(
        str(connection.scalar(text("SELECT current_schema()")))
    )
    for member in {str(connection.scalar(text("SELECT current_user"))), user or ""} - {""}:
        belongs = connection.scalar(
            text("SELECT pg_has_role(rolname, :role, 'MEMBER') FROM pg_roles WHERE rolname = :member"),
            {"role": role, "member": member},
        )
        if belongs is None:
            raise MigrationError(
                "the user of DATABASE_URL does not exist in PostgreSQL; create it (CREATE ROLE … LOGIN)"
            )
        if not belongs:
            connection.execute(
                text(f"GRANT {name} TO {connection.dialect.identifier_preparer.quote_identifier(member)}")
            )
    connection.execute(text(f"GRANT USAGE ON SCHEMA {schema} TO {name}"))
    connection.execute(text(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {name}"))
    connection.execute(text(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {name}"))
    connection.execute(text(f"REVOKE ALL ON {schema}.alembic_version FROM {name}"))
    connection.execute(text(f"GRANT SELECT ON {schema}.alembic_version TO {name}"))
    connection.execute(text(f"REVOKE UPDATE, DELETE, TRUNCATE ON {schema}.audit FROM {name}"))
    connection.execute(text(f"GRANT UPDATE (sequence, previous_hash, hash) ON {schema}.audit TO {name}"))


def _reason(error: DBAPIError) -> str:
    state = getattr(error.orig, "sqlstate", None)
    if state == "42501":
        return (
            "the database user lacks a right: it must own the database, or an administrator makes the role named by"
            " DATABASE_ROLE, grants it to this user, and runs CREATE EXTENSION btree_gist"
        )
    if state in {"28P01", "28000"}:
        return "the database refuses this user or password"
    if state == "3D000":
        return "there is no such database; create it first"
    return f"the database refused ({state or type(error.orig).__name__})"
