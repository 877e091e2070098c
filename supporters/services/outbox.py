"""The outbox: the worker delivers letters, tries again, and shows the dead ones to the office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from supporters.core.accounts import OFFICE, ActingUser, Role, check_role, works_for
from supporters.core.errors import Conflict, DeliveryFailed, NotFound, StaleVersion
from supporters.core.municipalities import EVERYWHERE
from supporters.core.outbox import ATTEMPTS, LetterState, OutboxLetter, wait_after
from supporters.services.journal import note
from supporters.services.ports import Letter, Ports, UnitOfWork


async def deliver_due(ports: Ports, *, now: datetime, limit: int = 50) -> int:
    """Deliver what is due, one transaction per letter; how many were sent (worker).

    Each letter is claimed (its next attempt moved on) before it is sent, so that a crash or a second worker sends it
    at most once more, never in a loop. After eight failures it is dead.
    """
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        due = await uow.outbox.due(now, limit=limit)
    sent = 0
    for letter in due:
        if await _deliver(ports, letter, now=now):
            sent += 1
    return sent


async def list_letters(
    ports: Ports,
    *,
    state: LetterState | None = LetterState.DEAD,
    acting_user: ActingUser,
) -> Sequence[OutboxLetter]:
    """The town's letters, newest first (office).

    Raises:
        NotAllowed.
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await uow.outbox.of(acting_user.municipality, state=state)


async def try_again(ports: Ports, letter_id: str, *, acting_user: ActingUser, now: datetime) -> OutboxLetter:
    """Give a dead letter eight more attempts (office).

    Raises:
        NotFound, NotAllowed, Conflict (it is not dead).
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        letter = await uow.outbox.find(letter_id)
        if letter is None or not works_for(acting_user, letter.municipality):
            raise NotFound
        if letter.state is not LetterState.DEAD:
            raise Conflict
        letter = await uow.outbox.save(
            replace(letter, state=LetterState.WAITING, attempts=0, next_attempt_at=now, last_error=None)
        )
        await note(
            uow, "try_again", "letter", letter.id, municipality=letter.municipality, acting_user=acting_user, now=now
        )
        await uow.commit()
    return letter


async def _deliver(ports: Ports, letter: OutboxLetter, *, now: datetime) -> bool:
    """Claim, send outside any transaction, write down what came of it."""
    try:
        async with ports.unit_of_work(EVERYWHERE) as uow:
            attempts = letter.attempts + 1
            letter = await uow.outbox.save(
                replace(letter, attempts=attempts, next_attempt_at=now + wait_after(attempts))
            )
            ready = await _address(ports, uow, letter)
            await uow.commit()
    except StaleVersion:
        return False  # another worker has it
    error = "no_address"
    if ready is not None:
        try:
            await ports.mailer.send(ready)
            error = ""
        except DeliveryFailed as failure:
            error = str(failure.facts.get("reason", failure.code))
        except Exception as failure:  # one letter nobody foresaw must not stop the others
            error = type(failure).__name__
    if error:
        state = LetterState.DEAD if letter.attempts >= ATTEMPTS else LetterState.WAITING
        written = replace(letter, state=state, last_error=error[:80])
    else:
        written = replace(letter, state=LetterState.SENT, sent_at=now, last_error=None, secret_sealed=None)
    async with ports.unit_of_work(EVERYWHERE) as uow:
        await uow.outbox.save(written)
        await uow.commit()
    return not error


async def _address(ports: Ports, uow: UnitOfWork, letter: OutboxLetter) -> Letter | None:
    """The letter with its address, opened only now; None when there is nobody to send it to."""
    town = await uow.municipalities.find(letter.municipality)
    if town is None:
        return None
    to = town.office_email if letter.account_id is None else None
    account = None
    if letter.account_id is not None:
        account = await uow.accounts.find(letter.account_id)
    elif to is None:
        admins = await uow.accounts.with_roles(town.code, frozenset({Role.ADMIN}))
        account = admins[0] if admins else None
    if account is not None and account.active:
        to = ports.cipher.open(account.email_sealed).decode()
    if to is None:
        return None
    referral = await uow.referrals.find(letter.referral_id) if letter.referral_id else None
    visit = await uow.visits.find(letter.visit_id) if letter.visit_id else None
    facts = dict(letter.facts)
    if referral is not None:
        facts.setdefault("code", referral.code)
        facts.setdefault("topic", referral.topic)
        facts.setdefault("district", referral.district)
        facts.setdefault("status", str(referral.status))
    if visit is not None:
        supporter = await uow.supporters.find(visit.supporter_id)
        facts.setdefault("display_name", supporter.display_name if supporter is not None else "")
    if account is not None and letter.account_id is not None:
        facts.setdefault("to_name", account.display_name)
    if letter.account_id is not None:
        facts.pop("code", None)  # a supporter has no use for the resident's code
    return Letter(
        id=letter.id,
        kind=letter.kind,
        to=to,
        language="ja",
        municipality=town,
        facts=facts,
        referral=referral,
        visit=visit,
        secret=ports.cipher.open(letter.secret_sealed).decode() if letter.secret_sealed is not None else None,
    )
