"""Codes that change with time, against the vectors of their RFCs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from supporters.core.one_time_codes import (
    accepted_step,
    door_code_at,
    from_base32,
    otpauth_uri,
    sign_in_code,
    step_of,
    to_base32,
)

SECRET = b"12345678901234567890"
NOW = datetime(2026, 11, 24, 3, 0, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("counter", "code"),
    [
        (0, "755224"),
        (1, "287082"),
        (2, "359152"),
        (3, "969429"),
        (4, "338314"),
        (5, "254676"),
        (6, "287922"),
        (7, "162583"),
        (8, "399871"),
        (9, "520489"),
    ],
)
def test_the_codes_are_those_of_rfc_4226_appendix_d(counter: int, code: str) -> None:
    assert sign_in_code(SECRET, counter) == code


@pytest.mark.parametrize(
    ("seconds", "code"), [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")]
)
def test_the_steps_are_those_of_rfc_6238_appendix_b(seconds: int, code: str) -> None:
    moment = datetime.fromtimestamp(seconds, tz=UTC)
    assert sign_in_code(SECRET, step_of(moment, seconds=30)) == code


def test_a_code_works_once_and_one_step_early_or_late() -> None:
    here = step_of(NOW, seconds=30)
    for shift in (-1, 0, 1):
        code = sign_in_code(SECRET, here + shift)
        assert accepted_step(SECRET, code, now=NOW, last_step=0) == here + shift
        assert accepted_step(SECRET, code, now=NOW, last_step=here + shift) is None
    assert accepted_step(SECRET, sign_in_code(SECRET, here + 2), now=NOW, last_step=0) is None


@pytest.mark.parametrize("typed", ["", "12345", "１２３４５６", "abcdef", "0" * 100, "\x00"])
def test_what_is_no_code_is_not_accepted(typed: str) -> None:
    assert accepted_step(SECRET, typed, now=NOW, last_step=0) is None


def test_the_door_code_changes_every_minute_and_with_the_visit() -> None:
    code, until = door_code_at(SECRET, "visit", NOW)
    assert until == NOW.replace(second=0) + timedelta(minutes=1)
    assert door_code_at(SECRET, "visit", until - timedelta(microseconds=1))[0] == code
    assert door_code_at(SECRET, "visit", until)[0] != code
    assert door_code_at(SECRET, "other", NOW)[0] != code


def test_a_secret_survives_being_typed() -> None:
    assert from_base32(" ".join(to_base32(SECRET)).lower()) == SECRET
    with pytest.raises(ValueError, match="base32"):
        from_base32("1!")


def test_the_uri_escapes_the_address() -> None:
    uri = otpauth_uri(SECRET, account="a&b@example.jp", issuer="Anshin")
    assert uri == f"otpauth://totp/Anshin%3Aa%26b%40example.jp?secret={to_base32(SECRET)}&issuer=Anshin"
