"""Languages Anshin does not speak."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from text.crisis import screen
from text.other_tongues import other_tongue

DATA = Path(__file__).resolve().parents[2] / "data"
DANGERS = {
    "zh": "我想死|我要自杀|他要杀我，他拿刀|救命",
    "ko": "죽고 싶어요|살려주세요",
    "vi": "tôi muốn chết|cứu tôi với",
    "pt": "Quero morrer|socorro, estão me ameaçando|meu marido está me batendo",
    "es": "quiero morir|mi marido me pega, por favor ayuda",
    "tl": "gusto ko nang mamatay|papatayin ako ng asawa ko",
    "id": "saya mau mati|tolong saya, dia mau membunuh saya",
    "ne": "मर्न मन लाग्छ",
    "th": "อยากตาย",
    "fr": "je veux mourir",
    "ru": "я хочу умереть",
}
CALM = {
    "zh": "我的手机被骗了怎么办|你会说中文吗",
    "ko": "한국어 할 수 있어요?|사기를 당했어요",
    "vi": "Tôi bị lừa tiền qua Facebook",
    "pt": "não falo japonês|preciso de ajuda com meu celular",
    "es": "no hablo japonés|necesito ayuda con mi cuenta",
    "tl": "naloko po ako ng pera sa online",
    "id": "saya kena tipu, apa yang harus saya lakukan",
}


@pytest.mark.parametrize(("tongue", "text"), [(key, one) for key, all in DANGERS.items() for one in all.split("|")])
def test_a_danger_is_a_crisis_in_any_language(tongue: str, text: str) -> None:
    assert other_tongue(text) == tongue
    assert screen(text).crisis is not None


@pytest.mark.parametrize(("tongue", "text"), [(key, one) for key, all in CALM.items() for one in all.split("|")])
def test_a_question_is_none(tongue: str, text: str) -> None:
    assert other_tongue(text) == tongue
    assert screen(text).crisis is None


@pytest.mark.parametrize(
    "text",
    [
        "電話番号",
        "個人情報流出",
        "株式会社",
        "iPhone",
        "ok",
        "tasukete kudasai",
        "no me",
        "I am in Rio",
        "Hola!",
        "Yo yo",
        "123",
        "…",
        "https://amaz0n.xyz",
    ],
)
def test_japanese_english_and_what_says_too_little_are_not_taken_for_another_language(text: str) -> None:
    assert other_tongue(text) is None


def test_no_evaluation_message_is_taken_for_another_language() -> None:
    texts = [
        json.loads(line)["text"] for path in DATA.glob("evaluation/*.jsonl") for line in path.open(encoding="utf-8")
    ]
    assert len(texts) > 3000
    assert [text for text in texts if other_tongue(text)] == []


def test_every_language_with_words_of_its_own_says_both_things() -> None:
    tongues = yaml.safe_load((DATA / "tongues.yml").read_text(encoding="utf-8"))
    assert set(tongues) >= {*DANGERS, *CALM, "other"}
    for tongue, own in tongues.items():
        if tongue != "other":
            assert set(own) == {"danger", "we_speak"}
            assert "119" in own["danger"]
            assert "110" in own["danger"]
