"""Draft referrals: the questions before a visit is asked for, one at a time, from one table.

The first question protects: a fraudster may see or control the screen, so nothing personal is asked before it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

LIFETIME_MINUTES = 60
"""A draft waits this long after the last answer, then its answers are erased."""


class DraftState(StrEnum):
    """open ↔ paused; everything else is final."""

    OPEN = "open"
    PAUSED = "paused"
    SENT = "sent"
    STOPPED = "stopped"
    WATCHED = "watched"
    """Somebody else may see or control the screen: nothing more was asked."""
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A request being written. The answers are sealed; `waiting_for` is the key of the question now asked."""

    id: str
    conversation_id: str
    message_id: str
    """Of the message that opened it; (conversation_id, message_id) is unique."""
    municipality: str
    topic: str
    language: str
    state: DraftState = DraftState.OPEN
    waiting_for: str = "watched"
    answers_sealed: bytes | None = field(default=None, repr=False)
    """Sealed JSON object field → value; None when there is none, or when it was erased."""
    last_message_id: str | None = None
    """The last message applied: the same one again changes nothing."""
    referral_id: str | None = None
    opened_at: datetime
    expires_at: datetime
    version: int = 1

    def waits(self, now: datetime) -> bool:
        """Whether somebody may still go on with it."""
        return self.state in (DraftState.OPEN, DraftState.PAUSED) and now < self.expires_at


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftChoice:
    """A ready answer. `phrase` is a key of data/phrases/visit.yml; `label` (a district's name) replaces it."""

    value: str
    phrase: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLine:
    """One answer read back. The field's name is phrase `visit.field.<key>`; the answer is a phrase or a text."""

    key: str
    phrase: str | None = None
    text: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftQuestion:
    """What to ask now, as data. `phrase` (and `problem`, shown before it) are keys of data/phrases/visit.yml."""

    key: str
    """The field asked for; `field` of the chat API's question."""
    phrase: str
    optional: bool = False
    choices: tuple[DraftChoice, ...] = ()
    number: int = 1
    """Place among the questions this resident will meet, from 1."""
    of: int = 1
    verbs: tuple[str, ...] = ()
    """Which of back, skip, pause, stop can be offered beside the answer; phrases `visit.verb.<verb>`."""
    problem: str | None = None
    """Why the last answer could not be taken, or None."""
    review: tuple[ReviewLine, ...] = ()
    """Only at the review, to be read back to the resident and stored nowhere."""


Answers = Mapping[str, str]
"""field → value; an empty value = skipped."""


def _always(answers: Answers) -> bool:
    return True


def _for_someone_else(answers: Answers) -> bool:
    return answers.get("for_whom") == "someone_else"


@dataclass(frozen=True, slots=True)
class Field:
    """One row of the table of questions."""

    key: str
    choices: tuple[str, ...] = ()
    """Values of the ready answers; phrases `visit.choice.<key>.<value>`."""
    free: bool = False
    """Whether typed text that is no choice can be an answer."""
    optional: bool = False
    longest: int = 60
    """Characters."""
    asked_when: Callable[[Answers], bool] = _always


FIELDS: tuple[Field, ...] = (
    Field("watched", choices=("no", "yes", "not_sure")),
    Field("consent", choices=("yes", "no")),
    Field("for_whom", choices=("myself", "someone_else")),
    Field(
        "relation",
        choices=("parent", "child", "partner", "relative", "neighbour", "carer", "other"),
        asked_when=_for_someone_else,
    ),
    Field("resident_consent", choices=("yes", "not_yet"), asked_when=_for_someone_else),
    Field("area", free=True),
    Field("name", free=True),
    Field("resident_name", free=True, asked_when=_for_someone_else),
    Field("phone", free=True),
    Field("times", choices=("morning", "afternoon", "weekend", "any"), free=True, longest=200),
    Field("notes", free=True, optional=True, longest=500),
    Field("review", choices=("send", "correct", "stop")),
)
"""The order of questions. The review is never "answered": it stays the next question until it is sent."""

BY_KEY: Mapping[str, Field] = MappingProxyType({field_.key: field_ for field_ in FIELDS})

CORRECTABLE = frozenset(
    {"for_whom", "relation", "resident_consent", "area", "name", "resident_name", "phone", "times", "notes"}
)


def asked(answers: Answers) -> tuple[Field, ...]:
    """The questions this resident meets, in order, by what they answered so far."""
    return tuple(field_ for field_ in FIELDS if field_.asked_when(answers))


def next_field(answers: Answers) -> Field:
    """The first question without an answer; the review when there is none."""
    return next(field_ for field_ in asked(answers) if field_.key not in answers)


def field_before(key: str, answers: Answers) -> Field:
    """The question before this one; the first has none before it and is returned itself."""
    keys = [field_.key for field_ in asked(answers)]
    return BY_KEY[keys[max(keys.index(key) - 1, 0)]] if key in keys else next_field(answers)


def with_answer(answers: Answers, key: str, value: str) -> dict[str, str]:
    """The answers after one more; what is no longer asked (of somebody else's request) is forgotten."""
    after = {**answers, key: value}
    still = {field_.key for field_ in asked(after)}
    return {name: kept for name, kept in after.items() if name in still or name not in BY_KEY}


def missing(answers: Answers) -> str | None:
    """The first required field without a value, or None when the draft can be sent."""
    for field_ in asked(answers):
        if field_.key != "review" and not field_.optional and not answers.get(field_.key):
            return field_.key
    if answers.get("watched") != "no":
        return "watched"
    return None if answers.get("consent") == "yes" else "consent"


def question(
    key: str, answers: Answers, *, areas: tuple[DraftChoice, ...] = (), problem: str | None = None
) -> DraftQuestion:
    """One question as data. `areas` are the town's districts, offered at `area`."""
    row = BY_KEY[key]
    places = [field_.key for field_ in asked(answers)]
    choices = tuple(DraftChoice(value=value, phrase=f"visit.choice.{key}.{value}") for value in row.choices)
    verbs = (["back"] if places.index(key) > 0 else []) + (["skip"] if row.optional else []) + ["pause", "stop"]
    return DraftQuestion(
        key=key,
        phrase=f"visit.ask.{key}",
        optional=row.optional,
        choices=areas if key == "area" else choices,
        number=places.index(key) + 1,
        of=len(places),
        verbs=tuple(verbs if key != "watched" else ["stop"]),
        problem=problem,
        review=review(answers) if key == "review" else (),
    )


def review(answers: Answers) -> tuple[ReviewLine, ...]:
    """What was answered, to be read back: choices by phrase, everything else as text, skipped ones as "none"."""
    lines = []
    for field_ in asked(answers):
        value = answers.get(field_.key)
        if field_.key not in CORRECTABLE or value is None:
            continue
        if value in field_.choices:
            lines.append(ReviewLine(key=field_.key, phrase=f"visit.choice.{field_.key}.{value}"))
        elif value == "":
            lines.append(ReviewLine(key=field_.key, phrase="visit.none"))
        else:
            lines.append(ReviewLine(key=field_.key, text=answers.get(f"{field_.key}_shown", value)))
    return tuple(lines)
