"""Reports of visits and safeguarding concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from supporters.core.accounts import ActingUser
from supporters.core.reports import Concern, ConcernKind, Report, ReportOutcome
from supporters.services.ports import Ports


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
    ports: Ports, visit_id: str, *, outcome: ReportOutcome, summary: str, minutes: int, took_nothing: bool,
    follow_up_needed: bool = False, acting_user: ActingUser, now: datetime,
) -> Report:
    """What was done; one per visit, after check-out (the visit's supporter). At most 4,000 characters.

    Raises:
        NotFound, TransitionNotAllowed, AlreadyExists.
        ReportIncomplete: words, length, or the statement that no money, card, PIN or device was taken.
    """
    ...


async def list_reports(
    ports: Ports, referral_id: str, *, acting_user: ActingUser, now: datetime,
) -> Sequence[OpenReport]:
    """A referral's reports: all to the office, to a supporter their own; the look is audited.

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def raise_concern(
    ports: Ports, referral_id: str, *, kind: ConcernKind, text: str, acting_user: ActingUser, now: datetime,
) -> Concern:
    """Tell the office at once that somebody may be in danger (a supporter who has or had the referral).

    Raises:
        NotFound, FieldInvalid (empty or over 4,000 characters).
    """
    ...


async def list_concerns(ports: Ports, *, acting_user: ActingUser, now: datetime) -> Sequence[OpenConcern]:
    """The town's concerns, newest first (office); the look is audited.

    Raises:
        NotAllowed.
    """
    ...


async def close_concern(ports: Ports, concern_id: str, *, acting_user: ActingUser, now: datetime) -> Concern:
    """The office has dealt with it (office).

    Raises:
        NotFound, NotAllowed, Conflict (closed already).
    """
    ...
