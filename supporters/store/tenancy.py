"""Which rows a scope may see and write: the same rules as PostgreSQL's policies, spoken by every query.

SQLite has no row-level security, so here the store adds the condition itself; PostgreSQL checks it a second time.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy import ColumnElement, FromClause, Table, exists, false, or_, select, true

from supporters.core.municipalities import EVERYWHERE
from supporters.store.schema import Tenancy, metadata


def visible(table: Table, scope: str) -> ColumnElement[bool]:
    """The rows of `table` a scope (a town's code, or EVERYWHERE) may read."""
    if scope == EVERYWHERE:
        return true()
    match table.info["tenancy"]:
        case Tenancy.OWN | Tenancy.TRAIL:
            return table.c.municipality == scope
        case Tenancy.SHARED:
            return or_(table.c.municipality == scope, _granted(table, giver="municipality", scope=scope))
        case Tenancy.SERVING:
            return or_(table.c.municipality == scope, _granted(table, receiver="municipality", scope=scope))
        case Tenancy.TOWN:
            return or_(
                table.c.code == scope,
                _granted(table, giver="code", scope=scope),
                _granted(table, receiver="code", scope=scope),
            )
        case Tenancy.OWNED:
            return or_(table.c.owner.is_(None), table.c.owner == scope)
        case Tenancy.GRANT:
            return or_(table.c.municipality == scope, table.c.to_municipality == scope)
        case Tenancy.TALK:
            return _talk(table, scope)
        case Tenancy.NATION:
            return true()
    raise AssertionError(table.name)


def writable(table: Table, scope: str) -> ColumnElement[bool]:
    """The rows of `table` a scope may change or delete; never more than it sees."""
    if scope == EVERYWHERE:
        return true()
    match table.info["tenancy"]:
        case Tenancy.OWN | Tenancy.SERVING | Tenancy.GRANT:
            return table.c.municipality == scope
        case Tenancy.SHARED | Tenancy.TRAIL:
            return or_(table.c.municipality == scope, _granted(table, giver="municipality", scope=scope))
        case Tenancy.TOWN:
            return table.c.code == scope
        case Tenancy.OWNED:
            return table.c.owner == scope
        case Tenancy.TALK:
            return _talk(table, scope)
    return false()


@cache
def _alias(table: str, name: str) -> FromClause:
    """Another name for a table; made once, for making it costs more than the query that uses it."""
    return metadata.tables[table].alias(name)


def _talk(table: Table, scope: str) -> ColumnElement[bool]:
    talks = _alias("conversations", "tenancy_talks")
    mine = select(talks.c.id).where(talks.c.id == table.c.conversation_id, talks.c.municipality == scope)
    return exists(mine.correlate(table))


def _granted(table: Table, *, scope: str, giver: str | None = None, receiver: str | None = None) -> ColumnElement[bool]:
    # A grant's dates are judged by core with the time passed in; here the row itself opens the border.
    grants = _alias("grants", "tenancy_grants")
    gave = grants.c.municipality == (table.c[giver] if giver else scope)
    got = grants.c.to_municipality == (table.c[receiver] if receiver else scope)
    return exists(select(grants.c.id).where(gave, got).correlate(table))
