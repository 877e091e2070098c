"""Municipality codes and settings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from supporters.core.errors import FieldInvalid, MunicipalityCodeInvalid
from supporters.core.municipalities import (
    District,
    MunicipalitySettings,
    check_code,
    check_digit,
    check_districts,
    check_settings,
)


@pytest.mark.parametrize("code", ["131016", "011002", "141003", "472018", "271004", "999997", "999989"])
def test_real_and_demo_codes_hold(code: str) -> None:
    assert check_code(code) == code


@pytest.mark.parametrize("code", ["131017", "999998", "13101", "1310166", "", "13101a", "１３１０１６", "131016\n"])
def test_a_wrong_code_is_refused(code: str) -> None:
    with pytest.raises(MunicipalityCodeInvalid):
        check_code(code)


def test_a_wrong_digit_is_nearly_always_seen() -> None:
    # Modulo 11 squeezed into one digit: remainders 0 and 10 … share "1" and "0", so a few slips stay unseen.
    slips = [
        "13101"[:place] + digit + "13101"[place + 1 :]
        for place in range(5)
        for digit in "0123456789"
        if digit != "13101"[place]
    ]
    unseen = [slip for slip in slips if check_digit(slip) == check_digit("13101")]
    assert len(unseen) <= 5


@pytest.mark.parametrize(
    "changes",
    [
        {"acceptances_needed": 3},
        {"offer_hours": 0},
        {"auto_complete_days": 1},
        {"travel_buffer_minutes": -1},
        {"case_retention_days": 30, "contact_retention_days": 60},
        {"frame_ancestors": ("https://a.example; script-src *",)},
        {"frame_ancestors": ("*",)},
        {"frame_ancestors": ("javascript:alert(1)",)},
    ],
)
def test_settings_that_make_no_sense_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(FieldInvalid):
        check_settings(replace(MunicipalitySettings(), **changes))  # type: ignore[arg-type]


def test_origins_may_have_ports() -> None:
    check_settings(MunicipalitySettings(frame_ancestors=("https://www.city.example.jp", "http://localhost:8099")))


@pytest.mark.parametrize(
    "districts",
    [
        (District(id="a", name="あ"), District(id="a", name="い")),
        (District(id="南町", name="南町"),),
        (District(id="a", name=" "),),
        (District(id="a", name="あ", postal_codes=("999-0001",)),),
    ],
)
def test_districts_have_plain_unique_ids(districts: tuple[District, ...]) -> None:
    with pytest.raises(FieldInvalid):
        check_districts(districts)
