"""The templates: escaped always, every missing value an error, moments and codes shown in the town's words."""

from __future__ import annotations

from pathlib import Path

import jinja2
import phonenumbers

from web.desk import clock, words

FOLDER = Path(__file__).resolve().parent.parent / "templates"


def make_templates() -> jinja2.Environment:
    """The environment of every page."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        day=clock.day_text,
        moment=clock.moment_text,
        ruby=words.ruby,
        kanji=words.without_readings,
        phone=phone_text,
    )
    environment.globals.update(span=clock.span_text)
    return environment


def phone_text(number: str) -> str:
    """A number as people in Japan write it, e.g. 03-1234-5678; what cannot be read is shown as it is."""
    try:
        parsed = phonenumbers.parse(number, "JP")
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
