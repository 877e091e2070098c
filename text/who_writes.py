"""Who writes: a parent, a pupil or an older person, as far as the message tells."""

from __future__ import annotations

import re
from typing import Literal

Writer = Literal["parent", "student", "senior"]

_PARENT = re.compile(
    r"息子|娘|むすこ|むすめ|(うちの|ウチの|私の|我が)子|(上|下)の子|長男|長女|次男|次女|末っ子|子ども|子供|こども|孫|"
    r"\b(my|our) (\w+[- ]){0,3}(sons?|daughters?|kids?|child(ren)?|boys?|girls?|teen(ager)?s?|grand(son|daughter|child|kid)\w*)\b|"
    r"\b(my|our) ([1-9]|1[0-7])[- ]?(years?[- ]old|yo)\b(?! (\w+ )?(phone|iphone|android|smartphone|laptop|computer|pc|mac|tablet|router|account|device|car)\b)|"
    r"\b(my|our) (\w+[- ])?(middle|high|grade|pre)[- ]?schoolers?\b|\b(my|our) \w+[- ]graders?\b|\bas (a|their|her|his) (parent|mother|father|mom|mum|dad)\b|"
    r"\bparents?\b.{0,20}\b(their|her|his) (child|kid|son|daughter)",
    re.IGNORECASE,
)
_NOT_ABOUT_A_CHILD = re.compile(
    # the writer is somebody's grown-up child, or a grown-up child only helped or advised the writer
    r"(息子|娘|長男|長女|次男|次女|嫁|孫)(です|だけど|ですが|なのですが|として|の(私|わたし|俺|僕))|"
    r"(息子|娘|孫|子ども|子供)(が|に|から)[^。、]{0,8}(てくれ(?!と|って|ない)|教わ|教えても|(すす|勧)められ)|(息子|娘|孫)(に|から)[^。、]{0,4}(言われ|もらっ)|"
    r"\b(my|our) (\w+[- ]){0,2}(son|daughter|grand\w+) ((told|gave|bought|helped|keeps telling)\b.{0,14}\b(me|us)\b|(set|installed)\b.{0,20}\bfor (me|us)\b|lives\b)",
    re.IGNORECASE,
)
_STUDENT = re.compile(
    r"クラス|クラメ|同級生|部活|部の|学校の(友|子|人)|先輩|担任|(小|中|高)[1-6一-六](です|の?(俺|僕|私|自分|女子|男子|JK))|(中学|高校|大学|専門)生(です|だけど|なんだけど|の(俺|僕|私|自分))|"
    r"親(に|には|に?バレ|ばれ|から)|(お?母さん|お?父さん|ママ|パパ|先生)(に|には)(言|いえ|ばれ|バレ|怒|見|相談|内緒|話)|"
    r"\bmy (class|parents|mom and dad|mum and dad|teacher|school|homeroom)|at (my )?school\b|\bi('m| am) (in )?(1[0-9]|middle|junior high|high school|grade)",
    re.IGNORECASE,
)

