"""Alerts: what is going round now, shown to everybody of a town while it lasts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A town's (or, owner None, the nation's) warning. `texts` maps language to plain text."""

    id: str
    owner: str | None
    topic: str | None
    texts: Mapping[str, str]
    source_url: str
    starts_at: datetime
    ends_at: datetime
    withdrawn_at: datetime | None = None
    created_by: str
    version: int = 1


def is_live(alert: Alert, *, now: datetime) -> bool:
    """Whether the alert is shown now."""
    return alert.withdrawn_at is None and alert.starts_at <= now < alert.ends_at
