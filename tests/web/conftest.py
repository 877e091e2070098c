"""The public door over a real SQLite store, with a small engine that speaks the private channel's protocol over HTTP."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from faq.formats import read_topics
from supporters.core.accounts import system_user
from supporters.core.municipalities import District, MunicipalitySettings
from supporters.services import municipalities
from supporters.services.ports import Letter, Ports
from supporters.settings import Settings, read_settings
from supporters.store.cipher import FernetCipher
from supporters.store.engine import open_engine
from supporters.store.migrate import migrate
from supporters.store.passwords import Argon2PasswordHasher
from supporters.store.unit_of_work import SqlUnitsOfWork
from tests.web.chat.engine_stand_in import EngineStandIn
from web.app import create_app

ANSHIN, TONARI = "999997", "999989"
HOST_PAGE = "http://town.example"


class NoMail:
    async def send(self, letter: Letter) -> None:
        raise AssertionError("the web never sends mail itself")


class BuiltInTopics:
    def __init__(self) -> None:
        self._topics = {topic.id: topic for topic in read_topics(Path("data/topics.yml"))}

    def visit_suitable(self, topic: str) -> bool | None:
        found = self._topics.get(topic)
        return found.visit_suitable if found else None

    def go_to(self, topic: str) -> tuple[str, ...]:
        return ("police_9110",)


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class Wired:
    settings: Settings
    ports: Ports


@dataclass
class Door:
    """A running public door, its store and its engine."""

    server: TestServer
    wired: Wired
    engine: EngineStandIn
    engine_server: TestServer
    log_path: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

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
    shutil.copy(migrated_file, tmp_path / "anshin.db")
    settings = read_settings({"ANSHIN_MODE": "demo", "STATE_DIR": str(tmp_path)})
    store = open_engine(settings.database_url)
    ports = Ports(
        unit_of_work=SqlUnitsOfWork(store),
        cipher=FernetCipher.from_keys(settings.encryption_keys, settings.secret_key),
        hasher=Argon2PasswordHasher(),
        mailer=NoMail(),
        topics=BuiltInTopics(),
        clock=SystemClock(),
    )
    await set_up_towns(ports)
    engine = EngineStandIn(settings.engine_key, ports)
    engine_server = TestServer(engine.app())
    await engine_server.start_server()
    settings = replace(settings, engine_port=engine_server.port, **settings_changes)  # type: ignore[arg-type]
    settings.heartbeat_path.touch()
    wired = Wired(settings, ports)
    app: web.Application = create_app(wired)  # type: ignore[arg-type]
    server = TestServer(app)
    await server.start_server()
    try:
        yield Door(server, wired, engine, engine_server, tmp_path / "log")
    finally:
        await server.close()
        await engine_server.close()
        await store.dispose()


async def set_up_towns(ports: Ports) -> None:
    for code, name, name_en, call_back in ((ANSHIN, "安心市", "Anshin City", True), (TONARI, "となり町", "Tonari Town", False)):
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
