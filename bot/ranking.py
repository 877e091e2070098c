"""How likely each intent is: one linear separator per intent, made honest on messages it has not seen.

Linear support vectors (Fan et al. 2008, LIBLINEAR) over `bot/features.py`. Their margins become probabilities by a softmax whose one
temperature is fitted on held-out messages (Guo et al. 2017). Kept as plain arrays and JSON, never as pickles.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from bot.features import Said, Vocabulary

PENALTY = 1.0
HELD_OUT = 0.15
Progress = Callable[[str], None]


class Ranking:
    """A learned ranking.

    Attributes:
        labels: Intents by class number.
        report: What was measured on the held-out messages: `held_out`, `hit_at_1`, `hit_at_3`, `temperature`, `calibration_error`.
    """

    def __init__(
        self, vocabulary: Vocabulary, labels: Sequence[str], weights: np.ndarray, bias: np.ndarray, temperature: float
    ) -> None:
        self.vocabulary, self.labels = vocabulary, list(labels)
        self.weights, self.bias, self.temperature = weights.astype(np.float16), bias.astype(np.float32), temperature
        self.report: dict[str, float] = {}

    @classmethod
    def learn(cls, said: Sequence[Said], intents: Sequence[str], progress: Progress | None = None) -> Ranking:
        """Learn from messages and their intents: once without the held-out ones to measure, once with all."""
        tell = progress or (lambda text: None)
        labels = sorted(set(intents))
        number = {label: at for at, label in enumerate(labels)}
        y = np.array([number[one] for one in intents])
        vocabulary = Vocabulary.learn(said)
        x = vocabulary.matrix(said)
        tell(f"features: {x.shape[1]} pieces of {x.shape[0]} messages")
        apart = np.random.default_rng(20090101).random(len(y)) < HELD_OUT
        apart &= np.bincount(y, minlength=len(labels))[y] > 3  # a rare intent needs all its messages
        report: dict[str, float] = {"held_out": int(apart.sum())}
        temperature = 1.0
        if 0 < apart.sum() < len(y):
            trial = cls(vocabulary, labels, *_separate(x[~apart], y[~apart], len(labels)), temperature=1.0)
            margins = x[apart] @ trial.weights.astype(np.float32) + trial.bias
            temperature = _fit_temperature(margins, y[apart])
            report |= _measure(margins * temperature, y[apart]) | {"temperature": round(temperature, 2)}
            tell(f"held-out messages: {report}")
            del trial, margins
        learned = cls(vocabulary, labels, *_separate(x, y, len(labels)), temperature=temperature)
        learned.report = report
        return learned

    def rank(self, said: Said, limit: int) -> list[tuple[str, float]]:
        """Return the likeliest intents with their probabilities, best first; empty if nothing in the message is known."""
        columns, values = self.vocabulary.row(said)
        if not len(columns):
            return []
        margins = values @ self.weights[columns].astype(np.float32) + self.bias
        likely = softmax(margins * self.temperature)
        best = np.argsort(-likely, kind="stable")[:limit]
        return [(self.labels[at], float(likely[at])) for at in best]

    def save(self, folder: Path) -> None:
        """Write `ranking.json` and `ranking.npz`."""
        facts = {
            "labels": self.labels,
            "pieces": self.vocabulary.pieces,
            "temperature": self.temperature,
            "unseen_idf": self.vocabulary.unseen_idf,
            "report": self.report,
        }
        (folder / "ranking.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
        np.savez(folder / "ranking.npz", idf=self.vocabulary.idf, weights=self.weights, bias=self.bias)

    @classmethod
    def load(cls, folder: Path) -> Ranking:
        """Read what `save` wrote.

        Raises:
            ValueError: If the parts do not fit together.
        """
        facts = json.loads((folder / "ranking.json").read_text(encoding="utf-8"))
        with np.load(folder / "ranking.npz", allow_pickle=False) as arrays:
            vocabulary = Vocabulary(facts["pieces"], arrays["idf"], float(facts["unseen_idf"]))
            weights, bias = arrays["weights"], arrays["bias"]
        if weights.shape != (len(vocabulary), len(facts["labels"])) or bias.shape != (len(facts["labels"]),):
            raise ValueError("the ranking's arrays do not fit its labels and pieces")
        found = cls(vocabulary, facts["labels"], weights, bias, float(facts["temperature"]))
        found.report = facts["report"]
        return found


def softmax(margins: np.ndarray) -> np.ndarray:
    """Return probabilities along the last axis."""
    raised = np.exp(margins - margins.max(axis=-1, keepdims=True))
    return raised / raised.sum(axis=-1, keepdims=True)


def _separate(x: csr_matrix, y: np.ndarray, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Return weights (pieces × classes) and bias (classes) of one separator per class."""
    from sklearn.svm import LinearSVC  # only training needs it

    learner = LinearSVC(C=PENALTY, tol=1e-2, max_iter=300, random_state=0)
    learner.fit(x, y)
    weights, bias = np.zeros((x.shape[1], classes), dtype=np.float32), np.full(classes, -2.0, dtype=np.float32)
    if len(learner.classes_) == 2:  # scikit-learn keeps one separator for two classes
        weights[:, learner.classes_] = np.stack([-learner.coef_[0], learner.coef_[0]], axis=1)
        bias[learner.classes_] = np.array([-learner.intercept_[0], learner.intercept_[0]])
    else:
        weights[:, learner.classes_] = learner.coef_.T
        bias[learner.classes_] = learner.intercept_
    return weights, bias


def _fit_temperature(margins: np.ndarray, y: np.ndarray) -> float:
    """Return the factor of the margins under which the held-out intents are likeliest."""
    grid = np.geomspace(0.5, 20, 60)
    rows = np.arange(len(y))
    losses = [-np.log(np.maximum(softmax(margins * factor)[rows, y], 1e-12)).mean() for factor in grid]
    return float(grid[int(np.argmin(losses))])


def _measure(margins: np.ndarray, y: np.ndarray) -> dict[str, float]:
    likely = softmax(margins)
    order = np.argsort(-likely, axis=1)
    right = order[:, 0] == y
    sure = likely.max(axis=1)
    bins = np.minimum((sure * 10).astype(int), 9)
    gaps = [
        abs(sure[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean()
        for b in range(10)
        if (bins == b).any()
    ]
    return {
        "hit_at_1": round(float(right.mean()), 4),
        "hit_at_3": round(float((order[:, :3] == y[:, None]).any(axis=1).mean()), 4),
        "calibration_error": round(float(sum(gaps)), 4),
    }
