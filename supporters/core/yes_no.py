"""A yes or a no in ordinary words, at the questions of a request for a visit.

Long because of its lists of words, in Japanese and English.
"""

from __future__ import annotations

import re

from supporters.core.clauses import clauses

_LIGHT = r"(?:あの|えっと|ええと|まあ|別に|べつに|特に|とくに|全然|ぜんぜん|もちろん|勿論|それ|これ|このまま|そのまま|で|は|も|に|を|私|わたし|どうぞ|ぜひ|よろしく|宜しく|もう|一度|はやく|早く|please|just|well|um|oh|so|then|with me|by me|i am|i'm|it|that|this|is|it's|that's|all|everything|you|may|can|us|me|let's|lets|,| )*"
_YES_WORD = (
    r"(?:はい|はぁい|はーい|うん|ええ|えぇ|おう|おっけー?|オッケー?|オーケー?|おけ|ok(?:ay)?|k|もちろん|勿論|どうぞ|了解|りょうかい|承知|了承|同意|賛成|"
    r"(?:聞い|きい|訊い)て(?:も)?(?:いい|ください|下さい|大丈夫|かまいません)|(?:いい|良い|よい|よろしい|ええ|よか|かまわ|構わ|かま)(?:です|よ|ない|ません|へん|で|っす|わ|ね)*|結構ですよ|かまいません|構いません|"
    r"大丈夫|だいじょう[ぶふ]|平気|問題(?:は)?(?:ない|ありません|なし)|(?:わか|分か)(?:った|りました)|お(?:願|ねが)い|おねがい|頼(?:む|みます)|たのみます|(?:続|つづ)け(?:て|る|ます|よう|ましょう|たい)|続き|(?:進|すす)め(?:て|る|ます)|(?:進|すす)んで|(?:始|はじ)め(?:て|る|ます)|そうして|やって|そうです|そうだ|"
    r"hai|yes|yeah|yep|yup|yea|y|sure|fine|alright|all right|right|of course|certainly|absolutely|definitely|go (?:ahead|on)|carry on|continue|proceed|i (?:do )?(?:agree|consent|accept|understand|don'?t mind)|agreed|accepted|no problem|no worries|ask (?:away|me)|sounds good|good|do it|start)"
)
_TAIL = r"(?:です|だ|よ|ね|わ|で|な|か?ら|し|します|する|しました|いたします|致します|し(?:ま)?す|して(?:います|る)?|ください|下さい|ほしい(?:です)?|いい(?:です(?:よ)?)?|申し上げます|ます|っす|ありがとう(?:ございます)?|thanks|thank you|please|ahead|go ahead| )*"
_YES = re.compile(rf"{_LIGHT}(?:{_YES_WORD}{_TAIL}{_LIGHT})+")
_LEADS_YES = re.compile(r"^(?:はい|うん(?!ざり)|hai\b|yes\b|yeah\b|yep\b|yup\b|sure\b|of course\b)")
_NO = re.compile(
    r"^(?:いいえ|いえ|いや(?!と)|いいや|ううん|no\b(?! problem| worr)|nope|nah\b|not\b|never\b)|だめ|ダメ|駄目|無理|むり|嫌|いやだ|やだ|やめ|止め|(?:教え|おしえ|答え|こたえ|言い|いい|書き|かき|伝え|出し|話し)たく(?:な|あり)|同意(?:し(?:ない|ません)|できま)|よくない|良くない|困(?:る|ります)|遠慮|"
    r"(?:でき|出来)(?:ない|ません)|したくな|(?:聞|き)かない(?:で|ほ)|\b(?:don'?t (?:want|agree|consent|think|like|ask)|do not|disagree|refuse|rather not|won'?t|can'?t|never|stop)\b"
)
_ONLY_NO = re.compile(
    r"(?:いいえ|いえ|いや|いいや|ううん|ないです|no|nope|nah|nothing)(?:です|特に|とくに| thanks| thank you)*"
)
_COURTESY = re.compile(
    r"(?:(?:どうぞ)?(?:よろしく|宜しく)(?:お(?:願|ねが)い(?:し|いた|致)?ます)?|お(?:願|ねが)いし?ます|ありがとう(?:ございます)?|どうも|thanks?(?: you)?(?: very much| so much)?|すみません)(?:です|ね)?"
)
_OF_OTHERS = re.compile(r"電話|でんわ|窓口|役所|英語|\b(?:phone|call|english)\b")
"""「電話でお願いします」 asks for something else and agrees to nothing."""

