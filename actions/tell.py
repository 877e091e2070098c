"""More about the topic in hand: why, what to keep, what not to do, on this device, what comes next, whom to call, in easier words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from actions.desk import Desk
from actions.library import Shelf
from actions.quick import choices_again, easy_button, easy_offer, quick_replies
from actions.reply import Message, Reply, choices_message, contacts_message, text_message
from actions.show import show_topic
from actions.steps import LONGEST, heard_about_steps, is_unclear, show_step, still_open, take_step
from actions.turn import Turn
from faq.entries import Entry, Step
from supporters.services.municipalities import get_municipality
from text.content_words import content_words
from text.deeds import plain_of
from text.details import is_statement

_ASKED = (
    ("keep", re.compile(r"証拠|残し|残す|のこし|保存|スクショ|evidence|keep|save", re.IGNORECASE)),
    ("avoid", re.compile(r"してはいけ|しちゃいけ|だめなこと|やっちゃ|しない方|避け|\bnot do\b|avoid", re.IGNORECASE)),
    ("why", re.compile(r"なぜ|なんで(?!す|しょ)|どうして|理由|\bwhy\b|reason", re.IGNORECASE)),
    ("devices", re.compile(r"iphone|アイフォン|android|アンドロイド|windows|mac|パソコン|タブレット", re.IGNORECASE)),
    ("proportion", re.compile(r"十分|じゅうぶん|どこまで|全部(やる|必要)|enough|necessary", re.IGNORECASE)),
)
_DESKS = re.compile(
    r"警察|けいさつ|銀行|カード会社|電話|でんわ|番号|つなが|窓口|何時|夜|土日|日曜|無料|どっち|police|bank|phone|call|number|open|free|pick up",
    re.IGNORECASE,
)
"""What a sentence that was no clear follow-up must speak of to be one about whom to call."""
_DEVICE = r"(iphone|ipad|アイフォン|android|アンドロイド|windows|ウィンドウズ|mac|chromebook|パソコン|タブレット|スマホ|tablet|computer|pc)"
_OTHER_DEVICE = re.compile(
    rf"(では|じゃ)?(、)?({_DEVICE}[ 　]?(の(場合|ばあい|とき|やり方|手順)|だと|だったら|なら|では|でも|じゃ|は|の|で)?(は|だと|も)?(どう(すれば|したら|やって|する|やる|なる|なり|やり|なの)?[^。]{{0,8}})?(ですか|でしょうか)?)[?？。 ]*|"
    rf"(ok|and|so|but)?,? ?(what about|how about|it'?s|it is|i have|i use|i'?m on|mine is|what if (it'?s|i have|i use|i'?m on)|if (it'?s|i have|i use|i'?m on)|how (do i do (it|this|that)|is it|does it work|about)|is it the same|same|and|on|for|with|in)? ?(on|for|with|in)? ?(an?|my|the)? ?{_DEVICE}( (phone|users?|version|one))?[?!. ]*",
    re.IGNORECASE,
)
_OUR_TONGUE = re.compile(
    r"\b(speaks?|talk|have|understand) (to me in )?(any )?english\b|\benglish[- ]speak|\benglish[- ](hot ?line|phone|line|number|desk|help|support|service|operator)s?\b|\b(hot ?line|phone|line|number|desk|help|support|service|someone|somebody)s? (is |are |available |that speaks? )?in english\b|\binterpreters?\b|\b(don'?t|do not|can'?t|cannot) speak (any |much |good )?japanese|"
    r"(英語|えいご|外国語|がいこくご|中国語|ちゅうごくご|ポルトガル語|ベトナム語|べとなむ語|ベトナムご|ネパール語|ネパールご|タガログ語|韓国語|スペイン語|ほかの言葉|母国語|[ァ-ヶー]{2,8}(語|ご))(で|が|は|を|の|でも)?[ 　]*(話せ|はなせ|話す|はなす|通じ|つうじ|対応|でき|ok|わか|分か)|通訳",
    re.IGNORECASE,
)
"""Whether the desks speak the resident's language. "English please" asks it of us, not of them."""
_DESK_SPOKEN_OF = re.compile(
    r"\b(they|them|someone|somebody|anyone|anybody|police|bank|(hot ?)?line|desk|help|support|service|operator|there|number|who|call|phone)\b|電話|でんわ|窓口|相手|警察|ところ|人|ひと|通じ|つうじ|相談|対応",
    re.IGNORECASE,
)
_NO_DESK = re.compile(
    r"病院|びょういん|医者|いしゃ|学校|来て|きて|訪問|サポーター|\b(doctor|dentist|pediatrician|clinic|hospital|school|teacher|job|come|visit|supporter)\b",
    re.IGNORECASE,
)
"""Others who might speak English: a doctor is not our field, a visit is another matter."""
_FOREIGN_LINES = ("yorisoi",)
"""Hotlines with a line in other languages, where a topic's own desks have none."""
_ASKS_POLITELY = re.compile(
    r"^(ok|sorry|please|can you|could you|would you|i need( it)?|i want( it)?)[, ]+", re.IGNORECASE
)
_PLAIN = re.compile(
    r"\b(say|explain|make|put|write|tell|give)\b.{0,16}\b(simpler|simply|shorter|easier|(simple|plain|easy|short|basic) (words|english|terms|language|version|way))\b.*|"
    r"(can you |could you |please )?(simplify|simpler|shorter|easier|in (plain|simple|easy) (words|english|terms|language)|(plain|simple|easy|simpler|easier) (words|english)|(that'?s |this is |it'?s )?too (complicated|long|many words|difficult))( it| this| that| words)?( please| for me)*[.!?]*",
    re.IGNORECASE,
)
_ABOUT_GROWN_UPS = re.compile(
    r"(母|父|親|両親|祖母|祖父|義母|義父|おばあ(ちゃん|さん)|おじい(ちゃん|さん)|ばあちゃん|じいちゃん|妻|夫|主人|家内)(の(こと|話|件|スマホ|携帯|パソコン|代わり)|について|が(?!いい)|は(?!はい))|"
    r"\b(it'?s |this is |asking )?(about|for) my (\w+[- ]){0,4}(mother|father|mom|mum|dad|parents?|grandmother|grandfather|grandma|grandpa|wife|husband)\b",
    re.IGNORECASE,
)
"""The matter is a grown-up relative's: the writer is nobody's parent by that."""
_ASKS_MORE = re.compile(
    r"もっと|もうちょっと|もう少し|もうすこし|くわし|詳し|ほか|他に|それ以外|別の|べつの|続き|つづき|予防|防|再発|二度と|今後|これから|具体|例|深掘り|説明|その後|そのあと|この後|このあと|なるほど|公式|注意|気をつけ|気を付け|うまくいかな|(教え|おしえ)て([^。]{0,6})$|"
    r"\b(more|details?|else|anything|another|other|others|example|prevent|avoid|again|future|tell me|explain|after|then|next|further|deeper|official|watch out|careful|steps?|go on|continue)\b",
    re.IGNORECASE,
)
"""What a wish for more says; anything else is a question of its own, and a list is no answer to it."""
_WHAT_NEXT = re.compile(
    r"(で|じゃあ|では|それで|そしたら|ok|はい|、)*(その)?(次|つぎ)(は|に)?(何|なに|どう)?(を)?(すれば|したら|する|します|しましょう)?(いい|良い|よい)?(です|の|ん)*(か)?[?？。 ]*|(ok|and|so|then|,| )*(what'?s|what is|what do i do|what) (next|now|then)[?!. ]*|next[?!. ]*",
    re.IGNORECASE,
)
_NOT = re.compile(r"(ません|ない|ないでください)。?$|^(do not|don't|never|stop)\b", re.IGNORECASE)
_IS_IT_REAL = re.compile(
    r"(本物|ほんもの|偽物|にせもの|うそ|嘘|詐欺|さぎ|怪しい|あやしい)(です|でしょう|なん|なの|って|じゃない)*(か|かな|の|[?？])+$|(信じ|信用し)て(も)?(いい|大丈夫)|だまされて(い)?る(の|ん|かも|でしょう)|\b(is|are) (he|she|it|this|that|they)( \w+)? (real|fake|legit(imate)?|genuine|a scam(mer)?|lying|true|honest)\b|\bcan i (trust|believe) (him|her|it|them|this)\b",
    re.IGNORECASE,
)
_PREVENTS = re.compile(
    r"再発|二度と|にどと|予防|防(ぐ|げ|止)|ふせ(ぐ|げ)|同じ(こと|目)|今後(は|の|気)|\b(happen(ing)?|do(ing)? (it|this)) again\b|\bprevent|\b(in (the )?future|next time)\b",
    re.IGNORECASE,
)
MOST_LINES, MOST_WORDS = 2, 4
_SENTENCES = re.compile(r"[^。.]+[。.]")
_FOLLOW_UPS = ("followup_more", "followup_next", "followup_easier")
_POLICE = re.compile(r"警察|けいさつ|交番|police", re.IGNORECASE)
_STOP = re.compile(r"銀行|ぎんこう|bank|カード会社|card company", re.IGNORECASE)


