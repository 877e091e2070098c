"""How Rasa gets the training messages: read by `bot.messages` (LibYAML) and handed over at once.

Rasa's own reader parses each of the eighty files twice in pure Python, checks it against a schema and merges file by file, copying everything it
has so far: 45 of the 160 seconds a training took. Rules and domain are small and stay with Rasa's reader.
"""

from __future__ import annotations

from pathlib import Path

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.messages import holds_messages, read_file


class MessageImporter(RasaFileImporter):
    """Rasa's importer of files, but for the messages.

    Args:
        config_file: `config.yml`.
        domain_path: `domain.yml`.
        training_data_paths: Files and folders of messages, rules and stories.
    """

    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: list[str] | str | None = None,
    ) -> None:
        given = [training_data_paths] if isinstance(training_data_paths, str) else training_data_paths or []
        files = [file for one in map(Path, given) for file in (sorted(one.glob("**/*.yml")) if one.is_dir() else [one])]
        self._messages = [file for file in files if holds_messages(file)]
        super().__init__(config_file, domain_path, [str(file) for file in files if file not in self._messages])

    def get_nlu_data(self, language: str | None = None) -> TrainingData:
        """Return every training message with its intent."""
        return TrainingData([Message.build(one.text, one.intent) for file in self._messages for one in read_file(file)])
