"""The thread of a talk: what is said in the middle of a matter is answered from it, and never with the next best topic."""

from typing import Any

import pytest

from actions.likely import CUES
from tests.actions.conftest import Talk, kinds
from text.concerns import concern_of
from text.content_words import content_words
from text.details import only_secret
from text.step_words import asks_for_step

FORGED = "偽サイトにカード番号を入れてしまった"


def said(reply: dict[str, Any]) -> str:
    return "".join(message.get("text") or "" for message in reply["messages"] if message["type"] == "text")


def step_of(reply: dict[str, Any]) -> int | None:
    return next((message["number"] for message in reply["messages"] if message["type"] == "step"), None)


def desks_of(reply: dict[str, Any]) -> list[str]:
    return [one["id"] for message in reply["messages"] for one in message.get("contacts", [])]


def offered(reply: dict[str, Any]) -> list[str]:
    rows = [row for message in reply["messages"] for row in message.get("choices", [])]
    return [row["topic"] for row in rows if row.get("topic")]


@pytest.mark.parametrize(
    ("text", "concern"),
    [
        ("どれくらい時間がかかるんですか", "time"), ("いつごろ終わりますか", "time"), ("じかん どのくらい かかりますか", "time"),
        ("何日くらいで戻ってきますか", "time"), ("how long does this take?", "time"), ("when will it be fixed", "time"),
        ("手数料はかかりますか", "cost"), ("相談は無料ですか", "cost"), ("おかね かかりますか", "cost"), ("does it cost anything", "cost"),
        ("この会話、妻に見られませんか", "seen"), ("ここに書いたことは親にバレますか", "seen"), ("can my boyfriend read this chat?", "seen"),
        ("はやく答えろよ", "angry"), ("全然役に立たない", "angry"), ("使えねえな", "angry"), ("this is useless", "angry"), ("hurry up", "angry"),
        ("警察に相談したほうがいいですか", "police_go"), ("do I have to report it to the police?", "police_go"),
        ("本人が銀行に行きたがらない", "for_them"), ("娘の私が代わりに電話してもいいですか", "for_them"), ("can I call instead of my mother", "for_them"),
        ("父にどう話せばいいですか", "tell_them"), ("how do I tell my husband", "tell_them"),
        ("けいさつ の でんわ は なんばん ですか", "hours"), ("警察の番号教えて", "hours"),
        # near misses
        ("お金はいつ戻りますか", "money_back"), ("いつまでも電話が来る", None), ("パスワードはいつ変えるべき？", None), ("スマホの充電はどのくらいかかりますか", None),
        ("iPhoneの修理はいくらかかりますか", None), ("このチャットは無料ですか", None), ("Is this chat safe", None), ("パソコンが使えない", None),
        ("隣の犬がうるさい", None), ("私がばかでした", "feeling"), ("警察に行ったら捕まる？", "arrested"), ("消していい？", "delete"), ("写真は消せますか", None),
        ("警察に電話したほうがいいと言われた", None), ("急いでください", None),
    ],
)  # fmt: skip
def test_what_else_a_short_message_is_troubled_about(text: str, concern: str | None) -> None:
    assert concern_of(text) == concern


@pytest.mark.parametrize(
    ("text", "intent"), [("どのくらいかかりますか", "followup_more"), ("いつ終わりますか", "ask_bot")]
)
async def test_how_long_is_answered_honestly_and_never_with_a_list(talk: Talk, text: str, intent: str) -> None:
    await talk.say(FORGED, "phishing_info_entered")
    reply = await talk.say(text, intent)
    assert "わかりません" in said(reply) and "残しておくもの" not in said(reply)
    assert step_of(reply) == 1 and reply["topic"] == "phishing_info_entered"


async def test_when_it_comes_back_says_first_whether_it_does(talk: Talk) -> None:
    await talk.say(FORGED, "phishing_info_entered")
    assert "会社や銀行が調べて決めます" in said(await talk.say("いつ返ってきますか", "ask_bot"))
    await talk.say("だまされて30万円振り込んだ", "money_transferred_to_scammer")
    assert "お金" in said(await talk.say("いつ戻ってくる？", "ask_bot"))


