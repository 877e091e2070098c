"""Short words of fear and worry, the same whatever the engine takes them for."""

import re
from typing import Any

import pytest

from actions.concern import FIELDS, lines_about
from faq.check_readings import check_readings
from tests.actions.conftest import Talk, button, kinds
from text.concerns import concern_of

FORGED = "偽サイトにカード番号を入れてしまった"


def said(reply: dict[str, Any]) -> str:
    return "".join(message["text"] for message in reply["messages"] if message["type"] == "text")


def step_of(reply: dict[str, Any]) -> int | None:
    return next((message["number"] for message in reply["messages"] if message["type"] == "step"), None)


def desks_of(reply: dict[str, Any]) -> list[str]:
    return [one["id"] for message in reply["messages"] for one in message.get("contacts", [])]


@pytest.mark.parametrize(
    ("text", "concern"),
    [
        ("切ってもいい？", "hang_up"), ("電話切っていい？", "hang_up"), ("まだ電話つながってる", "hang_up"),
        ("まだ電話がつながっています", "hang_up"), ("でんわ きって いいですか", "hang_up"), ("でんわ を きっても いいですか", "hang_up"),
        ("should I hang up?", "hang_up"), ("can I hang up?", "hang_up"), ("he's still on the phone", "hang_up"),
        ("he won't hang up", "hang_up"), ("銀行に電話がつながらない", "closed"), ("まだ銀行と電話してる", None),
        ("今も画面が動いてる、電話の人", "remote"), ("he is still controlling my computer", "remote"),
        ("怖い", "feeling"), ("怖いです", "feeling"), ("パニック", "feeling"), ("涙が止まらない", "feeling"), ("助けて", "feeling"),
        ("もうだめだ", "feeling"), ("help", "feeling"), ("I'm scared", "feeling"), ("怖いサイトが出た", None),
        ("どうしよう", "now_what"), ("何から？", "now_what"), ("どうすればいいですか", "now_what"), ("what do I do now", "now_what"),
        ("パスワードはどうすればいい", None), ("次はどうすればいい", None),
        ("何時まで？", "hours"), ("土日も？", "hours"), ("夜でもいい？", "hours"), ("番号は？", "hours"), ("銀行はどこ？", "hours"),
        ("188は土日もやってる？", "hours"), ("警察相談は何番？", "hours"), ("相談窓口を教えて", "hours"), ("銀行の電話番号は？", "hours"),
        ("until what time?", "hours"), ("What's the phone number of city hall?", "hours"), ("are they open on weekends?", "hours"),
        ("カード番号は？", None), ("ごみの日はいつ？", None),
        ("お金は戻る？", "money_back"), ("おかねは もどりますか", "money_back"), ("お金は戻ってきますか", "money_back"),
        ("返金してもらえますか", "money_back"), ("will I get my money back?", "money_back"), ("お金を取り戻すという業者", None),
        ("本当に大丈夫？", "safe"), ("am I really safe now?", "safe"), ("消していい？", "delete"), ("can I delete it?", "delete"),
        ("捕まる？", "arrested"), ("警察に行ったら捕まる？", "arrested"), ("will I get arrested?", "arrested"),
        ("親には言えない", "tell_parents"), ("I can't tell my parents", "tell_parents"), ("夫に言えません", "tell_family"),
        ("銀行が閉まってる", "closed"), ("もう夜だけど", "closed"), ("the bank is closed", "closed"),
        ("もう遅い？", "too_late"), ("手遅れですか", "too_late"), ("is it too late?", "too_late"),
        ("できた", None), ("次は？", None), ("もう一回", None), ("スマホをなくした", None), ("ありがとう", None), ("thanks", None),
    ],
)  # fmt: skip
def test_what_a_short_message_is_troubled_about(text: str, concern: str | None) -> None:
    assert concern_of(text) == concern


