import json
from pathlib import Path

import pytest

import bot.train as train
from bot.features import Said
from bot.gate import Question, compare, examine, read_questions
from bot.settings import ROOT
from tests.bot.conftest import MESSAGES


class Guesses:
    """A ranking that names the intents it was told for a text."""

    def __init__(self, by_text: dict[str, list[str]]) -> None:
        self.by_text = by_text

    def rank(self, said: Said, limit: int) -> list[tuple[str, float]]:
        return [(name, 0.5) for name in self.by_text[said.text][:limit]]


def asked(*answers: str, group: str = "ja") -> list[tuple[Question, Said]]:
    return [
        (Question(str(at), str(at), group, frozenset({right})), Said((), str(at))) for at, right in enumerate(answers)
    ]


def test_a_message_counts_at_the_first_guess_and_within_three() -> None:
    results = examine(Guesses({"0": ["b", "a"], "1": ["a"]}), asked("a", "a"))
    assert results[("all", 1)] == [False, True] and results[("all", 3)] == [True, True]
    assert results[("ja", 1)] == [False, True]


def test_a_model_that_loses_more_than_it_wins_is_worse() -> None:
    old = {("all", 1): [True] * 100}
    assert compare({("all", 1): [True] * 98 + [False] * 2}, old).worse == ("all hit@1: 0.980 instead of 1.000",)
    assert compare({("all", 1): [True] * 100}, old).worse == ()


def test_half_a_message_in_a_hundred_is_noise() -> None:
    assert compare({("all", 1): [True] * 399 + [False]}, {("all", 1): [True] * 400}).worse == ()


def test_one_language_must_lose_more_than_chance_explains() -> None:
    before = [True] * 9 + [False] * 9
    shuffled = [False] * 5 + [True] * 4 + [True] * 3 + [False] * 6
    assert compare({("en", 1): shuffled}, {("en", 1): before}).worse == ()
    assert compare({("en", 1): [False] * 18}, {("en", 1): before}).worse != ()


def test_with_no_model_in_use_nothing_is_worse() -> None:
    assert compare({("all", 1): [False]}, {}).worse == ()


def test_the_evaluation_messages_are_read_with_their_intents() -> None:
    questions = read_questions(ROOT / "data" / "evaluation")
    assert len(questions) > 700
    assert {one.group for one in questions} == {"ja", "en", "learner"}
    assert any("out_of_scope" in one.right for one in questions)
    assert len({one.id for one in questions}) == len(questions)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Few training messages, and evaluation messages that are those very messages."""
    folder = tmp_path / "evaluation"
    folder.mkdir()
    monkeypatch.setattr(train, "NLU", MESSAGES)
    monkeypatch.setattr(train, "EVALUATION", folder)
    taught = [one for one in train.read_messages(MESSAGES) if one.intent in ("support_scam_popup", "lost_phone")]
    rows = [{"id": str(at), "lang": "ja", "text": one.text, "topics": [one.intent]} for at, one in enumerate(taught)]
    (folder / "own.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return tmp_path


def test_a_worse_model_is_refused_once_and_the_one_in_use_stays(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    models = small / "models"
    assert train.train_if_changed(models)
    current = (models / "current.json").read_text()
    spoilt = small / "spoilt"
    spoilt.mkdir()
    for path in MESSAGES.glob("*.yml"):
        text = path.read_text(encoding="utf-8")
        swapped = text.replace("support_scam_popup", "TO").replace("lost_phone", "support_scam_popup")
        (spoilt / path.name).write_text(swapped.replace("TO", "lost_phone"), encoding="utf-8")
    monkeypatch.setattr(train, "NLU", spoilt)
    with pytest.raises(train.WorseModel, match="instead of"):
        train.train_if_changed(models)
    assert (models / "current.json").read_text() == current
    with pytest.raises(train.WorseModel, match="were tried"):
        train.train_if_changed(models)
    assert train.train_if_changed(models, accept_worse=True)
    assert (models / "current.json").read_text() != current
    assert not (models / "refused.json").exists()
