"""One's own account: a new password, and ending every session."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from supporters.core.accounts import ActingUser, check_password
from supporters.core.errors import NotFound, SignInFailed, StaleVersion
from supporters.core.municipalities import EVERYWHERE
from supporters.services.journal import note
from supporters.services.ports import Ports


async def change_password(
    ports: Ports, *, password: str, new_password: str, acting_user: ActingUser, now: datetime
) -> None:
    """Change one's own password; every session ends, the one that asked too, so that a stolen one ends with them.

    Raises:
        SignInFailed: the present password is wrong.
        PasswordTooWeak: the new one is.
        NotFound: the account is gone.
        StaleVersion: it was changed meanwhile (a reset, a lock).
    """
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        account = await uow.accounts.find(acting_user.id)
    if account is None or account.password_hash is None:
        raise NotFound
    if not await ports.hasher.verify(account.password_hash, password):
        raise SignInFailed
    check_password(new_password, email=ports.cipher.open(account.email_sealed).decode())
    password_hash = await ports.hasher.hash(new_password)
    async with ports.unit_of_work(EVERYWHERE) as uow:
        current = await uow.accounts.find(account.id)
        if current is None or current.password_hash != account.password_hash:
            raise StaleVersion
        await uow.accounts.save(replace(current, password_hash=password_hash))
        await uow.sessions.remove_of(account_id=account.id)
        await note(
            uow,
            "change_password",
            "account",
            account.id,
            municipality=account.municipality,
            acting_user=acting_user,
            now=now,
        )
        await uow.commit()


async def end_every_session(ports: Ports, *, acting_user: ActingUser, now: datetime) -> None:
    """Sign out everywhere: a telephone was lost, a shared computer was left open."""
    async with ports.unit_of_work(EVERYWHERE) as uow:
        await uow.sessions.remove_of(account_id=acting_user.id)
        await note(
            uow,
            "end_every_session",
            "account",
            acting_user.id,
            municipality=acting_user.municipality,
            acting_user=acting_user,
            now=now,
        )
        await uow.commit()
