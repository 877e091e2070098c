"""Readings in easy Japanese: every kanji has one, in hiragana, and it is one the dictionary knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from faq.findings import Finding
from text.normalise import fold_kana
from text.tokenise import Mode, Token, tokenise

_MARKED = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
_KANJI = re.compile(r"[\u3400-\u9fff々〆]+")
_HIRAGANA = re.compile(r"[ぁ-ゖー]+")
_MODES: tuple[Mode, ...] = ("A", "C")
_OTHER_READINGS = {
    "行": {"い", "おこな", "ぎょう"},
    "方": {"かた", "ほう", "がた"},
    "私": {"わたし"},
    "人": {"ひと", "にん", "じん"},
    "日": {"ひ", "にち", "か", "び"},
    "家": {"いえ", "うち"},
    "間": {"あいだ", "かん", "ま"},
    "後": {"あと", "のち", "ご"},
    "前": {"まえ", "ぜん"},
    "入": {"い", "はい"},
    "開": {"あ", "ひら"},
    "止": {"と", "や"},
    "通": {"とお", "かよ", "つう"},
    "何": {"なに", "なん"},
    "今日": {"きょう"},
    "日本": {"にほん", "にっぽん"},
    "言": {"い"},
    "明日": {"あした", "あす"},
    "一人": {"ひとり"},
    "大人": {"おとな"},
    "上": {"うえ", "あ", "じょう"},
    "下": {"した", "さ", "くだ"},
    "中": {"なか", "ちゅう", "じゅう"},
    "話": {"はなし", "はな"},
    "額": {"がく"},
    "月": {"がつ", "げつ", "つき"},
    "分": {"ふん", "ぷん", "わ", "ぶん"},
    "回": {"かい"},
    "年": {"ねん", "とし"},
    "時": {"じ", "とき"},
    "番": {"ばん"},
    "他": {"ほか"},
}


def check_readings(text: str, entry: str, field: str) -> Iterator[Finding]:
    """Yield remarks on the readings and the spacing of one easy Japanese text."""
    unread = _KANJI.search(_MARKED.sub("", text))
    if unread:
        yield Finding(
            "error",
            "reading_missing",
            entry,
            field,
            f"「{unread.group()}」に読みがありません。{{{unread.group()}|よみ}} と書いてください",
        )
    if "{" in _MARKED.sub("", text) or "}" in _MARKED.sub("", text):
        yield Finding("error", "reading_form", entry, field, "読みは {漢字|かんじ} の形で書いてください")
        return
    for match in _MARKED.finditer(text):
        if not match.group(1) or not _HIRAGANA.fullmatch(match.group(2)):
            yield Finding(
                "error", "reading_form", entry, field, f"「{match.group()}」: 漢字と、ひらがなの読みを書いてください"
            )
    yield from _implausible(text, entry, field)
    for sentence in re.split(r"[。!?\n、・「」（）()]", _MARKED.sub(r"\2", text)):
        if len(sentence) > 20 and " " not in sentence.strip():
            yield Finding(
                "error", "spacing", entry, field, f"「{sentence[:14]}…」: 文節の間に半角の空白を入れてください"
            )


def _implausible(text: str, entry: str, field: str) -> Iterator[Finding]:
    bare, marks = _unmark(text)
    analyses = [tokenise(bare, mode) for mode in _MODES]
    spaceless, moved = _without_spaces(bare)
    close = [tokenise(spaceless, mode) for mode in _MODES]
    for start, end, reading in marks:
        kanji = bare[start:end]
        if not _HIRAGANA.fullmatch(reading):
            continue
        likely = _OTHER_READINGS.get(kanji, set()) | {_said(tokenise(kanji, mode)) for mode in _MODES}
        fits = any(_fits(bare, tokens, start, end, reading) for tokens in analyses)
        fits = fits or any(_fits(spaceless, tokens, moved[start], moved[end], reading) for tokens in close)
        if not fits and not any(_same(reading, one) for one in likely):
            known = "、".join(sorted(one for one in likely if one))
            yield Finding(
                "warning",
                "reading_doubtful",
                entry,
                field,
                f"「{kanji}」の読み「{reading}」を確かめてください(辞書: {known})",
            )


def _unmark(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    bare, marks, place = "", [], 0
    for match in _MARKED.finditer(text):
        bare += text[place : match.start()]
        marks.append((len(bare), len(bare) + len(match.group(1)), match.group(2)))
        bare += match.group(1)
        place = match.end()
    return bare + text[place:], marks


def _without_spaces(bare: str) -> tuple[str, list[int]]:
    moved, kept = [], ""
    for character in bare:
        moved.append(len(kept))
        kept += "" if character == " " else character
    return kept, [*moved, len(kept)]


def _said(tokens: list[Token]) -> str:
    return fold_kana("".join(token.reading or token.text for token in tokens))


def _fits(text: str, tokens: list[Token], start: int, end: int, reading: str) -> bool:
    """Tell whether the words over a place can be read so, together with the kana written around it."""
    over = [token for token in tokens if token.start < end and token.end > start]
    if not over:
        return False
    said = _said(over)
    before = re.split(_KANJI, fold_kana(text[over[0].start : start]))[-1]
    after = re.split(_KANJI, fold_kana(text[end : over[-1].end]))[0]
    alone_before = before == fold_kana(text[over[0].start : start])
    alone_after = after == fold_kana(text[end : over[-1].end])
    wanted = before + reading + after
    if alone_before and alone_after:
        return _same(said, wanted)
    if alone_before:
        return _same(said[: len(wanted)], wanted)
    if alone_after:
        return _same(said[-len(wanted) :], wanted)
    return wanted in said


_VOICED = str.maketrans(
    "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ", "かきくけこさしすせそたちつてとはひふへほはひふへほ"
)


def _same(written: str, known: str) -> bool:
    """Tell whether two readings are one, sound changes at the borders of words aside (かいしゃ・がいしゃ)."""
    return bool(known) and (
        written == known or (len(written) == len(known) and written.translate(_VOICED) == known.translate(_VOICED))
    )
