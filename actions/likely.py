"""Topics that are about one particular thing, and never meant by a message that says nothing of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.turn import Turn
from text.deeds import is_short, plain_of

_PICTURES = r"裸|はだか|写真|しゃしん|画像|がぞう|動画|自撮り|下着|性的|エッチ|脅|おど|ばら|バラ|さら|晒|拡散|ヌード|みせろ|見せろ|nude|naked|photo|pic|video|image|blackmail|threat|leak|sext|expos"
_CUES: dict[str, str] = {
    "sextortion": _PICTURES,
    "intimate_image_spread": _PICTURES,
    "deepfake_victim": _PICTURES + r"|ai|合成|加工|フェイク|deepfake|fake|edit",
    "digital_legacy": r"(?<!スマホが)(?<!すまほが)(?<!携帯が)(?<!電話が)(?<!パソコンが)(?<!バッテリーが)(?<!電池が)死|亡|故人|遺|終活|しゅうかつ|相続|葬|なくなった(人|母|父|夫|妻|主人|祖)|もしもの|解約|他界|逝|お墓|(?<!phone is )(?<!phone's )(?<!battery is )(?<!computer is )(?<!screen is )\bdead\b|death|\bdie|passed away|\blate (husband|wife|father|mother)|legacy|estate|\bwill\b|funeral|deceased|inherit|widow",
    "mynumber_card_lost": r"マイナ|まいな|個人番号|my ?number|カード|card",
    "recovery_scam": r"業者|会社|弁護士|べんごし|探偵|調査|手数料|金|かね|円|返金|被害|詐欺|司法|団体|協会|money|compan|fee|lawyer|refund|fund|pay|scam|invest|agen|recover|firm",
    "online_gambling": r"賭|かけ|ギャンブル|カジノ|競馬|競艇|競輪|パチ|スロット|オッズ|勝|負け|ベット|gambl|casino|\bbet|poker|slot|odds",
    "school_device_giga": r"学校|がっこう|タブレット|giga|端末|先生|授業|クロームブック|chromebook|school|tablet|class|teacher|homework",
    "side_job_task_scam": r"副業|バイト|仕事|しごと|稼|かせ|儲|もうか|タスク|報酬|いいね|投資|在宅|内職|高収入|出金|job|task|earn|side|income|work|withdraw|invest|profit",
    "two_factor_passkey": r"認証|パスキー|コード|段階|要素|生体|指紋|ログイン|passkey|factor|2fa|code|authent|verif|log ?in|sign",
    "elderly_parent_support": r"母|父|親|祖|おば|おじ|ばあ|じい|義|高齢|年寄|老|見守|実家|mother|father|parent|grand|elder|mom|mum|dad|senior|aunt|uncle",
    "first_smartphone": r"子|小学|中学|高校|初めて|はじめて|買|持た|娘|息子|孫|ルール|kid|child|son|daughter|first|buy|grade|school",
    "child_game_billing": r"課金|かきん|ゲーム|子|息子|娘|孫|アプリ|ガチャ|請求|円|万|game|child|kid|son|daughter|bill|charge|spen|pay|paid",
    "cyberbullying": r"いじ|悪口|仲間|無視|友|クラス|グループ|line|ライン|書|言|嫌|いや|ハブ|はぶ|学校|なりすまし|bull|mean|class|friend|group|teas|harass|post|writ|wrote|comment|school|hate|insult|rude",
    "refund_atm_scam": r"atm|還付|かんぷ|返金|払い戻|医療|保険|年金|役所|市役所|銀行|戻|refund|pension|insurance|city hall|bank|tax",
    "lost_phone": r"なく|失|落|おと|忘|わす|盗|ぬす|見つか|みつか|置|見当た|紛失|どこ|lost|lose|stol|steal|miss|left|forg|find|found|drop|where",
    "fake_police_scam": r"警察|けいさつ|刑事|検[察事]|逮捕|捜査|令状|ビデオ通話|事件|口座|police|officer|arrest|prosecutor|detective|warrant|video",
    "support_scam_paid": r"警告|画面|ウイルス|ウィルス|サポート|マイクロソフト|パソコン|ぱそこん|pc|遠隔|操作|リモート|ソフト|電話し|かけ|番号|microsoft|support|virus|warning|computer|remote|screen|pop|called|number",
    "home_router_iot": r"wi-?fi|ワイファイ|ルーター|るーたー|ネット|回線|無線|カメラ|家電|スマート|iot|router|camera|network|internet|smart|device",
}  # fmt: skip
CUES = {topic: re.compile(cue, re.IGNORECASE) for topic, cue in _CUES.items()}
THINGS = re.compile(
    r"(スマホ|すまほ|携帯|けいたい|電話|パソコン|ぱそこん|タブレット|バッテリー|電池|充電|画面|ipad|iphone)(が|は|も)?(もう|急に|完全に)?(死ん|しん)(だ|で)|\b(phone|battery|computer|laptop|tablet|screen|pc)('s| is| has| just)?( \\w+)? (dead|died)\b",
    re.IGNORECASE,
)
"""A thing that is out of order has not passed away."""
SURE_OF_A_FIRST, SURE_IN_THE_MIDDLE = 0.15, 0.5
"""Confidence from which a message may mean a particular thing that it does not name: alone, and in the middle of another matter."""


ONLY_IF_NAMED = ("digital_legacy", "mynumber_card_lost", "recovery_scam")
"""In the middle of another matter these need their name: a PIN may be a phone's, and what is got back an account."""


def is_likely(turn: Turn, topic: str) -> bool:
    """Tell whether a topic can be meant by a message: it is of no particular thing, or the thing is named, or the engine is sure.

    A story need not name its thing (「黙っていたら相手の彼女に見られた」), so only a short message is held to it.
    """
    cue = CUES.get(topic)
    if cue is None or topic == turn.topic or not turn.text:
        return True
    text = plain_of(turn.text)
    if topic == "digital_legacy" and THINGS.search(text):
        return False
    if cue.search(text) or not is_short(turn.text):
        return True
    in_the_middle = turn.topic is not None
    if in_the_middle and topic in ONLY_IF_NAMED:
        return topic == "recovery_scam" and not str(turn.topic).startswith("account_takeover")
    least = SURE_IN_THE_MIDDLE if in_the_middle else SURE_OF_A_FIRST
    return any(one.intent == topic and one.confidence >= least for one in turn.ranking[:4])


def likely_among(turn: Turn, topics: Sequence[str]) -> tuple[str, ...]:
    """Return those of some topics that can be meant, in their order."""
    return tuple(topic for topic in topics if is_likely(turn, topic))
