"""Passwords and account names by the way they are told: quoted and typed in, on a line of their own, old and new, in pairs."""

from __future__ import annotations

from text import secret_cues as cue
from text.look_alikes import JUDGED_EN, OWN_USE
from text.plain_words import COMMON_EN, LATIN_TOPIC, SAID, TOPIC_JA
from text.secret_cues import folded
from text.secret_rules import Rule, told

_TALK = ("パス", "合言葉", "合い言葉", "あいことば", "キーワード", "pw", "pass", "secret", "秘密", "ひみつ", "暗号", "keyword", "code word", "codeword")  # fmt: skip
_NONE = (COMMON_EN, cue.HIDDEN, LATIN_TOPIC, TOPIC_JA, SAID, cue.NOT_A_PASSWORD, cue.PRODUCT)
_LATIN = r"[a-z][a-z0-9._!#$%&*+-]{2,30}[a-z0-9!#$%&*]"
_WORD = r"[ぁ-んー]{2,14}?|[一-龥々]{1,6}?|[一-龥々ぁ-んー]{2,12}?|[a-z][a-z0-9_-]{3,24}"
# Done with a password: typed, told, written down, stuck on the wall, used.
_DONE = (
    r"(?:貼[っりる]|はっ[たて]|書い(?:た|て(?!あ|来|き))|書き(?!込み|こみ)|かい[たて]|かきま|めも|入れ[たてまと]|いれ[たてまと]|入力|打[っち]|うっ[たて]|うちこ|教え[たてまと]|おしえ[たてま]|設定|登録|答え[たてまと]|こたえ[たてま]"
    r"|伝え[たてま]|つたえ[たてま]|送っ[たて]|送りま|使っ[たてと]|つかっ[たてと]|載せ[たてま]|のせ[たてま]|流し[たて]|共有|公開|ばら|言いふら|叫)(?!て?\s?(?:検索|調べ|しらべ|探し|ぐぐ|画像))"
)
_TOLD = r"(?:です(?!か)|だ[よねっ。]|だけど|や[ねけで。っ]|や$|なん(?:です|だ|や|じゃ)|じゃ|に(?:し[てたま]|しと|設定)|で|と|って|を|。|、|$)"
_PW = r"(?:ぱすわーど|ぱすわ|ぱすふれーず|合言葉|合い言葉|あいことば|きーわーど|秘密の(?:言葉|ことば|きー)|ひみつの(?:言葉|ことば)|暗号(?!化)|ぱす(?![ぁ-んー])|ぱす(?=[はがを]|も\s)|(?<![a-z])(?:pass(?:word|wd|phrase)?|pw|pwd)(?![a-z]))"

