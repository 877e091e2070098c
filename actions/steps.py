"""Leading an incident step by step: done, cannot, detail, back. One step at a time, and never a dead end."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.desk import Desk
from actions.quick import choices_again, quick_replies, way_back
from actions.reply import Choice, Message, Reply, choice, contacts_message, step_message, text_message
from actions.turn import Turn
from faq.entries import Entry

_NUMBER = re.compile(r"(?:step|no\.?|number|手順)?\s*([0-9]{1,2})\s*(?:番目|番|つ目|つめ|ばん)?", re.IGNORECASE)
_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "いつつ": 5, "最初": 1,
}  # fmt: skip
_RETURN = re.compile(
    r"(戻|もど)(り|る|って|ろ|れ(る|ます))|(?<![手て])(続き|つづき)|(続|つづ)け(たい|る|て|ます)|\b(back to|return to|continue|resume|carry on|pick up)\b",
    re.IGNORECASE,
)
_LEFT_BEFORE = re.compile(
    r"さっき|先ほど|さきほど|前の(話|はなし|相談|質問|話題|こと|件)|まえの(話|はなし|こと)|(元|もと)の(話|はなし|相談|手順|ところ)|"
    r"(^|その|話の|手順の)(続き|つづき)([。!！ ]*$|から|に|を|お)|(?<![手てで])(続き|つづき)(から|に[ 　]?(戻|もど)|を?[ 　]?(お願い|おねがい|教え|おしえ|やり|したい|して|見せ|どうぞ))|"
    r"\b(previous|earlier|other|old|original|first) (topic|matter|question|thing|problem|subject|conversation|issue)\b|"
    r"\bback to my\b|\bwhere (we|i) (were|was|left)|\bwhat (we|i) (were|was)|\bwe were doing\b",
    re.IGNORECASE,
)
_SOMETHING_LOST = re.compile(
    r"金|円|返|データ|写真|アカウント|ログイン|画面|設定|\b(money|refund|accounts?|photos?|data|settings?|normal)\b"
)
"""What may come back to somebody: then "back" is not about this talk."""
_STEPS = re.compile(r"手順|てじゅん|ステップ|やり方|\bsteps?\b|\binstructions\b", re.IGNORECASE)
_ONE_STEP = re.compile(
    r"(一|ひと|1|１|二|ふた|2|２)つ(前|まえ)|(一|1)個前|前の(手順|ステップ|ページ)|\b(previous|last|one) step\b|\bone back\b|\bback (one|a) ",
    re.IGNORECASE,
)
_STEP_NUMBER = re.compile(
    r"(?:手順|てじゅん|ステップ|\bsteps?|\bnumber|\bno\.?|\bnr\.?|#)\s*(?P<after>[0-9]{1,2})(?![0-9])|"
    r"(?<![0-9])(?P<before>[0-9]{1,2})\s*(?:番目?|ばんめ?|つ目|つめ)(?!号)|^\s*(?P<first>[0-9]{1,2})\s*(?=is|isn't|was|は|が|の|\?|$)|"
    r"(?P<kanji>[一二三四五六七八九])(?:番目|つ目)|(?P<nth>[二三四五六七八九])番|\b(?P<word>first|second|third|fourth|fifth|sixth) (?:step|one)\b",
    re.IGNORECASE,
)
_ALL_DONE = re.compile(
    r"(全部|ぜんぶ|すべて|全て|最後まで|さいごまで|手順は?)(の?手順)?(が|を|は|も)?\s*(もう)?\s*"
    r"((終わ|おわ)(った|り(ました)?)|終えた|終えました|(でき|出来|やり|済み|すみ|完了し|し)(た|ました)|やった|やってしま|済んだ|すんだ|完了)(?!ら)|"
    r"\b(finished|done|did|completed|gone through|went through) (with )?(all|everything|every step|it all|them all|the steps|all the steps)\b|\ball (steps )?(done|finished|completed?)\b|\beverything( is|'s)? (done|finished)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"ない|ません|なく|ず|[?？]|たら|れば|\b(not|n't|can't|cannot|if|when|haven't|didn't|should|could)\b|n't",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"((見つか|みつか)(りました|ったよ?|った(です|んです)?)|(見つけ|みつけ)(た|ました)|(出|で)て(き|来)(た|ました)|^あっ(た|りました)|^ありました|(戻|もど)って(き|来)(た|ました))"
    r"(です|よ|ぞ|わ|ー|〜)*[。!！、 　]*((よかった|良かった|ありがとう)[^。]{0,12}[。!！]*)?$|"
    r"\b(found (it|my (phone|mobile|smartphone|iphone))|i'?ve found (it|my phone)|got (it|my phone) back|(it|phone|mobile) (turned|showed) up|(it|phone) (was|is|has been) (found|returned))\b",
    re.IGNORECASE,
)
_SOMEBODY_SAYS = re.compile(
    r"sms|ショートメール|メール|メッセージ|リンク|url|連絡|通知|電話が|という|って(来|き|言|い|書)|と(来|き|言|い|書)|\b(text|email|message|link|says?|said|someone|somebody|called)\b"
)
"""After a loss, a message that says "your phone was found" is a well-known scam."""
_GONE = re.compile(
    r"((あ|お|やった|はい|もう|やっと|無事|全部|画面|がめん|警告|表示|音|それ|警告の?画面|が|は|も|に|、|[ 　])*"
    r"(消え|きえ|閉じられ|とじられ|閉じれ|とじれ|直り|なおり|直っ|なおっ|出なくなり|出なくなっ|でなくなり|でなくなっ)(た|まし(た)?)(です|よ|わ|ー|みたい(です)?)*)[。!！ ]*|"
    r".{0,20}\b((it|screen|window|warning|page|pop-?up)('s| is| has)? (gone|closed|disappeared|vanished)|(it|that) worked|it (went|goes) away|i (closed|got rid of) (it|the \w+))[.! ]*",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"(what|huh|eh|pardon|sorry|how|how so|meaning|explain( (it|that|this))?( please)?|(what|how) do (you mean|i do (that|this|it))|what does (that|this|it) mean|i don'?t (get|follow) (it|that|this)|"
    r"え|えっ|は|なに|何|なんですか|何ですか|何のこと(ですか)?|なんのこと(ですか)?|どういう(こと|意味|いみ)(です|なの)?か?|(意味|いみ)は|どうやって(やる|する|やります|します)?(の|ん)?(です)?か?|"
    r"(もっと|もう少し)?(くわしく|詳しく)((教|おし)えて)?(ください)?|more details?|tell me more( about (this|the) step)?)[\s。、?？!！…]*",
    re.IGNORECASE,
)
_UNCLEAR = re.compile(
    r"(分か|わか)(ら|り)(ない|ん|ません|へん|ず)|(でき|出来)(ない|ません|へん)|意味不明|ぴんとこ|難し|むずかし|"
    r"\b(don'?t|do not|can'?t|cannot|didn'?t|not) (really |quite |fully )?(understand|get|follow|do|clear)\b|\b(unclear|confus(ed|ing)|too (hard|difficult)|makes? no sense|lost me)\b|\bisn'?t clear\b",
    re.IGNORECASE,
)
_ONLY_UNCLEAR = re.compile(
    r"(すみません|ごめんなさい|ちょっと|よく|ぜんぜん|全然|まったく|全く|どうも|いまいち|意味が|いみが|やり方が|やりかたが|これが?|それが?|ここが?|手順が|[、\s])*(分か|わか)(らない|らん|りません|らへん|らず|んない)(です|よ|ね|の|な|わ|けど|んです|のですが)*[\s。、!！?？…]*|"
    r"(sorry,? )?(i'?m |i am )?(still )?(i )?((don'?t|do not|can'?t|cannot|didn'?t) (really |quite |fully )?(understand|get|follow|know)|confused|no idea|not sure|lost)( (it|that|this|at all|the step|this step|what (you mean|to do|that means|this means|you said)))*[\s.!?…]*",
    re.IGNORECASE,
)
_IN_A_FRAME = ("support_scam_popup", "one_click_billing")
"""Topics that are over once a picture is off the screen."""
LONGEST = 60
"""A longer message tells of something; it is no word about the steps alone."""


def is_unclear(text: str) -> bool:
    """Tell whether a message says "I do not understand" and nothing else."""
    return bool(_ONLY_UNCLEAR.fullmatch(text.strip()))


async def walk_steps(desk: Desk, turn: Turn) -> Reply:
    """Answer what was typed about the steps of the topic in hand."""
    shelf = await desk.shelf(turn)
    entry = shelf.version(turn.topic, turn.language, turn.reader_of(turn.topic)) if turn.topic else None
    if entry is None and (open_choices := still_open(desk, turn)):
        return open_choices
    if entry is None or not entry.steps:
        key = "step.no_steps" if entry else "answer.topic_unknown"
        outcome = "guidance" if entry else "smalltalk"
        return Reply(outcome, turn.language, [text_message(turn.language, desk.say(key, turn))], topic=turn.topic)
    verb = {"followup_done": "done", "followup_back": "back"}.get(turn.intent, "cannot")
    named = named_number(turn.text, len(entry.steps)) if verb == "cannot" else None  # "one back" names no step
    number = named or turn.step or 1
    if verb == "done" and turn.step is None:
        if turn.pending.get("kind") == "finished":
            return _all_done(desk, turn, entry, "step.already_done")
        verb, number = "show", 1
    return await take_step(desk, turn, entry, number, verb)


async def take_step(desk: Desk, turn: Turn, entry: Entry, number: int, verb: str) -> Reply:
    """Do one of `done`, `cannot`, `detail`, `back`, `show` at a step and show the step that follows from it.

    Args:
        desk: What skills have at hand.
        turn: The turn.
        entry: The topic's version for this reader; it has steps.
        number: The step that is meant, from 1; anything outside is brought inside.
        verb: What was said about it.
    """
    shelf = await desk.shelf(turn)
    topic = desk.topics.get(entry.topic or "")
    number = min(max(number, 1), len(entry.steps))
    step = entry.steps[number - 1]
    tongue = entry.language
    before: list[Message] = []
    if verb == "done":
        number += 1
        if number > len(entry.steps):
            return _all_done(desk, turn, entry)
    elif verb == "back":
        if number == 1:
            before.append(text_message(tongue, desk.phrases.say("step.first", tongue)))
        number = max(1, number - 1)
    elif verb == "detail":
        before.append(text_message(tongue, step.detail or desk.phrases.say("step.no_detail", tongue)))
    elif verb == "cannot":
        before.append(text_message(tongue, step.cannot or step.detail or desk.phrases.say("step.no_other_way", tongue)))
        contacts = shelf.shown_contacts(entry.contacts)
        if not step.cannot and contacts:
            title, words = desk.phrases.say("answer.desks", tongue), desk.phrases.say("answer.desks", tongue)
            before.append(contacts_message(entry, topic, contacts[:3], title, words, tongue))
    messages = [*before, show_step(desk, entry, number, can_help=bool(topic and topic.visit_suitable))]
    remember = {"topic": entry.topic, "entry": entry.id, "step": number, "pending": None, "language": turn.language}
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember)


def show_step(desk: Desk, entry: Entry, number: int, can_help: bool = False) -> Message:
    """Return one step as a message with its buttons."""
    tongue, topic = entry.language, entry.topic or ""

    def button(verb: str) -> Choice:
        command = {"name": "step", "topic": topic, "number": number, "verb": verb}
        return choice(desk.phrases.say(f"step.{verb}", tongue), command)

    step = entry.steps[number - 1]
    buttons = [button("done"), button("cannot")]
    if step.detail:
        buttons.append(button("detail"))
    if number > 1:
        buttons.append(button("back"))
    return step_message(tongue, topic, number, len(entry.steps), step.text, buttons)


async def heard_about_steps(desk: Desk, turn: Turn) -> Reply | None:
    """Answer what words alone tell about the steps, whatever the engine took them for; None if they tell nothing.

    "Back to where we were", "step 2 is not clear", "what?", "I did them all", "I found it": short, and only while a topic with
    steps is in hand or was left for another question.
    """
    text = unicodedata.normalize("NFKC", turn.text).strip().lower()
    if not text or len(text) > LONGEST or turn.pending.get("choices"):
        return None
    shelf = await desk.shelf(turn)
    left = turn.slots.get("paused")
    paused = left if isinstance(left, dict) and left.get("topic") in desk.topics else None
    entry = shelf.version(turn.topic, turn.language, turn.reader_of(turn.topic)) if turn.topic else None
    if _RETURN.search(text) and not _ONE_STEP.search(text) and not _SOMETHING_LOST.search(text):
        reply = await _return(desk, turn, entry, paused, text)
        if reply is not None:
            return reply
    if entry is None or not entry.steps:
        return None
    if not _NOT.search(text):
        short = len(text) <= (LONGEST if text.isascii() else LONGEST // 2)
        if entry.topic == "lost_phone" and short and _FOUND.search(text) and not _SOMEBODY_SAYS.search(text):
            return _all_done(desk, turn, entry, "step.found")
        if entry.topic in _IN_A_FRAME and turn.step and _GONE.fullmatch(text):
            return _all_done(desk, turn, entry, "step.gone")
        if short and _ALL_DONE.search(text):
            return _all_done(desk, turn, entry)
    return await _explain(desk, turn, entry, text)


async def _return(
    desk: Desk, turn: Turn, entry: Entry | None, paused: Mapping[str, Any] | None, text: str
) -> Reply | None:
    """Go back to the steps that were left, or to the step that is named; None if neither is meant."""
    number = step_number(text)
    begun = bool(turn.step and (turn.step > 1 or paused is None))
    if paused and (_LEFT_BEFORE.search(text) or (_STEPS.search(text) and not begun)):
        shelf = await desk.shelf(turn)
        old = shelf.version(paused["topic"], turn.language, turn.reader_of(paused["topic"]))
        if old is None or not old.steps:
            return None
        reply = await take_step(desk, turn, old, number or paused["step"], "show")
        reply.remember["paused"] = {"topic": turn.topic, "step": turn.step} if turn.topic and turn.step else None
        return reply
    if entry is None or not entry.steps:
        return None
    if number:
        return await take_step(desk, turn, entry, number, "show")
    if turn.step and (_LEFT_BEFORE.search(text) or _STEPS.search(text)):
        return await take_step(desk, turn, entry, turn.step, "show")
    return None


async def _explain(desk: Desk, turn: Turn, entry: Entry, text: str) -> Reply | None:
    """Explain the step a message asks about, and stay at it; None if it asks about none."""
    number = step_number(text)
    if number and number <= len(entry.steps):
        if _UNCLEAR.search(text):
            return await take_step(desk, turn, entry, number, "cannot")
        rest = _STEP_NUMBER.sub("", text).strip(" ?？。.!！はがのって")
        if rest in (
            "",
            "what about",
            "and",
            "explain",
            "what is",
            "何",
            "なに",
            "どういうこと",
            "どういう意味",
            "くわしく",
            "詳しく",
        ):
            return await take_step(desk, turn, entry, number, "detail")
    if turn.step and _WHAT.fullmatch(text):
        return await take_step(desk, turn, entry, turn.step, "detail")
    if turn.step and is_unclear(text):
        return await take_step(
            desk, turn, entry, turn.step, "detail" if entry.steps[turn.step - 1].detail else "cannot"
        )
    return None


def still_open(desk: Desk, turn: Turn) -> Reply | None:
    """Return the choices that are still open once more, for somebody who does not know which; None if none are."""
    easy = turn.language == "ja"
    again = choices_again(desk, turn, easy)
    if again is None:
        return None
    words = text_message(turn.language, desk.say("answer.choose_or_write", turn))
    remember = {"pending": {**turn.pending, "easy": easy}, "language": turn.language}
    return Reply("clarification", turn.language, [words, again], turn.audience, None, remember)


def _all_done(desk: Desk, turn: Turn, entry: Entry, first: str = "step.all_done") -> Reply:
    tongue = entry.language
    topic = desk.topics.get(entry.topic or "")
    words = [desk.phrases.say(first, tongue)]
    if first in ("step.all_done", "step.gone"):
        words += [desk.phrases.say("more.next", tongue, text=one) for one in entry.next]
        if topic and topic.kind == "incident":
            words.append(desk.phrases.say("step.watch", tongue))
    messages = [text_message(tongue, text) for text in words]
    messages.append(quick_replies(desk, turn, entry))
    remember = {
        "topic": entry.topic,
        "entry": entry.id,
        "step": None,
        "pending": {"kind": "finished"},
        "language": turn.language,
    }
    if turn.slots.get("paused"):  # the steps just finished are no longer the ones to go back to
        messages[-1]["choices"] += way_back(desk, replace(turn, slots={**turn.slots, "step": None}))
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember)


def step_number(text: str) -> int | None:
    """Return the number of the step a message speaks of (`手順2`, `step 2`, `2 is not clear`), None if it speaks of none."""
    found = _STEP_NUMBER.search(unicodedata.normalize("NFKC", text).lower())
    if found is None:
        return None
    digits = found["after"] or found["before"] or found["first"]
    if digits:
        return int(digits) or None
    kanji = found["kanji"] or found["nth"]
    return _NUMERALS[kanji] if kanji else _ORDINALS[found["word"]]


def named_number(text: str, most: int) -> int | None:
    """Return the number a message names (`2番`, `三つ目`, `step 4`), None if it names none from 1 to `most`."""
    plain = unicodedata.normalize("NFKC", text).lower()
    found = _NUMBER.search(plain)
    if found and 1 <= int(found.group(1)) <= most:
        return int(found.group(1))
    kanji = re.search(r"([一二三四五六七八九十])\s*(?:番|つ目|つめ|個目)", plain)
    if kanji and _NUMERALS[kanji.group(1)] <= most:
        return _NUMERALS[kanji.group(1)]
    for word, number in _ORDINALS.items():
        if word in plain and number <= most:
            return number
    return None
