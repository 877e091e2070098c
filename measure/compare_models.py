"""Run by the engine's Python: features and classifiers side by side, for the table of docs/adr/0011-understanding-one-table.md.

``.envs/bot/bin/python -m measure.compare_models [--diet]``. Everything learns from data/nlu and is asked the topic messages of
data/evaluation; seconds are of one thread on this machine, so compare within one run.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC

from bot.components.tokenizer import said_of
from bot.features import Said, Vocabulary, sound_pieces, spelling_pieces, word_pieces
from bot.settings import ROOT
from text.taught import read_messages
from text.tokenise import tokenise

SETS = ("messages", "second_author", "third_author", "fifth_author")
Asked = list[tuple[str, str, frozenset[str]]]


def read_cases() -> Asked:
    """Return (set, text, right topics) of every evaluation message that asks about a topic."""
    found = []
    for name in SETS:
        path = ROOT / "data" / "evaluation" / f"{name}.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if (row.get("expect") or "topic") == "topic":
                found.append((name, row["text"], frozenset(row["topics"])))
    return found


class Blocks:
    """Sublinear tf-idf over some of the engine's blocks, and optionally surface words, synonym groups or word vectors beside them."""

    def __init__(self, blocks: Sequence[Any], vectors: Path | None = None, synonyms: bool = False) -> None:
        self.blocks, self.vectors = tuple(blocks), vectors
        self.groups = _synonym_groups() if synonyms else {}
        self.vocabulary: Any = None

    def fit(self, said: Sequence[Said]) -> Any:
        """Learn the pieces; return the matrix of the training messages."""
        with _blocks(self.blocks):
            self.vocabulary = Vocabulary.learn([self._wider(one) for one in said])
        return self.matrix(said)

    def matrix(self, said: Sequence[Said]) -> Any:
        """Return messages × features."""
        with _blocks(self.blocks):
            found = self.vocabulary.matrix([self._wider(one) for one in said])
        return found if self.vectors is None else hstack([found, _mean_vectors(said, self.vectors)]).tocsr()

    def _wider(self, one: Said) -> Said:
        more = tuple(self.groups[word] for word in one.words if word in self.groups)
        return Said(one.words + more, one.text, one.sound) if more else one


class _blocks:
    """The engine's features with other blocks, for as long as the context lasts."""

    def __init__(self, blocks: tuple[Any, ...]) -> None:
        self.blocks = blocks

    def __enter__(self) -> None:
        import bot.features as features

        self.before, features.BLOCKS = features.BLOCKS, self.blocks

    def __exit__(self, *_: object) -> None:
        import bot.features as features

        features.BLOCKS = self.before


def _surface_pieces(said: Said) -> Counter[str]:
    """Count words and neighbouring pairs as they are written: what normalised forms are measured against."""
    return word_pieces(Said(tuple(token.text.lower() for token in tokenise(said.text) if token.is_word), said.text))


def _synonym_groups() -> dict[str, str]:
    groups = yaml.safe_load((ROOT / "data" / "synonyms.yml").read_text(encoding="utf-8"))
    rows = groups if isinstance(groups, list) else [row for rows in groups.values() for row in rows]
    return {token.lemma: f"group{at}" for at, row in enumerate(rows) for word in row for token in tokenise(str(word))}


def _mean_vectors(said: Sequence[Said], folder: Path) -> Any:
    from bot.export_vectors import word_hash

    rows = np.load(folder / "rows.npy", mmap_mode="r")
    hashes, places = np.load(folder / "hashes.npy"), np.load(folder / "places.npy")
    found = np.zeros((len(said), rows.shape[1]), np.float32)
    for at, one in enumerate(said):
        for word in one.words:
            key = np.uint64(word_hash(word))
            place = int(np.searchsorted(hashes, key))
            if place < len(hashes) and hashes[place] == key:
                found[at] += max(0.1, np.log(2.0 + places[place]) - 1.0) * rows[places[place]].astype(np.float32)
        found[at] /= max(float(np.linalg.norm(found[at])), 1e-9)
    return csr_matrix(found)


