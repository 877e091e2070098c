"""What a clerk publishes is live at the next question, in that town only, with nothing restarted."""

import asyncio
import json
from datetime import date, timedelta

import pytest

from actions.desk import Desk, open_desk
from actions.library import Library
from faq.formats import read_faq_file
from faq.search import Index
from supporters.core.accounts import ActingUser, system_user
from supporters.seed_content import seed_content
from supporters.services.faqs import create_entry, publish_entry, silence_national, withdraw_entry
from supporters.services.ports import Ports
from tests.actions.conftest import ANSHIN, ROOT, TONARI, Talk, kinds

DRONE = "ドローンのカメラに隣の家が映るのが心配"
CONTENT = {
    "title": "ドローンと近所のプライバシー",
    "text": "まず飛ばす前に、隣の家に声をかけてください。",
    "wordings": [DRONE],
}


async def publish(ports: Ports, clerk: ActingUser, **changes: object) -> str:
    now = ports.clock.now()
    fields: dict[str, object] = {
        "topic": None,
        "language": "ja",
        "audience": "all",
        "office": "市民課",
        "content": CONTENT,
        "sources": ({"title": "国土交通省", "url": "https://www.mlit.go.jp/koku/"},),
        "reviewed_on": date.today(),
        "review_by_on": date.today() + timedelta(days=90),
    }
    entry = await create_entry(ports, **(fields | changes), acting_user=clerk, now=now)  # type: ignore[arg-type]
    await publish_entry(ports, entry.id, acting_user=clerk, now=now)
    return entry.id


async def test_a_new_entry_answers_the_next_question_here_and_not_next_door(
    talk: Talk, ports: Ports, clerk: ActingUser
) -> None:
    assert (await talk.say(DRONE, "nlu_fallback", 0.8))["outcome"] != "answered"
    identifier = await publish(ports, clerk)
    reply = await talk.say(DRONE, "nlu_fallback", 0.8)
    assert reply["outcome"] == "answered" and reply["messages"][0]["entry_id"] == identifier
    assert reply["messages"][0]["topic"] is None
    assert (await Talk(talk.desk, TONARI).say(DRONE, "nlu_fallback", 0.8))["outcome"] != "answered"


async def test_questions_at_once_share_one_look_at_the_table_for_a_moment(
    ports: Ports, content: tuple[object, ...], clerk: ActingUser
) -> None:
    entries, contacts, _, _, index = content
    library = Library(ports, entries, contacts, index, fresh_seconds=0.4)  # type: ignore[arg-type]
    before = (await library.shelf(ANSHIN)).revision
    await publish(ports, clerk)
    assert (await library.shelf(ANSHIN)).revision == before
    await asyncio.sleep(0.5)
    assert (await library.shelf(ANSHIN)).revision != before


async def test_a_withdrawn_entry_is_gone_at_the_next_question(talk: Talk, ports: Ports, clerk: ActingUser) -> None:
    identifier = await publish(ports, clerk)
    assert (await talk.say(DRONE, "nlu_fallback", 0.8))["outcome"] == "answered"
    await withdraw_entry(ports, identifier, acting_user=clerk, now=ports.clock.now())
    assert (await talk.say(DRONE, "nlu_fallback", 0.8))["outcome"] != "answered"
    assert kinds(await talk.press({"name": "choose_topic", "topic": None, "entry": identifier})) == ["text"]


async def test_a_towns_entry_wins_over_the_national_one_and_gives_way_when_withdrawn(
    talk: Talk, ports: Ports, clerk: ActingUser
) -> None:
    national = (await talk.say("スマホをなくした", "lost_phone"))["messages"][0]["text"]
    content = {"title": "スマホをなくしたら", "text": "まず市の窓口に電話してください。"}
    identifier = await publish(ports, clerk, topic="lost_phone", content=content)
    assert (await talk.say("スマホをなくした", "lost_phone"))["messages"][0]["text"] == content["text"]
    assert (await Talk(talk.desk, TONARI).say("スマホをなくした", "lost_phone"))["messages"][0]["text"] == national
    await withdraw_entry(ports, identifier, acting_user=clerk, now=ports.clock.now())
    assert (await talk.say("スマホをなくした", "lost_phone"))["messages"][0]["text"] == national


async def test_a_town_can_silence_a_national_answer_for_itself(talk: Talk, ports: Ports, clerk: ActingUser) -> None:
    await talk.say("スマホをなくした", "lost_phone")
    shelf = await talk.desk.library.shelf(ANSHIN)
    for entry in shelf.of_topic("lost_phone"):
        await silence_national(
            ports,
            topic="lost_phone",
            language=entry.language,
            audience=entry.audience,
            acting_user=clerk,
            now=ports.clock.now(),
        )
    reply = await talk.say("スマホをなくした", "lost_phone")
    assert reply["outcome"] in ("unanswered", "clarification") and '"lost_phone"' not in json.dumps(reply["messages"])
    assert (await Talk(talk.desk, TONARI).say("スマホをなくした", "lost_phone"))["outcome"] == "answered"


async def test_a_process_that_starts_later_has_the_same_entries(talk: Talk, ports: Ports, clerk: ActingUser) -> None:
    identifier = await publish(ports, clerk)
    later: Desk = open_desk(ports, ROOT / "data", ROOT / "no-vectors")
    reply = await Talk(later).say(DRONE, "nlu_fallback", 0.8)
    assert reply["messages"][0]["entry_id"] == identifier


async def test_an_unknown_town_is_told_kindly(desk: Desk) -> None:
    reply = await Talk(desk, "011002").say("スマホをなくした", "lost_phone")
    assert kinds(reply) == ["text"] and reply["decision"]["error"] == "municipality_unknown"


async def test_seeding_the_built_in_entries_changes_no_answer_and_indexes_nothing_twice(
    talk: Talk, ports: Ports, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = await talk.say("スマホをなくした", "lost_phone")
    entries = read_faq_file(ROOT / "data" / "faq" / "lost_phone.yml")
    await seed_content(ports, entries, acting_user=system_user("cli"), now=ports.clock.now(), say=lambda line: None)
    indexed: list[str] = []
    monkeypatch.setattr(Index, "put", lambda self, entry: indexed.append(entry.id))
    again = await Talk(desk).say("スマホをなくした", "lost_phone")
    assert again["messages"] == before["messages"] and indexed == []
