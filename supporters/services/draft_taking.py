"""One message to the question now asked: obeyed, kept as the answer, or asked again in a way that never goes round in circles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from supporters.core.amending import Amendment, amendment, tells_time
from supporters.core.draft_hearing import FREE_TEXTS, NAMES, CameFrom, Heard, hear
from supporters.core.draft_words import asks_something, read_choice
from supporters.core.drafts import BY_KEY, CORRECTABLE, DraftState, Field, asked, field_before, with_answer
from supporters.core.form_talk import cries_out, does_not_know, is_distressed, is_unwilling
from supporters.core.name_words import bare_name, introduces, looks_like_name
from supporters.core.yes_no import only_says_yes
from supporters.services.answers import read_answer
from supporters.services.areas import Area, find_phone, read_area
from supporters.services.draft_steps import CALL_INSTEAD, MISSED, TRIED, DraftStep, Moves
from text.crisis import screen

_SHORT = 30
"""Letters; what is longer tells more than one answer."""
_STAYS_UNREAD = 2
"""So many answers at one question may be misread; the next one lets the form wait."""
_MAY_AMEND = frozenset({"correct", "back", "choice", "text", "resume"})
_KEEPS_NOTHING = frozenset({"watched", "consent", "phone", "notes", "review"})
"""Questions at which no number is taken for the telephone's: nothing may be kept yet, or it belongs to the answer."""
_CHOSEN = frozenset({"consent", "for_whom", "relation", "resident_consent", "area"})
"""Questions at which no name and no number is asked for yet."""
_UNWILLING: Mapping[str, str] = {
    "name": "visit.problem.name_unwilling",
    "resident_name": "visit.problem.name_unwilling",
    "phone": "visit.problem.phone_unwilling",
}


async def take_pressed(moves: Moves, value: str) -> DraftStep | str:
    """Take the value of a button."""
    row = BY_KEY[moves.draft.waiting_for]
    choice = read_choice(row.key, value)
    return await _take_answer(moves, row, value, choice) if value else moves.ask(problem="visit.problem.empty")


async def take_typed(moves: Moves, typed: str) -> DraftStep | str:
    """Take what was typed. A word instead of a step: send the request."""
    row = BY_KEY[moves.draft.waiting_for]
    if not typed:
        return moves.ask(problem="visit.problem.empty")
    came_from = await _came_from(moves)
    heard = hear(row, typed, moves.answers, came_from=came_from)
    amended = await _amended(moves, row, typed, heard) if heard.act in _MAY_AMEND else None
    if amended is not None:
        return amended
    if _is_reflex(moves, row, typed, heard):
        draft = await moves.remember_try(1, "")
        return moves.ask(draft=draft, anew=True)
    if heard.act == "choice":
        return await _take_answer(moves, row, typed, heard.value)
    if heard.act != "text":
        return await _obey(moves, row, heard)
    moves, typed, said = await _number_ahead(moves, row, typed)
    if not typed:
        return replace(moves.ask(), said=said)
    taken = await _take_answer(moves, row, typed, None)
    if not isinstance(taken, DraftStep) or taken.question is None or taken.question.problem is None:
        return taken
    return await _not_read(moves, row, typed, taken.question.problem, came_from)


def _is_reflex(moves: Moves, row: Field, typed: str, heard: Heard) -> bool:
    """Whether a learner's bare 「はい」 to the question that protects may be no more than politeness: it is asked once more in other words."""
    is_first = MISSED not in moves.answers
    is_yes = heard.act == "watched" and only_says_yes(typed)
    return row.key == "watched" and moves.draft.language == "ja-simple" and is_first and is_yes


async def _amended(moves: Moves, row: Field, typed: str, heard: Heard) -> DraftStep | None:
    """Take a correction that brings its new answer: for the field it names, else for the answer it has the shape of."""
    at_review = row.key == "review"
    found = amendment(typed, at_review=at_review)
    if found is None and at_review and heard.act == "text":
        # Nothing is asked but whether all is right: a day, a place or a number can only replace the one read back.
        found = Amendment("", typed)
    if found is None or (row.key == "notes" and not (found.is_mistake or tells_time(found.value))):
        return None
    if row.key not in (*FREE_TEXTS, *NAMES, "review") and _reads(moves, row, found.value) is not None:
        return await moves.keep(_with(moves.answers, _reads(moves, row, found.value) or {}))
    fields = [found.key] if found.key else _fields_like(moves, row, found, is_told=found.value != typed)
    for key in fields:
        taken = _reads(moves, BY_KEY[key], found.value) if key in moves.answers else None
        if taken is not None:
            return replace(await moves.keep(_with(moves.answers, taken)), said="visit.amended")
    return None


