"""English words without their endings, lightly: clicked, clicking and clicks become click."""

from __future__ import annotations

_ENDINGS = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s")
_KEPT = frozenset(
    {
        "this",
        "is",
        "was",
        "has",
        "his",
        "its",
        "us",
        "yes",
        "sms",
        "ios",
        "news",
        "bus",
        "red",
        "need",
        "feed",
        "thing",
        "string",
        "ring",
        "bring",
    }
)


def stem(word: str) -> str:
    """Return a lower-case Latin word without a plural, -ing or -ed ending; short words and others stay as they are."""
    if len(word) < 4 or word in _KEPT or not word.isascii() or not word.isalpha():
        return word.removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= (5 if ending == "ly" else 3):
            if ending == "s" and word.endswith(("ss", "us", "is")):
                return word
            base = word[: -len(ending)]
            if ending in ("ied", "ies"):
                return base + "y"
            if ending == "es" and not base.endswith(("s", "x", "z", "ch", "sh")):
                return base + "e" if len(base) < 4 else base.removesuffix("e")
            if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
                base = base[:-1]
            return base.removesuffix("e") if len(base) > 4 else base
    return word.removesuffix("e") if len(word) > 5 else word
