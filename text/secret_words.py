"""Secrets that are plain words: passwords and passphrases, unlock patterns, letters-only codes.

A plain word is a secret only where a sentence tells it as one: behind its cue, before words for being, setting or typing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from text import secret_cues as cue
from text.look_alikes import is_common_example
from text.plain_words import COMMON_EN, LATIN_TOPIC, is_noun
from text.secret_cues import typed
from text.secret_view import Found, View

_PW_JA = r"(?:パスワード|パスワ(?=[はがを])|ぱすわーど|パスフレーズ|合言葉|合い言葉|あいことば|パス(?=[はがを、:\s])|ぱす(?=[はが])|(?<![A-Za-z])(?:PW|pw|Pw)(?![A-Za-z]))"
_WORD_JA = r"(?P<value>[ァ-ヶー]{2,14}?|[ぁ-んー]{2,14}?|[一-龥々ぁ-んァ-ヶー]{2,10}?)"
# Words that follow a value told as such.
_TOLD_JA = (
    r"[」』\"]?\s?(?=です(?![か?])|だ(?:[よねっ。]|けど|った)|でした|や[ねけでっ。]|や$|なん(?:です|だ|や|じゃ|やけ|で|よ|ね)|なの|じゃ(?:けど|よ|が)|に(?:し(?:て(?!は)|と[るっ]|ま[しす]|た)|設定|変え[たて]|かえ[たて])"
    r"|で(?:登録|設定|ログイン|(?:入|はい)[っりれ])|って(?:入れ|打|教|書|伝|設定|誰|だれ|やつ|単語|言う)|と(?:入れ|打[っち]|教え|書い|伝え|設定)|を(?:教え|入れ|打|伝え|使)|、これ|だと|では(?:弱|危|だめ|ダメ)|じゃ(?:弱|危|だめ|ダメ)|のまま|で(?:大丈夫|いい|ええ|安全|平気)|(?:の)?(?:ひらがな|カタカナ)で"
)
# パスワードはさくらもちです
_PLAIN_JA = typed(
    rf"{_PW_JA}(?:\s?[はがわも](?:、|\s)?|って|、|:|：|\s|に|を(?=[^、。]{{2,14}}に(?:し|設定|変え|かえ)))\s?(?:ずっと|全部|いつも|今|確か|たしか)?(?:[^\s、。の]{{1,6}}の(?:名前|なまえ|名|旧姓)の)?[「『]?{_WORD_JA}{_TOLD_JA})"
)
# パスワードみかんばたけにしとる, 合言葉ねこふんじゃったって…
_JOINED_JA = typed(
    rf"{_PW_JA}{_WORD_JA}(?=に(?:し(?:て(?!は)|と[るっ]|ま[しす]|た)|設定)|って(?:入れ|打|教|書|伝|設定|やつ))"
)
# パスワード ひまわり で はいれません: set apart by spaces on both sides.
_APART_JA = typed(
    rf"{_PW_JA}(?:は|が)?\s(?P<value>[ぁ-んー]{{3,14}}|[ァ-ヶー]{{3,14}}|[一-龥々]{{2,6}})(?:\s(?=で|って|と|に|や|だ|です)|[。]?$)"
)
# パスワードsakuraでログイン, パスワード himawari って入れた
_LATIN_JA = typed(
    rf"{_PW_JA}\s?(?:[はがわもをに]|って|、|:)?\s?(?:ずっと|全部|いつも|今)?[「『\"]?(?P<value>[A-Za-z][a-z]{{3,23}})(?![A-Za-z0-9@.'_-]|\s?(?:id|ID|の|から(?:メ|来|き|届)| [A-Za-z]))"
)
# パスワードをコスモスからラベンダーに変えた
_CHANGED_JA = typed(
    rf"{_PW_JA}[をはが]\s?(?P<value>[ァ-ヶー]{{2,14}}|[ぁ-んー]{{2,14}}?|[一-龥々]{{1,6}}|[A-Za-z]{{4,20}})から(?P<second>[ァ-ヶー]{{2,14}}|[ぁ-んー]{{2,14}}?|[一-龥々]{{1,6}}|[A-Za-z]{{4,20}})に(?:変|か[えわ]|し[てた])"
)
# さくらもちっていうパスワード, ポチをパスワードにしてる
_BEFORE_JA = typed(
    rf"(?:^|[、。\s「『のはがも])(?P<value>[ァ-ヶー]{{2,14}}|[ぁ-んー]{{3,14}}?|[一-龥々]{{2,6}}|[A-Za-z]{{4,20}})[」』]?(?:(?:って|という|っていう|ていう|ちゅう|いう)(?:の(?:が|を))?{_PW_JA}|を(?:そのまま)?{_PW_JA}(?:に(?:し|使|設定)|として)|が(?:うちの|私の|家の)?{_PW_JA}(?:です(?![か?])|や|だ|なん))"
)


def plain_passwords(view: View) -> Iterator[Found]:
    """Plain words told as passwords, without quotation marks or digits."""
    for pattern in (_PLAIN_JA, _JOINED_JA, _APART_JA, _BEFORE_JA):
        for match in pattern.finditer(view.shape):
            value = match.group("value")
            if is_noun(value) and not (LATIN_TOPIC.fullmatch(value) or cue.NOT_A_PASSWORD.fullmatch(value)):
                yield Found("password", *match.span("value"))
    for match in _CHANGED_JA.finditer(view.shape):
        if is_noun(match.group("value")) and is_noun(match.group("second")):
            yield Found("password", *match.span("value"))
            yield Found("password", *match.span("second"))
    for match in _LATIN_JA.finditer(view.shape):
        value = match.group("value")
        harmless = (LATIN_TOPIC, COMMON_EN, cue.NOT_A_PASSWORD, cue.PRODUCT)
        if any(one.fullmatch(value) for one in harmless):
            continue
        if not is_common_example(value, view.folded[match.start() : match.end() + 40]):
            yield Found("password", *match.span("value"))
    for pattern in (_PLAIN_EN, _TWO_WORDS_EN, _PHRASE_EN, _BEFORE_EN):
        for match in pattern.finditer(view.shape):
            name = match.lastgroup or "value"
            words = match.group(name).split()
            if pattern is _PHRASE_EN or not any(
                COMMON_EN.fullmatch(word) or cue.NOT_A_PASSWORD.fullmatch(word) for word in words
            ):
                yield Found("password", *match.span(name))


_PW_EN = r"(?<![A-Za-z])(?:[Pp]ass ?words?|[Pp]asscode|[Pp]assphrase|PASSWORD|[Pp]wd|[Pp][Ww]|[Pp]ass(?=\s?[:=]| is| was| [a-z]+$))(?![A-Za-z])"
# pw sunflower is that ok; password: kitty please
_PLAIN_EN = typed(
    rf"{_PW_EN}(?:(?: (?:for|on|of|to) (?:my |the |our )?\w+(?: \w+)?)?(?:\s?[:=]\s?|[,.]? (?:is|are|was|were|just|called|it is|it's|its|it was|which is) )| )[\"']?(?P<value>[A-Za-z][a-z]{{3,19}})[\"']?(?=[.,;!?]|$| (?:is|and|but|or|for|he|she|they|i|please|help|can|should|now|maybe|got|then|everywhere|my|so|because|from|in|with)(?![a-z]))"
)
# the wifi password is chocolate cake
_TWO_WORDS_EN = typed(
    rf"{_PW_EN}(?: (?:for|on) (?:my |the )?\w+)? (?:is|was) (?P<value>[a-z]{{3,12}} [a-z]{{3,12}})(?=[.,;!?]|$)"
)
# passphrase: blue sky over town
_PHRASE_EN = typed(
    r"(?:[Pp]assphrase|[Ss]ecret phrase)(?: is| was|:| =) (?P<value>(?!too|not|the|a )(?:[A-Za-z]{2,12} ){2,6}[A-Za-z]{2,12})(?=[.,;!?]|$)"
)
# sunflower is my password; i put sunflower for the password
_BEFORE_EN = typed(
    r"(?:(?:^|[.,!?:] |so |because |and |that )(?P<value>[A-Za-z]{4,20}) (?:is|was) (?:my|our|his|her) (?:\w+ ){0,2}?pass ?word|(?:use|used|using|put|typed|type|enter|entered|set|chose|wrote) (?P<other>[A-Za-z]{4,20}) (?:as|for|in|like) (?:my |the |a )?(?:\w+ ){0,2}?pass ?word)"
)
# Unlock patterns ---------------------------------------------------------------------------------------------------
_SPOT_JA = r"(?:左|右|真ん中|まんなか|中央|上|下|斜め|ななめ|ひだり|みぎ|うえ|した(?![らいがのよくこん]))(?:上|下|うえ|隣|した(?![らいがのよくこん]))?"
_WAY_JA = typed(
    rf"{_SPOT_JA}(?:(?:から|へ|に|まで|で|、|→|->|,|\s|・|、次は?|行って|いって|の){{0,3}}{_SPOT_JA}){{1,10}}|(?:[A-Za-zＡ-Ｚ]|コ|く|ロ)の?(?:字|じ|形|かたち|文字|型)(?:の形)?"
)
_SPOT_EN = r"(?:top|bottom|middle|cent(?:er|re)|left|right|up|down|diagonal)"
_WAY_EN = typed(
    rf"(?i)(?:letter |shape (?:of )?|an? |the |\b)?(?<![A-Za-z])[A-Z](?: |-)shaped?|letter [A-Z]\b|{_SPOT_EN}(?:[ ,>-]{{1,3}}(?:(?:to|then|and|go|goes|from|the)[ ,]){{0,3}}{_SPOT_EN}){{1,10}}"
)
_PATTERN = typed(
    r"パターン|ぱたーん|pattern|Pattern|なぞ[るっりれ]|解除[はがも]|[Uu]nlock(?:s|ing|ed)?(?: it| my phone)? (?:with|by|using|is)"
)


def unlock_patterns(view: View) -> Iterator[Found]:
    """The way a finger goes to unlock a telephone, in a message about a pattern."""
    if _PATTERN.search(view.shape) is None:
        return
    for pattern in (_WAY_JA, _WAY_EN):
        for match in pattern.finditer(view.shape):
            yield Found("pin", *match.span())


# Codes of letters only ---------------------------------------------------------------------------------------------
_LETTERS = typed(
    r"(?<![A-Za-z0-9@.])(?:[A-Z]{8,20}|[A-Z]{3,6}(?:[- ][A-Z]{3,6}){2,4}|(?<![ぁ-ん])[ぁ-ん]{4}(?:-[ぁ-ん]{4}){2,4}(?![ぁ-ん])|[a-z]{4}(?:[- ][a-z]{4}){2,4}|[a-z]{10,20})(?![A-Za-z0-9@.])"
)
_HARD_TO_SAY = re.compile(r"(?i)[bcdfghjklmnpqrstvwxz]{5}|(?<![a-z])[bcdfghjklmnpqrstvwxz]{4}(?![a-z])")
_A_CODE = cue.folded(r"コード|こーど|番号|カード|ギフト|code|gift|voucher|redeem|prepaid|itunes|key|キー")


def letter_codes(view: View) -> Iterator[Found]:
    """Gift and other codes of letters that make no word, in a message about a code."""
    if _A_CODE.search(view.folded):
        for match in _LETTERS.finditer(view.shape):
            if cue.HIDDEN.fullmatch(match.group()):
                continue
            grouped = re.search(r"[A-Z]-[A-Z]|[ぁ-ん]", match.group())
            if grouped or _HARD_TO_SAY.search(match.group()):
                yield Found("gift_code" if cue.GIFT.search(view.folded) else "code", *match.span())


# What stands beside a secret already taken out ---------------------------------------------------------------------
_BESIDE = (
    # 〔パスワード〕」から「あおぞら」に
    typed(
        r"〔パスワード〕[」』\"]?\s?(?:から|と|→|、|や|か|->|で|を)\s?[「『\"](?P<value>[^「」『』\"〔〕]{2,24})[」』\"]"
    ),
    # 〔パスワード〕、ヤフーのほうは osaka66; and the bank one is Redfox88
    typed(
        r"〔パスワード〕[^。〔〕\n]{1,24}?(?:[はがもを:=、,→]| is| was| to| and| or)\s?[「『\"']?(?P<value>(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9!#$%&*_.-]{5,30})"
    ),
    # 〔パスワード〕で楽天がtanabataです
    typed(
        r"〔パスワード〕[^。〔〕A-Za-z\n]{1,16}?[はがもを:]\s?(?P<value>[a-z]{4,23})(?=\s?(?:です|だ|や|って|。|、|で|$))"
    ),
    # 〔パスワード〕 and walnut
    typed(r"〔パスワード〕 (?:and|or|to|then|now) (?P<value>[a-z]{4,20})(?=[.,;!?]|$| for | on )"),
    # 〔パスワード〕 then he changed to thunder
    typed(r"〔パスワード〕[^.。〔〕\n]{1,24} (?:to|is|was) (?P<value>[a-z]{4,20})(?=[.,;!?]|$)"),
    # 〔パスワード〕とかえで; 〔パスワード〕とスミレ
    typed(r"〔パスワード〕[」』]?(?:と|か|から)(?P<value>[ァ-ヶー]{2,10})(?=です|の|を|に|で|だ|。|$)"),
    # 〔パスワード〕とkaede
    typed(r"〔パスワード〕[」』\"]?\s?(?:から|と|→|や|か|->)\s?(?P<value>[A-Za-z][A-Za-z_-]{3,23})(?![A-Za-z])"),
    # 〔ID〕 / kawauso, 〔メールアドレス〕 and sweetpotato, 〔ID〕 pass hachiko
    typed(
        r"〔(?:ID|メールアドレス)〕[」\"]?(?:\s?(?:/|,|、|と|で|and|&|:|;|\||が|の)?\s?(?:pass|pw|password|パス(?:ワード)?)?(?:は|が|:| is)?\s?)(?P<value>[A-Za-z][A-Za-z_-]{4,23})(?=\s?(?:で(?:入|ログ|す|はい)|です|だ|や|って|を|と|。|、|,|\.|$|got|was|they|but|stolen|he|she|is|can|now))"
    ),
)
# ログインは tarou77 / kawauso です
_PAIR = typed(
    r"(?:ログイン|ネットバンク|アカウント|ID|垢|ID|[Ll]ogin|[Aa]ccount|[Uu]ser)[^。A-Za-z0-9〔〕]{0,12}(?<![A-Za-z0-9])(?:is |was |with |は )?(?P<first>[A-Za-z][A-Za-z0-9_.-]{3,30})\s?(?:/|と|&|and|、)\s?(?P<value>[A-Za-z][A-Za-z0-9_.!-]{4,30})(?=\s?(?:で(?:入|ログ|す|はい)|です|だ|や[ねけ]|。|$|got|,|\.))"
)
# 楽天に hanami_k と kabutomushi を入れた; log in with maria77 and jellybean
_PAIR_TYPED = typed(
    r"(?<![A-Za-z0-9@.])(?P<first>(?=[A-Za-z]*[\d_.])[A-Za-z][A-Za-z0-9_.-]{3,30})\s?(?:と|、|/)\s?(?P<value>[A-Za-z][A-Za-z0-9_!-]{4,30})\s?(?:を|で|って|と)\s?(?:入[れ力っ]|打|教え|送|書|ログ)"
    r"|(?:log(?:ged)? ?in|sign(?:ed)? ?in)(?: with| using| as|:) (?P<first2>[A-Za-z][A-Za-z0-9_.-]{3,30}) (?:and|/|&) (?P<value2>[A-Za-z][A-Za-z0-9_!-]{4,30})"
)
# Words with digits behind, in a message about a password: neko11とinu22とtori33.
_WORD_NUMBER = typed(
    r"(?<![A-Za-z0-9_@./#-])(?P<value>(?!(?:password|passw|iphone|ipad|ipod|ios|ipados|macos|win|windows|galaxy|pixel|android|office|note|redmi|reno|ps|ver|version|aquos|xperia|arrows|sense|edge|chrome|rakuten|wpa|sha|usb|web|type|page|step|line|room|error|err|code|covid|utf|word|excel|iso|ipv|top|part|no|num|vol|day|year|age|since|from|until|over|under|about|model|build|case|ticket|order|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\d)[a-z]{3,16}[_.!-]?\d{2,8}[!#$%&*]?)(?![A-Za-z0-9@.-]*[A-Za-z@])"
)
# Tried one after the other: kame11でダメでtsuru22でも入れん
_TRIED = typed(
    r"(?<![A-Za-z0-9])(?P<value>[A-Za-z]{3,16}[_.-]?\d{2,8})(?=[」\"]?\s?(?:で(?:も)?(?:ダメ|だめ|あかん|いけん|入[れらっ]|はい|無理|ログイン)|も(?:ダメ|だめ|違)|は(?:ダメ|だめ|違)))"
)
_PASSWORD_TALK = typed(r"パスワ|ぱすわ|パス[はがをも]|[Pp]assword|ログイン|pw")


def beside(view: View) -> Iterator[Found]:
    """Second passwords, and plain passwords beside an account name."""
    for pattern in _BESIDE:
        for match in pattern.finditer(view.shape):
            value = match.group("value")
            if not (COMMON_EN.fullmatch(value) or LATIN_TOPIC.fullmatch(value) or cue.PRODUCT.fullmatch(value)):
                yield Found("password", *match.span("value"))
    for match in _PAIR.finditer(view.shape):
        both = match.group("first", "value")
        if not any(
            COMMON_EN.fullmatch(one) or LATIN_TOPIC.fullmatch(one) or cue.PRODUCT.fullmatch(one) for one in both
        ):
            yield Found("id", *match.span("first"))
            yield Found("password", *match.span("value"))
    for match in _PAIR_TYPED.finditer(view.shape):
        first, second = ("first", "value") if match.group("first") else ("first2", "value2")
        if not any(
            LATIN_TOPIC.fullmatch(match.group(one)) or COMMON_EN.fullmatch(match.group(one)) for one in (first, second)
        ):
            yield Found("id", *match.span(first))
            yield Found("password", *match.span(second))
    if _PASSWORD_TALK.search(view.shape):
        for pattern in (_TRIED, _WORD_NUMBER):
            for match in pattern.finditer(view.shape):
                value = match.group("value")
                tail = view.folded[match.end() : match.end() + 40]
                if not cue.PRODUCT.fullmatch(value) and not is_common_example(
                    value, view.folded[: match.start()][-20:] + value + tail
                ):
                    yield Found("password", *match.span("value"))
