"""What short messages say about the steps of an answer: which one, all done, found, not understood, once more, from the start."""

from __future__ import annotations

import re
import unicodedata

_NUMBER = re.compile(r"(?:step|no\.?|number|手順)?\s*([0-9]{1,2})\s*(?:番目|番|つ目|つめ|ばん)?", re.IGNORECASE)
_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "いつつ": 5, "最初": 1,
}  # fmt: skip
_STEP_NUMBER = re.compile(
    r"(?:手順|てじゅん|ステップ|\bsteps?|\bnumber|\bno\.?|\bnr\.?|#)\s*(?P<after>[0-9]{1,2})(?![0-9])|"
    r"(?<![0-9])(?P<before>[0-9]{1,2})\s*(?:番目?|ばんめ?|つ目|つめ)(?!号)|^\s*(?P<first>[0-9]{1,2})\s*(?=is|isn't|was|は|が|の|\?|$)|"
    r"(?P<kanji>[一二三四五六七八九])(?:番目|つ目|つめ)|(?P<nth>[二三四五六七八九])番|\b(?P<word>first|second|third|fourth|fifth|sixth)(?: (?:step|one|thing)\b|(?=[?!. ]*$))",
    re.IGNORECASE,
)
_ALL_DONE = re.compile(
    r"(全部|ぜんぶ|すべて|全て|最後まで|さいごまで|手順は?)(の?手順)?(が|を|は|も)?\s*(もう)?\s*"
    r"((終わ|おわ)(った|り(ました)?)|終えた|終えました|(でき|出来|やり|済み|すみ|完了し|し)(た|ました)|やった|やってしま|済んだ|すんだ|完了)(?!ら)|"
    r"\b(finished|done|did|completed|gone through|went through) (with )?(all|everything|every step|it all|them all|the steps|all the steps)\b|\ball (steps )?(done|finished|completed?)\b|\beverything( is|'s)? (done|finished)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"ない|ません|なく|ず|[?？]|たら|れば|\b(not|n't|can't|cannot|if|when|haven't|didn't|should|could)\b|n't",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"((見つか|みつか)(りました|ったよ?|った(です|んです)?)|(見つけ|みつけ)(た|ました)|(出|で)て(き|来)(た|ました)|^あっ(た|りました)|^ありました|(戻|もど)って(き|来)(た|ました))"
    r"(です|よ|ぞ|わ|ー|〜)*[。!！、 　]*((よかった|良かった|ありがとう)[^。]{0,12}[。!！]*)?$|"
    r"\b(found (it|my (phone|mobile|smartphone|iphone))|i'?ve found (it|my phone)|got (it|my phone) back|(it|phone|mobile) (turned|showed) up|(it|phone) (was|is|has been) (found|returned))\b",
    re.IGNORECASE,
)
_SOMEBODY_SAYS = re.compile(
    r"sms|ショートメール|メール|メッセージ|リンク|url|連絡|通知|電話が|という|って(来|き|言|い|書)|と(来|き|言|い|書)|\b(text|email|message|link|says?|said|someone|somebody|called)\b"
)
"""After a loss, a message that says "your phone was found" is a well-known scam."""
_GONE = re.compile(
    r"((あ|お|やった|はい|もう|やっと|無事|全部|画面|がめん|警告|表示|音|それ|警告の?画面|が|は|も|に|、|[ 　])*"
    r"(消え|きえ|閉じられ|とじられ|閉じれ|とじれ|直り|なおり|直っ|なおっ|出なくなり|出なくなっ|でなくなり|でなくなっ)(た|まし(た)?)(です|よ|わ|ー|みたい(です)?)*)[。!！ ]*|"
    r"(もう|とりあえず|[、 ])*(パソコンの|pcの|本体の)?(電源(を|は|ボタンで)?(切|きっ|落と|おと)|シャットダウン|再起動|強制終了)(った|りました|した|しました|っちゃった|しちゃった)(よ|です|けど)?[。!！ ]*|"
    r".{0,20}\b((it|screen|window|warning|page|pop-?up)('s| is| has)? (gone|closed|disappeared|vanished)|(it|that) worked|it (went|goes) away|i (closed|got rid of) (it|the \w+))[.! ]*",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"(what|huh|eh|pardon|sorry|how|how so|meaning|explain( (it|that|this))?( please)?|(what|how) do (you mean|i do (that|this|it))|what does (that|this|it) mean|i don'?t (get|follow) (it|that|this)|"
    r"え|えっ|は|なに|何|なんですか|何ですか|何のこと(ですか)?|なんのこと(ですか)?|どういう(こと|意味|いみ)(です|なの)?か?|(意味|いみ)は|どうやって(やる|する|やります|します)?(の|ん)?(です)?か?|"
    r"(もっと|もう少し)?(くわしく|詳しく)((教|おし)えて)?(ください)?|more details?|tell me more( about (this|the) step)?)[\s。、?？!！…]*",
    re.IGNORECASE,
)
_UNCLEAR = re.compile(
    r"(分か|わか)(ら|り)(ない|ん|ません|へん|ず)|(でき|出来)(ない|ません|へん)|意味不明|ぴんとこ|難し|むずかし|"
    r"\b(don'?t|do not|can'?t|cannot|didn'?t|not) (really |quite |fully )?(understand|get|follow|do|clear)\b|\b(unclear|confus(ed|ing)|too (hard|difficult)|makes? no sense|lost me)\b|\bisn'?t clear\b",
    re.IGNORECASE,
)
_ONLY_UNCLEAR = re.compile(
    r"(すみません|ごめんなさい|ちょっと|よく|ぜんぜん|全然|まったく|全く|どうも|いまいち|意味が|いみが|やり方が|やりかたが|これが?|それが?|ここが?|手順が|[、\s])*(分か|わか)(らない|らん|りません|らへん|らず|んない)(です|よ|ね|の|な|わ|けど|んです|のですが)*[\s。、!！?？…]*|"
    r"(sorry,? )?(i'?m |i am )?(still )?(i )?((don'?t|do not|can'?t|cannot|didn'?t) (really |quite |fully )?(understand|get|follow|know)|confused|no idea|not sure|lost)( (it|that|this|at all|the step|this step|what (you mean|to do|that means|this means|you said)))*[\s.!?…]*",
    re.IGNORECASE,
)
_ONE_STEP = re.compile(
    r"(一|ひと|1|１|二|ふた|2|２)つ(前|まえ)|(一|1)個前|前の(手順|ステップ|ページ)|\b(previous|last|one) step\b|\bone back\b|\bback (one|a) ",
    re.IGNORECASE,
)
_ASKS_ABOUT_IT = frozenset(
    ["", "what about", "and", "explain", "what is", "何", "なに", "どういうこと", "どういう意味", "くわしく", "詳しく"]
)
_AGAIN = re.compile(
    r"(もう|あと)?(一回|一度|1回|1度|いっかい|いちど)|再度|また|見せて|みせて|出して|戻って|もどって|戻る|もどる|戻りたい|戻して|(教|おし)えて|読んで|聞きたい|ください|下さい|くれ(る|ますか)?|お願い(します)?|おねがい(します)?|"
    r"やり(直|なお)(し(たい|て|ます)?|す)|(始|はじ)め(たい|て|ます|る)|(何|なに|なん)|どんなの?|どう(やって|すれ|した|し|や)?(る|れ|たら|ば|ます|い)?(ん|の)?|する|します|やる|いい|です|だっけ|だった|でした|です|手順|ステップ|番目?|ところ|内容|から|まで|は|を|に|の|が|で|へ|と|だけ|っけ|か|"
    r"\b(what|which|was|were|is|again|show|repeat|redo|go|going|back|to|me|please|can|could|would|should|must|about|and|how|now|you|i|i'd|we|want|like|need|let'?s|from|tell|the|a|do|over|start|restart|read|see|return|once|more|one|say|said|it|that|step|number|at|ok|so|hear)\b|[\s、。,.!！?？…]+",
    re.IGNORECASE,
)
"""What may stand beside the number of a step that shall be shown; anything else tells something."""
_FROM_START = re.compile(
    r"(最初|さいしょ|はじめ|初め|始め|いち|一|1|あたま|頭)から|(最初|さいしょ|はじめ|初め|一番(最初|上))(の(手順|ステップ|ところ))?(に|へ)?(戻|もど)|(最初|はじめ|初め)の(手順|ステップ)|"
    r"\b(start|begin) (over|again)\b|\bfrom the (very )?(beginning|start|top)\b|\bfrom (step )?(1|one)\b|\bback to (the )?(beginning|start|top|first step|step one)\b|\brestart\b|\bfirst step again\b",
    re.IGNORECASE,
)
_WHOLE_TALK = re.compile(
    r"話|はなし|会話|相談|質問|チャット|リセット|全部|ぜんぶ|すべて|忘れ|別の|べつの|ほかの|他の|新し|消し|"
    r"\b(talk|chat|conversation|question|topic|reset|everything|forget|clear|new|another|different|delete)\b",
    re.IGNORECASE,
)
"""Not the steps but all that was said is to begin again."""
_START_FILLING = re.compile(
    r"(もう|いち)?(一回|一度|1回|1度)|(やっぱ(り)?|すみません|ごめん(なさい)?|えっと|あの|では|じゃあ?|なら)|手順|てじゅん|ステップ|順番|ところ|やり(直|なお)(し(たい(です)?|て|ます|ましょう)?|す)|(始|はじ)め(たい|て|ます|る)|(教|おし)えて|見せて|みせて|説明(して)?|ください|下さい|くれ|お願い(します)?|おねがい(します)?|(戻|もど)(る|って|りたい|して|ります)?|したい|(する|します)|です|いい|ちゃんと|順に|に|へ|を|は|も|か|て|る|り|"
    r"\b(can|could|we|i|you|let'?s|please|ok|want|to|go|do|it|this|the|steps?|show|me|take|again|over|would|like|lets|with|all|sorry)\b|[\s、。,.!！?？…]+",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    r"(ここまで|今まで|いままで|これまで)(で|に)?、?(に)?(何|なに|どこまで|どの手順)?(を|が)?(した|やった|しました|やりました|済んだ|終わった|終わりました|できた|進んだ|進みました)(の|ん|んです|んでした)?(っけ|か|かな|だっけ|でしたっけ)*|"
    r"(ここまで|今まで|これまで)の?(まとめ|おさらい|流れ|手順)(て|を|は)?.{0,8}|(今|いま)(は|、)?(どこ|何番目?|なんばんめ?|何個目|どの手順)(まで)?(です|でした|だっけ|なの|やって|進ん)?.{0,8}|どこまで(やった|進んだ|進みました|やりました|終わった|できた)(っけ|か|の|かな|ん|だ|です)*|"
    r"(what|which steps?) (have|did) (we|i) (do|done|did|finish(ed)?|complete[d]?)( (so far|already|until now|up to now))?|(so,? )?(where|which step|what step|how far) (am|are|is|did|have) (i|we|this|it)( (now|at|on|in|get|got|gotten|come))*|summary so far|(give me a )?(recap|summary)",
    re.IGNORECASE,
)


