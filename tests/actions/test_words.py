"""What is answered from words alone, whatever the engine took them for: going back, not understanding, who writes, which language."""

import pytest

from actions.steps import is_unclear, step_number
from actions.turn import Turn
from tests.actions.conftest import Talk, button, entry_shown, kinds
from text.who_writes import tells_only_reader, told_reader

LOST = "スマホをなくした"
LEARNER = "わたし おかね とられました たすけて ください"


def texts(reply: dict) -> str:  # type: ignore[type-arg]
    return "\n".join(message.get("text", "") for message in reply["messages"])


async def lost_and_then_passwords(talk: Talk) -> None:
    first = await talk.say(LOST, "lost_phone")
    await talk.press(button(first, name="step", verb="done"))
    await talk.say("パスワードの作り方は？", "password_management")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("手順に戻る", "followup_back"),
        ("さっきの続き", "followup_next"),
        ("前の話に戻って", "nlu_fallback"),
        ("さっきの はなしに もどります", "followup_back"),
        ("back to the previous topic", "followup_back"),
        ("go back to my phone", "lost_phone"),
        ("continue where we were", "followup_next"),
    ],
)
async def test_words_lead_back_to_the_steps_that_were_left(talk: Talk, text: str, intent: str) -> None:
    await lost_and_then_passwords(talk)
    reply = await talk.say(text, intent)
    assert (reply["topic"], reply["messages"][-1]["number"]) == ("lost_phone", 2)
    assert talk.slots["paused"] is None


async def test_two_incidents_can_be_changed_between_in_words(talk: Talk) -> None:
    first = await talk.say(LOST, "lost_phone")
    await talk.press(button(first, name="step", verb="done"))
    second = await talk.say("登録完了と出た", "one_click_billing")
    await talk.press(button(second, name="step", verb="done"))
    assert (await talk.say("前の話に戻って", "followup_back"))["topic"] == "lost_phone"
    assert (await talk.say("前の話に戻って", "followup_back"))["topic"] == "one_click_billing"


@pytest.mark.parametrize(
    ("text", "number"), [("手順2に戻って", 2), ("go back to step 2", 2), ("ひとつ前", 2), ("さっきの続き", 3)]
)
async def test_going_back_within_the_steps(talk: Talk, text: str, number: int) -> None:
    await talk.say(LOST, "lost_phone")
    for _ in range(2):
        await talk.say("できた", "followup_done")
    reply = await talk.say(text, "followup_back")
    assert reply["messages"][-1]["number"] == number


@pytest.mark.parametrize(
    ("text", "intent", "number"),
    [
        ("I don't understand number 2", "nlu_fallback", 2),
        ("2 is not clear", "p2p_file_sharing", 2),
        ("Number 3?", "mynumber_card_lost", 3),
        ("I don't understand", "nlu_fallback", 1),
        ("what?", "followup_next", 1),
        ("What do you mean?", "ask_bot", 1),
    ],
)
async def test_a_step_is_explained_in_english_and_not_left(talk: Talk, text: str, intent: str, number: int) -> None:
    await talk.say("I lost my phone", "lost_phone")
    reply = await talk.say(text, intent, action="action_tell_more" if intent == "followup_next" else "action_answer")
    assert kinds(reply) == ["text", "step"] and reply["messages"][-1]["number"] == number
    assert reply["topic"] == "lost_phone" and reply["language"] == "en"


@pytest.mark.parametrize("text", ["can you make it simpler", "in plain words please"])
async def test_plainer_english_is_one_step_and_then_its_explanation(talk: Talk, text: str) -> None:
    await talk.say("I lost my phone", "lost_phone")
    first = await talk.say(text, "followup_easier")
    assert kinds(first) == ["text", "step"]
    second = await talk.say(text, "followup_easier")
    assert kinds(second) == ["text", "step"] and texts(second) != texts(first)


async def test_desks_that_speak_english_are_named(talk: Talk) -> None:
    await talk.say("I lost my phone", "lost_phone")
    reply = await talk.say("I don't speak Japanese, can they speak English?", "change_language")
    assert reply["topic"] == "lost_phone"
    assert [one["id"] for one in reply["messages"][0]["contacts"]] == ["yorisoi"]


async def unsure(talk: Talk) -> None:
    await talk.say("なんか出た", "support_scam_popup", 0.2, support_scam_paid=0.18)


async def test_not_to_know_keeps_the_choices_and_the_language(talk: Talk) -> None:
    await unsure(talk)
    reply = await talk.say("わからない", "followup_easier")
    assert reply["outcome"] == "clarification" and reply["language"] == "ja"
    assert button(reply, name="choose_topic", topic="support_scam_paid")
    assert "chosen_language" not in talk.slots
    assert (await talk.say("2", "nlu_fallback"))["topic"] == "support_scam_paid"


