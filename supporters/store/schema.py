"""What every table is made of: names of constraints, column types, and whose rows they are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import Enum, StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Text,
    TypeDecorator,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
Sealed = LargeBinary


class Tenancy(Enum):
    """Whose rows a table holds; kept in `Table.info["tenancy"]` and by row-level security in PostgreSQL."""

    OWN = "own"
    """Rows of one town, seen and written by it alone."""
    SHARED = "shared"
    """Rows of one town; towns it gave a grant to see and write them too (cases served by a neighbour)."""
    SERVING = "serving"
    """Rows of one town, written by it alone; towns that gave it a grant see them (who may be sent to them)."""
    OWNED = "owned"
    """Rows of a town or, with owner NULL, of the nation: those everybody reads and only the system writes."""
    GRANT = "grant"
    """Rows that open a border: seen from both sides, written by the town that gives."""
    TOWN = "town"
    """The towns themselves: seen by the town and by those it shares a grant with."""
    NATION = "nation"
    """Read by every town, written by the system."""
    TALK = "talk"
    """Rows of one conversation, seen and written by its town."""
    TRAIL = "trail"
    """Rows added by anybody who may see the case, read by the town alone (audit, outbox)."""


class AwareUtc(TypeDecorator[datetime]):
    """An aware UTC moment in microseconds, on SQLite too (kept there as sortable text without a zone).

    A naive moment is refused: it would mean another time on another machine.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn any aware moment into UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without time zone cannot be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back aware UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def identity(comment: str = "Opaque id, minted by a service.") -> Column[Any]:
    """The primary key of most tables."""
    return Column("id", Text, primary_key=True, comment=comment)


def town(comment: str = "Code of the town whose row this is (six digits).", *, index: bool = True) -> Column[Any]:
    """The municipality a row belongs to."""
    return Column("municipality", Text, ForeignKey("municipalities.code"), nullable=False, index=index, comment=comment)


def version() -> Column[Any]:
    """The optimistic version: a write must name the stored one, and raises it."""
    return Column("version", Integer, nullable=False, comment="Raised by every write; a stale one is refused.")


def one_of(column: str, values: type[StrEnum] | Iterable[str]) -> CheckConstraint:
    """A named check that `column` holds one of the listed codes."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)
