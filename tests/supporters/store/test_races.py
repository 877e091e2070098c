"""Two at once: tasks on separate connections, and separate processes."""

import asyncio
import multiprocessing
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy import text

from supporters.core.errors import AlreadyExists, AnshinError, StaleVersion, VisitOverlaps
from supporters.core.offers import OfferState
from supporters.core.outbox import LetterState
from supporters.core.referrals import Referral, Status
from supporters.core.supporters import Supporter
from supporters.core.visits import VisitState
from supporters.store.engine import open_engine
from supporters.store.unit_of_work import SqlUnitsOfWork
from tests.supporters.conftest import APP_ROLE
from tests.supporters.store import things
from tests.supporters.store.things import ALL, NOW, A, put, two_towns


async def _all_at_once(
    database_url: str, count: int, work: Callable[[SqlUnitsOfWork, int], Awaitable[Any]]
) -> list[Any]:
    """Run `work` on separate engines, as separate processes would, behind one starting line."""
    line = asyncio.Barrier(count)

    async def run(number: int) -> Any:
        engine = open_engine(database_url)
        try:
            units = SqlUnitsOfWork(engine, APP_ROLE)
            async with units(ALL, write=False) as uow:
                await uow.municipalities.every()
            await line.wait()
            return await work(units, number)
        except AnshinError as error:
            return type(error)
        finally:
            await engine.dispose()

    return await asyncio.gather(*(run(number) for number in range(count)))


async def _case(units: SqlUnitsOfWork, supporters: int = 1) -> tuple[Referral, Sequence[Supporter]]:
    await two_towns(units)
    case, helpers = things.referral(), [things.supporter() for _ in range(supporters)]
    await put(units, "referrals", case)
    await put(units, "supporters", *helpers)
    return case, helpers


async def test_the_first_acceptance_wins_and_the_others_write_nothing(database_url: str, units: SqlUnitsOfWork) -> None:
    case, helpers = await _case(units, supporters=6)
    offers = [things.offer(case, helper) for helper in helpers]
    await put(units, "offers", *offers)

    async def accept(units: SqlUnitsOfWork, number: int) -> str:
        async with units(A) as uow:
            seen = await uow.referrals.find(case.id)
            assert seen is not None
            if seen.status is not Status.REQUESTED:
                raise StaleVersion
            await uow.offers.save(replace(offers[number], state=OfferState.ACCEPTED))
            await asyncio.sleep(0.01)
            await uow.referrals.save(replace(seen, status=Status.ACCEPTED, accepted_at=NOW))
            await uow.audit.add(things.audit_row(verb="offer.accept"))
            await uow.outbox.add(things.letter())
            await uow.commit()
        return helpers[number].id

    results = await _all_at_once(database_url, 6, accept)
    assert sorted(map(str, results)).count(str(StaleVersion)) == 5, results
    async with units(A, write=False) as uow:
        accepted = [offer for offer in await uow.offers.of_referral(case.id) if offer.state is OfferState.ACCEPTED]
        assert len(accepted) == 1
        assert accepted[0].supporter_id in results
        assert len(await uow.audit.of(A)) == 1
        assert len(await uow.outbox.of(A)) == 1


async def test_of_two_who_change_one_referral_the_second_is_told(database_url: str, units: SqlUnitsOfWork) -> None:
    case, _ = await _case(units)

    async def change(units: SqlUnitsOfWork, number: int) -> int:
        async with units(A) as uow:
            await uow.referrals.save(replace(case, district=f"d{number}"))
            await uow.commit()
        return number

    results = await _all_at_once(database_url, 4, change)
    assert results.count(StaleVersion) == 3
    winner = next(result for result in results if result is not StaleVersion)
    async with units(A, write=False) as uow:
        assert await uow.referrals.find(case.id) == replace(case, district=f"d{winner}", version=2)


async def test_one_supporter_is_never_at_two_places(database_url: str, units: SqlUnitsOfWork) -> None:
    case, (helper,) = await _case(units)

    async def plan(units: SqlUnitsOfWork, number: int) -> int:
        async with units(A) as uow:
            await uow.visits.add(things.visit(case, helper, hours=24 + number * 0.5))
            await uow.commit()
        return number

    results = await _all_at_once(database_url, 5, plan)
    kept = [result for result in results if result is not VisitOverlaps]
    async with units(A, write=False) as uow:
        visits = await uow.visits.of_supporter(helper.id)
    assert len(visits) == len(kept) >= 1
    for earlier, later in pairwise(visits):
        assert earlier.busy_until_at <= later.busy_from_at


async def test_overlaps_are_refused_on_change_too_and_the_transaction_goes_on(units: SqlUnitsOfWork) -> None:
    case, (helper,) = await _case(units)
    first, second = things.visit(case, helper, hours=24), things.visit(case, helper, hours=30)
    await put(units, "visits", first, second)
    shift = timedelta(hours=6)
    async with units(A) as uow:
        with pytest.raises(VisitOverlaps):
            await uow.visits.save(
                replace(first, busy_from_at=first.busy_from_at + shift, busy_until_at=first.busy_until_at + shift)
            )
        with pytest.raises(VisitOverlaps):
            await uow.visits.add(things.visit(case, helper, hours=24.5))
        with pytest.raises(AlreadyExists):
            await uow.visits.add(replace(first, state=VisitState.CANCELLED))
        touching = things.visit(case, helper, hours=26)  # busy times meet exactly: 25:30
        await uow.visits.add(touching)
        await uow.visits.save(replace(second, state=VisitState.CANCELLED))
        await uow.visits.add(things.visit(case, helper, hours=30))
        await uow.commit()
    async with units(A, write=False) as uow:
        assert len(await uow.visits.of_supporter(helper.id)) == 4


