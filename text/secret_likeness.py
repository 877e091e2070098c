"""How much each word of a message sounds like a secret: a second opinion beside the rules, for what is told in ways they do not know.

A linear voice over a word's form (four digits, capital then small letters …), the forms and the words around it, and the cues near it; other
voices name the class of what it heard. It reads the message after the rules, so that 「〔メールアドレス〕 と nagoya77」 is heard as the pair it
is, and never what is known to look alike. The table ``secret_weights.npz`` is made by ``python -m text.train_secrets`` in the engine's
environment; what the threshold costs on either side stands in docs/adr/0013.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from text import code_cues
from text.look_alikes import is_common_example
from text.plain_words import COMMON_EN
from text.secret_view import Found, View
from text.tokenise import tokenise
from text.weights_table import Table, read_table

WEIGHTS = Path(__file__).with_name("secret_weights.npz")
ANY = "any"
"""The column that speaks for a secret of any class; the others are classes."""
SECRET_FROM = 0.15
WIDTH = 6
"""How many words on either side are listened to."""
NEAR = (2, 6, 14, 40)
"""Borders, in letters, between the distances of a cue."""
LONGEST = 24
"""How far, in words, a value reaches from one of its parts."""
FARTHEST = 80
"""A cue farther away is only known to be there."""

_WORD = re.compile(r"〔[^〔〕]{1,12}〕|\d+|[A-Za-zÀ-ɏ]+|\s+|[ぁ-んァ-ヶー一-龥々〆]+|.", re.DOTALL)
_JAPANESE = re.compile(r"[ぁ-んァ-ヶー一-龥々〆]")
_BETWEEN_VALUES = frozenset("、。「」『』()!?,=/→:;〔〕\"'")
_HOTLINES = frozenset({"110", "119", "188", "118", "189", "0120", "0570", "9110", "7119"})
_NUMBER = re.compile(r"[\d一二三四五六七八九十百]")
_PART_OF_TOWN = re.compile(r"[^\d一二三四五六七八九十]*[\d一二三四五六七八九十]{1,2}(?:丁目?|ちょうめ|-?chome|区|条)?")
_HIRAGANA = re.compile(r"[ぁ-んー]+")
_JOINING = frozenset({"助詞", "助動詞", "代名詞", "接続詞"})
_HARDLY_NOUN = re.compile("こと|もの|もん|わけ|ところ|とこ|やつ|はず|つもり|ため|よう|ほう|まま|かいな?")
_CAN_HIDE_ONE = re.compile(r"\d|[A-Za-z]{3}")


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number, mark, space or placeholder of a message.

    Attributes:
        start, end: Its place.
        text: As typed, digits half-width.
        sort: ``digits``, ``latin``, ``space``, ``mark``, ``placeholder`` or ``word``.
        form: What it looks like, without saying what it is.
        lemma: What it says; of a number hardly more than its length.
    """

    start: int
    end: int
    text: str
    sort: str
    form: str
    lemma: str


def secrets_heard(view: View, taken: Sequence[Found], table: Table | None = None) -> Iterator[Found]:
    """Find what sounds like a secret where nothing has been decided yet."""
    words = words_of(view)
    heard = _features(view, words)
    if not heard:
        return
    used = table or _table()
    margins = used.margins_of_each([features for _, features in heard])
    scores, classes = margins[:, 0], margins[:, 1:]
    marked: dict[int, str] = {}
    for row in np.flatnonzero(scores >= SECRET_FROM):
        first, end = _value(words, heard[row][0])
        place = slice(words[first].start, words[end - 1].end)
        sentence = view.folded[max(0, place.start - 40) : place.stop + 40]
        if is_common_example(view.shape[place], sentence):
            continue
        for one in range(first, end):
            marked.setdefault(one, used.names[1 + int(classes[row].argmax())])
    decided = [(one.start, one.end) for one in taken]
    for start, end, kind in _together(words, marked):
        meets = any(start < there_end and there_start < end for there_start, there_end in decided)
        if not meets and _can_be(kind, view.shape[start:end]):
            yield Found(kind, start, end)


