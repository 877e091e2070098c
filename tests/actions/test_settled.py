"""What was done right or is over is never answered as the worst that could have happened; a question is never heard as done."""

import re
from typing import Any

import pytest

from actions.follow_on import LEADS_ON
from tests.actions.conftest import Talk, kinds
from text.concerns import concern_of, mood_of
from text.right_deeds import asked_to_do, plans, right_in


def said(reply: dict[str, Any]) -> str:
    return "".join(message["text"] for message in reply["messages"] if message["type"] == "text")


def step_of(reply: dict[str, Any]) -> int | None:
    return next((message["number"] for message in reply["messages"] if message["type"] == "step"), None)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("もう切りました", "hung_up"), ("でんわ きった", "hung_up"), ("切ったった", "hung_up"), ("切っちゃったけど大丈夫？", "hung_up"),
        ("もう消した", "deleted"), ("けしちゃった", "deleted"), ("メール けしました、だめ？", "deleted"), ("もう捨てたわ", "deleted"),
        ("もう閉じました", "closed"), ("もう出ない", "closed"), ("画面消えた！", "closed"), ("電源切った", "closed"),
        ("もうブロックした", "blocked"), ("着信拒否にしました", "blocked"), ("もう断りました", "refused"), ("もう買うのやめました", "refused"),
        ("もう警察に相談しました", "consulted"), ("せんせいに いいました", "consulted"), ("カード会社に連絡済みです", "consulted"),
        ("もう止めました", "stopped"), ("パスワード変えました", "changed"), ("スクショ撮っといた", "kept"),
        ("I already deleted it", "deleted"), ("I hung up", "hung_up"), ("I already blocked him", "blocked"), ("it doesn't show anymore", "closed"),
        ("I told my mom", "consulted"), ("we already changed all the passwords", "changed"),
    ],
)  # fmt: skip
def test_what_was_done_right_is_heard(text: str, deed: str) -> None:
    assert deed in right_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "切った方がいい？", "切ったらどうなる？", "消してもいい？", "ブロックされた", "電話を切られた", "カードを止められた", "アカウントを消された", "勝手に消えた",
        "警察に言われて振り込んだ", "けしたけど また でる", "パスワード かえた、また かえられた", "線引きってあるの", "学校に連絡いったりする?", "解約したはずのカードから請求",
        "投稿を消したのにまとめサイトに載った", "縁を切りました", "he blocked me", "my account was deleted", "they hung up on me", "the bank is closed",
        "should I delete it?", "ありがとう", "できた", "もう大丈夫です", "むすこ が フィルター の アプリ けした",
    ],
)  # fmt: skip
def test_what_others_did_or_what_is_only_asked_is_no_right_deed(text: str) -> None:
    assert not right_in(text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("もう一回払えば出金できる？", "pay"), ("もう20万円払った方がいい？", "pay"), ("払うしかない？", "pay"), ("はらっても いいですか", "pay"), ("払わないとどうなる？", "pay"),
        ("もう開いてもいい？", "open"), ("リンク押していいですか", "open"), ("アプリ入れていい？", "install"), ("住所教えてもいい？", "tell"),
        ("返事した方がええの？", "answer"), ("会ってもいい？", "answer"), ("かけ直した方がいいですか", "answer"),
        ("should I pay again?", "pay"), ("if I pay will they stop?", "pay"), ("can I open it?", "open"), ("is it ok to reply?", "answer"),
        ("もう払ったけど大丈夫？", None), ("銀行に電話した方がいい？", None), ("どっちに先に電話する?", None), ("この会話は残る?", None),
        ("should I call the bank?", None), ("how do you decide what to answer", None), ("切ってもいい？", None),
    ],
)  # fmt: skip
def test_what_a_question_asks_leave_to_do(text: str, deed: str | None) -> None:
    assert asked_to_do(text) == deed
    assert deed is None or plans(text)


