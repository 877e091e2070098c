"""Leading an incident step by step: done, cannot, detail, back. One step at a time, and never a dead end."""

from __future__ import annotations

import re
import unicodedata

from actions.desk import Desk
from actions.quick import quick_replies, way_back
from actions.reply import Choice, Message, Reply, choice, contacts_message, step_message, text_message
from actions.turn import Turn
from faq.entries import Entry

_NUMBER = re.compile(r"(?:step|no\.?|number|手順)?\s*([0-9]{1,2})\s*(?:番目|番|つ目|つめ|ばん)?", re.IGNORECASE)
_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "いつつ": 5, "最初": 1,
}  # fmt: skip


async def walk_steps(desk: Desk, turn: Turn) -> Reply:
    """Answer what was typed about the steps of the topic in hand."""
    shelf = await desk.shelf(turn)
    entry = shelf.version(turn.topic, turn.language, turn.reader_of(turn.topic)) if turn.topic else None
    if entry is None or not entry.steps:
        key = "step.no_steps" if entry else "answer.topic_unknown"
        outcome = "guidance" if entry else "smalltalk"
        return Reply(outcome, turn.language, [text_message(turn.language, desk.say(key, turn))], topic=turn.topic)
    verb = {"followup_done": "done", "followup_back": "back"}.get(turn.intent, "cannot")
    named = named_number(turn.text, len(entry.steps)) if verb == "cannot" else None  # "one back" names no step
    number = named or turn.step or 1
    if verb == "done" and turn.step is None:
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
    remember = {"topic": entry.topic, "entry": entry.id, "step": number, "pending": None, "language": turn.language}
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


def _all_done(desk: Desk, turn: Turn, entry: Entry) -> Reply:
    tongue = entry.language
    words = [
        desk.phrases.say("step.all_done", tongue),
        *(desk.phrases.say("more.next", tongue, text=one) for one in entry.next),
    ]
    messages = [text_message(tongue, text) for text in words]
    messages.append(quick_replies(desk, turn, entry))
    remember = {"topic": entry.topic, "entry": entry.id, "step": None, "pending": None, "language": turn.language}
    if turn.slots.get("paused"):
        messages[-1]["choices"] += way_back(desk, turn)
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember)


def named_number(text: str, most: int) -> int | None:
    """Return the number a message names (`2番`, `三つ目`, `step 4`), None if it names none from 1 to `most`."""
    plain = unicodedata.normalize("NFKC", text).lower()
    found = _NUMBER.search(plain)
    if found and 1 <= int(found.group(1)) <= most:
        return int(found.group(1))
    kanji = re.search(r"([一二三四五六七八九十])\s*(?:番|つ目|つめ|個目)", plain)
    if kanji and _NUMERALS[kanji.group(1)] <= most:
        return _NUMERALS[kanji.group(1)]
    for word, number in _ORDINALS.items():
        if word in plain and number <= most:
            return number
    return None
