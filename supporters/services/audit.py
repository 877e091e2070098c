"""The audit trail: read it, chain it, verify it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from supporters.core.accounts import ActingUser
from supporters.core.audit import AuditRow
from supporters.services.ports import Ports


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainCheck:
    """`first_broken` is the sequence number at which the chain stops holding, or None. `rows` were chained."""

    rows: int
    first_broken: int | None
    last_hash: str
    unchained: int


async def list_audit(
    ports: Ports, *, noun: str | None = None, noun_id: str | None = None, limit: int = 200, acting_user: ActingUser,
) -> Sequence[AuditRow]:
    """The town's rows, newest first (office).

    Raises:
        NotAllowed.
    """
    ...


async def chain_audit(ports: Ports, *, now: datetime, limit: int = 500) -> int:
    """Chain rows that were committed since; how many (worker)."""
    ...


async def verify_chain(ports: Ports) -> ChainCheck:
    """Recompute the whole chain, in pages (command line, console, tests)."""
    ...