@pytest.mark.parametrize(
    ("first", "topic", "then"),
    [
        ("偽警察から電話が来た", "fake_police_scam", ("もう切りました", "もう警察に相談しました", "もう家族に話しました")),
        ("還付金の電話が来た", "refund_atm_scam", ("もう切った", "でんわ きりました")),
        ("SNSの投資に誘われている", "sns_investment_romance_scam", ("もう断りました", "もう連絡やめました")),
        ("ワンクリックの請求画面が出た", "one_click_billing", ("もう閉じました", "閉じちゃった")),
        ("怪しいSMSが来た", "smishing_sms", ("もう消しました", "削除しちゃった", "もう捨てた")),
        ("ウイルスの警告が出た", "support_scam_popup", ("もう出ない", "もう消した", "もう閉じた")),
        ("偽サイトかも", "fake_shop_check", ("もう買うのやめました",)),
        ("裸の写真を送れと脅されている", "sextortion", ("もうブロックした", "もう警察に行きました", "もう消しちゃった")),
        ("A strange text came", "smishing_sms", ("I already deleted it", "already blocked the number")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("intent", ["followup_already", "nlu_fallback", "support_scam_paid"])
async def test_the_right_thing_is_called_right(
    talk: Talk, first: str, topic: str, then: tuple[str, ...], intent: str
) -> None:
    for text in then:
        talk.slots.clear()
        await talk.say(first, topic)
        reply = await talk.say(text, intent)
        assert reply["topic"] == topic, text
        assert re.search(r"それでよかった|right thing", said(reply)), text
        assert "answer" not in kinds(reply), text


async def test_the_step_behind_the_deed_comes_next(talk: Talk) -> None:
    await talk.say("偽警察から電話が来た", "fake_police_scam")
    assert step_of(await talk.say("もう切りました", "followup_already")) == 2
    assert step_of(await talk.say("もう家族に話した", "followup_already")) == 3
    assert step_of(await talk.say("もう警察に相談しました", "followup_already")) == 4
    await talk.say("裸の写真で脅されている", "sextortion")
    gone = await talk.say("もう消しちゃった", "followup_already")
    assert gone["topic"] == "sextortion" and "取っておいて" in said(gone)


async def test_already_without_a_deed_is_the_step_in_hand_and_never_the_worst(talk: Talk) -> None:
    for topic in LEADS_ON:
        talk.slots.clear()
        await talk.say("相談です", topic)
        assert (await talk.say("もうしました", "followup_already"))["topic"] == topic
    await talk.say("怪しい電話が来た", "fake_police_scam")
    assert (await talk.say("もうだまされました", "followup_already"))["topic"] == "money_transferred_to_scammer"
    await talk.say("ワンクリックの請求画面が出た", "one_click_billing")
    called = await talk.say("電話してしまった", "followup_already")
    assert called["topic"] == "one_click_billing" and "着信拒否" in said(called)


@pytest.mark.parametrize(
    ("topic", "text", "word"),
    [
        ("sns_investment_romance_scam", "もう一回払えば出金できる？", "払わないで"), ("side_job_task_scam", "もう20万円払った方がいい？", "払わないで"),
        ("smishing_sms", "もう開いてもいい？", "開いたり"), ("sextortion", "もう一枚送った方がいい？", "返事も"), ("grooming_stranger", "会ってもいい？", "会いにも"),
        ("money_transferred_to_scammer", "should I pay again?", "Do not pay"), ("fake_police_scam", "電話に出た方がいい？", "返事も"),
    ],
)  # fmt: skip
async def test_a_question_is_answered_with_no_and_never_as_done(talk: Talk, topic: str, text: str, word: str) -> None:
    await talk.say("help, please" if text.isascii() else "相談です", topic)
    for intent in ("followup_already", "money_transferred_to_scammer", "recovery_scam"):
        reply = await talk.say(text, intent)
        assert reply["topic"] == topic and word in said(reply)


async def test_found_or_solved_ends_the_steps(talk: Talk) -> None:
    for text in ("あったー！かばんの中", "ソファの下に落ちてました", "never mind, it was in my bag", "家にありました"):
        await talk.say("スマホをなくした", "lost_phone")
        reply = await talk.say(text, "location_sharing", 0.4)
        assert (
            reply["topic"] == "lost_phone"
            and re.search(r"見つかって|glad you found", said(reply))
            and step_of(reply) is None
        )
    for text in ("解決しました", "解決した！", "solved", "勘違いでした", "false alarm"):
        await talk.say("知らない請求がある", "credit_card_misuse")
        reply = await talk.say(text, "smalltalk_thanks")
        assert re.search(r"よかった|glad", said(reply)) and talk.slots["step"] is None
        assert "way_back" not in str((await talk.say("もう大丈夫です", "smalltalk_goodbye"))["messages"])
    await talk.say("スマホをなくした", "lost_phone")
    assert "見つかって" not in said(await talk.say("見つかったってSMSが来た", "smishing_sms", 0.4))
    await talk.say("警告の番号に電話してお金を払った", "support_scam_paid")
    mended = await talk.say("直りました", "followup_done")
    assert mended["topic"] == "support_scam_paid" and step_of(mended)  # the money is not back by that


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("手が震える", "body"), ("眠れない", "body"), ("夜も眠れません", "body"), ("I can't sleep", "body"), ("吐きそう", "body"), ("ご飯が喉を通らない", "body"),
        ("夫に怒られる", "blame"), ("I feel so stupid", "blame"), ("ママに おこられる", "blame"), ("自分がバカみたい", "blame"), ("my wife will be angry", "blame"),
        ("どうして ぼくだけ", "low"), ("がっこう いきたくない", "low"), ("もうおしまいだ", "low"), ("かなしい です", "low"), ("why me", "low"), ("なんで私ばっかり", "low"),
        ("めっちゃ怖いんやけど", "fear"), ("ぶち怖い", "fear"), ("おっかない", "fear"), ("気味が悪い", "fear"), ("I'm furious", "fear"), ("she is crying", "low"), ("娘が泣いています", "low"), ("母は落ち込んでいます", "low"),
    ],
)  # fmt: skip
async def test_a_feeling_stays_with_the_topic_in_hand(talk: Talk, text: str, mood: str) -> None:
    assert (concern_of(text), mood_of(text)) == ("feeling", mood)
    await talk.say(
        "I typed my card on a fake site" if text.isascii() else "偽サイトにカード番号を入れた", "phishing_info_entered"
    )
    reply = await talk.say(text, "screen_time_dependence")
    assert reply["topic"] == "phishing_info_entered" and step_of(reply) == 1


@pytest.mark.parametrize(
    "text",
    [
        "スマホが気になって眠れない",
        "うちの子が学校に行きたくないと言う",
        "写真が怖い",
        "手が震えてタップできない",
        "I lost my phone",
        "it's broken",
    ],
)
def test_a_story_is_no_feeling(text: str) -> None:
    assert concern_of(text) is None


async def test_questions_about_what_comes_of_it(talk: Talk) -> None:
    await talk.say("偽の通販にお金を払った", "fake_shop_paid")
    for text, word in (
        ("返ってくる可能性は", "金"), ("弁護士に頼むべき？", "法テラス"), ("また狙われる？", "別の名前"), ("個人情報も取られた？", "入力"),
        ("警察って行くだけ無駄？", "無駄ではありません"), ("家族には内緒にしたい", "言いにくい"), ("should I get a lawyer", "Houterasu"),
    ):  # fmt: skip
        reply = await talk.say(text, "malware_suspected", 0.3)
        assert reply["topic"] == "fake_shop_paid" and word in said(reply), text
    assert concern_of("電話してしまった") is None and concern_of("銀行が閉まってしまった") == "closed"
    assert concern_of("夜も眠れません") == "feeling" and concern_of("それは土曜もやってる？") == "hours"
    assert concern_of("また来ます") is None and concern_of("塾から個人情報漏れました", True) is None
