import json
import time

import pytest

from bot.channel import harmless, sign
from tests.bot.client import Client, Recorder, call


def test_a_signed_message_is_answered_with_the_actions_reply(engine: Client, conversation: str) -> None:
    status, answer = engine.say(conversation, "パソコンに警告が出て音が鳴っています")
    assert status == 200
    assert answer["reply"]["messages"][0]["text"].startswith("reply ")


def test_the_action_gets_slots_ranking_and_signed_metadata_and_no_history(
    engine: Client, recorder: Recorder, conversation: str
) -> None:
    engine.say(conversation, "スマホをなくしました")
    engine.say(conversation, "パソコンに警告が出て音が鳴っています")
    asked = recorder.calls()[-1]
    latest = asked["tracker"]["latest_message"]
    assert asked["next_action"] == "action_answer"
    assert latest["metadata"].items() >= {"municipality": "999997", "language": None, "audience": None}.items()
    assert "issued_at" not in latest["metadata"]
    assert latest["intent_ranking"][0]["name"] == "support_scam_popup"
    assert asked["tracker"]["slots"]["topic"] == "support_scam_popup"
    assert next(event["text"] for event in asked["tracker"]["events"]) == "スマホをなくしました"
    assert set(asked["tracker"]["events"][0]) == {"event", "text", "message_id"}


def test_a_wrong_or_missing_key_opens_nothing(engine: Client, conversation: str) -> None:
    assert engine.send(engine.turn(conversation, "x"), key="another-key")[0] == 401
    for method, path in (("GET", "ready"), ("POST", "turns"), ("DELETE", f"conversations/{conversation}")):
        assert call(engine.port, method, f"/webhooks/anshin/{path}")[0] == 401
    assert engine.events(conversation) == []


def test_a_changed_body_is_not_believed(engine: Client, conversation: str) -> None:
    body = engine.turn(conversation, "こんにちは")
    other_town = {**body["metadata"], "municipality": "999989"}
    assert engine.send(body, metadata=other_town)[0] == 403
    assert engine.send(body, command={"name": "ping"}, text=None)[0] == 403
    assert engine.send(body, signature="0" * 64)[0] == 403
    assert engine.send(body, signature="ニセ")[0] == 403
    assert engine.events(conversation) == []


@pytest.mark.parametrize("seconds", [-120, 120])
def test_an_old_or_future_turn_is_not_believed(engine: Client, conversation: str, seconds: int) -> None:
    body = engine.turn(conversation, "こんにちは")
    body["metadata"]["issued_at"] = time.time() + seconds
    assert engine.send(body) == (403, {"error": "signature_old"})


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "あ" * 1001},
        {"text": None},
        {"text": 5},
        {"text": "x", "command": {"name": "ping"}},
        {"text": None, "command": {"name": "action_answer"}},
        {"text": None, "command": ["ping"]},
        {"conversation_id": "a\x00b"},
        {"conversation_id": "x" * 300},
        {"conversation_id": ""},
        {"conversation_id": None},
        {"message_id": "a b"},
        {"extra": 1},
        {"metadata": None},
        {"metadata": {"municipality": "99", "issued_at": 1}},
    ],
)
def test_a_malformed_turn_is_refused(engine: Client, conversation: str, changes: dict[str, object]) -> None:
    body = engine.turn(conversation, "こんにちは")
    if isinstance(changes.get("metadata"), dict):
        changes = {"metadata": {**changes["metadata"], "issued_at": time.time()}}  # type: ignore[dict-item]
    status, answer = engine.send(body | changes)
    assert status in (422, 403) and answer["error"]
    assert engine.is_ready()


def test_a_body_that_is_no_json_or_too_large_is_refused(engine: Client) -> None:
    for raw, status in ((b"{", 422), (b"[]", 422), (b"\xff\x00", 422), (b"[" * 9000, 422), (b"x" * 20_000, 413)):
        assert call(engine.port, "POST", "/webhooks/anshin/turns", raw, X_Anshin_Key=engine.key)[0] == status
    assert engine.is_ready()


