import pytest

from actions.follow_on import LEADS_ON
from actions.turn import Turn
from tests.actions.conftest import ROOT, Talk, button, entry_shown, kinds

POPUP = "パソコンから大きな音がして電話しろと出てる"


@pytest.mark.parametrize("intent", ["followup_already", "money_transferred_to_scammer", "nlu_fallback"])
async def test_having_paid_after_a_popup_leads_to_the_paid_topic_however_it_was_ranked(talk: Talk, intent: str) -> None:
    await talk.say(POPUP, "support_scam_popup")
    reply = await talk.say("もう払っちゃった", intent, 0.4)
    assert reply["topic"] == "support_scam_paid" and reply["outcome"] == "answered"


async def test_a_sentence_that_leans_on_the_answer_is_about_it(talk: Talk) -> None:
    await talk.say("スマホをなくした", "lost_phone")
    reply = await talk.say("それって夜中でもつながる？", "public_wifi", 0.2, screen_time_dependence=0.15)
    assert reply["outcome"] == "guidance" and reply["topic"] == "lost_phone"
    assert reply["messages"][0]["contacts"], "whom to call, with the hours"


async def test_a_sentence_that_leans_on_the_answer_prefers_the_neighbours(talk: Talk) -> None:
    await talk.say("裸の写真で脅されている", "sextortion")
    reply = await talk.say("He already sent it to my classmates.", "deepfake_victim", 0.5, intimate_image_spread=0.4)
    assert reply["topic"] == "intimate_image_spread"


async def test_a_question_from_elsewhere_is_not_taken_for_a_follow_up(talk: Talk) -> None:
    await talk.say("スマホをなくした", "lost_phone")
    reply = await talk.say("この市のごみの日はいつ？", "out_of_scope", 0.9)
    assert reply["outcome"] == "out_of_scope"


async def test_a_sure_new_topic_is_not_swallowed_by_the_context(talk: Talk) -> None:
    await talk.say(POPUP, "support_scam_popup")
    reply = await talk.say("もうスマホを落としてしまって払えない", "lost_phone", 0.9)
    assert reply["topic"] == "lost_phone"


async def test_every_way_on_leads_from_a_topic_to_a_topic(talk: Talk) -> None:
    named = set(LEADS_ON) | {topic for rows in LEADS_ON.values() for _, topic in rows}
    assert named <= set(talk.desk.topics)


async def test_the_police_are_named_first_when_they_are_asked_about(talk: Talk) -> None:
    await talk.say(POPUP, "support_scam_popup")
    reply = await talk.say("それで警察は？", "followup_contact")
    assert reply["topic"] == "support_scam_popup"
    assert all(contact["id"].startswith("police") for contact in reply["messages"][0]["contacts"])


async def test_more_tells_the_part_that_was_asked_for(talk: Talk) -> None:
    await talk.say(POPUP, "support_scam_popup")
    keep = await talk.say("証拠は何を残せばいい？", "followup_more")
    assert all(
        message["text"].startswith("残しておくもの") for message in keep["messages"] if message["type"] == "text"
    )
    everything = await talk.press({"name": "more_detail"})
    assert len(everything["messages"]) > len(keep["messages"])


async def test_easier_words_show_the_same_step_in_easy_japanese_and_stay(talk: Talk) -> None:
    reply = await talk.say(POPUP, "support_scam_popup")
    await talk.press(button(reply, name="step", verb="done"))
    easy = await talk.say("もっと簡単に", "followup_easier")
    assert easy["language"] == "ja-simple"
    step = next(message for message in easy["messages"] if message["type"] == "step")
    assert step["language"] == "ja-simple" and step["number"] == 2
    assert (await talk.say("ありがとう", "smalltalk_thanks"))["language"] == "ja-simple"


