"""Proof that a form came from our own page: a token tied to the visitor's cookie, and the browser's own word for it.

Source: OWASP Cross-Site Request Forgery Prevention Cheat Sheet (signed double-submit, Fetch Metadata as second line).
"""

from __future__ import annotations

import hashlib
import hmac
from urllib.parse import urlsplit

from aiohttp import web


def token_for(secret_key: str, seed: str) -> str:
    """The token of every form of the visitor with this cookie value; a new sign-in has a new one."""
    return hmac.new(secret_key.encode(), f"csrf:{seed}".encode(), hashlib.sha256).hexdigest()


def is_same(secret_key: str, seed: str, token: str) -> bool:
    """Whether the token belongs to this cookie value, compared in constant time. An empty seed never fits."""
    if not seed:
        return False
    return hmac.compare_digest(token_for(secret_key, seed).encode(), token.encode())


def came_from_here(request: web.Request) -> bool:
    """Whether the browser says that our own page sent this; browsers that say nothing are believed."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None and site not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("Origin")
    if origin is None or (origin == "null" and site is not None):
        return True
    return urlsplit(origin).netloc == request.host
