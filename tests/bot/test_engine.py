import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest

from bot.engine import Engine, NotReady
from bot.errand import ActionServer
from bot.model import record_model
from bot.tracker import ConversationStore
from bot.turn import TurnProcessor, spoken
from tests.bot.client import Recorder
from tests.bot.conftest import KEY


@pytest.fixture
def fresh(tmp_path: Path, recorder: Recorder) -> Engine:
    store = ConversationStore(url=f"sqlite:///{tmp_path}/tracker.db")
    server = ActionServer(f"http://127.0.0.1:{recorder.port}/webhook", {"X-Anshin-Key": KEY})
    return Engine(tmp_path, store, server, keep_hours=1)


def put(engine: Engine, model_file: Path, extra: bytes = b"") -> str:
    built = Path(shutil.copy(model_file, engine.model_dir / "built.tar.gz"))
    with built.open("ab") as file:
        file.write(extra)
    return record_model(engine.model_dir, built, {}).sha256


def message(number: int) -> Any:
    return spoken("one", f"m{number}", "スマホをなくしました", {"municipality": "999997"})


async def test_without_a_model_it_is_not_ready_and_takes_one_that_appears(fresh: Engine, model_file: Path) -> None:
    assert not fresh.load() and not fresh.is_ready
    with pytest.raises(NotReady):
        await fresh.answer(message(1))
    sha256 = put(fresh, model_file)
    assert fresh.load() and fresh.is_ready and fresh.sha256 == sha256
    assert not fresh.load()
    assert (await fresh.answer(message(2)))["messages"]


async def test_a_tampered_model_never_replaces_the_one_in_use(fresh: Engine, model_file: Path) -> None:
    sha256 = put(fresh, model_file)
    fresh.load()
    second = put(fresh, model_file, b"\0" * 512)
    path = fresh.model_dir / f"{second}.tar.gz"
    path.chmod(0o600)
    path.write_bytes(b"evil")
    assert not fresh.load() and fresh.sha256 == sha256


async def test_a_turn_in_flight_ends_on_the_model_it_began_with(
    fresh: Engine, model_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(fresh, model_file)
    fresh.load()
    began, go_on, used = asyncio.Event(), asyncio.Event(), []
    original = TurnProcessor.take_turn

    async def paused(self: TurnProcessor, taken: Any) -> dict[str, Any]:
        began.set()
        await go_on.wait()
        used.append(self.model_path.name)
        return await original(self, taken)

    monkeypatch.setattr(TurnProcessor, "take_turn", paused)
    first_model = fresh.sha256
    flight = asyncio.create_task(fresh.answer(message(1)))
    await began.wait()
    second = put(fresh, model_file, b"\0" * 512)
    assert await asyncio.get_running_loop().run_in_executor(None, fresh.load)
    go_on.set()
    assert (await flight)["messages"]
    assert used == [f"{first_model}.tar.gz"] and fresh.sha256 == second
    await fresh.answer(message(2))
    assert used[1] == f"{second}.tar.gz"


async def test_idle_conversations_are_purged_and_live_ones_stay(fresh: Engine, model_file: Path) -> None:
    put(fresh, model_file)
    fresh.load()
    await fresh.answer(message(1))
    assert await fresh.purge_once() == 0
    fresh.keep_hours = -1
    assert await fresh.purge_once() == 1
    assert list(await fresh.store.keys()) == []


async def test_locks_are_dropped_when_nobody_holds_them(fresh: Engine) -> None:
    async with fresh.locked("one"):
        assert "one" in fresh._locks
    assert fresh._locks == {} and fresh._holders == {}