async def test_not_to_know_without_anything_open_asks_and_offers_easy_japanese(talk: Talk) -> None:
    reply = await talk.say("わからない", "followup_easier")
    assert reply["language"] == "ja" and button(reply, name="set_language", language="ja-simple")
    assert "chosen_language" not in talk.slots


@pytest.mark.parametrize(
    ("text", "language"), [("やさしい日本語で おねがいします", "ja-simple"), ("English please", "en")]
)
async def test_another_language_shows_the_open_choices_in_it(talk: Talk, text: str, language: str) -> None:
    await unsure(talk)
    reply = await talk.say(text, "change_language")
    assert reply["language"] == language and kinds(reply) == ["text", "choices"]
    assert (await talk.press(button(reply, name="choose_topic", topic="support_scam_paid")))["language"] == language


@pytest.mark.parametrize(
    ("text", "intent", "action"),
    [
        ("はい", "followup_done", None),
        ("おねがいします", "nlu_fallback", None),
        ("はい、おねがいします", "followup_pick", None),
        ("yes", "nlu_fallback", None),
    ],
)
async def test_a_learner_is_offered_easy_japanese_among_choices_and_takes_it_in_words(
    talk: Talk, text: str, intent: str, action: str | None
) -> None:
    offered = await talk.say(LEARNER, "money_transferred_to_scammer", 0.2, sextortion=0.18)
    assert offered["outcome"] == "clarification" and offered["messages"][0]["language"] == "ja-simple"
    assert button(offered, name="set_language", language="ja-simple")
    reply = await talk.say(text, intent, 0.9, action)
    assert reply["language"] == "ja-simple" and talk.slots["chosen_language"] == "ja-simple"
    assert button(reply, name="choose_topic", topic="money_transferred_to_scammer")


async def test_a_learner_is_offered_easy_japanese_where_there_is_no_answer_and_with_one(talk: Talk) -> None:
    none = await talk.say("となりの ドローン こわいです。どう しますか", "nlu_fallback")
    assert none["outcome"] == "unanswered" and none["messages"][0]["language"] == "ja-simple"
    answered = await talk.say("わたしの がめんに ウイルス でました", "support_scam_popup")
    assert answered["messages"][0]["language"] == "ja-simple"
    reply = await talk.say("はい", "followup_done")
    assert reply["language"] == "ja-simple" and reply["topic"] == "support_scam_popup"


@pytest.mark.parametrize(
    ("text", "learner"),
    [
        ("スマホをなくしました", False),
        ("ネットショッピングでトラブルになりました", False),
        ("わたし でんわ なくしました。どう しますか。", True),
        ("カード つかわれました。どこに でんわ しますか", True),
        ("にほんご すこし わかります", True),
        ("日本語がすこししかわかりません", True),
    ],
)
def test_a_native_sentence_in_kana_is_no_learners(text: str, learner: bool) -> None:
    assert Turn("c", "m", "999997", text, {}, "nlu_fallback", (), {}, {}, "ja", None).is_learner is learner


@pytest.mark.parametrize(
    ("text", "language"),
    [("英語 ok?", "en"), ("にほんご すこし わかります", "ja-simple"), ("わたし 日本語 すこし", "ja-simple")],
)
async def test_who_says_which_language_is_spoken_to_in_it(talk: Talk, text: str, language: str) -> None:
    assert (await talk.say(text, "online_gambling", 0.3))["language"] == language


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("やっぱり本人です", "nlu_fallback"),
        ("子ども本人です", "change_audience"),
        ("僕がいじめられてる", "cyberbullying"),
        ("actually I am the child", "blackmail_email"),
        ("私は13歳です", "nlu_fallback"),
    ],
)
async def test_the_reader_is_corrected_to_the_child(talk: Talk, text: str, intent: str) -> None:
    talk.audience = "parent"
    assert entry_shown(await talk.say("子どもがいじめられてる", "cyberbullying")).endswith(":parent")
    assert entry_shown(await talk.say(text, intent)).endswith(":student")
    assert talk.slots["chosen_audience"] == "student"


@pytest.mark.parametrize("text", ["私はその子の母です", "actually I am the mother", "保護者です"])
async def test_the_reader_is_corrected_to_the_parent(talk: Talk, text: str) -> None:
    await talk.say("クラスで無視される", "cyberbullying")
    assert entry_shown(await talk.say(text, "nlu_fallback")).endswith(":parent")


