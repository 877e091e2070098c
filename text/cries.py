"""Cries for help that say nothing else, and dangers said so plainly that nothing need be weighed."""

from __future__ import annotations

import re

from text.blows import tells_of_blows
from text.emergencies import DONE_TO_ONESELF, medical_emergency
from text.normalise import fold, normalise
from text.signs import Kind

_MARKS = re.compile(r"[\s。、!?！？…・〜~ー.,'’\"“”()「」\U0001f300-\U0001faff]+")
_CRY = re.compile(
    r"(だれか|誰か|おねがい|お願い|ほんとに|本当に|はやく|早く|いますぐ|今すぐ|だれでもいい(から)?|誰でもいい(から)?)*"
    r"(たすけ|助け)(て+|てくださ+い+|てくれ|てほしい(です)?|てよ|てえ+|てぇ+|てー*|ろ|を?よんで(ください)?|を?呼んで(ください)?)?(だれか|誰か|おねがい|お願い|はやく|早く)*"
    r"|(だれか|誰か|だれでも|誰でも)(おねがい|お願い)(します|だから)?|(だれか|誰か)?(助けて|たすけて)(ほしい|欲しい)(んだけど|んですけど|んですが|のですが|です)?|(たすけ|助け)が(ひつよう|必要)(です)?"
    r"|(へるぷ|えすおーえす|緊急|きんきゅう|非常)(み|お願い|です|事態|じたい|だ|なんです)*|emergency|(its|thisis|it is)?(an|a)?(emergency|urgent)(please|help|now)*"
    r"|(please|pls|somebody|someone|anybody|anyone|god|oh|plz|i|we|really)*(need)?(some|your)?(help|sos|mayday)(me|us|please|pls|now|plz|asap|needed|wanted)*"
)
_BEFORE = r"(もう|ほんとうに|ほんとに|本当に|本当は|いますぐ|今すぐ|今から|いまから|今日|今夜|明日|はやく|早く|ずっと|毎日|いっそ|もうだめ|もう無理|つらい|辛い|私|わたし|うち|僕|ぼく|俺|おれ|は|が|も|て)*"
_AFTER = r"(です|でーす|よ|ね|な|なあ|わ|と(おも|思)(う|います|っています|ってる)|って(おも|思)(う|います)|んです|の|だ|けど|だけど|ぞ|から|もう|ほんと|しか(ない|ありません))*"
_SELF_HARM = (
    rf"{_BEFORE}((死|し)に(たい|とうなる|とうなった|てえ|たくなる|たくなった|たくて)|自殺(し)?(たい|する|します|しよう|しようと)|じさつ(し)?(たい|する|します)|死(ぬ|にます)(わ|ね|しかない)|(死|し)のう(か|と)?|"
    r"(消|き)え(て)?(しまい)?たい|いなくなりたい|生きて(い)?たくない|生きるのを?やめ(たい|ます)|(飛|と)び(降|お)り(る|ます|たい)|首(を)?(吊|つ)(る|ります|りたい)|"
    rf"(手首|てくび|腕|うで)(を)?(切|き)(った|りました|る|ります|りたい|っちゃった)|(薬|くすり)(を)?(全部|ぜんぶ|大量に|たくさん)(飲|の)(んだ|みました|んじゃった)|(殺|ころ)して(ください|くれ|ほしい)?){_AFTER}"
    r"|((楽|らく)に|苦しまずに|一人で|ひとりで)?((自殺|じさつ)(する|の)?|(死|し)(ぬ|ねる))(方法|ほうほう|やり方|やりかた|仕方|しかた)(を|が|って|は)?((教|おし)えて|(知|し)りたい|(探|さが)して(い)?る)(ください|くれ|ほしい)?(です)?"
    r"|(please|tellme|show ?me)*how(to|doi|cani|shouldi|doyou)(killmyself|commitsuicide|endmylife|endit ?all)(now|tonight|please|painlessly)*"
    r"|(please|just|i|really|god|im|iam|imgoing|goingto|gonna|to|want|wanna|wish|will|should)*(wanttodie|wannadie|killmyself|killme|endmylife|commitsuicide|wasdead|weredead|diedtonight|kms)(now|tonight|today|please|so ?bad|already)*"
)
_VIOLENCE = (
    rf"{_BEFORE}((夫|旦那|だんな|主人|彼氏|彼|父|お父さん|母|お母さん|兄|息子|男)(に|から))?((殺|ころ)され(る|そう|ます)|(刺|さ)され(る|た|そう)|(殴|なぐ)られ(て(い)?る|ています|てます|た|る)|(首)(を)?絞められ(て(い)?る|た)|(襲|おそ)われ(て(い)?る|た|そう)|監禁され(て(い)?る|た)){_AFTER}"
    r"|(he|she|they|myhusband|myboyfriend|mydad|myfather|someone)(is|s|just|wants|willto|will|goingto|to)*(hittingme|beatingme|beatme|killme|tokillme|stabbedme|hurtingme|chokingme)(now|rightnow|again)*"
)
_LIFE = (
    r"(だれか|誰か|妻|夫|母|父|子ども|こども|赤ちゃん|息子|娘|おじいちゃん|おばあちゃん|人)?(が|の)?((息|いき)(を)?(して(い)?ない|してません|が止まった)|意識(が)?(ない|ありません|なくなった)|(倒|たお)れ(た|ました|て(い)?る)(動かない)?|(血|ち)(が)?(止|と)まらない)"
    r"|(家|うち|台所|部屋)?(が)?(燃えて(い)?る|火事(です|だ)?|もえてる)|[^。]{0,8}(火事|かじ|火が(出|で|つい)た)(です|だ)?(たすけ|助け)て(ください|くれ)?|(救急車|きゅうきゅうしゃ|110番|119番|警察)(を)?(呼|よ)んで(ください)?(早く|はやく)?"
    r"|(he|she|my\w{2,8})?(is|s)?(notbreathing|unconscious|stoppedbreathing|bleedingout)|(call|send)(an|the)?(ambulance|police)(now|please)*"
)
_PLAIN: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("self_harm", re.compile(fold(_SELF_HARM))),
    ("violence", re.compile(fold(_VIOLENCE))),
    ("life", re.compile(fold(_LIFE))),
)
_DONE = re.compile(
    r"(ok|okay|yes|alright|allright|thanks|thankyou)*(im|iam|ive|ihave|its|thats|all)*(done|finished)(it|that|this|now|thanks)*"
)
_TOLD_IN = 60
"""Letters in which a body in danger is told of; in a longer story its words are weighed with all the others."""


def is_bare_cry(text: str) -> bool:
    """Tell whether a message is a cry for help and nothing else (「助けて」「誰か助けて！」 *help me*)."""
    return bool(_CRY.fullmatch(_bare(text)))


def plain_danger(text: str) -> Kind | None:
    """Return the danger of a message that states it in a few plain words and says nothing else (「自殺したい」「息をしてない」 *kill me*).

    Nothing is weighed here: what somebody says so plainly is never ordinary talk.
    """
    bare = _bare(text)
    plain = next((kind for kind, pattern in _PLAIN if pattern.fullmatch(bare)), None)
    if plain is not None or len(bare) > _TOLD_IN:
        return plain
    if tells_of_blows(text):
        return "violence"
    emergency = medical_emergency(text)
    return None if emergency is None else "self_harm" if emergency in DONE_TO_ONESELF else "life"


def says_done(text: str) -> bool:
    """Tell whether a message says that something is done and nothing else. *I'm done* in the middle of steps is no farewell."""
    return bool(_DONE.fullmatch(_bare(text)))


def _bare(text: str) -> str:
    """A message as it is matched here: folded, without marks and spaces."""
    return _MARKS.sub("", fold(normalise(text)))
