"""Asking for a supporter's visit: opens a draft referral. What the form asks never passes through the engine."""

from __future__ import annotations

import re

from actions.desk import Desk
from actions.reply import Message, Reply, choice, choices_message, contacts_message, text_message
from actions.show import show_topic
from actions.turn import Turn
from supporters.core.draft_words import looks_like_question, spoken_verb
from supporters.core.errors import TopicNotForVisits
from supporters.core.sent_talk import wants_another
from supporters.core.visit_questions import about_visit, asks_whether_they_come, tells_of_a_collector
from supporters.core.visit_wishes import only_pleads, wants_a_human, wants_no_visit, wishes_a_visit
from supporters.services.drafts import find_draft, find_sent, just_stopped, open_draft

OTHER_TROUBLE = "elderly_parent_support"
"""The topic of a visit that is about using the device at all."""
USUAL_TROUBLES = ("support_scam_popup", "password_management", "update_antivirus")
LIKELY_ENOUGH = 0.15
HUMANS = ("office", "c188")
"""Whom to telephone to talk to a person."""
_BEHIND_IT_SOMEBODY = frozenset({"scam_message", "scam_phone_money"})
"""Groups of topics with a criminal behind them."""
_KNOWS_THE_HOME = frozenset(
    {"yami_baito", "grooming_stranger", "location_sharing", "personal_info_exposed", "sextortion"}
)
"""Topics whose other side may know where the resident lives, or says so."""
_THREATENS = _KNOWS_THE_HOME | {
    *("intimate_image_spread", "deepfake_victim", "defamation_victim", "cyberbullying", "impersonation_account"),
    *("online_game_chat", "online_gambling", "online_banking_fraud", "credit_card_misuse", "cashless_payment_misuse"),
}
_DOORSTEP = re.compile(
    r"訪問(?:販売|買取|購入)|押し?(?:売り|買い)|(?:業者|セールス|営業)(?:の人)?(?:が|に)[^。]{0,20}(?:来(?!て(?:ほし|欲し|くだ|下さ))|売って|買い?取)|"
    r"\bdoor[- ]to[- ]door\b|\bsales(?:man|person|people|men) (?:came|come|at)\b",
    re.IGNORECASE,
)


_LONGEST_FEAR = 60
"""Letters; a longer message has a story of its own."""


async def offer_visit(desk: Desk, turn: Turn) -> Reply:
    """Open a draft for the topic in hand, or the one the message itself is about; ask if there is neither.

    Not everybody who speaks of coming wants a visit: some ask whether the criminals will come, some what a visit costs.
    """
    if tells_of_a_collector(turn.text, fears_somebody=_fears_somebody(desk, turn)):
        return await _at_the_door(desk, turn)
    if asks_whether_they_come(turn.text, fears_somebody=_fears_somebody(desk, turn)):
        return await _they_come(desk, turn)
    if wants_no_visit(turn.text):
        return await _no_visit(desk, turn)
    if turn.topic is None and only_pleads(turn.text):
        return _ask_what_happened(desk, turn)
    if _DOORSTEP.search(turn.text):
        return await _desks(desk, turn, turn.topic, "visit.doorstep", ("c188", "local_consumer", "police_110"))
    about = about_visit(turn.text)
    if about is not None and (looks_like_question(turn.text) or not wishes_a_visit(turn.text)):
        return _about_visit(desk, turn, about)
    if not wants_another(turn.text) and await find_sent(desk.ports, turn.conversation_id):
        return await _already_sent(desk, turn)
    topic = turn.topic or next(
        (one.intent for one in turn.ranking if one.intent in desk.topics and one.confidence >= LIKELY_ENOUGH), None
    )
    return await request_visit(desk, turn, topic)