async def test_a_school_year_told_with_the_matter_is_read_and_remembered(talk: Talk) -> None:
    reply = await talk.say("小学生です アマゾンカードの番号教えちゃった", "prepaid_code_sent")
    assert entry_shown(reply).endswith(":student")
    later = await talk.say("ゲームのチャットで嫌なことを言われる", "online_game_chat")
    assert entry_shown(later).endswith(":student")


async def test_a_school_year_told_before_the_choices_holds_for_the_one_chosen(talk: Talk) -> None:
    first = await talk.say("中学生です なんか出た", "prepaid_code_sent", 0.2, sextortion=0.18)
    assert entry_shown(await talk.press(button(first, topic="sextortion"))).endswith(":student")


async def test_the_matter_of_a_grown_up_makes_nobody_a_parent(talk: Talk) -> None:
    reply = await talk.say("75歳の母のことなんですが", "change_audience")
    assert talk.slots.get("chosen_audience") is None and "ご家族" in texts(reply)
    await talk.say(LOST, "lost_phone")
    reply = await talk.say("75歳の母のことなんですが", "change_audience")
    assert reply["topic"] == "lost_phone" and kinds(reply)[:2] == ["text", "answer"]


@pytest.mark.parametrize(
    ("text", "before", "reader"),
    [
        ("インスタ乗っ取られた、高1", None, "student"),
        ("中学生です、私がいじめられてます", None, "student"),
        ("75歳です", None, "senior"),
        ("70歳の主婦です", None, "senior"),
        ("I'm 14 and a man wants my pictures", None, "student"),
        ("I am 72 years old", None, "senior"),
        ("中学生の母です", None, "parent"),
        ("75歳の母のことなんですが", None, None),
        ("母は80歳です", None, None),
        ("息子は中学生です", None, None),
        ("妹が中2です", None, None),
        ("中学校の先生です", None, None),
        ("母ですと名乗る電話が来た", None, None),
        ("相手は高校生だと言っている", None, None),
        ("いもうと 12さい、これ だいじょうぶ？", None, None),
        ("おとうさん 70さい、スマホ はじめる", None, None),
        ("18さい いじょう「はい」おした", None, None),
        ("小学校の教員です。二人とも小4です", None, None),
        ("explain like I'm 10", None, None),
        ("本人です", None, None),
        ("本人です", "parent", "student"),
        ("僕がいじめられてる", None, None),
        ("息子が「僕がいじめられてる」と言いました", "parent", None),
        ('he says "I\'m being bullied"', "parent", None),
        ("I'm 100% sure", None, None),
        ("I'm 15 minutes late", None, None),
        ("my mother is 80", None, None),
    ],
)
def test_who_the_writer_says_to_be(text: str, before: str | None, reader: str | None) -> None:
    assert told_reader(text, before) == reader  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        ("My 10-year-old spent $500 on Roblox", "parent"),
        ("My middle-schooler is bullied", "parent"),
        ("As a parent, what can I do about bullying?", "parent"),
        ("What's a parent to do when their child is bullied", "parent"),
        ("my 10-year-old laptop is slow", None),
        ("my 80-year-old mother was called", None),
    ],
)
def test_parents_are_known_by_the_age_of_the_child(text: str, reader: str | None) -> None:
    turn = Turn("c", "m", "999997", text, {}, "nlu_fallback", (), {}, {}, "en", None)
    assert turn.reader_of("cyberbullying") == reader


def test_a_message_that_tells_more_is_never_taken_for_a_mere_introduction() -> None:
    for text in (
        "高1です",
        "75歳です",
        "I am 72 years old",
        "私はその子の母です",
        "やっぱり本人です",
        "actually I am the child",
    ):
        assert tells_only_reader(text), text
    for text in (
        "インスタ乗っ取られた、高1",
        "小学生です アマゾンカードの番号教えちゃった",
        "I'm 14 and a man wants pictures",
    ):
        assert not tells_only_reader(text), text


@pytest.mark.parametrize("text", ["what about Android?", "Androidだと？", "and on iPhone?", "Windowsの場合は？"])
async def test_another_device_gets_its_own_lines(talk: Talk, text: str) -> None:
    talk.language = "en" if text.isascii() else "ja"
    await talk.say("password", "password_management")
    reply = await talk.say(text, "cyberbullying", 0.3)
    assert reply["outcome"] == "guidance" and reply["topic"] == "password_management"
    assert kinds(reply)[0] == "text"


