"""Words in talk about passwords, codes and security questions that are themselves no secret."""

from __future__ import annotations

from text.secret_cues import typed
from text.tokenise import tokenise

# Nouns that speak of passwords and are none.
TOPIC_JA = typed(
    r".*(?:変更|設定|登録|確認|再設定|更新|流出|漏|忘|入力|管理|保存|初期|必要|不要|大事|大切|安全|危険|簡単|単純|複雑|同じ|おなじ|一緒|いっしょ|別|共通|全部|ぜんぶ|すべて|両方|最初|最後|自動|英語|英字|英数|数字|文字|ひらがな|カタカナ|アルファベット|キーボード|パソコン|タブレット|パスキー|アプリ|セキュリティ|スマート|シークレット|漢字|ローマ字|大文字|小文字|記号|何|なに|なん|どこ|どれ|どう|いつ|だれ|誰|こっち|これ|それ|あれ|そこ|ここ|自分|息子|娘|孫|家族|本人|主人|夫|妻|友|会社|店|人|方|ほう|こと|もの|やつ|ため|まま|はず|つもり|よう|みたい|たぶん|多分|きっと|ちゃんと|まだ|もう|だめ|ダメ|駄目|無理|むり|ムリ|無し|なし|ナシ|あり|アリ|無効|有効|間違|まちが|違|ちが|正し|正解|合っ|本当|ほんと|本物|偽|嘘|うそ|秘密|内緒|ひみつ|個人|情報|番号|暗証|パス|ぱす|ワード|キー|コード|メール|スマホ|携帯|パソコン|アプリ|サイト|画面|ルーター|ブラウザ|ノート|メモ|紙|手帳|手紙|電話|ライン|グーグル|アップル|アマゾン|ヤフー|フェイスブック|インスタ|銀行|カード|マイナ|アカウント|ログイン|ユーザ|指紋|顔|認証|誕生日|生年月日|名前|なまえ|氏名|住所|年|月|日|時|分|回|桁|けた|長|短|強|弱|新|古|面倒|めんどう|不安|心配|普通|ふつう|適当|てきとう|ランダム|バラバラ|ばらばら|でたらめ|シンプル|定期|毎|一つ|ひとつ|二つ|ふたつ|三つ|複数|使い|呪文|じゅもん|単語|そのまま|さっき|いま|前|あと|後|次|今度|以前|当時|昔|クラウド|ロック|リセット|コピー|マスター|エラー|マネージャー|ください|下さい|おしえ|教え|わから|分から|思い出|生体|推奨|可能|最強|最低|最大|最近|対策|十分|ペット|犬|猫の|好き|表示|非表示|見え|隠|固定|仮|一時|限|要ら|いら|無料|有料|詐欺|怪し|聞|言|出|来|届|送|もの|ワンタイム|使用|利用|入|名簿|めいぼ|シール|底|件名|紙|裏|貼|札|そこ|かえる|かえた|かえて|わすれ|つくり|つくる|おなじ|ほしい|むずかし|かんたん|たいせつ|つかう|つかい|へん|しらない|しって|なくし|だいじょうぶ|あぶない|けす|みえ|おねがい|お願|すみません|ありがと|アドバイス|例|ルール|テスト|ポリシー|ヒント|一覧|リスト|表|本|種類|方法|やり方|鍵|仕組|意味|理由|原因|問題|質問|相談|説明|手順|場所|部分|欄|箱|枠|窓|盗|ハッキング|フィッシング).*"
)
LATIN_TOPIC = typed(
    r"(?i)(?:line|google|gmail|amazon|apple|facebook|instagram|twitter|netflix|paypay|yahoo|excel|icloud|login|email|mail|reset|error|wifi|zoom|windows|android|iphone|passkey|manager|admin|root|keepass|bitwarden|lastpass|chrome|safari|edge|discord|tiktok|mercari|rakuten|microsoft|outlook|user|name|password|pass|home|note|word|hint|lock|save|security|incorrect|invalid|wrong|router|docomo|softbank)"
)


