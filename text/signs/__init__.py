"""The signs of a crisis, as tables by kind. What a sign is stands in ``sign.py``; how they are read, in ``text/crisis.py``."""

from __future__ import annotations

from text.signs.broad import BROAD
from text.signs.broad_core import BROAD_CORE
from text.signs.child import CHILD
from text.signs.english import ENGLISH
from text.signs.intruder import INTRUDER
from text.signs.life import LIFE
from text.signs.others import OTHER_AT_RISK
from text.signs.self_harm import SELF_HARM
from text.signs.sign import Kind, Sign
from text.signs.violence import VIOLENCE

__all__ = ["ENGLISH", "JAPANESE", "Kind", "Sign"]

JAPANESE: tuple[Sign, ...] = (
    *OTHER_AT_RISK,
    *SELF_HARM,
    *CHILD,
    *VIOLENCE,
    *INTRUDER,
    *LIFE,
    *BROAD,
    *BROAD_CORE,
)
