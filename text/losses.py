"""What a message tells that cannot wait: money has left, the caller is still on the line, money or pictures are demanded, a criminal's errand was done.

Read by words alone, in Japanese of every kind, a learner's and English; a question about what might happen tells of nothing.
"""

from __future__ import annotations

import re
from typing import Literal

from text.deeds import deeds_in, is_short, plain_of

Loss = Literal["bank", "card", "app"]
"""Where money has left from without the writer's doing."""

_SUM = r"([0-9,.]+(万|千|百)?円?|[一二三四五六七八九十百千万]+円|(お)?金|おかね|預金|貯金|残高|口座|通帳|全額|全部)"
_LEFT = r"(引き?出さ|ひきださ|引き?落とさ|ひきおとさ|(?<!に)下ろさ|おろさ|降ろさ|抜か|ぬか|抜き取ら|送金さ|動かさ|移さ|出金さ)(れ(て(い)?(た|ます|る|ました)|て(しま|お)|た(?!ら|り)|ました|てた|とる|とった|ちゃ)|れて$)"
_GONE = r"(無|な)くな(った(?!ら|り)|って(い)?(た|ます|る|ました)|りました|っちゃ)|(な|無)い[ 　]?(に)?(なりました|なった)|消え(た(?!ら)|て(い)?(た|ます|る|ました)|ました)|(減|へ)って(い)?(た|ます|る|ました)|(減|へ)り(まし)た|空(に|っぽ)|ゼロに|[0０]円に"
_MONEY_LEFT = re.compile(
    rf"{_SUM}[^。]{{0,12}}{_LEFT}|{_LEFT}[^。]{{0,10}}{_SUM}|(口座|銀行|通帳|残高|預金|貯金)[^。]{{0,14}}({_LEFT}|{_GONE})|(?<!の)((お)?金|おかね|[0-9,]+(万)?円)(が|も|は|、)?(もう|全部|ぜんぶ)?({_GONE})|"
    r"\b(money|cash|yen|savings|balance|funds)\b[^.]{0,24}\b(gone|missing|withdrawn|taken( out)?|stolen|disappeared|vanished|left my account|moved out)\b|"
    r"\b(transfers?|withdrawals?|payments?|transactions?)\b[^.]{0,16}\b(i|we) (didn'?t|did not|never|haven'?t) (make|made|do|authori[sz]e|approve)|\b(took|withdrew|stole|transferred|moved|drained|emptied)\b[^.]{0,24}\b(from|out of)? ?(my|the|our) (\w+ )?(account|savings|bank)|\b(account|balance) (is|was) (empty|zero|drained|emptied)",
    re.IGNORECASE,
)
_NO_LOSS = re.compile(
    r"[?？]|か[。 ]*$|かも|心配|不安|怖|こわ|(たら|れば|ないか|ないよう)|そう(です|だ|な)|財布|さいふ|カジノ|ギャンブル|賭|投資|詐欺|さぎ|副業|タスク|チケット|表示|ウェブマネー|ギフト|ゲーム|コイン|アイテム|ガチャ|サブスク|定期|解約|毎月|まいにち|小遣い|スマホ代|電話代|通信|見えなく|(れて|って)(は)?(い)?(ない|ません)|"
    r"\b(could|might|may|would|if|will|can|afraid|worried|not|n't|wallet|game|casino|shop|invest\w*|scam\w*|subscription|monthly)\b(?! (make|made|do|authori|approve))",
    re.IGNORECASE,
)
_LOOKED = re.compile(r"(見|み|開い|ひらい|調べ|確認し|確かめ|行っ|記帳し|起き)(たら|ると)")
_FROM_CARD = re.compile(r"カード|クレカ|card", re.IGNORECASE)
_FROM_APP = re.compile(
    r"pay ?pay|ペイペイ|d払い|楽天ペイ|au ?pay|メルペイ|スマホ決済|キャリア決済|suica|スイカ", re.IGNORECASE
)
_BANK = re.compile(r"銀行|ぎんこう|口座|通帳|預金|キャッシュカード|bank|account|atm", re.IGNORECASE)