_KNOWS = re.compile(
    r"(?:知っ|しっ)て(?:い?る|い?ます)|(?:知ら|しら)せ(?:た|まし|て)|(?:話し|はなし)(?:た|まし|て(?:あ|い?る|い?ます))|(?:伝え|つたえ)(?:た|まし|て(?:あ|い?る|い?ます))|(?:言っ|いっ)(?:た|て(?:あ|い?る|い?ます))|言いました|了解|了承|承知|許可|承諾|納得|ご?存[じ知]|(?:頼ま|たのま)れ|本人(?:の希望|が希望|も希望|から|が(?:お?願|頼|来てほし))|同席|隣にい|となりにい|いっしょにい|一緒にい|"
    r"\b(?:knows?|told (?:him|her|them|my)|agreed?s?|aware|asked me|ok with|fine with|wants? (?:it|this|me)|talked|spoke|discussed|with me)\b"
)
_KNOWS_NOT = re.compile(
    r"まだ|これから|あとで|後で|内緒|ないしょ|秘密|ひみつ|黙って|だまって|(?:知|し)ら(?:ない|ん|へん|せて(?:い)?(?:な|ま))|知りません|しりません|(?:話|はな)し(?:て(?:い)?)?(?:な|ま(?:せん|だ))|(?:伝え|言っ|いっ)て(?:い)?(?:な|ま(?:せん|だ))|(?:わか|分か)(?:ら|りま)|たぶん|多分|認知症|"
    r"\b(?:not yet|yet|not|no|nope|doesn'?t|does not|don'?t|haven'?t|hasn'?t|didn'?t|unsure|maybe|secret|later)\b|^(?:いいえ|いえ|いや|ううん)"
)
_SENDS = re.compile(
    r"^(?:(?:これ|それ|この(?:内容|まま)|そのまま|内容は?)で?)?(?:(?:送|おく)(?:る|って|り(?:ます|たい)|ってください|信)|(?:申し?込|もうしこ)(?:む|み(?:ます|たい)?|んで))|^(?:これ|それ|この内容|このまま)で(?:いい|よい|よろし|お願|おねが|大丈夫|だいじょう|ok|結構|けっこう|申)|(?:間違い|まちがい|誤り)(?:は)?(?:ない|ありません|なし)|(?:合|あ)って(?:い?る|い?ます)|正しい(?:です|よ)?$|^(?:はい|うん|ええ)$|^(?:お願い|おねがい)し?ます|"
    r"^(?:please )?(?:send|submit)(?: it| this| now| that)*(?: please)?$|\b(?:looks?|it'?s|that'?s|all|everything(?:'s| is| looks)?) (?:all )?(?:good|right|correct|fine|ok)\b|^(?:yes|yeah|yep|sure|ok(?:ay)?)(?: please| send| submit| go ahead| it| that'?s right)*$|^go ahead"
)
_HOLDS_BACK = re.compile(
    r"送らない|おくらない|まだ|待|(?<!ま)ちが|(?<!間)違|間違(?!い(?:は)?(?:な|あ))|まちが(?!い(?:は)?(?:な|あ))|直|なお|訂正|変え|変更|\b(?:don'?t|not|wrong|change|edit|wait|fix|mistake)\b"
)
_CORRECTS = re.compile(
    r"直(?:す|し|した)|なおし|訂正|変更|変え|修正|間違(?:え|い(?!は?な|は?あ)|っ)|まちが(?:え|い(?!は?な|は?あ)|っ)|(?<!ま)ちが(?:う|い)|(?<!間)違(?:う|い|っ)|^(?:いいえ|いや|ううん)$|\b(?:change|edit|fix|wrong|mistake|correction|typo)\b|^(?:no|nope)$"
)


def agrees(typed: str) -> bool | None:
    """Whether somebody says yes or no to 「お聞きしてもよいですか」; None if the words do not tell, or tell both."""
    if typed.rstrip().endswith(("?", "？", "ですか", "ますか")):
        return None
    parts = clauses(typed)
    refuses = any(_NO.search(part) for part in parts)
    accepts = any(_LEADS_YES.search(part) or (_YES.fullmatch(part) and not _OF_OTHERS.search(part)) for part in parts)
    return None if refuses == accepts else accepts


def only_says_yes(typed: str) -> bool:
    """Whether a text is a yes and nothing else; 「よろしくお願いします」 is a courtesy and no yes."""
    parts = clauses(typed)
    return bool(parts) and all(_YES.fullmatch(part) for part in parts) and not only_is_polite(typed)


def only_says_no(typed: str) -> bool:
    """Whether a text is a no and nothing else."""
    parts = clauses(typed)
    return bool(parts) and all(_ONLY_NO.fullmatch(part) for part in parts)


def only_is_polite(typed: str) -> bool:
    """Whether a text is thanks or a courtesy and nothing else."""
    parts = clauses(typed)
    return bool(parts) and all(_COURTESY.fullmatch(part) for part in parts)


def tells_they_know(typed: str) -> bool | None:
    """Whether the person to be visited knows of it; in doubt they do not, and the office asks them."""
    parts = clauses(typed)
    if any(_KNOWS_NOT.search(part) for part in parts):
        return False
    return True if any(_KNOWS.search(part) for part in parts) or agrees(typed) else None


def read_review(typed: str) -> str | None:
    """What is to be done with what was read back: `send` or `correct`; None if the words do not tell."""
    parts = clauses(typed)
    if any(_HOLDS_BACK.search(part) for part in parts):
        return "correct" if any(_CORRECTS.search(part) for part in parts) else None
    if any(_SENDS.search(part) for part in parts):
        return "send"
    return "correct" if any(_CORRECTS.search(part) for part in parts) else None