@pytest.mark.parametrize(
    "text",
    [
        "使ってないアプリは消したほうがいい?", "is it safe to post my kid in school uniform", "めんどくさいから切ってもいい?",
        "フォートナイトの課金を返金してもらえますか", "なりすましは犯罪になりますか", "高校生です。親にばれたくないけど、裸の画像で脅されてる",
        "夜間の急病 子ども", "電話番号を教えてしまったけど大丈夫?", "パソコンが遅い。ウイルス?", "親に言わないよね?", "もう大丈夫です、終わります",
        "隣の木の枝を切ってもいいですか", "夜でも使える?", "電源を切っていいですか", "Is this chat safe",
    ],
)  # fmt: skip
def test_a_question_of_its_own_is_left_to_the_engine(text: str) -> None:
    assert concern_of(text, in_hand=False) is None


async def test_too_late_because_it_was_paid_has_gone_further(talk: Talk) -> None:
    await talk.say("突然、登録完了と出た", "one_click_billing")
    assert (await talk.say("もう遅い、入金した", "followup_already"))["topic"] == "money_transferred_to_scammer"


async def test_not_having_paid_or_typed_stays_and_is_good(talk: Talk) -> None:
    await talk.say("ウイルス警告の番号に電話してしまった", "support_scam_paid")
    for text, intent in (("お金は払ってない", "followup_already"), ("パスワードは入れてない", "phishing_info_entered")):
        reply = await talk.say(text, intent)
        assert reply["topic"] == "support_scam_paid" and kinds(reply) == ["text", "step", "choices"]
        assert "よかった" in said(reply)
    await talk.say("There is a virus warning on my screen", "support_scam_popup")
    reply = await talk.say("I didn't click anything", "phishing_link_clicked")
    assert reply["topic"] == "support_scam_popup" and "Good" in said(reply)


async def test_a_long_denial_does_not_lead_to_what_was_denied(talk: Talk) -> None:
    await talk.say("怪しいリンクを開いてしまった", "phishing_link_clicked")
    text = "クレジットカードの番号や暗証番号などは一切入力していないのですが、このまま様子を見ていて問題ないでしょうか"
    assert (await talk.say(text, "phishing_info_entered"))["topic"] == "phishing_link_clicked"


async def test_a_long_already_that_denies_leads_nowhere(talk: Talk) -> None:
    await talk.say("警告画面が出た", "support_scam_popup")
    text = "お金はまだ払っていないし、番号も教えていません。ずっと画面を見ていただけなんです、もうこれ以上はしません"
    assert (await talk.say(text, "followup_already"))["topic"] == "support_scam_popup"


async def test_a_link_opened_and_a_card_typed_is_about_the_card(talk: Talk) -> None:
    reply = await talk.say(
        "Amazonを装ったメールのリンクを開いてしまいクレジットカード番号を入力しました", "phishing_link_clicked", 0.7
    )
    assert reply["outcome"] == "answered" and reply["topic"] == "phishing_info_entered"
    other = Talk(talk.desk)
    asked = await other.say(
        "I clicked the link and typed my password", "phishing_link_clicked", 0.25, phishing_email=0.2
    )
    assert (
        asked["outcome"] == "clarification" and asked["messages"][0]["choices"][0]["topic"] == "phishing_info_entered"
    )


async def test_a_caller_who_asks_has_not_been_told(talk: Talk) -> None:
    text = "市役所の人から還付金があるので口座を教えて、キャッシュカードは持ってるかと電話がありました。変と言ったら切れました"
    assert (await talk.say(text, "refund_atm_scam", 0.95))["topic"] == "refund_atm_scam"


async def test_the_call_may_be_ended_now(talk: Talk) -> None:
    await talk.say("警察を名乗る電話が来た", "fake_police_scam")
    reply = await talk.say("電話切っていい？", "two_factor_passkey")
    assert reply["topic"] == "fake_police_scam" and said(reply).startswith("はい") and step_of(reply) == 1
    first = await Talk(talk.desk).say("電話の人に言われてソフトを入れた。今も画面が動いてる", "malware_suspected", 0.3)
    assert first["topic"] == "support_scam_paid" and "ネット" in first["messages"][0]["text"]
    alone = await Talk(talk.desk).say("can I hang up?", "out_of_scope")
    assert said(alone).startswith("Yes") and button(alone, topic="fake_police_scam")