def _fields_like(moves: Moves, row: Field, found: Amendment, *, is_told: bool) -> list[str]:
    """The answered fields a new answer has the shape of, the likeliest first; `is_told`: it was said to be a correction."""
    value = found.value
    before = [one.key for one in asked(moves.answers) if one.key in CORRECTABLE and one.key in moves.answers]
    before = before[: before.index(row.key)] if row.key in before else before
    shapes = {
        "phone": find_phone(value) is not None,
        "area": isinstance(read_area(value, moves.town, language=moves.draft.language), Area),
        "times": tells_time(value),
        "for_whom": True,
        "relation": True,
        "resident_consent": True,
    }
    names = [key for key in before if key in NAMES]
    shaped = [key for key in reversed(before) if shapes.get(key, False)]
    may_be_name = found.is_mistake and bool(names) and row.key in (*NAMES, "phone", "times")
    if may_be_name and not any(shapes[key] for key in ("phone", "area", "times")) and looks_like_name(value):
        return [names[-1]]
    return [key for key in shaped if row.key != "review" or is_told or key in ("phone", "area", "times")]


def _reads(moves: Moves, row: Field, value: str) -> dict[str, str] | None:
    taken = read_answer(row, value, read_choice(row.key, value), moves.town, moves.draft.language)
    return taken if isinstance(taken, dict) else None


def _with(answers: Mapping[str, str], taken: Mapping[str, str]) -> dict[str, str]:
    after = dict(answers)
    for key, text in taken.items():
        after = with_answer(after, key, text)
    return after


async def _number_ahead(moves: Moves, row: Field, typed: str) -> tuple[Moves, str, str | None]:
    """Keep a telephone number written at another question; what is left of the text is the answer. Before consent nothing is kept."""
    found = find_phone(typed) if row.key not in _KEEPS_NOTHING else None
    if found is None:
        return moves, typed, None
    taken = read_answer(BY_KEY["phone"], typed if not found.remark else found.number, None, moves.town, "ja")
    kept = _with(moves.answers, taken if isinstance(taken, dict) else {})
    return replace(moves, draft=await moves.keep_beside(kept)), found.remark, "visit.early.kept"


async def _came_from(moves: Moves) -> CameFrom:
    """What the turn before was: what 「続き」 or 「はい」 mean hangs on it."""
    before = await moves.uow.conversations.latest_turn(moves.draft.conversation_id)
    outcome = str((before.reply or {}).get("outcome")) if before is not None else "form"
    return "danger" if outcome == "crisis" else "form" if outcome == "form" else "elsewhere"


async def _obey(moves: Moves, row: Field, heard: Heard) -> DraftStep:
    if heard.act == "stop":
        return await moves.end(DraftState.STOPPED, "visit.ended.stopped")
    if heard.act == "watched":
        return await moves.end(DraftState.WATCHED, "visit.ended.watched")
    if heard.act == "pause":
        return await moves.pause()
    if heard.act == "about":
        return replace(moves.ask(), said=f"visit.about.{heard.value}")
    if heard.act == "skip":
        return await moves.keep(with_answer(moves.answers, row.key, ""))
    if heard.act == "back":
        return await moves.ask_again(field_before(row.key, moves.answers).key)
    return await moves.ask_again(heard.value if heard.act == "correct" else row.key)


