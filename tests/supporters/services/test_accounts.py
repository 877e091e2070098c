"""Accounts and sessions: invitations, sign-in, lockout, and the borders between towns."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from supporters.core.accounts import Role
from supporters.core.errors import (
    AlreadyExists,
    FieldInvalid,
    InvitationInvalid,
    NotAllowed,
    NotFound,
    PasswordTooWeak,
    SessionExpired,
    SignInFailed,
    SignInLocked,
)
from supporters.core.one_time_codes import from_base32, sign_in_code, step_of
from supporters.services import accounts, outbox, sessions
from supporters.services.sessions import SignedIn
from tests.supporters.services.conftest import ANSHIN, PASSWORD, SECRET, SYSTEM, TONARI, Town
from tests.supporters.services.fakes import NOON, days, hours, minutes

CLERK = f"clerk@{ANSHIN}.example"


def code_at(now: object = NOON, secret: bytes = SECRET) -> str:
    return sign_in_code(secret, step_of(now, seconds=30))  # type: ignore[arg-type]


async def sign_in(town: Town, *, email: str = CLERK, password: str = PASSWORD, code: str | None = None) -> SignedIn:
    return await sessions.sign_in(town.ports, email=email, password=password, code=code or code_at(), now=NOON)


async def test_password_and_code_open_a_session_that_knows_who_acts(town: Town) -> None:
    signed = await sign_in(town, email=f"  {CLERK.upper()} ")
    assert signed.acting_user == town.clerk
    assert signed.token is not None
    assert signed.token not in repr(town.world.tables.rows)
    again = await sessions.find_session(town.ports, signed.token, now=NOON + minutes(29))
    assert again.acting_user == town.clerk
    await sessions.sign_out(town.ports, signed.token, now=NOON)
    with pytest.raises(SessionExpired):
        await sessions.find_session(town.ports, signed.token, now=NOON)


@pytest.mark.parametrize(
    "wrong",
    [{"password": "x" * 12}, {"code": "000000"}, {"code": "x"}, {"email": "nobody@x.example"}, {"email": "\x00"}],
)
async def test_which_part_was_wrong_is_never_said(town: Town, wrong: dict[str, str]) -> None:
    with pytest.raises(SignInFailed) as caught:
        await sign_in(town, **wrong)
    assert caught.value.facts == {}


async def test_an_unknown_address_costs_as_much_as_a_wrong_password(town: Town) -> None:
    before = town.world.hasher.worked
    with pytest.raises(SignInFailed):
        await sign_in(town, email="nobody@x.example")
    assert town.world.hasher.worked == before + 1


async def test_a_code_opens_one_session_only(town: Town) -> None:
    outcomes = await asyncio.gather(*(sign_in(town) for _ in range(3)), return_exceptions=True)
    assert sum(isinstance(outcome, SignedIn) for outcome in outcomes) == 1


async def test_fifty_guesses_at_once_are_five_guesses(town: Town) -> None:
    before = town.world.hasher.worked
    outcomes = await asyncio.gather(
        *(sign_in(town, password=f"guess number {number}") for number in range(50)), return_exceptions=True
    )
    assert sum(isinstance(outcome, SignInLocked) for outcome in outcomes) == 45
    assert town.world.hasher.worked == before + 5
    with pytest.raises(SignInLocked) as caught:
        await sign_in(town)
    assert 0 < caught.value.retry_after_seconds <= 901


async def test_an_admin_releases_a_lock_and_time_does_too(town: Town) -> None:
    for _ in range(5):
        with pytest.raises(SignInFailed):
            await sign_in(town, password="wrong wrong wrong")
    later = NOON + minutes(16)
    await sessions.sign_in(town.ports, email=CLERK, password=PASSWORD, code=code_at(later), now=later)
    for _ in range(5):
        with pytest.raises((SignInFailed, SignInLocked)):
            await sign_in(town, password="wrong wrong wrong")
    await accounts.release_lock(town.ports, town.clerk.id, acting_user=town.admin, now=NOON)
    assert town.world.tables.rows["accounts"][town.clerk.id].locked_until_at is None


async def test_a_session_ends_idle_or_old_or_with_its_account(town: Town) -> None:
    token = (await sign_in(town)).token
    assert token is not None
    with pytest.raises(SessionExpired):
        await sessions.find_session(town.ports, token, now=NOON + minutes(30))
    for minute in range(0, 480, 20):
        await sessions.find_session(town.ports, token, now=NOON + minutes(minute))
    with pytest.raises(SessionExpired):
        await sessions.find_session(town.ports, token, now=NOON + hours(8))
    await accounts.deactivate_account(town.ports, town.clerk.id, acting_user=town.admin, now=NOON)
    with pytest.raises(SessionExpired):
        await sessions.find_session(town.ports, token, now=NOON)
    with pytest.raises(SignInFailed):
        await sessions.sign_in(
            town.ports, email=CLERK, password=PASSWORD, code=code_at(NOON + minutes(2)), now=NOON + minutes(2)
        )


async def test_a_status_session_is_no_account_session(town: Town) -> None:
    from supporters.services import status

    sent = await town.ask()
    token = (await status.open_status_session(town.ports, sent.code, sent.pin, now=NOON)).token
    assert token is not None
    with pytest.raises(SessionExpired):
        await sessions.find_session(town.ports, token, now=NOON)
    account_token = (await sign_in(town)).token
    assert account_token is not None
    with pytest.raises(SessionExpired):
        await status.find_status_session(town.ports, account_token, now=NOON)
    await status.close_status_session(town.ports, account_token, now=NOON)
    await sessions.sign_out(town.ports, token, now=NOON)
    await sessions.find_session(town.ports, account_token, now=NOON)
    await status.find_status_session(town.ports, token, now=NOON)


async def test_an_invitation_is_used_once_and_proves_the_codes(town: Town) -> None:
    invited = await accounts.invite(
        town.ports, role=Role.CLERK, display_name="新人", email="new@x.example", acting_user=town.admin, now=NOON
    )
    assert "invitation" in town.world.letters()
    assert invited.token not in repr(town.world.tables.rows)
    enrolment = await accounts.begin_enrolment(town.ports, invited.token, now=NOON)
    secret = from_base32(enrolment.secret)
    with pytest.raises(PasswordTooWeak):
        await accounts.accept_invitation(town.ports, invited.token, password="short", code=code_at(), now=NOON)
    with pytest.raises(SignInFailed):
        await accounts.accept_invitation(town.ports, invited.token, password=PASSWORD, code="000000", now=NOON)
    with pytest.raises(SignInFailed):
        await sign_in(town, email="new@x.example")
    await accounts.accept_invitation(
        town.ports, invited.token, password=PASSWORD, code=code_at(secret=secret), now=NOON
    )
    with pytest.raises(InvitationInvalid):
        await accounts.begin_enrolment(town.ports, invited.token, now=NOON)
    later = NOON + minutes(1)
    signed = await sessions.sign_in(
        town.ports, email="new@x.example", password=PASSWORD, code=code_at(later, secret), now=later
    )
    assert signed.account.municipality == ANSHIN


async def test_an_invitation_expires_and_a_newer_one_ends_it(town: Town) -> None:
    invited = await accounts.invite(
        town.ports, role=Role.CLERK, display_name="新人", email="new@x.example", acting_user=town.admin, now=NOON
    )
    with pytest.raises(InvitationInvalid):
        await accounts.begin_enrolment(town.ports, invited.token, now=NOON + days(7))
    newer = await accounts.reset_sign_in(town.ports, invited.account.id, acting_user=town.admin, now=NOON)
    with pytest.raises(InvitationInvalid):
        await accounts.begin_enrolment(town.ports, invited.token, now=NOON)
    await accounts.begin_enrolment(town.ports, newer.token, now=NOON)


async def test_a_reset_ends_the_old_password_and_every_session(town: Town) -> None:
    token = (await sign_in(town)).token
    assert token is not None
    await accounts.reset_sign_in(town.ports, town.clerk.id, acting_user=SYSTEM, now=NOON)
    with pytest.raises(SessionExpired):
        await sessions.find_session(town.ports, token, now=NOON)
    with pytest.raises(SignInFailed):
        await sign_in(town)


async def test_only_admins_of_the_town_touch_accounts(town: Town) -> None:
    for act in (accounts.reset_sign_in, accounts.deactivate_account, accounts.release_lock):
        with pytest.raises(NotFound):
            await act(town.ports, town.clerk.id, acting_user=town.next_admin, now=NOON)
        for powerless in (town.clerk, town.first, town.next_clerk):
            with pytest.raises(NotAllowed):
                await act(town.ports, town.first.id, acting_user=powerless, now=NOON)
    with pytest.raises(NotAllowed):
        await accounts.change_role(town.ports, town.first.id, Role.ADMIN, acting_user=town.admin, now=NOON)
    with pytest.raises(NotAllowed):
        await accounts.change_role(town.ports, town.clerk.id, Role.SYSTEM, acting_user=town.admin, now=NOON)
    with pytest.raises(NotAllowed):
        await accounts.deactivate_account(town.ports, town.admin.id, acting_user=town.admin, now=NOON)
    await accounts.change_role(town.ports, town.clerk.id, Role.ADMIN, acting_user=town.admin, now=NOON)
    assert {account.municipality for account in await accounts.list_accounts(town.ports, acting_user=town.admin)} == {
        ANSHIN
    }


async def test_an_admin_invites_to_their_own_town_only(town: Town) -> None:
    invited = await accounts.invite(
        town.ports,
        role=Role.CLERK,
        display_name="x",
        email="x@x.example",
        municipality=TONARI,
        acting_user=town.admin,
        now=NOON,
    )
    assert invited.account.municipality == ANSHIN
    with pytest.raises(NotFound):
        await accounts.invite(
            town.ports,
            role=Role.SUPPORTER,
            display_name="x",
            email="y@x.example",
            supporter_id=town.neighbour.supporter_id,
            acting_user=town.admin,
            now=NOON,
        )
    for role in (Role.RESIDENT, Role.SYSTEM):
        with pytest.raises(FieldInvalid):
            await accounts.invite(
                town.ports, role=role, display_name="x", email="z@x.example", acting_user=town.admin, now=NOON
            )
    with pytest.raises(NotAllowed):
        await accounts.invite(
            town.ports, role=Role.CLERK, display_name="x", email="z@x.example", acting_user=town.clerk, now=NOON
        )
    with pytest.raises(AlreadyExists):
        await accounts.invite(
            town.ports, role=Role.CLERK, display_name="x", email=CLERK.upper(), acting_user=town.admin, now=NOON
        )


@pytest.mark.parametrize("password", ["short", "a" * 20, "passwordpassword", "clerk123456789", "あ" * 300])
async def test_weak_passwords_are_refused(town: Town, password: str) -> None:
    with pytest.raises(PasswordTooWeak):
        await accounts.create_account(
            town.ports,
            municipality=ANSHIN,
            role=Role.CLERK,
            display_name="x",
            email="clerk@y.example",
            password=password,
            totp_secret="GEZDGNBVGY3TQOJQ",
            acting_user=SYSTEM,
            now=NOON,
        )


async def test_nobody_but_the_system_makes_accounts_by_hand(town: Town) -> None:
    with pytest.raises(NotAllowed):
        await accounts.create_account(
            town.ports,
            municipality=ANSHIN,
            role=Role.ADMIN,
            display_name="x",
            email="clerk@y.example",
            password=PASSWORD,
            totp_secret="GEZDGNBVGY3TQOJQ",
            acting_user=town.admin,
            now=NOON,
        )
    with pytest.raises(NotAllowed):
        await accounts.find_account_by_email(town.ports, CLERK, acting_user=town.admin)
    found = await accounts.find_account_by_email(town.ports, CLERK, acting_user=SYSTEM)
    assert found is not None
    assert found.id == town.clerk.id


async def test_addresses_are_not_kept_in_clear(town: Town) -> None:
    assert CLERK not in repr(town.world.tables.rows)


async def test_a_password_reset_while_it_was_being_checked_opens_nothing(town: Town) -> None:
    real = town.world.hasher.verify

    async def reset_meanwhile(encoded: str, secret: str) -> bool:
        matches = await real(encoded, secret)
        rows = town.world.tables.rows["accounts"]
        rows[town.clerk.id] = replace(rows[town.clerk.id], password_hash="hash:another")
        return matches

    town.world.hasher.verify = reset_meanwhile  # type: ignore[method-assign]
    with pytest.raises(SignInFailed):
        await sign_in(town)
    assert town.world.rows("sessions") == []


async def test_an_invitations_secret_is_erased_once_delivered(town: Town) -> None:
    invited = await accounts.invite(
        town.ports, role=Role.CLERK, display_name="新人", email="new@x.example", acting_user=town.admin, now=NOON
    )
    assert await outbox.deliver_due(town.ports, now=NOON) == 1
    [letter] = town.world.mailer.sent
    assert (letter.to, letter.secret) == ("new@x.example", invited.token)
    assert invited.token not in repr(letter)
    assert [row.secret_sealed for row in town.world.rows("outbox")] == [None]