async def test_ending_a_call_is_no_matter_of_a_lost_phone(talk: Talk) -> None:
    await talk.say("スマホをなくした", "lost_phone")
    assert "はい" not in said(await talk.say("電話切っていい？", "nlu_fallback", 0.3))


async def test_fear_within_an_incident_gets_one_sentence_the_present_step_and_a_number(talk: Talk) -> None:
    await talk.say(FORGED, "phishing_info_entered")
    await talk.say("できた", "followup_done")
    for text, intent in (
        ("怖い", "blackmail_email"),
        ("パニック", "out_of_scope"),
        ("助けて", "elderly_parent_support"),
    ):
        reply = await talk.say(text, intent)
        assert reply["topic"] == "phishing_info_entered" and step_of(reply) == 2
        assert desks_of(reply) == ["card", "yorisoi"]
    now = await talk.say("どうしよう", "followup_more")
    assert step_of(now) == 2 and desks_of(now) == ["card"]


async def test_a_frightened_pupil_gets_the_childrens_line(talk: Talk) -> None:
    await talk.say("中2です。裸の写真で脅されている", "sextortion")
    assert "sos24" in desks_of(await talk.say("怖い", "blackmail_email"))


async def test_fear_alone_asks_what_happened(talk: Talk) -> None:
    reply = await talk.say("怖い", "nlu_fallback", 0.3)
    assert "110" in said(reply) and len(reply["messages"][-1]["choices"]) == len(FIELDS)
    pressed = await talk.press(button(reply, name="choose_topic", field="phone"))
    assert pressed["outcome"] == "clarification" and button(pressed, topic="fake_police_scam")
    behind = await talk.press({"name": "none_of_these"})
    assert button(behind, topic="refund_atm_scam")


async def test_a_field_may_be_named_in_words(talk: Talk) -> None:
    await talk.say("I'm scared", "nlu_fallback", 0.3)
    assert button(await talk.say("money", "out_of_scope"), topic="money_transferred_to_scammer")


async def test_fear_while_choices_are_open_keeps_them(talk: Talk) -> None:
    await talk.say("なんか出た", "support_scam_popup", 0.2, support_scam_paid=0.18)
    assert button(await talk.say("怖い", "nlu_fallback", 0.3), topic="support_scam_popup")


def test_every_field_offers_topics_that_exist(talk: Talk) -> None:
    assert all(topic in talk.desk.topics for rows in FIELDS.values() for row in rows for topic in row)
    assert all(len(first) <= 3 and len(behind) <= 3 for first, behind in FIELDS.values())


async def test_hours_and_numbers_of_the_topic_in_hand_or_of_everybody(talk: Talk) -> None:
    general = await talk.say("188は土日もやってる？", "followup_contact")
    assert desks_of(general)[:3] == ["police_110", "police_9110", "c188"] and "office" in desks_of(general)
    hall = await talk.say("What's the phone number of city hall?", "followup_contact")
    assert desks_of(hall)[0] == "office"
    await talk.say("ネット銀行から勝手に送金された", "online_banking_fraud")
    assert desks_of(await talk.say("何時まで？", "ask_bot"))[0] == "bank"
    assert desks_of(await talk.say("銀行はどこ？", "out_of_scope")) == ["bank"]
    await talk.say("I entered my card number on a fake site", "phishing_info_entered")
    assert desks_of(await talk.say("until what time?", "request_visit"))[0] == "card"


