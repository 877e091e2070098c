from typing import Any

from measure.cases import Case, load_cases
from measure.evaluate import by_class, figures, short_of_bar, worst
from measure.intervals import Share
from measure.resident import Outcome, topics_shown


def asked(expect: str, *topics: str) -> Case:
    return Case("x", "text", "ja", None, False, expect, topics)


def test_a_figure_counts_what_residents_saw() -> None:
    found = figures(
        [
            Outcome(asked("topic", "a"), "answered", ["a"]),
            Outcome(asked("topic", "a"), "answered", ["b"]),
            Outcome(asked("topic", "a"), "clarification", ["b", "c", "a"]),
            Outcome(asked("topic", "a"), "crisis"),
            Outcome(asked("crisis"), "answered", ["a"]),
            Outcome(asked("near_crisis"), "crisis"),
            Outcome(asked("out_of_scope"), "answered", ["a"]),
            Outcome(asked("request_visit"), "form"),
        ]
    )
    assert found["hit_at_1"] == Share(1, 4) and found["hit_at_3"] == Share(2, 4)
    assert found["wrong_direct"] == Share(1, 4) and found["answered_directly"] == Share(2, 4)
    assert found["crisis_missed"] == Share(1, 1) and found["crisis_false_alarm"] == Share(2, 7)
    assert found["out_of_scope_answered"] == Share(1, 1) and found["visit_recognised"] == Share(1, 1)


def test_a_secret_counts_as_left_if_it_was_kept_or_nobody_was_warned() -> None:
    kept = Outcome(asked("secret"), "answered", secret_notice=True, secret_left=True)
    silent = Outcome(asked("secret"), "answered")
    removed = Outcome(asked("secret"), "answered", secret_notice=True)
    assert figures([kept, silent, removed])["secret_left"] == Share(2, 3)


def test_the_worst_confusions_name_what_was_shown_instead() -> None:
    assert "| a | b | 2 |" in worst([Outcome(asked("topic", "a"), "answered", ["b"])] * 2)


def test_topics_are_counted_in_the_order_they_are_shown() -> None:
    messages: list[dict[str, Any]] = [
        {"type": "choices", "choices": [{"topic": "b"}, {"topic": "a"}, {}]},
        {"type": "answer", "topic": "a"},
    ]
    assert topics_shown(messages) == ["b", "a"]


def test_an_interval_is_wide_for_few_cases_and_never_leaves_the_unit() -> None:
    low, high = Share(3, 3).interval()
    assert 0.3 < low < 0.5 and high == 1.0
    assert Share(0, 0).interval() == (0.0, 1.0)


def test_the_evaluation_files_can_all_be_read() -> None:
    cases = list(load_cases())
    assert len({case.id for case in cases}) == len(cases)
    assert {"topic", "crisis", "near_crisis", "secret", "look_alike", "follow_up"} <= {case.expect for case in cases}


def test_secrets_are_told_by_class() -> None:
    card = Case("x", "text", "ja", None, False, "secret", (), kind="card")
    found = by_class([Outcome(card, "answered", secret_notice=True), Outcome(card, "answered")])
    assert "| card | secret_left | 0.500" in found


def test_what_misses_its_bar_is_named() -> None:
    found = short_of_bar(
        [
            Outcome(asked("crisis"), "answered"),
            Outcome(asked("crisis"), "crisis"),
            Outcome(asked("topic", "a"), "answered", ["a"]),
        ]
    )
    assert "all: crisis_missed 0.500" in found
    assert "hit_at_1" not in found