@pytest.mark.parametrize("text", ["全部終わった", "ぜんぶ おわりました", "I finished all steps", "all done"])
async def test_all_steps_can_be_said_to_be_done_and_the_end_stays_the_end(talk: Talk, text: str) -> None:
    talk.language = "en" if text.isascii() else "ja"
    await talk.say(LOST, "lost_phone")
    reply = await talk.say(text, "followup_done")
    assert "step" not in kinds(reply) and talk.slots["step"] is None
    assert talk.desk.phrases.say("step.watch", talk.language) in texts(reply)  # type: ignore[arg-type]
    again = await talk.say("できた", "followup_done")
    assert kinds(again) == ["text", "choices"] and talk.slots["step"] is None


@pytest.mark.parametrize("text", ["全部は終わってない", "全部終わったらどうする？", "I haven't finished all steps"])
async def test_what_is_not_done_is_not_ended(talk: Talk, text: str) -> None:
    await talk.say(LOST, "lost_phone")
    await talk.say(text, "followup_cannot")
    assert talk.slots["step"]


@pytest.mark.parametrize(
    ("text", "language"), [("見つかりました", "ja"), ("みつかりました！", "ja-simple"), ("I found it!", "en")]
)
async def test_a_phone_that_was_found_ends_the_search(talk: Talk, text: str, language: str) -> None:
    talk.language = language
    await talk.say(LOST, "lost_phone")
    reply = await talk.say(text, "phishing_link_clicked", 0.4)
    assert texts(reply).strip() == talk.desk.phrases.say("step.found", language)  # type: ignore[arg-type]
    assert talk.slots["step"] is None


@pytest.mark.parametrize(
    "text", ["「見つかりました」というSMSが来た", "まだ見つからない", "I got a text that says it was found"]
)
async def test_a_message_that_claims_the_phone_is_not_the_phone(talk: Talk, text: str) -> None:
    await talk.say(LOST, "lost_phone")
    reply = await talk.say(text, "smishing_sms")
    assert "よかった" not in texts(reply) and "glad" not in texts(reply)


@pytest.mark.parametrize(
    "text",
    [
        "返金の手続きに戻りたい",
        "さっき払ったお金は戻る？",
        "漫画の続きを読もうとしたら登録完了と出た",
        "消えた写真を元に戻したい",
    ],
)
async def test_money_and_pictures_that_may_come_back_are_no_way_back(talk: Talk, text: str) -> None:
    await lost_and_then_passwords(talk)
    reply = await talk.say(text, "recovery_scam")
    assert reply["topic"] == "recovery_scam"


async def test_a_doctor_who_speaks_english_is_no_desk(talk: Talk) -> None:
    await talk.say("I lost my phone", "lost_phone")
    assert (await talk.say("I need a doctor who speaks English", "out_of_scope", 0.95))["outcome"] == "out_of_scope"


async def test_a_warning_that_is_gone_needs_no_further_step(talk: Talk) -> None:
    await talk.say("ウイルス警告の画面が出た", "support_scam_popup")
    reply = await talk.say("消えた！", "followup_done")
    assert "step" not in kinds(reply) and "ひと安心" in texts(reply)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("手順2に戻って", 2),
        ("step 3", 3),
        ("2 is not clear", 2),
        ("三つ目", 3),
        ("the second step", 2),
        ("2024年", None),
        ("", None),
    ],
)
def test_the_step_a_message_speaks_of(text: str, number: int | None) -> None:
    assert step_number(text) == number


def test_not_to_understand_is_told_from_not_understanding_something() -> None:
    assert all(is_unclear(text) for text in ("わからない", "よく分かりません", "I don't understand", "not sure"))
    assert not any(
        is_unclear(text) for text in ("パスワードがわからない", "I don't understand this email", "分かりました")
    )


@pytest.mark.parametrize(
    "intent",
    ["followup_someone_else", "smalltalk_chat", "ask_bot", "request_visit", "followup_already", "out_of_scope"],
)
async def test_words_are_heard_whatever_the_engine_took_them_for(talk: Talk, intent: str) -> None:
    shown = await talk.say("パスワードの作り方は？", "password_management")
    assert shown["topic"] == "password_management"
    reply = await talk.say("Androidの場合は？", intent)
    assert (reply["outcome"], reply["topic"]) == ("guidance", "password_management")
    assert "Android" in texts(reply)


@pytest.mark.parametrize("intent", ["fake_police_scam", "nlu_fallback", "request_visit"])
async def test_fear_that_the_criminals_come_is_heard_with_a_fraud_in_hand(talk: Talk, intent: str) -> None:
    await talk.say("警察を名乗る電話が来た", "fake_police_scam")
    reply = await talk.say("犯人が家に来たらどうしよう", intent)
    assert "110" in str(reply["messages"])
    assert "question" not in kinds(reply)
