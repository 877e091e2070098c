"""Money gone, the caller still on the line, a job done for criminals: answered at once, whatever the engine took it for."""

from typing import Any

import pytest

from tests.actions.conftest import Talk, button, entry_shown, kinds


def said(reply: dict[str, Any]) -> str:
    return " ".join(str(message.get("text", "")) for message in reply["messages"])


def step_of(reply: dict[str, Any]) -> int | None:
    return next((message["number"] for message in reply["messages"] if message["type"] == "step"), None)


@pytest.mark.parametrize(
    ("first", "topic", "text"),
    [
        ("偽サイトに暗証番号を入れた", "phishing_info_entered", "もう20万円おろされていました"),
        ("へんなアプリを入れた", "malicious_app_installed", "ぎんこう おかね なくなりました"),
        ("パスワードの作り方", "password_management", "口座から全部引き出されてる"),
    ],
)
@pytest.mark.parametrize("intent", ["followup_done", "nlu_fallback", "defamation_victim"])
async def test_money_that_left_the_account_leads_to_the_bank(
    talk: Talk, first: str, topic: str, text: str, intent: str
) -> None:
    await talk.say(first, topic)
    reply = await talk.say(text, intent, 0.5)
    assert reply["topic"] == "online_banking_fraud" and step_of(reply) == 1


async def test_money_gone_needs_no_topic_and_yields_to_a_sure_one(talk: Talk) -> None:
    assert (await talk.say("残高がゼロになってます", "nlu_fallback", 0.3))["topic"] == "online_banking_fraud"
    assert (await talk.say("カードから5万円引き落とされていました", "credit_card_misuse"))[
        "topic"
    ] == "credit_card_misuse"


@pytest.mark.parametrize(
    "text", ["電話しながらボタンを押してます", "まだ電話つながってます", "he is still on the phone"]
)
async def test_somebody_on_the_line_is_told_to_hang_up(talk: Talk, text: str) -> None:
    await talk.say("還付金があるとATMに行けと電話", "refund_atm_scam")
    reply = await talk.say(text, "smalltalk_chat")
    assert (
        reply["topic"] == "refund_atm_scam" and step_of(reply) == 1 and "切って" in said(reply)
    ) or "Hang up" in said(reply)


@pytest.mark.parametrize("text", ["もう操作して押しました、30万円です", "振り込んじゃった"])
async def test_a_button_pressed_at_the_machine_is_money_sent(talk: Talk, text: str) -> None:
    await talk.say("還付金があるとATMに行けと電話", "refund_atm_scam")
    assert (await talk.say(text, "followup_done"))["topic"] == "money_transferred_to_scammer"


@pytest.mark.parametrize("text", ["払ったほうがいい?", "保証金を払えと言われています", "should I pay it?"])
async def test_nobody_is_left_without_a_no_when_money_is_demanded(talk: Talk, text: str) -> None:
    await talk.say("会ったことのない人に投資をすすめられた", "sns_investment_romance_scam")
    await talk.say("いい人です", "elderly_parent_support", 0.2, sns_investment_romance_scam=0.15)
    reply = await talk.say(text, "one_click_billing", 0.4)
    assert "払わないで" in said(reply) or "Do not pay" in said(reply)


async def test_a_paper_in_strange_hands_is_no_money_sent(talk: Talk) -> None:
    await talk.say("会ったことのない人に投資をすすめられた", "sns_investment_romance_scam")
    reply = await talk.say("免許証の写真は送りました", "followup_done")
    assert reply["topic"] == "sns_investment_romance_scam" and step_of(reply) == 1 and "#9110" in said(reply)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("一回だけ荷物を受け取りました", "今からやめられます"),
        ("家族に言うぞと脅されて怖い", "110"),
        ("口座はもう渡しました", "銀行"),
    ],
)
async def test_whoever_did_a_job_for_criminals_can_stop_even_now(talk: Talk, text: str, word: str) -> None:
    await talk.say("運ぶだけで5万円の仕事", "yami_baito")
    reply = await talk.say(text, "subscription_trap", 0.4)
    assert reply["topic"] == "yami_baito" and word in said(reply) and step_of(reply)


