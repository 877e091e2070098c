"""A message as the walk hears it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from text.couriers import Coming
from text.crisis import Crisis


@dataclass(frozen=True, slots=True)
class Heard:
    """A message after screening. Exactly one of `text` (redacted) and `command` is set; `raw` is for the form alone."""

    raw: str
    text: str | None
    command: Mapping[str, object] | None
    said: str | None
    was_redacted: bool
    crisis: Crisis | None
    may_be_danger: bool = False
    messenger: Coming | None = None
    """Whether a fraudster's messenger is told to come, and how near (`text.couriers`)."""
