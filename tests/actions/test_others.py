"""A second trouble is kept, offered after the first and called up by a word; a short "…は？" is answered from the topic in hand."""

from typing import Any

import pytest

from tests.actions.conftest import Talk
from text.matters import asked_in, asks_for_another, parts_of

TWO = (
    "昨日母のスマホに宅急便のSMSが来て、リンクを押してパスワードを入れたらしいです。"
    "それとは別に、父のパソコンにウイルスの警告画面が出て電話してしまい、遠隔操作されています"
)


def said(reply: dict[str, Any]) -> str:
    return "".join(message["text"] for message in reply["messages"] if message["type"] == "text")


@pytest.mark.parametrize(
    ("text", "thing", "side"),
    [
        ("写真の方は？", "写真", True), ("じゃあスマホのほうは？", "スマホ", True), ("パソコンのほう", "パソコン", True), ("アプリのほうはどうすれば", "アプリ", True),
        ("電話の件", "電話", True), ("クレジットカードは？", "クレジットカード", False), ("ロックは？", "ロック", False), ("and the card?", "card", False),
        ("the code", "code", False), ("what about my phone", "phone", False),
    ],
)  # fmt: skip
def test_what_a_short_word_asks_for(text: str, thing: str, side: bool) -> None:
    asked = asked_in(text)
    assert asked is not None and (asked.thing, asked.side) == (thing, side)


@pytest.mark.parametrize(
    "text",
    ["次は？", "これは？", "ありがとう", "払った方がいい？", "切ったほうがいい？", "その件です", "thank you", "the screen went black", "my wife will be angry", "怖いのは",
     "back to the phone", "I paid", "LINEの話に戻って", "she is crying", "お金は戻る？", "前の話は？"],
)  # fmt: skip
def test_what_asks_for_no_thing(text: str) -> None:
    assert asked_in(text) is None


def test_matters_are_told_apart() -> None:
    assert len(parts_of(TWO)) == 2 and len(parts_of("スマホをなくした。どうしたらいいですか")) == 1
    assert len(parts_of("I paid a fake shop. Also my Instagram account was taken over")) == 2
    assert (
        asks_for_another("もう一つの方は？") and asks_for_another("the other one?") and not asks_for_another("もう一回")
    )


async def test_the_second_matter_is_offered_kept_and_called_up(talk: Talk) -> None:
    first = await talk.say(TWO, "support_scam_paid", 0.6, phishing_info_entered=0.2, smishing_sms=0.1)
    assert first["topic"] == "support_scam_paid" and "もう一つのお話" in said(first)
    button = first["messages"][-1]["choices"][0]
    assert button["label"].startswith("もう一つ：") and button["topic"] in ("smishing_sms", "phishing_info_entered")
    await talk.say("できた", "followup_done")
    other = await talk.say("スマホの方は？", "lost_phone", 0.4)
    assert other["topic"] == button["topic"]
    back = await talk.say("じゃあパソコンのほうは？", "nlu_fallback", 0.3)
    assert back["topic"] == "support_scam_paid"
    again = await talk.say("もう一つの方は？", "nlu_fallback", 0.3)
    assert again["topic"] == button["topic"]


async def test_the_other_matter_is_offered_when_the_steps_are_over(talk: Talk) -> None:
    await talk.say(TWO, "support_scam_paid", 0.6, phishing_info_entered=0.2)
    over = await talk.say("全部終わりました", "followup_done")
    assert any(one["label"].startswith("もう一つ：") for one in over["messages"][-1]["choices"])


async def test_open_choices_are_taken_by_what_they_are_about(talk: Talk) -> None:
    offered = await talk.say("パスワードを入れた。警告も出た", "smishing_sms", 0.2, support_scam_popup=0.18)
    assert offered["outcome"] == "clarification"
    assert (await talk.say("警告のほう", "nlu_fallback", 0.3))["topic"] == "support_scam_popup"


async def test_a_short_question_is_answered_from_the_answer_in_hand(talk: Talk) -> None:
    await talk.say("スマホをなくした", "lost_phone")
    card = await talk.say("カードは？", "mynumber_card_lost", 0.5)
    assert card["topic"] == "lost_phone" and "カード" in said(card) and talk.slots["step"] == 1
    assert (await talk.say("LINEは？", "account_takeover_line", 0.5))["topic"] == "lost_phone"
    police = await talk.say("警察は？", "fake_police_scam", 0.5)
    assert police["topic"] == "lost_phone"
    ids = [one["id"] for message in police["messages"] for one in message.get("contacts", [])]
    assert ids and all(one.startswith("police") for one in ids)
    assert (await talk.say("指紋認証は？", "two_factor_passkey"))[
        "topic"
    ] == "two_factor_passkey"  # it says nothing of that
