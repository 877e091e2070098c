import time

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.settings import ROOT
from bot.tracker import TURNS_WARM, ConversationStore


@pytest.fixture
def store(tmp_path) -> ConversationStore:
    return ConversationStore(Domain.load(str(ROOT / "domain.yml")), url=f"sqlite:///{tmp_path}/deep/tracker.db")


def said(store: ConversationStore, conversation: str, text: str, at: float | None = None) -> DialogueStateTracker:
    tracker = DialogueStateTracker(conversation, store.domain.slots)
    event = UserUttered(text)
    event.timestamp = at or time.time()
    tracker.update(event)
    return tracker


async def test_what_is_saved_is_read_again(store: ConversationStore) -> None:
    await store.save(said(store, "one", "こんにちは"))
    found = await store.retrieve("one")
    assert found is not None and found.latest_message.text == "こんにちは"
    assert await store.retrieve("two") is None


async def test_an_error_inside_a_session_is_an_error_and_not_the_end_of_the_process(store: ConversationStore) -> None:
    with pytest.raises(ValueError, match="a NUL"), store.session_scope():
        raise ValueError("a NUL character in an id")
    await store.save(said(store, "a\x00b", "x\x00y"))
    await store.save(said(store, "still", "alive"))
    assert await store.retrieve("still") is not None


async def test_errors_of_the_database_do_not_show_what_was_typed(store: ConversationStore) -> None:
    store.engine.execute("drop table events")
    with pytest.raises(Exception, match="no such table") as caught:
        await store.save(said(store, "one", "canary7731"))
    assert "canary7731" not in str(caught.value)


async def test_a_forgotten_conversation_is_gone_and_the_others_stay(store: ConversationStore) -> None:
    await store.save(said(store, "one", "x"))
    await store.save(said(store, "two", "y"))
    assert store.forget("one") == 1
    assert store.forget("one") == 0
    assert list(await store.keys()) == ["two"]


async def test_only_conversations_idle_for_long_enough_are_listed(store: ConversationStore) -> None:
    await store.save(said(store, "old", "x", at=time.time() - 7200))
    await store.save(said(store, "new", "x"))
    assert store.idle_conversations(3600) == ["old"]
    assert store.idle_conversations(3600 * 3) == []


def test_another_database_or_a_broker_is_refused() -> None:
    with pytest.raises(ValueError, match="TRACKER_DATABASE_URL"):
        ConversationStore(url="mysql://root@localhost/x")
    with pytest.raises(ValueError, match="broker"):
        ConversationStore(url="sqlite://", event_broker=object())  # type: ignore[arg-type]


@pytest.mark.postgresql
async def test_postgresql_keeps_and_forgets_like_sqlite(postgresql_url: str) -> None:
    store = ConversationStore(Domain.load(str(ROOT / "domain.yml")), url=postgresql_url)
    await store.save(said(store, "one", "こんにちは"))
    found = await store.retrieve("one")
    assert found is not None and found.latest_message.text == "こんにちは"
    with pytest.raises(Exception, match="NUL"):
        await store.save(said(store, "a\x00b", "canary7731"))
    await store.save(said(store, "old", "x", at=time.time() - 7200))
    assert store.idle_conversations(3600) == ["old"]
    assert store.forget("one") == 1
    assert await store.retrieve("one") is None
    store.engine.dispose()


async def test_a_conversation_goes_on_in_memory_and_after_a_restart_alike(store: ConversationStore) -> None:
    await store.save(said(store, "one", "はじめ"))
    warm = await store.retrieve("one")
    assert warm is not None
    warm.update(UserUttered("つぎ"))
    await store.save(warm)
    again = ConversationStore(store.domain, url=str(store.engine.url))
    cold = await again.retrieve("one")
    assert cold is not None and [event.text for event in cold.events if isinstance(event, UserUttered)] == [
        "はじめ",
        "つぎ",
    ]
    cold.update(UserUttered("さいご"))
    await again.save(cold)
    assert again.forget("one") == 3


async def test_a_turn_that_was_not_written_leaves_nothing_behind(store: ConversationStore) -> None:
    await store.save(said(store, "one", "はじめ"))
    failed = await store.retrieve("one")
    assert failed is not None
    failed.update(UserUttered("失われる"))  # the turn ends here, without save
    found = await store.retrieve("one")
    assert found is not None and found.latest_message.text == "はじめ"


async def test_a_forgotten_conversation_is_not_remembered_in_memory(store: ConversationStore) -> None:
    await store.save(said(store, "one", "x"))
    store.forget("one")
    assert await store.retrieve("one") is None


async def test_a_long_talk_is_cut_in_memory_and_whole_in_the_table(store: ConversationStore) -> None:
    tracker = DialogueStateTracker("one", store.domain.slots)
    for turn in range(9):
        tracker = await store.retrieve("one") or tracker
        tracker.update_with_events(
            [ActionExecuted("action_listen"), UserUttered(f"{turn}"), SlotSet("topic", f"topic{turn}"), BotUttered()],
            store.domain,
        )
        await store.save(tracker)
    warm = await store.retrieve("one")
    assert warm is not None and len(warm.events) == TURNS_WARM * 4
    assert isinstance(warm.events[0], ActionExecuted) and warm.get_slot("topic") == "topic8"
    store._warm.clear()
    whole = await store.retrieve("one")
    assert whole is not None and len(whole.events) == 9 * 4 and whole.get_slot("topic") == "topic8"


async def test_memory_keeps_no_more_conversations_than_it_may(
    store: ConversationStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.tracker.MOST_WARM", 2)
    for name in ("one", "two", "three"):
        await store.save(said(store, name, "x"))
    assert list(store._warm) == ["two", "three"]
    assert await store.retrieve("one") is not None


async def test_after_a_model_with_other_slots_conversations_are_read_anew(store: ConversationStore) -> None:
    await store.save(said(store, "one", "x"))
    store.domain = Domain.empty()
    found = await store.retrieve("one")
    assert found is not None and "topic" not in found.slots
