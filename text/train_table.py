"""Linear support vectors (Fan et al. 2008, LIBLINEAR) learnt into a :class:`text.weights_table.Table`; in the engine's environment, which has scikit-learn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from math import sqrt
from typing import Any

import numpy as np

from text.weights_table import Table, key_of

RAREST = 2
"""Features seen in fewer messages say nothing about the next one."""
SMALLEST, SMALLEST_OF_A_FEATURE = 0.05, 0.12
"""Weights closer to zero are left out, and features none of whose weights is farther from it: noise, and most of the table."""


def frequent(seen: Sequence[Sequence[Collection[str]]]) -> list[str]:
    """Return the features worth learning, in order."""
    counts: Counter[str] = Counter()
    for blocks in seen:
        for block in blocks:
            counts.update(block)
    return sorted(name for name, n in counts.items() if n >= RAREST)


def matrix_of(seen: Sequence[Sequence[Collection[str]]], kept: Sequence[str]) -> Any:
    """Return messages as a sparse matrix (messages × features kept): in each block one over the root of its size."""
    from scipy.sparse import csr_matrix  # only training needs it

    column = {name: at for at, name in enumerate(kept)}
    starts, columns, values = [0], [], []
    for blocks in seen:
        for block in blocks:
            known = sorted(column[name] for name in block if name in column)
            columns += known
            values += [1 / sqrt(len(block) or 1)] * len(known)
        starts.append(len(columns))
    return csr_matrix((np.array(values), np.array(columns), np.array(starts)), shape=(len(seen), len(column)))


def rarity(matrix: Any, power: float) -> Any:
    """Return how much each feature is to count (features): its inverse document frequency to a power, one for the mean feature.

    A plain machine leans on the commonest runs of letters, which every message has. What hardly any message has says most about the next one.
    """
    within = np.bincount(matrix.indices, minlength=matrix.shape[1])
    inverse = np.log((1 + matrix.shape[0]) / (1 + within))
    return (inverse / inverse.mean()) ** power


def separate(matrix: Any, wanted: Any, counts: Any, penalty: float = 1.0) -> tuple[Any, Any]:
    """Return weights (features × columns) and bias; two classes need one column."""
    from sklearn.svm import LinearSVC  # only training needs it

    learner = LinearSVC(C=penalty, tol=1e-2, max_iter=1000, random_state=0)
    learner.fit(matrix, wanted, sample_weight=counts)
    return learner.coef_.T, learner.intercept_


def table_of(
    names: tuple[str, ...], voices: Sequence[int], features_kept: Sequence[str], weights: Any, bias: Any
) -> Table:
    """Return the table of what was learnt: weights (features × columns) as small integers, without those that hardly count."""
    worth = np.abs(weights).max(axis=1) >= SMALLEST_OF_A_FEATURE
    features_kept = [name for name, kept in zip(features_kept, worth, strict=True) if kept]
    weights = np.where(np.abs(weights[worth]) < SMALLEST, 0.0, weights[worth])
    keys, place = np.unique(np.array([key_of(name) for name in features_kept], np.uint32), return_inverse=True)
    summed = np.zeros((len(keys), len(names)), np.float32)
    np.add.at(summed, place, weights)
    scale = np.abs(summed).max(axis=0) / 127
    rounded = np.round(summed / scale).astype(np.int8)
    keys, rounded = keys[rounded.any(axis=1)], rounded[rounded.any(axis=1)]
    starts = np.concatenate([[0], np.cumsum((rounded != 0).sum(axis=1))]).astype(np.uint32)
    columns = np.nonzero(rounded)[1].astype(np.uint8)
    return Table(
        names,
        np.array(voices, np.int8),
        keys,
        starts,
        columns,
        rounded[rounded != 0],
        scale,
        np.asarray(bias, np.float32),
    )
