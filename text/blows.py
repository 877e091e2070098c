"""Blows told in a few words, often as an afterthought and without saying whose: 「たまに手をあげられます」「暴力もあります」.

Whoever was just heard about a husband who reads the telephone adds the rest in one breath. Such a sentence has too few letters to be weighed, so it
is read whole: nothing may stand in it but when, from whom, where on the body, and what was done. What may be said of words on the internet or of
a drum (「叩かれた」「たたきます」) needs one of these beside it.
"""

from __future__ import annotations

import re

from text.normalise import fold, normalise

_NOW_AND_THEN = r"(?:たまに|ときどき|時々|ときおり|時折|しょっちゅう|何度か|何度も|なんども|何回か|何回も|ときには|時には|前に|この前|こないだ|昨日|きのう|昨夜|ゆうべ|きょう|今日|さっき|今|いま|最近|ずっと|毎日|毎晩|いつも|よく|また|すぐ(?:に)?)"
_AND = r"(?:あと|それに|それと|それから|そして|しかも|実は|じつは|で|ほかに|他に|本当は|家では|うちでは|家で|うちで|二人のとき|子どもの前で)"
_WHEN = r"(?:(?:怒る|おこる|怒った|機嫌が悪い|きげんが悪い|酔う|よう|酔っぱらう|お?酒を?(?:飲む|のむ)|(?:飲|の)む|言い返す|口答えする|逆らう|断る|ことわる|喧嘩(?:する|になる)|けんか(?:する|になる)|きれる|切れる|返事が遅い|帰りが遅い|夜(?:になる)?)(?:と|とき(?:は|に)?|時(?:は|に)?|たび(?:に)?)|怒ったら|おこったら|酔ったら|酔って|(?:飲|の)んだら|怒って|きれて|切れて)"
_WHO = r"(?:(?:その|あの)?(?:夫|おっと|旦那|だんな|主人|妻|彼氏?|かれし?|彼女|あの人|この人|あいつ|相手|向こう|恋人|元(?:夫|彼|妻|かれ)|父|母|親|両親|おとうさん|おかあさん|お父さん|お母さん|兄|姉|弟|息子|むすこ|義父|義母|嫁|先生|同居人|家族|大人)(?:さん|親)?(?:に|から|が|は|も)?)"
_WHERE = r"(?:(?:頭|顔|ほほ|頬|腹|お腹|おなか|背中|腕|足|体|からだ|髪)(?:を|も|とか)?|強く|ひどく|おもいきり|思い切り|平手で|げんこつで|物で|ものを?で|私を|わたしを|わたし|私)"
_PASSIVE = r"(?:殴ら|なぐら|蹴ら|けら|ぶた|はたか|ひっぱたか|引っぱたか|どつか|しばか|突き飛ばさ|つきとばさ|押し倒さ|首を?(?:絞め|しめ)ら|髪を?(?:引っ張|ひっぱ)ら|髪を?(?:つかま|掴ま)|物を?投げ(?:つけ)?ら|ものを?投げ(?:つけ)?ら|手を?(?:上げ|挙げ|あげ)ら|手を?出さ|乱暴さ|暴行さ)れ"
_ACTIVE = r"(?:殴って(?:く|き)|なぐって(?:く|き)|蹴って(?:く|き)|けって(?:く|き)|ぶって(?:く|き)|叩いて(?:く|き)|たたいて(?:く|き)|はたいて(?:く|き)|手を?(?:上げ|挙げ|あげ)て(?:く|き)|手を?出して(?:く|き)|物を?投げ(?:つけ)?て(?:く|き)|突き飛ばして(?:く|き)|首を?(?:絞め|しめ)て(?:く|き))"
_ASPECT = r"(?:る|ます|ました|た|て(?:い)?(?:る|ます|ました|た)|とる|とります|ちゃう|ちゃいます|ちゃった|てしまいます|たり(?:も)?(?:し(?:ます|て(?:い)?(?:る|ます))|する)?|る(?:こと|とき|時|日)(?:が|も)?(?:よく|たまに|ときどき|時々)?(?:ある|あります)|た(?:こと|とき)(?:が|も)?(?:何度も|何度か|何回も)?(?:ある|あります)|そう(?:です|になります|になる)?)"
_COMING_ASPECT = r"(?:る|ます|ました|た|るとき(?:が|も)(?:ある|あります)|ること(?:が|も)?(?:ある|あります)|たこと(?:が|も)?(?:ある|あります))"
_FORCE = r"(?:(?:暴力|ぼうりょく|暴行|(?<![a-z])dv|でーぶい|乱暴|虐待)(?:を|が|も|は|とか)?(?:少し|すこし|たまに|ときどき|時々|ずっと|ひどく)?(?:あり(?:ます|ました)|ある|あった|ひどい|ひどくて|です|ふる(?:う|います|って(?:き|く|い)|われ)|振る(?:う|います|って(?:き|く|い)|われ)|受け(?:た|て)|うけ(?:た|て)|され(?:た|て|る|ま))(?:て(?:い)?(?:る|ます|ました|た)|い(?:る|ます)|る|ます|ました|た|ること(?:が|も)?(?:ある|あります))?|手が?(?:出る|でる|出ます|でます|出た|出ました)(?:こと(?:が|も)?(?:ある|あります))?)"
_RAGES = r"(?:暴れ(?:る|ます|て)|あばれ(?:る|ます|て)|(?:叩|たた)(?:か|き|く)(?:れ)?|(?:殴|なぐ)(?:り|る)|(?:蹴|け)(?:り|る)|ぶち|ぶつ)(?:ます|る|ました|た|て(?:い)?(?:る|ます|ました)|て(?:く|き)(?:る|ます)|ることが?も?(?:ある|あります)|こと(?:が|も)?(?:ある|あります))?"
"""What needs a time or a person beside it: alone it may be said of a drum, a fish or words on the internet."""
_END = r"(?:です|よ|ね|な|の|ので|から|けど|が|んです(?:けど|が|よ)?|んだ(?:けど)?|のです(?:が)?|みたい(?:です)?|し)*"
_THEN = r"(?:どう(?:したら|すれば)(?:いい|よい)?(?:の|です|でしょう)?(?:か)?|どうしよう|助けて(?:ください)?|たすけて(?:ください)?|こわい(?:です)?|怖い(?:です)?|つらい(?:です)?|逃げたい(?:です)?|にげたい(?:です)?|もう(?:いや|限界|無理)(?:です)?)?"
_BESIDE = rf"(?:{_NOW_AND_THEN}|{_AND}|{_WHEN}|{_WHO}|{_WHERE})"
_HIT_ONLINE = r"(?:たまに|ときどき|時々|時には|ときには)"
_TOLD = re.compile(
    fold(
        rf"{_BESIDE}*(?:{_PASSIVE}{_ASPECT}|{_ACTIVE}{_COMING_ASPECT}|{_FORCE}){_END}{_THEN}"
        rf"|{_BESIDE}*(?:{_HIT_ONLINE}|{_WHEN}|{_WHO}|{_WHERE}){_BESIDE}*{_RAGES}{_END}{_THEN}"
    )
)
_ENGLISH = re.compile(
    r"(?:and |also |but |sometimes |often |when (?:he|she) (?:is |gets )?(?:angry|mad|drunk|drinks)(?: too much)?,? ?|he |she |they |it |my (?:husband|wife|boyfriend|girlfriend|partner|dad|father|mom|mother|ex) |there |can |could |is |'s |are |has been |was |gets? |got |does |just |even |already |once |at home )+"
    r"(?:hits?|hit|beats?|slaps?|slapped|punche[sd]|kicks?|kicked|chokes?|choked|pushes|pushed|shoves|shoved|hurts?|violen(?:t|ce)|physical|abusive|domestic violence|raises? (?:his|her) hand(?: (?:to|at|against) me)?|throws? things(?: at me)?)(?: me| us| the (?:kids|children)| with me)?(?: too| also| as well| sometimes| often| a lot| at home| at times| when (?:he|she) (?:is |gets )?(?:angry|mad|drunk|drinks)| before| again| now)*"
)
_PLAY = re.compile(
    fold(
        r"ゲーム|げーむ|映画|ドラマ|アニメ|漫画|マンガ|小説|夢で|ボクシング|空手|柔道|格闘|試合|太鼓|ドラム|キャラ|動画|ニュース|ネットで|ネットに|sns|コメント|掲示板|炎上|投稿|野球"
    )
    + r"|\b(?:game|movie|film|novel|news|video|drum|boxing|online|comments?|posts?)\b"
)
_LONG_AGO = re.compile(
    r"昔|むかし|以前|[0-9]+ ?(?:年|か月|ヶ月) ?前|(?:今|いま)は(?:別|もう|離|一人|ひとり)|別居し|離婚し(?:た|て|ま)|子(?:ども)?の(?:頃|ころ)|こどものころ|\b(?:used to|years ago|my ex used)\b"
)
_SENTENCE = re.compile(r"[。、.,!?！？\n…]+")
_LONGEST = 60
"""Letters of a sentence that can be read whole; twice as many in English."""
_SPACES = re.compile(r"[\s・〜~ー「」\"“”()]+")


def tells_of_blows(text: str) -> bool:
    """Tell whether one sentence of a message says in a few words, and says nothing else, that somebody is beaten."""
    whole = fold(normalise(text)).lower()
    if _PLAY.search(whole) or _LONG_AGO.search(whole):
        return False
    return any(_is_told(part) for part in (*_SENTENCE.split(whole), _SENTENCE.sub("", whole)))


def _is_told(sentence: str) -> bool:
    japanese, english = _SPACES.sub("", sentence), sentence.strip()
    if len(japanese) <= _LONGEST and _TOLD.fullmatch(japanese):
        return True
    return len(english) <= 2 * _LONGEST and bool(_ENGLISH.fullmatch(english))
