"""The action server as it is run: one process, behind the key, dying with its port."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from socket import socket
from typing import Any

import pytest

from supporters.services.ports import Ports
from tests.actions.conftest import ROOT

KEY = "an-engine-key-that-is-long-enough-for-tests"


def call(port: int, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, Any]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        raw = response.read()
        return response.status, json.loads(raw) if raw else None
    finally:
        connection.close()


@pytest.fixture
def server(ports: Ports, tmp_path: Path) -> Iterator[tuple[int, "subprocess.Popen[bytes]"]]:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = os.environ | {
        "ANSHIN_MODE": "demo",
        "STATE_DIR": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{tmp_path}/anshin.db",
        "ENGINE_KEY": KEY,
        "ACTIONS_PORT": str(port),
    }
    log = (tmp_path / "actions.log").open("w")
    process = subprocess.Popen([sys.executable, "-m", "actions"], cwd=ROOT, env=env, stderr=log, stdout=log)
    deadline = time.monotonic() + 30
    while True:
        try:
            call(port, "GET", "/health", X_Anshin_Key=KEY)
            break
        except OSError:
            assert process.poll() is None and time.monotonic() < deadline, (tmp_path / "actions.log").read_text()
            time.sleep(0.1)
    yield port, process
    process.kill()
    process.wait()


def state(**latest: Any) -> bytes:
    message = {
        "text": "スマホをなくした",
        "intent": {"name": "lost_phone"},
        "intent_ranking": [{"name": "lost_phone", "confidence": 0.9}],
    }
    message |= {"message_id": "m1", "metadata": {"municipality": "999997"}} | latest
    tracker = {"sender_id": "c1", "slots": {}, "latest_message": message, "events": []}
    return json.dumps({"next_action": "action_answer", "sender_id": "c1", "tracker": tracker, "domain": {}}).encode()


async def test_the_server_answers_its_neighbour_and_nobody_else(server: tuple[int, Any], tmp_path: Path) -> None:
    port, process = server
    status, answer = call(port, "POST", "/webhook", state(), X_Anshin_Key=KEY)
    assert status == 200
    assert answer["responses"][0]["custom"]["outcome"] == "answered"
    assert {event["event"] for event in answer["events"]} == {"slot"}

    for key in ("", "wrong", KEY + "x"):
        assert call(port, "POST", "/webhook", state(), X_Anshin_Key=key)[0] == 403
    assert call(port, "GET", "/health")[0] == 403
    assert call(port, "POST", "/webhook", b"x" * 300_000, X_Anshin_Key=KEY)[0] == 413
    assert call(port, "POST", "/webhook", state(), X_Anshin_Key=KEY, Content_Encoding="deflate")[0] == 415

    for broken in (
        b"{",
        b"[]",
        b'{"next_action": "action_answer", "tracker": {}}',
        state(metadata=None),
        state(intent_ranking=[1]),
    ):
        status, answer = call(port, "POST", "/webhook", broken, X_Anshin_Key=KEY)
        assert status in (400, 500) and set(answer) == {"error"}, broken
    status, answer = call(
        port,
        "POST",
        "/webhook",
        state(text="canary7731", metadata={"municipality": None, "command": 5}),
        X_Anshin_Key=KEY,
    )
    assert "canary7731" not in json.dumps(answer) + (tmp_path / "actions.log").read_text()

    process.kill()
    process.wait()
    with pytest.raises(ConnectionRefusedError):
        call(port, "GET", "/health", X_Anshin_Key=KEY)
