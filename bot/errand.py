"""One call to the action server: short, kept alive, with a deadline, and never able to look like success when it failed."""

from __future__ import annotations

from typing import Any

import aiohttp
from rasa.shared.core.events import Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

DEADLINE_SECONDS = 5.0
LARGEST_ANSWER_BYTES = 512 * 1024
REMEMBERED = 4
"""Typed messages an action may look back on."""


class ActionFailed(Exception):
    """The action server is away, slow or broken, or answered something else than one reply. Holds no text of a resident."""


class ActionServer:
    """The other end of every rule.

    Rasa itself opens a new connection for each call and sends the whole conversation and domain; our actions need the slots and the latest
    message only, so that is all they get.

    Args:
        url: Address of its webhook, on loopback.
        headers: What proves who we are.
    """

    def __init__(self, url: str, headers: dict[str, str]) -> None:
        self.url, self.headers = url, headers
        self._session: aiohttp.ClientSession | None = None

    async def run(self, action: str, tracker: DialogueStateTracker) -> tuple[dict[str, Any], list[Event]]:
        """Run one action.

        Returns:
            The reply for the resident and the slots to set.

        Raises:
            ActionFailed: If there is no such reply within the deadline.
        """
        answer = await self._post(_call(action, tracker))
        replies = [row.get("custom") for row in answer.get("responses", []) if isinstance(row, dict)]
        if len(replies) != 1 or not _is_reply(replies[0]):
            raise ActionFailed(f"{action} did not give exactly one reply")
        events = answer.get("events", [])
        if any(not isinstance(row, dict) or row.get("event") != "slot" for row in events):
            raise ActionFailed(f"{action} returned something else than slots")
        return replies[0], [SlotSet(str(row["name"]), row.get("value")) for row in events]

    async def _post(self, body: dict[str, Any]) -> dict[str, Any]:
        for attempt in (1, 2):
            try:
                async with self._open().post(self.url, json=body) as response:
                    if response.status != 200:
                        raise ActionFailed(f"the action server answered {response.status}")
                    if (response.content_length or 0) > LARGEST_ANSWER_BYTES:
                        raise ActionFailed("the action server answered too much")
                    answer = await response.json(content_type=None)
                    if not isinstance(answer, dict):
                        raise ActionFailed("the action server answered no object")
                    return answer
            except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError) as error:
                # A connection kept alive across a restart of the server; what actions do is idempotent by message id.
                if attempt == 2:
                    raise ActionFailed(f"the action server is away ({type(error).__name__})") from None
            except (aiohttp.ClientError, TimeoutError, ValueError) as error:
                raise ActionFailed(f"the action server failed ({type(error).__name__})") from None
            except Exception as error:
                if type(error).__name__ == "TimeoutError":  # asyncio's own, another class before Python 3.11
                    raise ActionFailed("the action server was too slow") from None
                raise
        raise ActionFailed("the action server is away")

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                headers=self.headers, timeout=aiohttp.ClientTimeout(total=DEADLINE_SECONDS), trust_env=False
            )
        return self._session

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()


def _call(action: str, tracker: DialogueStateTracker) -> dict[str, Any]:
    latest = tracker.latest_message
    return {
        "next_action": action,
        "sender_id": tracker.sender_id,
        "tracker": {
            "sender_id": tracker.sender_id,
            "slots": tracker.current_slot_values(),
            "latest_message": {
                "text": latest.text,
                "intent": latest.intent,
                "intent_ranking": (latest.parse_data or {}).get("intent_ranking", []),
                "entities": [],
                "message_id": latest.message_id,
                "metadata": latest.metadata,
            },
            "events": _lately(tracker),
            "paused": False,
            "followup_action": None,
            "active_loop": {},
            "latest_action_name": tracker.latest_action_name,
        },
        "domain": {},
    }


def _lately(tracker: DialogueStateTracker) -> list[dict[str, Any]]:
    """Return the latest typed messages: "none of these" is about the one before it."""
    typed = [
        event
        for event in tracker.events
        if isinstance(event, UserUttered) and event.text and not (event.metadata or {}).get("command")
    ]
    said = typed[-REMEMBERED:]
    return [{"event": "user", "text": event.text, "message_id": event.message_id} for event in said]


def _is_reply(value: object) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("outcome"), str)
        and isinstance(value.get("messages"), list)
        and bool(value["messages"])
    )
