import pytest
from rasa.shared.nlu.training_data.message import Message

from bot.components.tokenizer import SudachiTokenizer, code_fingerprint, said_of


@pytest.fixture(scope="module")
def tokenizer() -> SudachiTokenizer:
    return SudachiTokenizer(SudachiTokenizer.get_default_config())


def lemmas(tokenizer: SudachiTokenizer, text: str) -> list[str]:
    return [token.lemma for token in tokenizer.tokenize(Message({"text": text}), "text")]


def test_japanese_is_normalised_and_latin_left_alone(tokenizer: SudachiTokenizer) -> None:
    assert lemmas(tokenizer, "ゴミを捨てる") == lemmas(tokenizer, "ごみを捨てる")
    assert lemmas(tokenizer, "Collection DAY") == ["collection", "day"]


def test_offsets_point_into_the_text_as_it_was_typed(tokenizer: SudachiTokenizer) -> None:
    text = "ｽﾏﾎを　なくした😀 my phone"
    for token in tokenizer.tokenize(Message({"text": text}), "text"):
        assert text[token.start : token.end] == token.text


@pytest.mark.parametrize("text", ["", " ", "。。。", "😀", "\x00", "\ud800", "あ" * 60_000, "a" * 200_000])
def test_empty_odd_and_huge_texts_are_safe(tokenizer: SudachiTokenizer, text: str) -> None:
    tokenizer.process([Message({"text": text})])
    said_of(text)


def test_particles_do_not_count_and_spaces_of_learners_do_not_matter() -> None:
    assert said_of("スマホをなくした").words == said_of("スマホ なくした").words
    assert said_of("パソコン 大きい おと").text == said_of("パソコン大きいおと").text
    assert said_of("ｽﾏﾎ").text == said_of("スマホ").text == said_of("すまほ").text


def test_tokens_of_the_pipeline_and_a_plain_text_give_the_same_features(tokenizer: SudachiTokenizer) -> None:
    text = "パソコンから大きな音がして電話しろと出てる"
    assert said_of(text, tokenizer.tokenize(Message({"text": text}), "text")) == said_of(text)


def test_the_fingerprint_covers_code_outside_the_class() -> None:
    assert SudachiTokenizer.fingerprint_addon({}) == code_fingerprint()
    assert len(code_fingerprint()) == 64
