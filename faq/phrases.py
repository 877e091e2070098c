"""The bot's fixed phrases: greetings, notices, buttons. Every one has a language version of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from faq.entries import LANGUAGES, Language
from faq.errors import ContentInvalid
from faq.fields import Fields
from faq.formats import read_yaml

VALUE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_INNER_QUOTES = str.maketrans("「」", "『』")


class Phrases:
    """Every phrase by key and language.

    Args:
        phrases: ``key -> {language: text}``; a text may hold ``{named}`` values to be filled in.
    """

    def __init__(self, phrases: Mapping[str, Mapping[str, str]]) -> None:
        self._phrases = {key: dict(texts) for key, texts in phrases.items()}

    @classmethod
    def load(cls, folder: Path) -> Phrases:
        """Read ``<room>.yml`` files of a folder such as ``data/phrases``.

        A key is unique over all files. Nested mappings are joined by dots:
        ``crisis: {text: {ja: …}}`` is ``crisis.text``.

        Raises:
            ContentInvalid: If a phrase lacks a language, comes twice, or its versions ask for different values.
        """
        found: dict[str, dict[str, str]] = {}
        for path in sorted(folder.glob("*.yml")):
            for key, texts in _flat(read_yaml(path), str(path), ""):
                if key in found:
                    raise ContentInvalid(str(path), key, "this key is already in another place; rename one")
                found[key] = texts
        return cls(found)

    def say(self, key: str, language: Language, **values: object) -> str:
        """Return a phrase with its values filled in.

        Raises:
            KeyError: If there is no such phrase, or a value it asks for is not given: a slip in our code.
        """
        phrase = self._phrases[key][language]

        def filled(match: re.Match[str]) -> str:
            value = str(values[match.group(1)])
            # a title that quotes something itself: 『ウイルス感染』 within 「 」
            return value.translate(_INNER_QUOTES) if phrase[: match.start()].endswith("「") else value

        return VALUE.sub(filled, phrase)

    def has(self, key: str) -> bool:
        """Tell whether there is such a phrase."""
        return key in self._phrases

    def keys(self) -> tuple[str, ...]:
        """Return every key."""
        return tuple(self._phrases)

    def __iter__(self) -> Iterator[str]:
        """Return every key."""
        return iter(self._phrases)

    def all_of(self, key: str) -> dict[str, str]:
        """Return one phrase in all its languages."""
        return dict(self._phrases[key])


def _flat(value: object, where: str, path: str) -> list[tuple[str, dict[str, str]]]:
    if not isinstance(value, dict):
        raise ContentInvalid(where, path or "file", f"write a mapping of {', '.join(LANGUAGES)}")
    if not set(value) & set(LANGUAGES):
        return [
            row for key, inner in value.items() for row in _flat(inner, where, f"{path}.{key}" if path else str(key))
        ]
    fields = Fields(value, where, path, LANGUAGES)
    texts: dict[str, str] = {language: fields.text(language, required=True) for language in LANGUAGES}
    wanted = {frozenset(placeholders(text)) for text in texts.values()}
    if len(wanted) > 1:
        raise ContentInvalid(where, path, "the languages ask for different {values}; use the same in each")
    return [(path, texts)]


def placeholders(text: str) -> set[str]:
    """Return the names of the ``{values}`` a text asks for; readings such as ``{電話|でんわ}`` are none."""
    return set(VALUE.findall(text))
