"""The chain: any change, removal or swap is seen at its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supporters.core.audit import GENESIS, AuditRow, chain, first_broken

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


def row(number: int) -> AuditRow:
    return AuditRow(
        id=f"a{number}",
        at=NOW + timedelta(seconds=number),
        municipality="999997",
        actor_role="clerk",
        actor_id="c",
        verb="referral.confirm",
        noun="referral",
        noun_id="r",
        facts={"status": "requested"},
    )


ROWS = chain([row(number) for number in range(1, 9)], last_sequence=0, last_hash=GENESIS)


def test_an_untouched_chain_holds_also_when_chained_in_parts() -> None:
    assert first_broken(ROWS) is None
    first = chain([row(1), row(2)], last_sequence=0, last_hash=GENESIS)
    rest = chain([row(number) for number in range(3, 9)], last_sequence=2, last_hash=first[-1].hash or "")
    assert first + rest == ROWS
    assert first_broken(rest, last_sequence=2, last_hash=first[-1].hash or "") is None


@pytest.mark.parametrize(
    "change",
    [
        {"actor_id": "x"},
        {"verb": "referral.reject"},
        {"facts": {}},
        {"at": NOW},
        {"municipality": "999989"},
        {"noun_id": "s"},
        {"actor_role": "admin"},
        {"id": "b"},
        {"noun": "visit"},
        {"hash": "0" * 64},
        {"previous_hash": "0" * 64},
        {"sequence": 99},
    ],
)
def test_a_changed_field_breaks_at_its_row(change: dict[str, object]) -> None:
    rows = list(ROWS)
    rows[4] = replace(rows[4], **change)  # type: ignore[arg-type]
    assert first_broken(rows) == 5


@given(st.integers(min_value=0, max_value=6))
def test_a_removed_row_breaks_where_it_is_missing(place: int) -> None:
    assert first_broken(ROWS[:place] + ROWS[place + 1 :]) == place + 1


@given(st.integers(min_value=0, max_value=6))
def test_two_swapped_rows_break_at_the_first(place: int) -> None:
    rows = list(ROWS)
    rows[place], rows[place + 1] = rows[place + 1], rows[place]
    assert first_broken(rows) == place + 1


def test_a_row_rehashed_by_a_forger_breaks_at_the_next() -> None:
    forged = chain([replace(ROWS[3], actor_id="x")], last_sequence=3, last_hash=ROWS[2].hash or "")
    assert first_broken([*ROWS[:3], *forged, *ROWS[4:]]) == 5


def test_the_same_moment_in_another_time_zone_is_the_same_row() -> None:
    japan = timezone(timedelta(hours=9))
    assert first_broken([replace(each, at=each.at.astimezone(japan)) for each in ROWS]) is None
