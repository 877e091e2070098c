"""Which question comes next, and how words are understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supporters.core.draft_words import looks_like_question, read_choice, spoken_verb
from supporters.core.drafts import (
    BY_KEY,
    FIELDS,
    asked,
    field_before,
    missing,
    next_field,
    question,
    review,
    with_answer,
)

ANYTHING = st.dictionaries(
    st.sampled_from([field.key for field in FIELDS if field.key != "review"]),
    st.sampled_from(["", "yes", "no", "myself", "someone_else", "x"]),
)


def test_for_myself_there_are_nine_questions_and_for_somebody_else_twelve() -> None:
    assert [field.key for field in asked({"for_whom": "myself"})] == [
        "watched",
        "consent",
        "for_whom",
        "area",
        "name",
        "phone",
        "times",
        "notes",
        "review",
    ]
    assert len(asked({"for_whom": "someone_else"})) == 12


@given(ANYTHING)
def test_whatever_is_answered_there_is_always_a_next_question_and_a_way_back(answers: dict[str, str]) -> None:
    here = next_field(answers)
    assert here in asked(answers)
    asking = question(here.key, answers)
    assert 1 <= asking.number <= asking.of
    before = field_before(here.key, answers)
    assert before is here or asked(answers).index(before) == asked(answers).index(here) - 1


@given(ANYTHING)
def test_nothing_can_be_sent_without_a_safe_screen_and_consent(answers: dict[str, str]) -> None:
    if missing(answers) is None:
        assert answers["watched"] == "no"
        assert answers["consent"] == "yes"
        assert all(answers.get(field.key) for field in asked(answers) if not field.optional and field.key != "review")


@given(ANYTHING, st.sampled_from([field.key for field in FIELDS]), st.text(max_size=5))
def test_an_answer_is_kept_unless_it_is_no_longer_asked(answers: dict[str, str], key: str, value: str) -> None:
    after = with_answer(answers, key, value)
    assert {name for name in after if name in BY_KEY} <= {field.key for field in asked(after)}


def test_going_back_from_a_question_no_longer_asked_leads_to_one_that_is() -> None:
    assert field_before("relation", {"for_whom": "myself"}) in asked({"for_whom": "myself"})


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("watched", "はい", "yes"),
        ("watched", "いいえ。", "no"),
        ("watched", "「わからない」", "not_sure"),
        ("watched", "2", "yes"),
        ("watched", "0", None),
        ("watched", "99999999999999999999", None),
        ("watched", "", None),
        ("for_whom", "家族", "someone_else"),
        ("relation", "母", "parent"),
        ("times", "いつでも", "any"),
        ("times", "火曜の朝10時", None),
        ("review", "送る", "send"),
        ("consent", "OK", "yes"),
        ("area", "1", None),
        ("resident_consent", "not yet", "not_yet"),
    ],
)
def test_choices_are_read_by_value_number_or_usual_words(key: str, typed: str, value: str | None) -> None:
    assert read_choice(key, typed) == value


def test_every_choice_can_be_pressed_and_counted() -> None:
    for field in FIELDS:
        for number, value in enumerate(field.choices, 1):
            assert read_choice(field.key, value) == value
            assert read_choice(field.key, str(number)) == value


@pytest.mark.parametrize(
    ("typed", "optional", "verb"),
    [
        ("戻る", False, "back"),
        ("やめる。", False, "stop"),
        ("あとで", False, "pause"),
        ("なし", True, "skip"),
        ("なし", False, None),
        ("特になし", True, "skip"),
        ("Stop", False, "stop"),
        ("やめるべきですか", False, None),
    ],
)
def test_words_for_the_buttons_are_obeyed(typed: str, optional: bool, verb: str | None) -> None:
    assert spoken_verb(typed, optional=optional) == verb


@pytest.mark.parametrize(
    ("typed", "asks"),
    [
        ("無料ですか", True),
        ("いつ来ますか。", True),
        ("what is 188?", True),
        ("費用を教えてください", True),
        ("山田花子", False),
        ("南町", False),
        ("", False),
        ("田中です", False),
    ],
)
def test_questions_are_told_from_answers(typed: str, asks: bool) -> None:
    assert looks_like_question(typed) is asks


def test_the_review_reads_back_choices_by_phrase_and_shows_readable_forms() -> None:
    lines = review(
        {
            "watched": "no",
            "consent": "yes",
            "for_whom": "myself",
            "area": "minami",
            "area_shown": "南町",
            "name": "花子",
            "phone": "+8190",
            "phone_shown": "090",
            "times": "any",
            "notes": "",
        }
    )
    shown = {line.key: (line.phrase, line.text) for line in lines}
    assert shown == {
        "for_whom": ("visit.choice.for_whom.myself", None),
        "area": (None, "南町"),
        "name": (None, "花子"),
        "phone": (None, "090"),
        "times": ("visit.choice.times.any", None),
        "notes": ("visit.none", None),
    }
    assert "花子" not in repr(lines)


@pytest.mark.parametrize(("key", "value"), [("watched", "yes"), ("watched", "not_sure"), ("consent", "no")])
def test_a_complete_draft_with_a_watched_screen_or_no_consent_is_still_not_complete(key: str, value: str) -> None:
    whole = {
        "watched": "no",
        "consent": "yes",
        "for_whom": "myself",
        "area": "minami",
        "name": "花子",
        "phone": "+81",
        "times": "any",
    }
    assert missing(whole) is None
    assert missing({**whole, key: value}) == key
