"""The audit trail: who did what to what, ids only, each row sealed to the one before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

GENESIS = "0" * 64
"""What the first row is chained to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One thing that happened. Unchained (sequence and hash None) until the worker chains it after commit."""

    id: str
    at: datetime
    municipality: str
    actor_role: str
    actor_id: str
    verb: str
    """e.g. `referral.accept`, `entry.publish`, `account.sign_in_failed`."""
    noun: str
    noun_id: str
    facts: Mapping[str, str] = field(default_factory=dict)
    """Codes, states, versions; never text a person wrote."""
    sequence: int | None = None
    """1, 2, 3 … without gaps, in the order of chaining."""
    previous_hash: str | None = None
    hash: str | None = None


def row_hash(row: AuditRow, *, sequence: int, previous_hash: str) -> str:
    """SHA-256 over every field of the row, its place and the hash before it, as canonical JSON."""
    body = json.dumps(
        [
            sequence,
            previous_hash,
            row.id,
            row.at.astimezone(UTC).isoformat(timespec="microseconds"),
            row.municipality,
            row.actor_role,
            row.actor_id,
            row.verb,
            row.noun,
            row.noun_id,
            dict(row.facts),
        ],
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(body.encode()).hexdigest()


def chain(rows: Iterable[AuditRow], *, last_sequence: int, last_hash: str) -> list[AuditRow]:
    """The rows with sequence and hashes filled in, following the last chained row (0 and GENESIS = none yet)."""
    chained = []
    for row in rows:
        last_sequence += 1
        digest = row_hash(row, sequence=last_sequence, previous_hash=last_hash)
        chained.append(replace(row, sequence=last_sequence, previous_hash=last_hash, hash=digest))
        last_hash = digest
    return chained


def first_broken(rows: Iterable[AuditRow], *, last_sequence: int = 0, last_hash: str = GENESIS) -> int | None:
    """The sequence number at which the chain stops holding, or None when it holds.

    A changed row breaks at itself, a removed one at the number that is missing. Rows cut off at the end cannot be
    seen from the rows alone: keep the last hash elsewhere and compare.
    """
    for row in rows:
        last_sequence += 1
        if row.sequence != last_sequence or row.previous_hash != last_hash:
            return last_sequence
        if row.hash != row_hash(row, sequence=last_sequence, previous_hash=last_hash):
            return last_sequence
        last_hash = row.hash
    return None
