"""What cannot wait: money has left, the caller is still on the line, money or pictures are demanded, a job was done for criminals.

Said in the middle of anything, most often in few words. Never taken for "done" with the step in hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answer import SURE_WITHOUT_DEEDS
from actions.concern import ON_THE_PHONE, first_desks, guide
from actions.desk import Desk
from actions.detail import note_fact
from actions.follow_on import LEADS_ON, goes_further
from actions.library import Shelf
from actions.reply import Reply, text_message
from actions.settled import LOST, somebody_wants_it
from actions.show import show_topic
from actions.tell import entry_in_hand
from actions.turn import Turn
from faq.entries import Entry
from text.deeds import deeds_in, is_short
from text.losses import (
    Loss,
    account_handed_over,
    asked_where_lost,
    corrects,
    errand_done,
    home_is_known,
    money_demanded,
    money_gone,
    paper_handed_over,
    pictures_asked_for,
    still_on_the_line,
    tells_other_deed,
    thing_inside,
)
from text.normalise import plain
from text.right_deeds import asked_to_do, plans, right_in

_GONE_FROM: dict[Loss, str] = {
    "bank": "online_banking_fraud",
    "card": "credit_card_misuse",
    "app": "cashless_payment_misuse",
}
_MONEY_TOPICS = (
    "money_transferred_to_scammer", "online_banking_fraud", "credit_card_misuse", "cashless_payment_misuse", "prepaid_code_sent",
    "fake_shop_paid", "support_scam_paid",
)  # fmt: skip
"""Topics of money that is gone: to pay more or to see it go leads nowhere else."""
_OWED = ("child_game_billing", "subscription_trap")
"""Topics in which money leaves because somebody at home ordered something."""
CRIME_JOB, ASKED = "yami_baito", "grooming_stranger"
_PICTURES = ("sextortion", "intimate_image_spread", "deepfake_victim", ASKED)
_BANK_STEP = re.compile(r"口座|通帳|\b(account|bank book)", re.IGNORECASE)
_POLICE_STEP = re.compile(r"警察|\bpolice", re.IGNORECASE)
_END_CALL = re.compile(r"切|\b(hang up|end the call)", re.IGNORECASE)
_PAPER_LINE = re.compile(r"身分証|免許証|在留|パスポート|\b(ID|identity|passport)\b")
_PAY_THING = re.compile(
    r"pay|ペイ|カード|クレカ|suica|スイカ|pasmo|パスモ|銀行|決済|お?金|財布|さいふ|card|bank|money", re.IGNORECASE
)
_PAY_STEP = re.compile(r"決済|支払い|payment", re.IGNORECASE)
_PAID_LINE = re.compile(
    r"払って(しまって)?(も|い)|払ってしまった|もう払|払った|\b(already|have|you) paid|\bif you paid", re.IGNORECASE
)
MOST_LINES = 2


async def heard_loss(desk: Desk, turn: Turn) -> Reply | None:
    """Answer what cannot wait; None if a message tells of nothing of the kind."""
    if not turn.text:
        return None
    shelf = await desk.shelf(turn)
    entry = entry_in_hand(shelf, turn)
    reply = await _money(desk, turn, shelf, entry) or await _asked_for_pictures(desk, turn)
    if reply is not None:
        return reply
    if account_handed_over(turn.text) and turn.topic != CRIME_JOB and not _sure_topic(desk, turn):
        return await _open(desk, turn, CRIME_JOB)
    if entry is None or entry.topic not in desk.topics or not is_short(turn.text):
        return None
    if asked_to_do(turn.text) == "pay" and somebody_wants_it(desk, entry.topic) and not _sure_topic(desk, turn):
        return _guide(desk, turn, shelf, entry, ["concern.do_not.pay"], first_desks(shelf, entry, 1))
    if plans(turn.text):
        return None
    if entry.topic == CRIME_JOB:
        reply = _job(desk, turn, shelf, entry)
    elif entry.topic in LOST:
        reply = _lost(desk, turn, shelf, entry)
    reply = reply or _in_hand(desk, turn, shelf, entry)
    if reply is not None:
        return reply
    further = goes_further(turn) if turn.intent not in desk.topics and not right_in(turn.text) else None
    if further and further != turn.topic:
        return await _open(desk, turn, further)
    return note_fact(desk, turn, entry) if corrects(turn.text) else None


async def heard_other_deed(desk: Desk, turn: Turn) -> Reply | None:
    """Stay at the step in hand if what was taken for "done" tells of something else."""
    if turn.intent != "followup_done" or not turn.text or not turn.step or turn.pending.get("choices"):
        return None
    entry = entry_in_hand(await desk.shelf(turn), turn)
    if entry is None or not entry.steps:
        return None
    step = entry.steps[min(turn.step, len(entry.steps)) - 1]
    words = plain(" ".join(one for one in (step.text, step.detail) if one))
    return note_fact(desk, turn, entry) if tells_other_deed(turn.text, words) else None


async def _money(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry | None) -> Reply | None:
    """Lead somebody whose money is leaving to what stops it."""
    gone = money_gone(turn.text)
    if gone is None or turn.topic in _OWED:
        return None
    sure = _sure_topic(desk, turn)
    is_opening = turn.topic is None or not is_short(turn.text)
    if sure != turn.topic and (sure in (*_MONEY_TOPICS, *_OWED) or (sure and is_opening)):
        return None
    if entry is not None and turn.topic in _MONEY_TOPICS:
        return _guide(desk, turn, shelf, entry, ["loss.moving"], ("bank", "police_110"), step=1)
    pays = dict(LEADS_ON.get(turn.topic or "", ())).get("paid")
    return await _open(desk, turn, pays if pays == "money_transferred_to_scammer" else _GONE_FROM[gone])


async def _asked_for_pictures(desk: Desk, turn: Turn) -> Reply | None:
    if not pictures_asked_for(turn.text) or turn.topic in _PICTURES or _sure_topic(desk, turn):
        return None
    return await _open(desk, turn, ASKED)


def _job(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry) -> Reply | None:
    """Answer somebody who did a job for criminals, handed over an account, or is threatened: one can stop even now."""
    if account_handed_over(turn.text, in_hand=True):
        return _guide(
            desk, turn, shelf, entry, ["loss.account"], ("bank", "police_9110"), step=_step(entry, _BANK_STEP)
        )
    if home_is_known(turn.text):
        desks = ("police_110", "police_9110")
        return _guide(desk, turn, shelf, entry, ["loss.home"], desks, step=_step(entry, _POLICE_STEP))
    if paper_handed_over(turn.text):
        return _guide(desk, turn, shelf, entry, _of_paper(entry), ("police_9110",))
    if errand_done(turn.text):
        desks = ("police_9110", "police_110")
        return _guide(desk, turn, shelf, entry, ["loss.errand"], desks, step=_step(entry, _POLICE_STEP))
    return None


def _lost(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry) -> Reply | None:
    """Name the step for what is on the lost thing, or go on after somebody asked for it where it was lost."""
    thing = thing_inside(turn.text)
    at = _step(entry, _PAY_STEP) if thing and _PAY_THING.search(thing) else None
    if at:
        step = entry.steps[at - 1]
        lines = [step.text, *([step.detail] if step.detail else [])]
        return _guide(desk, turn, shelf, entry, ["loss.inside", *lines], ())
    return note_fact(desk, turn, entry) if thing or asked_where_lost(turn.text) else None


def _in_hand(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry) -> Reply | None:
    """Answer on a scam in hand: the line is still open, they want money, they have a paper, more was paid."""
    topic = str(entry.topic)
    if topic in ON_THE_PHONE and still_on_the_line(turn.text):
        return _guide(
            desk, turn, shelf, entry, ["loss.on_the_line"], first_desks(shelf, entry, 1), step=_step(entry, _END_CALL)
        )
    wanted = somebody_wants_it(desk, topic)
    if wanted and money_demanded(turn.text):
        return _guide(desk, turn, shelf, entry, ["concern.do_not.pay"], first_desks(shelf, entry, 1))
    if wanted and paper_handed_over(turn.text):
        return _guide(desk, turn, shelf, entry, _of_paper(entry), ("police_9110",))
    stays = topic in _MONEY_TOPICS or ("paid", topic) in LEADS_ON.get(topic, ())
    if stays and "paid" in deeds_in(turn.text):
        desks = [one for one in ("bank", "prepaid", "police_9110") if one in entry.contacts]
        return _guide(desk, turn, shelf, entry, ["loss.paid_more", *_lines(entry, _PAID_LINE)], desks)
    return None


def _guide(
    desk: Desk,
    turn: Turn,
    shelf: Shelf,
    entry: Entry,
    said: Sequence[str],
    desks: Sequence[str],
    step: int | None = None,
) -> Reply:
    """Say phrases (by key) and lines of the entry, then the step that is meant, else the one in hand, and whom to call."""
    words = [desk.phrases.say(one, entry.language) if one.startswith(("loss.", "concern.")) else one for one in said]
    messages = [text_message(entry.language, one) for one in words]
    now = replace(turn, slots={**turn.slots, "step": step}, command={}) if step else turn
    return guide(desk, now, shelf, entry, messages, desks, text=False)


async def _open(desk: Desk, turn: Turn, topic: str) -> Reply:
    return await show_topic(desk, replace(turn, slots={**turn.slots, "step": None}), topic)


def _sure_topic(desk: Desk, turn: Turn) -> str | None:
    """Return the topic the engine is sure of, None if of none."""
    first = turn.ranking[0] if turn.ranking else None
    if first is None or first.confidence < SURE_WITHOUT_DEEDS or first.intent not in desk.topics:
        return None
    return first.intent


def _step(entry: Entry, cue: re.Pattern[str]) -> int | None:
    """Return the first step that speaks of something."""
    return next((at for at, one in enumerate(entry.steps, 1) if cue.search(plain(one.text))), None)


def _of_paper(entry: Entry) -> list[str]:
    return _lines(entry, _PAPER_LINE)[:1] or ["loss.gave_paper"]


def _lines(entry: Entry, cue: re.Pattern[str]) -> list[str]:
    lines = [*entry.next, *(one.cannot for one in entry.steps if one.cannot)]
    found = [line for line in lines if cue.search(re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", plain(line)))]
    return list(dict.fromkeys(found))[:MOST_LINES]
