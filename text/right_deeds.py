"""What a short message says was already done right (hung up, deleted, told the police), and what it asks leave to do ("should I pay again?").

Read by words alone, with a scam or another trouble in hand. A question is never heard as done.
"""

from __future__ import annotations

import re
from typing import Literal

from text.concerns import bare_of
from text.deeds import deeds_in, is_short, plain_of

Right = Literal["hung_up", "deleted", "closed", "blocked", "refused", "consulted", "stopped", "changed", "kept"]
"""What somebody did right already."""
_FINISHED = (
    r"(た|ました|まし(て|てん)|てやった(?:で|わ|ぞ)?|といた|とい(た|て)|て(おいた|おきました|あげた|もらった|もらいました|きた|来た|きました|来ました|ある|あります|いる|います|る)|"
    r"ちゃ(った|いました)|て(しまった|しまいました|しも(た|うた)|もうた|も(た|うた))|たった|てん)(?!ら|り|く|い(?!ま|る)|方|ほう|場合|って言|と言|と思)"
)
_HELPERS = (
    r"(警察|けいさつ|おまわりさん|交番|銀行|ぎんこう|郵便局|消費|188|#?9110|110|窓口|カード会社|クレカ会社|携帯会社|ドコモ|docomo|au|ソフトバンク|楽天|役所|役場|市役所|弁護士|法テラス|学校|先生|せんせい|"
    r"親|母|父|お?母さん|お?父さん|ママ|まま|パパ|ぱぱ|おかあさん|おとうさん|家族|夫|妻|主人|旦那|息子|娘|姉|兄|おばあちゃん|おじいちゃん|友だち|友達|上司|会社|運営|サポート)"
)
_RIGHT: dict[Right, re.Pattern[str]] = {
    "hung_up": re.compile(
        rf"(?<![縁源])(?<!源を)(?<!源は)(?<!縁を)(切っ|切り|ガチャ切りし|(?:^|(?<=[わをうぐ、]))(きっ|きり)){_FINISHED}|受話器を置{_FINISHED}|受話器を置い{_FINISHED}"
    ),
    "deleted": re.compile(
        rf"(消|け)し{_FINISHED}|(削除|アンインストール)(は|も)?し{_FINISHED}|削除(済み|ずみ)|(捨て|すて){_FINISHED}|ゴミ箱に入れ{_FINISHED}"
    ),
    "closed": re.compile(
        rf"(閉じ|とじ|閉め|しめ){_FINISHED}|^(やっと|無事)?(それ|画面|警告|表示|がめん|広告|ポップアップ)?(の画面)?(が|は|も)?、?(もう|無事)?(消え|きえ|出なくなっ|でなくなっ|出なくなり){_FINISHED}|もう(出|で)(ない|ません|てこない|てきません|て来ない|えへん|やん)(です)?$|電源(を|は)?(切っ|きっ|落とし|おとし|切り){_FINISHED}|再起動し{_FINISHED}"
    ),
    "blocked": re.compile(rf"(ブロック|ぶろっく|着信拒否|受信拒否|拒否|友だち解除|フレンド解除|フレンド削除)(は|も)?(し|に(?:し)?){_FINISHED}"),
    "refused": re.compile(
        rf"(断|ことわ)(っ|り){_FINISHED}|(無視|むし|スルー|キャンセル)(は|も)?(し){_FINISHED}|(?<!学校)(?<!会社)(買う|かう|払う|はらう|申し込む|応募|連絡|やり取り|やりとり|返事|返信|話|付き合い|送る|会う|あう)?(の|こと)?(を|は)?(もう)?(やめ|止め|辞め|とりやめ|取りやめ){_FINISHED}|(退会|脱退|抜け){_FINISHED}|(電話|でんわ)(に|には)?出なかった$|出ませんでした$"
    ),
    "consulted": re.compile(
        rf"{_HELPERS}(さん|の人|の方|の窓口|署|センター|ホットライン)?(に|へ|にも|には|と|とは|とも)(は)?(もう|すぐ|さっき|昨日|今日|ちゃんと|全部|ぜんぶ|お?電話で)?(相談|連絡|電話|でんわ|通報|通知|報告|話|届け出)?(を|も)?"
        rf"((?<!て)(し|入れ|いれ|かけ|行っ|行き|いっ|いき|言っ|言い|いい(?=ま)|話し|はなし|伝え|つたえ|届け|とどけ|聞い|聞き|打ち明け|見せ|みせ|教え){_FINISHED}|済み|ずみ)|(被害届|遺失届|紛失届)(を|も|は)?(出し|提出し){_FINISHED}|通報し{_FINISHED}|(相談|そうだん)し{_FINISHED}"
    ),
    "stopped": re.compile(
        rf"(カード|口座|回線|利用|支払い?|引き?落とし|取引|送金|決済|スマホ|キャリア)?(を|は|も)?(全部|すぐ|もう)?((利用|使用)?停止し|止めてもらっ|止めてもらい|とめてもらっ|止め|とめ|凍結(し|してもらっ)|解約し|(?<!ブ)ロックし){_FINISHED}"
    ),
    "changed": re.compile(rf"(パスワード|パス|暗証番号|ぱすわーど|pw)(を|は|も|とか)?(全部|もう|すぐ|別の機器で)?(変え|かえ|変更し|リセットし|設定し直し){_FINISHED}"),
    "kept": re.compile(rf"(スクショ|スクリーンショット|画面|証拠|やりとり|やり取り|写真)(を|は|も)?(撮っ|とっ|取っ|残し|保存し|撮り|とり){_FINISHED}"),
}  # fmt: skip
_RIGHT_IN_ENGLISH: dict[Right, re.Pattern[str]] = {
    "hung_up": re.compile(r"\b(hung up|hanged up|ended the call|(put|slammed) (the phone|it) down|cut (him|her|them|the call) off)\b"),
    "deleted": re.compile(r"\b(deleted|erased|removed|uninstalled|binned|trashed|got rid of|threw)\b(?! by)"),
    "closed": re.compile(r"\b(closed|shut|exited|turned (it|my (pc|computer|phone)|the (pc|computer|phone)) off|switched (it )?off|rebooted|restarted)\b|\b(it|popup|pop-up|warning|screen|page|message)('s| is| has)? (already |now )?(gone|disappeared|vanished)\b|\b(doesn't|does not|no longer|not) (come|comes|appear|appears|show|shows|showing)( up)?( any ?more)?$"),
    "blocked": re.compile(r"\b(blocked|unfriended|muted|banned)\b"),
    "refused": re.compile(r"\b(refused|declined|said no|told (him|her|them) no|ignored|cancel+ed( it| the order)?$|didn'?t (reply|answer|pick up|respond|go)|stopped (talking|replying|answering|it|chatting)|quit|left the (group|chat)|backed out|changed my mind)\b"),
    "consulted": re.compile(r"\b(called|phoned|rang|told|contacted|notified|went to|reported( it| this)?( to)?|spoke (to|with)|talked (to|with)|informed|asked|been to)\b.{0,20}\b(police|bank|card company|credit card|188|9110|110|consumer|hotline|teacher|school|(my|our) (parents?|mother|father|mum|mom|dad|husband|wife|family|son|daughter|friend|sister|brother|boss)|city hall|town hall|lawyer|carrier|docomo|softbank|office)\b|\b(filed|made) a (police )?report\b|\breported (it|this|him|her|them)$"),
    "stopped": re.compile(r"\b(stopped|froze|frozen|locked|suspended|cancell?ed)\b.{0,16}\b(card|account|line|payment|transfer|sim|phone|subscription)s?\b"),
    "changed": re.compile(r"\b(changed|reset|updated)\b.{0,16}\b(passwords?|pin|passcode)\b"),
    "kept": re.compile(r"\b(took|taken|saved|kept|have)\b.{0,12}\b(screenshots?|evidence|proof|photos? of the screen)\b"),
}  # fmt: skip
_NOT_BY_ME = re.compile(
    r"\b(should|shall|could|would|can|if|when|may|might|not|n't|never|was|were|been|being|got|unless|until|wants?|to be)\b[^.,;]{0,18}$|\b(he|she|they|who|police|bank|shop|seller|caller|instagram|google|apple|line) ((has|have|just|already|then|now) )*$|n't [^.,;]{0,18}$",
    re.IGNORECASE,
)
_HIS_OWN_WORD = re.compile(
    r"また|まだ|はず|広ま|ひろま|拡散|魚拓|\b(bank|office|shop|desk|hotline|line)( is|'s| was) closed|(相手|犯人|向こう|勝手|自動|急に|誰か|だれか)(が|から|に|で)?|(切|消|閉じ|ブロック|止め|断|無視|拒否|削除|捨て|変え)さ?(ら)?れ"
)
"""What was done by the other side, or to the writer, is no deed of theirs."""

