"""Bad input: refused clearly, nothing lost, nothing leaked."""

import asyncio
import json
import time
import uuid

import aiohttp
import pytest

from tests.web.chat.client import Talk
from tests.web.conftest import Door


async def post(
    talk: Talk, path: str, data: bytes, content_type: str = "application/json"
) -> tuple[int, dict[str, object]]:
    headers = {"Authorization": f"Bearer {talk.token}", "Content-Type": content_type}
    async with talk.session.post(talk.address + path, data=data, headers=headers) as answer:
        assert answer.content_type == "application/problem+json"
        return answer.status, await answer.json(content_type=None)


def said(**fields: object) -> bytes:
    # one fixed id: tests that run side by side are told apart by what they are given
    return json.dumps({"message_id": "0b8a3c1e-51d4-4f7a-9c35-6a2f1f0e7d42", **fields}).encode()


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 400, "json_invalid"),
        (b"{", 400, "json_invalid"),
        (b"\xff\xfe{}", 400, "json_invalid"),
        (b"[" * 30_000, 400, "json_invalid"),
        (b"NaN", 400, "json_invalid"),
        (b"[]", 422, "body_invalid"),
        (b"null", 422, "body_invalid"),
        (b'{"text": "x"}', 422, "body_invalid"),
        (b'{"message_id": "1", "text": "x"}', 422, "body_invalid"),
        (b'{"message_id": 7, "text": "x"}', 422, "body_invalid"),
        (said(text="x", choice="y"), 422, "body_invalid"),
        (said(), 422, "body_invalid"),
        (said(text=5), 422, "body_invalid"),
        (said(text=["x"]), 422, "body_invalid"),
        (said(choice=""), 422, "body_invalid"),
        (said(choice="x" * 101), 422, "body_invalid"),
        (said(choice="no-such-choice"), 422, "choice_unknown"),
        (said(choice="a\u0000b"), 422, "choice_unknown"),
        (said(choice="\ud800"), 422, "choice_unknown"),
        (said(text="x", intent="restart"), 422, "body_invalid"),
        (said(text="x", conversation_id="other"), 422, "body_invalid"),
        (said(text="x", metadata={"municipality": "999989"}), 422, "body_invalid"),
        (said(text=""), 422, "message_empty"),
        (said(text="\u0000\u0001\u200b \n"), 422, "message_empty"),
        (said(text="\ud800"), 422, "message_empty"),
        (said(text="あ" * 1001), 413, "message_too_long"),
        (b" " * 70_000, 413, "body_too_large"),
    ],
)
async def test_a_malformed_message_is_refused_with_a_stable_code(
    door: Door, talk: Talk, body: bytes, status: int, code: str
) -> None:
    await talk.start()
    found, problem = await post(talk, "/chat/v1/messages", body)
    assert (found, problem["code"]) == (status, code)
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    assert door.engine.turns == []


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/html",
        "application/jsonp",
    ],
)
async def test_only_json_is_taken_for_json(talk: Talk, content_type: str) -> None:
    await talk.start()
    status, problem = await post(talk, "/chat/v1/messages", said(text="x"), content_type)
    assert (status, problem["code"]) == (415, "content_type_wrong")


async def test_ten_megabytes_are_refused_at_once_whether_announced_or_not(talk: Talk) -> None:
    await talk.start()

    async def drip() -> object:
        for _ in range(160):
            yield b"x" * 65_536

    headers = {"Authorization": f"Bearer {talk.token}", "Content-Type": "application/json"}
    for data in (b"x" * 10_000_000, drip()):
        began = time.monotonic()
        try:
            async with talk.session.post(f"{talk.address}/chat/v1/messages", data=data, headers=headers) as answer:
                assert answer.status == 413
        except aiohttp.ClientConnectionError:
            pass  # the door may also hang up on somebody who goes on sending
        assert time.monotonic() - began < 5
    assert (await talk.say("まだ動いていますか"))[0] == 200


