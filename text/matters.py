"""Several matters in one message, and a short word that calls one of them up: 「写真の方は？」, "and the card?"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from text.deeds import is_short, plain_of

SAYS_SOMETHING = 10
"""Letters below which a part of a message is no matter of its own."""
_JOINED = re.compile(
    r"(?:それとは別に|それとは別で|これとは別に|別件(?:で|です)|もう(?:一|ひと|1)つ(?:は|、|あって|困)|それから|それに(?!し|つ|よ|は)|その上|そのうえ|さらに|また、|(?<=[。、 ])また(?=[^はもが])|(?<=[。、 ])あと(?:は|、)?|それと、?|加えて|ついでに|おまけに|しかも|今度は|"
    r"\bon top of (?:that|this)|\b(?:and )?also\b|\bbesides(?: that)?,|\bin addition|\bplus,? |\banother (?:thing|problem)|\bsecond(?:ly)?,|\bseparately,|\band now )",
    re.IGNORECASE,
)
"""Words by which somebody goes over to another matter."""
_SENTENCE = re.compile(r"(?<=[。！？!?])|(?<=[.!?])\s|\n")
_LEAD = r"(?:じゃあ?|では|あと|で|ほな|そしたら|それで|それなら|そして|えっと|あの|ちなみに|なら|(?:ok|so|and|then|now|but),?)"
_OTHER = re.compile(
    rf"{_LEAD}?[、, ]*(?P<thing>[^。?？!！、]{{1,14}}?)(?:の|に関する)?(?P<side>方|ほう|件|話|問題)(?:に)?(?:は|を|が|って|について(?:は)?|も)?(?:[、 ]*(?:まず)?(?:どう|何|なに|お願い|教え|聞き|知り)[^。]{{0,14}})?",
)
_THING = re.compile(
    rf"{_LEAD}?[、, ]*(?P<thing>[^。?？!！、はも]{{2,12}}?)(?:は|って|も)(?:[、 ]*どう(?:すれば|したら|なる|なり|する|し)?[^。]{{0,12}})?"
)
_IN_ENGLISH = re.compile(
    r"(?:(?:ok|so|then|now|but|well),? )*(?P<lead>and what about|what about|how about|and|about)?,? ?(?P<the>the|my|his|her|our|their|that|this)? ?(?P<thing>[a-z-]{2,16}(?: [a-z-]{2,16})?)(?P<side> (?:one|thing|part|problem|issue|matter))?",
)
_NO_THING = re.compile(
    r"(それ|これ|あれ|そっち|こっち|そちら|次|つぎ|続き|つづき|前|さっき|先ほど|元|最初|最後|他|ほか|別|手順|番号|時間|あなた|ここ|名前|意味|理由|どう|どうも|何|なに|いつ|どこ|だれ|誰|どれ|どっち|どちら|本当|今|今日|明日|もう|まだ|やり|私|わたし|僕|ぼく|俺|みんな|人|使い|書き|読み|考え|夜|土日|休み|無料|費用)(の)?|.*(戻|もど|続).*|.*(した|する|て|てる|ている|たい|ない|です|ます|いい|ほうが|た|い|の|と)|"
    r"(it|that|this|one|more|what|next|back|again|first|last|other|others|you|me|him|her|them|everything|nothing|now|then|step|steps|yes|no|ok|okay|thanks|thank you|so|how|why|who|when|where|other one|rest|help|please)|.*\b(is|are|was|do|does|did|can|will|should|have|has|i|you|he|she|they|we|it|please|to|in|back|thanks?|went|goes|got)\b.*"
)
ANOTHER_ONE = re.compile(
    r"(もう|あと)(一|ひと|1)つ(の)?(方|ほう|件|話|こと|問題)?|(別|他|ほか)の(方|ほう|件|話)|the other( (one|thing|matter|problem))?|the second( (one|thing|matter|problem))?"
)
_SAME = (
    "お金|円|払|課金|請求|代金|振り?込|money|paid|pay|yen|charge",
    "写真|しゃしん|画像|動画|photo|picture|image|nude",
    "スマホ|携帯|ケータイ|スマートフォン|phone|iphone",
    "パソコン|pc|computer|laptop",
    "カード|クレカ|card",
    "インスタ|instagram|insta",
    "メール|mail",
    "免許証|身分証|免許|licen[cs]e",
)
"""Words that name one thing; the first is what it is asked by."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a short word asks for.

    Attributes:
        thing: As it was written, small letters.
        side: Whether it points at one matter among several (「…の方は」).
    """

    thing: str
    side: bool

    @property
    def cue(self) -> re.Pattern[str]:
        """What names it in a text."""
        same = next((row for row in _SAME if re.fullmatch(row, self.thing)), None)
        bare = self.thing.removesuffix("s") if self.thing.isascii() else self.thing
        return re.compile(same or re.escape(bare), re.IGNORECASE)


def parts_of(text: str) -> list[str]:
    """Return the matters a message names, in its order; one if it goes over to no other."""
    parts = [part.strip(" 、。,.") for part in _JOINED.split(text)]
    return [part for part in parts if len(part) >= SAYS_SOMETHING]


def sentences_of(text: str) -> list[str]:
    """Return the sentences of every matter a message names."""
    return [one.strip() for part in parts_of(text) for one in _SENTENCE.split(part) if one and len(one.strip()) > 3]


def asked_in(text: str) -> Asked | None:
    """Return the thing a short message asks for and nothing else (「写真の方は？」, 「保険証は？」, "and the card?"), None if it does not."""
    plain = plain_of(text).strip(" 。.!?？！…")
    if not plain or not is_short(plain):
        return None
    if plain.isascii():
        found = _IN_ENGLISH.fullmatch(plain)
        if found is None or not (found["lead"] or found["the"]):
            return None
    else:
        found = _OTHER.fullmatch(plain) or (
            _THING.fullmatch(plain) if plain_of(text).endswith(("?", "は", "って")) or "どう" in plain else None
        )
        if found is None:
            return None
    thing = found["thing"].strip()
    if _NO_THING.fullmatch(thing):
        return None
    return Asked(thing, bool(found.groupdict().get("side")))


def asks_for_another(text: str) -> bool:
    """Tell whether a short message asks for "the other one" without naming it."""
    plain = plain_of(text).strip(" 。.!?？！…")
    plain = re.sub(rf"^{_LEAD}[、, ]*|(は|を(お願い|教えて)[^。]*|も)$|^(what about|how about|and) ", "", plain)
    return bool(ANOTHER_ONE.fullmatch(plain))
