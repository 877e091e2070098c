"""What a resident typed is made safe and even."""

import pytest

from text.normalise import clean, fold, normalise, plain


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b", "ab"),
        ("パス\u200bワード\u202e\u2066", "パスワード"),
        ("ﾊﾟｽﾜｰﾄﾞ　１２３", "パスワード 123"),
        ("か\u309bいて", "がいて"),
        ("\ud800壊れた\udfff", "壊れた"),
        ("a \t\r\n\n  b", "a\nb"),
        ("it’s “fake”", 'it\'s "fake"'),
        ("家族👨\u200d👩", "家族👨👩"),
        ("❤\ufe0f", "❤"),
        ("z\u0300\u0301\u0302\u0303\u0304algo", "z\u0300\u0301algo"),
    ],
)
def test_controls_and_look_alike_forms_go_and_the_words_stay(typed: str, kept: str) -> None:
    assert normalise(typed) == kept


@pytest.mark.parametrize("typed", ["/restart", "／restart", " ／/ restart", "\u200b/restart", "⁄restart", "\\restart"])
def test_typed_text_never_starts_with_a_slash(typed: str) -> None:
    assert clean(typed) == "restart"


def test_a_slash_inside_stays_and_a_long_text_is_cut() -> None:
    assert clean("11/22に届いた") == "11/22に届いた"
    assert len(clean("あ" * 5000)) == 1000
    assert clean("\x00\u200b \n") == ""


def test_normalising_twice_changes_nothing() -> None:
    for text in ("㌔ｱｲｳ ①②", "゛゜ﾞ", "ﷺ" * 3, "e\u0301\u0301\u0301\u0301"):
        assert normalise(normalise(text)) == normalise(text)


def test_folding_keeps_every_place() -> None:
    text = "ゴミİ–ーABC"
    assert fold(text)[:2] == "ごみ" and len(fold(text)) == len(text)


def test_readings_are_taken_off() -> None:
    assert plain("{警察|けいさつ}に {電話|でんわ}") == "警察に 電話"
    assert plain("{警察|けいさつ}に", kana=True) == "けいさつに"
