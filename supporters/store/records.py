"""What every repository does alike: find, add, save with the optimistic version, list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar, Generic, TypeVar, cast

from sqlalchemy import ColumnElement, Table, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncConnection

from supporters.core.errors import AlreadyExists, NotAllowed, StaleVersion
from supporters.core.municipalities import EVERYWHERE
from supporters.store.codec import from_columns, hints_of, to_columns
from supporters.store.schema import Tenancy, metadata
from supporters.store.tenancy import visible, writable

T = TypeVar("T")


class Records(Generic[T]):
    """One table and the dataclass its rows stand for, inside one transaction and one scope."""

    table: ClassVar[Table]
    kind: ClassVar[type[Any]]
    key: ClassVar[str] = "id"
    unwritten: ClassVar[frozenset[str]] = frozenset()
    """Columns `save` leaves alone because another statement owns them."""

    def __init__(self, connection: AsyncConnection, scope: str) -> None:
        self._connection = connection
        self._scope = scope

    async def find(self, id: str) -> T | None:
        """The one with this id that the scope may see, or None."""
        return await self._first(self.table.c[self.key] == id)

    async def add(self, thing: T) -> None:
        """Insert.

        Raises:
            AlreadyExists: Its id or a unique key is taken. The transaction goes on.
            NotAllowed: The row would belong to somebody outside the scope.
        """
        values = to_columns(thing)
        if not await self._may_add(values):
            raise NotAllowed(what=self.table.name)
        if not await self._insert(values):
            raise AlreadyExists(what=self.table.name)

    async def save(self, thing: T) -> T:
        """Write back, if the stored version is still the one of `thing`, and return it with the next version.

        Raises:
            StaleVersion: Somebody else saved it first, it is gone, or the scope may not write it.
        """
        values = to_columns(thing)
        conditions = [self.table.c[self.key] == values.pop(self.key), writable(self.table, self._scope)]
        if "version" in values:
            conditions.append(self.table.c.version == values["version"])
            values["version"] += 1
        changes = {name: value for name, value in values.items() if name not in self.unwritten}
        changed = await self._change(update(self.table).where(*conditions).values(changes))
        if changed != 1:
            raise StaleVersion(what=self.table.name)
        if "version" not in values:
            return thing
        return cast(T, replace(cast(Any, thing), version=values["version"]))

    async def _first(self, *conditions: ColumnElement[bool], order: Sequence[ColumnElement[Any]] = ()) -> T | None:
        found = await self._list(*conditions, order=order, limit=1)
        return found[0] if found else None

    async def _list(
        self, *conditions: ColumnElement[bool], order: Sequence[ColumnElement[Any]] = (), limit: int | None = None
    ) -> Sequence[T]:
        statement = self._select().where(*conditions).order_by(*order)
        if limit is not None:
            statement = statement.limit(limit)
        rows = (await self._connection.execute(statement)).mappings()
        return [self._thing(row) for row in rows]

    def _select(self) -> Any:
        columns = [self.table.c[name] for name in hints_of(self.kind)]
        return select(*columns).where(visible(self.table, self._scope))

    def _thing(self, row: Mapping[Any, Any]) -> T:
        return cast(T, from_columns(self.kind, cast(Mapping[str, Any], row)))

    async def _insert(self, values: Mapping[str, Any]) -> bool:
        # ON CONFLICT rather than a caught error: in PostgreSQL an error would end the whole transaction.
        dialect = postgresql if self._connection.dialect.name == "postgresql" else sqlite
        statement = dialect.insert(self.table).values(dict(values)).on_conflict_do_nothing()
        return await self._change(statement) == 1

    async def _change(self, statement: Any) -> int:
        result = await self._connection.execute(statement)
        return cast(CursorResult[Any], result).rowcount

    async def _remove(self, *conditions: ColumnElement[bool]) -> int:
        return await self._change(delete(self.table).where(*conditions, writable(self.table, self._scope)))

    async def _may_add(self, values: Mapping[str, Any]) -> bool:
        if self._scope == EVERYWHERE:
            return True
        owner = next((values[name] for name in ("owner", "municipality", "code") if name in values), None)
        if owner == self._scope:
            return True
        if self.table.info["tenancy"] is Tenancy.TALK:
            talks = metadata.tables["conversations"]
            mine = select(talks.c.id).where(
                talks.c.id == values["conversation_id"], talks.c.municipality == self._scope
            )
            return await self._connection.scalar(mine) is not None
        if self.table.info["tenancy"] not in (Tenancy.SHARED, Tenancy.TRAIL):
            return False
        grants = metadata.tables["grants"]
        gave = select(grants.c.id).where(grants.c.municipality == owner, grants.c.to_municipality == self._scope)
        return await self._connection.scalar(gave.limit(1)) is not None
