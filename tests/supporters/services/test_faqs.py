"""Entries: published at once everywhere in the town and nowhere else; the kill switch; questions they answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from supporters.core.errors import (
    EntryNotPublishable,
    FieldInvalid,
    MunicipalityUnknown,
    NotAllowed,
    NotFound,
    StaleVersion,
)
from supporters.core.faqs import EntryState, FaqEntry
from supporters.core.questions import QuestionState
from supporters.services import alerts, conversations, faqs, feedback, questions
from tests.supporters.services.conftest import ANSHIN, SYSTEM, TONARI, Town
from tests.supporters.services.fakes import NOON, days, hours

GOOD: dict[str, Any] = {
    "topic": None,
    "language": "ja",
    "audience": "all",
    "office": "危機管理課",
    "content": {
        "title": "防災メール",
        "text": "市の公式ページから登録できます。",
        "steps": [{"text": "開く"}],
        "wordings": ["防災メール"],
    },
    "sources": ({"title": "安心市", "url": "https://www.city.example.jp/bosai"},),
    "reviewed_on": date(2026, 11, 24),
    "review_by_on": date(2027, 5, 24),
}


async def entry(town: Town, **changes: Any) -> FaqEntry:
    return await faqs.create_entry(town.ports, acting_user=town.clerk, now=NOON, **{**GOOD, **changes})


async def test_a_published_entry_is_live_in_its_town_and_only_there(town: Town) -> None:
    before = await faqs.live_entries(town.ports, ANSHIN)
    made = await entry(town)
    assert (await faqs.live_entries(town.ports, ANSHIN, since_revision=before.revision)).changed == ()
    await faqs.publish_entry(town.ports, made.id, acting_user=town.clerk, now=NOON)
    live = await faqs.live_entries(town.ports, ANSHIN, since_revision=before.revision)
    assert [each.id for each in live.changed] == [made.id]
    assert live.revision != before.revision
    assert (await faqs.live_entries(town.ports, TONARI)).changed == ()
    assert (await faqs.live_entries(town.ports, ANSHIN, since_revision=live.revision)).changed == ()


async def test_withdrawing_is_seen_at_the_next_question(town: Town) -> None:
    made = await entry(town)
    await faqs.publish_entry(town.ports, made.id, acting_user=town.clerk, now=NOON)
    live = await faqs.live_entries(town.ports, ANSHIN)
    await faqs.withdraw_entry(town.ports, made.id, acting_user=town.clerk, now=NOON)
    after = await faqs.live_entries(town.ports, ANSHIN, since_revision=live.revision)
    assert [(each.id, each.state) for each in after.changed] == [(made.id, EntryState.WITHDRAWN)]


async def test_a_town_can_silence_a_national_answer_for_itself(town: Town) -> None:
    await faqs.silence_national(
        town.ports, topic="support_scam_popup", language="ja", audience="all", acting_user=town.clerk, now=NOON
    )
    [silent] = (await faqs.live_entries(town.ports, ANSHIN)).changed
    assert (silent.hides_national, silent.state, silent.topic) == (True, EntryState.WITHDRAWN, "support_scam_popup")
    assert (await faqs.live_entries(town.ports, TONARI)).changed == ()


async def test_a_national_entry_reaches_every_town_and_is_read_only_to_them(town: Town) -> None:
    made = await faqs.create_entry(town.ports, national=True, acting_user=SYSTEM, now=NOON, **GOOD)
    await faqs.publish_entry(town.ports, made.id, acting_user=SYSTEM, now=NOON)
    for code in (ANSHIN, TONARI):
        assert [each.id for each in (await faqs.live_entries(town.ports, code)).changed] == [made.id]
    with pytest.raises(NotAllowed):
        await faqs.withdraw_entry(town.ports, made.id, acting_user=town.admin, now=NOON)
    with pytest.raises(NotAllowed):
        await faqs.create_entry(town.ports, national=True, acting_user=town.admin, now=NOON, **GOOD)
    listed = await faqs.list_entries(town.ports, acting_user=town.next_clerk)
    assert [each.id for each in listed] == [made.id]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"sources": ()}, "source_missing"),
        ({"sources": ({"title": "x", "url": "http://www.city.example.jp"},)}, "source_not_official"),
        ({"sources": ({"title": "x", "url": "https://localhost/x"},)}, "source_not_official"),
        ({"sources": ({"title": "x", "url": "javascript:alert(1)"},)}, "source_not_official"),
        ({"reviewed_on": None}, "reviewed_on_missing"),
        ({"reviewed_on": date(2026, 11, 25)}, "reviewed_in_future"),
        ({"review_by_on": None}, "review_by_missing"),
        ({"review_by_on": date(2026, 11, 24)}, "review_overdue"),
        ({"content": {"title": "x", "text": " "}}, "text_missing"),
        ({"office": ""}, "office_missing"),
        ({"content": {"title": "x", "text": "x", "steps": [{"detail": "no text"}]}}, "content_unreadable"),
        ({"content": {"title": "x", "text": "x", "keep": [" "]}}, "content_unreadable"),
    ],
)
async def test_what_lacks_a_source_or_a_review_is_not_published(
    town: Town, changes: dict[str, Any], problem: str
) -> None:
    made = await entry(town, **changes)
    with pytest.raises(EntryNotPublishable) as caught:
        await faqs.publish_entry(town.ports, made.id, acting_user=town.clerk, now=NOON)
    assert problem in caught.value.problems
    assert problem in await faqs.entry_warnings(town.ports, made.id, acting_user=town.clerk, now=NOON)
    assert (await faqs.live_entries(town.ports, ANSHIN)).changed == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"language": "fr"},
        {"audience": "king"},
        {"content": {"html": "x"}},
        {"content": {"title": 3}},
        {"content": {"steps": ["x"]}},
        {"content": {"text": "x" * 3000}},
        {"content": {"keep": ["x"] * 51}},
        {"sources": ({"url": "https://x.example"},)},
    ],
)
async def test_what_is_no_entry_is_refused_even_as_a_draft(town: Town, changes: dict[str, Any]) -> None:
    with pytest.raises(FieldInvalid):
        await entry(town, **changes)


async def test_a_published_entry_stays_publishable_through_a_change(town: Town) -> None:
    made = await entry(town)
    live = await faqs.publish_entry(town.ports, made.id, acting_user=town.clerk, now=NOON)
    given = {name: GOOD[name] for name in ("office", "content", "sources", "reviewed_on", "review_by_on")}
    with pytest.raises(EntryNotPublishable):
        await faqs.change_entry(
            town.ports, made.id, seen_version=live.version, acting_user=town.clerk, now=NOON, **{**given, "sources": ()}
        )
    with pytest.raises(StaleVersion):
        await faqs.change_entry(
            town.ports, made.id, seen_version=made.version, acting_user=town.clerk, now=NOON, **given
        )
    changed = await faqs.change_entry(
        town.ports, made.id, seen_version=live.version, acting_user=town.clerk, now=NOON, **given
    )
    assert changed.revision == live.revision + 1


async def test_a_clerk_of_another_town_neither_sees_nor_touches_an_entry(town: Town) -> None:
    made = await entry(town)
    for act in (faqs.publish_entry, faqs.withdraw_entry):
        with pytest.raises(NotFound):
            await act(town.ports, made.id, acting_user=town.next_clerk, now=NOON)
    with pytest.raises(NotFound):
        await faqs.get_entry(town.ports, made.id, acting_user=town.next_clerk)
    with pytest.raises(NotFound):
        await faqs.get_entry(town.ports, made.id, acting_user=town.first)
    assert await faqs.list_entries(town.ports, acting_user=town.next_clerk) == []


async def test_an_entry_becomes_an_answer_of_the_answers_room(town: Town) -> None:
    answer = faqs.answer_of(await entry(town))
    assert (answer.owner, answer.title, answer.steps[0].text) == (ANSHIN, "防災メール", "開く")
    assert (answer.wordings, answer.sources[0].url) == (("防災メール",), "https://www.city.example.jp/bosai")


async def test_an_unknown_town_has_no_entries(town: Town) -> None:
    with pytest.raises(MunicipalityUnknown):
        await faqs.live_entries(town.ports, "131016", since_revision=(9, 9))


async def test_a_question_is_filed_once_and_answered_by_an_entry(town: Town) -> None:
    for _ in range(2):
        filed = await questions.file_unanswered(
            town.ports,
            conversation_id="c",
            message_id="m",
            municipality=ANSHIN,
            language="ja",
            audience=None,
            text="防災メール" * 400,
            now=NOON,
        )
    assert len(filed.text) == 1000
    assert [each.id for each in await questions.list_questions(town.ports, acting_user=town.clerk)] == [filed.id]
    assert await questions.list_questions(town.ports, acting_user=town.next_clerk) == []
    made = await entry(town)
    for stranger in (town.next_clerk, town.next_admin):
        with pytest.raises(NotFound):
            await questions.link_entry(town.ports, filed.id, made.id, acting_user=stranger, now=NOON)
        with pytest.raises(NotFound):
            await questions.close_question(town.ports, filed.id, acting_user=stranger, now=NOON)
    with pytest.raises(NotAllowed):
        await questions.list_questions(town.ports, acting_user=town.first)
    linked = await questions.link_entry(town.ports, filed.id, made.id, acting_user=town.clerk, now=NOON)
    assert (linked.state, linked.entry_id) == (QuestionState.ANSWERED, made.id)
    open_ones = await questions.list_questions(town.ports, state=QuestionState.OPEN, acting_user=town.clerk)
    assert open_ones == []
    assert "防災メール防災" not in repr(filed)


async def test_feedback_counts_the_last_word(town: Town) -> None:
    talk = await conversations.start_conversation(town.ports, municipality=ANSHIN, now=NOON)
    for helpful in (True, False):
        await feedback.give_feedback(
            town.ports, conversation_id=talk.id, message_id="m", topic="t", entry_id=None, helpful=helpful, now=NOON
        )
    [count] = await feedback.count_feedback(town.ports, acting_user=town.clerk)
    assert (count.topic, count.helpful, count.not_helpful) == ("t", 0, 1)
    assert await feedback.count_feedback(town.ports, acting_user=town.next_clerk) == []


async def test_an_alert_is_shown_in_its_town_while_it_lasts(town: Town) -> None:
    made = await alerts.raise_alert(
        town.ports,
        texts={"ja": "偽の電話に注意"},
        source_url="https://www.city.example.jp/",
        starts_at=NOON,
        ends_at=NOON + days(1),
        acting_user=town.clerk,
        now=NOON,
    )
    assert [each.id for each in await alerts.live_alerts(town.ports, ANSHIN, now=NOON)] == [made.id]
    assert await alerts.live_alerts(town.ports, TONARI, now=NOON) == []
    assert await alerts.live_alerts(town.ports, ANSHIN, now=NOON + days(1)) == []
    with pytest.raises(NotFound):
        await alerts.withdraw_alert(town.ports, made.id, acting_user=town.next_clerk, now=NOON)
    await alerts.withdraw_alert(town.ports, made.id, acting_user=town.clerk, now=NOON + hours(1))
    assert await alerts.live_alerts(town.ports, ANSHIN, now=NOON + hours(1)) == []


@pytest.mark.parametrize(
    "changes",
    [{"texts": {"en": "x"}}, {"texts": {"ja": "x" * 500}}, {"source_url": "javascript:x"}, {"ends_at": NOON}],
)
async def test_an_alert_has_japanese_a_source_and_an_end(town: Town, changes: dict[str, Any]) -> None:
    given = {"texts": {"ja": "x"}, "source_url": "https://x.example", "starts_at": NOON, "ends_at": NOON + days(1)}
    with pytest.raises(FieldInvalid):
        await alerts.raise_alert(town.ports, acting_user=town.clerk, now=NOON, **{**given, **changes})