async def test_an_account_lent_for_money_is_the_crime_it_is(talk: Talk) -> None:
    reply = await talk.say("ともだちに こうざ かしました。おかね もらいました", "money_transferred_to_scammer", 0.3)
    assert reply["topic"] == "yami_baito"


@pytest.mark.parametrize(
    "text", ["娘が先生に下着の写真を送れと言われました", "my son was asked for nudes by his coach"]
)
async def test_a_child_asked_for_pictures_gets_the_parents_answer_at_once(talk: Talk, text: str) -> None:
    reply = await talk.say(text, "intimate_image_spread", 0.3, sextortion=0.2)
    assert entry_shown(reply).split(":")[0::2] == ["grooming_stranger", "parent"]
    sent = await talk.say("もう送ってしまったそうです", "followup_already")
    assert entry_shown(sent).split(":")[0::2] == ["sextortion", "parent"]


async def test_a_payment_in_the_middle_is_heard_and_not_the_whole_answer_again(talk: Talk) -> None:
    talk.audience = "student"
    await talk.say("写真をばらまくと脅されている", "sextortion")
    reply = await talk.say("もう2万円払っちゃった", "sextortion")
    assert "これ以上は払わないで" in said(reply) and reply["outcome"] == "guidance" and step_of(reply)


async def test_what_a_friend_bought_for_the_thief_is_followed(talk: Talk) -> None:
    await talk.say("父のLINEが乗っ取られた", "account_takeover_line")
    assert (await talk.say("友達がカードを買ってしまったみたい", "followup_done"))["topic"] == "prepaid_code_sent"


async def test_not_to_want_to_tell_is_not_praised(talk: Talk) -> None:
    talk.audience = "student"
    await talk.say("写真をばらまくと脅されている", "sextortion")
    reply = await talk.say("お母さんには言いたくない", "followup_already")
    assert "よかった" not in said(reply)


async def test_what_is_on_a_lost_phone_is_stopped(talk: Talk) -> None:
    await talk.say("スマホをなくした", "lost_phone")
    reply = await talk.say("Suicaも入ってます", "cashless_payment_misuse", 0.4)
    assert "決済" in said(reply) and step_of(reply) == 1
    asked = await talk.say("お店に聞いたけどなかった", "support_scam_paid", 0.4)
    assert asked["topic"] == "lost_phone" and kinds(asked)[:2] == ["text", "step"]


async def test_a_correction_keeps_the_step(talk: Talk) -> None:
    await talk.say("息子から事故でお金がいると電話", "family_impersonation_call")
    await talk.press(button(await talk.say("詐欺ですか", "family_impersonation_call"), name="step", verb="done"))
    reply = await talk.say("息子ではなく甥です", "followup_more")
    assert reply["topic"] == "family_impersonation_call" and step_of(reply) == 2


async def test_a_button_pressed_on_a_call_is_answered_and_not_asked_for_again(talk: Talk) -> None:
    await talk.say("総務省を名乗る自動音声の電話", "suspicious_call")
    reply = await talk.say("2番を押しちゃった", "followup_already")
    assert "何をしたか" not in said(reply) and "何も話さずに切って" in said(reply)


async def test_what_others_did_leaves_the_step_in_hand(talk: Talk) -> None:
    await talk.say("運ぶだけの仕事", "side_job_task_scam")
    before = talk.slots["step"]
    await talk.say("友達がもう始めているそうです", "followup_done")
    assert talk.slots["step"] == before
    await talk.say("やりました", "followup_done")
    assert talk.slots["step"] == before + 1


async def test_fear_of_the_parents_hearing_of_it_is_answered(talk: Talk) -> None:
    talk.audience = "student"
    await talk.say("写真をばらまくと脅されている", "sextortion")
    reply = await talk.say("警察に言ったらお母さんに知られる?", "followup_contact")
    assert "家の人" in said(reply)


async def test_whoever_went_to_the_police_has_no_courier_at_the_door(talk: Talk) -> None:
    await talk.say("偽の警察から電話が来た", "fake_police_scam")
    reply = await talk.say("さっき交番に行きました", "nlu_fallback", 0.3)
    assert "ドアを開けない" not in said(reply) and "よかった" in said(reply)