async def tell_more(desk: Desk, turn: Turn) -> Reply:
    """Tell more about the topic in hand, the part that was asked for or all of it."""
    spoken = await heard_about_topic(desk, turn)
    if spoken is not None:
        return spoken
    shelf = await desk.shelf(turn)
    entry = entry_in_hand(shelf, turn)
    if entry is None:
        return topic_unknown(desk, turn)
    if turn.intent == "followup_contact" or (turn.intent not in _FOLLOW_UPS and _DESKS.search(turn.text)):
        return await _contacts(desk, turn, shelf, entry)
    if turn.intent == "followup_next" and turn.step and entry.steps:
        number = min(turn.step + 1, len(entry.steps))
        return _reply(desk, turn, entry, [show_step(desk, entry, number)], step=number)
    asked = (
        "next"
        if turn.intent == "followup_next"
        else next((part for part, cue in _ASKED if cue.search(turn.text)), None)
    )
    if turn.text and asked is None:
        if turn.step and entry.steps and _WHAT_NEXT.fullmatch(turn.text.strip()):
            return await take_step(desk, turn, entry, turn.step, "done")
        asks_more = bool(_ASKS_MORE.search(turn.text))
        spoken = None if asks_more and not _PREVENTS.search(turn.text) else speak_of_line(desk, turn, entry)
        if spoken is not None:
            return spoken
        if not asks_more:
            return not_written(desk, turn, shelf, entry)
    texts = _parts(desk, entry, turn.text, asked)
    if not texts and asked == "devices":
        return _on_device(desk, turn, entry)
    if not texts and asked == "why":
        texts = [entry.text]
    texts = texts or _parts(desk, entry, turn.text, None)
    messages: list[Message] = [text_message(entry.language, text) for text in texts]
    if not messages:
        if entry.steps:
            messages.append(show_step(desk, entry, turn.step or 1))
        else:
            messages.append(_desks(desk, turn, shelf, entry, desk.say("more.nothing", turn)))
    return _reply(desk, turn, entry, messages, step=turn.step)


