"""Reports of visits, and safeguarding concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from supporters.core.errors import ReportIncomplete


class ReportOutcome(StrEnum):
    """How the visit ended, in the supporter's eyes. Only the resident can say that it is solved."""

    SOLVED = "solved"
    PARTLY = "partly"
    NOT_SOLVED = "not_solved"
    NOT_MET = "not_met"
    """Nobody opened, or the resident sent the supporter away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the supporter writes after every visit. The free text is sealed."""

    id: str
    visit_id: str
    referral_id: str
    municipality: str
    supporter_id: str
    outcome: ReportOutcome
    summary_sealed: bytes | None = field(default=None, repr=False)
    """Sealed text of what was done; None once erased."""
    minutes: int
    took_nothing: bool
    """The supporter states: no money, card, PIN or device was taken. Must be True."""
    follow_up_needed: bool = False
    created_at: datetime


class ConcernKind(StrEnum):
    """Why a supporter is worried about somebody."""

    ONGOING_FRAUD = "ongoing_fraud"
    ABUSE_OR_NEGLECT = "abuse_or_neglect"
    SELF_HARM = "self_harm"
    CHILD = "child"
    CONFUSION = "confusion"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """A safeguarding concern. While open, nothing of its referral is purged."""

    id: str
    referral_id: str
    municipality: str
    supporter_id: str
    kind: ConcernKind
    text_sealed: bytes | None = field(default=None, repr=False)
    raised_at: datetime
    closed_at: datetime | None = None
    closed_by: str | None = None
    version: int = 1


def check_report(*, summary: str, minutes: int, took_nothing: bool) -> None:
    """What every report must have: some words, a length of 0 to 600 minutes, and the "took nothing" statement.

    Raises:
        ReportIncomplete: naming the missing fields.
    """
    missing = []
    if not summary.strip():
        missing.append("summary")
    if not 0 <= minutes <= 600:
        missing.append("minutes")
    if not took_nothing:
        missing.append("took_nothing")
    if missing:
        raise ReportIncomplete(tuple(missing))


def says_done(reports: Sequence[Report]) -> bool:
    """Whether the last report leaves nothing to do: solved or partly, and no follow-up needed."""
    if not reports:
        return False
    last = max(reports, key=lambda report: report.created_at)
    return last.outcome in (ReportOutcome.SOLVED, ReportOutcome.PARTLY) and not last.follow_up_needed
