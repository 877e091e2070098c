"""Short facts in a running talk are noted; they are no new topic."""

import pytest

from tests.actions.conftest import Talk, button, entry_shown, kinds
from text.details import details_in


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("男の人", "grooming_stranger"),
        ("女の人でした", "cashless_payment_misuse"),
        ("LINEです", "account_takeover_line"),
        ("昨日です", "nlu_fallback"),
        ("5万円です", "yami_baito"),
        ("領収書はあります", "out_of_scope"),
        ("080からです", "suspicious_call"),
        ("3日前", "followup_done"),
        ("しらない おじさん", "grooming_stranger"),
        ("yesterday", "nlu_fallback"),
        ("a man", "grooming_stranger"),
        ("it was on Instagram", "account_takeover_sns"),
    ],
)
async def test_a_fact_stays_with_the_steps(talk: Talk, text: str, intent: str) -> None:
    await talk.say("だまされて振り込んだ", "money_transferred_to_scammer")
    reply = await talk.say(text, intent)
    assert reply["topic"] == "money_transferred_to_scammer" and talk.slots["step"] == 1
    assert kinds(reply)[:2] == ["text", "step"]


async def test_a_fact_about_the_child_gives_the_words_for_parents(talk: Talk) -> None:
    await talk.say("いじめのことで相談", "cyberbullying")
    reply = await talk.say("息子です", "family_impersonation_call")
    assert entry_shown(reply).endswith(":parent") and reply["topic"] == "cyberbullying"
    year = await talk.say("小5", "nlu_fallback")
    assert year["topic"] == "cyberbullying" and talk.slots["reader"] == "parent"
    assert "chosen_audience" not in talk.slots


async def test_a_fact_offers_the_neighbour_that_is_about_just_that(talk: Talk) -> None:
    await talk.say("アカウントを乗っ取られた", "account_takeover_sns")
    reply = await talk.say("LINEです", "nlu_fallback")
    assert button(reply, name="choose_topic", topic="account_takeover_line") and talk.slots["step"] == 1


async def test_a_fact_beside_advice_asks_on_and_one_with_nothing_in_hand_asks_what_happened(talk: Talk) -> None:
    assert kinds(await talk.say("昨日です", "nlu_fallback")) == ["text"]
    talk.audience = "senior"
    await talk.say("変な電話が来た", "suspicious_call")
    reply = await talk.say("男の人", "grooming_stranger")
    assert reply["topic"] == "suspicious_call" and button(reply, name="choose_topic", topic="fake_police_scam")


async def test_a_fact_among_choices_keeps_them(talk: Talk) -> None:
    await talk.say("なんか出た", "support_scam_popup", 0.2, support_scam_paid=0.18)
    reply = await talk.say("昨日です", "nlu_fallback")
    assert reply["outcome"] == "clarification" and button(reply, topic="support_scam_paid")


async def test_an_unsure_remark_goes_on_with_the_step_and_offers_what_else_it_may_be(talk: Talk) -> None:
    await talk.say("LINEを乗っ取られた", "account_takeover_line")
    reply = await talk.say("パスワードは誕生日でした", "password_management", 0.7)
    assert kinds(reply) == ["text", "step", "choices"] and button(reply, topic="password_management")
    assert talk.slots["step"] == 1


async def test_a_sure_new_matter_and_a_question_are_no_remark(talk: Talk) -> None:
    await talk.say("スマホをなくした", "lost_phone")
    assert (await talk.say("LINEを乗っ取られた", "account_takeover_line"))["topic"] == "account_takeover_line"
    assert (await talk.say("パスワードの作り方は？", "password_management"))["topic"] == "password_management"


@pytest.mark.parametrize("text", ["お金をだまし取られた", "お金を取られました", "someone took my money"])
async def test_who_only_says_that_money_was_taken_is_led_to_the_bank(talk: Talk, text: str) -> None:
    assert (await talk.say(text, "recovery_scam"))["topic"] == "money_transferred_to_scammer"


@pytest.mark.parametrize("text", ["だまされた", "I got scammed", "さぎに あいました"])
async def test_who_only_says_to_be_cheated_is_asked_how(talk: Talk, text: str) -> None:
    reply = await talk.say(text, "recovery_scam")
    assert button(reply, topic="money_transferred_to_scammer") and button(reply, topic="phishing_info_entered")


@pytest.mark.parametrize(
    ("text", "desk_id"),
    [
        ("キャッシュカードをなくした", "bank"),
        ("通帳が見当たらないんです", "bank"),
        ("I lost my bank card", "bank"),
        ("保険証をなくした", "office"),
        ("架空請求のはがきが届いた", "c188"),
    ],
)
async def test_a_lost_card_and_a_demand_by_post_get_what_to_do_first(talk: Talk, text: str, desk_id: str) -> None:
    reply = await talk.say(text, "out_of_scope")
    assert reply["outcome"] == "guidance" and desk_id in [one["id"] for one in reply["messages"][1]["contacts"]]


@pytest.mark.parametrize(
    "text", ["スマホをなくした", "カードが不正に使われた", "いつですか", "LINE乗っ取り", "電話が来た", "日曜は", "2"]
)
def test_what_is_no_bare_fact(text: str) -> None:
    assert not details_in(text)
