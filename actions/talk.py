"""Greetings, thanks and chat, and who the bot is. Never a way out of the steps in hand."""

from __future__ import annotations

import re

from actions.desk import Desk
from actions.quick import way_back
from actions.reply import Message, Reply, choices_message, text_message
from actions.show import show_topic
from actions.steps import show_step
from actions.tell import entry_in_hand, tell_more
from actions.turn import Turn
from text.deeds import plain_of

_PHRASES = {
    "smalltalk_greeting": "talk.greeting",
    "smalltalk_thanks": "talk.thanks",
    "smalltalk_goodbye": "talk.goodbye",
    "smalltalk_chat": "talk.chat",
}
_THANKS = re.compile(r"(どうも|ども)(です|ね|さん)?|thx|ty|cheers|much appreciated", re.IGNORECASE)
_HEARD = re.compile(
    r"(ok|okay|オーケー|オッケー|おっけー|おけ|はい|うん|ええ|わかりました|分かりました|わかった|分かった|了解(です|しました)?|りょうかい(です)?|なるほど(です)?(ね)?|そうですか|そうなんですね|承知しました|i see|got it|understood|all right|alright|sure|fine)+",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"(もう)?(結構|けっこう)です(よ|から|ので)?|もう(いい|大丈夫|だいじょうぶ)です(よ|から|ので)?|(これで)?(終わり|おわり|以上)(です|ます|にします)|バイバイ|ばいばい|さよなら|さようなら|じゃあ?ね|では(また)?|失礼します|"
    r"(no,? )?(that'?s|that is|that will be) (all|it|enough)( for (now|today))?|(no,? )?(thanks|thank you),? (i'?m|i am) (fine|good|done)|i'?m done|good ?bye|bye( bye)?|see you( later)?",
    re.IGNORECASE,
)


async def heard_courtesy(desk: Desk, turn: Turn) -> Reply | None:
    """Return thanks and a goodbye that are nothing else, whatever the engine took them for; None if a message is none."""
    said = plain_of(turn.text).strip(" 。.!！〜~ー、")
    if _THANKS.fullmatch(said):
        return _spoken(desk, turn, [desk.say("talk.thanks", turn)])
    return _spoken(desk, turn, [desk.say("talk.goodbye", turn)]) if _ENOUGH.fullmatch(said) else None


async def small_talk(desk: Desk, turn: Turn) -> Reply:
    """Return a greeting, thanks or chat; in the middle of steps "ok" and the like are no beginning, and the step stays on the screen."""
    entry = entry_in_hand(await desk.shelf(turn), turn)
    if (
        _HEARD.fullmatch(plain_of(turn.text).strip(" 。.!！〜~ー、"))
        and entry is not None
        and turn.step
        and entry.steps
    ):
        words = text_message(entry.language, desk.phrases.say("talk.still_here", entry.language))
        step = show_step(desk, entry, min(turn.step, len(entry.steps)))
        return Reply("smalltalk", turn.language, [words, step], turn.audience, turn.topic, {"language": turn.language})
    return _spoken(desk, turn, [desk.say(_PHRASES.get(turn.intent, "talk.chat"), turn)])


_OF_US = re.compile(
    r"あなた|あんた|君|きみ|お前|だれ|誰|人間|ロボット|ろぼっと|機械|ai|ボット|チャット|ここ|これ(は|って)?(何|なに)|保存|記録|履歴|秘密|ひみつ|安全|匿名|個人情報|名前|何(が|を)?でき|なにが|24時間|夜|無料|使い方|答え|作|運営|市|役所|使え|聞け|相談(でき|して)|\b(you|your|bot|machine|robot|human|chat|here|this|store|save|keep|private|anonymous|free|who|ai|made|use)\b",
    re.IGNORECASE,
)
"""What a question about the bot speaks of; "how do I stop it?" is about the matter."""


async def introduce_bot(desk: Desk, turn: Turn) -> Reply:
    """Say that a machine answers, what is kept, and what it can do; a question that speaks of none of it is about what is on the screen."""
    if turn.text and not _OF_US.search(turn.text):
        offered = [row.get("topic") for row in turn.pending.get("choices") or ()]
        if turn.pending.get("kind") == "topics" and offered and offered[0] in desk.topics:
            return await show_topic(desk, turn, str(offered[0]))
        if turn.topic is not None:
            return await tell_more(desk, turn)
    return _spoken(desk, turn, [desk.say(key, turn) for key in ("talk.about", "talk.about_kept", "talk.about_scope")])


async def ping(desk: Desk, turn: Turn) -> Reply:
    """Answer a health check: the content could be read, nothing is changed."""
    await desk.shelf(turn)
    return Reply("smalltalk", turn.language, [text_message(turn.language, desk.say("talk.pong", turn))])


def _spoken(desk: Desk, turn: Turn, texts: list[str]) -> Reply:
    messages: list[Message] = [text_message(turn.language, text) for text in texts]
    back = way_back(desk, turn)
    if back:
        messages.append(choices_message(turn.language, desk.say("quick.follow_prompt", turn), back))
    return Reply("smalltalk", turn.language, messages, turn.audience, turn.topic, {"language": turn.language})
