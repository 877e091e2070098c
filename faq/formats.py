"""Content files: topics, contacts and entries, read strictly and written back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

import yaml

from faq.entries import (
    AUDIENCES,
    KINDS,
    LANGUAGES,
    NATIONAL,
    STATES,
    URGENCIES,
    Audience,
    Contact,
    Device,
    Entry,
    Fact,
    Kind,
    Language,
    Source,
    State,
    Step,
    Topic,
    Urgency,
    entry_id,
)
from faq.errors import ContentInvalid
from faq.fields import Fields

TOPIC_FIELDS = (
    *("id", "group", "kind", "audiences", "title_ja", "title_ja_simple", "title_en"),
    *("urgency", "visit_suitable", "steps_ordered"),
    *("neighbours", "scope"),
)
EVERY_TOPIC = "every_topic"
FACT_FIELDS = ("fact", "ja", "simple", "en", "audiences")
CONTACT_FIELDS = (
    *("id", "name", "number", "url", "hours", "note", "verified", "verification_level", "municipal"),
    *("source", "languages", "reviewed_on"),
)
VERIFICATION_LEVELS = ("official", "public_body", "third_party", "none")
FILE_FIELDS = ("topic", "office", "owner", "reviewed_on", "review_by", "sources", "entries")
ENTRY_FIELDS = (
    *("language", "audience", "title", "text", "steps", "keep", "avoid", "next", "why", "devices"),
    *("enough", "worth", "leave", "contacts", "wordings"),
)


class _StrictLoader(yaml.CSafeLoader):
    """YAML in which a key written twice is an error and not a silent loss. LibYAML's parser: a process reads this at every start."""


def _mapping_once(loader: _StrictLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen:
            raise yaml.constructor.ConstructorError(None, None, f"'{key.value}' is written twice", key.start_mark)
        seen.add(key.value)
    return loader.construct_mapping(node, deep=True)


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping_once)


