"""Cries for help that say nothing else, and what somebody in danger asks next."""

from __future__ import annotations

import re
from typing import Literal

from text.normalise import fold, normalise
from text.signs import Kind

Need = Literal["no_phone", "where", "words", "listen", "tongue", "again"]
"""What is asked after numbers to call were shown.

``no_phone``: cannot call, wants to write. ``where``: where to go. ``words``: what to say to the one in danger. ``listen``: wants to be heard, or
says how it feels. ``tongue``: speaks no Japanese. ``again``: whom to call, and words too few to say more.
"""

_MARKS = re.compile(r"[\s。、!?！？…・〜~ー.,'’\"“”()「」\U0001f300-\U0001faff]+")
_CRY = re.compile(
    r"(だれか|誰か|おねがい|お願い|ほんとに|本当に|はやく|早く|いますぐ|今すぐ|だれでもいい(から)?|誰でもいい(から)?)*"
    r"(たすけ|助け)(て+|てくださ+い+|てくれ|てほしい(です)?|てよ|てえ+|てぇ+|てー*|ろ|を?よんで(ください)?|を?呼んで(ください)?)?(だれか|誰か|おねがい|お願い|はやく|早く)*"
    r"|(please|pls|somebody|someone|anybody|anyone|god|oh|plz)*(help|sos|mayday)(me|us|please|pls|now|plz|asap)*"
)
_BEFORE = r"(もう|ほんとうに|ほんとに|本当に|本当は|いますぐ|今すぐ|今から|いまから|今日|今夜|明日|はやく|早く|ずっと|毎日|いっそ|もうだめ|もう無理|つらい|辛い|私|わたし|うち|僕|ぼく|俺|おれ|は|が|も|て)*"
_AFTER = r"(です|でーす|よ|ね|な|なあ|わ|と(おも|思)(う|います|っています|ってる)|って(おも|思)(う|います)|んです|の|だ|けど|だけど|ぞ|から|もう|ほんと|しか(ない|ありません))*"
_SELF_HARM = (
    rf"{_BEFORE}((死|し)に(たい|とうなる|とうなった|てえ|たくなる|たくなった|たくて)|自殺(し)?(たい|する|します|しよう|しようと)|じさつ(し)?(たい|する|します)|死(ぬ|にます)(わ|ね|しかない)|(死|し)のう(か|と)?|"
    r"(消|き)え(て)?(しまい)?たい|いなくなりたい|生きて(い)?たくない|生きるのを?やめ(たい|ます)|(飛|と)び(降|お)り(る|ます|たい)|首(を)?(吊|つ)(る|ります|りたい)|"
    rf"(手首|てくび|腕|うで)(を)?(切|き)(った|りました|る|ります|りたい|っちゃった)|(薬|くすり)(を)?(全部|ぜんぶ|大量に|たくさん)(飲|の)(んだ|みました|んじゃった)|(殺|ころ)して(ください|くれ|ほしい)?){_AFTER}"
    r"|(please|just|i|really|god|im|iam|imgoing|goingto|gonna|to|want|wanna|wish|will|should)*(wanttodie|wannadie|killmyself|killme|endmylife|commitsuicide|wasdead|weredead|diedtonight|kms)(now|tonight|today|please|so ?bad|already)*"
)
_VIOLENCE = (
    rf"{_BEFORE}((夫|旦那|だんな|主人|彼氏|彼|父|お父さん|母|お母さん|兄|息子|男)(に|から))?((殺|ころ)され(る|そう|ます)|(刺|さ)され(る|た|そう)|(殴|なぐ)られ(て(い)?る|ています|てます|た|る)|(首)(を)?絞められ(て(い)?る|た)|(襲|おそ)われ(て(い)?る|た|そう)|監禁され(て(い)?る|た)){_AFTER}"
    r"|(he|she|they|myhusband|myboyfriend|mydad|myfather|someone)(is|s|just|wants|willto|will|goingto|to)*(hittingme|beatingme|beatme|killme|tokillme|stabbedme|hurtingme|chokingme)(now|rightnow|again)*"
)
_LIFE = (
    r"(だれか|誰か|妻|夫|母|父|子ども|こども|赤ちゃん|息子|娘|おじいちゃん|おばあちゃん|人)?(が|の)?((息|いき)(を)?(して(い)?ない|してません|が止まった)|意識(が)?(ない|ありません|なくなった)|(倒|たお)れ(た|ました|て(い)?る)(動かない)?|(血|ち)(が)?(止|と)まらない)"
    r"|(家|うち|台所|部屋)?(が)?(燃えて(い)?る|火事(です|だ)?|もえてる)|(救急車|きゅうきゅうしゃ|110番|119番|警察)(を)?(呼|よ)んで(ください)?(早く|はやく)?"
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
_NEEDS: tuple[tuple[Need, re.Pattern[str]], ...] = (
    (
        "tongue",
        re.compile(
            r"日本語.{0,6}(話せ|はなせ|わから|分から|でき|苦手|下手)|にほんご.{0,8}(はなせ|わから|でき)|外国語|英語で"
            r"|(don't|can't|do not|cannot|not) (speak|understand|know) (any |much |good )?japanese|(speak|in) english|my japanese"
        ),
    ),
    (
        "words",
        re.compile(
            r"(なんて|何て|何と|どう|どんな).{0,6}(言え|いえ|言う|いう|声|こえ|言葉|ことば|話|はな|接|せっ|返|かえ|励|はげ)|声(を|の)?(かけ|掛け)|なぐさめ|慰め"
            r"|(what|how) (do|should|can|could|shall|would) i (say|tell|talk|answer|reply|respond|speak|help (him|her|them))|what to say"
        ),
    ),
    (
        "no_phone",
        re.compile(
            r"(電話|でんわ|通話|声).{0,8}(でき|無理|むり|いや|嫌|こわ|怖|苦手|にがて|出せ|だせ|かけられ|かけれ|つながら|繋がら|したくな|ない|使え)"
            r"|(話し中|はなしちゅう)|チャット|ちゃっと|ライン|line|sns|メールで|メッセージで|文字で|書いて相談|アプリで"
            r"|(can't|cannot|can not|don't want to|unable to|afraid to|scared to|not able to|won't) (call|phone|talk on|speak|make a call)|\b(chat|text|message) (line|service|instead|someone|them)?|no (phone|credit|signal)"
            r"|(doesn't|didn't|not|won't) (connect|answer|pick up)|line is busy|busy line"
        ),
    ),
    (
        "where",
        re.compile(
            r"(どこ|何処|どちら).{0,6}(逃げ|にげ|行|い[けくっ]|避難|ひなん|隠れ|かくれ|泊|とま)|逃げ(る|場|たい|られ|込)|にげ(る|ば|たい|られ)|行く(所|ところ|場所)|泊まる|帰れない|帰りたくない|帰れん|家に(い|居)られ|シェルター|避難所|かくまって"
            r"|where (do|can|should|could) (i|we) (go|run|hide|stay|sleep)|nowhere to (go|stay|sleep)|shelter|safe place|can't go (home|back)"
        ),
    ),
    (
        "listen",
        re.compile(
            r"(話|はなし|気持ち|きもち).{0,4}(聞|き[いくけ]|聴)|話したい|はなしたい|そばに|一人(に|は|で)|ひとり(に|は|で|ぼっち)|独り"
            r"|怖|こわ|恐|つら|辛|苦し|くるし|悲し|かなし|さみし|寂し|さびし|しんど|泣|なみだ|涙|不安|ふあん|眠れ|ねむれ|疲れ|つかれ|もう(いや|嫌|だめ|駄目|無理|むり|いい)|どうしよう|どうすれば|どうしたら|震え|わからない|分からない"
            r"|scared|afraid|alone|lonely|crying|hurts|listen|talk to|tired|sad|help|what (do|should|can) i do|don't know what|hopeless|can't sleep|shaking"
        ),
    ),
    (
        "again",
        re.compile(
            r"(どこ|だれ|誰|何番|なんばん|番号|窓口).{0,10}(電話|でんわ|かけ|掛け|相談|そうだん|言え|連絡)|何時|なんじ|夜でも|土日|無料|むりょう|タダ|お金(は)?かか|匿名|名前.{0,6}(言わ|いわ|出さ)|ばれ|バレ|親に(知ら|言わ|いわ)|秘密|ひみつ|信じて|本当に(大丈夫|聞いて)|意味(が)?ない"
            r"|who (do|can|should) i (call|talk|ask)|which number|what number|\bhours\b|what time|is it free|anonymous|secret|will (they|my parents)|useless|pointless"
        ),
    ),
)
_ANOTHER_MATTER = re.compile(
    r"スマホ|すまほ|携帯|けいたい|パソコン|ウイルス|画面|サイト|メールが|アプリが|パスワード|カード|詐欺|さぎ|アカウント|写真|課金|設定|phone is|screen|virus|password|account|scam|app\b|photo|e-?mail"
)
"""Words of a matter of its own: a feeling beside them is about that matter."""
_FEW = frozenset(
    "はい いいえ うん ううん ええ いや やだ でも だって なんで どうして 無理 むり だめ 嫌 ok okay yes no why but nope yeah idk please お願い おねがい お願いします おねがいします ありがとう ありがとうございます thanks thankyou そう そうです".split()  # noqa: SIM905 a list of quoted words reads worse
)
_LONGEST = 60
"""Letters up to which a message after a danger is read for what it needs; a longer one is a story of its own."""


def is_bare_cry(text: str) -> bool:
    """Tell whether a message is a cry for help and nothing else (「助けて」「誰か助けて！」 *help me*)."""
    return bool(_CRY.fullmatch(_bare(text)))


def plain_danger(text: str) -> Kind | None:
    """Return the danger of a message that states it in a few plain words and says nothing else (「自殺したい」「息をしてない」 *kill me*).

    Nothing is weighed here: what somebody says so plainly is never ordinary talk.
    """
    bare = _bare(text)
    return next((kind for kind, pattern in _PLAIN if pattern.fullmatch(bare)), None)


def says_done(text: str) -> bool:
    """Tell whether a message says that something is done and nothing else. *I'm done* in the middle of steps is no farewell."""
    return bool(_DONE.fullmatch(_bare(text)))


def need_after_danger(text: str) -> Need | None:
    """Return what somebody asks to whom numbers to call were just shown; None for another matter or a longer story."""
    whole = normalise(text).lower()
    if len(whole) > _LONGEST:
        return None
    bare = _MARKS.sub("", whole)
    if not bare or bare in _FEW or is_bare_cry(text):
        return "again"
    need = next((need for need, pattern in _NEEDS if pattern.search(whole)), None)
    return None if need in ("listen", "again") and _ANOTHER_MATTER.search(whole) else need


def _bare(text: str) -> str:
    """A message as it is matched here: folded, without marks and spaces."""
    return _MARKS.sub("", fold(normalise(text)))
