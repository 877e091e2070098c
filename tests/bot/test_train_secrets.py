"""The learning of the ear for secrets; here, because only the engine's environment has what it needs."""

import json
from pathlib import Path

import numpy as np

from text.redact import PLACEHOLDERS
from text.secret_likeness import secrets_heard
from text.secret_view import look_at
from text.train_secrets import Told, learn

TOLD = [
    message
    for n in range(12)
    for message in (
        Told(f"家の鍵のやつは sora{n}kumo にしてます", (f"sora{n}kumo",), "password"),
        Told(f"入るときは hoshi{n}niji って打つの", (f"hoshi{n}niji",), "password"),
        Told(f"玄関は {4100 + n} で開きます", (f"{4100 + n}",), "pin"),
        Told(f"妹にかけるなら 0{n}-555-{2000 + n} へ", (f"0{n}-555-{2000 + n}",), "phone"),
        Told(f"きのう駅前で友だち{n}人と会いました"),
        Told(f"テレビは channel{n} をよく見ます"),
    )
]


def test_training_is_repeatable_and_tells_secrets_and_their_classes() -> None:
    table, again = learn(TOLD), learn(TOLD)
    assert np.array_equal(table.weights, again.weights) and table.names == again.names == (
        "any",
        "password",
        "phone",
        "pin",
    )

    def heard(text: str) -> list[tuple[str, str]]:
        return [(one.kind, text[one.start : one.end]) for one in secrets_heard(look_at(text), [], table)]

    assert heard("家の鍵のやつは umi77kaze にしてます") == [("password", "umi77kaze")]
    assert heard("玄関は 4977 で開きます") == [("pin", "4977")]
    assert heard("テレビは channel15 をよく見ます") == []


def test_the_messages_it_learns_from_hold_what_they_say_they_hold() -> None:
    for path in (Path(__file__).parents[2] / "data" / "secrets").glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            assert bool(one["secrets"]) == bool(one["kind"]), one
            assert not one["kind"] or one["kind"] in PLACEHOLDERS, one
            assert all(secret in one["text"] for secret in one["secrets"]), one
