"""The life of a referral: one table, who may do what, and the referral itself.

Status codes are those of HL7's Gravity SDOH Clinical Care guide (closed-loop referral, Task.status).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from supporters.core.accounts import Role
from supporters.core.errors import NotAllowed, StaleVersion, TransitionNotAllowed


class Status(StrEnum):
    """HL7 SDOH closed-loop codes."""

    DRAFT = "draft"
    REQUESTED = "requested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    IN_PROGRESS = "in-progress"
    ON_HOLD = "on-hold"
    FAILED = "failed"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"


class Verb(StrEnum):
    """Everything that can be done to a referral."""

    SUBMIT = "submit"
    RECORD_CALL_BACK = "record_call_back"
    CONFIRM = "confirm"
    RELEASE = "release"
    JOIN = "join"
    """The first acceptance where two are needed."""
    ACCEPT = "accept"
    GIVE_BACK = "give_back"
    """A supporter cannot come after all; the office offers it anew."""
    REJECT = "reject"
    CANCEL = "cancel"
    HOLD = "hold"
    RESUME = "resume"
    """From hold back to looking for a supporter."""
    CARRY_ON = "carry_on"
    """From hold back to the supporter who has it."""
    PLAN_VISIT = "plan_visit"
    CHECK_IN = "check_in"
    CHECK_OUT = "check_out"
    REPORT = "report"
    CONFIRM_SOLVED = "confirm_solved"
    SAY_NOT_SOLVED = "say_not_solved"
    COMPLETE_UNCONFIRMED = "complete_unconfirmed"
    FAIL = "fail"
    REOPEN = "reopen"
    CORRECT = "correct"
    """The office corrects contact data."""
    MARK_ENTERED_IN_ERROR = "mark_entered_in_error"


_S, _V = Status, Verb

TRANSITIONS: Mapping[tuple[Status, Verb], Status] = MappingProxyType(
    {
        (_S.DRAFT, _V.SUBMIT): _S.REQUESTED,
        (_S.DRAFT, _V.CANCEL): _S.CANCELLED,
        (_S.REQUESTED, _V.RECORD_CALL_BACK): _S.REQUESTED,
        (_S.REQUESTED, _V.CONFIRM): _S.REQUESTED,
        (_S.REQUESTED, _V.CORRECT): _S.REQUESTED,
        (_S.REQUESTED, _V.RELEASE): _S.REQUESTED,
        (_S.REQUESTED, _V.JOIN): _S.REQUESTED,
        (_S.REQUESTED, _V.GIVE_BACK): _S.REQUESTED,
        (_S.REQUESTED, _V.ACCEPT): _S.ACCEPTED,
        (_S.REQUESTED, _V.REJECT): _S.REJECTED,
        (_S.REQUESTED, _V.CANCEL): _S.CANCELLED,
        (_S.REQUESTED, _V.HOLD): _S.ON_HOLD,
        (_S.REQUESTED, _V.FAIL): _S.FAILED,
        (_S.REQUESTED, _V.MARK_ENTERED_IN_ERROR): _S.ENTERED_IN_ERROR,
        (_S.ACCEPTED, _V.PLAN_VISIT): _S.ACCEPTED,
        (_S.ACCEPTED, _V.CORRECT): _S.ACCEPTED,
        (_S.ACCEPTED, _V.CHECK_IN): _S.IN_PROGRESS,
        (_S.ACCEPTED, _V.GIVE_BACK): _S.REQUESTED,
        (_S.ACCEPTED, _V.CANCEL): _S.CANCELLED,
        (_S.ACCEPTED, _V.HOLD): _S.ON_HOLD,
        (_S.ACCEPTED, _V.FAIL): _S.FAILED,
        (_S.ACCEPTED, _V.MARK_ENTERED_IN_ERROR): _S.ENTERED_IN_ERROR,
        (_S.IN_PROGRESS, _V.PLAN_VISIT): _S.IN_PROGRESS,
        (_S.IN_PROGRESS, _V.CORRECT): _S.IN_PROGRESS,
        (_S.IN_PROGRESS, _V.CHECK_IN): _S.IN_PROGRESS,
        (_S.IN_PROGRESS, _V.CHECK_OUT): _S.IN_PROGRESS,
        (_S.IN_PROGRESS, _V.REPORT): _S.IN_PROGRESS,
        (_S.IN_PROGRESS, _V.CONFIRM_SOLVED): _S.COMPLETED,
        (_S.IN_PROGRESS, _V.COMPLETE_UNCONFIRMED): _S.COMPLETED,
        (_S.IN_PROGRESS, _V.SAY_NOT_SOLVED): _S.ON_HOLD,
        (_S.IN_PROGRESS, _V.CANCEL): _S.CANCELLED,
        (_S.IN_PROGRESS, _V.HOLD): _S.ON_HOLD,
        (_S.IN_PROGRESS, _V.FAIL): _S.FAILED,
        (_S.IN_PROGRESS, _V.MARK_ENTERED_IN_ERROR): _S.ENTERED_IN_ERROR,
        (_S.ON_HOLD, _V.RECORD_CALL_BACK): _S.ON_HOLD,
        (_S.ON_HOLD, _V.CORRECT): _S.ON_HOLD,
        (_S.ON_HOLD, _V.GIVE_BACK): _S.ON_HOLD,
        (_S.ON_HOLD, _V.CHECK_OUT): _S.ON_HOLD,
        (_S.ON_HOLD, _V.REPORT): _S.ON_HOLD,
        (_S.ON_HOLD, _V.RESUME): _S.REQUESTED,
        (_S.ON_HOLD, _V.CARRY_ON): _S.ACCEPTED,
        (_S.ON_HOLD, _V.CONFIRM_SOLVED): _S.COMPLETED,
        (_S.ON_HOLD, _V.REJECT): _S.REJECTED,
        (_S.ON_HOLD, _V.CANCEL): _S.CANCELLED,
        (_S.ON_HOLD, _V.FAIL): _S.FAILED,
        (_S.ON_HOLD, _V.MARK_ENTERED_IN_ERROR): _S.ENTERED_IN_ERROR,
        # Every visit has a report, even one whose referral ended while somebody was at the door.
        (_S.REJECTED, _V.CHECK_OUT): _S.REJECTED,
        (_S.REJECTED, _V.REPORT): _S.REJECTED,
        (_S.CANCELLED, _V.CHECK_OUT): _S.CANCELLED,
        (_S.CANCELLED, _V.REPORT): _S.CANCELLED,
        (_S.CANCELLED, _V.MARK_ENTERED_IN_ERROR): _S.ENTERED_IN_ERROR,
        (_S.FAILED, _V.CHECK_OUT): _S.FAILED,
        (_S.FAILED, _V.REPORT): _S.FAILED,
        (_S.FAILED, _V.REOPEN): _S.ON_HOLD,
        (_S.FAILED, _V.MARK_ENTERED_IN_ERROR): _S.ENTERED_IN_ERROR,
        (_S.REJECTED, _V.MARK_ENTERED_IN_ERROR): _S.ENTERED_IN_ERROR,
        (_S.COMPLETED, _V.CHECK_OUT): _S.COMPLETED,
        (_S.COMPLETED, _V.REPORT): _S.COMPLETED,
        (_S.COMPLETED, _V.SAY_NOT_SOLVED): _S.ON_HOLD,
        (_S.COMPLETED, _V.REOPEN): _S.ON_HOLD,
        (_S.COMPLETED, _V.MARK_ENTERED_IN_ERROR): _S.ENTERED_IN_ERROR,
        (_S.ENTERED_IN_ERROR, _V.CHECK_OUT): _S.ENTERED_IN_ERROR,
        (_S.ENTERED_IN_ERROR, _V.REPORT): _S.ENTERED_IN_ERROR,
    }
)
"""(status, verb) → next status. What is not here is not possible."""

_OFFICE = frozenset({Role.CLERK, Role.ADMIN})
_SUPPORTER = frozenset({Role.SUPPORTER})

MAY: Mapping[Verb, frozenset[Role]] = MappingProxyType(
    {
        Verb.SUBMIT: frozenset({Role.RESIDENT}),
        Verb.RECORD_CALL_BACK: _OFFICE,
        Verb.CONFIRM: _OFFICE,
        Verb.RELEASE: _OFFICE | {Role.SYSTEM},
        Verb.JOIN: _SUPPORTER,
        Verb.ACCEPT: _SUPPORTER,
        Verb.GIVE_BACK: _SUPPORTER | _OFFICE,
        Verb.REJECT: _OFFICE,
        Verb.CANCEL: _OFFICE | {Role.RESIDENT},
        Verb.HOLD: _OFFICE,
        Verb.RESUME: _OFFICE,
        Verb.CARRY_ON: _OFFICE,
        Verb.PLAN_VISIT: _SUPPORTER,
        Verb.CHECK_IN: _SUPPORTER,
        Verb.CHECK_OUT: _SUPPORTER,
        Verb.REPORT: _SUPPORTER,
        Verb.CONFIRM_SOLVED: frozenset({Role.RESIDENT}),
        Verb.SAY_NOT_SOLVED: frozenset({Role.RESIDENT}),
        Verb.COMPLETE_UNCONFIRMED: frozenset({Role.SYSTEM}),
        Verb.FAIL: _OFFICE,
        Verb.REOPEN: _OFFICE,
        Verb.CORRECT: _OFFICE,
        Verb.MARK_ENTERED_IN_ERROR: _OFFICE,
    }
)
"""Which roles may do a verb at all. Whose referral it is, is asked separately (access)."""

OPEN = frozenset({Status.REQUESTED, Status.ACCEPTED, Status.IN_PROGRESS, Status.ON_HOLD})
"""Somebody still has to act."""

ENDED = frozenset({Status.REJECTED, Status.CANCELLED, Status.FAILED, Status.COMPLETED, Status.ENTERED_IN_ERROR})

END_REASONS = frozenset(
    {
        "not_in_area",
        "not_suitable",
        "other_service",
        "no_supporter",
        "not_reached",
        "resident_withdrew",
        "solved_by_phone",
        "safety",
        "duplicate",
        "other",
    }
)
"""Why the office ended a referral; a code, so that no personal text is kept with it."""

PIN_ATTEMPTS = 5
"""Wrong PINs until the code is locked."""


class Completion(StrEnum):
    """How a completed referral came to its end."""

    CONFIRMED = "confirmed"
    """The resident said it is solved."""
    UNCONFIRMED = "unconfirmed"
    """Nobody said so; the town's number of days went by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """One resident's request for a visit, from sending to its confirmed end."""

    id: str
    code: str
    """What the resident types on the status page; eight letters and digits without look-alikes."""
    municipality: str
    topic: str
    language: str
    status: Status
    district: str
    """The town's district id, or a place name below the municipality; all a supporter sees before acceptance."""
    for_someone_else: bool = False
    resident_consent_known: bool = True
    """False when the requester had not yet asked the resident: only the office's confirmation releases it."""
    acceptances_needed: int = 1
    details_sealed: bytes | None = field(default=None, repr=False)
    """Sealed ResidentDetails; None once erased."""
    door_secret_sealed: bytes | None = field(default=None, repr=False)
    pin_hash: str = field(default="", repr=False)
    pin_failures: int = 0
    pin_locked_at: datetime | None = None
    conversation_id: str | None = None
    requested_at: datetime
    status_since_at: datetime
    confirmed_at: datetime | None = None
    """When the office confirmed person, address, consent and visit word."""
    confirmed_by: str | None = None
    released_at: datetime | None = None
    accepted_at: datetime | None = None
    last_contact_at: datetime | None = None
    """When somebody last reached the resident (call-back, visit time set, visit)."""
    reported_at: datetime | None = None
    ended_at: datetime | None = None
    completion: Completion | None = None
    end_reason: str | None = None
    """A code chosen by the office, never free text."""
    escalated: tuple[str, ...] = ()
    """Ageing alarms already raised in the present status."""
    version: int = 1


