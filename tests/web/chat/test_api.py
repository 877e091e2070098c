"""Chat API v1, spoken from outside over HTTP, on a real store."""

import asyncio
import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from tests.web.chat.client import Talk
from tests.web.conftest import ANSHIN, TONARI, Door
from web.chat.tokens import Tokens


async def test_the_first_words_say_that_a_machine_answers_and_what_is_kept(talk: Talk) -> None:
    body = await talk.start()
    texts = [message["text"] for message in body["messages"] if message["type"] == "text"]
    assert "機械" in texts[0]
    assert "30日" in texts[1]
    assert body["expires_at"].endswith("Z")
    assert all(message["id"] and message["language"] == "ja" for message in body["messages"])
    assert {message.get("purpose") for message in body["messages"]} >= {"topic", "audience", "language"}


async def test_the_first_words_come_in_the_language_asked_for(talk: Talk) -> None:
    body = await talk.start(language="en", audience="student")
    assert "A machine answers" in body["messages"][0]["text"]
    assert not [message for message in body["messages"] if message.get("purpose") == "audience"]


async def test_an_unknown_municipality_is_told_apart_from_a_malformed_one(talk: Talk) -> None:
    for code in ("131016", "999998", "abc", "../../x"):
        status, body = await talk.call("POST", "/chat/v1/conversations", {"municipality": code})
        assert (status, body["code"]) == (404, "municipality_unknown")
    status, body = await talk.call("POST", "/chat/v1/conversations", {"municipality": 999997})
    assert (status, body["code"]) == (422, "body_invalid")


async def test_a_question_is_answered_with_everything_the_contract_names_and_nothing_inner(
    door: Door, talk: Talk
) -> None:
    await talk.start(audience="senior")
    reply = await talk.answer("パソコンから大きな音がして電話しろと出てる")
    assert set(reply) == {"outcome", "language", "audience", "messages"}
    assert (reply["outcome"], reply["language"], reply["audience"]) == ("answered", "ja", "senior")
    answer = reply["messages"][0]
    assert answer["type"] == "answer"
    assert answer["contacts"][0]["number"] == "188"
    assert set(reply["messages"][1]["choices"][0]) == {"id", "label"}
    assert "inner" not in json.dumps(reply)
    sent = door.engine.turns[-1]
    assert sent["metadata"]["municipality"] == ANSHIN
    assert sent["metadata"]["language"] is None
    assert sent["metadata"]["audience"] == "senior"


async def test_a_pressed_choice_reaches_the_engine_as_the_command_it_stands_for(door: Door, talk: Talk) -> None:
    await talk.start()
    reply = await talk.answer("迷う")
    choice = reply["messages"][0]["choices"][0]
    assert choice["topic"] == "support_scam_popup"
    assert "choose_topic" not in choice["id"]
    status, _ = await talk.press(choice["id"])
    assert status == 200
    assert door.engine.turns[-1]["text"] is None
    assert door.engine.turns[-1]["command"] == {"name": "choose_topic", "topic": "support_scam_popup"}


async def test_choosing_a_language_holds_from_then_on(door: Door, talk: Talk) -> None:
    body = await talk.start()
    await talk.press_label(body, "English")
    await talk.answer("hello")
    assert door.engine.turns[-1]["metadata"]["language"] == "en"
    status, problem = await talk.say("\u0000\u200b")
    assert status == 422
    assert problem["title"] == "The message is empty"


async def test_the_same_message_again_gets_the_same_reply_and_does_nothing_twice(door: Door, talk: Talk) -> None:
    await talk.start()
    message_id = str(uuid.uuid4())
    first = await talk.say("相談です", message_id)
    again = await talk.say("相談です", message_id.upper())
    assert first == again
    assert len(door.engine.turns) == 1


async def test_many_at_once_with_one_message_id_are_one_turn(door: Door, talk: Talk) -> None:
    await talk.start()
    message_id = str(uuid.uuid4())
    answers = await asyncio.gather(*(talk.say("ゆっくり", message_id) for _ in range(6)))
    assert all(answer == answers[0] for answer in answers)
    assert answers[0][0] == 200
    assert len(door.engine.turns) == 1


async def test_one_turn_of_a_conversation_runs_at_a_time(door: Door, talk: Talk) -> None:
    await talk.start()
    answers = await asyncio.gather(*(talk.say(f"ゆっくり {number}") for number in range(4)))
    assert [status for status, _ in answers] == [200] * 4
    assert door.engine.most_at_once == 1


