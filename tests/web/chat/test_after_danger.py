"""After a danger the talk stays with it until something else is plainly wanted, and there is a way back."""

from typing import Any

import pytest

from tests.web.chat.client import Talk
from tests.web.conftest import Door


def numbers(reply: dict[str, Any]) -> list[str]:
    return [contact["number"] for contact in reply["messages"][0]["contacts"]]


@pytest.mark.parametrize(
    "text",
    [
        "赤ちゃんが誤って電池を飲んだ",
        "いもうとが おふろで おぼれた",
        "娘が川に落ちた",
        "ODした",
        "手首切った、血が止まらない",
        "my grandson is choking",
        "I overdosed",
    ],
)
async def test_a_body_in_danger_brings_119_first_and_what_to_do(talk: Talk, text: str) -> None:
    await talk.start()
    reply = await talk.answer(text)
    assert reply["outcome"] == "crisis"
    assert numbers(reply)[0] == "119"
    assert "119" in reply["messages"][0]["text"].split("。")[0].split(".")[0]


async def test_a_child_in_danger_is_told_of_119_as_well(talk: Talk) -> None:
    await talk.start()
    reply = await talk.answer("隣の家で子どもが虐待されています")
    assert {"189", "110", "119"} <= set(numbers(reply))


async def test_unforeseen_words_stay_with_the_danger_until_another_matter(door: Door, talk: Talk) -> None:
    await talk.start()
    await talk.answer("もう死にたい")
    for text in (
        "電話したけど出なかった",
        "お金取られる？",
        "なんでだろう",
        "わたしが いけないんだ",
        "病院に行くべき？",
        "ねこが いる",
    ):
        assert (await talk.answer(text))["outcome"] == "crisis"
    assert door.engine.turns == []
    reply = await talk.answer("パスワードの作り方を教えて")
    assert reply["outcome"] == "answered"
    assert "if_in_danger" in [item.get("code") for item in reply["messages"]]
    await talk.answer("ありがとう")
    assert len(door.engine.turns) == 2
    assert (await talk.answer("やっぱりつらい"))["outcome"] == "crisis"


async def test_the_danger_does_not_hold_the_talk_for_ever(door: Door, talk: Talk) -> None:
    await talk.start()
    await talk.answer("もう死にたい")
    for _ in range(12):
        assert (await talk.answer("ねこが いる"))["outcome"] == "crisis"
    await talk.answer("ねこが いる")
    assert len(door.engine.turns) == 1


async def test_a_button_leads_out_of_the_danger(door: Door, talk: Talk) -> None:
    await talk.start()
    await talk.answer("もう死にたい")
    reply = await talk.press_label(await talk.answer("猫がいる"), "ほかのこと")
    assert reply["outcome"] == "guidance"
    await talk.answer("猫がいる")
    assert len(door.engine.turns) == 1


@pytest.mark.parametrize(
    "text", ["質問に戻る", "さっきの話", "落ち着きました。続けます", "back to the phone", "where were we"]
)
async def test_words_lead_back_to_the_step_before(door: Door, talk: Talk, text: str) -> None:
    await talk.start()
    await talk.answer("手順を教えて")
    reply = await talk.answer("もう死にたい")
    assert any("もどる" in one["label"] for item in reply["messages"] for one in item.get("choices") or ())
    await talk.answer("ごめんなさい")
    await talk.answer("怖い")
    await talk.answer(text)
    command = door.engine.turns[-1]["command"]
    assert (command["name"], command["number"], command["verb"]) == ("step", 1, "show")


async def test_the_button_leads_back_to_the_step_before(door: Door, talk: Talk) -> None:
    await talk.start()
    await talk.answer("手順を教えて")
    await talk.press_label(await talk.answer("もう死にたい"), "「")
    assert door.engine.turns[-1]["command"]["name"] == "step"


async def test_the_kind_of_danger_is_kept_when_the_next_words_only_sound_like_another(talk: Talk) -> None:
    await talk.start()
    await talk.answer("おじさんが くるまで むかえに くるって")
    reply = await talk.answer("もう えきに いる")
    assert reply["outcome"] == "crisis"
    assert numbers(reply)[0] == "189"


async def test_language_and_reader_typed_before_hold_in_a_danger(talk: Talk) -> None:
    await talk.start()
    await talk.answer("やさしい日本語で")
    assert (await talk.answer("しにたいです"))["language"] == "ja-simple"
    await talk.start()
    await talk.answer("English please")
    assert (await talk.answer("夫に殴られた"))["language"] == "en"
    await talk.start()
    await talk.answer("小学4年です")
    reply = await talk.answer("死にたい")
    assert reply["audience"] == "student"
    assert numbers(reply)[0] == "0120-99-7777"