_ON_THE_LINE = re.compile(
    r"(電話|でんわ|通話|携帯|相手)[^。、]{0,4}(し|話し|はなし)ながら|話しながら|はなしながら|(今も|いまも|まだ|ずっと)(電話|でんわ|通話|相手)?(が|は|に|と|を)?(つなが|繋が|切って(い)?な|切れて(い)?な|切らずに|話して(い)?(る|ます)|通話中|電話中)|^(今|いま|まだ)?(は)?(電話|でんわ|通話)(の途中|中)(です|だ|なん|で)|(電話|でんわ)(は|を|が)(まだ)?(切って|切れて|きって)(い)?(ない|ません)|"
    r"\b(still|right now) on the (phone|line|call)\b|\bon the (phone|line) (with (him|her|them)|right now)|\bwhile (talking|i'?m talking|on the phone)|\b(they|he|she)('re| are|'s| is) still (on the|talking)|\bhaven'?t hung up",
    re.IGNORECASE,
)
_OWN_CALL = re.compile(
    r"警察|けいさつ|銀行|ぎんこう|カード会社|サポート|携帯会社|家族|娘|息子|母|父|\b(police|bank|card company|family|son|daughter|mother|father)\b",
    re.IGNORECASE,
)
_DEMANDS = re.compile(
    r"(税金|手数料|保証金|保釈金|違約金|解約金|示談金|料金|(お)?金|おかね|[0-9,]+(万)?円|追加|もっと|先に|これ|それ)?(を|が|も)?[^。]{0,6}((払|はら)(え|わないと|わなければ|うよう|うように|って|ってくれ|ってほしい|えば)|(振り?込|ふりこ)(め|まないと|むよう|んで)|(送金|入金|課金|追加投資|入金手続き)(し(ろ|て)|しないと|するよう|が必要)|(必要|いる|要る)(だ|です)?)[^。]{0,10}(と|って)(言|い|請求|要求|連絡|メール|求め|脅|おど|書)|"
    r"\b(he|she|they|the (site|platform|company|app|man|broker|caller))\b[^.]{0,20}\b(wants?|asks?|asked|tells?|told|says?|said|demand\w*)\b[^.]{0,24}\b(pay|send|transfer|deposit|tax(es)?|fees?|more money)\b",
    re.IGNORECASE,
)
_PICTURE = r"(裸|はだか|ハダカ|下着|したぎ|えっち|エッチ|エロ|性的|ヌード|着替え|お風呂|おふろ|胸|むね|体|からだ|恥ずかしい)[^。、]{0,6}(写真|しゃしん|画像|がぞう|動画|どうが|ビデオ)?"
_PICTURES_ASKED = re.compile(
    rf"{_PICTURE}(を|の|も)?[^。]{{0,6}}((送|おく|撮|と|見せ|みせ|くれ)[^。]{{0,6}}(よう(に)?|と|って|て(って|と)|ろ(って|と)|(れ|って)(って|と))[^。]{{0,4}}(言わ|いわ|頼ま|たのま|求め|要求|指示|せがま|しつこ|言って|いって|言う)|(求め|要求|ねだ|ほし(い|が)|欲し(い|が)|要る|ちょうだい|頼ま|たのま))|"
    r"\b(asked|told|asks|wants?|pressured|forced|begged|tells)\b[^.]{0,40}\b(nudes?|naked|topless|underwear|intimate|sexy?|sexual)\b|\b(nudes?|naked|intimate|sexual) (photos?|pictures?|pics?|images?|videos?)\b[^.]{0,16}\b(were |was )?(asked|demanded|requested)",
    re.IGNORECASE,
)
_MORE_THAN_ASKED = re.compile(
    r"(脅|おど)(さ|し|され)|ばらま|バラま|さらす|晒す|広め|拡散|お?金を?(払|要求)|払え|blackmail|threat|or (he|she|they|the \w+)( go|'ll| will)|pay|dollars|yen|送ってしま|送っちゃ|送りました|送った(?!ら)|\bsent\b",
    re.IGNORECASE,
)
_DONE = r"(た(?!ら|り|い|く|ほう|方|め)|まし(た(?!ら)|て)|ちゃった|じゃった|ちゃいました|てしま(った|いました)|ている|てる|ています|てます|(い|ん)だ(?!ら))"
_ERRAND = re.compile(
    rf"((荷物|にもつ|お?金|おかね|現金|カード|封筒|かばん|もの|物)(を|は)?[^。]{{0,8}})?((運|はこ)(び|ん)|(受け?取|うけと)(り|っ)|(引き?出|おろ|下ろ)し|届け|とどけ|(取|と)りに(行|い)(き|っ)|見張(り|っ)|(行|い)(き|っ)|(や|ヤ)(り|っ)|(渡|わた)し|(始|はじ)め|(応募|おうぼ|登録|参加)し){_DONE}|"
    r"\b(i|we|he|she|my son|my daughter)('ve| have| has)? (already )?(carried|delivered|picked (it |them |one )?up|collected|withdrew|went( there)?|did (it|one|the job)|handed (it|them) over|started|applied)\b",
    re.IGNORECASE,
)
_LENT = re.compile(
    rf"(口座|こうざ|通帳|つうちょう|(キャッシュ|銀行|ぎんこう)(の)?[ 　]?カード|sim|シム|スマホ|携帯)(を|と|も)?[^。]{{0,16}}((売|う)り|(売|う)っ|(貸|か)し|(渡|わた)し|(譲|ゆず)っ|(作|つく)って(渡|わた|売|う)?(し|っ|り)?){_DONE}|"
    r"\b(sold|lent|gave|rented)\b[^.]{0,30}\b(bank account|bank ?book|bank card|cash card|sim)\b",
    re.IGNORECASE,
)
_LENT_FOR = re.compile(
    r"(口座|こうざ|通帳|(キャッシュ|銀行|ぎんこう)の?カード|sim|シム)(を|と|も)?[^。]{0,10}((売|う)|(貸|か)し|(渡|わた)し|(譲|ゆず))っ?て"
)
_FOR_MONEY = re.compile(
    r"((お)?金|おかね|[0-9,]+(万)?円|報酬|バイト代|お礼)[^。]{0,8}(もら|貰|受け取|くれ)|\b(got|received|paid me|for) (\w+ )?(money|cash|yen|[\d,]+)",
    re.IGNORECASE,
)
_SOLD_IT = re.compile(
    rf"(もう|すでに|全部|ぜんぶ)?[、 ]*((売|う)り|(売|う)っ|(貸|か)し|(渡|わた)し){_DONE}[。!！ ]*|(i )?(already )?(sold|lent|gave) (it|them)( already)?[.! ]*",
    re.IGNORECASE,
)
_KNOWN_HOME = re.compile(
    r"(家|いえ|うち|自宅|住所|じゅうしょ|学校|会社|家族|親)(を|が|も|は|に)?[^。]{0,8}((知|し)(って(い)?る|られ(て|た)|ってる)|ばれ|バレ|来る|くる|行く|いく|押しかけ)|(辞め|やめ|抜け|にげ|逃げ)[^。]{0,8}(させて|られない|たら)|(脅|おど)(され|し|かされ)|"
    r"\b(know|knows|knew) where (i|we) live\b|\bcome to my (house|home|place)\b|\bthreaten",
    re.IGNORECASE,
)
_OWN_PAPER = r"(身分証(明書)?|みぶんしょう|免許証?|めんきょ(しょう)?|保険証|パスポート|ぱすぽーと|在留カード|ざいりゅう(カード|かーど)|マイナンバーカード|マイナカード|学生証|顔写真)"
_GAVE_PAPER = re.compile(
    rf"{_OWN_PAPER}(の|を|も|と)?[^。]{{0,10}}((送|おく)(り|っ)|(渡|わた)し|(見|み)せ|(撮|と)(ら|っ)|(知|し)られ|(取|と)られ|(持|も)(って(い)?る|たれ)|アップ){_DONE}?|"
    r"\b(sent|gave|showed|uploaded|has|have|got|have got)\b[^.]{0,20}\bmy (\w+ )?(passport|id|id card|licen[cs]e|residence card|driver'?s licen[cs]e|identification)\b",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"(いえ|いや|あ|すみません|ごめん(なさい)?|違います|ちがいます|[、。 ])*[^、。!！?？]{1,10}(じゃ|では)(なく(て)?|ない(です)?(よ|けど|ん)?|ありません|ねえ|ねえよ)(、|。| )*[^、。!！?？]{1,12}?(です|でした|だった|だ|の(ほう|方)(です)?|なん(です|だ))(よ|けど|が|ね)*([。、!！ ].{0,14})?|"
    r"(no,? |sorry,? |actually,? )*(it'?s |it is |it was )?not (my |a |an |the )?\w+( \w+)?,? (but )?(it'?s |it was |he'?s |she'?s )?(my |a |an |the )\w+( \w+)?[.! ]*",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"(?P<thing>[^。、はがもに]{2,14}?)(が|も|は|を)?[ 　]?((入|はい)って(い)?(る|ます|た|ました)|(入|い)れて(い|あ)?(る|ます|り)|登録して(い|あ)?(る|ます|り)|(使|つか)えます|ついて(い)?(る|ます))(んです|のです|ん|の|けど|よ)*(けど|が)?[。!！ ]*|"
    r"(it has|there'?s|there is|there are|i have) (my |a |an |the )?(?P<it>[a-z ]{3,20}?)( on it| in it| inside)[.! ]*",
    re.IGNORECASE,
)
_ASKED_AT = re.compile(
    r"(駅|えき|お?店|みせ|タクシー|バス|電車|鉄道|jr|交番|警察|遺失|忘れ物|落とし物|会社|学校)[^。、]{0,8}(に|へ|で|は)[^。、]{0,4}(電話|でんわ|連絡|問い合わせ|聞|きい|届け|行|い)[^。、]{0,3}(た|ました)|\b(called|asked|phoned|checked with|contacted)\b[^.]{0,16}\b(station|shop|store|taxi|bus|train|police|restaurant|office)",
    re.IGNORECASE,
)
_NEW_MATTERS = re.compile(r"[?？]|(どう|何|なに|いつ|どこ|だれ|誰)|か[。 ]*$|\b(how|what|when|where|who|should|can)\b")


