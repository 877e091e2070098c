"""Fear, "may I hang up?", "until what time?", "does the money come back?", "I did not pay": answered on the topic in hand, calmly.

These are short and alike whatever happened, so that no ranking of topics can tell them apart; the words alone do. Nothing is
promised: an entry's own lines come first where they speak of it, a careful fixed sentence where they do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from actions.answer import SURE_OF_NEW_TOPIC, offer
from actions.desk import Desk
from actions.follow_on import HARMED, OWN_DEED, begins_after, denies
from actions.library import Shelf
from actions.quick import choices_again, quick_replies, way_back
from actions.reply import Message, Reply, choice, choices_message, contacts_message, text_message
from actions.show import show_topic
from actions.steps import show_step, still_open
from actions.tell import entry_in_hand, speak_of_line, tell_more
from actions.turn import Turn
from faq.entries import Entry
from text.concerns import Concern, concern_of, mood_of
from text.deeds import denied_in, hurt_others, is_short, plain_of
from text.normalise import plain

Field = Literal["money", "screen", "phone", "people"]

FIELDS: dict[Field, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "money": (
        ("money_transferred_to_scammer", "prepaid_code_sent", "credit_card_misuse"),
        ("fake_shop_paid", "online_banking_fraud", "subscription_trap"),
    ),
    "screen": (
        ("support_scam_popup", "phishing_info_entered", "one_click_billing"),
        ("phishing_link_clicked", "smishing_sms", "malware_suspected"),
    ),
    "phone": (
        ("fake_police_scam", "family_impersonation_call", "told_info_by_phone"),
        ("refund_atm_scam", "support_scam_paid", "suspicious_call"),
    ),
    "people": (
        ("cyberbullying", "sextortion", "intimate_image_spread"),
        ("grooming_stranger", "deepfake_victim", "defamation_victim"),
    ),
}
"""What may have happened to somebody who only says how it feels: topics to offer, and those behind them."""
_FIELD_CUES: dict[Field, re.Pattern[str]] = {
    "money": re.compile(r"お?金(のこと|です)?|おかね(の ?こと|です)?|money", re.IGNORECASE),
    "screen": re.compile(
        r"(画面|がめん|メール|サイト)(のこと|です)?|(a )?(screen|message|website|e-?mail)", re.IGNORECASE
    ),
    "phone": re.compile(r"(電話|でんわ)(のこと|です|がきた|が来た)?|(a )?(phone )?call", re.IGNORECASE),
    "people": re.compile(r"(いじめ|写真|しゃしん)(のこと|です)?|bullying|photos?|pictures?", re.IGNORECASE),
}
ON_THE_PHONE = frozenset(
    {
        "support_scam_popup", "support_scam_paid", "fake_police_scam", "family_impersonation_call", "refund_atm_scam",
        "suspicious_call", "told_info_by_phone", "municipal_impersonation", "malware_suspected", "recovery_scam",
        "money_transferred_to_scammer", "one_click_billing", "malicious_app_installed", "online_banking_fraud",
        "prepaid_code_sent", "qr_code_scam",
    }
)  # fmt: skip
"""Topics in which a stranger may be on the line."""
_CALLERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("support_scam_paid", re.compile(r"遠隔|リモート|anydesk|teamviewer|パソコン|画面|マウス|ソフト|remote|computer|mouse|screen|software", re.IGNORECASE)),
    ("refund_atm_scam", re.compile(r"atm|還付|かんぷ|refund", re.IGNORECASE)),
    ("fake_police_scam", re.compile(r"警察|けいさつ|刑事|検事|逮捕|police|officer|arrest", re.IGNORECASE)),
    ("family_impersonation_call", re.compile(r"息子|むすこ|孫|まご|おれおれ|オレオレ|(my|your) (son|grandson)", re.IGNORECASE)),
)  # fmt: skip
"""Who calls, if the message names it."""
_TOWN = re.compile(r"市役所|役所|役場|区役所|city hall|town hall|municipal|council", re.IGNORECASE)
_LINES: dict[Concern, re.Pattern[str]] = {
    "money_back": re.compile(
        r"shared out|may not get (it )?all|(お金|金額|代金|円|残高|口座|振り込|支払|払っ)[^。]*(戻|返|もど)|返金|補償|取り戻|(money|payment|refund|amount|charge)[^.]*\b(back|return|refund|recover|compensat)|\brefund|\breimburs|\bcompensat",
        re.IGNORECASE,
    ),
    "delete": re.compile(r"消さ|消す|消し|消して|削除|ブロック|\b(delete|erase|block|remove)", re.IGNORECASE),
    "arrested": re.compile(r"逮捕|捕ま|つかま|罪|自首|保護|\b(arrest|crime|charge[ds]|illegal|offen[cs]e|protect)", re.IGNORECASE),
    "safe": re.compile(
        r"見覚え|身に覚え|明細|しばらく|\b(for a while|statements?|charges? you|sign-?ins?|watch for)\b", re.IGNORECASE
    ),
    "tell_parents": re.compile(r"家の人に(言|話|は)|親に|言いにく|言えない|\b(at home|parents?|cannot tell|hard to (say|tell))\b", re.IGNORECASE),
    "time": re.compile(
        r"以内|待ち時間|期限|[0-9一二三四五六七八九十数半]+(分|時間|日|週間|か月)(ほど|くらい|で(?!も))|(分|時間|日|週間|か月)(ほど)?かか|\bwithin\b|\bdeadline|\bwaiting|\b(takes?|about|in) (\w+ )?\d+ (minutes?|hours?|days?|weeks?)",
        re.IGNORECASE,
    ),
    "cost": re.compile(r"無料|費用|料金|手数料|有料|かかりません|\b(free|fees?|costs?|charges? apply)\b", re.IGNORECASE),
    "police_go": re.compile(r"警察|被害届|9110|\bpolice\b", re.IGNORECASE),
    "closed": re.compile(r"夜間|夜|時間外|休日|土日|24時間|\b(night|after hours|weekend|24 hours|outside)", re.IGNORECASE),
}  # fmt: skip
"""Which of an entry's own lines speak of it."""
_DESKS: dict[Concern, tuple[str, ...]] = {
    "money_back": ("bank", "card", "c188", "police_9110"),
    "arrested": ("police_9110", "houterasu"),
    "tell_parents": ("sos24", "childline", "police_9110"),
    "tell_family": ("c188", "police_9110", "yorisoi"),
    "closed": ("bank", "card", "police_110"),
    "too_late": ("police_9110", "c188"),
    "safe": ("police_9110", "c188"),
    "delete": ("police_9110", "c188"),
    "lawyer": ("houterasu", "c188"),
    "again": ("police_9110", "c188"),
    "leaked": ("c188", "police_9110"),
    "police_use": ("police_9110",),
    "police_go": ("police_9110", "police_110"),
    "for_them": ("police_9110", "c188"),
    "time": (),
    "cost": ("c188", "houterasu"),
    "seen": (),
    "tell_them": (),
    "angry": ("police_9110", "c188", "office"),
}
"""Whom to name where no topic is in hand, or beside what it names."""
_NEW_MATTERS: tuple[Concern, ...] = ("lawyer", "again", "leaked", "police_use", "time", "cost", "for_them", "tell_them")
"""Concerns that are also what other topics are about."""
_ANYWHERE: tuple[Concern, ...] = ("time", "cost", "police_go", "delete")
"""Concerns of which any line of an answer may speak."""
_MONEY = re.compile(r"金|かね|円|万|残高|money|yen|refund|pay", re.IGNORECASE)
_COMES_BACK = re.compile(r"返|戻|もど|かえ|back", re.IGNORECASE)
_EVERYBODY = ("police_110", "police_9110", "c188", "office", "local_consumer")


