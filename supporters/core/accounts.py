"""Accounts of the office and of supporters, their sessions and invitations, and who is acting."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from supporters.core.municipalities import EVERYWHERE


class Role(StrEnum):
    """Who somebody is to a referral. Only admin, clerk and supporter have accounts."""

    ADMIN = "admin"
    CLERK = "clerk"
    SUPPORTER = "supporter"
    RESIDENT = "resident"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActingUser:
    """The one on whose behalf a write happens. Goes, as ids only, into the audit.

    `id` is an account id, a referral id (resident), a conversation id (resident before submit), or a process name
    (system). `municipality` is a code, or EVERYWHERE for the system.
    """

    role: Role
    id: str
    municipality: str
    supporter_id: str | None = None
    referral_id: str | None = None


def system_user(name: str) -> ActingUser:
    """The system itself, by the name of the process (`worker`, `actions`, `web`, `cli`)."""
    return ActingUser(role=Role.SYSTEM, id=name, municipality=EVERYWHERE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who signs in. Address and TOTP secret are sealed; the address is found by its fingerprint."""

    id: str
    municipality: str
    role: Role
    display_name: str = field(repr=False)
    email_sealed: bytes = field(repr=False)
    email_fingerprint: str = field(repr=False)
    password_hash: str | None = field(default=None, repr=False)
    """None until the invitation is accepted."""
    totp_secret_sealed: bytes | None = field(default=None, repr=False)
    totp_last_step: int = 0
    """The last 30-second step whose code was used; a code works once."""
    supporter_id: str | None = None
    failures: int = 0
    locked_until_at: datetime | None = None
    active: bool = True
    created_at: datetime
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One signed-in browser (`account_id`) or one resident's status page (`referral_id`); exactly one is set."""

    id: str
    token_hash: str = field(repr=False)
    """SHA-256, hexadecimal, of the token; the token itself is kept nowhere."""
    municipality: str
    account_id: str | None = None
    referral_id: str | None = None
    created_at: datetime
    last_seen_at: datetime
    idle_seconds: int
    expires_at: datetime
    """The absolute end, whatever the use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A one-time link with which somebody chooses a password and sets up their codes."""

    id: str
    account_id: str
    municipality: str
    token_hash: str = field(repr=False)
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