_SELF = r"(俺|おれ|僕|ぼく|私|わたし|自分|うち)"
_YEAR = r"([1-6１-６一二三四五六]|いち|に|さん|よ|ご|ろく)"
_AND_NO_MORE = rf"(です|だ|なん|だけど|で[、。\s]|[、。!！\s]|$|の?[ 　]?(女子|男子|おんなのこ|おとこのこ|{_SELF}))"
_IS_STUDENT = re.compile(
    rf"(小学|中学|高校|大学|専門学校?)生(です|だ|なん|で[、。\s]|[、。!！\s]|$|の{_SELF})|"
    rf"(?<![一-龥])(小|中|高)[1-6一二三四五六](年生?)?(です|だ|なん|で[、。\s]|[、。!！\s]|$|の?(女子|男子|JK|{_SELF}))|"
    rf"(?<![一-龥])(小学校?|しょうがっこう|しょうがく|中学校?|ちゅうがく|高校|こうこう)[ 　]*の?{_YEAR}[ 　]*(年生?|ねんせい|ねん){_AND_NO_MORE}|"
    rf"(?<![一-龥ぁ-ん0-9０-９]){_YEAR}[ 　]*(年生|ねん[ 　]?せい|年せい){_AND_NO_MORE}|(ようちえん|幼稚園|ほいくえん|保育園)(です|だよ|の[ 　]?(ぼく|わたし))|"
    rf"(?<![0-9])([6-9]|1[0-8])(歳|才|さい)(?![ 　]*(以上|いじょう|未満|みまん|ですか|か|の[ 　]))(です|だ|なん|で[、。\s]|[、。!！\s]|$|の(女子|男子|{_SELF}))|"
    rf"{_SELF}は?(まだ)?(子ども|子供|こども|学生|がくせい|生徒)(です|だ|なん)|^(学生|がくせい|生徒|未成年)(です|だ)|(子ども|子供|こども|学生|生徒)(の)?(本人|ほんにん)|"
    r"(?<!like )\bi('?m| am) (only |just |still )?(1[0-8]|[6-9])\b(?!\s*(%|percent|minutes?|hours?|days?|weeks?|months?|of\b|years (in|late)))|"
    r"\bi('?m| am) (actually )?(in )?(the |a |an )?(\w+ )?(child|kid|student|pupil|minor|teenager|schoolboy|schoolgirl|(middle|high)[- ]schooler)\b|"
    r"\bi('?m| am) in (the )?(elementary|primary|middle|junior high|high) school|\bi('?m| am) in (the )?(\d+(st|nd|rd|th) grade|grade \d+)",
    re.IGNORECASE,
)
_IS_PARENT = re.compile(
    rf"^(やっぱり|やはり|実は|すみません|いえ|いや|あの|ちがいます|違います|{_SELF}(は|が)|[、。\s])*"
    r"((その|この|あの)子の|子の|子ども?の|こどもの|子供の|本人の|息子の|娘の|(小学|中学|高校)生(の子)?の|[小中高][1-6一二三四五六](の子)?の|1?[0-9](歳|才)(の子)?の)?"
    r"(母親?|父親?|お母さん|お父さん|ママ|パパ|親|おや|保護者|ほごしゃ|祖母|祖父)((です|だ)(?!と|って)|なん|の立場|として)|"
    r"\bi('?m| am) (actually )?(the|a|an|her|his|their|its) (\w+'s )?(worried )?(mother|father|mom|mum|dad|parent|guardian|grandmother|grandfather)\b(?! of (\w+ )?(an? )?(adult|grown))",
    re.IGNORECASE,
)
_TAKES_OVER: tuple[tuple[Writer, re.Pattern[str]], ...] = (
    ("parent", re.compile(
        r"(?<![祖義叔伯])(母親?|父親?|お?(かあ|母|とう|父)さん|ママ|パパ|親|保護者)に(代|替|変|か)わ(りま(した|す)|った|る(ね|よ)?)|(代|替|変|か)わりまし(た|て)[、。 ]*(母|父|親|保護者)(です|で)|"
        r"\b(this is|here is|it'?s) (his|her|their) (mother|father|mom|mum|dad|parent)( now| speaking| here)?|\bmy (mom|mum|mother|dad|father) (is (here|writing|typing|using this)|will (write|type|take over)|takes over|took over)( now| here| from here)?", re.IGNORECASE)),
    ("student", re.compile(
        r"(子ども|子供|こども|本人|息子|娘)に(代|替|変|か)わ(りま(した|す)|った|る(ね|よ)?)|(代|替|変|か)わりまし(た|て)[、。 ]*(本人|子ども|子供)(です|で)", re.IGNORECASE)),
    ("senior", re.compile(
        r"(祖母|祖父|お?(ばあ|じい)(さん|ちゃん))に(代|替|変|か)わ(りま(した|す)|った|る(ね|よ)?)", re.IGNORECASE)),
)  # fmt: skip
"""Somebody else goes on writing."""
_IS_SENIOR = re.compile(
    rf"(?<![0-9])(6[5-9]|[7-9][0-9])(歳|才|さい)(です|だ|なん|で[、。\s]|[、。!！\s]|$|の({_SELF}|わし|年寄り|老人|主婦|一人暮らし|ひとり暮らし))|"
    rf"({_SELF}|わし|^)(は|も)?(もう)?(高齢者?|後期高齢者|年寄り|としより|シニア|年金暮らし)(です|だ(?!け)|なん)|"
    r"\bi('?m| am) (already )?(6[5-9]|[7-9][0-9])\b(?!\s*(%|percent|minutes?|hours?|days?|weeks?|months?|of\b))|\bi('?m| am) (a |an )?(retired|pensioner|senior citizen|senior|elderly)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(弟|妹|兄|姉|おとうと|いもうと|うちの子|子|生徒|教え子|友達|友だち|ともだち|彼氏|彼女|彼|相手|あいて|向こう|むこう|先方|ネッ友|大家さん|となりの人|隣の人)(は|が|も|、|[ 　])|"
    r"(お|義理の|ぎりの)?(とうさん|かあさん|父さん|母さん|ばあさん|じいさん)(は|が|も|、|[ 　])|の(先生|教師|担任|顧問)|(教員|教師|先生|担任|保育士|学童)(です|だ|を)|(母|父|親|祖母|祖父|義母|義父|妻|夫|主人|おばあさん|おじいさん|ばあちゃん|じいちゃん)(は|が|も|、)|"
    r"\b(he|she)('s| is) |\bmy (brother|sister|friend|student|mother|father|mom|mum|dad|wife|husband|grandma|grandpa|grandmother|grandfather)\b"
)
"""Somebody else's age or school year, not the writer's."""
_IT_IS_ME = re.compile(
    rf"^(やっぱり|やはり|実は|いや|いえ|違います|ちがいます|[、。\s])*({_SELF}が|{_SELF}は|)(その|この)?本人(です|だ|なん|が書)|"
    r"\b(actually )?(it'?s|it is|this is) (actually )?(about )?me\b|\bi('?m| am) the (one|victim|person|boy|girl)\b",
    re.IGNORECASE,
)
_NOT_THE_CHILD = re.compile(
    rf"((お子さん|子ども|子供|こども|息子|娘|家族|親|保護者)(のこと)?(じゃ|では)(なく(て)?|ない|ありません)([ 、。,]|です|よ|けど|んです)*)?{_SELF}(自身)?(の|が)?(こと|話|問題|本人)?(なん(です|だ)|です|だ|なの)(よ|けど|が|ね|って|から)*[。!！ ]*$|"
    r"\b(it'?s |it is |this is )?not (about )?my (child|kid|son|daughter),? (but |it'?s |it is )?(about )?me\b|\bi'?m talking about myself\b|\bit'?s about me\b|\bit happened to me\b",
    re.IGNORECASE,
)
"""It is about the writer: only to somebody who was taken for a parent."""
_IT_HAPPENS_TO_ME = re.compile(
    rf"{_SELF}(が|は).{{0,6}}(いじめ|イジメ|無視さ|ハブ|脅さ|おどさ|悪口)|\bi('?m| am) (being|getting) (bullied|blackmailed|threatened)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"(?<![一-龥])(俺|おれ|僕|ぼく|私|わたし|あたし|自分)(?!の(子|息子|娘|孫))[ 　]*(は|が|も|、|,|[ 　]|(?=[0-9０-９小中高一二三四五六]))|"
    r"(の|、|[ 　])(俺|おれ|僕|ぼく|私|わたし|あたし|JK)(です|だ|なん|[。!！]|$)|\bi('?m| am)\b",
    re.IGNORECASE,
)
"""Whose age or school year it is, where a child was told of before: only these are the writer's own."""
_OWN_CHILD = (
    r"((うち|ウチ|私|我が家?)の(息子|娘|子|むすこ|むすめ)|(うち|ウチ)の(子ども|子供|こども)|我が子|(上|下|真ん中)の子|息子|むすこ|娘|むすめ|長男|長女|次男|次女|末っ子|"
    r"(?<!親に)(?<!同級生の)(子ども|子供|こども)(たち)?)"
)
_OF_OWN_CHILD = re.compile(
    rf"{_OWN_CHILD}(は|が|も|に|を|の(?!ころ|頃|とき|時|日|声|ふり|名前)|と|から|、|[ 　])|孫(は|が|も|に|を|の|、|[ 　])|"
    r"\b(my|our) (\w+[- ]){0,3}(sons?|daughters?|kids?|child(ren)?|teen(ager)?s?|grand(son|daughter|child|kid)\w*)\b",
    re.IGNORECASE,
)
_PRETENDED = re.compile(
    r"(から|を?名乗|のふり|と(言|い)(う|って)|って(言|い)).{0,12}(電話|でんわ|連絡|メール|line|ライン|sms)|(電話|でんわ|メール|連絡).{0,8}(息子|娘|孫)(から|だと|と名乗)|オレオレ|おれおれ",
    re.IGNORECASE,
)
"""A caller who says to be the son is nobody's child."""
_ONLY_A_YEAR = re.compile(
    rf"((まだ|もう|今|いま|あの|いえ|はい|本人は|相手は|その子は|、|,|[ 　])*(((小学校?|しょうがく|小|中学校?|ちゅうがく|中|高校|こうこう|高)[ 　]*の?{_YEAR}[ 　]*(年生?|ねんせい|ねん)?|{_YEAR}[ 　]*(年生|ねん[ 　]?せい)|(小学|中学|高校|幼稚園|保育園)生?|1?[0-9](歳|才|さい))"
    r"(の?(男|女|おとこ|おんな)の(子|こ)|の(娘|息子|子|孫))?)(です|だ|なん|なの|で|けど|が|よ|ね|から|んです|[。!！、 　])*)"
)

