"""A short fact beside the matter in hand ("a man", "yesterday", "on LINE"): noted, and on with the steps; never a new topic by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.desk import Desk
from actions.follow_on import begins_after
from actions.library import Shelf
from actions.quick import choices_again
from actions.reply import Message, Reply, choice, choices_message, text_message
from actions.show import show_topic
from actions.steps import show_step
from actions.tell import entry_in_hand, heard_about_topic
from actions.turn import Turn
from faq.decide import OUT_OF_SCOPE, Decision
from faq.entries import Entry
from text.deeds import is_short
from text.details import Detail, details_in, is_full_sentence, is_statement

_LINE = (re.compile(r"line|ライン|らいん", re.IGNORECASE), "account_takeover_line")
_GOOGLE_APPLE = (
    re.compile(r"google|グーグル|gmail|apple|アップル|icloud|iphone|android", re.IGNORECASE),
    "account_takeover_google_apple",
)
_SNS = (
    re.compile(
        r"インスタ|instagram|insta|twitter|ツイッター|^x|tiktok|ティックトック|facebook|フェイスブック", re.IGNORECASE
    ),
    "account_takeover_sns",
)
_CARD = (re.compile(r"クレジット|クレカ|credit card|^カード", re.IGNORECASE), "credit_card_misuse")
_VOUCHER = (re.compile(r"電子マネー|ギフト|プリペイド|gift|prepaid", re.IGNORECASE), "prepaid_code_sent")
_PAY_APP = (re.compile(r"paypay|ペイペイ|キャリア決済", re.IGNORECASE), "cashless_payment_misuse")
_POLICE = (re.compile(r"警察|police", re.IGNORECASE), "fake_police_scam")
_SMS = (re.compile(r"sms|ショートメール|\btext", re.IGNORECASE), "smishing_sms")
MORE_EXACT: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "account_takeover_sns": (_LINE, _GOOGLE_APPLE),
    "account_takeover_line": (_SNS, _GOOGLE_APPLE),
    "account_takeover_google_apple": (_LINE, _SNS),
    "phishing_email": (_SMS,),
    "smishing_sms": ((re.compile(r"(?<!ショート)メール|mail", re.IGNORECASE), "phishing_email"),),
    "suspicious_call": (_POLICE,),
    "password_management": (_GOOGLE_APPLE, _LINE, _SNS),
    "fake_shop_paid": (_CARD,),
    "money_transferred_to_scammer": (_VOUCHER,),
    "credit_card_misuse": (_PAY_APP,),
    "cashless_payment_misuse": (_CARD,),
}
"""From a topic, by the thing a fact names, to the neighbour that is about just that."""
LIKELY_AMONG_OFFERED = 0.5
"""Confidence from which a fact chooses one of the topics offered."""
VERY_SURE = 0.85
"""Confidence from which a bare noun in the middle of steps is a new matter."""
SURELY_OUTSIDE = 0.85
"""Confidence from which a remark in the middle of steps is about another field; short ones look like it easily."""
_COPULA = re.compile(r"(なん)?(です|でした|だよ?|だった)[。!！ ]*$")
_FAMILY_AND_TIME: frozenset[Detail] = frozenset({"who", "child", "when", "amount", "where", "number", "record"})
"""Facts that are no matter by themselves: with nothing in hand they are the beginning of a story."""


async def heard_detail(desk: Desk, turn: Turn) -> Reply | None:
    """Answer a message that is a fact and nothing else; None if it is none, or says who wants which of the things offered."""
    facts = details_in(turn.text)
    offered = turn.pending.get("kind")
    if (
        not facts
        or offered in ("fields", "audience")
        or (turn.intent == "followup_someone_else" and "child" not in facts)
    ):
        return None
    if offered == "topics" and not turn.pending.get("beside"):
        return await _among_offered(desk, turn)
    shelf = await desk.shelf(turn)
    entry = entry_in_hand(shelf, turn)
    if entry is None:
        if not facts <= _FAMILY_AND_TIME:
            return None
        words = [text_message(turn.language, desk.say("detail.what_happened", turn))]
        remember = {"language": turn.language} | turn.new_facts()
        return Reply("guidance", turn.language, words, turn.audience, remember=remember)
    if begins_after(turn.topic or "", turn.text):
        return None
    if facts == {"device"}:
        told = await heard_about_topic(desk, replace(turn, text=_COPULA.sub("", turn.text)))
        if told is not None:
            return told
    if "child" in facts and _has_words_for_parents(turn, shelf):
        return await show_topic(desk, replace(turn, audience="parent"), str(turn.topic), "guidance")
    cues = MORE_EXACT.get(entry.topic or "", ())
    exact = [topic for cue, topic in cues if topic in desk.topics and cue.search(turn.text.strip())]
    return note_fact(desk, turn, entry, exact)


def note_fact(desk: Desk, turn: Turn, entry: Entry, exact: Sequence[str] = (), is_all: bool = False) -> Reply:
    """Note a fact and go on with the step in hand, or ask what else happened where there is none.

    Args:
        desk: What skills have at hand.
        turn: The turn.
        entry: The answer in hand.
        exact: Topics that may fit better now.
        is_all: Whether the fact names no other matter, so that none is offered.
    """
    number = min(turn.step, len(entry.steps)) if turn.step and entry.steps else None
    said = "detail.noted" if number else "detail.what_else"
    messages: list[Message] = [text_message(turn.language, desk.say(said, turn))]
    near = desk.topics[entry.topic].neighbours if entry.topic in desk.topics and not (number or is_all) else ()
    shown = [topic for topic in exact or near if topic in desk.topics and topic != entry.topic][:3]
    if number:
        messages.append(show_step(desk, entry, number))
    if shown:
        key = "detail.more_exact" if exact else "detail.other_matter"
        buttons = [
            choice(desk.topics[topic].title(turn.language), {"name": "choose_topic", "topic": topic}, topic)
            for topic in shown
        ]
        messages.append(choices_message(turn.language, desk.say(key, turn), buttons))
    kept = turn.pending if turn.pending.get("kind") == "finished" else None
    remember = {"topic": entry.topic, "entry": entry.id, "step": number, "pending": kept, "language": turn.language}
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember | turn.new_facts())


def is_beside(desk: Desk, turn: Turn, decision: Decision) -> bool:
    """Tell whether a short statement in the middle of steps is a remark about them rather than a new matter.

    A full sentence that is answered surely, or whose field is surely another, is a new matter; so is a bare noun the engine is
    very sure of (「架空請求」). A question never stays behind.
    """
    if not turn.step or turn.topic not in desk.topics or not is_short(turn.text) or not is_statement(turn.text):
        return False
    if decision.topics[:1] == (turn.topic,) or decision.entry:
        return False
    first = turn.ranking[0] if turn.ranking else None
    if decision.outcome == "answer":
        is_near = decision.topics[0] in desk.topics[turn.topic].neighbours
        is_sure = first is not None and first.intent in desk.topics and first.confidence >= VERY_SURE
        return not (is_near or is_full_sentence(turn.text) or (is_sure and not _COPULA.search(turn.text)))
    outside = next((one.confidence for one in turn.ranking if one.intent == OUT_OF_SCOPE), 0.0)
    return decision.outcome != "out_of_scope" or outside < SURELY_OUTSIDE


async def _among_offered(desk: Desk, turn: Turn) -> Reply | None:
    """Choose the offered topic that a fact is most about; ask once more if it is about none."""
    topics = [row.get("topic") for row in turn.pending["choices"]]
    first = turn.ranking[0] if turn.ranking else None
    if first is not None and first.intent in topics and first.confidence >= LIKELY_AMONG_OFFERED:
        return await show_topic(desk, turn, first.intent)
    again = choices_again(desk, turn)
    if again is None:
        return None
    if (
        turn.pending.get("again") and topics[0] in desk.topics
    ):  # asked twice already: the likeliest is better than a third time
        return await show_topic(desk, turn, str(topics[0]))
    again["prompt"] = desk.say("detail.which_of_these", turn)
    remember = {"pending": {**turn.pending, "again": True}, "language": turn.language} | turn.new_facts()
    return Reply("clarification", turn.language, [again], turn.audience, None, remember)


def _has_words_for_parents(turn: Turn, shelf: Shelf) -> bool:
    """Tell whether the topic in hand has words for parents that the resident has not been given yet."""
    if turn.topic is None or turn.reader_of(turn.topic) == "parent":
        return False
    return any(entry.audience == "parent" for entry in shelf.of_topic(turn.topic))
