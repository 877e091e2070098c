"""One turn as an action sees it: what was said, what the talk remembers, who reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from faq.entries import Audience, Language
from text.language import is_learner, language, tells_language

_PARENT = re.compile(
    r"息子|娘|むすこ|むすめ|(うちの|ウチの|私の|我が)子|(上|下)の子|長男|長女|次男|次女|末っ子|子ども|子供|こども|孫|"
    r"\b(my|our) (\w+[- ]){0,3}(sons?|daughters?|kids?|child(ren)?|boys?|girls?|teen(ager)?s?|grand(son|daughter|child|kid)\w*)\b",
    re.IGNORECASE,
)
_NOT_ABOUT_A_CHILD = re.compile(
    # the writer is somebody's grown-up child, or a grown-up child only helped or advised the writer
    r"(息子|娘|長男|長女|次男|次女|嫁|孫)(です|だけど|ですが|なのですが|として|の(私|わたし|俺|僕))|"
    r"(息子|娘|孫|子ども|子供)(が|に|から)[^。、]{0,8}(てくれ(?!と|って|ない)|教わ|教えても|(すす|勧)められ)|(息子|娘|孫)(に|から)[^。、]{0,4}(言われ|もらっ)|"
    r"\b(my|our) (\w+[- ]){0,2}(son|daughter|grand\w+) ((told|gave|bought|helped|keeps telling)\b.{0,14}\b(me|us)\b|(set|installed)\b.{0,20}\bfor (me|us)\b|lives\b)",
    re.IGNORECASE,
)
_STUDENT = re.compile(
    r"クラス|クラメ|同級生|部活|部の|学校の(友|子|人)|先輩|担任|(小|中|高)[1-6一-六](です|の?(俺|僕|私|自分|女子|男子|JK))|(中学|高校|大学|専門)生(です|だけど|なんだけど|の(俺|僕|私|自分))|"
    r"親(に|には|に?バレ|ばれ|から)|(お?母さん|お?父さん|ママ|パパ|先生)(に|には)(言|いえ|ばれ|バレ|怒|見|相談|内緒|話)|"
    r"\bmy (class|parents|mom and dad|mum and dad|teacher|school|homeroom)|at (my )?school\b|\bi('m| am) (in )?(1[0-9]|middle|junior high|high school|grade)",
    re.IGNORECASE,
)


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

    def reader_of(self, topic: str | None) -> Audience | None:
        """Who reads about a topic: what was chosen, else what the message itself tells, else who was last spoken to about it."""
        if self.audience:
            return self.audience
        if _PARENT.search(_NOT_ABOUT_A_CHILD.sub(" ", self.text)):
            return "parent"
        if _STUDENT.search(self.text):
            return "student"
        return self.slots.get("reader") if topic and topic == self.topic else None


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
    return Turn(
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
        audience=cast("Audience | None", slots.get("chosen_audience") or metadata.get("audience")),
        has_chosen_language=bool(chosen),
    )


def _tongue(text: str, slots: Mapping[str, Any]) -> Language:
    """Tell the language of a message; one that does not tell (`2`, `…`, `iPhone`, an address) keeps the language of the talk."""
    if not tells_language(text):
        return cast("Language", slots.get("language") or "ja")
    return language(text)