# 「umeboshi」って貼ってます, "umeboshi"と打った
_QUOTED = folded(
    rf"[「『\"]([^「」『』\"\n〔〕]{{2,24}})[」』\"]\s?(?:って|と|て|ち)?\s?(?:[^\s。、「」]{{1,5}}に)?{_DONE}"
)
# 合言葉を聞かれて「しろつめくさ」言うてしもた
_QUOTED_SAID = folded(
    r"(?:合言葉|合い言葉|あいことば|きーわーど|答え|こたえ|ぱすわーど|秘密の言葉)[^。\n]{0,16}?(?:聞かれ|きかれ|訊かれ|言われ|求められ)[^。\n「]{0,8}[「『\"]([^「」『』\"\n〔〕]{2,24})[」』\"]\s?(?:って|と|て|ち)?\s?(?:言|いう|いっ|いい|ゆう)(?!わ)"
)
# okaasan-daisuki って入れた, magandaako おしえました
_TYPED = folded(
    rf"(?<![a-z0-9@./〔「-])({_LATIN})[」\"]?\s?(?:(?:って|と)\s?(?:[^\s。、「」]{{1,5}}に)?{_DONE}|を?\s?(?:教えま|教えて(?:し|も)|おしえま|いいまし|いれまし|うちまし|かきまし|入れまし|言いまし))"
)
# ズームの合言葉さんかくやねって町内会に貼った
_JOINED = folded(rf"{_PW}([ぁ-んー]{{3,12}}?|[一-龥々]{{2,5}})って[^。、\n「]{{0,12}}{_DONE}")
# パスは犬の名前でポン太郎や
_NAMED_AFTER = folded(
    rf"{_PW}\s?(?:は|が|も|、|:)\s?[^\s、。「]{{1,8}}(?:の名前?|のなまえ|の愛称|の旧姓|のあだ名)(?:で|の|、|から|から取って)\s?「?({_WORD}){_TOLD}"
)
# 「おしえないよ」がそのままパスワードでした, みよこだいすきが合言葉やった
_IS_THE_WORD = folded(
    r"「([^」]{3,24})」(?:が|を)(?:そのまま|、)?(?:パスワード|合言葉|合い言葉|あいことば|パスコード)(?:でし|です|だっ|だよ|やっ|やけ|やねん|じゃっ|に(?:し|な)|として)|「([^」]{3,24})」(?:と|って)?[^。、「」]{0,10}[。、 ](?:たぶん|多分|きっと|これが|それが|おそらく|もしかして)(?:これが|それが)?(?:パスワード|合言葉|暗証番号|パスコード)|(?<![ぁ-んー])([ぁ-んー]{4,14})が(?:そのまま)?(?:パスワード|合言葉|合い言葉|あいことば)(?:だった|でした|やった|だよ|じゃった|や(?:けど|ねん|で))"
)
# 合言葉 ねこふんじゃった でした; ぱすわーどは ひまわり の…
_APART = folded(rf"{_PW}(?:は|が|も|:)?\s([ぁ-んー]{{3,14}}|[一-龥々]{{2,5}})\s(?:の|を|で|って|と|に|や|だ|です|じゃ)")
# パスはずっと aoi.mori なんです
_WITH_SIGN = folded(
    rf"{_PW}\s?(?:は|が|も|:|を)\s?(?:同じ|おなじ|ずっと|今は|どっちも|両方)?\s?([a-z]+(?:[._-][a-z0-9]+)+)(?![a-z0-9@/])"
)
# pass も yukinko で
_LATIN_JA = folded(
    rf"{_PW}\s?(?:は|が|も|に|を)\s?(?:ずっと|同じ|今は?)?\s?「?([a-z]{{4,20}})[」\"]?\s?(?:です|だ|や|で|に(?:し|変)|って|と|のまま|じゃ|を使)(?![^。\n]{{0,8}}(?:検索|調べ|しらべ|探|ぐぐ))"
)
# パスワードは〔パスワード〕 ローマ字で himawari
_SPELLED = folded(
    r"〔パスワード〕[^。〔〕\n]{0,8}(?:ローマ字|ろーまじ|英語|英字|小文字|大文字|アルファベット)(?:で|の|は|に|だと)?\s?「?([a-z]{3,24})"
)
# 前のは yuki-akari で今は yuki-hikari; old pw rain-77
_OLD_NEW = folded(
    r"(?:(?<![一-龥])(?:前|旧|古い|昔|元|以前|新|新しい|今|現在)|(?<![a-z])(?:old|previous|former|new|current))\s?(?:の|いの|は)?\s?(?:ぱす(?:わーど)?|ほう|方|やつ|one|password|pass|pw)?\s?(?:は|が|を|:|=|is|was|,)?\s"
    r"?「?(?<![a-z])((?=[a-z]*[0-9_!#-])[a-z][a-z0-9._!#$%&*-]{3,30}[a-z0-9!#$%&*])"
)
# changed from Kyoto2021! to Kyoto2024!; Fuyu2020からFuyu2024に変えた
_CHANGED = folded(
    r"(?:chang|switch|updat|went|reset|replac)\w* (?:\w+ ){0,4}?(?:from )?(?=[a-z]*[\d_!#-])([a-z][a-z0-9._!#$%&*-]{4,30}) (?:to|with|into|for) (?=[a-z]*[\d_!#-])([a-z][a-z0-9_!#$%&*-]{4,30})"
    r"|(?<![a-z0-9])(?=[a-z]*[\d_!#-])([a-z][a-z0-9._!#$%&*-]{4,30})\s?(?:から|→|->|を)\s?(?=[a-z]*[\d_!#-])([a-z][a-z0-9._!#$%&*-]{4,30})\s?(?:に|へ)(?:変|か[えわ]|し[てた]|更新)"
)
# password is just purpleelephant for everything
_EN_BE = folded(
    r"(?<![a-z])(?:pass(?:word|code|phrase)?|pw|pwd|secret word|secret phrase|code ?word|magic word|safe ?word|key ?word)s?(?: (?:for|on|of|to) (?:my |the |our |it |this )?\w+(?: \w+){0,2}?)?"
    r"(?:\s?[:=]\s?| (?:is|was|are)(?: (?:just|still|only|simply|literally|always|now|actually|currently|really|probably|set to))?\s)[\"']?([a-z]{5,22}(?: [a-z]{4,10})?)[\"']?(?=[.,;:!?)]|$|\n| (?:for|and|but|is|on|in|so|because|i|my|he|she|they|since|everywhere|should|can|at|with|which|-)(?![a-z]))"
)
# secret word marmalade
_EN_BESIDE = folded(
    r"(?<![a-z])(?:secret word|secret phrase|code ?word|magic word|safe ?word)[ ,:]{1,2}\"?([a-z]{4,20})(?=[.,;:!?\")]|$| (?:for|and|but|is|was|on|to|so|with)(?![a-z]))"
)
# i type blueberries when it asks
_EN_USED = folded(
    r"(?<![a-z])(?:i|we|he|she) (?:always |just |still |only |also )?(?:type|typed|use|used|put|enter|entered) \"?([a-z]{6,20})\"? (?:when|whenever|if|everywhere|every time|for (?:everything|all|both|it all)|on (?:all|every))"
)
# is correcthorse-kobe a strong password? been using it; ひまわり畑って強いパスワード? ずっと使ってる
_JUDGED = folded(
    rf"(?<![a-z])(?:is|isn't|was|would) [\"']?({_LATIN}(?: [a-z]{{3,12}})??)[\"']? (?:be )?(?:still )?(?:an? )?(?:[a-z]+ )??{JUDGED_EN}(?: enough)?(?:(?: as| for)?(?: an?| my)?(?: [a-z]+)?? (?:pass ?word|passphrase|passcode|pw)(?![a-z])(?=.{{0,60}}(?:{OWN_USE.pattern}))|(?=\W.{{0,40}}(?<![a-z])my (?:[a-z]+ ){{0,2}}pass))"
    rf"|(?:^|[。、\s「])({_WORD}|{_LATIN})」?(?:って|は)(?:強い|弱い|安全な|危ない|いい|良い|丈夫な)(?:ぱすわーど|合言葉|あいことば)(?=.{{0,24}}(?:{OWN_USE.pattern}))"
)
_LINE = r"\s{0,2}(?:[:=はが]\s?)?(?:\n\s?)"
# A line that names, then a line with the secret; or both on one line with a colon.
_LABEL_PW = folded(
    rf"(?:^|\n)\s?(?:ぱすわーど|ぱす|pass(?:word|code|phrase)?|pw|pwd|合言葉|合い言葉|あいことば|きー|きーわーど|鍵|秘密の言葉|key|secret word)(?:{_LINE}|\s?[:=]\s?)([^\n。、!?「」〔〕]{{2,24}}?)\s?(?=$|\n|。|です|\()"
)
_LABEL_ID = folded(
    rf"(?:^|\n)\s?(?:(?:ゲーム|めーる|らいん|会社)?の?(?:あかうんと|ろぐいん|ゆーざー|利用者)(?:名|id|ねーむ)?|id|あいでぃー|user ?(?:name|id)?|login(?: id)?|account)(?:{_LINE}|\s?[:=]\s?)([a-z0-9][a-z0-9._@-]{{2,40}}|[ぁ-んー]{{2,8}}\d{{1,5}})\s?(?=$|\n|。|です|/)"
)
_ID_WORD = r"(?:あいでぃー|あいでー|あかうんと名?|(?<![ぁ-ん])あか(?=\s?[a-z])|垢|ろぐいん(?:名|id)?|ゆーざー(?:名|id)?|(?<![a-z])(?:user ?(?:name|id)?|log-?in(?: name| id)?|id|account(?: name)?|handle|screen ?name)(?![a-z]))"
_ID_LINK = r"(?:\s?(?:は|が|も|:|=|、|,|の|を|に)\s?|\s(?:is|was|called)\s|\s)[「\"]?"
_ID_END = r"(?=[」\"\s,、。/;)]|\.\s|\.?$|で|と|です|だ|を|や|、|が|に)"
# 垢 kurage_zz; アイディーは あさがお12
_ID = folded(
    rf"{_ID_WORD}{_ID_LINK}((?=[a-z]*[\d_]|[a-z]+[.-][a-z0-9])[a-z][a-z0-9._-]{{2,30}}[a-z0-9_]|[ぁ-んー]{{2,8}}\d{{1,4}}){_ID_END}"
)
# username wobblycactus, in a message with a password
_ID_PLAIN = folded(rf"{_ID_WORD}{_ID_LINK}([a-z]{{4,24}}){_ID_END}")
# 垢 〔ID〕 / burokkori5
_AFTER_ID = folded(r"〔id〕[」\"]?\s?(?:/|・|\||;|&|＆|,|、)\s?([a-z0-9][a-z0-9._!#$%&*@-]{3,30})(?![a-z0-9])")
# kurage_zz / burokkori5
_PAIR = folded(
    r"(?:垢|あかうんと|あか|ろぐいん|id|login|account|user)[^。\na-z0-9〔〕]{0,12}(?<![a-z0-9])([a-z][a-z0-9_.-]{3,30})\s?/\s?([a-z][a-z0-9_.!#$-]{3,30})(?![a-z0-9/])"
)

