"""Numbers told beside the name of the bank, the scheme, the paper or the code they belong to."""

from __future__ import annotations

from text.secret_cues import folded
from text.secret_rules import Rule, told

_BANK = (
    r"(?:銀行|ぎんこう|信金|信用金庫|信組|信用組合|農協|労金|ろうきん|三菱|ufj|mufg|三井住友|smbc|みずほ|mizuho|りそな|resona|sbi|新生|住信|ゆうちょ|ゆうちょ銀|yucho|japan post"
    r"|支店|本店|出張所|営業部|普通|当座|貯蓄|futsu|futsuu|savings?|checking|ordinary|branch|bank|(?<![a-z])ja(?=[ぁ-ん一-龥 ]))"
)
# SBI新生 本店 400-4471926; smbc futsu 6650283
_ACCOUNT = folded(
    rf"{_BANK}[^\d。!?〔〕]{{0,20}}(?:\d{{3}}\s?[-、・/ の]?\s?)?(?:普通|当座|futsu)?\s?(?<![\d.,¥])(\d{{7}})(?![\d円万]|[,.:/-]\d|人|件|yen)"
)
accounts = told(
    ("銀行", "ぎんこう", "信金", "信用", "農協", "労金", "ろうきん", "ja", "ufj", "三井住友", "smbc", "みずほ", "mizuho", "りそな", "resona", "sbi", "新生", "ゆうちょ", "支店", "本店", "普通", "futsu", "bank", "branch", "saving", "post"),
    Rule("account", _ACCOUNT),
)  # fmt: skip

# 支店番号が418, 店番 207, branch 400, 記号 12040: they lead to the account beside them.
branches = told(
    ("口座", "こうざ", "account", "acct", "普通", "当座", "記号", "kigo"),
    Rule(
        "account",
        folded(
            r"(?:(?:支店|店)(?:番号|番|コード|こーど)|(?<![a-z])branch(?: (?:no\.?|number|code))?)\s?(?:は|が|の|も|:|is|\s){0,3}(\d{3})(?![\d円:/-]|[.,]\d|\s?(?:人|件|回|番(?!号)|年|か所))"
        ),
    ),
    Rule("account", folded(r"(?:記号|きごう|kigou?)\s?(?:は|が|の|:|\s){0,3}(1\d{4})(?!\d)")),
)

_SCHEME = ("保険", "ほけん", "国保", "こくほ", "社保", "健保", "被保険")
# 記号番号 町12・4093; きごう 5520118 ばんごう 296
_SYMBOL = folded(
    r"(?:記号|きごう|番号(?!札)|ばんごう)(?:・|と|の)?(?:番号|ばんごう)?(?:は|が|も|の|:|、|\s){0,3}((?!0120|0570|0800)[一-龥]{0,4}\s?\d{1,8}(?:\s?(?:[-・のー/.]|\s)\s?\d{1,8}){0,2})(?!\s?(?:[\d円]|桁|けた|つ|年|人|回|番|件|を押|をお))"
)
insurances = told(_SCHEME, Rule("insurance", _SYMBOL))
# Two letters and seven digits, wherever the passport itself was named.
passports = told(
    ("旅券", "パスポート", "passport"), Rule("passport", folded(r"(?<![a-z0-9])[a-z]{2}\s?\d{7}(?![\da-z])"))
)
# 「コード ください」と いいました。わたし 6158 と かきました: asked for and told, with the sentence's end between.
codes_told = told(
    ("コード", "認証", "にんしょう", "code"),
    Rule(
        "code",
        folded(
            r"\A(?![\s\S]*(?:エラー|えらー|error|カード|かーど|qr))[\s\S]*?(?<![\d.,:¥-])(?!(?:19|20)\d\d(?!\d))(\d{4,8})\s?(?:を|と|って)?\s?"
            r"(?:かき(?:まし|ま)|書い(?:た|ちゃ|てし)|書きまし|いいまし|言(?:った|いまし|っちゃ|ってし)|おしえ(?:た|まし|てし)|教え(?:た|まし|てし|ちゃ)|おくりまし|送(?:った|りまし|っちゃ|ってし)|伝え(?:た|まし)|入れ(?:た|まし)|入力し)"
        ),
    ),
)
