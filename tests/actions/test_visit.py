import pytest

from actions.desk import Desk
from faq.entries import Language
from supporters.core.visit_questions import tells_of_a_collector
from supporters.core.visit_wishes import wants_a_human
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
    again = await talk.say("誰か見に来てください", "request_visit", 0.6, support_scam_popup=0.3)
    assert (again["outcome"], again["draft_id"], kinds(again)) == ("form", first["draft_id"], ["text"])
    asked = await talk.say("誰か来てくれますか", "request_visit")
    assert asked["draft_id"] == first["draft_id"]
    assert asked["messages"][0]["text"] == talk.desk.phrases.say("visit.about.who", "ja")


@pytest.mark.parametrize(
    ("said", "topic", "language", "asked", "key"),
    [
        ("警告の番号に電話して住所を言ってしまった", "support_scam_paid", "ja", "家に来る？", "they_come"),
        ("警告の番号に電話して住所を言ってしまった", "support_scam_paid", "ja", "相手は家に来ますか", "they_come"),
        ("I told a caller my address", "told_info_by_phone", "en", "will they come to my house?", "they_come"),
        ("闇バイトに応募してしまった", "yami_baito", "ja", "家に来ますか？", "they_may_come"),
    ],
)
async def test_whether_the_criminals_will_come_is_no_request_for_a_visit(
    desk: Desk, said: str, topic: str, language: Language, asked: str, key: str
) -> None:
    talk = Talk(desk, language=language)
    await talk.say(said, topic)
    reply = await talk.say(asked, "request_visit")
    assert (reply["outcome"], reply["draft_id"], reply["topic"]) == ("guidance", None, topic)
    assert reply["messages"][0]["text"] == desk.phrases.say(f"visit.{key}", language)
    assert [one["id"] for one in reply["messages"][0]["contacts"]][:2] == ["police_110", "police_9110"]
    assert len(reply["messages"][0]["contacts"]) > 2
    assert await find_draft(desk.ports, talk.id, now=desk.ports.clock.now()) is None


async def test_while_a_fraud_is_only_offered_as_a_choice_somebody_is_feared_too(talk: Talk) -> None:
    await talk.say("でんわで じゅうしょを いいました", "told_info_by_phone", 0.2, suspicious_call=0.2)
    assert talk.slots["pending"]["kind"] == "topics"
    reply = await talk.say("いえに きますか", "request_visit")
    assert (reply["outcome"], reply["draft_id"]) == ("guidance", None)
    assert reply["messages"][0]["text"] == talk.desk.phrases.say("visit.they_come", "ja")


async def test_a_wish_for_a_visit_stays_one_even_after_a_fraud(talk: Talk) -> None:
    await talk.say("警告の番号に電話して住所を言ってしまった", "support_scam_paid")
    assert (await talk.say("家に来てもらえますか", "request_visit"))["draft_id"]


async def test_a_question_about_visits_is_answered_and_opens_nothing(talk: Talk) -> None:
    await talk.say("パソコンに警告が出て消えない", "support_scam_popup")
    reply = await talk.say("訪問サポーターは無料ですか", "request_visit")
    assert (reply["outcome"], reply["draft_id"], kinds(reply)) == ("guidance", None, ["text", "choices"])
    assert reply["messages"][0]["text"] == talk.desk.phrases.say("visit.about.cost", "ja")
    assert (await talk.press(button(reply, name="request_visit")))["draft_id"]


async def test_somebody_cheated_at_the_door_is_sent_to_the_consumer_desk(talk: Talk) -> None:
    reply = await talk.say("訪問買取の業者に売ってしまった物を返してほしい", "request_visit")
    assert (reply["outcome"], reply["draft_id"]) == ("guidance", None)
    assert reply["messages"][0]["contacts"][0]["id"] == "c188"


