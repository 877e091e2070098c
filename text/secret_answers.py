"""Answers to security questions, told in any layout."""

from __future__ import annotations

from collections.abc import Iterator

from text.plain_words import ANSWER_TOPIC, COMMON_EN, NOT_A_NAME_EN, NOT_AN_ANSWER, SAID, is_name, is_no_answer_en
from text.secret_cues import folded, typed
from text.secret_rules import Rule, told
from text.secret_view import Found, View

_ANSWER_WORD = (
    r"[「『\"]?(?P<value>[ァ-ヶー]{2,10}?|[ぁ-んー]{2,10}?|[一-龥々]{1,8}|[一-龥々ぁ-んァ-ヶー]{2,12}?)[」』\"]?"
)
_ANSWER_TOLD = r"(?=です(?![か?])|だ(?:[よねっ。]|けど|った)|や[ねけで。っ]|や$|なん(?:です|だ|や|じゃ|で)|で(?:登録|設定|す|した)|に(?:し[てたま]|設定|登録)|と(?:入|答|登録|言|教|伝|書|設定)|って(?:入|答|登録|言|教|伝|書)|を(?:教|入|言|伝)|、|。|$)"
_ANSWERS_JA = (
    # 秘密の質問の答えはたまです; 質問の答え、母の旧姓で山田
    typed(
        rf"(?:質問|ひみつ|秘密|パスワード)[^。!?]{{0,24}}?(?:答え|こたえ|回答)(?:は|が|も|、|:|を|に|\s)\s?(?:[^。、\s「」]{{1,8}}(?:[のはで]|、))?{_ANSWER_WORD}{_ANSWER_TOLD}"
    ),
    # 母の旧姓は佐々木で登録
    typed(
        rf"(?:母|母親|お母さん|おかあさん|ママ|祖母|妻|私|うち)?の?(?:旧姓|きゅうせい)(?:は|が|も|を|、|:|で|の|\s)\s?{_ANSWER_WORD}{_ANSWER_TOLD}"
    ),
    # 秘密の質問、最初のペットはチロです; the question itself told with its answer
    typed(
        rf"(?:秘密|ひみつ)の(?:質問|しつもん)[^。!?]{{0,24}}?(?:ペット|犬|猫|小学校|中学校|学校|先生|あだ名|親友|町|食べ物|名前)(?:の名前?|名)?(?:は|が|で|、|:)\s?{_ANSWER_WORD}{_ANSWER_TOLD}"
    ),
)
_ANSWERED = typed(
    r"(?:名前|旧姓|出身校|小学校|先生|あだ名|ペット|出身地)[^。]{0,8}(?:聞かれ|きかれ|訊かれ)[^。]{0,6}?(?:て、?|たので、?|たけえ|たけん|たから、?|、)\s?[「『]?(?P<value>[ァ-ヶー]{2,10}|[ぁ-んー]{2,8}?|[一-龥々]{1,8})[」』]?(?:と|って|ち)(?:答|言|入|教|書|こたえ|いい|打)"
)
_ANSWER_QUOTED = typed(
    r"(?:名前|名|旧姓|[はがをでの、])\s?[「『](?P<value>[^「」『』。?]{1,12})[」』](?!と(?:聞|言わ|出)|って(?:聞|言わ|出)|という質問|など)"
)
_QUESTION_JA = typed(r"秘密の質問|ひみつのしつもん|ひみつの質問|セキュリティの?質問")
_ANSWERS_EN = (
    typed(
        r"(?:pet|dog|cat|school|teacher|nickname)(?:'?s)?(?: name)?[^.\n]{0,24}?(?:[Ii] (?:said|told|answered|put|wrote|typed|replied|gave)|answer(?:ed)?)(?: them| him| her| it is| with)?,? [\"']?(?P<value>[A-Z][a-z]{1,15})"
    ),
    typed(
        r"[Mm]aiden name(?: is| was|:|,|;| =| -)?\s(?:is |was |she was |it's |its )?[\"']?(?P<value>[A-Z][a-z]{1,15}|(?<= is )[a-z]{3,15}(?=[.,;!]|$))"
    ),
    typed(
        r"(?:[Ss]ecurity|[Ss]ecret) (?:questions?|answers?)[^.!\n]{0,40}?(?:[.?:;,] ?)?(?:[Aa]nswers?(?: (?:is|was|are|to it is)|:|,|=)|(?:pet|dog|cat|school|teacher|city|town|street|car|friend|nickname)(?:'?s)?(?: name)?(?: is| was|:|,))\s?[\"']?(?P<value>[A-Z][\w-]{1,18}(?: [A-Z][\w-]{1,18}){0,2}|[a-z]{3,18}(?: [a-z]{3,12})?(?=[.,;!\"']|$))"
    ),
    typed(
        r"(?:[Ss]ecurity|[Ss]ecret) answers?(?: is| was|:|,| =)\s?[\"']?(?P<value>[A-Z][\w-]{1,18}|[a-z]{3,18}(?=[.,;!\"']|$))"
    ),
)


