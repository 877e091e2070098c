"""Words that ask to go back to what was talked about before: to the steps that were left, or to a matter that is named."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from text.normalise import plain

_VERB = re.compile(
    r"(戻|もど)(り|る|って|ろ|れ|し(て|たい|ます)|そう|せ|ん)|(?<![手て])(続き|つづき)|(続|つづ)(け|ける|けて)(たい|る|て|ます|ましょう|よう)?|再開|"
    r"\b(go|get|going|come|take me|bring me)? ?back (to|on)\b|\b(return|resume|continue|carry on|pick up|go on|keep going|carry on)\b( with)?",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"さっき|先ほど|さきほど|途中|とちゅう|本題|ほんだい|(前|まえ|元|もと|最初|さいしょ|はじめ|初め|もともと)の?(話|はなし|相談|質問|しつもん|話題|こと|件|手順|ところ|やつ|問題|内容|続き)|もとの|元の|(^|[、。 ])(元|もと)に|"
    r"(?<![手て])(続き|つづき)|(質問|しつもん|相談|話|はなし)に(?=戻|もど)|"
    r"\b(previous|earlier|other|old|original|first|last) (topic|matter|question|thing|problem|subject|conversation|issue|one)\b|"
    r"\bback to (my|the) (question|topic|matter|problem|conversation|issue)\b|\bwhere (we|i) (were|was|left)( off)?|\bwhere were we\b|\bwhere was i\b|\bwhat (we|i) (were|was)( (doing|talking about))?|\bwe were doing\b|\bbefore\b",
    re.IGNORECASE,
)
_STEPS = re.compile(r"手順|てじゅん|ステップ|やり方|\bsteps?\b|\binstructions\b", re.IGNORECASE)
_COMES_BACK = re.compile(
    r"(金|円|返|データ|写真|アカウント|ログイン|画面|設定)(?!.{0,6}(の|について|に関する)(話|はなし|相談|件|こと|続き|手順|方|ほう|質問))|\b(money|refund|accounts?|photos?|data|settings?|normal)\b(?! (thing|question|problem|matter|issue|topic|one))",
    re.IGNORECASE,
)
"""What may come back to somebody: then "back" is not about this talk."""
_NAMED = re.compile(
    r"(の|についての?|に関する)(話|はなし|件|こと|相談|質問|手順|続き|つづき|方|ほう|問題|やつ)",
)
_FILLING = re.compile(
    r"もう(いい|大丈夫|だいじょうぶ|平気)(です|から|よ|ので)?|(もう)?(落ち着き|おちつき)まし(た|て)(ので|から)?|落ち着いた(から|ので)?|大丈夫(です|になりました)?(から|ので)?|だいじょうぶ(です)?|すみません(が|でした)?|ごめん(なさい|ね)?|ありがとう(ございます|ございました)?|わかりました|分かりました|了解(です)?|やっぱ(り)?|とりあえず|えっと|えーと|あの|それで|それより|それじゃあ?|では|じゃあ?|ところで|さて|ちなみに|ほな|ほんなら|"
    r"さっき(まで)?|先ほど|さきほど|今|いま|もう一度|もう一回|また|本題|もともと|途中|とちゅう|最初|さいしょ|はじめ|初め|元|もと|前|まえ|話題|(?<!電)話|はなし|相談|質問|しつもん|内容|問題|件|こと|方|ほう|ところ|とこ|やつ|手順|てじゅん|ステップ|やり方|流れ|作業|会話|続き|つづき|していた|してた|言ってた|言っていた|聞いた|見せて|みせて|見たい|(教|おし)えて(もらえ(る|ます)|くれ)?|進め(たい|て|ます|る)|やり(たい|ます|ましょう)|し(たい|て|ます|よう)|聞きたい|ききたい|お願い(し?ます|いたします)?|おねがい(します)?|ください|下さい|(くれ|もらえ|いただけ)(る|ます|ない|ません)?(でしょう)?か?|ほしい|欲しい|いい|なん(です|だ)(けど|が)?|です(けど|が)?|ます|けど|"
    r"(?<![ぁ-ゖ])(だ|ね|よ|けど|が|は|を|に|へ|で|から|まで|と|の|も|か|な|さ|た|て|って|ん|い|や|ろ|る)+(?![ぁ-ゖ])|"
    r"\b(ok|okay|so|well|now|and|but|then|anyway|sorry|please|thanks|thank you|i'?m|i am|i'?d|i|we|let'?s|lets|let|us|me|can|could|would|you|like|want|to|go|going|get|back|the|that|this|my|our|on|with|about|of|at|it|thing|things|topic|matter|question|problem|issue|part|steps?|instructions|one|other|previous|earlier|original|old|first|last|better|fine|calm|ok(ay)?|all right|alright|again|where|were|was|what|doing|talking|left|off|before|continue|return|resume|show|take|do|conversation|subject|is|need|talk|for|never ?mind|from|in|keep|carry|finish)\b|"
    r"[\s、。,.!！?？…・〜~「」]+",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"どう|なぜ|なんで|いつ|いくら|方法|でき(る|ます)|(?<!もらえ)(?<!いただけ)(?<!くれ)(?<!戻れ)(?<!もどれ)ますか|\b(how|why|when|will|does|did|should|if)\b",
    re.IGNORECASE,
)
LONGEST = 60
"""A longer message tells of something; it is no word about the talk alone."""


@dataclass(frozen=True, slots=True)
class Back:
    """A wish to go back.

    Attributes:
        name: What it names in its own words, lower case ("スマホ", "phone"); empty if it names nothing.
        to_left: Whether it says that the matter was left before, or names one; a bare "back" may mean one step back.
        goes: Whether it has a word of going back; without one ("the phone") it is a wish only if the name fits what was left.
        steps: Whether it speaks of the steps.
    """

    name: str
    to_left: bool
    goes: bool
    steps: bool


def asks_back(text: str) -> Back | None:
    """Return the wish to go back in a message, None if it holds none.

    「スマホの話に戻って」「さっきの続き」「元の質問に戻りたい」 "back to the phone thing", "where were we". 「お金は戻りますか」 is none: there
    something else comes back.
    """
    said = unicodedata.normalize("NFKC", text).strip().lower()
    if not said or len(said) > LONGEST or _ASKS.search(said):
        return None
    goes, left = bool(_VERB.search(said)), bool(_LEFT.search(said))
    named = bool(_NAMED.search(said))
    if goes and _COMES_BACK.search(said):
        return None
    name = _VERB.sub(" ", _LEFT.sub(" ", _NAMED.sub(" ", said)))
    name = " ".join(
        _FILLING.sub(" ", _FILLING.sub(" ", name)).split()
    )  # twice: what stood between two words is free now
    if not (goes or left or named or (said.isascii() and name)):
        return None
    return Back(name, left or (goes and named), goes or left, bool(_STEPS.search(said)))


_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}


def spoken(text: str) -> str:
    """Return a text as it may be named: lower case, hiragana for katakana; with readings, in both spellings."""
    both = f"{plain(text)} {plain(text, kana=True)}" if "{" in text else text
    return unicodedata.normalize("NFKC", both).lower().translate(_TO_HIRAGANA)
