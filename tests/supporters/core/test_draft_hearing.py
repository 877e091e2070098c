"""What is meant by a message in the form: a yes, a name, a way on, a correction."""

from __future__ import annotations

import pytest

from supporters.core.draft_hearing import hear
from supporters.core.drafts import BY_KEY
from supporters.core.form_talk import asked_correction, goes_on
from supporters.core.name_words import bare_name, looks_like_name
from supporters.core.watched_words import is_watched_now, read_watched
from supporters.core.yes_no import agrees, read_review, tells_they_know


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("yes", "今電話の人に言われて操作しています|画面が勝手に動いています|はい、誰かに見られている気がします|電話しながらです|はい、そうです|電話が切れない"),
        ("yes", "いいえ、電話の人が見ています|誰も見てないけど電話で指示されてる|がめんが かってに うごく|マイクロソフトの人が遠隔で直してくれてる"),
        ("yes", "a man on the phone is telling me what to press|the mouse moves by itself|He told me not to hang up|no but a man on the phone tells me what to do"),
        ("no", "誰にも見られてないと思う|見られてない|多分大丈夫です|はい、一人です|誰もおらん|ううん だれも みてないよ|勝手に動いていません"),
        ("no", "no one is watching|nope|no, nobody|I don't think so|it's only me|I am not on the phone"),
        ("not_sure", "わからない|さあ|いや、わからない|not sure|maybe"),
        (None, "むにゃむにゃ|はい、大丈夫です|誰に見られるんですか？|電話で相談したい"),
    ],
)  # fmt: skip
def test_whether_the_screen_is_watched_is_read_from_plain_words(value: str | None, said: str) -> None:
    assert {one: read_watched(one) for one in said.split("|")} == dict.fromkeys(said.split("|"), value)


@pytest.mark.parametrize(
    "said", ["詐欺の電話が今かかってきてる", "電話の人に言われて書いています", "he is telling me what to type"]
)
def test_a_call_that_goes_on_is_heard_at_any_question(said: str) -> None:
    assert is_watched_now(said)
    assert hear(BY_KEY["consent"], said, {"watched": "no"}).act == "watched"


@pytest.mark.parametrize(
    "said",
    [
        "母が遠隔操作されました",
        "電話中は出られません",
        "リモートワークしています",
        "耳が遠いので電話は大きな声でお願いします",
    ],
)
def test_what_has_been_or_is_usual_is_no_danger_now(said: str) -> None:
    assert not is_watched_now(said, tells_of_troubles=True)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "はい、お願いします|べつにいいですよ|大丈夫です|どうぞ|ええよ|かまへんで|わかりました|ok go ahead|yes please|I agree|sure, go ahead|no problem"),
        (False, "いいえ|教えたくないです|だめ|nope|I do not agree|rather not"),
        (None, "電話でお願いします|いいですか|いいえ、大丈夫です|母が困っています"),
    ],
)  # fmt: skip
def test_consent_is_read_from_ordinary_words(value: bool | None, said: str) -> None:
    assert {one: agrees(one) for one in said.split("|")} == dict.fromkeys(said.split("|"), value)


def test_whether_the_person_knows_and_what_to_do_with_the_review() -> None:
    assert all(tells_they_know(one) for one in ("はい", "話しました", "母に頼まれました", "yes, she knows"))
    assert not any(tells_they_know(one) for one in ("まだ話していません", "内緒です", "not yet", "わかりません"))
    assert {
        read_review(one) for one in ("はい、送ってください", "これで大丈夫です", "間違いありません", "looks good")
    } == {"send"}
    assert {read_review(one) for one in ("名前が違う", "まちがえました", "change something")} == {"correct"}
    assert {read_review(one) for one in ("まだ送らないで", "大丈夫です", "wait")} == {None}


NAMES = """山田花子|林|あ|ます|まつ|かをり|山本かをる|井ノ原快彦|緑が丘はる|グエン・ティ・ミン・カイ|Nguyen Thi My|Tran The Anh|Do Thi Hoa|Will Smith
No Kyung|Bo|はなちゃん|まーくん|ばあば|てるてる|김민수|José|Maria da Conceição dos Santos|わかな|ひかる|しんどう|くるしま|Grace Back|今日子""".replace("\n", "|").split("|")  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_no_real_name_is_refused(name: str) -> None:
    assert looks_like_name(name)
    assert hear(BY_KEY["name"], name, {"watched": "no"}).act == "text"
    assert bare_name(name) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [("山田花子と申します", "山田花子"), ("My name is Hanako", "Hanako"), ("ニックネームはハナ", "ハナ")],
)
def test_what_is_said_around_a_name_is_left_out(said: str, name: str) -> None:
    assert bare_name(said) == name


@pytest.mark.parametrize(
    "said", ["最近詐欺にあった", "スマホが使えません", "救急車来ます", "ok he is fine now", "my phone is broken"]
)
def test_a_sentence_is_no_name(said: str) -> None:
    assert not looks_like_name(said)


@pytest.mark.parametrize("said", ["続き", "続けたい", "申し込みの続きをしたい", "大丈夫です、続けてください", "質問に戻る", "さっきの続き", "where were we?", "back to my question", "continue the visit request"])  # fmt: skip
def test_the_form_goes_on_in_plain_words(said: str) -> None:
    assert goes_on(said)
    assert hear(BY_KEY["name"], said, {"watched": "no"}, came_from="danger").act == "resume"


def test_a_surname_that_means_going_on_is_a_name_unless_something_came_between() -> None:
    assert hear(BY_KEY["name"], "つづき", {}).act == "text"
    assert hear(BY_KEY["name"], "つづき", {}, came_from="danger").act == "resume"


def test_right_after_a_danger_a_yes_and_a_way_back_mean_the_same_question_again() -> None:
    for said in ("はい", "戻る", "大丈夫です", "もう落ち着きました"):
        assert hear(BY_KEY["consent"], said, {"watched": "no"}, came_from="danger").act == "resume"


@pytest.mark.parametrize(
    ("said", "field"),
    [("名前を直したい", "name"), ("電話番号を間違えました", "phone"), ("change my phone number", "phone"), ("押し間違えました", ""), ("I made a mistake", ""), ("間違いない", None), ("山田", None)],
)  # fmt: skip
def test_a_correction_is_heard_with_its_field(said: str, field: str | None) -> None:
    assert asked_correction(said) == field
