"""Encryption of personal fields at rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class UnreadableSecretError(RuntimeError):
    """A stored personal field was written with a key that is no longer configured, or was altered."""


@dataclass(frozen=True, slots=True)
class FernetCipher:
    """Encrypts with the newest key and reads with every configured one.

    Fernet is AES-128-CBC with HMAC-SHA256 and a random IV (https://github.com/fernet/spec); two encryptions of one
    text differ, so ciphertext can be neither compared nor searched.
    """

    _fernet: MultiFernet = field(repr=False)

    @classmethod
    def from_keys(cls, keys: Sequence[str]) -> FernetCipher:
        """Build from URL-safe base64 keys of 32 bytes, newest first.

        Raises:
            ValueError: If there is no key or one is malformed.
        """
        if not keys:
            raise ValueError("at least one encryption key is needed")
        return cls(MultiFernet([Fernet(key) for key in keys]))

    def encrypt(self, text: str) -> str:
        """Return ASCII ciphertext of any text, the empty one too."""
        return self._fernet.encrypt(text.encode("utf-8")).decode("ascii")

    def decrypt(self, token: str) -> str:
        """Return the text behind `token`.

        Raises:
            UnreadableSecretError: If no configured key fits or the ciphertext was altered.
        """
        try:
            return self._fernet.decrypt(token.encode("ascii")).decode("utf-8")
        except (InvalidToken, UnicodeError):
            raise UnreadableSecretError("a stored secret cannot be read with the configured keys") from None

    def rotate(self, token: str) -> str:
        """Return the same text encrypted with the newest key.

        Raises:
            UnreadableSecretError: If no configured key fits or the ciphertext was altered.
        """
        return self.encrypt(self.decrypt(token))