# Words that follow "password" in talk about it.
_FORMED_EN = r".*(?:[a-z]{3}ing|[a-z]{3}ed|used|(?:al|ent|ate|ul|ous|ib|i|ick|ect|ure|ant)ly|tion|able|ment|ness|less)"
_LISTED_EN = r"too|not|was|isn|and|but|for|the|has|had|can|box|bar|one|two|any|all|our|his|her|who|why|how|now|ask|asks|say|says|said|show|shows|when|while|with|from|form|what|where|which|that|this|then|than|there|they|them|their|yours?|mine|again|also|after|before|because|since|until|every|each|some|many|much|more|most|less|same|have|need|needs|must|should|could|would|will|does|dont|doesn|cannot|work|works|fail|fails|forgot|forget|remember|know|knew|gone|lost|found|find|make|made|help|helps|please|thanks|thank|sorry|hello|reset|change|changes|create|enter|type|send|sent|give|gave|gives|told|tell|share|steal|stole|stolen|leak|leaks|hack|hacks|check|list|book|paper|note|notebook|memo|page|screen|field|prompt|hint|hints|rule|rules|policy|length|letters?|digits?|numbers?|characters?|symbols?|words?|phrase|name|names|user|users|only|once|twice|times?|daily|month|months|year|years|days?|today|tomorrow|yesterday|always|never|often|maybe|correct|right|wrong|error|errors|problem|problems|trouble|issue|issues|question|answer|answers|question|attempts?|expires?|request|requests|recovery|recover|generator|generators|vault|keeper|store|storage|file|files|cracker|thief|thieves|theft|breach|attack|attacks|scam|scams|spam|phone|phones|computer|laptop|tablet|router|modem|browser|internet|facebook|bank|banks|card|cards|shop|store|website|websites|sites?|service|services|apps?|account|accounts|family|child|children|kids|wife|husband|friend|friends|mother|father|grandson|son|daughter|stranger|someone|anyone|everyone|nobody|people|birthday|birthdate|pet|dog|cat|japanese|english|kanji|hiragana|katakana|romaji|alphabet|capital|upper|lower|uppercase|lowercase|space|blank|free|here|just|very|really|still|already|instead|without|over|under|inside|outside|behind|into|onto|about|above|like|even|ever|back|down|code|codes|login|keys?|passkeys?|fingerprint|face|biometrics?|possible|impossible|difficult|enough|mandatory|necessary|useless|useful|okay|fine|good|bad|great|cool|guessable|crackable|plain|clear|visible|dead|true|false|secret|secrets|simple|complex|complicated|obvious|common|popular|personal|available|accessible|incorrect|valid|invalid|different|safe|safer|strong|stronger|weak|weaker|long|longer|short|shorter|easy|easier|hard|harder|old|older|new|newer|best|better|worse|worst|yes|none|nothing|something|anything|everything|random|default|first|last|next|previous|current|recent|temporary|permanent|main|master|sticky|auto|autofill|keychain|online|offline|data|info|details?|message|messages|email|emails|mails?|link|links|sms|text|texts|call|calls|case|thing|things|part|both|either|neither|also|however|though|although|unless|whether|being|been|were|are|lock|locks|open|opens|access|want|wants|accept|accepts|appear|appears|come|comes|came|keep|keeps|kept|look|looks|seem|seems|stop|stops|start|starts|become|became|write|wrote|read|reads|save|saves|mean|means|protection|security|safety|habits?|advice|tips?|sharing|reuse|twice|given|idea|ideas|other|others|another|move|moves|wall|device|devices|everywhere|three|four|signature|lockout|prompted|vaults|wise|related|field|fields|dump|etc|thats|youre|sheet|cards|kind|type|types|good|stuff|whole|half|until|though|town|city|hall|office|class|lesson|course"
COMMON_EN = typed(rf"(?i)(?:{_FORMED_EN}|{_LISTED_EN})")
_LISTED = typed(rf"(?i)(?:{_LISTED_EN})")
_NAME_LIKE = typed(r"[A-Z][a-z]{2,}(?:ing|ly|ed)")

