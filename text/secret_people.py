"""Personal data of people: telephone numbers, mail addresses, postal addresses, names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from text import people_cues as people
from text import place_cues as place
from text import secret_cues as cue
from text.secret_rules import Rule, told
from text.secret_view import Found, View
from text.tokenise import tokenise


def phones(view: View) -> Iterator[Found]:
    """Private telephone numbers; public ones, free ones and those of suspicious callers stay as they are."""
    for match in people.PHONE.finditer(view.folded):
        digits = re.sub(r"\D", "", match.group())
        before, after = view.around(*match.span())
        if len(digits) < 9:
            continue
        known = digits in view.public or people.FREE_NUMBER.match(digits) or match.group().startswith("0800-")
        if known or cue.PARCEL.search(before[-12:]):
            yield Found("", *match.span())
            continue
        mobile = re.match(r"(?:81)?0?[789]0", digits) and not digits.startswith("1")
        if (
            not mobile
            and people.MY_OWN.search(before) is None
            and people.OWN_AFTER.match(after) is None
            and (people.CALLER_AFTER.match(after) or people.CALLER_BEFORE.search(before))
        ):
            yield Found("", *match.span())
            continue
        yield Found("phone", *match.span())


def local_phones(view: View) -> Iterator[Found]:
    """Numbers without their area code; those of callers stay."""
    for match in people.LOCAL_PHONE.finditer(view.folded):
        if not people.CALLER_AFTER.match(view.folded[match.end() :]):
            yield Found("phone", *match.span(1))


# One's own address, although mail came from it.
_OWN = re.compile(
    r"(?:しごと|仕事|会社|自宅)用の|じぶん|自分|私の|わたしの|僕の|俺の|うちの|個人|本人|(?<![a-z])my(?: own)? (?:mail|email|address)?"
)


def emails(view: View) -> Iterator[Found]:
    """Mail addresses of people; those of roles and of senders of suspicious mail stay."""
    for match in people.EMAIL.finditer(view.folded):
        sender = people.SENDER_AFTER.match(view.folded[match.end() :])
        if sender and _OWN.search(view.folded[max(0, match.start() - 20) : match.start()]):
            sender = None
        stays = people.ROLE_ADDRESS.match(match.group()) or sender
        yield Found("" if stays else "email", *match.span())
    for pattern in (people.EMAIL_SPOKEN, people.EMAIL_MASKED):
        for match in pattern.finditer(view.folded):
            if not people.ROLE_ADDRESS.match(match.group()):
                yield Found("email", *match.span())
    if "どっと" in view.folded and "あっと" in view.folded:
        for match in people.EMAIL_KANA.finditer(view.folded):
            yield Found("email", *match.span(1))


def told_in_pieces(view: View) -> Iterator[Found]:
    """A telephone number with words between its groups: 080のあとが1122で最後が3344."""
    for match in people.PHONE_IN_PIECES.finditer(view.folded):
        groups = list(re.finditer(r"\d+", match.group()))
        told = re.search(r"[^\d\s()-]", match.group()) or len(groups) > 3
        if told and sum(len(one.group()) for one in groups) == 11:
            for one in groups:
                if cue.COUNTED.match(view.folded[match.start() + one.end() :]):
                    break
            else:
                yield Found("phone", *match.span())


def kana_addresses(view: View) -> Iterator[Found]:
    """Addresses in hiragana with spaces, in a message about where one lives."""
    if place.LIVING.search(view.folded):
        for match in [*place.ADDRESS_KANA.finditer(view.shape), *place.TOWN_KANA.finditer(view.shape)]:
            yield Found("address", *match.span())


homes = told(place.HOME_TALK, *(Rule("address", pattern) for pattern in place.HOMES))
homes_kana = told(("ちょうめ", "ばんち"), *(Rule("address", pattern) for pattern in place.HOMES_KANA))
hamlets = told(("字",), Rule("address", place.OAZA), Rule("address", place.OAZA_KANJI))

_NUMBERED = re.compile(r"(?:番号|number|no\.?|#|order|tracking|step|version)\D{0,4}$")


def addresses_en(view: View) -> Iterator[Found]:
    """Romanised and English addresses."""
    for match in [*place.ADDRESS_EN.finditer(view.shape), *place.ROOM_EN.finditer(view.shape)]:
        if not _NUMBERED.search(view.folded[max(0, match.start() - 12) : match.start()]):
            yield Found("address", *match.span())


def births(view: View) -> Iterator[Found]:
    """Whole dates of birth."""
    for match in cue.BORN_ON.finditer(view.folded):
        yield Found("birthday", *match.span(1 if match.group(1) else 2))
    if cue.BIRTH_TALK.search(view.folded):
        for match in cue.DATE_OF_THE_LAST_CENTURY.finditer(view.folded):
            yield Found("birthday", *match.span())


def names_beside(view: View, taken: list[Found]) -> Iterator[Found]:
    """A name standing directly beside a removed telephone number, address or date of birth."""
    for one in [found for found in taken if found.kind in ("phone", "address", "birthday")]:
        before = people.NAME_BEFORE.search(view.shape[: one.start])
        after = people.NAME_AFTER.match(view.shape[one.end :])
        before = before if before and _is_a_name(before.group(1)) else None
        after = after if after and _is_a_name(after.group(1)) else None
        if before and not any(other.end > before.start(1) and other.start < before.end(1) for other in taken):
            yield Found("name", *before.span(1))
        if after:
            start = one.end + after.start(1)
            if not any(other.end > start and other.start < start + 1 for other in taken):
                yield Found("name", start, one.end + after.end(1))


def _is_a_name(written: str) -> bool:
    """Tell whether words beside personal data are a person's name: two Latin words, or one the dictionary knows."""
    if people.NOT_A_NAME.search(written):
        return False
    return written.isascii() or "・" in written or any(token.is_person for token in tokenise(written))


_NAME_SHAPE = re.compile(r"[ァ-ヶー]{3,8}|[一-龥々]{2,4}[ 　]?[一-龥々]{0,2}[郎子美夫男雄介太也香恵代江奈菜]")


def names(view: View) -> Iterator[Found]:
    """Names a resident tells of themselves or of relatives."""
    for pattern in (people.NAME_JA, people.NAME_SELF, people.NAME_EN):
        for match in pattern.finditer(view.shape):
            told = pattern is not people.NAME_JA or _NAME_SHAPE.fullmatch(match.group(1))
            if (told or _is_a_name(match.group(1))) and not people.NOT_A_NAME.search(match.group(1)):
                yield Found("name", *match.span(1))
