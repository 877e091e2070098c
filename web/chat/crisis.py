"""What is said when life may be in danger: before the engine, without it, and without the database."""

from __future__ import annotations

from collections.abc import Sequence

from supporters.core.conversations import Conversation, Turn
from text.cries import need_after_danger
from text.crisis import Crisis
from text.language import language as language_of_text
from text.language import tells_language
from text.other_tongues import other_tongue
from web.chat.desk import ChatDesk
from web.chat.messages import Reply, message

CONTACTS = {
    "self_harm": ("inochi_sos", "yorisoi", "childline", "ambulance_119", "police_110"),
    "other_at_risk": ("ambulance_119", "police_110", "inochi_sos", "yorisoi"),
    "violence": ("police_110", "sei8103", "onestop8891", "yorisoi"),
    "intruder": ("police_110", "police_9110"),
    "child": ("jiso189", "police_110", "sos24", "childline"),
    "life": ("ambulance_119", "police_110"),
    "cry": ("police_110", "ambulance_119"),
}
"""Whom to call, by kind of danger, first things first (ids of data/contacts.yml)."""
_YOUNG = ("childline", "sos24", "inochi_sos", "yorisoi", "ambulance_119", "police_110")
_TO_LISTEN = ("yorisoi", "inochi_sos", "childline")
_FOREIGN = "yorisoi"


def answer(chat: ChatDesk, conversation: Conversation | None, crisis: Crisis, typed: str) -> Reply:
    """The reply to a crisis: a few words and numbers to call. Never a FAQ answer.

    Args:
        chat: The chat's tools.
        conversation: Whose message it was; None when even the database is away.
        crisis: What the screen found.
        typed: The message; tells the language when none was chosen.
    """
    kind = "cry" if crisis.is_cry else crisis.kind if crisis.kind in CONTACTS else "life"
    foreign = other_tongue(typed)
    language = _language(conversation, "" if foreign else typed, "en" if foreign else None)
    text = chat.say(f"chat.crisis.{kind}", language)
    ids = _contacts(kind, conversation)
    if foreign:
        text = "\n".join(filter(None, (chat.tongues.get(foreign, {}).get("danger"), text)))
        ids = (*ids, _FOREIGN)
    return _reply(chat, conversation, language, kind, text, ids)


def go_on(chat: ChatDesk, conversation: Conversation, before: Turn | None, typed: str) -> Reply | None:
    """The reply to what somebody asks to whom numbers to call were just shown; None if it is another matter.

    「電話はできない」 after a crisis is no question about telephones: whoever writes it must not be led to a list of scams.
    """
    kind = (before.reply or {}).get("danger") if before else None
    need = need_after_danger(typed) if kind in CONTACTS else None
    if not isinstance(kind, str) or need is None:
        return None
    spoken = str((before.reply or {}).get("language")) if before else "ja"
    has_changed = tells_language(typed) and language_of_text(typed) != spoken.removesuffix("-simple")
    language = _language(conversation, typed, None if has_changed else spoken)
    own = f"chat.after_crisis.{need}_{kind}"
    key = own if chat.words.phrases.has(own) else f"chat.after_crisis.{need}"
    ids: Sequence[str] = _contacts(kind, conversation)
    if need == "tongue":
        ids = (_FOREIGN, *ids)
    elif need in ("no_phone", "listen") and kind in ("self_harm", "cry"):
        ids = (*_TO_LISTEN, *ids)
    return _reply(chat, conversation, language, kind, chat.say(key, language), ids)


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
    contacts = chat.contacts.shown((_FOREIGN, "police_110", "ambulance_119"), language)
    lines = [f"{one['name']} {one['number']}　{one['note'] or ''}".strip() for one in contacts]
    reply.add(message("text", language, text="\n".join(lines)))
    return reply


def _contacts(kind: str, conversation: Conversation | None) -> tuple[str, ...]:
    is_young = conversation is not None and conversation.audience == "student"
    return _YOUNG if kind == "self_harm" and is_young else CONTACTS[kind]


def _language(conversation: Conversation | None, typed: str, otherwise: str | None) -> str:
    """What was chosen, else what the talk was in or what was typed."""
    return (conversation.language if conversation else None) or otherwise or language_of_text(typed)


def _reply(
    chat: ChatDesk, conversation: Conversation | None, language: str, kind: str, text: str, ids: Sequence[str]
) -> Reply:
    audience = conversation.audience if conversation else None
    reply = Reply(outcome="crisis", language=language, audience=audience, danger=kind)
    contacts = chat.contacts.shown(dict.fromkeys(ids), language)
    reply.add(message("crisis", language, text=text, contacts=contacts))
    return reply
