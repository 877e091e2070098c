"""The request for a visit: asked question by question, kept from the engine and from the log."""

import json
import uuid
from dataclasses import replace
from typing import Any

import pytest

from supporters.core.drafts import DraftState
from tests.web.chat.client import Talk
from tests.web.conftest import ANSHIN, TONARI, Door

NAME, PHONE, TIMES = "安心花子カナリア", "03-1234-5679", "水曜カナリアの夕方"


async def to_the_name(talk: Talk) -> dict[str, Any]:
    """Open the form and answer up to the question for the name."""
    reply = await talk.answer("訪問してほしい")
    for label in ("いいえ", "はい", "自分"):
        reply = await talk.press_label(reply, label)
    return await talk.press_label(reply, "南町")


async def to_the_review(talk: Talk) -> dict[str, Any]:
    await to_the_name(talk)
    await talk.answer(NAME)
    await talk.answer(PHONE)
    await talk.answer(TIMES)
    return await talk.answer("なし")


def question_of(reply: dict[str, Any]) -> dict[str, Any]:
    found = [item for item in reply["messages"] if item["type"] == "question"]
    assert len(found) == 1, reply
    return dict(found[0])


async def test_the_form_first_asks_whether_somebody_watches_the_screen(talk: Talk) -> None:
    await talk.start()
    reply = await talk.answer("訪問してほしい")
    assert reply["outcome"] == "form"
    assert question_of(reply)["field"] == "watched"


async def test_when_somebody_watches_nothing_more_is_asked(talk: Talk) -> None:
    await talk.start()
    reply = await talk.press_label(await talk.answer("訪問してほしい"), "はい")
    assert [item["type"] for item in reply["messages"]] == ["text"]
    assert (await talk.answer("相談です"))["outcome"] == "answered"


async def test_a_whole_request_gets_a_code_a_pin_and_the_status_page(door: Door, talk: Talk) -> None:
    await talk.start()
    review = await to_the_review(talk)
    question = question_of(review)
    assert question["field"] == "review"
    assert NAME in str(question["text"])
    reply = await talk.press_label(review, "送")
    assert reply["outcome"] == "referral"
    referral = reply["messages"][0]
    assert referral["code"]
    assert referral["pin"]
    assert referral["status"] == "requested"
    assert referral["status_url"].endswith("/r")
    assert "電話" in referral["text"]
    talk.token = ""
    status, opened = await talk.call("POST", f"/chat/v1/referrals/{referral['code']}/session", {"pin": referral["pin"]})
    assert status == 200
    talk.token = opened["token"]
    status, view = await talk.call("GET", f"/chat/v1/referrals/{referral['code']}")
    assert (status, view["status"], view["topic"]) == (200, "requested", "support_scam_popup")
    assert NAME not in json.dumps(view, ensure_ascii=False)


async def test_nothing_personal_reaches_the_engine_the_log_or_the_reloaded_page(door: Door, talk: Talk) -> None:
    await talk.start()
    review = await to_the_review(talk)
    reply = await talk.press_label(review, "送")
    pin = reply["messages"][0]["pin"]
    _, so_far = await talk.call("GET", "/chat/v1/messages")
    seen = json.dumps(so_far, ensure_ascii=False)
    told = json.dumps(door.engine.turns, ensure_ascii=False)
    stored = b"".join(path.read_bytes() for path in door.wired.settings.state_dir.glob("anshin.db*"))
    for secret in (NAME, PHONE, PHONE.replace("-", ""), TIMES):
        assert secret not in seen
        assert secret not in told
        assert secret.encode() not in stored
        assert json.dumps(secret).strip('"').encode() not in stored
    assert f'"pin": "{pin}"' not in seen
    assert f'"{pin}"'.encode() not in stored
    assert [message["pin"] for message in so_far["messages"] if message["type"] == "referral"] == [None]
    assert len(door.engine.turns) == 1


async def test_sending_again_with_the_same_id_gives_the_same_code_and_pin_and_one_referral(
    door: Door, talk: Talk
) -> None:
    await talk.start()
    review = await to_the_review(talk)
    send = next(choice["id"] for choice in question_of(review)["choices"] if choice["label"].startswith("送"))
    message_id = str(uuid.uuid4())
    first = await talk.press(send, message_id)
    assert await talk.press(send, message_id) == first
    async with door.wired.ports.unit_of_work(ANSHIN, write=False) as uow:
        assert len(await uow.referrals.of(ANSHIN)) == 1


