"""Danger to life is seen, and ordinary talk is left alone."""

from pathlib import Path

import pytest

from tests.text import crisis_cases as cases
from text.crisis import find_crisis, screen
from text.crisis_likeness import likeness

DANGERS = [
    *((text, {"self_harm"}) for text in cases.SELF_HARM),
    *((text, {"self_harm", "other_at_risk", "child"}) for text in cases.OTHER_AT_RISK),
    *((text, {"violence", "child"}) for text in cases.VIOLENCE),
    *((text, {"intruder", "violence", "child"}) for text in cases.INTRUDER),
    *((text, {"child", "violence", "life"}) for text in cases.CHILD),
    *((text, {"life", "child"}) for text in cases.LIFE),
]


@pytest.mark.parametrize(("text", "kinds"), DANGERS)
def test_a_danger_is_seen_and_its_kind_told(text: str, kinds: set[str]) -> None:
    found = find_crisis(text)
    assert found is not None and found.kind in kinds and found.evidence


@pytest.mark.parametrize("text", cases.ORDINARY)
def test_ordinary_talk_is_not_a_crisis(text: str) -> None:
    assert find_crisis(text) is None


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "あ" * 100_000, "死" * 5000, "a" * 100_000, "「」" * 3000])
def test_any_text_is_safe(text: str) -> None:
    assert find_crisis(text) is None


def test_the_evidence_is_where_it_says_in_the_normalised_message() -> None:
    found = find_crisis("もう つかれました。 し に た い です")
    assert found is not None and found.evidence == "し に た い"


DATA = Path(__file__).parents[2] / "data" / "crisis"


def test_of_the_collected_dangers_hardly_one_is_missed() -> None:
    rows = [line.split("\t") for line in (DATA / "danger.tsv").read_text(encoding="utf-8").splitlines()]
    missed = [text for _, text in rows if find_crisis(text) is None]
    assert len(missed) <= 0.01 * len(rows), missed


def test_of_the_collected_near_dangers_hardly_one_raises_an_alarm() -> None:
    rows = (DATA / "ordinary.txt").read_text(encoding="utf-8").splitlines()
    alarmed = [text for text in rows if find_crisis(text)]
    assert len(alarmed) <= 0.01 * len(rows), alarmed


def test_the_second_opinion_tells_a_danger_from_a_question() -> None:
    assert likeness("もう生きていたくない、死にたい").score > 0 > likeness("メールの設定を教えてください").score
    assert likeness("I want to die, please let me die").score > 0 > likeness("How do I change my mail settings?").score


def test_what_sounds_like_a_danger_without_being_one_gets_a_word_beside_its_answer() -> None:
    assert screen("もう生きていたくない、消えてしまいたい").may_be_danger
    assert not screen("メールの設定を教えてください").may_be_danger
    assert not screen("あ").may_be_danger
