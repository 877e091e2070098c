"""A fraudster's messenger is told from a parcel, a daughter and the newspaper's bill."""

from __future__ import annotations

import pytest

from text.couriers import arrives, messenger

NOW = (
    "部下の人が現金を受け取りに来ます|カードをとりに きます|おかねを とりに ひとが きます|受け子が玄関にいます|銀行協会の人が今からカードを回収しに来ます|夕方、弁護士がお金を受け取りに来ます|"
    "知らない人が封筒を受け取りに来ています|若い男の人が通帳を取りに来ました|役所の職員が家に取りに来るそうです|someone is coming to pick up my cash card now|a man is at the door to collect the money"
)
TOLD = "警察官を名乗る人から電話で、通帳を預かりに来るって|孫だという男から電話。「あしたの昼までに80万、友だちが取りに行く」と言っていました。番号が変わったとも言ってました"
NONE = (
    "娘が通帳を取りに来ます|孫がお金をもらいに来る|新聞の集金の人がお金を取りに来ます|宅配の人が荷物を取りに来ます|警察がカードを取りに来ることはありますか|カードを取りに来る詐欺とは|"
    "お金を取りに来た人に渡してしまいました|写真を取りに来てほしい|パソコンを取りに来てもらえますか|カードを銀行に取りに行きます|通帳を取りに家に帰ります|忘れ物を取りに行きたい|"
    "マイナンバーカードを受け取りに行きます|お金を受け取りにATMへ行く|Someone from a marketplace is coming to pick up a sofa|スマホの使い方を教えに来てくれますか"
)
ARRIVES = "玄関に来ています|あと10分で着くそうです|チャイムが鳴っています|来ちゃいました|もうすぐ来るって|he's at the door|they are coming"
NOT_ARRIVES = "電話がまた来ました|メールが来ました|娘が来ました|まだ来ません|返事が来ました|SMSが来た|They called again|荷物が来ました|お巡りさんが来ました"


@pytest.mark.parametrize("text", NOW.split("|"))
def test_whoever_comes_for_money_or_cards_is_a_messenger(text: str) -> None:
    assert messenger(text) == "now"


@pytest.mark.parametrize("text", TOLD.split("|"))
def test_a_messenger_told_of_in_a_story_is_warned_of(text: str) -> None:
    assert messenger(text) == "told"


@pytest.mark.parametrize("text", NONE.split("|"))
def test_ordinary_visitors_and_questions_are_left_alone(text: str) -> None:
    assert messenger(text) is None


@pytest.mark.parametrize("text", ARRIVES.split("|"))
def test_a_few_words_tell_of_an_arrival(text: str) -> None:
    assert arrives(text)


@pytest.mark.parametrize("text", NOT_ARRIVES.split("|"))
def test_mail_calls_and_family_are_no_arrival(text: str) -> None:
    assert not arrives(text)
