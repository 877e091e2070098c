"""A resident at the public chat API."""

from __future__ import annotations

import asyncio
import time
import uuid
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from measure.cases import Case


@dataclass(slots=True)
class Outcome:
    """What the product did with one case. ``milliseconds`` is of the message itself."""

    case: Case
    outcome: str = "failed"
    topics: list[str] = field(default_factory=list)
    secret_notice: bool = False
    secret_left: bool = False
    milliseconds: float = 0.0
    error: str = ""


def topics_shown(messages: list[dict[str, Any]]) -> list[str]:
    """List the topics a reply shows, in the order shown, each once."""
    shown: list[str] = []
    for message in messages:
        found: list[str | None] = []
        if message["type"] in ("answer", "step"):
            found = [message.get("topic")]
        elif message["type"] == "choices":
            found = [choice.get("topic") for choice in message["choices"]]
        shown += [topic for topic in found if topic and topic not in shown]
    return shown


_NO_WORDS = frozenset({"id", "number", "url", "hours", "reviewed_on", "entry_id", "topic"})


def _words(value: Any) -> list[str]:
    """List every text a reply holds; ids and telephone numbers may hold three digits of a secret by chance."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for name, one in value.items() if name not in _NO_WORDS for text in _words(one)]
    return [text for one in value for text in _words(one)] if isinstance(value, list) else []


class Resident:
    """Opens one conversation per case (limits count per conversation) and tells what came back."""

    def __init__(
        self, http: aiohttp.ClientSession, base_url: str, municipality: str, titles: dict[tuple[str, str], str]
    ) -> None:
        """``titles``: (topic, language) to the words used to reach the topic before a follow-up."""
        self._http, self._base, self._municipality, self._titles = http, base_url + "/chat/v1", municipality, titles

    async def _start(self, case: Case) -> dict[str, str]:
        body = {
            "municipality": self._municipality,
            "language": None,
            "audience": None,
        }  # as the widget starts: who reads shows in the message, if at all
        async with self._http.post(f"{self._base}/conversations", json=body) as answer:
            return {"Authorization": f"Bearer {(await answer.json())['token']}"}

    async def _say(self, headers: dict[str, str], body: dict[str, str]) -> dict[str, Any]:
        for _attempt in range(4):
            payload = {"message_id": str(uuid.uuid4()), **body}
            async with self._http.post(f"{self._base}/messages", json=payload, headers=headers) as answer:
                reply: dict[str, Any] = await answer.json()
                if answer.status == 200:
                    return reply
                if answer.status not in (429, 503):
                    break
                await asyncio.sleep(float(answer.headers.get("Retry-After", "1")))
        return {"outcome": f"failed {answer.status} {reply.get('code', '')}", "messages": []}

    async def _reach(self, headers: dict[str, str], topic: str, language: str) -> None:
        """Lead the conversation to ``topic``: by its title, and by pressing it should the bot offer choices."""
        reply = await self._say(headers, {"text": self._titles[topic, language]})
        for message in reply["messages"]:
            if message["type"] == "choices" and reply["outcome"] == "clarification":
                for choice in message["choices"]:
                    if choice.get("topic") == topic:
                        await self._say(headers, {"choice": choice["id"]})
                        return

    async def ask(self, case: Case) -> Outcome:
        """Send one case and read the reply as a resident would see it."""
        result = Outcome(case)
        headers = await self._start(case)
        if case.after:
            await self._reach(headers, case.after, case.language)
        began = time.perf_counter()
        reply = await self._say(headers, {"text": case.text})
        result.milliseconds = (time.perf_counter() - began) * 1000
        result.outcome = str(reply["outcome"])
        result.topics = topics_shown(reply["messages"])
        result.secret_notice = any(
            m["type"] == "notice" and m.get("code") == "secret_removed" for m in reply["messages"]
        )
        if case.secrets:
            async with self._http.get(f"{self._base}/messages", headers=headers) as answer:
                kept = "\n".join(_words(await answer.json())).replace(" ", "")
            result.secret_left = any(secret.replace(" ", "") in kept for secret in case.secrets)
        return result
