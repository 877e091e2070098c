"""Encryption of personal fields at rest."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class UnreadableSecretError(RuntimeError):
    """A stored personal field was written with a key that is no longer configured, or was altered."""


@dataclass(frozen=True, slots=True)
class FernetCipher:
    """Seals with the newest key and opens with every configured one.

    Fernet is AES-128-CBC with HMAC-SHA256 and a random IV (https://github.com/fernet/spec); two seals of one text
    differ, so sealed data can be neither compared nor searched.
    """

    _fernet: MultiFernet = field(repr=False)
    _fingerprint_key: bytes = field(repr=False)

    @classmethod
    def from_keys(cls, encryption_keys: Sequence[str], secret_key: str) -> FernetCipher:
        """Build from Fernet keys, newest first, and the secret fingerprints are keyed with.

        Raises:
            ValueError: If there is no encryption key or one is malformed.
        """
        if not encryption_keys:
            raise ValueError("at least one encryption key is needed")
        # A key of its own: a fingerprint must tell nothing about tokens signed with the same secret.
        fingerprint_key = hmac.digest(secret_key.encode("utf-8"), b"anshin fingerprint v1", "sha256")
        return cls(MultiFernet([Fernet(key) for key in encryption_keys]), fingerprint_key)

    def seal(self, plain: bytes) -> bytes:
        """Encrypt with the newest key; the result is ASCII."""
        return self._fernet.encrypt(plain)

    def open(self, sealed: bytes) -> bytes:
        """Decrypt with whichever key fits.

        Raises:
            UnreadableSecretError: No configured key fits or the data was altered.
        """
        try:
            return self._fernet.decrypt(sealed)
        except InvalidToken:
            raise UnreadableSecretError("a stored secret cannot be read with the configured keys") from None

    def fingerprint(self, text: str) -> str:
        """HMAC-SHA256 of a text in hexadecimal: the same every time, useless without the key."""
        return hmac.new(self._fingerprint_key, text.encode("utf-8"), hashlib.sha256).hexdigest()
