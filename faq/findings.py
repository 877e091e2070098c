"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark on a text.

    Attributes:
        level: ``error`` cannot be published; ``warning`` should be looked at by a person.
        rule: Stable name of the rule, for example ``sentence_length``.
        entry: Id of the entry, topic, contact or phrase.
        field: Path of the field inside it, for example ``steps[0].text``.
        message: What is wrong and what to do, for a clerk.
    """

    level: Level
    rule: str
    entry: str
    field: str
    message: str
