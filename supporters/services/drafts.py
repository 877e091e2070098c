"""Draft referrals: ask, take the answer, go back, correct, pause, send. Nothing of it passes through the engine."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from supporters.core.drafts import Draft, DraftQuestion
from supporters.core.referrals import Referral
from supporters.services.ports import Ports


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A request that was sent. `pin` is shown once and stored hashed; keep it out of every stored reply."""

    referral: Referral
    code: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftStep:
    """Where a draft stands after one message.

    Exactly one of these holds: `question` is asked next; `sent` carries code and PIN; `ended` is a phrase key of
    data/phrases/visit.yml saying why nothing more is asked (watched, stopped, no consent); or `aside` is True: the text
    looked like a question of another kind, nothing was taken; pause the draft and send the text to the engine.
    """

    draft: Draft
    question: DraftQuestion | None = None
    sent: Sent | None = None
    ended: str | None = None
    aside: bool = False


async def open_draft(
    ports: Ports, *, conversation_id: str, message_id: str, municipality: str, topic: str, language: str,
    now: datetime,
) -> Draft:
    """Open a draft, once per (conversation_id, message_id): the same message again returns the same draft.

    An older open or paused draft of the conversation is stopped and its answers are erased.

    Raises:
        MunicipalityUnknown: no such town.
        TopicNotForVisits: the topic never becomes a visit; the error says where to go instead.
        FieldInvalid: `topic` or `language` is unknown.
    """
    ...


async def find_draft(ports: Ports, conversation_id: str, *, now: datetime) -> Draft | None:
    """The conversation's draft if it still waits (open or paused and not expired), else None."""
    ...


async def current_question(ports: Ports, draft_id: str, *, conversation_id: str, now: datetime) -> DraftStep:
    """What is asked now, without changing anything.

    Raises:
        NotFound: no such draft in this conversation.
        DraftExpired, DraftClosed.
    """
    ...


async def answer(
    ports: Ports, draft_id: str, value: str, *, conversation_id: str, message_id: str, pressed: bool = False,
    now: datetime,
) -> DraftStep:
    """Take an answer to the current question: what was typed, or (`pressed`) the value of a choice.

    A wrong answer asks the same question again with `problem`. Typed words for back, skip, pause and stop are obeyed.
    The review's "send" submits. The same `message_id` again changes nothing and returns the present step; after a
    submit whose reply was lost it issues a new PIN.

    Raises:
        NotFound, DraftExpired, DraftClosed, StaleVersion.
    """
    ...


async def go_back(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Ask the question before this one again. At the first question nothing changes. Raises as `answer`."""
    ...


async def skip(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Leave an optional question unanswered; one that is not optional is asked again. Raises as `answer`."""
    ...


async def correct(
    ports: Ports, draft_id: str, field: str, *, conversation_id: str, message_id: str, now: datetime,
) -> DraftStep:
    """From the review: ask one field again and come back to the review. Raises as `answer`, and FieldInvalid."""
    ...


async def pause(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Let the talk go on about something else; the answers stay until expiry. `ended` = the "paused" phrase."""
    ...


async def resume(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Go on where it was paused. Raises as `answer`."""
    ...


async def stop(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Stop and erase every answer at once; stopping twice is no error."""
    ...


async def submit(ports: Ports, draft_id: str, *, conversation_id: str, message_id: str, now: datetime) -> DraftStep:
    """Send the reviewed draft: a referral with code and PIN, `requested`; its letter to the office goes out.

    Where the town has switched the call-back off (and the resident's own consent is known) it is released at once.

    Raises:
        NotFound, DraftExpired, DraftClosed, FieldInvalid (something required is missing).
    """
    ...