async def heard_concern(desk: Desk, turn: Turn) -> Reply | None:
    """Answer a short message of fear or worry, or one that denies; None if it is none."""
    if not turn.text:
        return None
    picked = _named_field(turn)
    if picked:
        return offer_field(desk, turn, picked)
    if is_short(turn.text) and hurt_others(turn.text) and (turn.topic is None or turn.topic in HARMED):
        fresh = replace(turn, slots={**turn.slots, "step": None})
        return await show_topic(desk, fresh, OWN_DEED, "answered", ("concern.did_it",))
    shelf = await desk.shelf(turn)
    entry = entry_in_hand(shelf, turn)
    concern = concern_of(turn.text, entry is not None)
    if concern is None:
        if entry is not None and is_short(turn.text) and denies(turn):
            return _not_done(desk, turn, shelf, entry)
        if entry is None and is_short(turn.text) and denied_in(turn.text):
            return _not_done_yet(desk, turn)
        return None
    if begins_after(turn.topic or "", turn.text):  # 「もう遅い、入金した」 has gone further
        return None
    if concern in ("hang_up", "remote"):
        return await _on_the_line(desk, turn, shelf, entry, concern)
    if concern == "seen":
        return _of_this_chat(desk, turn)
    if concern == "angry":
        return _met_with_anger(desk, turn, shelf, entry)
    if concern == "hours":
        return await _hours(desk, turn, shelf, entry)
    if concern in ("feeling", "now_what"):
        return _steady(desk, turn, shelf, entry, concern) if entry else _ask_what_happened(desk, turn, shelf, concern)
    if _is_another_matter(desk, turn, concern):
        return None
    if entry is not None and concern == "money_back" and _is_account(entry) and not _MONEY.search(turn.text):
        return speak_of_line(desk, turn, entry)  # what is to come back is the account
    if entry is not None:
        return _speak_of(desk, turn, shelf, entry, concern)
    return _speak_alone(desk, turn, shelf, concern)