async def heard_of_strangers(desk: Desk, turn: Turn) -> Reply | None:
    """Answer what is said of visits, whatever the engine took it for: the fear that those behind a fraud will come, a request
    stopped twice. None if it is neither.
    """
    if spoken_verb(turn.text) == "stop" and await just_stopped(desk.ports, turn.conversation_id):
        # Whoever says 「やめてください」 right after stopping means the request, not a gambling habit or a blackmail.
        words = text_message(turn.language, desk.say("visit.stopped_already", turn))
        return Reply("form", turn.language, [words], turn.audience, turn.topic, {"language": turn.language})
    if wants_a_human(turn.text):
        return await _humans(desk, turn)
    is_short = len(turn.text) <= _LONGEST_FEAR
    if not is_short or turn.topic is None or not _fears_somebody(desk, turn):
        return None
    if tells_of_a_collector(turn.text, fears_somebody=True):
        return await _at_the_door(desk, turn)
    return await _they_come(desk, turn) if asks_whether_they_come(turn.text, fears_somebody=True) else None


async def request_visit(desk: Desk, turn: Turn, topic: str | None) -> Reply:
    """Open a draft referral for a topic, or say where to go instead, or ask what the trouble is."""
    if topic not in desk.topics:
        return _ask_trouble(desk, turn)
    waiting = await find_draft(desk.ports, turn.conversation_id, now=desk.ports.clock.now())
    if waiting is not None:
        # A request half written is never thrown away for a new one: it is taken up again where it stands.
        key = "visit.about.who" if looks_like_question(turn.text) else "visit.waiting"
        words = text_message(turn.language, desk.say(key, turn))
        return Reply("form", turn.language, [words], turn.audience, waiting.topic, draft_id=waiting.id)
    try:
        draft = await open_draft(
            desk.ports,
            conversation_id=turn.conversation_id,
            message_id=turn.message_id,
            municipality=turn.municipality,
            topic=topic,
            language=turn.language,
            now=desk.ports.clock.now(),
        )
    except TopicNotForVisits as error:
        return await not_for_visits(desk, turn, error)
    words = text_message(turn.language, desk.say("visit_offer.opened", turn))
    remember = {"topic": topic, "pending": None, "language": turn.language}
    return Reply("form", turn.language, [words], turn.audience, topic, remember, draft_id=draft.id)


async def not_for_visits(desk: Desk, turn: Turn, error: TopicNotForVisits) -> Reply:
    """Say which desks help with a trouble that never becomes a visit."""
    shelf = await desk.shelf(turn)
    topic = desk.topics.get(error.topic)
    entry = shelf.version(error.topic, turn.language, turn.reader_of(error.topic))
    contacts = shelf.shown_contacts(error.go_to) or shelf.shown_contacts(entry.contacts if entry else ())
    words = desk.say("visit_offer.not_suitable", turn)
    message = contacts_message(entry, topic, contacts, desk.say("answer.desks", turn), words, turn.language)
    return Reply("guidance", turn.language, [message], turn.audience, error.topic, {"language": turn.language})


def _fears_somebody(desk: Desk, turn: Turn) -> bool:
    """Whether the topic in hand, or one just offered, has somebody behind it who might come."""
    pending = turn.slots.get("pending") or {}
    offered = [one.get("topic") for one in pending.get("choices") or ()] if pending.get("kind") == "topics" else []
    near = [desk.topics[one] for one in (turn.topic, *offered) if one in desk.topics]
    return any(one.id in _THREATENS or one.group in _BEHIND_IT_SOMEBODY for one in near)


async def _they_come(desk: Desk, turn: Turn) -> Reply:
    """Say what to do if those behind a fraud or a threat come to the house, and who helps."""
    key = "visit.they_may_come" if turn.topic in _KNOWS_THE_HOME else "visit.they_come"
    reply = await _desks(desk, turn, turn.topic, key, ("police_110", "police_9110"))
    topic = desk.topics.get(turn.topic or "")
    if topic is not None and topic.visit_suitable:
        reply.messages.append(_ask_for_one(desk, turn, topic.id))
    return reply


async def _at_the_door(desk: Desk, turn: Turn) -> Reply:
    """Say to whoever waits for a fraud's courier: do not open, hand over nothing, 110 now. No visit is offered beside it."""
    return await _desks(desk, turn, turn.topic, "visit.at_the_door", ("police_110", "police_9110"))


