"""Alerts: what is going round now, shown to everybody of a town while it lasts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from faq.entries import LANGUAGES
from supporters.core.errors import FieldInvalid

LONGEST_TEXT = 400


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


def check_alert(
    *, texts: Mapping[str, str], source_url: str, starts_at: datetime, ends_at: datetime, now: datetime
) -> None:
    """Japanese is always there, every text is short, the source is an https page, the end is yet to come.

    Raises:
        FieldInvalid: naming the field.
    """
    if not texts.get("ja", "").strip():
        raise FieldInvalid("texts", "japanese_missing")
    if not set(texts) <= set(LANGUAGES) or any(len(text) > LONGEST_TEXT for text in texts.values()):
        raise FieldInvalid("texts", "bad_shape")
    if not source_url.startswith("https://"):
        raise FieldInvalid("source_url", "not_https")
    if ends_at <= starts_at or ends_at <= now:
        raise FieldInvalid("ends_at", "too_early")
