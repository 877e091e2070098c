"""What the engine's neighbours do, in a few lines: `web` asks, the action server answers."""

import http.client
import json
import socket
import sqlite3
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def call(port: int, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, Any]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        raw = response.read()
        return response.status, json.loads(raw) if raw else None
    finally:
        connection.close()


class Client:
    def __init__(self, port: int, key: str, state: Path) -> None:
        self.port, self.key, self.state = port, key, state

    def is_ready(self) -> bool:
        try:
            return call(self.port, "GET", "/webhooks/anshin/ready", X_Anshin_Key=self.key)[0] == 200
        except OSError:
            return False

    def turn(self, conversation: str, text: str | None = None, **changes: Any) -> dict[str, Any]:
        metadata = {"municipality": "999997", "language": None, "audience": None, "issued_at": time.time()}
        body: dict[str, Any] = {
            "conversation_id": conversation,
            "message_id": str(uuid.uuid4()),
            "text": text,
            "command": None,
            "metadata": metadata,
        }
        return body | changes

    def send(self, body: dict[str, Any], key: str | None = None, **overrides: Any) -> tuple[int, Any]:
        from bot.channel import sign

        signed = body | {"signature": sign(body, self.key)} | overrides
        raw = json.dumps(signed).encode()
        return call(self.port, "POST", "/webhooks/anshin/turns", raw, X_Anshin_Key=key or self.key)

    def say(self, conversation: str, text: str, **changes: Any) -> tuple[int, Any]:
        return self.send(self.turn(conversation, text, **changes))

    def press(self, conversation: str, command: dict[str, Any]) -> tuple[int, Any]:
        return self.send(self.turn(conversation, None, command=command))

    def events(self, conversation: str) -> list[str]:
        with sqlite3.connect(self.state / "tracker.db") as database:
            return [
                row[0]
                for row in database.execute("select data from events where sender_id = ? order by id", [conversation])
            ]


class Recorder:
    """The action server's side of the protocol, in a process that can really die."""

    def __init__(self, port: int, key: str) -> None:
        self.port, self.key = port, key
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        script = str(Path(__file__).with_name("action_server.py"))
        self.process = subprocess.Popen([sys.executable, script, str(self.port), self.key])
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            try:
                call(self.port, "GET", "/calls")
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("the action server did not start")

    def kill(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()

    def behave(self, how: str) -> None:
        call(self.port, "POST", f"/behave/{how}")

    def calls(self) -> list[dict[str, Any]]:
        return list(call(self.port, "GET", "/calls")[1])
