"""What a typed message in the form asks to be done, before it is read as the answer to the question."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from supporters.core.draft_words import (
    asks_something,
    looks_like_question,
    read_choice,
    spoken_verb,
    spoken_verb_within,
)
from supporters.core.drafts import Field
from supporters.core.form_talk import asked_correction, goes_on, is_calm_again
from supporters.core.visit_questions import about_visit
from supporters.core.watched_words import asks_what_watched_means, is_watched_now
from supporters.core.yes_no import only_is_polite, only_says_no

CameFrom = Literal["form", "danger", "elsewhere"]
"""What the turn before was: the form's own, a danger with numbers to call, or another answer."""
Act = Literal["stop", "pause", "back", "skip", "resume", "correct", "watched", "about", "choice", "text"]

FREE_TEXTS = frozenset({"times", "notes"})
_SHORT_NOTE, _SHORT_NOTE_IN_ENGLISH = 20, 45
_WISHES = re.compile(r"ください|下さい|ほしい|欲しい|お願い|おねがい|\bplease\b", re.IGNORECASE)
NAMES = frozenset({"name", "resident_name"})
_WEIGHTY = frozenset({"watched", "consent", "review"})
"""Questions whose answer must be meant: right after a danger 「はい」 may answer what was said about the danger."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What to do. `value` is the kind of question about the visit, the choice, or the field to correct."""

    act: Act
    value: str = ""


def hear(row: Field, typed: str, answers: Mapping[str, str], *, came_from: CameFrom = "form") -> Heard:
    """What somebody wants who typed this at the question `row`.

    Args:
        row: The question now asked.
        typed: The message, normalised and not empty.
        answers: What was answered so far.
        came_from: What the turn before was.
    """
    verb = spoken_verb(typed, optional=row.optional)
    if verb is None and _is_watched(row, typed):
        return Heard("watched")
    if verb is None and row.key not in FREE_TEXTS:
        verb = spoken_verb_within(typed)
    if came_from != "form" and (verb == "back" or goes_on(typed)):
        return Heard("resume")
    if came_from == "danger" and is_calm_again(typed) and verb is None:
        return Heard("resume")
    if verb is not None:
        return _go(verb)
    if row.key not in FREE_TEXTS:
        return _hear_answer(row, typed, answers, came_from)
    asks = looks_like_question(typed) or (asks_something(typed) and (row.key == "times" or _only_asks(typed)))
    about = about_visit(typed) if asks else None
    if about:
        return Heard("about", about)
    if row.key == "notes" and (only_says_no(typed) or only_is_polite(typed)):
        return Heard("skip")
    choice = read_choice(row.key, typed)
    field = asked_correction(typed)
    if field and field != row.key and field in answers:
        return Heard("correct", field)
    return Heard("choice", choice) if choice else Heard("resume" if goes_on(typed) else "text")


def _only_asks(typed: str) -> bool:
    """Whether a note without a question mark asks and wishes nothing beside (「何時に来るの」, not 「いつ来るか電話をください」)."""
    return len(typed) <= (_SHORT_NOTE_IN_ENGLISH if typed.isascii() else _SHORT_NOTE) and not _WISHES.search(typed)


def _is_watched(row: Field, typed: str) -> bool:
    if row.key == "watched":
        return read_choice(row.key, typed) == "yes"
    return is_watched_now(typed, tells_of_troubles=row.key in FREE_TEXTS)


def _hear_answer(row: Field, typed: str, answers: Mapping[str, str], came_from: CameFrom) -> Heard:
    field = asked_correction(typed)
    if field and field in answers:
        return Heard("correct", field)
    choice = read_choice(row.key, typed)
    if choice and not (came_from == "danger" and row.key in _WEIGHTY):
        return Heard("choice", choice)
    if choice or goes_on(typed, may_be_name=row.key in NAMES):
        return Heard("resume")
    about = about_visit(typed) or ("watched" if row.key == "watched" and asks_what_watched_means(typed) else None)
    if about:
        return Heard("about", about)
    if field == "" and len(answers) > 0:
        return Heard("back")
    # A field that is not answered yet: its turn comes.
    return Heard("resume" if field else "text")


def _go(verb: str) -> Heard:
    acts: Mapping[str, Act] = {"stop": "stop", "pause": "pause", "back": "back", "skip": "skip"}
    return Heard(acts[verb])
