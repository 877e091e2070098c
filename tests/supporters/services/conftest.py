"""A town with its people, on fakes of the ports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import pytest
from cryptography.fernet import Fernet

from supporters.core.accounts import ActingUser, Role, acting_user_of, system_user
from supporters.core.call_backs import CallBackOutcome
from supporters.core.municipalities import District, MunicipalitySettings
from supporters.core.one_time_codes import to_base32
from supporters.core.referrals import Referral
from supporters.core.visits import Visit
from supporters.services import accounts, drafts, municipalities, offers, referrals, supporters, visits
from supporters.services.draft_steps import DraftStep, Sent
from supporters.services.ports import Ports
from supporters.store.cipher import FernetCipher
from supporters.store.passwords import Argon2PasswordHasher
from supporters.store.unit_of_work import SqlUnitsOfWork
from tests.supporters.services.fakes import NOON, World

ANSHIN, TONARI = "999997", "999989"
SYSTEM = system_user("cli")
SECRET = b"a secret of twenty b"
PASSWORD = "harukaze-tanpopo-42"
DISTRICTS = (
    District(id="minami", name="南町", kana="みなみまち", name_en="Minami", postal_codes=("9990001",)),
    District(id="kita", name="北町", kana="きたまち", name_en="Kita", postal_codes=("9990002",)),
)


@dataclass
class Town:
    """安心市 (call-back on) and となり町 (off), a clerk and an admin each, two supporters here and one next door."""

    world: World
    ports: Ports
    admin: ActingUser
    clerk: ActingUser
    next_clerk: ActingUser
    next_admin: ActingUser
    first: ActingUser
    second: ActingUser
    neighbour: ActingUser

    async def draft(
        self, *, conversation: str = "talk", message: str = "m0", municipality: str = ANSHIN, now: datetime = NOON
    ) -> str:
        draft = await drafts.open_draft(
            self.ports,
            conversation_id=conversation,
            message_id=message,
            municipality=municipality,
            topic="support_scam_popup",
            language="ja",
            now=now,
        )
        return draft.id

    async def fill(
        self, draft_id: str, *answers: str, conversation: str = "talk", now: datetime = NOON, start: int = 1
    ) -> DraftStep:
        step = None
        for number, value in enumerate(answers, start):
            step = await drafts.answer(
                self.ports, draft_id, value, conversation_id=conversation, message_id=f"m{number}", now=now
            )
        assert step is not None
        return step

    async def ask(
        self,
        *,
        conversation: str = "talk",
        municipality: str = ANSHIN,
        now: datetime = NOON,
        phone: str = "03-1234-5678",
    ) -> Sent:
        draft_id = await self.draft(conversation=conversation, municipality=municipality, now=now)
        step = await self.fill(
            draft_id,
            "no",
            "yes",
            "myself",
            "minami",
            "安心花子",
            phone,
            "午前",
            "なし",
            "send",
            conversation=conversation,
            now=now,
        )
        assert step.sent is not None
        return step.sent

    async def confirm(self, referral_id: str, *, now: datetime = NOON) -> Referral:
        await referrals.record_call_back(
            self.ports, referral_id, outcome=CallBackOutcome.REACHED, acting_user=self.clerk, now=now
        )
        return await referrals.confirm_referral(
            self.ports,
            referral_id,
            visit_word="あさがお",
            address="南町1-2-3",
            person_confirmed=True,
            consent_confirmed=True,
            acting_user=self.clerk,
            now=now,
        )

    async def release(self, *, now: datetime = NOON, conversation: str = "talk") -> Sent:
        sent = await self.ask(now=now, conversation=conversation)
        await self.confirm(sent.referral.id, now=now)
        await referrals.release_referral(self.ports, sent.referral.id, acting_user=self.clerk, now=now)
        return sent

    async def offer_id(self, supporter: ActingUser, *, now: datetime = NOON) -> str:
        return (await offers.list_offers(self.ports, acting_user=supporter, now=now))[0].id

    async def accept(self, *, now: datetime = NOON, conversation: str = "talk") -> Sent:
        sent = await self.release(now=now, conversation=conversation)
        open_offers = await offers.list_offers(self.ports, acting_user=self.first, now=now)
        offer_id = next(offer.id for offer in open_offers if offer.referral_id == sent.referral.id)
        await offers.accept_offer(self.ports, offer_id, acting_user=self.first, now=now)
        return sent

    async def plan(
        self,
        referral_id: str,
        *,
        start: datetime = NOON + timedelta(hours=2),
        now: datetime = NOON,
        agreed: bool = True,
    ) -> Visit:
        return await visits.propose_visit(
            self.ports,
            referral_id,
            starts_at=start,
            ends_at=start + timedelta(hours=1),
            agreed=agreed,
            acting_user=self.first,
            now=now,
        )

    def referral(self, referral_id: str) -> Referral:
        found = self.world.tables.rows["referrals"][referral_id]
        assert isinstance(found, Referral)
        return found


async def _account(ports: Ports, municipality: str, role: Role, name: str, supporter_id: str | None) -> ActingUser:
    account = await accounts.create_account(
        ports,
        municipality=municipality,
        role=role,
        display_name=name,
        email=f"{name}@{municipality}.example",
        password=PASSWORD,
        totp_secret=to_base32(SECRET),
        supporter_id=supporter_id,
        acting_user=SYSTEM,
        now=NOON,
    )
    return acting_user_of(account)


async def _supporter(ports: Ports, municipality: str, name: str) -> ActingUser:
    supporter = await supporters.register_supporter(
        ports,
        display_name=f"サポーター {name}",
        name=f"本名 {name}",
        phone="090-1234-5678",
        certificate_number="A-1",
        certificate_valid_until_on=date(2026, 12, 31),
        background_checked_on=date(2026, 1, 1),
        background_valid_until_on=date(2027, 1, 1),
        municipality=municipality,
        acting_user=SYSTEM,
        now=NOON,
    )
    return await _account(ports, municipality, Role.SUPPORTER, name, supporter.id)


async def settle(ports: Ports, world: World) -> Town:
    """Both towns with their people, on whatever remembers behind these ports."""
    for code, name, call_back in ((ANSHIN, "安心市", True), (TONARI, "となり町", False)):
        await municipalities.create_municipality(
            ports,
            code=code,
            name=name,
            office_email=f"office@{code}.example",
            districts=DISTRICTS,
            settings=MunicipalitySettings(call_back=call_back),
            acting_user=SYSTEM,
            now=NOON,
        )
    return Town(
        world=world,
        ports=ports,
        admin=await _account(ports, ANSHIN, Role.ADMIN, "admin", None),
        clerk=await _account(ports, ANSHIN, Role.CLERK, "clerk", None),
        next_clerk=await _account(ports, TONARI, Role.CLERK, "clerk2", None),
        next_admin=await _account(ports, TONARI, Role.ADMIN, "admin2", None),
        first=await _supporter(ports, ANSHIN, "tanaka"),
        second=await _supporter(ports, ANSHIN, "suzuki"),
        neighbour=await _supporter(ports, TONARI, "sato"),
    )


@pytest.fixture
async def town() -> Town:
    """On the twins in memory."""
    world = World()
    return await settle(world.ports, world)


@pytest.fixture
async def real_town(units: SqlUnitsOfWork) -> Town:
    """On each real database, with the real cipher and the real hasher; `world` holds the mail only."""
    world = World()
    ports = replace(
        world.ports,
        unit_of_work=units,
        cipher=FernetCipher.from_keys([Fernet.generate_key().decode()], "secret"),
        hasher=Argon2PasswordHasher(),
    )
    return await settle(ports, world)
