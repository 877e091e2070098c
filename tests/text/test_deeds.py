"""What was done and what was not: strict enough for a first message, in every kind of Japanese and in English."""

import pytest

from text.deeds import deeds_in, denied_in, hurt_others

DONE = [
    ("Amazonを装ったメールのリンクを開いてしまいクレジットカード番号を入力しました", "entered"),
    ("リンクを開いてカード番号を入れました", "entered"),
    ("リンクを開いてパスワードを入力した", "entered"),
    ("リンクを開いて入力してしまった", "entered"),
    ("クリックして名前と住所を入力しました", "entered"),
    ("開いたサイトで個人情報を入力してしまいました", "entered"),
    ("I clicked the link and typed my password", "entered"),
    ("I opened the link and entered my bank details", "entered"),
    ("偽サイトにカード番号入れてもうた", "entered"),
    ("パスワード打ってしもた", "entered"),
    ("暗証番号まで入れちゃったんだけど", "entered"),
    ("カードの ばんごう いれました", "entered"),
    ("パスワード にゅうりょく しました", "entered"),
    ("口座番号を入力させられました", "entered"),
    ("リンク開いて認証コードも入れてまった", "entered"),
    ("カード情報を入力したら画面が消えました", "entered"),
    ("クレカの番号を書いて送信しました", "entered"),
    ("メールのリンクからログインしてIDとパスワードを入力。どうしよう", "entered"),
    ("母が住所と電話番号を入力してしまったようです", "entered"),
    ("銀行のサイトで口座とパスワード入力しちゃった", "entered"),
    ("I typed in my card number on the site", "entered"),
    ("my mother entered her PIN", "entered"),
    ("I filled in my personal information", "entered"),
    ("I've already put my credit card details in", "entered"),
    ("息子を名乗る電話で200万円渡してしまった", "paid"),
    ("オレオレ詐欺でもう100万円渡しました", "paid"),
    ("47万円振り込んでいた", "paid"),
    ("言われるままに1万円を送金した", "paid"),
    ("9万9980円を送金してしまった", "paid"),
    ("お金をはらいました", "paid"),
    ("おかね おくりました", "paid"),
    ("キャッシュカードを預けてしまった", "paid"),
    ("QRコードで払っちまった", "paid"),
    ("振り込んでもうた", "paid"),
    ("150万円を借りて渡してしまいました", "paid"),
    ("警察を名乗る人に現金を渡した", "paid"),
    ("お金を払わされました", "paid"),
    ("I paid them 50000 yen", "paid"),
    ("My dad transferred the money to the police", "paid"),
    ("I sent money to the account", "paid"),
    ("we wired the cash yesterday", "paid"),
    ("電話で口座番号を教えてしまった", "told"),
    ("暗証番号を言ってしまいました", "told"),
    ("カード番号と裏の番号も伝えちゃった", "told"),
    ("母が生年月日を答えたそうです", "told"),
    ("I told the caller my card number", "told"),
    ("My mother gave them her address", "told"),
    ("宅配の不在通知のSMSのリンクを押してしまった", "opened"),
    ("URLをタップしてしまいました", "opened"),
    ("QRを読み取ってしまった", "opened"),
    ("リンク踏んじゃった", "opened"),
    ("I clicked the link", "opened"),
    ("I tapped on it", "opened"),
    ("言われてアプリをインストールした", "installed"),
    ("アプリ入れちゃった", "installed"),
    ("電話の人に言われてソフトを入れた", "installed"),
    ("AnyDeskを入れさせられた", "installed"),
    ("I installed the app they sent", "installed"),
    ("I downloaded AnyDesk", "installed"),
    ("裸の写真を送ってしまった", "photo"),
    ("顔写真を送っちゃった", "photo"),
    ("I sent him a nude picture", "photo"),
    ("アマゾンカードの番号を教えてしまった", "prepaid"),
    ("I gave him the iTunes card", "prepaid"),
    ("入力してしまったかもしれません、カード番号", "entered"),
    ("お金払ったばい", "paid"),
    ("番号入れてしまったっちゃん", "entered"),
    ("そのメールのURLを開いて、口座番号を入れて、送信しました", "entered"),
    ("リンク押してカード番号入力してもうて", "entered"),
]

