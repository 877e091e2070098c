"""Personal fields at rest."""

import pytest
from cryptography.fernet import Fernet

from supporters.store.cipher import FernetCipher, UnreadableSecretError

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
NAME = "山田 花子".encode()


def test_a_text_comes_back_and_no_two_seals_are_alike() -> None:
    cipher = FernetCipher.from_keys([NEW], "secret")
    one, two = cipher.seal(NAME), cipher.seal(NAME)
    assert one != two
    assert NAME not in one
    assert cipher.open(one) == cipher.open(two) == NAME


def test_an_old_key_still_opens_and_a_removed_one_does_not() -> None:
    written = FernetCipher.from_keys([OLD], "secret").seal(NAME)
    both = FernetCipher.from_keys([NEW, OLD], "secret")
    assert both.open(written) == NAME
    with pytest.raises(UnreadableSecretError):
        FernetCipher.from_keys([NEW], "secret").open(written)
    assert FernetCipher.from_keys([NEW], "secret").open(both.seal(NAME)) == NAME


@pytest.mark.parametrize("token", [b"", b"gAAAA", NAME])
def test_altered_data_is_refused_without_being_repeated(token: bytes) -> None:
    with pytest.raises(UnreadableSecretError) as caught:
        FernetCipher.from_keys([NEW], "secret").open(token)
    assert "山田" not in str(caught.value)


def test_a_fingerprint_is_the_same_every_time_and_depends_on_the_secret() -> None:
    one, two = FernetCipher.from_keys([OLD], "secret"), FernetCipher.from_keys([NEW], "secret")
    assert one.fingerprint("a@example.jp") == two.fingerprint("a@example.jp")
    assert one.fingerprint("a@example.jp") != one.fingerprint("b@example.jp")
    assert one.fingerprint("a@example.jp") != FernetCipher.from_keys([OLD], "other").fingerprint("a@example.jp")


def test_no_keys_is_an_error_and_keys_are_never_shown() -> None:
    with pytest.raises(ValueError, match="at least one"):
        FernetCipher.from_keys([], "secret")
    assert repr(FernetCipher.from_keys([NEW], "secret")) == "FernetCipher()"
