"""What somebody wishes: that one of ours comes, that nobody does, a human instead of a machine, or only help."""

from __future__ import annotations

import re

LONGEST, LONGEST_IN_ENGLISH = 40, 90
"""Letters of a message that is about the visit and nothing else."""
_WISH = re.compile(
    r"て(?:ほし|欲し|もら|くれ|くだ|下さ|いただ|頂|ちょうだい|お願い)|来られま|サポーター|訪問|申し?込|役所|職員|"
    r"\b(?:can|could) (?:you|some\w+|any\w+|a supporter)\b|\bplease\b|\bsupporter|\bvolunteer|\bhelp\b|\bsend\b",
    re.IGNORECASE,
)
BOOKS = re.compile(
    r"予約|呼びたい|頼みたい|申し?込みたい|来てもらう日|\b(?:book|reserve|arrange|schedule|sign up|apply|request|order)\b",
    re.IGNORECASE,
)
"""Somebody wants one of ours to come, whatever else the words sound like (「家に来るやつ」 *the person who comes*)."""
_PLEA = re.compile(
    r"(?:だれか|誰か|どなたか|だれでもいい(?:から)?|誰でもいい(?:から)?|すみません(?:が)?|すいません|ごめん(?:なさい)?|あの|ねえ|ちょっと|とにかく|本当に|ほんとに|すぐ|早く|はやく|今すぐ|いますぐ|どうか|もう|私|わたし|ぼく|僕|を|に|が)*"
    r"(?:お?(?:助|たす)け(?:を|に)?(?:て|が)?|手伝って|てつだって|てだすけ|手助け|力を貸して|ちからをかして|お願い|おねがい|頼む|たのむ|頼みます|たのみます|困って|こまって|困った|こまった|ヘルプ|へるぷ|sos|(?:please|pls|can|could|you|some(?:one|body)|any(?:one|body)|i|need|want|some|your|me|really|just|hey|hello)*(?:help|assist(?:ance)?)(?:me|us|please|pls|now|with(?:it|this|something))*)"
    r"(?:ほしい|欲しい|ください|下さい|くれ(?:ませんか|ない(?:か|かな)?|る(?:人)?)?|もらえ(?:ませんか|ますか|ない(?:かな|ですか)?)|いただけませんか|ちょうだい|必要|いり?ます|いる|たい|し(?:ます|たい|て)|です|ます|ん|のです|んです|だけど|けど|が|よ|ね|の|な|だ|お願い(?:します)?|おねがい(?:します)?|助けて|たすけて|だれか|誰か|早く|はやく|あの|ほしいんだけど)*"
)
_PLEASE = r"くださ(?:い|る)|下さ(?:い|る)|くれ(?:ませ|ます|ない)|もらえ|もらい(?:たい|たく)|いただけ|頂け|ほしい|欲しい"
"""How a request to somebody ends, behind 〜て."""
_COME_AND_HELP = re.compile(
    r"(?:見|直し|なおし|教え|おしえ|助け|たすけ|手伝い|てつだい|設定し|取り付け|つけ|引き?取り|取り|回収し|調べ|確認し|点検し|やり|に|すぐ|一度|いちど|家|うち|ここ|こっち|誰か|だれか|人)(?:に|へ|まで|が|は)?(?:来|き)て"
    rf"(?:{_PLEASE}|くれ(?:ん|へん|る(?:人|ひと|方|かた|か|の?です|\?|$)|や)|もらいとう|ほしか|ちょうだい|よ?(?:[。!！]|$)|けろ|つか)|(?:今|いま)?すぐ(?:に)?(?:来|き)て(?:[。!！\s]|$)|"
    rf"(?:現地|自宅|家|うち|実家|部屋|その場|横|隣|となり|そば)で[^。、]{{0,14}}(?:確認|点検|設定|操作|作業|修理|相談|説明|指導|教え|おしえ|見|直し|手伝)(?:し)?て(?:{_PLEASE}|くれる)|"
    rf"訪問して(?:{_PLEASE})|"
    r"\b(?:can|could|would|will|is there) (?:you|some(?:one|body)|any(?:one|body)|a (?:person|helper|volunteer|supporter|technician|engineer)|an engineer)(?: please| maybe| possibly| who (?:can|could))?(?: to)? (?:come|visit|drop (?:by|in|round)|stop by|pop (?:in|round|over)|call round|check on (?:his|her|their|my) [\w ]{0,14}at (?:his|her|their|my))\b|"
    r"\b(?:want|need|like|send|get)(?: me| us| over)? (?:an? (?:\w+ )?(?:engineer|technician|helper|volunteer|supporter|person)|some(?:one|body)) (?:to (?:come|visit|collect|pick up|drop (?:by|in)|stop by)|(?:over|round|here|to (?:my|our|her|his|the) (?:house|home|flat|place|apartment))\b)|"
    r"\bplease (?:come (?:over|round|to|and (?:help|fix|look|see|show|check))|visit (?:me|us|my|our|her|him)|send (?:some(?:one|body)|a (?:person|helper|volunteer|supporter)))",
    re.IGNORECASE,
)
_NOT_WANTED = re.compile(
    r"(?:来|き|訪問し)て(?:もらわなく|もらう必要|いただかなく|いただく必要|ほしくな|欲しくな|くれなく)|(?:来|こ)なく(?:て|とも)(?:も)?(?:いい|良い|よい|よろし|大丈夫|だいじょうぶ|結構|けっこう|かまい|構い)|訪問(?:は|の必要は|も)?(?:いらな|いりませ|要らな|要りませ|不要|結構|けっこう|必要な|必要あり?ませ|してほしくな)|"
    r"\bno need (?:to|for (?:any\w+|some\w+|a \w+) to) (?:come|visit|send)|\b(?:do|does)n't (?:need|want|have) (?:any\w+|some\w+|you|a \w+|to) (?:to )?(?:come|visit|coming|over|send)|\bno (?:home )?visits?\b(?! yet)|\bwithout (?:a|any) visit\b",
    re.IGNORECASE,
)
_SOMEBODY_ELSE_COMES = re.compile(
    r"(?:警察|警官|救急車?|消防|医者|先生|業者|修理屋|電力|水道|ガス|宅配|郵便|銀行|息子|娘|孫|夫|妻|主人|家内|母|父|親|兄|姉|弟|妹|友(?:だち|達|人)|彼氏?|彼女|相手|犯人|元[夫妻彼カ])(?:さん|屋さん|の人|員)?(?:が|に|は|を|も)[^。、]{0,8}(?:来|き)て|"
    r"(?:来|き)て(?:ほし|欲し|くれ|くだ|下さ|もらい?|いただ)[^。、]{0,8}(?:と|って)(?:言|い|頼|書|連絡|電話|しつこ)|"
    r"\b(?:said|says|told|asked|asks|wants?) (?:me |us |him |her )?(?:that )?(?:he|she|they|to)\b",
    re.IGNORECASE,
)