async def test_a_pin_whose_reply_was_lost_with_the_process_is_issued_anew(door: Door, talk: Talk) -> None:
    await talk.start()
    review = await to_the_review(talk)
    send = next(choice["id"] for choice in question_of(review)["choices"] if choice["label"].startswith("送"))
    message_id = str(uuid.uuid4())
    _, first = await talk.press(send, message_id)
    door.forget_recent()
    status, again = await talk.press(send, message_id)
    assert status == 200
    old, new = first["messages"][0], again["messages"][0]
    assert old["code"] == new["code"]
    talk.token = ""
    assert (await talk.call("POST", f"/chat/v1/referrals/{new['code']}/session", {"pin": new["pin"]}))[0] == 200
    if old["pin"] != new["pin"]:
        assert (await talk.call("POST", f"/chat/v1/referrals/{old['code']}/session", {"pin": old["pin"]}))[0] == 401


async def test_one_can_go_back_and_skip_and_correct(talk: Talk) -> None:
    await talk.start()
    reply = await to_the_name(talk)
    reply = await talk.press_label(reply, "ひとつ前")
    assert question_of(reply)["field"] == "area"
    reply = await talk.press_label(reply, "南町")
    await talk.answer(NAME)
    await talk.answer(PHONE)
    await talk.answer("いつでも")
    review = await talk.answer("なし")
    reply = await talk.press_label(review, "直す：")
    corrected = question_of(reply)["field"]
    assert corrected != "review"


async def test_a_wrong_answer_is_asked_again_with_the_reason(talk: Talk) -> None:
    await talk.start()
    await to_the_name(talk)
    await talk.answer(NAME)
    reply = await talk.answer("12")
    assert question_of(reply)["field"] == "phone"
    assert "\n" in str(question_of(reply)["text"])


async def test_a_question_in_between_is_answered_by_the_engine_and_leads_back(door: Door, talk: Talk) -> None:
    await talk.start()
    await to_the_name(talk)
    reply = await talk.answer("ウイルス対策ソフトにはお金がかかりますか?")
    assert reply["outcome"] == "answered"
    assert reply["messages"][-1]["purpose"] == "form"
    assert door.engine.turns[-1]["text"].startswith("ウイルス")
    reply = await talk.answer("相談です")
    assert reply["outcome"] == "answered"
    reply = await talk.press_label(reply, "申し込みの続き")
    assert question_of(reply)["field"] == "name"


async def test_stopping_erases_the_answers_and_the_talk_goes_on(door: Door, talk: Talk) -> None:
    await talk.start()
    await to_the_name(talk)
    await talk.answer(NAME)
    reply = await talk.answer("やめる")
    assert reply["outcome"] == "form"
    assert not [item for item in reply["messages"] if item["type"] == "question"]
    async with door.wired.ports.unit_of_work(ANSHIN, write=False) as uow:
        draft = await uow.drafts.newest_of(door.engine.turns[0]["conversation_id"])
    assert draft is not None
    assert draft.answers_sealed is None
    assert (await talk.answer("相談です"))["outcome"] == "answered"


async def test_an_old_button_does_not_answer_a_newer_question(talk: Talk) -> None:
    await talk.start()
    first = await talk.answer("訪問してほしい")
    second = await talk.press_label(first, "いいえ")
    assert question_of(second)["field"] == "consent"
    again = await talk.press_label(first, "はい")
    assert question_of(again)["field"] == "consent"
    again = await talk.press_label(first, "いいえ")
    assert question_of(again)["field"] == "consent"


async def test_buttons_of_a_form_that_is_over_say_so(door: Door, talk: Talk) -> None:
    await talk.start()
    first = await talk.answer("訪問してほしい")
    await talk.answer("やめる")
    reply = await talk.press_label(first, "いいえ")
    assert reply["outcome"] == "form"
    assert "終わ" in reply["messages"][0]["text"]
    assert reply["messages"][1]["choices"]


async def test_the_language_can_be_changed_in_the_middle_of_the_form(door: Door, talk: Talk) -> None:
    started = await talk.start()
    await to_the_name(talk)
    turns = len(door.engine.turns)
    reply = await talk.press_label(started, "English")
    assert reply["language"] == "en"
    assert question_of(reply)["field"] == "name"
    assert len(door.engine.turns) == turns


async def test_a_crisis_in_the_middle_of_the_form_is_a_crisis(door: Door, talk: Talk) -> None:
    await talk.start()
    await to_the_name(talk)
    reply = await talk.answer("もう死にたい")
    assert reply["outcome"] == "crisis"
    # The form waits meanwhile: neither a feeling nor a wish to go back becomes the name.
    assert (await talk.answer("もうつらい"))["outcome"] == "crisis"
    assert question_of(await talk.answer("申し込みに戻る"))["field"] == "name"
    assert (await talk.answer("もう死にたい"))["outcome"] == "crisis"
    assert question_of(await talk.press_label(reply, "申し込みの続き"))["field"] == "name"


