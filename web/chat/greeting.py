"""The first words: a machine answers, what is kept and for how long, and buttons to begin with."""

from __future__ import annotations

from datetime import datetime

from faq.entries import AUDIENCES, LANGUAGES, Language
from supporters.core.alerts import Alert
from supporters.core.conversations import Conversation
from supporters.core.municipalities import Municipality
from web.chat.desk import ChatDesk
from web.chat.messages import Reply, message

FIRST_TOPICS = {
    None: ("support_scam_popup", "phishing_email", "lost_phone"),
    "parent": ("child_game_billing", "cyberbullying", "sextortion"),
    "student": ("cyberbullying", "sextortion", "password_management"),
    "senior": ("support_scam_popup", "phishing_email", "first_smartphone"),
}
"""Three topics for everybody who does not know how to begin."""

TONGUES: dict[Language, str] = {
    "ja": "chat.tongue_japanese",
    "ja-simple": "chat.tongue_easy",
    "en": "chat.tongue_english",
}
"""Every language under its own name."""


def greet(
    chat: ChatDesk,
    conversation: Conversation,
    town: Municipality,
    alerts: tuple[Alert, ...],
    *,
    language: Language,
    now: datetime,
) -> Reply:
    """The reply that opens a conversation, in the page's language; what is typed later may be in another."""
    reply = Reply(outcome="guidance", language=language, audience=conversation.audience)
    town_name = town.name_in(language)
    days = town.settings.conversation_retention_days
    reply.add(message("text", language, text=chat.say("chat.hello", language, town=town_name)))
    reply.add(message("text", language, text=chat.say("chat.kept", language, days=days)))
    for alert in alerts:
        text = alert.texts.get(language) or alert.texts.get("ja", "")
        reply.add(message("notice", language, code="alert", text=text))
    known = [chat.topics[topic] for topic in FIRST_TOPICS[conversation.audience] if topic in chat.topics]
    buttons = [
        reply.button(
            conversation.id, topic.title(language), {"name": "choose_topic", "topic": topic.id}, now, topic=topic.id
        )
        for topic in known
    ]
    reply.add(message("choices", language, purpose="topic", prompt=chat.say("chat.topics", language), choices=buttons))
    if conversation.audience is None:
        people = [
            reply.button(
                conversation.id,
                chat.say(f"chat.audience.{who}", language),
                {"name": "set_audience", "audience": who},
                now,
            )
            for who in AUDIENCES
            if who != "all"
        ]
        reply.add(
            message(
                "choices",
                language,
                purpose="audience",
                prompt=chat.say("chat.audience_prompt", language),
                choices=people,
            )
        )
    tongues = [
        reply.button(conversation.id, chat.say(TONGUES[code], code), {"name": "set_language", "language": code}, now)
        for code in LANGUAGES
    ]
    reply.add(
        message(
            "choices", language, purpose="language", prompt=chat.say("chat.language_prompt", language), choices=tongues
        )
    )
    return reply
