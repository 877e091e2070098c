"""Alerts: warn everybody of a town for a while."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from supporters.core.accounts import ActingUser
from supporters.core.alerts import Alert
from supporters.services.ports import Ports


async def raise_alert(
    ports: Ports, *, texts: Mapping[str, str], source_url: str, topic: str | None = None, starts_at: datetime,
    ends_at: datetime, national: bool = False, acting_user: ActingUser, now: datetime,
) -> Alert:
    """Warn the town (office; `national` is for the system only).

    Raises:
        NotAllowed, FieldInvalid (no Japanese text, no https source, ends before it starts).
    """
    ...


async def withdraw_alert(ports: Ports, alert_id: str, *, acting_user: ActingUser, now: datetime) -> Alert:
    """Stop showing it (office of the owner).

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def live_alerts(ports: Ports, municipality: str, *, now: datetime) -> Sequence[Alert]:
    """What is shown in this town now: its own first, then national. Public."""
    ...


async def list_alerts(ports: Ports, *, acting_user: ActingUser) -> Sequence[Alert]:
    """The town's alerts, newest first (office).

    Raises:
        NotAllowed.
    """
    ...
