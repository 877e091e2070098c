"""The answer to 「何をお手伝いすればよいか」, the question asked before a request for a visit is opened."""

from __future__ import annotations

import re

from actions.desk import Desk
from actions.pick import picked
from actions.reply import Reply, text_message
from actions.turn import Turn
from actions.visit import LIKELY_ENOUGH, OTHER_TROUBLE, request_visit
from supporters.core.draft_words import looks_like_question, spoken_verb
from supporters.core.visit_questions import about_visit
from supporters.core.yes_no import agrees

LONGEST_WITHOUT_TROUBLE = 40
"""Letters; what is longer and names no trouble we know goes the way of any other message."""
LONGEST_PICK = 12
"""Letters; 「2番」「どれでもない」 name a button, a sentence with 「違う」 in it tells a story."""
_CHANGES_LANGUAGE = re.compile(
    r"^(?:english|日本語|にほんご|やさしい日本語)\b|in english|日本語で|英語で", re.IGNORECASE
)


async def heard_trouble(desk: Desk, turn: Turn) -> Reply | None:
    """Take what is typed at that question as its answer: a trouble we know, none we know, a yes without one, or a no.

    Something that is happening now is answered first (None): the button for a helper stands beside its steps.
    """
    if turn.pending.get("kind") != "visit" or _CHANGES_LANGUAGE.search(turn.text):
        return None
    if spoken_verb(turn.text) == "stop" or agrees(turn.text) is False:
        words = text_message(turn.language, desk.say("visit_offer.not_wanted", turn))
        remember = {"pending": None, "language": turn.language}
        return Reply("guidance", turn.language, [words], turn.audience, turn.topic, remember)
    named = picked(turn) if len(turn.text) <= LONGEST_PICK else None
    if named is not None:
        return await request_visit(desk, turn, named.get("topic", OTHER_TROUBLE))
    if looks_like_question(turn.text) or about_visit(turn.text) is not None:
        return None
    if agrees(turn.text):
        return await request_visit(desk, turn, OTHER_TROUBLE)
    best = next((one for one in turn.ranking if one.intent in desk.topics), None)
    if best is None or best.confidence < LIKELY_ENOUGH:
        short = len(turn.text) <= LONGEST_WITHOUT_TROUBLE
        return await request_visit(desk, turn, OTHER_TROUBLE) if short else None
    topic = desk.topics[best.intent]
    if topic.kind == "incident" or not topic.visit_suitable:
        return None
    return await request_visit(desk, turn, topic.id)
