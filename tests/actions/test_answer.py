import pytest

from tests.actions.conftest import TONARI, Talk, button, kinds

POPUP = "パソコンから大きな音がして電話しろと出てる"


async def test_an_incident_gets_the_answer_its_first_step_and_ways_on(talk: Talk) -> None:
    reply = await talk.say(POPUP, "support_scam_popup")
    assert reply["outcome"] == "answered" and reply["topic"] == "support_scam_popup" and reply["language"] == "ja"
    assert kinds(reply) == ["answer", "step", "choices"]
    answer, step, _ = reply["messages"]
    assert answer["steps"][0] == {"number": 1, "text": step["text"]} and step["of"] == len(answer["steps"])
    assert answer["sources"] and answer["reviewed_on"] and answer["visit_suitable"] is True
    assert any(contact["number"] for contact in answer["contacts"])
    assert button(reply, name="request_visit") == {"name": "request_visit", "topic": "support_scam_popup"}
    assert reply["decision"]["intent"] == "support_scam_popup"


async def test_contacts_that_are_not_verified_or_not_filled_in_are_never_shown(talk: Talk) -> None:
    reply = await talk.say(POPUP, "support_scam_popup")
    for contact in reply["messages"][0]["contacts"]:
        assert contact["number"] or contact["url"] or contact["note"]
    assert "supporter" not in [contact["id"] for contact in reply["messages"][0]["contacts"]]


async def test_advice_has_no_steps_to_walk(talk: Talk) -> None:
    reply = await talk.say("怪しいメールの見分け方は", "phishing_email")
    assert kinds(reply) == ["answer", "choices"]
    assert talk.slots["step"] is None


async def test_the_answer_is_in_the_language_of_the_message(talk: Talk) -> None:
    reply = await talk.say("There is a virus warning on my screen, what should I do?", "support_scam_popup")
    assert reply["language"] == "en"
    assert {message["language"] for message in reply["messages"]} == {"en"}


async def test_a_chosen_language_is_kept_whatever_is_typed(talk: Talk) -> None:
    talk.language = "ja-simple"
    reply = await talk.say(POPUP, "support_scam_popup")
    assert {message["language"] for message in reply["messages"]} == {"ja-simple"}


async def test_a_learners_japanese_is_offered_easy_japanese(talk: Talk) -> None:
    reply = await talk.say("わたしは 日本語 すこし です。がめんに ウイルス でました", "support_scam_popup")
    assert "やさしい" in reply["messages"][0]["text"]
    assert button(reply, name="set_language", language="ja-simple")


async def test_unsure_offers_at_most_three_topics_and_none_of_these(talk: Talk) -> None:
    reply = await talk.say(
        "なんか出た", "support_scam_popup", 0.2, support_scam_paid=0.18, phishing_email=0.15, smishing_sms=0.14
    )
    assert reply["outcome"] == "clarification" and kinds(reply) == ["choices"]
    choices = reply["messages"][0]["choices"]
    assert [one.get("topic") for one in choices] == ["support_scam_popup", "support_scam_paid", "phishing_email", None]
    chosen = await talk.press(choices[1]["command"])
    assert chosen["outcome"] == "answered" and chosen["topic"] == "support_scam_paid"


async def test_none_of_these_leads_to_a_second_guess_and_then_files_the_question_that_was_asked(talk: Talk) -> None:
    shown = {"support_scam_paid": 0.18, "phishing_email": 0.15, "smishing_sms": 0.14, "lost_phone": 0.1}
    first = await talk.say("なんか出た", "support_scam_popup", 0.2, **shown)
    second = await talk.press(button(first, name="none_of_these"))
    assert second["outcome"] == "clarification"
    offered = [one.get("topic") for one in second["messages"][0]["choices"]]
    assert offered[:2] == ["smishing_sms", "lost_phone"] and len(offered) <= 4
    assert await filed_questions(talk) == []
    reply = await talk.press(button(second, name="none_of_these"))
    assert reply["outcome"] == "unanswered"
    filed = await filed_questions(talk)
    assert [question.text for question in filed] == ["なんか出た"]
    assert filed[0].nearest_topics[:2] == ("support_scam_popup", "support_scam_paid")


async def test_what_nobody_can_answer_is_filed_once_for_this_town_only(talk: Talk) -> None:
    reply = await talk.say("ドローンを飛ばすと隣の家が映るのが心配", "nlu_fallback", 0.9)
    assert reply["outcome"] == "unanswered"
    assert any(message["type"] == "answer" and message["contacts"] for message in reply["messages"])
    assert len(await filed_questions(talk)) == 1
    assert await filed_questions(Talk(talk.desk, TONARI)) == []


async def test_another_field_is_named_as_such_and_not_filed(talk: Talk) -> None:
    reply = await talk.say("粗大ごみの出し方", "out_of_scope")
    assert reply["outcome"] == "out_of_scope" and reply["topic"] is None
    assert reply["messages"][-1]["contacts"][0]["name"] == "安心市役所"
    assert await filed_questions(talk) == []


async def test_a_new_topic_in_the_middle_of_steps_offers_the_way_back(talk: Talk) -> None:
    first = await talk.say(POPUP, "support_scam_popup")
    await talk.press(button(first, name="step", verb="done"))
    reply = await talk.say("スマホもなくした", "lost_phone")
    back = button(reply, name="step", verb="show")
    assert back == {"name": "step", "topic": "support_scam_popup", "number": 2, "verb": "show"}
    again = await talk.press(back)
    assert again["topic"] == "support_scam_popup" and again["messages"][-1]["number"] == 2


async def filed_questions(talk: Talk) -> list:  # type: ignore[type-arg]
    ports = talk.desk.ports
    async with ports.unit_of_work(talk.municipality, write=False) as uow:
        return list(await uow.questions.of(talk.municipality))


@pytest.mark.parametrize(
    ("text", "ranking", "outcome"),
    [
        (
            "横に座って教えてくれる人を探してます",
            {"out_of_scope": 0.8, "request_visit": 0.1, "elderly_parent_support": 0.1},
            "form",
        ),
        ("Can a volunteer sit down with my mother?", {"elderly_parent_support": 0.4, "request_visit": 0.15}, "form"),
        ("うける", {"out_of_scope": 0.7, "smalltalk_chat": 0.2, "yami_baito": 0.05}, "smalltalk"),
        ("どこまで信じていいわけ", {"out_of_scope": 0.6, "ask_bot": 0.3, "misinformation_check": 0.1}, "smalltalk"),
        ("ごみの日はいつ", {"out_of_scope": 0.95, "device_disposal": 0.03, "request_visit": 0.01}, "out_of_scope"),
    ],
)
async def test_what_looks_unfamiliar_may_still_be_a_wish_for_a_visit_or_talk(
    talk: Talk, text: str, ranking: dict[str, float], outcome: str
) -> None:
    (first, confidence), *others = ranking.items()
    reply = await talk.say(text, first, confidence, "action_answer", **dict(others))
    assert reply["outcome"] == outcome
