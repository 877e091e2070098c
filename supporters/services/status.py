"""The resident's own page: code and PIN in, status, times, door code and the last word out.

One module, because every function here is for the one who holds code and PIN, and nobody else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from supporters.core.accounts import (
    STATUS_HOURS,
    STATUS_IDLE_SECONDS,
    ActingUser,
    Role,
    Session,
    acting_resident,
    session_holds,
)
from supporters.core.errors import NotAllowed, PinLocked, PinWrong, SessionExpired, TransitionNotAllowed
from supporters.core.municipalities import EVERYWHERE
from supporters.core.outbox import LetterKind
from supporters.core.referral_codes import read_code, read_pin
from supporters.core.referrals import PIN_ATTEMPTS, TRANSITIONS, Completion, Referral, Status, Verb, move
from supporters.core.visits import Visit, VisitState, is_visit_day
from supporters.services.journal import new_id, new_token, note, post, post_to_supporter, token_hash
from supporters.services.ports import Ports
from supporters.services.races import again_if_stale
from supporters.services.referrals import access_referral
from supporters.services.releasing import accepted_offers, town_of, wind_up
from supporters.services.sealing import open_details_of
from supporters.services.sessions import SEEN_EVERY_SECONDS
from supporters.services.visits import DoorCode, agree_visit, code_for


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusSession:
    """A resident who typed code and PIN. `token` is set only when the session is opened."""

    session: Session
    acting_user: ActingUser
    referral_id: str
    token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusVisit:
    """A visit as the resident sees it. `state` is the visit's sub-state."""

    id: str
    state: str
    starts_at: datetime
    ends_at: datetime
    supporter: str
    """Display name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """Everything the resident's page shows; no contact data."""

    code: str
    municipality: str
    topic: str
    language: str
    status: Status
    completion: Completion | None
    confirmed: bool
    """The office has called back."""
    call_back: bool
    """The town calls back before anybody is sent."""
    visit_word_agreed: bool
    supporters: tuple[str, ...]
    """Display names of who accepted; empty before."""
    visits: tuple[StatusVisit, ...]
    """Not the cancelled ones; by start."""
    requested_at: datetime
    status_since_at: datetime
    may: tuple[str, ...]
    """What the page offers: of confirm_solved, say_not_solved, cancel, agree, door_code."""
    version: int


async def open_status_session(ports: Ports, code: str, pin: str, *, now: datetime) -> StatusSession:
    """Code and PIN for a session of 15 idle minutes, 2 hours at most.

    Hyphens, spaces, full-width and lower-case letters in the code are forgiven. Each attempt is counted before the PIN
    is looked at, so that many at once win nothing.

    Raises:
        PinWrong: also for a code that does not exist. PinLocked: after five.
    """
    plain, digits = read_code(code), read_pin(pin)
    if plain is None or digits is None:
        raise PinWrong
    async with ports.unit_of_work(EVERYWHERE) as uow:
        referral = await uow.referrals.find_by_code(plain)
        attempt = None
        if referral is not None:
            attempt = await uow.referrals.count_pin_attempt(referral.id, limit=PIN_ATTEMPTS, now=now)
            if attempt is None:
                raise PinLocked
            await uow.commit()
    if referral is None or attempt is None:
        await ports.hasher.hash(digits)  # takes as long as a real check
        raise PinWrong
    if not referral.pin_hash or not await ports.hasher.verify(referral.pin_hash, digits):
        if attempt >= PIN_ATTEMPTS:
            await _tell_locked(ports, referral, now=now)
            raise PinLocked
        raise PinWrong(PIN_ATTEMPTS - attempt)
    token = new_token()
    session = Session(
        id=new_id(),
        token_hash=token_hash(token),
        municipality=referral.municipality,
        referral_id=referral.id,
        created_at=now,
        last_seen_at=now,
        idle_seconds=STATUS_IDLE_SECONDS,
        expires_at=now + timedelta(hours=STATUS_HOURS),
    )
    acting_user = acting_resident(referral.id, referral.municipality)
    async with ports.unit_of_work(EVERYWHERE) as uow:
        current = await uow.referrals.find(referral.id)
        if current is None or current.pin_hash != referral.pin_hash:
            raise PinWrong
        await uow.referrals.clear_pin_attempts(referral.id)
        await uow.sessions.add(session)
        await note(
            uow,
            "open_status",
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=acting_user,
            now=now,
        )
        await uow.commit()
    return StatusSession(session=session, acting_user=acting_user, referral_id=referral.id, token=token)