async def _humans(desk: Desk, turn: Turn) -> Reply:
    """Say which desks can be telephoned to talk to a person, the town's own first; a visit stands beneath."""
    reply = await _desks(desk, turn, turn.topic, "visit.humans", HUMANS)
    # Who can be telephoned comes first: a desk may have but a page.
    reply.messages[0]["contacts"].sort(key=lambda one: not one["number"])
    topic = desk.topics.get(turn.topic or "")
    if topic is None or topic.visit_suitable:
        reply.messages.append(_ask_for_one(desk, turn, topic.id if topic else None))
    return reply


async def _already_sent(desk: Desk, turn: Turn) -> Reply:
    """Say that the request has arrived, and ask whether another is wanted."""
    topic = turn.topic if turn.topic in desk.topics else OTHER_TROUBLE
    button = choice(desk.say("visit.sent.another", turn), {"name": "request_visit", "topic": topic})
    message = choices_message(turn.language, desk.say("visit.sent.again", turn), [button])
    return Reply("form", turn.language, [message], turn.audience, turn.topic, {"language": turn.language})


async def _desks(desk: Desk, turn: Turn, topic: str | None, key: str, first: tuple[str, ...]) -> Reply:
    """Say something with whom to call: those named, then the desks of the topic in hand."""
    shelf = await desk.shelf(turn)
    entry = shelf.version(topic, turn.language, turn.reader_of(topic)) if topic in desk.topics else None
    contacts = shelf.shown_contacts(tuple(dict.fromkeys((*first, *(entry.contacts if entry else ())))))
    title, words = desk.say("answer.desks", turn), desk.say(key, turn)
    message = contacts_message(entry, desk.topics.get(topic or ""), contacts, title, words, turn.language)
    return Reply("guidance", turn.language, [message], turn.audience, topic, {"language": turn.language})


async def _no_visit(desk: Desk, turn: Turn) -> Reply:
    """Say that nobody comes unless asked for, and go on in writing: with the matter in hand, or by asking for it."""
    if turn.topic in desk.topics:
        return await show_topic(desk, turn, str(turn.topic), "guidance", ("visit.none_wanted",))
    words = [desk.say(key, turn) for key in ("visit.none_wanted", "visit.none_wanted_ask")]
    messages: list[Message] = [text_message(turn.language, one) for one in words]
    return Reply("guidance", turn.language, messages, turn.audience, remember={"language": turn.language})


def _ask_what_happened(desk: Desk, turn: Turn) -> Reply:
    """Ask somebody who only cries 「助けてほしいんだけど」 what has happened; the numbers and a visit stand beside it."""
    messages = [text_message(turn.language, desk.say("visit.plea", turn)), _ask_for_one(desk, turn, None)]
    return Reply("clarification", turn.language, messages, turn.audience, remember={"language": turn.language})


def _about_visit(desk: Desk, turn: Turn, about: str) -> Reply:
    """Answer a question about the visit itself; the way to ask for one stands beneath."""
    topic = turn.topic if turn.topic in desk.topics else None
    words = text_message(turn.language, desk.say(f"visit.about.{about}", turn))
    messages = [words, _ask_for_one(desk, turn, topic)]
    return Reply("guidance", turn.language, messages, turn.audience, topic, {"language": turn.language})


def _ask_for_one(desk: Desk, turn: Turn, topic: str | None) -> Message:
    command = {"name": "request_visit", **({"topic": topic} if topic else {})}
    button = choice(desk.say("button.help_me", turn), command)
    return choices_message(turn.language, desk.say("visit.ask_for_one", turn), [button])


def _ask_trouble(desk: Desk, turn: Turn) -> Reply:
    commands = [{"name": "request_visit", "topic": one} for one in (*USUAL_TROUBLES, OTHER_TROUBLE)]
    labels = [desk.topics[one].title(turn.language) for one in USUAL_TROUBLES] + [
        desk.say("visit_offer.other_trouble", turn)
    ]
    buttons = [choice(label, command) for label, command in zip(labels, commands, strict=True)]
    remember = {"pending": {"kind": "visit", "choices": commands}, "language": turn.language}
    message = choices_message(turn.language, desk.say("visit_offer.which_trouble", turn), buttons)
    # the form's first question: what the visit is about
    return Reply("form", turn.language, [message], turn.audience, remember=remember)
