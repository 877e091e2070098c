"""A small engine that speaks the private channel's protocol over real HTTP. What it answers depends on a word in the text."""

import asyncio
import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from supporters.services import drafts
from supporters.services.ports import Ports

CONTACT = {
    "id": "c188",
    "name": "消費者ホットライン 188",
    "number": "188",
    "url": "https://www.caa.go.jp/",
    "hours": None,
    "note": None,
}


def answer_message(language: str, text: str = "電源を切らず、画面を閉じてください。") -> dict[str, Any]:
    return {
        "type": "answer",
        "language": language,
        "topic": "support_scam_popup",
        "entry_id": "support_scam_popup:ja:all",
        "title": "偽の警告画面",
        "text": text,
        "steps": [{"number": 1, "text": "電話しない"}, {"number": 2, "text": "画面を閉じる"}],
        "contacts": [CONTACT],
        "sources": [{"title": "IPA", "url": "https://www.ipa.go.jp/"}],
        "urgency": "emergency",
        "reviewed_on": "2026-11-23",
        "visit_suitable": True,
    }


class EngineStandIn:
    """Keeps what it was sent, so that tests can see what reached the engine."""

    def __init__(self, key: str, ports: Ports) -> None:
        self.key, self.ports = key, ports
        self.turns: list[dict[str, Any]] = []
        self.forgotten: list[str] = []
        self.fails = 0
        self.at_once = 0
        self.most_at_once = 0
        self.ready = True

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/webhooks/anshin/turns", self._turn)
        app.router.add_get("/webhooks/anshin/ready", self._ready)
        app.router.add_delete("/webhooks/anshin/conversations/{id}", self._forget)
        return app

    async def _ready(self, request: web.Request) -> web.Response:
        assert request.headers["X-Anshin-Key"] == self.key
        return web.json_response({"ready": self.ready, "model": "ab" * 32}, status=200 if self.ready else 503)

    async def _forget(self, request: web.Request) -> web.Response:
        self.forgotten.append(request.match_info["id"])
        return web.Response(status=204)

    async def _turn(self, request: web.Request) -> web.Response:
        if request.headers.get("X-Anshin-Key") != self.key:
            return web.json_response({"error": "key_wrong"}, status=401)
        body = json.loads(await request.read())
        signature = body.pop("signature")
        canonical = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        if not hmac.compare_digest(signature, hmac.new(self.key.encode(), canonical, hashlib.sha256).hexdigest()):
            return web.json_response({"error": "signature_wrong"}, status=403)
        self.turns.append(body)
        if self.fails:
            self.fails -= 1
            return web.json_response({"error": "turn_failed"}, status=503)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            return web.json_response({"reply": await self._reply(body)})
        finally:
            self.at_once -= 1

    async def _reply(self, body: dict[str, Any]) -> dict[str, Any]:
        text, command, metadata = body["text"] or "", body["command"] or {}, body["metadata"]
        language = metadata["language"] or "ja"
        reply = {
            "outcome": "answered",
            "language": language,
            "audience": metadata["audience"],
            "topic": None,
            "draft_id": None,
        }
        reply["decision"] = {"intent": "secret inner thing"}
        if "ゆっくり" in text:
            await asyncio.sleep(0.2)
        if command.get("name") == "request_visit" or "訪問" in text:
            waiting = await drafts.find_draft(self.ports, body["conversation_id"], now=datetime.now(UTC))
            draft = waiting or await drafts.open_draft(
                self.ports,
                conversation_id=body["conversation_id"],
                message_id=body["message_id"],
                municipality=metadata["municipality"],
                topic="support_scam_popup",
                language=language,
                now=datetime.now(UTC),
            )
            return {**reply, "outcome": "form", "messages": [], "draft_id": draft.id}
        if "迷う" in text:
            choices = [
                {
                    "label": "偽の警告",
                    "topic": "support_scam_popup",
                    "command": {"name": "choose_topic", "topic": "support_scam_popup"},
                }
            ]
            prompt = {"type": "choices", "language": language, "prompt": "どれですか", "choices": choices}
            return {**reply, "outcome": "clarification", "messages": [prompt]}
        if "こわれた返事" in text:
            return {**reply, "messages": [{"type": "html", "html": "<b>"}]}
        if "空の返事" in text:
            return {**reply, "messages": []}
        if command:
            return {
                **reply,
                "outcome": "guidance",
                "messages": [{"type": "text", "language": language, "text": json.dumps(command)}],
            }
        if "手順" in text:
            choices = [
                {
                    "label": "できました",
                    "command": {"name": "step", "topic": "support_scam_popup", "number": 1, "verb": "done"},
                }
            ]
            step = {
                "type": "step",
                "language": language,
                "topic": "support_scam_popup",
                "number": 1,
                "of": 3,
                "text": "Escを長く押す",
                "choices": choices,
            }
            return {**reply, "outcome": "guidance", "messages": [step]}
        help_me = [{"label": "だれかに来てほしい", "command": {"name": "request_visit", "topic": "support_scam_popup"}}]
        extra = {"type": "choices", "language": language, "prompt": "ほかに", "choices": help_me}
        return {**reply, "messages": [answer_message(language), extra]}
