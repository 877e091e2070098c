"""Words that say a code, password, PIN or number of a document is near; read in folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from text.secret_cues import folded


@dataclass(frozen=True, slots=True)
class Cue:
    """One word for a secret: its class, its place, and how far after it (in letters) a secret may stand."""

    kind: str
    start: int
    end: int
    reach: int


# Codes that are no secrets: QR, bar, country, product, error and coupon codes; paying by code.
_NO_CODE = r"(?<!qr)(?<!きゅーあーる)(?<!ばー)(?<!国)(?<!国番号)(?<!商品)(?<!えらー)(?<!くーぽん)(?<!郵便)(?<!そーす)(?<!団体)(?<!れ)"
_NO_CODE_EN = r"(?<!qr )(?<!bar)(?<!country )(?<!zip )(?<!post)(?<!postal )(?<!area )(?<!error )(?<!promo )(?<!coupon )(?<!discount )(?<!source )(?<!dress )(?<!city )"

_PATTERNS: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    # Gift and prepaid codes by the name of the card.
    (
        "gift_code",
        34,
        folded(
            r"(?:ギフト|アマギフ|プリペイド|プリカ|vプリカ|ウェブマネー|webmoney|ビットキャッシュ|bitcash|電子マネー|itunes|アイチューンズ|google ?play|グーグルプレイ|(?:apple|アップル|あっぷる)\s?(?:の)?\s?(?:カード|card|のやつ)|gift|prepaid|steam(?! guard)|スチーム|razer|roblox|ロブロックス|nintendo|ニンテンドー|voucher|redeem|けずっ|削っ|scratched|チャージ(?:番号|コード))"
        ),
    ),
    # PINs and what opens a telephone, a safe or a SIM.
    (
        "pin",
        30,
        folded(
            r"暗証|暗号(?=は|が|\s|:|の番号)|あんごう|あんしょう|暗唱番号|ピン(?:コード|番号|は|が)|(?<![a-z])pin(?![a-z])|(?<![a-z])p[iu]n?k(?![a-z])|パスコード|passcode|画面ロック|ロック(?:の)?(?:番号|解除|を?外)|(?:あける|開ける|ひらく)\s?(?:番号|ばんごう|数字|すうじ)|ロックパターン|パターン(?=は|が|\s|:)|unlock(?:s|ing|ed)?(?: it| pattern| code)?|(?:door|gate|alarm|safe|lock|garage|entry) (?:code|number)|(?:screen|phone|door|bike|locker) ?lock|combination|atm (?:code|number)|キャッシュカード(?=は|が|、|:|\s?\d)|金庫の?番号"
        ),
    ),
    # Passwords and keys.
    (
        "password",
        30,
        folded(
            r"パスワ(?:ード|ート|ド)?|パースワ|署名用|(?<![a-z])p[ae]ss?w[ao0]?r?d(?![a-z])|(?<![a-z])(?:key|secret)(?=\s?[:=])|(?<![a-z])log-?in(?= is| was|\s?[:=])|(?<![a-z])key(?=は|が)|パスフレーズ|(?<!ばい)(?<!こん)(?<!きゃん)(?<!ーる)パス(?!ポ|モ|タ|テ|キー|コ|カ|ピ|する|ー|ト|ワ|フ)|(?<![a-z])pass(?:word|wd|phrase|code)?s?(?![a-z])|(?<![a-z])pwd?(?![a-z])|合言葉|合い言葉|あいことば|(?:ルーター|wi-?fi|ワイファイ|無線lan|ネットワーク|暗号化?|wep|wpa[23]?|セキュリティ|接続|裏)(?:の)?\s?(?:[ぁ-ん]の)?(?:キー|鍵|かぎ|ネットワークキー|暗号キー)|(?<![ぁ-んー])キー(?=は|が|:|\s|「)|(?:network|wi-?fi|wireless|security|router|encryption|wep|wpa2?|hotspot)(?: security| network| encryption)? (?:key|pass)|(?<![a-z])(?:wep|wpa2?)(?= key)|(?:wi-?fi|ワイファイ|無線(?:lan)?)(?=\s?[:=、はが]|の(?:紙|札|シール))|ssid"
        ),
    ),
    # One-time, backup, recovery, invitation and product codes.
    (
        "code",
        30,
        folded(
            r"認証|にんしょう|確認(?:の)?(?:コード|番号|数字)|かくにん\s?(?:コード|ばんごう)|承認(?:番号|コード)|本人確認(?:の)?(?:番号|コード)|ワンタイム|トークン|二段階|2段階|二要素|2要素|多要素|オーセンティケーター"
            r"|(?:フレンド|引き?換え|予備|バックアップ|復旧|復元|回復|リカバリー?|引き?継ぎ|引継ぎ?|参加|招待|登録|解除|シークレット|秘密|プロダクト|ライセンス)(?:用)?(?:の)?\s?(?:コード|キー|鍵|番号|フレーズ|暗証)"
            + rf"|{_NO_CODE}コード(?!決済|レス|払い|リーダ|を読|支払|ネーム|が(?:届か|来な|こな))|{_NO_CODE}こーど"
            r"|(?:来|き|届い|とどい|出|で|送られてき|送られて来|表示され)(?:た|ました)\s?(?:の)?(?:番号|数字|コード|ばんごう|すうじ|6|六|4)|(?<!下)(?<!下の)(?<!最後の)(?<!末尾)[4-8四六八](?:桁|けた)(?:の)?(?:番号|数字|やつ|ばんごう|すうじ|の)?|(?:ショートメール|sms|メール|ライン|line|メッセージ)(?:で|の|に)?\s?(?:来た|届いた)?\s?(?:番号|数字|ばんごう|すうじ)|招待|anydesk|エニーデスク|teamviewer|チームビューアー?|remote (?:support|id|session)|遠隔(?:操作)?の(?:番号|id)|画面の(?:id|番号|数字)|フレンド登録|friend code|バックアップ(?=、|は|が|\s?[a-z0-9])"
            + rf"|{_NO_CODE_EN}(?<![a-z])codes?(?![a-z])|(?<![a-z])(?:otp|mfa|2fa|totp)(?![a-z])|one[- ]time|two[- ]factor|authenticat(?:or|ion)|verification|steam guard|(?:access|mfa|security|login|api) token|token(?= \w*\d)|(?:recovery|backup|secret|private|product|licen[cs]e|activation) (?:key|pin|phrase)|(?:invite|invitation|join|meeting) (?:link|id|number)|(?:six|6|four|4|eight|8) ?-?(?:numbers|digits?)"
        ),
    ),
    # Numbers of documents and registers.
    (
        "id",
        26,
        folded(
            r"(?<![a-z])(?:iccid|eid|imsi)(?![a-z])|sim(?:カード)?(?:の)?番号|学籍番号|学生証|生徒手帳|社員証|社員番号|職員番号|受験番号|学生番号|診察券|患者番号|カルテ番号|契約者番号|利用者番号|etcカード|etcの番号|雇用保険|student (?:id|number|no)|employee (?:id|number)|patient (?:id|number)|national id|social security|(?<![a-z])ssn(?![a-z])|tax id|(?<![a-z])nric(?![a-z])|(?:会員|お客様|お客さま|顧客)番号"
        ),
    ),
    ("passport", 26, folded(r"パスポート|旅券|ぱすぽーと|passport")),
    ("licence", 26, folded(r"免許|めんきょ|driver'?s? licen[cs]e|driving licen[cs]e")),
    ("residence_card", 26, folded(r"在留カード|ざいりゅう|residence card|alien registration")),
    (
        "insurance",
        26,
        folded(
            r"保険証|被保険者|ほけんしょう|保険者番号|国民健康保険|健康保険|後期高齢|health insurance|insurance (?:card|number)"
        ),
    ),
    ("pension", 26, folded(r"年金番号|ねんきん\s?(?:ばんごう|てちょう)|年金手帳|pension number")),
    # Bank accounts.
    (
        "account",
        34,
        folded(
            r"口座|こうざ|普通(?:預金)?(?=\s?(?:の|で|は|が|、|:|\d))|当座|ゆうちょ|銀行|ぎんこう|信金|信用金庫|農協|店番|振込先|振り込み先|通帳|(?<![a-z])(?:bank|iban|branch|routing|swift)(?![a-z])|(?:bank )?account|acct"
        ),
    ),
)
DOCUMENTS = frozenset({"id", "passport", "licence", "residence_card", "insurance", "pension", "account"})
"""Classes whose secret is a number of a document or account, five digits at least."""

_SENTENCE_END = re.compile(r"。|\n|[!?][\s」]|(?<=[a-z])\.\s")


def cues(text: str) -> list[Cue]:
    """Return every cue of a folded text, in no order."""
    return [Cue(kind, *match.span(), reach) for kind, reach, pattern in _PATTERNS for match in pattern.finditer(text)]


def same_sentence(gap: str) -> bool:
    """Tell whether no sentence ends in a piece of folded text."""
    return _SENTENCE_END.search(gap) is None


def nearest(before: str, after: str) -> Cue | None:
    """Return the cue nearest to a place, given the folded text before and after it, in the same sentence."""
    best: tuple[int, Cue] | None = None
    for one in cues(before):
        gap = before[one.end :]
        if one.kind not in DOCUMENTS and same_sentence(gap) and (best is None or len(gap) < best[0]):
            best = len(gap), one
    for one in cues(after):
        gap = after[: one.start]
        # After a secret its cue stands close; before it wins over after it.
        if one.kind not in DOCUMENTS and same_sentence(gap) and (best is None or len(gap) + 12 < best[0]):
            best = len(gap) + 12, one
    return best[1] if best else None