def asks_to_come(typed: str) -> bool:
    """Tell whether somebody asks outright that one of ours should come and help, whatever else the message is about.

    「警告が出たまま。直しに来て」 is about the warning and wants a visit; 「来なくていいです」 and 「警察に来てほしい」 want none of ours.
    """
    typed = typed.replace("’", "'")
    return bool(_COME_AND_HELP.search(typed)) and not (_SOMEBODY_ELSE_COMES.search(typed) or _NOT_WANTED.search(typed))


def wants_no_visit(typed: str) -> bool:
    """Tell whether somebody says that nobody needs to come."""
    return bool(_NOT_WANTED.search(typed.replace("’", "'")))


def wishes_a_visit(typed: str) -> bool:
    """Tell whether somebody asks for one of ours to come, in so many words."""
    return bool(_WISH.search(typed) or BOOKS.search(typed))


_PERSON = r"(?:(?:生身の|生きた|本物の|ちゃんとした|普通の)?(?:人間|人|ひと|にんげん)|担当(?:者|の人|の方)?|職員(?:さん|の人|の方)?|(?:役所|窓口|市|町)の(?:人|方)|オペレーター|相談員|係の(?:人|方)|スタッフ|(?:だれか|誰か))"
_HUMAN = re.compile(
    rf"(?<!ない)(?<![のうたる]){_PERSON}(?:の人)?(?:に|と|へ|が|を)?(?:直接|電話で|ちゃんと)?(?:話(?:し|せ|させ)|はな(?:し|せ)|聞(?:き|い|け)|きき(?:たい|ます)|相談(?:し|でき|させ)|つな(?:い|げ)|繋(?:い|げ)|代わ|替わ|変わ|かわ(?:って|れ)|出し|出せ|電話(?:し|でき)|頼|お願い|おねがい|が(?:いい|よい))(?!たくな|てしま|まし|た(?:[。、]|$|の|ら|ん|け))|"
    r"\b(?:talk|speak|chat|connect(?:ed)?|transfer(?:red)?|put me through) (?:me )?(?:to|with) (?:an? |some |the |another )?(?:real |actual |live )?(?:human|person|people|someone|somebody|operator|agent|staff|clerk|representative)|^(?:i (?:want|need) )?(?:an? )?(?:real |actual |live )?(?:human|person|operator|agent)(?: being)?(?: please| now)?[.!]*$|\b(?:a|any) (?:real|actual|live) (?:human|person)(?! calling| or)",
    re.IGNORECASE,
)
_COMES_OR_IS = re.compile(
    r"来て|きて|来(?:る|られ|ても)|訪問|よこし|家に|うちに|隣|となり|^あなた|(?:と|って)(?:言|い)(?:われ|って|い)|"
    r"^(?:are|is|am) (?:you|this|it|that|i)\b|\b(?:come|comes|coming|visit|home|house|room|send|next to|beside|watch|says?|said|told|is (?:this|it|that|he|she))\b",
    re.IGNORECASE,
)


def wants_a_human(typed: str) -> bool:
    """Tell whether somebody would rather talk to a person than to a machine, and does not ask that one should come."""
    text = typed.strip()
    if len(text) > (LONGEST_IN_ENGLISH if text.isascii() else LONGEST):
        return False
    text = text.replace("’", "'") if text.isascii() else "".join(text.split())
    return bool(_HUMAN.search(text)) and not _COMES_OR_IS.search(text)


def only_pleads(typed: str) -> bool:
    """Tell whether somebody only asks for help and says neither with what nor that anybody should come (「だれか、おねがい」)."""
    return bool(_PLEA.fullmatch(re.sub(r"[\s、。,.!！?？…~〜ー-]+", "", typed.casefold())))
