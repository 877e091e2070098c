"""The turns after a danger: what is remembered of it, for how long, and what is said to whoever is still in it.

The talk stays with the danger until somebody says that it is over, speaks of another matter or presses a button, at most for a dozen messages
and an hour. After that only feelings lead back to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from supporters.core.conversations import Conversation, Turn
from text.about_another import about_another
from text.after_danger import Word, after_danger, asked_after_cry, asks_of_a_matter, names_a_child, sounds_low
from text.emergencies import medical_emergency
from text.other_tongues import other_tongue
from web.chat import crisis
from web.chat.desk import ChatDesk
from web.chat.messages import Reply, message

COMMAND = "after_danger"
"""Name of the button "ask about something else"; the engine never sees it."""
STAYS, STAYS_FOR = 12, timedelta(hours=1)
REMEMBERED, REMEMBERED_FOR = 30, timedelta(hours=3)
_TO_LISTEN = ("yorisoi", "inochi_sos", "childline")
_FEELINGS = ("self_harm", "deed", "violence", "child", "other_at_risk")
"""Dangers to which "it is too much after all" leads back."""
_THREATENED = ("intruder", "courier", "violence")
"""Dangers that come from somebody who may leave again."""
_OWN = ("self_harm", "deed", "other_at_risk")
"""Dangers in which a goodbye is no small word."""
_LEAVES = ("else", "stay", "again", "thanks")
"""What is the engine's once a danger is over."""


@dataclass(frozen=True, slots=True)
class Danger:
    """What is remembered of a danger from turn to turn.

    Attributes:
        kind: A key of ``crisis.CONTACTS``.
        since: When it was spoken of.
        turns: How many turns ago.
        stays: Whether the talk is still about it.
        firm: Whether words said so; a danger only guessed in the middle of other advice does not hold the talk.
        tongue: The language somebody writes in that we do not speak.
        body: What has happened to a body; what to do about it is said again when nothing else is asked.
        another: Whether it is somebody else's: a parent's child, a friend. Nothing is said then as to whoever is in danger.
    """

    kind: str
    since: datetime
    turns: int = 0
    stays: bool = True
    firm: bool = True
    tongue: str | None = None
    body: str | None = None
    another: bool = False

    def stored(self) -> dict[str, object]:
        """As it is kept in the turn."""
        told = {"kind": self.kind, "since": self.since.isoformat(), "turns": self.turns, "stays": self.stays}
        return {**told, "firm": self.firm, "tongue": self.tongue, "body": self.body, "another": self.another}


def recall(before: Turn | None, now: datetime) -> Danger | None:
    """The danger that was spoken of before; None if there was none or it is too long ago."""
    kept = (before.reply or {}).get("danger") if before else None
    if not isinstance(kept, Mapping) or kept.get("kind") not in crisis.CONTACTS:
        return None
    danger = Danger(**{**kept, "since": datetime.fromisoformat(str(kept["since"])), "turns": kept["turns"] + 1})
    ago = now - danger.since
    if danger.turns > REMEMBERED or ago > REMEMBERED_FOR:
        return None
    return replace(danger, stays=danger.stays and danger.turns <= STAYS and ago <= STAYS_FOR)


def keep(reply: Reply, before: Turn | None, danger: Danger | None) -> None:
    """Write down in a reply what the next turn has to know: the danger, and the place in the talk to come back to."""
    reply.danger = danger.stored() if danger else None
    reply.place = _place(reply) or ((before.reply or {}).get("place") if before else None)  # type: ignore[assignment]


def begun(reply: Reply, typed: str, now: datetime, firm: bool) -> Danger:
    """The danger a crisis reply speaks to."""
    kind = str((reply.danger or {})["kind"])
    another = kind == "other_at_risk" or (
        kind == "child" and (reply.audience == "parent" or names_a_child(typed) or about_another(typed))
    )
    return Danger(
        kind=kind,
        since=now,
        firm=firm and kind != "cry",
        tongue=other_tongue(typed),
        body=medical_emergency(typed),
        another=another,
    )


def meant(danger: Danger, before: Turn | None, typed: str) -> Word | None:
    """What a message means in the light of the danger; None if it is to be read without it."""
    word = _fitting(danger, after_danger(typed), typed)
    if danger.stays and danger.firm:
        return None if word == "else" else word
    # "It is over" was the last word: whoever asks about calling now, is afraid again or wants to go back is answered here still.
    has_just_ended = danger.firm and before is not None and (before.reply or {}).get("outcome") == "crisis"
    if has_just_ended:
        return None if word in _LEAVES else word
    if danger.stays:
        return asked_after_cry(typed)
    return "listen" if danger.kind in _FEELINGS and sounds_low(typed) else None


def _fitting(danger: Danger, word: Word, typed: str) -> Word:
    """The word as it is meant in this danger."""
    of_the_danger = danger.kind == "violence" and word in ("later", "cost")
    if word in ("stay", "later", "cost", "police", "words", "over") and not of_the_danger and asks_of_a_matter(typed):
        return "else"
    if word == "gone" and danger.kind not in _THREATENED:
        return "unreached" if danger.kind in ("child", "other_at_risk") else "stay"
    if word == "given" and danger.kind != "courier":
        return "stay"
    if word == "home" and danger.kind in (*_THREATENED, "life", "cry") and not names_a_child(typed):
        return "stay"
    if word == "bye" and danger.kind in _OWN:
        return "listen"
    return word