async def test_a_letter_is_claimed_by_one_worker(database_url: str, units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    letters = [things.letter(id=f"letter-{number:02}") for number in range(20)]
    await put(units, "outbox", *letters)
    async with units(ALL) as uow:
        await uow.outbox.add(things.letter(next_attempt_at=NOW + timedelta(seconds=1)))
        await uow.outbox.add(things.letter(state=LetterState.DEAD))
        await uow.commit()

    async def claim(units: SqlUnitsOfWork, number: int) -> list[str]:
        mine: list[str] = []
        for _ in range(20):
            async with units(ALL) as uow:
                for letter in await uow.outbox.due(NOW, limit=2):
                    await uow.outbox.save(replace(letter, next_attempt_at=NOW + timedelta(minutes=1), attempts=1))
                    mine.append(letter.id)
                await uow.commit()
        return mine

    claimed = [id for ids in await _all_at_once(database_url, 3, claim) for id in ids]
    assert sorted(claimed) == [letter.id for letter in letters]


async def test_a_message_begun_twice_has_one_turn(database_url: str, units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    talk = things.conversation()
    await put(units, "conversations", talk)

    async def begin(units: SqlUnitsOfWork, number: int) -> int:
        async with units(A) as uow:
            await uow.conversations.add_turn(things.turn(talk, message_id="same"))
            await uow.commit()
        return number

    results = await _all_at_once(database_url, 5, begin)
    assert results.count(AlreadyExists) == 4


async def test_pins_guessed_together_are_each_counted(database_url: str, units: SqlUnitsOfWork) -> None:
    case, _ = await _case(units)

    async def guess(units: SqlUnitsOfWork, number: int) -> int | None:
        async with units(A) as uow:
            count = await uow.referrals.count_pin_attempt(case.id, limit=5, now=NOW)
            await uow.commit()
        return count

    counts = await _all_at_once(database_url, 9, guess)
    assert sorted(count for count in counts if count is not None) == [1, 2, 3, 4, 5]
    assert counts.count(None) == 4


async def test_entries_published_together_each_get_a_revision_of_their_own(
    database_url: str, units: SqlUnitsOfWork
) -> None:
    await two_towns(units)

    async def publish(units: SqlUnitsOfWork, number: int) -> int:
        async with units(A) as uow:
            revision = await uow.municipalities.raise_content_revision(A)
            await uow.faqs.add(things.faq(A, revision=revision))
            await uow.commit()
        return revision

    assert sorted(await _all_at_once(database_url, 5, publish)) == [1, 2, 3, 4, 5]
    async with units(A, write=False) as uow:
        assert [entry.revision for entry in await uow.faqs.live_since(A, national=0, own=2)] == [3, 4, 5]


def _plan_in_a_process(database_url: str, case: Referral, helper: Supporter, start: Any, results: Any) -> None:
    async def plan() -> str:
        engine = open_engine(database_url)
        units = SqlUnitsOfWork(engine, APP_ROLE)
        start.wait()
        try:
            async with units(A) as uow:
                await uow.visits.add(things.visit(case, helper))
                await uow.commit()
            return "kept"
        except VisitOverlaps:
            return "overlaps"
        finally:
            await engine.dispose()

    results.put(asyncio.run(plan()))


async def test_processes_that_plan_together_plan_one_visit(database_url: str, units: SqlUnitsOfWork) -> None:
    case, (helper,) = await _case(units)
    context = multiprocessing.get_context("spawn")
    start, results = context.Barrier(4), context.Queue()
    processes = [
        context.Process(target=_plan_in_a_process, args=(database_url, case, helper, start, results)) for _ in range(4)
    ]
    for process in processes:
        process.start()
    outcomes = [await asyncio.to_thread(results.get, True, 60) for _ in processes]
    for process in processes:
        process.join()
    assert sorted(outcomes) == ["kept", "overlaps", "overlaps", "overlaps"]


async def test_writers_of_one_process_wait_for_each_other_instead_of_failing(units: SqlUnitsOfWork) -> None:
    await two_towns(units)

    async def write(number: int) -> None:
        async with units(A) as uow:
            await uow.organisations.add(things.organisation(name=str(number)))
            await uow.commit()

    await asyncio.gather(*(write(number) for number in range(40)))
    async with units(A, write=False) as uow:
        assert len(await uow.organisations.of(A)) == 40


async def test_a_cancelled_writer_lets_the_next_one_in(units: SqlUnitsOfWork) -> None:
    await two_towns(units)
    inside = asyncio.Event()

    async def hang() -> None:
        async with units(A) as uow:
            await uow.organisations.add(things.organisation(name="never"))
            inside.set()
            await asyncio.sleep(60)

    hanging = asyncio.create_task(hang())
    await inside.wait()
    waiting = asyncio.create_task(put(units, "organisations", things.organisation(name="waits, then gives up")))
    await asyncio.sleep(0.01)
    waiting.cancel()
    hanging.cancel()
    await asyncio.gather(hanging, waiting, return_exceptions=True)
    await asyncio.wait_for(put(units, "organisations", things.organisation(name="next")), 5)
    async with units(A, write=False) as uow:
        names = {row.name for row in await uow.organisations.of(A)}
    assert "next" in names
    assert "never" not in names


async def test_sqlite_is_set_up_to_be_safe(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    async with engine.connect() as connection:
        pragmas = {
            name: await connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "secure_delete")
        }
    await engine.dispose()
    assert pragmas == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000, "secure_delete": 1}
