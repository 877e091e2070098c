"""A form sent twice acts once: the second press is led to where the first one went."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from aiohttp import web

REMEMBERED = 5_000


def see_other(location: str) -> web.Response:
    """The redirect after a form: the browser fetches the place with GET (RFC 9110, 15.4.4)."""
    return web.Response(status=303, headers={"Location": location, "Cache-Control": "no-store"})


class Once:
    """Remembers where each form id led. In memory: after a restart, versions and states still refuse the twin."""

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._remembered = remembered
        self._locations: OrderedDict[tuple[str, str], asyncio.Future[str | None]] = OrderedDict()

    async def run(
        self, visitor: str, form_id: str, act: Callable[[], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Act, or, for a form id of this visitor that already led somewhere, go there.

        An answer that is no redirect (a form shown again with errors) is not remembered: it may be sent again.

        Args:
            visitor: Mark of the visitor's cookie, so that ids of others mean nothing.
            form_id: The hidden field; without one every press acts.
            act: Does the work.
        """
        if not form_id:
            return await act()
        key = (visitor, form_id)
        while (earlier := self._locations.get(key)) is not None:
            location = await asyncio.shield(earlier)
            if location is not None:
                return see_other(location)
        promise: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self._locations[key] = promise
        location = None
        try:
            response = await act()
            if response.status == 303:
                location = response.headers.get("Location")
            return response
        finally:
            if location is None:
                self._locations.pop(key, None)
            promise.set_result(location)
            while len(self._locations) > self._remembered:
                self._locations.popitem(last=False)