def offer_field(desk: Desk, turn: Turn, field: Field) -> Reply:
    """Offer the topics of a field, with the others behind them."""
    first, behind = FIELDS[field]
    asked = turn.pending.get("message_id")
    return offer(desk, turn, first, behind=behind, message_id=asked if isinstance(asked, str) else None)


def _is_another_matter(desk: Desk, turn: Turn, concern: Concern) -> bool:
    """Tell whether the engine is sure of something else, and advice is in hand, of which nobody is afraid, or it may be a trouble of its own."""
    topic = desk.topics.get(turn.topic or "")
    first = turn.ranking[0] if turn.ranking else None
    is_sure = first is not None and first.intent in desk.topics and first.confidence >= SURE_OF_NEW_TOPIC
    return bool(
        topic and (topic.kind == "advice" or concern in _NEW_MATTERS) and is_sure and first and first.intent != topic.id
    )


def _is_account(entry: Entry) -> bool:
    return (entry.topic or "").startswith("account_takeover")


def _named_field(turn: Turn) -> Field | None:
    if turn.pending.get("kind") != "fields":
        return None
    bare = plain_of(turn.text).strip(" 。.!?？")
    return next((field for field, cue in _FIELD_CUES.items() if cue.fullmatch(bare)), None)


async def _on_the_line(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry | None, concern: Concern) -> Reply | None:
    """Say that the call may be ended now, with the step to take; the one with a machine in strange hands is cut off first."""
    caller = next((topic for topic, cue in _CALLERS if cue.search(turn.text)), None)
    if entry is not None and entry.topic in ON_THE_PHONE:
        if concern == "remote" and entry.topic not in ("support_scam_paid", "malicious_app_installed"):
            caller = "support_scam_paid"
        elif (
            concern == "hang_up" or caller is None or caller == entry.topic or entry.topic == "malicious_app_installed"
        ):
            said = desk.phrases.say(f"concern.{concern}", entry.language)
            return guide(desk, turn, shelf, entry, [text_message(entry.language, said)], first_desks(shelf, entry))
    if concern == "remote":
        caller = "support_scam_paid"
    if caller is not None:
        fresh = replace(turn, slots={**turn.slots, "step": None})
        return await show_topic(desk, fresh, caller, "answered", (f"concern.{concern}",))
    if entry is not None and entry.topic not in ON_THE_PHONE:
        return None
    reply = offer_field(desk, turn, "phone")
    reply.messages.insert(0, text_message(turn.language, desk.say(f"concern.{concern}", turn)))
    return reply


async def _hours(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry | None) -> Reply:
    """Name the desks of the topic in hand with their hours, or those that serve everybody."""
    if entry is not None and not _TOWN.search(turn.text):
        return await tell_more(desk, replace(turn, intent="followup_contact"))
    desks = ("office", "local_consumer", "c188") if _TOWN.search(turn.text) else _EVERYBODY
    messages = [_named_desks(desk, turn, shelf, desks, "answer.desks")]
    return Reply("guidance", turn.language, messages, turn.audience, turn.topic, {"language": turn.language})


