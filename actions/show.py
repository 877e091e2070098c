"""Showing one topic to one reader: the answer, its first step, the buttons; or the question who reads."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

from actions.desk import Desk
from actions.library import Shelf
from actions.quick import easy_offer, quick_replies
from actions.reply import Message, Reply, answer_message, choice, choices_message, text_message
from actions.steps import show_step
from actions.turn import Turn
from faq.entries import Audience, Entry

READERS: tuple[Audience, ...] = ("parent", "student", "senior")
ALIKE = 0.5
"""Likeness of two steps' words from which they are the same step for different readers."""
THE_ONE_CONCERNED: Audience = "student"
"""Who an incident happens to where a topic knows only parents and pupils."""


async def show_topic(
    desk: Desk, turn: Turn, topic: str, outcome: str = "answered", before: tuple[str, ...] = ()
) -> Reply:
    """Show a topic in the turn's language to the turn's reader.

    Who reads is asked only if the topic has no version for everybody and neither the resident nor the message told, and
    only for advice: whoever writes about an incident is answered at once, in the words for the one it happens to (a child
    must never read what was written for its parents), with a button for the others.

    Args:
        desk: What skills have at hand.
        turn: The turn.
        topic: Topic id.
        outcome: Outcome of the reply if an answer is shown.
        before: Phrases to say first.
    """
    shelf = await desk.shelf(turn)
    audience = turn.reader_of(topic)
    if depends_on_reader(shelf, topic) and audience is None:
        if desk.topics[topic].kind == "advice":
            return ask_reader(desk, turn, shelf, topic)
        audience = THE_ONE_CONCERNED
    entry = shelf.version(topic, turn.language, audience)
    if entry is None:
        return Reply("guidance", turn.language, [text_message(turn.language, desk.say("answer.gone", turn))])
    reply = show_entry(desk, turn, shelf, entry, outcome)
    reply.remember["reader"] = audience
    reply.messages[:0] = [text_message(turn.language, desk.say(key, turn)) for key in before]
    return reply


def show_entry(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry, outcome: str = "answered") -> Reply:
    """Show one entry; steps of another topic that were open are kept for the way back."""
    topic = desk.topics.get(entry.topic or "")
    left = turn.left_beside(entry.topic)
    messages: list[Message] = []
    offers_easy = turn.is_learner and not turn.has_chosen_language
    if offers_easy:
        messages.append(easy_offer(desk))
    messages.append(answer_message(entry, topic, shelf.shown_contacts(entry.contacts), turn.language))
    is_led = bool(entry.steps and topic and topic.kind == "incident")
    number = _place(turn, shelf, entry) if is_led else None
    if number:
        messages.append(show_step(desk, entry, number))
    messages.append(quick_replies(desk, turn, entry, back=left is not None, readers=other_readers(turn, shelf, entry)))
    remember = {
        "topic": entry.topic,
        "entry": entry.id,
        "reader": None,
        "step": number,
        "pending": {"kind": "easy", "easy": True} if offers_easy else None,
        "paused": left,
        "language": turn.language,
    } | turn.new_facts()
    return Reply(outcome, turn.language, messages, turn.audience, entry.topic, remember)


def _place(turn: Turn, shelf: Shelf, entry: Entry) -> int:
    """Return the step to show: the one that was reached. A version with other steps is taken up at the one most like it, else begun."""
    number = turn.place_in(entry.topic) or 1
    shown = turn.slots.get("entry") if turn.topic == entry.topic else None
    before = shelf.find(shown) if isinstance(shown, str) else None
    if before is None or len(before.steps) == len(entry.steps) or number > len(before.steps):
        return number if number <= len(entry.steps) else 1
    reached = before.steps[number - 1].text
    alike = [SequenceMatcher(None, reached, step.text).ratio() for step in entry.steps]
    return alike.index(max(alike)) + 1 if max(alike) >= ALIKE else 1


def other_readers(turn: Turn, shelf: Shelf, entry: Entry) -> tuple[Audience, ...]:
    """Return the other readers for whom a topic has words of its own; a choice of reader can be taken back where it was made.

    An older person is offered only to somebody who chose to be spoken to as another: the usual words are written for them too.
    """
    if entry.topic is None:
        return ()
    written = {one.audience for one in shelf.of_topic(entry.topic)} - {entry.audience, "all"}
    if turn.audience is None:
        written -= {"senior"}
    return tuple(reader for reader in READERS if reader in written)


def depends_on_reader(shelf: Shelf, topic: str) -> bool:
    """Tell whether a topic has versions for some readers and none for everybody."""
    readers = {entry.audience for entry in shelf.of_topic(topic)}
    return bool(readers) and "all" not in readers and len(readers) > 1


def ask_reader(desk: Desk, turn: Turn, shelf: Shelf, topic: str | None = None) -> Reply:
    """Ask who reads; the answer shows the topic at once."""
    known = {entry.audience for entry in shelf.of_topic(topic)} if topic else set(READERS)
    offered = [reader for reader in READERS if reader in known]
    commands = [{"name": "set_audience", "audience": reader, "topic": topic} for reader in offered]
    buttons = [
        choice(desk.say(f"answer.{reader}", turn), command, topic)
        for reader, command in zip(offered, commands, strict=True)
    ]
    key = "answer.ask_audience" if topic else "answer.audience_which"
    remember: dict[str, Any] = {"pending": {"kind": "audience", "choices": commands}, "language": turn.language}
    if topic:
        remember |= {"topic": topic, "entry": None, "step": None}
    outcome = "clarification" if topic else "guidance"
    return Reply(
        outcome, turn.language, [choices_message(turn.language, desk.say(key, turn), buttons)], None, topic, remember
    )
