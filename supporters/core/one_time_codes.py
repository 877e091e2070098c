"""Six-digit codes that change with time: for signing in (RFC 6238) and for comparing at the door."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

SIGN_IN_STEP_SECONDS = 30
DOOR_STEP_SECONDS = 60
DIGITS = 6
SECRET_BYTES = 20


def _code(secret: bytes, counter: int, digest: str) -> str:
    """RFC 4226's truncation of one HMAC."""
    mark = hmac.new(secret, counter.to_bytes(8, "big"), digest).digest()
    offset = mark[-1] & 0x0F
    number = int.from_bytes(mark[offset : offset + 4], "big") & 0x7FFFFFFF
    return str(number % 10**DIGITS).zfill(DIGITS)


def sign_in_code(secret: bytes, step: int) -> str:
    """The code of one 30-second step (HMAC-SHA-1, what every authenticator app speaks)."""
    return _code(secret, step, "sha1")


def step_of(now: datetime, *, seconds: int) -> int:
    """How many whole steps have passed since 1970."""
    return int(now.timestamp()) // seconds


def accepted_step(secret: bytes, typed: str, *, now: datetime, last_step: int) -> int | None:
    """The step whose code was typed: this one, or the one before or after it; None if none fits or it was used."""
    here = step_of(now, seconds=SIGN_IN_STEP_SECONDS)
    for step in (here, here - 1, here + 1):
        if step > last_step and hmac.compare_digest(sign_in_code(secret, step).encode(), typed.encode()):
            return step
    return None


def door_code_at(secret: bytes, visit_id: str, now: datetime) -> tuple[str, datetime]:
    """The code both sides see at this moment for this visit, and when it changes."""
    key = hmac.new(secret, visit_id.encode(), hashlib.sha256).digest()
    step = step_of(now, seconds=DOOR_STEP_SECONDS)
    return _code(key, step, "sha256"), datetime.fromtimestamp((step + 1) * DOOR_STEP_SECONDS, tz=UTC)


def to_base32(secret: bytes) -> str:
    """As people type it into an authenticator app."""
    return base64.b32encode(secret).decode().rstrip("=")


def from_base32(text: str) -> bytes:
    """The secret behind its typed form.

    Raises:
        ValueError: it is not base32.
    """
    packed = text.replace(" ", "").upper()
    try:
        return base64.b32decode(packed + "=" * (-len(packed) % 8))
    except binascii.Error:
        raise ValueError("not base32") from None


def otpauth_uri(secret: bytes, *, account: str, issuer: str) -> str:
    """What a QR code holds, so that an authenticator app can take the secret in (Key URI Format)."""
    label = quote(f"{issuer}:{account}", safe="")
    return f"otpauth://totp/{label}?{urlencode({'secret': to_base32(secret), 'issuer': issuer}, quote_via=quote)}"
