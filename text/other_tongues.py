"""Languages Anshin does not speak: which one a message is in, and whether it speaks of danger to life.

Enough to say at once, in that language, whom to call and what we speak; never enough to answer a question.
"""

from __future__ import annotations

import re
from typing import Literal

from text.normalise import normalise
from text.signs import Kind

OtherTongue = Literal["zh", "ko", "vi", "pt", "es", "tl", "id", "ne", "th", "my", "fr", "ru", "other"]

_KANA = re.compile(r"[ぁ-ゖァ-ヺ]")
_SCRIPTS: tuple[tuple[OtherTongue, re.Pattern[str]], ...] = (
    ("ko", re.compile(r"[\uac00-\ud7af]{2}")),
    ("ne", re.compile(r"[\u0900-\u097f]{2}")),
    ("th", re.compile(r"[\u0e00-\u0e7f]{2}")),
    ("my", re.compile(r"[\u1000-\u109f]{2}")),
    ("ru", re.compile(r"[\u0400-\u04ff]{3}")),
    ("other", re.compile(r"[\u0590-\u08ff\u0980-\u0dff\u0e80-\u0fff\u10a0-\u10ff\u1780-\u17ff]{2}")),
)
_CHINESE = re.compile(
    r"[杀你您她们吗呢这谢请说诈骗钱电给么啊吧谁让账号码链击岁妈爸网开关东车书]|[嗎們這妳麼甚]|我(想|要|被|的|在|不|很|叫|是|有|没|該|该|和|家)|(不|没)(要|想|会|能|是|有|懂)|怎(么|麼|樣|样)|救(我|命)|什么|在哪|可以吗|中文"
)
_JAPANESE_ONLY = re.compile(r"[込働峠畑辻匂枠雫々]|我々|我が|有償|料金|電話番号")
_VIETNAMESE = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_WORDS: dict[OtherTongue, frozenset[str]] = {
    "pt": frozenset(
        """não nao eu meu minha você voce estou está tenho quero preciso ajuda socorro por favor como para uma com dinheiro
        celular conta senha fui foi estão esta que isso quem onde morrer matar obrigado obrigada falo fala falam português
        portugues japonês japones roubaram hackearam golpe filho filha marido aguento viver mais ligar posso sei aqui polícia bebê""".split()  # noqa: SIM905 a list of quoted words reads worse
    ),
    "es": frozenset(
        """no yo mi mis usted estoy está tengo quiero necesito ayuda auxilio por favor cómo como para una con dinero celular
        cuenta contraseña teléfono qué quién dónde morir matar matarme gracias hablo habla español espanol japonés japones policía
        marido ellos robaron hackearon estafaron robado la el los las de mi hijo hija esposo bebé llamar puedo hackeada engañaron aguanto más""".split()  # noqa: SIM905 a list of quoted words reads worse
    ),
    "tl": frozenset(
        """ako ko po ang ng mga sa hindi ba na paano saan sino ano gusto kong nang tulong tulungan niyo pera tumawag opo
        salamat naloko akong mamatay may wala ito tagalog anak asawa ayoko pulis nasaan nahack ninakaw""".split()  # noqa: SIM905 a list of quoted words reads worse
    ),
    "id": frozenset(
        """saya aku tidak bisa apa yang dan mau tolong uang saya telepon kena tipu penipuan bagaimana dimana siapa ingin mati
        bantu terima kasih akun kata sandi polisi dengan untuk ini itu saya indonesia bahasa anak suami dicuri diretas""".split()  # noqa: SIM905 a list of quoted words reads worse
    ),
    "fr": frozenset(
        """je ne suis pas mon ma mes vous aidez aide moi veux mourir argent compte comment où avec pour une est c'est
        téléphone parle parlez français francais japonais merci au secours police volé piraté mari fils fille on m'a vivre""".split()  # noqa: SIM905 a list of quoted words reads worse
    ),
    "vi": frozenset(
        [
            "toi",
            "tieng",
            "viet",
            "muon",
            "chet",
            "cuu",
            "khong",
            "tien",
            "dien",
            "thoai",
            "bi",
            "lua",
            "giup",
            "lam",
            "sao",
            "xin",
        ]
    ),
}
_SHARED = frozenset(
    [
        "yo",
        "no",
        "me",
        "la",
        "el",
        "los",
        "las",
        "de",
        "hija",
        "on",
        "au",
        "viet",
        "a",
        "do",
        "to",
        "is",
        "as",
        "so",
        "it",
        "in",
        "on",
        "at",
        "com",
        "app",
        "sa",
        "ma",
        "est",
        "police",
        "mon",
        "may",
        "ko",
        "ba",
        "po",
        "ng",
    ]
)
"""Spelt like English, a name or a shop: they say nothing alone."""
_WORD = re.compile(r"[A-Za-zÀ-ɏ\u1e00-\u1eff]+(?:'[A-Za-z]+)?")
_ENGLISH = re.compile(
    r"\b(the|is|are|was|my|i|i'm|you|he|she|they|and|what|how|of|have|has|this|that|with|from|can|can't|don't|it|for|not)\b"
)
_DANGERS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "self_harm",
        re.compile(
            r"想死|不想活|活不下去|自杀|自殺|轻生|跳楼|割腕|结束(我的)?生命|죽고 ?싶|자살|살기 ?싫|목숨을 끊"
            r"|muốn chết|tự tử|tự sát|muon chet|quero morrer|me matar|suic[ií]d|acabar com (a )?minha vida|n[ãa]o (quero|aguento)( mais)? viver|n[ãa]o aguento mais(?! (esse|o|a|com))"
            r"|quiero morir|matarme|quitarme la vida|no (quiero|aguanto|puedo) (seguir |m[áa]s )?viv|no aguanto m[áa]s|mamatay na|gusto ko(ng)?( nang)? mamatay|magpakamatay|magpapakamatay"
            r"|(mau|ingin|pengen) mati|bunuh diri|मर्न (मन|चाहन)|आत्महत्या|मर्छु|อยากตาย|ฆ่าตัวตาย|သေချင်|je veux mourir|je ne veux plus vivre|me suicider|хочу умереть|покончить с собой|убить себя"
        ),
    ),
    (
        "violence",
        re.compile(
            r"要?杀(了)?我|殺我|打我|拿刀|威胁(要)?(杀|打)|绑架|죽이겠|죽인다|때려요|때립니다|때리고|칼을|giết (tôi|em|con)|đánh (tôi|em|con)|dọa giết"
            r"|vai me matar|me bate|me batendo|me batendo|me ameaç|está me ameaçando|estão me ameaçando|com uma faca|me va a matar|me pega|me está pegando|me golpea|con un cuchillo"
            r"|papatayin (ako|niya)|binubugbog|sinasaktan ako|membunuh (saya|aku)|memukul (saya|aku)|मलाई (मार्|कुट्)|มันจะฆ่า|ทำร้ายฉัน|il me frappe|va me tuer|он меня бьёт|убьёт меня|меня убьют"
        ),
    ),
    (
        "life",
        re.compile(
            r"救命|救我|快来人|没有呼吸|着火|살려 ?주세요|도와주세요.*(피|숨)|숨을 안|불이 났|cứu (tôi|với|em|mạng)|cuu toi|socorro|não (está )?respira|auxilio|socorro|no respira|saklolo|hindi humihinga|tolong saya|tidak bernapas"
            r"|बचाउनु|बचाऊ|ช่วยด้วย|ကယ်ပါ|au secours|спасите"
        ),
    ),
)


def other_tongue(text: str) -> OtherTongue | None:
    """Return the language of a message that is neither Japanese nor English, `other` for one we cannot name, None if it is one of the two."""
    whole = normalise(text)
    if _KANA.search(whole):
        return None
    for tongue, script in _SCRIPTS:
        if script.search(whole):
            return tongue
    if _VIETNAMESE.search(whole):
        return "vi"
    words = [word.lower() for word in _WORD.findall(whole)]
    if not words:
        return "zh" if _CHINESE.search(whole) and not _JAPANESE_ONLY.search(whole) else None
    if _ENGLISH.search(whole.lower()):
        return None
    heard = {tongue: sum(word in own and word not in _SHARED for word in words) for tongue, own in _WORDS.items()}
    best = max(heard, key=lambda tongue: heard[tongue])
    return best if heard[best] >= 2 or (danger_in(whole) and heard[best]) else None


def danger_in(text: str) -> Kind | None:
    """Return the danger that a message in one of these languages speaks of; read it only if `other_tongue` names one."""
    whole = normalise(text).lower()
    return next((kind for kind, pattern in _DANGERS if pattern.search(whole)), None)