# user kellyinosaka pw 〔パスワード〕, anywhere in a sentence
# @tanu_pon3 、パスは〔パスワード〕
_HANDLE = folded(r"@([a-z0-9_]{3,24})\s?[、,とで]?\s?(?:で|と)?(?:ぱす|password|pw)(?:わーど)?(?:は|が|:|\s)")
_BESIDE_PW = folded(
    r"(?<![a-z])(?:user(?: ?name| ?id)?|login|id|account)\s?[:=]?\s([a-z][a-z0-9._-]{3,30}),?\s(?:and )?(?:pw|pass|password|pwd)\s?(?:is|was|:|=)?\s?(?:〔|[^\s]*\d)"
)

passwords_told = told(
    _TALK,
    Rule("password", _LABEL_PW, _NONE),
    Rule("password", _QUOTED, _NONE),
    Rule("password", _QUOTED_SAID, _NONE),
    Rule("password", _TYPED, _NONE),
    Rule("password", _JOINED, _NONE, noun=True),
    Rule("password", _NAMED_AFTER, _NONE, noun=True),
    Rule("password", _APART, _NONE, noun=True),
    Rule("password", _WITH_SIGN, _NONE),
    Rule("password", _LATIN_JA, _NONE),
    Rule("password", _IS_THE_WORD, (cue.HIDDEN, cue.NOT_A_PASSWORD)),
    Rule("password", _OLD_NEW, _NONE),
    Rule("password", _EN_BE, _NONE),
    Rule("password", _EN_BESIDE, _NONE),
    Rule("password", _EN_USED, _NONE),
    Rule("password", _JUDGED, _NONE, noun=True),
)
passwords_changed = told(
    (*_TALK, "breach", "leak", "hack", "漏", "流出", "乗っ取", "ログイン", "login"),
    Rule("password", _CHANGED, _NONE),
)
spelled_again = told(("〔パスワード〕",), Rule("password", _SPELLED, _NONE))
logins_told = told(
    (
        "アイディー",
        "アイデー",
        "アカ",
        "垢",
        "ログイン",
        "ユーザー",
        "user",
        "login",
        "log-in",
        "id",
        "account",
        "handle",
        "@",
        "screen",
    ),
    Rule("id", _LABEL_ID, _NONE),
    Rule("id", _BESIDE_PW, _NONE),
    Rule("id", _HANDLE, _NONE),
    Rule("id", _PAIR, _NONE),
    Rule("id", _ID, _NONE),
    Rule("password", _AFTER_ID, _NONE),
)
logins_beside = told(("〔パスワード〕",), Rule("id", _ID_PLAIN, _NONE))
