"""An entry as a form and a form as an entry: the fields of data/faq, one step or source per group of fields."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from faq.entries import AUDIENCES, LANGUAGES, Entry
from faq.errors import ContentInvalid
from faq.formats import entry_from_dict
from supporters.core.faqs import FaqEntry
from web.desk.forms import Form, FormReader, form_of

MOST_STEPS, MOST_DEVICES, MOST_SOURCES, MOST_CONTACTS = 12, 6, 8, 6
LISTS = ("keep", "avoid", "next", "wordings")
TEXTS = ("title", "text", "why", "enough", "worth", "leave")
OWN_TOPIC = "own"
_PLACE = re.compile(r"(?P<name>[a-z_]+)(?:\[(?P<number>\d+)\](?:\.(?P<part>[a-z]+))?)?$")


@dataclass(frozen=True, slots=True)
class Written:
    """What a form says: the fields of `faqs.create_entry` and `faqs.change_entry`."""

    topic: str | None
    language: str
    audience: str
    office: str
    content: dict[str, object]
    sources: tuple[dict[str, str], ...]
    reviewed_on: date | None
    review_by_on: date | None


def form_from_entry(entry: FaqEntry) -> Form:
    """The form that shows a stored entry."""
    content = entry.content
    values: dict[str, object] = {
        "topic": entry.topic or OWN_TOPIC,
        "language": entry.language,
        "audience": entry.audience,
        "office": entry.office,
        "version": entry.version,
        "reviewed_on": entry.reviewed_on or "",
        "review_by_on": entry.review_by_on or "",
    }
    for name in TEXTS:
        values[name] = content.get(name, "")
    for name in LISTS:
        values[name] = tuple(_items(content, name))
    for number, step in enumerate(_items(content, "steps"), 1):
        for part in ("text", "detail", "cannot"):
            values[f"step_{number}_{part}"] = _part(step, part)
    for number, device in enumerate(_items(content, "devices"), 1):
        for part in ("device", "text"):
            values[f"device_{number}_{part}"] = _part(device, part)
    for number, contact in enumerate(_items(content, "contacts"), 1):
        values[f"contact_{number}"] = contact
    for number, source in enumerate(entry.sources, 1):
        values[f"source_{number}_title"] = source.get("title", "")
        values[f"source_{number}_url"] = source.get("url", "")
    return form_of(values)


def read_entry(reader: FormReader, *, topics: Mapping[str, object], contacts: Mapping[str, object]) -> Written:
    """The fields of a posted form; what is wrong is filed beside its field."""
    topic = reader.choice("topic", [OWN_TOPIC, *topics])
    content: dict[str, object] = {}
    for name, longest, required in (
        ("title", 120, True),
        ("text", 600, True),
        ("why", 600, False),
        ("enough", 400, False),
        ("worth", 400, False),
        ("leave", 400, False),
    ):
        content[name] = reader.text(name, longest, required)
    content["steps"] = _groups(reader, "step", MOST_STEPS, {"text": 300, "detail": 500, "cannot": 500}, first="text")
    for name in LISTS:
        content[name] = list(reader.lines(name, 300 if name != "wordings" else 200, 60))
    content["devices"] = _groups(reader, "device", MOST_DEVICES, {"device": 60, "text": 500}, first="device")
    content["contacts"] = [
        chosen
        for number in range(1, MOST_CONTACTS + 1)
        if (chosen := reader.choice(f"contact_{number}", contacts, required=False))
    ]
    sources = _groups(reader, "source", MOST_SOURCES, {"title": 200, "url": 500}, first="url", last="title")
    return Written(
        topic=None if topic in {OWN_TOPIC, ""} else topic,
        language=reader.choice("language", LANGUAGES),
        audience=reader.choice("audience", AUDIENCES),
        office=reader.text("office", 60),
        content={name: value for name, value in content.items() if value not in ("", [])},
        sources=tuple(sources),
        reviewed_on=reader.day("reviewed_on", required=False),
        review_by_on=reader.day("review_by_on", required=False),
    )


def entry_of(written: Written, owner: str) -> Entry | None:
    """The entry as the bot would have it, or None while it cannot be one (title or text missing)."""
    with contextlib.suppress(ContentInvalid):
        return entry_from_dict(
            {
                "id": "preview",
                "topic": written.topic,
                "owner": owner,
                "language": written.language,
                "audience": written.audience,
                "office": written.office,
                "sources": list(written.sources),
                "reviewed_on": written.reviewed_on.isoformat() if written.reviewed_on else None,
                "review_by": written.review_by_on.isoformat() if written.review_by_on else None,
                **written.content,
            }
        )
    return None


def field_of(place: str) -> str:
    """The form's field for a place in an entry, e.g. `steps[1].detail` → `step_2_detail`; unknown places → `text`."""
    found = _PLACE.match(place)
    if found is None:
        return "text"
    name, number, part = found["name"], found["number"], found["part"]
    singular = {"steps": "step", "devices": "device", "sources": "source", "contacts": "contact"}.get(name)
    if singular and number is not None:
        return f"{singular}_{int(number) + 1}" + (f"_{part}" if part else "")
    if name == "review_by":
        return "review_by_on"
    if singular:
        return f"{singular}_1" + {"step": "_text", "device": "_device", "source": "_url", "contact": ""}[singular]
    return name


def shown_rows(form: Form, prefix: str, most: int, least: int, parts: tuple[str, ...]) -> int:
    """How many groups the form shows: the filled ones and two empty ones, within bounds."""
    filled = [
        number
        for number in range(1, most + 1)
        if any(form.value(f"{prefix}_{number}_{part}" if part else f"{prefix}_{number}") for part in parts)
    ]
    return min(most, max(least, (filled[-1] if filled else 0) + 2))


def _groups(
    reader: FormReader, prefix: str, most: int, parts: Mapping[str, int], *, first: str, last: str = ""
) -> list[dict[str, str]]:
    """Filled groups in order; a group with anything in it needs its `first` part (and `last`, if named)."""
    found = []
    for number in range(1, most + 1):
        names = {part: f"{prefix}_{number}_{part}" for part in parts}
        if not any(reader.form.value(name) for name in names.values()):
            continue
        needed = {first, last or first, *(["text"] if prefix == "device" else [])}
        texts = {part: reader.text(names[part], longest, part in needed) for part, longest in parts.items()}
        if prefix == "source" and not re.match(r"https://[^\s/]+", texts["url"]):
            reader.form.refuse(names["url"], reader.say("form.url"))
        found.append({part: text for part, text in texts.items() if text})
    return found


def _items(content: Mapping[str, object], name: str) -> list[object]:
    value = content.get(name, [])
    return list(value) if isinstance(value, list | tuple) else []


def _part(item: object, part: str) -> str:
    return str(item.get(part, "")) if isinstance(item, Mapping) else ""