def _can_be(kind: str, value: str) -> bool:
    """Tell whether a value is enough of a secret: more than one letter, and more of an address than a part of the town."""
    if kind == "address":
        return bool(_NUMBER.search(value)) and not _PART_OF_TOWN.fullmatch(value)
    return len(value) > 1 and not COMMON_EN.fullmatch(value) and not _only_joins(value)


def _only_joins(value: str) -> bool:
    """Tell whether a value holds nothing but what joins and ends sentences: もんかね, わけよ."""
    return _HIRAGANA.fullmatch(value) is not None and all(
        one.pos in _JOINING or _HARDLY_NOUN.fullmatch(one.text) for one in tokenise(value)
    )


def features(view: View) -> list[tuple[int, frozenset[str]]]:
    """Return which words might be a secret (their number in `words_of`) and what the voices hear of each."""
    return _features(view, words_of(view))


def _features(view: View, words: Sequence[Word]) -> list[tuple[int, frozenset[str]]]:
    cues = code_cues.cues(view.folded)
    if not cues and not _CAN_HIDE_ONE.search(view.shape):
        return []
    spoken = [at for at, one in enumerate(words) if one.sort != "space"]
    forms = ["^"] * WIDTH + [words[at].form for at in spoken] + ["$"] * WIDTH
    says = ["^"] * WIDTH + [words[at].lemma for at in spoken] + ["$"] * WIDTH
    near = sorted({one.kind for one in cues})
    found = []
    for number, at in enumerate(spoken):
        word = words[at]
        if word.sort == "placeholder":
            continue
        here = number + WIDTH
        heard = {f"s0={word.form}", f"x0={word.lemma}"}
        for step in range(1, WIDTH + 1):
            left, right = here - step, here + step
            heard |= {f"s-{step}={forms[left]}", f"x-{step}={says[left]}", f"l={says[left]}"}
            heard |= {f"s+{step}={forms[right]}", f"x+{step}={says[right]}", f"r={says[right]}"}
        form = word.form
        heard |= {
            f"space-={at > 0 and words[at - 1].sort == 'space'}",
            f"space+={at + 1 < len(words) and words[at + 1].sort == 'space'}",
            f"-1={forms[here - 1]}|{form}",
            f"+1={form}|{forms[here + 1]}",
            f"-1+1={forms[here - 1]}|{form}|{forms[here + 1]}",
            f"-2={forms[here - 2]}|{forms[here - 1]}|{form}",
            f"+2={form}|{forms[here + 1]}|{forms[here + 2]}",
            f"-2+2={forms[here - 2]}|{forms[here - 1]}|{form}|{forms[here + 1]}|{forms[here + 2]}",
            f"x-2={says[here - 2]}|{says[here - 1]}|{form}",
            f"x+2={form}|{says[here + 1]}|{says[here + 2]}",
            f"x-1+1={says[here - 1]}|{form}|{says[here + 1]}",
        }
        heard |= _spelling(words, at) | _cues_near(view, word, cues) | {f"has {kind}" for kind in near}
        heard |= {f"has {kind} {form}" for kind in near} or {f"no cue {form}"}
        found.append((at, frozenset(heard)))
    return found


def words_of(view: View) -> list[Word]:
    """Cut a message into words."""
    found: list[Word] = []
    for match in _WORD.finditer(view.shape):
        start, text = match.start(), match.group()
        if len(text) > 1 and text[0] == "〔":
            found.append(Word(start, match.end(), text, "placeholder", text, text))
        elif text[0].isdigit():
            lemma = text if len(text) <= 2 or text in _HOTLINES else "#" * min(len(text), 8)
            found.append(Word(start, match.end(), text, "digits", f"D{min(len(text), 9)}", lemma))
        elif text.isspace():
            found.append(Word(start, match.end(), text, "space", "_", "_"))
        elif _JAPANESE.match(text):
            found += _japanese(text, start)
        elif text[0].isalpha():
            found.append(Word(start, match.end(), text, "latin", _latin_form(text), text.lower()))
        else:
            found.append(Word(start, match.end(), text, "mark", text, text))
    return found


