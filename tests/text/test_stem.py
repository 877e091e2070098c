"""English endings go, words stay."""

import pytest

from text.stem import stem


@pytest.mark.parametrize(
    "family",
    [
        ("click", "clicks", "clicked", "clicking"),
        ("stop", "stopped", "stopping", "stops"),
        ("party", "parties"),
        ("message", "messages", "messaging"),
        ("delete", "deleted", "deletes", "deleting"),
        ("charge", "charged", "charges"),
        ("bully", "bullied"),
    ],
)
def test_one_word_has_one_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize(
    "word", ["sms", "ios", "virus", "this", "bus", "line", "iphone15", "パスワード", "address", ""]
)
def test_other_words_are_left_alone(word: str) -> None:
    assert stem(word) == word
