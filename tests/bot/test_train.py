import re
from pathlib import Path

import pytest

import bot.train as train
from bot.messages import domain_intents, find_faults
from bot.settings import ROOT
from tests.bot.conftest import MESSAGES
from text.taught import Taught, read_messages


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train, "NLU", MESSAGES)


def test_training_twice_on_the_same_data_trains_once(
    small: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert train.train_if_changed(tmp_path)
    current = (tmp_path / "current.json").read_text()
    assert not train.train_if_changed(tmp_path)
    assert (tmp_path / "current.json").read_text() == current
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".training-")] == []
    next(tmp_path.glob("*.tar.gz")).unlink()
    assert train.train_if_changed(tmp_path)


def test_faulty_messages_are_refused_and_the_model_in_use_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "nlu"
    data.mkdir()
    (data / "bad.yml").write_text("nlu:\n- intent: no_such_intent\n  examples: |\n    - あ\n", encoding="utf-8")
    monkeypatch.setattr(train, "NLU", data)
    with pytest.raises(train.TrainingRefused, match="no_such_intent"):
        train.train_if_changed(tmp_path / "models")
    assert not (tmp_path / "models" / "current.json").exists()


def test_faults_are_named_with_their_files() -> None:
    taught = [Taught("同じ", "a", "ja", "a.yml"), Taught("同じ", "b", "ja", "b.yml"), Taught("／c", "c", "ja", "c.yml")]
    faults = find_faults(taught, ["a", "b"])
    assert any("a.yml" in fault and "b.yml" in fault for fault in faults)
    assert any(fault.startswith("c has messages") for fault in faults)
    assert any("slash" in fault for fault in faults)
    assert find_faults([], []) == ["data/nlu holds no messages"]


def test_the_projects_own_messages_have_no_faults() -> None:
    assert find_faults(read_messages(ROOT / "data" / "nlu"), domain_intents(ROOT / "domain.yml")) == []


def test_the_hash_of_the_inputs_changes_with_the_messages(
    small: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = train.inputs_hash()
    assert before == train.inputs_hash()
    monkeypatch.setattr(train, "NLU", ROOT / "data" / "nlu")
    assert train.inputs_hash() != before


def test_every_file_of_text_that_the_features_read_is_among_the_inputs() -> None:
    files = [*(ROOT / "bot").glob("**/*.py"), *(ROOT / "text" / name for name in train.READ_BY)]
    sources = "".join(path.read_text(encoding="utf-8") for path in files)
    assert {f"{name}.py" for name in re.findall(r"^from text\.(\w+) import", sources, re.MULTILINE)} == set(
        train.READ_BY
    )
