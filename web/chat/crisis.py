"""What is said when life may be in danger: before the engine, without it, and without the database."""

from __future__ import annotations

from supporters.core.conversations import Conversation
from text.crisis import Crisis
from text.language import language as language_of_text
from web.chat.desk import ChatDesk
from web.chat.messages import Reply, message

CONTACTS = {
    "self_harm": ("inochi_sos", "yorisoi", "childline", "ambulance_119", "police_110"),
    "other_at_risk": ("ambulance_119", "police_110", "inochi_sos", "yorisoi"),
    "violence": ("police_110", "sei8103", "onestop8891", "yorisoi"),
    "intruder": ("police_110", "police_9110"),
    "child": ("jiso189", "police_110", "sos24", "childline"),
    "life": ("ambulance_119", "police_110"),
}
"""Whom to call, by kind of danger, first things first (ids of data/contacts.yml)."""
_YOUNG = ("childline", "sos24", "inochi_sos", "yorisoi", "ambulance_119", "police_110")


def answer(chat: ChatDesk, conversation: Conversation | None, crisis: Crisis, typed: str) -> Reply:
    """The reply to a crisis: a few words and numbers to call. Never a FAQ answer.

    Args:
        chat: The chat's tools.
        conversation: Whose message it was; None when even the database is away.
        crisis: What the screen found.
        typed: The message; tells the language when none was chosen.
    """
    chosen = conversation.language if conversation else None
    language = chosen or language_of_text(typed)
    audience = conversation.audience if conversation else None
    ids = CONTACTS.get(crisis.kind, CONTACTS["life"])
    if crisis.kind == "self_harm" and audience == "student":
        ids = _YOUNG
    kind = crisis.kind if crisis.kind in CONTACTS else "life"
    reply = Reply(outcome="crisis", language=language, audience=audience)
    text = chat.say(f"chat.crisis.{kind}", language)
    reply.add(message("crisis", language, text=text, contacts=chat.contacts.shown(ids, language)))
    return reply
