"""One answer of a resident to one question of a draft: taken as fields to keep, or refused with the reason."""

from __future__ import annotations

import re

from supporters.core.draft_hearing import FREE_TEXTS
from supporters.core.draft_hearing import NAMES as NAMES
from supporters.core.draft_words import asks_something, read_person
from supporters.core.drafts import Field
from supporters.core.form_talk import cries_out, does_not_know, is_distressed, is_unwilling
from supporters.core.municipalities import Municipality
from supporters.core.name_words import bare_name, looks_like_name
from supporters.services.areas import Area, find_phone, read_area, shown_phone
from text.redact import redact

_SECRETS = frozenset({"card", "expiry", "pin", "password", "code", "my_number", "account", "gift_code"})
"""Classes of `text.redact` that no supporter needs, whatever a frightened person writes in the notes."""
_NUMBERS = frozenset({"phone", "area"})
PHONE_REMARK = "phone_remark"
"""Beside the answers: what was written with the telephone number; it goes to the supporter with the notes."""
_SHORT_NUMBER = re.compile(r"[+(]?(?:[\s()\-‐–ー.]*[0-9]){1,13}[\s)]*")


def holds_secret(row: Field, typed: str) -> bool:
    """Whether an answer holds a card number, PIN, password or the like. Where a number is asked for, a short one is none."""
    if row.key in _NUMBERS and _SHORT_NUMBER.fullmatch(typed):
        return False
    found = find_phone(typed) if row.key == "phone" else None
    if found is not None:
        typed = found.remark
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
        return _read_phone(typed)
    if row.key in NAMES:
        return _read_name(row, typed)
    if row.key in FREE_TEXTS:
        redaction = redact(typed)
        return {row.key: redaction.text if _SECRETS & set(redaction.removed) else typed}
    return {row.key: typed}


def _read_phone(typed: str) -> dict[str, str] | str:
    """「090-1234-5678 5時以降にお願いします」 holds a number and a remark; both are kept."""
    found = find_phone(typed)
    if found is None:
        return "visit.problem.phone"
    redaction = redact(found.remark)
    remark = redaction.text if _SECRETS & set(redaction.removed) else found.remark
    shown = shown_phone(found.number)
    return {
        "phone": found.number,
        "phone_shown": f"{shown} ({remark})" if remark else shown,
        PHONE_REMARK: remark,
    }


def _read_name(row: Field, typed: str) -> dict[str, str] | str:
    name = bare_name(typed)
    if not any(character.isalpha() for character in name):
        return "visit.problem.name"
    if holds_secret(row, typed):
        return "visit.problem.secret"
    if is_unwilling(typed) or does_not_know(typed) or is_distressed(typed) or cries_out(typed):
        return "visit.problem.name"
    if asks_something(typed) or not looks_like_name(typed):
        return "visit.problem.name_words"
    return {row.key: name}


def _read_whom(key: str, typed: str) -> dict[str, str] | str:
    """「母の家に行ってほしい」 says for whom and who that is at once."""
    person = read_person(typed)
    if person is None or (key == "relation" and person == "myself"):
        return "visit.problem.choose"
    if key == "relation":
        return {"relation": person}
    return {"for_whom": "myself"} if person == "myself" else {"for_whom": "someone_else", "relation": person}