def speak_of_line(desk: Desk, turn: Turn, entry: Entry) -> Reply | None:
    """Show the step of an answer that speaks of what a short message is about, else its other lines; None if nothing does."""
    if _IS_IT_REAL.search(plain_of(turn.text)):
        said = [text_message(entry.language, one) for one in (entry.text, entry.why) if one]
        return _with_step(desk, turn, entry, said)
    if _PREVENTS.search(plain_of(turn.text)):
        lines = [*_parts(desk, entry, turn.text, "avoid"), *_parts(desk, entry, turn.text, "proportion")]
        return _with_step(desk, turn, entry, [text_message(entry.language, one) for one in lines]) if lines else None
    words = content_words(turn.text)
    if not words or len(words) > MOST_WORDS:
        return None
    least = (len(words) + 1) // 2
    named = {at: words & content_words(step.text) for at, step in enumerate(entry.steps, start=1)}
    spoken = {at: words & content_words(f"{step.text} {step.detail}") for at, step in enumerate(entry.steps, start=1)}
    # a step that says not to do it ("do not delete the talk") speaks of something else
    fits = {at: len(spoken[at]) + len(named[at]) - 3 * _says_not(entry.steps[at - 1]) for at in spoken}
    best = max(fits, key=lambda at: fits[at], default=0)
    if best and len(spoken[best]) >= least:
        step = entry.steps[best - 1]
        number = best if not turn.step or not is_statement(turn.text) else min(turn.step, len(entry.steps))
        texts = [line for line in (step.text if number != best else "", step.detail) if line]
        messages: list[Message] = [text_message(entry.language, text) for text in texts]
        messages.append(show_step(desk, entry, number))
        return _reply(desk, turn, entry, messages, step=number)
    lines = [*entry.keep, *entry.avoid, *entry.next, *_SENTENCES.findall(entry.text)]
    lines += [line for line in (entry.why, entry.enough, entry.worth, entry.leave) if line]
    told = [line.strip() for line in lines if len(words & content_words(line)) >= least][:MOST_LINES]
    if not told:
        return None
    return _with_step(desk, turn, entry, [text_message(entry.language, line) for line in told])


