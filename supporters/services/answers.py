"""One answer of a resident to one question of a draft: taken as fields to keep, or refused with the reason."""

from __future__ import annotations

import re

from supporters.core.amending import amendment, names_time, tells_time
from supporters.core.draft_hearing import FREE_TEXTS
from supporters.core.draft_hearing import NAMES as NAMES
from supporters.core.draft_words import asks_something, read_choice, read_person, spoken_verb
from supporters.core.drafts import Field
from supporters.core.form_talk import cries_out, does_not_know, is_distressed, is_unwilling
from supporters.core.municipalities import Municipality
from supporters.core.name_words import bare_name, looks_like_name
from supporters.core.yes_no import only_says_yes
from supporters.services.areas import Area, find_phone, read_area, shown_phone
from text.redact import redact

_SECRETS = frozenset({"card", "expiry", "pin", "password", "code", "my_number", "account", "gift_code"})
"""Classes of `text.redact` that no supporter needs, whatever a frightened person writes in the notes."""
_NUMBERS = frozenset({"phone", "area"})
_PLAIN = 24
"""Letters of an answer that tells nothing else."""
_AROUND = 5
"""Letters that may stand around a place's name (「です」「のあたり」)."""
_SAYS_WHOM = re.compile(r".{1,8}(?:のため|の分|です|だよ)(?:です)?|(?:it'?s )?for (?:me|my \w+)", re.IGNORECASE)
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
    if row.key == "times" and asks_something(typed) and not names_time(typed):
        return "visit.problem.times"
    if row.key == "notes" and only_says_yes(typed):
        return "visit.problem.notes_yes"
    if row.key in FREE_TEXTS:
        redaction = redact(typed)
        return {row.key: redaction.text if _SECRETS & set(redaction.removed) else typed}
    return {row.key: typed}


def is_plain_answer(row: Field, typed: str, town: Municipality, *, just_asked: bool) -> bool:
    """Whether a text is plainly the answer to a question that was put aside, and nothing said in another talk.

    Args:
        row: The question that waits.
        typed: The message, normalised.
        town: For its districts.
        just_asked: The reply before was the form's own, so that a name or a short "yes" belongs to it.
    """
    if not typed or len(typed) > _PLAIN or asks_something(typed) or spoken_verb(typed):
        return False
    found = amendment(typed)
    value = found.value if found else typed
    if row.key == "phone":
        return find_phone(value) is not None
    if row.key == "area":
        area = read_area(value, town, language="en" if value.isascii() else "ja")
        return isinstance(area, Area) and len(value) <= max(len(area.shown), len(area.postal_code)) + _AROUND
    if row.key == "times":
        return tells_time(value) and (value.isascii() or len(value) <= _PLAIN // 2)
    if row.key in ("for_whom", "relation") and _SAYS_WHOM.fullmatch(value):
        return isinstance(_read_whom(row.key, value), dict)
    choice = read_choice(row.key, value)
    if not just_asked or row.key in ("watched", "notes", "review"):
        return choice is not None and row.key in ("for_whom", "relation")
    return isinstance(_read_name(row, typed), dict) if row.key in NAMES else choice is not None


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
