"""Greetings, thanks and chat, and who the bot is. Never a way out of the steps in hand."""

from __future__ import annotations

from actions.desk import Desk
from actions.quick import way_back
from actions.reply import Message, Reply, choices_message, text_message
from actions.turn import Turn

_PHRASES = {
    "smalltalk_greeting": "talk.greeting",
    "smalltalk_thanks": "talk.thanks",
    "smalltalk_goodbye": "talk.goodbye",
    "smalltalk_chat": "talk.chat",
}


async def small_talk(desk: Desk, turn: Turn) -> Reply:
    """Return a greeting, thanks or chat."""
    return _spoken(desk, turn, [desk.say(_PHRASES.get(turn.intent, "talk.chat"), turn)])


async def introduce_bot(desk: Desk, turn: Turn) -> Reply:
    """Say that a machine answers, what is kept, and what it can do."""
    return _spoken(desk, turn, [desk.say(key, turn) for key in ("talk.about", "talk.about_kept", "talk.about_scope")])


async def ping(desk: Desk, turn: Turn) -> Reply:
    """Answer a health check: the content could be read, nothing is changed."""
    await desk.shelf(turn)
    return Reply("smalltalk", turn.language, [text_message(turn.language, desk.say("talk.pong", turn))])


def _spoken(desk: Desk, turn: Turn, texts: list[str]) -> Reply:
    messages: list[Message] = [text_message(turn.language, text) for text in texts]
    back = way_back(desk, turn)
    if back:
        messages.append(choices_message(turn.language, desk.say("quick.follow_prompt", turn), back))
    return Reply("smalltalk", turn.language, messages, turn.audience, turn.topic, {"language": turn.language})
