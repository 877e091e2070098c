"""Time-based one-time passwords, the second factor of every account."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

import pyotp

_STEP_SECONDS = 30
_DRIFT_STEPS = 1


@dataclass(frozen=True, slots=True)
class TotpSecondFactor:
    """TOTP of six digits every 30 seconds, one step of clock drift either way (RFC 6238)."""

    issuer: str = "Anshin"

    def new_secret(self) -> str:
        """Return a fresh base32 secret of 160 bits (32 letters)."""
        return pyotp.random_base32(32)

    def address(self, secret: str, account_name: str) -> str:
        """Return the `otpauth://` address an authenticator app reads from a QR code."""
        return pyotp.TOTP(secret).provisioning_uri(name=account_name, issuer_name=self.issuer)

    def accepted_step(self, secret: str, code: str, now: datetime, last_step: int | None = None) -> int | None:
        """Return the time step `code` belongs to, or None if it is wrong, too old or already used.

        Args:
            secret: Base32 secret of the account.
            code: What was typed; spaces are ignored.
            now: Aware time of the attempt.
            last_step: Step of the last accepted code; it and earlier ones are refused (no replay, RFC 6238 §5.2).
        """
        typed = "".join(code.split())
        if not (len(typed) == 6 and typed.isascii() and typed.isdigit()):
            return None
        totp = pyotp.TOTP(secret)
        current = int(now.timestamp()) // _STEP_SECONDS
        for step in range(current - _DRIFT_STEPS, current + _DRIFT_STEPS + 1):
            fresh = last_step is None or step > last_step
            if secrets.compare_digest(totp.at(step * _STEP_SECONDS), typed) and fresh:
                return step
        return None
