"""Which language to speak before a resident has chosen one."""

from __future__ import annotations

from aiohttp import web

from faq.entries import Language

SPOKEN = web.RequestKey("spoken_language", str)
"""Set as soon as a conversation (or a page) tells its language; errors are then told in it."""


def language_of(request: web.Request) -> Language:
    """The language of the conversation at hand, else what the browser asks for, else Japanese."""
    known = request.get(SPOKEN)
    if known == "ja-simple":
        return "ja-simple"
    if known in ("ja", "en"):
        return "en" if known == "en" else "ja"
    return accepted_language(request.headers.get("Accept-Language", ""))


def accepted_language(header: str) -> Language:
    """Japanese unless the header (RFC 9110, 12.5.4) prefers another language; then English, which more people read."""
    best, best_weight = "ja", 0.0
    for part in header[:500].split(","):
        tag, _, parameters = part.strip().partition(";")
        weight = _weight(parameters)
        if tag and tag != "*" and weight > best_weight:
            best, best_weight = tag.lower(), weight
    return "ja" if best.split("-")[0] == "ja" else "en"


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