async def _take_answer(moves: Moves, row: Field, typed: str, choice: str | None) -> DraftStep | str:
    if row.key == "review":
        if choice == "send":
            return "send"
        if choice == "stop":
            return await moves.end(DraftState.STOPPED, "visit.ended.stopped")
        return moves.ask(problem="visit.problem.choose_field" if choice else "visit.problem.choose")
    if row.key == "watched" and choice in ("yes", "not_sure"):
        return await moves.end(DraftState.WATCHED, "visit.ended.watched")
    if row.key == "consent" and choice == "no":
        return await moves.end(DraftState.STOPPED, "visit.ended.no_consent")
    taken = read_answer(row, typed, choice, moves.town, moves.draft.language)
    if taken == "visit.problem.name_words" and moves.answers.get(TRIED) == bare_name(typed):
        # Whoever writes the same again means it: no real name is refused twice.
        taken = {row.key: bare_name(typed)}
    if isinstance(taken, str):
        return moves.ask(problem=taken)
    return await moves.keep(_with(moves.answers, taken))


async def _not_read(moves: Moves, row: Field, typed: str, problem: str, came_from: CameFrom) -> DraftStep:
    """What is said to a text that is no answer: comfort, another talk, or the question once more."""
    if problem == "visit.problem.choose_field":
        return moves.ask(problem=problem)
    # What reads as a question is no name, no choice and (if it names no day) no time; a note may well end in "?".
    is_question = row.key != "notes" and asks_something(typed)
    if is_question and not (row.key in NAMES and is_unwilling(typed)):
        return DraftStep(draft=moves.draft, aside=True)
    if cries_out(typed):
        return replace(moves.ask(), said="visit.in_danger")
    early = _early(moves, row, typed)
    found = screen(typed).crisis
    if found is not None and not (early and found.by_likeness):
        return replace(moves.ask(), said="visit.in_danger")
    if is_distressed(typed):
        return replace(moves.ask(), said="visit.comfort")
    if came_from == "danger":
        return replace(moves.ask(), said="visit.after_danger")
    if early:
        after = _with(moves.answers, early)
        draft = await moves.keep_beside(after)
        return replace(moves.ask(draft=draft), said="visit.early.kept")
    if is_unwilling(typed) or does_not_know(typed):
        problem = _UNWILLING.get(row.key, problem)
    return await _missed(moves, row, typed, problem)


def _early(moves: Moves, row: Field, typed: str) -> dict[str, str]:
    """The answer to a question still to come that a text plainly is (a district, a time); before consent nothing is kept."""
    keys = [one.key for one in asked(moves.answers)]
    if row.key in _KEEPS_NOTHING - {"phone"} or row.key not in keys:
        return {}
    later = [key for key in keys[keys.index(row.key) + 1 :] if key not in moves.answers]
    if "area" in later and len(typed) <= _SHORT and isinstance(read_area(typed, moves.town, language="ja"), Area):
        return _reads(moves, BY_KEY["area"], typed) or {}
    return {"times": typed} if "times" in later and tells_time(typed) and len(typed) <= _SHORT else {}


async def _missed(moves: Moves, row: Field, typed: str, problem: str) -> DraftStep:
    """Count a misread answer: the first is asked again, the second in other words, and then the form waits.

    At the question that protects, the second one is taken for a yes; how somebody is related may stay unsaid.
    """
    missed = int(moves.answers.get(MISSED, "0")) + 1
    is_number = find_phone(typed) is not None
    if row.key in _CHOSEN and (is_number or (looks_like_name(typed) and introduces(typed))):
        # An answer to a question still to come is no failure: it never closes the form.
        draft = await moves.remember_try(min(missed, _STAYS_UNREAD), "")
        step = replace(moves.ask(draft=draft, anew=missed >= _STAYS_UNREAD), said="visit.early.later")
        return step if missed < _STAYS_UNREAD else replace(step, call_instead=CALL_INSTEAD)
    if row.key == "watched" and missed >= _STAYS_UNREAD:
        return await moves.end(DraftState.WATCHED, "visit.ended.watched")
    if row.key == "relation" and missed >= _STAYS_UNREAD:
        return await moves.keep(with_answer(moves.answers, row.key, "other"))
    draft = await moves.remember_try(missed, bare_name(typed) if problem == "visit.problem.name_words" else "")
    if missed > _STAYS_UNREAD:
        return await replace(moves, draft=draft).pause("visit.too_hard", call_instead=CALL_INSTEAD)
    if missed < _STAYS_UNREAD:
        return moves.ask(draft=draft, problem=problem)
    other_words = None if problem == "visit.problem.choose" else problem
    return replace(moves.ask(draft=draft, problem=other_words, anew=True), call_instead=CALL_INSTEAD)