def read_yaml(path: Path) -> object:
    """Return what a YAML file holds.

    Raises:
        ContentInvalid: If the file cannot be read, is not UTF-8 or is not YAML; the line is named.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_StrictLoader)  # noqa: S506 a SafeLoader
    except OSError as error:
        raise ContentInvalid(str(path), "file", f"cannot be read ({error.strerror}); check its name") from None
    except UnicodeDecodeError:
        raise ContentInvalid(str(path), "file", "is not UTF-8; save it as UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}" if mark else "file"
        raise ContentInvalid(str(path), line, f"is not YAML: {getattr(error, 'problem', '') or error}") from None


def read_topics(path: Path) -> tuple[Topic, ...]:
    """Read ``data/topics.yml``, a list of topics, with what each must say from ``facts/<topic>.yml`` beside it.

    What no topic may say stands in ``facts/every_topic.yml``.

    Raises:
        ContentInvalid: If a field is wrong, an id is used twice or a neighbour does not exist.
    """
    facts = {one.stem: one for one in sorted((path.parent / "facts").glob("*.yml"))}
    everywhere = facts.pop(EVERY_TOPIC, None)
    never = _facts(everywhere, EVERY_TOPIC)[1] if everywhere else ()
    topics = tuple(
        _topic(item, str(path), f"[{number}]", facts, never) for number, item in enumerate(_list(read_yaml(path), path))
    )
    _once(str(path), [topic.id for topic in topics])
    known = {topic.id for topic in topics}
    for topic in topics:
        for neighbour in topic.neighbours:
            if neighbour not in known:
                raise ContentInvalid(str(path), f"{topic.id}.neighbours", f"there is no topic {neighbour}")
    return topics


def _topic(value: object, where: str, path: str, facts: Mapping[str, Path], never: tuple[Fact, ...]) -> Topic:
    fields = Fields(value, where, path, TOPIC_FIELDS)
    identifier = _identifier(fields, "id")
    must_say, must_avoid = _facts(facts[identifier], identifier) if identifier in facts else ((), ())
    audiences = fields.texts("audiences") or ("all",)
    for audience in audiences:
        if audience not in AUDIENCES:
            raise fields.wrong("audiences", f"write some of {', '.join(AUDIENCES)}, not {audience}")
    return Topic(
        id=identifier,
        group=fields.text("group", required=True),
        kind=cast(Kind, fields.choice("kind", KINDS)),
        audiences=cast("tuple[Audience, ...]", audiences),
        titles={language: fields.text(f"title_{language.replace('-', '_')}", required=True) for language in LANGUAGES},
        urgency=cast(Urgency, fields.choice("urgency", URGENCIES, "normal")),
        visit_suitable=fields.flag("visit_suitable"),
        steps_ordered=fields.flag("steps_ordered"),
        neighbours=fields.texts("neighbours"),
        scope=fields.text("scope"),
        must_say=must_say,
        must_avoid=(*never, *must_avoid),
    )


def _facts(path: Path, topic: str) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    fields = Fields(read_yaml(path), str(path), "", ("topic", "must_say", "must_avoid"))
    if fields.text("topic") != topic:
        raise fields.wrong("topic", f"write {topic}, as the file is called")
    said, avoided = (
        tuple(
            _fact(item, str(path), f"{name}[{number}]")
            for number, item in enumerate(_list(fields.value.get(name) or [], path))
        )
        for name in ("must_say", "must_avoid")
    )
    return said, avoided


def _fact(value: object, where: str, path: str) -> Fact:
    fields = Fields(value, where, path, FACT_FIELDS)
    japanese = fields.text("ja", required=True)
    patterns: dict[Language, str] = {
        "ja": japanese,
        "ja-simple": fields.text("simple") or japanese,
        "en": fields.text("en", required=True),
    }
    for pattern in patterns.values():
        try:
            re.compile(pattern)
        except re.error as error:
            raise fields.wrong("ja", f"{pattern} is no regular expression ({error})") from None
    audiences = fields.texts("audiences")
    for audience in audiences:
        if audience not in AUDIENCES:
            raise fields.wrong("audiences", f"write some of {', '.join(AUDIENCES)}, not {audience}")
    return Fact(fields.text("fact", required=True), patterns, cast("tuple[Audience, ...]", audiences))


def read_contacts(path: Path) -> tuple[Contact, ...]:
    """Read ``data/contacts.yml``, a list of contacts.

    Raises:
        ContentInvalid: If a field is wrong or an id is used twice.
    """
    items = _list(read_yaml(path), path)
    contacts = tuple(contact_from_dict(item, str(path), f"[{number}]") for number, item in enumerate(items))
    _once(str(path), [contact.id for contact in contacts])
    return contacts


def contact_from_dict(value: object, where: str = "contact", path: str = "") -> Contact:
    """Return one contact from a mapping with the fields of ``data/contacts.yml``."""
    fields = Fields(value, where, path, CONTACT_FIELDS)
    return Contact(
        id=_identifier(fields, "id"),
        name=fields.by_language("name", required=True),
        number=fields.text("number") or None,
        url=fields.text("url") or None,
        hours=fields.by_language("hours"),
        note=fields.by_language("note"),
        verified=fields.flag("verified"),
        verification_level=fields.choice("verification_level", VERIFICATION_LEVELS, "none"),
        source=fields.text("source"),
        reviewed_on=fields.day("reviewed_on"),
        languages=fields.texts("languages") or ("ja",),
        municipal=fields.flag("municipal"),
    )


def contact_to_dict(contact: Contact) -> dict[str, Any]:
    """Return the mapping that :func:`contact_from_dict` reads."""
    return {
        "id": contact.id,
        "name": dict(contact.name),
        "number": contact.number,
        "url": contact.url,
        "hours": dict(contact.hours) or None,
        "note": dict(contact.note) or None,
        "verified": contact.verified,
        "verification_level": contact.verification_level,
        "source": contact.source,
        "reviewed_on": _iso(contact.reviewed_on),
        "languages": list(contact.languages),
        "municipal": contact.municipal,
    }


def read_faq_file(path: Path) -> tuple[Entry, ...]:
    """Read one ``data/faq/<topic>.yml``: the head once, then its entries, each complete in itself.

    Raises:
        ContentInvalid: If a field is wrong, or a language and audience come twice.
    """
    where = str(path)
    head = Fields(read_yaml(path), where, "", FILE_FIELDS)
    topic = _identifier(head, "topic")
    shared = {
        "topic": topic,
        "owner": head.text("owner") or NATIONAL,
        "office": head.text("office"),
        "reviewed_on": head.day("reviewed_on"),
        "review_by": head.day("review_by"),
        "sources": _sources(head),
    }
    entries = []
    for number, item in enumerate(head.items("entries")):
        fields = Fields(item, where, f"entries[{number}]", ENTRY_FIELDS)
        entries.append(
            _entry(fields, shared, entry_id(topic, fields.text("language"), fields.text("audience") or "all"))
        )
    _once(where, [entry.id for entry in entries])
    return tuple(entries)


def read_all(folder: Path) -> tuple[Entry, ...]:
    """Read every ``*.yml`` of a folder such as ``data/faq``, in the order of their names."""
    found: list[Entry] = []
    for path in sorted(folder.glob("*.yml")):
        found += read_faq_file(path)
    return tuple(found)


def write_faq_file(path: Path, entries: Iterable[Entry]) -> None:
    """Write the entries of one topic, so that :func:`read_faq_file` returns the same.

    Raises:
        ContentInvalid: If there are none, or they do not share their head (topic, owner, office, days, sources).
    """
    found = list(entries)
    heads = {(one.topic, one.owner, one.office, one.reviewed_on, one.review_by, one.sources) for one in found}
    if len(heads) != 1:
        raise ContentInvalid(str(path), "entries", "write the entries of exactly one topic, owner and review together")
    first = entry_to_dict(found[0])
    head = {name: first[name] for name in FILE_FIELDS if name in first}
    head["entries"] = [{name: row[name] for name in ENTRY_FIELDS if name in row} for row in map(entry_to_dict, found)]
    path.write_text(yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")


def entry_to_dict(entry: Entry) -> dict[str, Any]:
    """Return an entry as plain JSON-able values, empty fields left out; days as ISO texts."""
    row: dict[str, Any] = {"id": entry.id, "topic": entry.topic, "owner": entry.owner, "state": entry.state}
    row |= {"office": entry.office, "reviewed_on": _iso(entry.reviewed_on), "review_by": _iso(entry.review_by)}
    row["sources"] = [{"title": source.title, "url": source.url} for source in entry.sources]
    row |= {"language": entry.language, "audience": entry.audience, "title": entry.title, "text": entry.text}
    row["steps"] = [
        {name: text for name in ("text", "detail", "cannot") if (text := getattr(step, name))} for step in entry.steps
    ]
    row |= {name: list(getattr(entry, name)) for name in ("keep", "avoid", "next")}
    row["why"] = entry.why
    row["devices"] = [{"device": device.device, "text": device.text} for device in entry.devices]
    row |= {name: getattr(entry, name) for name in ("enough", "worth", "leave")}
    row |= {name: list(getattr(entry, name)) for name in ("contacts", "wordings")}
    return {name: value for name, value in row.items() if value not in ("", None, [])}


def entry_from_dict(value: object, where: str = "entry", path: str = "") -> Entry:
    """Return an entry from the mapping of :func:`entry_to_dict`.

    Raises:
        ContentInvalid: If a field is wrong or missing.
    """
    fields = Fields(value, where, path, (*FILE_FIELDS[:-1], *ENTRY_FIELDS, "id", "state"))
    shared = {
        "topic": fields.text("topic") or None,
        "owner": fields.text("owner") or NATIONAL,
        "office": fields.text("office"),
        "reviewed_on": fields.day("reviewed_on"),
        "review_by": fields.day("review_by"),
        "sources": _sources(fields),
        "state": cast(State, fields.choice("state", STATES, "published")),
    }
    return _entry(fields, shared, fields.text("id", required=True))


def _entry(fields: Fields, shared: Mapping[str, Any], identifier: str) -> Entry:
    return Entry(
        id=identifier,
        language=cast(Language, fields.choice("language", LANGUAGES)),
        audience=cast(Audience, fields.choice("audience", AUDIENCES, "all")),
        title=fields.text("title", required=True),
        text=fields.text("text", required=True),
        steps=tuple(_step(item, fields, f"steps[{number}]") for number, item in enumerate(fields.items("steps"))),
        keep=fields.texts("keep"),
        avoid=fields.texts("avoid"),
        next=fields.texts("next"),
        why=fields.text("why"),
        devices=tuple(_device(item, fields, number) for number, item in enumerate(fields.items("devices"))),
        enough=fields.text("enough"),
        worth=fields.text("worth"),
        leave=fields.text("leave"),
        contacts=fields.texts("contacts"),
        wordings=fields.texts("wordings"),
        **shared,
    )


def _inner(fields: Fields, name: str) -> str:
    return f"{fields.path}.{name}" if fields.path else name


def _step(item: object, fields: Fields, name: str) -> Step:
    inner = Fields(item, fields.where, _inner(fields, name), ("text", "detail", "cannot"))
    return Step(inner.text("text", required=True), inner.text("detail"), inner.text("cannot"))


def _device(item: object, fields: Fields, number: int) -> Device:
    inner = Fields(item, fields.where, _inner(fields, f"devices[{number}]"), ("device", "text"))
    return Device(inner.text("device", required=True), inner.text("text", required=True))


def _sources(fields: Fields) -> tuple[Source, ...]:
    found = []
    for number, item in enumerate(fields.items("sources")):
        inner = Fields(item, fields.where, _inner(fields, f"sources[{number}]"), ("title", "url"))
        url = inner.text("url", required=True)
        if not url.startswith(("https://", "http://")):
            raise inner.wrong("url", "write the whole address, starting with https://")
        found.append(Source(inner.text("title", required=True), url))
    return tuple(found)


def _identifier(fields: Fields, name: str) -> str:
    value = fields.text(name, required=True)
    if not (value.isascii() and value.replace("_", "a").isalnum() and value == value.lower()):
        raise fields.wrong(name, "write small Latin letters, digits and _ only, for example lost_phone")
    return value


def _list(value: object, path: Path) -> list[object]:
    if not isinstance(value, list):
        raise ContentInvalid(str(path), "file", "write a list, each item starting with '- id:'")
    return value


def _once(where: str, ids: list[str]) -> None:
    for identifier in ids:
        if ids.count(identifier) > 1:
            raise ContentInvalid(where, identifier, "comes twice; keep one")


def _iso(day: object) -> str | None:
    return None if day is None else str(day)
