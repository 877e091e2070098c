"""The command line on real databases, in processes of its own."""

import asyncio
import itertools
import json
import os
import re
import signal
import sqlite3
import stat
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from supporters.bootstrap import build
from supporters.core.accounts import Role
from supporters.core.faqs import EntryState
from supporters.core.one_time_codes import from_base32, sign_in_code, step_of
from supporters.services.sessions import sign_in
from supporters.settings import read_settings
from tests.supporters.conftest import PASSWORD, run_as_superuser
from tests.supporters.store import things

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (
    "migrate", "seed", "create-municipality", "create-admin", "reset-sign-in", "worker", "verify-audit", "rotate-keys",
    "erase-contact",
)  # fmt: skip
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "ANSHIN_MODE": "demo", "STATE_DIR": str(tmp_path / "var"), "PORT": "19080"}


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    def call(*arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "supporters", *arguments],
            cwd=ROOT, env={**environment, **changes}, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip

    return call


def _refused(done: subprocess.CompletedProcess[str], status: int, words: str) -> None:
    assert done.returncode == status, done.stderr
    assert words in done.stderr
    assert done.stderr.startswith("anshin: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert f"python -m supporters {command}" in done.stdout
    assert command in run("--help").stdout


def test_a_demo_is_set_up_and_setting_it_up_again_changes_nothing(run: Run, environment: dict[str, str]) -> None:
    state = Path(environment["STATE_DIR"])
    migrated = run("migrate")
    assert migrated.returncode == 0, migrated.stderr
    assert "database: 0001" in migrated.stdout
    first = run("seed")
    assert first.returncode == 0, first.stderr
    accounts = (state / "demo-accounts.txt").read_text()
    assert stat.S_IMODE((state / "demo-accounts.txt").stat().st_mode) == 0o600
    assert stat.S_IMODE(state.stat().st_mode) == 0o700
    lines = [line for line in accounts.splitlines() if not line.startswith("#")]
    assert len(lines) == 8
    assert all(line in first.stdout for line in lines)
    second = run("seed", PORT="19090")
    assert second.returncode == 0, second.stderr
    assert "content: 0 new, 0 changed, 0 withdrawn" in second.stdout
    assert (state / "demo-accounts.txt").read_text() == accounts
    asyncio.run(_check_the_demo(environment, lines))


async def _check_the_demo(environment: dict[str, str], lines: list[str]) -> None:
    app = build(read_settings(environment))
    now = datetime.now(UTC)
    try:
        async with app.ports.unit_of_work("*", write=False) as uow:
            anshin, tonari = await uow.municipalities.find("999997"), await uow.municipalities.find("999989")
            assert anshin is not None
            assert tonari is not None
            assert (anshin.settings.call_back, tonari.settings.call_back) == (True, False)
            assert "http://127.0.0.1:19081" in anshin.settings.frame_ancestors
            assert "http://127.0.0.1:19091" in anshin.settings.frame_ancestors
            national = await uow.faqs.of(None)
            assert {entry.state for entry in national} == {EntryState.PUBLISHED}
            assert {entry.revision for entry in national} == {1}
            assert len(await uow.supporters.of(["999997", "999989"])) == 4
        for line in lines:
            town, role, email, password, secret = line.split()
            code = sign_in_code(from_base32(secret), step_of(now, seconds=30))
            signed_in = await sign_in(app.ports, email=email, password=password, code=code, now=now)
            assert (signed_in.account.municipality, signed_in.account.role) == (town, Role(role))
    finally:
        await app.close()


def test_seeding_again_keeps_what_people_changed(run: Run, environment: dict[str, str]) -> None:
    run("migrate")
    run("seed")
    asyncio.run(_change_things(environment))
    again = run("seed")
    assert again.returncode == 0, again.stderr
    assert "content: 0 new, 1 changed, 1 withdrawn" in again.stdout
    asyncio.run(_check_changes(environment))


async def _change_things(environment: dict[str, str]) -> None:
    from dataclasses import replace

    app = build(read_settings(environment))
    async with app.ports.unit_of_work("*") as uow:
        stopped = await uow.faqs.find("lost_phone:ja:all")
        outdated = await uow.faqs.find("password_management:ja:all")
        town = await uow.municipalities.find("999997")
        assert stopped is not None
        assert outdated is not None
        assert town is not None
        await uow.faqs.save(replace(stopped, state=EntryState.WITHDRAWN))
        await uow.faqs.save(replace(outdated, content={"title": "古い", "text": "古い"}))
        await uow.faqs.add(things.faq(None, id="file-is-gone", created_by="seed"))
        await uow.faqs.add(things.faq(None, id="written-by-hand", created_by="somebody"))
        await uow.faqs.add(things.faq("999997", id="own"))
        await uow.municipalities.save(replace(town, name="新安心市"))
        await uow.commit()
    await app.close()


async def _check_changes(environment: dict[str, str]) -> None:
    app = build(read_settings(environment))
    async with app.ports.unit_of_work("999997", write=False) as uow:
        found = {entry.id: entry for entry in [*await uow.faqs.of(None), *await uow.faqs.of("999997")]}
        town = await uow.municipalities.find("999997")
    await app.close()
    assert town is not None
    assert town.name == "新安心市"
    assert found["lost_phone:ja:all"].state is EntryState.WITHDRAWN
    assert found["password_management:ja:all"].content["title"] != "古い"
    assert found["password_management:ja:all"].revision == 2
    assert found["file-is-gone"].state is EntryState.WITHDRAWN
    assert found["written-by-hand"].state is EntryState.PUBLISHED
    assert found["own"].state is EntryState.PUBLISHED


def test_production_never_gets_demo_accounts(run: Run) -> None:
    production = {
        "ANSHIN_MODE": "production",
        "ENGINE_KEY": "e1Q9x-7rT2mW5yB8nK4vJ6zL3cH0gF_sD",
        "ANSHIN_SECRET_KEY": "p0O9i8U7y6T5r4E3w2Q1a-sDfGhJkLzXc",
        "ANSHIN_ENCRYPTION_KEYS": Fernet.generate_key().decode(),
    }
    assert run("migrate", **production).returncode == 0
    _refused(run("seed", **production), 1, "--content-only")
    done = run("seed", "--content-only", **production)
    assert done.returncode == 0, done.stderr
    assert "demo" not in done.stdout
    _refused(run("migrate", **{**production, "ENGINE_KEY": "changeme"}), 2, "ENGINE_KEY")


def test_a_town_and_its_first_administrator_are_set_up_from_the_command_line(
    run: Run, environment: dict[str, str]
) -> None:
    _refused(run("create-municipality", "131016", "千代田区"), 1, "python -m supporters migrate")
    run("migrate")
    _refused(run("create-municipality", "131017", "千代田区"), 1, "check digit")
    assert run("create-municipality", "131016", "千代田区", "--office-email", "a@example.jp").returncode == 0
    _refused(run("create-municipality", "131016", "千代田区"), 1, "already")
    _refused(run("create-admin", "999997", "admin@example.jp"), 1, "create-municipality")
    _refused(run("create-admin", "131016", "not an address"), 1, "email")
    invited = run("create-admin", "131016", "admin@example.jp")
    assert re.search(r"http://localhost:19080/invite/[\w-]{43}\n", invited.stdout)
    _refused(run("create-admin", "131016", "admin@example.jp"), 1, "reset-sign-in")
    _refused(run("reset-sign-in", "nobody@example.jp"), 1, "no account")
    assert "/invite/" in run("reset-sign-in", "admin@example.jp").stdout
    assert run("create-municipality").returncode == 2


def test_the_worker_delivers_chains_beats_and_stops_when_told(run: Run, environment: dict[str, str]) -> None:
    state = Path(environment["STATE_DIR"])
    run("migrate")
    run("create-municipality", "131016", "千代田区")
    run("create-admin", "131016", "canary-admin@example.jp", "--name", "カナリア")
    worker = subprocess.Popen(
        [sys.executable, "-m", "supporters", "worker"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        _wait_for(lambda: list((state / "mail").glob("*.eml")) and (state / "worker.heartbeat").exists())
        _wait_for(lambda: "0 not chained" in run("verify-audit").stdout)
    finally:
        worker.send_signal(signal.SIGTERM)
        said, _ = worker.communicate(timeout=20)
    assert worker.returncode == 0
    assert '"event": "stopped"' in said
    assert not (state / "worker.heartbeat").exists()
    assert "canary" not in said
    assert "カナリア" not in said


def _wait_for(condition: Callable[[], object], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.2)


def test_a_worker_outlives_a_database_that_is_away(run: Run, environment: dict[str, str]) -> None:
    run("migrate")
    database = Path(environment["STATE_DIR"]) / "anshin.db"
    worker = subprocess.Popen(
        [sys.executable, "-m", "supporters", "worker"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        _wait_for((database.parent / "worker.heartbeat").exists)
        with sqlite3.connect(database) as connection:
            connection.execute("ALTER TABLE outbox RENAME TO away")
        assert worker.stdout is not None
        # the upkeep may meet the missing table first; the outbox must meet it too
        failed = (json.loads(line)["step"] for line in worker.stdout if "step_failed" in line)
        assert "outbox" in itertools.islice(failed, 5)
        with sqlite3.connect(database) as connection:
            connection.execute("ALTER TABLE away RENAME TO outbox")
        run("create-municipality", "131016", "千代田区")
        run("create-admin", "131016", "admin@example.jp")
        _wait_for(lambda: list((database.parent / "mail").glob("*.eml")))
    finally:
        worker.send_signal(signal.SIGTERM)
        worker.communicate(timeout=20)
    assert worker.returncode == 0


def test_a_changed_audit_row_is_found(run: Run, environment: dict[str, str]) -> None:
    run("migrate")
    run("create-municipality", "131016", "千代田区")
    asyncio.run(_chain(environment))
    assert "The audit chain holds: 1 rows" in run("verify-audit").stdout
    with sqlite3.connect(Path(environment["STATE_DIR"]) / "anshin.db") as connection:
        connection.execute("DROP TRIGGER audit_only_grows_update")
        connection.execute("UPDATE audit SET actor_id = 'nobody'")
    _refused(run("verify-audit"), 1, "breaks at row 1")


async def _chain(environment: dict[str, str]) -> None:
    from supporters.services.audit import chain_audit

    app = build(read_settings(environment))
    assert await chain_audit(app.ports, now=datetime.now(UTC)) == 1
    await app.close()


def test_keys_are_rotated_and_contact_data_is_erased(run: Run, environment: dict[str, str]) -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    run("migrate", ANSHIN_ENCRYPTION_KEYS=old)
    asyncio.run(_cases({**environment, "ANSHIN_ENCRYPTION_KEYS": old}))
    rotated = run("rotate-keys", ANSHIN_ENCRYPTION_KEYS=f"{new},{old}")
    assert "2 rows are sealed with the first key" in rotated.stdout, rotated.stderr
    _refused(run("rotate-keys", ANSHIN_ENCRYPTION_KEYS=old), 1, "cannot be read with the configured keys")
    _refused(run("erase-contact", "OPENCASE"), 1, "still open")
    _refused(run("erase-contact", "UNKNOWN1"), 1, "no referral")
    assert "erased" in run("erase-contact", "endedone", ANSHIN_ENCRYPTION_KEYS=new).stdout
    sealed = asyncio.run(_details({**environment, "ANSHIN_ENCRYPTION_KEYS": new}))
    assert sealed == {"ENDEDONE": None, "OPENCASE": b"hidden"}


async def _cases(environment: dict[str, str]) -> None:
    from supporters.core.referrals import Status

    app = build(read_settings(environment))
    sealed = app.ports.cipher.seal(b"hidden")
    async with app.ports.unit_of_work("*") as uow:
        await uow.municipalities.add(things.municipality())
        await uow.referrals.add(things.referral(code="OPENCASE", details_sealed=sealed))
        await uow.referrals.add(
            things.referral(code="ENDEDONE", details_sealed=sealed, status=Status.CANCELLED, ended_at=things.NOW)
        )
        await uow.commit()
    await app.close()


async def _details(environment: dict[str, str]) -> dict[str, bytes | None]:
    app = build(read_settings(environment))
    async with app.ports.unit_of_work("*", write=False) as uow:
        cases = await uow.referrals.of("999997")
    await app.close()
    return {
        case.code: None if case.details_sealed is None else app.ports.cipher.open(case.details_sealed) for case in cases
    }


def test_a_database_that_is_away_is_one_clear_line(run: Run) -> None:
    nowhere = "postgresql://u:hidden@127.0.0.1:1/anshin"
    for command in (("migrate",), ("worker",)):
        done = run(*command, DATABASE_URL=nowhere)
        _refused(done, 1, "does not answer")
        assert "hidden" not in done.stderr


def test_postgresql_is_set_up_with_an_owner_and_a_role_of_its_own(run: Run, postgresql_url: str) -> None:
    url = postgresql_url.replace("+asyncpg", "")
    assert run("migrate", DATABASE_URL=url).returncode == 0
    seeded = run("seed", DATABASE_URL=url)
    assert seeded.returncode == 0, seeded.stderr
    assert "8 accounts made" in seeded.stdout
    assert "content: 0 new" in run("seed", DATABASE_URL=url).stdout


def test_the_application_may_sign_in_as_a_user_who_owns_nothing(
    run: Run, postgresql_server: str, postgresql_url: str
) -> None:
    login = f"anshin_login_{uuid.uuid4().hex[:8]}"
    owner = postgresql_url.replace("+asyncpg", "")
    application = owner.replace("anshin_owner:", f"{login}:")
    both = {"DATABASE_URL": application, "MIGRATION_DATABASE_URL": owner}
    _refused(run("migrate", **both), 1, "CREATE ROLE")
    run_as_superuser(postgresql_server, f"CREATE ROLE {login} LOGIN PASSWORD '{PASSWORD}'")
    assert run("migrate", **both).returncode == 0
    done = run("create-municipality", "131016", "千代田区", **both)
    assert done.returncode == 0, done.stderr
    assert "already" in run("create-municipality", "131016", "千代田区", DATABASE_URL=owner).stderr
    run_as_superuser(postgresql_server, f"DROP ROLE {login}")


def test_importing_any_module_opens_and_writes_nothing(tmp_path: Path) -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sorted((ROOT / "supporters").rglob("*.py"))
        if "migrations" not in path.parts and path.name not in {"__init__.py", "__main__.py"}
    ]
    probe = (
        "import sys, socket, sqlite3, importlib\n"
        "def no(*a, **k): raise SystemExit('opened')\n"
        "socket.socket.connect = no; sqlite3.connect = no\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        f"[importlib.import_module(name) for name in {names!r}]\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
        env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.iterdir()) == []
