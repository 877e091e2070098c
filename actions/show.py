"""Showing one topic to one reader: the answer, its first step, the buttons; or the question who reads."""

from __future__ import annotations

from typing import Any

from actions.desk import Desk
from actions.library import Shelf
from actions.quick import easy_offer, quick_replies
from actions.reply import Message, Reply, answer_message, choice, choices_message, text_message
from actions.steps import show_step
from actions.turn import Turn
from faq.entries import Audience, Entry

READERS: tuple[Audience, ...] = ("parent", "student", "senior")
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
    left: dict[str, Any] | None = None
    if turn.topic and turn.step and turn.topic != entry.topic:
        left = {"topic": turn.topic, "step": turn.step}
    messages: list[Message] = []
    offers_easy = turn.is_learner and not turn.has_chosen_language
    if offers_easy:
        messages.append(easy_offer(desk))
    messages.append(answer_message(entry, topic, shelf.shown_contacts(entry.contacts), turn.language))
    is_led = bool(entry.steps and topic and topic.kind == "incident")
    if is_led:
        messages.append(show_step(desk, entry, 1))
    messages.append(quick_replies(desk, turn, entry, back=left is not None, readers=other_readers(turn, shelf, entry)))
    remember = {
        "topic": entry.topic,
        "entry": entry.id,
        "reader": None,
        "step": 1 if is_led else None,
        "pending": {"kind": "easy", "easy": True} if offers_easy else None,
        "paused": left or (None if turn.topic != entry.topic else turn.slots.get("paused")),
        "language": turn.language,
    } | turn.new_facts()
    return Reply(outcome, turn.language, messages, turn.audience, entry.topic, remember)


def other_readers(turn: Turn, shelf: Shelf, entry: Entry) -> tuple[Audience, ...]:
    """Return the parents or pupils whom a topic speaks to in other words, if nobody said yet who reads."""
    if turn.audience or entry.topic is None:
        return ()
    written = {one.audience for one in shelf.of_topic(entry.topic)} - {entry.audience, "senior", "all"}
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