@pytest.mark.parametrize("said", ["助けてほしいんだけど", "だれか、おねがい", "すみません、助けてもらえませんか"])
async def test_who_only_pleads_is_asked_what_happened_and_gets_no_form(talk: Talk, said: str) -> None:
    reply = await talk.say(said, "request_visit")
    assert (reply["outcome"], reply["draft_id"]) == ("clarification", None)
    assert reply["messages"][0]["text"] == talk.desk.phrases.say("visit.plea", "ja")


@pytest.mark.parametrize("words", ["はい、お願いします", "全部です", "よくわからん", "どれでもない", "とにかく来て"])
async def test_at_the_question_what_the_trouble_is_any_words_lead_on(talk: Talk, words: str) -> None:
    await talk.say("誰か来てください", "request_visit")
    reply = await talk.say(words, "smalltalk_chat", 0.5)
    assert reply["outcome"] == "form" and reply["draft_id"] and reply["topic"] == "elderly_parent_support"


@pytest.mark.parametrize(
    ("words", "topic"), [("2番", "password_management"), ("パスワードの管理", "password_management")]
)
async def test_at_that_question_a_trouble_we_know_is_taken(talk: Talk, words: str, topic: str) -> None:
    await talk.say("誰か来てください", "request_visit")
    reply = await talk.say(words, "password_management", 0.8)
    assert reply["outcome"] == "form" and reply["topic"] == topic


async def test_at_that_question_what_is_happening_now_is_answered_first(talk: Talk) -> None:
    await talk.say("誰か来てください", "request_visit")
    reply = await talk.say("画面の番号に電話して、いま操作されています", "support_scam_paid")
    assert reply["outcome"] == "answered" and button(reply, name="request_visit")


async def test_at_that_question_a_no_ends_it(talk: Talk) -> None:
    await talk.say("誰か来てください", "request_visit")
    reply = await talk.say("いいえ、やっぱりいいです", "smalltalk_chat")
    assert reply["outcome"] == "guidance" and reply["draft_id"] is None


@pytest.mark.parametrize(
    "said",
    [
        "今、受け取りの人が来ています",
        "後輩が現金を受け取りに来るって",
        "かわりの ひとが とりに きます",
        "もう着いたみたいです、チャイムが鳴ってます",
        "今こっちに向かってるらしい",
        "someone is coming to collect the cash",
        "he's outside",
    ],
)
async def test_the_courier_of_a_fraud_is_never_taken_for_a_wish_for_a_visit(talk: Talk, said: str) -> None:
    await talk.say("孫から電話で事故を起こしてお金が要ると", "family_impersonation_call")
    reply = await talk.say(said, "request_visit")
    assert (reply["outcome"], reply["draft_id"]) == ("guidance", None)
    assert reply["messages"][0]["text"] == talk.desk.phrases.say("visit.at_the_door", reply["language"])
    assert reply["messages"][0]["contacts"][0]["id"] == "police_110"
    again = await talk.say(said, "smalltalk_chat", 0.5)
    assert again["messages"][0]["text"] == reply["messages"][0]["text"]


@pytest.mark.parametrize("said", ["誰か来てくれませんか", "隣で一緒に見に来てほしい", "can someone come please"])
async def test_after_such_a_call_a_real_wish_still_opens_the_form(talk: Talk, said: str) -> None:
    await talk.say("孫から電話で事故を起こしてお金が要ると", "family_impersonation_call")
    assert (await talk.say(said, "request_visit"))["draft_id"]


@pytest.mark.parametrize(
    "said",
    [
        "また電話が来ました",
        "警察の人からメールが来ました",
        "変な動画が回ってきてる",
        "人が来たけどもう帰りました",
        "来た人に現金を渡してしまいました",
        "娘が来てくれるそうです",
        "救急車が来ました",
    ],
)
def test_mail_calls_and_family_are_no_couriers(said: str) -> None:
    assert not tells_of_a_collector(said, fears_somebody=True)


