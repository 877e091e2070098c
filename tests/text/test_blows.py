"""Blows told in a few words without a subject are a danger; drums, games and words on the internet are none."""

from __future__ import annotations

import time

import pytest

from text.blows import tells_of_blows
from text.crisis import find_crisis

TOLD = (
    "たまに殴られます|蹴られました|彼に手を出されることもあります|物を投げられます|DVもあります|どつかれることもあります|機嫌が悪いと殴ってきます|首を絞められたこともあります|"
    "暴力を受けています|酔うと暴れます|おこると なぐります|ときどき なぐります。こわいです|お酒を飲むと手が出ます|あと、たまに叩かれます|おっと ときどき なぐります|"
    "たまに手を上げられるんですけど、どうしたらいいですか|髪を引っ張られたりします|突き飛ばされました|ぼうりょく あります|夫にスマホを監視され、たまに手をあげられます|"
    "sometimes he hits|he gets violent sometimes|there is violence too|he gets physical when he is angry|and he slaps me"
)
OTHERWISE = (
    "ネットで叩かれています|叩かれています|太鼓をたたきます|たたきます|画面をたたくと反応します|ゲームで殴られます|暴れます|この映画は暴力もあります|手が出ないほど高いです|DVDです|"
    "カードの限度額が上げられます|手数料を上げられました|暴力的な動画を子どもが見ています|グループから蹴られました|投げ銭をしました|バンドでたたきます|魚が暴れます|my phone gets hit|it gets physical copies|以前、彼に殴られました。今は別居しています|昔、父に蹴られていました"
)


@pytest.mark.parametrize("text", TOLD.split("|"))
def test_blows_told_as_an_afterthought_are_a_danger(text: str) -> None:
    assert tells_of_blows(text)
    found = find_crisis(text)
    assert found is not None
    assert found.kind in ("violence", "child", "intruder")


@pytest.mark.parametrize("text", OTHERWISE.split("|"))
def test_a_drum_a_game_or_a_price_is_none(text: str) -> None:
    assert not tells_of_blows(text)


@pytest.mark.parametrize("text", ["今" * 1000, "夫が頭を" * 300, "and he " * 500, "たまに、" * 1000])
def test_long_repetitions_are_read_at_once(text: str) -> None:
    started = time.perf_counter()
    tells_of_blows(text)
    assert time.perf_counter() - started < 0.5