_KANJI, _KANA = re.compile(r"[\u3400-\u9fff々]"), re.compile(r"[ぁ-ゖァ-ヺー]")
_OF_A_CHILD = re.compile(
    rf"(?<![ぁ-ん])(ぼく|まま|ぱぱ)(?![ぁ-んー]?じゃ)[ 　]?(が|は|に|の|も|を|と|[ 　])|(ママ|パパ)(が|は|に|の|も|に[はも])|{_YEAR}[ 　]?ねん[ 　]?せい|(?<![0-9])([5-9]|1[0-2])さい"
)
_AMONG_CHILDREN = re.compile(
    r"お?(かあさん|とうさん|ねえちゃん|にいちゃん)|いもうと|おとうと|せんせい|がっこう|ともだち|くらす|クラス|ろぶろっくす|ろばっくす|まいくら|ふぉーとないと|すいっち"
)
_AT_HOME_OR_SCHOOL = re.compile(
    _OF_A_CHILD.pattern + r"|お?(かあさん|とうさん)|せんせい|がっこう|ろぶろっくす|ろばっくす|まいくら"
)
_POLITE = re.compile(r"(です|ます|ました|ません|ください|でした)")
_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|\"[^\"]*\"|“[^”]*”")
_SAID_BY_CHILD = re.compile(r"\b(he|she|they) (says?|said|tells?|told|wrote)\b|と(言|い)(って|う|い)", re.IGNORECASE)
_CHILD_ITSELF = re.compile(r"(子ども|子供|こども|学生|生徒)(の)?(本人|ほんにん)")
_START = re.compile(
    r"やっぱり|やはり|実は|いや+|いえ|違います|ちがいます|違う|ちがう|あの|えっと|すみません|本人に(代|替|変|か)わります|no|actually|sorry|but|[\s、。,.!！?？]+",
    re.IGNORECASE,
)
"""What may stand before "it is about me"."""
_FILLING = re.compile(
    r"やっぱり|いや+|いえ|えっと|あの|ここから|ぼく|今|から|もしもし|はい|やはり|実は|すみません|ちがいます|違います|です|でした|だよ|けど|が|は|の|私|わたし|僕|俺|ね|よ|親|女|男|[a-z]{3,5} old|\b(actually|sorry|i|am|i'm|im|a|the|year|years|old|no|yes|but|of|this|her|his|my)\b|[\s、。,.!！?？]+",
    re.IGNORECASE,
)