def asks_for_step(text: str) -> int | None:
    """Return the number of the step that a message wants to see (「2番をもう一回」, "what was step 2?"), None if it wants none."""
    plain = _plain(text)
    number = step_number(plain)
    if number is None or plain.isdigit():
        return None
    rest = _STEP_NUMBER.sub(" ", plain, count=1)
    return None if _AGAIN.sub("", rest) else number


def asks_for_start(text: str) -> bool:
    """Tell whether a message wants the steps from the first one (「最初から」), and not the whole talk forgotten."""
    plain = _plain(text)
    if not _FROM_START.search(plain) or _WHOLE_TALK.search(plain):
        return False
    return not _START_FILLING.sub("", _FROM_START.sub(" ", plain))


def asks_what_was_done(text: str) -> bool:
    """Tell whether a message asks how far the steps have come."""
    return bool(_SO_FAR.fullmatch(_plain(text).strip(" 。.!！?？")))


def names_one_step_back(text: str) -> bool:
    """Tell whether a message wants the step before."""
    return bool(_ONE_STEP.search(text))


def says_found(text: str) -> bool:
    """Tell whether a lost thing was found; not that somebody says so, which after a loss is a well-known scam."""
    return bool(_FOUND.search(text)) and not _SOMEBODY_SAYS.search(text)


