"""Security headers on every response, whoever made it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from web.keys import FRAME_ANCESTORS, REQUEST_ID, SHARED_WITH_OTHER_SITES

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
)
_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}


def make_header_writer(*, https: bool) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """The signal that writes the headers just before a response goes out; a header that is there already stays.

    Args:
        https: Whether residents reach us by https; browsers are then told to come back by https only (RFC 6797).
    """

    async def write(request: web.Request, response: web.StreamResponse) -> None:
        headers = response.headers
        for name, value in _FIXED.items():
            headers.setdefault(name, value)
        ancestors = response.get(FRAME_ANCESTORS)
        if ancestors is None:
            headers.setdefault("X-Frame-Options", "DENY")
        headers.setdefault(
            "Content-Security-Policy",
            _POLICY + (" ".join(("'self'", *ancestors)) if ancestors is not None else "'none'"),
        )
        # A town's site needs to learn no more than that its own page opened ours.
        headers.setdefault("Referrer-Policy", "same-origin" if ancestors is None else "no-referrer")
        shared = response.get(SHARED_WITH_OTHER_SITES, False)
        headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin" if shared else "same-origin")
        headers.setdefault("Cache-Control", _cache_rule(request.path))
        if https:
            headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        if REQUEST_ID in request:
            headers["X-Request-ID"] = request[REQUEST_ID]
        headers.popall("Server", None)

    return write


def _cache_rule(path: str) -> str:
    if path.startswith("/static/vendor/"):
        return "public, max-age=86400"
    return "no-cache" if path.startswith("/static/") else "no-store"
