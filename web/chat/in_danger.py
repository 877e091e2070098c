"""The part of the walk that a danger takes: answered before everything else, stayed with, and left by a way back."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from supporters.core.conversations import Conversation
from supporters.core.drafts import DraftState
from supporters.services import conversations
from text.after_danger import names_steps
from text.couriers import arrives
from text.cries import says_done
from text.crisis import Crisis
from web import metrics
from web.chat import after_danger, crisis
from web.chat.desk import ChatDesk
from web.chat.form import VisitForm
from web.chat.heard import Heard
from web.chat.messages import Reply, message

_SETTINGS = ("set_language", "set_audience")
_LEADING = ("answered", "guidance")
"""Outcomes of a talk that leads somebody through a trouble."""
_BY_PHONE = (
    "fake_police_scam",
    "family_impersonation_call",
    "refund_atm_scam",
    "suspicious_call",
    "told_info_by_phone",
    "municipal_impersonation",
)
"""Topics of fraud in which whoever comes to the door is the fraudster's messenger, and "go to a hotel" is said to grown-ups."""
_SAYS_TO_GO = re.compile(
    r"(行く|いく|やる|受ける)(つもりだ)?(と|って)(言|い[うっい]|聞か)|\b(says|said|wants to|going to) (he|she|they)?.{0,8}\bgo\b",
    re.IGNORECASE,
)
_OF_THE_TOPIC = {"child": ("grooming_stranger", "sextortion")}
"""Dangers that are what the topic in hand warns of: a guess is enough there."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A turn with everything a danger in it needs. `conversation` is newer than the claim's: with what this turn chose."""

    chat: ChatDesk
    claim: conversations.TurnClaim
    conversation: Conversation
    form: VisitForm
    heard: Heard
    now: datetime

    @property
    def danger(self) -> after_danger.Danger | None:
        """What is remembered of a danger."""
        return after_danger.recall(self.claim.before, self.now)

    @property
    def holds(self) -> bool:
        """Whether the talk is still about it."""
        danger = self.danger
        return danger is not None and danger.stays and danger.firm


async def take(moment: Moment) -> Reply | Heard:
    """The reply to a danger or to what is said after one; else the message, or the command that leads back to where the talk was."""
    chat, claim, heard, danger = moment.chat, moment.claim, moment.heard, moment.danger
    found = _to_answer(claim, heard, danger)
    if found is not None:
        return await _answer(moment, found)
    if heard.command is not None:
        return _pressed(moment, danger) or heard
    if _is_asked(claim):
        return heard
    word = after_danger.meant(danger, claim.before, heard.raw) if danger else None
    if word == "back":
        way = await _way_back(moment)
        if way is not None:
            return way
        word = "over"
    if danger and word:
        said = after_danger.go_on(chat, moment.conversation, claim.before, danger, word, heard.raw)
        return warned(chat, _with_ways(moment, said), heard)
    unspoken = crisis.not_spoken(chat, moment.conversation, heard.raw)
    return warned(chat, unspoken, heard) if unspoken else heard


def remembered(claim: conversations.TurnClaim, heard: Heard, reply: Reply, now: datetime) -> after_danger.Danger | None:
    """What the next turn is to know of a danger."""
    danger = after_danger.recall(claim.before, now)
    if reply.outcome != "crisis":
        is_setting = heard.command is not None and heard.command["name"] in _SETTINGS
        return replace(danger, stays=danger.stays and is_setting) if danger else None
    found = _to_answer(claim, heard, danger)
    if found is not None:
        in_hand = (claim.before.reply or {}).get("outcome") in _LEADING if claim.before else False
        topic = _topic(claim)
        guessed = found.by_likeness and in_hand and topic is not None and topic not in _OF_THE_TOPIC.get(found.kind, ())
        return after_danger.begun(reply, heard.raw, now, firm=not guessed)
    word = after_danger.meant(danger, claim.before, heard.raw) if danger else None
    if danger and not danger.stays and word and word not in ("over", "back"):
        return replace(danger, stays=True, turns=0, since=now)
    return replace(danger, stays=danger.stays and word not in ("over", "back")) if danger else None


def warned(chat: ChatDesk, reply: Reply, heard: Heard, language: str | None = None) -> Reply:
    """Say that a secret was taken out, if one was, and not to open to a messenger, if one was told of."""
    if reply.outcome != "crisis" and heard.messenger == "told":
        tongue = language or reply.language
        reply.add(message("notice", tongue, code="if_in_danger", text=chat.say("chat.if_courier", tongue)))
    if heard.was_redacted:
        metrics.count_redaction()
        tongue = language or reply.language
        reply.add(message("notice", tongue, code="secret_removed", text=chat.say("chat.secret_removed", tongue)))
    return reply


