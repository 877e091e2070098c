"""Words of the pages: phrases in three languages, labels of codes in Japanese, and readings shown as ruby."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml
from markupsafe import Markup, escape

from faq.entries import LANGUAGES, Language
from faq.phrases import Phrases

_READING = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")


class Words:
    """Everything the pages say.

    Args:
        phrases: Three languages, from data/phrases.
        labels: `kind -> code -> Japanese label`, from data/desk.
    """

    def __init__(self, phrases: Phrases, labels: Mapping[str, Mapping[str, str]]) -> None:
        self.phrases = phrases
        self._labels = labels

    @classmethod
    def load(cls, data: Path) -> Words:
        """Read data/phrases and data/desk/*.yml below the folder `data`."""
        labels: dict[str, dict[str, str]] = {}
        for path in sorted((data / "desk").glob("*.yml")):
            for kind, texts in yaml.safe_load(path.read_text(encoding="utf-8")).items():
                labels.setdefault(kind, {}).update({str(code): str(text) for code, text in texts.items()})
        return cls(Phrases.load(data / "phrases"), labels)

    def label(self, kind: str, code: object) -> str:
        """What a code is called in Japanese; an unknown one shows itself, so that nothing disappears."""
        return self._labels.get(kind, {}).get(str(code), str(code))

    def has_label(self, kind: str, code: object) -> bool:
        """Whether there is such a label."""
        return str(code) in self._labels.get(kind, {})

    def options(self, kind: str) -> list[tuple[str, str]]:
        """Every (code, label) of a kind, in the order written: for a select."""
        return list(self._labels.get(kind, {}).items())

    def say(self, key: str, language: str = "ja", **values: object) -> str:
        """A phrase as plain text, readings still marked."""
        return self.phrases.say(key, as_language(language), **values)


def as_language(code: str) -> Language:
    """The code itself if it is one of our languages, else Japanese."""
    return next((language for language in LANGUAGES if language == code), "ja")


def ruby(text: object) -> Markup:
    """Text with its `{漢字|かんじ}` readings as ruby; everything else is escaped, so it is safe for any text."""
    escaped = str(escape(str(text)))
    shown = _READING.sub(r"<ruby>\1<rp>(</rp><rt>\2</rt><rp>)</rp></ruby>", escaped)
    return Markup(shown)  # noqa: S704 - escaped above; only our own tags are added


def without_readings(text: str) -> str:
    """Text with its readings taken off: for titles and attributes, where no ruby can stand."""
    return _READING.sub(r"\1", text)
