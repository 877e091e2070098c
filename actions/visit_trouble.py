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

SURE_ENOUGH = 0.5
LONGEST_WITHOUT_TROUBLE = 40
"""Letters; what is longer and names no trouble we know goes the way of any other message."""
LONGEST_PICK = 12
"""Letters; 「2番」「どれでもない」 name a button, a sentence with 「違う」 in it tells a story."""
_LEARNS = re.compile(
    r"(?:使い|つかい|やり|つなぎ|つなげ|送り|入れ|作り|読み|見|打ち|開き|変え|写し|撮り|消し)(?:方|かた)|設定|(?:使|つか)(?:いたい|えるように|えな|い(?:こな|慣|たくて))|操作が|(?:教え|おしえ)て(?:ほし|欲し|もら|くだ|下さ|くれ|いただ)|(?:習|なら)いたい|覚えたい|できるようにな|わからない(?:です|んです|ので)?$|"
    r"\bhow (?:to|do i|can i) (?:use|set|connect|send|install|make|open|take|type|read|write)|\b(?:learn|teach|set ?up|show me|help (?:me )?(?:with|using|use))\b|\b(?:don'?t|do not) know how\b",
    re.IGNORECASE,
)
"""Somebody wants to learn how something is done."""
_HAPPENED = re.compile(
    r"乗っ取|盗|だまさ|騙さ|詐欺|請求|払っ|振り込|送金|警告|ウイルス|脅|勝手に|知らない|怪し|あやし|不正|漏れ|操作され|なくし|届い|\b(?:hack\w*|stol\w+|scam\w*|charged|paid|warning|virus|threat\w*|unknown|suspicious|lost|leak\w*|taken over)\b",
    re.IGNORECASE,
)
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
    if _LEARNS.search(turn.text) and not _HAPPENED.search(turn.text) and about_visit(turn.text) is None:
        return await request_visit(desk, turn, _to_learn(desk, turn) or OTHER_TROUBLE)
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


def _to_learn(desk: Desk, turn: Turn) -> str | None:
    """Return the topic somebody wants to learn about, if one is likely that a supporter may teach; never an incident."""
    best = next((one for one in turn.ranking if one.intent in desk.topics), None)
    if best is None or best.confidence < SURE_ENOUGH:
        return None
    topic = desk.topics[best.intent]
    return topic.id if topic.kind != "incident" and topic.visit_suitable else None
