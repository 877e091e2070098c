"""Bodies in danger: told plainly they are found whoever is hurt; questions, old stories and broken things are not."""

from __future__ import annotations

import pytest

from text.crisis import screen
from text.emergencies import medical_emergency

HAPPENED = """\
赤ちゃんがビー玉を飲み込んだ
赤ちゃんが誤って電池を飲んだ
息子がぐったりして返事しない
こどもが ぐったりしています
孫がけいれんしてる
子どもがお風呂で溺れた
いもうとが おふろで おぼれた
娘が川に落ちた
子どもが熱で意識がない
おとうとが うごかない
my grandson is choking
my daughter swallowed pills
ODした
薬をいっぱい飲んでしまった、気持ち悪い
薬全部飲んだ
手首切った、血が止まらない
もう薬をたくさん飲んだ
I took an overdose
I cut my wrist and it won't stop bleeding
I overdosed
I OD'd
I drank poison
おばあちゃんが餅をのどに詰まらせた
母が餅を喉に詰まらせました
あかちゃんが でんちを のみました
こどもが たばこを たべました
2歳の子が洗剤を飲んでしまいました
じいちゃんが倒れた
お父さんが倒れて動きません
妻の意識がありません
息してへん
父が息をしてない
子どもが熱湯をかぶった
娘がやけどしました
おとうとが プールで おぼれてる
孫が2階の窓から落ちました
まごが ひきつけを 起こした
睡眠薬を50錠飲みました
リスカしちゃった血がとまらん
くすり いっぱい のんじゃった
友達が薬を大量に飲んだみたい
夫の顔の半分が動かない
my baby isn't breathing
my dad collapsed
he had a seizure
she fell into the river
my husband won't wake up
I took all my pills
my son drank bleach
hot water spilled on my baby
my toddler ate a button battery
he's choking on a grape
child is not responding
ばあちゃんが息しとらん
おかあさんが おきない よんでも へんじしない
血がいっぱい出て止まりません
車にはねられた
夫が胸が急に痛いと言って苦しんでいます"""
NOT = """\
スマホを川に落とした
スマホが動かない
もし子どもが電池を飲んだらどこに相談する?念のため
去年、息子がけいれんしました
息子が交通事故を起こしたと電話が来た
「お父さんが倒れた、病院代を振り込んで」とSMSが来た
ギャンブルに溺れている夫
まぶたがけいれんする
風邪薬を飲んだ
毎日薬をたくさん飲んでいるのでお薬手帳アプリを入れたい
アプリが反応しない
パソコンが急に動かなくなった
推しが尊すぎて息できない
水を飲んだ
通知の電池マークが消えた
I can't breathe laughing at this meme
my wifi drowned when the pipe leaked
I am drowning in emails
my phone won't wake up
I burned a CD
the app is not responding
what if my son swallowed a battery
"""


@pytest.mark.parametrize("text", HAPPENED.splitlines())
def test_a_body_in_danger_is_never_weighed(text: str) -> None:
    assert medical_emergency(text)
    found = screen(text).crisis
    assert found is not None
    assert not found.by_likeness


@pytest.mark.parametrize("text", NOT.splitlines())
def test_a_question_an_old_story_and_a_thing_are_none(text: str) -> None:
    assert medical_emergency(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("赤ちゃんが誤って電池を飲んだ", "swallowed"),
        ("ODした", "overdose"),
        ("手首切った、血が止まらない", "wound"),
        ("my grandson is choking", "choking"),
        ("いもうとが おふろで おぼれた", "drowning"),
        ("孫がけいれんしてる", "seizure"),
        ("息子がぐったりして返事しない", "unresponsive"),
        ("子どもが熱湯をかぶった", "burn"),
        ("孫が2階の窓から落ちました", "injury"),
        ("血がいっぱい出て止まりません", "bleeding"),
    ],
)
def test_what_to_do_depends_on_what_happened(text: str, kind: str) -> None:
    assert medical_emergency(text) == kind
