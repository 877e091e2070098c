"""Take secrets and personal data out of a message, leaving a placeholder that says what was there.

Cues decide more than shapes: twelve digits are a My Number beside 「マイナンバー」 and a parcel beside 「伝票番号」. Prices, dates,
times, versions, counts, model and order numbers, official hotlines and the hosts of addresses stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from text import secret_cues as cue
from text.normalise import fold
from text.tokenise import tokenise

PLACEHOLDERS = {
    "card": "〔カード番号〕",
    "expiry": "〔有効期限〕",
    "pin": "〔暗証番号〕",
    "password": "〔パスワード〕",
    "code": "〔認証コード〕",
    "my_number": "〔マイナンバー〕",
    "residence_card": "〔在留カード番号〕",
    "passport": "〔パスポート番号〕",
    "licence": "〔免許証番号〕",
    "insurance": "〔保険証番号〕",
    "pension": "〔年金番号〕",
    "phone": "〔電話番号〕",
    "address": "〔住所〕",
    "account": "〔口座番号〕",
    "gift_code": "〔電子マネー番号〕",
    "email": "〔メールアドレス〕",
    "name": "〔氏名〕",
    "birthday": "〔生年月日〕",
    "id": "〔ID〕",
}
"""What stands where a secret stood, by class; training messages use the same words."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """A message without its secrets.

    Attributes:
        text: The message with placeholders.
        removed: Classes found, in the order of :data:`PLACEHOLDERS`; empty if nothing was removed.
    """

    text: str
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _View:
    """One message: as typed, and folded to the same length (digits half-width, hiragana, lower case)."""

    typed: str
    folded: str
    shape: str
    public: frozenset[str]

    def around(self, start: int, end: int, before: int = 24, after: int = 24) -> tuple[str, str]:
        """Return the folded text just before and just after a place."""
        return self.folded[max(0, start - before) : start], self.folded[end : end + after]


def redact(text: str, public_numbers: Collection[str] = ()) -> Redaction:
    """Replace every secret of a message by its placeholder.

    Args:
        text: The message, best normalised; full-width and kanji digits are understood either way.
        public_numbers: Telephone numbers that may stay, such as the contacts of ``data/contacts.yml``.

    Returns:
        The message with placeholders and the classes found. Redacting twice changes nothing.
    """
    shape = "".join(_half_width(character) for character in text)
    shape = cue.KANJI_DIGITS.sub(lambda match: match.group().translate(_KANJI_DIGITS), shape)
    view = _View(text, fold(shape), shape, frozenset(re.sub(r"\D", "", number) for number in public_numbers))
    taken: list[_Found] = [_Found("", match.start(), match.end()) for match in cue.PLACEHOLDER.finditer(text)]
    for finder in _FINDERS:
        for found in finder(view):
            if found.end > found.start and not any(one.start < found.end and found.start < one.end for one in taken):
                taken.append(found)
    if any(one.kind == "card" for one in taken):
        taken += [_Found("expiry", *match.span(1)) for match in cue.EXPIRY.finditer(view.folded)]
    taken += list(_names_beside(view, taken))
    kinds = {one.kind for one in taken} - {""}
    return Redaction(_fill(text, taken), tuple(kind for kind in PLACEHOLDERS if kind in kinds))


def _fill(text: str, taken: list[_Found]) -> str:
    parts: list[str] = []
    place = 0
    for one in sorted((one for one in taken if one.kind), key=lambda one: one.start):
        if one.start < place:
            continue
        parts += [text[place : one.start], PLACEHOLDERS[one.kind]]
        place = one.end
    return "".join([*parts, text[place:]])


def _half_width(character: str) -> str:
    if character in cue.ODD_HYPHENS:
        return "-"
    narrow = unicodedata.normalize("NFKC", character)
    return narrow if len(narrow) == 1 else character


_KANJI_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


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


def _shapes(kind: str, pattern: re.Pattern[str], group: int = 0) -> Callable[[_View], Iterator[_Found]]:
    """Return a finder for a shape or a cue that needs no second thought."""

    def find(view: _View) -> Iterator[_Found]:
        for match in pattern.finditer(view.folded):
            if match.start(group) >= 0:
                yield _Found(kind, *match.span(group))

    return find


def _urls(view: _View) -> Iterator[_Found]:
    for match in cue.URL.finditer(view.folded):
        yield _Found("", *match.span())


def _long_numbers(view: _View) -> Iterator[_Found]:
    """Twelve to nineteen digits: payment cards, My Numbers, licences, gift codes; parcels and orders stay."""
    for match in cue.LONG_NUMBER.finditer(view.folded):
        digits = re.sub(r"\D", "", match.group())
        before, after = view.around(*match.span())
        near = before + " " + after
        if cue.PARCEL.search(before[-16:]) or (cue.PARCEL.search(after[:10]) and not cue.MY_NUMBER.search(near)):
            continue
        kind = _kind_of_long_number(digits, match.group(), before, near)
        if kind:
            yield _Found(kind, *match.span())


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
    if passes_luhn(digits) or (len(digits) == 16 and re.fullmatch(r"\d{4}\D+\d{4}\D+\d{4}\D+\d{4}|\d{16}", written)):
        return "card"
    return "id" if cue.ID_BEFORE.search(before) else None


def _digits_by_cue(
    kind: str, before: re.Pattern[str], after: re.Pattern[str] | None
) -> Callable[[_View], Iterator[_Found]]:
    """Return a finder for a few digits that a cue before or after makes a secret."""

    def find(view: _View) -> Iterator[_Found]:
        for match in cue.FEW_DIGITS.finditer(view.folded):
            head, tail = (
                view.folded[max(0, match.start() - 40) : match.start()],
                view.folded[match.end() : match.end() + 30],
            )
            if cue.COUNTED.match(tail) or cue.COUNTED_BEFORE.search(head):
                continue
            if before.search(head) or (after and after.match(tail)):
                yield _Found(kind, *match.span())

    return find


def _spelled(kind: str, before: re.Pattern[str]) -> Callable[[_View], Iterator[_Found]]:
    """Return a finder for digits written as kanji or words right after a cue."""

    def find(view: _View) -> Iterator[_Found]:
        for match in cue.SPELLED_DIGITS.finditer(view.folded):
            if before.search(view.folded[max(0, match.start() - 40) : match.start()]):
                yield _Found(kind, *match.span())

    return find


def _bare_codes(view: _View) -> Iterator[_Found]:
    """Six digits (or a few more or less) without a unit, in a sentence about telling or receiving a number."""
    for match in cue.BARE_CODE.finditer(view.folded):
        head, tail = view.around(*match.span(), before=30, after=40)
        digits = re.sub(r"\D", "", match.group())
        if cue.COUNTED.match(tail) or cue.COUNTED_BEFORE.search(head) or cue.NOT_A_CODE.search(head[-14:]):
            continue
        year = len(digits) == 4 and 1900 <= int(digits) <= 2099
        if len(digits) == 4 and not cue.CODE_TALK.search(tail[:12] if year else head + tail):
            continue
        if cue.CODE_CONTEXT.search(head) or cue.CODE_CONTEXT_AFTER.match(tail):
            yield _Found("code", *match.span())


def _passwords(view: _View) -> Iterator[_Found]:
    for pattern in (
        cue.PASSWORD_QUOTED,
        cue.PASSWORD_VALUE,
        cue.PASSWORD_REVERSED,
        cue.PASSWORD_WORD_JA,
        cue.PASSWORD_WORD_EN,
    ):
        for match in pattern.finditer(view.shape):
            value = match.group("value")
            if cue.NOT_A_PASSWORD.fullmatch(value) or cue.PRODUCT.fullmatch(value):
                continue
            if pattern in (cue.PASSWORD_VALUE, cue.PASSWORD_REVERSED) and not re.search(
                r"\d|[^\w.,!?-]|[a-z][A-Z]", value
            ):
                continue
            if re.fullmatch(r"\d+", value) and cue.COUNTED.match(view.folded[match.end("value") :]):
                continue
            start, end = match.span("value")
            yield _Found("password", start, end - (len(value) - len(value.rstrip(".,?;:"))))
            second = cue.PASSWORD_NEXT.match(view.shape, end)
            if second and re.search(r"\d|[!@#$%&*_]", second.group("value")):
                yield _Found("password", *second.span("value"))


def _phones(view: _View) -> Iterator[_Found]:
    for match in cue.PHONE.finditer(view.folded):
        digits = re.sub(r"\D", "", match.group())
        before, after = view.around(*match.span())
        if (
            len(digits) < 9
            or digits in view.public
            or cue.FREE_NUMBER.match(digits)
            or match.group().startswith("0800-")
            or cue.PARCEL.search(before[-12:])
        ):
            continue
        mobile = re.match(r"(?:81)?0?[789]0", digits) and not digits.startswith("1")
        if (
            not mobile
            and cue.MY_OWN.search(before) is None
            and (cue.CALLER_AFTER.match(after) or cue.CALLER_BEFORE.search(before))
        ):
            continue
        yield _Found("phone", *match.span())


def _emails(view: _View) -> Iterator[_Found]:
    for match in cue.EMAIL.finditer(view.folded):
        if not cue.ROLE_ADDRESS.match(match.group()) and not cue.SENDER_AFTER.match(view.folded[match.end() :]):
            yield _Found("email", *match.span())


def _addresses_en(view: _View) -> Iterator[_Found]:
    for match in cue.ADDRESS_EN.finditer(view.shape):
        if not cue.PARCEL.search(view.folded[max(0, match.start() - 12) : match.start()]):
            yield _Found("address", *match.span())


def _names_beside(view: _View, taken: list[_Found]) -> Iterator[_Found]:
    """A name standing directly beside a removed telephone number or address."""
    for one in [found for found in taken if found.kind in ("phone", "address")]:
        before = cue.NAME_BEFORE.search(view.shape[: one.start])
        after = cue.NAME_AFTER.match(view.shape[one.end :])
        before = before if before and _is_a_name(before.group(1)) else None
        after = after if after and _is_a_name(after.group(1)) else None
        if before and not any(other.end > before.start(1) and other.start < before.end(1) for other in taken):
            yield _Found("name", *before.span(1))
        if after:
            start = one.end + after.start(1)
            if not any(other.end > start and other.start < start + 1 for other in taken):
                yield _Found("name", start, one.end + after.end(1))


def _is_a_name(written: str) -> bool:
    """Tell whether words beside personal data are a person's name: two Latin words, or one the dictionary knows."""
    if cue.NOT_A_NAME.search(written):
        return False
    return written.isascii() or "・" in written or any(token.is_person for token in tokenise(written))


