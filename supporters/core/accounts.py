"""Accounts of the office and of supporters, their sessions and invitations, and who is acting."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from supporters.core.errors import FieldInvalid, NotAllowed, PasswordTooWeak
from supporters.core.municipalities import EVERYWHERE

SIGN_IN_ATTEMPTS = 5
"""Failures until an account is locked for the first time."""
FIRST_LOCK_MINUTES = 15
LONGEST_LOCK_MINUTES = 24 * 60
SESSION_IDLE_SECONDS = 30 * 60
SESSION_HOURS = 8
STATUS_IDLE_SECONDS = 15 * 60
STATUS_HOURS = 2
INVITATION_DAYS = 7
PASSWORD_SHORTEST = 12
PASSWORD_LONGEST = 256

_EMAIL = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}")
_GUESSED = ("password", "passw0rd", "123456789", "qwertyuiop", "anshin", "letmein", "administrator", "pasuwado")


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


OFFICE = frozenset({Role.CLERK, Role.ADMIN})
"""The people of the town's 担当課."""


def check_role(acting_user: ActingUser, allowed: frozenset[Role]) -> None:
    """Whether the acting user has one of these roles.

    Raises:
        NotAllowed: no.
    """
    if acting_user.role not in allowed:
        raise NotAllowed(role=str(acting_user.role))


def works_for(acting_user: ActingUser, municipality: str) -> bool:
    """Whether the acting user is of this town's office, or the system."""
    return acting_user.role is Role.SYSTEM or (acting_user.role in OFFICE and acting_user.municipality == municipality)


def read_email(typed: str) -> str:
    """The address in the one form it is looked up by: no spaces around, small letters.

    Raises:
        FieldInvalid: it is no address.
    """
    email = typed.strip().lower()
    if len(email) > 254 or not _EMAIL.fullmatch(email):
        raise FieldInvalid("email", "not_an_address")
    return email


def check_password(password: str, *, email: str) -> None:
    """Twelve characters or more, not mostly one of the first guesses (NIST SP 800-63B: length, no composition rules).

    Raises:
        PasswordTooWeak: with the reason.
    """
    if len(password) < PASSWORD_SHORTEST:
        raise PasswordTooWeak(reason="too_short")
    if len(password) > PASSWORD_LONGEST:
        raise PasswordTooWeak(reason="too_long")
    if len(set(password)) < 5:
        raise PasswordTooWeak(reason="too_uniform")
    rest = password.casefold()
    for guess in (*_GUESSED, email.partition("@")[0].casefold()):
        if len(guess) >= 4:
            rest = rest.replace(guess, "")
    if len(rest) < PASSWORD_SHORTEST // 2:
        raise PasswordTooWeak(reason="easy_to_guess")


def lock_after(failures: int, *, now: datetime) -> datetime | None:
    """Until when an account with this many failures in a row is locked: 15 minutes at the fifth, then doubling."""
    if failures < SIGN_IN_ATTEMPTS:
        return None
    minutes = FIRST_LOCK_MINUTES * 2 ** min(failures - SIGN_IN_ATTEMPTS, 10)
    return now + timedelta(minutes=min(minutes, LONGEST_LOCK_MINUTES))


def session_holds(session: Session, *, now: datetime) -> bool:
    """Whether a session is neither idle too long nor too old."""
    return now < session.expires_at and now < session.last_seen_at + timedelta(seconds=session.idle_seconds)


def acting_user_of(account: Account) -> ActingUser:
    """Who acts when this account is signed in."""
    return ActingUser(
        role=account.role, id=account.id, municipality=account.municipality, supporter_id=account.supporter_id
    )


def acting_resident(referral_id: str, municipality: str) -> ActingUser:
    """The resident on the status page of their referral."""
    return ActingUser(role=Role.RESIDENT, id=referral_id, municipality=municipality, referral_id=referral_id)
