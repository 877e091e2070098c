"""Keys change without anybody's data being lost or left behind."""

import pytest
from cryptography.fernet import Fernet

from supporters.store.cipher import FernetCipher, UnreadableSecretError
from supporters.store.rotation import rotate_keys, sealed_columns
from supporters.store.unit_of_work import SqlUnitsOfWork
from tests.supporters.conftest import APP_ROLE
from tests.supporters.store import things
from tests.supporters.store.things import ALL, A, put, two_towns

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


async def _seal_everything(units: SqlUnitsOfWork, cipher: FernetCipher, cases: int) -> None:
    await two_towns(units)
    await put(
        units,
        "accounts",
        things.account(
            email_sealed=cipher.seal(b"clerk@example.jp"),
            email_fingerprint=cipher.fingerprint("clerk@example.jp"),
            totp_secret_sealed=cipher.seal(b"totp"),
        ),
    )
    for number in range(cases):
        await put(
            units,
            "referrals",
            things.referral(details_sealed=cipher.seal(str(number).encode()), id=f"case-{number:04}"),
        )
    await put(units, "referrals", things.referral(details_sealed=None, id="erased"))


async def test_everything_sealed_moves_to_the_new_key_and_the_old_one_can_go(units: SqlUnitsOfWork) -> None:
    await _seal_everything(units, FernetCipher.from_keys([OLD], "old secret"), cases=205)
    lines: list[str] = []
    both = FernetCipher.from_keys([NEW, OLD], "new secret")
    assert await rotate_keys(units.engine, both, APP_ROLE, lines.append) == 207
    assert "keys: referrals: 206 rows" in lines
    alone = FernetCipher.from_keys([NEW], "new secret")
    async with units(ALL, write=False) as uow:
        for number in (0, 199, 200, 204):
            case = await uow.referrals.find(f"case-{number:04}")
            assert case is not None
            assert alone.open(case.details_sealed or b"") == str(number).encode()
            assert case.version == 1
        erased = await uow.referrals.find("erased")
        assert erased is not None
        assert erased.details_sealed is None
        account = await uow.accounts.find_by_email_fingerprint(alone.fingerprint("clerk@example.jp"))
        assert account is not None
        assert alone.open(account.email_sealed) == b"clerk@example.jp"


async def test_a_missing_key_stops_before_anything_is_lost(units: SqlUnitsOfWork) -> None:
    await _seal_everything(units, FernetCipher.from_keys([OLD], "s"), cases=2)
    with pytest.raises(UnreadableSecretError):
        await rotate_keys(units.engine, FernetCipher.from_keys([NEW], "s"), APP_ROLE, lambda line: None)
    async with units(A, write=False) as uow:
        case = await uow.referrals.find("case-0000")
        assert case is not None
        assert FernetCipher.from_keys([OLD], "s").open(case.details_sealed or b"") == b"0"


def test_every_column_named_sealed_is_rotated() -> None:
    found = {f"{table.name}.{name}" for table, names in sealed_columns().items() for name in names}
    assert {"referrals.details_sealed", "drafts.answers_sealed", "outbox.secret_sealed"} <= found
    assert all(name.endswith("_sealed") for name in found)