async def find_status_session(ports: Ports, token: str, *, now: datetime) -> StatusSession:
    """Who holds this token; moves the idle clock.

    Raises:
        SessionExpired.
    """
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        session = await uow.sessions.find_by_token_hash(token_hash(token))
    if session is None or session.referral_id is None or not session_holds(session, now=now):
        raise SessionExpired
    if (now - session.last_seen_at).total_seconds() >= SEEN_EVERY_SECONDS:
        session = replace(session, last_seen_at=now)
        async with ports.unit_of_work(EVERYWHERE) as uow:
            await uow.sessions.save(session)
            await uow.commit()
    referral_id = session.referral_id or ""
    return StatusSession(
        session=session, acting_user=acting_resident(referral_id, session.municipality), referral_id=referral_id
    )


async def close_status_session(ports: Ports, token: str, *, now: datetime) -> None:
    """End it; an unknown token is no error."""
    async with ports.unit_of_work(EVERYWHERE) as uow:
        session = await uow.sessions.find_by_token_hash(token_hash(token))
        if session is not None and session.referral_id is not None:
            await uow.sessions.remove(session.id)
            await uow.commit()


async def view_status(ports: Ports, *, acting_user: ActingUser, now: datetime) -> StatusView:
    """The page, for the resident whose session this is.

    Raises:
        NotFound: purged meanwhile.
    """
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        referral = await access_referral(uow, _own_referral_id(acting_user), acting_user=acting_user, now=now)
        town = await town_of(uow, referral)
        names: dict[str, str] = {}

        async def name_of(supporter_id: str) -> str:
            if supporter_id not in names:
                supporter = await uow.supporters.find(supporter_id)
                names[supporter_id] = supporter.display_name if supporter is not None else ""
            return names[supporter_id]

        accepted = [await name_of(offer.supporter_id) for offer in await accepted_offers(uow, referral.id)]
        visits = [
            visit for visit in await uow.visits.of_referral(referral.id) if visit.state is not VisitState.CANCELLED
        ]
        shown = [
            StatusVisit(
                id=visit.id,
                state=str(visit.state),
                starts_at=visit.starts_at,
                ends_at=visit.ends_at,
                supporter=await name_of(visit.supporter_id),
            )
            for visit in visits
        ]
    details = open_details_of(ports.cipher, referral.details_sealed)
    return StatusView(
        code=referral.code,
        municipality=referral.municipality,
        topic=referral.topic,
        language=referral.language,
        status=referral.status,
        completion=referral.completion,
        confirmed=referral.confirmed_at is not None,
        call_back=town.settings.call_back or not referral.resident_consent_known,
        visit_word_agreed=details is not None and bool(details.visit_word),
        supporters=tuple(accepted) if referral.status is not Status.REQUESTED else (),
        visits=tuple(shown),
        requested_at=referral.requested_at,
        status_since_at=referral.status_since_at,
        may=_may(referral, visits, now=now),
        version=referral.version,
    )