async def test_asking_for_help_again_resumes_the_form_that_waits(door: Door, talk: Talk) -> None:
    await talk.start()
    answer = await talk.answer("相談です")
    await talk.press_label(answer, "だれかに")
    await talk.answer("あとで")
    reply = await talk.press_label(answer, "だれかに")
    assert question_of(reply)["field"] == "watched"


async def test_an_expired_draft_is_told_and_can_be_begun_again(door: Door, talk: Talk) -> None:
    await talk.start()
    first = await talk.answer("訪問してほしい")
    async with door.wired.ports.unit_of_work(ANSHIN) as uow:
        draft = await uow.drafts.newest_of(door.engine.turns[0]["conversation_id"])
        assert draft is not None
        await uow.drafts.save(replace(draft, expires_at=draft.opened_at))
        await uow.commit()
    reply = await talk.press_label(first, "いいえ")
    assert "終わ" in reply["messages"][0]["text"]
    reply = await talk.press_label(reply, "もう一度")
    assert question_of(reply)["field"] == "watched"


async def test_where_the_office_does_not_call_back_the_text_says_so(talk: Talk) -> None:
    await talk.start(municipality=TONARI)
    reply = await talk.press_label(await to_the_review(talk), "送")
    assert "サポーターだけが" in reply["messages"][0]["text"]


async def test_five_wrong_pins_lock_the_code(talk: Talk) -> None:
    await talk.start()
    reply = await talk.press_label(await to_the_review(talk), "送")
    code, pin = reply["messages"][0]["code"], reply["messages"][0]["pin"]
    talk.token = ""
    wrong = f"{(int(pin) + 1) % 1_000_000:06}"
    for _ in range(4):
        status, problem = await talk.call("POST", f"/chat/v1/referrals/{code}/session", {"pin": wrong})
        assert (status, problem["code"]) == (401, "pin_wrong")
    await talk.call("POST", f"/chat/v1/referrals/{code}/session", {"pin": wrong})
    status, problem = await talk.call("POST", f"/chat/v1/referrals/{code}/session", {"pin": pin})
    assert (status, problem["code"]) == (423, "pin_locked")


async def test_a_status_token_opens_its_own_referral_only(talk: Talk) -> None:
    await talk.start()
    mine = (await talk.press_label(await to_the_review(talk), "送"))["messages"][0]
    other = Talk(talk.session, talk.address)
    await other.start()
    theirs = (await other.press_label(await to_the_review(other), "送"))["messages"][0]
    talk.token = ""
    _, opened = await talk.call("POST", f"/chat/v1/referrals/{mine['code']}/session", {"pin": mine["pin"]})
    talk.token = opened["token"]
    assert (await talk.call("GET", f"/chat/v1/referrals/{theirs['code']}"))[0] == 404


async def test_a_question_about_visits_in_between_does_not_throw_the_answers_away(door: Door, talk: Talk) -> None:
    await talk.start()
    await to_the_name(talk)
    assert question_of(await talk.answer("訪問にはお金がかかりますか?"))["field"] == "name"
    await talk.answer("あとで")
    assert question_of(await talk.answer("やっぱり訪問してほしい"))["field"] == "name"
    assert question_of(await talk.answer(NAME))["field"] == "phone"


async def test_a_question_about_the_visit_is_answered_open_or_paused_without_the_engine(door: Door, talk: Talk) -> None:
    await talk.start()
    await to_the_name(talk)
    turns = len(door.engine.turns)
    reply = await talk.answer("誰が来るの？")
    assert "身分証" in reply["messages"][0]["text"]
    assert question_of(reply)["field"] == "name"
    await talk.answer("ちょっと待って")
    reply = await talk.answer("むりょう ですか")
    assert reply["outcome"] == "guidance"
    assert "お金" in reply["messages"][0]["text"]
    assert reply["messages"][-1]["purpose"] == "form"
    assert len(door.engine.turns) == turns


