"""What every request to the chat needs, made once at start."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web

from faq.entries import Language, Topic
from faq.errors import ContentInvalid
from faq.formats import read_yaml
from supporters.core.conversations import Conversation
from supporters.services.ports import Ports
from supporters.settings import Settings
from web.chat.bodies import Said
from web.chat.contacts import Contacts
from web.chat.engine import ENGINE, EngineClient
from web.chat.locks import TurnLocks
from web.chat.recent import RecentReplies
from web.chat.tokens import Tokens
from web.desk.desk import ROOM
from web.desk.room import DATA
from web.desk.words import Words, as_language
from web.keys import PORTS, SETTINGS
from web.limits import RateLimit

PINS_PER_MINUTE = 10
"""Tries of code and PIN from one address; five wrong ones lock a code anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How fast callers may go on."""

    messages: RateLimit
    """By conversation."""
    conversations: RateLimit
    """By address."""
    pins: RateLimit
    """By address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatDesk:
    """The chat's tools."""

    app: web.Application
    settings: Settings
    ports: Ports
    words: Words
    topics: dict[str, Topic]
    contacts: Contacts
    tokens: Tokens
    referral_tokens: Tokens
    limits: Limits
    tongues: Mapping[str, Mapping[str, str]]
    """data/tongues.yml: what is said in languages we do not speak."""
    public_numbers: frozenset[str]
    """Telephone numbers that are nobody's secret."""
    locks: TurnLocks = field(default_factory=TurnLocks)
    recent: RecentReplies = field(default_factory=RecentReplies)

    @property
    def engine(self) -> EngineClient:
        """The private channel; open while the application runs."""
        return self.app[ENGINE]

    def say(self, key: str, language: str, **values: object) -> str:
        """A phrase."""
        return self.words.say(key, language, **values)

    def body_hash(self, said: Said) -> str:
        """A keyed mark of what was said: tells the same message from another without letting anybody guess a phone number from it."""
        canonical = json.dumps([said.text, said.choice], ensure_ascii=False)
        return hmac.new(
            self.settings.secret_key.encode(), canonical.encode("utf-8", "surrogatepass"), hashlib.sha256
        ).hexdigest()


CHAT = web.AppKey("chat", ChatDesk)


def make_chat_desk(app: web.Application) -> ChatDesk:
    """Furnish the chat from what the application already carries."""
    settings, room = app[SETTINGS], app[ROOM]
    return ChatDesk(
        app=app,
        settings=settings,
        ports=app[PORTS],
        words=room.words,
        topics=dict(room.topics),
        contacts=Contacts(room.contacts),
        tongues=_read_tongues(DATA / "tongues.yml"),
        public_numbers=frozenset(contact.number for contact in room.contacts.values() if contact.number),
        tokens=Tokens(settings.secret_key, "conversation"),
        referral_tokens=Tokens(settings.secret_key, "referral"),
        limits=Limits(
            messages=RateLimit(settings.messages_per_minute),
            conversations=RateLimit(settings.conversations_per_minute),
            pins=RateLimit(PINS_PER_MINUTE),
        ),
    )


def _read_tongues(path: Path) -> dict[str, dict[str, str]]:
    """Read data/tongues.yml. Raises ContentInvalid when it is not what it should be."""
    found = read_yaml(path)
    if not isinstance(found, dict) or not all(isinstance(own, dict) for own in found.values()):
        raise ContentInvalid(str(path), "", "write a language code and its sentences in each line")
    return {str(tongue): {str(name): str(said) for name, said in own.items()} for tongue, own in found.items()}


def chosen_language(conversation: Conversation) -> Language:
    """What the resident chose, Japanese until then."""
    return as_language(conversation.language or "ja")
