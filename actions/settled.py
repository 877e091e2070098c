"""What is over or was done right (hung up, deleted, told the police, found, solved), and what must not be done ("should I pay again?").

Whoever did the right thing is told so, with what is still worth checking in the topic in hand, and never led to the worst that
could have happened.
"""

from __future__ import annotations

import re

from actions.answer import SURE_OF_NEW_TOPIC
from actions.concern import first_desks, guide, led, lines_about
from actions.desk import Desk
from actions.follow_on import LEADS_ON, goes_further, step_told_of
from actions.library import Shelf
from actions.quick import quick_replies
from actions.reply import Message, Reply, text_message
from actions.steps import show_step, take_step
from actions.tell import entry_in_hand
from actions.turn import Turn
from faq.entries import Entry
from text.deeds import denied_in, is_short, plain_of
from text.normalise import plain
from text.right_deeds import AskedDeed, Right, asked_to_do, plans, right_in

SCAM_GROUPS = ("scam_message", "scam_phone_money")
NOT_A_SCAM = "subscription_trap"
"""A bill that may well be owed: nobody is told not to pay it."""
THREATS = ("sextortion", "grooming_stranger", "yami_baito", "malware_suspected", "ransomware_infection", "personal_info_exposed",
    "intimate_image_spread", "deepfake_victim", "online_game_chat", "impersonation_account")  # fmt: skip
"""Topics outside the scams in which somebody wants money, pictures or an answer."""
AFTERMATH = frozenset(further for rows in LEADS_ON.values() for _, further in rows)
"""Topics of what was paid, entered or installed: no longer seeing the screen does not end them."""
OTHER_CONCERNS = ("ask_bot", "request_visit", "out_of_scope")
A_FEW_LETTERS = 12
"""Letters up to which a message is too short for the engine to be sure what it is about; twice as many in English."""
LOST = ("lost_phone", "mynumber_card_lost")

_OWN_THINGS = re.compile(
    r"(写真|データ|連絡先|ファイル|アカウント|バックアップ|トーク履歴)(を|は|も|が)?[^。]{0,6}(消|けし|削除|止|とめ|ロック)"
)
"""What somebody lost by deleting it."""
_STEP_CUES: dict[Right, str] = {
    "hung_up": r"切り|切る|切って|\bhang up|\bend the call",
    "deleted": r"消し(?!ません)|削除|\bdelete|\bremove|\buninstall",
    "closed": r"閉じ|\bclose|\bEsc\b",
    "blocked": r"ブロック|拒否|返事をやめ|\bblock|\bstop (reply|answer)",
    "refused": r"断|やめ|返事|\bstop\b|\brefuse|\bdo not (reply|answer)",
    "stopped": r"止め|停止|\bstop\b|\bfreeze|\bcancel|\block",
    "changed": r"パスワード.*(変え|変更)|\bpassword",
    "kept": r"残し|残す|撮|証拠|\bscreenshot|\bkeep\b|\bevidence",
}
"""Steps that a deed already does."""
_CHECKS = re.compile(r"確かめ|確認|調べ|見直|\bcheck|\blook (at|for|up)", re.IGNORECASE)
_SAME_HELPER = (
    r"家族|家の人|母|父|親|夫|妻|息子|娘|先生|学校|友|信頼|身近|parent|mother|father|mom|mum|dad|teacher|school|trust|husband|wife|family",
    r"警察|9110|110|交番|police",
    r"銀行|bank",
    r"カード|card",
    r"188|消費|consumer",
    r"携帯|ドコモ|ソフトバンク|carrier",
)
_PLACE = r"(中|なか|下|上|横|裏|奥|隙間|すきま|ところ|所|部屋|車|家|うち|会社|職場|ポケット|バッグ|鞄|カバン|かばん|リュック|ソファー?|布団|ふとん|ベッド|トイレ|店|駅|玄関|引き出し|洗面所|台所)"
_FOUND = re.compile(
    rf"(あ|お|わ|うわ|やっ?た|ああ|いや|すみません|ごめん(なさい)?|[！!、。 ])*(あっ(た|ちゃった)|ありました|みっけ|発見(しました)?|見つけた|(見|み)つか(った|りました))(わ|で|よ|ぞ|です|ー|あ|ぁ|〜|[！!、。… ])*(.{{0,14}}{_PLACE}(に|で|から|でした|です|だった)?.{{0,6}})?|"
    rf".{{0,16}}{_PLACE}(に|から|で|の中に)(普通に|ふつうに)?(あった|ありました|あったわ|入って(い)?(た|ました)|はいってた|落ちて(い)?(た|ました)|出てき(た|ました)|見つか(った|りました)|見つけ(た|ました)|発見)(です|よ|わ|ー|！|!|。|、.{{0,10}})*|"
    r".*\b(it|phone|card|wallet)( was|'s| is) (just |right |actually )?(in|under|on|behind|at|between|inside|next to) (my|the|a|our) \w+.*|(oh )?(never ?mind|nvm|sorry|ok|yay|phew)?[,.! ]*(i )?('ve |have )?(just )?(found|got|have) it( now| back)?[.! ]*",
    re.IGNORECASE,
)
_SOMEBODY_SAYS = re.compile(
    r"sms|ショートメール|メール|メッセージ|リンク|url|連絡|通知|電話が|という|って(来|き|言|い(?!う)|書)|と(来|き|言|書)|\b(text|email|message|link|says?|said|someone|somebody|called)\b"
)
_SOLVED = re.compile(
    r"(あ|もう|全部|ぜんぶ|無事|おかげさまで|おかげで|なんとか|自分で|問題(は|が)?|これ(は|で)?|それ(は|で)?|に|、|[ 　])*(解決(し(た|ました)|済み|ずみ|できました)|(片付|かたづ)(いた|きました)|大丈夫になりました|勘違い(でした|だった|みたい)|間違い(でした|だった)|うまくいきました|本物(でした|だった|と確認できました))(です|よ|わ|ー|〜|[！!。 ])*(ありがとう.{0,8})?|"
    r"(ok |oh |never ?mind,? |it'?s |that'?s |it was |everything'?s |everything is |problem |all |i |we |now )*(solved|resolved|sorted( out)?|taken care of|a false alarm|false alarm|my mistake)( it| now| already| thanks?| thank you)*[.! ]*",
    re.IGNORECASE,
)
_MENDED = re.compile(
    r"(あ|もう|全部|無事|おかげさまで|なんとか|画面(が|は)?|スマホ(が|は)?|パソコン(が|は)?|それ(は)?|、|[ 　])*((直|なお)(った|りました)|(治|なお)(った|りました)|元に戻(った|りました)|普通に(戻|な)(った|りました)|動くようになりました)(です|よ|わ|ー|みたい(です)?|[！!。 ])*(ありがとう.{0,8})?|"
    r"(ok |it'?s |it is |my \w+ is |now )*(fixed|working( again)?|back to normal|ok again|fine now)( now)?[.! ]*",
    re.IGNORECASE,
)