def measure(
    name: str,
    fit: Callable[[], Callable[[Sequence[int]], np.ndarray]],
    labels: Any,
    cases: Asked,
    size: Callable[[], float],
) -> None:
    """Print one row of the table. ``fit`` learns and returns a function from case numbers to scores (cases × labels)."""
    began = time.monotonic()
    scores_of = fit()
    trained = time.monotonic() - began
    topics = {topic["id"] for topic in yaml.safe_load((ROOT / "data" / "topics.yml").read_text(encoding="utf-8"))}
    allowed = np.array([label in topics for label in labels])
    began = time.monotonic()
    scores = np.vstack([scores_of([at]) for at in range(0, len(cases), 4)])
    each = (time.monotonic() - began) * 1000 / len(scores)
    scores = scores_of(range(len(cases)))
    scores = np.where(allowed, scores, -np.inf)
    best = np.argsort(-scores, axis=1)[:, :3]
    columns = []
    for part in SETS:
        rows = [at for at, case in enumerate(cases) if case[0] == part]
        first = np.mean([labels[best[at][0]] in cases[at][2] for at in rows])
        third = np.mean([bool({labels[one] for one in best[at]} & cases[at][2]) for at in rows])
        columns.append(f"{first:.3f} / {third:.3f}")
    print(f"| {name} | {' | '.join(columns)} | {trained:.0f} | {each:.1f} | {size():.0f} |", flush=True)


def compare(only: str) -> None:
    """Print the table of features and linear classifiers, of the rows whose name holds `only`."""
    taught, cases = read_messages(ROOT / "data" / "nlu"), read_cases()
    labels = np.array(sorted({one.intent for one in taught}))
    y = np.searchsorted(labels, [one.intent for one in taught])
    said = [said_of(one.text) for one in taught]
    asked = [said_of(text) for _, text, _ in cases]
    surface = [" ".join(token.text for token in tokenise(one.text) if token.is_word) for one in taught]
    vectors = Path(os.environ.get("STATE_DIR", "var")) / "vectors"
    print(f"{len(taught)} messages, {len(labels)} intents, {len(cases)} asked")
    print(
        "| features | "
        + " | ".join(f"{name} Hit@1 / Hit@3" for name in SETS)
        + " | training s | ms a message | memory of the weights, MB |"
    )
    print("|" + "---|" * (len(SETS) + 4))
    svc = lambda C=1.0: LinearSVC(C=C, tol=1e-2, max_iter=300, random_state=0)  # noqa: E731

    def linear(blocks: Blocks, learner: Any) -> tuple[Any, Any]:
        def fit() -> Any:
            learner.fit(blocks.fit(said), y)
            score = getattr(learner, "decision_function", None) or learner.predict_log_proba
            return lambda rows: score(blocks.matrix([asked[at] for at in rows]))

        def size() -> float:
            return float(getattr(learner, "coef_", getattr(learner, "feature_log_prob_", np.zeros(0))).size) * 2 / 2**20

        return fit, size

    def stock() -> tuple[Any, Any]:
        words = CountVectorizer(token_pattern=r"(?u)\b\w+\b")  # noqa: S106
        letters = CountVectorizer(analyzer="char", ngram_range=(1, 3), min_df=2)
        learner = LogisticRegression(C=1.0, solver="liblinear")
        texts = [one.text for one in said]
        asked_surface = [" ".join(token.text for token in tokenise(text) if token.is_word) for _, text, _ in cases]

        def fit() -> Any:
            learner.fit(hstack([words.fit_transform(surface), letters.fit_transform(texts)]).tocsr(), y)

            def scores(rows: Sequence[int]) -> np.ndarray:
                x = hstack(
                    [
                        words.transform([asked_surface[at] for at in rows]),
                        letters.transform([asked[at].text for at in rows]),
                    ]
                )
                return np.asarray(learner.decision_function(x.tocsr()))

            return scores

        return fit, lambda: learner.coef_.size * 8 / 2**20

    rows: list[tuple[str, tuple[Any, Any]]] = [
        ("counts of surface words and letters 1–3, logistic regression C 1 (what Rasa brings)", stock()),
        ("surface words 1–2, linear SVC", linear(Blocks([_surface_pieces]), svc())),
        ("normalised words 1–2, linear SVC", linear(Blocks([word_pieces]), svc())),
        ("letters 1–4, linear SVC", linear(Blocks([spelling_pieces]), svc())),
        ("words and letters, linear SVC", linear(Blocks([word_pieces, spelling_pieces]), svc())),
        ("words, letters, sound, linear SVC C 0.3", linear(Blocks([word_pieces, spelling_pieces, sound_pieces]), svc(0.3))),
        ("words, letters, sound, linear SVC C 1", linear(Blocks([word_pieces, spelling_pieces, sound_pieces]), svc())),
        ("… and synonym groups", linear(Blocks([word_pieces, spelling_pieces, sound_pieces], synonyms=True), svc())),
        ("… and mean ja_ginza vectors", linear(Blocks([word_pieces, spelling_pieces, sound_pieces], vectors=vectors), svc())),
        ("words, letters, sound, complement naive Bayes", linear(Blocks([word_pieces, spelling_pieces, sound_pieces]), ComplementNB())),
        ("words and letters, logistic regression C 10", linear(Blocks([word_pieces, spelling_pieces]), LogisticRegression(C=10, solver="liblinear", tol=1e-2))),
    ]  # fmt: skip
    for name, (fit, size) in rows:
        if only not in name:
            continue
        measure(name, fit, labels, cases, size)
    order = np.random.default_rng(20261128).permutation(len(taught))
    for part in (0.25, 0.5, 1.0):
        chosen = order[: int(part * len(order))]

        def fit(chosen: np.ndarray = chosen) -> Any:
            blocks, learner = Blocks([word_pieces, spelling_pieces, sound_pieces]), svc()
            learner.fit(blocks.fit([said[at] for at in chosen]), y[chosen])
            return lambda rows: learner.decision_function(blocks.matrix([asked[at] for at in rows]))

        measure(f"learning curve: {part:.0%} of the messages", fit, labels, cases, lambda: 0.0)


