"""More about the topic in hand: why, what to keep, what not to do, on this device, what comes next, whom to call, in easier words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from actions.desk import Desk
from actions.library import Shelf
from actions.quick import quick_replies
from actions.reply import Message, Reply, contacts_message, text_message
from actions.show import show_topic
from actions.steps import show_step
from actions.turn import Turn
from faq.entries import Entry
from supporters.services.municipalities import get_municipality

_ASKED = (
    ("keep", re.compile(r"証拠|残し|残す|のこし|保存|スクショ|evidence|keep|save", re.IGNORECASE)),
    ("avoid", re.compile(r"してはいけ|しちゃいけ|だめなこと|やっちゃ|しない方|避け|\bnot do\b|avoid", re.IGNORECASE)),
    ("why", re.compile(r"なぜ|なんで|どうして|理由|\bwhy\b|reason", re.IGNORECASE)),
    ("devices", re.compile(r"iphone|アイフォン|android|アンドロイド|windows|mac|パソコン|タブレット", re.IGNORECASE)),
    ("proportion", re.compile(r"十分|じゅうぶん|どこまで|全部(やる|必要)|enough|necessary", re.IGNORECASE)),
)
_DESKS = re.compile(
    r"警察|けいさつ|銀行|カード会社|電話|でんわ|番号|つなが|窓口|何時|夜|土日|日曜|無料|どっち|police|bank|phone|call|number|open|free|pick up",
    re.IGNORECASE,
)
"""What a sentence that was no clear follow-up must speak of to be one about whom to call."""
_FOLLOW_UPS = ("followup_more", "followup_next", "followup_easier")
_POLICE = re.compile(r"警察|けいさつ|交番|police", re.IGNORECASE)
_STOP = re.compile(r"銀行|ぎんこう|bank|カード会社|card company", re.IGNORECASE)


async def tell_more(desk: Desk, turn: Turn) -> Reply:
    """Tell more about the topic in hand, the part that was asked for or all of it."""
    shelf = await desk.shelf(turn)
    entry = entry_in_hand(shelf, turn)
    if entry is None:
        return topic_unknown(desk, turn)
    if turn.intent == "followup_contact" or (turn.intent not in _FOLLOW_UPS and _DESKS.search(turn.text)):
        return await _contacts(desk, turn, shelf, entry)
    if turn.intent == "followup_next" and turn.step and entry.steps:
        number = min(turn.step + 1, len(entry.steps))
        return _reply(desk, turn, entry, [show_step(desk, entry, number)], step=number)
    asked = (
        "next"
        if turn.intent == "followup_next"
        else next((part for part, cue in _ASKED if cue.search(turn.text)), None)
    )
    texts = _parts(desk, entry, turn.text, asked) or _parts(desk, entry, turn.text, None)
    messages: list[Message] = [text_message(entry.language, text) for text in texts]
    if not messages:
        if entry.steps:
            messages.append(show_step(desk, entry, turn.step or 1))
        else:
            messages.append(_desks(desk, turn, shelf, entry, desk.say("more.nothing", turn)))
    return _reply(desk, turn, entry, messages, step=turn.step)


async def speak_easier(desk: Desk, turn: Turn) -> Reply:
    """Say the same in easier words: easy Japanese for Japanese; in English, one step at a time."""
    if turn.language == "en":
        return await tell_more(desk, turn)
    easy = replace(turn, language="ja-simple")
    remember = {"chosen_language": "ja-simple", "language": "ja-simple"}
    if turn.topic is None:
        words = text_message("ja-simple", desk.say("language.set", easy))
        return Reply("guidance", "ja-simple", [words], turn.audience, remember=remember)
    reply = await show_topic(desk, easy, turn.topic, "guidance")
    return at_same_step(desk, await desk.shelf(turn), easy, reply, remember)


def at_same_step(desk: Desk, shelf: Shelf, turn: Turn, reply: Reply, remember: Mapping[str, object]) -> Reply:
    """Put the step in hand, not the first one, into a topic that was shown again."""
    entry = entry_in_hand(shelf, turn)
    if turn.step and entry and entry.steps:
        number = min(turn.step, len(entry.steps))
        steps = [at for at, message in enumerate(reply.messages) if message["type"] == "step"]
        if steps:
            reply.messages[steps[0]] = show_step(desk, entry, number)
            reply.remember["step"] = number
    reply.remember |= remember
    return reply


def entry_in_hand(shelf: Shelf, turn: Turn) -> Entry | None:
    """Return the entry the talk is about, in the turn's language for its reader."""
    if turn.topic:
        return shelf.version(turn.topic, turn.language, turn.reader_of(turn.topic))
    shown = turn.slots.get("entry")
    return shelf.find(shown) if isinstance(shown, str) else None


