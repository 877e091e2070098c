"""How likely each intent is: one linear separator per intent, made honest on messages it has not seen.

Linear support vectors (Fan et al. 2008, LIBLINEAR) over the pieces of `bot/features.py` and the meaning of `bot/meaning.py`. Their margins
become probabilities by a softmax whose one temperature is fitted on held-out messages (Guo et al. 2017). A softmax is sure of something even where every margin is poor, so that a
question from outside the field looked like the least unlikely topic; what the best margin says of familiarity (Platt 1999, fitted on the same
held-out messages) therefore goes to the intent of questions from outside. Kept as plain arrays and JSON, never as pickles.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack

from bot.features import Said, Vocabulary
from bot.meaning import Directions, meanings_beside, meanings_of

PENALTY = 0.5
HELD_OUT = 0.15
MEANING = 0.7
"""How much the meaning weighs beside one block of pieces, whose length is 1."""
FEWEST_TO_FIT = 20
"""Held-out messages from inside and outside that a curve between them needs."""
Progress = Callable[[str], None]


class Ranking:
    """A learned ranking.

    Attributes:
        labels: Intents by class number.
        outside: The intent of questions from outside the field, None if the messages know none.
        directions: Along what the meaning of a message is measured; None if the training messages had none.
        familiar: Slope and offset by which the best margin of any other intent becomes the probability that the message is not from outside.
        report: What was measured on the held-out messages: `held_out`, `hit_at_1`, `hit_at_3`, `temperature`, `calibration_error`.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        labels: Sequence[str],
        weights: np.ndarray,
        bias: np.ndarray,
        temperature: float,
        directions: Directions | None = None,
    ) -> None:
        self.vocabulary, self.labels, self.directions = vocabulary, list(labels), directions
        self.weights, self.bias, self.temperature = weights.astype(np.float16), bias.astype(np.float32), temperature
        self.report: dict[str, float] = {}
        self.outside: str | None = None
        self.familiar = (0.0, 0.0)

    @classmethod
    def learn(
        cls,
        said: Sequence[Said],
        intents: Sequence[str],
        progress: Progress | None = None,
        outside: str | None = None,
    ) -> Ranking:
        """Learn from messages and their intents: once without the held-out ones to measure, once with all.

        Args:
            said: The messages.
            intents: Their intents.
            progress: Called with lines that tell how far it is.
            outside: Which intent, if any, is that of questions from outside the field.
        """
        tell = progress or (lambda text: None)
        labels = sorted(set(intents))
        number = {label: at for at, label in enumerate(labels)}
        y = np.array([number[one] for one in intents])
        with meanings_beside([one.written for one in said]) as meanings:
            vocabulary, x = Vocabulary.learn_matrix(said)
            meant = meanings()
        directions = Directions.learn(meant) if meant.any() else None
        tell(f"features: {x.shape[1]} pieces of {x.shape[0]} messages")
        if directions is not None:
            x = hstack([x, csr_matrix(MEANING * directions.along(meant))], format="csr", dtype=np.float32)
        apart = np.random.default_rng(20090101).random(len(y)) < HELD_OUT
        apart &= np.bincount(y, minlength=len(labels))[y] > 3  # a rare intent needs all its messages
        report: dict[str, float] = {"held_out": int(apart.sum())}
        temperature, familiar = 1.0, (0.0, 0.0)
        if 0 < apart.sum() < len(y):
            trial = (x[~apart], y[~apart], x[apart], len(labels))
            try:
                # The trial runs beside the real thing: scikit-learn keeps Python's lock, so this takes a second process.
                with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as beside:
                    running = beside.submit(_margins_of_a_trial, *trial)
                    weights, bias = _separate(x, y, len(labels))
                    margins = running.result()
            except (OSError, BrokenExecutor):  # no room for a second process: one after the other
                weights, bias = _separate(x, y, len(labels))
                margins = _margins_of_a_trial(*trial)
            temperature = _fit_temperature(margins, y[apart])
            if outside in number:
                familiar = _fit_familiar(_best_but(margins, number[outside]), y[apart] != number[outside])
            report |= _measure(margins * temperature, y[apart]) | {"temperature": round(temperature, 2)}
            tell(f"held-out messages: {report}")
        else:
            weights, bias = _separate(x, y, len(labels))
        learned = cls(vocabulary, labels, weights, bias, temperature, directions)
        if familiar != (0.0, 0.0):
            learned.outside, learned.familiar = outside, familiar
        learned.report = report
        return learned

    def rank(self, said: Said, limit: int) -> list[tuple[str, float]]:
        """Return the likeliest intents with their probabilities, best first; empty if nothing in the message is known."""
        columns, values = self.vocabulary.row(said)
        if not len(columns):
            return []
        margins = values @ self.weights[columns].astype(np.float32) + self.bias
        if self.directions is not None:
            along = self.directions.along(meanings_of([said.written]))[0]
            margins += MEANING * along @ self.weights[len(self.vocabulary) :].astype(np.float32)
        likely = softmax(margins * self.temperature)
        if self.outside is not None:
            elsewhere = self.labels.index(self.outside)
            slope, offset = self.familiar
            known = 1 / (1 + np.exp(-(slope * _best_but(margins, elsewhere) + offset)))
            likely *= known
            likely[elsewhere] += 1 - known
        best = np.argsort(-likely, kind="stable")[:limit]
        return [(self.labels[at], float(likely[at])) for at in best]

    def save(self, folder: Path) -> None:
        """Write `ranking.json` and `ranking.npz`."""
        facts = {
            "labels": self.labels,
            "pieces": self.vocabulary.pieces,
            "temperature": self.temperature,
            "unseen_idf": self.vocabulary.unseen_idf,
            "outside": self.outside,
            "familiar": self.familiar,
            "report": self.report,
        }
        (folder / "ranking.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
        # Packed here, because Rasa packs the whole model at its slowest setting: half a minute for weights left plain.
        arrays = {"idf": self.vocabulary.idf, "weights": self.weights, "bias": self.bias}
        if self.directions is not None:
            arrays |= {"middle": self.directions.middle, "axes": self.directions.axes}
        np.savez_compressed(folder / "ranking.npz", **arrays)

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
            directions = Directions(arrays["middle"], arrays["axes"]) if "axes" in arrays else None
        rows = len(vocabulary) + (directions.axes.shape[1] if directions else 0)
        if weights.shape != (rows, len(facts["labels"])) or bias.shape != (len(facts["labels"]),):
            raise ValueError("the ranking's arrays do not fit its labels and pieces")
        found = cls(vocabulary, facts["labels"], weights, bias, float(facts["temperature"]), directions)
        found.report = facts["report"]
        found.outside, found.familiar = facts.get("outside"), tuple(facts.get("familiar", (0.0, 0.0)))
        return found


def softmax(margins: np.ndarray) -> np.ndarray:
    """Return probabilities along the last axis."""
    raised = np.exp(margins - margins.max(axis=-1, keepdims=True))
    return raised / raised.sum(axis=-1, keepdims=True)


def _separate(x: csr_matrix, y: np.ndarray, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Return weights (pieces × classes) and bias (classes) of one separator per class. A finer tolerance changes nothing but the time."""
    from sklearn.svm import LinearSVC  # only training needs it

    learner = LinearSVC(C=PENALTY, tol=0.1, max_iter=300, random_state=0)
    learner.fit(x, y)
    weights, bias = np.zeros((x.shape[1], classes), dtype=np.float32), np.full(classes, -2.0, dtype=np.float32)
    if len(learner.classes_) == 2:  # scikit-learn keeps one separator for two classes
        weights[:, learner.classes_] = np.stack([-learner.coef_[0], learner.coef_[0]], axis=1)
        bias[learner.classes_] = np.array([-learner.intercept_[0], learner.intercept_[0]])
    else:
        weights[:, learner.classes_] = learner.coef_.T
        bias[learner.classes_] = learner.intercept_
    return weights, bias


def _margins_of_a_trial(x: csr_matrix, y: np.ndarray, held_out: csr_matrix, classes: int) -> np.ndarray:
    """Return what separators learnt from x and y say of the held-out messages (messages × classes)."""
    weights, bias = _separate(x, y, classes)
    # rounded as the separators in use are, so that the temperature fits them
    return held_out @ weights.astype(np.float16).astype(np.float32) + bias


def _best_but(margins: np.ndarray, left_out: int) -> np.ndarray:
    """Return the best margin along the last axis without one class."""
    return np.delete(margins, left_out, axis=-1).max(axis=-1)


def _fit_familiar(best: np.ndarray, inside: np.ndarray) -> tuple[float, float]:
    """Return slope and offset of the logistic curve from best margin to "not from outside"; both kinds count alike."""
    if min(inside.sum(), (~inside).sum()) < FEWEST_TO_FIT:
        return 0.0, 0.0
    from sklearn.linear_model import LogisticRegression  # only training needs it

    curve = LogisticRegression(C=1e3, class_weight="balanced").fit(best[:, None], inside)
    return float(curve.coef_[0][0]), float(curve.intercept_[0])


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
