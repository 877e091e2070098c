"""Whether somebody else sees or moves the screen, as told in words. The answer protects: what sounds like a yes is one.

Long because of its lists of words, in Japanese and English.
"""

from __future__ import annotations

import re

from supporters.core.clauses import clauses

_CALL = (
    r"(?:電話|でんわ|通話)(?:を|は|も)?(?:しながら|しつつ|中|ちゅう|している(?:人|最中)|(?:の|してる)(?:人|相手|向こう|ひと))|"
    r"(?:電話|でんわ|通話)(?:の(?:人|相手|男|女)(?:に|が|の)|(?:で|から)[^、。]{0,10}(?:言われ|いわれ|指示|案内|教え(?:られ|てもら)|おしえ(?:られ|てもら)|聞きながら|話して|はなして))|"
    r"(?:電話|でんわ|通話)[^、。]{0,6}(?:つなが|繋が|つないだ|続い)|(?:電話|でんわ)[^、。]{0,8}(?:かかって(?:い?る|います|き?て(?:い?る|います))|来て(?:い?る|います)|きて(?:い?る|います))|"
    r"(?:言われ|いわれ)(?:て|ながら|るまま|たまま|た?(?:通り|とおり)(?:に)?)(?:[^、。]{0,8})(?:操作|そうさ|さわ|触|押し|おし|入力|動か|うごか|開い|やって|して(?:い?る|います))|"
    r"指示(?:され|どおり|通り|に従|を(?:受け|聞|き))|"
    r"(?:\b(?:am|is|are|still|stay\w*|while|keep\w*)|'s|'m|'re) on (?:the |a )?(?:phone|call|line)\b|\bon the (?:phone|line) (?:is|with|right now|now|tells?)\b|\b(?:tell|instruct|guid|walk)(?:s|ing) me\b|\b(?:telling|instructing) (?:him|her|us|my)\b|\b(?:he|she|they|someone|somebody|man|guy|caller|person|agent|support) (?:is |are |keeps? )?(?:say|ask|talk)(?:s|ing)\b"
)
_STAYS = (
    r"(?:電話|でんわ)[^、。]{0,4}(?:切れ|きれ|切ら|きら)(?:ない|せて|ず|ん)|(?:切る|切ら|きる|きら)(?:な|ないで)(?:と|って)|"
    r"\b(?:don'?t|not to|can'?t|cannot|won'?t let me) hang up\b"
)
_MOVES = (
    r"(?:勝手|かって|ひとり|一人|自動|じどう)(?:に|で)[^、。]{0,8}(?:動|うご|開|ひら|操作|打|うた|押|クリック|進)|(?:動|うご)かされ|乗っ取られ|のっとられ|遠隔|えんかく|リモート(?!ワーク|勤務|会議|授業)|anydesk|teamviewer|操作され|(?:中|なか)に(?:人|だれか|誰か)が?(?:い|入)|"
    r"エニーデスク|チームビューア|クイックアシスト|画面(?:の)?共有|"
    r"\b(?:mouse|cursor|pointer|arrow|screen|computer|pc|phone|windows?|laptop|tablet|it|things?)(?: is| are|'s| keeps?)?(?: mov| click| typ| open|\s(?:acting))\w*(?: \w+)? (?:by (?:itself|themselves)|on (?:its|their) own|alone|strange\w*|weird\w*)|\b(?:mouse|cursor|pointer) (?:is |keeps )?mov\w+|"
    r"\b(?:controll?(?:s|ed|ing)|remote(?:ly)?|quick assist|taken over|took over|hijack\w*|in control|screen ?shar\w*|shar\w+ (?:my|the) screen)\b"
)
_SEES = (
    r"(?:見|み|覗|のぞ)(?:られ|かれ)て|(?:見|み)られ(?:る|た|そう)|(?:(?:が|も)[^、。が]{0,8}|[一-鿿ぁ-ん]{1,4}が)(?:見|み|覗い|のぞい)て(?:い?る|い?ます|る)|見張|監視|覗き|のぞき(?:見|込)|(?:いっしょ|一緒)に(?:見|み)て|"
    r"\b(?:watch(?:es|ing)|look(?:s|ing) at|see(?:s|ing)?|spy\w*|monitor\w*)\b|\bsome(?:one|body) (?:is|else|here|might|may|could)\b"
)
_SIGN = re.compile(f"{_CALL}|{_MOVES}")
_STAYS_SIGN = re.compile(_STAYS)
_SIGHT = re.compile(_SEES)
_MYSELF = re.compile(
    r"(?:私|わたし|自分|じぶん|僕|ぼく|俺|おれ)(?:だけ|しか|のみ|一人|ひとり|が|で|は)|\b(?:i|me|myself)\b(?: \w+)? (?:see|watch|look)"
)
_NOW = re.compile(
    r"(?:て|で)(?:い|お)?(?:る|ます|ん|り)|とる|まま|最中|ながら|(?:通話|電話|でんわ)中|(?:今|いま|さっきから|ずっと)|\b(?:is|are|am|'s|'m|'re|now|keeps?|\w+s me|moves)\b"
)
_PAST = re.compile(
    r"(?:た|ました|でした|まって|だった)(?:ので|から|けど|が|のです|んです|の)?$|\b(?:was|were|had|did|yesterday|last|ago|earlier)\b"
)
_STRESSED = re.compile(r"今|いま|(?:言われ|いわれ)て|\bnow\b")
_DOUBT = re.compile(
    r"(?:かも|か)?しれ(?:ない|ません|へん)|(?:じゃ|では)な(?:い|さそう)(?:です)?(?:か(?:な|も)?|の)|(?:わか|分か|判)(?:ら(?:ない|ん|へん)|りません)|\bnot (?:sure|certain)\b|\b(?:don'?t|do not) know\b"
)
_NOT_AFTER = re.compile(r"(?:な(?:い|く|かった|し)|ません|まへん|へん(?!な)|ねえ|ねぇ|とらん|てん$|いらん|おらん|無い)")
_NOT_BEFORE = re.compile(r"\b(?:no|not|nobody|none|never|without|\w+n'?t|no-?one)\b")
_DENIES = re.compile(
    r"(?:見|み)(?:られ)?(?:て|と)(?:い|お)?(?:な|ま(?:せ|へ)ん|ら(?:ん|へん)|へん|ねえ|ねぇ|ん$)|(?:誰|だれ|他|ほか|人)[^、。]{0,8}(?:い|お|見|み)(?:て)?(?:い|お)?(?:な(?:い|し)|ま(?:せ|へ)ん|ら(?:ん|へん)|へん|ねえ)|"
    r"(?:一人|ひとり|1人|独り|自分|じぶん|私|わたし|僕|ぼく|俺|おれ)(?:だけ|しか|きり|のみ|で(?:い|す|$)|です|だ|や|$)|^(?:い|お)(?:ない|ません|らん|らへん|りません)|"
    r"(?:電話|でんわ|操作|遠隔|指示|つなが|動)[^、。]{0,10}(?:な(?:い|し)|ません|へん|ねえ|とらん)|(?:そんな|そういう|それ)[^、。]{0,5}(?:な(?:い|し)|ません)|ありえ(?:ない|ません)|^(?:特に|とくに)?(?:な(?:い|し)|無し|ありません)|(?:私|わたし|自分|じぶん)が(?:見|み)て|^ひとりで|"
    r"\b(?:mouse|screen|cursor|it)(?: is|'s| does)? ?n(?:o|')t mov|\b(?:no ?-?one|nobody|not? (?:any(?:one|body)|being|that i|really|at all|watched|on the)|isn'?t any(?:one|body)|alone|(?:just|only) (?:me|myself|i)|by myself|on my own|i (?:don'?t|do not) (?:think|believe)|it'?s just me)\b"
)
_FINE = re.compile(
    r"大丈夫|だいじょう[ぶふ]|平気|へいき|問題(?:は)?(?:ない|ありません|なし)|心配(?:は)?(?:ない|ありません|いりません|ご無用)|安心(?:です|だ)|\b(?:fine|safe|all good|ok|okay|no problem)\b"
)
_UNKNOWING = re.compile(
    r"(?:わか|分か|判)(?:ら(?:ない|ん|へん)|りません)|自信(?:が)?な|さあ|微妙|はっきりし|\b(?:not (?:sure|certain)|unsure|no idea|idk|dunno|don'?t know|do not know|can'?t (?:tell|say)|hard to (?:tell|say))\b"
)
_PERHAPS = re.compile(
    r"たぶん|多分|おそらく|かも|ひょっと|もしか|気が(?:する|します)|ような|みたい|どうかな|どうだろ|あるある|\b(?:maybe|perhaps|possibly|probably|might|could be|i think so|i guess|kind of|i believe so|i'?m afraid so)\b"
)
_SAYS_NO = re.compile(
    r"^(?:いいえ|いえ|いいや|いや|ううん|ちが(?:う|い)|違(?:う|い)|ノー|のー(?=$|[、。])|no\b|nope|nah\b|not\b|negative)"
)
_SAYS_YES = re.compile(r"^(?:はい|はぃ|うん(?!ざり)|ええ(?!と)|えぇ|そう(?!いう|じゃ|では)|せや|んだ|イエス|いえす|hai\b|yes\b|yeah|yep|yup|yea\b|y\b|right\b|correct\b|true\b|sure\b|uh.?huh|indeed|of course|definitely)")  # fmt: skip
_ASKS_MEANING = re.compile(
    r"[?？]\s*$|どういう|って(?:何|なに)|なぜ|なんで|どうして|意味|ですか[。]?$|\b(?:what do you mean|what does|why|meaning)\b"
)


