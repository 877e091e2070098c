"""Municipalities: their six-digit codes, their settings, their districts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from supporters.core.errors import FieldInvalid, MunicipalityCodeInvalid

EVERYWHERE = "*"
"""The scope of the system itself (worker, command line, sign-in). Never a municipality's code."""

_CODE = re.compile(r"[0-9]{6}")
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")
_DISTRICT_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_WEIGHTS = (6, 5, 4, 3, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """A part of the town a supporter may know before acceptance. `postal_codes` are seven digits, no hyphen."""

    id: str
    name: str
    kana: str = ""
    name_en: str = ""
    postal_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalitySettings:
    """What a town decides for itself."""

    call_back: bool = True
    """The office phones back before anything is offered. Off: a submitted request is released at once."""
    acceptances_needed: int = 1
    """1, or 2 where supporters visit in pairs."""
    offer_hours: int = 48
    """Hours an offer waits for an answer."""
    auto_complete_days: int = 14
    """Days after the last report until a referral is completed "unconfirmed"."""
    travel_buffer_minutes: int = 30
    """Minutes kept free before and after every visit."""
    contact_retention_days: int = 30
    """Days the resident's contact data outlives the end of the referral."""
    case_retention_days: int = 1825
    """Days the de-identified case is kept after its end."""
    conversation_retention_days: int = 30
    question_retention_days: int = 365
    frame_ancestors: tuple[str, ...] = ()
    """Origins that may embed the chat, e.g. `https://www.city.example.jp`."""
    contacts: tuple[Mapping[str, object], ...] = ()
    """The town's own contacts, each with the fields of data/contacts.yml."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A town that runs Anshin. `code` is 総務省's six digits."""

    code: str
    name: str
    name_en: str = ""
    office: str = "担当課"
    office_email: str | None = None
    active: bool = True
    districts: tuple[District, ...] = ()
    settings: MunicipalitySettings = field(default_factory=MunicipalitySettings)
    content_revision: int = 0
    """Raised by one in the transaction that publishes or withdraws an entry of this town."""
    created_at: datetime
    version: int = 1

    def name_in(self, language: str) -> str:
        """The name as a reader of this language knows it."""
        return self.name_en if language == "en" and self.name_en else self.name

    def find_district(self, district_id: str) -> District | None:
        """The town's district with this id, or None."""
        return next((district for district in self.districts if district.id == district_id), None)


def check_digit(first_five: str) -> str:
    """The sixth digit of a local government code.

    Weights 6, 5, 4, 3, 2; 11 minus the remainder modulo 11, its last digit (総務省 全国地方公共団体コード仕様).
    """
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, first_five, strict=True))
    return str((11 - total % 11) % 10)


def check_code(code: str) -> str:
    """The code itself when it is six ASCII digits and its check digit holds.

    Raises:
        MunicipalityCodeInvalid: it is not.
    """
    if not _CODE.fullmatch(code) or check_digit(code[:5]) != code[5]:
        raise MunicipalityCodeInvalid
    return code


def check_settings(settings: MunicipalitySettings) -> MunicipalitySettings:
    """The settings themselves when every number makes sense and every origin is one.

    Raises:
        FieldInvalid: naming the first setting that does not.
    """
    ranges = {
        "acceptances_needed": (1, 2),
        "offer_hours": (1, 24 * 14),
        "auto_complete_days": (3, 365),
        "travel_buffer_minutes": (0, 240),
        "contact_retention_days": (0, 3650),
        "case_retention_days": (30, 3650 * 3),
        "conversation_retention_days": (0, 365),
        "question_retention_days": (1, 3650),
    }
    for name, (least, most) in ranges.items():
        if not least <= getattr(settings, name) <= most:
            raise FieldInvalid(name, "out_of_range")
    if settings.case_retention_days < settings.contact_retention_days:
        raise FieldInvalid("case_retention_days", "shorter_than_contact")
    if not all(_ORIGIN.fullmatch(origin) for origin in settings.frame_ancestors):
        # Anything else could end the header and write another directive.
        raise FieldInvalid("frame_ancestors", "not_an_origin")
    return settings


def check_districts(districts: tuple[District, ...]) -> tuple[District, ...]:
    """The districts themselves when ids are unique and plain and postal codes are seven digits.

    Raises:
        FieldInvalid: they are not.
    """
    if len({district.id for district in districts}) != len(districts):
        raise FieldInvalid("districts", "double_id")
    for district in districts:
        if not _DISTRICT_ID.fullmatch(district.id) or not district.name.strip():
            raise FieldInvalid("districts", "bad_id_or_name")
        if not all(re.fullmatch(r"[0-9]{7}", code) for code in district.postal_codes):
            raise FieldInvalid("districts", "bad_postal_code")
    return districts