async def test_money_back_is_answered_by_the_entry_and_never_promised(talk: Talk) -> None:
    await talk.say("だまされて100万円振り込んだ", "money_transferred_to_scammer")
    reply = await talk.say("お金は戻る？", "followup_more")
    assert "救済法" in said(reply) and step_of(reply) == 1
    await talk.say("ネットで悪口を書かれた", "defamation_victim")
    other = await talk.say("お金は戻る？", "followup_more")
    assert "お約束はできません" in said(other) and "bank" in desks_of(other)


async def test_worries_are_answered_on_the_topic_in_hand(talk: Talk) -> None:
    await talk.say("高校生です。裸の写真で脅されている", "sextortion")
    keep = await talk.say("消していい？", "nlu_fallback", 0.3)
    assert keep["topic"] == "sextortion" and "消" in said(keep) and "消してかま" not in said(keep)
    parents = await talk.say("親には言えない", "grooming_stranger")
    assert desks_of(parents)[0] == "sos24" and "0120-0-78310" in said(parents)
    await talk.say("闇バイトに応募してしまった", "yami_baito")
    arrested = await talk.say("警察に行ったら捕まる？", "online_gambling")
    assert arrested["topic"] == "yami_baito" and {"police_9110", "houterasu"} <= set(desks_of(arrested))
    await talk.say("だまされて100万円振り込んだ", "money_transferred_to_scammer")
    for text in ("もう夜だけど", "銀行が閉まってる", "もう遅い？", "本当に大丈夫？"):
        reply = await talk.say(text, "nlu_fallback", 0.3)
        assert reply["topic"] == "money_transferred_to_scammer" and step_of(reply) == 1, text


async def test_finished_steps_do_not_begin_again(talk: Talk) -> None:
    reply = await talk.say(FORGED, "phishing_info_entered")
    for _ in range(reply["messages"][1]["of"]):
        await talk.say("できた", "followup_done")
    assert step_of(await talk.say("怖い", "nlu_fallback", 0.3)) is None
    assert talk.slots["pending"] == {"kind": "finished"} and talk.slots["step"] is None


async def test_whoever_did_it_never_reads_that_they_are_not_at_fault(talk: Talk) -> None:
    first = await talk.say(
        "息子が同級生の写真をAIで裸に加工して友達に売っていたと学校から連絡がありました", "deepfake_victim"
    )
    assert first["topic"] == "own_post_trouble"
    other = Talk(talk.desk)
    await other.say("同級生の写真がAIで裸に加工された", "deepfake_victim")
    then = await other.say("うちの子がやった側です", "followup_someone_else")
    assert then["topic"] == "own_post_trouble" and "悪くない" not in str(then["messages"])


async def test_an_entrys_own_lines_are_read_without_their_readings(talk: Talk) -> None:
    shelf = await talk.desk.library.shelf(talk.municipality)
    easy = shelf.version("money_transferred_to_scammer", "ja-simple", None)
    assert easy is not None and lines_about(easy, "money_back")


def test_the_fixed_sentences_promise_nothing(talk: Talk) -> None:
    for key in (one for one in talk.desk.phrases.keys() if one.startswith("concern.")):  # noqa: SIM118 not a mapping
        assert not list(check_readings(talk.desk.phrases.say(key, "ja-simple"), key, "text")), key
        ja, en = (talk.desk.phrases.say(key, tongue) for tongue in ("ja", "en"))
        assert not re.search(r"必ず|絶対に大丈夫です|戻ります。|will get it back|guarantee", ja + en), key


async def test_the_matter_in_hand_is_among_what_is_offered(talk: Talk) -> None:
    await talk.say("警告画面が出た", "support_scam_popup")
    asked = await talk.say(
        "駐車場の機械に貼ってあった紙を読み取ったら別の画面が開きました",
        "qr_code_scam",
        0.2,
        phishing_email=0.15,
        smishing_sms=0.1,
    )
    offered = [choice.get("topic") for message in asked["messages"] for choice in message.get("choices", [])]
    assert asked["outcome"] == "clarification" and "support_scam_popup" in offered and len(offered) <= 4
