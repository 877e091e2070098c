"""A town sees its own rows; PostgreSQL holds that even when a query forgets to ask for it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from supporters.core.errors import StaleVersion
from supporters.core.faqs import EntryState
from supporters.store.engine import open_engine
from supporters.store.tables import metadata
from supporters.store.unit_of_work import SqlUnitsOfWork
from tests.supporters.conftest import APP_ROLE
from tests.supporters.store import things
from tests.supporters.store.things import ALL, NOW, A, B, put, two_towns


async def _everything_of(units: SqlUnitsOfWork, town: str) -> dict[str, Any]:
    group, clerk, case, talk = (
        things.organisation(town),
        things.account(town),
        things.referral(town),
        things.conversation(town),
    )
    helper = things.supporter(town)
    visit = things.visit(case, helper)
    made: dict[str, Any] = {
        "organisations": group,
        "accounts": clerk,
        "supporters": helper,
        "invitations": things.invitation(clerk),
        "sessions": things.session(clerk),
        "referrals": case,
        "call_backs": things.call_back(case),
        "offers": things.offer(case, helper),
        "visits": visit,
        "reports": things.report(visit),
        "concerns": things.concern(case, helper),
        "drafts": things.draft(town),
        "faqs": things.faq(town),
        "questions": things.question(town),
        "alerts": things.alert(town),
        "conversations": talk,
        "outbox": things.letter(town),
    }
    for repository, thing in made.items():
        await put(units, repository, thing)
    async with units(ALL) as uow:
        await uow.conversations.add_turn(things.turn(talk))
        await uow.conversations.add_choices([things.choice(talk)])
        await uow.feedback.put(things.feedback(town))
        await uow.audit.add(things.audit_row(town))
        await uow.commit()
    return made


async def test_a_town_finds_changes_and_lists_nothing_of_another(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    theirs = await _everything_of(units, B)
    async with units(A) as uow:
        for repository, thing in theirs.items():
            assert await getattr(uow, repository).find(thing.id) is None, repository
            if hasattr(thing, "version"):
                with pytest.raises(StaleVersion):
                    await getattr(uow, repository).save(thing)
        assert await uow.municipalities.find(B) is None
        assert await uow.audit.of(B) == []
        assert await uow.outbox.of(B) == []
        assert await uow.feedback.of(B) == []
        assert await uow.conversations.turns(theirs["conversations"].id) == []
        assert await uow.referrals.find_by_code(theirs["referrals"].code) is None
        await uow.referrals.remove(theirs["referrals"].id)
        await uow.conversations.remove(theirs["conversations"].id)
        await uow.sessions.remove(theirs["sessions"].id)
        await uow.commit()
    async with units(B, write=False) as uow:
        for repository, thing in theirs.items():
            assert await getattr(uow, repository).find(thing.id) == thing, repository


async def test_national_entries_are_read_by_every_town_and_written_by_none(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    entry, alert = things.faq(None, revision=1), things.alert(None)
    await put(units, "faqs", entry)
    await put(units, "alerts", alert)
    async with units(A) as uow:
        assert await uow.faqs.find(entry.id) == entry
        assert await uow.alerts.of(None) == [alert]
        with pytest.raises(StaleVersion):
            await uow.faqs.save(replace(entry, state=EntryState.WITHDRAWN))


async def test_a_grant_opens_cases_one_way_and_people_the_other(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    giver, receiver = await _everything_of(units, A), await _everything_of(units, B)
    await put(units, "grants", things.grant(A, B))
    async with units(B) as uow:
        assert await uow.referrals.find(giver["referrals"].id) == giver["referrals"]
        assert await uow.visits.find(giver["visits"].id) == giver["visits"]
        await uow.referrals.save(giver["referrals"])
        await uow.audit.add(things.audit_row(A))
        await uow.outbox.add(things.letter(A))
        assert await uow.conversations.find(giver["conversations"].id) is None
        assert await uow.accounts.find(giver["accounts"].id) is None
        assert await uow.audit.of(A) == []
        assert [town.code for town in await uow.municipalities.every()] == [B, A]
        await uow.commit()
    async with units(A) as uow:
        assert await uow.supporters.find(receiver["supporters"].id) == receiver["supporters"]
        assert await uow.accounts.find(receiver["accounts"].id) == receiver["accounts"]
        with pytest.raises(StaleVersion):
            await uow.supporters.save(receiver["supporters"])
        assert await uow.referrals.find(receiver["referrals"].id) is None
        assert {row.municipality for row in await uow.supporters.of([A, B])} == {A, B}


TABLES = [table.name for table in metadata.sorted_tables]


@pytest.fixture
async def postgresql(postgresql_url: str) -> Any:
    engine = open_engine(postgresql_url)
    units = SqlUnitsOfWork(engine, APP_ROLE)
    await two_towns(units)
    await _everything_of(units, A)
    await _everything_of(units, B)
    yield engine
    await engine.dispose()


async def _scoped(connection: AsyncConnection, scope: str | None, role: str | None = APP_ROLE) -> None:
    if role:
        await connection.execute(text("SELECT set_config('role', :role, true)"), {"role": role})
    if scope is not None:
        await connection.execute(text("SELECT set_config('anshin.municipality', :scope, true)"), {"scope": scope})


@pytest.mark.parametrize("role", [APP_ROLE, None])
@pytest.mark.parametrize("scope", [None, ""])
async def test_without_a_scope_nobody_sees_a_single_row(
    postgresql: AsyncEngine, scope: str | None, role: str | None
) -> None:
    async with postgresql.begin() as connection:
        await _scoped(connection, scope, role)
        for table in TABLES:
            assert await connection.scalar(text(f"SELECT count(*) FROM {table}")) == 0, table


async def test_a_query_without_where_leaks_nothing_of_another_town(postgresql: AsyncEngine) -> None:
    async with postgresql.begin() as connection:
        await _scoped(connection, A)
        for table in TABLES:
            rows = (await connection.execute(text(f"SELECT row_to_json(t)::text FROM {table} t"))).scalars().all()
            assert rows or table == "grants", table
            assert not [row for row in rows if f'"{B}"' in row], table


async def test_an_update_or_delete_without_where_touches_nothing_of_another_town(postgresql: AsyncEngine) -> None:
    async with postgresql.begin() as connection:
        await _scoped(connection, A)
        await connection.execute(text("UPDATE referrals SET topic = 'changed'"))
        await connection.execute(text("DELETE FROM questions"))
    async with postgresql.begin() as connection:
        await _scoped(connection, B)
        assert await connection.scalar(text("SELECT count(*) FROM referrals WHERE topic = 'changed'")) == 0
        assert await connection.scalar(text("SELECT count(*) FROM questions")) == 1


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE referrals SET municipality = '{B}'",
        f"UPDATE organisations SET municipality = '{B}'",
        f"INSERT INTO organisations (id, municipality, name, active, created_at, version)"
        f" VALUES ('x', '{B}', 'x', true, now(), 1)",
        "UPDATE audit SET actor_id = 'somebody else'",
        "DELETE FROM audit",
        "TRUNCATE audit",
        "UPDATE alembic_version SET version_num = '0'",
        "DROP TABLE referrals",
        "ALTER TABLE referrals DISABLE ROW LEVEL SECURITY",
    ],
)
async def test_the_application_cannot_step_over_the_line(postgresql: AsyncEngine, statement: str) -> None:
    async with postgresql.connect() as connection:
        await _scoped(connection, A)
        with pytest.raises(DBAPIError) as caught:
            await connection.execute(text(statement))
    assert getattr(caught.value.orig, "sqlstate", "") == "42501"


async def test_a_scope_never_outlives_its_transaction_in_a_pooled_connection(postgresql_url: str) -> None:
    engine = open_engine(postgresql_url)
    units = SqlUnitsOfWork(engine, APP_ROLE)
    await two_towns(units)
    async with units(A) as uow:
        await uow.organisations.add(things.organisation())
        await uow.commit()
    async with engine.connect() as connection:
        assert await connection.scalar(text("SELECT current_user")) != APP_ROLE
        assert await connection.scalar(text("SELECT count(*) FROM organisations")) == 0
    await engine.dispose()


async def test_every_table_of_a_town_forces_row_level_security(postgresql: AsyncEngine) -> None:
    async with postgresql.connect() as connection:
        rows = await connection.execute(
            text("SELECT relname FROM pg_class WHERE relkind = 'r' AND relforcerowsecurity AND relrowsecurity")
        )
        assert set(TABLES) - set(rows.scalars()) == set()


async def test_the_past_of_a_grant_does_not_matter_to_the_store_only_to_core(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    case = things.referral(A)
    await put(units, "referrals", case)
    await put(units, "grants", things.grant(A, B, ends_at=NOW - timedelta(days=1)))
    async with units(B, write=False) as uow:
        assert await uow.referrals.find(case.id) == case