async def test_the_language_is_switched_by_words_and_by_button_and_the_topic_shown_again(talk: Talk) -> None:
    await talk.say(POPUP, "support_scam_popup")
    english = await talk.say("英語でお願いします", "change_language")
    assert english["language"] == "en" and english["topic"] == "support_scam_popup"
    assert {message["language"] for message in english["messages"]} == {"en"}
    japanese = await talk.press(button(english, name="set_language", language="ja"))
    assert japanese["language"] == "ja" and talk.slots["chosen_language"] == "ja"


async def test_somebody_elses_phone_gets_the_same_answer_with_a_word_before(talk: Talk) -> None:
    await talk.say("スマホをなくした", "lost_phone")
    reply = await talk.say("息子のスマホだったら？", "followup_someone_else")
    assert reply["topic"] == "lost_phone" and kinds(reply)[:2] == ["text", "answer"]


async def test_the_reader_is_remembered_and_changeable(talk: Talk) -> None:
    await talk.say("クラスのグループで悪口を書かれた", "cyberbullying")
    first = await talk.say("私は中学生です", "change_audience")
    assert first["audience"] == "student" and first["topic"] == "cyberbullying"
    second = await talk.say("保護者です", "change_audience")
    assert second["audience"] == "parent"
    assert second["messages"][0]["text"] != first["messages"][0]["text"]


async def test_a_student_who_is_the_victim_never_gets_the_parents_text(talk: Talk) -> None:
    talk.audience = "student"
    for topic in ("cyberbullying", "sextortion"):
        reply = await talk.say("クラスの子にやられて、つらい", topic)
        answer = next(message for message in reply["messages"] if message["type"] == "answer")
        assert ":parent" not in answer["entry_id"]


async def test_the_steps_of_a_pupil_stay_the_pupils(talk: Talk) -> None:
    reply = await talk.say("クラスのグループで外された", "cyberbullying")
    assert entry_shown(reply).endswith(":student")
    second = await talk.press(button(reply, name="step", verb="done"))
    pupils = (await talk.desk.library.shelf(talk.municipality)).find(entry_shown(reply))
    assert pupils is not None
    assert next(message for message in second["messages"] if message["type"] == "step")["text"] == pupils.steps[1].text


async def test_an_incident_is_answered_at_once_for_the_one_it_happens_to_with_a_button_for_parents(talk: Talk) -> None:
    reply = await talk.say("ずっと無視されて、つらい", "cyberbullying")
    assert reply["outcome"] == "answered" and entry_shown(reply).endswith(":student")
    parents = await talk.press(button(reply, name="set_audience", audience="parent"))
    assert entry_shown(parents).endswith(":parent")


async def test_advice_that_depends_on_the_reader_asks_and_names_the_topic(talk: Talk) -> None:
    reply = await talk.say("学校のタブレットの決まり", "school_device_giga")
    assert reply["outcome"] == "clarification"
    assert {one["topic"] for one in reply["messages"][0]["choices"]} == {"school_device_giga"}


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        ("小4の息子が変な画像を見ていた", "parent"),
        ("our daughter keeps getting messages", "parent"),
        ("親にバレたくない、どうしたらいい", "student"),
        ("クラスの子に見られた", "student"),
        ("my parents don't know about it", "student"),
        ("my ex-boyfriend threatens to post naked pictures of me", None),
        ("離れて暮らす娘です。母のスマホのことで", None),
        ("孫が買ってくれたスマホの使い方", None),
        ("娘に言われてパスワードを変えたい", None),
        ("My son told me to change my passwords", None),
        ("息子が怪しいアプリを入れてしまった", "parent"),
        ("娘がスマホを買ってくれとうるさい", "parent"),
        ("My son bought game items for 50000 yen", "parent"),
        ("My daughter gave her password to a friend", "parent"),
        ("会社のスマホに変なメールが来た", None),
    ],
)
def test_a_message_tells_who_reads(text: str, reader: str | None) -> None:
    turn = Turn("c", "m", "999997", text, {}, "nlu_fallback", (), {}, {}, "ja", None)
    assert turn.reader_of("cyberbullying") == reader


