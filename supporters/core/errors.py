"""Every way a use case can say no. Each leaf has a stable `code`; none ever carries personal data.

    AnshinError
    ├── NotFound                       not_found                    also what strangers get for what exists
    │   ├── MunicipalityUnknown        municipality_unknown
    │   └── ConversationUnknown        conversation_unknown         token of a conversation that is gone
    ├── NotAllowed                     not_allowed                  known here, but this role may not do this
    ├── SignInError
    │   ├── SignInFailed               sign_in_failed               never says which part was wrong
    │   ├── SignInLocked               sign_in_locked               retry_after_seconds
    │   ├── SessionExpired             session_expired
    │   ├── InvitationInvalid          invitation_invalid           used, expired or unknown
    │   ├── PinWrong                   pin_wrong                    attempts_left
    │   └── PinLocked                  pin_locked                   until the office releases it
    ├── Conflict
    │   ├── StaleVersion               stale_version                somebody else changed it first
    │   ├── TransitionNotAllowed       transition_not_allowed       status, verb
    │   ├── OfferTaken                 offer_taken                  another supporter was first
    │   ├── OfferClosed                offer_closed                 expired, withdrawn or already answered
    │   ├── VisitOverlaps              visit_overlaps               travel time included
    │   ├── AlreadyExists              already_exists
    │   └── MessageReused              message_reused               same message id, another body
    ├── DraftError
    │   ├── DraftExpired               draft_expired
    │   └── DraftClosed                draft_closed                 sent, stopped or ended for safety
    ├── Invalid
    │   ├── FieldInvalid               field_invalid                field, reason
    │   ├── MunicipalityCodeInvalid    municipality_code_invalid
    │   ├── PasswordTooWeak            password_too_weak
    │   ├── EntryNotPublishable        entry_not_publishable        problems
    │   └── ReportIncomplete           report_incomplete            missing
    ├── TopicNotForVisits              topic_not_for_visits         topic, go_to (contact ids)
    ├── SupporterNotEligible           supporter_not_eligible       reason
    └── DeliveryFailed                 delivery_failed              raised by a mailer; the outbox tries again

Two places translate them: to a reply in actions, to a problem document or page in web.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar


class AnshinError(Exception):
    """A use case said no. `code` is stable and public; `facts` are safe to show and to log."""

    code: ClassVar[str] = "error"

    def __init__(self, message: str = "", **facts: object) -> None:
        """Keep only facts that name no person: codes, counts, states, field names, seconds."""
        super().__init__(message or self.code)
        self.facts: dict[str, object] = facts


class NotFound(AnshinError):
    """There is no such thing, or the asker has no right to know that there is."""

    code = "not_found"


class MunicipalityUnknown(NotFound):
    """No active municipality has this code."""

    code = "municipality_unknown"


class ConversationUnknown(NotFound):
    """The conversation is expired, deleted, or never was."""

    code = "conversation_unknown"


class NotAllowed(AnshinError):
    """The acting user belongs here but the role may not do this."""

    code = "not_allowed"


class SignInError(AnshinError):
    """Somebody could not prove who they are."""


class SignInFailed(SignInError):
    """Address, password or code was wrong; which one is never said."""

    code = "sign_in_failed"


class SignInLocked(SignInError):
    """Too many failures. Fact: `retry_after_seconds`."""

    code = "sign_in_locked"

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(retry_after_seconds=retry_after_seconds)
        self.retry_after_seconds = retry_after_seconds


class SessionExpired(SignInError):
    """The session is unknown, revoked, idle too long or too old."""

    code = "session_expired"


class InvitationInvalid(SignInError):
    """The invitation was used, has expired, or never was."""

    code = "invitation_invalid"


class PinWrong(SignInError):
    """Code and PIN do not belong together. Fact: `attempts_left`, or None when the code is unknown too."""

    code = "pin_wrong"

    def __init__(self, attempts_left: int | None = None) -> None:
        super().__init__(attempts_left=attempts_left)
        self.attempts_left = attempts_left


class PinLocked(SignInError):
    """Five wrong PINs: the code stays locked until the office releases it."""

    code = "pin_locked"


class Conflict(AnshinError):
    """What was asked does not fit the state things are in now."""

    code = "conflict"


class StaleVersion(Conflict):
    """Somebody else changed this first; read it again before writing."""

    code = "stale_version"


class TransitionNotAllowed(Conflict):
    """The (status, verb) table has no such row. Facts: `status`, `verb`."""

    code = "transition_not_allowed"

    def __init__(self, status: str, verb: str) -> None:
        super().__init__(f"{verb} is not possible from {status}", status=status, verb=verb)
        self.status = status
        self.verb = verb


class OfferTaken(Conflict):
    """Another supporter accepted first."""

    code = "offer_taken"


class OfferClosed(Conflict):
    """The offer has expired, was withdrawn, or was already answered."""

    code = "offer_closed"


class VisitOverlaps(Conflict):
    """The supporter is on another visit, or on the way, at that time."""

    code = "visit_overlaps"


class AlreadyExists(Conflict):
    """Something with this key is already registered. Fact: `what`."""

    code = "already_exists"


class MessageReused(Conflict):
    """A message id came back with another body."""

    code = "message_reused"


class DraftError(AnshinError):
    """The request that was being written cannot go on."""


class DraftExpired(DraftError):
    """The draft waited too long; its answers are erased."""

    code = "draft_expired"


class DraftClosed(DraftError):
    """The draft was sent, stopped or ended for the resident's safety."""

    code = "draft_closed"


