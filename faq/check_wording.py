"""Rules of plain language, one text at a time. Source: the town's plain-language guide (sentence, words, numbers, dates)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from faq.entries import Language
from faq.findings import Finding, Level
from text.normalise import plain

_LIMITS: dict[str, tuple[int, int]] = {
    "ja-simple": (30, 40),
    "student": (45, 70),
    "senior": (50, 70),
    "ja": (60, 80),
    "en": (20, 28),
}
"""Longest good sentence and longest allowed one: characters without spaces; words in English."""

_SENTENCE_END = re.compile(r"(?<=[。!?！？])(?![」』）)])|(?<=[.!?])\s+(?=[A-Z\"'(])|\n")
_RULES: tuple[tuple[str, Level, tuple[str, ...], str, str], ...] = (
    (
        "double_negation",
        "error",
        ("ja", "ja-simple"),
        r"ないわけ(?:では|じゃ|でも)(?:ない|ありません)|なくは(?:ない|ありません)|ないことは?(?:ない|ありません)|ないとは(?:言え|いえ|かぎら|限ら)(?:ない|ません)|ないものでも",
        "二重否定です。「〜です」「〜かもしれません」と言い切ってください",
    ),
    (
        "honorific",
        "error",
        ("ja-simple",),
        r"(?:て|で|を|に|[ごお].{1,4})いただ[きくけい]|頂[きくけい]|(?<!ありがとう)ござい|申し上げ|いらっしゃ|なさ(?:い?ます|る|って|れ)|くださいま|伺[いう]|うかがい|ご(?:確認|連絡|利用|相談|注意|覧|記入|用意|了承)|お(?:待ち|問い?合わせ|持ち|知らせ|申し込み|使い|困り|选び|選び)(?:ください|になる|になり|の(?:人|かた|方))",
        "敬語です。「〜てください」「〜します」にしてください",
    ),
    (
        "vague",
        "error",
        ("ja-simple",),
        r"おそれ|可能性|とみられ|場合があり|ものと思われ",
        "あいまいです。「〜かもしれません。〜てください」にしてください",
    ),
    (
        "vague",
        "warning",
        ("ja",),
        r"おそれがあり|とみられ|ものと思われ",
        "あいまいです。「〜かもしれません」「〜てください」と書けないか見てください",
    ),
    (
        "mimetic",
        "warning",
        ("ja-simple",),
        r"きちんと|すっきり|しっかり|ちゃんと|はっきり|どんどん|こつこつ|さっと|じっくり",
        "擬態語は通じにくいです。動作で書いてください",
    ),
    (
        "noun_style",
        "warning",
        ("ja-simple",),
        r"が必要です|を行[いう]|を実施",
        "動詞で書いてください(例:「電話してください」)",
    ),
    ("era", "error", ("ja-simple",), r"(?:平成|令和|昭和)\d", "西暦で書いてください"),
    ("era", "warning", ("ja",), r"(?:平成|令和|昭和)(?:\d|元年)", "西暦も書いてください"),
    (
        "clock",
        "error",
        ("ja-simple",),
        r"(?<!\d)(?:1[3-9]|2[0-3])(?:時(?!間)|:\d)",
        "「午後3時」のように書いてください",
    ),
    (
        "slash_date",
        "error",
        ("ja", "ja-simple"),
        r"(?<![\d/])\d{1,4}/\d{1,2}(?:/\d{1,2})?(?![\d/])",
        "「11月22日」のように書いてください",
    ),
    (
        "address",
        "error",
        ("ja", "ja-simple", "en"),
        r"https?://|www\.",
        "アドレスは文に書かず、出典か窓口に入れてください",
    ),
    (
        "promise",
        "error",
        ("ja", "ja-simple"),
        r"(?:必ず|かならず|絶対に?|100%)(?:お?金(?:が|は)?)?(?:戻り|もどり|返金され|返って|取り返せ|取り戻せ|消え(?:ます|る)|消せ|安全です|大丈夫です)(?!ます?とは|とは|わけ|かは|保証)",
        "約束できません。「戻るとはかぎりません」などにしてください",
    ),
    (
        "promise",
        "error",
        ("en",),
        r"(?i)\b(?:will (?:definitely|certainly|always) (?:get|be refunded|be removed)|guaranteed? (?:refund|to get)|100 ?% safe)",
        "Do not promise a result",
    ),
    (
        "blame",
        "error",
        ("ja", "ja-simple"),
        r"自業自得|(?:だまされ|引っかか)(?:る|った)(?:方|ほう|人|あなた)(?:が|も|にも)(?:悪|わる|責任)|あなた(?:が|も)(?:悪い|わるい)(?!の?では|ので|わけ|ん|こと)|うっかりした(?:あなた|人)|不注意(?:が|で)",
        "責めない言い方にしてください",
    ),
    (
        "blame",
        "error",
        ("en",),
        r"(?i)\b(?:your own fault|it is your fault|it's your fault|you should have known|careless of you)",
        "Do not blame the reader",
    ),
)
_QUOTABLE = frozenset({"promise", "blame"})
"""Rules for what may well be quoted under "what not to do"."""
_QUOTED = re.compile(r"「[^」]*」|\"[^\"]*\"|'[^']{4,}'|“[^”]*”|‘[^’]*’")
_COMPILED = tuple(
    (rule, level, languages, re.compile(pattern), advice) for rule, level, languages, pattern, advice in _RULES
)

_ASIDE = re.compile(r"[(（][^()（）]*[)）]|(?<=\d)[-\d]+")
"""Glosses and the digits of a number after the first are not counted as length."""
_INSIDE = re.compile(r"(?<=[(（])[^()（）]*(?=[)）])")
_KATAKANA = re.compile(r"[ァ-ヶー]{3,}")
_GLOSS = re.compile(r"[」』]? ?[(（=＝]")
_KNOWN = frozenset(
    """スマホ スマートフォン パソコン メール カード テレビ アプリ サイト インターネット ゲーム ボタン ページ コンビニ データ ニュース パスワード ビデオ
    カメラ タブレット コード サービス センター クレジットカード メッセージ ポイント チーム クラス グループ ルール トラブル ホテル バス タクシー トイレ ドア
    テスト アルバイト バイト プリペイドカード キャッシュカード マイナンバー マイナンバーカード サポーター コンピューター コンピュータ ホーム リンク
    ウイルス チャット ライン スーパー レシート プレゼント メモ ノート コピー チェック アルファベット ローマ ローマ字 ダイヤル サイバー フォーム プロフィール
    ギフトカード パスポート ユーチューブ インスタグラム フェイスブック アマゾン グーグル アップル マイクロソフト キャリア ショップ ホットライン ネット マネー マーク マイク タイマー テラス リスト""".split()  # noqa: SIM905
)


def check_wording(
    text: str,
    language: Language,
    audience: str,
    entry: str,
    field: str,
    explained: Collection[str] = frozenset(),
) -> Iterator[Finding]:
    """Yield remarks on one text; katakana words in ``explained`` need no second explanation."""
    bare = plain(text)
    yield from _lengths(bare, language, audience, entry, field)
    for rule, level, languages, pattern, advice in _COMPILED:
        if language in languages and not (rule in _QUOTABLE and field.startswith("avoid")):
            written = _QUOTED.sub("", bare) if rule in _QUOTABLE else bare
            match = pattern.search(written if language == "en" else written.replace(" ", ""))
            if match:
                yield Finding(level, rule, entry, field, f"「{match.group()}」: {advice}")
    if language == "ja-simple" or (language == "ja" and audience == "senior"):
        yield from _katakana(bare, entry, field, explained)


def explains(text: str) -> set[str]:
    """Return the katakana words a text explains in brackets, with or without quotes: 「ダウンロード」（…）."""
    bare = plain(text)
    return {match.group() for match in _KATAKANA.finditer(bare) if _GLOSS.match(bare, match.end())}


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, empty ones left out."""
    return [one.strip() for one in _SENTENCE_END.split(text) if one and one.strip()]


def _lengths(bare: str, language: Language, audience: str, entry: str, field: str) -> Iterator[Finding]:
    good, most = _LIMITS[audience if language == "ja" and audience in _LIMITS else language]
    for sentence in sentences(bare):
        told = _ASIDE.sub("", sentence)
        length = len(told.split()) if language == "en" else len(re.sub(r"[\s「」『』、。]", "", told))
        if length > good:
            level: Level = "error" if length > most else "warning"
            unit = "words" if language == "en" else "字"
            shown = sentence if len(sentence) < 60 else sentence[:57] + "…"
            message = f"{length}{' ' if language == 'en' else ''}{unit}: {shown} → {good}{unit}までに分けてください"
            yield Finding(level, "sentence_length", entry, field, message)


def _katakana(bare: str, entry: str, field: str, explained: Collection[str]) -> Iterator[Finding]:
    fine = _KNOWN.union(explained, explains(bare))
    for match in _KATAKANA.finditer(_INSIDE.sub("", bare)):
        word = match.group()
        if word in fine:
            continue
        yield Finding(
            "warning",
            "katakana",
            entry,
            field,
            f"「{word}」: 説明か言いかえを足してください(例:「ブラウザ(ホームページを見るソフト)」)",
        )
