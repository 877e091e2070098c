"""Who writes: a child's school year in any spelling, and who goes on writing."""

import pytest

from text.language import opening_language
from text.who_writes import tells_of_child, tells_only_year, told_reader, writes_like_child


@pytest.mark.parametrize(
    "text",
    ["小学4年です", "4ねんせい", "小学校４年生です", "しょうがく4ねん です", "よねんせい", "ぼく 9さい", "高校2年です"],
)
def test_a_school_year_makes_a_pupil(text: str) -> None:
    assert told_reader(text) == "student"


@pytest.mark.parametrize(
    "text", ["契約して、2年です", "使って2年です", "妹が4年生です", "3年生の息子", "2年前です", "携帯を変わりました"]
)
def test_other_years_make_none(text: str) -> None:
    assert told_reader(text) is None


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        ("本人に代わります。私です", "student"),
        ("いや僕のことなんだけど", "student"),
        ("お子さんじゃなくて私のことです", "student"),
        ("it's not my child, it's me", "student"),
        ("母に代わりました", "parent"),
        ("祖母に代わります", "senior"),
        ("スマホは私のです", None),
        ("小5", None),
        ("小5です", None),
        ("まだ中学2年です", None),
        ("16歳です", None),
        ("私は小5です", "student"),
        ("ぼく、4年生です", "student"),
        ("高1の俺です", "student"),
        ("I'm 14", "student"),
        ("70歳です", "senior"),
    ],
)
def test_somebody_else_goes_on_writing(text: str, reader: str | None) -> None:
    assert told_reader(text, "parent") == reader


@pytest.mark.parametrize(
    ("text", "child"),
    [
        ("ぱぱには いえない", True),
        ("ろばっくす なくなった", True),
        ("ともだちが らいんで しねって いってくる", True),
        ("わたしは おかあさんと でんわ できません", False),
        ("むすめの クラスの ともだち", False),
        ("まごから でんわが きた", False),
        ("ママに言えない", False),
    ],
)
def test_a_small_child_writes_kana(text: str, child: bool) -> None:
    assert writes_like_child(text) is child


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("virus", "en"),
        ("password", "en"),
        ("bullying", "en"),
        ("emergency", "en"),
        ("LINE", "ja"),
        ("iPhone", "ja"),
        ("tasukete", "ja"),
        ("2", "ja"),
    ],
)
def test_one_word_opens_a_talk_in_its_language(text: str, language: str) -> None:
    assert opening_language(text) == language


@pytest.mark.parametrize(
    ("text", "child"),
    [
        ("下の子がゲームで課金していた", True),
        ("むすめは ようちえんです", True),
        ("こどもの タブレット しんぱい", True),
        ("our kid saw a strange video", True),
        ("息子を名乗る人から電話が来た", False),
        ("孫から電話で、事故を起こしたと", False),
        ("離れて暮らす娘です", False),
        ("子どものころから使っている", False),
        ("孫が教えてくれた", False),
        ("友達が送ってきた", False),
    ],
)
def test_a_child_of_the_writers_is_told_of(text: str, child: bool) -> None:
    assert tells_of_child(text) is child


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("まだ小学5年生です", True),
        ("6さい", True),
        ("中1の女の子です", True),
        ("高校生なんです", True),
        ("3年前です", False),
        ("小5でスマホは早い?", False),
    ],
)
def test_a_bare_year_is_told_from_a_question(text: str, only: bool) -> None:
    assert tells_only_year(text) is only