def next_status(status: Status, verb: Verb) -> Status:
    """Where this verb leads from this status.

    Raises:
        TransitionNotAllowed: the table has no such row.
    """
    try:
        return TRANSITIONS[status, verb]
    except KeyError:
        raise TransitionNotAllowed(status, verb) from None


def check_may(verb: Verb, role: Role) -> None:
    """Whether this role may do this verb at all.

    Raises:
        NotAllowed: it may not.
    """
    if role not in MAY[verb]:
        raise NotAllowed(f"{role} may not {verb}", verb=str(verb), role=str(role))


def check_version(referral: Referral, seen_version: int | None) -> None:
    """Hold the optimistic version: what the acting user saw must be what is there. None = nothing was shown.

    Raises:
        StaleVersion: somebody else changed the referral first.
    """
    if seen_version is not None and seen_version != referral.version:
        raise StaleVersion


def move(referral: Referral, verb: Verb, *, role: Role, now: datetime, **changes: object) -> Referral:
    """The referral after the verb, with `changes` applied; the store raises `version` when it saves.

    Raises:
        NotAllowed: the role may not do this verb.
        TransitionNotAllowed: not from this status.
    """
    check_may(verb, role)
    status = next_status(referral.status, verb)
    if status is not referral.status:
        changes.setdefault("escalated", ())
        changes["status_since_at"] = now
        if status in ENDED:
            changes.setdefault("ended_at", now)
        elif referral.status in ENDED:
            changes.update(ended_at=None, completion=None, end_reason=None)
    return replace(referral, status=status, **changes)  # type: ignore[arg-type]
