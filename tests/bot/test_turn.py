import pytest

from tests.bot.client import Client, Recorder


@pytest.mark.parametrize("how", ["error", "empty", "twice", "nothing", "meddles"])
def test_a_turn_without_exactly_one_reply_is_a_503_and_leaves_no_trace(
    engine: Client, recorder: Recorder, conversation: str, how: str
) -> None:
    engine.say(conversation, "スマホをなくしました")
    before = engine.events(conversation)
    recorder.behave(how)
    body = engine.turn(conversation, "パソコンに警告が出て音が鳴っています")
    assert engine.send(body) == (503, {"error": "turn_failed"})
    assert engine.events(conversation) == before
    recorder.behave("well")
    assert engine.send(body)[0] == 200
    assert len(engine.events(conversation)) > len(before)


def test_a_first_turn_that_fails_leaves_no_conversation_behind(
    engine: Client, recorder: Recorder, conversation: str
) -> None:
    recorder.behave("error")
    assert engine.say(conversation, "こんにちは")[0] == 503
    assert engine.events(conversation) == []


def test_a_killed_action_server_is_a_503_and_its_return_is_noticed_at_once(
    engine: Client, recorder: Recorder, conversation: str
) -> None:
    assert engine.say(conversation, "スマホをなくしました")[0] == 200
    before = engine.events(conversation)
    body = engine.turn(conversation, "電話が見つからない")
    recorder.kill()
    assert engine.send(body)[0] == 503
    assert engine.events(conversation) == before
    recorder.start()
    status, answer = engine.send(body)
    assert status == 200 and answer["reply"]["messages"]
    assert engine.events(conversation)[: len(before)] == before


def test_a_slow_action_ends_before_the_residents_patience(
    engine: Client, recorder: Recorder, conversation: str
) -> None:
    import time

    recorder.behave("slow")
    started = time.monotonic()
    assert engine.say(conversation, "こんにちは")[0] == 503
    assert time.monotonic() - started < 6.5
    assert engine.events(conversation) == []


def test_turns_of_one_conversation_wait_for_each_other_and_are_all_kept(engine: Client, conversation: str) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: engine.say(conversation, f"スマホをなくしました {n}")[0], range(8)))
    assert answers == [200] * 8
    assert sum('"event": "user"' in row for row in engine.events(conversation)) == 8
    assert sum('"event": "bot"' in row for row in engine.events(conversation)) == 8


def test_the_same_message_sent_twice_at_once_is_done_once(
    engine: Client, recorder: Recorder, conversation: str
) -> None:
    from concurrent.futures import ThreadPoolExecutor

    body = engine.turn(conversation, "スマホをなくしました")
    calls = len(recorder.calls())
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: engine.send(body), range(4)))
    assert all(answer == answers[0] for answer in answers)
    assert len(recorder.calls()) == calls + 1