def money_gone(text: str) -> Loss | None:
    """Return where money has left from without the writer's doing ("もう30万円引き出されています"), None if a message tells of no such thing."""
    plain = plain_of(text)
    plain = _LOOKED.sub("", plain)
    if not _MONEY_LEFT.search(plain) or _NO_LOSS.search(plain) or deeds_in(text):
        return None
    if _BANK.search(plain):
        return "bank"
    return "app" if _FROM_APP.search(plain) else "card" if _FROM_CARD.search(plain) else "bank"


def still_on_the_line(text: str) -> bool:
    """Tell whether somebody says to be on the phone right now ("携帯で話しながら打ってます"), and not with the police or a bank they called."""
    plain = plain_of(text)
    return is_short(plain) and bool(_ON_THE_LINE.search(plain)) and not _OWN_CALL.search(plain)


def money_demanded(text: str) -> bool:
    """Tell whether the other side is said to want money ("出金するには税金を払えと言われています")."""
    return bool(_DEMANDS.search(plain_of(text)))


def pictures_asked_for(text: str) -> bool:
    """Tell whether intimate pictures are said to be asked for, and no more than that: neither sent nor used to threaten."""
    plain = plain_of(text)
    return bool(_PICTURES_ASKED.search(plain)) and not _MORE_THAN_ASKED.search(plain)