_NAME_SHAPE = re.compile(r"[ァ-ヶー]{3,8}|[一-龥々]{2,4}[ 　]?[一-龥々]{0,2}[郎子美夫男雄介太也香恵代江奈菜]")


def _names(view: _View) -> Iterator[_Found]:
    for pattern in (cue.NAME_JA, cue.NAME_SELF, cue.NAME_EN):
        for match in pattern.finditer(view.shape):
            told = pattern is not cue.NAME_JA or _NAME_SHAPE.fullmatch(match.group(1))
            if (told or _is_a_name(match.group(1))) and not cue.NOT_A_NAME.search(match.group(1)):
                yield _Found("name", *match.span(1))


_FINDERS: tuple[Callable[[_View], Iterator[_Found]], ...] = (
    _urls,
    _emails,
    _shapes("residence_card", cue.RESIDENCE_CARD),
    _shapes("gift_code", cue.GIFT_SHAPE),
    _long_numbers,
    _shapes("pension", cue.PENSION, 1),
    _shapes("insurance", cue.INSURANCE, 1),
    _shapes("passport", cue.PASSPORT, 1),
    _shapes("licence", cue.LICENCE_VALUE, 1),
    _shapes("id", cue.ID_NUMBER, 1),
    _phones,
    _shapes("birthday", cue.BIRTHDAY, 1),
    _shapes("account", cue.ACCOUNT, 1),
    _shapes("account", cue.ACCOUNT_AFTER, 1),
    _shapes("account", cue.YUCHO, 1),
    _shapes("address", cue.ADDRESS_JA),
    _shapes("address", cue.ADDRESS_CUED, 1),
    _addresses_en,
    _shapes("gift_code", cue.GIFT_CUED, 1),
    _digits_by_cue("code", cue.SECURITY_CODE_BEFORE, cue.SECURITY_CODE_AFTER),
    _digits_by_cue("pin", cue.PIN_BEFORE, cue.PIN_AFTER),
    _digits_by_cue("code", cue.CODE_BEFORE, cue.CODE_AFTER),
    _shapes("code", cue.CODE_SHAPE),
    _shapes("id", cue.ID_VALUE, 1),
    _passwords,
    _digits_by_cue("password", cue.PASSWORD_BEFORE, cue.PASSWORD_AFTER),
    _spelled("pin", cue.PIN_BEFORE),
    _spelled("code", cue.CODE_BEFORE),
    _bare_codes,
    _names,
)
