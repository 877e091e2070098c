"""The intent ranking of the pipeline: `bot/ranking.py` in Rasa's clothes."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.tokenizer import code_fingerprint, said_of
from bot.ranking import Ranking

log = logging.getLogger("anshin.training")
NOT_UNDERSTOOD = "nlu_fallback"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentRanker(IntentClassifier, GraphComponent):
    """Ranks every intent with a calibrated probability.

    A message in which nothing is known, or whose likeliest intent is less likely than `unsure_below`, gets the intent `nlu_fallback`; the
    ranking beside it stays what it was, because the decision between answers is made from the ranking.
    """

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what must come before: a tokenizer."""
        return [Tokenizer]

    @staticmethod
    def required_packages() -> list[str]:
        """Return the packages whose versions belong to the fingerprint."""
        return ["sklearn"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings: how many intents a ranking shows, below which probability nothing was understood, and which intent is that of
        questions from outside the field.
        """
        return {"ranking_length": 12, "unsure_below": 0.3, "outside": None}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """Return a hash of the helpers that the class's own source does not show."""
        return code_fingerprint()

    def __init__(
        self, config: dict[str, Any], storage: ModelStorage, resource: Resource, ranking: Ranking | None
    ) -> None:
        self._config, self._storage, self._resource, self._ranking = config, storage, resource, ranking

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentRanker:
        """Return an untrained component."""
        return cls(config, model_storage, resource, None)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> IntentRanker:
        """Return the trained component.

        Raises:
            ValueError: If the model does not hold it: an untrained ranking would understand nothing and say so politely.
        """
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, Ranking.load(Path(folder)))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the training messages and keep the result in the model."""
        taught = [one for one in training_data.intent_examples if one.get(TEXT) and one.get(INTENT)]
        said = [said_of(one.get(TEXT), one.get(TOKENS_NAMES[TEXT])) for one in taught]
        intents = [one.get(INTENT) for one in taught]
        self._ranking = Ranking.learn(said, intents, log.info, outside=self._config["outside"])
        with self._storage.write_to(self._resource) as folder:
            self._ranking.save(Path(folder))
        report = os.environ.get("ANSHIN_TRAINING_REPORT")
        if report:
            Path(report).write_text(json.dumps(self._ranking.report), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Return the training data as they are: nothing behind this component looks at a ranking."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent and the ranking of each message."""
        if self._ranking is None:
            raise RuntimeError("the intent ranking was not trained")
        for message in messages:
            said = said_of(str(message.get(TEXT) or ""), message.get(TOKENS_NAMES[TEXT]))
            ranked = [
                {"name": name, "confidence": likely}
                for name, likely in self._ranking.rank(said, int(self._config["ranking_length"]))
            ]
            sure = bool(ranked) and ranked[0]["confidence"] >= float(self._config["unsure_below"])
            intent = (
                ranked[0]
                if sure
                else {"name": NOT_UNDERSTOOD, "confidence": 1.0 - (ranked[0]["confidence"] if ranked else 0.0)}
            )
            message.set(INTENT, intent, add_to_output=True)
            message.set("intent_ranking", ranked, add_to_output=True)
        return messages
