"""The words of a short message that carry what it is about, so that the line of an answer that speaks of it can be found."""

from __future__ import annotations

import re

from text.language import language
from text.normalise import normalise, plain
from text.stem import stem
from text.tokenise import tokenise

_EMPTY = frozenset(
    """為る 成る 有る 居る 出来る 遣る 言う 思う 来る 行く 教える 知る 分かる 下さる 貰う 呉れる 仕舞う 置く 見る 事 物 方 時 人 所 場合 今 何 何処 誰 何時 自分
    私 僕 俺 本当 他 次 今日 昨日 明日 前 後 全部 最初 最後 為 筈 様 訳 中 上 下 一 二 三 番 目 つ 円 万 回 度 人達 さん こと もの 感じ 話 件 多分 大丈夫 駄目 いい 良い 必要 使う 有り難う 御願い 願う 困る 済む
    入る 入れる 出る 出す 取る 持つ 聞く 送る 書く 読む 付ける 付く 掛かる 掛ける 始める 終わる 終える 続ける 止める 変 番号 貴方 相手 彼 彼女 皆 問題 心配 不安""".split()  # noqa: SIM905 a list of a hundred quoted words reads worse
)
_EMPTY_EN = frozenset(
    """this that these those there their they them then than what when where which while with without would could should will does doing done have having has had
    been being from into about after again also just only even ever still already really very much many more most some such same other another your yours mine ours here
    thing thing something anything everything nothing someone anyone everyone want need know think like look make made take took give gave tell told says said come came going
    went back first second third next last long time today tomorrow yesterday please help sorry thanks thank okay yeah well right good real sure maybe because right work use used using""".split()  # noqa: SIM905
)
_EMPTY_STEMS_EN = frozenset(
    ["get", "how", "can", "the", "and", "for", "you", "are", "was", "not", "but", "she", "him", "her", "his"]
)
_ONE = (
    (re.compile(r"取り戻す|取り返す|取りもどす|復旧|復元|回復|recover|restor", re.IGNORECASE), "復旧"),
    (
        re.compile(
            r"paypay|ペイペイ|ぺいぺい|suica|すいか|pasmo|d払い|楽天ペイ|スマホ決済|決済|けっさい", re.IGNORECASE
        ),
        "決済",
    ),
    (re.compile(r"クレジット|くれじっと|くれか|クレカ|^カード$|^かあど$|^かーど$|^card$", re.IGNORECASE), "カード"),
    (re.compile(r"写真|画像|動画|しゃしん|^(photo|pictur|pic|imag|video|nude)", re.IGNORECASE), "画像"),
    (re.compile(r"^(消す|削除|消える|delet|remov|eras|takedown)", re.IGNORECASE), "消す"),
    (re.compile(r"謝る|謝罪|お詫び|あやまる|apolog", re.IGNORECASE), "謝る"),
)
"""Words for one thing."""
_GETS_BACK = re.compile(r"(取り|とり)(戻|返|もど|かえ)")
_MONEY = re.compile(r"金|円|かね")


def content_words(text: str) -> frozenset[str]:
    """Return what a text is about, one form for each thing; particles, pronouns, questions and words without weight are left out."""
    bare = plain(normalise(text))
    if language(bare) == "en":
        words = {stem(word) for word in re.findall(r"[a-z]{3,}", bare.lower()) if word not in _EMPTY_EN}
        if re.search(r"\b(get|take) (it|them|my \w+|the \w+) back\b|\bback in(to)?\b", bare.lower()):
            words.add("recover")
        if re.search(r"\b(take|get) (it|them|that|the \w+|my \w+) (down|off)\b", bare.lower()):
            words.add("delete")
        words -= _EMPTY_STEMS_EN
    else:
        words = {
            token.lemma
            for token in tokenise(bare)
            if token.pos in ("名詞", "動詞", "英語") and token.detail not in ("数詞", "非自立可能", "助数詞可能")
        }
        if _GETS_BACK.search(bare) and not _MONEY.search(bare):
            words = {word for word in words if word[0] not in "取戻返"} | {"復旧"}
    return frozenset(
        _one_form(word) for word in words if word not in _EMPTY and len(word) > (0 if _is_kanji(word) else 1)
    )


def _one_form(word: str) -> str:
    return next((form for cue, form in _ONE if cue.search(word)), word)


def _is_kanji(word: str) -> bool:
    return bool(re.match(r"[\u3400-\u9fff]", word))