def _japanese(text: str, place: int) -> list[Word]:
    found = []
    for one in tokenise(text):
        script = "k" if re.fullmatch("[ァ-ヶー]+", one.text) else "h" if re.fullmatch("[ぁ-んー]+", one.text) else "j"
        form = f"{one.pos[:2]}{one.detail[:2]}{script}"
        found.append(Word(place + one.start, place + one.end, one.text, "word", form, one.lemma))
    return found


def _latin_form(text: str) -> str:
    size = min(len(text), 7)
    if text.isupper():
        return f"U{size}"
    if text.islower():
        return f"l{size}"
    return f"T{size}" if text[0].isupper() and text[1:].islower() else f"X{size}"


def _spelling(words: Sequence[Word], at: int) -> set[str]:
    """Return what is heard of the word itself and of the value it is a part of."""
    word = words[at]
    first, end = _value(words, at)
    heard = set()
    if end - first > 1:
        heard |= {f"value={''.join(one.form for one in words[first:end])[:24]}", f"parts={min(8, end - first)}"}
    if word.sort == "digits":
        heard |= {
            f"size={min(len(word.text), 17)}",
            f"leads={word.text[0] == '0'}",
            f"round={word.text.endswith('00')}",
        }
        if re.fullmatch(r"(?:19|20)\d\d", word.text):
            heard.add("year")
    if word.sort == "latin":
        small = word.lemma
        heard |= {f"c={small[start : start + 3]}" for start in range(len(small) - 2)}
    return heard


def _cues_near(view: View, word: Word, cues: Collection[code_cues.Cue]) -> set[str]:
    heard = set()
    for one in cues:
        if one.end < word.start - FARTHEST or one.start > word.end + FARTHEST:
            continue
        if one.end <= word.start:
            far = _distance(word.start - one.end)
            same = code_cues.same_sentence(view.folded[one.end : word.start])
            heard |= {f"after {one.kind} {far}", f"after {one.kind} {far} {same} {word.form}"}
        elif one.start >= word.end:
            far = _distance(one.start - word.end)
            heard |= {f"before {one.kind} {far}", f"before {one.kind} {far} {word.form}"}
        else:
            heard.add(f"is {one.kind}")
    return heard


def _distance(letters: int) -> int:
    return sum(letters > border for border in NEAR)


def _value(words: Sequence[Word], at: int) -> tuple[int, int]:
    """Return where the run of letters, digits and marks starts and ends that a word belongs to; Japanese words stand alone."""

    def belongs(one: Word) -> bool:
        return one.sort in ("digits", "latin", "mark") and one.text not in _BETWEEN_VALUES

    if not belongs(words[at]):
        return at, at + 1
    first, end = at, at + 1
    while first > max(0, at - LONGEST) and belongs(words[first - 1]):
        first -= 1
    while end < min(len(words), at + LONGEST) and belongs(words[end]):
        end += 1
    return first, end


def _together(words: Sequence[Word], marked: dict[int, str]) -> Iterator[tuple[int, int, str]]:
    """Join marked words with nothing or a space between them."""
    start, end, kind = -1, -1, ""
    for at in sorted(marked):
        if start >= 0 and all(words[between].sort == "space" for between in range(end, at)):
            end = at + 1
            continue
        if start >= 0:
            yield words[start].start, words[end - 1].end, kind
        start, end, kind = at, at + 1, marked[at]
    if start >= 0:
        yield words[start].start, words[end - 1].end, kind


@cache
def _table() -> Table:
    return read_table(WEIGHTS)
