"""What is typed in the middle of a form: a way out, another language, a question, whom it is for."""

from __future__ import annotations

import pytest

from supporters.core.draft_words import asked_language, asks_something, read_person, spoken_verb
from supporters.core.form_talk import asks_to_resume


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        ("stop", "もういいです|もう いいです|いりません|やめたい|やめたい です|やめます|やっぱりいい|怖いからやめたい|やめておきます|いいえ、やめておきます"),
        ("stop", "キャンセルしてください|申し込みをやめる|申し込みをやめたいです|すみません、やめます|もう結構です|必要ありません|中止してください|気が変わりました"),
        ("stop", "cancel|stop|nevermind|Never mind|I changed my mind|forget it|no thanks|No, thank you.|I want to stop|please stop|cancel this request"),
        ("stop", "I don't want it|I don’t need a visit|I don't want to continue|stop please"),
        ("pause", "ちょっと待って|待ってください|あとで|また今度にします|後でします|少し考えます|ほかのことを聞きたい"),
        ("pause", "wait|hold on|just a minute|not now|Wait a minute please|ask something else first|I have a question"),
        ("back", "戻る|前に戻る|前の質問に戻りたい|ひとつ前に戻ってください|go back|back"),
    ],
)  # fmt: skip
def test_the_way_out_is_understood_in_ordinary_words(verb: str, said: str) -> None:
    assert {one: spoken_verb(one) for one in said.split("|")} == dict.fromkeys(said.split("|"), verb)


@pytest.mark.parametrize(
    "said",
    [
        "いりません",
        "特になし",
        "特にありません",
        "ないです",
        "大丈夫です",
        "結構です",
        "書かない",
        "no thanks",
        "skip it",
    ],
)
def test_what_is_optional_is_left_empty_and_does_not_end_the_request(said: str) -> None:
    assert spoken_verb(said, optional=True) == "skip"


@pytest.mark.parametrize(
    "said",
    [
        "いつでもいいです",
        "はい",
        "いいです",
        "大丈夫です",
        "犬がいます",
        "午後に",
        "終わりの時間は5時",
        "いいえ",
        "no",
        "夜はやめてください",
        "I'm not sure about this",
        "山田",
        "午前",
        "Will Smith",
        "前田",
        "待田",
        "後藤",
        "戻川",
        "いまい",
        "宮本",
        "やめるべきですか",
    ],
)
def test_an_answer_is_no_way_out(said: str) -> None:
    assert spoken_verb(said) is None


@pytest.mark.parametrize("said", ["申し込みに戻る", "申し込みの続きにもどる", "申込に戻ります", "back to the request", "continue my application"])  # fmt: skip
def test_the_waiting_request_is_taken_up_in_words(said: str) -> None:
    assert asks_to_resume(said)
    assert not asks_to_resume("手順に戻る")


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("English please", "en"),
        ("in English", "en"),
        ("英語で話してください", "en"),
        ("Can you speak English?", "en"),
        ("やさしい日本語で", "ja-simple"),
        ("やさしい にほんごで おねがいします", "ja-simple"),
        ("もっと簡単な言葉で", "ja-simple"),
        ("easy Japanese please", "ja-simple"),
        ("日本語でお願いします", "ja"),
        ("英語の先生", None),
        ("日本語学校の近く", None),
        ("Englishman", None),
        ("簡単な操作", None),
    ],
)
def test_another_language_is_asked_for_in_words(said: str, language: str | None) -> None:
    assert asked_language(said) == language


@pytest.mark.parametrize(
    "said",
    [
        "パスワードの作り方",
        "どうやって更新するの",
        "いくら",
        "なぜ必要",
        "what about Android?",
        "how do I update",
        "バックアップの方法",
        "誰が悪いの",
        "can I call you",
        "クッキーとは",
    ],
)
def test_a_question_needs_no_mark(said: str) -> None:
    assert asks_something(said)


@pytest.mark.parametrize(
    "said",
    [
        "山田花子",
        "いつき 太郎",
        "堂本",
        "緒方",
        "Will Smith",
        "南町",
        "田中です",
        "どこか",
        "何 美玲",
        "土方歳三",
        "May Brown",
        "Dan Howe",
        "いくら太郎",
        "母です",
        "お父さん",
        "Isabel Can",
    ],
)
def test_a_name_or_a_place_is_no_question(said: str) -> None:
    assert not asks_something(said)


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("母の家に行ってほしい", "parent"),
        ("うちの母の家", "parent"),
        ("私の母", "parent"),
        ("両親", "parent"),
        ("for my mother", "parent"),
        ("祖母", "relative"),
        ("おばあちゃんの家", "relative"),
        ("義理の母", "relative"),
        ("my mother-in-law", "relative"),
        ("息子のため", "child"),
        ("夫", "partner"),
        ("友達", "neighbour"),
        ("自分です", "myself"),
        ("うちに来て", "myself"),
        ("me", "myself"),
        ("大丈夫", None),
        ("母に言われて", None),
        ("母と私", None),
        ("隣のおばあさん", None),
        ("はい", None),
    ],
)
def test_whom_a_sentence_is_about(said: str, person: str | None) -> None:
    assert read_person(said) == person
