"""Secrets that are numbers: payment cards, My Numbers, PINs and one-time codes beside their cues."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from text import secret_cues as cue
from text.look_alikes import is_common_example, is_sum_as_code
from text.secret_cues import folded
from text.secret_view import Found, View


def passes_luhn(digits: str) -> bool:
    """Tell whether digits pass the check of ISO/IEC 7812-1, as payment card numbers do."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def passes_my_number(digits: str) -> bool:
    """Tell whether twelve digits pass the My Number check digit (総務省令 平成26年第85号 第5条); 10 % of random ones do."""
    if len(digits) != 12:
        return False
    total = sum(int(digits[11 - n]) * (n + 1 if n <= 6 else n - 5) for n in range(1, 12))
    rest = total % 11
    return int(digits[11]) == (0 if rest <= 1 else 11 - rest)


def long_numbers(view: View) -> Iterator[Found]:
    """Twelve to nineteen digits: payment cards, My Numbers, licences, gift codes; parcels and orders stay."""
    for match in cue.LONG_NUMBER.finditer(view.folded):
        digits = re.sub(r"\D", "", match.group())
        before, after = view.around(*match.span())
        near = before + " " + after
        if re.match(r"\s?(?:円|えん|yen|人|件|ドル|dollars)", after) or re.fullmatch(
            r"\d{1,3}(?:,\d{3})+", match.group()
        ):
            continue
        is_parcel = cue.PARCEL.search(before[-16:]) or (
            cue.PARCEL.search(after[:10]) and not cue.MY_NUMBER.search(near)
        )
        if is_parcel and not _is_card_typed_in(digits, match.group(), after):
            yield Found("", *match.span())
            continue
        kind = _kind_of_long_number(digits, match.group(), before, near) or _kind_by_message(
            digits, match.group(), view
        )
        if kind:
            yield Found(kind, *match.span())


def _is_card_typed_in(digits: str, written: str, after: str) -> bool:
    """Tell whether a number beside a word for parcels is a card all the same: in its groups, valid, and typed into something."""
    grouped = re.fullmatch(r"\d{4}\D\d{4}\D\d{4}\D\d{4}", written)
    return bool(grouped and passes_luhn(digits) and _TYPED_IN.search(after[:16]))


_TYPED_IN = folded(r"入れ|いれ|入力|打|期限|きげん|裏の|enter|typed|expir|cvv")


def _kind_by_message(digits: str, written: str, view: View) -> str | None:
    """Return the class of a long number whose cue stands anywhere in the message."""
    if len(digits) == 12:
        if cue.LICENCE.search(view.folded) and _NUMBER_IS.search(view.folded):
            return "licence"
        return "my_number" if cue.MY_NUMBER.search(view.folded) else None
    if len(digits) in (14, 15, 16) and (cue.CARD.search(view.folded) or re.fullmatch(r"(?:\d\s){13,15}\d", written)):
        return "card"
    return None


_NUMBER_IS = folded(r"番号[はがも:]|ばんごう[はがも]|number (?:is|was)|no\.? ?(?:is|:)")


def _kind_of_long_number(digits: str, written: str, before: str, near: str) -> str | None:
    if len(digits) == 12:
        if cue.MY_NUMBER.search(near):
            return "my_number"
        if cue.LICENCE.search(near):
            return "licence"
        if passes_my_number(digits) and cue.TOLD.search(near):
            return "my_number"
        return "id" if cue.ID_BEFORE.search(before) else None
    if cue.GIFT.search(near) and not cue.CARD.search(near):
        return "gift_code"
    if cue.CARD.search(near):
        return "card"
    if len(digits) == 13 and digits.startswith(("978", "979", "49", "45")):
        return None
    fours = re.fullmatch(r"\d{4}\D+\d{4}\D+\d{4}\D+\d{4}|\d{16}", written)
    if fours or (passes_luhn(digits) and not re.search(r"[/、,]", written)):
        return "card"
    return "id" if cue.ID_BEFORE.search(before) else None


def card_shapes(view: View) -> Iterator[Found]:
    """Payment cards in their groups; parcels and gift cards are left to the next rule."""
    for match in cue.CARD_SHAPE.finditer(view.folded):
        digits = re.sub(r"\D", "", match.group())
        before, after = view.around(*match.span())
        is_parcel = cue.PARCEL.search(before[-16:]) or cue.PARCEL.search(after[:10])
        is_typed_in = _is_card_typed_in(digits, match.group(), after)
        if (is_parcel and not is_typed_in) or re.match(r"\s?(?:円|yen)", after):
            continue
        if cue.GIFT.search(before + " " + after) and not passes_luhn(digits):
            continue
        if len(digits) == 16 or passes_luhn(digits):
            yield Found("card", *match.span())


