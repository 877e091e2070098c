"""Words keep their places, and no text breaks the analyser."""

import threading

import pytest

from text.tokenise import lemmas, tokenise


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "ごみ出しの日は?",
        "I don't know the Wi-Fi パスワード",
        "👨‍👩‍👧家族",
        "\ud800壊れ\udfff",
        "a\x00b",
        "ﾊﾟｽﾜｰﾄﾞ１２３",
        "ー" * 999,
    ],
)
def test_every_word_is_found_where_it_says(text: str) -> None:
    for token in tokenise(text):
        assert text[token.start : token.end] == token.text and token.text.strip() and token.lemma


def test_japanese_words_take_one_form_and_latin_words_are_left_alone() -> None:
    assert lemmas("ごみ") == lemmas("ゴミ")
    assert lemmas("引越し") == lemmas("引っ越し")
    assert lemmas("My Collection day, don't!") == ["my", "collection", "day", "don't"]
    assert lemmas("ＬＩＮＥ") == ["line"]


def test_short_and_long_units() -> None:
    assert len(tokenise("国民健康保険", "A")) == 3 and len(tokenise("国民健康保険", "C")) == 1


def test_a_text_larger_than_the_analyser_takes_is_split() -> None:
    tokens = tokenise("電話が来ました。" * 20_000)
    assert len(tokens) > 100_000 and tokens[-1].end == 160_000


def test_several_threads_may_tokenise_at_once() -> None:
    failures: list[Exception] = []

    def work() -> None:
        try:
            for _ in range(200):
                tokenise("あやしい電話が来ました")
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