def errand_done(text: str) -> bool:
    """Tell whether a short message says that a job was done, or something handed over ("もう運びました")."""
    plain = plain_of(text)
    return is_short(plain) and bool(_ERRAND.search(plain) or _SOLD_IT.fullmatch(plain) or _LENT.search(plain))


def account_handed_over(text: str, in_hand: bool = False) -> bool:
    """Tell whether an account, a bank card or a SIM was sold or lent; with the matter in hand a bare "sold it" does.

    Without it money must have been got for it: a card lent by mistake or to a caller is another matter.
    """
    plain = plain_of(text)
    if in_hand:
        return bool(_LENT.search(plain) or _SOLD_IT.fullmatch(plain))
    return bool((_LENT.search(plain) or _LENT_FOR.search(plain)) and _FOR_MONEY.search(plain))


def home_is_known(text: str) -> bool:
    """Tell whether a message says that they know where the writer lives, or threaten."""
    return bool(_KNOWN_HOME.search(plain_of(text)))


def paper_handed_over(text: str) -> bool:
    """Tell whether the other side is said to have an identity paper or its picture ("he already has my passport photo")."""
    plain = plain_of(text)
    return bool(_GAVE_PAPER.search(plain)) and not _NEW_MATTERS.search(plain) and not _NO_LOSS.search(plain)


