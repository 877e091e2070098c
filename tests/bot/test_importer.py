import copy
from pathlib import Path

import pytest

pytest.importorskip("rasa", reason="runs in the engine's environment")

from rasa.shared.importers.importer import TrainingDataImporter

from bot.components.importer import TaughtMessage
from bot.messages import holds_messages

ROOT = Path(__file__).parents[2]


def test_rasa_gets_every_message_once_with_its_intent(tmp_path: Path) -> None:
    messages = tmp_path / "data" / "nlu"
    messages.mkdir(parents=True)
    (messages / "a.yml").write_text(
        'version: "3.1"\nnlu:\n  - intent: lost_phone\n    metadata: {language: ja}\n    examples: |\n'
        '      - スマホをなくした\n      - [電車](place)に忘れた {"x": 1}\n',
        encoding="utf-8",
    )
    (tmp_path / "domain.yml").write_text('version: "3.1"\nintents: [lost_phone]\n', encoding="utf-8")
    (tmp_path / "config.yml").write_text(
        "recipe: default.v1\nimporters:\n  - name: bot.components.importer.MessageImporter\n",
        encoding="utf-8",
    )
    importer = TrainingDataImporter.load_from_config(
        str(tmp_path / "config.yml"), str(tmp_path / "domain.yml"), [str(messages)]
    )
    found = [(one.get("text"), one.get("intent")) for one in importer.get_nlu_data().intent_examples]
    # what looks like Rasa's markup is a resident's text and stays as it was written
    assert found == [("スマホをなくした", "lost_phone"), ('[電車](place)に忘れた {"x": 1}', "lost_phone")]


def test_text_and_intent_tell_messages_apart_and_what_a_step_adds_does_not() -> None:
    one, other = TaughtMessage.build("スマホをなくした", "lost_phone"), TaughtMessage.build("スマホをなくした", "theft")
    assert len({one, other, TaughtMessage.build("スマホをなくした", "lost_phone")}) == 2
    before = one.fingerprint()
    one.set("text_tokens", ["スマホ"])
    assert one.fingerprint() == before
    assert copy.deepcopy([one])[0] is one


def test_the_config_in_use_names_the_importer() -> None:
    importer = TrainingDataImporter.load_from_config(
        str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [str(ROOT / "data" / "nlu"), str(ROOT / "data" / "rules")]
    )
    assert len(importer.get_nlu_data().intent_examples) > 20_000
    assert importer.get_stories().story_steps


def test_a_file_that_holds_messages_and_rules_is_refused_rather_than_half_read(tmp_path: Path) -> None:
    both = tmp_path / "both.yml"
    both.write_text(
        "nlu:\n  - intent: a\n    examples: |\n      - x\nrules:\n  - rule: r\n    steps: []\n", encoding="utf-8"
    )
    with pytest.raises(ValueError, match=r"both\.yml holds messages and rules"):
        holds_messages(both)
