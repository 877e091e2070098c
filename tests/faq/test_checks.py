"""The rules of plain language catch what they should and let good texts through."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from faq.__main__ import main
from faq.checks import check_entry, check_text, check_topics
from faq.entries import Contact, Entry, Fact, Language, Source, Step, Topic
from faq.formats import read_topics

TODAY = date(2026, 11, 23)
DATA = Path(__file__).resolve().parents[2] / "data"
TOPIC = Topic(
    "lost_phone",
    "device",
    "incident",
    ("all",),
    {"ja": "なくした", "ja-simple": "なくした", "en": "Lost"},
    "emergency",
    False,
)
CONTACTS = {
    "c188": Contact("c188", {"ja": "消費者ホットライン"}, number="188", verified=True),
    "old": Contact("old", {"ja": "古い窓口"}, number="03-0000-0000"),
}
GOOD = Entry(
    "lost_phone:ja:all", "lost_phone", "national", "ja", "all", "スマホをなくした", "まず回線を止めてください。",
    steps=(Step("携帯会社に電話します。"), Step("警察に届けます。")), contacts=("c188",), office="消費生活担当課",
    sources=(Source("警察庁", "https://www.npa.go.jp/"),), reviewed_on=date(2026, 11, 1), review_by=date(2027, 5, 1),
)  # fmt: skip


def fact(pattern: str) -> Fact:
    return Fact(pattern, {"ja": pattern, "ja-simple": pattern, "en": pattern})


def rules(entry: Entry, topic: Topic | None = TOPIC) -> set[str]:
    return {one.rule for one in check_entry(entry, topic, CONTACTS, TODAY)}


def text_rules(text: str, language: str = "ja-simple", level: str | None = None) -> set[str]:
    found = check_text(text, language, "all", "x", "text")  # type: ignore[arg-type]
    return {one.rule for one in found if level in (None, one.level)}


def test_a_good_entry_has_no_remarks() -> None:
    assert check_entry(GOOD, TOPIC, CONTACTS, TODAY) == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"sources": ()}, "source_missing"),
        ({"sources": (Source("ブログ", "https://blog.example.com/a"),)}, "source_unofficial"),
        ({"office": ""}, "office_missing"),
        ({"reviewed_on": None}, "review_missing"),
        ({"review_by": None}, "review_missing"),
        ({"reviewed_on": date(2027, 1, 1)}, "review_future"),
        ({"review_by": date(2029, 1, 1)}, "review_period"),
        ({"reviewed_on": date(2026, 1, 1), "review_by": date(2026, 6, 1)}, "review_due"),
        ({"contacts": ("nobody",)}, "contact_unknown"),
        ({"contacts": ("old",)}, "contact_hidden"),
        ({"contacts": ()}, "contacts_missing"),
        ({"steps": (Step("電話します。"),)}, "steps_missing"),
        ({"text": "一つ。二つ。三つ。四つ。"}, "answer_length"),
        ({"text": "0120-999-999に電話してください。"}, "number_unknown"),
        ({"text": "03-0000-0000に電話してください。"}, "number_unknown"),
        ({"text": "{警察|けいさつ}に話してください。"}, "reading_form"),
    ],
)
def test_what_is_missing_or_wrong_in_an_entry_is_named(change: dict[str, object], rule: str) -> None:
    assert rule in rules(replace(GOOD, **change))  # type: ignore[arg-type]


def test_known_numbers_are_fine() -> None:
    assert "number_unknown" not in rules(replace(GOOD, text="188に電話してください。危ないときは110番です。"))


def test_advice_says_what_is_enough_what_is_worth_it_and_what_can_be_left() -> None:
    advice = replace(TOPIC, kind="advice")
    assert "advice_missing" in rules(GOOD, advice)
    full = replace(
        GOOD, why="電話番号が鍵だからです。", enough="番号を控える。", worth="保険に入る。", leave="毎日の確認。"
    )
    assert rules(full, advice) == set()


def test_facts_of_a_topic_must_be_there_and_its_forbidden_words_not() -> None:
    topic = replace(TOPIC, must_say=(fact("回線を止め"),), must_avoid=(fact("位置情報を公開"),))
    assert rules(GOOD, topic) == set()
    assert rules(replace(GOOD, text="位置情報を公開してください。"), topic) == {"fact_missing", "must_avoid"}
    assert rules(replace(GOOD, avoid=("位置情報を公開すること",)), topic) == set(), "what not to do may name it"


def test_a_fact_may_concern_some_readers_only() -> None:
    topic = replace(TOPIC, must_say=(replace(fact("先生に話"), audiences=("student",)),))
    assert rules(GOOD, topic) == set()
    assert "fact_missing" in rules(replace(GOOD, audience="student"), topic)


def test_a_fact_is_found_behind_readings_and_spaces() -> None:
    topic = replace(TOPIC, must_say=(fact("回線を止める"),))
    easy = replace(GOOD, language="ja-simple", text="{回線|かいせん}を {止|と}める。", steps=())
    assert "fact_missing" not in rules(easy, topic)


def test_a_town_is_only_advised_about_a_fact_it_left_out() -> None:
    topic = replace(TOPIC, must_say=(fact("どこにもない"),))
    levels = {
        owner: [
            one.level for one in check_entry(replace(GOOD, owner=owner), topic, {}, TODAY) if one.rule == "fact_missing"
        ]
        for owner in ("national", "999997")
    }
    assert levels == {"national": ["error"], "999997": ["warning"]}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("{電話|でんわ}しない わけでは ありません。", "double_negation"),
        ("{番号|ばんごう}を ご{確認|かくにん} ください。", "honorific"),
        ("{電話|でんわ}して いただきます。", "honorific"),
        ("お{金|かね}を とられる おそれが あります。", "vague"),
        ("きちんと {見|み}て ください。", "mimetic"),
        ("{連絡|れんらく}が {必要|ひつよう}です。", "noun_style"),
        ("{令和|れいわ}8{年|ねん}に {変|か}わりました。", "era"),
        ("17{時|じ}までに {電話|でんわ}して ください。", "clock"),
        ("11/22に {来|き}て ください。", "slash_date"),
        ("https://example.jp を {見|み}て ください。", "address"),
        ("お{金|かね}は {必|かなら}ず {戻|もど}ります。", "promise"),
        ("あなたが {悪|わる}いです。", "blame"),
        ("フィッシングに {気|き}を つけて ください。", "katakana"),
        ("あやしい {電話|でんわ}が {来|き}たら、すぐに {電話|でんわ}を {切|き}って、それから {家族|かぞく}か {警察|けいさつ}か {役所|やくしょ}に {話|はな}して ください。", "sentence_length"),
        ("警察に {話|はな}して ください。", "reading_missing"),
        ("{警察|ケイサツ}に {話|はな}して ください。", "reading_form"),
        ("{警察|けいさつに {話|はな}して ください。", "reading_form"),
        ("{警察|けいかん}に {話|はな}して ください。", "reading_doubtful"),
        ("{今日|きょう}は{学校|がっこう}の{先生|せんせい}にこの{話|はなし}をしてください。", "spacing"),
    ],
)  # fmt: skip
def test_each_rule_of_easy_japanese_catches_its_case(text: str, rule: str) -> None:
    assert rule in text_rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "すぐに {電話|でんわ}を {切|き}って ください。",
        "{買|か}い{物|もの}の {紙|かみ}を {持|も}って {行|い}って ください。",
        "フィッシング（にせの メールで {番号|ばんごう}を ぬすむ こと）です。",
        "お{金|かね}が {必|かなら}ず {戻|もど}るとは かぎりません。",
        "ありがとう ございます。",
        "{会社|かいしゃ}に {問|と}い{合|あ}わせて ください。",
        "24{時間|じかん} いつでも {電話|でんわ}できます。",
        "{日本|にほん}では {一人|ひとり}で {悩|なや}まないで ください。",
    ],
)
def test_good_easy_japanese_has_no_remarks(text: str) -> None:
    assert text_rules(text) == set()


@pytest.mark.parametrize(
    ("text", "language", "rule"),
    [
        ("Call " + "very " * 30 + "soon.", "en", "sentence_length"),
        ("It is your own fault.", "en", "blame"),
        ("被害にあわないわけではない。", "ja", "double_negation"),
    ],
)
def test_other_languages_have_their_rules(text: str, language: str, rule: str) -> None:
    assert rule in text_rules(text, language)


def test_seniors_get_katakana_explained_and_shorter_sentences() -> None:
    found = check_text("ブラウザを閉じてください。", "ja", "senior", "x", "text")
    assert {one.rule for one in found} == {"katakana"}
    assert check_text("ブラウザ（ホームページを見るソフトウェア）を閉じてください。", "ja", "senior", "x", "text") == []


def test_a_katakana_word_is_explained_once_at_its_first_use() -> None:
    early = replace(GOOD, audience="senior", text="まずブラウザ（ホームページを見るソフト）を閉じてください。",
                    steps=(Step("ブラウザを開きます。"), Step("警察に届けます。")))  # fmt: skip
    late = replace(
        early,
        text="まずブラウザを閉じてください。",
        steps=(Step("ブラウザ（見るソフト）を開きます。"), Step("届けます。")),
    )
    assert "katakana" not in rules(early)
    assert "katakana" in rules(late)


def test_an_explanation_after_a_quoted_word_counts() -> None:
    assert check_text("「ダウンロード」（保存する場所）を見ます。", "ja", "senior", "x", "text") == []


def test_a_bad_habit_may_be_quoted_under_what_not_to_do() -> None:
    assert "blame" not in rules(replace(GOOD, avoid=("「あなたが悪い」と言う",)))


def test_a_topic_needs_every_language_and_its_audiences() -> None:
    found = {(one.rule, one.field) for one in check_topics([replace(TOPIC, audiences=("all", "student"))], [GOOD])}
    assert found == {("language_missing", "ja-simple"), ("language_missing", "en"), ("audience_missing", "student")}


def test_the_page_of_a_school_board_counts_as_official() -> None:
    pages = replace(GOOD, sources=(Source("飯田市の小中学校", "https://ict.iida-ngn.ed.jp/guardian/consent"),))
    assert "source_unofficial" not in rules(pages)


def test_a_text_for_all_serves_parents_and_seniors_and_never_a_student() -> None:
    topic = replace(TOPIC, audiences=("parent", "senior", "student"))
    missing = [one.field for one in check_topics([topic], [GOOD]) if one.rule == "audience_missing"]
    assert missing == ["student"]
    for_seniors = replace(GOOD, audience="senior")
    missing = [one.field for one in check_topics([topic], [for_seniors]) if one.rule == "audience_missing"]
    assert missing == ["parent", "student"]


FILE = """
topic: lost_phone
office: 消費生活担当課
reviewed_on: 2026-11-01
review_by: 2027-05-01
sources: [{title: 警察庁, url: "https://www.npa.go.jp/"}]
entries:
  - {language: ja-simple, audience: all, title: "なくした", text: "警察に 話して ください。", contacts: [c188],
     steps: [{text: "{電話|でんわ}します。"}, {text: "まちます。"}]}
