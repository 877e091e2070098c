"""What was said about the topic in hand leads on: it has already gone further, or it happened to somebody else."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.desk import Desk
from actions.reply import Reply
from actions.show import show_topic
from actions.tell import topic_unknown
from actions.turn import Turn

_PAID = re.compile(r"払|振り?込|送金|課金|買っ|はらい|paid|pay|transfer|bought|sent (the )?money", re.IGNORECASE)
_ENTERED = re.compile(r"入力|入れ|いれ|打|書い|かきました|教え|伝え|typed|entered|filled|told|gave", re.IGNORECASE)
_OPENED = re.compile(r"押|おし|開|ひら|踏|クリック|タップ|読み取|click|tap|open|scan", re.IGNORECASE)
_INSTALLED = re.compile(r"インストール|アプリを?(入れ|いれ)|ダウンロード|install|download", re.IGNORECASE)
_CALLED = re.compile(r"電話|かけ|でんわ|操作|遠隔|call|phone|remote", re.IGNORECASE)
_MET = re.compile(r"送っ|おくり|見せ|渡し|sent|gave|shared", re.IGNORECASE)

_THREATENED = re.compile(
    r"脅|おどさ|おどし|ばらす|バラす|ばらまく|さらす|払え|threat|blackmail|or (he|she|they)('ll| will)", re.IGNORECASE
)
_SPREAD = re.compile(
    r"広ま|ひろま|拡散|ばらまかれ|回って|送られ|出回|見られ|みんな|classmates|everyone|sent it|spread|posted it",
    re.IGNORECASE,
)
_MADE_BY_AI = re.compile(r"AI|合成|ディープフェイク|フェイク|偽物|本物じゃな|deepfake|fake", re.IGNORECASE)

_MONEY = "money_transferred_to_scammer"
LEADS_ON: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "support_scam_popup": (
        (_PAID, "support_scam_paid"), (_INSTALLED, "support_scam_paid"), (_CALLED, "support_scam_paid"),
        (_ENTERED, "support_scam_paid"),
    ),
    "phishing_email": ((_INSTALLED, "malicious_app_installed"), (_ENTERED, "phishing_info_entered"), (_PAID, "phishing_info_entered"), (_OPENED, "phishing_link_clicked")),
    "smishing_sms": ((_INSTALLED, "malicious_app_installed"), (_ENTERED, "phishing_info_entered"), (_PAID, "phishing_info_entered"), (_OPENED, "phishing_link_clicked")),
    "municipal_impersonation": ((_ENTERED, "phishing_info_entered"), (_PAID, _MONEY), (_OPENED, "phishing_link_clicked")),
    "phishing_link_clicked": ((_INSTALLED, "malicious_app_installed"), (_ENTERED, "phishing_info_entered"), (_PAID, "phishing_info_entered")),
    "one_click_billing": ((_PAID, _MONEY), (_CALLED, "told_info_by_phone")),
    "fake_shop_check": ((_PAID, "fake_shop_paid"), (_ENTERED, "phishing_info_entered")),
    "qr_code_scam": ((_PAID, _MONEY), (_ENTERED, "phishing_info_entered"), (_OPENED, "phishing_link_clicked")),
    "blackmail_email": ((_PAID, _MONEY),),
    "fake_police_scam": ((_PAID, _MONEY), (_ENTERED, "told_info_by_phone")),
    "family_impersonation_call": ((_PAID, _MONEY), (_MET, _MONEY), (_ENTERED, "told_info_by_phone")),
    "refund_atm_scam": ((_PAID, _MONEY), (_ENTERED, "told_info_by_phone")),
    "suspicious_call": ((_PAID, _MONEY), (_ENTERED, "told_info_by_phone")),
    "told_info_by_phone": ((_PAID, _MONEY), (_MET, _MONEY)),
    "sns_investment_romance_scam": ((_PAID, _MONEY), (_MET, _MONEY)),
    "side_job_task_scam": ((_PAID, _MONEY), (_MET, _MONEY)),
    "recovery_scam": ((_PAID, _MONEY),),
    "malware_suspected": ((_CALLED, "support_scam_paid"), (_PAID, "support_scam_paid")),
    "grooming_stranger": ((_THREATENED, "sextortion"), (_MET, "sextortion")),
    "sextortion": ((_SPREAD, "intimate_image_spread"), (_PAID, "sextortion")),
    "intimate_image_spread": ((_MADE_BY_AI, "deepfake_victim"), (_THREATENED, "sextortion")),
    "deepfake_victim": ((_THREATENED, "sextortion"),),
    "sns_posting_privacy": ((_SPREAD, "own_post_trouble"),),
    "filtering_parental_control": ((_PAID, "child_game_billing"),),
    "screen_time_dependence": ((_PAID, "child_game_billing"),),
    "cashless_payment_safety": ((_PAID, "cashless_payment_misuse"),),
    "app_permissions": ((_INSTALLED, "malicious_app_installed"),),
}  # fmt: skip
"""From a topic, by what was already done, to the topic that begins there. Rows are tried in order."""

_ALREADY = re.compile(
    r"もう|すでに|既に|実は|(て|で)しま(った|い)|ちゃっ|て(た|ました)$|られ(た|ました)|(なん|の)です$|already|too late|actually",
    re.IGNORECASE,
)
_LEANING = re.compile(
    r"それ|これ|その|この|そっち|こっち|どっち|どちら|そしたら|そうしたら|だったら|じゃあ?|では|ほな|ほんなら|もう(一回|一度|1回)|また|あとは?|後は|ほかに|他に|次|あの人|相手|"
    r"\b(it|that|this|they|them|he|she|him|her|then|which|again|else|instead|first)\b",
    re.IGNORECASE,
)
SHORT, SHORT_IN_ENGLISH = 30, 60
"""A sentence of at most so many characters leans on what was said before."""


def is_short(text: str) -> bool:
    """Tell whether a message is so short that it may lean on what was said before."""
    return len(text) <= (SHORT_IN_ENGLISH if text.isascii() else SHORT)


def leans(turn: Turn) -> bool:
    """Tell whether a message points at the topic in hand (「それって…」, "then what?") rather than at a new one."""
    return turn.topic is not None and is_short(turn.text) and bool(_LEANING.search(turn.text))


def goes_further(turn: Turn) -> str | None:
    """Return the topic a short "I already …" leads to from the topic in hand, None if it leads nowhere."""
    if not turn.topic or not is_short(turn.text) or not _ALREADY.search(turn.text):
        return None
    return _next_topic(turn)


def _next_topic(turn: Turn) -> str | None:
    return next((topic for cue, topic in LEADS_ON.get(turn.topic or "", ()) if cue.search(turn.text)), None)


async def follow_on(desk: Desk, turn: Turn) -> Reply:
    """Lead on from the topic in hand."""
    if turn.topic is None:
        return topic_unknown(desk, turn)
    if turn.intent == "followup_someone_else":
        reader = turn.reader_of(turn.topic)
        return await show_topic(desk, replace(turn, audience=reader), turn.topic, "guidance", ("answer.someone_else",))
    further = _next_topic(turn)
    if further is None:
        onward = LEADS_ON.get(turn.topic, ())
        further = onward[0][1] if onward else turn.topic
    return await show_topic(desk, replace(turn, slots={**turn.slots, "step": None}), further)