def told_reader(text: str, before: str | None = None, of_child: bool = False) -> Writer | None:
    """Return who the writer says to be ("中学生です", "I'm 72", "その子の母です"), None if the message does not tell.

    Args:
        text: The message.
        before: Who was spoken to so far: "it is me" only means something to somebody taken for a parent.
        of_child: Whether a child of the writer's was told of before: then an age is the child's, unless it is said in the first person.
    """
    text = _QUOTED.sub(" ", text)
    taken_over = next((reader for reader, cue in _TAKES_OVER if cue.search(text)), None)
    if taken_over:
        return taken_over
    if (
        before == "parent"
        and (found := _NOT_THE_CHILD.search(text))
        and len(_START.sub("", text[: found.start()])) == 0
    ):
        return "student"
    if _IS_PARENT.search(text):
        return "parent"
    about_a_child = _PARENT.search(text) or _SAID_BY_CHILD.search(text)  # "my son says I am bullied" quotes the child
    if before == "parent" and (_IT_IS_ME.search(text) or (_IT_HAPPENS_TO_ME.search(text) and not about_a_child)):
        return "student"
    if _CHILD_ITSELF.search(text):
        return "student"
    if about_a_child or _OTHERS.search(text.lower()):
        return None
    if (of_child or before in ("parent", "senior")) and not _FIRST_PERSON.search(text):
        return "senior" if _IS_SENIOR.search(text) else None
    if _IS_STUDENT.search(text):
        return "student"
    return "senior" if _IS_SENIOR.search(text) else None


