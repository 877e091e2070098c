"""The shape of a rule about how a secret is told, and a finder for families of such rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from text.look_alikes import is_common_example
from text.normalise import fold
from text.plain_words import is_name, is_noun
from text.secret_view import Found, View


@dataclass(frozen=True, slots=True)
class Rule:
    """One way a kind of secret is told.

    Attributes:
        kind: The class of the secret.
        pattern: How it is told, in folded text; each of its groups is a secret, or the whole if it has none.
        harmless: What the secret may not be, as typed.
        noun: Whether the secret, if Japanese, must begin as a noun and be no word of talk about secrets.
    """

    kind: str
    pattern: re.Pattern[str]
    harmless: tuple[re.Pattern[str], ...] = ()
    noun: bool = False


def told(words: tuple[str, ...], *rules: Rule) -> Callable[[View], Iterator[Found]]:
    """Return a finder for messages that hold one of some words: a family of rules costs nothing without them."""
    needed = tuple(fold(word) for word in words)

    def find(view: View) -> Iterator[Found]:
        if not any(word in view.folded for word in needed):
            return
        for rule in rules:
            for match in rule.pattern.finditer(view.folded):
                for group in range(1, rule.pattern.groups + 1) if rule.pattern.groups else (0,):
                    start, end = match.span(group)
                    if end > start and not _is_harmless(view, start, end, rule):
                        yield Found(rule.kind, start, end)

    return find


def _is_harmless(view: View, start: int, end: int, rule: Rule) -> bool:
    value = view.shape[start:end]
    if not value.isascii() and is_name(value):
        return False
    words = value.split() if value.isascii() else [value]
    if any(one.fullmatch(word) for word in words for one in rule.harmless):
        return True
    if is_common_example(value, view.folded[max(0, start - 20) : end + 40]):
        return True
    return rule.noun and not value.isascii() and not is_noun(value)
