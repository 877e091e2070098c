"""``python -m text.train_secrets``: learn the table of ``secret_likeness`` from ``data/secrets`` and the engine's messages.

Every message is heard twice: as it was written, and as the rules leave it. The engine's messages hold no secrets but what the rules know. Run in
the engine's environment, which has scikit-learn. Evaluation messages are never read here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from text.look_alikes import look_alikes, urls
from text.named_numbers import named_numbers
from text.redact import by_rules
from text.secret_likeness import ANY, WEIGHTS, features, words_of
from text.secret_view import look_at
from text.taught import read_messages
from text.train_table import frequent, matrix_of, separate, table_of
from text.weights_table import Table, write_table

PENALTY, PENALTY_OF_CLASSES = 2.0, 0.5
SECRET_COUNTS = 2.0
"""How often a word that is a secret counts beside one that is none."""
ORDINARY = 18000
"""How many of the engine's messages are heard."""


@dataclass(frozen=True, slots=True)
class Told:
    """A message, the pieces of it that are secrets, and their class (a key of ``text.redact.PLACEHOLDERS``)."""

    text: str
    secrets: tuple[str, ...] = ()
    kind: str = ""


def read(data: Path) -> list[Told]:
    """Return the messages of ``data/secrets`` and a fixed draw of the engine's."""
    told = [
        Told(one["text"], tuple(one["secrets"]), one["kind"])
        for path in sorted((data / "secrets").glob("*.jsonl"))
        for one in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]
    ordinary = [one.text for one in read_messages(data / "nlu") if features(look_at(one.text))]
    drawn = np.random.default_rng(20090101).permutation(len(ordinary))[:ORDINARY]
    return told + [Told(by_rules(ordinary[at]).text) for at in sorted(drawn)]


def learn(messages: Sequence[Told]) -> Table:
    """Return the table: one column for any secret, one for each class."""
    heard: list[frozenset[str]] = []
    kinds: list[str] = []
    for message in messages:
        for written in dict.fromkeys((message.text, by_rules(message.text).text)):
            for word, is_secret in _words(written, message.secrets):
                heard.append(word)
                kinds.append(message.kind if is_secret else "")
    blocks = [(one,) for one in heard]
    kept = frequent(blocks)
    matrix = matrix_of(blocks, kept)
    secret = np.array([bool(kind) for kind in kinds])
    weights, bias = separate(matrix, secret, np.where(secret, SECRET_COUNTS, 1.0), PENALTY)
    names = sorted(set(kinds) - {""})
    told = np.flatnonzero(secret)
    of_class, bias_of_class = separate(
        matrix[told], np.array([names.index(kinds[at]) for at in told]), np.ones(len(told)), PENALTY_OF_CLASSES
    )
    return table_of(
        (ANY, *names),
        [0] + [1] * len(names),
        kept,
        np.concatenate([weights, of_class], axis=1),
        np.concatenate([bias, bias_of_class]),
    )


def _words(written: str, secrets: Sequence[str]) -> Iterator[tuple[frozenset[str], bool]]:
    """Yield what is heard of each word that could be a secret, and whether it is one."""
    view = look_at(written)
    harmless = [(one.start, one.end) for find in (urls, named_numbers, look_alikes) for one in find(view)]
    told = [(at, at + len(one)) for one in secrets for at in _places(written, one)]
    words = words_of(view)
    for at, heard in features(view):
        start, end = words[at].start, words[at].end
        if not _meets(start, end, harmless):
            yield heard, _meets(start, end, told)


def _places(text: str, piece: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def _meets(start: int, end: int, places: Sequence[tuple[int, int]]) -> bool:
    return any(start < there_end and there_start < end for there_start, there_end in places)


def main() -> None:
    """Learn and write the table, to the file named or into use."""
    place = Path(sys.argv[1]) if len(sys.argv) > 1 else WEIGHTS
    messages = read(Path("data"))
    table = learn(messages)
    write_table(table, place)
    print(
        f"{len(messages)} messages, {len(table.keys)} features, {len(table.weights)} weights, {place.stat().st_size >> 10} KiB",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
