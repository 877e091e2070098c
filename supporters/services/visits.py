"""Visits: agree a time, arrive, leave; and the code both sides compare at the door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from supporters.core.accounts import ActingUser, Role, works_for
from supporters.core.errors import FieldInvalid, NotFound, TransitionNotAllowed, VisitOverlaps
from supporters.core.one_time_codes import door_code_at
from supporters.core.outbox import LetterKind
from supporters.core.referrals import Referral, Verb, move, next_status
from supporters.core.visits import (
    Visit,
    VisitState,
    VisitVerb,
    busy_window,
    check_arrival,
    check_times,
    is_visit_day,
    next_visit_state,
    overlaps,
)
from supporters.services.journal import new_id, note, post_to_supporter
from supporters.services.ports import Ports, UnitOfWork
from supporters.services.referrals import access_referral
from supporters.services.releasing import accepted_offers, cancel_planned_visits, town_of
from supporters.services.supporters import own_supporter_id


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorCode:
    """Six digits that both sides see at the same moment."""

    code: str
    valid_until_at: datetime


async def propose_visit(
    ports: Ports,
    referral_id: str,
    *,
    starts_at: datetime,
    ends_at: datetime,
    agreed: bool = False,
    acting_user: ActingUser,
    now: datetime,
) -> Visit:
    """Name a time (the accepted supporter). `agreed`: the resident said yes on the phone, the visit is set.

    An earlier proposed or set visit of this supporter for the referral is cancelled: one plan at a time.

    Raises:
        NotFound, SupporterNotEligible, TransitionNotAllowed, FieldInvalid (times), VisitOverlaps.
    """
    supporter_id = own_supporter_id(acting_user)
    check_times(starts_at, ends_at, now=now)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        referral = await access_referral(uow, referral_id, acting_user=acting_user, now=now)
        contact = {"last_contact_at": now} if agreed else {}
        moved = move(referral, Verb.PLAN_VISIT, role=acting_user.role, now=now, **contact)
        team = {offer.supporter_id for offer in await accepted_offers(uow, referral.id)}
        await cancel_planned_visits(uow, referral, acting_user=acting_user, now=now)
        town = await town_of(uow, referral)
        busy_from_at, busy_until_at = busy_window(
            starts_at, ends_at, travel_buffer_minutes=town.settings.travel_buffer_minutes
        )
        mine: Visit | None = None
        for member in sorted(team):
            for other in await uow.visits.of_supporter(member):
                if overlaps(other, busy_from_at=busy_from_at, busy_until_at=busy_until_at):
                    raise VisitOverlaps
            visit = Visit(
                id=new_id(),
                referral_id=referral.id,
                municipality=referral.municipality,
                supporter_id=member,
                state=VisitState.SET if agreed else VisitState.PROPOSED,
                starts_at=starts_at,
                ends_at=ends_at,
                busy_from_at=busy_from_at,
                busy_until_at=busy_until_at,
                created_at=now,
            )
            await uow.visits.add(visit)
            await post_to_supporter(
                uow,
                LetterKind.VISIT_SET if agreed else LetterKind.VISIT_PROPOSED,
                member,
                municipality=referral.municipality,
                referral_id=referral.id,
                visit_id=visit.id,
                now=now,
            )
            await note(
                uow,
                "set" if agreed else "propose",
                "visit",
                visit.id,
                municipality=referral.municipality,
                acting_user=acting_user,
                now=now,
                referral=referral.id,
            )
            mine = visit if member == supporter_id else mine
        await uow.referrals.save(moved)
        await note(
            uow,
            Verb.PLAN_VISIT,
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=acting_user,
            now=now,
            status=moved.status,
        )
        await uow.commit()
    if mine is None:
        raise NotFound
    return mine


async def agree_visit(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> Visit:
    """The resident agreed to the proposed time, on the phone (the supporter) or to the office (office).

    Raises:
        NotFound, SupporterNotEligible, TransitionNotAllowed.
    """
    async with ports.unit_of_work(acting_user.municipality) as uow:
        visit, referral = await _access_both(uow, visit_id, acting_user=acting_user, now=now)
        next_visit_state(visit.state, VisitVerb.AGREE)
        next_status(referral.status, Verb.PLAN_VISIT)
        for each in await _at_same_time(uow, visit):
            agreed = await uow.visits.save(replace(each, state=VisitState.SET))
            visit = agreed if each.id == visit.id else visit
            await post_to_supporter(
                uow,
                LetterKind.VISIT_SET,
                each.supporter_id,
                municipality=referral.municipality,
                referral_id=referral.id,
                visit_id=each.id,
                now=now,
            )
            await note(
                uow, "agree", "visit", each.id, municipality=referral.municipality, acting_user=acting_user, now=now
            )
        await uow.referrals.save(replace(referral, last_contact_at=now))
        await uow.commit()
    return visit


async def cancel_visit(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> Visit:
    """Take a planned time back; the referral stays accepted (supporter, office, the resident). Raises as above."""
    async with ports.unit_of_work(acting_user.municipality) as uow:
        visit, referral = await _access_both(uow, visit_id, acting_user=acting_user, now=now)
        next_visit_state(visit.state, VisitVerb.CANCEL)
        cancelled = await cancel_planned_visits(uow, referral, acting_user=acting_user, now=now)
        await uow.commit()
    return next(each for each in cancelled if each.id == visit.id)


async def check_in(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> Visit:
    """At the door (the supporter; from one hour before to the end of that day); the referral is in progress.

    Raises:
        NotFound, SupporterNotEligible, TransitionNotAllowed, FieldInvalid (`now` "too_early" or "too_late").
    """
    own_supporter_id(acting_user)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        visit, referral = await _access_both(uow, visit_id, acting_user=acting_user, now=now)
        state = next_visit_state(visit.state, VisitVerb.CHECK_IN)
        moved = move(referral, Verb.CHECK_IN, role=acting_user.role, now=now, last_contact_at=now)
        check_arrival(visit, now=now)
        visit = await uow.visits.save(replace(visit, state=state, checked_in_at=now))
        await _move_on(uow, visit, moved, "check_in", acting_user=acting_user, now=now)
    return visit


async def check_out(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> Visit:
    """Safely away; the report is due. Allowed even after eligibility ended meanwhile.

    Raises:
        NotFound, TransitionNotAllowed.
    """
    own_supporter_id(acting_user)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        visit = await access_visit(uow, visit_id, acting_user=acting_user)
        referral = await uow.referrals.find(visit.referral_id)
        if referral is None:
            raise NotFound
        state = next_visit_state(visit.state, VisitVerb.CHECK_OUT)
        moved = move(referral, Verb.CHECK_OUT, role=acting_user.role, now=now)
        visit = await uow.visits.save(replace(visit, state=state, checked_out_at=now))
        await _move_on(uow, visit, moved, "check_out", acting_user=acting_user, now=now)
    return visit


async def list_visits(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Sequence[Visit]:
    """The supporter's visits, by start.

    Raises:
        NotAllowed: no supporter.
    """
    supporter_id = own_supporter_id(acting_user)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await uow.visits.of_supporter(supporter_id)


async def list_visits_of(
    ports: Ports,
    referral_id: str,
    *,
    acting_user: ActingUser,
    now: datetime,
) -> Sequence[Visit]:
    """A referral's visits, by start (whoever may access the referral).

    Raises:
        NotFound, SupporterNotEligible.
    """
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        await access_referral(uow, referral_id, acting_user=acting_user, now=now)
        visits = await uow.visits.of_referral(referral_id)
    return [visit for visit in visits if acting_user.supporter_id in (None, visit.supporter_id)]


async def access_visit(uow: UnitOfWork, visit_id: str, *, acting_user: ActingUser) -> Visit:
    """The visit, to its supporter, its resident and its town's office.

    Raises:
        NotFound.
    """
    visit = await uow.visits.find(visit_id)
    if visit is None:
        raise NotFound
    mine = acting_user.role is Role.SUPPORTER and acting_user.supporter_id == visit.supporter_id
    home = acting_user.role is Role.RESIDENT and acting_user.referral_id == visit.referral_id
    if not mine and not home and not works_for(acting_user, visit.municipality):
        raise NotFound
    return visit


async def door_code(ports: Ports, visit_id: str, *, acting_user: ActingUser, now: datetime) -> DoorCode:
    """The code of this moment, to the visit's supporter on the day of a set visit (`is_visit_day`); changes every 60 seconds.

    Raises:
        NotFound, SupporterNotEligible.
        TransitionNotAllowed: the visit is not set or on site.
        FieldInvalid: `now` "not_the_day".
    """
    own_supporter_id(acting_user)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        visit, referral = await _access_both(uow, visit_id, acting_user=acting_user, now=now)
    return code_for(ports, referral, visit, now=now)


def code_for(ports: Ports, referral: Referral, visit: Visit, *, now: datetime) -> DoorCode:
    """The door code of a visit, the same for both sides; only on its day, while it is set or going on.

    Raises:
        TransitionNotAllowed: the visit is not set or on site. FieldInvalid: `now` "not_the_day".
    """
    if visit.state not in (VisitState.SET, VisitState.ON_SITE) or referral.door_secret_sealed is None:
        raise TransitionNotAllowed(visit.state, "door_code")
    if not is_visit_day(visit, now=now):
        raise FieldInvalid("now", "not_the_day")
    # One code for the whole visit, so that in a pair both show what the resident sees.
    about = f"{referral.id}/{visit.starts_at.timestamp():.0f}"
    code, valid_until_at = door_code_at(ports.cipher.open(referral.door_secret_sealed), about, now)
    return DoorCode(code=code, valid_until_at=valid_until_at)


async def _access_both(
    uow: UnitOfWork, visit_id: str, *, acting_user: ActingUser, now: datetime
) -> tuple[Visit, Referral]:
    visit = await access_visit(uow, visit_id, acting_user=acting_user)
    return visit, await access_referral(uow, visit.referral_id, acting_user=acting_user, now=now)


async def _at_same_time(uow: UnitOfWork, visit: Visit) -> Sequence[Visit]:
    """The visit itself, and in a pair the partner's."""
    return [
        each
        for each in await uow.visits.of_referral(visit.referral_id)
        if each.starts_at == visit.starts_at and each.state is visit.state
    ]


async def _move_on(
    uow: UnitOfWork, visit: Visit, moved: Referral, verb: str, *, acting_user: ActingUser, now: datetime
) -> None:
    await uow.referrals.save(moved)
    await note(
        uow,
        verb,
        "visit",
        visit.id,
        municipality=visit.municipality,
        acting_user=acting_user,
        now=now,
        referral=moved.id,
    )
    await note(
        uow,
        verb,
        "referral",
        moved.id,
        municipality=moved.municipality,
        acting_user=acting_user,
        now=now,
        status=moved.status,
    )
    await uow.commit()