DIET = """
recipe: default.v1
assistant_id: compared
language: ja
pipeline:
- name: bot.components.tokenizer.SudachiTokenizer
- name: CountVectorsFeaturizer
- name: CountVectorsFeaturizer
  analyzer: char
  min_ngram: 1
  max_ngram: 3
- name: DIETClassifier
  number_of_transformer_layers: 0
  entity_recognition: false
  constrain_similarities: true
  epochs: {epochs}
  batch_size: [64, 256]
"""


def diet(epochs: int) -> None:
    """Train DIET without transformer layers and print its row; TensorFlow lives in this process only."""
    import asyncio

    from rasa.core.agent import Agent
    from rasa.model_training import train_nlu

    cases = read_cases()
    with tempfile.TemporaryDirectory() as name:
        config = Path(name) / "config.yml"
        config.write_text(DIET.format(epochs=epochs), encoding="utf-8")
        began = time.monotonic()
        model = train_nlu(str(config), str(ROOT / "data" / "nlu"), name)
        trained = time.monotonic() - began
        agent = Agent.load(str(model))
        size = Path(str(model)).stat().st_size / 2**20
        topics = {topic["id"] for topic in yaml.safe_load((ROOT / "data" / "topics.yml").read_text(encoding="utf-8"))}
        hits: dict[str, list[tuple[bool, bool]]] = {part: [] for part in SETS}
        began = time.monotonic()
        for part, text, right in cases:
            parsed = asyncio.run(agent.parse_message(text))
            named = [one["name"] for one in parsed["intent_ranking"] if one["name"] in topics][:3]
            hits[part].append((bool(set(named[:1]) & right), bool(set(named) & right)))
        each = (time.monotonic() - began) * 1000 / len(cases)
    columns = [f"{np.mean([a for a, _ in rows]):.3f} / {np.mean([b for _, b in rows]):.3f}" for rows in hits.values()]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"| words and letters 1–3, DIET, 0 layers, {epochs} epochs | {' | '.join(columns)} | {trained:.0f} | {each:.1f} | {size:.0f} (process {peak:.0f}) |"
    )


def main() -> None:
    """Compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--diet", type=int, metavar="EPOCHS", help="train DIET for so many epochs instead of the others"
    )
    parser.add_argument("--only", default="", help="measure only the rows whose name holds this")
    arguments = parser.parse_args()
    os.chdir(ROOT)
    if arguments.diet:
        diet(arguments.diet)
    else:
        compare(arguments.only)


if __name__ == "__main__":
    main()
