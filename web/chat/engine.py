"""The private channel to the engine: one signed request per turn, on loopback."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
import uuid
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web

from web.keys import SETTINGS

TURN_SECONDS = 10.0
"""The web's deadline; the engine gives up after 8 s, its actions after 5 s."""
_READY_SECONDS = 2.0
_PING_SECONDS = 6.0
_FORGET_SECONDS = 3.0
_CONNECT_SECONDS = 2.0
_CONNECTIONS = 64


class EngineAway(Exception):
    """The engine did not answer, refused, or discarded the turn. `reason` is a code, never what was said."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineTurn:
    """One message for the engine: redacted text, or a command; never both.

    `language` and `audience` are what the resident chose; None = never chosen.
    """

    conversation_id: str
    message_id: str
    municipality: str
    text: str | None = field(default=None, repr=False)
    command: Mapping[str, object] | None = None
    language: str | None = None
    audience: str | None = None


def sign(body: Mapping[str, object], key: str) -> str:
    """The signature of a turn: hexadecimal HMAC-SHA256 over its canonical JSON without `signature`."""
    unsigned = {name: value for name, value in body.items() if name != "signature"}
    canonical = json.dumps(unsigned, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hmac.new(key.encode(), canonical.encode("utf-8"), hashlib.sha256).hexdigest()


class EngineClient:
    """Speaks the channel's protocol over kept-alive connections.

    Args:
        session: Who makes the connections.
        port: Loopback port of the engine.
        key: The shared secret.
    """

    def __init__(self, session: aiohttp.ClientSession, port: int, key: str) -> None:
        self._session = session
        self._address = f"http://127.0.0.1:{port}/webhooks/anshin"
        self._key = key

    async def take_turn(self, turn: EngineTurn, *, seconds: float = TURN_SECONDS) -> Mapping[str, object]:
        """Send one message and return the one reply to it.

        Raises:
            EngineAway: no answer in time, a failed turn, or a reply that is none.
        """
        body: dict[str, object] = {
            "conversation_id": turn.conversation_id,
            "message_id": turn.message_id,
            "text": turn.text,
            "command": dict(turn.command) if turn.command is not None else None,
            "metadata": {
                "municipality": turn.municipality,
                "language": turn.language,
                "audience": turn.audience,
                "issued_at": int(time.time()),
            },
        }
        body["signature"] = sign(body, self._key)
        status, answer = await self._ask("POST", "/turns", seconds, json.dumps(body, ensure_ascii=False).encode())
        reply = answer.get("reply") if isinstance(answer, dict) else None
        if status != 200 or not isinstance(reply, dict):
            raise EngineAway(f"status_{status}" if status != 200 else "reply_malformed")
        return reply

    async def model_in_use(self) -> str:
        """The SHA-256 of the model in use. Raises EngineAway while none is loaded."""
        status, answer = await self._ask("GET", "/ready", _READY_SECONDS)
        if status != 200 or not isinstance(answer, dict):
            raise EngineAway(f"status_{status}")
        return str(answer.get("model"))

    async def ping(self, conversation_id: str) -> None:
        """Run an action that does nothing through the engine. Raises EngineAway."""
        turn = EngineTurn(
            conversation_id=conversation_id,
            message_id=str(uuid.uuid4()),
            municipality="999997",
            command={"name": "ping"},
        )
        await self.take_turn(turn, seconds=_PING_SECONDS)
        await self.forget(conversation_id)

    async def forget(self, conversation_id: str) -> None:
        """Delete what the engine keeps of a conversation. Raises EngineAway."""
        status, _ = await self._ask("DELETE", f"/conversations/{conversation_id}", _FORGET_SECONDS)
        if status not in (200, 204):
            raise EngineAway(f"status_{status}")

    async def _ask(self, method: str, path: str, seconds: float, body: bytes | None = None) -> tuple[int, object]:
        headers = {"X-Anshin-Key": self._key, "Content-Type": "application/json"}
        try:
            async with (
                asyncio.timeout(seconds),
                self._session.request(method, self._address + path, data=body, headers=headers) as answer,
            ):
                raw = await answer.read()
                return answer.status, json.loads(raw) if raw else None
        except TimeoutError:
            raise EngineAway("deadline") from None
        except aiohttp.ClientError as error:
            raise EngineAway(type(error).__name__) from None
        except ValueError:
            raise EngineAway("reply_malformed") from None


ENGINE = web.AppKey("engine", EngineClient)


async def engine_client(app: web.Application) -> AsyncIterator[None]:
    """Open the connections to the engine for as long as the application runs (a cleanup context)."""
    settings = app[SETTINGS]
    timeout = aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT_SECONDS)
    connector = aiohttp.TCPConnector(limit=_CONNECTIONS, keepalive_timeout=30)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout, trust_env=False) as session:
        app[ENGINE] = EngineClient(session, settings.engine_port, settings.engine_key)
        yield
