"""The decision answers when sure, asks back when torn, and says no when it is no question for the bot."""

from dataclasses import replace
from pathlib import Path

import pytest

from faq.decide import Thresholds, decide
from faq.errors import ContentInvalid
from faq.fit import Judged, calibrate, fit, measure
from faq.search import Hit

TOPICS = frozenset({"lost_phone", "phishing_email", "smishing_sms", "fake_shop_paid"})
PLAIN = Thresholds()


def hit(topic: str | None, score: float = 1.0, coverage: float = 0.8) -> Hit:
    return Hit(f"{topic}:ja:all", score, coverage, 0.5, topic)


def test_a_sure_topic_is_answered() -> None:
    found = decide([("lost_phone", 0.9), ("phishing_email", 0.05)], [hit("lost_phone")], TOPICS, PLAIN)
    assert (found.outcome, found.topics) == ("answer", ("lost_phone",))


def test_two_near_topics_are_offered_best_first() -> None:
    found = decide([("smishing_sms", 0.40), ("phishing_email", 0.45)], [], TOPICS, PLAIN)
    assert (found.outcome, found.topics) == ("choices", ("phishing_email", "smishing_sms"))


def test_at_most_three_are_offered() -> None:
    found = decide([(topic, 0.25) for topic in TOPICS], [], TOPICS, PLAIN)
    assert found.outcome == "choices" and len(found.topics) == 3


def test_search_settles_what_the_engine_leaves_open() -> None:
    torn = [("smishing_sms", 0.5), ("phishing_email", 0.5)]
    found = decide(torn, [hit("phishing_email", 2.0, 1.0), hit("smishing_sms", 0.5)], TOPICS, PLAIN)
    assert found.topics[0] == "phishing_email" and found.outcome == "answer"


def test_a_message_out_of_scope_is_called_so_and_an_unknown_one_is_unanswered() -> None:
    assert decide([("out_of_scope", 0.8), ("lost_phone", 0.1)], [], TOPICS, PLAIN).outcome == "out_of_scope"
    assert decide([("out_of_scope", 0.01), ("lost_phone", 0.02)], [], TOPICS, PLAIN).outcome == "unanswered"
    assert decide([], [], TOPICS, PLAIN).outcome == "unanswered"


def test_a_topic_without_a_live_answer_is_never_shown() -> None:
    found = decide([("sextortion", 0.95)], [hit("sextortion")], TOPICS, PLAIN)
    assert found.outcome == "unanswered" and "sextortion" not in found.topics


def test_a_towns_own_entry_without_a_topic_answers_when_it_covers_the_question() -> None:
    own = Hit("own-1", 2.0, 0.9, 0.5, None)
    assert decide([("out_of_scope", 0.7)], [own], TOPICS, PLAIN).entry == "own-1"
    assert decide([("out_of_scope", 0.7)], [Hit("own-1", 2.0, 0.2, 0.5, None)], TOPICS, PLAIN).entry is None


def test_the_order_of_the_ranking_does_not_matter() -> None:
    ranking = [("smishing_sms", 0.2), ("phishing_email", 0.6), ("out_of_scope", 0.1)]
    assert decide(ranking, [], TOPICS, PLAIN) == decide(ranking[::-1], [], TOPICS, PLAIN)


def test_thresholds_are_read_by_language_and_wrong_ones_are_named(tmp_path: Path) -> None:
    path = tmp_path / "thresholds.yml"
    path.write_text("ja: {answer: 0.55}\n", encoding="utf-8")
    found = Thresholds.load(path)
    assert found["ja"].answer == 0.55 and found["en"] == PLAIN
    path.write_text("ja: {answer: 55}\n", encoding="utf-8")
    with pytest.raises(ContentInvalid, match=r"ja\.answer"):
        Thresholds.load(path)
    path.write_text("ja: {anser: 0.5}\n", encoding="utf-8")
    with pytest.raises(ContentInvalid, match="anser"):
        Thresholds.load(path)
    assert Thresholds.load(tmp_path / "none.yml") == {"ja": PLAIN, "en": PLAIN}


def test_fitting_keeps_wrong_answers_within_the_bar() -> None:
    right = [Judged((("lost_phone", 0.7), ("smishing_sms", 0.2)), (), frozenset({"lost_phone"}))] * 40
    wrong = [Judged((("lost_phone", 0.45), ("smishing_sms", 0.3)), (), frozenset({"smishing_sms"}))] * 10
    outside = [Judged((("out_of_scope", 0.6), ("lost_phone", 0.3)), (), frozenset())] * 10
    thresholds, found = fit([*right, *wrong, *outside], TOPICS)
    assert found == measure([*right, *wrong, *outside], TOPICS, thresholds)
    assert found.wrong_direct == 0 and found.direct == 0.8 and found.outside_answered == 0 and found.any_right == 1


def test_belief_is_calibrated_on_held_out_messages() -> None:
    # Evidence of 0.5 that is right nine times in ten, and 0.2 that is right half of the time: the engine is too modest.
    rows = [
        Judged((("lost_phone", 0.5),), (), frozenset({"lost_phone" if n % 10 else "smishing_sms"})) for n in range(100)
    ]
    rows += [
        Judged((("lost_phone", 0.2),), (), frozenset({"lost_phone" if n % 2 else "smishing_sms"})) for n in range(100)
    ]
    weighed = Thresholds(search_share=0.0)
    slope, shift = calibrate(rows, TOPICS, weighed)
    fitted = replace(weighed, slope=slope, shift=shift)
    assert fitted.believe(0.5) == pytest.approx(0.9, abs=0.04)
    assert fitted.believe(0.2) == pytest.approx(0.5, abs=0.04)
    assert decide([("lost_phone", 0.5)], [], TOPICS, fitted).belief == pytest.approx(fitted.believe(0.5))


def test_slope_and_shift_have_ranges_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "thresholds.yml"
    path.write_text("ja: {slope: 1.7, shift: -0.4}\n", encoding="utf-8")
    assert Thresholds.load(path)["ja"].slope == 1.7
    path.write_text("ja: {slope: 0}\n", encoding="utf-8")
    with pytest.raises(ContentInvalid, match=r"ja\.slope"):
        Thresholds.load(path)