_CARD_LINE = re.compile(
    r"(?<![\d.,-])(\d{14,16}|\d{4}([- ])\d{4}\2\d{4}\2\d{2,4})[,、]?\s+((?:0?[1-9]|1[0-2])\s?[/-]\s?(?:20)?\d\d)(?!\d)(?:[,、]?\s+(\d{3,4})(?!\d))?"
)


def card_lines(view: View) -> Iterator[Found]:
    """A card as forms have it: the number, the month it ends and the three digits in one line."""
    for match in _CARD_LINE.finditer(view.folded):
        if passes_luhn(re.sub(r"\D", "", match.group(1))):
            yield Found("card", *match.span(1))
            yield Found("expiry", *match.span(3))
            yield Found("code", *match.span(4))


def card_parts(view: View) -> Iterator[Found]:
    """A card number told in parts: the first eight, then the rest."""
    named = cue.CARD.search(view.folded) is not None
    if not (named or "かーど" in view.folded) or not cue.IN_PARTS.search(view.folded):
        return
    parts = [
        match
        for match in cue.CARD_PART.finditer(view.folded)
        if not cue.COUNTED.match(view.folded[match.end() :])
        and not cue.COUNTED_BEFORE.search(view.folded[max(0, match.start() - 16) : match.start()])
    ]
    if sum(len(match.group()) for match in parts) >= (8 if named else 14):
        for match in parts:
            yield Found("card", *match.span())


def card_checks(view: View) -> Iterator[Found]:
    """The three or four digits that prove a card, in a message about one."""
    if cue.CARD.search(view.folded) or cue.THREE_DIGITS.search(view.folded) or "カード番号〕" in view.typed:
        for match in [*cue.CARD_CHECK.finditer(view.folded), *cue.CARD_CHECK_LAST.finditer(view.folded)]:
            if not cue.COUNTED.match(view.folded[match.end() :]):
                yield Found("code", *match.span(1))
    elif cue.TOLD.search(view.folded):
        for match in cue.CARD_BACK.finditer(view.folded):
            if not cue.COUNTED.match(view.folded[match.end() :]):
                yield Found("code", *match.span(1))


def card_rest(view: View) -> Iterator[Found]:
    """Beside a card already taken out: the month it ends, its three or four digits, and the rest of one told in parts."""
    if "カード番号〕" not in view.typed:
        return
    for kind, pattern in (("expiry", cue.REST_MONTH), ("card", cue.REST_GROUPS), ("code", cue.REST_CHECK)):
        for match in pattern.finditer(view.folded):
            if not cue.COUNTED.match(view.folded[match.end() :]):
                yield Found(kind, *match.span(1))


def digits_by_cue(
    kind: str, before: re.Pattern[str], after: re.Pattern[str] | None
) -> Callable[[View], Iterator[Found]]:
    """Return a finder for a few digits that a cue before or after makes a secret."""

    def find(view: View) -> Iterator[Found]:
        for match in cue.FEW_DIGITS.finditer(view.folded):
            head, tail = (
                view.folded[max(0, match.start() - 40) : match.start()],
                view.folded[match.end() : match.end() + 30],
            )
            if cue.COUNTED.match(tail) or cue.COUNTED_BEFORE.search(head):
                continue
            if is_common_example(match.group(), head + match.group() + tail) or cue.HARMLESS_CODE.search(head):
                continue
            if is_sum_as_code(match.group(), view.folded):
                continue
            if before.search(head) or (after and after.match(tail)):
                yield Found(kind, *match.span())

    return find


def bare_codes(view: View) -> Iterator[Found]:
    """Six digits (or a few more or less) without a unit, in a sentence about telling or receiving a number."""
    for match in cue.BARE_CODE.finditer(view.folded):
        head, tail = view.around(*match.span(), before=30, after=40)
        digits = re.sub(r"\D", "", match.group())
        if cue.COUNTED.match(tail) or cue.COUNTED_BEFORE.search(head) or cue.NOT_A_CODE.search(head[-14:]):
            continue
        if is_common_example(digits, head + digits + tail) or cue.HARMLESS_CODE.search(head):
            continue
        if is_sum_as_code(digits, view.folded):
            continue
        year = len(digits) == 4 and 1900 <= int(digits) <= 2099
        pressed = (
            cue.PRESSED_AFTER.match(tail)
            or (len(digits) > 4 and cue.PRESSED_BEFORE.search(head))
            or cue.CODE_CAME.search(head)
        )
        if len(digits) == 4 and not pressed and not cue.CODE_TALK.search(tail[:12] if year else head + tail):
            continue
        if digits.startswith(("0120", "0570")) or re.match(r"の(?:番号|電話)", tail):
            continue
        if pressed or cue.CODE_CAME.search(head) or cue.CODE_CONTEXT.search(head) or cue.CODE_CONTEXT_AFTER.match(tail):
            yield Found("code", *match.span())
