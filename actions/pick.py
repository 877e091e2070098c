"""A choice made in words: "the first one", "2", "none of these"."""

from __future__ import annotations

import re
from typing import Any

from actions.command import obey
from actions.desk import Desk
from actions.reply import Reply
from actions.steps import named_number
from actions.tell import topic_unknown
from actions.turn import Turn

_NONE = re.compile(r"どれ(でも|も)|違|ちがい|ちがう|該当なし|none|neither|no,? none", re.IGNORECASE)
_LAST = re.compile(r"最後|一番下|いちばん下|さいご|last", re.IGNORECASE)
_FIRST = re.compile(r"最初|上の|一番上|いちばん(上|うえ)|first|top", re.IGNORECASE)
_MIDDLE = re.compile(r"真ん中|まんなか|middle", re.IGNORECASE)


async def pick(desk: Desk, turn: Turn) -> Reply:
    """Obey the choice that was named among those offered last."""
    command = picked(turn)
    if command is None:
        return topic_unknown(desk, turn)
    return await obey(desk, turn, command)


def picked(turn: Turn) -> dict[str, Any] | None:
    """Return the command of the choice a message names, None if nothing was offered or nothing is named."""
    pending = turn.slots.get("pending")
    if not isinstance(pending, dict) or not pending.get("choices"):
        return None
    offered: list[dict[str, Any]] = list(pending["choices"])
    if _NONE.search(turn.text):
        return {"name": "none_of_these"}
    if _LAST.search(turn.text):
        return offered[-1]
    if _MIDDLE.search(turn.text):
        return offered[len(offered) // 2]
    number = 1 if _FIRST.search(turn.text) else named_number(turn.text, len(offered))
    return offered[number - 1] if number else None