async def agree_visit_time(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> None:
    """The resident agrees to the proposed time on the page.

    Raises:
        NotFound, TransitionNotAllowed.
    """
    _own_referral_id(acting_user)
    await agree_visit(ports, visit_id, acting_user=acting_user, now=now)


async def confirm_solved(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Referral:
    """The resident says it is solved: completed, confirmed.

    Raises:
        NotFound, TransitionNotAllowed (pressing twice is no error).
    """
    return await again_if_stale(
        lambda: _say(ports, Verb.CONFIRM_SOLVED, LetterKind.REFERRAL_COMPLETED, acting_user=acting_user, now=now)
    )


async def say_not_solved(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Referral:
    """Not solved: on hold, and the office is told.

    Raises:
        NotFound, TransitionNotAllowed.
    """
    return await again_if_stale(
        lambda: _say(ports, Verb.SAY_NOT_SOLVED, LetterKind.NOT_SOLVED, acting_user=acting_user, now=now)
    )


async def cancel_request(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Referral:
    """The resident no longer wants a visit; offers are withdrawn, visits cancelled, the supporter is told.

    Raises:
        NotFound, TransitionNotAllowed (pressing twice is no error).
    """
    return await again_if_stale(
        lambda: _say(ports, Verb.CANCEL, LetterKind.REFERRAL_ENDED, acting_user=acting_user, now=now)
    )


async def resident_door_code(ports: Ports, *, acting_user: ActingUser, now: datetime) -> DoorCode:
    """The code of this moment, to compare with the supporter's at the door; only on the day of a set visit.

    Raises:
        NotFound, TransitionNotAllowed (no visit today).
    """
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        referral = await access_referral(uow, _own_referral_id(acting_user), acting_user=acting_user, now=now)
        visits = await uow.visits.of_referral(referral.id)
    visit = _visit_today(visits, now=now)
    if visit is None:
        raise TransitionNotAllowed(referral.status, "door_code")
    return code_for(ports, referral, visit, now=now)


_SAID = {
    Verb.CONFIRM_SOLVED: Status.COMPLETED,
    Verb.SAY_NOT_SOLVED: Status.ON_HOLD,
    Verb.CANCEL: Status.CANCELLED,
}


def _own_referral_id(acting_user: ActingUser) -> str:
    if acting_user.role is not Role.RESIDENT or acting_user.referral_id is None:
        raise NotAllowed(role=str(acting_user.role))
    return acting_user.referral_id


async def _tell_locked(ports: Ports, referral: Referral, *, now: datetime) -> None:
    async with ports.unit_of_work(EVERYWHERE) as uow:
        await note(
            uow,
            "lock_pin",
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=acting_resident(referral.id, referral.municipality),
            now=now,
        )
        await post(uow, LetterKind.PIN_LOCKED, municipality=referral.municipality, referral_id=referral.id, now=now)
        await uow.commit()


def _visit_today(visits: Sequence[Visit], *, now: datetime) -> Visit | None:
    return next(
        (
            visit
            for visit in visits
            if visit.state in (VisitState.SET, VisitState.ON_SITE) and is_visit_day(visit, now=now)
        ),
        None,
    )


def _may(referral: Referral, visits: Sequence[Visit], *, now: datetime) -> tuple[str, ...]:
    offered = [
        name
        for name, verb in (
            ("confirm_solved", Verb.CONFIRM_SOLVED),
            ("say_not_solved", Verb.SAY_NOT_SOLVED),
            ("cancel", Verb.CANCEL),
        )
        if (referral.status, verb) in TRANSITIONS
    ]
    if any(visit.state is VisitState.PROPOSED for visit in visits):
        offered.append("agree")
    if _visit_today(visits, now=now) is not None:
        offered.append("door_code")
    return tuple(offered)


async def _say(ports: Ports, verb: Verb, letter: LetterKind, *, acting_user: ActingUser, now: datetime) -> Referral:
    async with ports.unit_of_work(acting_user.municipality) as uow:
        referral = await access_referral(uow, _own_referral_id(acting_user), acting_user=acting_user, now=now)
        if referral.status is _SAID[verb] and (referral.status, verb) not in TRANSITIONS:
            return referral  # the same button pressed twice
        ends: dict[str, object] = {}
        if verb is Verb.CONFIRM_SOLVED:
            ends["completion"] = Completion.CONFIRMED
        elif verb is Verb.CANCEL:
            ends["end_reason"] = "resident_withdrew"
        moved = move(referral, verb, role=acting_user.role, now=now, **ends)
        if verb is not Verb.SAY_NOT_SOLVED:
            await wind_up(uow, moved, acting_user=acting_user, now=now)
        else:
            for offer in await accepted_offers(uow, referral.id):
                await post_to_supporter(
                    uow,
                    letter,
                    offer.supporter_id,
                    municipality=referral.municipality,
                    referral_id=referral.id,
                    now=now,
                )
        moved = await uow.referrals.save(moved)
        await note(
            uow,
            verb,
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=acting_user,
            now=now,
            status=moved.status,
        )
        await post(
            uow,
            letter,
            municipality=referral.municipality,
            referral_id=referral.id,
            facts={"status": str(moved.status)},
            now=now,
        )
        await uow.commit()
    return moved