def read_watched(typed: str) -> str | None:
    """Whether the screen is watched or moved: `yes`, `no`, `not_sure`; None if the words do not tell.

    A sign of a call, a moving screen or an onlooker counts for more than a 「いいえ」 before it.
    """
    if _has_sign(typed) or (_is_seen(typed) and not _ASKS_MEANING.search(typed)):
        return "yes"
    parts = clauses(typed)
    denies = any(_DENIES.search(_DOUBT.sub("", part)) for part in parts)
    says_yes = any(_SAYS_YES.search(part) for part in parts)
    if denies:
        return "no"
    if any(_UNKNOWING.search(part) for part in parts):
        return "not_sure"
    if any(_SAYS_NO.search(part) for part in parts):
        return None if says_yes else "no"
    if any(_FINE.search(part) for part in parts):
        # 「はい、大丈夫です」: yes to the question, or all is well?
        return None if says_yes else "no"
    if says_yes:
        return "yes"
    return "not_sure" if any(_PERHAPS.search(part) for part in parts) else None


def asks_what_watched_means(typed: str) -> bool:
    """Whether somebody asks what the question about the screen means (「誰に見られるんですか」)."""
    return bool(_SIGHT.search(typed.casefold()) and _ASKS_MEANING.search(typed.casefold()))


