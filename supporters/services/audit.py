"""The audit trail: read it, chain it, verify it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from supporters.core.accounts import OFFICE, ActingUser, check_role
from supporters.core.audit import GENESIS, AuditRow, chain, first_broken
from supporters.core.errors import StaleVersion
from supporters.core.municipalities import EVERYWHERE
from supporters.services.ports import Ports

PAGE = 1000
"""Rows read at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainCheck:
    """`first_broken` is the sequence number at which the chain stops holding, or None. `rows` were chained."""

    rows: int
    first_broken: int | None
    last_hash: str
    unchained: int


async def list_audit(
    ports: Ports,
    *,
    noun: str | None = None,
    noun_id: str | None = None,
    limit: int = 200,
    acting_user: ActingUser,
) -> Sequence[AuditRow]:
    """The town's rows, newest first (office).

    Raises:
        NotAllowed.
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await uow.audit.of(acting_user.municipality, noun=noun, noun_id=noun_id, limit=min(limit, 1000))


async def chain_audit(ports: Ports, *, now: datetime, limit: int = 500) -> int:
    """Chain rows that were committed since; how many (worker)."""
    try:
        async with ports.unit_of_work(EVERYWHERE) as uow:
            rows = await uow.audit.unchained(limit=limit)
            if not rows:
                return 0
            last = await uow.audit.last_chained()
            await uow.audit.save_chained(
                chain(
                    rows,
                    last_sequence=(last.sequence or 0) if last is not None else 0,
                    last_hash=(last.hash or GENESIS) if last is not None else GENESIS,
                )
            )
            await uow.commit()
    except StaleVersion:
        return 0  # another worker chained them
    return len(rows)


async def verify_chain(ports: Ports) -> ChainCheck:
    """Recompute the whole chain, in pages (command line, console, tests)."""
    sequence, last_hash, rows = 0, GENESIS, 0
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        while True:
            page = await uow.audit.chained_after(sequence, limit=PAGE)
            broken = first_broken(page, last_sequence=sequence, last_hash=last_hash)
            if broken is not None or not page:
                break
            rows += len(page)
            sequence = page[-1].sequence or 0
            last_hash = page[-1].hash or GENESIS
        waiting = len(await uow.audit.unchained(limit=PAGE))
    return ChainCheck(rows=rows, first_broken=broken, last_hash=last_hash, unchained=waiting)
