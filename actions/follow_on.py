"""What was said about the topic in hand leads on: it has already gone further, or it happened to somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from actions.desk import Desk
from actions.quick import quick_replies
from actions.reply import Reply, text_message
from actions.show import show_topic
from actions.steps import take_step
from actions.tell import entry_in_hand, tell_more, topic_unknown
from actions.turn import Turn
from faq.entries import Entry
from text.deeds import Deed, deeds_in, denied_in, is_short
from text.normalise import plain
from text.right_deeds import asked_to_do, plans

Cue = Deed | Literal["spent", "bought", "scanned", "called", "handed_over", "threatened", "spread", "made_by_ai"]
"""What a short word about the topic in hand tells. Of the deeds a first message tells too, but in full (`deeds_in`)."""
_PAID = re.compile(r"払|振り?込|送金|課金|買っ|はらい|paid|pay|transfer|bought|sent (the )?money", re.IGNORECASE)
_OPENED = re.compile(r"押|おし|開|ひら|踏|クリック|タップ|読み取|click|tap|open|scan", re.IGNORECASE)
_CUES: dict[Cue, re.Pattern[str]] = {
    "paid": _PAID,
    "entered": re.compile(r"入力|入れ|いれ|打|書い|かきました|教え|伝え|typed|entered|filled|told|gave", re.IGNORECASE),
    "told": re.compile(
        r"教え|おしえ|伝え|言っ|言い|(?<!電)話し|答え|入力|入れ|told|gave|said|shared|entered", re.IGNORECASE
    ),
    "opened": _OPENED,
    "installed": re.compile(r"インストール|(アプリ|ソフト)を?(入れ|いれ)|ダウンロード|install|download", re.IGNORECASE),
    "prepaid": re.compile(
        r"(電子マネー|ギフト|プリペイド|itunes|アマゾン).{0,8}(買|番号|送|教)|gift card|itunes", re.IGNORECASE
    ),
    "photo": re.compile(r"送っ|おくり|見せ|渡し|sent|gave|shared", re.IGNORECASE),
    "spent": _PAID,
    "bought": re.compile(r"買っ|買い|かっちゃ|かいました|\bbought\b", re.IGNORECASE),
    "scanned": _OPENED,
    "called": re.compile(r"電話|かけ|でんわ|操作|遠隔|call|phone|remote", re.IGNORECASE),
    "handed_over": re.compile(r"送っ|おくり|見せ|渡し|預け|sent|gave|shared", re.IGNORECASE),
    "threatened": re.compile(
        r"脅|おどさ|おどし|ばらす|バラす|ばらまく|さらす|払え|threat|blackmail|or (he|she|they)('ll| will)",
        re.IGNORECASE,
    ),
    "spread": re.compile(
        r"広ま|ひろま|拡散|ばらまかれ|回って|送られ|出回|見られ|みんな|classmates|everyone|sent it|spread|posted it",
        re.IGNORECASE,
    ),
    "made_by_ai": re.compile(r"AI|合成|ディープフェイク|フェイク|偽物|本物じゃな|deepfake|fake", re.IGNORECASE),
}

_MONEY = "money_transferred_to_scammer"
_IN_PHISHING: tuple[tuple[Cue, str], ...] = (
    ("installed", "malicious_app_installed"),
    ("entered", "phishing_info_entered"),
    ("spent", "phishing_info_entered"),
)
_ON_THE_PHONE: tuple[tuple[Cue, str], ...] = (
    ("paid", _MONEY),
    ("prepaid", "prepaid_code_sent"),
    ("handed_over", _MONEY),
    ("told", "told_info_by_phone"),
)
LEADS_ON: dict[str, tuple[tuple[Cue, str], ...]] = {
    "support_scam_popup": (
        ("paid", "support_scam_paid"), ("prepaid", "support_scam_paid"), ("installed", "support_scam_paid"),
        ("called", "support_scam_paid"), ("entered", "support_scam_paid"),
    ),
    "phishing_email": (*_IN_PHISHING, ("opened", "phishing_link_clicked")),
    "smishing_sms": (*_IN_PHISHING, ("opened", "phishing_link_clicked")),
    "municipal_impersonation": (("entered", "phishing_info_entered"), ("paid", _MONEY), ("opened", "phishing_link_clicked")),
    "phishing_link_clicked": _IN_PHISHING,
    "one_click_billing": (("paid", _MONEY), ("prepaid", "prepaid_code_sent"), ("told", "told_info_by_phone")),
    "fake_shop_check": (("paid", "fake_shop_paid"), ("entered", "phishing_info_entered")),
    "qr_code_scam": (("paid", _MONEY), ("entered", "phishing_info_entered"), ("scanned", "phishing_link_clicked")),
    "blackmail_email": (("paid", _MONEY),),
    "account_takeover_line": (("bought", "prepaid_code_sent"), ("prepaid", "prepaid_code_sent"), ("paid", _MONEY)),
    "fake_police_scam": (*_ON_THE_PHONE, ("entered", "told_info_by_phone"), ("photo", "told_info_by_phone")),
    "family_impersonation_call": _ON_THE_PHONE,
    "refund_atm_scam": (*_ON_THE_PHONE, ("opened", _MONEY)),  # pressed at the machine: sent
    "suspicious_call": (*_ON_THE_PHONE, ("installed", "support_scam_paid")),
    "told_info_by_phone": (("paid", _MONEY), ("prepaid", "prepaid_code_sent"), ("handed_over", _MONEY)),
    "sns_investment_romance_scam": (("paid", _MONEY), ("prepaid", "prepaid_code_sent"), ("handed_over", _MONEY)),
    "side_job_task_scam": (("paid", _MONEY), ("prepaid", "prepaid_code_sent"), ("handed_over", _MONEY)),
    "recovery_scam": (("paid", _MONEY),),
    "malware_suspected": (("called", "support_scam_paid"), ("paid", "support_scam_paid")),
    "grooming_stranger": (("threatened", "sextortion"), ("photo", "sextortion")),
    "sextortion": (("spread", "intimate_image_spread"), ("paid", "sextortion")),
    "intimate_image_spread": (("made_by_ai", "deepfake_victim"), ("threatened", "sextortion")),
    "deepfake_victim": (("threatened", "sextortion"),),
    "sns_posting_privacy": (("spread", "own_post_trouble"),),
    "filtering_parental_control": (("paid", "child_game_billing"),),
    "screen_time_dependence": (("paid", "child_game_billing"),),
    "cashless_payment_safety": (("paid", "cashless_payment_misuse"),),
    "app_permissions": (("installed", "malicious_app_installed"),),
}  # fmt: skip
"""From a topic, by what was already done, to the topic that begins there. Rows are tried in order."""
BEGINS_WITH_IT = ("account_takeover_line", "sns_investment_romance_scam", "side_job_task_scam", "app_permissions", "cashless_payment_safety",
    "filtering_parental_control", "screen_time_dependence", "malware_suspected", "grooming_stranger", "recovery_scam", "qr_code_scam")  # fmt: skip
"""Topics whose own first steps already are for those who paid or installed, or to which paying belongs: a first message stays there."""

HARMED = frozenset(
    {"cyberbullying", "deepfake_victim", "intimate_image_spread", "sextortion", "defamation_victim", "personal_info_exposed",
     "impersonation_account"}
)  # fmt: skip
"""Topics written for whom it was done to; whoever did it must not read there that they are not at fault."""
OWN_DEED = "own_post_trouble"

_ALREADY = re.compile(
    r"もう|すでに|既に|実は|(て|で)しま(った|い)|ちゃっ|て(た|ました)$|られ(た|ました)|(なん|の)です$|already|too late|actually",
    re.IGNORECASE,
)
_HARM_DONE = re.compile(
    r"やられ|だまされ|騙され|被害|取られ|とられ|盗られ|引っ?かか|ひっかか|詐欺られ|\b(scammed|fell for|tricked|robbed|conned|victim)\b",
    re.IGNORECASE,
)
_IN_TOUCH = re.compile(
    r"電話し|でんわし|電話をかけ|連絡し|返信し|返事し|折り返|\b(called|replied|answered|contacted|wrote back)\b",
    re.IGNORECASE,
)
_IF_IN_TOUCH = re.compile(
    r"(もう|すでに)[^。]{0,8}(連絡|電話|返信|返事)|already (contacted|called|replied|answered)", re.IGNORECASE
)
_IF_DONE: dict[Deed, re.Pattern[str]] = {
    "opened": re.compile(
        r"(押|開|踏)(い|ん)?[しで]?(て|で)(しま|も)|(押|開)した(とき|ら)|ifyou(have)?(already)?(pressed|opened|clicked|tapped)",
        re.IGNORECASE,
    ),
    "paid": re.compile(r"払って(しま|も)|払った(とき|ら)|ifyou(have)?(already)?paid|alreadypaid", re.IGNORECASE),
    "told": re.compile(
        r"(話|教|伝)(し|え)て(しま|も)|話した(とき|ら)|ifyou(have)?(already)?(told|gave|said)", re.IGNORECASE
    ),
    "entered": re.compile(
        r"(入れ|入力し)て(しま|も)|入れた(とき|ら)|ifyou(have)?(already)?(entered|typed)", re.IGNORECASE
    ),
    "photo": re.compile(r"送って(しま|も)|送った(とき|ら)|ifyou(have)?(already)?sent", re.IGNORECASE),
    "installed": re.compile(r"入れて(しま|も)|入れた(とき|ら)|ifyou(have)?(already)?installed", re.IGNORECASE),
}
"""Lines for somebody who already did it, read without gaps."""
_LEANING = re.compile(
    r"それ|これ|その|この|そっち|こっち|どっち|どちら|そしたら|そうしたら|だったら|じゃあ?|では|ほな|ほんなら|もう(一回|一度|1回)|また|あとは?|後は|ほかに|他に|次|あの人|相手|"
    r"\b(it|that|this|they|them|he|she|him|her|then|which|again|else|instead|first)\b",
    re.IGNORECASE,
)


def leans(turn: Turn) -> bool:
    """Tell whether a message points at the topic in hand (「それって…」, "then what?") rather than at a new one."""
    return turn.topic is not None and is_short(turn.text) and bool(_LEANING.search(turn.text))


def goes_further(turn: Turn) -> str | None:
    """Return the topic a short "I already …" leads to from the topic in hand, None if it leads nowhere."""
    if not turn.topic or not is_short(turn.text) or asked_to_do(turn.text):
        return None
    done = begins_after(turn.topic, turn.text)
    return done or (_next_topic(turn) if _ALREADY.search(turn.text) and not plans(turn.text) else None)


def begins_after(topic: str, text: str) -> str | None:
    """Return the topic that begins where a message about another one says it has already got to, None if it says so of nothing.

    「リンクを開いてカード番号を入れました」 is about the card, not about the link. Strict (`deeds_in`): fit for a whole first message.
    """
    done = deeds_in(text) - denied_in(text)
    return next((further for cue, further in LEADS_ON.get(topic, ()) if cue in done and further != topic), None)


def denies(turn: Turn) -> bool:
    """Tell whether a message says that something was not done, and nothing that leads on from the topic in hand."""
    return bool(turn.topic and denied_in(turn.text) and not begins_after(turn.topic, turn.text))


def leads_to_what_was_denied(turn: Turn, topic: str) -> bool:
    """Tell whether a topic begins with what a message just denied (「入れてない」 is not about entered numbers)."""
    denied = denied_in(turn.text)
    return any(cue in denied and further == topic for rows in LEADS_ON.values() for cue, further in rows)


def _next_topic(turn: Turn) -> str | None:
    """Return where a loose word leads from the topic in hand; a denied word leads nowhere."""
    denied = denied_in(turn.text)
    if denied:
        return None
    return next((topic for cue, topic in LEADS_ON.get(turn.topic or "", ()) if _CUES[cue].search(turn.text)), None)


def loosely_further(topic: str, text: str, among: Sequence[str]) -> str:
    """Return the topic among some that begins where a sentence about another one has got to by any loose word, else that one."""
    rows = LEADS_ON.get(topic, ())
    return next((to for cue, to in rows if to in among and _CUES[cue].search(text) and not denied_in(text)), topic)


async def follow_on(desk: Desk, turn: Turn) -> Reply:
    """Lead on from the topic in hand."""
    if turn.topic is None:
        return topic_unknown(desk, turn)
    if turn.intent == "followup_someone_else":
        reader = turn.reader_of(turn.topic)
        return await show_topic(desk, replace(turn, audience=reader), turn.topic, "guidance", ("answer.someone_else",))
    if plans(turn.text):  # a question is never a deed
        return await tell_more(desk, turn)
    further = begins_after(turn.topic, turn.text) or _next_topic(turn) or _worst(turn)
    if further is None:
        return await _did_it(desk, turn)
    return await show_topic(desk, replace(turn, slots={**turn.slots, "step": None}), further)


def _worst(turn: Turn) -> str | None:
    """Return the likeliest harm for somebody who says to have been harmed, and not how."""
    onward = LEADS_ON.get(turn.topic or "", ())
    return onward[0][1] if onward and _HARM_DONE.search(turn.text) and not denied_in(turn.text) else None


async def _did_it(desk: Desk, turn: Turn) -> Reply:
    """Take a bare "I already did" for the step in hand; with none in hand, ask what was done. Never guess the worst."""
    entry = entry_in_hand(await desk.shelf(turn), turn)
    if entry is None:
        return topic_unknown(desk, turn)
    if turn.step and entry.steps and not denied_in(turn.text):
        told = step_told_of(entry, turn.text)
        return await take_step(desk, turn, entry, told or turn.step, "cannot" if told else "done")
    deeds = deeds_in(turn.text) - denied_in(turn.text)
    lines = [line for deed in sorted(deeds) for line in lines_for(entry, deed)][:2]
    keys = [] if lines else ["loss.noted"] if deeds else ["concern.what_was_done"]
    keys += ["concern.anything_else"] if deeds else []
    said = [*lines, *(desk.phrases.say(key, entry.language) for key in keys)]
    words = [text_message(entry.language, one) for one in said]
    remember = {
        "topic": entry.topic,
        "entry": entry.id,
        "step": turn.step,
        "pending": turn.pending or None,
        "language": turn.language,
    }
    return Reply(
        "guidance", turn.language, [*words, quick_replies(desk, turn, entry)], turn.audience, entry.topic, remember
    )


def lines_for(entry: Entry, deed: Deed) -> list[str]:
    """Return the ways out an entry has for somebody who already did something (「押してしまっても、…」)."""
    cue = _IF_DONE.get(deed)
    ways = [step.cannot for step in entry.steps if step.cannot] + list(entry.next)
    return [way for way in ways if cue and cue.search(plain(way).replace(" ", ""))]


def step_told_of(entry: Entry, text: str) -> int | None:
    """Return the step whose own way out is for somebody who got in touch already (「もう連絡してしまったら…」), None if there is none."""
    if not _IN_TOUCH.search(text):
        return None
    ways = enumerate(entry.steps, start=1)
    return next((at for at, step in ways if step.cannot and _IF_IN_TOUCH.search(plain(step.cannot))), None)
