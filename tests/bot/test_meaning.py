"""What a message means: the same in other words and in the other language, and safe on anything."""

import numpy as np
import pytest

from bot import meaning
from bot.features import Said
from bot.meaning import Directions, meanings_beside, meanings_of
from bot.ranking import Ranking


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        (
            "someone moved money out of my bank account",
            "my savings are gone from the bank",
            "how do I stop the pop-up noise",
        ),
        ("電話をなくしました", "スマホがどこにもない", "写真を勝手に載せられた"),
        (
            "画面に警告が出て音が鳴っている",
            "my screen shows a warning and it is beeping",
            "I lost my wallet on the train",
        ),
    ],
)
def test_the_same_in_other_words_is_nearer_than_something_else(one: str, same: str, other: str) -> None:
    vectors = meanings_of([one, same, other])
    assert vectors.shape == (3, 512)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-4)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.1


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_what_says_nothing_means_nothing(text: str) -> None:
    assert not meanings_of([text]).any()


@pytest.mark.parametrize(
    "text", ["!", "😱😱😱", "𠮷野家", "\u0301\u0301", "a" * 5000, "あ" * 5000, "\x00", "👨‍👩‍👧‍👦 ﷽ ẞ"]
)
def test_anything_that_can_be_typed_has_a_finite_vector(text: str) -> None:
    assert np.isfinite(meanings_of([text])).all()


def test_only_the_beginning_of_a_long_message_is_read() -> None:
    long = "パスワードを教えてしまいました。" * 60
    assert np.array_equal(meanings_of([long]), meanings_of([long[: meaning.LONGEST]]))


def test_many_texts_are_shared_out_and_come_back_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "_AT_ONCE", 3)
    texts = [f"メール {n} 通目が来た" for n in range(8)]
    with meanings_beside(texts) as meanings:
        assert meanings() == pytest.approx(meanings_of(texts), abs=1e-4)


def test_directions_keep_what_differs_and_leave_the_meaningless_alone() -> None:
    vectors = np.zeros((4, 512), dtype=np.float32)
    vectors[:, 7] = [1, -1, 1, -1]
    found = Directions.learn(vectors).along(np.vstack([vectors, np.zeros((1, 512), dtype=np.float32)]))
    assert abs(found[:4, 0]) == pytest.approx(1, abs=1e-4)
    assert not found[4].any()


TAUGHT = {
    "lost": [
        "my phone is gone",
        "i left my mobile on the bus",
        "cannot find my handset",
        "phone stolen at the station",
    ],
    "popup": [
        "warning on my screen",
        "the computer beeps and shows an alert",
        "red page says virus",
        "siren from laptop",
    ],
}


def said(text: str) -> Said:
    return Said(tuple(text.split()), text, "", text)


@pytest.fixture(scope="module")
def ranking() -> Ranking:
    taught = [(intent, text) for intent, texts in TAUGHT.items() for text in texts]
    return Ranking.learn([said(text) for _, text in taught], [intent for intent, _ in taught])


def test_a_ranking_hears_what_shares_no_word_with_what_was_taught(ranking: Ranking) -> None:
    deaf = Ranking(
        ranking.vocabulary,
        ranking.labels,
        ranking.weights[: len(ranking.vocabulary)],
        ranking.bias,
        ranking.temperature,
    )
    asked = said("somebody nicked it from me in the metro")
    assert dict(ranking.rank(asked, 2))["lost"] > dict(deaf.rank(asked, 2))["lost"]
    assert ranking.rank(asked, 1)[0][0] == "lost"


def test_a_saved_ranking_keeps_its_directions(ranking: Ranking, tmp_path) -> None:
    ranking.save(tmp_path)
    again = Ranking.load(tmp_path)
    asked = said("alarm out of the notebook")
    assert again.rank(asked, 2) == ranking.rank(asked, 2)
    with np.load(tmp_path / "ranking.npz", allow_pickle=False) as arrays:
        kept = {name: arrays[name] for name in arrays.files}
    kept["axes"] = kept["axes"][:, :1]
    np.savez_compressed(tmp_path / "ranking.npz", **kept)
    with pytest.raises(ValueError, match="do not fit"):
        Ranking.load(tmp_path)