async def test_a_message_id_with_another_body_is_refused(talk: Talk) -> None:
    await talk.start()
    message_id = str(uuid.uuid4())
    await talk.say("ひとつ", message_id)
    status, problem = await talk.say("ふたつ", message_id)
    assert (status, problem["code"]) == (409, "message_reused")


@pytest.mark.parametrize("text", ["失敗", "こわれた返事", "空の返事"])
async def test_without_a_good_reply_of_the_engine_the_answer_is_503_with_numbers_to_call(
    door: Door, talk: Talk, text: str
) -> None:
    await talk.start()
    if text == "失敗":
        door.engine.fails = 1
    async with talk.session.post(
        f"{talk.address}/chat/v1/messages",
        json={"message_id": str(uuid.uuid4()), "text": text},
        headers={"Authorization": f"Bearer {talk.token}"},
    ) as answer:
        assert answer.status == 503
        assert answer.content_type == "application/problem+json"
        assert int(answer.headers["Retry-After"]) >= 1
        problem = json.loads(await answer.read())
    assert problem["code"] == "engine_unavailable"
    assert "110" in {contact["number"] for contact in problem["contacts"]}


async def test_after_a_503_the_same_message_id_tries_again(door: Door, talk: Talk) -> None:
    await talk.start()
    message_id = str(uuid.uuid4())
    door.engine.fails = 1
    assert (await talk.say("相談です", message_id))[0] == 503
    assert (await talk.say("相談です", message_id))[0] == 200
    status, so_far = await talk.call("GET", "/chat/v1/messages")
    assert [message["text"] for message in so_far["messages"] if message["from"] == "resident"] == ["相談です"]
    assert status == 200


async def test_a_crisis_is_answered_before_the_engine_and_without_it(door: Door, talk: Talk) -> None:
    await talk.start()
    await door.stop_engine()
    reply = await talk.answer("もう死にたい")
    assert reply["outcome"] == "crisis"
    assert {contact["id"] for contact in reply["messages"][0]["contacts"]} >= {"inochi_sos", "police_110"}
    assert door.engine.turns == []


async def test_a_crisis_is_answered_in_the_language_it_is_written_in(talk: Talk) -> None:
    await talk.start()
    reply = await talk.answer("I want to kill myself")
    assert (reply["outcome"], reply["language"]) == ("crisis", "en")


