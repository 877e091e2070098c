"""Tells slow work that it stands inside a database transaction, where it must not be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_open_transaction: ContextVar[bool] = ContextVar("anshin_open_transaction", default=False)


@contextmanager
def transaction_open() -> Iterator[None]:
    """Mark the current task as holding a transaction until the block ends."""
    token = _open_transaction.set(True)
    try:
        yield
    finally:
        _open_transaction.reset(token)


def refuse_inside_transaction(what: str) -> None:
    """Stop slow work (hashing, network) that would hold the database's only writer.

    Raises:
        RuntimeError: If the current task has a transaction open. A programming error, never a resident's.
    """
    if _open_transaction.get():
        raise RuntimeError(f"{what} must not run inside a transaction")