async def test_what_it_costs_is_no_talk_about_the_bot(talk: Talk) -> None:
    await talk.say("I typed my card number on a fake site", "phishing_info_entered")
    reply = await talk.say("does this cost anything?", "ask_bot")
    assert "free" in said(reply) and "machine" not in said(reply) and step_of(reply) == 1


@pytest.mark.parametrize("topic", [None, "location_sharing"])
async def test_who_can_see_this_chat_is_one_line(talk: Talk, topic: str | None) -> None:
    if topic:
        await talk.say("夫に位置を見られている", topic)
    reply = await talk.say("この会話は夫に見られますか", "ask_bot")
    assert kinds(reply)[0] == "text" and "会話を消す" in said(reply) and "機械" not in said(reply)
    assert "Delete this conversation" in said(await Talk(talk.desk).say("can he read this chat", "ask_bot"))


async def test_anger_gets_an_apology_the_step_and_the_number(talk: Talk) -> None:
    await talk.say(FORGED, "phishing_info_entered")
    for text, intent in (
        ("はやくしろよ！", "smalltalk_chat"),
        ("使えないな", "smalltalk_chat"),
        ("うるさい", "malware_suspected"),
    ):
        reply = await talk.say(text, intent)
        assert "申し訳ありません" in said(reply) and step_of(reply) == 1 and desks_of(reply)[0] == "card"
    alone = await Talk(talk.desk).say("役に立たない", "smalltalk_chat")
    assert "police_9110" in desks_of(alone) and "申し訳ありません" in said(alone)


async def test_the_number_of_the_police_is_always_told(talk: Talk) -> None:
    reply = await talk.say("けいさつ の でんわ は なんばん ですか", "followup_contact")
    assert {"police_110", "police_9110"} <= set(desks_of(reply))


async def test_going_to_the_police_or_in_somebodys_place(talk: Talk) -> None:
    await talk.say("母が100万円振り込んでしまった", "money_transferred_to_scammer")
    assert desks_of(await talk.say("警察に届けたほうがいいですか", "fake_police_scam"))[0] == "police_9110"
    for text in ("本人は警察に行きたくないと言っています", "娘の私が代わりに電話できますか"):
        reply = await talk.say(text, "fake_police_scam", 0.4)
        assert "電話で相談できます" in said(reply) and reply["topic"] == "money_transferred_to_scammer"
    assert "責めずに" in said(await talk.say("父に何と言えばいいですか", "out_of_scope"))


@pytest.mark.parametrize(
    ("text", "number"),
    [("2番目はどうすればいいですか", 2), ("２つ目", 2), ("三つめは何をするの", 3), ("what do I do third", 3), ("and the second?", 2),
     ("2番目の子が心配", None), ("2つ目のアカウントが乗っ取られた", None), ("on second thought", None), ("the second time he called", None)],
)  # fmt: skip
def test_a_step_is_asked_for_by_its_place(text: str, number: int | None) -> None:
    assert asks_for_step(text) == number


async def test_the_second_is_the_second_step(talk: Talk) -> None:
    await talk.say("警告の番号に電話してしまった", "support_scam_paid")
    reply = await talk.say("2番目はどうやるんですか", "two_factor_passkey", 0.5)
    assert step_of(reply) == 2 and reply["topic"] == "support_scam_paid"


def test_a_secret_and_nothing_else_is_told_apart_from_what_was_done_with_it() -> None:
    assert only_secret("カード番号は〔カード番号〕です") and only_secret("my pin is 〔暗証番号〕")
    assert not only_secret("暗証番号は〔暗証番号〕って入れました") and not only_secret("カード番号は4枚あります")
    assert not only_secret("〔カード番号〕を偽サイトに入れた") and not only_secret(
        "パスワードは〔パスワード〕です。変えたほうがいい?"
    )