def _says_not(step: Step) -> bool:
    return bool(_NOT.search(step.text) or _NOT.search(step.detail or ""))


def _with_step(desk: Desk, turn: Turn, entry: Entry, messages: list[Message]) -> Reply:
    if turn.step and entry.steps:
        messages.append(show_step(desk, entry, min(turn.step, len(entry.steps))))
    return _reply(desk, turn, entry, messages, step=turn.step)


def not_written(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry) -> Reply:
    """Say honestly that nothing is written about it, with the step in hand and who can say; a remark is only noted."""
    key = "detail.noted" if is_statement(turn.text) and turn.step else "more.not_written"
    messages: list[Message] = [text_message(entry.language, desk.phrases.say(key, entry.language))]
    if turn.step and entry.steps:
        messages.append(show_step(desk, entry, min(turn.step, len(entry.steps))))
    if key == "more.not_written":
        own = [one.id for one in shelf.shown_contacts(entry.contacts)][:2]
        words = desk.phrases.say("answer.desks", entry.language)
        messages.append(_desks(desk, turn, shelf, entry, words, own))
    return _reply(desk, turn, entry, messages, step=turn.step)


async def speak_easier(desk: Desk, turn: Turn) -> Reply:
    """Say the same in easier words: easy Japanese for Japanese; in English, one step at a time."""
    if turn.language == "en":
        return await speak_plainly(desk, turn)
    if is_unclear(turn.text):
        return await _ask_what_is_unclear(desk, turn)
    easy = replace(turn, language="ja-simple")
    remember: dict[str, object] = {"chosen_language": "ja-simple", "language": "ja-simple"}
    if turn.topic is None:
        words = text_message("ja-simple", desk.say("language.set", easy))
        again = choices_again(desk, easy)
        if again is not None:  # what was offered is still the question
            remember |= {"pending": {**turn.pending, "easy": False}}
            return Reply("clarification", "ja-simple", [words, again], turn.audience, None, remember)
        return Reply("guidance", "ja-simple", [words], turn.audience, remember=remember)
    reply = await show_topic(desk, easy, turn.topic, "guidance")
    return at_same_step(desk, await desk.shelf(turn), easy, reply, remember)


async def heard_about_topic(desk: Desk, turn: Turn) -> Reply | None:
    """Answer what words alone ask about the topic in hand, whatever the engine took them for; None if they ask nothing.

    Another device, desks that speak English, plainer words, and all that concerns the steps.
    """
    if not turn.text or len(turn.text) > LONGEST:
        return None
    shelf = await desk.shelf(turn)
    entry = entry_in_hand(shelf, turn)
    text = turn.text.strip()
    if entry is None and _OUR_TONGUE.search(text) and _DESK_SPOKEN_OF.search(text) and not _NO_DESK.search(text):
        return _foreign_lines(desk, turn, shelf)
    if entry is not None and not turn.pending.get("choices"):
        if _OTHER_DEVICE.fullmatch(text):
            return _on_device(desk, turn, entry)
        if _OUR_TONGUE.search(text) and _DESK_SPOKEN_OF.search(text) and not _NO_DESK.search(text):
            return _desks_in_english(desk, turn, shelf, entry)
        if turn.language == "en" and (_PLAIN.fullmatch(text) or _PLAIN.fullmatch(_ASKS_POLITELY.sub("", text))):
            return await speak_plainly(desk, turn)
    return await heard_about_steps(desk, turn)