@pytest.mark.parametrize(
    ("said", "engine_says"),
    [
        ("職員さんに相談したいです", "request_visit"),
        ("機械じゃなくて人がいい", "ask_bot"),
        ("ひとと はなしたい です", "smalltalk_chat"),
        ("useless. can I speak to a human", "ask_bot"),
        ("担当の人につないでください", "out_of_scope"),
    ],
)
async def test_whoever_wants_a_human_gets_a_telephone_first_and_a_visit_second(
    talk: Talk, said: str, engine_says: str
) -> None:
    reply = await talk.say(said, engine_says)
    assert (reply["outcome"], reply["draft_id"], kinds(reply)) == ("guidance", None, ["answer", "choices"])
    contacts = reply["messages"][0]["contacts"]
    assert [one["id"] for one in contacts][:2] == ["office", "c188"]
    assert contacts[0]["number"]
    assert (await talk.press(button(reply, name="request_visit")))["outcome"] == "form"


async def test_a_desk_without_a_number_stands_after_those_that_can_be_called(desk: Desk) -> None:
    reply = await Talk(desk, municipality="999989").say("人に聞きたい", "request_visit")
    assert reply["messages"][0]["contacts"][0]["id"] == "c188"


@pytest.mark.parametrize(
    "said",
    [
        "知らない人と話しています",
        "人に話したくない",
        "担当者に代わりますと言われた",
        "あなたは人間ですか",
        "Am I talking to a real person?",
        "人間よこして",
        "please send a human",
        "I don't want to talk to anyone",
    ],
)
def test_who_speaks_of_other_people_or_wants_somebody_to_come_is_not_sent_to_the_telephone(said: str) -> None:
    assert not wants_a_human(said)


@pytest.mark.parametrize(
    ("words", "engine_says"),
    [
        ("LINEの使い方がわからない", "account_takeover_line"),
        ("paypayの設定を教えてほしい", "cashless_payment_misuse"),
        ("Wi-Fiのつなぎ方", "public_wifi"),
        ("how to use LINE", "account_takeover_line"),
        ("写真の送り方を教えてください", "intimate_image_spread"),
    ],
)
async def test_at_that_question_a_wish_to_learn_is_what_a_supporter_helps_with(
    talk: Talk, words: str, engine_says: str
) -> None:
    await talk.say("誰か来てください", "request_visit")
    reply = await talk.say(words, engine_says, 0.9)
    assert reply["outcome"] == "form" and reply["draft_id"] and reply["topic"] == "elderly_parent_support"


@pytest.mark.parametrize("words", ["LINEを乗っ取られた、どうすればいいか教えて", "知らない請求の消し方"])
async def test_at_that_question_what_has_happened_is_no_wish_to_learn(talk: Talk, words: str) -> None:
    await talk.say("誰か来てください", "request_visit")
    assert (await talk.say(words, "account_takeover_line", 0.9))["draft_id"] is None


async def test_whoever_asks_us_to_come_gets_the_form_even_where_the_answer_is_plain(talk: Talk) -> None:
    reply = await talk.say("すぐ来て 警告が消えない", "support_scam_popup", 0.97)
    assert reply["outcome"] == "form" and reply["topic"] == "support_scam_popup"


async def test_no_form_opens_for_whoever_wants_no_visit(talk: Talk) -> None:
    reply = await talk.say("来てもらわなくて大丈夫です。文章で教えて", "request_visit")
    assert reply["outcome"] == "guidance" and reply["draft_id"] is None
    assert reply["messages"][0]["text"] == talk.desk.phrases.say("visit.none_wanted", "ja")


async def test_whoever_wants_no_visit_goes_on_with_the_matter_in_hand(talk: Talk) -> None:
    await talk.say("パソコンに警告が出て消えない", "support_scam_popup")
    reply = await talk.say("来なくていいです、書いて教えて", "request_visit")
    assert reply["topic"] == "support_scam_popup" and reply["draft_id"] is None
    assert kinds(reply)[:2] == ["text", "answer"] and "step" in kinds(reply)
