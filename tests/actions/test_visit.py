from supporters.services.drafts import find_draft
from tests.actions.conftest import Talk, button, kinds


async def test_somebody_to_help_opens_one_draft_for_the_topic_in_hand(talk: Talk) -> None:
    answer = await talk.say("パソコンに警告が出て消えない", "support_scam_popup")
    reply = await talk.press(button(answer, name="request_visit"))
    assert reply["outcome"] == "form" and reply["draft_id"]
    draft = await find_draft(talk.desk.ports, talk.id, now=talk.desk.ports.clock.now())
    assert draft is not None and draft.id == reply["draft_id"]
    assert (draft.topic, draft.municipality, draft.language) == ("support_scam_popup", talk.municipality, "ja")


async def test_a_request_in_words_takes_the_topic_it_speaks_of(talk: Talk) -> None:
    reply = await talk.say("この変な画面、誰か見に来て", "request_visit", 0.6, support_scam_popup=0.3)
    assert reply["outcome"] == "form" and reply["topic"] == "support_scam_popup"


async def test_a_request_about_nothing_is_asked_what_the_trouble_is_and_then_taken(talk: Talk) -> None:
    asked = await talk.say("誰か来てください", "request_visit")
    assert asked["outcome"] == "form" and asked["draft_id"] is None
    reply = await talk.press(asked["messages"][0]["choices"][-1]["command"])
    assert reply["outcome"] == "form" and reply["draft_id"]


async def test_a_trouble_for_specialists_never_becomes_a_visit(talk: Talk) -> None:
    await talk.say("裸の写真で脅されている", "sextortion")
    reply = await talk.say("誰か来て", "request_visit")
    assert reply["draft_id"] is None and kinds(reply) == ["answer"]
    assert reply["messages"][0]["contacts"]
    assert await find_draft(talk.desk.ports, talk.id, now=talk.desk.ports.clock.now()) is None


async def test_asking_again_while_a_request_is_half_written_takes_it_up_again(talk: Talk) -> None:
    answer = await talk.say("パソコンに警告が出て消えない", "support_scam_popup")
    first = await talk.press(button(answer, name="request_visit"))
    again = await talk.say("訪問にはお金がかかりますか", "request_visit", 0.6, support_scam_popup=0.3)
    assert (again["outcome"], again["draft_id"], again["messages"]) == ("form", first["draft_id"], [])
