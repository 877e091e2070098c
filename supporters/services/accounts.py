"""Accounts: invite, enrol, reset, switch off."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from supporters.core.accounts import (
    INVITATION_DAYS,
    OFFICE,
    Account,
    ActingUser,
    Invitation,
    Role,
    acting_user_of,
    check_password,
    check_role,
    read_email,
    works_for,
)
from supporters.core.errors import (
    AlreadyExists,
    FieldInvalid,
    InvitationInvalid,
    MunicipalityUnknown,
    NotAllowed,
    NotFound,
    SignInFailed,
)
from supporters.core.municipalities import EVERYWHERE
from supporters.core.one_time_codes import SECRET_BYTES, accepted_step, from_base32, otpauth_uri, to_base32
from supporters.core.outbox import LetterKind
from supporters.services.journal import new_id, new_token, note, post, token_hash
from supporters.services.ports import Ports, UnitOfWork

_ADMIN = frozenset({Role.ADMIN, Role.SYSTEM})
_SYSTEM = frozenset({Role.SYSTEM})


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
    ports: Ports,
    *,
    municipality: str,
    role: Role,
    display_name: str,
    email: str,
    password: str,
    totp_secret: str,
    supporter_id: str | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Account:
    """Make an account that can sign in at once (system only: seeding and the command line).

    `totp_secret` is base32.

    Raises:
        AlreadyExists: the address has an account. PasswordTooWeak, FieldInvalid, MunicipalityUnknown, NotAllowed.
    """
    check_role(acting_user, _SYSTEM)
    email = read_email(email)
    check_password(password, email=email)
    try:
        secret = from_base32(totp_secret)
    except ValueError:
        raise FieldInvalid("totp_secret", "not_base32") from None
    password_hash = await ports.hasher.hash(password)
    account = replace(
        _new_account(ports, municipality, role, display_name, email, supporter_id, now),
        password_hash=password_hash,
        totp_secret_sealed=ports.cipher.seal(secret),
    )
    async with ports.unit_of_work(EVERYWHERE) as uow:
        await _add_account(uow, account, acting_user=acting_user, now=now)
        await uow.commit()
    return account


async def invite(
    ports: Ports,
    *,
    role: Role,
    display_name: str,
    email: str,
    municipality: str | None = None,
    supporter_id: str | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Invited:
    """Invite a clerk, admin or supporter; the letter goes out with the commit (admin of the town, system).

    `municipality` is for the system only; others invite to their own town.

    Raises:
        AlreadyExists, FieldInvalid, NotAllowed, NotFound (supporter of another town).
    """
    check_role(acting_user, _ADMIN)
    system = acting_user.role is Role.SYSTEM
    town = municipality if system and municipality else acting_user.municipality
    email = read_email(email)
    account = _new_account(ports, town, role, display_name, email, supporter_id, now)
    # An address is unique over all towns, so it is looked for everywhere; nothing of another town is shown.
    async with ports.unit_of_work(EVERYWHERE) as uow:
        await _add_account(uow, account, acting_user=acting_user, now=now)
        invited = await _invite(ports, uow, account, acting_user=acting_user, now=now)
        await uow.commit()
    return invited


async def begin_enrolment(ports: Ports, token: str, *, now: datetime) -> Enrolment:
    """Show the code secret to the holder of an invitation; the same one until it is used.

    Raises:
        InvitationInvalid.
    """
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        account, _ = await _invited(uow, token, now=now)
    secret = ports.cipher.open(account.totp_secret_sealed or b"")
    email = ports.cipher.open(account.email_sealed).decode()
    return Enrolment(account=account, secret=to_base32(secret), uri=otpauth_uri(secret, account=email, issuer="Anshin"))


async def accept_invitation(ports: Ports, token: str, *, password: str, code: str, now: datetime) -> Account:
    """Set the password and prove the codes work; the invitation is used up.

    Raises:
        InvitationInvalid, PasswordTooWeak, SignInFailed (the six-digit code was wrong).
    """
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        account, _ = await _invited(uow, token, now=now)
    check_password(password, email=ports.cipher.open(account.email_sealed).decode())
    password_hash = await ports.hasher.hash(password)
    async with ports.unit_of_work(EVERYWHERE) as uow:
        account, invitation = await _invited(uow, token, now=now)
        secret = ports.cipher.open(account.totp_secret_sealed or b"")
        step = accepted_step(secret, code.strip(), now=now, last_step=account.totp_last_step)
        if step is None:
            raise SignInFailed
        account = await uow.accounts.save(
            replace(account, password_hash=password_hash, totp_last_step=step, failures=0, locked_until_at=None)
        )
        await uow.invitations.save(replace(invitation, used_at=now))
        await note(
            uow,
            "enrol",
            "account",
            account.id,
            municipality=account.municipality,
            acting_user=acting_user_of(account),
            now=now,
        )
        await uow.commit()
    return account


async def reset_sign_in(ports: Ports, account_id: str, *, acting_user: ActingUser, now: datetime) -> Invited:
    """Forget password and codes, end every session, invite anew (admin of the town, system).

    Raises:
        NotFound, NotAllowed.
    """
    check_role(acting_user, _ADMIN)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        account = await access_account(uow, account_id, acting_user=acting_user)
        account = await uow.accounts.save(
            replace(
                account,
                password_hash=None,
                totp_secret_sealed=ports.cipher.seal(secrets.token_bytes(SECRET_BYTES)),
                totp_last_step=0,
                failures=0,
                locked_until_at=None,
            )
        )
        await uow.sessions.remove_of(account_id=account.id)
        await note(
            uow,
            "reset_sign_in",
            "account",
            account.id,
            municipality=account.municipality,
            acting_user=acting_user,
            now=now,
        )
        invited = await _invite(ports, uow, account, acting_user=acting_user, now=now)
        await uow.commit()
    return invited


async def find_account_by_email(ports: Ports, email: str, *, acting_user: ActingUser) -> Account | None:
    """The account with this address, or None (system only: the command line)."""
    check_role(acting_user, _SYSTEM)
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        return await uow.accounts.find_by_email_fingerprint(ports.cipher.fingerprint(read_email(email)))


async def deactivate_account(ports: Ports, account_id: str, *, acting_user: ActingUser, now: datetime) -> Account:
    """Switch an account off and end its sessions (admin of the town, system; never one's own).

    Raises:
        NotFound, NotAllowed.
    """
    return await _change(
        ports, account_id, "deactivate", {"active": False}, acting_user=acting_user, now=now, end_sessions=True
    )


async def change_role(
    ports: Ports,
    account_id: str,
    role: Role,
    *,
    acting_user: ActingUser,
    now: datetime,
) -> Account:
    """Make a clerk an admin or back (admin of the town; never one's own).

    Raises:
        NotFound, NotAllowed.
    """
    if role not in OFFICE:
        raise NotAllowed(role=str(role))
    return await _change(
        ports, account_id, "change_role", {"role": role}, acting_user=acting_user, now=now, end_sessions=True
    )


async def release_lock(ports: Ports, account_id: str, *, acting_user: ActingUser, now: datetime) -> Account:
    """Let a locked-out account try again (admin of the town, system).

    Raises:
        NotFound, NotAllowed.
    """
    return await _change(
        ports, account_id, "release_lock", {"failures": 0, "locked_until_at": None}, acting_user=acting_user, now=now
    )


async def list_accounts(ports: Ports, *, acting_user: ActingUser) -> Sequence[Account]:
    """Accounts of the acting user's town (office)."""
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await uow.accounts.of(acting_user.municipality)


async def access_account(uow: UnitOfWork, account_id: str, *, acting_user: ActingUser) -> Account:
    """The account, if it is the acting user's own or of the town they administer.

    Raises:
        NotFound: everybody else.
    """
    account = await uow.accounts.find(account_id)
    if account is None or not (account.id == acting_user.id or works_for(acting_user, account.municipality)):
        raise NotFound
    return account


def _new_account(
    ports: Ports, municipality: str, role: Role, display_name: str, email: str, supporter_id: str | None, now: datetime
) -> Account:
    if role not in OFFICE | {Role.SUPPORTER}:
        raise FieldInvalid("role", "no_account")
    if (role is Role.SUPPORTER) != (supporter_id is not None):
        raise FieldInvalid("supporter_id", "only_for_supporters")
    if not display_name.strip() or len(display_name) > 80:
        raise FieldInvalid("display_name", "bad_length")
    return Account(
        id=new_id(),
        municipality=municipality,
        role=role,
        display_name=display_name.strip(),
        email_sealed=ports.cipher.seal(email.encode()),
        email_fingerprint=ports.cipher.fingerprint(email),
        totp_secret_sealed=ports.cipher.seal(secrets.token_bytes(SECRET_BYTES)),
        supporter_id=supporter_id,
        created_at=now,
    )


async def _add_account(uow: UnitOfWork, account: Account, *, acting_user: ActingUser, now: datetime) -> None:
    if await uow.municipalities.find(account.municipality) is None:
        raise MunicipalityUnknown
    if account.supporter_id is not None:
        supporter = await uow.supporters.find(account.supporter_id)
        if supporter is None or supporter.municipality != account.municipality:
            raise NotFound
        if await uow.accounts.find_by_supporter(supporter.id) is not None:
            raise AlreadyExists(what="supporter_account")
    if await uow.accounts.find_by_email_fingerprint(account.email_fingerprint) is not None:
        raise AlreadyExists(what="email")
    await uow.accounts.add(account)
    await note(
        uow,
        "create",
        "account",
        account.id,
        municipality=account.municipality,
        acting_user=acting_user,
        now=now,
        role=account.role,
    )


async def _invite(
    ports: Ports, uow: UnitOfWork, account: Account, *, acting_user: ActingUser, now: datetime
) -> Invited:
    token = new_token()
    invitation = Invitation(
        id=new_id(),
        account_id=account.id,
        municipality=account.municipality,
        token_hash=token_hash(token),
        created_at=now,
        expires_at=now + timedelta(days=INVITATION_DAYS),
    )
    await uow.invitations.remove_of(account.id)
    await uow.invitations.add(invitation)
    await post(
        uow,
        LetterKind.INVITATION,
        municipality=account.municipality,
        account_id=account.id,
        secret_sealed=ports.cipher.seal(token.encode()),
        now=now,
    )
    await note(
        uow, "invite", "account", account.id, municipality=account.municipality, acting_user=acting_user, now=now
    )
    return Invited(account=account, token=token, expires_at=invitation.expires_at)


async def _invited(uow: UnitOfWork, token: str, *, now: datetime) -> tuple[Account, Invitation]:
    invitation = await uow.invitations.find_by_token_hash(token_hash(token))
    if invitation is None or invitation.used_at is not None or invitation.expires_at <= now:
        raise InvitationInvalid
    account = await uow.accounts.find(invitation.account_id)
    if account is None or not account.active:
        raise InvitationInvalid
    return account, invitation


async def _change(
    ports: Ports,
    account_id: str,
    verb: str,
    changes: Mapping[str, object],
    *,
    acting_user: ActingUser,
    now: datetime,
    end_sessions: bool = False,
) -> Account:
    check_role(acting_user, _ADMIN)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        account = await access_account(uow, account_id, acting_user=acting_user)
        if account.id == acting_user.id:
            raise NotAllowed(what="own_account")
        if "role" in changes and account.role not in OFFICE:
            raise NotAllowed(role=str(account.role))
        account = await uow.accounts.save(replace(account, **changes))  # type: ignore[arg-type]
        if end_sessions:
            await uow.sessions.remove_of(account_id=account.id)
        await note(
            uow, verb, "account", account.id, municipality=account.municipality, acting_user=acting_user, now=now
        )
        await uow.commit()
    return account
