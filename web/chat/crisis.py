"""What is said when life may be in danger: before the engine, without it, and without the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from supporters.core.conversations import Conversation, Turn
from text.crisis import Crisis
from text.emergencies import DONE_TO_ONESELF, medical_emergency
from text.language import is_learner, tells_language
from text.language import language as language_of_text
from text.normalise import normalise
from text.other_tongues import other_tongue
from text.young import harmed_at_home, is_young, writes_in_kana
from web.chat.desk import ChatDesk
from web.chat.messages import Reply, message

CONTACTS = {
    "self_harm": ("inochi_sos", "yorisoi", "childline", "ambulance_119", "police_110"),
    "deed": ("ambulance_119", "inochi_sos", "yorisoi", "police_110"),
    "other_at_risk": ("ambulance_119", "police_110", "inochi_sos", "yorisoi"),
    "violence": ("police_110", "ambulance_119", "sei8103", "onestop8891", "yorisoi"),
    "intruder": ("police_110", "police_9110"),
    "child": ("jiso189", "police_110", "ambulance_119", "sos24", "childline"),
    "life": ("ambulance_119", "police_110"),
    "courier": ("police_110", "police_9110"),
    "cry": ("police_110", "ambulance_119"),
}
"""Whom to call, by kind of danger, first things first (ids of data/contacts.yml). ``deed``: harm done to oneself, not wished for."""
_YOUNG = {
    "self_harm": ("childline", "sos24", "inochi_sos", "yorisoi", "ambulance_119", "police_110"),
    "deed": ("ambulance_119", "childline", "sos24", "inochi_sos", "yorisoi", "police_110"),
    "violence": ("police_110", "jiso189", "ambulance_119", "childline", "sos24"),
    "child": ("jiso189", "police_110", "ambulance_119", "childline", "sos24"),
}
"""The same for somebody up to 18: never a line for grown-ups first."""
FOREIGN = "yorisoi"


def answer(
    chat: ChatDesk, conversation: Conversation | None, crisis: Crisis, typed: str, before: Turn | None = None
) -> Reply:
    """The reply to a crisis: a few words and numbers to call. Never a FAQ answer.

    Args:
        chat: The chat's tools.
        conversation: Whose message it was; None when even the database is away.
        crisis: What the screen found.
        typed: The message; tells the language when none was chosen.
        before: The turn before; tells what was learnt of language and reader by then.
    """
    foreign = other_tongue(typed)
    language = spoken(conversation, "" if foreign else typed, before, "en" if foreign else None)
    reader = reads(conversation, typed, before)
    # What has happened to a body outranks who it happened to: a choking child needs 119, not the line against child abuse.
    body = medical_emergency(typed)
    kind, phrase = _kind(crisis, typed, reader), body
    if body is not None:
        kind = "deed" if body in DONE_TO_ONESELF else "life"
    elif kind == "child" and reader == "student":
        phrase = "child_young"  # type: ignore[assignment]
    text = chat.say(f"chat.crisis.{phrase or kind}", language)
    ids: Sequence[str] = contacts_of(kind, reader)
    if foreign:
        text = "\n".join(filter(None, (chat.tongues.get(foreign, {}).get("danger"), text)))
        ids = (*ids, FOREIGN)
    return say(chat, language, reader, kind, text, ids)


def not_spoken(chat: ChatDesk, conversation: Conversation, typed: str) -> Reply | None:
    """What somebody reads who writes in a language we do not speak: so, in theirs, and who does; None for the ones we speak."""
    tongue = other_tongue(typed)
    if tongue is None:
        return None
    language = conversation.language or "en"
    reply = Reply(outcome="guidance", language=language, audience=conversation.audience)
    own = chat.tongues.get(tongue, {})
    said = (own.get("we_speak"), chat.say("chat.not_spoken", language), own.get("danger"))
    reply.add(message("text", language, text="\n".join(filter(None, said))))
    contacts = chat.contacts.shown((FOREIGN, "police_110", "ambulance_119"), language)
    lines = [f"{one['name']} {one['number']}　{one['note'] or ''}".strip() for one in contacts]
    reply.add(message("text", language, text="\n".join(lines)))
    return reply


def contacts_of(kind: str, reader: str | None) -> tuple[str, ...]:
    """Whom to call, first things first."""
    return (_YOUNG if reader == "student" else CONTACTS).get(kind) or CONTACTS[kind]


def spoken(
    conversation: Conversation | None, typed: str, before: Turn | None = None, otherwise: str | None = None
) -> str:
    """The language of the reply: what was chosen, else what is typed (in easy words if the talk was, or if it is typed so), else what the talk was in."""
    if conversation is not None and conversation.language:
        return conversation.language
    last = str(_of(before).get("language") or "")
    if not tells_language(typed) and last:
        return otherwise or last
    if otherwise or not normalise(typed):
        return otherwise or "ja"
    tongue = language_of_text(typed)
    if tongue == "ja" and (is_learner(typed) or writes_in_kana(typed)):
        return "ja-simple"
    return last if last.startswith(tongue) else tongue


def reads(conversation: Conversation | None, typed: str, before: Turn | None = None) -> str | None:
    """Who reads: what was chosen or told, else what the message itself gives away."""
    chosen = conversation.audience if conversation is not None else None
    if chosen:
        return chosen
    if is_young(typed):
        return "student"
    last = _of(before).get("audience")
    return str(last) if last else None


def say(chat: ChatDesk, language: str, reader: str | None, kind: str, text: str, ids: Sequence[str]) -> Reply:
    """A crisis reply: words and numbers."""
    reply = Reply(outcome="crisis", language=language, audience=reader, danger={"kind": kind})
    contacts = chat.contacts.shown(dict.fromkeys(ids), language)
    reply.add(message("crisis", language, text=text, contacts=contacts))
    return reply


def _kind(crisis: Crisis, typed: str, reader: str | None) -> str:
    if crisis.is_cry:
        return "cry"
    if harmed_at_home(typed) and (reader == "student" or writes_in_kana(typed)):
        return "child"
    return crisis.kind if crisis.kind in CONTACTS else "life"


def _of(before: Turn | None) -> Mapping[str, Any]:
    return (before.reply if before else None) or {}
