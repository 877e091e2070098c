"""The learning of the crisis screen; here, because only the engine's environment has what it needs."""

from text.crisis_likeness import features, score
from text.train_crisis import learn


def test_training_is_repeatable_and_learns() -> None:
    rows = [("死にたい", True, 1.0), ("電池が切れた", False, 1.0)] * 20
    weights, bias = learn(rows)
    assert (weights, bias) == learn(rows)
    assert score(features("死にたい"), weights, bias) > score(features("電池が切れた"), weights, bias)