def corrects(text: str) -> bool:
    """Tell whether a message only puts a fact right ("息子じゃなくて孫です")."""
    plain = plain_of(text)
    return is_short(plain) and bool(_CORRECTS.fullmatch(plain)) and not _NEW_MATTERS.search(plain)


def thing_inside(text: str) -> str | None:
    """Return what is said to be on the lost thing ("paypayが入ってるんです"), None if nothing is."""
    plain = plain_of(text)
    found = _INSIDE.fullmatch(plain) if is_short(plain) else None
    return (found["thing"] or found["it"]).strip() if found else None


def asked_where_lost(text: str) -> bool:
    """Tell whether a short message says that a station, a shop or the police were asked about a lost thing."""
    plain = plain_of(text)
    return is_short(plain) and bool(_ASKED_AT.search(plain)) and not _NEW_MATTERS.search(plain)


_DONE_WORDS = re.compile(
    r"もう|はい|うん|ええ|全部|ぜんぶ|それ|これ|やっと|なんとか|無事(に)?|ちゃんと|一応|とりあえず|言われた(とおり|通り)|今|いま|手順[0-9０-９]*|[0-9]+(番|つ目|番目)?|"
    r"(やり|でき|出来|終わり|おわり|済み|すみ|し|終え|完了し?|オッケー|オーケー|ok|完了)(ました|た|ちゃった|まして|です)?|(やった|できた|出来た|終わった|おわった|済んだ|すんだ)|(です|ました|ます|た|よ|ね|わ|の|は|を|が|も|に|で|と|、|。|！|!|ー|[ 　])",
    re.IGNORECASE,
)
_PLAIN_ENGLISH = re.compile(
    r"\b(i|i've|we|have|has|did|do|done|it|that|this|the|a|already|just|now|yes|ok|okay|yeah|all|finished|finally|so|and|but|he|she|they|step|number|one|two|three|four|five|was|is|of|my|to|for|in|on|as|you|said|told|what)\b|[^a-z]+",
    re.IGNORECASE,
)
_NOT_MINE = re.compile(
    r"(そう(です|だ)|らしい(です)?|と(言|い)って(い)?(ます|た|ました))[。!！]*$|相手|あいて|犯人|向こう|むこう|[らさかたまわが](れ|られ)(て(い)?(る|ます|た)|まし?た)|(友達|友だち|母|父|娘|息子|本人|みんな|一人|ひとり)(が|は|も)|"
    r"^(but |and |because |now )*(he|she|they|someone|somebody|my (friend|mother|father|son|daughter|mom|mum|dad))\b",
    re.IGNORECASE,
)
SAYS_MORE = 4


def tells_other_deed(text: str, step: str) -> bool:
    """Tell whether a message taken for "done" says what others did, and nothing of the step in hand ("he already has my photo")."""
    plain = plain_of(text)
    if not _NOT_MINE.search(plain):
        return False
    if plain.isascii():
        words = [word for word in _PLAIN_ENGLISH.sub(" ", plain).split() if len(word) > 2]
        named = step.lower()
        return bool(words) and not any(word[:4] in named for word in words)
    rest = _DONE_WORDS.sub("", plain)
    shared = set(re.findall(r"[一-鿿]", rest)) & set(step)
    names = any(name in step for name in re.findall(r"[ァ-ヺー]{2,}|[a-z]{2,}", rest, re.IGNORECASE))
    return len(rest) > SAYS_MORE and not shared and not names
