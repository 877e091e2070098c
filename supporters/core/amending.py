"""A correction that brings its new answer with it (「間違えた、佐藤 花江です」 *actually Kita*), and the shape of a time."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from supporters.core.form_talk import named_field, speaks_of_mistake

_LONGEST = 60
"""Letters; a longer message tells a story."""
_OH = r"(?:あ[っ、]?|えっと|えーと|すみません|すいません|ごめん(?:なさい)?|いえ|いや|いいえ|oh|ah|um|no|sorry|ok|okay|please|wait|[、。,.!！\s])*"
_MISTAKE = r"(?:(?:さっき(?:の|は)?|今の(?:は)?)?(?:間違(?:え|い|っ)|まちが(?:え|い|っ)|違(?:う|い|っ)|ちが(?:う|い|っ)|訂正)(?:ます|た|ました|まして|てた|ちゃった|ちゃいました|です|でした|します|いました|て|ってた)*(?:わ|な|ね|よ)?|oops|i meant?|correction|my mistake|no wait|sorry)"
_SECOND_THOUGHT = r"(?:やっぱり?|やはり|actually|make (?:it|that)|on second thoughts?|rather)"
_NOT_BUT = r"(?:.{1,20}?(?:じゃなくて?|ではなくて?|でなくて?|じゃなしに)|not .{1,20}?(?: but|,))"
_ENDS = re.compile(
    r"(?:(?:に|へ|と)(?:変更|訂正|修正|直し|なおし|変え|かえ)(?:を?(?:お願い|おねがい)し?ます|したい(?:です)?|します|して(?:ください|ほしい)?|てください|て|ます|たい(?:です)?)?|に(?:して(?:ください)?|します)|で(?:す|した|お願いします|おねがいします)?|の(?:方|ほう)(?:です|で)?|(?:\s(?:please|instead|sorry|thanks?))+)[。.!！\s]*$",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    rf"^{_OH}(?:(?P<mistake>{_MISTAKE}|{_NOT_BUT})|{_SECOND_THOUGHT})[、。,.:!！\s]*(?P<value>.+)$", re.IGNORECASE
)
_NAMED = re.compile(
    rf"^{_OH}(?P<field_was>[^、。\s]{{1,12}}?)(?:の(?:方|ほう))?(?:を|が(?![うっえい])|は|も)?{_MISTAKE}[、。\s]+(?P<value_was>.+)$|"
    rf"^{_OH}(?:{_SECOND_THOUGHT})?{_OH}(?P<field>[^、。\s]{{1,12}}?)(?:の(?:方|ほう))?(?:は|を|が(?![うっえい])|、|:|：)\s*(?P<value>.+)$|"
    r"^(?:\w+ )?(?:change|correct|fix|update|make) (?:my |the )?(?P<field_en>[a-z ]{3,20}?) (?:to|is|:) (?P<value_en>.+)$|"
    r"^(?:no |actually |sorry |the |my )*(?P<field_is>[a-z ]{3,20}?) (?:is actually|should be|is really) (?P<value_is>.+)$",
    re.IGNORECASE,
)
_MARKED = re.compile(
    rf"{_SECOND_THOUGHT}|{_MISTAKE}|{_NOT_BUT}|変更|修正|直し|なおし|変え|かえ|正しくは|\b(?:change|correct|fix|update|should be)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"[月火水木金土日](?:曜|・|と[月火水木金土日]|か[月火水木金土日]|(?:の|は)?(?:午前|午後|朝|昼|夕|夜))|げつよう|かよう|すいよう|もくよう|きんよう|どよう|にちよう|午前|午後|ごぜん|ごご|平日|へいじつ|土日|どにち|週末|しゅうまつ|夕方|ゆうがた|[0-9０-９一二三四五六七八九十]+\s*[時日](?:半|以降|ごろ|頃|から|まで|に|$)|明日|あした|あさって|明後日|来週|らいしゅう|今週|いつでも|何時でも|いつだって|昼間|お昼|朝(?:なら|が|から|の)|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:mornings?|afternoons?|evenings?|weekends?|weekdays?|tomorrow|any ?time|noon|next week)\b|\b[0-9]{1,2} ?(?:am|pm|o'clock)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"昨日|きのう|先週|先月|おととい|一昨日|さっき|前に|(?:ました|った|きた|いた|した)(?:[。、]|$)|\b(?:yesterday|last|ago|was|were|had|called|came)\b",
    re.IGNORECASE,
)
_LONGEST_TIME = 30


@dataclass(frozen=True, slots=True)
class Amendment:
    """A new answer. `key` is the field that was named, `""` if nothing was; `is_mistake`: said to be wrong, not only thought better of."""

    key: str
    value: str = field(repr=False)
    is_mistake: bool = False


def amendment(typed: str, *, at_review: bool = False) -> Amendment | None:
    """The correction somebody makes, with the new answer; None if there is none or it brings no answer.

    Args:
        typed: The message.
        at_review: Everything was read back, so that 「時間は水曜」 is a correction even without a word that says so.
    """
    text = typed.strip().replace("’", "'")
    if len(text) > _LONGEST:
        return None
    named = _NAMED.match(text)
    if named is not None and (at_review or _MARKED.search(text)):
        word = named["field"] or named["field_was"] or named["field_en"] or named["field_is"]
        value = named["value"] or named["value_was"] or named["value_en"] or named["value_is"]
        key = named_field(word.casefold())
        if key is not None:
            return _made(key, value, is_mistake=True)
    unnamed = _UNNAMED.match(text)
    return _made("", unnamed["value"], is_mistake=unnamed["mistake"] is not None) if unnamed else None


def tells_time(typed: str) -> bool:
    """Whether a short text names days or hours somebody will have time, and no day that is over."""
    return len(typed) <= _LONGEST_TIME and bool(_TIME.search(typed)) and not _PAST.search(typed)


def names_time(typed: str) -> bool:
    """Whether a text names a day or an hour at all."""
    return bool(_TIME.search(typed))


def _made(key: str, value: str, *, is_mistake: bool) -> Amendment | None:
    lead = re.match(rf"^{_OH}(?:{_SECOND_THOUGHT}|{_NOT_BUT}|正しくは)?[、。,\s]*", value, re.IGNORECASE)
    core = _ENDS.sub("", value[lead.end() if lead else 0 :]).strip(" 。、,.!！")
    if not core or speaks_of_mistake(core):
        return None
    return Amendment(key, core, is_mistake)
