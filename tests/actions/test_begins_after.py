"""Where a message about one topic has already got to."""

import pytest

from actions.follow_on import begins_after


@pytest.mark.parametrize(
    ("topic", "text", "further"),
    [
        ("phishing_link_clicked", "リンクを開いてしまいクレジットカード番号を入力しました", "phishing_info_entered"),
        ("phishing_link_clicked", "リンクを開いたけど何も入力していません", None),
        ("phishing_link_clicked", "I opened the link and entered my bank details", "phishing_info_entered"),
        ("smishing_sms", "宅配の不在通知のSMSのリンクを押してしまった", "phishing_link_clicked"),
        ("smishing_sms", "料金の未納と届きました。昨日払ったばかりなのに", None),
        ("family_impersonation_call", "息子を名乗る電話で200万円渡してしまった", "money_transferred_to_scammer"),
        ("family_impersonation_call", "息子を名乗る電話で200万円渡すように言われた", None),
        ("refund_atm_scam", "キャッシュカードを預けてしまった", "money_transferred_to_scammer"),
        ("qr_code_scam", "返金すると言われて9万9980円を送金してしまった", "money_transferred_to_scammer"),
        ("fake_shop_check", "安い店で注文しました。本物ですか", "fake_shop_paid"),
        ("fake_shop_check", "銀行振込だけの店は本物ですか", None),
        ("fake_police_scam", "警察という人に口座番号を教えてしまった", "told_info_by_phone"),
        ("support_scam_popup", "警告の電話の人にソフトをインストールさせられた", "support_scam_paid"),
        ("lost_phone", "お金を払いました", None),
    ],
)
def test_a_message_about_one_topic_begins_where_it_has_got_to(topic: str, text: str, further: str | None) -> None:
    assert begins_after(topic, text) == further
