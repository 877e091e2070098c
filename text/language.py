"""Which language a message is in, and whether its writer is still learning Japanese."""

from __future__ import annotations

import re
from typing import Literal

from text.normalise import normalise, plain

Tongue = Literal["ja", "en"]

_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|〔[^〕]*〕|\"[^\"]*\"|https?://\S+|\S+@\S+")
_KANA = re.compile(r"[ぁ-ゖァ-ヺー]")
_HIRAGANA = re.compile(r"[ぁ-ゖ]")
_KANJI = re.compile(r"[\u3400-\u9fff々〆]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:'[A-Za-z]+)?")
_JAPANESE = r"[ぁ-ゖァ-ヺー\u3400-\u9fff々〆]"
_PHRASE_SPACE = re.compile(rf"(?<={_JAPANESE}) (?={_JAPANESE}|[0-9「『])|(?<=[0-9」』]) (?={_JAPANESE})")
_PARTICLE_SPACE = re.compile(rf"(?:[はがをにでのともへ]|から|まで|より) (?={_JAPANESE}|[0-9])")
_OTHER_SCRIPT = re.compile(r"[\u0400-\u04ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u1000-\u109f\uac00-\ud7af]")
_ENGLISH = frozenset(
    """a an the i i'm i've my me we our you your he she his her him they them their it its is are was were be been am
    do does did don't doesn't didn't can can't could should would will won't not no to of in on at by for from
    with and or but if what when where who why how which that this these those there here someone somebody anyone
    please help just only got get have has had about out up so because after before now today all any some than
    too very thanks hello hi yes want need know think it's that's what's""".split()  # noqa: SIM905 a list of a hundred quoted words reads worse
)
_EVERYWHERE = frozenset(
    """ok okay line iphone ipad android google apple amazon rakuten paypay mercari instagram insta tiktok twitter x youtube
    facebook discord roblox minecraft windows mac microsoft office wi fi wifi lan usb sim esim qr pc os url sms sns id pin app
    ai nft bitcoin visa jcb mastercard docomo au softbank netflix zoom gmail yahoo chrome safari edge anydesk teamviewer vpn nhk ipa switch playstation ps steam suica pasmo icloud chatgpt""".split()  # noqa: SIM905 a list of a hundred quoted words reads worse
)
"""Words that stand in a Japanese talk as they do in an English one."""
_ALONE = frozenset(
    [
        "scared",
        "stop",
        "cancel",
        "sorry",
        "lost",
        "hacked",
        "scam",
        "scammed",
        "police",
        "school",
        "yesterday",
        "never",
        "maybe",
        "nothing",
        "done",
        "virus",
        "password",
        "bullying",
        "bullied",
        "emergency",
        "fraud",
        "blackmail",
        "phishing",
        "stolen",
        "urgent",
    ]
)
_ROMAJI_SYLLABLES = re.compile(
    r"(?:(?:[kgsztdnhbpmr]?y?|sh|ch|j|ts|f|w|v|tch|kk|ss|tt|pp|ssh|tts)[aiueoāīūēō]|n(?![aiueo])|nn?)+", re.IGNORECASE
)
_ROMAJI_WORDS = frozenset(
    """desu masu mashita masen wo wa ga no ni de mo ka kudasai watashi boku nani doko dou shimashita shite shita
    arimasu imasu imasen sagi kowai sumaho uirusu pasokon keitai denwa kara made sumimasen tasukete nihongo wakarimasen okane keisatsu yo ne""".split()  # noqa: SIM905 a list of a hundred quoted words reads worse
)
_SAYS_LEARNER = re.compile(
    r"(日本語|にほんご|ニホンゴ)\s*(が|は|を|も)?\s*(まだ\s*)?(少し|すこし|ちょっと|あまり|下手|へた|わか[らり]|分か[らり]|むずか|難し|勉強|べんきょう|できま)"
    r"|(やさしい|かんたんな|簡単な)\s*(日本語|にほんご)|(漢字|かんじ)\s*(が|は)?\s*(よめ|読め|むずか|難し|わか|分か)"
)
_KANA_FOR_KANJI = re.compile(
    r"わたし|にほんご|でんわ|おかね|ぎんこう|けいさつ|ともだち|かぞく|がめん|ばんごう|なまえ|かいしゃ|がっこう|しりません|わかりません|どう(しますか|すればいいですか)|"
    r"たすけて|こまって|つかわれ|おくりました|ぬすまれ|とられ|しらない|みました|きました|いいました|おしえて"
)
"""Words that a native writer would type in kanji."""
_POLITE_END = re.compile(r"(です|ます|ました|ません|ください|でした|ですか|ますか)\s*([。!?\n]|$)")


