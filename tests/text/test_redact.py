"""Secrets are taken out, look-alikes stay."""

import time

import pytest

from tests.text import secret_cases as cases
from text.redact import PLACEHOLDERS, passes_luhn, passes_my_number, redact


@pytest.mark.parametrize("case", cases.SECRETS)
def test_a_secret_is_taken_out(case: str) -> None:
    message, secret = case.split("|")
    found = redact(message)
    assert secret not in found.text and found.removed


@pytest.mark.parametrize("message", cases.LOOK_ALIKES)
def test_a_look_alike_stays(message: str) -> None:
    assert redact(message).text == message


@pytest.mark.parametrize("case", cases.SECRETS)
def test_redacting_twice_changes_nothing(case: str) -> None:
    once = redact(case.split("|")[0])
    assert redact(once.text).text == once.text


@pytest.mark.parametrize(
    ("message", "text", "removed"),
    [
        ("カード4111 1111 1111 1111を入れた", "カード〔カード番号〕を入れた", ("card",)),
        ("暗証番号は1357、電話は090-1111-2222", "暗証番号は〔暗証番号〕、電話は〔電話番号〕", ("pin", "phone")),
        ("パスワードはneko99です", "パスワードは〔パスワード〕です", ("password",)),
        ("認証コード112233を伝えた", "認証コード〔認証コード〕を伝えた", ("code",)),
        ("マイナンバー1234 5678 9018を書いた", "マイナンバー〔マイナンバー〕を書いた", ("my_number",)),
        ("在留カードはAB12345678CD", "在留カードは〔在留カード番号〕", ("residence_card",)),
    ],
)
def test_the_placeholder_says_what_was_there(message: str, text: str, removed: tuple[str, ...]) -> None:
    found = redact(message)
    assert (found.text, found.removed) == (text, removed)


def test_a_public_number_stays_and_a_private_one_goes() -> None:
    text = "03-5978-7509と03-1234-5678"
    assert redact(text, ["03-5978-7509"]).text == "03-5978-7509と〔電話番号〕"


def test_check_digits() -> None:
    assert passes_luhn("4111111111111111") and not passes_luhn("4111111111111112")
    assert passes_my_number("123456789018") and not passes_my_number("123456789012") and not passes_my_number("1")


def test_placeholders_are_left_alone_and_every_class_has_one() -> None:
    text = "".join(PLACEHOLDERS.values())
    assert redact(text).text == text and redact(text).removed == ()


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00", "\ud800", "1" * 5000, "パスワード" * 500, "a@" * 2000, "-" * 5000, "1 " * 2000, "町" * 3000],
)
def test_any_text_is_safe(text: str) -> None:
    assert isinstance(redact(text).text, str)


@pytest.mark.parametrize(
    "piece",
    [
        "市", "市町", "区一の", "パスワードは", "パス:", "暗証番号", "コード", "password is ", "いち", "しし", "one ", "double ", "1の", "一の",
        "0-", "+1 ", "1-", "a-", "A1 ", "a@a.", "a at b ", "右1", "4242 ", "カード1234", "gb82 ", "abcd, ", "phrase word ", "1 Aa ", "*", "id a/",
        "パスワードあ", "左上→", "password is a ", "〔ID〕 a", "秘密の質問", "母の旧姓", "pet name i ", "aaaa-", "住んで", "マンション5棟", "080の12",
        "xxxx-", "12**", "ポート1、", "1の1乗", "?code=", "https://〔", "is a1b2 a ", "玄関1#", "一丁目", "一の二の三コーポ", "コードa-1", "差出人4桁", "裏の",
    ],
)  # fmt: skip
def test_no_text_makes_it_slow(piece: str) -> None:
    text = (piece * 1000)[:1000]
    start = time.process_time()
    redact(text)
    assert time.process_time() - start < 0.5


def test_a_usual_message_takes_no_time() -> None:
    messages = [case.split("|")[0] for case in cases.SECRETS] + cases.LOOK_ALIKES
    start = time.process_time()
    for message in messages:
        redact(message)
    assert (time.process_time() - start) / len(messages) < 0.003
