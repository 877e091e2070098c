"""How fast secrets may be tried from one place, and a lock for addresses that have no account."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime

from aiohttp import web

from supporters.core.accounts import lock_after
from web.addresses import client_address, is_from_this_machine
from web.limits import RateLimit

TRIES_PER_MINUTE = 20
"""Sign-ins, invitations and PINs from one network address; an office shares one."""
_MOST_REMEMBERED = 10_000

TRIES = web.AppKey("secret_tries", RateLimit)


def seconds_to_wait(request: web.Request, *, is_demo: bool) -> int:
    """Count one try of a secret: 0, or the seconds until this network address may try again.

    In the demo, this machine itself is not counted.
    """
    if is_demo and is_from_this_machine(request):
        return 0
    return request.app[TRIES].wait_seconds(client_address(request))


class Strangers:
    """Counts failed sign-ins by address of mail, as the registry does for accounts, so that both look the same.

    Marks only, in memory and bounded; a mark says nothing about who it is.
    """

    def __init__(self) -> None:
        self._failures: OrderedDict[str, tuple[int, datetime | None]] = OrderedDict()

    def locked_seconds(self, mark: str, *, now: datetime) -> int:
        """Seconds this address still has to wait, 0 if it may be tried."""
        until = self._failures.get(mark, (0, None))[1]
        return int((until - now).total_seconds()) + 1 if until is not None and until > now else 0

    def failed(self, mark: str, *, now: datetime) -> None:
        """One more failure in a row."""
        failures = self._failures.pop(mark, (0, None))[0] + 1
        self._failures[mark] = (failures, lock_after(failures, now=now))
        if len(self._failures) > _MOST_REMEMBERED:
            self._failures.popitem(last=False)

    def came_in(self, mark: str) -> None:
        """The row of failures is over."""
        self._failures.pop(mark, None)
