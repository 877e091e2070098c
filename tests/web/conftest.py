"""The public door over a real SQLite store, with a small engine that speaks the private channel's protocol over HTTP."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from faq.phrases import Phrases
from supporters.bootstrap import App, build
from supporters.core.accounts import system_user
from supporters.core.municipalities import District, MunicipalitySettings
from supporters.services import municipalities
from supporters.services.ports import Ports
from supporters.settings import read_settings
from supporters.store.migrate import migrate
from tests.web.chat.client import Talk
from tests.web.chat.engine_stand_in import EngineStandIn
from web.app import create_app
from web.chat.desk import CHAT

ANSHIN, TONARI = "999997", "999989"
HOST_PAGE = "http://town.example"


@dataclass
class Door:
    """A running public door, its store and its engine."""

    server: TestServer
    wired: App
    engine: EngineStandIn
    engine_server: TestServer

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    def forget_recent(self) -> None:
        """Lose what the process keeps in memory only, as a restart would."""
        self.server.app[CHAT].recent._kept.clear()

    async def stop_engine(self) -> None:
        await self.engine_server.close()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("door") / "template.db"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{path}", "anshin_app", lambda line: None))
    return path


@pytest.fixture
def settings_changes() -> dict[str, object]:
    """What a test changes of the demo's settings."""
    return {}


@pytest.fixture
async def door(tmp_path: Path, migrated_file: Path, settings_changes: dict[str, object]) -> AsyncIterator[Door]:
    async with open_door(tmp_path, migrated_file, settings_changes) as opened:
        yield opened


@asynccontextmanager
async def open_door(folder: Path, migrated_file: Path, changes: dict[str, object]) -> AsyncIterator[Door]:
    """A door with an empty store and both demo towns, in `folder`."""
    shutil.copy(migrated_file, folder / "anshin.db")
    settings = read_settings({"ANSHIN_MODE": "demo", "STATE_DIR": str(folder)})
    wired = build(settings)
    await set_up_towns(wired.ports)
    engine = EngineStandIn(settings.engine_key, wired.ports)
    engine_server = TestServer(engine.app())
    await engine_server.start_server()
    settings = replace(settings, engine_port=engine_server.port, **changes)  # type: ignore[arg-type]
    settings.heartbeat_path.touch()
    wired = replace(wired, settings=settings)
    server = TestServer(create_app(wired))
    await server.start_server()
    try:
        yield Door(server, wired, engine, engine_server)
    finally:
        await server.close()
        await engine_server.close()
        await wired.close()


async def set_up_towns(ports: Ports) -> None:
    for code, name, name_en, call_back in (
        (ANSHIN, "安心市", "Anshin City", True),
        (TONARI, "となり町", "Tonari Town", False),
    ):
        await municipalities.create_municipality(
            ports,
            code=code,
            name=name,
            name_en=name_en,
            districts=(District(id="minami", name="南町", name_en="Minami", postal_codes=("9990001",)),),
            settings=MunicipalitySettings(call_back=call_back, frame_ancestors=(HOST_PAGE,) if code == ANSHIN else ()),
            acting_user=system_user("tests"),
            now=datetime.now(UTC),
        )


@pytest.fixture(scope="session")
def phrases() -> Phrases:
    return Phrases.load(Path("data/phrases"))


@pytest.fixture
async def talk(door: Door) -> AsyncIterator[Talk]:
    """A resident who talks."""
    async with aiohttp.ClientSession() as session:
        yield Talk(session, door.address)
