"""Offers: one supporter is asked whether they can take one referral."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class OfferState(StrEnum):
    """`open` is the only state that can still change to accepted."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TAKEN = "taken"
    """Another supporter was first."""
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    """The office took it back, or the referral ended."""
    GIVEN_BACK = "given_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One supporter, one referral, one answer. Shows district and topic only."""

    id: str
    referral_id: str
    supporter_id: str
    municipality: str
    """Of the referral."""
    supporter_municipality: str
    topic: str
    district: str
    state: OfferState = OfferState.OPEN
    created_at: datetime
    expires_at: datetime
    answered_at: datetime | None = None
    version: int = 1
