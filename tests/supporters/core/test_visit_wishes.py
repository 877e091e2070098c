"""What somebody wishes: a visit, none, or something else that only sounds like one."""

from __future__ import annotations

import pytest

from supporters.core.visit_wishes import asks_to_come, wants_no_visit


@pytest.mark.parametrize(
    "typed",
    [
        "警告が出たまま。誰か直しに来てください",
        "すぐ来て パソコンが変な音だしてる",
        "こわくて触れません。一度うちで見てもらえますか",
        "電話の機械、取り付けに来てほしいんやけど",
        "実家を訪問してもらえませんか、母が困っています",
        "Could somebody come by and look at my tablet?",
        "We need a volunteer to visit my aunt and fix her email",
    ],
)
def test_who_asks_outright_that_one_of_ours_should_come(typed: str) -> None:
    assert asks_to_come(typed) and not wants_no_visit(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "警察に来てほしい",
        "知らない人が来て、契約書に名前を書いた",
        "きのうは直しに来てくださってありがとうございました",
        "会いに来てほしいと言われて困っています",
        "請求が自分に来て、払えない",
        "He asked me to come to his house",
    ],
)
def test_others_who_come_or_came_are_no_wish_for_a_visit(typed: str) -> None:
    assert not asks_to_come(typed)


@pytest.mark.parametrize(
    "typed", ["来なくていいです、書いて教えて", "訪問は結構です", "No need to come over, just tell me how"]
)
def test_who_says_that_nobody_needs_to_come(typed: str) -> None:
    assert wants_no_visit(typed) and not asks_to_come(typed)