def is_watched_now(typed: str, *, tells_of_troubles: bool = False) -> bool:
    """Whether somebody says, at another question, that a call or a moving screen goes on right now.

    Args:
        typed: The message.
        tells_of_troubles: It answers a question about anything one may wish to tell (the notes): there a word such as
            「今」 is needed too, since most tell what has been.
    """
    return any(
        _STAYS_SIGN.search(part)
        or (
            _signals(part)
            and _NOW.search(part)
            and not _PAST.search(part)
            and (_STRESSED.search(part) or not tells_of_troubles)
        )
        for part in clauses(typed)
    )


def _has_sign(typed: str) -> bool:
    return any(_signals(part) for part in clauses(typed))


def _is_seen(typed: str) -> bool:
    return any(_holds(_SIGHT, part) and not _MYSELF.search(part) for part in clauses(typed))


def _signals(part: str) -> bool:
    return bool(_STAYS_SIGN.search(part)) or _holds(_SIGN, part)


def _holds(cue: re.Pattern[str], part: str) -> bool:
    """Whether a clause says so and does not deny it: Japanese denies after the word, English before it."""
    sure = _DOUBT.sub("", part)
    found = cue.search(sure)
    if found is None:
        return False
    return (
        not _NOT_BEFORE.search(sure[: found.start()])
        if sure.isascii()
        else not _NOT_AFTER.search(sure[found.start() :])
    )