def _steady(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry, concern: Concern) -> Reply:
    """Say one calm sentence, the present step and the first number; somebody who is afraid gets a line to talk to as well."""
    desks = first_desks(shelf, entry, 1)
    if concern == "feeling" or entry.audience == "student":
        desks = [*desks, "sos24" if entry.audience == "student" else "yorisoi"]
    mood = mood_of(turn.text) if concern == "feeling" else None
    if mood == "blame" and entry.topic == OWN_DEED:  # nobody who did harm is told not to mind
        mood = "low"
    key = "concern.now" if mood is None else "concern.calm" if mood == "fear" else f"concern.calm_{mood}"
    said: list[Message] = [text_message(entry.language, desk.phrases.say(key, entry.language))]
    return guide(desk, turn, shelf, entry, said, desks)


def _ask_what_happened(desk: Desk, turn: Turn, shelf: Shelf, concern: Concern) -> Reply | None:
    """Say one calm sentence and when to call 110 or 119, and ask what happened with a few buttons."""
    again = still_open(desk, turn)
    if again is not None:  # the question what it is about is open already
        again.messages.insert(0, text_message(turn.language, desk.say("concern.calm_alone", turn)))
        return again
    said = ("concern.calm_alone", "concern.if_in_danger")
    messages: list[Message] = [text_message(turn.language, desk.say(key, turn)) for key in said]
    if concern == "feeling":
        child = turn.audience == "student"
        lines = ("sos24", "yorisoi") if child else ("yorisoi", "sos24")
        messages.append(_named_desks(desk, turn, shelf, lines, "concern.to_talk"))
    return _with_fields(desk, turn, messages)


def _with_fields(desk: Desk, turn: Turn, messages: list[Message]) -> Reply:
    commands: list[dict[str, Any]] = [{"name": "choose_topic", "field": field} for field in FIELDS]
    buttons = [choice(desk.say(f"concern.field.{one['field']}", turn), one) for one in commands]
    messages.append(choices_message(turn.language, desk.say("concern.what_happened", turn), buttons))
    pending = {"kind": "fields", "choices": commands, "message_id": turn.message_id}
    remember = {"pending": pending, "language": turn.language} | turn.new_facts()
    return Reply("guidance", turn.language, messages, turn.audience, None, remember)


def _not_done(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry) -> Reply:
    """Stay with the topic: it was not done, which is good, and the step in hand is the next thing."""
    key = "concern.not_done" if led(desk, turn, entry) else "concern.not_done_end"
    return guide(
        desk, turn, shelf, entry, [text_message(entry.language, desk.phrases.say(key, entry.language))], (), text=False
    )


def _not_done_yet(desk: Desk, turn: Turn) -> Reply | None:
    """Keep the question which topic is meant on the screen for somebody who did not do it; None if none is open."""
    again = choices_again(desk, turn)
    if again is None:
        return None
    words = text_message(turn.language, desk.say("concern.not_done_end", turn))
    remember = {"pending": turn.pending, "language": turn.language} | turn.new_facts()
    return Reply("clarification", turn.language, [words, again], turn.audience, None, remember)


def _speak_of(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry, concern: Concern) -> Reply:
    """Answer from the entry's own lines where they speak of it, else with the fixed sentence; then the step and the desks."""
    own = lines_about(entry, concern)
    if concern == "tell_them" and entry.audience == "student":
        concern = "tell_parents"
    if concern == "time" and _COMES_BACK.search(
        turn.text
    ):  # 「いつ返ってくる？」 asks first whether it comes back at all
        of_money = entry.topic in FIELDS["money"][0] + FIELDS["money"][1]
        fixed = [desk.phrases.say("concern.money_back", entry.language)] if of_money else []
        own = [*(lines_about(entry, "money_back") or fixed), *own][:3]
    if concern == "police_go":
        own = own[:1]
    texts = own
    if not own or concern not in ("money_back", "delete"):
        key = "concern.too_late_alone" if concern == "too_late" and not led(desk, turn, entry) else f"concern.{concern}"
        texts = [desk.phrases.say(key, entry.language), *own]
    quiet = concern in ("too_late", "safe", "delete", "leaked") or (concern == "money_back" and bool(own))
    beside = () if quiet else _DESKS[concern]
    if concern == "closed":
        beside = tuple(one for one in beside if one in entry.contacts or one.startswith("police"))
    desks = list(dict.fromkeys([*beside, *first_desks(shelf, entry, 2)]))
    messages: list[Message] = [text_message(entry.language, text) for text in texts]
    return guide(desk, turn, shelf, entry, messages, desks, text=False)


