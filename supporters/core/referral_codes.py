"""The code a resident types on the status page: eight letters and digits that nobody mistakes for one another."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

ALPHABET = "346789ACDEFGHJKMNPQRTWXY"
"""Without 0 O 1 I L 2 Z 5 S B U V: read over the phone, written by hand, typed by a senior."""
LENGTH = 8
PIN_LENGTH = 6


def make_code(pick: Callable[[int], int]) -> str:
    """A code from a source of chance: `pick(n)` returns 0 … n-1 (`secrets.randbelow`)."""
    return "".join(ALPHABET[pick(len(ALPHABET))] for _ in range(LENGTH))


def make_pin(pick: Callable[[int], int]) -> str:
    """Six digits from a source of chance."""
    return "".join(str(pick(10)) for _ in range(PIN_LENGTH))


def read_code(typed: str) -> str | None:
    """The code somebody typed: hyphens, spaces, full-width and small letters are forgiven; None if it cannot be one."""
    code = "".join(character for character in unicodedata.normalize("NFKC", typed[:64]).upper() if character.isalnum())
    return code if len(code) == LENGTH and all(character in ALPHABET for character in code) else None


def read_pin(typed: str) -> str | None:
    """The PIN somebody typed, spaces and full-width digits forgiven; None if it cannot be one."""
    pin = "".join(character for character in unicodedata.normalize("NFKC", typed[:64]) if not character.isspace())
    return pin if len(pin) == PIN_LENGTH and pin.isascii() and pin.isdigit() else None


def shown_code(code: str) -> str:
    """The code as people read it: two groups of four."""
    return f"{code[:4]}-{code[4:]}"
