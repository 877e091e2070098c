"""Children who are in danger and write as children write: in kana, about home and school."""

from __future__ import annotations

import re

from text.normalise import fold, normalise
from text.who_writes import told_reader

_KANJI = re.compile(r"[一-鿿々]")
_KANA = re.compile(r"[ぁ-ゖ]")
_CHILDS_WORDS = re.compile(
    r"ぼく|あたし|おかあさん|おとうさん|(?<![たてのだ])まま(?!で)|ぱぱ|がっこう|せんせい|ともだち|おともだち|ねんせい|しらない ?(ひと|おじ|おとこ|おんな)|おうち|お(にい|ねえ|じい|ばあ)ちゃん|おじさん|こわいよ|だよ|もん$|ちゃった"
)
_POLITE = re.compile(r"です|ます|ました|ません|ください")
_GRADE = re.compile(
    r"(ぼく|わたし|あたし|おれ|俺|僕|私|うち)?(は|、|,| )*((小学校?|しょうがく|小|中学校?|ちゅうがく|中|高校|高)(の)?)?[1-6一二三四五六](ねんせい|年生|ねん|年)(です|だよ|だ|なの)?[。!！、 ]*"
)
_HARMED_AT_HOME = re.compile(
    r"(お?(とう|かあ|にい|ねえ|じい|ばあ)(さん|ちゃん)|ぱぱ|まま|お?[父母兄姉](さん|ちゃん|親)?|おじ(さん)?|せんせい|先生|こーち|彼氏|かれし|いとこ|おとな|大人|しらない ?ひと)(が|は|に|も|から)"
    r".{0,16}((よる|夜|ねてる|寝て).{0,8}(へや|部屋|ふとん|布団|べっど|くる|来る)|さわ|触|ぬ(が|げ|い)|脱|おふろ|お風呂|たた(く|か|い)|なぐ|殴|ける|けら|蹴|だれにも.{0,3}いうな|誰にも言うな|ひみつ|秘密|きす|だき|抱き)"
)


def writes_in_kana(text: str) -> bool:
    """Tell whether a message has no kanji and speaks with a child's words."""
    whole = fold(normalise(text))
    return not _KANJI.search(whole) and bool(_KANA.search(whole)) and bool(_CHILDS_WORDS.search(whole))


def is_young(text: str) -> bool:
    """Tell whether somebody up to 18 writes: they say so, or they write as children do (a learner of Japanese writes more politely)."""
    return told_reader(text) == "student" or (writes_in_kana(text) and not _POLITE.search(fold(normalise(text))))


def tells_only_grade(text: str) -> bool:
    """Tell whether a message says in which school year the writer is and nothing else (「4ねんせい」「小学4年です」)."""
    return bool(_GRADE.fullmatch(normalise(text)))


def harmed_at_home(text: str) -> bool:
    """Tell whether a message speaks of a grown-up who touches, beats or comes at night."""
    return bool(_HARMED_AT_HOME.search(fold(normalise(text))))
