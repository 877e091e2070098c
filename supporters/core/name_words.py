"""Whether what was typed looks like a name. In doubt it does: no real name is refused twice."""

from __future__ import annotations

import re

_OPENS = re.compile(
    r"^(?:えっと|あの|はい|うん)?[、,\s]*(?:(?:私|わたし|僕|ぼく|俺|おれ)(?:の名前)?は|(?:私|わたし|僕|ぼく)の(?:名前|なまえ)は|(?:お)?(?:名前|なまえ|氏名|本名|ニックネーム|あだ名|呼び名)(?:は|:|：)|(?:yes |ok |hi |hello )?(?:my (?:full )?name(?:'s| is)|i(?:'m| am)(?= [a-z]+(?: [a-z]+)?\W*$)|this is|call me|it'?s(?= [a-z]+(?: [a-z]+)?\W*$)|name(?: is|:)))[\s、]*",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"(?<=\S)(?:(?:と|って)(?:申し|もうし|いい|言い|呼ば)(?:ます|れています)|でいいです(?:よ)?|で(?:お願い|おねがい)し?ます|です(?:よ|が|けど)?|でございます|だよ|と申す者です)[。.!！\s]*$")  # fmt: skip
_SORRY_FIRST = re.compile(r"^(?:(?:あ|すみません|すいません|ごめん(?:なさい)?|sorry|oh|ah)[、,.。\s]+)+", re.IGNORECASE)
_SORRY = re.compile(r"[\s、,。]+(?:sorry|please|thanks?|thank you|すみません|すいません|ごめん(?:なさい|ね)?|お願いします)[。.!！\s]*$", re.IGNORECASE)  # fmt: skip
"""What is said beside a name."""
_TIMES = re.compile(
    r"[月火水木金土日]曜|午前|午後|平日|土日|週末|いつでも|明日|来週|\b(?:mon|tues|wednes|thurs|satur|sun)day\b|\b(?:mornings?|afternoons?|evenings?|weekends?|weekdays?|tomorrow|any ?time)\b"
)
_NO_NAMES = re.compile(
    r"(?:はい|いいえ|いや|うん|ううん|ええ|そう|です|こんにちは|こんばんは|おはよう(?:ございます)?|ありがとう(?:ございます)?|すみません|ごめん(?:なさい)?|なし|無し|不明|ない|テスト|名前|なまえ|氏名|なに|何|え|は|ok|okay|yes|yeah|no|nope|none|nothing|hello|hi|hey|thanks|thank you|test|name|my name|what|why|how|sorry|please|help|stop|next|n/?a|unknown|idk|whatever|not now)"
)
_JAPANESE_SENTENCE = re.compile(
    # how a sentence ends
    r"^(?:やっぱり?|やはり|間違え|まちがえ)|[いえきぎしじちにびみりけげせてねべめれっ](?:い)?ま(?:す|した|せん|しょう)(?:か|が|けど|ので|から|よ|ね)?$|[来行出言着居](?:ます|ました)$|が[一-鿿]{1,2}い(?:です)?$|(?:ください|下さい|ちょうだい|てほしい|欲しい|しまった|ちゃった|じゃった|でした|たくない|たいです|ないです|れない|えない|せない|いない|られた|された|ている|てます|てる(?:の|ん|よ|から)|かもしれない|と思う|んです|のです|ですか|ますか|だけど|ですけど|ですが|なあ|ですよね|だよね|だったら|してた|ってた|ってる|てた|になった|にあった|にあいました|もらった|くれた|できん|あかん|やねん|やけど)$|"
    # words of our field and of the form, which no name holds
    r"スマホ|すまほ|携帯|電話|パソコン|メール|アプリ|画面|サイト|ネット|パスワード|暗証|カード|口座|銀行|詐欺|さぎ|お金|請求|警察|役所|訪問|サポーター|申し?込|質問|名前|登録|写真|警告|ウイルス|設定|使い方|ライン(?=[のがをに])|"
    r"(?:私|わたし|僕|ぼく|俺|自分)(?:は|が|の|も)|(?:最近|昨日|きのう|今日|きょう|さっき|いま|今|明日|前に)(?:[、はがも]|詐|電|来|き)|[一-鿿ァ-ヶー](?:を|から|まで|より|って|とか|など|けど|ので|のに)[一-鿿ァ-ヶぁ-ん]|(?:この|その|あの|これ|それ|どう|どこ|なぜ|なんで|いつ)[一-鿿ァ-ヶぁ-ん]*(?:は|が|を|に|か|の)"
)
_ENGLISH_SENTENCE = re.compile(
    r"\b(?:i|you|we|they|he|she|it)(?:'m|'ve|'ll|'d|'re|'s)\b|\w+n't\b|\b(?:i|you|we|they|he|she|it) (?:am|are|is|was|were|do|does|did|have|has|had|can|cannot|could|will|would|should|may|might|must|want|need|feel|think|know|got|get|lost|paid|just|already|also|really|don|can|like|hate|hope|see|told|said|keep)\b|"
    r"\bmy (?:name|mother|father|mum|mom|dad|son|daughter|husband|wife|friend|phone|computer|pc|account|money|bank|card|address|number|answer|request|form|question|area)\b|\b(?:the|this|that|a|an) (?:form|request|visit|name|question|phone|computer|screen|mail|message|scam|call|bank|police|website|site|app|answer|person|man|woman|ambulance|application|supporter|last|previous|first)\b|"
    r"\b(?:phone|computer|password|account|scam\w*|virus|email|website|screen|internet|wifi|ambulance|police|money|supporter|question|please|thanks|because|something|someone|nothing|anything|what|why|how|when|where)\b|"
    r"^(?:edit|change|correct|fix|go|back|continue|resume|return|tell|give|show|explain|delete|remove|cancel|start|send|call|ask|is|are|do|does|did|can|could|would|will you|should|not) (?:my|the|it|this|that|me|to|back|you|your|on|is|are|there|i|we|sure|ready)\b"
)
_TWO_ENGLISH_NAMES = re.compile(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)+")
_LONG_JAPANESE = re.compile(r"(?=(?:.*[がをにはでもと]){2})[^\sァ-ヶ]{15,}")


def bare_name(typed: str) -> str:
    """The name without what is said around it: 「山田花子です」 and *My name is Hanako* are names."""
    name = _CLOSES.sub("", _SORRY.sub("", _OPENS.sub("", _SORRY_FIRST.sub("", typed.strip())))).strip(
        " 。.、,!！「」\n\t"
    )
    return " ".join(name.split()) or " ".join(typed.split())


def introduces(typed: str) -> bool:
    """Whether a text is told as a name: 「鈴木です」 *my name is …*, *John Smith*."""
    bare = typed.strip(" 。.、,!！")
    return bare_name(typed) != " ".join(bare.split()) or bool(_TWO_ENGLISH_NAMES.fullmatch(bare))


def looks_like_name(typed: str) -> bool:
    """Whether it may be somebody's name: of one letter, in kana, long and foreign, or a nickname; no sentence and no command."""
    name = bare_name(typed)
    text = name.casefold().replace("’", "'")
    if not any(character.isalpha() for character in text) or _NO_NAMES.fullmatch(text) or _TIMES.search(text):
        return False
    if text.isascii():
        return not _ENGLISH_SENTENCE.search(text)
    squeezed = "".join(text.split())
    return not (_JAPANESE_SENTENCE.search(squeezed) or _LONG_JAPANESE.search(squeezed) or "、" in name or "。" in name)
