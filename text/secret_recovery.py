"""Seed words, lists of backup codes, numbers of doors and machines, the way a finger goes, codes spelled aloud."""

from __future__ import annotations

import re

from text.secret_cues import folded
from text.secret_rules import Rule, told

# Small words of English sentences; a recovery phrase has none of them.
_SMALL = r"(?!(?:the|and|for|you|your|are|was|were|not|but|his|her|him|she|they|them|this|that|these|with|have|has|had|what|when|who|why|how|can|could|would|should|will|from|all|our|out|any|some|did|does|is|it|its|my|me|we|he|in|on|of|to|at|as|be|or|if|so|do|no|an|by|asked|said|gave|told|words?|phrase|seed|wallet|please|about|because|been|then|than|just|into|also|want|wants|need|know)(?![a-z]))"
_SEED_TALK = (
    "単語", "ことば", "言葉", "復元", "ふくげん", "フレーズ", "シード", "ウォレット", "リカバリ", "コイン", "仮想通貨", "ニーモニック", "回復",
    "word", "phrase", "seed", "wallet", "recovery", "mnemonic", "crypto",
)  # fmt: skip
_SEEDS_EN = re.compile(
    rf"(?<![a-z])((?:{_SMALL}[a-z]{{3,8}}[\s,、・/-]{{1,3}}){{9,23}}{_SMALL}[a-z]{{3,8}}|(?:{_SMALL}[a-z]{{3,8}}\s?[,、・/-]\s?){{5,23}}{_SMALL}[a-z]{{3,8}})(?![a-z])"
)
# 1.tiger 2.soap 3.window
_SEEDS_NUMBERED = re.compile(
    r"(?<![\d.])(\d{1,2}\s?[.):、:]?\s?[a-zぁ-ん]{3,8}(?:[\s,、/]{1,2}\d{1,2}\s?[.):、:]?\s?[a-zぁ-ん]{3,8}){2,23})(?![a-z])"
)
# Five words of kana or more, none of them a particle or the end of a sentence.
_SAYING = r"(?![ぁ-ん]*(?:です|ます|ました|ません|ください|した|して|ない|から|って|けど)(?![ぁ-ん]))"
_SEEDS_JA = re.compile(
    rf"(?<![ぁ-ん一-龥])((?:{_SAYING}[ぁ-んー]{{2,10}}[\s、・,]{{1,2}}){{4,23}}{_SAYING}[ぁ-んー]{{2,10}})(?=[\s」。、]|$|って|という)"
)
_BACKUP_TALK = ("バックアップ", "予備", "復旧", "リカバリ", "回復", "backup", "recovery", "スペア", "緊急")
_BACKUP = re.compile(
    r"(?<![\d.,:¥\\/-])(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d(?!\d))((?:\d{4}[\s-]\d{4}|\d{8}|\d{6}|(?=[a-z-]*\d)(?=[\d-]*[a-z])[a-z0-9]{4,6}-[a-z0-9]{4,6}))(?![\d円/:.,年-])(?=\s|$|[、。,・)」とで])"
)
seeds = told(_SEED_TALK, Rule("code", _SEEDS_EN), Rule("code", _SEEDS_NUMBERED))
seeds_ja = told(
    ("復元", "ふくげん", "シード", "ウォレット", "リカバリ", "フレーズ", "ニーモニック", "単語"),
    Rule("code", _SEEDS_JA),
)
backups = told(_BACKUP_TALK, Rule("code", _BACKUP))

# 1→4→7→8→9
_FINGER = re.compile(r"(?<![\d.])([1-9](?:\s?(?:→|->|-|>|から|、|,|・|~|⇒|➡)\s?[1-9]){3,8})(?![\d.])")
fingers = told(("パターン", "なぞ", "ロック", "解除", "pattern", "unlock", "swipe", "指"), Rule("pin", _FINGER))

