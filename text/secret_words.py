"""Secrets that are plain words: passwords and passphrases, answers to security questions, unlock patterns, letters-only codes.

A plain word is a secret only where a sentence tells it as one: behind its cue, before words for being, setting or typing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from text import secret_cues as cue
from text.look_alikes import is_common_example
from text.secret_cues import typed
from text.secret_view import Found, View
from text.tokenise import tokenise

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
# Nouns that speak of passwords and are none.
_TOPIC_JA = typed(
    r".*(?:変更|設定|登録|確認|再設定|更新|流出|漏|忘|入力|管理|保存|初期|必要|不要|大事|大切|安全|危険|簡単|単純|複雑|同じ|おなじ|一緒|いっしょ|別|共通|全部|ぜんぶ|すべて|両方|最初|最後|自動|英語|英字|英数|数字|文字|ひらがな|カタカナ|アルファベット|キーボード|パソコン|タブレット|パスキー|アプリ|セキュリティ|スマート|シークレット|漢字|ローマ字|大文字|小文字|記号|何|なに|なん|どこ|どれ|どう|いつ|だれ|誰|こっち|これ|それ|あれ|そこ|ここ|自分|息子|娘|孫|家族|本人|主人|夫|妻|友|会社|店|人|方|ほう|こと|もの|やつ|ため|まま|はず|つもり|よう|みたい|たぶん|多分|きっと|ちゃんと|まだ|もう|だめ|ダメ|駄目|無理|むり|ムリ|無し|なし|ナシ|あり|アリ|無効|有効|間違|まちが|違|ちが|正し|正解|合っ|本当|ほんと|本物|偽|嘘|うそ|秘密|内緒|ひみつ|個人|情報|番号|暗証|パス|ぱす|ワード|キー|コード|メール|スマホ|携帯|パソコン|アプリ|サイト|画面|ルーター|ブラウザ|ノート|メモ|紙|手帳|手紙|電話|ライン|グーグル|アップル|アマゾン|ヤフー|フェイスブック|インスタ|銀行|カード|マイナ|アカウント|ログイン|ユーザ|指紋|顔|認証|誕生日|生年月日|名前|なまえ|氏名|住所|年|月|日|時|分|回|桁|けた|長|短|強|弱|新|古|面倒|めんどう|不安|心配|普通|ふつう|適当|てきとう|ランダム|バラバラ|ばらばら|でたらめ|シンプル|定期|毎|一つ|ひとつ|二つ|ふたつ|三つ|複数|使い|そのまま|さっき|いま|前|あと|後|次|今度|以前|当時|昔|クラウド|ロック|リセット|コピー|マスター|エラー|マネージャー|ください|下さい|おしえ|教え|わから|分から|思い出|生体|推奨|可能|最強|最低|最大|最近|対策|十分|ペット|犬|猫の|好き|表示|非表示|見え|隠|固定|仮|一時|限|要ら|いら|無料|有料|詐欺|怪し|聞|言|出|来|届|送|もの|ワンタイム|使用|利用|入|名簿|めいぼ|シール|底|件名|紙|裏|貼|札|そこ|かえる|かえた|かえて|わすれ|つくり|つくる|おなじ|ほしい|むずかし|かんたん|たいせつ|つかう|つかい|へん|しらない|しって|なくし|だいじょうぶ|あぶない|けす|みえ|おねがい|お願|すみません|ありがと|アドバイス|例|ルール|テスト|ポリシー|ヒント|一覧|リスト|表|本|種類|方法|やり方|鍵|仕組|意味|理由|原因|問題|質問|相談|説明|手順|場所|部分|欄|箱|枠|窓|盗|ハッキング|フィッシング).*"
)
_LATIN_TOPIC = typed(
    r"(?i)(?:line|google|gmail|amazon|apple|facebook|instagram|twitter|netflix|paypay|yahoo|excel|icloud|login|email|mail|reset|error|wifi|zoom|windows|android|iphone|passkey|manager|admin|root|keepass|bitwarden|lastpass|chrome|safari|edge|discord|tiktok|mercari|rakuten|microsoft|outlook|user|name|password|pass|home|note|word|hint|lock|save|security|incorrect|invalid|wrong|router|docomo|softbank)"
)


def _is_noun(value: str) -> bool:
    """Tell whether a Japanese value starts as a noun and is none of those that speak of passwords."""
    if _TOPIC_JA.fullmatch(value):
        return False
    words = tokenise(value)
    return bool(words) and words[0].pos == "名詞" and words[0].detail not in ("数詞", "助動詞語幹")


def plain_passwords(view: View) -> Iterator[Found]:
    """Plain words told as passwords, without quotation marks or digits."""
    for pattern in (_PLAIN_JA, _JOINED_JA, _APART_JA, _BEFORE_JA):
        for match in pattern.finditer(view.shape):
            value = match.group("value")
            if _is_noun(value) and not (_LATIN_TOPIC.fullmatch(value) or cue.NOT_A_PASSWORD.fullmatch(value)):
                yield Found("password", *match.span("value"))
    for match in _CHANGED_JA.finditer(view.shape):
        if _is_noun(match.group("value")) and _is_noun(match.group("second")):
            yield Found("password", *match.span("value"))
            yield Found("password", *match.span("second"))
    for match in _LATIN_JA.finditer(view.shape):
        value = match.group("value")
        harmless = (_LATIN_TOPIC, _COMMON_EN, cue.NOT_A_PASSWORD, cue.PRODUCT)
        if any(one.fullmatch(value) for one in harmless):
            continue
        if not is_common_example(value, view.folded[match.start() : match.end() + 40]):
            yield Found("password", *match.span("value"))
    for pattern in (_PLAIN_EN, _TWO_WORDS_EN, _PHRASE_EN, _BEFORE_EN):
        for match in pattern.finditer(view.shape):
            name = match.lastgroup or "value"
            words = match.group(name).split()
            if pattern is _PHRASE_EN or not any(
                _COMMON_EN.fullmatch(word) or cue.NOT_A_PASSWORD.fullmatch(word) for word in words
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
# Words that follow "password" in talk about it.
_COMMON_EN = typed(
    r"(?i)(?:.*(?:[a-z]{3}ing|ed|(?:al|ent|ate|ul|ous|ib|i|ick|ect|ure|ant)ly|tion|able|ment|ness|less)|too|not|was|isn|and|but|for|the|has|had|can|box|bar|one|two|any|all|our|his|her|who|why|how|now|ask|asks|say|says|said|show|shows|when|while|with|from|form|what|where|which|that|this|then|than|there|they|them|their|your|mine|again|also|after|before|because|since|until|every|each|some|many|much|more|most|less|same|have|need|needs|must|should|could|would|will|does|dont|doesn|cannot|work|works|fail|fails|forgot|forget|remember|know|knew|gone|lost|found|find|make|made|help|helps|please|thanks|thank|sorry|hello|reset|change|changes|create|enter|type|send|sent|give|gave|gives|told|tell|share|steal|stole|stolen|leak|leaks|hack|hacks|check|list|book|paper|note|notebook|memo|page|screen|field|prompt|hint|hints|rule|rules|policy|length|letters?|digits?|numbers?|characters?|symbols?|words?|phrase|name|names|user|users|only|once|twice|times?|daily|month|months|year|years|days?|today|tomorrow|yesterday|always|never|often|maybe|correct|right|wrong|error|errors|problem|problems|trouble|issue|issues|question|answer|answers|question|attempts?|expires?|request|requests|recovery|recover|generator|generators|vault|keeper|store|storage|file|files|cracker|thief|thieves|theft|breach|attack|attacks|scam|scams|spam|phone|phones|computer|laptop|tablet|router|modem|browser|internet|facebook|bank|banks|card|cards|shop|store|website|websites|sites?|service|services|apps?|account|accounts|family|child|children|kids|wife|husband|friend|friends|mother|father|grandson|son|daughter|stranger|someone|anyone|everyone|nobody|people|birthday|birthdate|pet|dog|cat|japanese|english|kanji|hiragana|katakana|romaji|alphabet|capital|upper|lower|uppercase|lowercase|space|blank|free|here|just|very|really|still|already|instead|without|over|under|inside|outside|behind|into|onto|about|above|like|even|ever|back|down|code|codes|login|keys?|passkeys?|fingerprint|face|biometrics?|possible|impossible|difficult|enough|mandatory|necessary|useless|useful|okay|fine|good|bad|great|cool|guessable|crackable|plain|clear|visible|dead|true|false|secret|secrets|simple|complex|complicated|obvious|common|popular|personal|available|accessible|incorrect|valid|invalid|different|safe|safer|strong|stronger|weak|weaker|long|longer|short|shorter|easy|easier|hard|harder|old|older|new|newer|best|better|worse|worst|yes|none|nothing|something|anything|everything|random|default|first|last|next|previous|current|recent|temporary|permanent|main|master|sticky|auto|autofill|keychain|online|offline|data|info|details?|message|messages|email|emails|mails?|link|links|sms|text|texts|call|calls|case|thing|things|part|both|either|neither|also|however|though|although|unless|whether|being|been|were|are|lock|locks|open|opens|access|want|wants|accept|accepts|appear|appears|come|comes|came|keep|keeps|kept|look|looks|seem|seems|stop|stops|start|starts|become|became|write|wrote|read|reads|save|saves|mean|means|protection|security|safety|habits?|advice|tips?|sharing|reuse|twice|given|idea|ideas|other|others|another|move|moves|wall|device|devices|everywhere|three|four|signature|lockout|prompted|vaults|wise|related|field|fields|dump|etc|thats|youre|sheet|cards|kind|type|types|good|stuff|whole|half|until|though|town|city|hall|office|class|lesson|course)"
)

# Answers to security questions -------------------------------------------------------------------------------------
_ANSWER_WORD = (
    r"[「『\"]?(?P<value>[ァ-ヶー]{2,10}?|[ぁ-んー]{2,10}?|[一-龥々]{1,8}|[一-龥々ぁ-んァ-ヶー]{2,12}?)[」』\"]?"
)
_ANSWER_TOLD = r"(?=です(?![か?])|だ(?:[よねっ。]|けど|った)|や[ねけで。っ]|や$|なん(?:です|だ|や|じゃ|で)|で(?:登録|設定|す|した)|に(?:し[てたま]|設定|登録)|と(?:入|答|登録|言|教|伝|書|設定)|って(?:入|答|登録|言|教|伝|書)|を(?:教|入|言|伝)|、|。|$)"
_ANSWERS_JA = (
    # 秘密の質問の答えはたまです; 質問の答え、母の旧姓で山田
    typed(
        rf"(?:質問|ひみつ|秘密|パスワード)[^。!?]{{0,24}}?(?:答え|こたえ|回答)(?:は|が|も|、|:|を|に|\s)\s?(?:[^。、\s「」]{{1,8}}(?:[のはで]|、))?{_ANSWER_WORD}{_ANSWER_TOLD}"
    ),
    # 母の旧姓は佐々木で登録
    typed(
        rf"(?:母|母親|お母さん|おかあさん|ママ|祖母|妻|私|うち)?の?(?:旧姓|きゅうせい)(?:は|が|も|を|、|:|で|の|\s)\s?{_ANSWER_WORD}{_ANSWER_TOLD}"
    ),
    # 秘密の質問、最初のペットはチロです; the question itself told with its answer
    typed(
        rf"(?:秘密|ひみつ)の(?:質問|しつもん)[^。!?]{{0,24}}?(?:ペット|犬|猫|小学校|中学校|学校|先生|あだ名|親友|町|食べ物|名前)(?:の名前?|名)?(?:は|が|で|、|:)\s?{_ANSWER_WORD}{_ANSWER_TOLD}"
    ),
)
_ANSWERED = typed(
    r"(?:名前|旧姓|出身校|小学校|先生|あだ名|ペット|出身地)[^。]{0,8}(?:聞かれ|きかれ|訊かれ)[^。]{0,6}?(?:て、?|たので、?|たけえ|たけん|たから、?|、)\s?[「『]?(?P<value>[ァ-ヶー]{2,10}|[ぁ-んー]{2,8}?|[一-龥々]{1,8})[」』]?(?:と|って|ち)(?:答|言|入|教|書|こたえ|いい|打)"
)
_ANSWER_TOPIC = typed(
    r".*(?:何|なに|なん|どう|どこ|どれ|誰|だれ|本当|ほんと|嘘|うそ|自分|同じ|適当|てきとう|でたらめ|忘|わす|必要|大丈夫|安全|危険|これ|それ|ここ|全部|ぜんぶ|違|ちが|間違|簡単|推測|記入|入力|登録|設定|要求|質問|答|旧姓|名前|聞|言|教え|教|他人|本人|家族|ひらがな|カタカナ|漢字|ローマ字|英語|思い|出|秘密|だめ|ダメ|よく|もう|まだ|ない|なく|正しい|長|短|個人|情報|心配|不安|知|もの|こと|やつ|ペット|学校の|最初|変|メール|電話|サイト|画面|銀行|場合|さっき|正直|後|前|毎|わから|分から|ます|ません|られ|変え|かえ|でき|いい|ほし|たい|かな|けど|合っ|合わ|入ら|はいら|公開|流出|漏|ばれ|バレ|盗|面倒|覚え|おぼえ).*"
)
_ANSWER_QUOTED = typed(
    r"(?:名前|名|旧姓|[はがをでの、])\s?[「『](?P<value>[^「」『』。?]{1,12})[」』](?!と(?:聞|言わ|出)|って(?:聞|言わ|出)|という質問|など)"
)
_QUESTION_JA = typed(r"秘密の質問|ひみつのしつもん|ひみつの質問|セキュリティの?質問")
_ANSWERS_EN = (
    typed(
        r"(?:pet|dog|cat|school|teacher|nickname)(?:'?s)?(?: name)?[^.\n]{0,24}?(?:[Ii] (?:said|told|answered|put|wrote|typed|replied|gave)|answer(?:ed)?)(?: them| him| her| it is| with)?,? [\"']?(?P<value>[A-Z][a-z]{1,15})"
    ),
    typed(
        r"[Mm]aiden name(?: is| was|:|,|;| =| -)?\s(?:is |was |she was |it's |its )?[\"']?(?P<value>[A-Z][a-z]{1,15}|(?<= is )[a-z]{3,15}(?=[.,;!]|$))"
    ),
    typed(
        r"(?:[Ss]ecurity|[Ss]ecret) (?:questions?|answers?)[^.!\n]{0,40}?(?:[.?:;,] ?)?(?:[Aa]nswers?(?: (?:is|was|are|to it is)|:|,|=)|(?:pet|dog|cat|school|teacher|city|town|street|car|friend|nickname)(?:'?s)?(?: name)?(?: is| was|:|,))\s?[\"']?(?P<value>[A-Z][\w-]{1,18}(?: [A-Z][\w-]{1,18}){0,2}|[a-z]{3,18}(?: [a-z]{3,12})?(?=[.,;!\"']|$))"
    ),
    typed(
        r"(?:[Ss]ecurity|[Ss]ecret) answers?(?: is| was|:|,| =)\s?[\"']?(?P<value>[A-Z][\w-]{1,18}|[a-z]{3,18}(?=[.,;!\"']|$))"
    ),
)


def answers(view: View) -> Iterator[Found]:
    """Answers to security questions, the mother's maiden name above all."""
    for pattern in (*_ANSWERS_JA, _ANSWERED):
        for match in pattern.finditer(view.shape):
            if not _ANSWER_TOPIC.fullmatch(match.group("value")):
                yield Found("password", *match.span("value"))
    if _QUESTION_JA.search(view.shape):
        for match in _ANSWER_QUOTED.finditer(view.shape):
            if not _ANSWER_TOPIC.fullmatch(match.group("value")):
                yield Found("password", *match.span("value"))
    for pattern in _ANSWERS_EN:
        for match in pattern.finditer(view.shape):
            if not any(_COMMON_EN.fullmatch(word) for word in match.group("value").split()):
                yield Found("password", *match.span("value"))


