"""Referrals in the office's hands: look, call back, confirm, release, end.

Long because the office has many verbs and each is one short use case; what they share stands at the end.
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from supporters.core.accounts import OFFICE, ActingUser, Role, check_role, works_for
from supporters.core.audit import AuditRow
from supporters.core.call_backs import CallBack, CallBackOutcome
from supporters.core.days import day_in_japan
from supporters.core.errors import FieldInvalid, NotFound
from supporters.core.offers import Offer, OfferState
from supporters.core.referral_codes import make_pin
from supporters.core.referrals import (
    END_REASONS,
    ENDED,
    Referral,
    Status,
    Verb,
    check_may,
    check_version,
    move,
    next_status,
)
from supporters.core.residents import ResidentDetails
from supporters.core.supporters import check_eligible
from supporters.core.visits import Visit
from supporters.services.areas import read_phone
from supporters.services.journal import new_id, note
from supporters.services.ports import Ports, UnitOfWork
from supporters.services.releasing import (
    accepted_offers,
    cancel_planned_visits,
    close_offers,
    eligible_supporters,
    offer_to_all,
    town_of,
    wind_up,
)
from supporters.services.sealing import open_details_of, seal_details

_SUPPORTER_SEES = frozenset({Status.ACCEPTED, Status.IN_PROGRESS, Status.ON_HOLD})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralHistory:
    """Everything of one referral the office may see without opening contact data."""

    referral: Referral
    call_backs: Sequence[CallBack]
    offers: Sequence[Offer]
    visits: Sequence[Visit]
    supporter_names: dict[str, str]
    """supporter id → display name, of every offer and visit."""
    audit: Sequence[AuditRow]
    """Newest first."""
    eligible: int
    """How many supporters could be asked now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPin:
    """A PIN to be told to the resident once."""

    referral: Referral
    pin: str = field(repr=False)


