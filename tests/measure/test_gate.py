"""A product that does worse on the same messages is refused; chance is not."""

from __future__ import annotations

from pathlib import Path

from measure.cases import Case
from measure.evaluate import FIGURES
from measure.gate import Record, worse
from measure.resident import Outcome


def record(wrong: set[int], asked: int = 100, expect: str = "topic") -> Record:
    cases = [Case(f"m{number}", "text", "ja", None, False, expect, ("a",)) for number in range(asked)]
    outcomes = [Outcome(case, "answered", ["b" if number in wrong else "a"]) for number, case in enumerate(cases)]
    return Record.of(outcomes, FIGURES)


def test_more_wrong_answers_than_chance_explains_are_refused_and_named() -> None:
    found = worse(record({1, 2, 3, 4, 5}), record({1}))
    assert {line.split(":")[0] for line in found} == {"hit_at_1", "hit_at_3", "wrong_direct"}
    assert "5 of 100 went wrong instead of 1: m2, m3, m4, m5" in found[0]


def test_one_for_another_is_no_worse_and_neither_is_better() -> None:
    assert worse(record({1, 2}), record({3, 4})) == []
    assert worse(record(set()), record({1, 2, 3})) == []


def test_messages_asked_only_once_do_not_count() -> None:
    assert worse(record(set(range(100, 150)), asked=150), record(set())) == []


def test_a_missed_crisis_and_an_answer_out_of_scope_are_faults() -> None:
    calm = Record.of([Outcome(Case("x", "t", "ja", None, False, "crisis", ()), "crisis")] * 1, FIGURES)
    missed = Record.of([Outcome(Case("x", "t", "ja", None, False, "crisis", ()), "answered")], FIGURES)
    assert calm.wrong["crisis_missed"] == frozenset()
    assert missed.wrong["crisis_missed"] == {"x"}


def test_a_record_is_kept_as_it_was(tmp_path: Path) -> None:
    kept = tmp_path / "evaluation.json"
    assert Record.read(kept) is None
    record({1, 7}).write(kept)
    assert Record.read(kept) == record({1, 7})
