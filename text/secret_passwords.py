"""Passwords beside their cue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from text import secret_cues as cue
from text.look_alikes import is_common_example
from text.secret_view import Found, View

# Something a screen or a caller says: 変更してください.
_A_SENTENCE = re.compile(r".*(?:ください|下さい|しました|します|ません|ですか?)[。!]?")


def passwords(view: View) -> Iterator[Found]:
    """Passwords in quotation marks, behind or before their cue, and the second of two."""
    for pattern in (
        cue.PASSWORD_QUOTED,
        cue.PASSWORD_VALUE,
        cue.PASSWORD_REVERSED,
        cue.PASSWORD_WORD_JA,
        cue.PASSWORD_WORD_EN,
        cue.PASSWORD_USED_AS,
        cue.ANSWER_QUOTED,
        cue.PASSWORD_QUOTED_FAR,
        cue.PASSWORD_KANA,
        cue.PASSWORD_KATAKANA,
    ):
        for match in pattern.finditer(view.shape):
            name = match.lastgroup or "value"
            value = match.group(name)
            if pattern is cue.PASSWORD_QUOTED and cue.PHRASE.fullmatch(value) and "phrase" not in view.folded:
                continue
            if pattern is cue.PASSWORD_QUOTED and _A_SENTENCE.fullmatch(value):
                continue
            if any(harmless.fullmatch(value) for harmless in (cue.NOT_A_PASSWORD, cue.PRODUCT, cue.MASKED)):
                continue
            if pattern is cue.PASSWORD_REVERSED and cue.MODEL.fullmatch(value) and view.shape[match.end(name)] == "の":
                continue
            if pattern in (cue.PASSWORD_VALUE, cue.PASSWORD_REVERSED) and not re.search(
                r"\d|[^\w.,!?-]|[a-z][A-Z]", value
            ):
                continue
            if value[-1].isdigit() and cue.COUNTED.match(view.folded[match.end(name) :]):
                continue
            if is_common_example(value, view.folded[max(0, match.start() - 20) : match.end() + 40]):
                continue
            start, end = match.span(name)
            yield Found("password", start, end - (len(value) - len(value.rstrip(".,?;:"))))
            second = cue.PASSWORD_NEXT.match(view.shape, end)
            if second and re.search(r"\d|[!@#$%&*_]", second.group("value")):
                yield Found("password", *second.span("value"))