# Unlock patterns ---------------------------------------------------------------------------------------------------
_SPOT_JA = r"(?:左|右|真ん中|まんなか|中央|上|下|斜め|ななめ|ひだり|みぎ|うえ|した(?![らいがのよくこん]))(?:上|下|うえ|隣|した(?![らいがのよくこん]))?"
_WAY_JA = typed(
    rf"{_SPOT_JA}(?:(?:から|へ|に|まで|で|、|→|->|,|\s|・|、次は?|行って|いって|の){{0,3}}{_SPOT_JA}){{1,10}}|(?:[A-Za-zＡ-Ｚ]|コ|く|ロ)の?(?:字|じ|形|かたち|文字|型)(?:の形)?"
)
_SPOT_EN = r"(?:top|bottom|middle|cent(?:er|re)|left|right|up|down|diagonal)"
_WAY_EN = typed(
    rf"(?i)(?:letter |shape (?:of )?|an? |the |\b)?(?<![A-Za-z])[A-Z](?: |-)shaped?|letter [A-Z]\b|{_SPOT_EN}(?:[ ,>-]{{1,3}}(?:(?:to|then|and|go|goes|from|the)[ ,]){{0,3}}{_SPOT_EN}){{1,10}}"
)
_PATTERN = typed(r"パターン|ぱたーん|pattern|Pattern|なぞ[るっりれ]|解除[はがも]")


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
            if not (_COMMON_EN.fullmatch(value) or _LATIN_TOPIC.fullmatch(value) or cue.PRODUCT.fullmatch(value)):
                yield Found("password", *match.span("value"))
    for match in _PAIR.finditer(view.shape):
        both = match.group("first", "value")
        if not any(
            _COMMON_EN.fullmatch(one) or _LATIN_TOPIC.fullmatch(one) or cue.PRODUCT.fullmatch(one) for one in both
        ):
            yield Found("id", *match.span("first"))
            yield Found("password", *match.span("value"))
    for match in _PAIR_TYPED.finditer(view.shape):
        first, second = ("first", "value") if match.group("first") else ("first2", "value2")
        if not any(
            _LATIN_TOPIC.fullmatch(match.group(one)) or _COMMON_EN.fullmatch(match.group(one))
            for one in (first, second)
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