def _is_asked(claim: conversations.TurnClaim) -> bool:
    """Whether the form is waiting for an answer."""
    return claim.draft is not None and claim.draft.state is DraftState.OPEN


def _to_answer(claim: conversations.TurnClaim, heard: Heard, danger: after_danger.Danger | None) -> Crisis | None:
    """The danger found in a message if it is to be answered as one of its own."""
    # 「犬がいます」 is an answer to what the form asked, however much it sounds like somebody in the house; a sign is not.
    is_an_answer = _is_asked(claim)
    courier = _courier(claim, heard, danger)
    if courier is not None:
        return courier
    if heard.crisis is None or (is_an_answer and heard.crisis.by_likeness) or _cries_within(claim, heard):
        return None
    # 「ホテルに行けと言われた」 is how a false policeman keeps a grown-up from talking to others.
    if heard.crisis.by_likeness and heard.crisis.kind == "child" and _topic(claim) in _BY_PHONE:
        return None
    # 「今日そこへ行くと言っています」 of a son with a criminal job: its first step says to keep him at home.
    if heard.crisis.by_likeness and _topic(claim) == "yami_baito" and _SAYS_TO_GO.search(heard.raw):
        return None
    # 「もう駅にいる」 only sounds like something. What it is about was said before.
    is_known = danger is not None and danger.stays and danger.firm and not is_an_answer
    return None if is_known and (heard.crisis.by_likeness or heard.crisis.is_cry) else heard.crisis


def _courier(claim: conversations.TurnClaim, heard: Heard, danger: after_danger.Danger | None) -> Crisis | None:
    """A fraudster's messenger at the door or on the way; None once that is what the talk is about."""
    holds = danger is not None and danger.stays and danger.firm and danger.kind == "courier"
    found = heard.crisis
    if holds or (found is not None and not found.by_likeness and found.kind != "intruder"):
        return None
    of_the_talk = _topic(claim) in _BY_PHONE and not _is_asked(claim)
    if heard.messenger == "now" or (of_the_talk and (heard.messenger is not None or arrives(heard.raw))):
        return Crisis("courier", 0, len(heard.raw), heard.raw)
    return None


def _topic(claim: conversations.TurnClaim) -> str | None:
    """The topic the talk is at."""
    place = after_danger.place_before(claim.before)
    return str(place["topic"]) if place else None


def _cries_within(claim: conversations.TurnClaim, heard: Heard) -> bool:
    """Whether 「助けて」 or "I'm done" is said in the middle of an answer: it asks for the next step then, and the numbers stand beside it."""
    if heard.crisis is None or claim.before is None or not (heard.crisis.is_cry or says_done(heard.raw)):
        return False
    reply = claim.before.reply or {}
    # The greeting is guidance too, but nobody had said anything yet.
    return reply.get("outcome") in _LEADING and bool(claim.before.text or reply.get("said"))


async def _answer(moment: Moment, found: Crisis) -> Reply:
    """The reply to a danger. A form that is open waits meanwhile: what is said next is no answer to it."""
    chat, claim, heard = moment.chat, moment.claim, moment.heard
    reply = warned(chat, crisis.answer(chat, moment.conversation, found, heard.raw, claim.before), heard)
    if claim.draft is not None and _is_asked(claim):
        await moment.form.pause(claim.draft)
    return _with_ways(moment, reply, another=False)


def _pressed(moment: Moment, danger: after_danger.Danger | None) -> Reply | None:
    """The reply to a button that a danger gives a meaning of its own; None for all others."""
    chat, before, conversation = moment.chat, moment.claim.before, moment.conversation
    name = (moment.heard.command or {})["name"]
    if name == after_danger.COMMAND:
        return after_danger.left(chat, conversation, before)
    if danger and moment.holds and name in _SETTINGS and not _is_asked(moment.claim):
        return _with_ways(moment, after_danger.again(chat, conversation, before, danger))
    return None


def _with_ways(moment: Moment, reply: Reply, *, another: bool = True) -> Reply:
    """Add the buttons that lead on from a danger: to the form that waits, to the steps left, to something else."""
    claim = moment.claim
    if claim.draft is not None:
        moment.form.way_back(reply, claim.draft)
    place = after_danger.place_before(claim.before)
    after_danger.ways_on(moment.chat, moment.conversation, reply, place, moment.now, another=another)
    return reply


async def _way_back(moment: Moment) -> Reply | Heard | None:
    """Where somebody wants to go back to: the form's next question, or the command that shows the steps; None if nowhere."""
    claim, form = moment.claim, moment.form
    place = after_danger.place_before(claim.before)
    if claim.draft is not None and (place is None or not names_steps(moment.heard.raw)):
        reply = Reply(outcome="form", language=form.language(claim.draft), audience=moment.conversation.audience)
        return await form.show(reply, await form.resume(claim.draft.id))
    return replace(moment.heard, text=None, command=after_danger.way_back(place)) if place else None
