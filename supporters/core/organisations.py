"""Organisations: the local groups that supporters belong to (NPO, 社会福祉協議会, volunteer group)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A local group the municipality works with."""

    id: str
    municipality: str
    name: str
    active: bool = True
    created_at: datetime
    version: int = 1