async def test_a_choice_in_words_is_taken(talk: Talk) -> None:
    await talk.say("なんか出た", "support_scam_popup", 0.2, support_scam_paid=0.18)
    assert (await talk.say("2番目", "followup_pick"))["topic"] == "support_scam_paid"
    await talk.say("なんか出た", "support_scam_popup", 0.2, support_scam_paid=0.18)
    assert (await talk.say("どれでもない", "followup_pick"))["outcome"] == "clarification"  # a second guess
    assert (await talk.say("どれでもない", "followup_pick"))["outcome"] == "unanswered"


async def test_starting_over_forgets_the_topic_and_keeps_the_language(talk: Talk) -> None:
    await talk.say(POPUP, "support_scam_popup")
    await talk.say("English please", "change_language")
    reply = await talk.press({"name": "restart"})
    assert reply["language"] == "en" and talk.slots["topic"] is None and talk.slots["step"] is None


async def test_small_talk_in_the_middle_of_steps_leads_back(talk: Talk) -> None:
    await talk.say(POPUP, "support_scam_popup")
    reply = await talk.say("今日は寒いねえ", "smalltalk_chat")
    assert reply["outcome"] == "smalltalk" and button(reply, name="step", verb="show")["number"] == 1


async def test_the_bot_says_that_it_is_a_machine_and_what_is_kept(talk: Talk) -> None:
    reply = await talk.say("あんた人間？", "ask_bot")
    words = "".join(message["text"] for message in reply["messages"])
    assert "機械" in words and "残り" in words


async def test_a_ping_reads_the_content_and_changes_nothing(talk: Talk) -> None:
    reply = await talk.press({"name": "ping"})
    assert reply["messages"] and talk.slots == {}


async def test_no_slot_ever_holds_what_was_typed(talk: Talk) -> None:
    canary = "canary7731"
    for intent in (
        "support_scam_popup",
        "nlu_fallback",
        "followup_contact",
        "change_audience",
        "followup_pick",
        "request_visit",
    ):
        await talk.say(f"{canary} 変な画面 2番", intent, 0.3, support_scam_paid=0.2)
    assert canary not in str(talk.slots)


def test_nothing_is_generated(talk: Talk) -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "actions").glob("*.py"))
    assert "openai" not in sources and "transformers" not in sources


@pytest.mark.parametrize("year", ["小学4年生です", "まだ中1です", "まだ7さい", "高校生なんです"])
async def test_the_year_of_a_child_told_of_leaves_its_parent_a_parent(talk: Talk, year: str) -> None:
    assert entry_shown(await talk.say("娘がゲームで5万円使っていた", "child_game_billing")).endswith(":parent")
    noted = await talk.say(year, "change_audience")
    assert noted["audience"] == "parent" and "answer" not in kinds(noted)
    again = await talk.say("お金は戻りますか", "child_game_billing")
    assert again["audience"] == "parent"


async def test_a_year_after_a_story_of_a_child_keeps_the_choices_and_the_parent(talk: Talk) -> None:
    await talk.say("うちの子が先生に写真を送れと言われた", "intimate_image_spread", 0.2, grooming_stranger=0.18)
    reply = await talk.say("中2です", "change_audience")
    assert reply["outcome"] == "clarification" and reply["audience"] == "parent"
    shown = await talk.press(button(reply, name="choose_topic", topic="grooming_stranger"))
    assert entry_shown(shown).endswith(":parent")


async def test_only_the_first_person_makes_a_pupil_of_somebody_who_told_of_a_child(talk: Talk) -> None:
    await talk.say("息子がネットでいじめられている", "cyberbullying")
    await talk.say("先生に相談したい", "cyberbullying")
    assert talk.slots["entry"].endswith(":parent")
    assert (await talk.say("ぼく、小6です", "change_audience"))["audience"] == "student"


async def test_a_childs_year_alone_opens_the_talk_with_a_parent(talk: Talk) -> None:
    assert (await talk.say("息子は小学2年生です", "change_audience"))["audience"] == "parent"
    assert (await talk.say("中学3年です", "change_audience"))["audience"] == "parent"
