"""Leading an incident step by step: done, cannot, detail, back. One step at a time, and never a dead end."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from actions.desk import Desk
from actions.library import Shelf
from actions.quick import choices_again, quick_replies, way_back
from actions.reply import Choice, Message, Reply, choice, contacts_message, step_message, text_message
from actions.turn import Place, Turn
from faq.entries import Entry
from text.step_words import (
    asks_for_start,
    asks_for_step,
    asks_what,
    asks_what_was_done,
    denies_or_asks,
    explains_which,
    names_one_step_back,
    says_all_done,
    says_found,
    says_gone,
    step_number,
)
from text.step_words import is_unclear as is_unclear  # others ask it here
from text.step_words import named_number as named_number
from text.way_back import Back, asks_back, spoken

_IN_A_FRAME = ("support_scam_popup", "one_click_billing")
"""Topics that are over once a picture is off the screen."""
_PHONE = re.compile(r"スマホ|すまほ|携帯|けいたい|\biphone|\bphone|\bmobile", re.IGNORECASE)
LONGEST = 60
"""A longer message tells of something; it is no word about the steps alone."""


async def walk_steps(desk: Desk, turn: Turn) -> Reply:
    """Answer what was typed about the steps of the topic in hand."""
    shelf = await desk.shelf(turn)
    entry = shelf.version(turn.topic, turn.language, turn.reader_of(turn.topic)) if turn.topic else None
    if entry is None and (open_choices := still_open(desk, turn)):
        return open_choices
    if entry is None or not entry.steps:
        key = "step.no_steps" if entry else "answer.topic_unknown"
        outcome = "guidance" if entry else "smalltalk"
        return Reply(outcome, turn.language, [text_message(turn.language, desk.say(key, turn))], topic=turn.topic)
    verb = {"followup_done": "done", "followup_back": "back"}.get(turn.intent, "cannot")
    named = named_number(turn.text, len(entry.steps)) if verb == "cannot" else None  # "one back" names no step
    which = step_number(turn.text) if verb == "back" and not names_one_step_back(turn.text) else None
    if which and which <= len(entry.steps):
        return await take_step(desk, turn, entry, which, "show")
    number = named or turn.step or 1
    if verb == "done" and turn.step is None:
        if turn.pending.get("kind") == "finished":
            return _all_done(desk, turn, entry, "step.already_done")
        verb, number = "show", 1
    return await take_step(desk, turn, entry, number, verb)


async def take_step(desk: Desk, turn: Turn, entry: Entry, number: int, verb: str) -> Reply:
    """Do one of `done`, `cannot`, `detail`, `back`, `show` at a step and show the step that follows from it.

    Args:
        desk: What skills have at hand.
        turn: The turn.
        entry: The topic's version for this reader; it has steps.
        number: The step that is meant, from 1; anything outside is brought inside.
        verb: What was said about it.
    """
    shelf = await desk.shelf(turn)
    topic = desk.topics.get(entry.topic or "")
    number = min(max(number, 1), len(entry.steps))
    step = entry.steps[number - 1]
    tongue = entry.language
    before: list[Message] = []
    if verb == "done":
        number += 1
        if number > len(entry.steps):
            return _all_done(desk, turn, entry)
    elif verb == "back":
        if number == 1:
            before.append(text_message(tongue, desk.phrases.say("step.first", tongue)))
        number = max(1, number - 1)
    elif verb == "detail":
        before.append(text_message(tongue, step.detail or desk.phrases.say("step.no_detail", tongue)))
    elif verb == "cannot":
        before.append(text_message(tongue, step.cannot or step.detail or desk.phrases.say("step.no_other_way", tongue)))
        contacts = shelf.shown_contacts(entry.contacts)
        if not step.cannot and contacts:
            title, words = desk.phrases.say("answer.desks", tongue), desk.phrases.say("answer.desks", tongue)
            before.append(contacts_message(entry, topic, contacts[:3], title, words, tongue))
    messages = [*before, show_step(desk, entry, number, can_help=bool(topic and topic.visit_suitable))]
    remember = {
        "topic": entry.topic,
        "entry": entry.id,
        "step": number,
        "pending": None,
        "paused": turn.left_beside(entry.topic),
        "language": turn.language,
    }
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember)


def show_step(desk: Desk, entry: Entry, number: int, can_help: bool = False) -> Message:
    """Return one step as a message with its buttons."""
    tongue, topic = entry.language, entry.topic or ""

    def button(verb: str) -> Choice:
        command = {"name": "step", "topic": topic, "number": number, "verb": verb}
        return choice(desk.phrases.say(f"step.{verb}", tongue), command)

    step = entry.steps[number - 1]
    buttons = [button("done"), button("cannot")]
    if step.detail:
        buttons.append(button("detail"))
    if number > 1:
        buttons.append(button("back"))
    return step_message(tongue, topic, number, len(entry.steps), step.text, buttons)


async def heard_about_steps(desk: Desk, turn: Turn) -> Reply | None:
    """Answer what words alone tell about the steps, whatever the engine took them for; None if they tell nothing.

    "Back to where we were", "step 2 once more", "from the start", "what?", "I did them all", "I found it": short, and only while
    a topic with steps is in hand or was left for another question.
    """
    text = unicodedata.normalize("NFKC", turn.text).strip().lower()
    if not text or len(text) > LONGEST:
        return None
    shelf = await desk.shelf(turn)
    entry = shelf.version(turn.topic, turn.language, turn.reader_of(turn.topic)) if turn.topic else None
    is_choosing = bool(turn.pending.get("choices")) and not turn.pending.get("beside")
    if entry is not None and entry.steps and not is_choosing and asks_for_start(text):
        return await _from_start(desk, turn, entry)
    back = None if names_one_step_back(text) else asks_back(text)
    if back is not None and (back.goes or not is_choosing):
        reply = await _return(desk, turn, shelf, entry, back, step_number(text))
        if reply is not None:
            return reply
    if entry is None or not entry.steps or is_choosing:
        return None
    return _over(desk, turn, entry, text) or await _explain(desk, turn, entry, text)


async def _from_start(desk: Desk, turn: Turn, entry: Entry) -> Reply | None:
    """Show the first step again, with a button for another matter; None at the first step: there the talk itself is meant."""
    if turn.step == 1 or (turn.step is None and turn.pending.get("kind") != "finished"):
        return None
    reply = await take_step(desk, turn, entry, 1, "show")
    reply.messages[-1]["choices"].append(
        choice(desk.phrases.say("button.start_over", entry.language), {"name": "restart"})
    )
    return reply


async def _return(
    desk: Desk, turn: Turn, shelf: Shelf, entry: Entry | None, back: Back, number: int | None
) -> Reply | None:
    """Go back to the steps that were left, those that are named, or the step that is; None if none of these is meant."""
    place = _meant(desk, turn, shelf, back)
    if place is not None:
        old = shelf.version(place["topic"], turn.language, turn.reader_of(place["topic"]))
        if old is not None and old.steps:
            return await take_step(desk, turn, old, number or place["step"], "show")
    if entry is None or not entry.steps or not back.goes or back.name:
        return None
    if number:
        return await take_step(desk, turn, entry, number, "show")
    if turn.step and (back.to_left or back.steps):
        return await take_step(desk, turn, entry, turn.step, "show")
    return None


def _meant(desk: Desk, turn: Turn, shelf: Shelf, back: Back) -> Place | None:
    """Return the place a wish to go back means: the one it names, else the one left last; None if it means the steps in hand."""
    left = [one for one in turn.left if one["topic"] in desk.topics]
    in_hand: list[Place] = [{"topic": turn.topic, "step": turn.step}] if turn.topic and turn.step else []
    if back.name:
        return named_place([*reversed(left), *in_hand] if back.goes else left[::-1], shelf, back.name)
    if not left or not back.goes:
        return None
    if back.to_left:
        return left[-1]
    has_begun = bool(turn.step and turn.step > 1)
    means_it = back.steps or turn.step is None or turn.intent == "followup_back"
    return left[-1] if means_it and not has_begun else None


def named_place(places: Sequence[Place], shelf: Shelf, name: str) -> Place | None:
    """Return the place whose topic a name fits best ("スマホ", "the phone"), by its titles and how people ask; None if it fits none."""
    words = [spoken(word) for word in name.split()]
    best, fits = None, 0
    for place in places:
        entries = shelf.of_topic(place["topic"])
        said = [spoken(line) for entry in entries for line in (entry.title, entry.title, *entry.wordings)]
        count = sum(all(word in line for word in words) for line in said)
        if count > fits:
            best, fits = place, count
    return best


def _over(desk: Desk, turn: Turn, entry: Entry, text: str) -> Reply | None:
    """Close the steps if a message says that it is found, gone from the screen, or all done."""
    if denies_or_asks(text):
        return None
    is_short = len(text) <= (LONGEST if text.isascii() else LONGEST // 2)
    if entry.topic == "lost_phone" and is_short and says_found(text):
        return _all_done(desk, turn, entry, "step.found")
    if entry.topic != "lost_phone" and is_short and says_found(text) and _PHONE.search(text):
        found = text_message(entry.language, desk.phrases.say("step.found", entry.language))
        number = min(turn.step or 1, len(entry.steps))
        remember = {"topic": entry.topic, "entry": entry.id, "step": number, "pending": None, "language": turn.language}
        shown = [found, show_step(desk, entry, number)]
        return Reply("guidance", turn.language, shown, turn.audience, entry.topic, remember)
    if entry.topic in _IN_A_FRAME and turn.step and says_gone(text):
        return _all_done(desk, turn, entry, "step.gone")
    return _all_done(desk, turn, entry) if is_short and says_all_done(text) else None


async def _explain(desk: Desk, turn: Turn, entry: Entry, text: str) -> Reply | None:
    """Show or explain the step a message asks about, and stay at it; None if it asks about none."""
    asked = explains_which(text)
    if asked and asked[0] <= len(entry.steps):
        return await take_step(desk, turn, entry, asked[0], "cannot" if asked[1] else "detail")
    number = asks_for_step(text)
    if number and number <= len(entry.steps):
        return await take_step(desk, turn, entry, number, "show")
    if turn.step and asks_what_was_done(text):
        reply = await take_step(desk, turn, entry, turn.step, "show")
        reply.messages[:0] = _so_far(desk, entry, turn.step)
        return reply
    if turn.step and asks_what(text):
        return await take_step(desk, turn, entry, turn.step, "detail")
    if turn.step and is_unclear(text):
        verb = "detail" if entry.steps[min(turn.step, len(entry.steps)) - 1].detail else "cannot"
        return await take_step(desk, turn, entry, turn.step, verb)
    return None


def _so_far(desk: Desk, entry: Entry, number: int) -> list[Message]:
    """Return what the steps before this one were."""
    done = [f"{at}. {step.text}" for at, step in enumerate(entry.steps[: number - 1], start=1)]
    if not done:
        return [text_message(entry.language, desk.phrases.say("step.so_far_none", entry.language))]
    return [text_message(entry.language, desk.phrases.say("step.so_far", entry.language, text="\n".join(done)))]


def still_open(desk: Desk, turn: Turn) -> Reply | None:
    """Return the choices that are still open once more, for somebody who does not know which; None if none are."""
    easy = turn.language == "ja"
    again = choices_again(desk, turn, easy)
    if again is None:
        return None
    words = text_message(turn.language, desk.say("answer.choose_or_write", turn))
    remember = {"pending": {**turn.pending, "easy": easy}, "language": turn.language}
    return Reply("clarification", turn.language, [words, again], turn.audience, None, remember)


def _all_done(desk: Desk, turn: Turn, entry: Entry, first: str = "step.all_done") -> Reply:
    tongue = entry.language
    topic = desk.topics.get(entry.topic or "")
    words = [desk.phrases.say(first, tongue)]
    if first in ("step.all_done", "step.gone"):
        words += [desk.phrases.say("more.next", tongue, text=one) for one in entry.next]
        if topic and topic.kind == "incident":
            words.append(desk.phrases.say("step.watch", tongue))
    messages = [text_message(tongue, text) for text in words]
    messages.append(quick_replies(desk, turn, entry))
    remember = {
        "topic": entry.topic,
        "entry": entry.id,
        "step": None,
        "pending": {"kind": "finished"},
        "paused": turn.left_beside(entry.topic),
        "language": turn.language,
    }
    messages[-1]["choices"] += way_back(desk, turn, entry.topic)
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember)