def _of_this_chat(desk: Desk, turn: Turn) -> Reply:
    """Say in one line who can read this talk and how it is deleted; with the way back, and nothing else on the screen."""
    messages: list[Message] = [text_message(turn.language, desk.say("concern.seen", turn))]
    back = way_back(desk, turn)
    if back:
        messages.append(choices_message(turn.language, desk.say("quick.follow_prompt", turn), back))
    return Reply("guidance", turn.language, messages, turn.audience, turn.topic, {"language": turn.language})


def _met_with_anger(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry | None) -> Reply:
    """Apologise in one line and give the quickest help: the number to call first, and the step in hand."""
    said: list[Message] = [text_message(turn.language, desk.say("concern.angry", turn))]
    if entry is not None:
        return guide(desk, turn, shelf, entry, said, first_desks(shelf, entry) or _DESKS["angry"], text=False)
    said.append(_named_desks(desk, turn, shelf, _DESKS["angry"], "answer.desks"))
    again = choices_again(desk, turn)
    if again is None:
        return _with_fields(desk, turn, said)
    remember = {"pending": turn.pending, "language": turn.language}
    return Reply("clarification", turn.language, [*said, again], turn.audience, None, remember)


def _speak_alone(desk: Desk, turn: Turn, shelf: Shelf, concern: Concern) -> Reply:
    """Answer with the fixed sentence and whom to call, and ask what happened."""
    key = "concern.too_late_alone" if concern == "too_late" else f"concern.{concern}"
    messages: list[Message] = [text_message(turn.language, desk.say(key, turn))]
    if _DESKS[concern]:
        messages.append(_named_desks(desk, turn, shelf, _DESKS[concern], "answer.desks"))
    return _with_fields(desk, turn, messages)


def lines_about(entry: Entry, concern: Concern) -> list[str]:
    """Return at most three of an entry's own lines that speak of a concern."""
    cue = _LINES.get(concern)
    if cue is None:
        return []
    lines = [*entry.next, *(step.cannot for step in entry.steps if step.cannot)]
    if concern == "arrested":
        lines = [*re.findall(r"[^。.]+[。.]", entry.text), *lines]
    if concern in _ANYWHERE:
        lines = [*(step.text for step in entry.steps), *(step.detail for step in entry.steps if step.detail), *lines]
        lines += re.findall(r"[^。.]+[。.]", entry.text)
    if concern in ("time", "cost"):
        lines.append(entry.enough)
    found = [line.strip() for line in lines if cue.search(plain(line))]
    return list(dict.fromkeys(found))[:3]


def led(desk: Desk, turn: Turn, entry: Entry) -> bool:
    """Tell whether there is a step to show: an incident with steps that are not done yet."""
    topic = desk.topics.get(entry.topic or "")
    return bool(entry.steps and topic and topic.kind == "incident" and turn.pending.get("kind") != "finished")


def guide(
    desk: Desk,
    turn: Turn,
    shelf: Shelf,
    entry: Entry,
    messages: list[Message],
    desks: Sequence[str],
    text: bool = True,
) -> Reply:
    """Return a reply on the topic in hand: what was said, the present step (else the answer's own words), the desks."""
    number = None
    if led(desk, turn, entry):
        number = min(turn.step or 1, len(entry.steps))
        messages.append(show_step(desk, entry, number))
    elif text:
        messages.append(text_message(entry.language, entry.text))
    contacts = shelf.shown_contacts(dict.fromkeys(desks))
    if contacts:
        title, words = (desk.phrases.say(key, entry.language) for key in ("answer.desks", "concern.first_call"))
        topic = desk.topics.get(entry.topic or "")
        messages.append(contacts_message(entry, topic, contacts, title, words, entry.language))
    messages.append(quick_replies(desk, turn, entry))
    kept = turn.pending if turn.pending.get("kind") == "finished" else None
    remember = {"topic": entry.topic, "entry": entry.id, "step": number, "pending": kept, "language": turn.language}
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember)


def first_desks(shelf: Shelf, entry: Entry, most: int = 2) -> list[str]:
    """Return the ids of the contacts a topic names first."""
    return [one.id for one in shelf.shown_contacts(entry.contacts)][:most]


def _named_desks(desk: Desk, turn: Turn, shelf: Shelf, desks: Sequence[str], key: str) -> Message:
    words = desk.say(key, turn)
    contacts = shelf.shown_contacts(desks)
    return contacts_message(None, None, contacts, desk.say("answer.desks", turn), words, turn.language)
