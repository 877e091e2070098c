"""Sign in, stay signed in for a short while, sign out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from supporters.core.accounts import Account, ActingUser, Session
from supporters.services.ports import Ports


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """A session with who it belongs to. `token` is set only at sign-in, for the cookie."""

    session: Session
    account: Account
    acting_user: ActingUser
    token: str | None = field(default=None, repr=False)


async def sign_in(ports: Ports, *, email: str, password: str, code: str, now: datetime) -> SignedIn:
    """Open a session: 30 minutes idle, 8 hours at most. A six-digit code works once.

    Five failures lock the account for 15 minutes, then longer each time. An unknown address costs the same time.

    Raises:
        SignInFailed, SignInLocked.
    """
    ...


async def find_session(ports: Ports, token: str, *, now: datetime) -> SignedIn:
    """Who this token belongs to; moves the idle clock.

    Raises:
        SessionExpired: unknown, ended, idle too long, too old, or the account is switched off.
    """
    ...


async def sign_out(ports: Ports, token: str, *, now: datetime) -> None:
    """End the session; an unknown token is no error."""
    ...
