"""Whose life it is: the writer's own, or that of somebody they tell of (「娘が死にたいと言っています」)."""

from __future__ import annotations

import re

from text.normalise import fold, normalise

_OTHER = (
    r"(?:娘|むすめ|息子|むすこ|子(?:ども|供)?|こども|孫|まご|長男|長女|次男|次女|[小中高][一二三四五六1-6]の子|[0-9]+(?:歳|さい)の子|妹|いもうと|弟|おとうと|姉|兄|母|はは|父|ちち|親|お母さん|お父さん|おかあさん|おとうさん|祖母|祖父|おばあちゃん|おじいちゃん|"
    r"夫|おっと|妻|つま|主人|旦那|嫁|彼氏?|かれし?|彼女|かのじょ|恋人|友(?:だち|達|人)|ともだち|親友|同級生|クラスメイト|クラスの(?:子|人)|あの子|その子|うちの子|生徒|教え子|児童|先輩|後輩|同僚|部下|上司|知り合い|知人|フォロワー|ネッ友|相互|ゲーム仲間|フレンド|(?:ネット|sns|ゲーム|オンライン)[^。!?\n]{0,8}(?:人|子)|隣の人|利用者さん|配信者|推し)"
)
_WISH = r"(?:死に(?:たい|たがっ)|しに(?:たい|たがっ)|死のう|しのう|死ぬ|しぬ|消え(?:たい|て)|きえ(?:たい|て)|いなくなりたい|自殺|じさつ|自傷|リスカ|生きて(?:い)?たくない|生きるのが|生きてる(?:の|意味)|飛び降り|首を?(?:吊|つ)|終わりにしたい|遺書)"
_SAID = r"(?:と|って|とか|みたいな(?:こと|の)を?|などと|なんて)[^。!?\n]{0,10}(?:言(?:って|い(?:ま|だ|出)|う|われ)|いって|いい(?:ま|だ)|書(?:い|き)|かい|送(?:っ|ら)|おく(?:っ|ら)|つぶや|呟|話(?:し|す)|打ち明け|投稿|ライン|line|メール|連絡|泣(?:い|き)|口に(?:し|す)|漏らし|もらし|来(?:て|た|ま)|きて|きた|きま|メッセージ|dm)"
_SAID_BY_NOBODY_NAMED = r"(?:と|って)(?:ずっと|何度も|よく|また|泣きながら)?(?:言って|いって|言い(?:ま|だ|出)|いい(?:ま|だ)|言う(?:ん|の|よう|$)|泣いて|送って|ラインが|lineが|つぶやいて)"
_OF_ANOTHER = re.compile(
    fold(
        rf"{_OTHER}(?:さん|ちゃん|くん|君)?(?:が|は|も|から)[^。!?\n]{{0,24}}{_WISH}"
        rf"|{_OTHER}(?:さん|ちゃん|くん|君)?[、 「『]{{1,3}}[^。!?\n]{{0,12}}{_WISH}[^。!?\n]{{0,8}}{_SAID}"
        rf"|{_WISH}[」』]?{_SAID_BY_NOBODY_NAMED}(?:て|で)?(?:い)?(?:る|ます|ました|た|き(?:た|ました))?(?:んです(?:が|けど)?|のです(?:が)?|けど|が|よ)?(?:[。!?、]|$)"
    )
)
_MINE = re.compile(
    fold(
        rf"(?:私|わたし|僕|ぼく|俺|おれ|自分|うち|あたし)(?:も|は|が|だって|なんか)[^。!?\n]{{0,16}}{_WISH}|{_OTHER}(?:さん|ちゃん)?(?:が|は)(?:いる|いて|亡くな|死んで|しんで|なくな)|(?:死ね|しね|消えろ|きえろ)|{_WISH}[^。!?\n]{{0,3}}(?:と|って)(?:言って|いって|話して|書いて|送って)(?:も|しま|みた|い(?:い|る)の(?:に|か)|るのに|たら)|(?:て|で|から|ので|ない)[、 ]?{_WISH}(?:です|。|、|よ|な|んだ|$)|のせいで[^。]{{0,8}}{_WISH}"
    )
)
_ENGLISH = re.compile(
    r"\b(?:my|our|a|the|his|her) (?:[\w-]+ ){0,2}(?:son|daughter|kid|child|friend|sister|brother|mother|mom|mum|father|dad|husband|wife|partner|boyfriend|girlfriend|student|classmate|grand\w+|cousin|roommate|colleague)\b[^.!?]{0,40}\b(?:wants? to die|wanna die|kill (?:him|her|them)sel(?:f|ves)|suicid\w+|end (?:his|her|their) life|hurt (?:him|her|them)sel(?:f|ves)|disappear|doesn't want to live|not want to live|self[- ]harm\w*|cutting)\b"
    r"|\b(?:he|she|they) (?:says?|said|told me|keeps? saying|wrote|texted)[^.!?]{0,20}\b(?:wants? to die|wanted to die|kill (?:him|her|them)sel(?:f|ves)|suicid\w+|end (?:his|her|their) life|disappear)\b"
)


def about_another(text: str) -> bool:
    """Tell whether a message tells of somebody else who wants to die."""
    whole = fold(normalise(text)).lower()
    if _ENGLISH.search(whole):
        return True
    return bool(_OF_ANOTHER.search(whole)) and not _MINE.search(whole)
