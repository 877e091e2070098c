"""A form somebody filled in: what they typed, what is wrong with it, what we advise. Nothing typed is ever lost."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from aiohttp import web

from web.desk import clock

LONGEST_FIELD = 20_000
SECRET_FIELDS = frozenset({"password", "new_password", "new_password_again", "pin", "code", "csrf", "form_id"})
"""Never shown back; passwords are kept to the letter."""
_TO_THE_LETTER = frozenset({"password", "new_password", "new_password_again"})
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff]")
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")
Say = Callable[..., str]


def clean(text: str) -> str:
    """Typed text without control and direction-turning characters, in NFC, with plain line ends, trimmed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _CONTROLS.sub("", text)).strip()


@dataclass
class Form:
    """Values by field name, and what to say beside each.

    Attributes:
        values: As typed and cleaned; a field that was not sent is absent.
        errors: What to do about a field, in words, in the order found; the key `""` is about the whole form.
        advice: Hints that do not stop the form (what `faq.checks` finds in an entry), by field.
    """

    values: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    advice: dict[str, list[str]] = field(default_factory=dict)

    def value(self, name: str) -> str:
        """What the field shows."""
        return self.values.get(name, "")

    def error(self, name: str) -> str:
        """What is wrong with the field, or an empty text."""
        return self.errors.get(name, "")

    def advice_for(self, name: str) -> list[str]:
        """What we advise about the field."""
        return self.advice.get(name, [])

    def refuse(self, name: str, text: str) -> None:
        """Put an error beside a field; the first one found stays."""
        self.errors.setdefault(name, text)

    @property
    def version(self) -> int:
        """The version of the thing the form was made from; 0, which fits nothing, when it does not say."""
        value = self.value("version")
        return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0

    @property
    def is_good(self) -> bool:
        """Whether nothing was refused."""
        return not self.errors


class FormReader:
    """Reads fields out of a form one by one and files what is wrong, in the words of `form.*` phrases."""

    def __init__(self, form: Form, say: Say) -> None:
        self.form = form
        self.say = say

    def text(self, name: str, longest: int = 200, required: bool = True) -> str:
        """A text of at most `longest` characters."""
        value = self.form.value(name)
        if required and not value:
            self.form.refuse(name, self.say("form.missing"))
        elif len(value) > longest:
            self.form.refuse(name, self.say("form.too_long", longest=longest, length=len(value)))
        return value

    def email(self, name: str) -> str:
        """A mail address, lower case."""
        value = unicodedata.normalize("NFKC", self.text(name, 254)).lower()
        if value and not _EMAIL.fullmatch(value):
            self.form.refuse(name, self.say("form.email"))
        return value

    def choice(self, name: str, options: Iterable[str], required: bool = True) -> str:
        """One of the options, or an empty text."""
        value = self.form.value(name)
        if not value:
            if required:
                self.form.refuse(name, self.say("form.choose"))
        elif value not in set(options):
            self.form.refuse(name, self.say("form.choose"))
            return ""
        return value

    def day(self, name: str, required: bool = True) -> date | None:
        """A day of a date input."""
        value = self.form.value(name)
        if not value:
            if required:
                self.form.refuse(name, self.say("form.day_missing"))
            return None
        found = clock.day_from_form(value)
        if found is None:
            self.form.refuse(name, self.say("form.day"))
        return found

    def moment(self, day_name: str, time_name: str) -> datetime | None:
        """A moment of a date input and a time input, in UTC."""
        day, hour = self.form.value(day_name), self.form.value(time_name)
        if not day:
            self.form.refuse(day_name, self.say("form.day_missing"))
        elif clock.day_from_form(day) is None:
            self.form.refuse(day_name, self.say("form.day"))
        if not hour:
            self.form.refuse(time_name, self.say("form.time_missing"))
        found = clock.moment_from_form(day, hour)
        if day and hour and found is None:
            self.form.refuse(time_name, self.say("form.time"))
        return found

    def number(self, name: str, smallest: int, largest: int) -> int:
        """A whole number between the two, full-width digits allowed; `smallest` stands in for a refused one."""
        value = unicodedata.normalize("NFKC", self.form.value(name))
        if not re.fullmatch(r"\d{1,9}", value) or not smallest <= int(value) <= largest:
            self.form.refuse(name, self.say("form.number", smallest=smallest, largest=largest))
            return smallest
        return int(value)

    def ticked(self, name: str) -> bool:
        """Whether a box was ticked."""
        return bool(self.form.value(name))

    def lines(self, name: str, longest: int = 200, most: int = 100, required: bool = False) -> tuple[str, ...]:
        """One item a line, blank lines dropped."""
        found = tuple(line.strip() for line in self.form.value(name).split("\n") if line.strip())
        if required and not found:
            self.form.refuse(name, self.say("form.missing"))
        if len(found) > most:
            self.form.refuse(name, self.say("form.too_many", most=most))
        for line in found:
            if len(line) > longest:
                self.form.refuse(name, self.say("form.too_long", longest=longest, length=len(line)))
        return found


async def read_form(request: web.Request) -> Form:
    """The fields of a posted form. Files and repeated fields beyond the first are not ours and are left out."""
    posted = await request.post()
    values: dict[str, str] = {}
    for name, value in posted.items():
        if isinstance(value, str) and name not in values:
            values[name] = value[:1_000] if name in _TO_THE_LETTER else clean(value[:LONGEST_FIELD])
    return Form(values)


def form_of(values: Mapping[str, object]) -> Form:
    """A form that shows stored values: None is empty, a tuple is one line each, True is a ticked box."""
    return Form({name: _shown(value) for name, value in values.items()})


def _shown(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, tuple | list):
        return "\n".join(str(item) for item in value)
    return str(value)
