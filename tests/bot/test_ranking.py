import numpy as np
import pytest

from bot.features import Said, Vocabulary
from bot.ranking import Ranking, softmax

TAUGHT = [
    ("lost", w)
    for w in ("スマホ なくした", "電話 なくした", "携帯 落とした", "スマホ 盗まれた", "携帯 なくした", "電話 落とした")
] + [
    ("popup", w) for w in ("警告 出た", "画面 警告", "音 鳴る 画面", "警告 消えない", "ウイルス 警告", "画面 赤い 警告")
]


def said(words: str) -> Said:
    return Said(tuple(words.split()), words.replace(" ", ""))


@pytest.fixture(scope="module")
def ranking() -> Ranking:
    return Ranking.learn([said(words) for _, words in TAUGHT], [intent for intent, _ in TAUGHT])


def test_the_likeliest_intent_comes_first_and_probabilities_sum_to_one(ranking: Ranking) -> None:
    ranked = ranking.rank(said("スマホ 落とした"), 10)
    assert [name for name, _ in ranked] == ["lost", "popup"]
    assert sum(likely for _, likely in ranked) == pytest.approx(1, abs=1e-5)


def test_a_message_in_which_nothing_is_known_has_no_ranking(ranking: Ranking) -> None:
    assert ranking.rank(Said((), ""), 10) == []
    assert ranking.rank(said("zzz"), 10) == []


def test_a_saved_ranking_ranks_as_before_and_holds_no_pickle(ranking: Ranking, tmp_path) -> None:
    ranking.save(tmp_path)
    again = Ranking.load(tmp_path)
    assert again.rank(said("警告 音"), 5) == ranking.rank(said("警告 音"), 5)
    assert again.report == ranking.report
    assert all(array.dtype != object for array in np.load(tmp_path / "ranking.npz", allow_pickle=False).values())


def test_parts_that_do_not_fit_together_are_refused(ranking: Ranking, tmp_path) -> None:
    ranking.save(tmp_path)
    text = (tmp_path / "ranking.json").read_text()
    (tmp_path / "ranking.json").write_text(text.replace('"lost"', '"lost", "more"'))
    with pytest.raises(ValueError, match="do not fit"):
        Ranking.load(tmp_path)


def test_many_intents_are_learned_with_a_held_out_measurement() -> None:
    messages = [(f"intent{n}", said(f"言葉{n} 話{i} 文{n}{i % 3}")) for n in range(5) for i in range(12)]
    learned = Ranking.learn([one for _, one in messages], [intent for intent, _ in messages])
    assert learned.report["held_out"] > 0 and learned.report["hit_at_1"] == 1
    assert learned.rank(said("言葉3 文30"), 1)[0][0] == "intent3"


def test_what_is_like_nothing_that_was_taught_comes_from_outside() -> None:
    inside = [(f"intent{n}", said(f"言葉{n} 話{i} 文{n}{i % 3}")) for n in range(5) for i in range(40)]
    outside = [("elsewhere", said(f"天気{i} 空{i} 雨{i}{i}")) for i in range(200)]
    messages = inside + outside
    learned = Ranking.learn([one for _, one in messages], [intent for intent, _ in messages], outside="elsewhere")
    strange = learned.rank(said("言葉3 未知 無関係 別物 他所"), 12)
    usual = learned.rank(said("言葉3 文30"), 12)
    assert usual[0][0] == "intent3" and dict(usual)["elsewhere"] < dict(strange)["elsewhere"]
    assert sum(likely for _, likely in strange) == pytest.approx(1, abs=1e-4)


def test_where_nothing_is_taught_as_outside_every_message_counts_as_familiar(ranking: Ranking) -> None:
    assert ranking.outside is None


def test_the_same_data_give_the_same_ranking() -> None:
    made = [
        Ranking.learn([said(w) for _, w in TAUGHT], [i for i, _ in TAUGHT]).rank(said("携帯 警告"), 2) for _ in range(2)
    ]
    assert made[0] == made[1]


def test_a_block_of_known_pieces_has_length_one_and_unknown_ones_make_it_weaker() -> None:
    vocabulary = Vocabulary.learn([said(words) for _, words in TAUGHT])

    def strength(words: str) -> float:
        columns, weights = vocabulary.row(said(words))
        return float(
            np.linalg.norm([w for c, w in zip(columns, weights, strict=False) if vocabulary.pieces[c][0] in "wp"])
        )

    assert strength("警告") == pytest.approx(1, abs=1e-5)
    assert strength("警告 図書館 住民票 天気") < 0.6


def test_the_matrix_learnt_with_the_vocabulary_is_the_one_it_makes_afterwards() -> None:
    messages = [said(words) for _, words in TAUGHT]
    vocabulary, learnt = Vocabulary.learn_matrix(messages)
    assert learnt.nnz
    assert abs(learnt - vocabulary.matrix(messages)).max() == 0


def test_kanji_and_kana_meet_in_their_sound() -> None:
    taught = [("lost", "なくした"), ("found", "みつけた")] * 3
    learned = Ranking.learn([Said((sound,), sound, sound) for _, sound in taught], [intent for intent, _ in taught])
    assert learned.rank(Said(("無くした",), "無くした", "なくした"), 1)[0][0] == "lost"


def test_softmax_bears_large_margins() -> None:
    assert softmax(np.array([1000.0, 0.0])).tolist() == [1.0, 0.0]