def tells_of_child(text: str) -> bool:
    """Tell whether a message speaks of a child or grandchild of the writer's; "I am the son" and a caller who says to be the son do not."""
    rest = _NOT_ABOUT_A_CHILD.sub(" ", _QUOTED.sub(" ", text))
    return bool(_OF_OWN_CHILD.search(rest)) and not _PRETENDED.search(text)


def tells_only_year(text: str) -> bool:
    """Tell whether a message is an age or school year and nobody's (「まだ小学5年生です」「6さい」)."""
    return bool(_ONLY_A_YEAR.fullmatch(text.strip()))


def tells_only_reader(text: str) -> bool:
    """Tell whether a message says who writes and nothing about the matter ("高1です", but not "インスタ乗っ取られた、高1")."""
    rest = text
    for cue in (
        *(cue for _, cue in _TAKES_OVER),
        _NOT_THE_CHILD,
        _IS_PARENT,
        _CHILD_ITSELF,
        _IT_IS_ME,
        _IS_STUDENT,
        _IS_SENIOR,
    ):
        rest = cue.sub(" ", rest)
    return rest != text and not _FILLING.sub("", rest)


def writes_like_child(text: str) -> bool:
    """Tell whether a small child seems to write: kana without kanji, in a child's words and not in a learner's polite sentences."""
    if _KANJI.search(text) or len(_KANA.findall(text)) < 5 or _PARENT.search(text):
        return False
    return bool(_OF_A_CHILD.search(text) or (_AMONG_CHILDREN.search(text) and not _POLITE.search(text)))


def hinted_reader(text: str) -> Writer | None:
    """Return whom a message is probably about and so who should be spoken to: a child of theirs is mentioned, or school life."""
    if _PARENT.search(_NOT_ABOUT_A_CHILD.sub(" ", text)):
        return "parent"
    if writes_like_child(text) and _AT_HOME_OR_SCHOOL.search(text):
        return "student"
    return "student" if _STUDENT.search(text) else None
