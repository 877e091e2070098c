"""A pressed button: what it means stands in the signed metadata, put there by us when the button was shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from actions.answer import file_question, offer
from actions.concern import FIELDS, Field, offer_field
from actions.desk import Desk
from actions.reply import Reply
from actions.show import show_entry, show_topic
from actions.steps import take_step
from actions.switch import set_audience, set_language, start_over
from actions.talk import ping
from actions.tell import tell_more, topic_unknown
from actions.turn import Turn
from actions.visit import request_visit
from faq.entries import AUDIENCES, LANGUAGES, Audience, Language

VERBS = ("done", "cannot", "detail", "back", "show")


async def obey_command(desk: Desk, turn: Turn) -> Reply:
    """Do what the pressed button means."""
    return await obey(desk, turn, turn.command)


async def obey(desk: Desk, turn: Turn, command: Mapping[str, Any]) -> Reply:
    """Do one command; one whose object is gone is answered with what can be done instead."""
    name = command.get("name")
    topic = command.get("topic") if command.get("topic") in desk.topics else None
    if name == "choose_topic" and command.get("field") in FIELDS:
        return offer_field(desk, turn, cast("Field", command["field"]))
    if name == "choose_topic":
        return await _choose(desk, turn, topic, command.get("entry"))
    if name == "none_of_these":
        return await _none_of_these(desk, turn)
    if name == "step":
        return await _step(desk, turn, topic, command)
    if name == "set_language" and command.get("language") in LANGUAGES:
        return await set_language(desk, turn, cast("Language", command["language"]))
    if name == "set_audience" and command.get("audience") in AUDIENCES[1:]:
        return await set_audience(desk, turn, cast("Audience", command["audience"]), topic or turn.topic)
    if name == "request_visit":
        return await request_visit(desk, turn, topic or turn.topic)
    plain = {"more_detail": tell_more, "restart": start_over, "ping": ping}.get(str(name))
    return await plain(desk, turn) if plain else topic_unknown(desk, turn)


async def _choose(desk: Desk, turn: Turn, topic: str | None, entry_id: object) -> Reply:
    if topic:
        asked = _asked(turn)
        return await show_topic(desk, replace(turn, text=asked[1] if asked else ""), topic)
    shelf = await desk.shelf(turn)
    entry = shelf.find(entry_id) if isinstance(entry_id, str) else None
    return show_entry(desk, turn, shelf, entry) if entry else topic_unknown(desk, turn)


async def _step(desk: Desk, turn: Turn, topic: str | None, command: Mapping[str, Any]) -> Reply:
    shelf = await desk.shelf(turn)
    entry = shelf.version(topic, turn.language, turn.reader_of(topic)) if topic else None
    number, verb = command.get("number"), command.get("verb")
    if entry is None or not entry.steps or not isinstance(number, int) or verb not in VERBS:
        return topic_unknown(desk, turn)
    return await take_step(desk, turn, entry, number, str(verb))


async def _none_of_these(desk: Desk, turn: Turn) -> Reply:
    asked = _asked(turn)
    if asked is None:
        return topic_unknown(desk, turn)
    pending = turn.slots.get("pending") or {}
    shown = [row["topic"] for row in pending.get("choices", []) if row.get("topic") in desk.topics]
    nearest = (*pending.get("refused", ()), *shown)
    live = (await desk.shelf(turn)).topics()
    behind = [topic for topic in pending.get("behind", ()) if topic in desk.topics and topic in live]
    if behind:
        return offer(desk, turn, behind, message_id=asked[0], refused=nearest)
    return await file_question(desk, turn, asked[0], asked[1], nearest)


def _asked(turn: Turn) -> tuple[str, str] | None:
    """Return id and text of the message that the offered choices were about."""
    pending = turn.slots.get("pending")
    identifier = pending.get("message_id") if isinstance(pending, dict) else None
    text = turn.earlier.get(identifier, "") if isinstance(identifier, str) else ""
    return (str(identifier), text) if text else None