async def test_a_secret_that_was_written_down_is_no_new_matter(talk: Talk) -> None:
    await talk.say("カードに覚えのない請求が来た", "credit_card_misuse")
    reply = await talk.say("番号は〔カード番号〕です", "phishing_info_entered")
    assert reply["topic"] == "credit_card_misuse" and step_of(reply) == 1 and not offered(reply)
    told = await talk.say("相手のサイトに〔カード番号〕を入力してしまいました", "phishing_info_entered")
    assert told["topic"] == "phishing_info_entered"


async def test_a_pin_of_a_dead_mans_phone_is_no_lost_card(talk: Talk) -> None:
    await talk.say("亡くなった父のスマホが開かない", "digital_legacy")
    reply = await talk.say("パスコードも暗証番号もわからない", "mynumber_card_lost")
    assert reply["topic"] != "mynumber_card_lost" and talk.slots["topic"] == "digital_legacy"
    card = await talk.say("マイナンバーカードの暗証番号もわからない", "mynumber_card_lost")
    assert card["topic"] == "mynumber_card_lost"


async def test_getting_an_account_back_is_its_own_step(talk: Talk) -> None:
    await talk.say("インスタを乗っ取られた", "account_takeover_sns")
    reply = await talk.say("どうすれば取り戻せますか", "recovery_scam")
    assert reply["topic"] == "account_takeover_sns" and step_of(reply) == 3
    money = await talk.say("お金を取り戻せるという業者から連絡が来ました", "recovery_scam")
    assert money["topic"] == "recovery_scam"


async def test_a_step_that_speaks_of_what_is_asked_is_shown(talk: Talk) -> None:
    await talk.say("裏アカで友達の悪口を書いてしまった", "own_post_trouble")
    reply = await talk.say("どう謝ったらいいですか", "online_gambling", 0.3)
    assert reply["topic"] == "own_post_trouble" and "謝" in next(
        m["text"] for m in reply["messages"] if m["type"] == "step"
    )
    await talk.say("スマホを落とした", "lost_phone")
    held = await talk.say("PayPayも入ってます", "cashless_payment_misuse", 0.3)
    assert "スマホ決済" in said(held) and step_of(held) == 1


async def test_a_fact_more_does_not_print_the_whole_answer_again(talk: Talk) -> None:
    await talk.say("スマホを落とした", "lost_phone")
    reply = await talk.say("黒いケースに入っています", "lost_phone")
    assert "answer" not in kinds(reply) and step_of(reply) == 1


async def test_a_follow_up_of_its_own_is_no_wish_for_a_list(talk: Talk) -> None:
    await talk.say("マッチングアプリの人に投資をすすめられている", "sns_investment_romance_scam")
    assert "残しておくもの" not in said(await talk.say("本物でしょうか", "followup_more"))
    assert "残しておくもの" not in said(await talk.say("まだ若い人なんです", "followup_more"))
    assert "残しておくもの" in said(await talk.say("ほかに気をつけることはありますか", "followup_more"))


async def test_a_topic_of_a_particular_thing_is_not_offered_to_what_says_nothing_of_it(talk: Talk) -> None:
    await talk.say("スマホを落とした", "lost_phone")
    reply = await talk.say(
        "今は外にいますけど、だめですか", "location_sharing", 0.2, digital_legacy=0.15, sextortion=0.12
    )
    assert not {"digital_legacy", "sextortion"} & set(offered(reply))
    assert not CUES["digital_legacy"].search("スマホが死んだ") and CUES["digital_legacy"].search("死んだ主人のスマホ")


async def test_a_story_need_not_name_its_thing(talk: Talk) -> None:
    reply = await talk.say(
        "her ex says everybody at her school will see what she sent him unless she comes back to him by Friday",
        "grooming_stranger",
        0.2,
        sextortion=0.12,
    )
    assert "sextortion" in offered(reply)


