"""The language of a message, and signs of a learner."""

import pytest

from text.language import is_learner, language, tells_language

JAPANESE = """スマホの画面が急に固まって音が鳴り続けています
iPhone 14 Pro Maxの設定でFace IDを切りたい
LINE乗っ取られた
d払いの通知が来た
Microsoft Edgeで「Your PC is infected」と出ました
AmazonからAccount suspendedというメール
詐欺電話
パスワード
ｽﾏﾎなくした
110
please 助けて
watashi no sumaho wo nakushimashita
Wi-Fi つながらん
PayPayでQR読んだら別のとこに飛んだ
Googleアカウントにログインできない
OK、わかった
〔カード番号〕を入れてしまいました
zoomのURLをクリックした
ばあちゃんのスマホ""".splitlines()

ENGLISH = """Is this text real?
help
lost my phone
My friend got 「お金貸して」 on LINE, is it a scam?
the SMS says 不在のためお持ち帰りました, should I tap it
What is ワンクリック詐欺?
マイナンバーカード lost what do I do
I entered 〔カード番号〕 on a page
hacked
someone from 市役所 called my mother
Is d払い safe to use?
Olá, perdi meu telefone
My kid spent 50,000 yen on ガチャ
no
URGENT!!! bank app gone""".splitlines()


@pytest.mark.parametrize("text", JAPANESE)
def test_japanese_is_japanese_even_with_latin_names(text: str) -> None:
    assert language(text) == "ja"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_english_even_with_japanese_words(text: str) -> None:
    assert language(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "わたしの でんわ こわれました。どうしますか",
        "銀行から メール 来ました。ほんとうですか",
        "日本語がすこししかわかりません",
        "漢字が読めないです",
        "やさしい日本語で教えて",
        "しらない ひとから おかねを くださいと いわれました",
        "カードをなくしました。たすけてください。",
        "これは なに",
        "かねをおくりました。かえってきますか。",
    ],
)
def test_a_learner_is_noticed(text: str) -> None:
    assert is_learner(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "娘が私のスマホで変なページを開いたようなのですが ログインはしていないと言っています",
        "まじやばい 垢のっとられた 助けて",
        "パスワード 使い回し 危険",
        "孫の写真を載せてもいいもんでしょうか、顔は隠しております",
        "lost my phone",
        "警察です 口座が犯罪に使われています と言われた",
        "",
        "ふつうに怖いんだけど",
    ],
)
def test_a_native_writer_is_left_alone(text: str) -> None:
    assert is_learner(text) is False


@pytest.mark.parametrize(
    "text", ["OK", "iPhone", "LINE", "Wi-Fi", "https://amaz0n-login.xyz/abc", "2", "…", "Google", "PayPay"]
)
def test_names_and_marks_do_not_tell_a_language(text: str) -> None:
    assert not tells_language(text)


@pytest.mark.parametrize("text", ["help", "I'm scared", "what is LINE", "スマホ", "hello", "scam", "not sure"])
def test_words_of_a_language_tell_it(text: str) -> None:
    assert tells_language(text)
