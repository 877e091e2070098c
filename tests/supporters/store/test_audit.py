"""The trail only grows, and the chain shows what was touched."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from supporters.core.audit import GENESIS, chain, first_broken
from supporters.core.errors import StaleVersion
from supporters.store.engine import open_engine
from supporters.store.unit_of_work import SqlUnitsOfWork
from tests.supporters.store import things
from tests.supporters.store.things import ALL, A, B, two_towns


async def _chained(units: SqlUnitsOfWork, count: int) -> None:
    await two_towns(units)
    async with units(ALL) as uow:
        for number in range(count):
            await uow.audit.add(things.audit_row((A, B, ALL)[number % 3], facts={"z": "1", "a": str(number)}))
        await uow.commit()
    async with units(ALL) as uow:
        last = await uow.audit.last_chained()
        assert last is None
        await uow.audit.save_chained(chain(await uow.audit.unchained(limit=100), last_sequence=0, last_hash=GENESIS))
        await uow.commit()


async def test_rows_are_chained_in_the_order_they_were_added_and_verify(units: SqlUnitsOfWork) -> None:
    await _chained(units, 7)
    async with units(ALL, write=False) as uow:
        rows = await uow.audit.chained_after(0, limit=100)
        assert [row.facts["a"] for row in rows] == [str(number) for number in range(7)]
        assert first_broken(rows) is None
        assert await uow.audit.unchained(limit=10) == []
        assert await uow.audit.last_chained() == rows[-1]
        assert [row.sequence for row in await uow.audit.chained_after(5, limit=1)] == [6]
    async with units(A, write=False) as uow:
        assert [row.facts["a"] for row in await uow.audit.of(A)] == ["6", "3", "0"]
        assert len(await uow.audit.of(A, noun="referral", noun_id="r-1", limit=2)) == 2
        assert await uow.audit.of(A, noun="account") == []


async def test_a_row_is_chained_once(units: SqlUnitsOfWork) -> None:
    await _chained(units, 2)
    async with units(ALL) as uow:
        rows = await uow.audit.chained_after(0, limit=100)
        with pytest.raises(StaleVersion):
            await uow.audit.save_chained(rows)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM audit",
        "UPDATE audit SET actor_id = 'x'",
        "UPDATE audit SET hash = 'x'",
        "UPDATE audit SET sequence = sequence + 100",
    ],
)
async def test_even_the_owner_of_the_database_cannot_change_the_trail(
    database_url: str, units: SqlUnitsOfWork, statement: str
) -> None:
    await _chained(units, 2)
    engine = open_engine(database_url)
    async with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            await connection.execute(text("SELECT set_config('anshin.municipality', '*', true)"))
        with pytest.raises(DBAPIError, match="audit_only_grows"):
            await connection.execute(text(statement))
    await engine.dispose()


async def test_a_row_changed_behind_the_triggers_breaks_the_chain_there(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    units = SqlUnitsOfWork(engine)
    await _chained(units, 5)
    async with engine.begin() as connection:
        await connection.execute(text("DROP TRIGGER audit_only_grows_update"))
        await connection.execute(text("UPDATE audit SET actor_id = 'x' WHERE sequence = 3"))
    async with units(ALL, write=False) as uow:
        assert first_broken(await uow.audit.chained_after(0, limit=100)) == 3
    await engine.dispose()
