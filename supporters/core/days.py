"""Days as the town counts them: certificates, visits and reviews end at midnight in Japan, not in UTC."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

JAPAN = timezone(timedelta(hours=9), "JST")
"""Japan has had no summer time since 1951, so a fixed offset is the whole truth."""


def day_in_japan(moment: datetime) -> date:
    """The calendar day it is in Japan at this aware moment."""
    return moment.astimezone(JAPAN).date()
