"""What cannot wait is heard in any wording; what is only feared or asked is not."""

import pytest

from text import losses
from text.deeds import deeds_in, denied_in
from text.right_deeds import right_in

HEARD = {
    "money_gone": (
        "口座から10万円抜かれてました",
        "通帳見たら全部なくなってた",
        "残高がゼロになってます",
        "お金がおろされとる",
        "ぎんこう おかね なくなりました",
        "money is gone from my account",
        "someone withdrew money from my bank account",
        "there is a withdrawal I never made",
    ),
    "still_on_the_line": (
        "まだ電話切ってない",
        "話しながら操作してます",
        "電話中です",
        "I'm still on the phone with him",
    ),
    "money_demanded": (
        "手数料を払わないと引き出せないって言われた",
        "先に保証金を振り込めと連絡が来た",
        "they want me to pay tax first",
    ),
    "pictures_asked_for": (
        "娘が知らない人に下着の写真を求められた",
        "裸の動画を撮って送れって言われてるみたいです",
        "はだかの しゃしん おくってと いわれた",
        "my daughter was told to send nude pictures to her coach",
    ),
    "errand_done": ("1回だけ受け取りました", "にもつ とどけました", "I already delivered one"),
    "account_handed_over": (
        "口座を売って5万円もらいました",
        "通帳 かしました。おかね もらった",
        "I sold my bank account and got money",
    ),
    "home_is_known": ("家を知ってるぞと言われた", "やめさせてくれない、脅されている", "they know where I live"),
    "paper_handed_over": ("免許証の写真を送ってしまいました", "パスポート みせました", "she has my residence card"),
    "corrects": ("メールじゃなくてSMSです", "息子ではなく甥です", "not my son, my nephew"),
    "thing_inside": ("suicaも入っています", "クレカ 入れてある", "it has my credit card on it"),
    "asked_where_lost": ("タクシー会社に問い合わせました", "お店に聞いたけどなかった", "I called the station already"),
}
NOT_HEARD = {
    "money_gone": (
        "お金を引き出されるか心配です",
        "引き出されたらどうしよう",
        "財布のお金がなくなった",
        "お金は引き出されていません",
        "ゲームのお金がなくなった",
        "写真が消えた",
        "お金を振り込みました",
        "毎月お金が引き落とされてる",
        "is my money gone?",
    ),
    "still_on_the_line": ("警察と電話しながら見ています", "Wi-Fiがつながってます", "電話を切りました"),
    "money_demanded": ("税金を払いたい", "手数料はいくらですか", "お金を払いました"),
    "pictures_asked_for": (
        "裸の写真を送ってしまって、お金払わないとばらまくって言われてる",
        "息子が裸の写真を送ってしまった",
        "集合写真を送るように言われた",
    ),
    "errand_done": ("やめたい", "行ったほうがいい?"),
    "account_handed_over": ("カードを知らない人に渡してしまった", "口座番号を教えた", "友達にカードを貸した"),
    "paper_handed_over": ("免許証をなくした", "免許証を送ったほうがいい?"),
    "corrects": ("これは詐欺じゃないですか", "お金じゃなくて何を取られますか"),
    "thing_inside": ("ウイルスが入っているかも?", "入っていません"),
    "asked_where_lost": ("駅に電話したほうがいい?", "駅で忘れました"),
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in HEARD.items() for text in texts])
def test_what_cannot_wait_is_heard(name: str, text: str) -> None:
    assert getattr(losses, name)(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in NOT_HEARD.items() for text in texts])
def test_what_is_feared_asked_or_something_else_is_not(name: str, text: str) -> None:
    assert not getattr(losses, name)(text)


def test_money_left_where_it_was() -> None:
    assert losses.money_gone("銀行の口座からカードで引き出されました") == "bank"
    assert losses.money_gone("カードで10万円引き落とされました") == "card"
    assert losses.money_gone("PayPayの残高が減ってます") == "app"


@pytest.mark.parametrize(
    "text",
    ["親には言いたくない", "先生に話したくない", "警察に行きたくない", "消したくない", "銀行に電話したくなかった"],
)
def test_not_to_want_is_no_right_deed(text: str) -> None:
    assert not right_in(text)


def test_a_call_to_the_card_company_tells_no_card() -> None:
    assert not deeds_in("カード会社に電話しました") and right_in("カード会社に電話しました") == {"consulted"}
    assert denied_in("I have not sent him anything") >= {"paid", "photo"}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("友達がもう買ってしまったそうです", True),
        ("相手に学校名がばれています", True),
        ("but she already has my address", True),
        ("知らない端末をログアウトしました", False),
        ("終わったそうです", False),
        ("できました", False),
        ("二時間かかりましたが、最後まで進めました", False),
        ("changed it, now what", False),
    ],
)
def test_what_others_did_is_not_the_step(text: str, other: bool) -> None:
    step = "知らない端末をログアウトさせます。" if not text.isascii() else "Log out devices you do not know."
    assert losses.tells_other_deed(text, step) is other
