"""The messages of chat API v1: made here, or taken over from the engine's reply field by field."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from faq.entries import Contact
from supporters.core.conversations import Choice
from supporters.services.conversations import new_choice

Message = dict[str, Any]

OUTCOMES = (
    "answered",
    "clarification",
    "guidance",
    "unanswered",
    "out_of_scope",
    "crisis",
    "referral",
    "form",
    "smalltalk",
)
TYPES: Mapping[str, tuple[str, ...]] = {
    "text": ("text",),
    "answer": (
        *(
            "topic",
            "entry_id",
            "title",
            "text",
            "steps",
            "contacts",
            "sources",
            "urgency",
            "reviewed_on",
            "visit_suitable",
        ),
        *("keep", "avoid", "next", "why", "devices", "enough", "worth", "leave"),
    ),
    "choices": ("prompt", "choices", "purpose"),
    "step": ("topic", "number", "of", "text", "choices"),
    "crisis": ("text", "contacts"),
    "notice": ("code", "text"),
    "referral": ("code", "pin", "status", "status_url", "text"),
    "question": ("field", "text", "optional", "choices", "number", "of"),
}
"""Type → its fields beside `id`, `type` and `language`; whatever else the engine sends stays inside."""
_HIDDEN = "●●●"


def message(kind: str, language: str, **fields: object) -> Message:
    """A message with a fresh id."""
    return {"id": f"m_{secrets.token_urlsafe(12)}", "type": kind, "language": language, **fields}


def contact_fields(contact: Contact, language: str) -> dict[str, object]:
    """One contact as residents see it; absent parts are null."""
    return {
        "id": contact.id,
        "name": contact.name.get(language) or contact.name["ja"],
        "number": contact.number,
        "url": contact.url,
        "hours": contact.hours.get(language),
        "note": contact.note.get(language),
    }


@dataclass
class Reply:
    """One reply under construction: what is shown now, what is kept, and the buttons in it.

    Attributes:
        outcome: What the bot decided.
        language: Of the reply.
        audience: Whom it speaks to, or None.
        shown: Messages for the resident's screen, now.
        kept: The same messages for the conversation log: without PIN and without the resident's own personal answers.
        choices: Buttons to remember.
        draft_id: The draft this reply belongs to, kept so that a lost PIN can be issued anew; never shown.
        said: What the resident's pressed button was called, for the log; None for typed texts and personal answers.
        danger: What is remembered of a danger, kept so that the next messages are read in its light; never shown.
        place: The step or topic the talk is at, kept so that a danger in between does not lose it; never shown.
    """

    outcome: str
    language: str
    audience: str | None = None
    shown: list[Message] = field(default_factory=list)
    kept: list[Message] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    draft_id: str | None = None
    said: str | None = None
    danger: Mapping[str, object] | None = None
    place: Mapping[str, object] | None = None

    def add(self, item: Message, *, secret_fields: Sequence[str] = ()) -> None:
        """Append a message; the fields named are shown now and kept nowhere."""
        self.shown.append(item)
        self.kept.append(
            {**item, **{name: None if name == "pin" else _HIDDEN for name in secret_fields}} if secret_fields else item
        )

    @property
    def has_secrets(self) -> bool:
        """Whether what is shown and what is kept differ."""
        return self.shown != self.kept

    def public(self) -> dict[str, Any]:
        """The reply as chat API v1 sends it."""
        return {"outcome": self.outcome, "language": self.language, "audience": self.audience, "messages": self.shown}

    def stored(self) -> dict[str, Any]:
        """The reply as the conversation log keeps it."""
        hidden = {"draft_id": self.draft_id, "said": self.said, "danger": self.danger, "place": self.place}
        return {**self.public(), "messages": self.kept, **hidden}

    def button(
        self, conversation_id: str, label: str, command: Mapping[str, object], now: datetime, **fields: object
    ) -> dict[str, object]:
        """A button with an opaque id that stands for `command`; only this conversation can press it."""
        choice = new_choice(conversation_id, label=label, command=command, now=now)
        self.choices.append(choice)
        return {"id": choice.id, "label": label, **fields}


def public_part(stored: Mapping[str, Any]) -> dict[str, Any]:
    """A kept reply as chat API v1 sends it."""
    return {name: stored[name] for name in ("outcome", "language", "audience", "messages")}


class ReplyMalformed(Exception):
    """The engine's reply breaks its contract. `reason` names the place, never the content."""


def take_over(reply: Reply, raw: Sequence[object], conversation_id: str, now: datetime) -> None:
    """Append the engine's messages: known types, known fields, commands replaced by opaque ids.

    Raises:
        ReplyMalformed: a message is no object, of an unknown type or without a field it needs.
    """
    for item in raw:
        if not isinstance(item, dict) or item.get("type") not in TYPES:
            raise ReplyMalformed("type")
        kind = str(item["type"])
        fields = {name: item[name] for name in TYPES[kind] if name in item}
        if "choices" in fields:
            fields["choices"] = [_button(reply, choice, conversation_id, now) for choice in fields["choices"] or ()]
        reply.add(message(kind, str(item.get("language") or reply.language), **fields))


def _button(reply: Reply, choice: object, conversation_id: str, now: datetime) -> dict[str, object]:
    if (
        not isinstance(choice, dict)
        or not isinstance(choice.get("label"), str)
        or not isinstance(choice.get("command"), dict)
    ):
        raise ReplyMalformed("choices")
    topic = {"topic": choice["topic"]} if choice.get("topic") else {}
    return reply.button(conversation_id, choice["label"], choice["command"], now, **topic)
