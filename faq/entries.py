"""What an answer is made of. Standard library only, so that every room may use it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Language = Literal["ja", "ja-simple", "en"]
Audience = Literal["all", "parent", "student", "senior"]
Kind = Literal["incident", "advice"]
Urgency = Literal["emergency", "soon", "normal"]
State = Literal["draft", "published", "withdrawn"]

LANGUAGES: tuple[Language, ...] = ("ja", "ja-simple", "en")
AUDIENCES: tuple[Audience, ...] = ("all", "parent", "student", "senior")
KINDS: tuple[Kind, ...] = ("incident", "advice")
URGENCIES: tuple[Urgency, ...] = ("emergency", "soon", "normal")
STATES: tuple[State, ...] = ("draft", "published", "withdrawn")
NATIONAL = "national"
"""Owner of the built-in entries; every other owner is a municipality's six-digit code."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something every answer to a topic must say, or must never say.

    Attributes:
        text: The fact, in Japanese, for whoever writes.
        patterns: How it may be said: a regular expression by language, sought in the readable text without letter case,
            in Japanese also without readings and spaces.
        audiences: Whose versions it concerns; empty means everybody's.
    """

    text: str
    patterns: Mapping[Language, str]
    audiences: tuple[Audience, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """What a question is about.

    Attributes:
        id: ASCII snake_case, the same in every room.
        group: Family of topics it is listed under.
        kind: ``incident`` (it has happened: ordered steps) or ``advice``.
        audiences: Whose words or steps differ; ``all`` is always answered too.
        urgency: ``emergency`` minutes to the same day, ``soon`` within days, ``normal`` otherwise.
        visit_suitable: Whether a supporter's visit may be offered.
        steps_ordered: Whether the steps must be taken in their order.
        neighbours: Topics easily taken for this one, nearest first.
        scope: What belongs here and what goes to a neighbour.
        must_say: What every entry of the topic says.
        must_avoid: What no entry of the topic says.
    """

    id: str
    group: str
    kind: Kind
    audiences: tuple[Audience, ...]
    titles: Mapping[str, str]
    urgency: Urgency
    visit_suitable: bool
    steps_ordered: bool = False
    neighbours: tuple[str, ...] = ()
    scope: str = ""
    must_say: tuple[Fact, ...] = ()
    must_avoid: tuple[Fact, ...] = ()

    def title(self, language: Language) -> str:
        """Return the title in a language, short enough for a button; easy Japanese carries ``{漢字|かんじ}`` readings."""
        return self.titles[language]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. ``detail`` explains more, ``cannot`` says what to do instead; both may be empty."""

    text: str
    detail: str = ""
    cannot: str = ""


