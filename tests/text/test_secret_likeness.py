"""The ear for secrets: what the rules do not know."""

import time

import pytest

from text.redact import by_rules, redact
from text.secret_likeness import _can_be, features, words_of
from text.secret_view import look_at


@pytest.mark.parametrize(
    ("message", "secret"),
    [
        ("孫のタブレット、mei.k@school.example の hana2016 で入るやつ、友だちに教えてしもうた", "hana2016"),
        ("家のルーター、買うたときの guest-7qk3 のままじゃが替えんといけんかの", "guest-7qk3"),
        ("銀行は kiku-hare6、証券は yama-nobori3 にしとるんやけど、手帳ごとなくした", "yama-nobori3"),
        ("the kids changed the tablet lock from 204466 to something and won't tell me", "204466"),
    ],
)
def test_what_no_rule_knows_is_heard(message: str, secret: str) -> None:
    assert secret in by_rules(message).text, "a rule knows it by now: take another example"
    assert secret not in redact(message).text


@pytest.mark.parametrize(
    "message",
    [
        "ゆうパックから3811-2299-4477のお届けですとメールが来た",
        "プリンターがE-17と出て止まった",
        "孫は2016年生まれ、身長は142センチ",
        "パスワードは8文字以上と言われたが、なんで?",
        "My son is 12 and has 2,150 followers",
        "Windows 11の24H2にしたら遅い",
    ],
)
def test_what_is_known_to_look_alike_is_not_listened_to(message: str) -> None:
    assert redact(message).text == message


def test_a_removed_secret_is_never_heard_again() -> None:
    once = redact("IDは kazu_0311 で、あとは だんご3兄弟 と入れます")
    assert redact(once.text).text == once.text


@pytest.mark.parametrize("tail", ["もんかね", "わけよ", "ことかいな", "ところ"])
def test_what_only_joins_and_ends_sentences_is_no_secret(tail: str) -> None:
    assert not _can_be("password", tail) and _can_be("password", tail + "さくら")


def test_words_cover_the_message_and_numbers_keep_their_digits_to_themselves() -> None:
    view = look_at("暗証は ４８２１ です。〔メールアドレス〕")
    words = words_of(view)
    assert "".join(view.typed[one.start : one.end] for one in words) == view.typed
    assert [one.lemma for one in words if one.sort == "digits"] == ["####"]
    assert words[-1].sort == "placeholder"


def test_a_message_that_can_hide_nothing_is_not_listened_to() -> None:
    assert features(look_at("画面が赤くなって音が止まりません。どうしたらいいですか")) == []


def test_a_long_message_is_heard_quickly() -> None:
    text = ("番号は 12-34, abc9 と " * 100)[:1000]
    start = time.process_time()
    redact(text)
    assert time.process_time() - start < 1.5
