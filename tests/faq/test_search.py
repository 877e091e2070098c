"""Entries are found by what people ask, at once after they were put in."""

import json
import time
from pathlib import Path

import numpy as np
import pytest

from faq.__main__ import main
from faq.entries import Entry
from faq.errors import ContentInvalid, IndexMismatch
from faq.search import Index
from faq.synonyms import Synonyms
from faq.vectors import VectorTable, write

TEXTS = {
    "bill": ("知らない会社から請求が来た", "払わずに消費生活センターに相談してください。"),
    "lost": ("スマホをなくした", "携帯会社に電話して回線を止めてください。位置を探す機能も使えます。"),
    "mail": ("怪しいメールが届いた", "リンクを開かずに消してください。"),
    "click": ("I clicked a strange link", "Close the page and change your password."),
}


def filled() -> Index:
    index = Index()
    for identifier, (title, text) in TEXTS.items():
        index.put_document(identifier, title, text)
    return index


def best(index: Index, query: str) -> str | None:
    hits = index.search(query)
    return hits[0].id if hits else None


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("スマホ落としちゃった、なくした", "lost"),
        ("スマホを なくしました", "lost"),
        ("身に覚えのない請求", "bill"),
        ("へんなメールのリンク", "mail"),
        ("clicking links in a strange message", "click"),
    ],
)
def test_the_right_entry_comes_first(query: str, wanted: str) -> None:
    assert best(filled(), query) == wanted


def test_a_new_entry_is_found_at_once_a_changed_one_by_its_new_words_and_a_removed_one_no_more() -> None:
    index = filled()
    index.put_document("drone", "ドローンを飛ばしたい", "公園では飛ばせません。")
    assert best(index, "ドローン") == "drone"
    index.put_document("drone", "花火をしたい", "公園ではできません。")
    assert best(index, "花火") == "drone" and index.search("ドローン")[0].coverage == 0
    index.remove("drone")
    assert "drone" not in {hit.id for hit in index.search("花火")} and len(index) == 4


def test_how_people_ask_finds_an_entry_and_it_is_listed_once() -> None:
    index = filled()
    index.put(
        Entry(
            "own",
            None,
            "999997",
            "ja",
            "all",
            "迷惑な電話",
            "出ないでください。",
            wordings=("夜中にジリジリ鳴る", "変な電話"),
        )
    )
    hits = index.search("夜中に電話がジリジリ鳴って困る")
    assert hits[0].id == "own" and [hit.id for hit in hits].count("own") == 1


def test_only_entries_in_the_wanted_languages_are_returned() -> None:
    index = filled()
    index.put_document("lost-en", "スマホ lost", "Stop the line.", language="en")
    assert [hit.id for hit in index.search("スマホ", languages=["en"])] == ["lost-en"]
    assert index.search("スマホ", languages=["fr"]) == []


def test_coverage_says_how_much_of_the_question_an_entry_speaks_of() -> None:
    index = filled()
    known, unknown = index.search("スマホをなくした")[0], index.search("粗大ごみの収集日はいつ")[0]
    assert known.coverage > 0.5 > unknown.coverage


def test_synonyms_widen_a_question() -> None:
    index = Index(synonyms=Synonyms([["スマホ", "携帯"]]))
    index.put_document("lost", *TEXTS["lost"])
    index.put_document("mail", *TEXTS["mail"])
    assert best(index, "携帯") == "lost"


def test_a_synonym_must_be_one_word(tmp_path: Path) -> None:
    path = tmp_path / "synonyms.yml"
    path.write_text("- [スマホ, 携帯]\n", encoding="utf-8")
    assert Synonyms.load(path).of("携帯") and not Synonyms.load(tmp_path / "none.yml").of("携帯")
    path.write_text("- [スマホ, ノートパソコン]\n", encoding="utf-8")
    with pytest.raises(ContentInvalid, match="ノートパソコン"):
        Synonyms.load(path)


