"""Another language, another reader, or from the beginning. What is in hand is shown again at once."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.desk import Desk
from actions.quick import language_buttons
from actions.reply import Reply, choices_message, text_message
from actions.show import ask_reader, show_topic
from actions.tell import at_same_step
from actions.turn import Turn
from faq.entries import Audience, Language

_LANGUAGES: tuple[tuple[Language, re.Pattern[str]], ...] = (
    ("ja-simple", re.compile(r"やさしい|簡単|かんたん|ふりがな|easy japanese", re.IGNORECASE)),
    ("en", re.compile(r"英語|えいご|english|イングリッシュ", re.IGNORECASE)),
    ("ja", re.compile(r"日本語|にほんご|japanese", re.IGNORECASE)),
)
_READERS: tuple[tuple[Audience, re.Pattern[str]], ...] = (
    (
        "senior",
        re.compile(
            r"[6-9][0-9]\s*(歳|才|代|years)|[六七八九]十.{0,2}(歳|才|代)|高齢|年寄り|シニア|老人|retired|senior|\b(6[5-9]|[7-9][0-9])\b"
        ),
    ),
    (
        "student",
        re.compile(r"学生|生徒|小学|中学|高校|中[123一二三]|高[123一二三]|がくせい|student|pupil", re.IGNORECASE),
    ),
    ("parent", re.compile(r"親|保護者|母|父|家族|ママ|パパ|parent|mother|father|mom|dad", re.IGNORECASE)),
)


async def change_language(desk: Desk, turn: Turn) -> Reply:
    """Change to the language that was named, or ask which."""
    wanted = next((name for name, cue in _LANGUAGES if cue.search(turn.text)), None)
    if wanted is None:
        buttons = language_buttons(desk, turn.language)
        return Reply(
            "guidance", turn.language, [choices_message(turn.language, desk.say("language.which", turn), buttons)]
        )
    return await set_language(desk, turn, wanted)


async def set_language(desk: Desk, turn: Turn, language: Language) -> Reply:
    """Speak another language from now on and show what is in hand in it."""
    now = replace(turn, language=language, has_chosen_language=True)
    remember = {"chosen_language": language, "language": language}
    words = text_message(language, desk.say("language.set", now))
    if turn.topic is None:
        return Reply("guidance", language, [words], turn.audience, remember=remember)
    reply = at_same_step(
        desk, await desk.shelf(turn), now, await show_topic(desk, now, turn.topic, "guidance"), remember
    )
    reply.messages.insert(0, words)
    return reply


async def change_audience(desk: Desk, turn: Turn) -> Reply:
    """Change to the reader that was named, or ask which."""
    wanted = next((name for name, cue in _READERS if cue.search(turn.text)), None)
    if wanted is None:
        return ask_reader(desk, turn, await desk.shelf(turn))
    return await set_audience(desk, turn, wanted, turn.topic)


async def set_audience(desk: Desk, turn: Turn, audience: Audience, topic: str | None) -> Reply:
    """Speak to another reader from now on and show the topic that asked for it, or the one in hand."""
    now = replace(turn, audience=audience)
    remember = {"chosen_audience": audience, "language": turn.language, "pending": None}
    if topic in desk.topics:
        reply = await show_topic(desk, now, topic, "answered" if turn.topic != topic else "guidance")
        reply.remember |= {name: value for name, value in remember.items() if name != "pending"}
        return reply
    words = desk.say("answer.audience_set", now, who=desk.say(f"answer.{audience}", now))
    return Reply("guidance", turn.language, [text_message(turn.language, words)], audience, remember=remember)


async def start_over(desk: Desk, turn: Turn) -> Reply:
    """Forget the topic, the steps and what was offered; language and reader stay."""
    empty = dict.fromkeys(("topic", "entry", "reader", "step", "pending", "paused"))
    words = text_message(turn.language, desk.say("talk.fresh_start", turn))
    return Reply("guidance", turn.language, [words], turn.audience, remember={**empty, "language": turn.language})
