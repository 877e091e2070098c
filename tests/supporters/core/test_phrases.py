"""Every question, choice, verb and problem of the draft has its words in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from faq.entries import LANGUAGES
from faq.phrases import Phrases
from supporters.core.drafts import CORRECTABLE, FIELDS
from supporters.core.visit_questions import ABOUT

ROOT = Path(__file__).parents[3]
PHRASES = Phrases.load(ROOT / "data" / "phrases")
CODE = [*(ROOT / "supporters" / "core").glob("*.py"), *(ROOT / "supporters" / "services").glob("*.py")]


def needed() -> set[str]:
    keys = {f"visit.ask.{field.key}" for field in FIELDS} | {f"visit.field.{key}" for key in CORRECTABLE}
    keys |= {f"visit.choice.{field.key}.{value}" for field in FIELDS for value in field.choices}
    keys |= {f"visit.verb.{verb}" for verb in ("back", "skip", "pause", "stop")}
    keys |= {f"visit.ended.{state}" for state in ("watched", "stopped", "no_consent")}
    keys |= {f"visit.about.{kind}" for kind in ABOUT} | {"visit.secret_removed"}
    keys |= {f"visit.again.{field.key}" for field in FIELDS if field.key not in ("watched", "relation")}
    keys |= {"visit.about.watched", "visit.call_instead"}
    for path in CODE:
        keys |= set(
            re.findall(
                r'"(visit\.(?:problem|ended)\.[a-z_]+|visit\.(?:paused|none|too_hard|in_danger|comfort|after_danger))"',
                path.read_text(),
            )
        )
    return keys


@pytest.mark.parametrize("key", sorted(needed()))
def test_every_phrase_the_draft_names_exists(key: str) -> None:
    assert PHRASES.has(key)


@pytest.mark.parametrize("key", sorted(key for key in PHRASES.keys() if key.startswith("visit.")))  # noqa: SIM118
def test_easy_japanese_has_a_reading_for_every_kanji(key: str) -> None:
    easy = PHRASES.all_of(key)["ja-simple"]
    assert not re.search("[一-鿿々]", re.sub(r"\{[^|{}]+\|[^|{}]+\}", "", easy))
    assert set(PHRASES.all_of(key)) == set(LANGUAGES)


def test_nobody_is_blamed() -> None:
    for key in PHRASES.keys():  # noqa: SIM118
        if key.startswith("visit."):
            assert not re.search("不注意|自己責任|だめです|必ず解決|なぜ.*しなかった", PHRASES.all_of(key)["ja"])
