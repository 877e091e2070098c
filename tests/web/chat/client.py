"""What a test says to the chat API."""

import uuid
from dataclasses import dataclass, field
from typing import Any

import aiohttp


@dataclass
class Talk:
    """One conversation seen from outside."""

    session: aiohttp.ClientSession
    address: str
    token: str = field(default="", repr=False)
    started: dict[str, Any] = field(default_factory=dict)

    async def start(self, municipality: str = "999997", **fields: Any) -> dict[str, Any]:
        status, body = await self.call("POST", "/chat/v1/conversations", {"municipality": municipality, **fields})
        assert status == 201, body
        self.token, self.started = body["token"], body
        return dict(body)

    async def call(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        async with self.session.request(method, self.address + path, json=body, headers=headers) as answer:
            raw = await answer.read()
            return answer.status, (await answer.json(content_type=None)) if raw else None

    async def say(self, text: str, message_id: str | None = None) -> tuple[int, Any]:
        return await self.call(
            "POST", "/chat/v1/messages", {"message_id": message_id or str(uuid.uuid4()), "text": text}
        )

    async def press(self, choice: str, message_id: str | None = None) -> tuple[int, Any]:
        return await self.call(
            "POST", "/chat/v1/messages", {"message_id": message_id or str(uuid.uuid4()), "choice": choice}
        )

    async def press_label(self, reply: dict[str, Any], label: str) -> dict[str, Any]:
        """Press the button whose label begins so."""
        choices = [choice for item in reply["messages"] for choice in item.get("choices") or ()]
        found = [choice["id"] for choice in choices if choice["label"].startswith(label)]
        assert found, [choice["label"] for choice in choices]
        status, body = await self.press(found[0])
        assert status == 200, body
        return dict(body)

    async def answer(self, text: str) -> dict[str, Any]:
        status, body = await self.say(text)
        assert status == 200, body
        return dict(body)
