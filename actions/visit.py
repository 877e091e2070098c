"""Asking for a supporter's visit: opens a draft referral. What the form asks never passes through the engine."""

from __future__ import annotations

from actions.desk import Desk
from actions.reply import Reply, choice, choices_message, contacts_message, text_message
from actions.turn import Turn
from supporters.core.errors import TopicNotForVisits
from supporters.services.drafts import find_draft, open_draft

OTHER_TROUBLE = "elderly_parent_support"
"""The topic of a visit that is about using the device at all."""
USUAL_TROUBLES = ("support_scam_popup", "password_management", "update_antivirus")
LIKELY_ENOUGH = 0.15


async def offer_visit(desk: Desk, turn: Turn) -> Reply:
    """Open a draft for the topic in hand, or the one the message itself is about; ask if there is neither."""
    topic = turn.topic or next(
        (one.intent for one in turn.ranking if one.intent in desk.topics and one.confidence >= LIKELY_ENOUGH), None
    )
    return await request_visit(desk, turn, topic)


async def request_visit(desk: Desk, turn: Turn, topic: str | None) -> Reply:
    """Open a draft referral for a topic, or say where to go instead, or ask what the trouble is."""
    if topic not in desk.topics:
        return _ask_trouble(desk, turn)
    waiting = await find_draft(desk.ports, turn.conversation_id, now=desk.ports.clock.now())
    if waiting is not None:
        # A request half written is never thrown away for a new one: it is taken up again where it stands.
        return Reply("form", turn.language, [], turn.audience, waiting.topic, draft_id=waiting.id)
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
