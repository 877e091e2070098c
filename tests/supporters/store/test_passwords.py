"""Passwords and second factors."""

from datetime import UTC, datetime, timedelta

import argon2
import pyotp
import pytest

from supporters.store.passwords import Argon2PasswordHasher
from supporters.store.second_factor import TotpSecondFactor
from supporters.store.transactions import transaction_open

NOW = datetime(2026, 11, 23, 1, 0, 10, tzinfo=UTC)


async def test_the_right_password_matches_and_a_wrong_one_does_not() -> None:
    hasher = Argon2PasswordHasher()
    hashed = await hasher.hash("正しい馬 電池")
    assert hashed.startswith("$argon2id$")
    assert await hasher.verify(hashed, "正しい馬 電池")
    assert not await hasher.verify(hashed, "正しい馬 電池 ")
    assert not hasher.needs_rehash(hashed)


@pytest.mark.parametrize("hashed", [None, "", "plain", "$argon2id$v=19$broken"])
async def test_a_missing_or_broken_hash_matches_nothing(hashed: str | None) -> None:
    assert not await Argon2PasswordHasher().verify(hashed, "nobody's password")


def test_a_weaker_hash_is_noticed() -> None:
    weak = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("x")
    assert Argon2PasswordHasher().needs_rehash(weak)


async def test_hashing_inside_a_transaction_is_a_programming_error() -> None:
    with transaction_open(), pytest.raises(RuntimeError, match="inside a transaction"):
        await Argon2PasswordHasher().hash("x")
    with transaction_open(), pytest.raises(RuntimeError, match="inside a transaction"):
        await Argon2PasswordHasher().verify("x", "x")


def test_a_code_is_accepted_once_and_within_one_step_of_drift() -> None:
    factor = TotpSecondFactor()
    secret = factor.new_secret()
    code = pyotp.TOTP(secret).at(NOW)
    step = factor.accepted_step(secret, f"{code[:3]} {code[3:]}", NOW)
    assert step == int(NOW.timestamp()) // 30
    assert factor.accepted_step(secret, code, NOW, last_step=step) is None
    assert factor.accepted_step(secret, code, NOW + timedelta(seconds=30)) == step
    assert factor.accepted_step(secret, code, NOW + timedelta(seconds=90)) is None


@pytest.mark.parametrize("code", ["", "12345", "１２３４５６", "abcdef", "1234567", "\x00" * 6])
def test_what_is_no_code_is_refused(code: str) -> None:
    factor = TotpSecondFactor()
    assert factor.accepted_step(factor.new_secret(), code, NOW) is None


def test_an_authenticator_reads_the_address() -> None:
    address = TotpSecondFactor().address("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "clerk@example.jp")
    assert address.startswith(
        "otpauth://totp/Anshin:clerk%40example.jp?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Anshin"
    )
