"""Content files are read strictly, and a wrong one says what to do."""

from datetime import date
from pathlib import Path

import pytest

from faq.entries import Contact, pick
from faq.errors import ContentInvalid
from faq.formats import (
    contact_from_dict,
    contact_to_dict,
    entry_from_dict,
    entry_to_dict,
    read_contacts,
    read_faq_file,
    read_topics,
    write_faq_file,
)
from faq.phrases import Phrases

GOOD = """
topic: lost_phone
office: 消費生活担当課
owner: national
reviewed_on: 2026-11-23
review_by: 2027-05-23
sources: [{title: 警察庁, url: "https://www.npa.go.jp/"}]
entries:
  - language: ja
    audience: all
    title: スマホをなくした
    text: まず回線を止めてください。
    steps:
      - {text: 携帯会社に電話する, detail: 24時間つながります, cannot: 家族の電話を借りる}
    keep: [なくした時刻]
    contacts: [police_9110, 188]
  - language: en
    title: I lost my phone
    text: Stop the line first.
"""


def write(folder: Path, text: str, name: str = "lost_phone.yml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_topic_file_gives_entries_that_are_complete_in_themselves(tmp_path: Path) -> None:
    first, second = read_faq_file(write(tmp_path, GOOD))
    assert first.id == "lost_phone:ja:all" and second.id == "lost_phone:en:all"
    assert first.steps[0].cannot == "家族の電話を借りる"
    assert first.contacts == ("police_9110", "188")
    assert second.reviewed_on == date(2026, 11, 23) and second.sources[0].url == "https://www.npa.go.jp/"


def test_writing_and_reading_gives_the_same_entries(tmp_path: Path) -> None:
    entries = read_faq_file(write(tmp_path, GOOD))
    write_faq_file(tmp_path / "again.yml", entries)
    assert read_faq_file(tmp_path / "again.yml") == entries
    assert tuple(entry_from_dict(entry_to_dict(entry)) for entry in entries) == entries


@pytest.mark.parametrize(
    ("before", "after", "field", "word"),
    [
        ("language: ja", "language: jp", "entries[0].language", "ja, ja-simple, en"),
        ("audience: all", "audience: child", "entries[0].audience", "parent"),
        ("    text: まず回線を止めてください。\n", "", "entries[0].text", "missing"),
        ("keep: [", "kepp: [", "entries[0].kepp", "unknown"),
        ("reviewed_on: 2026-11-23", "reviewed_on: 23/11/2026", "reviewed_on", "2026-11-23"),
        ("https://www.npa.go.jp/", "www.npa.go.jp", "sources[0].url", "https://"),
        ("topic: lost_phone", "topic: Lost Phone", "topic", "small Latin"),
        ("keep: [なくした時刻]", "keep: なくした時刻", "entries[0].keep", "list"),
        ("language: en", "language: ja", "lost_phone:ja:all", "twice"),
    ],
)
def test_a_wrong_field_is_named_with_its_file_and_what_to_do(
    tmp_path: Path, before: str, after: str, field: str, word: str
) -> None:
    path = write(tmp_path, GOOD.replace(before, after, 1))
    with pytest.raises(ContentInvalid) as caught:
        read_faq_file(path)
    assert caught.value.field == field and word in caught.value.advice and "lost_phone.yml" in str(caught.value)


def test_a_key_written_twice_is_an_error_and_not_a_silent_loss(tmp_path: Path) -> None:
    with pytest.raises(ContentInvalid, match="twice"):
        read_faq_file(write(tmp_path, GOOD + "office: 別の課\n"))


def test_a_file_that_is_not_utf8_says_so(tmp_path: Path) -> None:
    path = tmp_path / "lost_phone.yml"
    path.write_bytes(GOOD.encode("cp932"))
    with pytest.raises(ContentInvalid, match="UTF-8"):
        read_faq_file(path)


TOPIC = """
- {id: lost_phone, group: device, kind: incident, audiences: [all],
   title_ja: スマホをなくした, title_ja_simple: "スマホを なくした", title_en: Lost phone, urgency: emergency, visit_suitable: false,
   neighbours: [lost_phone]}
"""


def test_topics_are_read_and_a_neighbour_must_exist(tmp_path: Path) -> None:
    (topic,) = read_topics(write(tmp_path, TOPIC, "topics.yml"))
    assert topic.title("en") == "Lost phone" and topic.urgency == "emergency"
    with pytest.raises(ContentInvalid, match="there is no topic stolen_phone"):
        read_topics(write(tmp_path, TOPIC.replace("[lost_phone]", "[stolen_phone]"), "topics.yml"))


FACTS = """
topic: lost_phone
must_say:
- {fact: 回線を止める, ja: "回線.{0,6}止", simple: とめ, en: stop .*line}
must_avoid:
- {fact: 位置を公開しない, ja: 位置.*公開, en: publish, audiences: [student]}
"""


def test_a_topic_has_the_facts_of_the_file_beside_it(tmp_path: Path) -> None:
    topics = write(tmp_path, TOPIC, "topics.yml")
    (tmp_path / "facts").mkdir()
    write(tmp_path / "facts", FACTS, "lost_phone.yml")
    (topic,) = read_topics(topics)
    assert topic.must_say[0].patterns == {"ja": "回線.{0,6}止", "ja-simple": "とめ", "en": "stop .*line"}
    assert topic.must_avoid[0].audiences == ("student",)
    for wrong, said in (
        (('6}止"', '6}(止"'), "regular"),
        (("lost_phone", "lost_cat"), "as the file"),
        (("en: publish,", ""), "missing"),
    ):
        write(tmp_path / "facts", FACTS.replace(*wrong), "lost_phone.yml")
        with pytest.raises(ContentInvalid, match=said):
            read_topics(topics)


def test_a_contact_needs_a_name_in_each_language(tmp_path: Path) -> None:
    text = "- {id: c188, name: {ja: 消費者ホットライン, ja-simple: でんわ, en: Consumer hotline}, number: 188, verified: true}\n"
    with pytest.raises(ContentInvalid) as caught:
        read_contacts(write(tmp_path, text.replace("en: Consumer hotline", "english: x"), "contacts.yml"))
    assert caught.value.field == "[0].name.english"
    (contact,) = read_contacts(write(tmp_path, text, "contacts.yml"))
    assert contact.number == "188" and contact.shown
    assert contact_from_dict(contact_to_dict(contact)) == contact


def test_a_contact_without_number_and_page_or_unverified_is_not_shown() -> None:
    name = {"ja": "窓口"}
    assert not Contact("office", name, verified=True).shown
    assert not Contact("office", name, number="188", verified=False).shown


def test_the_reader_gets_the_nearest_language_and_their_own_audience(tmp_path: Path) -> None:
    more = GOOD + "  - {language: ja, audience: student, title: なくした, text: 大人に話して}\n"
    entries = read_faq_file(write(tmp_path, more))
    for language, audience, wanted in (
        ("ja", "student", "lost_phone:ja:student"),
        ("ja", "senior", "lost_phone:ja:all"),
        ("ja-simple", None, "lost_phone:ja:all"),
        ("en", "student", "lost_phone:en:all"),
    ):
        found = pick(entries, language, audience)  # type: ignore[arg-type]
        assert found is not None and found.id == wanted


PHRASES = """
greeting: {ja: "こんにちは。{town}の窓口です", ja-simple: "{町|まち}の {town} です", en: "Hello from {town}"}
crisis:
  text: {ja: 110番, ja-simple: 110, en: Call 110}
"""


def test_phrases_are_said_with_their_values_and_readings_stay(tmp_path: Path) -> None:
    write(tmp_path, PHRASES, "web.yml")
    phrases = Phrases.load(tmp_path)
    assert phrases.say("greeting", "ja-simple", town="安心市") == "{町|まち}の 安心市 です"
    assert phrases.say("crisis.text", "en") == "Call 110"
    with pytest.raises(KeyError):
        phrases.say("greeting", "en")


def test_a_phrase_without_a_language_or_with_other_values_is_refused(tmp_path: Path) -> None:
    write(tmp_path, PHRASES.replace(", en: Call 110", ""), "web.yml")
    with pytest.raises(ContentInvalid, match=r"crisis\.text\.en"):
        Phrases.load(tmp_path)
    write(tmp_path, PHRASES.replace("Hello from {town}", "Hello from {city}"), "web.yml")
    with pytest.raises(ContentInvalid, match="different"):
        Phrases.load(tmp_path)


def test_every_topic_of_the_project_says_what_its_answers_must_contain() -> None:
    for topic in read_topics(Path("data/topics.yml")):
        assert len(topic.must_say) >= 5, topic.id


def test_a_title_that_quotes_something_is_quoted_as_japanese_quotes_a_quotation() -> None:
    phrases = Phrases({"back": {"ja": "「{title}」に戻る", "ja-simple": "「{title}」", "en": "Back to {title}"}})
    assert phrases.say("back", "ja", title="「ウイルス感染」の画面が出た") == "「『ウイルス感染』の画面が出た」に戻る"
    assert phrases.say("back", "en", title="「ウイルス感染」") == "Back to 「ウイルス感染」"
