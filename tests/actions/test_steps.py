import pytest

from actions.steps import named_number
from tests.actions.conftest import Talk, button, kinds

POPUP = "パソコンから大きな音がして電話しろと出てる"


async def test_steps_come_one_at_a_time_to_the_end(talk: Talk) -> None:
    reply = await talk.say(POPUP, "support_scam_popup")
    total = reply["messages"][1]["of"]
    for number in range(2, total + 1):
        reply = await talk.press(button(reply, name="step", verb="done"))
        assert kinds(reply) == ["step"] and reply["messages"][0]["number"] == number
        assert reply["outcome"] == "guidance"
    reply = await talk.press(button(reply, name="step", verb="done"))
    assert "step" not in kinds(reply) and talk.slots["step"] is None
    assert reply["messages"][-1]["type"] == "choices"


async def test_back_detail_and_cannot_stay_with_the_resident(talk: Talk) -> None:
    reply = await talk.say(POPUP, "support_scam_popup")
    reply = await talk.press(button(reply, name="step", verb="done"))
    detail = await talk.press(button(reply, name="step", verb="detail"))
    assert kinds(detail) == ["text", "step"] and detail["messages"][1]["number"] == 2
    cannot = await talk.press(button(reply, name="step", verb="cannot"))
    assert cannot["messages"][0]["type"] == "text" and cannot["messages"][-1]["number"] == 2
    back = await talk.press(button(reply, name="step", verb="back"))
    assert back["messages"][-1]["number"] == 1


async def test_typed_words_walk_the_same_steps(talk: Talk) -> None:
    await talk.say(POPUP, "support_scam_popup")
    assert (await talk.say("できました", "followup_done"))["messages"][-1]["number"] == 2
    assert (await talk.say("4番がわからない", "followup_cannot"))["messages"][-1]["number"] == 4
    assert (await talk.say("ひとつ前", "followup_back"))["messages"][-1]["number"] == 3


async def test_words_about_steps_without_a_topic_are_asked_back(talk: Talk) -> None:
    reply = await talk.say("2番がわからない", "followup_cannot")
    assert kinds(reply) == ["text"]


@pytest.mark.parametrize("number", [0, -3, 99])
async def test_a_number_outside_the_steps_is_brought_inside(talk: Talk, number: int) -> None:
    reply = await talk.press({"name": "step", "topic": "support_scam_popup", "number": number, "verb": "show"})
    assert 1 <= reply["messages"][-1]["number"] <= reply["messages"][-1]["of"]


@pytest.mark.parametrize("command", [{"verb": "fly"}, {"topic": "no_such_topic"}, {"number": "2"}, {"topic": None}])
async def test_a_command_whose_object_is_gone_is_answered_and_not_an_error(
    talk: Talk, command: dict[str, object]
) -> None:
    whole = {"name": "step", "topic": "support_scam_popup", "number": 1, "verb": "done"} | command
    assert kinds(await talk.press(whole)) == ["text"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2番がわからない", 2),
        ("３ばん", 3),
        ("三つ目", 3),
        ("step 4", 4),
        ("the second one", 2),
        ("わからない", None),
        ("9番", None),
    ],
)
def test_a_message_may_name_a_step(text: str, number: int | None) -> None:
    assert named_number(text, 5) == number
