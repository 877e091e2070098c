"""Cookies of the pages: `__Host-` over https; over http (localhost only) the same name without the prefix."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from aiohttp import web

FORM_COOKIE = "anshin-form"


@dataclass(frozen=True, slots=True)
class CookieRules:
    """Whether cookies are for https only; decided once from PUBLIC_URL."""

    https: bool

    def name(self, name: str) -> str:
        """The cookie's real name; browsers refuse `__Host-` cookies that are not Secure, host-only and for `/`."""
        return f"__Host-{name}" if self.https else name

    def read(self, request: web.Request, name: str) -> str:
        """The cookie's value, or an empty text."""
        return request.cookies.get(self.name(name), "")

    def write(self, response: web.StreamResponse, name: str, value: str, *, seconds: int | None = None) -> None:
        """Set it: not for scripts, not for other sites' posts, ends with the browser unless `seconds` says when."""
        response.set_cookie(
            self.name(name), value, path="/", secure=self.https, httponly=True, samesite="Lax", max_age=seconds
        )

    def remove(self, response: web.StreamResponse, name: str) -> None:
        """Take it away."""
        response.del_cookie(self.name(name), path="/", secure=self.https, httponly=True, samesite="Lax")


def new_seed() -> str:
    """A value for the form cookie of somebody who is not signed in; 256 random bits."""
    return secrets.token_urlsafe(32)
