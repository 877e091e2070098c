"""How long what is kept, and when it goes."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from supporters.core.municipalities import MunicipalitySettings
from supporters.core.referrals import ENDED, Referral

DRAFT_DAYS = 7
"""Days after which a draft, erased long before, is deleted with its traces of a referral."""


class Due(StrEnum):
    """What of an ended referral is to go now."""

    CONTACT = "contact"
    """Contact data, texts of reports and concerns, the link to the talk; the de-identified case stays."""
    CASE = "case"
    """Everything."""


def what_is_due(referral: Referral, settings: MunicipalitySettings, *, now: datetime) -> Due | None:
    """What retention asks for now, or None. Open referrals never go; an open concern is asked about elsewhere."""
    if referral.status not in ENDED or referral.ended_at is None:
        return None
    if now >= referral.ended_at + timedelta(days=settings.case_retention_days):
        return Due.CASE
    if referral.details_sealed is not None and now >= referral.ended_at + timedelta(
        days=settings.contact_retention_days
    ):
        return Due.CONTACT
    return None
