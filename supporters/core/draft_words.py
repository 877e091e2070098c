"""How typed words are understood while a visit is being asked for: as a choice, a button, a question, a wish for another language.

Long because of its lists of words, in Japanese and English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from supporters.core.clauses import clauses
from supporters.core.drafts import BY_KEY
from supporters.core.watched_words import read_watched
from supporters.core.yes_no import agrees, read_review, tells_they_know

_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "myself": ("自分", "じぶん", "私", "わたし", "本人", "自分のこと", "myself", "me"),
        "someone_else": ("家族", "ほかの人", "他の人", "someone else", "別の人"),
        "parent": ("親", "父", "母", "お母さん", "お父さん", "parent", "mother", "father"),
        "child": ("子ども", "子供", "こども", "息子", "娘", "child", "son", "daughter"),
        "partner": ("夫", "妻", "配偶者", "パートナー", "husband", "wife", "partner"),
        "relative": ("親せき", "親戚", "祖母", "祖父", "relative"),
        "neighbour": ("近所の人", "知り合い", "友だち", "友達", "neighbour", "neighbor", "friend"),
        "carer": ("ヘルパー", "ケアマネジャー", "ケアマネ", "carer"),
        "other": ("その他", "そのほか", "other"),
        "morning": ("午前", "午前中", "朝", "morning"),
        "afternoon": ("午後", "昼", "afternoon"),
        "weekend": ("土日", "週末", "weekend"),
        "any": ("いつでも", "いつでもいい", "any time", "anytime", "any"),
        "correct": ("直す", "なおす", "訂正", "correct", "change"),
        "stop": ("やめる", "中止", "stop"),
    }
)

_LEAD = (
    r"(?:やっぱり?|やはり|もう|あの|えっと|ごめん(?:なさい|ね)?|すみません(?:が)?|すいません|申し訳(?:ない|ありません)(?:が|けど)?|じゃあ?|では|いや|いえ|いいえ|でも|"
    r"今(?:日|回)?は|とりあえず|ちょっと|少し|すこし|一旦|いったん|(?:この|訪問の)?(?:訪問|申し?込み?|もうしこみ|サポーター|申請|これ)(?:は|を|も)?)*"
)
_END = r"(?:です|だ|よ|ね|わ|な|けど|が|かな|と思います|ください|下さい|ほしい|欲しい|お願いします|おねがいします|ございます)*"
_STOP = (
    r"(?:(?:や|辞|止)め(?:る|ます|たい|とく|ときます|とこう|ておく|ておきます|て|よう|ましょう|ること?にします|させて)?|"
    r"(?:中止|キャンセル|中断して消)(?:する|します|したい|して|で|に)?|取り?消(?:し|す|します|したい|して)|取りやめ(?:る|ます|たい|て)?|"
    r"(?:終わり|おわり|終了)(?:にする|にします|にして|する|します|したい|たい)?|やめ?る?したい|やりたくな(?:い|くなった)|申し?込みません|申し?込まない|来な(?:いで|くて(?:も)?(?:いい|よい|大丈夫|結構))|気が変わ(?:った|りました))"
)
_REFUSE = (
    r"(?:い(?:り)ません|いらない|いら(?:ん|へん)|もうええ|(?:もう|やっぱり?|やはり)(?:この|訪問の?)?(?:訪問|申し?込み?|もうしこみ|申請|サポーター|これ|質問)(?:は|も)?(?:いい|よい|ええ|結構)|要りません|要らない|必要(?:ない|ありません|なくなった|なくなりました)|不要|ふよう|遠慮(?:します|しておきます|しときます)|(?:お)?断りします|"
    r"(?:もう|やっぱり?|やはり)(?:いい|よい)|(?:もう|やっぱり?|やはり|いえ|いいえ|いや)(?:結構|けっこう)|やっぱり?大丈夫)"
)
_PAUSE = (
    r"(?:(?:お)?(?:待って|まって|待ち)|(?:あと|後)(?:で|に)(?:する|します|して|やります|書きます)?|中断(?:する|します|したい|して)?|"
    r"また(?:今度|後で|あとで|明日|こんど)(?:に)?(?:する|します)?|今度に(?:する|します)|考え(?:させて|ます|たい|てから)|休憩|(?:ほか|他|別|べつ)の(?:こと|質問|話)(?:を|が|も|に)?(?:聞く|聞き(?:ます|たい)|きき(?:ます|たい)|質問したい|したい)?)"
)
_BACK = r"(?:(?:(?:ひとつ|一つ|1つ)?(?:前|まえ)(?:の質問)?(?:に|へ)?)?(?:戻|もど)(?:る|り(?:ます|たい)|って|して|したい)|前の質問)"
_SKIP = r"(?:スキップ|とばす|飛ばす|飛ばして|なし|無し|無い|ない|(?:特|とく)に(?:なし|ない|ありません)?|ありません|(?:書|か)かない|(?:書|か)きません|大丈夫|結構|けっこう)"

_LEAD_EN = r"(?:(?:actually|ok|okay|sorry|no|oh|well|hmm|um|please|hey|but|and|on second thoughts?|i think|can we|can i|let's|lets|just) )*"
_END_EN = r"(?: (?:please|thanks|thank you|now|for now|sorry|then|after all|any ?more))*"
_IT = r"(?: (?:it|this|that|all|everything|here|about it|doing this|with this|asking|(?:the|this|my)(?: (?:visit|form|whole))? (?:form|request|visit|application|thing)))*"
_STOP_EN = (
    rf"(?:(?:(?:i(?: want to| would like to| wanna| wish to| need to|'d like to) )?(?:stop|cancel|quit|exit|abort|end|give up|leave){_IT})|never ?mind|(?:forget|drop|leave) (?:it|about it|this|that)|"
    r"i(?:'ve| have|)? changed my mind|i(?:'d| would) rather not|i(?:'m| am) not interested|not interested|i want out|(?:that's )?enough|no more(?: questions)?|leave me alone|stop asking(?: me)?)"
)
_REFUSE_EN = r"(?:no,? (?:thanks|thank you)|no need|not needed|i (?:don't|dont|do not) (?:want|need)(?: (?:it|this|that|(?:a|the|any) (?:visit|help)|anyone to come|to|to (?:do this|go on|continue|answer)))?)"
_PAUSE_EN = (
    r"(?:wait(?: (?:just )?(?:a|one) (?:minute|moment|second|sec|bit))?|h[oa](?:ld|ng) on(?: (?:a|one) (?:minute|moment|second|sec))?|(?:a|one) (?:minute|moment|second|sec)|pause|(?:maybe )?later|not now|(?:(?:can i |i want to |let me )?ask )?something else(?: first)?|i have (?:another|a) question|another question|"
    r"let me think(?: about it)?|i(?:'ll| will) (?:do|finish) (?:it|this) later|give me a (?:minute|moment|second|sec))"
)
_BACK_EN = r"(?:(?:go |take me )?back(?: to (?:the )?(?:previous|last) question)?|(?:the )?previous(?: question)?)"
_SKIP_EN = r"(?:skip(?: (?:it|this|that))?|none|nothing|no|leave (?:it )?empty|n/?a)"


def _said_so(japanese: str, english: str) -> re.Pattern[str]:
    return re.compile(rf"{_LEAD}{japanese}{_END}|{_LEAD_EN}{english}{_END_EN}")


_VERBS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "back": _said_so(_BACK, _BACK_EN),
        "skip": _said_so(_SKIP, _SKIP_EN),
        "pause": _said_so(_PAUSE, _PAUSE_EN),
        "stop": re.compile(rf"(?:.{{1,15}}(?:から|ので))?{_LEAD}{_STOP}{_END}|{_LEAD_EN}{_STOP_EN}{_END_EN}"),
    }
)
_REFUSAL = _said_so(_REFUSE, _REFUSE_EN)

_TAIL = r"(?:で|に|が|は|を|お願い|おねがい|します|話して|はなして|書いて|かいて|言って|教えて|変えて|かえて|して|ください|下さい|ほしい|欲しい|いい|です|だ|か|できます|もらえます|\?)*"
_LANGUAGES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "ja-simple": re.compile(
            rf"(?:もっと|もう少し|すみません)?(?:やさし[いく]|易し[いく]|簡単[なに]|かんたん[なに])(?:(?:日本語|にほんご|言葉|ことば){_TAIL}|(?:話|はな|言|い|書|か|教え|おしえ){_TAIL}して?{_TAIL})|"
            r"(?:in |use |speak )?(?:easy|easier|simple|simpler|plain) japanese(?: please)?\??"
        ),
        "en": re.compile(
            rf"(?:すみません)?(?:英語|えいご){_TAIL}|(?:in |use |speak )?english(?: please| only| version)?\??|(?:can|could) (?:you|we|i) (?:speak|use|do|write|have|read)(?: it| this)?(?: in)? english(?: please)?\??|"
            r"(?:please )?(?:switch|change)(?: it| this)? to english(?: please)?"
        ),
        "ja": re.compile(rf"(?:ふつう|普通)?の?(?:日本語|にほんご){_TAIL}|(?:in )?japanese(?: please)?"),
    }
)

_ASKING = (
    "ですか",
    "ますか",
    "でしょうか",
    "ませんか",
    "のか",
    "教えて",
    "教えてください",
    "おしえて",
    "おしえてください",
)


_ASKS_FIRST = re.compile(
    r"(?:なぜ|なんで|どうして|どうやって|どうすれば|どうしたら|どんな|どこ(?:で|に|へ|から|まで)|いくら(?=[でかくはす必?]|$)|いつ(?:来|き[まて]|ごろ|頃|まで|から)|(?:誰|だれ)(?:が|に|か?の)|何(?:が|を|で|の|時|分|人|か)|なに(?:が|を)|なん(?:の|で|じ))|"
    r"(?:what|why|how|when|where|who|which)(?:'s|'re)? \S+ \S|how (?:much|long|many)\b|(?:what|who|where)(?:'s| is| are| will) |"
    r"(?:can|could|is|are|do|does|did|will|would|should|may) (?:i|you|it|this|that|there|they|he|she|we|the|my|your|some\w+|any\w+)\b"
)
_ASKS_LAST = re.compile(
    r"(?:作り方|つくり方|やり方|仕方|しかた|使い方|つかいかた|方法|直し方|見分け方|調べ方|消し方|とは|って(?:何|なに)|について|が?知りたい(?:です)?|わからない(?:です|んです)?けど)$"
)
"""「パスワードの作り方」: a question that ends in its noun."""

_PEOPLE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "relative",
        re.compile(
            r"祖父|祖母|おじい|おばあ|じいちゃん|ばあちゃん|(?:義理の|お義)(?:父|母)|義父|義母|しゅうと|姑|舅|[伯叔][父母]|おじ(?=さん|が|の|は)|おば(?=さん|が|の|は)|[兄姉弟妹]|孫|親戚|親せき|しんせき|"
            r"\b(?:grand\w+|aunt|uncle|brother|sister|cousin|\w+-in-law|relative)\b"
        ),
    ),
    (
        "parent",
        re.compile(
            r"(?<![祖義伯叔])(?<!義理の)[父母](?!子)|お?(?:とうさん|かあさん)|両親|(?<!父)(?<!母)親(?!戚|せき|切|友|子)|\b(?:mother|father|mum|mom|dad|parents?)\b(?!-in-law)"
        ),
    ),
    ("child", re.compile(r"息子|娘|むすこ|むすめ|子ども|子供|こども|\b(?:son|daughter|child|kid)\b")),
    ("partner", re.compile(r"(?<!大丈)夫|妻|主人|旦那|だんな|家内|奥さん|嫁|配偶者|\b(?:husband|wife|partner)\b")),
    ("neighbour", re.compile(r"近所|隣の|となりの|知り合い|知人|友だち|友達|ともだち|友人|\b(?:neighbou?r|friend)\b")),
    ("carer", re.compile(r"利用者|担当している|\bclient\b")),
)
_OTHER_THAN_ME = re.compile(r"(?:私|わたし|僕|ぼく|俺|自分|うち)の(?=.)|\bmy\b")
_ME = re.compile(r"私|わたし|僕|ぼく|俺|自分|本人|うち(?=に|が|で|です|$)|\b(?:me|myself|i)\b")
_SAID_BY = re.compile(
    r"(?:に|から)(?:言われ|すすめ|勧め|頼まれ|聞い|教え|内緒|ないしょ|ばれ|バレ|知ら)|が(?:言|教え|すすめ|勧め)|\b(?:told|said|says|asked)\b"
)


_NUMBERED = re.compile(r"([1-9])(?:番目?|つ目|です|番です|番目です|\)|\.)?|(?:no\.? ?|number |option )([1-9])")
_SOMEBODY_ELSE = re.compile(
    r"^(?:家族|かぞく|ほかの人|他の人|別の人|身内|知人)(?:の(?:ため|こと|分))?(?:です|だ|に|が)?$|\b(?:not (?:for )?me|someone else|somebody else|my family|a family member)\b"
)


def _bare(typed: str) -> str:
    return typed.strip().strip("。.、,!！ 「」").casefold()


def _core(typed: str) -> str:
    """A text without what does not change it: case, marks at its end, the spaces between Japanese words, English commas."""
    bare = _bare(typed).strip("…～〜").replace("’", "'")
    if bare.isascii():
        return " ".join(bare.replace(",", " ").replace(".", " ").split())
    return re.sub(r"[\s、,。…!！]+", "", bare)


def spoken_verb_within(typed: str) -> str | None:
    """stop, pause or back, said in one clause of a message: 「もういい、やめる」 *ok he is fine, go back*."""
    found = {spoken_verb(part) for part in clauses(typed)}
    return next((verb for verb in ("stop", "pause", "back") if verb in found), None)


def spoken_verb(typed: str, *, optional: bool = False) -> str | None:
    """back, skip, pause or stop, if that is all somebody typed; skip only where the question is optional.

    「いりません」 leaves an optional question empty and ends the request at any other.
    """
    core = _core(typed)
    for verb, cue in _VERBS.items():
        if cue.fullmatch(core) and (verb != "skip" or optional):
            return verb
    if _REFUSAL.fullmatch(core):
        return "skip" if optional else "stop"
    return None


def asked_language(typed: str) -> str | None:
    """The language somebody asks to be spoken to in, if that is all they typed."""
    core = _core(typed)
    return next((code for code, cue in _LANGUAGES.items() if cue.fullmatch(core)), None)


def read_choice(key: str, typed: str) -> str | None:
    """The choice somebody pressed (its value) or typed (its number, its usual words, or a sentence that means it), or None."""
    choices = BY_KEY[key].choices
    bare = _bare(typed)
    if bare in choices:
        return bare
    number = _NUMBERED.fullmatch(bare)
    if number:
        place = int(number.group(1) or number.group(2))
        return choices[place - 1] if 1 <= place <= len(choices) else None
    return next((value for value in choices if bare in _WORDS.get(value, ())), None) or _read_sentence(key, typed)


def _read_sentence(key: str, typed: str) -> str | None:
    if key == "watched":
        return read_watched(typed)
    if key == "consent":
        return {True: "yes", False: "no", None: None}[agrees(typed)]
    if key == "resident_consent":
        return {True: "yes", False: "not_yet", None: None}[tells_they_know(typed)]
    if key == "for_whom" and _SOMEBODY_ELSE.search(typed.casefold()):
        return "someone_else"
    return read_review(typed) if key == "review" else None


def read_person(typed: str) -> str | None:
    """Whom a sentence is about: `myself`, or who that person is to the writer (a value of `relation`); None if it does not tell.

    「母の家に行ってほしい」 is about the mother; 「母に言われて」 and 「母と私」 are left to be asked.
    """
    text = typed.casefold().replace("大丈夫", "")
    if _SAID_BY.search(text):
        return None
    others = _OTHER_THAN_ME.sub("", text)
    people = [value for value, cue in _PEOPLE if cue.search(others)]
    if people and not _ME.search(others):
        return people[0] if len(people) == 1 else None
    return "myself" if not people and _ME.search(text) else None


def looks_like_question(typed: str) -> bool:
    """Whether a text asks something instead of answering: it ends in a question mark or a question's words."""
    bare = typed.strip().rstrip("。. ")
    return bare.endswith(("?", "？")) or bare.endswith(_ASKING)


def asks_something(typed: str) -> bool:
    """Whether a text asks something even without a mark: by its end, by its first word, or by a noun such as 「…の作り方」."""
    core = _core(typed)
    told = re.sub(rf"^{_LEAD_EN}", "", core) if core.isascii() else core
    asks_first = _ASKS_FIRST.match(core) or _ASKS_FIRST.match(told)
    return looks_like_question(typed) or bool(asks_first) or bool(_ASKS_LAST.search(core))