_ASK_STEM: dict[str, str] = {
    "pay": r"((支)?払|はら|振り?込|(送金|入金|課金|決済|支払い|チャージ|購入)(し|す)|(お金|おかね|[0-9,]+万?円)[^。]{0,6}(送|渡|出|入れ)|買(?=[うえいっわ]))",
    "open": r"(開|ひら|押(?!し売|し入)|おし|踏|(クリック|タップ|アクセス|ログイン|ダウンロード)(し|す)|読み取)",
    "install": r"((インストール|ダウンロード)(し|す)|(アプリ|ソフト)[^。]{0,4}(入|い)れ)",
    "tell": r"(教え|おしえ|伝え|(?<!相談)(入力|記入|登録)(し|す)|入れ|(番号|名前|住所|暗証|パスワード|写真|画像|免許証|証|口座)[^。]{0,6}(言|送|見せ|渡|出|おく))",
    "answer": r"((返事|返信|連絡|折り返)[^。]{0,2}(し|す)|(電話|でんわ)(し|す|かけ|をかけ|に出|を?折り返)|かけ直|かけなお|(?<!機)会(?=[っいうえわ])|(?<!お)送|渡)",
}
_ASK_END = (
    r"[^。、]{0,3}?((た|だ)(ほう|方)が|(て|で)も?、?(いい|よい|良い|ええ|大丈夫|だいじょうぶ|だいじょぶ|平気|かまわ|問題|よか|おけ|ok)|べき|(な|ない)(きゃ|いと|ければ|くちゃ|くても|くて|いとだめ|あかん)|んと(あかん|いけん|だめ)|ねば|"
    r"(ば|たら|だら)[^。]{0,16}(\?|か$|出金|引き出|戻|もど|消|終わ|助|大丈夫|いい|止|許)|(う|よう)か(な|と|\?|$)|(ます|る|う|す)か(\?|$)|(ます|る|う|す|の)\?$|だけなら|う?しか(ない|ありません))"
)
_ASKS_TO = {name: re.compile(stem + _ASK_END, re.IGNORECASE) for name, stem in _ASK_STEM.items()}
_ASK_FRAME = r"\b(should|shall|can|could|may|do|must|would|is it (ok|okay|safe|all right|better)( for me)?( to)?|if|what if|ought|have to|need to|better)\b[^.]{0,24}\b"
_ASKS_IN_ENGLISH = {
    "pay": re.compile(_ASK_FRAME + r"(pay|send( (him|her|them|the|more|another|some|it|any))*( ?(money|yen|\d+))?|transfer|deposit|buy)\b", re.IGNORECASE),
    "open": re.compile(_ASK_FRAME + r"(open|click|tap|scan|press|follow|log ?in|download)\b", re.IGNORECASE),
    "install": re.compile(_ASK_FRAME + r"(install)\b", re.IGNORECASE),
    "tell": re.compile(_ASK_FRAME + r"(tell (him|her|them)|give|enter|type|share|show|send (a|my|the|him|her|them)( \w+)? (photo|picture|id|licen[cs]e|code|pin|number)s?)\b", re.IGNORECASE),
    "answer": re.compile(_ASK_FRAME + r"(reply|respond|answer|call (him|her|them|back|it|the number)|meet|pick up|write back)\b", re.IGNORECASE),
}  # fmt: skip
_OF_HELPERS = re.compile(
    rf"{_HELPERS}(に|へ|と|の)|\b(police|bank|card company|188|9110|110|119|consumer|hotline|teacher|school|parents|mother|father|husband|wife|family|lawyer|real shop)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"どこ|どちら|どっち|(?<!子)(?<!みん)何|なに(?!も)|誰|だれ|いつ|どう(やって|いう)|どの|いくら|\b(what|where|which|who|whom|how|when)\b(?! if)|このチャット|あなた|\byou\b",
    re.IGNORECASE,
)
"""Asks what or whom, not whether."""
LEFT_OVER, LEFT_OVER_IN_ENGLISH = 4, 10
"""Letters of something else that may stand beside a right deed."""
_BESIDE = re.compile(
    r"(電話|でんわ|通話|相手|sms|ショートメール|メール|メッセージ|リンク|アプリ|画面|警告|表示|サイト|ページ|タブ|広告|カード|口座|回線|スマホ|パソコン|アカウント|グループ|連絡|返事|全部|ぜんぶ|自分|すぐ|途中|次|つぎ|あと|後|それ|これ|その|この|大丈夫|だいじょうぶ|平気|これで|ほか|他|何|なに|する|すれば|したら|だめ|ダメ|まずかった|よかった|良かった|安心|安全|終わり|どう|いい|さっき|昨日|今日|今朝|昨夜|話|相談|もらった|言われる前|警察|銀行|さん|先生|家族|母|父)|"
    r"\b(already|just|then|yesterday|today|immediately|right away|phone|call|caller|text|sms|mail|message|email|link|app|screen|page|tab|warning|popup|pop-up|window|browser|account|card|group|number|is|was|that|ok|okay|safe|enough|what|next|else|now|anything|police|bank|about|company|mother|father|mom|mum|dad|parents?|teacher|husband|wife|family|him|his|her|my|already|have|has|'ve)\b",
    re.IGNORECASE,
)
"""What may stand beside a right deed without making it another matter."""
AskedDeed = Literal["pay", "open", "install", "tell", "answer"]
_PLANS = re.compile(
    r"(た|だ)(ほう|方)が|(て|で)も?(いい|よい|良い|ええ)(です)?(か|の|ん|よね|？|\?|$)|(て|で)も(いい|よい|大丈夫|だいじょうぶ|平気|かまわ)|しかない|べき|つもり|(な|ない)(きゃ|いと|ければ)|"
    r"(ば|たら|だら)[^。]{0,20}([?？]|か$)|[うくすつぬむるぶぐいう](の|ん(です)?|べき)?か?[?？]$|(ます|ましょう|でしょう|う|よう)か[?？。]*$|"
    r"^(should|shall|can|could|may|do|must|would|is it|what if|if|will)\b|\b(should|shall|can|must|may|do) i\b|\bhave to\b",
    re.IGNORECASE,
)


