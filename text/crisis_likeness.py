"""How much a message sounds like the dangers in ``data/crisis``: a second opinion beside the signs.

A linear model over letter runs and words (English: runs of words), kept as a plain table of weights in
``crisis_weights.json``. ``python -m text.train_crisis`` makes it; nothing but the standard library is needed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from math import sqrt
from pathlib import Path

from text.normalise import fold, normalise
from text.tokenise import tokenise

WEIGHTS = Path(__file__).with_name("crisis_weights.json")
RUNS = (2, 3, 4)
_JAPANESE_LETTER = re.compile(r"[ぁ-ゖ\u3400-\u9fff々]")
_WORD = re.compile(r"[a-z']+")


def features(text: str) -> frozenset[str]:
    """Return what the model looks at in a message."""
    whole = normalise(text)
    folded = fold(whole)
    if not _JAPANESE_LETTER.search(folded):
        words = ["^", *_WORD.findall(folded), "$"]
        return frozenset(" ".join(words[start : start + length]) for length in (1, 2, 3) for start in range(len(words)))
    letters = "^" + folded.replace(" ", "") + "$"
    runs = {letters[start : start + length] for length in RUNS for start in range(len(letters) - length + 1)}
    return frozenset(runs | {"L:" + token.lemma for token in tokenise(whole) if token.is_word})


def likeness(text: str) -> float:
    """Return how much a message sounds like a danger: above 0 more than not; 1 is taken as a sign by itself."""
    return score(features(text), *_model())


def score(found: Iterable[str], weights: Mapping[str, float], bias: float) -> float:
    """Return the linear score of features: the sum of their weights over the root of their number."""
    every = list(found)
    return bias + sum(weights.get(one, 0.0) for one in every) / sqrt(len(every) or 1)


@cache
def _model() -> tuple[dict[str, float], float]:
    table = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return table["weights"], table["bias"]
