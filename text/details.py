"""Short facts that answer nothing: who it was, when, where, by what, how much. They tell more of the matter in hand, and name no new one."""

from __future__ import annotations

import re
from typing import Literal

from text.deeds import plain_of

Detail = Literal["child", "who", "medium", "device", "when", "amount", "where", "paid_by", "number", "record", "age"]

_SPELLED: dict[Detail, str] = {
    "child": r"(うちの|上の|下の|小さい)?(息子|むすこ|娘|むすめ|孫(息子|娘)?|まご|子ども|子供|こども|長男|次男|長女|次女)|(my |our )?(\w+ )?(son|daughter|child|kid|grandson|granddaughter|grandchild)('s)?",
    "who": r"((知らない|しらない|年上の|若い|外国の|中年の|同じ|大人の|おとなの)?(男|女|おとこ|おんな)(の人|の子|のひと|性)?|男性|女性|(知らない|しらない|変な|へんな)?(おじさん|おばさん|おじいさん)|おにいさん|おねえさん|(知らない|しらない|外国の|クラスの|学校の|近所の|若い|会社の|ネットの|役所の|市役所の|警察の|銀行の)(人|ひと|子)|"
    r"友達|友だち|ともだち|同級生|クラスメイト|先輩|後輩|上司|同僚|知り合い|知人|他人|母|父|夫|妻|主人|旦那|兄|弟|姉|妹|祖母|祖父|お?(かあ|とう|母|父|ばあ|じい|兄|姉)(さん|ちゃん)|母親|父親|両親|家族|先生|日本人|外国人|本人|自分|わたし|私|ぼく|僕)|"
    r"(a |an |the |my |some )?(\w+ )?(man|woman|guy|lady|girl|boy|stranger|foreigner|friend|classmate|coworker|colleague|boss|neighbou?r|mother|father|mom|mum|dad|husband|wife|grandma|grandpa|grandmother|grandfather|sister|brother|teacher|boyfriend|girlfriend|ex)('s)?|both( of them)?|neither",
    "medium": r"line|ライン|らいん|インスタ(グラム)?|いんすた|instagram|insta|ツイッター|twitter|x|tiktok|ティックトック|facebook|フェイスブック|メール|めーる|sms|ショートメール|dm|電話|でんわ|google|グーグル|gmail|apple|アップル|icloud|youtube|ユーチューブ|discord|ディスコード|ゲーム|オンラインゲーム|(ホームページ|ウェブ)?サイト|アプリ|掲示板|メルカリ|amazon|アマゾン|楽天|paypay|ペイペイ|snapchat|whatsapp|messenger|telegram|マッチングアプリ|"
    r"(an? |the |by )?(e-?mail|text( message)?|phone( call)?|call|website|app|game|dating app)",
    "device": r"(会社の|学校の|自分の|古い)?(スマホ|すまほ|スマートフォン|携帯(電話)?|けいたい|ガラケー|iphone|アイフォン|android|アンドロイド|パソコン|ぱそこん|pc|タブレット|ipad|windows|mac(book)?|chromebook|ノートパソコン)|(my |an? |the |on my )?(computer|laptop|tablet|smartphone|mobile)",
    "when": r"(今日|きょう|昨日|きのう|一昨日|おととい|さっき|今朝|昨夜|昨晩|ゆうべ|今週|先週|先々週|今月|先月|今年|去年|昨年|(この前|このまえ|最近|ずっと前|だいぶ前|たった今|いま|今)|(月|火|水|木|金|土|日)曜日?|(今日|昨日|今朝)?の?(朝|昼|夕方|夜|夜中|午前|午後)|[0-9一二三四五六七八九十数]+(分|時間|日|週間|か月|ヶ月|カ月|ケ月|年)(くらい|ぐらい|ほど)?(前|まえ)|[0-9]+(時|日|月)([0-9]+(分|日))?(頃|ごろ)?)+|"
    r"(just )?(now|today|yesterday|(last|this) (night|week|month|year|morning|weekend)|this (afternoon|evening)|(about |around )?(\d+|an?|two|three|four|five|six|few|a few|a couple of|couple of) (minutes?|hours?|days?|weeks?|months?|years?) ago|on (mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tues|wednes|thurs|fri|satur|sun)day|recently)",
    "amount": r"(全部で|合計|合わせて|合計で|だいたい|およそ|約)?[0-9,.一二三四五六七八九十百千万億数]+\s*(万|千|百|億)?円(くらい|ぐらい|ほど|以上|分)?|(だいたい|約)?[0-9,.]+万(くらい|ぐらい|ほど)?|(about |around |over |almost )?[0-9,.]+ ?(k|thousand|million)? ?(yen|dollars|円|jpy)|¥ ?[0-9,]+",
    "where": r"コンビニ|atm|郵便局|家|うち|自宅|実家|学校|会社|職場|駅|電車|バス|タクシー|お?店|スーパー|病院|公園|道|外|カフェ|ホテル|海外|(at )(a |the |my )?(home|work|school|office|station|convenience store|konbini|shop|train|bus|taxi|cafe|restaurant|hotel)|on the (train|bus)",
    "paid_by": r"クレジットカード|クレカ|デビットカード|カード(払い)?|現金|銀行(振込|振り込み)?|振込|振り込み|電子マネー|コンビニ払い|代引き?|着払い|後払い|ギフトカード|プリペイド(カード)?|キャリア決済|仮想通貨|ビットコイン|(by |a |my |with )?(credit card|debit card|bank transfer|cash|gift cards?|prepaid card|crypto(currency)?|bitcoin|card)",
    "number": r"0[0-9]0(の?番号)?|0120|非通知|海外(の番号)?|国際電話|知らない番号|\+?[0-9]{1,3}(の?番号)|(an? )?(unknown|foreign|international|private|hidden|blocked) number",
    "record": r"(領収書|レシート|控え|ひかえ|明細|スクショ|スクリーンショット|写真|証拠|記録|メモ|やりとり|履歴|番号)(は|も|なら)?(ちゃんと|まだ|全部)?(あります|ある|残ってます|残っています|残ってる|取ってあります|とってあります|持ってます|持っています|撮りました|撮った)|i (have|kept|saved|took) (a |the |some )?(receipts?|screenshots?|photos?|records?|the chat|messages)",
    "age": r"(小学校?|しょうがく|中学校?|高校|大学)?[0-9一二三四五六]年(生)?|[小中高][1-6一二三四五六]|(小学|中学|高校|大学)生|[0-9]{1,2}(歳|才|さい)|(he is |she is |he's |she's )[0-9]{1,2}( years old)?|[0-9]{1,2} years old|(middle|high|elementary) school(er)?",
}
_WORDS = {name: re.compile(words, re.IGNORECASE) for name, words in _SPELLED.items()}
_BETWEEN = re.compile(
    r"[\s、。,.!！…・〜~ー]+|(えっと|えーと|あの|その|たぶん|多分|確か|たしか|だいたい|はい|うん|ええ|いえ|いや|それと|あと|で、|全部で|相手|あいて|犯人|向こう|かけてきたの|送ってきたの|送り主|金額|払い方|支払い|使ってる|使っている|最初|二人|2人|両方|どちらも|知らない|いつもの)|"
    r"(でしたね?|です|だったよ?|だと思います|だと思う|だよ|だ|かな|かも(しれない|しれません)?|みたい(です)?|らしい(です)?|っぽい(です)?|なん(です|だ)|ん|けど|ですけど|ですが|の声|ね|よ|さ|わ|や|じゃ)|"
    r"(来|き)(た|ました|てます|ています)|届(いた|きました|いています)|かかってき(た|ました)|(言|い)って(た|ました|いました)|(名乗|なの)って(た|ました|いました)|"
    r"(の|は|が|も|を|と|に|で|へ|から|まで|くらい|ぐらい|ごろ|頃|って|とか|や|のこと|のほう|の方|の話)|"
    r"\b(it|it's|its|was|is|he|she|they|he's|she's|they're|were|on|via|by|from|through|about|around|for|in|at|with|and|or|the|a|an|my|i|used|use|using|think|maybe|probably|yes|no|um|well|sir|came|called|said|says|both|that|this|happened|to|of|only|just|so|also|voice)\b",
    re.IGNORECASE,
)
_NOT_A_FACT = re.compile(
    r"[?？]|(?<!で)(は|って|とか)$|(どう|何|なに|なぜ|いつ|どこ|誰|だれ|どれ|どちら|いくら)|(です|ます|でしょう|した|の|いい)か[。!！ ]*$|が(来|き|届|とど|かか|あ|なく|消|盗)|方法|とは|しかた|仕方|やり方|の(使い|作り|直し|消し|変え|選び|見分け|調べ|守り|止め|防ぎ)方|対策|について|たい(です)?[。 ]*$|ください|お願い|おねがい|教えて|ほしい|"
    r"\b(what|how|why|when|where|who|which|can|could|should|would|do|does|did|will|is it|is this|are|please|help|want|need|tell|if)\b",
    re.IGNORECASE,
)
_VERB_ENDING = re.compile(
    r"(?<!で)(?<!だっ)(った|んだ|いた|いだ|した|れた|けた|げた|せた|てた|ちゃった|じゃった|きた|見た|みた|得た|出た|来た|着た|寝た|ました|ません(でした)?|ます|(?<!じゃ)(?<!では)ない|なかった|ている|ています|てる|てます|られる|される|する|なる|ている|れる)([。!！ ]|よ|ね|の|ん|けど|から|ので|が|って|$)|"
    r"\b(i|we|he|she|they|someone|somebody|it|you)('ve|'m|'s| have| has| am| is| are)? ?(?!was|were|is)\w+(ed|ing|t|nt|ot|ave|ook|ent)\b|\b(lost|stolen|hacked|keeps?|sent|clicked|paid|received|asked|says?|told)\b",
    re.IGNORECASE,
)
LONGEST, LONGEST_IN_ENGLISH = 22, 45
_SECRET = re.compile(r"〔[^〕]{1,14}〕")
_ROUND_A_SECRET = re.compile(
    r"(これが|これ|それ|番号|ばんごう|口座|こうざ|カード|クレジット|暗証|あんしょう|パスワード|ぱすわーど|コード|電話|でんわ|携帯|けいたい|名前|なまえ|住所|生年月日|メール|アドレス|会員|マイナンバー|id|私|わたし|僕|うち|の|は|が|を|も|って|です|でした|だ|なん|んです|よ|ね)|"
    r"\b(my|the|it|it's|its|this|here|is|was|are|account|card|bank|number|pin|code|password|phone|name|address|birthday|mail|e-?mail|id|and|of|for|a)\b|[\s、。,.:：!！=・「」]+",
    re.IGNORECASE,
)
"""What stands beside a secret that is told and nothing else."""