@dataclass(frozen=True, slots=True)
class Device:
    """How to do it on one kind of device (advice)."""

    device: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """An official page the answer rests on."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer: a topic for one audience in one language, owned by the nation or a town.

    Attributes:
        id: Stable id; for built-in entries ``topic:language:audience``.
        topic: Topic id, or None for a municipality's own entry without one.
        owner: ``national`` or a municipality code.
        text: The short answer, at most three sentences; an incident's first sentence says what to do now.
        steps: In order; may be empty for advice.
        keep, avoid, next: Evidence to keep, what not to do, what happens next.
        enough, worth, leave: Advice in proportion: enough for most, worth it for some, what can be left.
        contacts: Ids of contacts in the order to try.
        wordings: How people ask it; used by search only.
        office: The responsible office (担当課), shown to clerks.
        reviewed_on: Day of the last review; None makes it unpublishable.
        review_by: Day by which it must be reviewed again.
    """

    id: str
    topic: str | None
    owner: str
    language: Language
    audience: Audience
    title: str
    text: str
    steps: tuple[Step, ...] = ()
    keep: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    why: str = ""
    devices: tuple[Device, ...] = ()
    enough: str = ""
    worth: str = ""
    leave: str = ""
    contacts: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()
    office: str = ""
    sources: tuple[Source, ...] = ()
    reviewed_on: date | None = None
    review_by: date | None = None
    state: State = "published"

    def readable(self) -> tuple[tuple[str, str], ...]:
        """List every text a resident can read as (field path, text), empty ones left out."""
        rows: list[tuple[str, str]] = [("title", self.title), ("text", self.text)]
        for number, step in enumerate(self.steps):
            rows += [(f"steps[{number}].text", step.text), (f"steps[{number}].detail", step.detail)]
            rows.append((f"steps[{number}].cannot", step.cannot))
        for name, items in (("keep", self.keep), ("avoid", self.avoid), ("next", self.next)):
            rows += [(f"{name}[{number}]", item) for number, item in enumerate(items)]
        rows.append(("why", self.why))
        for number, device in enumerate(self.devices):
            rows += [(f"devices[{number}].device", device.device), (f"devices[{number}].text", device.text)]
        rows += [("enough", self.enough), ("worth", self.worth), ("leave", self.leave)]
        return tuple(row for row in rows if row[1])

    def body(self) -> str:
        """Return everything but the title as one text, for search."""
        return "\n".join(text for name, text in self.readable() if name != "title")


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to call or a page to open.

    Attributes:
        id: ASCII snake_case.
        name, hours, note: By language; ``hours`` and ``note`` may be empty.
        number: As dialled, for example ``#9110``; None where a page is the only way, a town fills it in, or the
            note says where the right number is printed (back of the card).
        url: Official page, or None.
        verified: Whether the number or page was seen on an official page.
        verification_level: ``official``, ``public_body``, ``third_party`` or ``none``: whose page that was.
        source: Where it was seen.
        reviewed_on: Day on which it was last looked at.
        languages: Languages the desk speaks, for example ``ja``, ``en``.
        municipal: Whether each town fills in its own number.
    """

    id: str
    name: Mapping[str, str]
    number: str | None = None
    url: str | None = None
    hours: Mapping[str, str] = field(default_factory=dict)
    note: Mapping[str, str] = field(default_factory=dict)
    verified: bool = False
    verification_level: str = "none"
    source: str = ""
    reviewed_on: date | None = None
    languages: tuple[str, ...] = ("ja",)
    municipal: bool = False

    @property
    def shown(self) -> bool:
        """Whether a resident may see it: verified, and with a number, a page, or a note saying where the number is."""
        return self.verified and bool(self.number or self.url or self.note)


def entry_id(topic: str, language: str, audience: str) -> str:
    """Return the stable id of a built-in entry."""
    return f"{topic}:{language}:{audience}"


_NEAREST_READERS: dict[Audience, tuple[Audience, ...]] = {
    "all": ("all", "parent", "senior", "student"),
    "parent": ("parent", "all", "senior", "student"),
    "senior": ("senior", "all", "parent", "student"),
    "student": ("student", "all", "parent", "senior"),
}
"""Whose words come nearest for a reader: grown-ups read what was written for grown-ups before what was for pupils."""


def pick(entries: tuple[Entry, ...], language: Language, audience: Audience | None) -> Entry | None:
    """Choose the best version of one topic for a reader.

    Args:
        entries: Versions of one topic, a town's own before national ones.
        language: What the reader reads; easy Japanese falls back to Japanese, never the other way to English.
        audience: What the reader chose, None if unknown.

    Returns:
        The entry in the nearest language, for the audience or for all; None if there is none at all.
    """
    wanted: dict[Language, tuple[Language, ...]] = {
        "ja": ("ja", "ja-simple", "en"),
        "ja-simple": ("ja-simple", "ja", "en"),
        "en": ("en", "ja-simple", "ja"),
    }
    readers = _NEAREST_READERS[audience or "all"]
    for tongue in wanted[language]:
        here = [entry for entry in entries if entry.language == tongue and entry.state == "published"]
        for reader in readers:
            for entry in here:
                if entry.audience == reader:
                    return entry
        if here:
            return here[0]
    return None
