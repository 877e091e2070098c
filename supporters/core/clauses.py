"""A message cut into its clauses, each as words are matched: small letters, no spaces between Japanese words."""

from __future__ import annotations

import re

_CUT = re.compile(
    r"[、,。.!！?？;；…\n]+|けれども?|けど|(?<=[すだた])が(?=[^ぁ-ん]|い[まや]|だ[れい])|\bbut\b|\band\b|\bthough\b"
)
_MARKS = re.compile(r"[「」“”\"()()〜~～ー]+$|^[「」“”\"()]+")


def clauses(typed: str) -> list[str]:
    """The clauses of a message, in order, without empty ones.

    「いいえ、電話の人が見ています」 is a no and a yes: each clause is read for itself.
    """
    parts = (_tidy(part) for part in _CUT.split(typed.replace("’", "'").casefold()))
    return [part for part in parts if part]


def _tidy(part: str) -> str:
    bare = _MARKS.sub("", part.strip())
    return " ".join(bare.split()) if bare.isascii() else "".join(bare.split())
