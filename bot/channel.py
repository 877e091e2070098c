"""The private channel: the only way into the engine, for `web` alone, on loopback.

`POST /webhooks/anshin/turns`, `DELETE /webhooks/anshin/conversations/<id>`, `GET /webhooks/anshin/ready`, each with the shared secret in
`X-Anshin-Key`. A turn is signed as a whole and valid for a minute, so that what is in it (municipality, language, a command) can be trusted.
A failed turn is a 503: never an empty 200, and never a trace in the conversation.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import re
import time
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.engine import Engine
from bot.turn import commanded, spoken
from text.normalise import clean

log = logging.getLogger("anshin.channel")

WINDOW_SECONDS = 60
LONGEST_TEXT = 1000
NOTHING_SAID = "…"
COMMANDS = frozenset(
    [
        "choose_topic",
        "none_of_these",
        "step",
        "more_detail",
        "set_language",
        "set_audience",
        "request_visit",
        "restart",
        "ping",
    ]
)
_IDENTIFIER = re.compile(r"[A-Za-z0-9_.:-]{1,128}")
_FIELDS = {"conversation_id", "message_id", "text", "command", "metadata", "signature"}


class Refused(Exception):
    """A request that is not let in.

    Attributes:
        status: 401 wrong key, 403 wrong signature or time, 422 malformed.
        code: Stable word for `web`.
    """

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status, self.code = status, code


def sign(body: dict[str, Any], key: str) -> str:
    """Return the signature of a turn: hexadecimal HMAC-SHA256 over its canonical JSON without `signature`."""
    unsigned = {name: value for name, value in body.items() if name != "signature"}
    text = json.dumps(unsigned, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hmac.new(key.encode(), text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def harmless(text: str) -> str:
    """Return a text that Rasa cannot take for a command: NFKC, without control characters or leading slashes.

    Rasa reads `/intent{"slot":"value"}` as that intent with full confidence, and NFKC turns ／ into /, so `text` normalises
    first and takes the slashes off after.
    """
    plain = clean(text, LONGEST_TEXT)
    return plain or NOTHING_SAID


class AnshinChannel(InputChannel):
    """The channel as Rasa's kind of thing. `python -m bot` opens it; `rasa run` cannot, on purpose.

    Args:
        key: The shared secret.
        engine: Who answers.
    """

    def __init__(self, key: str, engine: Engine) -> None:
        self._key, self._engine = key, engine

    @classmethod
    def name(cls) -> str:
        """Return the name in the address."""
        return "anshin"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> InputChannel:
        """Refuse: started by Rasa itself, nothing would check models, discard failed turns or hold the locks."""
        raise RuntimeError("start the engine with: python -m bot")

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]] | None = None) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("anshin_channel")

        @routes.post("/turns")
        async def turn(request: Request) -> HTTPResponse:
            return await self._answered(self._turn, request)

        @routes.delete("/conversations/<conversation_id>", ignore_body=False)
        async def forget(request: Request, conversation_id: str) -> HTTPResponse:
            return await self._answered(self._forget, request, conversation_id)

        @routes.get("/ready")
        async def ready(request: Request) -> HTTPResponse:
            return await self._answered(self._ready, request)

        return routes

    async def _answered(
        self, route: Callable[..., Awaitable[HTTPResponse]], request: Request, *args: str
    ) -> HTTPResponse:
        try:
            given = request.headers.get("x-anshin-key", "")
            if not hmac.compare_digest(given.encode(), self._key.encode()):
                raise Refused(401, "key_wrong")
            return await route(request, *args)
        except Refused as refusal:
            return response.json({"error": refusal.code}, status=refusal.status)
        except Exception as error:
            # Names only: a message could quote what a resident wrote.
            log.error("turn discarded: %s: %s", type(error).__name__, _reason(error))
            return response.json({"error": "turn_failed"}, status=503, headers={"Retry-After": "5"})

    async def _turn(self, request: Request) -> HTTPResponse:
        body = _read(request.body)
        _check_signature(body, self._key)
        return response.json({"reply": await self._engine.answer(read_turn(body))}, ensure_ascii=False)

    async def _forget(self, _: Request, conversation_id: str) -> HTTPResponse:
        if not _IDENTIFIER.fullmatch(conversation_id):
            raise Refused(422, "conversation_id_invalid")
        await self._engine.forget(conversation_id)
        return response.empty()

    async def _ready(self, _: Request) -> HTTPResponse:
        ready = self._engine.is_ready
        return response.json({"ready": ready, "model": self._engine.sha256}, status=200 if ready else 503)


def _read(raw: bytes) -> dict[str, Any]:
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        raise Refused(422, "json_invalid") from None
    if not isinstance(body, dict) or set(body) - _FIELDS:
        raise Refused(422, "turn_invalid")
    return body


def _check_signature(body: dict[str, Any], key: str) -> None:
    given = body.get("signature")
    if not isinstance(given, str) or not hmac.compare_digest(
        given.encode("utf-8", "replace"), sign(body, key).encode()
    ):
        raise Refused(403, "signature_wrong")
    metadata = body.get("metadata")
    issued_at = metadata.get("issued_at") if isinstance(metadata, dict) else None
    if isinstance(issued_at, bool) or not isinstance(issued_at, (int, float)):
        raise Refused(422, "issued_at_invalid")
    if abs(time.time() - issued_at) > WINDOW_SECONDS:
        raise Refused(403, "signature_old")


def read_turn(body: dict[str, Any]) -> UserMessage:
    """Return the message of a turn whose signature was checked.

    Raises:
        Refused: 422, if a field is missing, too long or of another kind.
    """
    conversation_id, message_id = body.get("conversation_id"), body.get("message_id")
    if not isinstance(conversation_id, str) or not _IDENTIFIER.fullmatch(conversation_id):
        raise Refused(422, "conversation_id_invalid")
    if not isinstance(message_id, str) or not _IDENTIFIER.fullmatch(message_id):
        raise Refused(422, "message_id_invalid")
    metadata = {
        "municipality": _one_of(body, "municipality", re.compile(r"[0-9]{6}"), required=True),
        "language": _one_of(body, "language", re.compile("ja|ja-simple|en")),
        "audience": _one_of(body, "audience", re.compile("parent|student|senior")),
    }
    text, command = body.get("text"), body.get("command")
    if isinstance(command, dict) and text is None:
        if command.get("name") not in COMMANDS:
            raise Refused(422, "command_invalid")
        return commanded(conversation_id, message_id, {**metadata, "command": command})
    if isinstance(text, str) and command is None:
        if len(text) > LONGEST_TEXT:
            raise Refused(422, "text_too_long")
        return spoken(conversation_id, message_id, harmless(text), metadata)
    raise Refused(422, "turn_invalid")


def _one_of(body: dict[str, Any], name: str, pattern: re.Pattern[str], required: bool = False) -> str | None:
    metadata = body.get("metadata")
    value = metadata.get(name) if isinstance(metadata, dict) else None
    if value is None and not required:
        return None
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise Refused(422, f"{name}_invalid")
    return value


def _reason(error: Exception) -> str:
    return str(error) if type(error).__module__.startswith("bot.") else ""
