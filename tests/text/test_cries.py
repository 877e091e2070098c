"""Cries that say nothing else, and dangers said plainly."""

from __future__ import annotations

import pytest

from text.cries import is_bare_cry, plain_danger
from text.crisis import screen

CRIES = "助けて|たすけて！！|タスケテ|誰か助けて|お願い、助けて|助けてください|たすけて ください|help|emergency|It's an emergency!|I need help|urgent|ヘルプ|緊急です|助けてほしいんだけど|だれか、おねがい|Help me!!|please help me|SOMEBODY HELP ME PLEASE"
NOT_CRIES = "助けてもらえますか、スマホのことで|スマホを助けて|help me with my password|助けてくれてありがとう|友達を助けてあげたい|たすけあいの会|helper|緊急地震速報の設定|emergency contacts settings|ヘルプデスク|ヘルプの見方"


@pytest.mark.parametrize("text", CRIES.split("|"))
def test_a_cry_alone_is_always_answered_alike(text: str) -> None:
    assert is_bare_cry(text)
    found = screen(text).crisis
    assert found is not None
    assert found.is_cry


@pytest.mark.parametrize("text", NOT_CRIES.split("|"))
def test_a_wish_for_help_with_something_is_no_bare_cry(text: str) -> None:
    assert not is_bare_cry(text)


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
