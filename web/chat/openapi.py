"""The description of chat API v1, published."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

import yaml
from aiohttp import web

_SOURCE = Path(__file__).resolve().parent / "openapi.yml"


@functools.cache
def document() -> dict[str, Any]:
    """The OpenAPI 3.1 document."""
    loaded: dict[str, Any] = yaml.safe_load(_SOURCE.read_text(encoding="utf-8"))
    return loaded


async def show(_: web.Request) -> web.Response:
    """`GET /chat/v1/openapi.json`."""
    return web.Response(
        text=json.dumps(document(), ensure_ascii=False),
        content_type="application/json",
        headers={"Cache-Control": "public, max-age=300"},
    )
