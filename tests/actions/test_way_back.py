"""Going back in plain words to what was left, by naming it or not; steps by number; the place that is kept."""

import pytest

from tests.actions.conftest import Talk, button, entry_shown, kinds
from text.step_words import asks_for_start, asks_for_step, asks_what_was_done
from text.way_back import asks_back


async def lost_at_three(talk: Talk) -> None:
    await talk.say("スマホをなくした", "lost_phone")
    for _ in range(2):
        await talk.say("できた", "followup_done")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("本題に戻って", "followup_back"),
        ("質問に戻る", "followup_back"),
        ("最初の話に戻して", "followup_back"),
        ("スマホの話に戻って", "lost_phone"),
        ("元の質問に戻って", "nlu_fallback"),
        ("元の手順", "followup_back"),
        ("ごめん、スマホの件", "smalltalk_chat"),
        ("もういい、さっきのスマホの話なんだけど", "location_sharing"),
        ("すまほの はなしに もどりたいです", "followup_back"),
        ("ほな、携帯の件に戻ろか", "nlu_fallback"),
        ("スマホの件に戻ってもらえますか", "followup_back"),
        ("さっきのスマホの話に戻っていただけませんか", "followup_back"),
        ("戻って", "followup_back"),
        ("back to the phone thing", "lost_phone"),
        ("ok so the phone", "nlu_fallback"),
        ("where were we?", "nlu_fallback"),
    ],
)
async def test_any_plain_wording_leads_back_to_the_step_that_was_left(talk: Talk, text: str, intent: str) -> None:
    await lost_at_three(talk)
    await talk.say("偽の警察から電話が来た", "fake_police_scam")
    reply = await talk.say(text, intent)
    assert (reply["topic"], reply["messages"][-1]["number"]) == ("lost_phone", 3)


@pytest.mark.parametrize(
    "text", ["質問に戻る", "本題に戻りたい", "スマホの話に戻って", "さっきの話", "back to the phone"]
)
async def test_the_same_words_stay_at_the_step_in_hand(talk: Talk, text: str) -> None:
    await lost_at_three(talk)
    reply = await talk.say(text, "followup_back")
    assert (reply["topic"], reply["messages"][-1]["number"]) == ("lost_phone", 3)


async def test_a_third_matter_does_not_push_the_first_out(talk: Talk) -> None:
    await lost_at_three(talk)
    await talk.say("LINEを乗っ取られた", "account_takeover_line")
    await talk.say("できた", "followup_done")
    await talk.say("登録完了と出た", "one_click_billing")
    assert [one["topic"] for one in talk.slots["paused"]] == ["lost_phone", "account_takeover_line"]
    phone = await talk.say("スマホの話に戻って", "nlu_fallback")
    assert (phone["topic"], phone["messages"][-1]["number"]) == ("lost_phone", 3)
    line = await talk.say("LINEの続き", "account_takeover_line")
    assert (line["topic"], line["messages"][-1]["number"]) == ("account_takeover_line", 2)


@pytest.mark.parametrize(
    "text", ["お金は戻りますか", "アカウントを元に戻したい", "画面が元に戻らない", "元に戻せますか", "スマホをなくした"]
)
def test_what_comes_back_otherwise_is_no_way_back(text: str) -> None:
    assert asks_back(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2番をもう一回", 2),
        ("1番からやり直したい", 1),
        ("what was step 2?", 2),
        ("step 2 again please", 2),
        ("2番目は何でしたっけ", 2),
        ("最初から", 1),
        ("もう一度最初からお願いします", 1),
        ("start over", 1),
    ],
)
@pytest.mark.parametrize("intent", ["followup_back", "followup_more", "start_over"])
async def test_a_step_that_is_named_is_shown(talk: Talk, text: str, number: int, intent: str) -> None:
    await lost_at_three(talk)
    reply = await talk.say(text, intent)
    assert (reply["topic"], reply["messages"][-1]["number"]) == ("lost_phone", number)


async def test_from_the_start_offers_another_matter_and_at_the_start_forgets(talk: Talk) -> None:
    await lost_at_three(talk)
    assert button(await talk.say("最初から", "start_over"), name="restart")
    await talk.say("最初から", "start_over")
    assert talk.slots["topic"] is None
    await lost_at_three(talk)
    await talk.say("最初から話し直したい", "start_over")
    assert talk.slots["topic"] is None


async def test_what_was_done_so_far_is_told(talk: Talk) -> None:
    await lost_at_three(talk)
    reply = await talk.say("ここまで何をした？", "followup_next")
    assert kinds(reply) == ["text", "step"] and reply["messages"][0]["text"].count("\n") == 2
    assert reply["messages"][-1]["number"] == 3


@pytest.mark.parametrize("text", ["3番の銀行に電話した", "110番に電話したほうがいい？", "2回払った"])
def test_a_number_in_a_story_asks_for_no_step(text: str) -> None:
    assert asks_for_step(text) is None and not asks_for_start(text) and not asks_what_was_done(text)


async def test_another_reader_or_language_keeps_the_place_and_the_readers_are_offered_again(talk: Talk) -> None:
    await lost_at_three(talk)
    reply = await talk.say("学生です", "change_audience")
    assert talk.slots["step"] == 3 and talk.slots["chosen_audience"] == "student"
    await talk.say("English please", "change_language")
    assert talk.slots["step"] == 3
    older = await talk.say("I'm a senior", "change_audience")
    assert talk.slots["step"] > 1 and talk.slots["chosen_audience"] == "senior" and older["language"] == "en"
    assert reply["outcome"] == "guidance"


async def test_a_reader_that_was_pressed_can_be_changed_by_a_button(talk: Talk) -> None:
    bullied = await talk.say("クラスで無視される", "cyberbullying")
    parent = await talk.press(button(bullied, name="set_audience", audience="parent"))
    assert entry_shown(parent).endswith(":parent") and button(parent, name="set_audience", audience="student")
    senior = await talk.say("高齢者向けにして", "change_audience")
    assert "保護者向け" in senior["messages"][0]["text"]


async def test_who_cannot_read_japanese_gets_english_at_the_step(talk: Talk) -> None:
    await lost_at_three(talk)
    reply = await talk.say("I don't read Japanese well", "school_device_giga")
    assert reply["language"] == "en" and reply["topic"] == "lost_phone" and talk.slots["step"] == 3
