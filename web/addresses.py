"""Whose address a request comes from."""

from __future__ import annotations

import ipaddress

from aiohttp import web


def client_address(request: web.Request) -> str:
    """The client's address, for rate limits only; never stored, never logged.

    `X-Forwarded-For` is believed only when the connection itself comes from loopback, where our reverse proxy stands, and only its last
    entry: the one the proxy wrote.
    """
    peer = request.remote or ""
    forwarded = request.headers.get("X-Forwarded-For", "")
    if forwarded and is_loopback(peer):
        return forwarded.rpartition(",")[2].strip()[:64] or peer
    return peer


def is_loopback(address: str) -> bool:
    """Whether an address is this machine itself (127.0.0.0/8, ::1, and the former mapped into IPv6)."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(parsed, "ipv4_mapped", None)
    return bool((mapped or parsed).is_loopback)


def is_from_this_machine(request: web.Request) -> bool:
    """Whether a request was made on this machine and not handed on by a proxy that stands on it."""
    handed_on = "X-Forwarded-For" in request.headers or "Forwarded" in request.headers
    return not handed_on and is_loopback(request.remote or "")
