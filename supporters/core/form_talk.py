"""What is said in the form that is no answer: go on, correct this, I cannot bear it, I will not say.

Long because of its lists of words, in Japanese and English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from supporters.core.clauses import clauses

_FORM = r"(?:(?:この|訪問の?|サポーターの?|さっきの?|先ほどの?|元の?|もとの?|最初の?|本題の?|途中の?|今の?|その)*(?:申し?込み?|もうしこみ|申請|予約|質問|しつもん|フォーム|画面|話|はなし|続き|つづき|ところ|所|こと|件|本題|訪問|さっき|元|もと|途中)?(?:の(?:続き|つづき|話|質問|方|ほう|ところ|画面|申し?込み?))?)"
_ON = (
    r"(?:(?:に|へ|を|から|も|の)?(?:戻|もど)(?:る|り(?:ます|たい)?|って|して|そう|ろう|れ(?:る|ます)?)|(?:に|を|から|は|も)?(?:続|つづ)(?:け(?:る|ます|たい|て|よう|ましょう|られ(?:る|ます))|き(?:を|から)?(?:し(?:たい|ます|て|よう)|やり(?:たい|ます)|やる|する|お?(?:願|ねが)い(?:します)?|頼みます|教えて|から|へ|に)?)|"
    r"(?:を|に)?(?:再開|さいかい)(?:する|します|したい|して)?|(?:に|を)?(?:進|すす)(?:め(?:て|る|ます|たい)|んで|みたい|みます|む)|(?:次|つぎ)(?:の質問)?(?:へ|に|は|を)?(?:進(?:む|みます|みたい|んで)|行(?:く|きます|って)|お?(?:願|ねが)い(?:します)?|(?:聞|き)いて)?)"
)
_END = r"(?:です|だ|よ|ね|わ|な|けど|から|が|かな|と思います|ください|下さい|ほしい|欲しい|いい|お願いします|おねがいします|お願い|[？?])*"
_LEAD = r"(?:やっぱり?|もう|あの|えっと|ごめん(?:なさい)?|すみません|じゃあ?|では|はい|うん|とりあえず|一旦|いったん|ok|さあ|それでは|それじゃ)*"
_EN_FORM = r"(?: (?:to |with |on )?(?:the |my |this |that )?(?:visit |last |previous )?(?:form|request|visit|application|questions?|booking|it|that|where (?:i|we) (?:was|were|left off)|what (?:i|we) (?:was|were) doing))?"
_ON_EN = (
    rf"(?:(?:(?:can|could|may|shall|should) (?:we|i) |let'?s |let us |i(?:'d like| want| would like) to |i(?:'ll| will) |please |ok(?:ay)? |so |now |and |anyway |then |just |yes )*"
    rf"(?:(?:(?:go|get|take me|move|come|bring me) )?back(?: to)(?! (?:the )?(?:previous|last)){_EN_FORM}|(?:continue|resume|go on|carry on|proceed|keep going|move on|go ahead){_EN_FORM}|next(?: question)?(?: please)?)(?: please| now| then| again| thanks?)*|"
    r"where (?:were|was|are) (?:we|i)|what was the question|(?:so )?the (?:form|visit|request|application|visit request))"
)
_THE_REST = (
    r"の?(?:続き|つづき)(?:(?:を|から|に|へ)?(?:し(?:たい|ます|て|よう)|する|や(?:る|り(?:たい|ます))|頼みます|教えて|聞いて))?|"
    r"(?:さっき|先ほど|途中|もと|元)の?(?:ところ|所|話|質問)?(?:から|へ|に)"
)
_GOES_ON = re.compile(rf"{_LEAD}{_FORM}(?:{_ON}|{_THE_REST}){_END}|{_ON_EN}")
_NAMES_FORM = re.compile(
    r"申し?込|もうしこ|申請|フォーム|訪問|サポーター|予約|\b(?:form|request|visit|application|booking)\b"
)
_CALM = re.compile(
    r"(?:もう|今は|いまは|少し|すこし|だいぶ|なんとか)*(?:落ち?着(?:い|き)|おちつ(?:い|き))(?:た|て|まし)|(?:もう|今は|いまは)(?:大丈夫|だいじょうぶ|平気)|(?:大丈夫|だいじょうぶ)に?なり|(?:救急車|きゅうきゅうしゃ|警察|けいさつ|家族|病院)[^。]{0,6}(?:呼|よ|来|き|行|電話|連絡|着)|助かり|"
    r"\b(?:i'?m|he'?s|she'?s|they'?re|we'?re|he is|she is|i am|they are|we are|everything(?:'s| is)|it'?s|feel(?:s|ing)?)(?: \w+)? (?:ok(?:ay)?|fine|better|calm\w*|safe|alright|all right)\b|ambulance|police (?:is|are|came)"
)
_ONLY_A_NAME_TOO = frozenset({"つづき", "続", "つぎ", "次", "next", "戻", "もどり", "すすむ", "進む"})
"""Words that are surnames as well (都築 is つづき)."""

_FIELD_WORDS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "resident_name": re.compile(r"(?:訪問を受ける|相手|本人|母|父|親)(?:の方|の人)?の?(?:名前|なまえ|氏名)|\b(?:his|her|their|mother'?s|father'?s|person'?s) name\b"),
        "name": re.compile(r"名前|なまえ|氏名|名字|苗字|\bname\b"),
        "phone": re.compile(r"電話|でんわ|番号(?!が?わから)|ケータイ|\b(?:phone|number|mobile)\b"),
        "area": re.compile(r"地区|ちく|地域|場所|ばしょ|住所|じゅうしょ|郵便|町名|\b(?:area|address|district|postal|post ?code|zip)\b"),
        "times": re.compile(r"時間|じかん|曜日|日時|日にち|都合|\b(?:times?|days?|date)\b"),
        "notes": re.compile(r"連絡(?!先)|メモ|備考|伝言|\b(?:notes?|remarks?)\b"),
        "relation": re.compile(r"関係|\brelation\w*\b"),
        "for_whom": re.compile(r"(?:誰|だれ|どなた)の(?:ため|こと)|\bwho (?:it|the visit) is for\b"),
    }
)  # fmt: skip
_CORRECTION = re.compile(
    r"直(?:し|す|せ)|なお(?:し|す|せ)|訂正|変更|変え(?!て?(?:くれ|もら)な)|かえたい|修正|間違(?:え|い(?!な|あ|は)|っ)|まちが(?:え|い(?!な|あ|は)|っ)|違(?:う|い(?:ます|ました)|って|った)|ちが(?:う|い(?:ます|ました)|った)|(?:書|入れ|やり|かき)(?:き)?(?:直|なお)|"
    r"\b(?:edit|change|correct|fix|wrong|mistake|mistyped|typo|redo|update|re-?enter)\b"
)
_OOPS = re.compile(
    r"(?:あ|えっと|すみません|ごめん(?:なさい)?|さっき(?:の|は)?|前の|まえの|答え(?:を|は)?|今の(?:は)?|押し|おし|書き|入力を?|選び)*(?:間違(?:え|い)|まちが(?:え|い)|違い|ちがい)(?:た|ました|まして|ちゃった|ちゃいました|です|でした)|(?:さっきの|前の|まえの|今の)?(?:答え|返事|入力)を?(?:直|なお|訂正|変更|変え|修正)(?:し|す|えたい|え)?(?:ます|たい|る)?(?:です|んですが|のですが)?|"
    r"(?:oops|sorry|wait|i|made|make|a|the|wrong|pressed|chose|clicked|typed|mistake|answer|button|one|my|last|previous|change|fix|want|to|that|was|correct| )*(?:mistake|wrong|oops|(?:change|fix|correct) (?:my|the) (?:last |previous )?answer)(?: answer| button| one| thing)?"
)
_LONGEST = 40
"""Letters up to which a wish to correct something is looked for; a longer message tells a story."""

_CRIES = re.compile(
    r"助け(?:て|ろ|を)|たすけて|殺|襲われ|刺(?:さ|し)|息(?:が|を)|倒れ|血が|死|しに(?:たい|そう)|消えたい|きえたい|\b(?:help me|please help|need help|help|sos|want to die|kill (?:me|myself)|suicid\w*|dying|can'?t breathe|emergency)\b"
)
_HURTS = re.compile(
    r"(?:つら|辛)(?:い|く|す|かっ)|しんど(?:い|く|すぎ)|苦し(?:い|く|す|み)|くるし(?:い|くて|すぎ)|限界|げんかい|もう(?:無理|むり|だめ|ダメ|駄目|いや|嫌|やだ|おしまい)|怖(?:い|く|す|かっ)|恐(?:い|く)|^(?:とても|すごく|ほんとうに|本当に|なんか|ちょっと)?こわ(?:い|くて)(?:です|よ|な|なあ|さ)?$|泣(?:い|き|け|く)|疲れ(?:た|て|ま|ちゃ)|つかれ(?:た|まし|ちゃ)|不安|(?:寂|淋|さみ|さび)し(?:い|く)(?!川)|眠れ|震え|パニック|どうし(?:よう|たら)|気が狂|おかしくなり|涙|"
    r"\bi(?:'?m| am| feel)(?: \w+)? (?:scared|afraid|tired|sad|desperate|exhausted|panick\w*|crying|lonely|hopeless|terrified|worried|anxious|depressed|upset|overwhelmed|lost)\b|\bcan'?t (?:take|cope|do this|go on|stand)|^(?:\w+ )?(?:scared|hopeless|terrified|exhausted)$|too much for me|i give up"
)
_NOT_WILLING = re.compile(
    r"(?:言|いい|教え|おしえ|答え|こたえ|書き|かき|出し|伝え)(?:い)?たく(?:な|あり)|(?:言|い)えない|(?:言|い)えません|(?:教え|答え|おしえ|こたえ)(?:られ|ら)?(?:ない|れない|ません|れません)|匿名|とくめい|名無し|ななし|内緒|ないしょ|秘密|ひみつ|嫌(?:です|だ|$)|いや(?:です|だ)|必要ですか|(?:本名|実名|フルネーム|ニックネーム|名字だけ|苗字だけ|下の名前)(?:でも|で|じゃ|だけ)|(?:持っ|もっ)て(?:い)?(?:な|ま)|電話(?:は)?(?:な(?:い|く)|ありません|無い|番号はな)|"
    r"\b(?:anonymous\w*|rather not|prefer not|don'?t want|do not want|won'?t (?:say|tell|give)|not telling|private|secret|don'?t have|no (?:phone|name|number)|nickname|real name|first name only|full name|none of your)\b|^(?:no|nope|pass)$"
)
_DOES_NOT_KNOW = re.compile(
    r"^(?:よく)?(?:わか|分か|判)(?:ら(?:ない|ん|へん)|りません)|(?:覚え|おぼえ)て(?:い)?(?:な|ま)|忘れ(?:た|まし|ちゃ)|わすれ(?:た|まし|ちゃ)|(?:知|し)(?:らない|りません|らん)$|\b(?:don'?t|do not) (?:know|remember)\b|\bforgot\b|^(?:idk|not sure|unknown)$"
)


def goes_on(typed: str, *, may_be_name: bool = False) -> bool:
    """Whether somebody wants to go on with the form (「続きをお願いします」 *where were we?*).

    Args:
        typed: The message.
        may_be_name: A name is asked for and nothing came between: 「つづき」 is one.
    """
    parts = clauses(typed)
    if may_be_name and len(parts) == 1 and parts[0] in _ONLY_A_NAME_TOO:
        return False
    return any(_GOES_ON.fullmatch(part) for part in parts)


def asks_to_resume(typed: str) -> bool:
    """Whether somebody names the request that waits and wants to go on with it, wherever the talk is by now."""
    return goes_on(typed) and bool(_NAMES_FORM.search(typed.casefold()))


def is_calm_again(typed: str) -> bool:
    """Whether somebody says after a danger that it is over or that help comes."""
    return any(_CALM.search(part) for part in clauses(typed))


def asked_correction(typed: str) -> str | None:
    """The field somebody wants to correct, `""` for the answer before; None if nothing is to be corrected."""
    if len(typed) > (2 * _LONGEST if typed.isascii() else _LONGEST):
        return None
    parts = clauses(typed)
    whole = " ".join(parts)
    if any(_CORRECTION.search(part) for part in parts):
        named = named_field(whole)
        if named is not None:
            return named
    return "" if any(_OOPS.fullmatch(part) for part in parts) else None


def named_field(words: str) -> str | None:
    """The field some words name (「お名前」 *phone number*), None if they name none."""
    return next((key for key, cue in _FIELD_WORDS.items() if cue.search(words)), None)


def speaks_of_mistake(words: str) -> bool:
    """Whether words only say that something is wrong or to be changed."""
    return any(_CORRECTION.search(part) or _OOPS.fullmatch(part) for part in clauses(words))


def cries_out(typed: str) -> bool:
    """Whether a message cries for help or speaks of life and death."""
    return any(_CRIES.search(part) for part in clauses(typed))


def is_distressed(typed: str) -> bool:
    """Whether a message says how bad somebody feels."""
    return any(_HURTS.search(part) for part in clauses(typed))


def is_unwilling(typed: str) -> bool:
    """Whether somebody would rather not answer this question, or has nothing to answer with."""
    return any(_NOT_WILLING.search(part) for part in clauses(typed))


def does_not_know(typed: str) -> bool:
    """Whether somebody does not know the answer."""
    return any(_DOES_NOT_KNOW.search(part) for part in clauses(typed))