def go_on(
    chat: ChatDesk, conversation: Conversation, before: Turn | None, danger: Danger, word: Word, typed: str
) -> Reply:
    """The reply to what somebody says who is still in danger."""
    kind, foreign = danger.kind, other_tongue(typed)
    language = _language(conversation, before, typed, foreign)
    reader = crisis.reads(conversation, typed, before)
    text = _text(chat, danger, word, language)
    if foreign:
        told = chat.tongues.get(foreign, {})
        text = "\n".join(filter(None, (told.get("danger"), text, told.get("we_speak"))))
    return crisis.say(chat, language, reader, kind, text, _ids(kind, reader, word, danger))


def again(chat: ChatDesk, conversation: Conversation, before: Turn | None, danger: Danger) -> Reply:
    """The danger once more, for somebody who pressed another language or said who reads."""
    language = conversation.language or crisis.spoken(conversation, "", before)
    reader = crisis.reads(conversation, "", before)
    text = _text(chat, danger, "again", language)
    return crisis.say(chat, language, reader, danger.kind, text, _ids(danger.kind, reader, "again", danger))


def left(chat: ChatDesk, conversation: Conversation, before: Turn | None) -> Reply:
    """What is said to somebody who pressed "ask about something else"."""
    language = crisis.spoken(conversation, "", before)
    reply = Reply(outcome="guidance", language=language, audience=conversation.audience)
    reply.add(message("text", language, text=chat.say("chat.after_crisis.ask_away", language)))
    return reply


def place_before(before: Turn | None) -> Mapping[str, Any] | None:
    """Where the talk was before the danger."""
    found = (before.reply or {}).get("place") if before else None
    return found if isinstance(found, Mapping) else None


def way_back(place: Mapping[str, Any]) -> dict[str, object]:
    """The command that shows a place again."""
    if place.get("number"):
        return {"name": "step", "topic": place["topic"], "number": place["number"], "verb": "show"}
    return {"name": "choose_topic", "topic": place["topic"]}


def ways_on(
    chat: ChatDesk,
    conversation: Conversation,
    reply: Reply,
    place: Mapping[str, Any] | None,
    now: datetime,
    *,
    another: bool,
) -> None:
    """Buttons under a crisis reply: back to where the talk was, and something else. None where there is neither."""
    buttons = []
    if place and place["topic"] in chat.topics:
        label = chat.say(
            "chat.after_crisis.way_back", reply.language, title=_title(chat, place["topic"], reply.language)
        )
        buttons.append(reply.button(conversation.id, label, way_back(place), now))
    if another:
        label = chat.say("chat.after_crisis.another", reply.language)
        buttons.append(reply.button(conversation.id, label, {"name": COMMAND}, now))
    if buttons:
        prompt = chat.say("chat.after_crisis.prompt", reply.language)
        reply.add(message("choices", reply.language, purpose="topic", prompt=prompt, choices=buttons))


def _text(chat: ChatDesk, danger: Danger, word: Word, language: str) -> str:
    """What is said: to a body in danger first what to do, whatever else was felt or asked."""
    if danger.kind in ("life", "deed") and word in ("stay", "again", "listen", "words", "hospital"):
        stay = chat.say(f"chat.after_crisis.stay_{danger.kind}", language)
        return chat.say(f"chat.crisis.{danger.body}", language) if danger.body and word == "stay" else stay
    own = f"chat.after_crisis.{word}_{danger.kind}"
    if danger.another and chat.words.phrases.has(f"{own}_another"):
        own += "_another"
    return chat.say(own if chat.words.phrases.has(own) else f"chat.after_crisis.{word}", language)


def _title(chat: ChatDesk, topic: str, language: str) -> str:
    return chat.topics[topic].title(language)  # type: ignore[arg-type]


def _place(reply: Reply) -> dict[str, object] | None:
    """The last step or topic a reply shows."""
    for item in reversed(reply.kept):
        if item["type"] == "step" and item.get("topic"):
            return {"topic": item["topic"], "number": item["number"]}
        if item["type"] == "answer" and item.get("topic"):
            return {"topic": item["topic"], "number": None}
    return None


def _language(conversation: Conversation, before: Turn | None, typed: str, foreign: str | None) -> str:
    if foreign:
        return conversation.language or "en"
    return crisis.spoken(conversation, typed, before)


def _ids(kind: str, reader: str | None, word: Word, danger: Danger) -> Sequence[str]:
    ids: tuple[str, ...] = (*crisis.contacts_of(kind, reader), "ambulance_119", "police_110")
    if word == "tongue" or danger.tongue:
        return (crisis.FOREIGN, *ids) if word == "tongue" else (*ids, crisis.FOREIGN)
    if word in ("no_phone", "listen", "no_answer") and kind in ("self_harm", "cry") and reader != "student":
        return (*_TO_LISTEN, *ids)
    if word == "given":
        return (*ids, "bank")
    if word == "later":
        return (*ids, "police_9110", "houterasu")
    return ids
