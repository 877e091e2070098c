"""The learning of the crisis screen; here, because only the engine's environment has what it needs."""

import numpy as np

from text.crisis_likeness import features, sounds
from text.train_crisis import Row, learn
from text.train_table import matrix_of, rarity

ROWS = [
    row
    for _ in range(20)
    for row in (
        Row("死にたい", "danger:self_harm", "danger:self_harm"),
        Row("刃物の男", "danger:violence", "danger:violence"),
        Row("電池が切れた", "near", "near"),
        Row("払って", "scam_phone_money", "scam_phone_money"),
    )
]


def test_training_is_repeatable_and_tells_dangers_from_the_rest_and_from_one_another() -> None:
    table, again = learn(ROWS), learn(ROWS)
    assert np.array_equal(table.weights, again.weights) and table.names == again.names
    sad, armed = sounds(features("死にたい"), table), sounds(features("刃物の男"), table)
    assert (sad.kind, armed.kind) == ("self_harm", "violence")
    calm = [sounds(features(text), table).score for text in ("電池が切れた", "払って")]
    assert min(sad.score, armed.score) > max(calm) + 1


def test_a_feature_counts_the_more_the_rarer_it_is() -> None:
    matrix = matrix_of([(frozenset("ab"),), (frozenset("a"),), (frozenset("ac"),)], ["a", "b", "c"])
    common, rare, as_rare = rarity(matrix, 3.0)
    assert common < rare == as_rare
    assert np.allclose(rarity(matrix, 0.0), 1.0)


def test_what_was_never_heard_says_nothing() -> None:
    table = learn(ROWS)
    assert np.allclose(table.margins(features("")), table.bias, atol=0.5)
    assert np.allclose(table.margins((frozenset({"zzz"}), frozenset())), table.bias)
