"""Take secrets and personal data out of a message, leaving a placeholder that says what was there.

Cues decide more than shapes: twelve digits are a My Number beside 「マイナンバー」 and a parcel beside 「伝票番号」. Prices, dates,
times, versions, counts, model and order numbers, official hotlines and the hosts of addresses stay. Precise rules come
first; what looks like a code near a word for a secret goes last (``text.secret_tokens``), look-alikes taken out before. What the rules do not
know is left to an ear for secrets (``text.secret_likeness``), which listens to what they leave.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from text import place_cues as place
from text import secret_cues as cue
from text.look_alikes import look_alikes, urls
from text.named_numbers import named_numbers
from text.secret_answers import answers, answers_asked, answers_en, answers_put, answers_told
from text.secret_documents import accounts, branches, codes_told, insurances, passports
from text.secret_likeness import secrets_heard
from text.secret_logins import logins_beside, logins_told, passwords_changed, passwords_told, spelled_again
from text.secret_numbers import (
    bare_codes,
    card_checks,
    card_lines,
    card_parts,
    card_rest,
    card_shapes,
    digits_by_cue,
    long_numbers,
    passes_luhn,
    passes_my_number,
)
from text.secret_passwords import passwords
from text.secret_people import (
    addresses_en,
    births,
    emails,
    hamlets,
    homes,
    homes_kana,
    kana_addresses,
    local_phones,
    names,
    names_beside,
    phones,
    told_in_pieces,
)
from text.secret_recovery import backups, doors, fingers, keypads, machines, seeds, seeds_ja, sims, spaced_pins, spelled
from text.secret_tokens import tokens_by_cue
from text.secret_view import Found, View, look_at, shapes, where_digits
from text.secret_words import beside, letter_codes, plain_passwords, unlock_patterns
from text.spoken_digits import spoken_numbers
from text.weights_table import Table

__all__ = ["PLACEHOLDERS", "Redaction", "by_rules", "passes_luhn", "passes_my_number", "redact"]

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


_PASSES = 8
"""A placeholder can bring a cue nearer to what follows; the message is read again until nothing more is found."""


def redact(text: str, public_numbers: Collection[str] = (), table: Table | None = None) -> Redaction:
    """Replace every secret of a message by its placeholder.

    Args:
        text: The message, best normalised; full-width and kanji digits are understood either way.
        public_numbers: Telephone numbers that may stay, such as the contacts of ``data/contacts.yml``.
        table: That of the ear for secrets, if not the one in use.

    Returns:
        The message with placeholders and the classes found. Redacting twice changes nothing.
    """

    def find(view: View) -> Iterable[Found]:
        taken = _by_rules(view)
        return taken if any(one.kind for one in taken) else secrets_heard(view, taken, table)

    return _redact(text, public_numbers, find)


def by_rules(text: str) -> Redaction:
    """Replace what the rules alone find; the ear for secrets learns from what is left."""
    return _redact(text, (), _by_rules)


def _redact(text: str, public_numbers: Collection[str], find: Callable[[View], Iterable[Found]]) -> Redaction:
    kinds: set[str] = set()
    for _ in range(_PASSES):
        taken = [one for one in find(look_at(text, public_numbers)) if one.kind]
        if not taken:
            break
        kinds |= {one.kind for one in taken}
        text = _fill(text, taken)
    return Redaction(text, tuple(kind for kind in PLACEHOLDERS if kind in kinds))


def _by_rules(view: View) -> list[Found]:
    taken = [Found("", match.start(), match.end()) for match in cue.PLACEHOLDER.finditer(view.typed)]
    for finder in _FINDERS:
        for found in finder(view):
            free = not any(one.start < found.end and found.start < one.end for one in taken)
            if found.end > found.start and (free or not found.kind):  # what must stay may lie across what must stay
                taken.append(found)
    taken += tokens_by_cue(view, taken)
    if any(one.kind == "card" for one in taken):
        taken += [Found("expiry", *match.span(1)) for match in cue.EXPIRY.finditer(view.folded)]
    return [*taken, *names_beside(view, taken)]


def _fill(text: str, taken: list[Found]) -> str:
    parts: list[str] = []
    place = 0
    for one in sorted(taken, key=lambda one: one.start):
        if one.start < place:
            continue
        parts += [text[place : one.start], PLACEHOLDERS[one.kind]]
        place = one.end
    return "".join([*parts, text[place:]])


_FINDERS: tuple[Callable[[View], Iterator[Found]], ...] = (
    shapes("code", cue.URL_VALUE, 1),
    urls,
    where_digits(named_numbers),
    emails,
    shapes("residence_card", cue.RESIDENCE_CARD),
    shapes("account", cue.IBAN, 1),
    shapes("gift_code", cue.GIFT_SHAPE),
    shapes("code", cue.WORD_LIST, 1),
    backups,
    seeds,
    seeds_ja,
    where_digits(
        card_lines,
        card_shapes,
        long_numbers,
        card_parts,
        shapes("pension", cue.PENSION, 1),
        shapes("insurance", cue.INSURANCE, 1),
        shapes("insurance", cue.INSURANCE_SYMBOL, 1),
        shapes("passport", cue.PASSPORT, 1),
        passports,
        shapes("licence", cue.LICENCE_VALUE, 1),
        shapes("id", cue.ID_NUMBER, 1),
        shapes("id", cue.SOCIAL_SECURITY),
        shapes("id", cue.NUMBER_PLATE, 1),
        shapes("id", cue.PLATE_NUMBER, 1),
        phones,
        told_in_pieces,
        shapes("phone", cue.PHONE_BY_OFFICE),
        shapes("birthday", cue.BIRTHDAY, 1),
        shapes("account", cue.ACCOUNT, 1),
        shapes("account", cue.ACCOUNT_AFTER, 1),
        accounts,
        branches,
        insurances,
        shapes("account", cue.YUCHO, 1),
        shapes("account", cue.YUCHO_NAMED, 1),
        shapes("account", cue.SORT_CODE, 1),
    ),
    births,
    shapes("address", place.ADDRESS_JA),
    shapes("address", place.ADDRESS_TAIL),
    where_digits(
        shapes("address", place.ADDRESS_CUED, 1),
        shapes("address", place.HOUSE_NUMBER, 1),
        shapes("address", place.HOUSE_AFTER, 1),
        shapes("address", place.ROOM_JA, 1),
        shapes("address", place.HOUSE_APART, 1),
        shapes("address", place.HOME_NUMBER, 1),
        shapes("address", place.HOME_EN, 1),
    ),
    kana_addresses,
    homes,
    homes_kana,
    hamlets,
    where_digits(addresses_en, local_phones),
    spoken_numbers,
    shapes("gift_code", cue.GIFT_CUED, 1),
    shapes("gift_code", cue.BITCASH, 1),
    where_digits(
        digits_by_cue("code", cue.SECURITY_CODE_BEFORE, cue.SECURITY_CODE_AFTER),
        digits_by_cue("pin", cue.PIN_BEFORE, cue.PIN_AFTER),
        digits_by_cue("code", cue.CODE_BEFORE, cue.CODE_AFTER),
        shapes("code", cue.CODE_SHAPE),
        codes_told,
        shapes("pin", cue.DIAL),
        shapes("pin", cue.DOOR_CODE, 1),
        shapes("pin", cue.SINGLE_DIGITS),
    ),
    shapes("id", cue.ID_VALUE, 1),
    passwords,
    digits_by_cue("password", cue.PASSWORD_BEFORE, cue.PASSWORD_AFTER),
    plain_passwords,
    passwords_changed,
    logins_told,
    passwords_told,
    spelled_again,
    logins_beside,
    answers,
    answers_told,
    answers_asked,
    answers_put,
    answers_en,
    beside,
    unlock_patterns,
    fingers,
    doors,
    keypads,
    machines,
    spaced_pins,
    sims,
    letter_codes,
    spelled,
    where_digits(
        card_checks,
        card_rest,
        bare_codes,
    ),
    names,
    look_alikes,
)