async def speak_plainly(desk: Desk, turn: Turn) -> Reply:
    """Say one short step and nothing else; if that was still too hard, explain it."""
    entry = entry_in_hand(await desk.shelf(turn), turn)
    if entry is None:
        return still_open(desk, turn) or topic_unknown(desk, turn)
    if not entry.steps:
        short = re.split(r"(?<=[.。!?])\s+", entry.text)[0]
        words = [desk.phrases.say("more.plain", entry.language), short]
        return _reply(desk, turn, entry, [text_message(entry.language, one) for one in words], step=None)
    number = min(turn.step or 1, len(entry.steps))
    again = turn.pending.get("kind") == "plain"
    reply = await take_step(desk, turn, entry, number, "detail" if again else "show")
    if not again:
        reply.messages.insert(0, text_message(entry.language, desk.phrases.say("more.plain", entry.language)))
    reply.remember["pending"] = {"kind": "plain"}
    return reply


async def _ask_what_is_unclear(desk: Desk, turn: Turn) -> Reply:
    """Explain the step in hand, or keep the open choices, and offer easy Japanese: not to understand is no wish for it."""
    spoken = await heard_about_steps(desk, turn) or still_open(desk, turn)
    if spoken is not None and (turn.language != "ja" or spoken.outcome == "clarification"):
        return spoken
    reply = spoken or Reply(
        "guidance",
        turn.language,
        [text_message(turn.language, desk.say("answer.write_what_is_seen", turn))],
        turn.audience,
        turn.topic,
        {"language": turn.language},
    )
    if turn.language == "ja":
        prompt = desk.phrases.say("answer.offer_simple", "ja-simple")
        reply.messages.append(choices_message("ja-simple", prompt, [easy_button(desk)]))
        reply.remember["pending"] = {"kind": "easy", "easy": True}
    return reply


def _on_device(desk: Desk, turn: Turn, entry: Entry) -> Reply:
    """Tell how it is done on the device that was named: its own lines, else the sentences of the steps that name it."""
    texts = [] if not entry.devices else _parts(desk, entry, turn.text, "devices")
    if not texts:
        lines = [
            line for step in entry.steps for line in (step.text, step.detail or "") if _names_device(line, turn.text)
        ]
        texts = lines or [desk.phrases.say("more.same_on_all", entry.language)]
    messages = [text_message(entry.language, text) for text in texts]
    if turn.step and entry.steps:
        messages.append(show_step(desk, entry, min(turn.step, len(entry.steps))))
    return _reply(desk, turn, entry, messages, step=turn.step)


def _names_device(line: str, text: str) -> bool:
    said = _devices_in(text)
    return bool(said & _devices_in(line))


def _desks_in_english(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry) -> Reply:
    """Name the desks that speak English as far as we know, and say how to ask the others."""
    own = [one.id for one in shelf.shown_contacts(entry.contacts) if "en" in one.languages]
    asked = [one for one in entry.contacts if one in ("bank", "card")] if _STOP.search(turn.text) else []
    words = desk.say("more.english_desks", turn)
    message = _desks(desk, turn, shelf, entry, words, [*asked, *own, *_FOREIGN_LINES])
    return _reply(desk, turn, entry, [message], step=turn.step)


def _foreign_lines(desk: Desk, turn: Turn, shelf: Shelf) -> Reply:
    """Name the lines that serve in other languages where nothing is in hand yet; what was offered stays on the screen."""
    words = desk.say("more.english_desks", turn)
    contacts = shelf.shown_contacts(_FOREIGN_LINES)
    messages = [contacts_message(None, None, contacts, desk.say("answer.desks", turn), words, turn.language)]
    again = choices_again(desk, turn)
    remember: dict[str, object] = {"language": turn.language}
    if again is not None:
        messages.append(again)
        remember["pending"] = turn.pending
    return Reply("guidance", turn.language, messages, turn.audience, None, remember)


def at_same_step(desk: Desk, shelf: Shelf, turn: Turn, reply: Reply, remember: Mapping[str, object]) -> Reply:
    """Put the step in hand, not the first one, into a topic that was shown again."""
    entry = entry_in_hand(shelf, turn)
    if turn.step and entry and entry.steps:
        number = min(turn.step, len(entry.steps))
        steps = [at for at, message in enumerate(reply.messages) if message["type"] == "step"]
        if steps:
            reply.messages[steps[0]] = show_step(desk, entry, number)
            reply.remember["step"] = number
    reply.remember |= remember
    return reply


def entry_in_hand(shelf: Shelf, turn: Turn) -> Entry | None:
    """Return the entry the talk is about, in the turn's language for its reader."""
    if turn.topic:
        return shelf.version(turn.topic, turn.language, turn.reader_of(turn.topic))
    shown = turn.slots.get("entry")
    return shelf.find(shown) if isinstance(shown, str) else None


