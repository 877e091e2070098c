"""Where a page may send somebody: only to pages of ours."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_OURS = re.compile(r"/(portal|console|account)(/[A-Za-z0-9_\-./]*)?(\?[A-Za-z0-9_\-=&%.]*)?")


def safe_next(wanted: str, otherwise: str) -> str:
    """The wanted page if it is a plain path of the portal, the console or the account pages; else `otherwise`.

    Full addresses, `//host`, backslashes and dot segments are never followed (OWASP: unvalidated redirects).
    """
    parts = urlsplit(wanted)
    if parts.scheme or parts.netloc or ".." in wanted or "//" in wanted or not _OURS.fullmatch(wanted):
        return otherwise
    return wanted


def sign_in_address(path_qs: str) -> str:
    """The sign-in page that comes back to this page."""
    return f"/sign-in?next={quote(path_qs, safe='')}"