async def test_a_crisis_is_answered_even_without_the_database(
    door: Door, talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await talk.start()

    def away(*_: object, **__: object) -> None:
        raise OSError("the disk is gone")

    object.__setattr__(door.wired.ports, "unit_of_work", away)
    reply = await talk.answer("もう死にたい")
    assert reply["outcome"] == "crisis"
    status, problem = await talk.say("ふつうの相談")
    assert (status, problem["code"]) == (503, "store_unavailable")
    assert problem["contacts"]


async def test_a_secret_is_removed_before_it_goes_anywhere_and_the_question_is_still_answered(
    door: Door, talk: Talk
) -> None:
    await talk.start()
    reply = await talk.answer("カード番号 4242 4242 4242 4242 を入れてしまった")
    assert reply["messages"][0]["type"] == "notice"
    assert reply["messages"][0]["code"] == "secret_removed"
    assert reply["outcome"] == "answered"
    assert "4242" not in json.dumps(door.engine.turns)
    _, so_far = await talk.call("GET", "/chat/v1/messages")
    said = next(message for message in so_far["messages"] if message["from"] == "resident")
    assert "4242" not in said["text"]
    assert "〔" in said["text"]
    stored = b"".join(path.read_bytes() for path in door.wired.settings.state_dir.glob("anshin.db*"))
    assert b"4242 4242" not in stored


@pytest.mark.parametrize("text", ["/restart", "／restart", ' //step{"verb":"done"}', "\u200b/ping", "⁄ping"])
async def test_a_slash_never_reaches_the_engine_at_the_front(door: Door, talk: Talk, text: str) -> None:
    await talk.start()
    await talk.answer(text)
    assert door.engine.turns[-1]["text"][0] not in "/\\／⁄∕"
    assert door.engine.turns[-1]["command"] is None


async def test_the_conversation_so_far_is_told_to_a_page_that_was_reloaded(talk: Talk) -> None:
    await talk.start()
    await talk.answer("相談です")
    status, body = await talk.call("GET", "/chat/v1/messages")
    assert status == 200
    assert [message["from"] for message in body["messages"]][-3:] == ["resident", "bot", "bot"]
    assert len({message["id"] for message in body["messages"]}) == len(body["messages"])


async def test_feedback_is_taken_for_answers_of_this_conversation_only(door: Door, talk: Talk) -> None:
    await talk.start()
    reply = await talk.answer("相談です")
    answer_id = reply["messages"][0]["id"]
    assert (await talk.call("POST", "/chat/v1/feedback", {"message_id": answer_id, "helpful": True}))[0] == 204
    other = Talk(talk.session, talk.address)
    await other.start()
    status, problem = await other.call("POST", "/chat/v1/feedback", {"message_id": answer_id, "helpful": True})
    assert (status, problem["code"]) == (404, "message_unknown")
    status, _ = await talk.call("POST", "/chat/v1/feedback", {"message_id": answer_id, "helpful": "yes"})
    assert status == 422
    async with door.wired.ports.unit_of_work(ANSHIN, write=False) as uow:
        kept = await uow.feedback.of(ANSHIN)
    assert [(one.topic, one.helpful) for one in kept] == [("support_scam_popup", True)]


async def test_a_deleted_conversation_is_gone_here_and_in_the_engine(door: Door, talk: Talk) -> None:
    await talk.start()
    await talk.answer("相談です")
    assert (await talk.call("DELETE", "/chat/v1/conversation"))[0] == 204
    assert (await talk.call("DELETE", "/chat/v1/conversation"))[0] == 204
    for method, path, body in (
        ("GET", "/chat/v1/messages", None),
        ("POST", "/chat/v1/messages", {"message_id": str(uuid.uuid4()), "text": "まだ?"}),
    ):
        status, problem = await talk.call(method, path, body)
        assert (status, problem["code"]) == (401, "token_invalid")
    assert door.engine.turns[0]["conversation_id"] in door.engine.forgotten


async def test_a_choice_of_another_conversation_cannot_be_pressed(talk: Talk) -> None:
    other = Talk(talk.session, talk.address)
    await other.start()
    stolen = (await other.answer("迷う"))["messages"][0]["choices"][0]["id"]
    await talk.start(municipality=TONARI)
    status, problem = await talk.press(stolen)
    assert (status, problem["code"]) == (422, "choice_unknown")


async def test_forged_altered_expired_and_missing_tokens_open_nothing(door: Door, talk: Talk) -> None:
    await talk.start()
    good = talk.token
    later = datetime.now(UTC) + timedelta(hours=1)
    forged = [
        "",
        "x",
        good[:-2] + ("aa" if good[-2:] != "aa" else "bb"),
        good + "A" * 2000,
        "é" * 20,
        Tokens("another secret that is long enough", "conversation").issue("somebody", expires_at=later),
        Tokens(door.wired.settings.secret_key, "referral").issue("somebody", expires_at=later),
        Tokens(door.wired.settings.secret_key, "conversation").issue(
            "somebody", expires_at=datetime.now(UTC) - timedelta(seconds=1)
        ),
        Tokens(door.wired.settings.secret_key, "conversation").issue("no-such-conversation", expires_at=later),
    ]
    for token in forged:
        async with talk.session.get(
            f"{talk.address}/chat/v1/messages", headers={"Authorization": f"Bearer {token}".encode().decode("latin-1")}
        ) as answer:
            assert answer.status == 401, token
            assert answer.headers["WWW-Authenticate"] == "Bearer"


async def test_a_token_names_nobody_and_never_stands_in_an_address(talk: Talk) -> None:
    await talk.start()
    token, talk.token = talk.token, ""
    status, _ = await talk.call("GET", f"/chat/v1/messages?token={token}")
    assert status == 401
    assert "999997" not in token


@pytest.mark.parametrize("settings_changes", [{"messages_per_minute": 3}])
async def test_too_many_messages_are_slowed_down_and_told_when_to_go_on(talk: Talk) -> None:
    await talk.start()
    statuses = [(await talk.say(f"{number}つめの相談"))[0] for number in range(3)]
    assert statuses == [200, 200, 200]
    status, problem = await talk.say("もうひとつ")
    assert (status, problem["code"]) == (429, "too_many_requests")
    assert problem["retry_after_seconds"] >= 1
    other = Talk(talk.session, talk.address)
    await other.start()
    assert (await other.say("別の人"))[0] == 200


@pytest.mark.parametrize("settings_changes", [{"conversations_per_minute": 2, "mode": "production"}])
async def test_new_conversations_are_limited_by_address_outside_the_demo(talk: Talk) -> None:
    await talk.start()
    await talk.start()
    talk.token = ""
    status, _ = await talk.call("POST", "/chat/v1/conversations", {"municipality": ANSHIN})
    assert status == 429
    status, _ = await talk.call(
        "POST", "/chat/v1/conversations", {"municipality": ANSHIN}, **{"X-Forwarded-For": "6.6.6.6, 203.0.113.7"}
    )
    assert status == 201


@pytest.mark.parametrize("settings_changes", [{"conversations_per_minute": 1}])
async def test_in_the_demo_this_machine_may_start_as_many_conversations_as_it_likes(talk: Talk) -> None:
    for _ in range(3):
        await talk.start()


async def test_a_crisis_keeps_its_language_when_only_writing_fails(door: Door, talk: Talk) -> None:
    await talk.start(language="en", audience="student")
    units = door.wired.ports.unit_of_work

    def reading_only(scope: str, *, write: bool = True) -> object:
        if write:
            raise OSError("the disk is full")
        return units(scope, write=False)

    object.__setattr__(door.wired.ports, "unit_of_work", reading_only)
    reply = await talk.answer("もう死にたい")
    assert (reply["outcome"], reply["language"], reply["audience"]) == ("crisis", "en", "student")


async def test_after_a_crisis_the_next_words_are_read_in_its_light(door: Door, talk: Talk) -> None:
    await talk.start()
    assert (await talk.answer("もう死にたい"))["outcome"] == "crisis"
    before = len(door.engine.turns)
    for text, number in (
        ("電話はできない", "0120-279-338"),
        ("話を聞いてほしい", "0120-279-338"),
        ("夜でもいい?", "0120-061-338"),
    ):
        reply = await talk.answer(text)
        assert reply["outcome"] == "crisis"
        assert number in [contact["number"] for contact in reply["messages"][0]["contacts"]]
    reply = await talk.answer("I don't speak Japanese")
    assert (reply["outcome"], reply["language"]) == ("crisis", "en")
    assert len(door.engine.turns) == before
    await talk.answer("パスワードの作り方を教えて")
    assert len(door.engine.turns) == before + 1
    assert set(reply) == {"outcome", "language", "audience", "messages"}


async def test_the_same_words_without_a_crisis_are_the_engines(door: Door, talk: Talk) -> None:
    await talk.start()
    await talk.answer("電話はできない")
    assert len(door.engine.turns) == 1


async def test_a_cry_alone_gets_numbers_and_is_asked_what_happened(door: Door, talk: Talk) -> None:
    await talk.start()
    for text in ("助けて", "たすけて ください"):
        reply = await talk.answer(text)
        assert reply["outcome"] == "crisis"
        assert {"110", "119"} <= {contact["number"] for contact in reply["messages"][0]["contacts"]}
    assert door.engine.turns == []


async def test_a_cry_in_the_middle_of_an_answer_goes_on_with_it(door: Door, talk: Talk) -> None:
    await talk.start()
    await talk.answer("パソコンから大きな音がして電話しろと出てる")
    reply = await talk.answer("助けて")
    assert len(door.engine.turns) == 2
    assert [message["code"] for message in reply["messages"] if message["type"] == "notice"] == ["if_in_danger"]


async def test_another_language_hears_in_it_whom_to_call_and_what_is_spoken(door: Door, talk: Talk) -> None:
    await talk.start()
    reply = await talk.answer("我想死")
    assert reply["outcome"] == "crisis"
    assert "119" in reply["messages"][0]["text"]
    assert "生命危险" in reply["messages"][0]["text"]
    assert "0120-279-338" in [contact["number"] for contact in reply["messages"][0]["contacts"]]
    await talk.start()
    reply = await talk.answer("Tôi bị lừa tiền qua Facebook")
    assert (reply["outcome"], reply["language"]) == ("guidance", "en")
    assert "tiếng Nhật" in reply["messages"][0]["text"]
    assert "0120-279-338" in reply["messages"][1]["text"]
    assert door.engine.turns == []


async def test_done_in_the_middle_of_an_answer_is_no_farewell(door: Door, talk: Talk) -> None:
    await talk.start(language="en")
    await talk.answer("パソコンから大きな音がして電話しろと出てる")
    for text in ("I'm done", "OK, I'm done now!", "I've finished"):
        assert (await talk.answer(text))["outcome"] != "crisis"
    assert len(door.engine.turns) == 4


async def test_a_secret_beside_a_danger_is_taken_out_and_told(door: Door, talk: Talk) -> None:
    await talk.start()
    reply = await talk.answer("もう死にたい。カードの暗証番号は4821です")
    assert reply["outcome"] == "crisis"
    assert [message["type"] for message in reply["messages"]] == ["crisis", "notice"]
    assert reply["messages"][1]["code"] == "secret_removed"
