"""More than one matter: the second trouble of a message is kept, offered after the first and called up by a word; and a short "…は？"
is looked up in the answer in hand before another topic is opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from actions.desk import Desk
from actions.follow_on import loosely_further
from actions.library import Shelf
from actions.quick import quick_replies
from actions.reply import Message, Reply, choice, contacts_message, text_message
from actions.show import show_topic
from actions.steps import show_step
from actions.tell import entry_in_hand, tell_more
from actions.turn import Turn
from faq.entries import Entry, Language
from text.matters import Asked, asked_in, asks_for_another, parts_of, sentences_of
from text.normalise import plain
from text.right_deeds import plans

MOST_KEPT = 4
SPEAKS_OF_IT = 0.3
"""Share of what a part of a message says that an entry must speak of, for the part to be a matter of that topic."""
AMONG_THE_LIKELY = 8
"""Place in the engine's ranking up to which a topic that search found counts as meant."""
MOST_LINES = 3
_DESK = re.compile(r"警察(署)?|けいさつ|銀行|ぎんこう|カード会社|窓口|電話番号|交番|police|bank|card company|hotline")
_SENTENCE = re.compile(r"[^。.]+[。.]")
_POINTS_BACK = re.compile(r"戻|もど|続|つづ|\bback\b|\bcontinue\b|\bresume\b", re.IGNORECASE)
"""Ways back to steps that were left are told by `actions.steps`."""


async def heard_of_other(desk: Desk, turn: Turn) -> Reply | None:
    """Show the matter a short word calls up among those told or offered before (「写真の方は？」, "and the card?"); None if it calls up none."""
    if not turn.text or _POINTS_BACK.search(turn.text) or plans(turn.text):
        return None
    kept = _kept(desk, turn)
    if not kept:
        return None
    shelf = await desk.shelf(turn)
    if asks_for_another(turn.text):
        return await _take_up(desk, turn, next((one for one in kept if one != turn.topic), None))
    asked = asked_in(turn.text)
    if asked is None:
        return None
    if turn.topic and _titles(turn, shelf, asked, [turn.topic]) and not _titles(turn, shelf, asked, kept):
        return await heard_part(desk, replace(turn, slots={**turn.slots, "pending": None}))
    told = _told_of(turn, shelf, asked, kept)
    if told is None and (asked.side or turn.pending.get("kind") == "topics"):
        told = _named_by(turn, shelf, asked, [*kept, *([turn.topic] if turn.topic else [])])
    return await _take_up(desk, turn, told)


async def heard_part(desk: Desk, turn: Turn) -> Reply | None:
    """Answer what a short 「…は？」 asks for from the answer in hand; None if that says nothing of it."""
    asked = asked_in(turn.text) if turn.text and not turn.pending.get("choices") else None
    if asked is None or plans(turn.text) or turn.intent == "followup_someone_else":
        return None
    shelf = await desk.shelf(turn)
    entry = entry_in_hand(shelf, turn)
    if entry is None or not entry.topic:
        return None
    if _DESK.fullmatch(asked.thing):
        return await tell_more(desk, replace(turn, intent="followup_contact"))
    lines, contacts = lines_on(entry, asked), _desks_on(shelf, entry, asked)
    if not lines and not contacts:
        kept = _kept(desk, turn)
        return await _take_up(desk, turn, _named_by(turn, shelf, asked, kept)) if kept else None
    tongue = entry.language
    texts = [desk.phrases.say("matter.about_it", tongue, thing=asked.thing), *lines] if lines else []
    messages: list[Message] = [text_message(tongue, text) for text in texts]
    if contacts:
        title = desk.phrases.say("answer.desks", tongue)
        messages.append(contacts_message(entry, desk.topics.get(entry.topic), contacts, title, entry.title, tongue))
    if turn.step and entry.steps:
        messages.append(show_step(desk, entry, min(turn.step, len(entry.steps))))
    messages.append(quick_replies(desk, turn, entry))
    kept_pending = turn.pending if turn.pending.get("kind") == "finished" else None
    remember = {
        "topic": entry.topic,
        "entry": entry.id,
        "step": turn.step,
        "pending": kept_pending,
        "language": turn.language,
    }
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember)


async def keep_others(desk: Desk, turn: Turn, reply: Reply) -> Reply:
    """Remember the other matters of a turn, and offer the one that was told as soon as the first is answered or its steps are over."""
    if reply.remember.get("topic", "") is None and "paused" in reply.remember and reply.outcome == "guidance":
        return _with_slot(turn, reply, None)  # from the beginning
    slot = turn.slots.get("others")
    before: dict[str, list[str]] = slot if isinstance(slot, dict) else {}
    now = reply.remember.get("topic", turn.topic)
    fresh = (
        await _second_matters(desk, turn, reply) if turn.text and reply.outcome in ("answered", "clarification") else []
    )
    told = _first([*fresh, *before.get("told", ())], but=now)
    offered = [
        str(row["topic"]) for row in (reply.remember.get("pending") or {}).get("choices") or () if row.get("topic")
    ]
    near = _first([*offered, turn.topic, *before.get("told", ()), *before.get("near", ())], but=now)
    over = (reply.remember.get("pending") or {}).get("kind") == "finished"
    if told and reply.messages and (over or (fresh and reply.outcome == "answered")):
        _offer(desk, turn.language, reply, told[0], say_so=not over)
    value = {"told": told, "near": [one for one in near if one not in told]}
    return _with_slot(turn, reply, value if told or near else None)