class Invalid(AnshinError):
    """What was given cannot be accepted as it is."""


class FieldInvalid(Invalid):
    """One field is wrong. Facts: `field` and `reason` (both codes, never the value)."""

    code = "field_invalid"

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}", field=field, reason=reason)
        self.field = field
        self.reason = reason


class MunicipalityCodeInvalid(Invalid):
    """Not six digits, or the check digit is wrong (JIS X 0402 with 総務省's check digit)."""

    code = "municipality_code_invalid"


class PasswordTooWeak(Invalid):
    """Too short, or made of what everybody guesses first. Fact: `reason`."""

    code = "password_too_weak"


class EntryNotPublishable(Invalid):
    """An entry lacks what publishing needs. Fact: `problems`, a tuple of codes."""

    code = "entry_not_publishable"

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(", ".join(problems), problems=problems)
        self.problems = problems


class ReportIncomplete(Invalid):
    """A report lacks something every visit must have. Fact: `missing`, a tuple of field names."""

    code = "report_incomplete"

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__(", ".join(missing), missing=missing)
        self.missing = missing


class TopicNotForVisits(AnshinError):
    """This trouble belongs to police, school or a hotline. Facts: `topic`, `go_to` (contact ids, best first)."""

    code = "topic_not_for_visits"

    def __init__(self, topic: str, go_to: tuple[str, ...]) -> None:
        super().__init__(topic=topic, go_to=go_to)
        self.topic = topic
        self.go_to = go_to


class SupporterNotEligible(AnshinError):
    """Certificate, background check, availability or municipality does not hold. Fact: `reason`."""

    code = "supporter_not_eligible"

    def __init__(self, reason: str) -> None:
        super().__init__(reason, reason=reason)
        self.reason = reason


class DeliveryFailed(AnshinError):
    """A message could not be handed over now. Fact: `reason`, a code without addresses."""

    code = "delivery_failed"


def leaves(root: type[AnshinError] = AnshinError) -> Iterator[type[AnshinError]]:
    """Every error that is raised by name: it has a `code` of its own (for the translators' contract test)."""
    for child in root.__subclasses__():
        if "code" in vars(child) and child is not Conflict:
            yield child
        yield from leaves(child)