def says_gone(text: str) -> bool:
    """Tell whether what stood on the screen is gone."""
    return bool(_GONE.fullmatch(text))


def says_all_done(text: str) -> bool:
    """Tell whether every step was done."""
    return bool(_ALL_DONE.search(text))


def denies_or_asks(text: str) -> bool:
    """Tell whether a message denies, asks or supposes, so that it tells of nothing done."""
    return bool(_NOT.search(text))


def asks_what(text: str) -> bool:
    """Tell whether a message only asks what the step means."""
    return bool(_WHAT.fullmatch(text))


def explains_which(text: str) -> tuple[int, bool] | None:
    """Return the number of a step that a message asks about, and whether it says that it cannot be understood; None if it asks about none."""
    number = step_number(text)
    if number is None:
        return None
    if _UNCLEAR.search(text):
        return number, True
    rest = _STEP_NUMBER.sub("", _plain(text)).strip(" ?？。.!！はがのって")
    return (number, False) if rest in _ASKS_ABOUT_IT else None


def is_unclear(text: str) -> bool:
    """Tell whether a message says "I do not understand" and nothing else."""
    return bool(_ONLY_UNCLEAR.fullmatch(text.strip()))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().lower()


def step_number(text: str) -> int | None:
    """Return the number of the step a message speaks of (`手順2`, `step 2`, `2 is not clear`), None if it speaks of none."""
    found = _STEP_NUMBER.search(unicodedata.normalize("NFKC", text).lower())
    if found is None:
        return None
    digits = found["after"] or found["before"] or found["first"]
    if digits:
        return int(digits) or None
    kanji = found["kanji"] or found["nth"]
    return _NUMERALS[kanji] if kanji else _ORDINALS[found["word"]]


def named_number(text: str, most: int) -> int | None:
    """Return the number a message names (`2番`, `三つ目`, `step 4`), None if it names none from 1 to `most`."""
    plain = unicodedata.normalize("NFKC", text).lower()
    found = _NUMBER.search(plain)
    if found and 1 <= int(found.group(1)) <= most:
        return int(found.group(1))
    kanji = re.search(r"([一二三四五六七八九十])\s*(?:番|つ目|つめ|個目)", plain)
    if kanji and _NUMERALS[kanji.group(1)] <= most:
        return _NUMERALS[kanji.group(1)]
    for word, number in _ORDINALS.items():
        if word in plain and number <= most:
            return number
    return None
