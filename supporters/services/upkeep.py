"""What the worker does every minute, in the order of `run_all`. Each is safe to run twice and from two workers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from supporters.services.ports import Ports


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """How much was done in one round."""

    drafts_expired: int
    offers_expired: int
    escalated: int
    completed: int
    purged: int
    chained: int
    delivered: int


async def expire_drafts(ports: Ports, *, now: datetime) -> int:
    """Expire drafts that waited too long and erase their answers; how many."""
    ...


async def expire_offers(ports: Ports, *, now: datetime) -> int:
    """Expire unanswered offers; how many. A referral left without open offers goes to the office by the ageing clock."""
    ...


async def escalate_ageing(ports: Ports, *, now: datetime) -> int:
    """Tell the office of every referral that waits too long, once per alarm; how many letters."""
    ...


async def complete_unconfirmed(ports: Ports, *, now: datetime) -> int:
    """Complete, "unconfirmed", what was reported the town's number of days ago; how many."""
    ...


async def purge(ports: Ports, *, now: datetime) -> int:
    """Erase and delete by each town's retention days; how many things. An open concern holds its referral."""
    ...


async def run_all(ports: Ports, *, now: datetime) -> Upkeep:
    """One round of everything, then chain the audit and deliver the outbox."""
    ...
