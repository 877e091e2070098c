"""Another language, another reader, or from the beginning. What is in hand is shown again at once."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.desk import Desk
from actions.detail import heard_detail, note_fact
from actions.library import Shelf
from actions.papers import heard_of_papers
from actions.quick import choices_again, language_buttons
from actions.reply import Message, Reply, choices_message, text_message
from actions.show import ask_reader, show_topic
from actions.steps import LONGEST, is_unclear, named_number, still_open
from actions.talk import heard_courtesy
from actions.tell import at_same_step, entry_in_hand, heard_about_topic, is_about_grown_ups, topic_unknown
from actions.turn import Turn
from faq.entries import Audience, Language
from text.who_writes import tells_only_reader, tells_only_year

_LANGUAGES: tuple[tuple[Language, re.Pattern[str]], ...] = (
    ("ja-simple", re.compile(r"やさしい|簡単|かんたん|ふりがな|easy japanese", re.IGNORECASE)),
    ("en", re.compile(r"英語|えいご|english|イングリッシュ", re.IGNORECASE)),
    ("ja", re.compile(r"日本語|にほんご|japanese", re.IGNORECASE)),
)
_READERS: tuple[tuple[Audience, re.Pattern[str]], ...] = (
    (
        "senior",
        re.compile(
            r"[6-9][0-9]\s*(歳|才|代|years)|[六七八九]十.{0,2}(歳|才|代)|高齢|年寄り|シニア|老人|retired|senior|\b(6[5-9]|[7-9][0-9])\b"
        ),
    ),
    (
        "student",
        re.compile(r"学生|生徒|小学|中学|高校|中[123一二三]|高[123一二三]|がくせい|student|pupil", re.IGNORECASE),
    ),
    ("parent", re.compile(r"親|保護者|母|父|家族|ママ|パパ|parent|mother|father|mom|dad", re.IGNORECASE)),
)
_YES = re.compile(
    r"(はい|ハイ|うん|ええ|yes|yeah|ok|オーケー|オッケー|おっけー|お願い(し?ます|いたします)?|おねがい(し?ます|いたします)?|たのみます|頼みます|そうして(ください)?|それで(いい|おねがい)?|いいです|ほしいです|よみたい(です)?|(やさしい|かんたんな)(日本語|にほんご)?(で|が(いい|よい))?)+(です)?",
    re.IGNORECASE,
)
_OUR_ENGLISH = re.compile(
    r"(英語|えいご)(は|で|が|でも)?(ok|オーケー|おっけー|大丈夫|だいじょうぶ|いい|できる|できます|わかる|わかります|話せる|はなせる|話せます|はなせます)?(です)?か?|(do|can) you speak english|english ok",
    re.IGNORECASE,
)
_NO_JAPANESE = re.compile(
    r"((i'?m |i am )?sorry,? |but |and |because |well,? )*(i|we) ((really |still )?(can'?t|cannot|can ?not|don'?t|do not|dont|couldn'?t) ((really|even|actually|yet) )*(read|speak|understand|know|write)|am not good at|'m not good at) "
    r"(much |any |very much |that |this )?(japanese|kanji)( (very )?(well|at all|much|yet|good|so well|enough))?[.! ]*|"
    r"(my|i have) ?(japanese|kanji) (is|isn'?t|is not) (\w+ ){0,3}(bad|poor|good|weak|limited|terrible|enough)[.! ]*|(this|it|that)( is|'s) (all )?in japanese[.! ]*|why (is (this|it)|are you) (in )?japanese\?*|no japanese[.! ]*",
    re.IGNORECASE,
)
_LITTLE_JAPANESE = re.compile(
    r"((私|わたし|ぼく|僕)(は)?)?(日本語|にほんご)(が|は|を|も)?(まだ)?(少し|すこし|ちょっと|あまり)?((だけ)?(わかります|分かります|わかりません|分かりません|できます|できません|はなせます|話せます|話します|はなします|下手|へた|苦手|にがて|むずかしい|難しい))?(です|だけです|だけ)?"
)

_PLEASE_SPEAK = re.compile(
    r"(すみません|ごめんなさい|難しい(です)?|むずかしい(です)?|わかりません|もっと|できれば|あの|えっと)*(?P<easy>(やさしい|易しい|かんたんな|簡単な|かんたん|簡単)(の)?)?(日本語|にほんご|ニホンゴ|(?P<en>英語|えいご|english))(で|に|を|が|の)?"
    r"(お?願い(し?ます|いたします|できますか)?|おねがい(し?ます|できますか)?|ください|下さい|(話|はな|書|か|し)(して|いて|て)?(ください|くれますか|くれる|もらえますか|ほしい(です)?)|いいです(か)?|いい|ほしい(です)?|プリーズ|たのみます|頼みます)(ます)?",
    re.IGNORECASE,
)
"""A wish for one of our languages in Japanese; read without gaps, for learners write 「にほんご で おねがいします」."""
_BARE_NUMBER = re.compile(r"[0-9０-９一二三](番目?|ばん|つ目|つめ)?(です|で)?|(number|no)[0-9]", re.IGNORECASE)


async def change_language(desk: Desk, turn: Turn) -> Reply:
    """Change to the language that was named, or ask which."""
    wanted = next((name for name, cue in _LANGUAGES if cue.search(turn.text)), None)
    if wanted is None:
        buttons = language_buttons(desk, turn.language)
        return Reply(
            "guidance", turn.language, [choices_message(turn.language, desk.say("language.which", turn), buttons)]
        )
    return await set_language(desk, turn, wanted)


async def set_language(desk: Desk, turn: Turn, language: Language) -> Reply:
    """Speak another language from now on and show what is in hand in it."""
    now = replace(turn, language=language, has_chosen_language=True)
    remember: dict[str, Any] = {"chosen_language": language, "language": language}
    words = text_message(language, desk.say("language.set", now))
    again = choices_again(desk, now)
    if again is not None:
        pending = {**turn.pending, "easy": False}
        return Reply("clarification", language, [words, again], turn.audience, None, remember | {"pending": pending})
    if turn.pending.get("kind") == "audience":
        asked = turn.topic if turn.pending["choices"][0].get("topic") else None
        reply = ask_reader(desk, now, await desk.shelf(turn), asked)
        reply.remember |= remember
        reply.messages.insert(0, words)
        return reply
    if turn.topic is None:
        remember |= {"pending": None} if turn.pending.get("easy") else {}
        onward = text_message(language, desk.say("language.go_on", now))
        return Reply("guidance", language, [words, onward], turn.audience, remember=remember)
    reply = at_same_step(
        desk, await desk.shelf(turn), now, await show_topic(desk, now, turn.topic, "guidance"), remember
    )
    reply.messages.insert(0, words)
    return reply


async def change_audience(desk: Desk, turn: Turn) -> Reply:
    """Change to the reader that was named, or ask which."""
    if turn.told_audience is None and is_about_grown_ups(turn.text):
        return await _about_family(desk, turn)
    wanted = turn.told_audience or next((name for name, cue in _READERS if cue.search(turn.text)), None)
    if wanted == "student" and turn.is_of_child and turn.told_audience is None:
        wanted = "parent"  # the school year of a child told of is not the writer's
    if wanted is None:
        return ask_reader(desk, turn, await desk.shelf(turn))
    return await set_audience(desk, turn, wanted, turn.topic)


async def set_audience(desk: Desk, turn: Turn, audience: Audience, topic: str | None) -> Reply:
    """Speak to another reader from now on and show the topic that asked for it, or the one in hand."""
    now = replace(turn, audience=audience)
    remember: dict[str, Any] = {
        **turn.new_facts(),
        "chosen_audience": audience,
        "language": turn.language,
        "pending": None,
    }
    if topic in desk.topics:
        reply = await show_topic(desk, now, topic, "answered" if turn.topic != topic else "guidance")
        reply.remember |= {name: value for name, value in remember.items() if name != "pending"}
        if _is_for_others(await desk.shelf(turn), topic, audience):
            reply.messages.insert(0, text_message(turn.language, desk.say("answer.for_others", now)))
        return reply
    words = desk.say("answer.audience_set", now, who=desk.say(f"answer.{audience}", now))
    messages: list[Message] = [text_message(turn.language, words)]
    again = choices_again(desk, now)
    if again is not None:
        messages.append(again)
        remember["pending"] = turn.pending
    return Reply("guidance", turn.language, messages, audience, remember=remember)


def _is_for_others(shelf: Shelf, topic: str, audience: Audience) -> bool:
    """Tell whether a topic speaks to parents and pupils only, and so not to this reader."""
    written = {entry.audience for entry in shelf.of_topic(topic)}
    return audience not in written and "all" not in written


async def heard_in_words(desk: Desk, turn: Turn) -> Reply | None:
    """Answer what words alone tell, whatever the engine took them for; None if they tell nothing of the kind.

    A "yes" to easy Japanese, who writes, which language, and all that is about the topic in hand. These are short and few, and
    too like each other and everything else for a ranking of topics.
    """
    if not turn.text or len(turn.text) > LONGEST:
        return None
    bare = re.sub(r"[\s、。,.!?！？・…]+", "", turn.text)
    if turn.pending.get("easy") and _YES.fullmatch(bare):
        return await set_language(desk, turn, "ja-simple")
    if _OUR_ENGLISH.fullmatch(re.sub(r"[。,.!?！？]+", "", turn.text).strip()) or _OUR_ENGLISH.fullmatch(bare):
        return await set_language(desk, turn, "en")
    spoken = _PLEASE_SPEAK.fullmatch(bare)
    if spoken is not None:
        return await set_language(desk, turn, "en" if spoken["en"] else "ja-simple" if spoken["easy"] else "ja")
    if _NO_JAPANESE.fullmatch(turn.text.strip()) and not (turn.language == "en" and turn.has_chosen_language):
        return await set_language(desk, turn, "en")
    if turn.language == "ja" and turn.is_learner and _LITTLE_JAPANESE.fullmatch(bare):
        return await set_language(desk, turn, "ja-simple")
    told = turn.told_audience
    if told and tells_only_reader(turn.text):
        return await set_audience(desk, turn, told, turn.topic)
    if not told and turn.is_of_child and tells_only_year(turn.text):
        return await _note_childs_year(desk, turn)
    chosen = _chosen_by_number(desk, turn, bare)
    if chosen is not None:
        asked = turn.earlier.get(str(turn.pending.get("message_id")), "")
        return await show_topic(desk, replace(turn, text=asked), chosen)
    if is_unclear(turn.text) and (again := still_open(desk, turn)):
        return again
    courteous = await heard_courtesy(desk, turn)
    if courteous is not None:
        return courteous
    return await heard_of_papers(desk, turn) or await heard_about_topic(desk, turn) or await heard_detail(desk, turn)


def _chosen_by_number(desk: Desk, turn: Turn, bare: str) -> str | None:
    """Return the topic a bare number ("2", "1番") names among those offered last, None if it names none."""
    if turn.pending.get("kind") != "topics" or not _BARE_NUMBER.fullmatch(bare):
        return None
    topics = [row.get("topic") for row in turn.pending["choices"]]
    number = named_number(bare, len(topics))
    return topics[number - 1] if number and topics[number - 1] in desk.topics else None


async def _note_childs_year(desk: Desk, turn: Turn) -> Reply:
    """Note how old the child is that the talk is about, and stay with its parent: go on, or show the parent's words at last."""
    shelf = await desk.shelf(turn)
    entry = entry_in_hand(shelf, turn)
    again = choices_again(desk, turn)
    if again is not None:
        again["prompt"] = desk.say("detail.which_of_these", turn)
        remember = {"pending": turn.pending, "language": turn.language}
        return Reply("clarification", turn.language, [again], "parent", None, remember)
    if entry is None or entry.audience == "student":
        return await set_audience(desk, turn, "parent", turn.topic)
    return note_fact(desk, turn, entry)


async def _about_family(desk: Desk, turn: Turn) -> Reply:
    """Go on about a grown-up relative: the same answer with a word before it, or the question what happened."""
    if turn.topic in desk.topics:
        return await show_topic(desk, turn, turn.topic, "guidance", ("answer.someone_else",))
    return topic_unknown(desk, turn)


async def start_over(desk: Desk, turn: Turn) -> Reply:
    """Forget the topic, the steps and what was offered; language and reader stay. "From the start" within the steps is heard before."""
    empty = dict.fromkeys(("topic", "entry", "reader", "step", "pending", "paused"))
    words = text_message(turn.language, desk.say("talk.fresh_start", turn))
    return Reply("guidance", turn.language, [words], turn.audience, remember={**empty, "language": turn.language})
