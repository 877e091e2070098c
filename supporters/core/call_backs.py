"""Call-backs: the office phones the resident before anybody is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CallBackOutcome(StrEnum):
    """What happened when the office called."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    CALL_LATER = "call_later"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBack:
    """One attempt. Holds who and when, never what was said."""

    id: str
    referral_id: str
    municipality: str
    outcome: CallBackOutcome
    made_by: str
    made_at: datetime
