"""The town's own contacts: which are missing, and filling them in."""

from __future__ import annotations

from dataclasses import replace

from aiohttp import web

from faq.entries import LANGUAGES, Contact
from faq.errors import ContentInvalid
from faq.formats import contact_from_dict, contact_to_dict
from supporters.core.errors import NotFound, StaleVersion
from supporters.services import municipalities
from web.desk import problems
from web.desk.desk import Desk
from web.desk.forms import Form, form_of

_BY_THE_BOT = frozenset({"supporter"})
"""Shown by the bot's own request form, so no number is to be filled in."""


def own_contacts(desk: Desk) -> dict[str, Contact]:
    """The town's contacts by id; a broken one is left out and counts as missing."""
    found = {}
    for fields in desk.town.settings.contacts:
        try:
            contact = contact_from_dict(dict(fields), "settings", "")
        except ContentInvalid:
            continue
        found[contact.id] = contact
    return found


def missing_contacts(desk: Desk) -> list[Contact]:
    """Contacts each town fills in, that residents of this town cannot see yet."""
    own = own_contacts(desk)
    return [
        contact
        for contact in desk.room.contacts.values()
        if contact.municipal and contact.id not in _BY_THE_BOT and not (contact.id in own and own[contact.id].shown)
    ]


async def show_list(desk: Desk) -> web.StreamResponse:
    """Own ones with their gaps, then the national ones."""
    own = own_contacts(desk)
    town_ones = [c for c in desk.room.contacts.values() if c.municipal and c.id not in _BY_THE_BOT]
    return desk.show(
        "console/contacts.html",
        own=own,
        town_ones=town_ones,
        missing={c.id for c in missing_contacts(desk)},
        national=[contact for contact in desk.room.contacts.values() if not contact.municipal],
    )


async def show_contact(desk: Desk) -> web.StreamResponse:
    """The form of one contact."""
    national = _national(desk)
    known = own_contacts(desk).get(national.id, national)
    values: dict[str, object] = {
        "number": known.number,
        "url": known.url,
        "source": known.source,
        "version": desk.town.version,
    }
    for part, texts in (("name", known.name), ("hours", known.hours), ("note", known.note)):
        for language in LANGUAGES:
            values[f"{part}_{_key(language)}"] = texts.get(language, "")
    return desk.show("console/contact.html", form=form_of(values), contact=national)


async def change_contact(desk: Desk) -> web.StreamResponse:
    """Keep a contact: seen by the office, so verified; without number and address it is taken away."""
    national = _national(desk)
    reader = await desk.reader()
    form = reader.form
    fields: dict[str, object] = {
        "id": national.id,
        "municipal": True,
        "languages": list(national.languages),
        "name": _texts(form, "name") or dict(national.name),
        "number": reader.text("number", 30, required=False) or None,
        "url": reader.text("url", 300, required=False) or None,
        "hours": _texts(form, "hours") or None,
        "note": _texts(form, "note") or None,
        "source": reader.text("source", 200),
        "verified": True,
        "verification_level": "official",
        "reviewed_on": desk.now.date().isoformat(),
    }
    if fields["url"] and not str(fields["url"]).startswith("https://"):
        form.refuse("url", desk.say("form.url"))
    if not fields["number"] and not fields["url"]:
        form.refuse("number", desk.label("console", "contact_empty"))
    if form.is_good:
        try:
            mine = own_contacts(desk) | {national.id: contact_from_dict(fields, "form", "")}
            await municipalities.change_settings(
                desk.ports,
                desk.town.code,
                replace(desk.town.settings, contacts=tuple(contact_to_dict(contact) for contact in mine.values())),
                seen_version=form.version,
                acting_user=desk.acting_user,
                now=desk.now,
            )
            return desk.go("/console/contacts", done="contact_saved")
        except ContentInvalid as error:
            form.refuse("", error.advice)
        except StaleVersion as error:
            form.values["version"] = str(desk.town.version)
            form.refuse("", problems.error_text(desk, error))
            return desk.show("console/contact.html", status=409, form=form, contact=national)
    return desk.show("console/contact.html", form=form, contact=national)


def _national(desk: Desk) -> Contact:
    contact = desk.room.contacts.get(desk.path_part("contact_id"))
    if contact is None or not contact.municipal or contact.id in _BY_THE_BOT:
        raise NotFound
    return contact


def _texts(form: Form, part: str) -> dict[str, str]:
    """Every language, the Japanese text standing in for one left empty; empty if there is no Japanese text."""
    japanese = form.value(f"{part}_ja")
    return {code: form.value(f"{part}_{_key(code)}") or japanese for code in LANGUAGES} if japanese else {}


def _key(language: str) -> str:
    return language.replace("-", "_")