# Words that follow a security question in talk about it.
ANSWER_TOPIC = typed(
    r".*(?:何|なに|なん|どう|どこ|どれ|誰|だれ|本当|ほんと|嘘|うそ|自分|同じ|適当|てきとう|でたらめ|忘|わす|必要|大丈夫|安全|危険|これ|それ|ここ|全部|ぜんぶ|違|ちが|間違|簡単|推測|記入|入力|登録|設定|要求|質問|答|旧姓|名前|聞|言|教え|教|他人|本人|家族|ひらがな|カタカナ|漢字|ローマ字|英語|思い|出|秘密|だめ|ダメ|よく|もう|まだ|ない|なく|正しい|長(?![一-龥])|短(?![一-龥])|個人|情報|心配|不安|知|もの|こと|やつ|ペット|学校の|最初|変|メール|電話|サイト|画面|銀行|場合|さっき|正直|後|前|毎|わから|分から|ます|ません|られ|変え|かえ|でき|いい|ほし|たい|かな|けど|合っ|合わ|入ら|はいら|公開|流出|漏|ばれ|バレ|盗|面倒|覚え|おぼえ).*"
)
# What somebody says rather than a password: a sentence.
SAID = typed(
    r"暗号化?|.*(?:です|ます|まし[たて]|ください|下さい|して|した(?!ば)|ない|なさい|しろ$|せよ$|ある|とか|から|ので|けど|って|を|へ|。|、|[ぁ-んァ-ヶー一-龥][?？!！]$).*|(?:[A-Za-z']+ ){3,}[A-Za-z']+|.*[はが](?:[一-龥]|[A-Za-z ]).*"
)
# What stands behind a word for an answer and is none.
NOT_AN_ANSWER = typed(
    r"(?i)(?:yes|no|ok|ai|bot|chatgpt|gemini|copilot)|.*(?:送|返|待|届|来|出来|例|方法|仕方|くれ|もらう|もらえ|られる|時間|相手|電話|窓口|役所|警察|丁寧|親切|早|遅|簡潔|はい|いいえ|チャット|ロボット|アンケート|クイズ|宿題|テスト|番号|アプリ|利用|一覧|次|上記|下記|以下|同様|なんて|誰|先ほど|みんな|皆).*"
)
NOT_A_NAME_EN = typed(
    r"(?i)(?:them|him|her|it|me|us|you|a|an|the|my|our|their|that|this|these|those|no|not|all|nothing|everything|something|lies?|truth|true|honest(?:ly)?|real|fake|random|wrong|right|same|different|personal|safe|unsafe|good|bad|yes|okay|asked|asks?|required|visible|public|known|leaked|changed|easy|hard|guessable|enough|weak|strong|what|which|where|who|how|is|was|are|at|to|in|on|too)"
)


def is_no_answer_en(word: str) -> bool:
    """Tell whether an English word cannot be the answer to a security question. Harding, Emily and Alfred can."""
    return bool(COMMON_EN.fullmatch(word)) and not (_NAME_LIKE.fullmatch(word) and not _LISTED.fullmatch(word))


def is_name(value: str) -> bool:
    """Tell whether a Japanese value is a name of persons or places and nothing else (前田, 松本)."""
    words = tokenise(value)
    return bool(words) and all(word.pos == "名詞" and word.detail == "固有名詞" for word in words)


def is_noun(value: str) -> bool:
    """Tell whether a Japanese value starts as a noun and is none of those that speak of passwords."""
    if is_name(value):
        return True
    if TOPIC_JA.fullmatch(value):
        return False
    words = tokenise(value)
    return bool(words) and words[0].pos == "名詞" and words[0].detail not in ("数詞", "助動詞語幹")
