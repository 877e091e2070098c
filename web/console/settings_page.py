"""What a town decides for itself (admins): call-back, pairs, times, where the chat may stand, districts, retention."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from aiohttp import web

from supporters.core.errors import FieldInvalid, StaleVersion
from supporters.core.municipalities import District, Municipality
from supporters.services import municipalities
from web.desk import problems
from web.desk.desk import Desk
from web.desk.forms import Form, FormReader, form_of

NUMBERS = {
    "acceptances_needed": (1, 2),
    "offer_hours": (1, 336),
    "auto_complete_days": (3, 365),
    "travel_buffer_minutes": (0, 240),
    "contact_retention_days": (0, 3650),
    "case_retention_days": (30, 10950),
    "conversation_retention_days": (0, 365),
    "question_retention_days": (1, 3650),
}


async def show_settings(desk: Desk) -> web.StreamResponse:
    """Both forms as they stand."""
    return _page(desk, None, None)


async def change_settings(desk: Desk) -> web.StreamResponse:
    """Keep the settings; if somebody was faster, what was typed stays."""
    reader = await desk.reader()
    form = reader.form
    office = reader.text("office", 60)
    office_email = reader.email("office_email") if form.value("office_email") else ""
    numbers = {name: reader.number(name, least, most) for name, (least, most) in NUMBERS.items()}
    origins = tuple(line.rstrip("/") for line in reader.lines("frame_ancestors", 200, 20))
    if form.is_good:
        settings = replace(
            desk.town.settings,
            call_back=reader.ticked("call_back"),
            frame_ancestors=origins,
            acceptances_needed=numbers["acceptances_needed"],
            offer_hours=numbers["offer_hours"],
            auto_complete_days=numbers["auto_complete_days"],
            travel_buffer_minutes=numbers["travel_buffer_minutes"],
            contact_retention_days=numbers["contact_retention_days"],
            case_retention_days=numbers["case_retention_days"],
            conversation_retention_days=numbers["conversation_retention_days"],
            question_retention_days=numbers["question_retention_days"],
        )
        try:
            await municipalities.change_settings(
                desk.ports,
                desk.town.code,
                settings,
                office=office,
                office_email=office_email or None,
                seen_version=form.version,
                acting_user=desk.acting_user,
                now=desk.now,
            )
            return desk.go("/console/settings", done="settings_saved")
        except FieldInvalid as error:
            form.refuse(error.field, problems.error_text(desk, error))
        except StaleVersion as error:
            form.values["version"] = str(desk.town.version)
            form.refuse("", problems.error_text(desk, error))
            return _page(desk, form, None, status=409)
    return _page(desk, form, None)


async def change_districts(desk: Desk) -> web.StreamResponse:
    """Replace the list of districts, one a line."""
    reader = await desk.reader()
    form = reader.form
    districts = _read_districts(reader)
    if form.is_good:
        try:
            await municipalities.replace_districts(
                desk.ports,
                desk.town.code,
                districts,
                seen_version=form.version,
                acting_user=desk.acting_user,
                now=desk.now,
            )
            return desk.go("/console/settings", done="districts_saved")
        except FieldInvalid as error:
            form.refuse("districts", problems.error_text(desk, error))
        except StaleVersion as error:
            form.values["version"] = str(desk.town.version)
            form.refuse("", problems.error_text(desk, error))
            return _page(desk, None, form, status=409)
    return _page(desk, None, form)


def districts_text(town: Municipality) -> str:
    """The districts as the form shows them: `id, name, kana, English name, postal codes …` a line."""
    return "\n".join(", ".join((d.id, d.name, d.kana, d.name_en, *d.postal_codes)).rstrip(", ") for d in town.districts)


def _read_districts(reader: FormReader) -> tuple[District, ...]:
    found = []
    for number, line in enumerate(reader.lines("districts", 2_000, 500), 1):
        parts = [part.strip() for part in line.replace("、", ",").split(",")]
        if len(parts) < 2 or not parts[0] or not parts[1]:
            reader.form.refuse("districts", reader.say("form.district_line", number=number))
            continue
        parts += [""] * (4 - len(parts))
        codes = tuple(unicodedata.normalize("NFKC", code).replace("-", "") for code in parts[4:] if code)
        found.append(District(id=parts[0], name=parts[1], kana=parts[2], name_en=parts[3], postal_codes=codes))
    return tuple(found)


def _page(desk: Desk, settings: Form | None, districts: Form | None, *, status: int = 200) -> web.Response:
    town = desk.town
    if settings is None:
        settings = form_of(
            {
                "office": town.office,
                "office_email": town.office_email or "",
                "call_back": town.settings.call_back,
                "frame_ancestors": town.settings.frame_ancestors,
                "version": town.version,
                **{name: getattr(town.settings, name) for name in NUMBERS},
            }
        )
    if districts is None:
        districts = form_of({"districts": districts_text(town), "version": town.version})
    wrong = settings if not settings.is_good else districts
    return desk.show(
        "console/settings.html",
        status=status,
        form=wrong if not wrong.is_good else None,
        settings=settings,
        districts=districts,
        numbers=NUMBERS,
    )
