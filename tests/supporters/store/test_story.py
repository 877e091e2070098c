"""The whole life of a request, by the services, on real databases, real hashes, real mail files."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text

from supporters.bootstrap import build
from supporters.core.accounts import ActingUser, Role, acting_user_of, system_user
from supporters.core.call_backs import CallBackOutcome
from supporters.core.errors import AnshinError, NotFound, OfferTaken, PinWrong, VisitOverlaps
from supporters.core.municipalities import District, MunicipalitySettings
from supporters.core.one_time_codes import to_base32
from supporters.core.referrals import Status
from supporters.core.reports import ReportOutcome
from supporters.services import (
    accounts,
    audit,
    drafts,
    municipalities,
    offers,
    outbox,
    referrals,
    reports,
    status,
    supporters,
    visits,
)
from supporters.services.draft_steps import Sent
from supporters.services.ports import Ports
from supporters.settings import read_settings
from supporters.store.engine import open_engine
from supporters.store.tables import metadata

NOON = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
ANSHIN, TONARI = "999997", "999989"
CANARIES = (
    "カナリア花子",
    "080-0000-0009",
    "8000000009",
    "かなりあ通り1-2-3",
    "犬がいます",
    "押し入れの前",
    "あさがお",
)
SYSTEM = system_user("cli")


@dataclass
class Town:
    ports: Ports
    clerk: ActingUser
    first: ActingUser
    second: ActingUser
    neighbour: ActingUser
    mail_dir: Path


@asynccontextmanager
async def opened(database_url: str, state_dir: Path) -> AsyncIterator[tuple[Ports, Path]]:
    settings = read_settings(
        {
            "ANSHIN_MODE": "demo",
            "STATE_DIR": str(state_dir),
            "DATABASE_URL": database_url,
            "ENGINE_KEY": "e",
            "ANSHIN_SECRET_KEY": "s",
            "ANSHIN_ENCRYPTION_KEYS": KEY,
        }
    )
    app = build(settings)
    try:
        yield app.ports, settings.mail_dir
    finally:
        await app.close()


KEY = Fernet.generate_key().decode()


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async with opened(database_url, tmp_path / "var") as (ports, mail_dir):
        for code in (ANSHIN, TONARI):
            await municipalities.create_municipality(
                ports,
                code=code,
                name="安心市",
                office_email=f"office@{code}.example",
                districts=(District(id="minami", name="南町", postal_codes=("9990001",)),),
                settings=MunicipalitySettings(call_back=True),
                acting_user=SYSTEM,
                now=NOON,
            )
        yield Town(
            ports,
            clerk=await _account(ports, ANSHIN, Role.CLERK, "clerk", None),
            first=await _supporter(ports, ANSHIN, "tanaka"),
            second=await _supporter(ports, ANSHIN, "suzuki"),
            neighbour=await _supporter(ports, TONARI, "sato"),
            mail_dir=mail_dir,
        )


async def _account(ports: Ports, town: str, role: Role, name: str, supporter_id: str | None) -> ActingUser:
    account = await accounts.create_account(
        ports,
        municipality=town,
        role=role,
        display_name=name,
        email=f"{name}@{town}.example",
        password="harukaze-tanpopo-42",
        totp_secret=to_base32(b"a secret of twenty b"),
        supporter_id=supporter_id,
        acting_user=SYSTEM,
        now=NOON,
    )
    return acting_user_of(account)


async def _supporter(ports: Ports, town: str, name: str) -> ActingUser:
    supporter = await supporters.register_supporter(
        ports,
        display_name=f"サポーター {name}",
        name=f"本名 {name}",
        phone="080-0000-0001",
        certificate_valid_until_on=date(2027, 3, 31),
        background_checked_on=date(2026, 4, 1),
        background_valid_until_on=date(2027, 4, 1),
        municipality=town,
        acting_user=SYSTEM,
        now=NOON,
    )
    return await _account(ports, town, Role.SUPPORTER, name, supporter.id)


async def _ask(town: Town, talk: str = "talk") -> Sent:
    draft = await drafts.open_draft(
        town.ports,
        conversation_id=talk,
        message_id="m0",
        municipality=ANSHIN,
        topic="support_scam_popup",
        language="ja",
        now=NOON,
    )
    step = None
    answers = ("no", "yes", "myself", "minami", CANARIES[0], CANARIES[1], "午前", CANARIES[4], "send")
    for number, value in enumerate(answers, start=1):
        step = await drafts.answer(town.ports, draft.id, value, conversation_id=talk, message_id=f"m{number}", now=NOON)
    assert step is not None
    assert step.sent is not None
    return step.sent


async def _release(town: Town, talk: str = "talk") -> Sent:
    sent = await _ask(town, talk)
    case = sent.referral.id
    await referrals.record_call_back(
        town.ports, case, outcome=CallBackOutcome.REACHED, acting_user=town.clerk, now=NOON
    )
    await referrals.confirm_referral(
        town.ports, case, visit_word=CANARIES[6], address=CANARIES[3], person_confirmed=True,
        consent_confirmed=True, acting_user=town.clerk, now=NOON,
    )  # fmt: skip
    await referrals.release_referral(town.ports, case, acting_user=town.clerk, now=NOON)
    return sent


async def _offer_of(town: Town, supporter: ActingUser, case: str) -> str:
    listed = await offers.list_offers(town.ports, acting_user=supporter, now=NOON)
    return next(offer.id for offer in listed if offer.referral_id == case)


async def test_a_request_goes_from_the_talk_to_its_confirmed_end(town: Town) -> None:
    ports = town.ports
    sent = await _release(town)
    case = sent.referral.id
    first, second = await _offer_of(town, town.first, case), await _offer_of(town, town.second, case)
    await offers.accept_offer(ports, first, acting_user=town.first, now=NOON)
    with pytest.raises(OfferTaken):
        await offers.accept_offer(ports, second, acting_user=town.second, now=NOON)
    start = NOON + timedelta(hours=2)
    visit = await visits.propose_visit(
        ports, case, starts_at=start, ends_at=start + timedelta(hours=1), acting_user=town.first, now=NOON
    )
    with pytest.raises(PinWrong):
        await status.open_status_session(ports, sent.code, "00000000", now=NOON)
    resident = (await status.open_status_session(ports, sent.code, sent.pin, now=NOON)).acting_user
    await status.agree_visit_time(ports, visit.id, acting_user=resident, now=NOON)
    await visits.check_in(ports, visit.id, acting_user=town.first, now=start)
    await visits.check_out(ports, visit.id, acting_user=town.first, now=start + timedelta(hours=1))
    await reports.write_report(
        ports, visit.id, outcome=ReportOutcome.SOLVED, summary=CANARIES[5], minutes=40, took_nothing=True,
        acting_user=town.first, now=start + timedelta(hours=2),
    )  # fmt: skip
    done = await status.confirm_solved(ports, acting_user=resident, now=start + timedelta(hours=3))
    assert done.status is Status.COMPLETED
    later = start + timedelta(hours=3)
    while await outbox.deliver_due(ports, now=later):
        pass
    assert await audit.chain_audit(ports, now=later) > 15
    check = await audit.verify_chain(ports)
    assert (check.first_broken, check.unchained) == (None, 0)
    async with ports.unit_of_work(ANSHIN, write=False) as uow:
        assert {str(letter.state) for letter in await uow.outbox.of(ANSHIN)} == {"sent"}
    mails = await asyncio.to_thread(lambda: [path.read_bytes() for path in town.mail_dir.glob("*.eml")])
    assert len(mails) >= 6
    assert any(b"text/calendar" in mail for mail in mails)
    with pytest.raises(NotFound):
        await reports.list_reports(ports, case, acting_user=town.second, now=later)


async def test_nothing_personal_stands_in_the_database_or_in_mails_in_clear(
    town: Town, database_url: str, tmp_path: Path
) -> None:
    sent = await _release(town)
    await offers.accept_offer(
        town.ports, await _offer_of(town, town.first, sent.referral.id), acting_user=town.first, now=NOON
    )
    await outbox.deliver_due(town.ports, now=NOON)
    everything = await _everything_written(database_url, tmp_path)
    assert sent.code in everything
    assert "サポーター tanaka" in everything
    for canary in (*CANARIES, sent.pin, "本名 tanaka", f"clerk@{ANSHIN}.example"):
        assert canary not in everything, canary


async def _everything_written(database_url: str, folder: Path) -> str:
    engine = open_engine(database_url)
    found: list[str] = []
    async with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            await connection.execute(text("SELECT set_config('anshin.municipality', '*', true)"))
        for table in metadata.sorted_tables:
            rows = await connection.execute(table.select())
            found += [repr(tuple(row)) for row in rows]
    await engine.dispose()

    def files() -> list[str]:
        named = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".eml"]
        return [path.read_bytes().decode("utf-8", "replace") for path in named]

    from email import message_from_bytes, policy

    def mails() -> list[str]:
        letters = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in folder.rglob("*.eml")]
        return [str(part.get_content()) for mail in letters for part in mail.walk() if not part.is_multipart()]

    return "\n".join([*found, *await asyncio.to_thread(files), *await asyncio.to_thread(mails)])


async def test_of_supporters_who_accept_in_the_same_moment_one_wins(
    town: Town, database_url: str, tmp_path: Path
) -> None:
    for number in range(4):
        sent = await _release(town, f"talk {number}")
        case = sent.referral.id
        asked = {user.id: await _offer_of(town, user, case) for user in (town.first, town.second)}

        async def accept(user: ActingUser, offer_id: str) -> str:
            async with opened(database_url, tmp_path / "var") as (ports, _):
                try:
                    await offers.accept_offer(ports, offer_id, acting_user=user, now=NOON)
                except AnshinError as error:
                    return error.code
                return "accepted"

        outcomes = await asyncio.gather(*(accept(user, asked[user.id]) for user in (town.first, town.second)))
        assert sorted(outcomes) == ["accepted", "offer_taken"], outcomes


async def test_one_supporter_cannot_promise_two_homes_the_same_hour(
    town: Town, database_url: str, tmp_path: Path
) -> None:
    cases = []
    for number in range(2):
        sent = await _release(town, f"talk {number}")
        cases.append(sent.referral.id)
        offer = await _offer_of(town, town.first, sent.referral.id)
        await offers.accept_offer(town.ports, offer, acting_user=town.first, now=NOON)

    async def plan(case: str, minutes: int) -> str:
        async with opened(database_url, tmp_path / "var") as (ports, _):
            start = NOON + timedelta(hours=5, minutes=minutes)
            try:
                await visits.propose_visit(
                    ports, case, starts_at=start, ends_at=start + timedelta(hours=1), acting_user=town.first, now=NOON
                )
            except VisitOverlaps:
                return "overlaps"
            return "planned"

    assert sorted(await asyncio.gather(plan(cases[0], 0), plan(cases[1], 75))) == ["overlaps", "planned"]


async def test_a_neighbour_sees_a_case_only_when_the_town_opened_its_border(town: Town) -> None:
    ports = town.ports
    await _release(town, "before")
    assert await offers.list_offers(ports, acting_user=town.neighbour, now=NOON) == []
    admin = replace(town.clerk, role=Role.ADMIN)
    await municipalities.give_grant(ports, to_municipality=TONARI, acting_user=admin, now=NOON)
    sent = await _release(town, "after")
    case = sent.referral.id
    offer = await _offer_of(town, town.neighbour, case)
    await offers.accept_offer(ports, offer, acting_user=town.neighbour, now=NOON)
    details = await referrals.open_details(ports, case, acting_user=town.neighbour, now=NOON)
    assert details is not None
    assert details.name == CANARIES[0]
    async with ports.unit_of_work(ANSHIN, write=False) as uow:
        assert any(row.actor_id == town.neighbour.id for row in await uow.audit.of(ANSHIN))
