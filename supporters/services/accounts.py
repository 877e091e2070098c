"""Accounts: invite, enrol, reset, switch off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from supporters.core.accounts import Account, ActingUser, Role
from supporters.services.ports import Ports, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """A fresh invitation. `token` is shown or mailed once and stored nowhere in clear."""

    account: Account
    token: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """What somebody needs to set up their codes: the base32 secret and the otpauth:// URI (for a QR code)."""

    account: Account
    secret: str = field(repr=False)
    uri: str = field(repr=False)


async def create_account(
    ports: Ports, *, municipality: str, role: Role, display_name: str, email: str, password: str, totp_secret: str,
    supporter_id: str | None = None, acting_user: ActingUser, now: datetime,
) -> Account:
    """Make an account that can sign in at once (system only: seeding and the command line).

    `totp_secret` is base32.

    Raises:
        AlreadyExists: the address has an account. PasswordTooWeak, FieldInvalid, MunicipalityUnknown, NotAllowed.
    """
    ...


async def invite(
    ports: Ports, *, role: Role, display_name: str, email: str, municipality: str | None = None,
    supporter_id: str | None = None, acting_user: ActingUser, now: datetime,
) -> Invited:
    """Invite a clerk, admin or supporter; the letter goes out with the commit (admin of the town, system).

    `municipality` is for the system only; others invite to their own town.

    Raises:
        AlreadyExists, FieldInvalid, NotAllowed, NotFound (supporter of another town).
    """
    ...


async def begin_enrolment(ports: Ports, token: str, *, now: datetime) -> Enrolment:
    """Show the code secret to the holder of an invitation; the same one until it is used.

    Raises:
        InvitationInvalid.
    """
    ...


async def accept_invitation(ports: Ports, token: str, *, password: str, code: str, now: datetime) -> Account:
    """Set the password and prove the codes work; the invitation is used up.

    Raises:
        InvitationInvalid, PasswordTooWeak, SignInFailed (the six-digit code was wrong).
    """
    ...


async def reset_sign_in(ports: Ports, account_id: str, *, acting_user: ActingUser, now: datetime) -> Invited:
    """Forget password and codes, end every session, invite anew (admin of the town, system).

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def find_account_by_email(ports: Ports, email: str, *, acting_user: ActingUser) -> Account | None:
    """The account with this address, or None (system only: the command line)."""
    ...


async def deactivate_account(ports: Ports, account_id: str, *, acting_user: ActingUser, now: datetime) -> Account:
    """Switch an account off and end its sessions (admin of the town, system; never one's own).

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def change_role(
    ports: Ports, account_id: str, role: Role, *, acting_user: ActingUser, now: datetime,
) -> Account:
    """Make a clerk an admin or back (admin of the town; never one's own).

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def release_lock(ports: Ports, account_id: str, *, acting_user: ActingUser, now: datetime) -> Account:
    """Let a locked-out account try again (admin of the town, system).

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def list_accounts(ports: Ports, *, acting_user: ActingUser) -> Sequence[Account]:
    """Accounts of the acting user's town (office)."""
    ...


async def access_account(uow: UnitOfWork, account_id: str, *, acting_user: ActingUser) -> Account:
    """The account, if it is the acting user's own or of the town they administer.

    Raises:
        NotFound: everybody else.
    """
    ...
