"""Cries that say nothing else, and what is asked after numbers were shown."""

from __future__ import annotations

import pytest

from text.cries import is_bare_cry, need_after_danger, plain_danger
from text.crisis import screen

CRIES = "助けて|たすけて！！|タスケテ|誰か助けて|お願い、助けて|助けてください|たすけて ください|help|Help me!!|please help me|SOMEBODY HELP ME PLEASE"
NOT_CRIES = "助けてもらえますか、スマホのことで|スマホを助けて|help me with my password|助けてくれてありがとう|友達を助けてあげたい|たすけあいの会|helper"


@pytest.mark.parametrize("text", CRIES.split("|"))
def test_a_cry_alone_is_always_answered_alike(text: str) -> None:
    assert is_bare_cry(text)
    found = screen(text).crisis
    assert found is not None
    assert found.is_cry


@pytest.mark.parametrize("text", NOT_CRIES.split("|"))
def test_a_wish_for_help_with_something_is_no_bare_cry(text: str) -> None:
    assert not is_bare_cry(text)


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("電話はできない", "no_phone"),
        ("声出せないから電話むり", "no_phone"),
        ("LINEで相談できる?", "no_phone"),
        ("I can't call, is there a chat?", "no_phone"),
        ("話し中でつながらない", "no_phone"),
        ("どこに逃げればいい?", "where"),
        ("家に帰れない", "where"),
        ("where can I go tonight", "where"),
        ("どう声をかければいいですか", "words"),
        ("what should I say to her", "words"),
        ("怖い", "listen"),
        ("話を聞いてほしい", "listen"),
        ("もうだめだ", "listen"),
        ("I'm scared", "listen"),
        ("I don't speak Japanese", "tongue"),
        ("夜でも大丈夫?", "again"),
        ("うん", "again"),
        ("…", "again"),
        ("助けて", "again"),
        ("スマホの画面が怖い", None),
        ("パスワードの作り方を教えて", None),
        (
            "偽の警告が出て電話番号が書いてあります。どうしたらいいですか、銀行のカードも心配です。娘に聞いたらここで聞けと言われました",
            None,
        ),
    ],
)
def test_what_is_asked_after_a_danger(text: str, need: str | None) -> None:
    assert need_after_danger(text) == need


PLAIN = (
    "自殺したい|死にたい|もう死にたいです|しにたい|消えたい|殺して|殺される|息してない|夫に殴られてる|家が燃えてる|救急車呼んで|薬全部飲んだ|手首切った|生きていたくない|"
    "I want to die|kill me|I'm going to kill myself|he is hitting me|she's not breathing|call an ambulance now"
)


@pytest.mark.parametrize("text", PLAIN.split("|"))
def test_a_danger_said_plainly_is_never_weighed(text: str) -> None:
    found = screen(text).crisis
    assert found is not None
    assert not found.by_likeness


@pytest.mark.parametrize(
    "text",
    ["死ね", "消える", "死ぬほど眠い", "締切に殺される", "電池が死んだ", "kill the app", "消したい", "写真が消えた"],
)
def test_what_only_has_the_words_is_not_plain(text: str) -> None:
    assert plain_danger(text) is None
    assert screen(text).crisis is None
