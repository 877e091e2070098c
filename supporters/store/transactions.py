"""Knows whether the current task stands inside a transaction, where slow work must not be."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Transaction:
    """One transaction of one task. Tasks started inside inherit it, and see when it ends."""

    is_open: bool = False
    writes: bool = False
    _before: Transaction | None = None

    def begin(self, *, write: bool) -> None:
        """Mark the current task as inside this transaction.

        Raises:
            RuntimeError: It would write while another writing one of the same task is open: a deadlock.
        """
        self._before = _current.get()
        if write and self._before is not None and self._before.is_open and self._before.writes:
            raise RuntimeError("a unit of work that writes is already open in this task")
        self.is_open, self.writes = True, write
        _current.set(self)

    def end(self) -> None:
        """Take the mark away; ending twice is no error."""
        if self.is_open:
            self.is_open = False
            _current.set(self._before)


_current: ContextVar[Transaction | None] = ContextVar("anshin_transaction", default=None)


def refuse_inside_transaction(what: str) -> None:
    """Stop slow work (hashing, network) that would hold the database's only writing place.

    Raises:
        RuntimeError: The current task has a transaction open. A programming error, never a resident's.
    """
    current = _current.get()
    if current is not None and current.is_open:
        raise RuntimeError(f"{what} must not run inside a transaction")
