"""The learning of the crisis screen; here, because only the engine's environment has what it needs."""

import numpy as np

from text.crisis_likeness import features, sounds
from text.train_crisis import Row, learn

ROWS = [
    row
    for _ in range(20)
    for row in (
        Row("死にたい", "danger:self_harm", "danger:self_harm"),
        Row("刃物を持った男がいる", "danger:violence", "danger:violence"),
        Row("電池が切れた", "near", "near"),
        Row("お金を払ってと電話が来た", "scam_phone_money", "scam_phone_money"),
    )
]


def test_training_is_repeatable_and_tells_dangers_from_the_rest_and_from_one_another() -> None:
    table, again = learn(ROWS), learn(ROWS)
    assert np.array_equal(table.weights, again.weights) and table.names == again.names
    sad, armed = sounds(features("死にたい"), table), sounds(features("刃物を持った男がいる"), table)
    assert sad.score > 0 and sad.kind == "self_harm"
    assert armed.score > 0 and armed.kind == "violence"
    for calm in ("電池が切れた", "お金を払ってと電話が来た"):
        assert sounds(features(calm), table).score < 0


def test_what_was_never_heard_says_nothing() -> None:
    table = learn(ROWS)
    assert np.allclose(table.margins(features("")), table.bias, atol=0.5)
    assert np.allclose(table.margins((frozenset({"zzz"}), frozenset())), table.bias)
