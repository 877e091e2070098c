"""What is meant after numbers to call were shown: the danger stays in hand unless something else is plainly said."""

from __future__ import annotations

import pytest

from text.after_danger import after_danger, asked_after_cry, asks_of_a_matter, names_steps, sounds_low


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("電話したけど出なかった", "no_answer"),
        ("通話を切りました", "hung_up"),
        ("でんわ きった", "hung_up"),
        ("I hung up on him", "hung_up"),
        ("110に電話しました", "called"),
        ("少し切りました", "stay"),
        ("娘はもう家にいます", "home"),
        ("無事に見つかりました", "home"),
        ("she's back home now", "home"),
        ("夫は家にいます", "stay"),
        ("娘が帰ってこない", "stay"),
        ("あきらめて帰りました", "gone"),
        ("the man has left", "gone"),
        ("he left me", "stay"),
        ("さようなら", "bye"),
        ("通帳を渡してしまいました", "given"),
        ("I gave him the card", "given"),
        ("good night", "bye"),
        ("冗談です。どこに電話すればいいの?", "over"),
        ("冗談じゃないです", "stay"),
        ("I don't know where he is", "unreached"),
        ("話中でつながらなかった", "no_answer"),
        ("夜中でもかけていいですか", "night"),
        ("家族に連絡される？", "secret"),
        ("誰にも言わないで", "secret"),
        ("どんなこと聞かれるの", "words"),
        ("お金取られる？", "cost"),
        ("やっぱりいいです", "over"),
        ("何も変わらない", "listen"),
        ("冗談です", "over"),
        ("ごめんなさい", "over"),
        ("病院に行くべき？", "hospital"),
        ("I called but no one picked up", "no_answer"),
        ("it's 3am", "night"),
        ("I hate phone calls", "no_phone"),
        ("can I text someone?", "no_phone"),
        ("will the police come?", "police"),
        ("do they speak Vietnamese?", "tongue"),
        ("I have no one", "listen"),
        ("離婚したい", "later"),
        ("もう寝てる", "stay"),
        ("スマホで検索したのバレない？", "watched"),
        ("証拠は？", "later"),
        ("子どもも一緒にいる", "kids"),
        ("逃げるところがない", "where"),
        ("スマホを見られてるかも", "watched"),
        ("警察を呼んだら怒られる", "police"),
        ("I have two kids with me", "kids"),
        ("he checks my phone", "watched"),
        ("既読つかない", "unreached"),
        ("どこに住んでるか知らない", "unreached"),
        ("でんわ できません", "no_phone"),
        ("にほんご むずかしい です", "tongue"),
        ("えいごで はなせますか", "tongue"),
        ("学校には言うべき？", "school"),
        ("どこに連れていけばいい？", "hospital"),
        ("質問に戻る", "back"),
        ("本題に戻りたい", "back"),
        ("スマホの話に戻って", "back"),
        ("元の質問に戻って", "back"),
        ("さっきの話", "back"),
        ("もういい、さっきのスマホの話なんだけど", "back"),
        ("back to the phone", "back"),
        ("I'm ok now, where were we", "back"),
        ("let's go on with the steps", "back"),
        ("落ち着きました。続けます", "back"),
        ("ごめん、スマホの件", "back"),
        ("ok so the phone", "back"),
        ("I feel better now", "over"),
        ("手順の続き", "back"),
        ("back to my question", "back"),
        ("次は？", "back"),
        ("パスワードの作り方を教えて", "else"),
        ("偽の警告が画面に出て、電話番号が書いてあります", "else"),
        ("スマホの画面が怖い", "else"),
        ("もう生きていけない", "stay"),
        ("家に戻りたくない", "where"),
        ("I can't go on", "stay"),
        ("続けられない", "stay"),
        ("もう大丈夫です", "over"),
        ("大丈夫ですか？", "stay"),
        ("もう えきに いる", "stay"),
        ("だれにも いうなって いわれた", "secret"),
        ("けいさつ よんで いいの？", "police"),
        ("うん", "again"),
        ("ありがとう", "thanks"),
        ("ありがとうございます、少し楽になりました", "over"),
        ("夫が帰ってきた", "stay"),
        ("もう電話しました", "called"),
        ("お母さんに言えない", "secret"),
        ("声が出せない", "no_phone"),
        ("どうすればいい", "listen"),
        ("救急車来ます", "over"),
        ("ok he is fine now", "over"),
        ("LINEで相談できますか", "no_phone"),
        ("スマホの充電がない", "no_phone"),
        ("what will they ask me", "words"),
        ("is it free?", "cost"),
        ("i dont speak japanese", "tongue"),
        ("申し込みに戻る", "back"),
        ("申し込みの続きをしたい", "back"),
        ("continue the visit request", "back"),
        ("インスタが乗っ取られました", "else"),
        ("訪問してほしいです", "else"),
        ("電話するのがこわいんよ", "no_phone"),
        ("でんわ でえへん", "no_answer"),
        ("こわくて かけられません", "no_phone"),
        ("まだ生きてる", "stay"),
        ("血が出てる", "stay"),
    ],
)
def test_what_is_meant_after_a_danger(text: str, word: str) -> None:
    assert after_danger(text) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("電話はできない", "no_phone"),
        ("怖い", "listen"),
        ("", "again"),
        ("助けて", "again"),
        ("スマホの画面が怖い", None),
        ("変な電話がかかってきて口座番号を言ってしまった", None),
        ("ストーカーの人が家の前にいて、ずっとドアを叩いている。" * 3, None),
    ],
)
def test_after_a_cry_anything_else_tells_what_happened(text: str, word: str | None) -> None:
    assert asked_after_cry(text) == word


@pytest.mark.parametrize("text", ["やっぱりつらい", "まだ しんどい", "もう限界です", "I feel terrible again"])
def test_a_feeling_leads_back_to_a_danger(text: str) -> None:
    assert sounds_low(text)


@pytest.mark.parametrize(
    "text", ["こわい画面が出た", "パスワードを覚えるのがつらい", "my phone is dying", "ありがとう"]
)
def test_a_matter_of_its_own_does_not(text: str) -> None:
    assert not sounds_low(text)


def test_back_to_the_steps_is_told_from_back_to_the_form() -> None:
    assert names_steps("手順に戻る")
    assert names_steps("back to the phone")
    assert not names_steps("申し込みに戻る")


@pytest.mark.parametrize(
    "text",
    [
        "いじめの証拠はどうやって残すの?",
        "犯人を特定できますか",
        "弁護士に頼むといくら",
        "取り乱してすみません。だまされたお金は取り返せますか",
        "how can I get the photo post taken down",
        "could I sue them?",
        "息子は逮捕されますか",
    ],
)
def test_a_clear_question_of_another_matter_is_heard(text: str) -> None:
    assert asks_of_a_matter(text)


@pytest.mark.parametrize(
    "text",
    [
        "お金取られる？",
        "なんでだろう",
        "病院に行くべき？",
        "警察を呼んだら怒られる",
        "投稿のせいで死にたい。どうしたらいい",
        "いじめられて消えたい、どうすれば",
    ],
)
def test_a_question_of_the_danger_stays_with_it(text: str) -> None:
    assert not asks_of_a_matter(text)
