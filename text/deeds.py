"""What a message says was already done, and what it says was not: paid, entered, told, opened, installed.

Read sentence part by sentence part and strictly: a deed counts only in a finished form (「入力しました」, 「入れてもうた」, "I typed"), never as a wish,
an order, a condition or a question about the future (「入力するように言われた」, 「払ったらどうなる」, "should I pay"), and never denied.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Deed = Literal["paid", "prepaid", "entered", "opened", "installed", "told", "photo"]

SHORT, SHORT_IN_ENGLISH = 30, 60
"""A sentence of at most so many characters leans on what was said before."""
_MONEY = r"(お?金|おかね|現金|げんきん|残高|代金|料金|手数料|保証金|貯金|ちょきん|[0-9,一二三四五六七八九十百千万数]+円|[0-9,一二三四五六七八九十百千数]+万)"
_DETAIL = (
    r"(カード|クレカ|番号|ばんごう|パスワード|パスコード|暗証|あんしょう|コード|id|口座|こうざ|情報|じょうほう|名前|なまえ|氏名|住所|じゅうしょ|"
    r"生年月日|認証|ワンタイム|電話番号|メアド|メールアドレス|マイナンバー|全部|ぜんぶ|それ)"
)
_TOLD = _DETAIL.replace("名前|なまえ|氏名|", "").replace("|それ", "")
"""What to tell does harm. To say a name is how such calls begin, and no harm yet."""
_VOUCHER = (
    r"(電子マネー|ギフトカード|ギフト券|プリペイド|アマギフ|アマゾンカード|(アマゾン|amazon|アップル|apple|itunes|google ?play|グーグルプレイ|ニンテンドー)(の)?(ギフト)?カード|"
    r"itunes|アイチューンズ|ウェブマネー|webmoney|ビットキャッシュ|bitcash)"
)
_APP = r"(アプリ|ソフト|apk|anydesk|エニーデスク|teamviewer|チームビューアー?|リモート\w*|遠隔\w*)"
_PICTURE = r"(写真|しゃしん|画像|がぞう|動画|どうが|自撮り|裸|はだか|下着|ヌード)"
_GAP = r"[^。!！?？\n]{0,18}?"
_STEMS: dict[Deed, str] = {
    "prepaid": rf"{_VOUCHER}{_GAP}(教え|おしえ|伝え|つたえ|送っ|おくっ|送り|おくり|入力し|見せ|撮っ|買っ|買い|言っ|言い|いい)",
    "paid": r"((?<!立て)(支|し)?(払|はら)(っ|い|う)|(振り?込|ふりこ)(ん|み)|(振り?込み?|送金|入金|課金|決済|チャージ|購入|注文|支払い?)を?(し|いたし)|"
    rf"{_MONEY}{_GAP}(送っ|送り|おくっ|おくり|渡し|わたし|預け|あずけ|貸し|動かし|移し|を出し|も出し|まで出し)|"
    r"(キャッシュ)?カード(と[^。]{0,6})?を(相手に|その人に|警察官に|銀行員に|人に)?(渡し|わたし|預け|あずけ|手渡し))",
    "entered": rf"((入力|にゅうりょく|記入|送信)を?(し|いたし)|{_DETAIL}{_GAP}(?<!って|手に)((入|い)れ|打っ|打ち|うっ|書い|書き|かいて?しま|打ち込ん|打ち込み|書き込ん|書き込み|書きこん|登録し))",
    "told": rf"{_TOLD}{_GAP}(教え|おしえ|伝え|つたえ|(?<!と|て)言っ|(?<!と|て)言い|(?<!と|て)(?<!て)いいま|(?<!と|て|電)話し|答え|こたえ|しゃべっ|喋っ|読み上げ)",
    "opened": r"((?<!でんわ)(リンク|url|サイト|アドレス|ボタン|qr\w*|コード|広告|通知|メール|sms|ファイル|そこ|それ|これ)?[^。!！?？\n]{0,12}?((?<!後)押し|(?<![なもとこまた])おし(?=た|まし|て|ちゃ)|開い|開き|ひらい|ひらき|踏ん|ふん(?=で)|クリックし|タップし|読み取っ|読み取り|読み込ん|アクセスし))",
    "installed": rf"((インストール|ダウンロード|dl)を?(し|いたし)|{_APP}{_GAP}((入|い)れ|落とし))",
    "photo": rf"{_PICTURE}{_GAP}(送っ|送り|おくっ|おくり|見せ|みせ|あげ|渡し|撮らせ)",
}
_FORCED: dict[Deed, str] = {
    "paid": r"(払わさ|払わせら|振り込まさ|振り込ませら|送金さ(せ)|買わさ)",
    "entered": r"((入力さ(せ)|入れさせ(ら)|打たさ|打ち込まさ))",
    "told": r"(言わさ|教えさせ)",
    "installed": r"((インストール|ダウンロード)さ(せ)|(アプリ|ソフト|anydesk)[^。]{0,8}入れさせ)",
    "opened": r"(押さされ|クリックさせ)",
    "prepaid": rf"({_VOUCHER}{_GAP}買わさ)",
    "photo": rf"({_PICTURE}{_GAP}送らさ)",
}
_NO_CLAIM = r"(?!ら|り|い|く|が[らりっ]|ばかり|ばっか|(ほう|方)(が|は)|場合|かどうか|か(わから|分から|覚え|忘れ)|(覚え|おぼえ|記憶|つもり|わけ|こと)(は|が|も|では|じゃ)?(ない|なく|ありません|なかった)|と言われ|(ふり|振り))"
_AND_THEN = r"たら[^。?？]{1,25}(た|まし(た|て)|(て|で)(い)?(る|ます)|ない|ません|来(た|て)|きた)(ん|の|けど|が|。|、|！|!|$)(?!.*(どう|大丈夫|危|いい|平気))"
_DONE = (
    rf"((た|(?<=ん)だ)(?!なら){_NO_CLAIM}|(?<=い)た{_NO_CLAIM}|まし(た{_NO_CLAIM}|て)|{_AND_THEN}|"
    r"(て|で)(しま(?!った(ほう|方|ら)|わな|わず|いそう|うと|うか|うの|ったら|えば|おう|いますか|う[?？])|しも(た|う|て)|しもう(た|て)|もう?(た|て)(?!ら|ん[?？])|も?ま(った|いました)(?!ら)|た(?!ら|い|り|く)|いた(?!ら|だ|い|り|く|し)|いました|おる|もうたん|、(?!と)|から[^、]{0,12}|あと|後)|"
    r"(ちゃ|じゃ)(っ(た(?!ら|り)|て)|いました|った)|ち(ま|ゃ)った(?!ら)|(ちゃ|じゃ)って|っちゃ(った|いました)|まった)"
)
_OF_FORCE = r"(れ|られ)(た(?!ら|り|い|く)|まし[たて]|て|そうに(?!))"
_NOT_YET = (
    r"((て|で)(は|も)?(い)?(ない|なく|なかった|ません|まへん|へん(?!か)|ん(です|けど|から|のに)?(?=[。、!！…]|$)|おらん|おりません|ねえ|ねー|ねぇ)|"
    r"(と|ど)(ら|りま)(ん|せん|へん)|てね(え|ー|ぇ)|(ちゃ|じゃ)いない|ちゃいません|はし(て(い)?)?(ない|ません|ていません))(?!と|ければ|きゃ|といけ|で(も)?(いい|よい|大丈夫|おいた)|か(?!ら)|のか|と言|[?？])"
)
_BEFORE_NOT: dict[Deed, str] = {
    "paid": r"(払わ|振り?込ま|送金し|課金し|送ら|渡さ|買わ)",
    "prepaid": r"(買わ|教え|送ら)",
    "entered": r"(入力し|入力は?せ|入れ|打た|打ち込ま|書か|書き込ま)",
    "told": r"(教え|伝え|言わ|話さ|答え)",
    "opened": r"(押さ|開か|踏ま|クリックし|クリックせ|タップし|タップせ|アクセスし|読み取ら)",
    "installed": r"(インストールし|インストールせ|ダウンロードし|入れ)",
    "photo": r"(送ら|見せ)",
}
_NOT_DONE = r"(なかった(?!ら)|ませんでした|んかった(?!ら)|へんかった|ずに(?!は|い|い[らた])|ず(?=[、。]|$)|ないで(閉|切|消|と|や|逃))"
_LOOSE_STEMS: dict[Deed, str] = {
    "paid": r"((支)?払っ?|はらっ|振り?込ん|(送金|入金|課金|決済|購入|注文)(は|も)?し|(お?金|おかね|[0-9万]+円)[^。、]{0,8}(送っ|渡し|おくっ)|買っ)",
    "prepaid": r"((番号|コード)[^。、]{0,6}(教え|送っ|伝え)|(カード|電子マネー)[^。、]{0,6}買っ)",
    "entered": r"((入力|記入|送信)(は|も|とか)?し|(入|い)れ|打っ|打ち込ん|書い|書き込ん|登録(は|も)?し)",
    "told": r"(教え|おしえ|伝え|言っ|話し|答え|しゃべっ)",
    "opened": r"(押し|開い|踏ん|(クリック|タップ|アクセス)(は|も|とか)?し|ひらい|読み取っ)",
    "installed": r"((インストール|ダウンロード)(は|も)?し|(アプリ|ソフト)[^。、]{0,6}(入|い)れ)",
    "photo": r"((写真|画像|動画)[^。、]{0,8}(送っ|見せ))",
}
_NOTHING_DONE = re.compile(
    r"(まだ)?何も(し|やっ|入力し|入れ|押し|払っ|教え|クリックし|触っ|送っ|答え|開い)[^。、]{0,2}(てい?(ない|ません)|てへん|とらん|なかった|ませんでした|ておりません)(?!と|[?？])|"
    r"\b(haven'?t|didn'?t|have not|did not) (do|done) anything\b|\bnothing (yet|so far)\b",
    re.IGNORECASE,
)
_ENGLISH: dict[Deed, str] = {
    "prepaid": r"(sent|gave|told|read|bought|scratched|texted)\b.{0,30}\b((gift|itunes|google play|apple|amazon|steam|prepaid)[- ]?(gift )?cards?|vouchers?)",
    "paid": r"(paid(?! (attention|\w*member|club|subscri|plan|version|app|service|site|job|work))|transferred(?! (me|us|her|him|the call))|wired|remitted|bought|ordered|made (a|the) (payment|transfer|bank transfer)|(sent|gave|handed|lent|deposited)\b.{0,25}\b(money|cash|yen|dollars|card to|cash card|bank card|[\d,]{4,}|¥ ?[\d,]+))",
    "entered": r"((entered(?! (a|an|the) (club|site|raffle|draw|competition|contest|paid))|typed(?! (in )?the (name|city|url|web|shop|store|site))|submitted|keyed in|inputted)|(put|filled|filled out|wrote|gave|provided|registered)\b.{0,30}\b(numbers?|cards?|card info|passwords?|pin|details|info|information|address|account|code|form|names?|login|credentials|personal|it in|everything))",
    "told": r"(told|gave|read( out)?|confirmed|shared)\b.{0,40}\b(numbers?|card|passwords?|pin|details|info|information|address|account|code|birth\w*|social)",
    "opened": r"(clicked|tapped|opened|scanned|pressed|followed|visited|went to)",
    "installed": r"(installed|downloaded|set up (anydesk|teamviewer)|put (the|an?|that) (app|software)\b)",
    "photo": r"(sent|showed|shared|gave|texted)\b.{0,30}\b(photos?|pictures?|pics?|selfies?|nudes?|images?|videos?)",
}
_ENGLISH_BASE: dict[Deed, str] = {
    "paid": r"(paid|pay|transfer(red)?|wire|buy|bought|order(ed)?|sen[dt]( any| the)? money|sen[dt]( him| her| them)? anything|give (any )?money|make (a|the|any) payment)",
    "prepaid": r"((sen[dt]|give|gave|buy|bought|read).{0,20}(card|code))",
    "entered": r"(enter(ed)?|type(d)?|submit(ted)?|put|fill(ed)?|give|gave|given|provide[d]?|write|wrote|log(ged)? in)",
    "told": r"(tell|told|give|gave|given|say|said|share[d]?)",
    "opened": r"(click(ed)?|tap(ped)?|open(ed)?|scan(ned)?|press(ed)?|touch(ed)?)",
    "installed": r"(install(ed)?|download(ed)?)",
    "photo": r"(sen[dt]( him| her| them)? anything|sen[dt].{0,12}(photo|picture|pic|image|nude)\w*)",
}
_DENIED_ENGLISH = r"\b(haven'?t|hasn'?t|didn'?t|did not|have not|has not|never|not yet|without|i'?ve not)( (even|actually|yet|ever|really|have|to))* "
_HOW_IT_DID_NOT_HAPPEN = re.compile(
    r"\b(not|never|nothing|neither|nor|n't|nt|without|before|almost|nearly|should|would|could|if|whether|might|can|must|to have|nobody|no one|hasn|"
    r"did (i|we|they|he|she)|was|were|been|being|got|wants?|asked|told (me|us|you)|says?|said|unless|until)\b[^.,;]{0,22}$"
    r"|n'?t [^.,;]{0,22}$|\bno (money|password|card|details?|info|information|personal|number)\w*( \w+){0,2} $|\b(they|it|who|caller|scammer|man|woman|someone|somebody|site|shop|seller|company|bank|which|email|that|message|link)( (?!and |then |so |i |we )\w+)? $",
    re.IGNORECASE,
)
_NOTHING_AFTER = re.compile(
    r"^[a-z]* ((in|out) )?(absolutely )?(nothing|none|neither)\b|^[a-z]* no (money|card|number|password|detail|info|personal)|^[a-z]+ (me|us)\b",
    re.IGNORECASE,
)
"""What may stand behind an English verb to undo it ("typed nothing")."""
_ONLY_ASKS = re.compile(r"^(if|what if|what happens if|should|can|could|do i|is it|would)\b[^.!]*\?*$", re.IGNORECASE)
_BY_ANOTHER = re.compile(r"(相手|犯人|詐欺師|業者|知らない人|誰か|だれか|会社|店|警察|銀行)(が|から)[^、。]{0,14}$")


def _compile(parts: dict[Deed, str], ending: str) -> dict[Deed, re.Pattern[str]]:
    return {deed: re.compile(part + ending, re.IGNORECASE) for deed, part in parts.items()}


_DID = _compile(_STEMS, _DONE)
_NOUN_DONE = re.compile(
    r"を(すべて|全て|全部)?(入力|送金|インストール|クリック|タップ|教示)(済み?|ずみ)?([。!！、]|後に|直後|$)"
)
_NOUNS: dict[str, Deed] = {
    "入力": "entered",
    "送金": "paid",
    "インストール": "installed",
    "クリック": "opened",
    "タップ": "opened",
}
_WAS_MADE_TO = _compile(_FORCED, _OF_FORCE)
_DID_NOT = _compile(_LOOSE_STEMS, _NOT_YET)
_HAD_NOT = _compile(_BEFORE_NOT, _NOT_DONE)
_DID_IN_ENGLISH = _compile(_ENGLISH, "")
_NOT_IN_ENGLISH = {
    deed: re.compile(_DENIED_ENGLISH + part + r"\b", re.IGNORECASE) for deed, part in _ENGLISH_BASE.items()
}
_GAPS = re.compile(r"(?<=[^\x00-\x7f])[ 　]+(?=[^\x00-\x7f])")


def plain_of(text: str) -> str:
    """Return a text as it is read here: one width, small letters, no gaps inside Japanese, straight apostrophes."""
    return _GAPS.sub("", unicodedata.normalize("NFKC", text).replace("’", "'")).strip().lower()


def deeds_in(text: str) -> frozenset[Deed]:
    """Return what a message says was done, in Japanese of every kind or in English; empty if it says so of nothing."""
    plain = plain_of(text)
    if plain.isascii():
        return frozenset(deed for deed, did in _DID_IN_ENGLISH.items() if _did_in_english(did, plain))
    done = {deed for deed, did in _DID.items() if _did(did, plain)}
    done |= {deed for deed, forced in _WAS_MADE_TO.items() if forced.search(plain)}
    done |= {_NOUNS[found[2]] for found in _NOUN_DONE.finditer(plain) if found[2] in _NOUNS}
    return frozenset(done)


def denied_in(text: str) -> frozenset[Deed]:
    """Return what a message says was not done; every deed for "I did nothing"."""
    plain = plain_of(text)
    if _NOTHING_DONE.search(plain):
        return frozenset(_STEMS) - deeds_in(text)
    if plain.isascii():
        return frozenset(deed for deed, did_not in _NOT_IN_ENGLISH.items() if did_not.search(plain))
    found = {deed for deed, did_not in _DID_NOT.items() if did_not.search(plain)}
    return frozenset(found | {deed for deed, had_not in _HAD_NOT.items() if had_not.search(plain)})


def _did(did: re.Pattern[str], text: str) -> bool:
    return any(not _BY_ANOTHER.search(text[: found.start()]) for found in did.finditer(text))


def _did_in_english(did: re.Pattern[str], text: str) -> bool:
    if _ONLY_ASKS.search(text):
        return False
    return any(
        not _HOW_IT_DID_NOT_HAPPEN.search(text[: found.start()]) and not _NOTHING_AFTER.search(text[found.start() :])
        for found in did.finditer(text)
        if _whole(text, found.start())
    )


def _whole(text: str, start: int) -> bool:
    """Tell whether a word begins at a place."""
    return start == 0 or not text[start - 1].isalnum()


_MY_CHILD = r"(うちの子|ウチの子|我が子|息子|むすこ|娘|むすめ|長男|長女|次男|次女|子ども|子供|孫|(小|中|高)[1-6一二三四五六]の子)"
_MYSELF = r"(私|わたし|僕|ぼく|俺|おれ|自分|うち)"
_HURT = (
    r"(いじめ(て(い)?(た|る|ました)|た(?!い)|ました|ちゃ)|加工し(た|て|ました|ちゃ)|(晒|さら)し(た(?!い)|て|ました|ちゃ)|拡散し(た(?!い)|て(?!い?ない|い?ません)|ました|ちゃ)|ばらまい(た|て)|"
    r"(悪口|わるくち|中傷|嫌がらせ|いやがらせ)[^。、]{0,8}(書い(た|て)|書き込(んだ|んで|みました)|送っ(た|て)|し(た|て(い)?(た|る)|ました))|"
    r"(裸|はだか|性的な?|下着|盗撮)[^。、]{0,12}(作っ(た|て)|広め(た|て)|投稿し(た|て)|売っ(た|て)))"
)
_OWN_SIDE = re.compile(
    rf"(?<!車の)(?<!事故の)加害者(側|です|だ(?!と)|なん|の(親|母|父|保護者)|に(なって|なりました|なった)|として)|(やった|した|いじめた|いじめ(て(い)?)?る|やっちゃった|加害)(側|ほう)(です|だ|なん|の|でし|に|と)|"
    rf"{_MY_CHILD}(が|は|も|、)[^。]{{0,24}}{_HURT}|{_HURT}[^。]{{0,8}}のは[^。]{{0,6}}({_MY_CHILD}|{_MYSELF})|{_MYSELF}(が|も)[^。]{{0,16}}{_HURT}|"
    r"\b(i|my (son|daughter|child|kid|boy|girl)|our (son|daughter|child))( \w+){0,2} (bullied|cyberbullied|harassed|was bullying|is bullying|am bullying)(?! by)\b|\b(i|my (son|daughter|child|kid)) (\w+ )?(made|created|shared|spread|posted|sent|sold|edited)\b.{0,25}\b(deepfakes?|fake nudes?|ai nudes?|nudes?|naked pictures?) of (a |an |his |her |my )?(\w+ )?(classmates?|girls?|boys?|friends?|someone|others?|him|her)|"
    r"\b(is|was|am|were) (the (bully|perpetrator|offender)|the one who (did it|bullied|posted|made|sent))\b",
    re.IGNORECASE,
)
_SUFFERED = re.compile(
    r"(いじめ|加工さ|晒さ|さらさ|拡散さ|書か|書き込ま|送ら|撮ら|作ら|広め|ばらまか)(れ|られ)|(悪口|ひどいこと|嫌なこと|いやなこと)[^。、]{0,6}言われ|被害|脅|おどさ|要求され|threat|blackmail|\b(by|to) (a |his |her |my )?classmates?\b.{0,20}\bbullied|being bullied"
)
_FOR_SURE = re.compile(r"加害|側|bully|perpetrator|offender|the one who")


def hurt_others(text: str) -> bool:
    """Tell whether the writer, or the writer's child, is the one who did it to somebody else (「うちの子がやった側です」)."""
    plain = plain_of(text)
    if not _OWN_SIDE.search(plain):
        return False
    return bool(_FOR_SURE.search(plain)) or not _SUFFERED.search(plain)


def is_short(text: str) -> bool:
    """Tell whether a message is so short that it may lean on what was said before."""
    return len(text) <= (SHORT_IN_ENGLISH if text.isascii() else SHORT)