async def list_referrals(
    ports: Ports,
    *,
    statuses: frozenset[Status] | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Sequence[Referral]:
    """The town's referrals, newest first (office). No contact data.

    Raises:
        NotAllowed: not the office.
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await uow.referrals.of(acting_user.municipality, statuses=statuses)


async def access_referral(uow: UnitOfWork, referral_id: str, *, acting_user: ActingUser, now: datetime) -> Referral:
    """The referral, to its town's office, its resident, the supporter who accepted it (while eligible), the system.

    Raises:
        NotFound: everybody else, whether it exists or not.
        SupporterNotEligible: the supporter accepted it, but certificate, check or availability no longer holds.
    """
    referral = await uow.referrals.find(referral_id)
    if referral is None:
        raise NotFound
    if works_for(acting_user, referral.municipality):
        return referral
    if acting_user.role is Role.RESIDENT and acting_user.referral_id == referral.id:
        return referral
    if acting_user.role is Role.SUPPORTER and acting_user.supporter_id is not None:
        offers = await accepted_offers(uow, referral.id)
        if any(offer.supporter_id == acting_user.supporter_id for offer in offers):
            supporter = await uow.supporters.find(acting_user.supporter_id)
            if supporter is None:
                raise NotFound
            check_eligible(supporter, today_on=day_in_japan(now))
            return referral
    raise NotFound


async def get_referral(ports: Ports, referral_id: str, *, acting_user: ActingUser, now: datetime) -> Referral:
    """`access_referral` in a unit of work of its own, for showing. Raises as it does."""
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await access_referral(uow, referral_id, acting_user=acting_user, now=now)


async def open_details(
    ports: Ports,
    referral_id: str,
    *,
    acting_user: ActingUser,
    now: datetime,
) -> ResidentDetails | None:
    """Contact data in clear, to the office and the accepted supporter; None once erased. The look is audited.

    Supporters see it only while the referral is accepted, in progress or on hold.

    Raises:
        NotFound, SupporterNotEligible.
    """
    async with ports.unit_of_work(acting_user.municipality) as uow:
        referral = await access_referral(uow, referral_id, acting_user=acting_user, now=now)
        check_role(acting_user, OFFICE | {Role.SUPPORTER})
        if acting_user.role is Role.SUPPORTER and referral.status not in _SUPPORTER_SEES:
            raise NotFound
        await note(
            uow,
            "open_details",
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=acting_user,
            now=now,
        )
        await uow.commit()
    return open_details_of(ports.cipher, referral.details_sealed)


async def referral_history(
    ports: Ports,
    referral_id: str,
    *,
    acting_user: ActingUser,
    now: datetime,
) -> ReferralHistory:
    """The whole story of a referral (office).

    Raises:
        NotFound, NotAllowed.
    """
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        referral = await access_referral(uow, referral_id, acting_user=acting_user, now=now)
        check_role(acting_user, OFFICE)
        offers = await uow.offers.of_referral(referral.id)
        visits = await uow.visits.of_referral(referral.id)
        names = {}
        for supporter_id in sorted({offer.supporter_id for offer in offers} | {visit.supporter_id for visit in visits}):
            supporter = await uow.supporters.find(supporter_id)
            if supporter is not None:
                names[supporter_id] = supporter.display_name
        return ReferralHistory(
            referral=referral,
            call_backs=await uow.call_backs.of(referral.id),
            offers=offers,
            visits=visits,
            supporter_names=names,
            audit=await uow.audit.of(referral.municipality, noun="referral", noun_id=referral.id),
            eligible=len(await eligible_supporters(uow, referral, now=now)),
        )


async def record_call_back(
    ports: Ports,
    referral_id: str,
    *,
    outcome: CallBackOutcome,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """Note one attempt to phone the resident (office).

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed, StaleVersion.
    """
    async with _writing(ports, referral_id, seen_version, acting_user, now) as (uow, referral):
        reached = {"last_contact_at": now} if outcome is CallBackOutcome.REACHED else {}
        moved = move(referral, Verb.RECORD_CALL_BACK, role=acting_user.role, now=now, **reached)
        await uow.call_backs.add(
            CallBack(
                id=new_id(),
                referral_id=referral.id,
                municipality=referral.municipality,
                outcome=outcome,
                made_by=acting_user.id,
                made_at=now,
            )
        )
        return await _store(uow, moved, Verb.RECORD_CALL_BACK, acting_user=acting_user, now=now, outcome=outcome)


async def confirm_referral(
    ports: Ports,
    referral_id: str,
    *,
    visit_word: str,
    address: str,
    person_confirmed: bool,
    consent_confirmed: bool,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """The office has spoken with the resident: right person, address, consent, and an agreed 合言葉 (office).

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed, StaleVersion.
        FieldInvalid: a box is not ticked, or visit word (2–20 characters) or address is empty.
    """
    check_role(acting_user, OFFICE)
    word, place = visit_word.strip(), address.strip()
    if not person_confirmed:
        raise FieldInvalid("person_confirmed", "not_ticked")
    if not consent_confirmed:
        raise FieldInvalid("consent_confirmed", "not_ticked")
    if not 2 <= len(word) <= 20:
        raise FieldInvalid("visit_word", "bad_length")
    if not 2 <= len(place) <= 200:
        raise FieldInvalid("address", "bad_length")
    async with _writing(ports, referral_id, seen_version, acting_user, now) as (uow, referral):
        details = open_details_of(ports.cipher, referral.details_sealed)
        if details is None:
            raise FieldInvalid("details", "erased")
        moved = move(
            referral,
            Verb.CONFIRM,
            role=acting_user.role,
            now=now,
            details_sealed=seal_details(
                ports.cipher, replace(details, visit_word=word, address=place, resident_consent="yes")
            ),
            resident_consent_known=True,
            confirmed_at=now,
            confirmed_by=acting_user.id,
            last_contact_at=now,
        )
        return await _store(uow, moved, Verb.CONFIRM, acting_user=acting_user, now=now)


async def release_referral(
    ports: Ports,
    referral_id: str,
    *,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Sequence[Offer]:
    """Offer it to every eligible supporter who serves the district and topic (office); the new offers.

    Nobody eligible: an empty list, and the ageing clock goes on. Supporters who declined are not asked again.

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed, StaleVersion.
        FieldInvalid: `confirmed_at` "call_back_missing": the town calls back first.
    """
    check_role(acting_user, OFFICE)
    async with _writing(ports, referral_id, seen_version, acting_user, now) as (uow, referral):
        town = await town_of(uow, referral)
        needs_call = town.settings.call_back or not referral.resident_consent_known
        if needs_call and referral.confirmed_at is None and referral.status is Status.REQUESTED:
            raise FieldInvalid("confirmed_at", "call_back_missing")
        check_may(Verb.RELEASE, acting_user.role)
        next_status(referral.status, Verb.RELEASE)
        moved, offers = await offer_to_all(uow, referral, acting_user=acting_user, now=now)
        await uow.referrals.save(moved)
        await uow.commit()
        return offers


async def reject_referral(
    ports: Ports,
    referral_id: str,
    *,
    reason: str,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """Say no, with a reason code of END_REASONS (office).

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed, StaleVersion, FieldInvalid.
    """
    return await _finish(
        ports, referral_id, Verb.REJECT, reason, seen_version=seen_version, acting_user=acting_user, now=now
    )


async def cancel_referral(
    ports: Ports,
    referral_id: str,
    *,
    reason: str,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """The resident told the office to cancel (office). Raises as `reject_referral`."""
    check_role(acting_user, OFFICE)
    return await _finish(
        ports, referral_id, Verb.CANCEL, reason, seen_version=seen_version, acting_user=acting_user, now=now
    )


async def hold_referral(
    ports: Ports,
    referral_id: str,
    *,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """Put it on hold; open offers are withdrawn, planned visits cancelled (office). Raises as `record_call_back`."""
    async with _writing(ports, referral_id, seen_version, acting_user, now) as (uow, referral):
        moved = move(referral, Verb.HOLD, role=acting_user.role, now=now, released_at=None)
        await close_offers(uow, referral, OfferState.WITHDRAWN, now=now)
        await cancel_planned_visits(uow, referral, acting_user=acting_user, now=now)
        return await _store(uow, moved, Verb.HOLD, acting_user=acting_user, now=now)


async def resume_referral(
    ports: Ports,
    referral_id: str,
    *,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """From hold: back to the supporter who has it (accepted), else to looking for one (requested) (office).

    Raises as `record_call_back`.
    """
    async with _writing(ports, referral_id, seen_version, acting_user, now) as (uow, referral):
        held_by = await accepted_offers(uow, referral.id)
        verb = Verb.CARRY_ON if len(held_by) >= referral.acceptances_needed else Verb.RESUME
        moved = move(referral, verb, role=acting_user.role, now=now)
        return await _store(uow, moved, verb, acting_user=acting_user, now=now)


async def fail_referral(
    ports: Ports,
    referral_id: str,
    *,
    reason: str,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """It could not be done (office). Raises as `reject_referral`."""
    return await _finish(
        ports, referral_id, Verb.FAIL, reason, seen_version=seen_version, acting_user=acting_user, now=now
    )


async def reopen_referral(
    ports: Ports,
    referral_id: str,
    *,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """A completed or failed case comes back, on hold (office). Raises as `record_call_back`."""
    async with _writing(ports, referral_id, seen_version, acting_user, now) as (uow, referral):
        moved = move(referral, Verb.REOPEN, role=acting_user.role, now=now)
        return await _store(uow, moved, Verb.REOPEN, acting_user=acting_user, now=now)


async def mark_entered_in_error(
    ports: Ports,
    referral_id: str,
    *,
    seen_version: int | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """It should never have been there (a test, a prank, a double); contact data is erased at once (office)."""
    async with _writing(ports, referral_id, seen_version, acting_user, now) as (uow, referral):
        moved = move(
            referral, Verb.MARK_ENTERED_IN_ERROR, role=acting_user.role, now=now, end_reason="entered_in_error"
        )
        if not any(concern.closed_at is None for concern in await uow.concerns.of_referral(referral.id)):
            moved = await erase_personal(uow, moved)
        await wind_up(uow, moved, acting_user=acting_user, now=now)
        return await _store(uow, moved, Verb.MARK_ENTERED_IN_ERROR, acting_user=acting_user, now=now)


async def correct_details(
    ports: Ports,
    referral_id: str,
    details: ResidentDetails,
    *,
    seen_version: int,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """Correct contact data (office).

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed, StaleVersion, FieldInvalid (name, phone).
    """
    check_role(acting_user, OFFICE)
    number = read_phone(details.phone)
    if number is None:
        raise FieldInvalid("phone", "not_a_number")
    if not details.name.strip() or len(details.name) > 60:
        raise FieldInvalid("name", "bad_length")
    async with _writing(ports, referral_id, seen_version, acting_user, now) as (uow, referral):
        if referral.details_sealed is None:
            raise FieldInvalid("details", "erased")
        moved = move(
            referral,
            Verb.CORRECT,
            role=acting_user.role,
            now=now,
            details_sealed=seal_details(ports.cipher, replace(details, phone=number)),
        )
        return await _store(uow, moved, Verb.CORRECT, acting_user=acting_user, now=now)


async def release_pin(ports: Ports, referral_id: str, *, acting_user: ActingUser, now: datetime) -> Referral:
    """Let a code locked by wrong PINs be tried again, with the same PIN (office).

    Raises:
        NotFound, NotAllowed.
    """
    async with _writing(ports, referral_id, None, acting_user, now) as (uow, referral):
        check_role(acting_user, OFFICE)
        await uow.referrals.clear_pin_attempts(referral.id)
        await note(
            uow,
            "release_pin",
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=acting_user,
            now=now,
        )
        await uow.commit()
        return replace(referral, pin_failures=0, pin_locked_at=None)


async def reissue_pin(ports: Ports, referral_id: str, *, acting_user: ActingUser, now: datetime) -> NewPin:
    """A new PIN for a resident the office has identified; ends the status sessions and the lock (office).

    Raises:
        NotFound, NotAllowed.
    """
    check_role(acting_user, OFFICE)
    pin = make_pin(secrets.randbelow)
    pin_hash = await ports.hasher.hash(pin)
    async with _writing(ports, referral_id, None, acting_user, now) as (uow, referral):
        await uow.sessions.remove_of(referral_id=referral.id)
        await uow.referrals.clear_pin_attempts(referral.id)
        changed = replace(referral, pin_hash=pin_hash, pin_failures=0, pin_locked_at=None)
        changed = await _store(uow, changed, "reissue_pin", acting_user=acting_user, now=now)
    return NewPin(referral=changed, pin=pin)


async def find_by_phone(
    ports: Ports,
    phone: str,
    *,
    acting_user: ActingUser,
    now: datetime,
) -> Sequence[Referral]:
    """A lost code: the town's referrals with this phone number, newest first; the look is audited (office).

    Raises:
        NotAllowed, FieldInvalid (not a Japanese phone number).
    """
    check_role(acting_user, OFFICE)
    number = read_phone(phone)
    if number is None:
        raise FieldInvalid("phone", "not_a_number")
    town = acting_user.municipality
    async with ports.unit_of_work(town) as uow:
        found = []
        for referral in await uow.referrals.of(town):
            details = open_details_of(ports.cipher, referral.details_sealed)
            if details is not None and details.phone == number:
                found.append(referral)
        await note(
            uow, "find_by_phone", "referral", "", municipality=town, acting_user=acting_user, now=now, found=len(found)
        )
        await uow.commit()
    return found


async def erase_details(
    ports: Ports,
    referral_id: str,
    *,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """Erase contact data, report texts and conversation link at once; the de-identified case stays (office).

    Raises:
        NotFound, NotAllowed.
        FieldInvalid: `concern` "open": an open safeguarding concern holds everything; or `status` "open".
    """
    async with _writing(ports, referral_id, None, acting_user, now) as (uow, referral):
        check_role(acting_user, OFFICE)
        if referral.status not in ENDED:
            raise FieldInvalid("status", "open")
        if any(concern.closed_at is None for concern in await uow.concerns.of_referral(referral.id)):
            raise FieldInvalid("concern", "open")
        erased = await erase_personal(uow, referral)
        return await _store(uow, erased, "erase", acting_user=acting_user, now=now)


async def erase_personal(uow: UnitOfWork, referral: Referral) -> Referral:
    """Erase contact data, the link to the talk and every sealed text of a referral; the (unsaved) rest is returned."""
    for report in await uow.reports.of_referral(referral.id):
        if report.summary_sealed is not None:
            await uow.reports.save(replace(report, summary_sealed=None))
    for concern in await uow.concerns.of_referral(referral.id):
        if concern.text_sealed is not None:
            await uow.concerns.save(replace(concern, text_sealed=None))
    await uow.sessions.remove_of(referral_id=referral.id)
    return replace(referral, details_sealed=None, door_secret_sealed=None, conversation_id=None, pin_hash="")


@asynccontextmanager
async def _writing(
    ports: Ports, referral_id: str, seen_version: int | None, acting_user: ActingUser, now: datetime
) -> AsyncIterator[tuple[UnitOfWork, Referral]]:
    async with ports.unit_of_work(acting_user.municipality) as uow:
        referral = await access_referral(uow, referral_id, acting_user=acting_user, now=now)
        check_version(referral, seen_version)
        yield uow, referral


async def _store(
    uow: UnitOfWork, referral: Referral, verb: str, *, acting_user: ActingUser, now: datetime, **facts: object
) -> Referral:
    saved = await uow.referrals.save(referral)
    await note(
        uow,
        verb,
        "referral",
        referral.id,
        municipality=referral.municipality,
        acting_user=acting_user,
        now=now,
        status=referral.status,
        **facts,
    )
    await uow.commit()
    return saved


async def _finish(
    ports: Ports,
    referral_id: str,
    verb: Verb,
    reason: str,
    *,
    seen_version: int | None,
    acting_user: ActingUser,
    now: datetime,
) -> Referral:
    if reason not in END_REASONS:
        raise FieldInvalid("reason", "unknown")
    async with _writing(ports, referral_id, seen_version, acting_user, now) as (uow, referral):
        moved = move(referral, verb, role=acting_user.role, now=now, end_reason=reason)
        await wind_up(uow, moved, acting_user=acting_user, now=now)
        return await _store(uow, moved, verb, acting_user=acting_user, now=now, reason=reason)
