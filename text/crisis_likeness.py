"""How much a message sounds like the dangers in ``data/crisis``: a second opinion beside the signs.

A linear model over runs of letters and of words, kept as a plain table of weights in ``crisis_weights.json``.
``python -m text.train_crisis`` makes it, in the engine's environment; to use it nothing but the standard library is needed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from math import sqrt
from pathlib import Path

from text.normalise import fold, normalise
from text.tokenise import tokenise

WEIGHTS = Path(__file__).with_name("crisis_weights.json")
RUNS, PHRASES = (1, 2, 3, 4), (1, 2, 3)
_JAPANESE_LETTER = re.compile(r"[ぁ-ゖ\u3400-\u9fff々]")


def features(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return what the model looks at in a message: its runs of letters, and its words alone and in twos and threes."""
    whole = normalise(text)
    folded = fold(whole)
    if _JAPANESE_LETTER.search(folded):
        folded = folded.replace(" ", "")
    bordered = f"^{folded}$"
    runs = {bordered[start : start + size] for size in RUNS for start in range(len(bordered) - size + 1)}
    words = ["^", *(token.lemma for token in tokenise(whole) if token.is_word), "$"]
    phrases = {"\t".join(words[start : start + size]) for size in PHRASES for start in range(len(words) - size + 1)}
    return frozenset(runs), frozenset("w:" + phrase for phrase in phrases)


def likeness(text: str) -> float:
    """Return how much a message sounds like a danger: above 0 more than not; 1 is taken as a sign by itself."""
    return score(features(text), *_model())


def score(blocks: Iterable[Collection[str]], weights: Mapping[str, float], bias: float) -> float:
    """Return the linear score of features: in each block the sum of their weights over the root of their number."""
    return bias + sum(sum(weights.get(one, 0.0) for one in block) / sqrt(len(block) or 1) for block in blocks)


@cache
def _model() -> tuple[dict[str, float], float]:
    table = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return table["weights"], table["bias"]
