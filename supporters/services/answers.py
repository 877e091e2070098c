"""One answer of a resident to one question of a draft: taken as fields to keep, or refused with the reason."""

from __future__ import annotations

import re

from supporters.core.draft_words import read_person
from supporters.core.drafts import Field
from supporters.core.municipalities import Municipality
from supporters.services.areas import Area, read_area, read_phone, shown_phone
from text.redact import redact

NAMES = frozenset({"name", "resident_name"})
FREE_TEXTS = frozenset({"times", "notes"})
_SECRETS = frozenset({"card", "expiry", "pin", "password", "code", "my_number", "account", "gift_code"})
"""Classes of `text.redact` that no supporter needs, whatever a frightened person writes in the notes."""
_NUMBERS = frozenset({"phone", "area"})
_SHORT_NUMBER = re.compile(r"[+(]?(?:[\s()\-‐–ー.]*[0-9]){1,13}[\s)]*")


def holds_secret(row: Field, typed: str) -> bool:
    """Whether an answer holds a card number, PIN, password or the like. Where a number is asked for, a short one is none."""
    if row.key in _NUMBERS and _SHORT_NUMBER.fullmatch(typed):
        return False
    return bool(_SECRETS & set(redact(typed).removed))


def read_answer(row: Field, typed: str, choice: str | None, town: Municipality, language: str) -> dict[str, str] | str:
    """The answer as fields to keep, or the phrase key of what is wrong with it."""
    if choice is not None:
        return {row.key: choice}
    if row.key in ("for_whom", "relation"):
        return _read_whom(row.key, typed)
    if not row.free:
        return "visit.problem.choose"
    if len(typed) > row.longest:
        return "visit.problem.too_long"
    if row.key == "area":
        area = read_area(typed, town, language=language)
        if not isinstance(area, Area):
            return area
        return {"area": area.district, "area_shown": area.shown, "postal_code": area.postal_code}
    if row.key == "phone":
        number = read_phone(typed)
        return {"phone": number, "phone_shown": shown_phone(number)} if number else "visit.problem.phone"
    if row.key in NAMES and holds_secret(row, typed):
        return "visit.problem.secret"
    if row.key in NAMES and not any(character.isalpha() for character in typed):
        return "visit.problem.name"
    if row.key in NAMES:
        return {row.key: " ".join(typed.split())}
    if row.key in FREE_TEXTS:
        redaction = redact(typed)
        return {row.key: redaction.text if _SECRETS & set(redaction.removed) else typed}
    return {row.key: typed}


def _read_whom(key: str, typed: str) -> dict[str, str] | str:
    """「母の家に行ってほしい」 says for whom and who that is at once."""
    person = read_person(typed)
    if person is None or (key == "relation" and person == "myself"):
        return "visit.problem.choose"
    if key == "relation":
        return {"relation": person}
    return {"for_whom": "myself"} if person == "myself" else {"for_whom": "someone_else", "relation": person}
