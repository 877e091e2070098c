"""Questions about the visit, and the one that only sounds like one: will the criminals come?"""

from __future__ import annotations

import pytest

from supporters.core.visit_questions import about_visit, asks_whether_they_come
from supporters.core.visit_wishes import wishes_a_visit


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("cost", "いくらかかる|無料？|いくらかかりますか|むりょう ですか|おかねは かかりますか|サポーターにはお金がかかりますか?|お金はいくら必要ですか"),
        ("cost", "is it free?|how much does it cost?|is the supporter's visit free?"),
        ("cost", "サポーターの人にお礼のお菓子を渡すのはだめですか|should I give the volunteer tea?"),
        ("what", "サポーターさんに銀行のアプリを見せても大丈夫?|when the supporter comes, may he touch my banking app?"),
        ("genuine", "本物か|詐欺じゃない？|詐欺じゃないよね？|これ詐欺ですか|さぎ じゃないですか|どうやって本物か確かめるの|サポーターは信用できますか"),
        ("genuine", "is this a scam?|is this supporter thing a scam?|Is this a real supporter?|how do I know it is real"),
        ("who", "誰が来る|誰が来るの？|だれが きますか|来る人は男性ですか|who will come?"),
        ("what", "何をしてくれる|なにを してくれますか|訪問サポーターって何をしてくれるの？|what do they do?|what does a visiting supporter do?"),
        ("length", "何時間|なんじかん ですか|how long does it take?"),
        ("when", "いつ来るの？|when will they come?"),
        ("why", "なんのために聞くのか|なんの ために ですか|なぜ名前を聞くのですか|電話番号は必要ですか|why do you ask?"),
        ("data", "情報はどうなる|個人情報は大丈夫ですか|家族に知られますか|what happens to my data?|who sees my information?"),
    ],
)  # fmt: skip
def test_what_a_question_asks_about_the_visit(kind: str, said: str) -> None:
    assert {one: about_visit(one) for one in said.split("|")} == dict.fromkeys(said.split("|"), kind)


@pytest.mark.parametrize(
    "said",
    [
        *[
            "このゲームは無料ですか",
            "このメールは詐欺ですか",
            "スマホの修理はいくらかかりますか",
            "無料のウイルス対策ソフトはありますか",
        ],
        *[
            "どんな人が狙われますか",
            "何をしてはいけない？",
            "秘密の質問って何",
            "信用金庫の近く",
            "料金の請求が来た",
            "個人情報を入力してしまった",
        ],
        *[
            "山田花子",
            "はい",
            "南町",
            "水曜の午後",
            "いくらでも",
            "母のため",
            "いつでもいいです",
            "何時でもいいです",
            "情報セキュリティ",
        ],
        *["How much is antivirus software?", "is this email a scam?", "private browsing"],
    ],
)
def test_a_question_about_something_else_and_an_answer_are_not_about_the_visit(said: str) -> None:
    assert about_visit(said) is None


@pytest.mark.parametrize(
    ("said", "fears", "comes"),
    [
        ("家に来る？", True, True),
        ("家に来ますか？", True, True),
        ("いえに きますか", True, True),
        ("家まで来ちゃうかな", True, True),
        ("家に来ると言われて怖い", True, True),
        ("相手は家に来ますか", False, True),
        ("犯人が来たらどうしよう", False, True),
        ("will they come to my house?", True, True),
        ("could he show up at my door", False, True),
        ("家に来ますか", False, False),
        ("家に来てもらえますか", True, False),
        ("家に来てほしい", True, False),
        ("家に来られますか", True, False),
        ("サポーターは家に来ますか", True, False),
        ("いつ来るの？", True, False),
        ("can someone come to my house?", True, False),
    ],
)
def test_fear_of_a_strangers_coming_is_told_from_a_wish_for_a_visit(said: str, fears: bool, comes: bool) -> None:
    assert asks_whether_they_come(said, fears_somebody=fears) is comes


def test_a_wish_says_so() -> None:
    assert wishes_a_visit("無料で見に来てほしい")
    assert not wishes_a_visit("無料ですか")


@pytest.mark.parametrize(
    "text", ["予約したい。家に来るやつ", "How do I book the person who comes to your house?", "来てもらう日を決めたい"]
)
def test_booking_is_a_wish_and_no_question(text: str) -> None:
    assert wishes_a_visit(text)
    assert about_visit(text) is None
    assert not asks_whether_they_come(text, fears_somebody=True)
