"""Strict reading of one mapping: every wrong field is named with its file and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from faq.entries import LANGUAGES
from faq.errors import ContentInvalid


class Fields:
    """One mapping of a content file, read field by field.

    Args:
        value: What the file holds there.
        where: File (and row), for messages.
        path: Path of this mapping inside the file; empty at the top.
        known: Every field that may be there; another one is an error, because it is usually a slip of the pen.

    Raises:
        ContentInvalid: If it is not a mapping or has an unknown field.
    """

    def __init__(self, value: object, where: str, path: str, known: Sequence[str]) -> None:
        self.where, self.path = where, path
        if not isinstance(value, Mapping):
            raise ContentInvalid(where, path or "file", f"write a mapping with the fields {', '.join(known)}")
        for key in value:
            if key not in known:
                raise self.wrong(str(key), f"this field is unknown; known fields are {', '.join(known)}")
        self.value: Mapping[str, object] = value

    def wrong(self, name: str, advice: str) -> ContentInvalid:
        """Return the error for one field."""
        return ContentInvalid(self.where, f"{self.path}.{name}" if self.path else name, advice)

    def text(self, name: str, required: bool = False) -> str:
        """Return a text, empty if absent. Numbers are accepted (188); lists and dates are not."""
        value = self.value.get(name)
        if value is None or value == "":
            if required:
                raise self.wrong(name, "this text is missing; write it")
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise self.wrong(name, "write one text here, in quotation marks")
        return str(value).strip()

    def choice(self, name: str, allowed: Sequence[str], default: str = "") -> str:
        """Return one of the allowed words."""
        value = self.text(name) or default
        if value not in allowed:
            raise self.wrong(name, f"write one of {', '.join(allowed)}, not {value or 'nothing'}")
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """Return true or false."""
        value = self.value.get(name, default)
        if not isinstance(value, bool):
            raise self.wrong(name, "write true or false")
        return value

    def items(self, name: str) -> list[object]:
        """Return a list as it is, empty if absent."""
        value = self.value.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.wrong(name, "write a list, one item a line, each starting with '- '")
        return list(value)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts, empty if absent."""
        found = []
        for number, item in enumerate(self.items(name)):
            if isinstance(item, bool) or not isinstance(item, str | int) or str(item).strip() == "":
                raise self.wrong(f"{name}[{number}]", "write one text here, in quotation marks")
            found.append(str(item).strip())
        return tuple(found)

    def by_language(self, name: str, required: bool = False) -> dict[str, str]:
        """Return texts by language, empty if absent."""
        value = self.value.get(name)
        if value is None:
            if required:
                raise self.wrong(name, f"write it in {', '.join(LANGUAGES)}")
            return {}
        inner = Fields(value, self.where, f"{self.path}.{name}" if self.path else name, LANGUAGES)
        wanted = LANGUAGES if required else [language for language in LANGUAGES if language in inner.value]
        return {language: inner.text(language, required=required) for language in wanted}

    def day(self, name: str) -> date | None:
        """Return a day written as 2026-11-23, None if absent."""
        value = self.value.get(name)
        if value is None or value == "":
            return None
        try:
            return date.fromisoformat(value) if isinstance(value, str) else _plain_day(value)
        except (TypeError, ValueError):
            raise self.wrong(name, "write a day as 2026-11-23") from None


def _plain_day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError
    return value
