"""A question: weigh the engine's ranking and the search, then answer, offer at most three topics, or say so honestly."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace
from typing import Any

from actions.desk import Desk
from actions.detail import is_beside, note_fact
from actions.follow_on import (
    BEGINS_WITH_IT,
    HARMED,
    OWN_DEED,
    begins_after,
    goes_further,
    leads_to_what_was_denied,
    leans,
)
from actions.library import Shelf
from actions.likely import likely_among
from actions.quick import easy_button, easy_offer, topic_choices, way_back
from actions.reply import Message, Reply, choices_message, text_message
from actions.show import show_entry, show_topic
from actions.talk import introduce_bot, small_talk
from actions.tell import entry_in_hand, not_written, speak_of_line, tell_more, town_hall
from actions.turn import Turn
from actions.visit import offer_visit
from faq.decide import MOST_CHOICES, OUT_OF_SCOPE, Decision, decide
from faq.entries import LANGUAGES, Entry
from faq.search import Hit
from supporters.core.visit_wishes import asks_to_come
from supporters.services.questions import file_unanswered
from text.deeds import deeds_in, hurt_others, is_short, plain_of
from text.details import holds_secret, is_statement, only_secret
from text.language import language

Skill = Callable[[Desk, Turn], Awaitable[Reply]]
ASIDE: dict[str, Skill] = {
    "request_visit": offer_visit,
    "ask_bot": introduce_bot,
    "smalltalk_greeting": small_talk,
    "smalltalk_thanks": small_talk,
    "smalltalk_goodbye": small_talk,
    "smalltalk_chat": small_talk,
}
MOST_OF_ALL, SAYS_VISIT = 0.5, 0.12
"""Share of what a message may be, without the chance that it comes from outside, from which it is taken for a skill."""
_VISIT = re.compile(
    r"(家|うち|自宅|実家|いえ|部屋|ここ)(に|へ|まで|さ).{0,8}(来|き)(て|ても|てほし|てくれ|てもら|られ|ますか|ていただ)|(見|教え|助け|手伝い|み|おしえ|たすけ|直し|設定し)に(来|き|行|い)って?|"
    r"(?<!サイトを)(?<!ページを)(?<!ご)訪問(?!しま|した|してしま|ありがと|看護|介護|販売|者)|出張(?!費|料|中|先)|隣(に|で)|横に座|そばで|(来|き)て(くれ|もら|ほし|いただ|ちょうだ)|直接(教|見)|"
    r"\b(come (over|round|to|and|by)|(home|house) (visit|call)s?|visit (me|us|my (home|house|place|mother|father|mom|mum|dad)|our|her|him|at home)|sit (down|with)|send (someone|somebody|a person|a volunteer)|in person|next to me|volunteer)\b",
    re.IGNORECASE,
)
NEAR_COUNTS = 4
"""How many times likelier the topic in hand and its neighbours are for a message that leans on what was said."""
SAYS_LITTLE = 0.35
"""Evidence below which a message that leans on what was said is no question about something else."""
SURELY_ELSEWHERE = 0.85
"""Confidence from which a message is a question from another field. Below it, it may be one of ours that nobody has thought
of yet: one that leans on what was said is about that, and any other is filed for the office."""
SURE_WITHOUT_DEEDS = 0.8
"""Confidence from which a topic stands whatever deeds seem to be told: the engine has learnt them too, and a caller who asks for the
account number has not been given it. Of 239 questions of the public web 0.866 are shown the right topic first with it, 0.858 without."""
_AFTER_FRAUD = ("money_transferred_to_scammer", "phishing_info_entered", "fake_shop_paid")
_ONLY_CHEATED = re.compile(
    r"((えっと|あの|実は|すみません|私|わたし|うち|母|父|親|さっき|昨日|きのう|今日|先週|先月)(は|が|、)?)*"
    r"(お?金|おかね|現金|貯金|[0-9,万百千]+円?)?(を|が|は|も)?(全部|ぜんぶ|たくさん)?"
    r"((詐欺|さぎ|サギ)(で|に|師に)?)?(お?金を)?(だまし取ら|だましとら|騙し取ら|騙しとら|騙さ|だまさ|取ら|とら|盗ら|遭|あ|会|やら|ひっかか|引っかか|引っ掛か)"
    r"(れ|い|っ|り)?(た|ました|てしまいました|てしまった|ちゃった|ちゃいました)(です|んです|みたい|みたいです|かも|の|よ)*[。!！… ]*|"
    r"(help[,!. ]+)?(i|we|my (mother|father|mom|dad|parents|wife|husband))(('ve| have| has)? (just )?(got|been|was|were|am|gotten)|'ve been) (just )?(scammed|cheated|conned|defrauded|tricked|swindled|ripped off)( out of (my |our |some )?money)?( today| yesterday| online)?[!. ]*|"
    r"(they|someone|somebody|he|she|a scammer) (took|stole|has|have|got) (all )?my money[!. ]*|scammed[!. ]*",
    re.IGNORECASE,
)
_MONEY = re.compile(r"金|おかね|円|万|money", re.IGNORECASE)
SURE_OF_NEW_TOPIC = 0.6
"""A short sentence that fits the topic in hand is about another one only if the engine is this sure."""


async def answer(desk: Desk, turn: Turn) -> Reply:
    """Answer a typed question."""
    further = goes_further(turn)
    top = turn.ranking[0].confidence if turn.ranking else 0.0
    if further and not (top >= SURE_OF_NEW_TOPIC and turn.ranking[0].intent in desk.topics):
        return await show_topic(desk, replace(turn, slots={**turn.slots, "step": None}), further)
    shelf = await desk.shelf(turn)
    hits = shelf.index.search(turn.text, languages=_readable(turn))
    live = shelf.topics() & desk.topics.keys()
    ranking = in_context(desk, turn)
    decision = decide(ranking, hits, live, desk.thresholds[language(turn.text)])
    if not decision.topics or _confidence(turn, decision.topics[0]) < SURE_WITHOUT_DEEDS:
        decision = moved_on(decision, turn.text, live)
    guessed = only_cheated(decision, desk, turn, live)
    decision = only_likely(guessed, turn)
    is_bare = decision != guessed and not decision.topics
    in_hand = entry_in_hand(shelf, turn)
    entry = shelf.find(decision.entry) if decision.entry else None
    aside = _said_aside(turn, decision)
    if aside is not None:
        reply = await aside(desk, turn)
    elif in_hand is not None and (near := about_in_hand(desk, turn, shelf, in_hand, decision, is_bare)) is not None:
        reply = near
    elif leans(turn) and _is_about_topic_in_hand(turn, decision):
        # "then what?" is about what stands on the screen: three guesses at something else would only confuse
        reply = await tell_more(desk, turn)
    elif decision.topics and decision.topics[0] in HARMED and OWN_DEED in live and hurt_others(turn.text):
        reply = await show_topic(desk, turn, OWN_DEED, before=("concern.did_it",))
    elif turn.topic in live and decision.topics and leads_to_what_was_denied(turn, decision.topics[0]):
        reply = await show_topic(desk, turn, str(turn.topic), "guidance", ("concern.not_done_end",))
    elif in_hand is not None and is_beside(desk, turn, decision):
        reply = _remark(desk, turn, in_hand, decision)
    elif entry is not None:
        reply = show_entry(desk, turn, shelf, entry)
    elif decision.outcome == "answer":
        reply = await show_topic(desk, turn, decision.topics[0])
    elif decision.outcome == "choices":
        reply = offer(desk, turn, _with_topic_in_hand(decision, turn, live), behind=decision.behind)
    elif decision.outcome == "out_of_scope" and _confidence(turn, OUT_OF_SCOPE) >= SURELY_ELSEWHERE:
        reply = await _out_of_scope(desk, turn)
    else:
        reply = await file_question(desk, turn, turn.message_id, turn.text, decision.topics)
    reply.decision = (
        _weights(turn, hits) | {"evidence": round(decision.evidence, 4), "ranking": ranking[:3]} | reply.decision
    )
    return reply


def moved_on(decision: Decision, text: str, live: Collection[str]) -> Decision:
    """Put first the topic that begins where a message says it has already got to.

    「リンクを開いてカード番号を入れました」 looks like the link and is about the card: answered if the other would have been, offered first
    if several would.
    """
    if decision.outcome not in ("answer", "choices"):
        return decision
    told = (begins_after(topic, text) for topic in decision.topics if topic not in BEGINS_WITH_IT)
    further = next((topic for topic in told if topic in live), None)
    if further is None:
        return decision
    if decision.outcome == "answer":
        return replace(decision, topics=(further,), entry=None)
    return replace(decision, topics=tuple(dict.fromkeys((further, *decision.topics)))[:MOST_CHOICES])


def only_likely(decision: Decision, turn: Turn) -> Decision:
    """Leave out the topics of a particular thing that a message says nothing of; an answer that is left out leaves no answer."""
    kept = likely_among(turn, decision.topics)
    if kept == decision.topics:
        return decision
    behind = likely_among(turn, decision.behind)
    if decision.outcome == "answer" and decision.topics[0] not in kept:
        named = (*kept, *behind)[:MOST_CHOICES]
        return replace(decision, outcome="choices" if named else "unanswered", topics=named, behind=(), entry=None)
    if not kept:
        return replace(decision, outcome="unanswered" if decision.outcome == "choices" else decision.outcome, topics=())
    return replace(decision, topics=kept, behind=behind)


def about_in_hand(
    desk: Desk, turn: Turn, shelf: Shelf, entry: Entry, decision: Decision, is_bare: bool
) -> Reply | None:
    """Answer a short message from the answer in hand; None if that says nothing of it or the message is surely about another.

    A secret that was written down tells of no new matter. The line that speaks of what is asked is shown, not the whole answer again.
    """
    is_choosing = turn.pending.get("choices") and not turn.pending.get("beside")
    if not is_short(turn.text) or is_choosing or turn.told_audience:
        return None
    if only_secret(turn.text):
        return note_fact(desk, turn, entry, is_all=True)
    if deeds_in(turn.text):
        return None
    is_same = decision.topics[:1] == (entry.topic,) and turn.slots.get("entry") == entry.id
    if decision.outcome == "answer" and not is_same and (is_statement(turn.text) or not holds_secret(turn.text)):
        return None
    if decision.outcome == "out_of_scope" and _confidence(turn, OUT_OF_SCOPE) >= SURELY_ELSEWHERE:
        return None
    reply = speak_of_line(desk, turn, entry)
    if reply is None and is_bare:  # the topic it looked like cannot be meant, so it is about this one
        return not_written(desk, turn, shelf, entry)
    if reply is None:
        return note_fact(desk, turn, entry) if is_same and turn.step and is_statement(turn.text) else None
    others = [topic for topic in decision.topics if topic != entry.topic]
    if others and decision.outcome == "choices" and decision.evidence >= SAYS_LITTLE:
        _offer_beside(desk, turn, reply, others, decision)
    return reply


def only_cheated(decision: Decision, desk: Desk, turn: Turn, live: Collection[str]) -> Decision:
    """Lead somebody who says no more than that they were cheated to what must be stopped first, and not to the next fraud.

    「お金をだまし取られた」 is about the money; "I got scammed" may be about money, numbers or a shop, and is asked back. With a topic in
    hand it leads on only where the money borders on it.
    """
    text = plain_of(turn.text).strip()
    first = [topic for topic in _AFTER_FRAUD if topic in live]
    if not first or not _ONLY_CHEATED.fullmatch(text) or turn.topic in _AFTER_FRAUD:
        return decision
    if turn.topic in desk.topics and first[0] not in desk.topics[turn.topic].neighbours:
        return decision
    if turn.topic in desk.topics or _MONEY.search(text):
        return replace(decision, outcome="answer", topics=(first[0],), entry=None)
    return replace(decision, outcome="choices", topics=tuple(first), entry=None)


def _said_aside(turn: Turn, decision: Decision) -> Skill | None:
    """Return the skill a message asks for that no rule led to, because it looked unfamiliar as a whole, or like its story.

    Weighed without the doubt: of all that the message may be inside our field, is it most of all a wish for a visit, small talk
    or a question about the bot? A wish for a visit said outright needs less, and whoever asks that somebody should come is not
    told how to do it alone (「今すぐ来て パソコンが変な音だしてる」).
    """
    if decision.outcome != "out_of_scope" and asks_to_come(turn.text):
        return offer_visit
    if decision.outcome == "answer":
        return None
    inside = [one for one in turn.ranking if one.intent != OUT_OF_SCOPE]
    total = sum(one.confidence for one in inside)
    for one in inside[:3]:
        skill = ASIDE.get(one.intent)
        least = SAYS_VISIT if one.intent == "request_visit" and _VISIT.search(turn.text) else MOST_OF_ALL
        if skill and one.confidence >= least * total:
            return skill
    return None


def _is_about_topic_in_hand(turn: Turn, decision: Decision) -> bool:
    if decision.outcome == "answer":
        return decision.topics == (turn.topic,)
    if (
        decision.outcome == "out_of_scope"
    ):  # a short sentence is like nothing that was taught; the bins are another matter
        return _confidence(turn, OUT_OF_SCOPE) < SURELY_ELSEWHERE
    return decision.evidence < SAYS_LITTLE or turn.topic in decision.topics


def _with_topic_in_hand(decision: Decision, turn: Turn, live: Collection[str]) -> tuple[str, ...]:
    """Return the topics to offer, the one in hand among them: what is said in the middle of a matter is most often still about it.

    It comes first before guesses at little, last beside a good one.
    """
    others = decision.topics
    if turn.topic not in live or turn.topic in others:
        return others
    if decision.evidence < SAYS_LITTLE:
        return (str(turn.topic), *others)[:MOST_CHOICES]
    return (*others[: MOST_CHOICES - 1], str(turn.topic))


def in_context(desk: Desk, turn: Turn) -> list[tuple[str, float]]:
    """Return the ranking with the topic in hand and what it borders on made likelier, if the message leans on it."""
    ranking = [(one.intent, one.confidence) for one in turn.ranking]
    if turn.topic not in desk.topics or not leans(turn):
        return ranking
    near = {turn.topic, *desk.topics[turn.topic].neighbours}
    raised = [(name, confidence * (NEAR_COUNTS if name in near else 1)) for name, confidence in ranking]
    total = sum(confidence for _, confidence in raised) / max(sum(confidence for _, confidence in ranking), 1e-9)
    return [(name, confidence / total) for name, confidence in raised]


async def file_question(desk: Desk, turn: Turn, message_id: str, text: str, nearest: tuple[str, ...]) -> Reply:
    """Say that there is no answer yet and file the question for the office, once per message."""
    await file_unanswered(
        desk.ports,
        conversation_id=turn.conversation_id,
        message_id=message_id,
        municipality=turn.municipality,
        language=turn.language,
        audience=turn.audience,
        text=text,
        nearest_topics=nearest,
        now=desk.ports.clock.now(),
    )
    words = [desk.say("answer.unanswered", turn), desk.say("answer.unanswered_hint", turn)]
    messages: list[Message] = [text_message(turn.language, one) for one in words]
    await _close_with_desks(desk, turn, messages)
    easy = replace(turn, text=text).is_learner and not turn.has_chosen_language
    if easy:
        messages.insert(0, easy_offer(desk))
        messages.append(choices_message(turn.language, desk.say("quick.follow_prompt", turn), [easy_button(desk)]))
    pending = {"kind": "easy", "easy": True} if easy else None
    remember = {"pending": pending, "language": turn.language} | turn.new_facts()
    return Reply("unanswered", turn.language, messages, turn.audience, None, remember)


def offer(
    desk: Desk,
    turn: Turn,
    topics: Sequence[str],
    *,
    behind: Sequence[str] = (),
    message_id: str | None = None,
    refused: Sequence[str] = (),
) -> Reply:
    """Ask which topic is meant.

    Args:
        desk: What skills have at hand.
        turn: The turn.
        topics: At most three.
        behind: What to offer if none of them is right.
        message_id: The message they are about, if it is not this turn's: a second guess.
        refused: What was offered before.
    """
    commands: list[dict[str, Any]] = [{"name": "choose_topic", "topic": topic} for topic in topics]
    words = "answer.unsure_again" if refused else "answer.unsure"
    easy = turn.is_learner and not turn.has_chosen_language
    messages = [topic_choices(desk, turn.language, topics, desk.say(words, turn), easy)]
    if easy:
        messages.insert(0, easy_offer(desk))
    pending: dict[str, Any] = {
        "kind": "topics",
        "choices": commands,
        "message_id": message_id or turn.message_id,
        "behind": list(behind),
        "refused": list(refused),
        "easy": easy,
    }
    remember = {"pending": pending, "language": turn.language} | turn.new_facts()
    return Reply("clarification", turn.language, messages, turn.audience, None, remember)


def _remark(desk: Desk, turn: Turn, entry: Entry, decision: Decision) -> Reply:
    """Take a short statement for a remark on the steps in hand and go on with them; what else it may be about is offered below."""
    reply = note_fact(desk, turn, entry)
    others = [topic for topic in decision.topics if topic != entry.topic]
    if others:
        _offer_beside(desk, turn, reply, others, decision)
    return reply


def _offer_beside(desk: Desk, turn: Turn, reply: Reply, others: Sequence[str], decision: Decision) -> None:
    """Offer below a reply on the matter in hand what else a message may be about."""
    offered = offer(desk, turn, others, behind=decision.behind)
    reply.messages.append(offered.messages[-1] | {"prompt": desk.say("detail.other_matter", turn)})
    reply.remember["pending"] = offered.remember["pending"] | {"beside": True}
    reply.outcome = offered.outcome


async def _out_of_scope(desk: Desk, turn: Turn) -> Reply:
    messages = [text_message(turn.language, desk.say(key, turn)) for key in ("answer.out_of_scope", "answer.in_scope")]
    await _close_with_desks(desk, turn, messages)
    return Reply(
        "out_of_scope", turn.language, messages, turn.audience, None, {"pending": None, "language": turn.language}
    )


def _confidence(turn: Turn, intent: str) -> float:
    return next((one.confidence for one in turn.ranking if one.intent == intent), 0.0)


async def _close_with_desks(desk: Desk, turn: Turn, messages: list[Message]) -> None:
    """Add the town's desks and, if steps are open, the way back to them."""
    desks = await town_hall(desk, turn)
    if desks:
        messages.append(desks)
    live = (await desk.shelf(turn)).topics()
    back = [one for one in way_back(desk, turn) if one["command"]["topic"] in live]
    if back:
        messages.append(choices_message(turn.language, desk.say("quick.follow_prompt", turn), back))


def _readable(turn: Turn) -> tuple[str, ...]:
    """Return the languages in which an entry helps this reader."""
    return ("en",) if turn.language == "en" else tuple(one for one in LANGUAGES if one != "en")


def _weights(turn: Turn, hits: list[Hit]) -> dict[str, Any]:
    best = hits[0] if hits else None
    return {
        "intent": turn.ranking[0].intent if turn.ranking else None,
        "confidence": round(turn.ranking[0].confidence, 4) if turn.ranking else 0.0,
        "best_hit": best.id if best else None,
        "coverage": round(best.coverage, 4) if best else 0.0,
        "similarity": round(best.similarity, 4) if best else 0.0,
    }
