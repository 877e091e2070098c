"""Supporters: trained, vetted people who visit; and whether one may be sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from supporters.core.errors import SupporterNotEligible


@dataclass(frozen=True, slots=True, kw_only=True)
class Supporter:
    """One supporter as the town knows them. Dates are in Japan's calendar; empty tuples mean "any"."""

    id: str
    municipality: str
    organisation_id: str | None = None
    display_name: str
    """What the resident reads and what stands on the ID card, e.g. サポーター 田中."""
    contact_sealed: bytes | None = field(default=None, repr=False)
    """Sealed `{"name", "phone"}`, for the office only."""
    languages: tuple[str, ...] = ("ja",)
    districts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    certificate_number: str | None = None
    certificate_valid_until_on: date | None = None
    """Last valid day."""
    background_checked_on: date | None = None
    background_valid_until_on: date | None = None
    """Last valid day; None with a check date set means the check never counts."""
    available: bool = True
    active: bool = True
    created_at: datetime
    version: int = 1


def reason_not_eligible(supporter: Supporter, *, today_on: date) -> str | None:
    """Why this supporter may not be sent to anybody today, or None when nothing speaks against it."""
    if not supporter.active:
        return "not_active"
    if supporter.certificate_valid_until_on is None or supporter.certificate_valid_until_on < today_on:
        return "certificate_expired"
    if supporter.background_checked_on is None or supporter.background_checked_on > today_on:
        return "background_check_missing"
    if supporter.background_valid_until_on is None or supporter.background_valid_until_on < today_on:
        return "background_check_expired"
    if not supporter.available:
        return "not_available"
    return None


def check_eligible(supporter: Supporter, *, today_on: date) -> None:
    """Hold the rule at the moment it matters: offer, acceptance, every look at personal data, check-in.

    Raises:
        SupporterNotEligible: with the reason.
    """
    reason = reason_not_eligible(supporter, today_on=today_on)
    if reason is not None:
        raise SupporterNotEligible(reason)


def serves(supporter: Supporter, *, district: str, topic: str) -> bool:
    """Whether the supporter chose to be asked for this district and topic."""
    return (not supporter.districts or district in supporter.districts) and (
        not supporter.topics or topic in supporter.topics
    )