def topic_unknown(desk: Desk, turn: Turn) -> Reply:
    """Say that a follow-up has nothing to follow."""
    return Reply("guidance", turn.language, [text_message(turn.language, desk.say("answer.topic_unknown", turn))])


def _parts(desk: Desk, entry: Entry, text: str, asked: str | None) -> list[str]:
    tongue = entry.language

    def say(part: str, value: str) -> str:
        return desk.phrases.say(f"more.{part}", tongue, text=value)

    parts: dict[str, list[str]] = {
        "why": [say("why", entry.why)] if entry.why else [],
        "keep": [say("keep", one) for one in entry.keep],
        "avoid": [say("avoid", one) for one in entry.avoid],
        "next": [say("next", one) for one in entry.next],
        "proportion": [
            say(part, value)
            for part, value in (("enough", entry.enough), ("worth", entry.worth), ("leave", entry.leave))
            if value
        ],
        "devices": [
            desk.phrases.say("more.device", tongue, device=one.device, text=one.text)
            for one in entry.devices
            if asked != "devices" or _same_device(one.device, text)
        ],
    }
    if asked:
        return parts[asked]
    return [text for rows in parts.values() for text in rows]


def _same_device(device: str, text: str) -> bool:
    """Tell whether a device was named, or none of ours was (then all are told)."""
    names = {
        "iphone": ("iphone", "アイフォン"),
        "android": ("android", "アンドロイド"),
        "windows": ("windows", "パソコン"),
        "mac": ("mac",),
    }
    said = {name for name, words in names.items() if any(word in text.lower() for word in words)}
    return not said or any(name in device.lower() or any(word in device for word in names[name]) for name in said)


async def _contacts(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry) -> Reply:
    ids = list(entry.contacts)
    if _POLICE.search(turn.text):
        ids = [one for one in ids if one.startswith("police")] or ["police_9110"]
    elif _STOP.search(turn.text):
        ids = [one for one in ids if one in ("bank", "card")] or ids
    return _reply(desk, turn, entry, [_desks(desk, turn, shelf, entry, entry.title, ids)], step=turn.step)


def _desks(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry, text: str, ids: list[str] | None = None) -> Message:
    topic = desk.topics.get(entry.topic or "")
    contacts = shelf.shown_contacts(entry.contacts if ids is None else ids) or shelf.shown_contacts(entry.contacts)
    return contacts_message(entry, topic, contacts, desk.say("answer.desks", turn), text, turn.language)


def _reply(desk: Desk, turn: Turn, entry: Entry, messages: list[Message], step: int | None) -> Reply:
    messages.append(quick_replies(desk, turn, entry))
    remember = {"topic": entry.topic, "entry": entry.id, "step": step, "pending": None, "language": turn.language}
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember)


async def town_hall(desk: Desk, turn: Turn) -> Message | None:
    """Return the town's own desk as a message, None if the town has not filled it in."""
    shelf = await desk.shelf(turn)
    contacts = shelf.shown_contacts(("office", "local_consumer", "c188"))[:2]
    if not contacts:
        return None
    town = await get_municipality(desk.ports, turn.municipality)
    name = town.name_in(turn.language)
    return contacts_message(None, None, contacts, desk.say("answer.desks", turn), name, turn.language)
