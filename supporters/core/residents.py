"""What a resident tells about themself. Always sealed at rest, never in a log, never in the talk's tracker."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ResidentDetails:
    """Contact data of one referral. Nothing of it shows in `repr`."""

    name: str = field(repr=False)
    """Who asked (the requester)."""
    resident_name: str = field(default="", repr=False)
    """Who is to be visited, when it is somebody else; empty = the requester."""
    relation: str = field(default="", repr=False)
    """parent, child, partner, relative, neighbour, carer, other; empty = the requester is the resident."""
    resident_consent: str = field(default="", repr=False)
    """yes or not_yet, when it is somebody else."""
    phone: str = field(repr=False)
    """E.164, e.g. +81312345678."""
    postal_code: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    """Filled in by the office when it calls back."""
    preferred_times: str = field(default="", repr=False)
    notes: str = field(default="", repr=False)
    visit_word: str = field(default="", repr=False)
    """The agreed 合言葉; empty until the office has called back."""
