"""Hashing of passwords and PINs with argon2id."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import argon2
from argon2.exceptions import InvalidHashError, VerificationError

from supporters.store.transactions import refuse_inside_transaction

# OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane is the floor; this is above it.
_MEMORY_KIB = 32 * 1024
_PASSES = 2
_LANES = 1
_AT_ONCE = 2  # each hash holds _MEMORY_KIB and one core: a flood of sign-ins waits instead of starving the chat


@dataclass(slots=True)
class Argon2PasswordHasher:
    """Hashes in a thread, a few at a time, and never inside a transaction."""

    _hasher: argon2.PasswordHasher = field(
        default_factory=lambda: argon2.PasswordHasher(
            time_cost=_PASSES, memory_cost=_MEMORY_KIB, parallelism=_LANES, type=argon2.Type.ID
        ),
        repr=False,
    )
    _gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_AT_ONCE), repr=False)
    _decoy: str | None = field(default=None, repr=False)

    async def hash(self, secret: str) -> str:
        """Return a PHC string (`$argon2id$v=19$m=…`), salted, about 100 ASCII characters.

        Raises:
            RuntimeError: If a transaction is open.
        """
        refuse_inside_transaction("hashing a password")
        async with self._gate:
            return await asyncio.to_thread(self._hasher.hash, secret)

    async def verify(self, encoded: str | None, secret: str) -> bool:
        """Tell whether `secret` is the one behind `encoded`; a broken hash matches nothing.

        `encoded` None (no such account) costs the same time and is False, so that timing names no account.

        Raises:
            RuntimeError: If a transaction is open.
        """
        refuse_inside_transaction("verifying a password")
        async with self._gate:
            return await asyncio.to_thread(self._verify, encoded, secret)

    def needs_rehash(self, hashed: str) -> bool:
        """Tell whether `hashed` was made with weaker parameters than today's."""
        return self._hasher.check_needs_rehash(hashed)

    def _verify(self, hashed: str | None, password: str) -> bool:
        if hashed is None:
            if self._decoy is None:
                self._decoy = self._hasher.hash("nobody's password")
            self._matches(self._decoy, password)
            return False
        return self._matches(hashed, password)

    def _matches(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password)
        except (VerificationError, InvalidHashError):
            return False