def details_in(text: str) -> frozenset[Detail]:
    """Return the kinds of fact a message tells if it tells nothing else (「男の人でした」「昨日です」 "on LINE"), else none."""
    said = plain_of(text)
    if not said or len(said) > (LONGEST_IN_ENGLISH if said.isascii() else LONGEST) or _NOT_A_FACT.search(said):
        return frozenset()
    return _facts(said)


def is_statement(text: str) -> bool:
    """Tell whether a short message states something and asks for nothing."""
    said = plain_of(text)
    return bool(said) and not _NOT_A_FACT.search(said)


def holds_secret(text: str) -> bool:
    """Tell whether a secret was written, which stands as a placeholder here."""
    return bool(_SECRET.search(text))


def only_secret(text: str) -> bool:
    """Tell whether a message states a secret and nothing else (「パスワードは〔パスワード〕です」); what was done with it is another matter."""
    said = plain_of(text)
    return holds_secret(said) and not _ROUND_A_SECRET.sub("", _SECRET.sub(" ", said))


def is_full_sentence(text: str) -> bool:
    """Tell whether a message says what happened, with a verb of its own; "LINEです" and "a man" do not."""
    return bool(_VERB_ENDING.search(plain_of(text)))


def _facts(said: str) -> frozenset[Detail]:
    """Return the facts of a message made of facts and the little words between them; none if anything else stands in it."""
    at, facts = 0, set()
    while at < len(said):
        ends = {
            name: found.end() for name, cue in _WORDS.items() if (found := cue.match(said, at)) and found.end() > at
        }
        name = max(ends, key=lambda one: ends[one], default=None)
        if name is not None and _stands_alone(said, at, ends[name]):
            at = ends[name]
            facts.add(name)
            continue
        gap = _BETWEEN.match(said, at)
        if gap is None or gap.end() == at:
            return frozenset()
        at = gap.end()
    return frozenset(facts)


def _stands_alone(said: str, start: int, end: int) -> bool:
    """Tell whether a word found is a word of its own: no Latin letters go on before or behind it."""
    before, behind = said[start - 1 : start], said[end : end + 1]
    return not (
        (before.isascii() and before.isalnum()) or (behind.isascii() and behind.isalpha() and said[end - 1].isascii())
    )