async def heard_settled(desk: Desk, turn: Turn) -> Reply | None:
    """Answer what was done right, what is over, and what somebody asks leave to do; None if a message tells none of it."""
    if not turn.text or not is_short(turn.text):
        return None
    is_choosing = bool(turn.pending.get("choices")) and not turn.pending.get("beside")
    shelf = await desk.shelf(turn)
    entry = entry_in_hand(shelf, turn)
    if entry is None or entry.topic not in desk.topics:
        return None
    wanted, other = somebody_wants_it(desk, entry.topic), _surely_other(desk, turn)
    asked = asked_to_do(turn.text) if wanted else None
    if asked is not None and (other is None or somebody_wants_it(desk, other)):
        return _do_not(desk, turn, shelf, entry, asked)
    if is_choosing or other or plans(turn.text) or denied_in(turn.text):
        return None
    said = plain_of(turn.text)
    if entry.topic in LOST and _FOUND.fullmatch(said) and not _SOMEBODY_SAYS.search(said):
        return _over(desk, turn, entry, "step.found" if entry.topic == "lost_phone" else "concern.solved")
    if _SOLVED.fullmatch(said) or (_MENDED.fullmatch(said) and entry.topic not in AFTERMATH):
        return _over(desk, turn, entry, "concern.solved", "step.watch")
    if not (wanted or desk.topics[entry.topic].kind == "incident"):
        return None
    done = right_in(turn.text)
    if _MENDED.fullmatch(said):
        done |= {"closed"}
    if not done and goes_further(turn):
        return None
    if "deleted" in done and _OWN_THINGS.search(said) and not lines_about(entry, "delete"):
        return None
    if done:
        return _done_right(desk, turn, shelf, entry, done)
    told = step_told_of(entry, turn.text)
    return await take_step(desk, turn, entry, told, "cannot") if told else None


