"""What is meant of a request that was sent, and what only sounds like it."""

from __future__ import annotations

import pytest

from supporters.core.sent_talk import about_sent, wants_another


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("when", "電話はいつもらえますか|連絡がまだ来ません|when do they phone me|nobody has called yet|れんらくは いつ きますか"),
        ("cancel", "訪問を断りたい|さっきの申し込みをなかったことにして|please cancel the visit|サポーターはいらなくなりました"),
        ("code", "受付番号をなくしました"),
        (None, "犯人はいつ来ますか|銀行からいつ電話が来ますか|定期購入をやめたい|I want to cancel my order|パスワードを忘れた|まだですか|ありがとう"),
    ],
)  # fmt: skip
def test_it_is_told_from_other_matters_wherever_the_talk_is(kind: str | None, said: str) -> None:
    assert {one: about_sent(one, just_sent=False) for one in said.split("|")} == dict.fromkeys(said.split("|"), kind)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("when", "まだ?|はやくしてよ|i'm still waiting|どのくらいで電話きますか"),
        ("received", "送信して|ちゃんと送れましたか|did you get it|send it"),
        ("cancel", "やっぱりやめます|キャンセルで|never mind"),
        ("change", "電話番号まちがえた|I want to change the time"),
        (None, "ありがとう|ウイルスの警告が出た|注文を取り消したい|カードをなくした"),
    ],
)  # fmt: skip
def test_right_after_it_was_sent_few_words_are_enough(kind: str | None, said: str) -> None:
    assert {one: about_sent(one, just_sent=True) for one in said.split("|")} == dict.fromkeys(said.split("|"), kind)


@pytest.mark.parametrize(
    ("said", "is_another"),
    [("もう一つ別のことで来てほしい", True), ("another visit please", True), ("訪問してほしい", False)],
)
def test_a_second_visit_is_asked_for_in_so_many_words(said: str, is_another: bool) -> None:
    assert wants_another(said) is is_another
