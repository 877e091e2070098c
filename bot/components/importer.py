"""How Rasa gets the training messages: read by `bot.messages` (LibYAML) and handed over at once.

Rasa's own reader parses each of the eighty files twice in pure Python, checks it against a schema and merges file by file, copying everything it
has so far: 45 of the 160 seconds a training took. Its merges of importers copied every message four more times, and its cache hashed each one
anew after every step: 35 of 130 seconds (`TaughtMessage`). Rules and domain are small and stay with Rasa's reader.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.messages import holds_messages
from text.taught import read_file


class TaughtMessage(Message):
    """A training message that is copied and hashed once.

    What the steps of a training add to a message follows from its text, its intent and their code, which have fingerprints of their own, so
    text and intent are all that tells two messages apart. Nothing needs its own copy either: each step hands the messages on to the next.
    """

    def fingerprint(self) -> str:
        """Return the hash of text and intent."""
        if self._cached_fingerprint is None:
            written = f"{self.get(TEXT)}\0{self.get(INTENT)}"
            self._cached_fingerprint = hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()
        return self._cached_fingerprint

    def set(self, prop: str, info: Any, add_to_output: bool = False) -> None:
        """Set one property, as Rasa's messages do, but keep the hash."""
        kept = self._cached_fingerprint
        super().set(prop, info, add_to_output)
        self._cached_fingerprint = kept

    def __deepcopy__(self, memo: dict[int, Any]) -> TaughtMessage:
        return self


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
        return TrainingData(
            [TaughtMessage.build(one.text, one.intent) for file in self._messages for one in read_file(file)]
        )
