"""Reading what a client sent, trusting none of it."""

from __future__ import annotations

import asyncio
import json
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from aiohttp import web

from text.normalise import normalise
from web.problems import Problem

LARGEST_BODY_BYTES = 64 * 1024
"""A text of 1,000 characters is at most 12 KB of JSON; the rest is room for the 413 that names the real limit."""
LONGEST_TEXT = 1000
SLOWEST_SECONDS = 10.0
LONGEST_CHOICE = 100
_CHOICE = re.compile(r"[A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One message of a resident: a text they typed, or the id of a button they pressed."""

    message_id: str
    text: str | None = field(default=None, repr=False)
    """As typed, up to 1,000 characters; still to be cleaned."""
    choice: str | None = None


async def read_object(request: web.Request, allowed: Iterable[str]) -> Mapping[str, object]:
    """The JSON object in the body.

    Raises:
        Problem: 415 not JSON by its type, 413 too large, 408 too slow, 400 not JSON, 422 not an object or with fields nobody knows.
    """
    if request.content_type != "application/json":
        raise Problem(415, "content_type_wrong")
    raw = await _read(request)
    try:
        body = json.loads(raw.decode("utf-8"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise Problem(400, "json_invalid") from None
    if not isinstance(body, dict):
        raise Problem(422, "body_invalid", field="(body)")
    unknown = sorted(set(body) - set(allowed))
    if unknown:
        raise Problem(422, "body_invalid", field="(unknown)")
    return body


async def _read(request: web.Request) -> bytes:
    if request.content_length is not None and request.content_length > LARGEST_BODY_BYTES:
        raise Problem(413, "body_too_large")
    raw = bytearray()
    try:
        async with asyncio.timeout(SLOWEST_SECONDS):
            async for chunk in request.content.iter_any():
                raw += chunk
                if len(raw) > LARGEST_BODY_BYTES:
                    raise Problem(413, "body_too_large")
    except TimeoutError:
        raise Problem(408, "body_too_slow") from None
    return bytes(raw)


def _refuse_constant(name: str) -> object:
    raise ValueError(name)


def one_of(body: Mapping[str, object], name: str, values: Iterable[str]) -> str | None:
    """A value from a list, or None when it is absent or null. Raises Problem 422."""
    value = body.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or value not in values:
        raise Problem(422, "body_invalid", field=name)
    return value


def read_said(body: Mapping[str, object]) -> Said:
    """The message in a body.

    Raises:
        Problem: 422 malformed or empty, 413 longer than 1,000 characters.
    """
    message_id = body.get("message_id")
    if not isinstance(message_id, str) or (canonical := _uuid(message_id)) is None:
        raise Problem(422, "body_invalid", field="message_id")
    text, choice = body.get("text"), body.get("choice")
    if (text is None) == (choice is None):
        raise Problem(422, "body_invalid", field="text")
    if choice is not None:
        if not isinstance(choice, str) or not 0 < len(choice) <= LONGEST_CHOICE:
            raise Problem(422, "body_invalid", field="choice")
        return Said(message_id=canonical, choice=checked_choice(choice))
    if not isinstance(text, str):
        raise Problem(422, "body_invalid", field="text")
    return Said(message_id=canonical, text=checked_text(text))


def checked_choice(choice: str) -> str:
    """An id that could be a button's. Raises Problem 422."""
    if len(choice) > LONGEST_CHOICE or not _CHOICE.fullmatch(choice):
        raise Problem(422, "choice_unknown")
    return choice


def checked_text(text: str) -> str:
    """A typed text of 1 to 1,000 characters that says something.

    Raises:
        Problem: 413 too long, 422 empty or only control characters.
    """
    if len(text) > LONGEST_TEXT:
        raise Problem(413, "message_too_long", longest=LONGEST_TEXT)
    if not normalise(text):
        raise Problem(422, "message_empty")
    return text


def _uuid(value: str) -> str | None:
    """The UUID in its one canonical spelling, so that two spellings are one message; None for anything else."""
    if len(value) != 36:
        return None
    try:
        return str(uuid.UUID(value))
    except ValueError:
        return None
