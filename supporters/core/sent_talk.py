"""What is said about a request for a visit that was sent: when will they call, take it back, change it, did it arrive.

Nothing is revealed or changed here: the status page with code and PIN, or the office, does that.
"""

from __future__ import annotations

import re

from supporters.core.amending import amendment
from supporters.core.draft_words import spoken_verb
from supporters.core.form_talk import asked_correction

KINDS = ("cancel", "change", "code", "when", "received")
"""Each has an answer, phrase `visit.sent.<kind>`."""

_LONGEST, _LONGEST_IN_ENGLISH = 40, 90
_REQUEST = re.compile(
    r"申し?込|もうしこ|訪問|ほうもん|依頼|申請|受付番号|サポーター|さっきの|先ほどの|送った|\b(?:request|visits?|appointment|supporter|application|form)\b"
)
_OF_ANOTHER = re.compile(
    r"銀行|口座|警察|カード|犯人|相手|業者|詐欺|注文|商品|荷物|返金|定期|契約|解約|ゲーム|アプリ|\b(?:bank|police|scammer|order|parcel|refund|subscription|game|app)\b"
)
_CANCEL = re.compile(
    r"取り?消|取り?下げ|キャンセル|やめ(?:る|たい|ます|て|に)|中止|断(?:る|り)|いら(?:ない|なく|ん)|要らな|必要な|なかったこと|来な(?:くて|いで)|\b(?:cancel\w*|withdraw|call (?:it )?off|take (?:it |my \w+ )?back|(?:don'?t|do not|no longer) (?:want|need)|stop)\b"
)
_CODE = re.compile(
    r"(?:受付番号|暗証番号|コード|ピン|pin|番号)[^。]{0,10}(?:忘れ|わすれ|なくし|無くし|わから|分から|見えな|消え|もう一度|見て(?:い)?な|書き忘れ|控え)|\b(?:lost|forgot|missed|didn'?t (?:write|note)|don'?t have|see|show)\b.{0,20}\b(?:code|pin|number)\b"
)
_WHEN = re.compile(
    r"いつ[^。]{0,10}(?:電話|でんわ|連絡|返事|来|き(?:ま|て)|くる|かか|もらえ)|(?:電話|でんわ|連絡|返事)(?:は|が|って)?[^。]{0,6}(?:いつ|まだ|来ない|来ません|こない|何日|何時|ない(?:です|けど|んです))|何日(?:くらい|ぐらい|後|待)|(?:どの|どれ)(?:くらい|ぐらい)(?:で|待)|"
    r"\bwhen (?:will|do|does|are|is|can|would|should) .{0,24}\b(?:call|phone|ring|contact|come|visit|hear|reply|answer)|\bhow (?:long|soon) .{0,16}\b(?:wait|take|until|before|call|come)|\b(?:nobody|no one|they) (?:has |have |hasn'?t |haven'?t |didn'?t |did not )?(?:called|phoned|contacted|come)\b"
)
_WHEN_BARE = re.compile(
    r"(?:いつ(?:です(?:か)?|ごろ|頃|になり?ますか|になる)*|まだ(?:です(?:か)?|かな|なの|か)*|(?:もっと|とにかく|なるべく|できるだけ)?(?:早|はや)く(?:して|来て|お願いします|してください|電話して)*(?:ください|よ|ね)?|急いで(?:ます|います|ください|るんです)*(?:けど)?|待って(?:い)?ます|待てない(?:です)?|when|how (?:long|soon)|hurry(?: up)?|as soon as possible|asap|i'?m (?:still )?waiting|still waiting|i can'?t wait)[?？。!！]*"
)
_RECEIVED = re.compile(
    r"(?:送れ|送信(?:でき|され)|届い|届き|とどい|受け付け|受け取|申し込め|できて?)(?:まし|てい?ま|られまし|た|てる|て)[^。]{0,6}(?:か|\?|？|よね|でしょう|の)|(?:これで|もう)(?:いい|大丈夫|終わり|完了)(?:です|なん)?(?:か|\?|？|の)|\b(?:did (?:it|you|they) (?:go|send|get|receive)|was (?:it|my \w+) (?:sent|received)|is (?:it|that) (?:done|sent|all))\b"
)
_RECEIVED_BARE = re.compile(
    r"(?:送って|おくって|送る|送ります|送信(?:して|する|します)?|申し?込(?:みます|む|んで)|(?:please )?(?:send|submit)(?: it)?(?: now)?)(?:ください|よ|please|now|[。!！\s])*"
)


def about_sent(typed: str, *, just_sent: bool) -> str | None:
    """What a message wants of the request that was sent (one of `KINDS`), None if it speaks of something else.

    Args:
        typed: The message.
        just_sent: The reply before was about the request, so that a bare 「まだですか」 or *cancel* means it.
    """
    text = typed.strip().replace("’", "'").casefold()
    if len(text) > (_LONGEST_IN_ENGLISH if text.isascii() else _LONGEST) or _OF_ANOTHER.search(text):
        return None
    text = text if text.isascii() else "".join(text.split())
    names_it = bool(_REQUEST.search(text))
    if (names_it and _CANCEL.search(text)) or (just_sent and (spoken_verb(typed) == "stop" or _CANCEL.search(text))):
        return "cancel"
    if (just_sent or names_it) and _CODE.search(text):
        return "code"
    if (just_sent or names_it) and asked_correction(typed) is not None:
        return "change"
    found = amendment(typed)
    if found is not None and (found.key == "times" or (just_sent and found.is_mistake)):
        return "change"
    if _WHEN.search(text) or (just_sent and _WHEN_BARE.fullmatch(text)):
        return "when"
    if (just_sent or names_it) and _RECEIVED.search(text):
        return "received"
    return "received" if just_sent and _RECEIVED_BARE.fullmatch(text) else None


def wants_another(typed: str) -> bool:
    """Whether somebody who has sent a request asks for one more, in so many words."""
    return bool(
        re.search(
            r"別|べつ|もう(?:一つ|ひとつ|1つ|一件|1件|一度|1度|一回|1回)|ほかの|他の|新し|\b(?:another|second|new|one more|again)\b",
            typed.casefold(),
        )
    )