async def test_not_having_done_it_keeps_the_question_which_it_is(talk: Talk) -> None:
    await talk.say("電話が来た、お金を払う", "fake_police_scam", 0.2, suspicious_call=0.19)
    reply = await talk.say("まだ払っていません", "one_click_billing", 0.4)
    assert reply["outcome"] == "clarification" and offered(reply)[0] == "fake_police_scam"


async def test_a_question_how_opens_what_is_offered_and_not_the_talk_about_the_bot(talk: Talk) -> None:
    open_now = await talk.say("子どもが変な動画を見る", "filtering_parental_control", 0.2, screen_time_dependence=0.19)
    assert (await talk.say("どうやって止めますか", "ask_bot"))["topic"] == offered(open_now)[0]
    assert "機械" in said(await talk.say("あなたはだれですか", "ask_bot"))


@pytest.mark.parametrize("text", ["にほんご で おねがいします", "日本語で話してください", "日本語お願いします"])
async def test_japanese_is_asked_for_with_gaps_too(talk: Talk, text: str) -> None:
    await talk.say("I lost my phone", "lost_phone")
    await talk.say("English please", "change_language")
    assert (await talk.say(text, "nlu_fallback"))["language"] == "ja"


async def test_easy_words_keep_what_was_offered(talk: Talk) -> None:
    await talk.say("電話が来た、お金を払う", "fake_police_scam", 0.2, suspicious_call=0.19)
    reply = await talk.say("むずかしいです。かんたんな にほんごで おねがいします", "followup_easier")
    assert reply["language"] == "ja-simple" and offered(reply)[0] == "fake_police_scam"


async def test_no_readings_stand_in_a_choice_of_plain_japanese(talk: Talk) -> None:
    reply = await talk.say("でんわ きました。 おかね はらう いいました", "fake_police_scam", 0.2, suspicious_call=0.19)
    labels = [
        row["label"]
        for m in reply["messages"]
        if m["type"] == "choices" and m["language"] == "ja"
        for row in m["choices"]
    ]
    assert labels and not any("|" in label for label in labels)


async def test_lines_in_other_languages_are_named_with_nothing_in_hand(talk: Talk) -> None:
    assert desks_of(await talk.say("ちゅうごくご はなせる ひと いますか", "followup_contact")) == ["yorisoi"]
    await talk.say("I lost my My Number card", "mynumber_card_lost")
    assert "mynumber_en" in desks_of(await talk.say("is there a hotline in English", "followup_contact"))
    await talk.say("I typed my card number on a fake site", "phishing_info_entered")
    assert desks_of(await talk.say("which bank number is it? I don't speak Japanese", "followup_contact"))[:1] == [
        "card"
    ]


async def test_a_goodbye_and_thanks_are_heard_whatever_they_are_taken_for(talk: Talk) -> None:
    await talk.say(FORGED, "phishing_info_entered")
    assert (await talk.say("どうも", "followup_more"))["outcome"] == "smalltalk"
    assert (await talk.say("もう結構です", "followup_more"))["outcome"] == "smalltalk"
    ok = await talk.say("ok", "smalltalk_chat")
    assert step_of(ok) == 1


async def test_a_found_phone_is_good_news_in_another_matter_too(talk: Talk) -> None:
    await talk.say("マイナンバーカードをなくした", "mynumber_card_lost")
    reply = await talk.say("スマホは見つかりました", "lost_phone")
    assert "見つかってよかった" in said(reply) and reply["topic"] == "mynumber_card_lost" and step_of(reply) == 1


async def test_a_card_in_a_machine_is_stopped(talk: Talk) -> None:
    for text in ("ATMにカードが吸い込まれた", "the ATM swallowed my card"):
        assert desks_of(await Talk(talk.desk).say(text, "refund_atm_scam"))[0] == "bank"


def test_content_words_are_what_a_message_is_about() -> None:
    assert content_words("PayPayも入ってます") == {"決済"} and content_words("どう謝ったらいいですか") == {"謝る"}
    assert content_words("それはどうしてですか") == frozenset() and "復旧" in content_words("how do I get it back")