@pytest.mark.parametrize("query", ["", " ", "。。。", "\x00\ud800", "あ" * 20_000, "a " * 20_000, "\U0001f600"])
def test_any_question_is_safe(query: str) -> None:
    assert len(filled().search(query)) <= 10
    assert Index().search(query) == []


def test_thousands_of_changes_leave_the_index_as_if_made_anew() -> None:
    index, anew = filled(), filled()
    for number in range(300):
        index.put_document("moving", f"題{number}", "請求 メール スマホ")
    index.remove("moving")
    for query in ("請求", "メールのリンク", "スマホをなくした"):
        assert [(hit.id, round(hit.score, 4)) for hit in index.search(query)] == [
            (hit.id, round(hit.score, 4)) for hit in anew.search(query)
        ]


def table(folder: Path) -> VectorTable:
    rows = np.eye(8, dtype=np.float32)
    rows[1] = rows[0] * 0.9 + rows[1] * 0.1
    write(folder, rows, [("財布", 0), ("鞄", 1), ("傘", 2), ("鍵", 3)])
    found = VectorTable.load(folder)
    assert found is not None
    return found


def test_word_vectors_find_what_is_said_in_other_words(tmp_path: Path) -> None:
    index = Index(table(tmp_path))
    index.put_document("purse", "鞄", "")
    index.put_document("key", "鍵", "")
    index.put_document("umbrella", "傘", "")
    hit = index.search("財布")[0]
    assert hit.id == "purse" and hit.coverage == 0 and hit.similarity > 0.9


def test_a_table_that_is_missing_is_none_and_a_broken_one_is_an_error(tmp_path: Path) -> None:
    assert VectorTable.load(tmp_path / "nowhere") is None
    table(tmp_path)
    np.save(tmp_path / "hashes.npy", np.zeros(1, np.uint64))
    with pytest.raises(IndexMismatch):
        VectorTable.load(tmp_path)


def test_ten_thousand_entries_are_changed_and_searched_in_time() -> None:
    index = Index()
    words = [
        "請求",
        "電話",
        "携帯",
        "銀行",
        "写真",
        "学校",
        "番号",
        "荷物",
        "警察",
        "家族",
        "動画",
        "友達",
        "会社",
        "買い物",
    ]
    for number in range(10_000):
        chosen = [words[(number * step) % len(words)] for step in (1, 3, 5, 7)]
        index.put_document(str(number), f"{chosen[0]}の質問{number}", "".join(chosen) + f"について{number % 97}")
    index.search("電話")
    started = time.perf_counter()
    for number in range(20):
        index.search(f"銀行から電話、番号{number}")
    assert (time.perf_counter() - started) / 20 < 0.1
    started = time.perf_counter()
    for number in range(20):
        index.put_document(str(number), "新しい質問", "新しい答え")
    assert (time.perf_counter() - started) / 20 < 0.05


def test_the_command_prints_one_line_a_question(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus, queries = tmp_path / "corpus.jsonl", tmp_path / "queries.jsonl"
    rows = [json.dumps({"_id": name, "title": title, "text": text}) for name, (title, text) in TEXTS.items()]
    corpus.write_text("\n".join(rows), encoding="utf-8")
    queries.write_text('{"_id": "q1", "text": "スマホをなくした"}\n', encoding="utf-8")
    arguments = [
        "search",
        "--corpus",
        str(corpus),
        "--queries",
        str(queries),
        "--limit",
        "2",
        "--vectors",
        str(tmp_path),
    ]
    assert main(arguments) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["query_id"] == "q1" and row["hits"][0]["_id"] == "lost" and len(row["hits"]) == 2


def test_a_broken_corpus_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "corpus.jsonl").write_text('{"_id": "a", "text": "x"}\n{broken\n', encoding="utf-8")
    arguments = ["search", "--corpus", str(tmp_path / "corpus.jsonl"), "--queries", str(tmp_path / "none.jsonl")]
    assert main(arguments) == 1
    assert "corpus.jsonl: line 2" in capsys.readouterr().err
