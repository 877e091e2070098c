"""The one key to a conversation: opaque, signed, naming nobody, and gone when its time is over."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LONGEST_TOKEN = 600
"""Characters; anything longer was not made here."""
Use = Literal["conversation", "referral"]


@dataclass(frozen=True, slots=True)
class Pass:
    """What a token opens. `subject` is a conversation's id, or the status session's own token for a referral."""

    subject: str
    expires_at: datetime


class Tokens:
    """Makes and reads tokens. Each use has a key of its own, so that one kind never passes for another.

    Fernet (AES-128-CBC, HMAC-SHA256) under a key drawn from the installation's secret by HKDF (RFC 5869).

    Args:
        secret_key: The installation's secret.
        use: What these tokens open.
    """

    def __init__(self, secret_key: str, use: Use) -> None:
        key = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"anshin {use} token".encode()).derive(
            secret_key.encode()
        )
        self._fernet = Fernet(base64.urlsafe_b64encode(key))

    def issue(self, subject: str, *, expires_at: datetime) -> str:
        """A new token for `subject`."""
        claims = {"s": subject, "e": int(expires_at.timestamp())}
        return self._fernet.encrypt(json.dumps(claims, separators=(",", ":")).encode()).decode("ascii").rstrip("=")

    def read(self, token: str, *, now: datetime) -> Pass | None:
        """What the token opens; None when it was not made here, was altered, or is over."""
        if len(token) > LONGEST_TOKEN or not token.isascii():
            return None
        try:
            claims = json.loads(self._fernet.decrypt((token + "=" * (-len(token) % 4)).encode("ascii")))
        except (InvalidToken, binascii.Error, ValueError):
            return None
        expires_at = datetime.fromtimestamp(claims["e"], tz=UTC)
        return Pass(claims["s"], expires_at) if now < expires_at else None