def lines_on(entry: Entry, asked: Asked) -> list[str]:
    """Return the lines of an answer that speak of a thing: of its steps, what to keep and avoid, what comes next, its text."""
    lines = [line for step in entry.steps for line in (step.text, step.detail, step.cannot) if line]
    lines += [*entry.next, *entry.keep, *entry.avoid, *_SENTENCE.findall(entry.text)]
    lines += [line for line in (entry.why, entry.enough, entry.worth, entry.leave) if line]
    cue = re.compile(re.escape(asked.thing.removesuffix("s")), re.IGNORECASE)
    exact = [line.strip() for line in lines if cue.search(plain(line))]
    found = exact or [line.strip() for line in lines if asked.cue.search(plain(line))]
    return list(dict.fromkeys(found))[:MOST_LINES]


def _desks_on(shelf: Shelf, entry: Entry, asked: Asked) -> list[Any]:
    cue = re.compile(re.escape(asked.thing), re.IGNORECASE)
    return [one for one in shelf.shown_contacts(entry.contacts) if any(cue.search(name) for name in one.name.values())][
        :MOST_LINES
    ]


async def _second_matters(desk: Desk, turn: Turn, reply: Reply) -> list[str]:
    """Return the topics of the parts of a message, that of the reply left out; none if it names one matter only."""
    parts = parts_of(turn.text)
    if len(parts) < 2:
        return []
    shelf = await desk.shelf(turn)
    likely = {one.intent: one.confidence for one in turn.ranking[:AMONG_THE_LIKELY]}
    found: list[str] = []
    for part in parts:
        hits = shelf.index.search(part, limit=6, languages=_readable(turn.language))
        topics = [
            hit.topic
            for hit in hits
            if hit.topic in desk.topics and (hit.topic in likely or hit.coverage >= SPEAKS_OF_IT)
        ]
        if topics:
            found.append(max(topics, key=lambda one: likely.get(one or "", 0.0)) or "")
    return _first(found, but=reply.topic)


def _told_of(turn: Turn, shelf: Shelf, asked: Asked, kept: list[str]) -> str | None:
    """Return the kept topic that the sentence in which the thing was named before is about."""
    for text in reversed(list(turn.earlier.values())):
        if text == turn.text:
            continue
        for sentence in sentences_of(text):
            if asked.cue.search(sentence):
                hits = shelf.index.search(sentence, limit=20, languages=_readable(turn.language))
                found = [hit.topic for hit in hits if hit.topic in kept or hit.topic == turn.topic]
                near = [one for one in dict.fromkeys(found[:2]) if one and one in kept]
                first = _named_by(turn, shelf, asked, near) or next(iter(near), None) if near else None
                return loosely_further(first, sentence, kept) if first else None
    return None


def _named_by(turn: Turn, shelf: Shelf, asked: Asked, kept: list[str]) -> str | None:
    """Return the kept topic whose title and wordings name the thing most."""

    def named(topic: str) -> int:
        entry = shelf.version(topic, turn.language, turn.reader_of(topic))
        if entry is None:
            return 0
        title = 3 * len(asked.cue.findall(plain(entry.title)))
        return title + sum(bool(asked.cue.search(plain(one))) for one in entry.wordings)

    best = max(kept, key=named, default=None)
    return best if best and named(best) else None


def _titles(turn: Turn, shelf: Shelf, asked: Asked, topics: list[str]) -> bool:
    """Tell whether the title of one of some topics names the thing."""
    entries = (shelf.version(topic, turn.language, turn.reader_of(topic)) for topic in topics)
    return any(entry is not None and asked.cue.search(plain(entry.title)) for entry in entries)


async def _take_up(desk: Desk, turn: Turn, topic: str | None) -> Reply | None:
    if topic is None or topic not in desk.topics:
        return None
    fresh = replace(turn, text="") if topic != turn.topic else turn
    return await show_topic(desk, fresh, topic)


def _kept(desk: Desk, turn: Turn) -> list[str]:
    """Return the topics told or offered before, latest first, the one in hand left out."""
    slot = turn.slots.get("others")
    kept: dict[str, list[str]] = slot if isinstance(slot, dict) else {}
    open_now = [str(row["topic"]) for row in turn.pending.get("choices") or () if row.get("topic")]
    return [
        one
        for one in _first([*open_now, *kept.get("told", ()), *kept.get("near", ())], but=turn.topic, most=9)
        if one in desk.topics
    ]


def _offer(desk: Desk, tongue: Language, reply: Reply, topic: str, say_so: bool) -> None:
    """Add the way to the other matter: a line that it is not forgotten, and a button."""
    label = desk.phrases.say("matter.button", tongue, title=desk.topics[topic].title(tongue))
    button = choice(label, {"name": "choose_topic", "topic": topic}, topic)
    buttons = next((one for one in reversed(reply.messages) if one["type"] == "choices"), None)
    if buttons is None:
        return
    buttons["choices"].insert(0, button)
    if say_so:
        reply.messages.insert(-1, text_message(tongue, desk.phrases.say("matter.other", tongue)))


def _first(topics: Iterable[str | None], but: str | None, most: int = MOST_KEPT) -> list[str]:
    return [one for one in dict.fromkeys(topics) if one and one != but][:most]


def _with_slot(turn: Turn, reply: Reply, value: dict[str, list[str]] | None) -> Reply:
    if value != turn.slots.get("others"):
        reply.remember["others"] = value
    return reply


def _readable(tongue: Language) -> tuple[str, ...]:
    return ("en",) if tongue == "en" else ("ja", "ja-simple")
