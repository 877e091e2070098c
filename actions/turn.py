"""One turn as an action sees it: what was said, what the talk remembers, who reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypedDict, cast

from faq.entries import Audience, Language
from text.language import is_learner, language, opening_language, tells_language
from text.who_writes import hinted_reader, tells_of_child, told_reader, writes_like_child

MOST_LEFT = 3
"""How many matters are kept to go back to; more nobody remembers."""


class Place(TypedDict):
    """A step of a topic that was left for another question."""

    topic: str
    step: int


@dataclass(frozen=True, slots=True)
class Ranked:
    """One intent and how likely it is, 0 to 1."""

    intent: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Turn:
    """What an action needs to know.

    Attributes:
        conversation_id, message_id: Together they name this turn; services are idempotent by them.
        municipality: Six-digit code, from the signed metadata.
        text: What was typed, redacted; empty when a button was pressed.
        command: What the pressed button means, from the signed metadata.
        intent: The engine's intent.
        ranking: Likeliest intents, best first.
        slots: What the talk remembers.
        earlier: Typed messages by message id, the latest few.
        language: What this reply is to be written in.
        audience: Who reads, if the resident ever said so.
    """

    conversation_id: str
    message_id: str
    municipality: str
    text: str = field(repr=False)
    command: Mapping[str, Any]
    intent: str
    ranking: tuple[Ranked, ...]
    slots: Mapping[str, Any]
    earlier: Mapping[str, str] = field(repr=False)
    language: Language
    audience: Audience | None
    has_chosen_language: bool = False

    @property
    def topic(self) -> str | None:
        """The topic in hand."""
        return self.slots.get("topic")

    @property
    def step(self) -> int | None:
        """The number of the step in hand, from 1."""
        value = self.slots.get("step")
        return value if isinstance(value, int) else None

    @property
    def is_learner(self) -> bool:
        """Whether the message reads like a learner's Japanese."""
        return bool(self.text) and self.language == "ja" and is_learner(self.text)

    @property
    def told_audience(self) -> Audience | None:
        """Who the writer says to be in this very message."""
        before = self.slots.get("chosen_audience") or self.slots.get("reader") or self.audience
        return told_reader(self.text, before, self.is_of_child)

    @property
    def is_of_child(self) -> bool:
        """Whether a child of the writer's is what the talk is about: they came as a parent, or told of one."""
        before = self.slots.get("chosen_audience") or self.audience
        if before in ("parent", "student"):
            return before == "parent"
        return self.slots.get("reader") == "parent" or any(map(tells_of_child, (*self.earlier.values(), self.text)))

    @property
    def pending(self) -> Mapping[str, Any]:
        """What was offered last; empty if nothing was."""
        value = self.slots.get("pending")
        return value if isinstance(value, dict) else {}

    @property
    def left(self) -> list[Place]:
        """The steps that were left for other questions, the latest last."""
        value = self.slots.get("paused")
        places = value if isinstance(value, list) else [value]
        return [cast("Place", one) for one in places if isinstance(one, dict) and one.get("topic") and one.get("step")]

    def left_beside(self, topic: str | None) -> list[Place] | None:
        """Return what is left for later once the talk turns to a topic: what was left before, and the steps in hand; None if nothing."""
        kept = [one for one in self.left if one["topic"] not in (topic, self.topic)]
        if self.topic and self.step and self.topic != topic:
            kept.append({"topic": self.topic, "step": self.step})
        return kept[-MOST_LEFT:] or None

    def place_in(self, topic: str | None) -> int | None:
        """Return the step a topic is at, in hand or left; None if it has not begun."""
        if topic is not None and topic == self.topic:
            return self.step
        return next((one["step"] for one in self.left if one["topic"] == topic), None)

    def new_facts(self) -> dict[str, Any]:
        """Return the slots that hold what the writer told about themselves in this message."""
        told = self.told_audience
        facts: dict[str, Any] = {"chosen_audience": told} if told else {}
        if self.language == "ja-simple" and writes_like_child(self.text):
            facts |= {"chosen_language": "ja-simple"}
        return facts

    def reader_of(self, topic: str | None) -> Audience | None:
        """Who reads about a topic: what was chosen, else what the message itself tells, else who was last spoken to about it."""
        if self.audience:
            return self.audience
        last = self.slots.get("reader") if topic and topic == self.topic else None
        hint = hinted_reader(self.text)
        of_child = self.is_of_child
        if hint and not (hint == "student" and of_child):  # a parent speaks of class and teachers as well
            return hint
        return last or ("parent" if of_child else None)


def read_turn(state: Mapping[str, Any]) -> Turn:
    """Read the engine's call.

    Args:
        state: `sender_id`, `slots`, `latest_message`, `events` as the engine sends them.
    """
    latest: Mapping[str, Any] = state["latest_message"]
    metadata: Mapping[str, Any] = latest["metadata"]
    slots: Mapping[str, Any] = state["slots"]
    command = metadata.get("command") or {}
    text = "" if command else str(latest.get("text") or "")
    chosen = slots.get("chosen_language") or metadata.get("language")
    tongue = cast("Language", chosen or (_tongue(text, slots) if text else slots.get("language") or "ja"))
    events = state.get("events") or []
    audience = cast("Audience | None", slots.get("chosen_audience") or metadata.get("audience"))
    turn = Turn(
        conversation_id=str(state["sender_id"]),
        message_id=str(latest["message_id"]),
        municipality=str(metadata["municipality"]),
        text=text,
        command=command,
        intent=str((latest.get("intent") or {}).get("name") or "nlu_fallback"),
        ranking=tuple(Ranked(row["name"], float(row["confidence"])) for row in latest.get("intent_ranking") or []),
        slots=slots,
        earlier={
            row["message_id"]: row["text"] for row in events if row.get("event") == "user" and row.get("message_id")
        },
        language=tongue,
        audience=audience,
        has_chosen_language=bool(chosen),
    )
    told = turn.told_audience
    return replace(turn, audience=told) if told else turn


def _tongue(text: str, slots: Mapping[str, Any]) -> Language:
    """Tell the language of a message; one that does not tell (`2`, `…`, `iPhone`, an address) keeps the language of the talk.

    A small child who writes in kana cannot read what was written for grown-ups, and would not think of asking for other words.
    """
    if writes_like_child(text):
        return "ja-simple"
    if tells_language(text):
        return language(text)
    return cast("Language", slots.get("language") or opening_language(text))
