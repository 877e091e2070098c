"""The general rule: what looks like a code or a number near a word for a secret, unless a precise rule has it already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from text import code_cues
from text import secret_cues as cue
from text.code_cues import DOCUMENTS, Cue
from text.look_alikes import is_common_example, is_sum_as_code
from text.secret_cues import folded
from text.secret_view import Found, View

_ALSO_BEFORE_WORDS = re.compile(r"約|計|:")
# A run of letters, digits and the signs of passwords; it starts and ends with none of the marks of a sentence.
_TOKEN = re.compile(r"(?<![A-Za-z0-9_@.])[A-Za-z0-9#$%&!*+^~_][A-Za-z0-9!#$%&*+@^~_.-]{0,63}")
# Between a cue and its secret if nothing else is: は, :, "is", a bracket.
_LINK = folded(
    r"(?:番号|コード|キー|数字|ばんごう|フレーズ|(?:の)?(?:は|が|わ|を|も|に|で|って|、|,|:|=|->|→|「|『|\"|'|\(|\s)|です|今|いま|たしか|確か|新しい|古い|前|これ|number|key|code|codes|is|was|are|it|its|on|my|the|says?|said|to|from|changed|with|-)*"
)
# After a model that is no code: に届く, で, から.
_PLACE_AFTER = re.compile(
    r"(?:に(?:届|来|き|送|入|出|な)|で|から|の|を(?:使|買|持)|と(?:いう|か)(?:機種|スマホ|ルーター))"
)
_CHAIN = folded(
    r"[」』\"')]?\s?(?:と|や|か|から|、|,|→|->|;|or|and|to|/|の次(?:は|が)|で|、?(?:今|いま|新しいの|次)は|、?and)?(?:\s|「|『|\"|'|\(|、|番号|now|新|new|パス|pass|is|:|は){0,6}"
)
# 482913。これが今届いたコード
_POINTS_BACK = folded(r"[」\"]?[。、!?.\s]*(?:これ|それ|って|this|that|it)")
# コードが届きました。たぶん 705533です
_NEXT_SENTENCE = folded(
    r"[。!?.\n]\s*(?:たぶん|多分|確か|たしか|今は|それが|maybe|i think|it is|it's|it was)?\s*[「\"]?$"
)
_TOLD_AS_VALUE = folded(r"[」\"]?\s?(?:です|だ|でした|や[。ねけ]|って|と|か|じゃ|っす|$|。|\.|,|、|or|でええ)")
# FB-60417ってコード: called a code.
_CALLED = folded(r"[」\"]?\s?(?:って(?:いう)?|という|っていう|ていう|ちゅう|とかいう)\s?")
# Words with a hyphen that are no password.
_COMMON_HYPHEN = re.compile(
    r"(?i)(?:[a-z]+-){1,3}(?:sensitive|known|filled|generated|saved|protected|free|only|in|out|up|time|factor|based|level|proof|mail|fi|off|on|line|step|digit|to-date|of-use|life|end|party|name|style|made|looking|like|less|hand|friendly|case|check|text|day|year|old|c|reset|sign|lock|key|code|user|wide)s?"
    r"|(?:e|wi|log|sign|pop|set|one|two|multi|auto|pre|re|non|self|semi|co|all|check|built|well|in|on|up|off|so|x|t|face|touch|blu|hi|low|long|short|full|part|real|second|third|first|six|four|eight|twelve|case|up-to|post|back|follow|cross|anti|ex|mid|mini|micro|meta|sub|un|over|under|out|add|opt|roll|drop|pick|make|take|turn|try|line)-[a-z-]+"
)
# 2-step, 4-digit, 24-hour; keys pressed: Windows+R.
_COMMON_MIXED = re.compile(r"\d{1,3}-[a-z]{3,}(?:-[a-z]+)*|(?i:windows|win|ctrl|alt|shift|cmd|command|fn)\b.*")
# What stands right before a value: は, :, "is", a bracket.
_VALUE_COMES = folded(
    r"(?:[はがをもに:=→「『\"'(、]|is|was|to|from|are|now|パス(?:ワード)?|pass(?:word)?|key|キー)\s?$"
)
# kazu_game / kazu!game7 beside a word for an account
_PAIR_BEFORE = folded(
    r"(?:アカウント|垢|ログイン|メアド|(?<![a-z])id(?![a-z])|account|login|user|インスタ|insta|ツイッター|twitter|フェイスブック|facebook|ライン|discord|netflix|ネトフリ)[^。/]{0,20}(?:[a-z0-9_.@-]{3,30}\s?/|[a-z]+[0-9_.@][a-z0-9_.@-]{1,30}\s?(?:と|、|and|&|,))\s?$"
)
_TOLD = folded(
    r"教え|おしえ|言っ|いいました|伝え|読み上げ|送っ|送り|おくりました|渡し|漏れ|漏えい|流出|打ち込|打っ|入力|入れた|見られ|みました|載せ|のせ|貼っ|貸し|told|gave|sent|entered|typed|shared|leaked|posted|texted|read it|forwarded"
)
_OPENS = frozenset({"code", "pin", "password", "gift_code"})
_RANDOM = re.compile(r"(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\d)[A-Z0-9]{10,34}")


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def form(self) -> str:
        """``mixed`` letters and digits, ``digits``, ``marked`` letters with a sign inside or odd capitals, or ``word``."""
        if any(character.isdigit() for character in self.text):
            return "mixed" if any(character.isalpha() for character in self.text) else "digits"
        core = self.text.strip(".!")
        odd = re.search(r"[-_#$%&*+@^~.!]", core) or re.search(r"[a-z][A-Z]", core)
        return "marked" if odd else "word"

    @property
    def size(self) -> int:
        """How many letters and digits it has."""
        return sum(character.isalnum() for character in self.text)


def tokens_by_cue(view: View, taken: list[Found]) -> Iterator[Found]:
    """Find codes by the words around them, beside what is taken already."""
    tokens = [one for one in _tokens(view.shape) if not any(_covers(f, one) for f in taken)]
    if not tokens:
        return
    cues = code_cues.cues(view.folded)
    # What stands after a removed mail address or code, joined to it, is removed too.
    last = [found for found in taken if found.kind in ("email", "code", "password", "pin", "gift_code", "id")]
    for token in tokens:
        kind = _kind(token, view, cues, last)
        if kind:
            found = Found(kind, token.start, token.end)
            last.append(found)
            yield found


def _covers(found: Found, token: _Token) -> bool:
    """Tell whether a place already decided on leaves nothing of a token to decide."""
    if found.start >= token.end or token.start >= found.end:
        return False
    return bool(found.kind) or token.form == "digits" or (found.start <= token.start and token.end <= found.end)


def _tokens(shape: str) -> Iterator[_Token]:
    held: _Token | None = None
    for match in _TOKEN.finditer(shape):
        text = match.group().rstrip(".,-") or match.group()
        one = _Token(text, match.start(), match.start() + len(text))
        if held is not None and held.end + 1 == one.start and shape[held.end] == " " and _joins(held, one):
            held = _Token(shape[held.start : one.end], held.start, one.end)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _joins(first: _Token, second: _Token) -> bool:
    """Tell whether two tokens with a space between are groups of one code."""
    group = first.text.rsplit(" ", 1)[-1]
    if first.form == "digits" and second.form == "digits":
        return len(group) <= 4 and len(second.text) <= 4
    coded = all(re.fullmatch(r"[A-Z0-9]{2,6}|(?=[a-z]*\d)[a-z0-9]{3,6}", one) for one in (group, second.text))
    return coded and len(second.text) >= 3 and any(c.isdigit() for c in group + second.text) and len(group) >= 3


def _kind(token: _Token, view: View, cues: list[Cue], last: list[Found]) -> str | None:
    head, tail = view.around(token.start, token.end, before=24, after=24)
    if _is_harmless(token, view, head, tail):
        return None
    for found in last:
        if not 0 <= token.start - found.end <= 14:
            continue
        gap = view.folded[found.end : token.start]
        if _CHAIN.fullmatch(gap) and _follows(token, found, gap):
            return "password" if found.kind in ("email", "id") else found.kind
    best: tuple[int, str] | None = None
    for one in cues:
        distance = _distance(token, one, view, tail)
        if distance is not None and (best is None or distance < best[0]):
            best = distance, one.kind
    if best:
        return best[1]
    if _is_far_code(token, head, tail) and any(one.kind in _OPENS for one in cues):
        return "code"
    if _PAIR_BEFORE.search(view.folded[max(0, token.start - 48) : token.start]) and (
        token.form in ("mixed", "marked")
        and not cue.MODEL.fullmatch(token.text)
        and not _COMMON_HYPHEN.fullmatch(token.text)
    ):
        return "password"
    if _looks_made_up(token) and _TOLD.search(view.folded):
        return "code"
    if _looks_made_up(token) and token.size >= 8 and _switches(token.text) >= 5 and not cue.PARCEL.search(head):
        return "code"
    if _RANDOM.fullmatch(token.text) and _switches(token.text) >= 4 and not cue.PARCEL.search(head):
        return "gift_code"
    return None


def _is_far_code(token: _Token, head: str, tail: str) -> bool:
    """Tell whether a token is a code even if its cue stands somewhere else in the message."""
    if token.form == "digits":
        return (
            5 <= token.size <= 8
            and not token.text.endswith("000")
            and not re.search(r"0\d{1,4}[-\s]$", head)
            and not re.match(r"[-\s]\d", tail)
        )
    return _looks_made_up(token)


def _looks_made_up(token: _Token) -> bool:
    """Tell whether letters and digits are mixed as in passwords and codes, not as in names of models or files."""
    if token.form != "mixed" or token.size < 6 or cue.MODEL.fullmatch(token.text) or token.text[0] in "@#":
        return False
    return _switches(token.text) >= 2 or re.search(r"[!$%&*+^~#]", token.text) is not None


def _follows(token: _Token, found: Found, gap: str) -> bool:
    if found.kind in ("email", "id"):
        return token.size >= 5 and (token.form == "mixed" or (token.form == "marked" and gap.strip() != ""))
    if token.form == "digits":
        return token.size >= 4
    return token.size >= 4 and (
        token.form == "mixed" or (token.form == "marked" and not _COMMON_HYPHEN.fullmatch(token.text))
    )


def _distance(token: _Token, one: Cue, view: View, tail: str) -> int | None:
    """Return how far a cue stands from a token it makes a secret, or nothing if it does not."""
    if one.end <= token.start:
        distance = token.start - one.end
        if distance > one.reach + 6:
            return None
        gap = view.folded[one.end : token.start]
        if not _reaches(gap, tail):
            return None
        direct = _LINK.fullmatch(gap) is not None
    elif token.end <= one.start:
        gap = view.folded[token.end : one.start]
        distance = len(gap) + 8
        if len(gap) > 22 or not (code_cues.same_sentence(gap) or _POINTS_BACK.match(gap)):
            return None
        direct = _CALLED.fullmatch(gap) is not None
    else:
        return None
    return distance if _fits(token, one.kind, direct, gap, tail) else None


def _reaches(gap: str, tail: str) -> bool:
    """Tell whether a cue before reaches over a gap: the same sentence, or the next one if it only tells the value."""
    if code_cues.same_sentence(gap):
        return True
    return _NEXT_SENTENCE.search(gap) is not None and _TOLD_AS_VALUE.match(tail) is not None


def _fits(token: _Token, kind: str, direct: bool, gap: str, tail: str) -> bool:
    form, size = token.form, token.size
    digits = sum(character.isdigit() for character in token.text)
    if kind in DOCUMENTS:
        if kind == "account":
            return form == "digits" and 6 <= size <= 12
        return digits >= 5 and size <= 20
    if kind == "gift_code":
        return (
            (form == "mixed" and size >= 8)
            or (form == "digits" and size >= 10)
            or (direct and form == "mixed" and size >= 6)
        )
    if form == "digits":
        return 4 <= size <= 64
    if form == "mixed":
        if size < (4 if direct else 5):
            return False
        return not cue.MODEL.fullmatch(token.text) or (direct and not _PLACE_AFTER.match(tail))
    if form == "marked" and kind in ("password", "code") and size >= 5:
        if _COMMON_HYPHEN.fullmatch(token.text) or cue.NOT_A_PASSWORD.fullmatch(token.text):
            return False
        return direct and (_VALUE_COMES.search(gap) is not None or not gap.strip())
    return False


def _is_harmless(token: _Token, view: View, head: str, tail: str) -> bool:
    if token.size < 4 or token.text.startswith("#") or _COMMON_MIXED.fullmatch(token.text):
        return True
    if cue.PRODUCT.fullmatch(token.text) or cue.MASKED.match(token.text) or cue.HARMLESS_CODE.search(head):
        return True
    before = cue.COUNTED_BEFORE.search(head)
    if before and (token.form == "digits" or not _ALSO_BEFORE_WORDS.match(before.group())):
        return True
    if token.form == "digits":
        if cue.COUNTED.match(tail) or re.match(r"[/:.,]\d|[-ー]?\s?(?:桁|けた|文字)", tail):
            return True
        if cue.NOT_A_CODE.search(head[-16:]) or re.search(r"[¥$€£#+\d][\s-]?$", head):
            return True
    if cue.PARCEL.search(head[-12:]):
        return True
    sentence = view.folded[max(0, token.start - 40) : token.end + 40]
    return is_common_example(token.text, sentence) or is_sum_as_code(token.text, view.folded)


def _switches(text: str) -> int:
    """How often letters and digits alternate."""
    return sum(first.isdigit() != second.isdigit() for first, second in pairwise(text))
