"""Personal fields at rest."""

import pytest
from cryptography.fernet import Fernet

from supporters.store.cipher import FernetCipher, UnreadableSecretError

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def test_a_text_comes_back_and_no_two_ciphertexts_are_alike() -> None:
    cipher = FernetCipher.from_keys([NEW])
    one, two = cipher.encrypt("山田 花子"), cipher.encrypt("山田 花子")
    assert one != two
    assert "山田" not in one
    assert cipher.decrypt(one) == cipher.decrypt(two) == "山田 花子"


def test_rotation_moves_a_text_from_the_old_key_to_the_new_one() -> None:
    written = FernetCipher.from_keys([OLD]).encrypt("090")
    rotated = FernetCipher.from_keys([NEW, OLD]).rotate(written)
    assert FernetCipher.from_keys([NEW]).decrypt(rotated) == "090"
    with pytest.raises(UnreadableSecretError):
        FernetCipher.from_keys([NEW]).decrypt(written)


@pytest.mark.parametrize("token", ["", "gAAAA", "山田"])
def test_altered_ciphertext_is_refused_without_being_repeated(token: str) -> None:
    with pytest.raises(UnreadableSecretError) as caught:
        FernetCipher.from_keys([NEW]).decrypt(token)
    assert not token or token not in str(caught.value)


def test_no_keys_is_an_error_and_keys_are_never_shown() -> None:
    with pytest.raises(ValueError, match="at least one"):
        FernetCipher.from_keys([])
    assert "Fernet" not in repr(FernetCipher.from_keys([NEW])).replace("FernetCipher", "")
