"""Sign in, stay signed in for a short while, sign out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from supporters.core.accounts import (
    SESSION_HOURS,
    SESSION_IDLE_SECONDS,
    Account,
    ActingUser,
    Session,
    acting_user_of,
    lock_after,
    read_email,
    session_holds,
    system_user,
)
from supporters.core.errors import FieldInvalid, SessionExpired, SignInFailed, SignInLocked
from supporters.core.municipalities import EVERYWHERE
from supporters.core.one_time_codes import accepted_step
from supporters.services.journal import new_id, new_token, note, token_hash
from supporters.services.ports import Ports
from supporters.services.races import again_if_stale

SEEN_EVERY_SECONDS = 60
"""The idle clock is moved at most this often, so that reading a page is not a write."""


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
    try:
        fingerprint = ports.cipher.fingerprint(read_email(email))
    except FieldInvalid:
        raise SignInFailed from None
    # The attempt is written down before the password is looked at: a hundred at once then lock as five in a row do.
    account = await again_if_stale(lambda: _count_attempt(ports, fingerprint, now=now))
    if account is None or account.password_hash is None or not account.active:
        await ports.hasher.hash(password)  # takes as long as a real check
        raise SignInFailed
    if not await ports.hasher.verify(account.password_hash, password):
        raise SignInFailed
    return await again_if_stale(lambda: _open_session(ports, account, code, now=now))


async def find_session(ports: Ports, token: str, *, now: datetime) -> SignedIn:
    """Who this token belongs to; moves the idle clock.

    Raises:
        SessionExpired: unknown, ended, idle too long, too old, or the account is switched off.
    """
    hashed = token_hash(token)
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        session = await uow.sessions.find_by_token_hash(hashed)
        if session is None or session.account_id is None or not session_holds(session, now=now):
            raise SessionExpired
        account = await uow.accounts.find(session.account_id)
    if account is None or not account.active:
        raise SessionExpired
    if (now - session.last_seen_at).total_seconds() >= SEEN_EVERY_SECONDS:
        session = replace(session, last_seen_at=now)
        async with ports.unit_of_work(EVERYWHERE) as uow:
            await uow.sessions.save(session)
            await uow.commit()
    return SignedIn(session=session, account=account, acting_user=acting_user_of(account))


async def sign_out(ports: Ports, token: str, *, now: datetime) -> None:
    """End the session; an unknown token is no error."""
    async with ports.unit_of_work(EVERYWHERE) as uow:
        session = await uow.sessions.find_by_token_hash(token_hash(token))
        if session is not None and session.account_id is not None:
            await uow.sessions.remove(session.id)
            account = await uow.accounts.find(session.account_id)
            if account is not None:
                await note(
                    uow,
                    "sign_out",
                    "account",
                    account.id,
                    municipality=account.municipality,
                    acting_user=acting_user_of(account),
                    now=now,
                )
            await uow.commit()


async def _count_attempt(ports: Ports, fingerprint: str, *, now: datetime) -> Account | None:
    async with ports.unit_of_work(EVERYWHERE) as uow:
        account = await uow.accounts.find_by_email_fingerprint(fingerprint)
        if account is None:
            return None
        if account.locked_until_at is not None and account.locked_until_at > now:
            raise SignInLocked(int((account.locked_until_at - now).total_seconds()) + 1)
        failures = account.failures + 1
        account = await uow.accounts.save(
            replace(account, failures=failures, locked_until_at=lock_after(failures, now=now))
        )
        await note(
            uow,
            "try_sign_in",
            "account",
            account.id,
            municipality=account.municipality,
            acting_user=system_user("web"),
            now=now,
            attempt=failures,
        )
        await uow.commit()
    return account


async def _open_session(ports: Ports, account: Account, code: str, *, now: datetime) -> SignedIn:
    token = new_token()
    async with ports.unit_of_work(EVERYWHERE) as uow:
        current = await uow.accounts.find(account.id)
        if current is None or not current.active or current.password_hash != account.password_hash:
            raise SignInFailed
        secret = ports.cipher.open(current.totp_secret_sealed or b"")
        step = accepted_step(secret, code.strip(), now=now, last_step=current.totp_last_step)
        if step is None:
            raise SignInFailed
        current = await uow.accounts.save(replace(current, failures=0, locked_until_at=None, totp_last_step=step))
        session = Session(
            id=new_id(),
            token_hash=token_hash(token),
            municipality=current.municipality,
            account_id=current.id,
            created_at=now,
            last_seen_at=now,
            idle_seconds=SESSION_IDLE_SECONDS,
            expires_at=now + timedelta(hours=SESSION_HOURS),
        )
        await uow.sessions.add(session)
        acting_user = acting_user_of(current)
        await note(
            uow, "sign_in", "account", current.id, municipality=current.municipality, acting_user=acting_user, now=now
        )
        await uow.commit()
    return SignedIn(session=session, account=current, acting_user=acting_user, token=token)