NOT_SAID = [
    ("リンクを開いたけど何も入力していない", "entered"),
    ("カード番号は入れてません", "entered"),
    ("入力するように言われた", "entered"),
    ("カード番号を入力してと出た", "entered"),
    ("カード番号を入力しても大丈夫ですか", "entered"),
    ("パスワードを入力したらどうなりますか", "entered"),
    ("カード番号を入力した方がいいですか", "entered"),
    ("カード番号は入力しなかった", "entered"),
    ("入力する前に閉じました", "entered"),
    ("住所を入力させようとする", "entered"),
    ("暗証番号を入れろと言われた", "entered"),
    ("カード番号を入れる画面が出た", "entered"),
    ("入力しそうになった", "entered"),
    ("入力した覚えはない", "entered"),
    ("お金を払えと言われた", "paid"),
    ("払わないといけないのか", "paid"),
    ("まだ払ってない", "paid"),
    ("払ったらどうなる", "paid"),
    ("振り込むように言われた", "paid"),
    ("振り込んでと言われた", "paid"),
    ("お金を送ってと言われました", "paid"),
    ("まだ振り込んでいません", "paid"),
    ("振り込もうとしたが止められた", "paid"),
    ("払ってへん", "paid"),
    ("電話で口座番号を聞かれた", "told"),
    ("暗証番号を教えてと言われた", "told"),
    ("住所は教えてない", "told"),
    ("教えたくない", "told"),
    ("番号を教えてください", "told"),
    ("リンクを押していません", "opened"),
    ("リンクを押してください と書いてある", "opened"),
    ("リンクを押したらどうなりますか", "opened"),
    ("リンクは開いてない", "opened"),
    ("アプリを入れてと言われた", "installed"),
    ("アプリを入れてもいい?", "installed"),
    ("アプリを入れるように言われた", "installed"),
    ("写真を送ってと言われた", "photo"),
    ("写真は送ってない", "photo"),
    ("I didn't enter anything", "entered"),
    ("I clicked but didn't type anything", "entered"),
    ("It asked me to enter my card number", "entered"),
    ("should I pay?", "paid"),
    ("I haven't paid", "paid"),
    ("what happens if I paid", "paid"),
    ("I was told to pay", "paid"),
    ("they want me to pay", "paid"),
    ("I almost paid", "paid"),
    ("I never gave my number", "told"),
    ("he told me to give my card number", "told"),
    ("Do I have to enter my password?", "entered"),
    ("I have not clicked the link", "opened"),
    ("Can I open it?", "opened"),
    ("should I have installed it", "installed"),
    ("I was asked for my card number", "told"),
    ("they said my account was entered", "entered"),
    ("I closed it before I typed my password", "entered"),
    ("電子マネーを買ってこいと言われた", "prepaid"),
    ("相手がお金を送った", "paid"),
    ("なおしました", "opened"),
    ("カードを入れる財布をなくした", "entered"),
    ("パスワードを忘れてしまいました", "entered"),
    ("カード番号を入力したくない", "entered"),
    ("QRコードを読み取って払ってと言われた", "paid"),
    ("カードを入れたらどうなる", "entered"),
]

DENIED = [
    ("お金は払ってない", "paid"),
    ("カード番号は入れてない", "entered"),
    ("パスワードは入れてない", "entered"),
    ("まだ払ってない", "paid"),
    ("I didn't click anything", "opened"),
    ("払ってへん", "paid"),
    ("まだ払っていません", "paid"),
    ("おかね はらって いません", "paid"),
    ("払っとらん", "paid"),
    ("払わなかった", "paid"),
    ("入力しませんでした", "entered"),
    ("押してないです", "opened"),
    ("I haven't paid", "paid"),
    ("I did not type my password", "entered"),
    ("didn't pay", "paid"),
    ("何も入力してない", "entered"),
    ("番号は教えてない", "told"),
    ("写真は送ってないよ", "photo"),
    ("リンクは開いてません", "opened"),
    ("I never gave them my card", "entered"),
    ("アプリは入れてない", "installed"),
    ("個人情報は入れていませんでした", "entered"),
    ("振り込んでねえよ", "paid"),
]

NO_DENIAL = [
    "できてない",
    "払わないといけない?",
    "まだ振り込んでないか心配",
    "入れないとだめ?",
    "払わなくていい？",
    "わからない",
    "開かない",
    "電話がつながらない",
    "I don't understand",
    "払ってないのか?",
    "I can't open it",
    "届いてない",
    "まだできてません",
    "パスワードを教えてくれない",
    "入れてもらえない",
]


@pytest.mark.parametrize(("text", "deed"), DONE)
def test_what_a_message_says_was_done(text: str, deed: str) -> None:
    assert deed in deeds_in(text) and not denied_in(text)


@pytest.mark.parametrize(("text", "deed"), NOT_SAID)
def test_orders_wishes_conditions_questions_and_denials_are_no_deeds(text: str, deed: str) -> None:
    assert deed not in deeds_in(text)


@pytest.mark.parametrize(("text", "deed"), DENIED)
def test_what_a_message_says_was_not_done(text: str, deed: str) -> None:
    assert deed in denied_in(text)


@pytest.mark.parametrize("text", NO_DENIAL)
def test_not_able_and_not_understood_deny_nothing(text: str) -> None:
    assert not denied_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "うちの子がやった側です",
        "息子が、同級生の写真をAIで裸に加工して友達に売っていたと学校から連絡",
        "裸の写真を加工したのはうちの息子でした",
        "娘が友だちの悪口を書き込んだと学校に言われた",
        "AIで裸にした加害者です。学校に呼ばれました",
        "僕が友だちをいじめていました",
        "my son bullied a classmate online",
        "I made a deepfake of a classmate",
        "my daughter is the bully",
    ],
)
def test_whoever_did_it_is_told_apart(text: str) -> None:
    assert hurt_others(text)


@pytest.mark.parametrize(
    "text",
    [
        "娘がネットでいじめられている",
        "息子が同級生に写真を加工された",
        "私が悪口を書かれました",
        "加害者を訴えたい",
        "同級生が裸の画像を作って広めた",
        "my son was bullied by classmates",
        "someone made a deepfake of me",
        "友だちにいじめられた",
    ],
)
def test_whom_it_was_done_to_is_not_taken_for_the_one_who_did_it(text: str) -> None:
    assert not hurt_others(text)
