"""Two towns with their people on a real SQLite store, real argon2 and real codes; time stands where a test puts it."""

from __future__ import annotations

import asyncio
import re
import shutil
import uuid
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from aiohttp import CookieJar
from aiohttp.test_utils import TestClient, TestServer
from cryptography.fernet import Fernet

from supporters.bootstrap import App, build
from supporters.core.accounts import ActingUser, Role, acting_user_of, system_user
from supporters.core.municipalities import District, MunicipalitySettings
from supporters.core.one_time_codes import SIGN_IN_STEP_SECONDS, sign_in_code, step_of, to_base32
from supporters.services import accounts, drafts, municipalities, offers, referrals, supporters, visits
from supporters.services.draft_steps import Sent
from supporters.settings import read_settings
from supporters.store.migrate import migrate
from web.app import create_app

ANSHIN, TONARI = "999997", "999989"
START = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
"""Tuesday, ten in the morning in Japan."""
PASSWORD = "harukaze-tanpopo-42"
SECRET = b"a secret of twenty b"
SYSTEM = system_user("cli")
DISTRICTS = (
    District(id="minami", name="南町", kana="みなみまち", name_en="Minami", postal_codes=("9990001",)),
    District(id="kita", name="北町", kana="きたまち", name_en="Kita", postal_codes=("9990002",)),
)
KEYS = {
    "ANSHIN_MODE": "demo",
    "ENGINE_KEY": "engine-key-for-tests-only-0123456789",
    "ANSHIN_SECRET_KEY": "secret-key-for-tests-only-0123456789",
    "ANSHIN_ENCRYPTION_KEYS": Fernet.generate_key().decode(),
}


@dataclass
class StandingClock:
    """A clock that moves only when it is told to."""

    moment: datetime = START

    def now(self) -> datetime:
        return self.moment


@dataclass
class World:
    """An installation with its people: admin, clerk and two supporters in 安心市, a clerk and a supporter next door."""

    app: App
    clock: StandingClock
    people: dict[str, ActingUser] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        return self.clock.moment

    def later(self, **parts: float) -> datetime:
        self.clock.moment += timedelta(**parts)
        return self.clock.moment

    async def ask(self, *, municipality: str = ANSHIN, name: str = "安心花子", notes: str = "なし") -> Sent:
        """A resident asks for a visit through the draft, as the chat does."""
        conversation = uuid.uuid4().hex
        draft = await drafts.open_draft(
            self.app.ports,
            conversation_id=conversation,
            message_id="m0",
            municipality=municipality,
            topic="support_scam_popup",
            language="ja",
            now=self.now,
        )
        step = None
        answers = ("no", "yes", "myself", "minami", name, "03-1234-5678", "午前", notes, "send")
        for number, value in enumerate(answers, 1):
            step = await drafts.answer(
                self.app.ports, draft.id, value, conversation_id=conversation, message_id=f"m{number}", now=self.now
            )
        assert step is not None and step.sent is not None
        return step.sent

    async def released(self, **parts: str) -> Sent:
        sent = await self.ask(**parts)
        await referrals.confirm_referral(
            self.app.ports,
            sent.referral.id,
            visit_word="あさがお",
            address="南町1-2-3",
            person_confirmed=True,
            consent_confirmed=True,
            acting_user=self.people["clerk"],
            now=self.now,
        )
        await referrals.release_referral(
            self.app.ports, sent.referral.id, acting_user=self.people["clerk"], now=self.now
        )
        return sent

    async def offer_id(self, who: str = "first", *, referral_id: str = "") -> str:
        """An open offer to this supporter: of this referral, or the newest."""
        found = await offers.list_offers(self.app.ports, acting_user=self.people[who], now=self.now)
        return next(offer.id for offer in found if referral_id in {"", offer.referral_id})

    async def accepted(self, **parts: str) -> Sent:
        sent = await self.released(**parts)
        await offers.accept_offer(
            self.app.ports,
            await self.offer_id(referral_id=sent.referral.id),
            acting_user=self.people["first"],
            now=self.now,
        )
        return sent

    async def planned(self, *, hours: float = 2, agreed: bool = True) -> tuple[Sent, str]:
        """A case with a visit that starts in `hours`; the visit's id too."""
        sent = await self.accepted()
        start = self.now + timedelta(hours=hours)
        visit = await visits.propose_visit(
            self.app.ports,
            sent.referral.id,
            starts_at=start,
            ends_at=start + timedelta(hours=1),
            agreed=agreed,
            acting_user=self.people["first"],
            now=self.now,
        )
        return sent, visit.id


