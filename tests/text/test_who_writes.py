"""Who writes: a child's school year in any spelling, and who goes on writing."""

import pytest

from text.language import opening_language
from text.who_writes import told_reader, writes_like_child


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
        ("小5です", "student"),
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
