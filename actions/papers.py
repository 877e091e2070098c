"""A lost bank card, a lost licence, a demand for money by post: no topic of ours, and still something to do at once."""

from __future__ import annotations

import re
from typing import Literal

from actions.desk import Desk
from actions.quick import way_back
from actions.reply import Message, Reply, choices_message, contacts_message, text_message
from actions.turn import Turn
from text.deeds import plain_of

Paper = Literal["bank_card", "papers", "paper_demand"]
_LOST = r"[^。!！?？]{0,12}(なくし|無くし|失くし|亡くし|紛失|落とし|おとし|落っことし|盗まれ|ぬすまれ|盗られ|すられ|見つから|みつから|見当たら|みあたら|置き忘れ|どこかに忘れ|なくなっ|無くなっ)"
_ENGLISH_LOST = r"(lost|misplaced|dropped|can'?t find|cannot find|stolen|stole|missing)"
_BANK_CARDS = r"(cash|bank|atm|credit|debit) cards?|bank ?book|passbook"
_OFFICIAL = r"driv(er'?s|ing) licen[cs]e|health insurance card|insurance card|passport|residence card|zairyu card"
_CUES: tuple[tuple[Paper, re.Pattern[str]], ...] = (
    ("bank_card", re.compile(
        r"(atm|エーティーエム|機械|現金自動)[^。]{0,8}(カード|通帳|かーど)(が|を|も)?[^。]{0,4}(戻って(こ|来)|もどって(こ|来)|出て(こ|来)|でてこ|吸い込|飲み込|のみこ|取り込|とりこ|返って(こ|来)|詰ま)|"
        rf"\b(atm|machine)\b.{{0,16}}\b(ate|swallowed|kept|took|retained|won'?t (give|return)|did(n'?t| not) (give|return))\b.{{0,10}}\bcard\b|\bcard\b.{{0,16}}\b(stuck|swallowed|eaten|kept) (in|by) (the |an )?(atm|machine)\b|"
        rf"(キャッシュカード|きゃっしゅかーど|銀行の?カード|ぎんこうの?カード|クレジットカード|クレカ|デビットカード|通帳|つうちょう){_LOST}|"
        rf"\b{_ENGLISH_LOST}\b.{{0,14}}\b({_BANK_CARDS})\b|\b({_BANK_CARDS})\b.{{0,14}}\b{_ENGLISH_LOST}\b", re.IGNORECASE)),
    ("papers", re.compile(
        rf"((健康)?保険証|ほけんしょう|免許証|めんきょしょう|運転免許|パスポート|在留カード|ざいりゅうカード){_LOST}|"
        rf"\b{_ENGLISH_LOST}\b.{{0,14}}\b({_OFFICIAL})\b|\b({_OFFICIAL})\b.{{0,14}}\b{_ENGLISH_LOST}\b", re.IGNORECASE)),
    ("paper_demand", re.compile(
        r"(架空(の)?請求|(身に)?覚えのない(料金の?)?(請求|支払い|訴訟))[^。]{0,8}(はがき|ハガキ|葉書|手紙|封書|封筒|郵便|通知書?|書類|督促状)|"
        r"(はがき|ハガキ|葉書|手紙|封書|封筒|郵便)[^。]{0,12}(架空(の)?請求|(身に)?覚えのない(料金の?)?(請求|支払い|訴訟))|"
        r"\b(fake|bogus|unknown|false) (bill|invoice|demand|claim)s?\b.{0,12}\b(post(card)?|letter|mail|envelope)\b(?!s? ?box)|\b(postcard|letter)\b.{0,20}\b(demand\w*|claim\w*|say\w*) .{0,20}\b(pay|owe|unpaid|lawsuit)\b", re.IGNORECASE)),
)  # fmt: skip
_ANOTHER_MATTER = re.compile(
    r"スマホ|携帯|けいたい|電話|iphone|マイナンバー|マイナカ|使われ|引き出され|請求され|という(メール|連絡|人|sms)|(と|って)(メール|sms|言)|\b(phone|my ?number|used|charged|someone|says)\b(?! lost)",
    re.IGNORECASE,
)
_DESKS: dict[Paper, tuple[str, ...]] = {
    "bank_card": ("bank", "card", "police_station"),
    "papers": ("police_station", "office", "police_9110"),
    "paper_demand": ("c188", "local_consumer", "police_9110"),
}
LONGEST = 60
SURE = 0.6
"""Confidence from which a message is about a topic of ours after all: a demand in the name of a ministry is one."""


async def heard_of_papers(desk: Desk, turn: Turn) -> Reply | None:
    """Say what to do first about a lost card or paper or a demand by post; None if a message is about none, or about more."""
    text = plain_of(turn.text)
    paper = next((name for name, cue in _CUES if cue.search(text)), None)
    if paper is None or len(text) > LONGEST:
        return None
    if paper != "paper_demand" and _ANOTHER_MATTER.search(text):
        return None
    first = turn.ranking[0] if turn.ranking else None
    if paper == "paper_demand" and first and first.intent in desk.topics and first.confidence >= SURE:
        return None
    shelf = await desk.shelf(turn)
    messages: list[Message] = [text_message(turn.language, desk.say(f"lost.{paper}", turn))]
    contacts = shelf.shown_contacts(_DESKS[paper])
    if contacts:
        title = desk.say("answer.desks", turn)
        messages.append(
            contacts_message(None, None, contacts, title, desk.say("concern.first_call", turn), turn.language)
        )
    back = way_back(desk, turn)
    if back:
        messages.append(choices_message(turn.language, desk.say("quick.follow_prompt", turn), back))
    return Reply("guidance", turn.language, messages, turn.audience, None, {"language": turn.language})