def _surely_other(desk: Desk, turn: Turn) -> str | None:
    """Return what else a message of some length is surely about: another topic, us, or nothing of ours; None if it is not."""
    first = turn.ranking[0] if turn.ranking else None
    least = A_FEW_LETTERS * (2 if turn.text.isascii() else 1)
    if first is None or first.confidence < SURE_OF_NEW_TOPIC or len(turn.text) <= least:
        return None
    is_topic = first.intent in desk.topics and first.intent not in {turn.topic, *AFTERMATH}
    return first.intent if is_topic or first.intent in OTHER_CONCERNS else None


def somebody_wants_it(desk: Desk, name: str | None) -> bool:
    """Tell whether in this topic somebody tries to get money, numbers, pictures or an answer."""
    topic = desk.topics.get(name or "")
    return topic is not None and ((topic.group in SCAM_GROUPS and topic.id != NOT_A_SCAM) or topic.id in THREATS)


def _do_not(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry, asked: AskedDeed) -> Reply:
    """Say not to do it, with the step in hand and the first number."""
    words = desk.phrases.say(f"concern.do_not.{asked}", entry.language)
    desks = first_desks(shelf, entry, 1)
    return guide(desk, turn, shelf, entry, [text_message(entry.language, words)], desks, text=False)


def _over(desk: Desk, turn: Turn, entry: Entry, *keys: str) -> Reply:
    """End the steps: there is nothing left to do."""
    messages: list[Message] = [text_message(entry.language, desk.phrases.say(key, entry.language)) for key in keys]
    messages.append(quick_replies(desk, turn, entry))
    remember = {
        "topic": entry.topic,
        "entry": entry.id,
        "step": None,
        "pending": {"kind": "finished"},
        "language": turn.language,
    }
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember)


def _done_right(desk: Desk, turn: Turn, shelf: Shelf, entry: Entry, done: frozenset[Right]) -> Reply:
    """Say that it was right, and the one step that comes after it."""
    tongue = entry.language
    after = _step_after(turn, entry, done) if led(desk, turn, entry) else None
    lines = [] if after else _worth_checking(turn, entry, done)
    texts = [desk.phrases.say("concern.done_right" if after or lines else "concern.done_right_end", tongue), *lines]
    if "deleted" in done and re.search(
        r"消さ|消しません|do not delete|don't delete", _bare_lines(entry), re.IGNORECASE
    ):
        texts.insert(1, desk.phrases.say("concern.deleted_evidence", tongue))
    messages: list[Message] = [text_message(tongue, text) for text in texts]
    if after:
        messages.append(show_step(desk, entry, after))
    if entry.topic in LEADS_ON:
        messages.append(text_message(tongue, desk.phrases.say("concern.anything_else", tongue)))
    messages.append(quick_replies(desk, turn, entry))
    pending = None if after else {"kind": "finished"} if entry.steps else turn.pending or None
    remember = {"topic": entry.topic, "entry": entry.id, "step": after, "pending": pending, "language": turn.language}
    return Reply("guidance", turn.language, messages, turn.audience, entry.topic, remember)


def _step_after(turn: Turn, entry: Entry, done: frozenset[Right]) -> int | None:
    """Return the number of the step that comes next: the one in hand, unless it or the one behind it was just done; None at the end."""
    number = min(turn.step or 1, len(entry.steps))
    for at in (number - 1, number):
        if at < len(entry.steps) and _does(entry.steps[at].text, turn.text, done):
            number = at + 2
            break
    return number if number <= len(entry.steps) else None


def _does(step: str, text: str, done: frozenset[Right]) -> bool:
    """Tell whether a step says what was done."""
    bare = plain(step)
    if any(name in done and re.search(cue, bare, re.IGNORECASE) for name, cue in _STEP_CUES.items()):
        return True
    named = plain_of(text)
    return "consulted" in done and any(
        re.search(helper, named) and re.search(helper, bare, re.IGNORECASE) for helper in _SAME_HELPER
    )


def _worth_checking(turn: Turn, entry: Entry, done: frozenset[Right]) -> list[str]:
    """Return at most two lines of a topic without steps in hand that are still worth reading."""
    if turn.pending.get("kind") == "finished":
        return list(entry.next[:1])
    steps = [step.text for step in entry.steps if not _does(step.text, turn.text, done)]
    checks = [text for text in steps if _CHECKS.search(plain(text))]
    return [*(checks or steps)[:1], *entry.next[:1]]


def _bare_lines(entry: Entry) -> str:
    return plain(" ".join([*(one.text + (one.detail or "") for one in entry.steps), *entry.keep]))
