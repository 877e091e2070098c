"""What an action says: messages as the chat API names them, and what the talk shall remember."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from faq.entries import Audience, Contact, Entry, Language, Topic

Message = dict[str, Any]
Choice = dict[str, Any]


@dataclass(slots=True)
class Reply:
    """One reply, exactly one per turn.

    Attributes:
        outcome: As in the chat API.
        language, audience, topic: What it was written in, for whom, about what.
        messages: At least one.
        remember: Slots to set; None empties one. Never personal.
        draft_id: The draft referral that was opened, if one was.
        decision: What was weighed, for evaluation; web strips it.
    """

    outcome: str
    language: Language
    messages: list[Message]
    audience: Audience | None = None
    topic: str | None = None
    remember: dict[str, Any] = field(default_factory=dict)
    draft_id: str | None = None
    decision: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Return what the engine passes on to web."""
        return {
            "outcome": self.outcome,
            "language": self.language,
            "audience": self.audience,
            "topic": self.topic,
            "messages": self.messages,
            "draft_id": self.draft_id,
            "decision": self.decision,
        }


def text_message(language: Language, text: str) -> Message:
    """Return a plain text."""
    return {"type": "text", "language": language, "text": text}


def choice(label: str, command: Mapping[str, Any], topic: str | None = None) -> Choice:
    """Return a button; web puts an opaque id in the place of the command."""
    made: Choice = {"label": label, "command": dict(command)}
    return made | {"topic": topic} if topic else made


def choices_message(language: Language, prompt: str, choices: list[Choice]) -> Message:
    """Return a question with buttons."""
    return {"type": "choices", "language": language, "prompt": prompt, "choices": choices}


def step_message(language: Language, topic: str, number: int, of: int, text: str, choices: list[Choice]) -> Message:
    """Return one step of an incident, `number` from 1."""
    return {
        "type": "step",
        "language": language,
        "topic": topic,
        "number": number,
        "of": of,
        "text": text,
        "choices": choices,
    }


def answer_message(entry: Entry, topic: Topic | None, contacts: Iterable[Contact], language: Language) -> Message:
    """Return an entry as an answer. Its language is the entry's own: a missing translation must not be read out wrongly."""
    return {
        "type": "answer",
        "language": entry.language,
        "topic": entry.topic,
        "entry_id": entry.id,
        "title": entry.title,
        "text": entry.text,
        "steps": [{"number": number, "text": step.text} for number, step in enumerate(entry.steps, start=1)],
        "contacts": contact_rows(contacts, entry.language),
        "sources": [{"title": source.title, "url": source.url} for source in entry.sources],
        "urgency": topic.urgency if topic else "normal",
        "reviewed_on": entry.reviewed_on.isoformat() if entry.reviewed_on else None,
        "visit_suitable": bool(topic and topic.visit_suitable),
    }


def contacts_message(
    entry: Entry | None, topic: Topic | None, contacts: Iterable[Contact], title: str, text: str, language: Language
) -> Message:
    """Return contacts alone, as an answer without steps."""
    return {
        "type": "answer",
        "language": language,
        "topic": topic.id if topic else None,
        "entry_id": entry.id if entry else None,
        "title": title,
        "text": text,
        "steps": [],
        "contacts": contact_rows(contacts, language),
        "sources": [{"title": source.title, "url": source.url} for source in entry.sources] if entry else [],
        "urgency": topic.urgency if topic else "normal",
        "reviewed_on": entry.reviewed_on.isoformat() if entry and entry.reviewed_on else None,
        "visit_suitable": bool(topic and topic.visit_suitable),
    }


def contact_rows(contacts: Iterable[Contact], language: Language) -> list[dict[str, Any]]:
    """Return contacts as the chat API shows them."""
    return [
        {
            "id": one.id,
            "name": _in(one.name, language),
            "number": one.number,
            "url": one.url,
            "hours": _in(one.hours, language) or None,
            "note": _in(one.note, language) or None,
        }
        for one in contacts
    ]


def _in(texts: Mapping[str, str], language: Language) -> str:
    return texts.get(language) or texts.get("ja") or next(iter(texts.values()), "")