class Visitor:
    """A browser without scripts: keeps cookies, reads hidden fields, follows redirects when told to."""

    def __init__(self, client: TestClient, world: World) -> None:
        self.client, self.world = client, world
        self.status, self.text, self.location, self.page, self.headers = 0, "", "", "", {}

    async def get(self, path: str, **options: object) -> str:
        self.page = path.partition("?")[0]
        return await self._keep(await self.client.get(path, allow_redirects=False, **options))

    async def follow(self) -> str:
        return await self.get(self.location)

    async def post(self, path: str, fields: dict[str, str] | None = None, **options: object) -> str:
        """Send a form with the hidden fields of the page last seen."""
        hidden = dict(re.findall(r'<input type="hidden" name="([a-z_]+)" value="([^"]*)"', self.text))
        return await self.send(path, {"csrf": hidden.get("csrf", ""), **(fields or {})}, **options)

    async def send(self, path: str, fields: dict[str, str], **options: object) -> str:
        return await self._keep(await self.client.post(path, data=fields, allow_redirects=False, **options))

    def hidden(self, name: str, *, form: str = "") -> str:
        """A hidden field's value; of the form with this action, or the first on the page."""
        text = self.text[self.text.index(f'action="{form}"') :] if form else self.text
        found = re.search(rf'name="{name}" value="([^"]*)"', text)
        assert found is not None, f"no hidden field {name}"
        return unescape(found[1])

    async def sign_in(self, who: str, *, step: int = 0) -> Visitor:
        await self.get("/sign-in")
        await self.post(
            "/sign-in",
            {
                "email": f"{who}@example.jp",
                "password": PASSWORD,
                "code": code_at(self.world.now, step),
            },
        )
        assert self.status == 303, self.text
        return self

    async def open_status(self, code: str, pin: str) -> Visitor:
        await self.get("/r")
        await self.post("/r", {"code": code, "pin": pin})
        assert self.status == 303, self.text
        await self.get("/r/status")
        return self

    async def _keep(self, response: object) -> str:
        self.status = response.status
        self.headers = response.headers
        self.location = response.headers.get("Location", "")
        self.text = await response.text()
        return self.text


def code_at(now: datetime, step: int = 0) -> str:
    """The six digits an authenticator app shows now, or that many steps later."""
    return sign_in_code(SECRET, step_of(now, seconds=SIGN_IN_STEP_SECONDS) + step)


def settings_in(folder: Path, **more: str):
    return read_settings({**KEYS, "STATE_DIR": str(folder), "PORT": "8399", **more})


async def _seed(folder: Path) -> dict[str, ActingUser]:
    app = build(settings_in(folder))
    await migrate(app.settings.database_url, app.settings.database_role, lambda line: None)
    people = {}
    for code, name, call_back in ((ANSHIN, "安心市", True), (TONARI, "となり町", False)):
        await municipalities.create_municipality(
            app.ports,
            code=code,
            name=name,
            name_en="Anshin City",
            office="生活安全課",
            office_email=f"office@{code}.example.jp",
            districts=DISTRICTS,
            settings=MunicipalitySettings(call_back=call_back),
            acting_user=SYSTEM,
            now=START,
        )
    for who, town, role in (
        ("admin", ANSHIN, Role.ADMIN),
        ("clerk", ANSHIN, Role.CLERK),
        ("first", ANSHIN, Role.SUPPORTER),
        ("second", ANSHIN, Role.SUPPORTER),
        ("next_admin", TONARI, Role.ADMIN),
        ("neighbour", TONARI, Role.SUPPORTER),
    ):
        supporter_id = None
        if role is Role.SUPPORTER:
            supporter_id = (
                await supporters.register_supporter(
                    app.ports,
                    display_name=f"サポーター {who}",
                    name=f"本名 {who}",
                    phone="090-1234-5678",
                    certificate_number="A-1",
                    certificate_valid_until_on=date(2027, 12, 31),
                    background_checked_on=date(2026, 1, 1),
                    background_valid_until_on=date(2027, 12, 31),
                    municipality=town,
                    acting_user=SYSTEM,
                    now=START,
                )
            ).id
        people[who] = acting_user_of(
            await accounts.create_account(
                app.ports,
                municipality=town,
                role=role,
                display_name=f"{who} さん",
                email=f"{who}@example.jp",
                password=PASSWORD,
                totp_secret=to_base32(SECRET),
                supporter_id=supporter_id,
                acting_user=SYSTEM,
                now=START,
            )
        )
    await app.close()
    return people


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, ActingUser]]:
    """A folder with a seeded database, and who is who in it. Made once; tests copy it."""
    folder = tmp_path_factory.mktemp("seeded")
    return folder, asyncio.run(_seed(folder))


@pytest.fixture
def https() -> bool:
    """Whether the installation is reached by https; tests that need it override this."""
    return False


@pytest.fixture
async def world(seeded: tuple[Path, dict[str, ActingUser]], tmp_path: Path, https: bool) -> AsyncIterator[World]:
    folder, people = seeded
    shutil.copytree(folder, tmp_path / "state")
    more = {"PUBLIC_URL": "https://anshin.example.jp"} if https else {}
    clock = StandingClock()
    app = build(settings_in(tmp_path / "state", **more))
    app = replace(app, ports=replace(app.ports, clock=clock))
    yield World(app, clock, dict(people))
    await app.close()


@pytest.fixture
async def server(world: World) -> AsyncIterator[TestServer]:
    server = TestServer(create_app(world.app), host="127.0.0.1")
    await server.start_server()
    yield server
    await server.close()


@pytest.fixture
async def visitor(world: World, server: TestServer) -> AsyncIterator[Callable[[], Visitor]]:
    """Makes browsers: each call is another person with cookies of their own."""
    clients = []

    def make() -> Visitor:
        client = TestClient(server, cookie_jar=CookieJar(unsafe=True))
        clients.append(client)
        return Visitor(client, world)

    yield make
    for client in clients:
        await client.session.close()