@pytest.mark.parametrize(
    "said", ["もう いいです", "怖いからやめたい", "やめます", "nevermind", "No, thank you.", "I changed my mind"]
)
@pytest.mark.parametrize("pauses", [False, True])
async def test_the_form_is_left_in_ordinary_words_open_or_paused(
    door: Door, talk: Talk, said: str, pauses: bool
) -> None:
    await talk.start()
    await to_the_name(talk)
    if pauses:
        assert (await talk.answer("ちょっと待って"))["messages"][-1]["purpose"] == "form"
    turns = len(door.engine.turns)
    reply = await talk.answer(said)
    assert [item["type"] for item in reply["messages"]] == ["text"]
    assert len(door.engine.turns) == turns
    async with door.wired.ports.unit_of_work(ANSHIN, write=False) as uow:
        draft = await uow.drafts.newest_of(door.engine.turns[0]["conversation_id"])
    assert draft is not None
    assert (draft.state, draft.answers_sealed) == (DraftState.STOPPED, None)


async def test_the_form_that_waits_is_taken_up_in_words(talk: Talk) -> None:
    await talk.start()
    await to_the_name(talk)
    await talk.answer("あとで")
    assert question_of(await talk.answer("申し込みの続きに戻りたいです"))["field"] == "name"


async def test_another_language_is_asked_for_in_words_and_the_question_comes_again(door: Door, talk: Talk) -> None:
    await talk.start()
    await to_the_name(talk)
    turns = len(door.engine.turns)
    for said, language in (
        ("English please", "en"),
        ("やさしい日本語で お願いします", "ja-simple"),
        ("日本語で", "ja"),
    ):
        reply = await talk.answer(said)
        assert reply["language"] == language
        assert question_of(reply)["field"] == "name"
    assert len(door.engine.turns) == turns
    assert question_of(await talk.answer("English"))["field"] == "phone"


async def test_a_secret_is_told_once_and_shown_nowhere(door: Door, talk: Talk) -> None:
    await talk.start()
    await to_the_name(talk)
    reply = await talk.answer("カード番号は4111 1111 1111 1111")
    assert [item.get("code") for item in reply["messages"]] == ["secret_removed", None]
    assert question_of(reply)["field"] == "name"
    await talk.answer(NAME)
    assert [item["type"] for item in (await talk.answer(PHONE))["messages"]] == ["question"]
    await talk.answer(TIMES)
    reply = await talk.answer("暗証番号は4821です。犬がいます")
    assert [item.get("code") for item in reply["messages"]] == ["secret_removed", None]
    assert "4821" not in str(reply)
    assert "犬がいます" in str(question_of(reply)["text"])


@pytest.mark.parametrize(
    "said", ["いつ電話が来ますか", "訪問を取り消したい", "送ってください", "まだですか", "番号を間違えた"]
)
async def test_what_is_said_after_sending_is_about_the_request_and_changes_nothing(
    door: Door, talk: Talk, said: str
) -> None:
    await talk.start()
    sent = await talk.press_label(await to_the_review(talk), "送")
    asked = len(door.engine.turns)
    reply = await talk.answer(said)
    assert reply["outcome"] == "form"
    assert reply["messages"][0]["type"] == "text"
    assert "もう一度始め" not in reply["messages"][0]["text"]
    assert sent["messages"][0]["pin"] not in json.dumps(reply)
    assert len(door.engine.turns) == asked
    talk_id = door.engine.turns[0]["conversation_id"]
    async with door.wired.ports.unit_of_work(ANSHIN, write=False) as uow:
        draft = await uow.drafts.newest_of(talk_id)
    assert draft is not None
    assert draft.state is DraftState.SENT


async def test_stopping_a_second_request_does_not_read_as_if_the_first_were_gone(talk: Talk) -> None:
    await talk.start()
    await talk.press_label(await to_the_review(talk), "送")
    await talk.answer("相談です")
    await talk.answer("別の訪問もしてほしい")
    reply = await talk.answer("やめます")
    assert "そのまま届いています" in reply["messages"][0]["text"]


async def test_a_request_put_aside_takes_its_answer_wherever_the_talk_is(talk: Talk) -> None:
    await talk.start()
    reply = await talk.answer("訪問してほしい")
    for label in ("いいえ", "はい", "自分"):
        reply = await talk.press_label(reply, label)
    await talk.press_label(reply, "ほかのこと")
    assert (await talk.answer("相談です"))["outcome"] == "answered"
    assert question_of(await talk.answer("南町です"))["field"] == "name"


async def test_who_takes_back_that_the_screen_is_watched_begins_at_that_question_again(talk: Talk) -> None:
    await talk.start()
    await talk.press_label(await talk.answer("訪問してほしい"), "はい")
    reply = await talk.answer("いいえ、ひとりです")
    again = await talk.press_label(reply, "もう一度")
    assert question_of(again)["field"] == "watched"
