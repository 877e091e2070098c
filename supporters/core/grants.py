"""Grants: the only way across a town's border."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """Town `municipality` lets the supporters of town `to_municipality` be offered its referrals for a time."""

    id: str
    municipality: str
    to_municipality: str
    starts_at: datetime
    ends_at: datetime | None = None
    created_by: str
    created_at: datetime


def grant_holds(grant: Grant, *, municipality: str, to_municipality: str, now: datetime) -> bool:
    """Whether this row lets supporters of `to_municipality` serve `municipality` now."""
    return (
        grant.municipality == municipality
        and grant.to_municipality == to_municipality
        and grant.starts_at <= now
        and (grant.ends_at is None or now < grant.ends_at)
    )