# 玄関のスマートキーの番号が#51937; 電子錠は7#2580, with the marks of a keypad inside
_AT_DOOR = r"(?:玄関|げんかん|入り?口|えんとらんす|勝手口|ドア|どあ|門|おーとろっく|すまーとろっく|すまーときー|電子錠|鍵|宅配ぼっくす|宅配ろっかー|ろっかー|金庫|きーぼっくす|自転車|物置|倉庫|がれーじ|げーと|あらーむ|door|gate|keypad|garage|locker|safe|key ?box|alarm|lobby)[^。\d\n]{0,18}?"
_DOOR = folded(rf"{_AT_DOOR}(?<![\d¥.,-])([#*]?\d{{4,8}}[#*]?)(?![\d円年]|[.,:/-]\d|人|回|万|件)")
_KEYPAD = folded(
    rf"{_AT_DOOR}(?<![\d¥.,#*-])(?=[#*]?(?:\d[#*]?){{4}})([#*]?\d{{1,6}}(?:[#*]\d{{1,6}}){{1,4}}[#*]?)(?![\d*])"
)
doors = told(
    ("番号", "ばんごう", "コード", "暗証", "押", "キー", "code", "number", "combination", "pin", "press"),
    Rule("pin", _DOOR),
)
keypads = told(("#", "*"), Rule("pin", _KEYPAD))
_PRESS = r"(?:押|おし[たて]|おす|打[っちつ]|うっ[たて]|うつ|入[れ力]|いれ[たて])"
# いつもの5826押したら; 紙に6408って書いてある; i pressed 9206
_MACHINE = folded(
    rf"(?<![\d¥.,:/*●-])(\d{{4}})(?:」|\")?\s?(?:って|と|を|て|ち)?\s?(?:番号|いう番号)?(?:を|で)?\s?(?:{_PRESS}|(?:書|めも|かい)(?:い|し)?[たて])"
    r"|(?:press|enter|punch|typ|key)(?:ed|ing|s|e)?(?: in)?(?: my| the)?(?: number| code| digits)? (\d{4})(?![\d.,:/]|\s?(?:yen|dollars|times))"
    r"|(?:press|enter|punch|typ|key)(?:ed|ing|s|e)? (\d{4})(?![\d.,:/]|\s?(?:yen|dollars|times))"
)
# あんしょうは8 0 2 5
_SPACED = folded(
    r"(?:暗証|あんしょう|ぴんこーど|(?<![a-z])pin(?![a-z]))(?:番号|ばんごう)?(?:は|が|も|:|is|was|\s){1,3}(\d(?:\s\d){3,5})(?!\d)"
)
machines = told(
    (
        "atm",
        "暗証",
        "あんしょう",
        "キャッシュカード",
        "銀行のカード",
        "cash card",
        "bank card",
        "cashpoint",
        "cash machine",
    ),
    Rule("pin", _MACHINE),
)
spaced_pins = told(("暗証", "あんしょう", "ピンコード", "pin"), Rule("pin", _SPACED))
# SIMのピンを8264に変えた
_SIM = folded(
    r"(?:sim|しむ)(?:かーど)?の?\s?(?:ぴん|pin)(?:こーど|番号|code)?(?:を|は|が|も|\s)\s?(\d{4,8})(?![\d回円])"
)
sims = told(("sim", "シム"), Rule("pin", _SIM))

# ぴーにーえっくすろくけー: letters and digits by their names.
_LETTER = r"えー|えい(?!ち)|びー|しー|でぃー|でー|いー|えふ|じー|えいち|えっち|あい|じぇい|じぇー|けー|けい|える|えむ|えぬ|おー|ぴー|きゅー|あーる|えす|てぃー|てー|ゆー|ぶい|ぶいー|だぶりゅー|だぶる|えっくす|わい|ぜっと|ぜた"
_NUMERAL = r"ぜろ|れい|まる|いち|にー|にい|に|さん|よん|し|ごー|ご|ろく|なな|しち|はち|きゅう|く"
_SPELLED = re.compile(
    rf"(?<![ぁ-ん])((?=[ぁ-ん\s、・-]{{0,12}}?(?:{_LETTER}))(?:(?:{_LETTER}|{_NUMERAL}|[a-z0-9])[\s、,・-]{{0,2}}){{5,30}})(?=[\sをとでだ」。、]|って|です|$)"
)
# X R 7 Q 2 L M 9
_LETTERS_APART = re.compile(
    r"(?<![a-z0-9])((?=[a-z ,-]*\d|[a-z](?:[ ,-]{1,2}[a-z]){7})[a-z0-9](?:[ ,-]{1,2}[a-z0-9]){6,24})(?![a-z0-9])"
)
spelled = told(
    (
        "ギフト",
        "プリペイド",
        "ぷりか",
        "コード",
        "番号",
        "ばんごう",
        "カード",
        "パス",
        "gift",
        "code",
        "card",
        "itunes",
        "steam",
        "id",
    ),
    Rule("gift_code", _SPELLED),
    Rule("gift_code", _LETTERS_APART),
)
