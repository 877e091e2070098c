"""Skills on the real store (SQLite) and the real content; only the engine's half of a turn is played here."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from actions.desk import Desk
from actions.library import Library, index_of
from actions.skills import carry_out
from faq.decide import Thresholds
from faq.entries import Contact, Entry, Topic
from faq.formats import read_all, read_contacts, read_topics
from faq.phrases import Phrases
from faq.search import Index
from supporters.bootstrap import build
from supporters.core.accounts import ActingUser, Role, system_user
from supporters.core.municipalities import MunicipalitySettings
from supporters.services.municipalities import create_municipality
from supporters.services.ports import Ports
from supporters.settings import read_settings
from supporters.store.migrate import migrate

ROOT = Path(__file__).resolve().parents[2]
ANSHIN, TONARI = "999997", "999989"


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("actions") / "empty.db"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{path}", "anshin_app", lambda line: None))
    return path


@pytest.fixture
async def ports(empty_database: Path, tmp_path: Path) -> AsyncIterator[Ports]:
    shutil.copy(empty_database, tmp_path / "anshin.db")
    environment = {"ANSHIN_MODE": "demo", "STATE_DIR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/anshin.db"}
    app = build(read_settings(environment))
    made = app.ports
    office = {"id": "office", "name": {"ja": "安心市役所", "ja-simple": "安心市役所", "en": "Anshin City Hall"}}
    contact = {**office, "number": "0000-00-0000", "verified": True, "source": "the town itself"}
    for code, name in ((ANSHIN, "安心市"), (TONARI, "となり町")):
        await create_municipality(
            made,
            code=code,
            name=name,
            settings=MunicipalitySettings(contacts=(contact,) if code == ANSHIN else ()),
            acting_user=system_user("tests"),
            now=made.clock.now(),
        )
    yield made
    await app.close()


Content = tuple[tuple[Entry, ...], tuple[Contact, ...], dict[str, Topic], Phrases, Index]


@pytest.fixture(scope="session")
def content() -> Content:
    """The real content, read once."""
    data = ROOT / "data"
    topics = {topic.id: topic for topic in read_topics(data / "topics.yml")}
    entries = read_all(data / "faq")
    return entries, read_contacts(data / "contacts.yml"), topics, Phrases.load(data / "phrases"), index_of(entries)


@pytest.fixture
def desk(ports: Ports, content: Content) -> Desk:
    entries, contacts, topics, phrases, index = content
    return Desk(
        ports,
        phrases,
        topics,
        Library(ports, entries, contacts, index, fresh_seconds=0),
        # the defaults: what these tests say of the actions holds whatever was fitted last
        {"ja": Thresholds(), "en": Thresholds()},
    )


@pytest.fixture
def clerk() -> ActingUser:
    return ActingUser(role=Role.CLERK, id="clerk", municipality=ANSHIN)


@dataclass
class Talk:
    """One conversation: keeps the slots as the engine would, and hands the actions what the engine would."""

    desk: Desk
    municipality: str = ANSHIN
    language: str | None = None
    audience: str | None = None
    slots: dict[str, Any] = field(default_factory=dict)
    events: list[dict[str, Any]] = field(default_factory=list)
    id: str = field(default_factory=lambda: str(uuid4()))

    async def say(
        self, text: str, intent: str, confidence: float = 0.9, action: str | None = None, **others: float
    ) -> dict[str, Any]:
        ranking = [{"name": intent, "confidence": confidence}]
        ranking += [{"name": name, "confidence": value} for name, value in others.items()]
        self.events.append({"event": "user", "text": text, "message_id": str(uuid4())})
        latest = {"text": text, "intent": ranking[0], "intent_ranking": ranking}
        return await self._turn(action or RULES[intent], latest, self.events[-1]["message_id"], None)

    async def press(self, command: dict[str, Any]) -> dict[str, Any]:
        latest = {"text": "/command", "intent": {"name": "command", "confidence": 1.0}, "intent_ranking": []}
        return await self._turn("action_obey_command", latest, str(uuid4()), command)

    async def _turn(self, action: str, latest: dict[str, Any], message: str, command: Any) -> dict[str, Any]:
        metadata = {"municipality": self.municipality, "language": self.language, "audience": self.audience}
        state = {
            "sender_id": self.id,
            "slots": dict(self.slots),
            "latest_message": {
                **latest,
                "message_id": message,
                "metadata": metadata | ({"command": command} if command else {}),
            },
            "events": self.events[-4:],
        }
        reply = await carry_out(self.desk, action, state)
        self.slots |= reply.remember
        return reply.as_json()


def _rules() -> dict[str, str]:
    import yaml

    found = {}
    for path in sorted((ROOT / "data" / "rules").glob("*.yml")):
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]:
            found[rule["steps"][0]["intent"]] = rule["steps"][1]["action"]
    return found


RULES = _rules()


@pytest.fixture
def talk(desk: Desk) -> Talk:
    return Talk(desk)


def kinds(reply: dict[str, Any]) -> list[str]:
    return [message["type"] for message in reply["messages"]]


def entry_shown(reply: dict[str, Any]) -> str:
    """The id of the entry that a reply answers with."""
    return str(next(message["entry_id"] for message in reply["messages"] if message["type"] == "answer"))


def button(reply: dict[str, Any], **wanted: Any) -> dict[str, Any]:
    """The command of the first button that holds these values."""
    for message in reply["messages"]:
        for one in message.get("choices", []):
            if wanted.items() <= one["command"].items():
                return dict(one["command"])
    raise AssertionError(f"no button with {wanted}")
