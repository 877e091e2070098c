"""Reports of visits and safeguarding concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from supporters.core.accounts import OFFICE, ActingUser, check_role, works_for
from supporters.core.errors import AlreadyExists, Conflict, FieldInvalid, NotFound
from supporters.core.offers import OfferState
from supporters.core.outbox import LetterKind
from supporters.core.referrals import Verb, move
from supporters.core.reports import Concern, ConcernKind, Report, ReportOutcome, check_report
from supporters.core.visits import VisitVerb, next_visit_state
from supporters.services.journal import new_id, note, post
from supporters.services.ports import Ports
from supporters.services.supporters import own_supporter_id
from supporters.services.visits import access_visit

LONGEST = 4000
"""Characters of a report or concern."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReport:
    """A report with its text in clear (None once erased)."""

    report: Report
    summary: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenConcern:
    """A concern with its text in clear (None once erased)."""

    concern: Concern
    text: str | None = field(repr=False)


async def write_report(
    ports: Ports,
    visit_id: str,
    *,
    outcome: ReportOutcome,
    summary: str,
    minutes: int,
    took_nothing: bool,
    follow_up_needed: bool = False,
    acting_user: ActingUser,
    now: datetime,
) -> Report:
    """What was done; one per visit, after check-out (the visit's supporter). At most 4,000 characters.

    Raises:
        NotFound, TransitionNotAllowed, AlreadyExists.
        ReportIncomplete: words, length, or the statement that no money, card, PIN or device was taken.
    """
    supporter_id = own_supporter_id(acting_user)
    check_report(summary=summary, minutes=minutes, took_nothing=took_nothing)
    if len(summary) > LONGEST:
        raise FieldInvalid("summary", "too_long")
    async with ports.unit_of_work(acting_user.municipality) as uow:
        # Not through eligibility: whoever was there must report, even if the certificate ended the day after.
        visit = await access_visit(uow, visit_id, acting_user=acting_user)
        if await uow.reports.find_by_visit(visit.id) is not None:
            raise AlreadyExists(what="report")
        state = next_visit_state(visit.state, VisitVerb.REPORT)
        referral = await uow.referrals.find(visit.referral_id)
        if referral is None:
            raise NotFound
        moved = move(referral, Verb.REPORT, role=acting_user.role, now=now, reported_at=now)
        report = Report(
            id=new_id(),
            visit_id=visit.id,
            referral_id=referral.id,
            municipality=referral.municipality,
            supporter_id=supporter_id,
            outcome=outcome,
            summary_sealed=ports.cipher.seal(summary.strip().encode()),
            minutes=minutes,
            took_nothing=took_nothing,
            follow_up_needed=follow_up_needed,
            created_at=now,
        )
        await uow.reports.add(report)
        await uow.visits.save(replace(visit, state=state))
        await uow.referrals.save(moved)
        await note(
            uow,
            "write",
            "report",
            report.id,
            municipality=referral.municipality,
            acting_user=acting_user,
            now=now,
            referral=referral.id,
            outcome=outcome,
            follow_up_needed=follow_up_needed,
        )
        await note(
            uow,
            Verb.REPORT,
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=acting_user,
            now=now,
            status=moved.status,
        )
        await post(
            uow,
            LetterKind.REPORT_WRITTEN,
            municipality=referral.municipality,
            referral_id=referral.id,
            visit_id=visit.id,
            facts={"topic": referral.topic, "outcome": str(outcome)},
            now=now,
        )
        await uow.commit()
    return report


async def list_reports(
    ports: Ports,
    referral_id: str,
    *,
    acting_user: ActingUser,
    now: datetime,
) -> Sequence[OpenReport]:
    """A referral's reports: all to the office, to a supporter their own; the look is audited.

    Raises:
        NotFound, NotAllowed.
    """
    async with ports.unit_of_work(acting_user.municipality) as uow:
        referral = await uow.referrals.find(referral_id)
        if referral is None:
            raise NotFound
        reports = await uow.reports.of_referral(referral.id)
        if not works_for(acting_user, referral.municipality):
            reports = [report for report in reports if report.supporter_id == own_supporter_id(acting_user)]
            if not reports:
                raise NotFound
        if not reports:
            return []  # nobody saw anything: nothing to write down
        await note(
            uow,
            "open_reports",
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=acting_user,
            now=now,
            reports=len(reports),
        )
        await uow.commit()
    return [OpenReport(report=report, summary=_clear(ports, report.summary_sealed)) for report in reports]


async def raise_concern(
    ports: Ports,
    referral_id: str,
    *,
    kind: ConcernKind,
    text: str,
    acting_user: ActingUser,
    now: datetime,
) -> Concern:
    """Tell the office at once that somebody may be in danger (a supporter who has or had the referral).

    Raises:
        NotFound, FieldInvalid (empty or over 4,000 characters).
    """
    supporter_id = own_supporter_id(acting_user)
    if not text.strip() or len(text) > LONGEST:
        raise FieldInvalid("text", "bad_length")
    async with ports.unit_of_work(acting_user.municipality) as uow:
        referral = await uow.referrals.find(referral_id)
        had = (OfferState.ACCEPTED, OfferState.GIVEN_BACK)
        offers = await uow.offers.of_referral(referral_id) if referral is not None else []
        if referral is None or not any(offer.supporter_id == supporter_id and offer.state in had for offer in offers):
            raise NotFound
        concern = Concern(
            id=new_id(),
            referral_id=referral.id,
            municipality=referral.municipality,
            supporter_id=supporter_id,
            kind=kind,
            text_sealed=ports.cipher.seal(text.strip().encode()),
            raised_at=now,
        )
        await uow.concerns.add(concern)
        await note(
            uow,
            "raise",
            "concern",
            concern.id,
            municipality=referral.municipality,
            acting_user=acting_user,
            now=now,
            kind=kind,
            referral=referral.id,
        )
        await post(
            uow,
            LetterKind.CONCERN_RAISED,
            municipality=referral.municipality,
            referral_id=referral.id,
            facts={"kind": str(kind)},
            now=now,
        )
        await uow.commit()
    return concern


async def list_concerns(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Sequence[OpenConcern]:
    """The town's concerns, newest first (office); the look is audited.

    Raises:
        NotAllowed.
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        concerns = await uow.concerns.of(acting_user.municipality)
        await note(
            uow,
            "open_list",
            "concern",
            "",
            municipality=acting_user.municipality,
            acting_user=acting_user,
            now=now,
            concerns=len(concerns),
        )
        await uow.commit()
    return [OpenConcern(concern=concern, text=_clear(ports, concern.text_sealed)) for concern in concerns]


async def close_concern(ports: Ports, concern_id: str, *, acting_user: ActingUser, now: datetime) -> Concern:
    """The office has dealt with it (office).

    Raises:
        NotFound, NotAllowed, Conflict (closed already).
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        concern = await uow.concerns.find(concern_id)
        if concern is None or not works_for(acting_user, concern.municipality):
            raise NotFound
        if concern.closed_at is not None:
            raise Conflict
        concern = await uow.concerns.save(replace(concern, closed_at=now, closed_by=acting_user.id))
        await note(
            uow, "close", "concern", concern.id, municipality=concern.municipality, acting_user=acting_user, now=now
        )
        await uow.commit()
    return concern


def _clear(ports: Ports, sealed: bytes | None) -> str | None:
    return None if sealed is None else ports.cipher.open(sealed).decode()