async def test_a_child_who_writes_in_kana_is_spoken_to_in_easy_words(talk: Talk) -> None:
    await talk.start()
    reply = await talk.answer("おとうさんが よる へやに くる。こわい")
    assert (reply["outcome"], reply["language"], reply["audience"]) == ("crisis", "ja-simple", "student")
    assert numbers(reply)[0] == "189"
    assert "{話|はな}して いいです" in (await talk.answer("だれにも いうなって いわれた"))["messages"][0]["text"]


async def test_another_language_pressed_in_a_danger_says_it_again(door: Door, talk: Talk) -> None:
    started = await talk.start()
    await talk.answer("もう死にたい")
    reply = await talk.press_label(started, "English")
    assert (reply["outcome"], reply["language"]) == ("crisis", "en")
    assert door.engine.turns == []
    assert (await talk.answer("ねこが いる"))["outcome"] == "crisis"


@pytest.mark.parametrize(
    "text",
    ["若い人が通帳を取りに来ています", "カードを とりに ひとが きます", "a courier is here to collect my cash card"],
)
async def test_a_messenger_of_fraud_brings_110_and_a_closed_door(door: Door, talk: Talk, text: str) -> None:
    await talk.start()
    reply = await talk.answer(text)
    assert (reply["outcome"], numbers(reply)[0]) == ("crisis", "110")
    first = reply["messages"][0]["text"].split("。")[0].split(".")[0]
    assert "開けないで" in first or "{開|あ}けないで" in first or "Do not open" in first
    again = await talk.answer("もう玄関にいます")
    assert (again["outcome"], numbers(again)[0]) == ("crisis", "110")
    given = await talk.answer("もう渡してしまいました")
    assert (given["outcome"], numbers(given)[0]) == ("crisis", "110")
    assert "銀行" in given["messages"][0]["text"] or "bank" in given["messages"][0]["text"]
    assert door.engine.turns == []


async def test_a_messenger_told_of_in_a_story_stands_beside_its_answer(talk: Talk) -> None:
    await talk.start()
    reply = await talk.answer("警察官を名乗る人から電話があり、通帳を預かりに来るそうです")
    assert reply["outcome"] == "answered"
    assert "ドアを開けず" in reply["messages"][0]["text"]
    assert [item.get("code") for item in reply["messages"]].count("if_in_danger") == 1


async def test_a_call_that_was_ended_is_never_obeyed(talk: Talk) -> None:
    await talk.start()
    await talk.answer("知らない人がカードを取りに来ます")
    text = (await talk.answer("電話は切りました"))["messages"][0]["text"]
    assert "かけ直さないで" in text
    assert "言われたとおり" not in text


async def test_a_clear_question_after_a_wish_to_die_is_answered_with_the_numbers_beside(door: Door, talk: Talk) -> None:
    await talk.start()
    await talk.answer("もう死にたい")
    reply = await talk.answer("取り乱してすみません。だまされたお金は取り返せますか")
    assert reply["outcome"] == "answered"
    assert "if_in_danger" in [item.get("code") for item in reply["messages"]]
    await talk.answer("はい")
    assert len(door.engine.turns) == 2
    assert (await talk.answer("やっぱりつらい"))["outcome"] == "crisis"


async def test_a_parent_is_not_spoken_to_as_the_child_in_danger(talk: Talk) -> None:
    await talk.start(audience="parent")
    assert "その人" in (await talk.answer("むすこが、しにたいって言っています"))["messages"][0]["text"]
    await talk.start(audience="parent")
    await talk.answer("娘がネットで知り合った男に会いに行って、帰ってきません")
    text = (await talk.answer("赤い服でした"))["messages"][0]["text"]
    assert "服装" in text
    assert "無事" in (await talk.answer("さっき帰ってきました"))["messages"][0]["text"]


async def test_whoever_threatened_has_left_and_the_talk_hears_it(talk: Talk) -> None:
    await talk.start()
    await talk.answer("知らない男がドアをガンガンたたいています")
    assert "まだ近くに" in (await talk.answer("あきらめて帰りました"))["messages"][0]["text"]
    assert "まだ近くに" not in (await talk.answer("さようなら"))["messages"][0]["text"]
