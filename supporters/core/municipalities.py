"""Municipalities: their six-digit codes, their settings, their districts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from supporters.core.errors import MunicipalityCodeInvalid

EVERYWHERE = "*"
"""The scope of the system itself (worker, command line, sign-in). Never a municipality's code."""

_CODE = re.compile(r"[0-9]{6}")
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