def answers(view: View) -> Iterator[Found]:
    """Answers to security questions, the mother's maiden name above all."""
    for pattern in (*_ANSWERS_JA, _ANSWERED):
        for match in pattern.finditer(view.shape):
            if is_name(match.group("value")) or not ANSWER_TOPIC.fullmatch(match.group("value")):
                yield Found("password", *match.span("value"))
    if _QUESTION_JA.search(view.shape):
        for match in _ANSWER_QUOTED.finditer(view.shape):
            if is_name(match.group("value")) or not ANSWER_TOPIC.fullmatch(match.group("value")):
                yield Found("password", *match.span("value"))
    for pattern in _ANSWERS_EN:
        for match in pattern.finditer(view.shape):
            if not any(is_no_answer_en(word) for word in match.group("value").split()):
                yield Found("password", *match.span("value"))


# The layouts people use, by families ---------------------------------------------------------------------------------
_ASKED = (
    r"(?:ペット|犬の?名|猫の?名|小学校|中学校|高校|母校|学校|幼稚園|ようちえん|保育園|先生|せんせい|恩師|担任|あだ名|あだな|にっくねーむ|旧姓|きゅうせい|(?:結婚|けっこん)(?:する)?(?:前|まえ)|初恋|はつこい|好きな|すきな|好物|生まれ|うまれ|出身|親友|初めて|はじめて|最初|さいしょ|質問|しつもん|答え|こたえ"
    r"|尊敬|座右|思い出|住んでいた町|父の|母の|祖父|祖母|おばあちゃんの|きょうだいの)"
)
_SAID_JA = r"(?:です(?!か)|だ[よねっ。]|だけど|や[ねけで。っ]|や$|なん(?:です|だ|や|じゃ)|じゃ|に(?:し[てたま]|しと|設定|登録)|で(?:登録|設定)|と|って|を|。|、|,|\s|」|$)"
_ANY_WORD = r"[「『\"]?([^\s「」『』\"。、,!?〔〕:=]{2,14}?|[a-z][a-z'-]{1,15}(?: [a-z][a-z'-]{1,15}){0,2})[」』\"]?\s?"
_SET = r"(?:と|って|で|に|を)\s?(?:入[れ力っ]|いれ|打|答|こたえ|登録|設定|教え|おしえ|書|かき|かい[たて]|言っ[たて]|いいま|伝え|し[てた](?!も)|しま)"
# 答え:鵜ノ木小; こたえ まつもとりょうじ です; A.だるまっち; 私の答え Chispita、
_LABEL = folded(
    rf"(?:答え|こたえ|回答|解答|あんさー|(?<=\s)答(?=[:=→]))(?:\([^()]{{1,12}}\))?\s?[:=→、]\s?{_ANY_WORD}{_SAID_JA}"
)
_LABEL_QA = folded(
    rf"(?<![a-z])q\d?\s?[.:)、=][^\n]{{1,40}}?\sa\d?\s?[.:)、=]\s?([^\s「」『』\"。、,!?〔〕:=]{{2,14}}?)\s?{_SAID_JA}"
)
# 登録した答えが いぶりがっこ なんだけど; only where a question is spoken of
_ANSWER_IS = folded(
    rf"(?:答え|こたえ|回答)(?:\([^()]{{1,12}}\))?(?:(?:は|が|わ)\s?|\s){_ANY_WORD}(?:です(?!か)|だ[よねっ。]|だけど|や[ねけで。っ]|なん(?:です|だ|や)|に(?:し[てたま]|しと)|で(?:登録|設定)|と(?:入|打|登録|設定|おしえ|教え)|って(?:入|打|登録|設定|教え)|、)"
)
# 「…ペットの名前は?」→ごんべえ; はじめてのペット=Chispita
_ARROW = folded(rf"{_ASKED}[^。\n〔〕]{{0,16}}?[?」]{{0,2}}\s?(?:→|⇒|->|=>|=|➡)\s?{_ANY_WORD}{_SAID_JA}")
# 生まれた町は、という質問に、江差と入れて; はじめての犬はで登録した答え…
_PUT = folded(
    rf"{_ASKED}[^。!\n〔〕]{{0,24}}?(?:質問(?:に|で|は)|しつもん\s?(?:に|で|は)|聞かれ[^、\s]{{0,4}}|きかれ[^、\s]{{0,4}}|は\??|を|なまえ|名前|」(?:に|と|で|は)?|町|人)[、,?」\s]{{1,3}}(?:は\s|、)?{_ANY_WORD}{_SET}"
)
# 質問3つ、トム、熱海、バイエルで登録
_THREE = folded(
    r"(?:(?:秘密|ひみつ|セキュリティ|apple ?id|id)の?(?:質問|しつもん)|質問(?=\d)|答え|こたえ)[^。、\n]{0,10}(?:、|:|は|が|,)\s?([^\s「」。、,]{2,12})[、,・/]\s?([^\s「」。、,]{2,12})(?:[、,・/]\s?([^\s「」。、,]{2,12}?))?(?:で|と|に|って)\s?(?:登録|設定|答|し[てた]|入|教)"
)
_NONE = (ANSWER_TOPIC, COMMON_EN, SAID, NOT_AN_ANSWER)
answers_told = told(
    (
        "質問",
        "しつもん",
        "答",
        "こたえ",
        "回答",
        "Q",
        "ペット",
        "飼っ",
        "名前",
        "なまえ",
        "学校",
        "先生",
        "旧姓",
        "出身",
        "合言葉",
    ),
    Rule("password", _LABEL, _NONE),
    Rule("password", _LABEL_QA, _NONE),
    Rule("password", _ARROW, _NONE),
)
answers_asked = told(
    ("質問", "しつもん", "登録した答", "秘密の答", "合言葉"),
    Rule("password", _ANSWER_IS, _NONE),
    Rule("password", _THREE, _NONE),
)
# おかあさんの けっこんまえの なまえ、Nguyen Thi Hoa と おしえました
answers_put = told(
    ("質問", "しつもん", "答え", "こたえ", "なまえ", "名前", "旧姓", "ペット", "学校", "先生", "出身", "あだ名"),
    Rule("password", _PUT, _NONE, noun=True),
)
_TOPIC_EN = r"(?:maiden name|first (?:car|pet|school|job|teacher|dog|cat|boss|crush|love|concert)|favou?rite \w+|best friend(?: at school)?|childhood \w+|street (?:i|you|he|she) grew up|(?:city|town) (?:i|you|he|she) (?:was|were) born|grew up|high school|primary school|security (?:question|answer)s?|secret (?:question|answer)s?)"
_NAME_EN = r"\"?([a-z][a-z'-]{2,15}(?: [a-z][a-z'-]{1,15}){0,2}?)\"?"
_STOP_EN = r"(?=[.,;:!?\n)]|$| (?:which|and|but|so|then|is|because|for|that|on|as|to|the|my|i|it|he|she|they|now|can|there|in|since|when)(?![a-z]))"
# Q: mother's maiden name / A: Abernathy; answer = Kowalczyk
_ANSWER_EN = folded(
    rf"{_TOPIC_EN}[^\n]{{0,30}}[\n,.;?)/-]?\s{{0,2}}(?:(?<![a-z])a|ans|answer(?: is| was)?)\s?[:.=)-]\s?{_NAME_EN}{_STOP_EN}"
)
# my first car so I put Fiat Panda; I commented Vauxhall Viva which …
_PUT_EN = folded(
    rf"(?:{_TOPIC_EN}[^\n]{{0,40}}?)(?:i|he|she|we) (?:put|commented|answered|typed|wrote|said|entered|replied|gave|posted|chose|set)(?: in| down| with| it (?:as|to))? {_NAME_EN}{_STOP_EN}"
)
# favourite teacher was Mrs Dunn
_WAS_EN = folded(
    rf"(?:security|secret) (?:question|answer)s?[^\n]{{0,60}}?{_TOPIC_EN}\)?(?:\s?[:=,-]\s?|\?\s|,? (?:is|was) ){_NAME_EN}{_STOP_EN}"
)
answers_en = told(
    ("security", "secret", "maiden", "first", "favo", "friend", "childhood", "grew up", "school", "born"),
    Rule("password", _ANSWER_EN, (COMMON_EN, NOT_A_NAME_EN)),
    Rule("password", _PUT_EN, (COMMON_EN, NOT_A_NAME_EN)),
    Rule("password", _WAS_EN, (COMMON_EN, NOT_A_NAME_EN)),
)
