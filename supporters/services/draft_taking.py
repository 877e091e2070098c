"""One message to the question now asked: obeyed, kept as the answer, or asked again in a way that never goes round in circles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from supporters.core.draft_hearing import FREE_TEXTS, NAMES, CameFrom, Heard, hear
from supporters.core.draft_words import asks_something, read_choice
from supporters.core.drafts import BY_KEY, DraftState, Field, field_before, with_answer
from supporters.core.form_talk import cries_out, does_not_know, is_distressed, is_unwilling
from supporters.core.name_words import bare_name
from supporters.services.answers import read_answer
from supporters.services.draft_steps import CALL_INSTEAD, MISSED, TRIED, DraftStep, Moves
from text.crisis import screen

_STAYS_UNREAD = 2
"""So many answers at one question may be misread; the next one lets the form wait."""
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
    if heard.act == "choice":
        return await _take_answer(moves, row, typed, heard.value)
    if heard.act != "text":
        return await _obey(moves, row, heard)
    taken = await _take_answer(moves, row, typed, None)
    if not isinstance(taken, DraftStep) or taken.question is None or taken.question.problem is None:
        return taken
    return await _not_read(moves, row, typed, taken.question.problem, came_from)


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
    after: dict[str, str] = moves.answers
    for key, text in taken.items():
        after = with_answer(after, key, text)
    return await moves.keep(after)


async def _not_read(moves: Moves, row: Field, typed: str, problem: str, came_from: CameFrom) -> DraftStep:
    """What is said to a text that is no answer: comfort, another talk, or the question once more."""
    if problem == "visit.problem.choose_field":
        return moves.ask(problem=problem)
    # What reads as a question is no name and no choice; a preferred time or a note may well end in "?".
    is_question = row.key not in FREE_TEXTS and asks_something(typed)
    if is_question and not (row.key in NAMES and is_unwilling(typed)):
        return DraftStep(draft=moves.draft, aside=True)
    if cries_out(typed) or screen(typed).crisis is not None:
        return replace(moves.ask(), said="visit.in_danger")
    if is_distressed(typed):
        return replace(moves.ask(), said="visit.comfort")
    if came_from == "danger":
        return replace(moves.ask(), said="visit.after_danger")
    if is_unwilling(typed) or does_not_know(typed):
        problem = _UNWILLING.get(row.key, problem)
    return await _missed(moves, row, typed, problem)


async def _missed(moves: Moves, row: Field, typed: str, problem: str) -> DraftStep:
    """Count a misread answer: the first is asked again, the second in other words, and then the form waits.

    At the question that protects, the second one is taken for a yes; how somebody is related may stay unsaid.
    """
    missed = int(moves.answers.get(MISSED, "0")) + 1
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