def is_about_grown_ups(text: str) -> bool:
    """Tell whether a message is about a grown-up relative of the writer."""
    return bool(_ABOUT_GROWN_UPS.search(text))


def topic_unknown(desk: Desk, turn: Turn) -> Reply:
    """Say that a follow-up has nothing to follow."""
    key = "answer.about_family" if is_about_grown_ups(turn.text) else "answer.topic_unknown"
    messages: list[Message] = [text_message(turn.language, desk.say(key, turn))]
    remember: dict[str, object] = turn.new_facts()
    if turn.is_learner and not turn.has_chosen_language:
        messages = [easy_offer(desk), *messages]
        messages.append(choices_message(turn.language, desk.say("quick.follow_prompt", turn), [easy_button(desk)]))
        remember["pending"] = {"kind": "easy", "easy": True}
    return Reply("guidance", turn.language, messages, turn.audience, remember=remember)


def _parts(desk: Desk, entry: Entry, text: str, asked: str | None) -> list[str]:
    tongue = entry.language

    def say(part: str, value: str) -> str:
        return desk.phrases.say(f"more.{part}", tongue, text=value)

    parts: dict[str, list[str]] = {
        "why": [say("why", entry.why)] if entry.why else [],
        "keep": [say("keep", one) for one in entry.keep],
        "avoid": [say("avoid", one) for one in entry.avoid],
        "next": [say("next", one) for one in entry.next],
        "proportion": [
            say(part, value)
            for part, value in (("enough", entry.enough), ("worth", entry.worth), ("leave", entry.leave))
            if value
        ],
        "devices": [
            desk.phrases.say("more.device", tongue, device=one.device, text=one.text)
            for one in entry.devices
            if asked != "devices" or _same_device(one.device, text)
        ],
    }
    if asked:
        return parts[asked]
    return [text for rows in parts.values() for text in rows]


def _same_device(device: str, text: str) -> bool:
    """Tell whether a device was named, or none of ours was (then all are told)."""
    said = _devices_in(text)
    return not said or bool(said & _devices_in(device))


def _devices_in(text: str) -> set[str]:
    """Return the devices a text names."""
    names = {
        "iphone": ("iphone", "ipad", "アイフォン"),
        "android": ("android", "アンドロイド"),
        "windows": ("windows", "パソコン", "computer"),
        "mac": ("mac",),
    }
    return {name for name, words in names.items() if any(word in text.lower() for word in words)}


async def _contacts(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry) -> Reply:
    ids = list(entry.contacts)
    if _POLICE.search(turn.text):
        ids = [one for one in ids if one.startswith("police")] or ["police_9110"]
    elif _STOP.search(turn.text):
        ids = [one for one in ids if one in ("bank", "card")] or ids
    return _reply(desk, turn, entry, [_desks(desk, turn, shelf, entry, entry.title, ids)], step=turn.step)


def _desks(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry, text: str, ids: list[str] | None = None) -> Message:
    topic = desk.topics.get(entry.topic or "")
    wanted = entry.contacts if ids is None else ids
    contacts = shelf.shown_contacts(wanted)
    if not contacts and any(one.startswith("police") for one in wanted):  # a station without a number of its own
        contacts = shelf.shown_contacts(["police_9110", "police_110"])
    contacts = contacts or shelf.shown_contacts(entry.contacts)
    return contacts_message(entry, topic, contacts, desk.say("answer.desks", turn), text, turn.language)


def _reply(desk: Desk, turn: Turn, entry: Entry, messages: list[Message], step: int | None) -> Reply:
    messages.append(quick_replies(desk, turn, entry))
    remember = {"topic": entry.topic, "entry": entry.id, "step": step, "pending": None, "language": turn.language}
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember)


async def town_hall(desk: Desk, turn: Turn) -> Message | None:
    """Return the town's own desk as a message, None if the town has not filled it in."""
    shelf = await desk.shelf(turn)
    contacts = shelf.shown_contacts(("office", "local_consumer", "c188"))[:2]
    if not contacts:
        return None
    town = await get_municipality(desk.ports, turn.municipality)
    name = town.name_in(turn.language)
    return contacts_message(None, None, contacts, desk.say("answer.desks", turn), name, turn.language)
