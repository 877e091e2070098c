"""Passwords and PINs."""

import argon2
import pytest

from supporters.store.passwords import Argon2PasswordHasher
from supporters.store.transactions import Transaction


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
    transaction = Transaction()
    transaction.begin(write=False)
    with pytest.raises(RuntimeError, match="inside a transaction"):
        await Argon2PasswordHasher().hash("x")
    with pytest.raises(RuntimeError, match="inside a transaction"):
        await Argon2PasswordHasher().verify("x", "x")
    transaction.end()
    assert await Argon2PasswordHasher().hash("x")