def plans(text: str) -> bool:
    """Tell whether a message asks about doing something, or means to, rather than says that it was done."""
    return bool(_PLANS.search(plain_of(text).rstrip(" 。")))


def right_in(text: str) -> frozenset[Right]:
    """Return what a short message says was already done right: hung up, deleted, told the police…; empty if nothing or if harm was done too."""
    plain = plain_of(text).rstrip(" 。.!！ー〜~")
    if not is_short(plain) or deeds_in(text) or _HIS_OWN_WORD.search(plain):
        return frozenset()
    cues = _RIGHT_IN_ENGLISH if plain.isascii() else _RIGHT
    hits = {
        name: hit
        for name, cue in cues.items()
        if (hit := cue.search(plain)) and not _NOT_BY_ME.search(plain[: hit.start()])
    }
    rest = plain
    for name in hits:
        rest = cues[name].sub(" ", rest)
    other = bare_of(_BESIDE.sub(" ", rest))
    return frozenset(hits) if len(other) <= (LEFT_OVER_IN_ENGLISH if plain.isascii() else LEFT_OVER) else frozenset()


def asked_to_do(text: str) -> AskedDeed | None:
    """Return the harmful deed a short message asks leave for (「もう一回払えば出金できる？」, "should I open it?"), None if it asks for none."""
    plain = plain_of(text).rstrip(" 。.!！")
    if not is_short(plain) or deeds_in(text) or _OF_HELPERS.search(plain) or _WHICH.search(plain):
        return None
    cues = _ASKS_IN_ENGLISH if plain.isascii() else _ASKS_TO
    order: tuple[AskedDeed, ...] = ("pay", "install", "tell", "open", "answer")
    return next((name for name in order if cues[name].search(plain)), None)