@pytest.mark.parametrize(
    "text",
    [
        '/command{"topic":"x"}',
        "/request_visit",
        "／request_visit",
        " \u200b/start_over",
        "／／／request_visit",
        "\x00/command",
        "//request_visit@1.0",
    ],
)
def test_typed_text_can_never_name_an_intent(engine: Client, recorder: Recorder, conversation: str, text: str) -> None:
    assert engine.say(conversation, text)[0] == 200
    asked = recorder.calls()[-1]
    assert asked["next_action"] not in ("action_obey_command", "action_start_over", "action_offer_visit")
    assert asked["tracker"]["latest_message"]["intent"]["name"] not in ("command", "request_visit", "start_over")
    assert not asked["tracker"]["latest_message"]["text"].startswith("/")
    assert all(value is None for name, value in asked["tracker"]["slots"].items() if name != "session_started_metadata")


def test_a_text_of_control_characters_is_answered_and_kills_nothing(engine: Client, conversation: str) -> None:
    for text in ("\x00\x01", "\ud800", "a\x00b", "///", "😀" * 500, "あ" * 1000):
        assert engine.say(conversation, text)[0] == 200
    assert engine.is_ready()


def test_a_pressed_button_reaches_the_action_as_it_was_signed(
    engine: Client, recorder: Recorder, conversation: str
) -> None:
    command = {"name": "step", "topic": "support_scam_popup", "number": 2, "verb": "done"}
    assert engine.press(conversation, command)[0] == 200
    asked = recorder.calls()[-1]
    assert asked["next_action"] == "action_obey_command"
    assert asked["tracker"]["latest_message"]["metadata"]["command"] == command


def test_the_same_message_id_gets_the_same_reply_and_nothing_is_done_twice(
    engine: Client, recorder: Recorder, conversation: str
) -> None:
    body = engine.turn(conversation, "スマホをなくしました")
    first = engine.send(body)
    calls = len(recorder.calls())
    engine.say(conversation, "こんにちは")
    assert engine.send(body) == first
    assert len(recorder.calls()) == calls + 1


def test_a_deleted_conversation_leaves_nothing(engine: Client, conversation: str) -> None:
    engine.say(conversation, "スマホをなくしました")
    assert engine.events(conversation)
    path = f"/webhooks/anshin/conversations/{conversation}"
    assert call(engine.port, "DELETE", path, X_Anshin_Key=engine.key)[0] == 204
    assert engine.events(conversation) == []
    assert call(engine.port, "DELETE", path, X_Anshin_Key=engine.key)[0] == 204
    assert b"\xe3\x82\xb9\xe3\x83\x9e\xe3\x83\x9b" not in b"".join(row.encode() for row in engine.events(conversation))


def test_there_is_no_other_way_in(engine: Client) -> None:
    for path in ("/", "/status", "/version", "/webhooks/rest/webhook", "/conversations/x/tracker", "/model", "/domain"):
        assert call(engine.port, "GET", path, X_Anshin_Key=engine.key)[0] == 404


def test_nothing_a_resident_typed_is_in_the_log(engine: Client, conversation: str, recorder: Recorder) -> None:
    recorder.behave("error")
    engine.say(conversation, "canary7731 カナリア")
    recorder.behave("well")
    engine.say(conversation, "/canary7731{} カナリア")
    log = (engine.state / "engine.log").read_text()
    assert "canary7731" not in log and "カナリア" not in log and "turn discarded" in log


def test_harmless_normalises_before_it_takes_the_slash_away() -> None:
    assert harmless("／intent{}") == "intent{}"
    assert harmless(" \t/／/intent") == "intent"
    assert harmless("///") == "…"
    assert harmless("和/洋") == "和/洋"


def test_the_signature_covers_every_field_and_not_their_order() -> None:
    body = {"b": "あ", "a": {"y": 1, "x": None}}
    assert sign(body, "k") == sign(json.loads('{"a": {"x": null, "y": 1}, "b": "あ", "signature": "z"}'), "k")
    assert sign(body, "k") != sign({**body, "b": "い"}, "k") != sign(body, "other")