def language(text: str) -> Tongue:
    """Tell the language of one message: the language of its sentences, not of names, quotations and placeholders.

    Returns:
        ``ja`` for Japanese, also written in Latin letters (*tasukete kudasai*), and for a message of digits or marks
        alone; ``en`` for English and for anything in another script, whose writers are better served by it.
    """
    whole = normalise(text)
    own = _QUOTED.sub(" ", whole)
    if not (_KANA.search(own) or _KANJI.search(own) or _LATIN_WORD.search(own)):
        own = whole
    hiragana = len(_HIRAGANA.findall(own))
    japanese = len(_KANA.findall(own)) + 2 * len(_KANJI.findall(own))
    words = [word.lower() for word in _LATIN_WORD.findall(own)]
    english = sum(word in _ENGLISH for word in words)
    if not japanese:
        if words:
            return "ja" if _is_romaji(words) else "en"
        return "en" if _OTHER_SCRIPT.search(own) else "ja"
    if not words:
        return "ja"
    if hiragana == 0 and english >= 1 and len(words) >= 2:
        return "en"
    if hiragana >= 2 and english <= 1:
        return "ja"
    if english == 0:
        return "ja" if hiragana or japanese * 2 >= len(words) * 3 else "en"
    return "en" if 4 * english + 2 * (len(words) - english) > japanese else "ja"


def tells_language(text: str) -> bool:
    """Tell whether a message says which language its writer speaks; a number, an address, *OK* or the name of a product does not."""
    own = _QUOTED.sub(" ", normalise(text))
    if _KANA.search(own) or _KANJI.search(own) or _OTHER_SCRIPT.search(own):
        return True
    words = [word.lower() for word in _LATIN_WORD.findall(own)]
    return any(word not in _EVERYWHERE for word in words) and (
        len(words) > 1 or words[0] in _ENGLISH or words[0] in _ALONE
    )


def opening_language(text: str) -> Tongue:
    """Tell the language of a first message that hardly tells it: one word ("malware"), a product, a number.

    Nobody who writes Japanese opens with an English word, but many open with *LINE* or *tasukete*.
    """
    words = [word.lower() for word in _LATIN_WORD.findall(_QUOTED.sub(" ", normalise(text)))]
    tells = any(word not in _EVERYWHERE and word not in _ROMAJI_WORDS for word in words)
    return language(text) if tells else "ja"


def is_learner(text: str) -> bool:
    """Tell whether Japanese looks like a learner's: spaces between phrases, kana in short polite sentences, or it says so.

    A native speaker sometimes writes so too; the cost is an offer of easier words, nothing more.
    """
    whole = plain(normalise(text)).replace("\n", " ")
    if language(whole) != "ja":
        return False
    if _SAYS_LEARNER.search(whole):
        return True
    spaces = len(_PHRASE_SPACE.findall(whole))
    pieces = [piece for piece in re.split(r"[\s。、!?,.…「」『』()]+", whole) if piece]
    letters = sum(len(piece) for piece in pieces)
    after_particle = len(_PARTICLE_SPACE.findall(whole))
    if spaces >= 2 and letters <= (7.5 if after_particle else 4.5) * len(pieces) and (after_particle or spaces >= 3):
        return True
    if spaces == 1 and letters <= 14 and (after_particle or _POLITE_END.search(whole)):
        return True
    kana_only = not _KANJI.search(whole) and len(_KANA.findall(whole)) >= 8
    sentences = [piece for piece in re.split(r"[。!?]", whole) if piece.strip()]
    short = all(len(sentence) <= 22 for sentence in sentences)
    polite = len(_POLITE_END.findall(whole)) >= max(1, len(sentences) - 1)
    return kana_only and short and polite and (spaces > 0 or bool(_KANA_FOR_KANJI.search(whole)))


def _is_romaji(words: list[str]) -> bool:
    japanese = sum(word in _ROMAJI_WORDS for word in words)
    english = sum(word in _ENGLISH and word not in _ROMAJI_WORDS for word in words)
    syllabic = sum(bool(_ROMAJI_SYLLABLES.fullmatch(word)) for word in words)
    return japanese >= 1 and len(words) >= 2 and english <= japanese // 2 and syllabic >= 0.8 * len(words)