"""


def test_the_command_names_file_errors_and_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "topics.yml").write_text(
        "- {id: lost_phone, group: d, kind: incident, audiences: [all], title_ja: a, title_ja_simple: a, title_en: a}\n"
    )
    (tmp_path / "contacts.yml").write_text(
        "- {id: c188, name: {ja: あ, ja-simple: あ, en: a}, number: 188, verified: true}\n"
    )
    path = tmp_path / "lost_phone.yml"
    path.write_text(FILE, encoding="utf-8")
    assert main(["check", str(path), "--data", str(tmp_path), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert ("reading_missing", "text") in {(one["rule"], one["field"]) for one in found}
    path.write_text(FILE.replace("office:", "ofice:"), encoding="utf-8")
    assert main(["check", str(path), "--data", str(tmp_path)]) == 1
    assert "ofice" in capsys.readouterr().err


HARMFUL = {
    "ja": (
        "カード番号をこのチャットに送ってください",
        "番号を写真に撮ってこのチャットに送ってください",
        "ここに暗証番号を入力してもらえれば調べます",
        "表示された番号にすぐ電話してください",
        "SMSに書かれた番号に電話して確かめてください",
        "お金は必ず戻ります",
        "請求は必ず取り消されます",
        "投稿は必ず消えます",
        "どの会社も60日以内に届ければ補償されます",
        "一度払えばやめてくれることが多いです",
        "着手金を払えば取り戻せます",
    ),
    "en": (
        "Send a picture to this chat",
        "Please type your password here",
        "Call the number on the screen at once",
        "You can always get your money back",
        "If you pay once they will stop",
    ),
}


@pytest.mark.parametrize(("language", "text"), [(key, one) for key, all in HARMFUL.items() for one in all])
def test_what_harms_is_refused_in_every_topic(language: Language, text: str) -> None:
    never = [topic.must_avoid for topic in read_topics(DATA / "topics.yml")]
    assert len(never) == 72
    for facts in never:
        assert any(re.search(fact.patterns[language], text, re.IGNORECASE) for fact in facts), text


@pytest.mark.parametrize(
    "text",
    [
        "番号や写真をここに書かないでください",
        "画面の番号に電話しないでください",
        "払っても終わりません",
        "お金が戻るかどうかは場合によります",
    ],
)
def test_a_warning_against_it_is_not(text: str) -> None:
    facts = read_topics(DATA / "topics.yml")[0].must_avoid
    assert not [fact.text for fact in facts if re.search(fact.patterns["ja"], text)]