async def test_control_characters_are_taken_out_and_the_rest_is_answered(door: Door, talk: Talk) -> None:
    await talk.start()
    status, _ = await talk.say("あやしい\u0000メール\u001b[31m\u202eです")
    assert status == 200
    sent = door.engine.turns[-1]["text"]
    assert sent.startswith("あやしいメール")
    assert not [character for character in sent if ord(character) < 32 or character == "\u202e"]


async def test_what_others_wrote_cannot_be_read_with_ones_own_token(talk: Talk) -> None:
    await talk.start()
    await talk.say("ひみつのカナリア相談")
    other = Talk(talk.session, talk.address)
    await other.start()
    _, body = await other.call("GET", "/chat/v1/messages")
    assert "カナリア" not in json.dumps(body, ensure_ascii=False)


async def test_the_same_message_id_in_two_conversations_is_two_messages(door: Door, talk: Talk) -> None:
    message_id = str(uuid.uuid4())
    other = Talk(talk.session, talk.address)
    await talk.start()
    await other.start()
    await talk.say("ひとつめ", message_id)
    await other.say("ふたつめ", message_id)
    assert len(door.engine.turns) == 2
    assert len({turn["conversation_id"] for turn in door.engine.turns}) == 2


async def test_slow_and_parallel_senders_do_not_hold_up_others(door: Door, talk: Talk) -> None:
    await talk.start()
    writers = []
    for _ in range(30):
        _, writer = await asyncio.open_connection("127.0.0.1", door.server.port)
        writer.write(
            b"POST /chat/v1/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Authorization: Bearer " + talk.token.encode() + b"\r\nContent-Length: 50\r\n\r\n{"
        )
        writers.append(writer)
    other = Talk(talk.session, talk.address)
    await other.start()
    began = time.monotonic()
    assert (await other.say("急いでいます"))[0] == 200
    assert time.monotonic() - began < 2
    for writer in writers:
        writer.close()


async def test_a_sender_who_never_finishes_is_told_so(door: Door, talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.chat.bodies.SLOWEST_SECONDS", 0.2)
    await talk.start()
    reader, writer = await asyncio.open_connection("127.0.0.1", door.server.port)
    writer.write(
        b"POST /chat/v1/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        b"Authorization: Bearer " + talk.token.encode() + b"\r\nContent-Length: 50\r\n\r\n{"
    )
    answer = await asyncio.wait_for(reader.read(200), 5)
    assert b"408" in answer.split(b"\r\n")[0]
    writer.close()


@pytest.mark.parametrize(
    "path",
    [
        "/chat/999997%00",
        "/chat/9999971",
        "/chat/%E9%8C",
        "/chat/v1/none",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/chat/v1/referrals/%00",
    ],
)
async def test_odd_addresses_are_no_pages(door: Door, path: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", door.server.port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    line = (await asyncio.wait_for(reader.read(), 5)).split(b"\r\n")[0]
    assert line.split()[1] in (b"400", b"401", b"404"), line
    writer.close()


async def test_errors_of_ours_say_nothing_of_the_inside(
    door: Door, talk: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    await talk.start()

    def away(*_: object, **__: object) -> None:
        raise RuntimeError("canary-inside: password=hunter2")

    object.__setattr__(door.wired.ports, "unit_of_work", away)
    status, problem = await talk.call("GET", "/chat/v1/messages")
    assert (status, problem["code"]) == (500, "server_error")
    assert "canary" not in json.dumps(problem)
    assert "canary" not in "".join(capsys.readouterr())


async def test_nothing_anybody_wrote_and_no_token_is_logged(
    door: Door, talk: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    await talk.start()
    await talk.say("カナリア相談 canary-words")
    door.engine.fails = 1
    await talk.say("カナリア相談 canary-fails")
    await talk.call("GET", "/chat/v1/messages?canary-query=1")
    await talk.call("GET", "/chat/v1/referrals/canary-code")
    logged = "".join(capsys.readouterr())
    assert "canary" not in logged
    assert "カナリア" not in logged
    assert talk.token not in logged
