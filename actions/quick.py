"""The buttons under an answer: somebody to help, more detail, easier words, another language, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from actions.desk import Desk
from actions.reply import Choice, Message, choice, choices_message, text_message
from actions.turn import Turn
from faq.entries import Audience, Entry, Language
from text.normalise import plain

MOST_WAYS_BACK = 2
"""Buttons back to what was left; the third is found by naming it."""


def quick_replies(
    desk: Desk, turn: Turn, entry: Entry, back: bool = False, readers: tuple[Audience, ...] = ()
) -> Message:
    """Return what a resident can do after an answer.

    Args:
        desk: What skills have at hand.
        turn: The turn.
        entry: The answer shown.
        back: Whether steps of another topic were left and can be taken up again.
        readers: Others for whom the topic has words of their own.
    """
    tongue = turn.language
    topic = desk.topics.get(entry.topic or "")
    buttons: list[Choice] = []
    if back:
        buttons += way_back(desk, turn, entry.topic)
    if topic and topic.visit_suitable:
        buttons.append(choice(desk.phrases.say("button.help_me", tongue), {"name": "request_visit", "topic": topic.id}))
    for reader in readers:
        command = {"name": "set_audience", "audience": reader, "topic": entry.topic}
        buttons.append(choice(desk.phrases.say(f"button.for_{reader}", tongue), command))
    if _has_more(entry):
        buttons.append(choice(desk.phrases.say("button.more", tongue), {"name": "more_detail"}))
    buttons += language_buttons(desk, tongue)
    return choices_message(tongue, desk.phrases.say("quick.prompt", tongue), buttons)


def language_buttons(desk: Desk, tongue: Language) -> list[Choice]:
    """Return the buttons that lead to the other languages, each in its own words."""
    others: dict[Language, list[tuple[str, Language]]] = {
        "ja": [("button.easier", "ja-simple"), ("button.english", "en")],
        "ja-simple": [("button.japanese", "ja"), ("button.english", "en")],
        "en": [("button.japanese", "ja"), ("button.easier", "ja-simple")],
    }
    return [
        choice(desk.phrases.say(key, tongue), {"name": "set_language", "language": to}) for key, to in others[tongue]
    ]


def easy_offer(desk: Desk) -> Message:
    """Return the offer of easy Japanese, in easy Japanese: whoever needs it could not read it otherwise."""
    return text_message("ja-simple", desk.phrases.say("answer.offer_simple", "ja-simple"))


def easy_button(desk: Desk) -> Choice:
    """Return the button that takes the offer of easy Japanese; in kana, as it may stand in a message without readings."""
    label = plain(desk.phrases.say("button.easier", "ja-simple"), kana=True)
    return choice(label, {"name": "set_language", "language": "ja-simple"})


def topic_choices(desk: Desk, tongue: Language, topics: Sequence[str], prompt: str, easy: bool = False) -> Message:
    """Return the question which of these topics is meant.

    Args:
        desk: What skills have at hand.
        tongue: What it is written in.
        topics: At most three.
        prompt: The question.
        easy: Whether to offer easy Japanese as well.
    """
    buttons = [
        choice(desk.topics[topic].title(tongue), {"name": "choose_topic", "topic": topic}, topic) for topic in topics
    ]
    buttons.append(choice(desk.phrases.say("answer.none_of_these", tongue), {"name": "none_of_these"}))
    if easy:
        buttons.append(easy_button(desk))
    return choices_message(tongue, prompt, buttons)


def choices_again(desk: Desk, turn: Turn, easy: bool = False) -> Message | None:
    """Return the topics offered last once more, in the turn's language; None if none are open."""
    shown = [row.get("topic") for row in turn.pending.get("choices") or ()]
    topics = [str(topic) for topic in shown if topic in desk.topics]
    if turn.pending.get("kind") != "topics" or not topics:
        return None
    return topic_choices(desk, turn.language, topics, desk.say("answer.unsure", turn), easy)


def way_back(desk: Desk, turn: Turn, topic: str | None = None) -> list[Choice]:
    """Return the buttons that lead back to the steps that were left, the latest first; none if none were.

    Args:
        desk: What skills have at hand.
        turn: The turn.
        topic: The topic the talk is turning to, None if it turns to none.
    """
    left = [one for one in turn.left_beside(topic) or () if one["topic"] in desk.topics]
    buttons = []
    for place in reversed(left[-MOST_WAYS_BACK:]):
        title = desk.topics[place["topic"]].title(turn.language)
        label = desk.phrases.say("button.way_back", turn.language, title=title, number=place["step"])
        command = {"name": "step", "topic": place["topic"], "number": place["step"], "verb": "show"}
        buttons.append(choice(label, command))
    return buttons


def _has_more(entry: Entry) -> bool:
    return bool(
        entry.why
        or entry.keep
        or entry.avoid
        or entry.next
        or entry.devices
        or entry.enough
        or entry.worth
        or entry.leave
    )
