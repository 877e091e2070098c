"""What a sign of a crisis is, and the guards and words several of the Japanese tables share.

A sign is written as a regular expression over *squeezed* text: hiragana for katakana, no spaces in Japanese, no long
marks, lower case. Patterns are squeezed the same way, so they may be written with ordinary katakana. English signs
(``english.py``) read lower case with plain apostrophes.

Weights: 3 is enough alone, 2 needs one more sign, 1 is a feeling that only adds. Two guards may silence a sign:
``unless`` looks at the sentence it stands in, ``not_after`` at the words right after it. Every pattern of ``also`` must be
found near it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["self_harm", "other_at_risk", "violence", "intruder", "child", "life", "courier"]


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: what kind, how heavy, what it looks like, what makes it ordinary talk, and what it needs beside it."""

    kind: Kind
    weight: int
    pattern: str
    unless: str = ""
    not_after: str = ""
    also: tuple[str, ...] = ()


SELF: Final = "self_harm"

# Guards: what makes a sign ordinary talk.
LAUGH = r"[笑草]$|笑い|笑[。!)]|\(笑|w{2,}|w$|😂|🤣|lol\b|lmao|haha"
_STORY = r"(?:映画|ドラマ|小説|漫画|マンガ|アニメ|歌詞|曲|歌|ゲーム|芝居|劇|番組|本|名前|タイトル|スタンプ|セリフ|せりふ|キャラ)"
TOLD_STORY = rf"^[」』\"]?(?:って|という|といった|っていう|の){_STORY}"
NOT_SO = r"^[」』\"]?(?:とか|と)?(?:いう|って)?(?:わけ|ほど|ん|の)?(?:では|じゃ|でも|や)(?:ない|なく|あり)|^とは(?:思|おも|言|いっ)(?:って|わ)?(?:い)?(?:な|ま)|^なら|^って思わな"
HURLED = r"^[」』\"]?(?:んだ|のに|よ)?[」』\"]?(?:って|と|とか)?(?:何度も|毎日|みんなに|ずっと|ネットで|も)?(?:言われ|いわれ|書かれ|かかれ|書き込|送られ|送って|コメント|dm|line|らいん|の?メッセージ|来|きた)"
PAST = r"^前に|[。、]前に|昔|むかし|以前|去年|先月|先週|昨年|一昨年|年前|か月前|ヶ月前|小さい頃|子どもの頃|学生の頃|当時|だった頃|気がする"
MEDIA = r"冗談|ゲームの相手に言|ロブロ|スキン|フォートナイト|マイクラ|あつ森|ボイチャ|プリンター|拡散|広ま|チェーンメール|迷惑メール|位置情報で|リボ|ニュース|テレビ|新聞|映画|ドラマ|小説|漫画|マンガ|アニメ|ゲーム(?!で(?:知り|会|出会|つなが|話)|の(?:人|友|男|子|相手|フレ)|仲間|友)|動画で|ユーチューブ|youtube|推理|夢を?見|夢で|歌詞|講演|研修|訓練|事件の|事件が"
VISITOR = r"宅配|配達|郵便|点検|工事|セールス|営業の人|勧誘|ヘルパー|サポーター|デイ(?:サービス)?の|親戚|近所の子|友達が遊び|遊びに来|猫|犬|鳥|虫|クモ|ゴキ|熊|クマ|イノシシ|猿|たぬき"
NOT_A_BODY = r"ドア|キーボード|画面|机|壁|太鼓|肩|電卓|パソコン|スマホを|ボタン|税金|評判|陰口|usb|sim|ケーブル|充電|端子|コード|イヤホン|メモリ|カードを|胸に|心に|言葉の暴力|雨に|ボール|掲示板|炎上|切り抜|匿名|コメント|同人|アカ|プリンター"

# Words.
DIE = r"(?:死|氏|タヒ|逝)"
WHO = r"(?:友(?:だち|達|人)|ともだち|ダチ|フォロワー|ネッ友|相互|知り合い|同級生|クラスの(?:子|人)|クラスメ|親友|後輩|先輩|彼氏|彼女|元カノ|息子|娘|むすこ|むすめ|子ども|こども|子供|兄|弟|姉|妹|夫|妻|母|父|親|おじいちゃん|おばあちゃん|ルームメイト|同僚|生徒|部活の(?:子|人)|あの子|推し|配信者|ゲーム仲間|フレンド|(?:ネット|ゲーム|sns|オンライン)(?:の|で).{0,8}(?:人|子))"
SILENT = r"(?:返事|返信|連絡|電話|既読|れんらく|へんじ|でんわ|応答|音信|電源|オンライン|更新|反応|つなが|繋が|出な|出ん|でな|来ない|こない|オフライン|消息|アカウント(?:が|を|も)?(?:消|けし)|家に(?:い|おら))"
FAMILY = r"(?:夫|旦那|だんな|主人|妻|嫁|彼氏|彼女|彼|元夫|元カレ|元彼|だんなさん|ご主人|父|ちち|お父さん|おとうさん|パパ|母|お母さん|おかあさん|ママ|義父|義母|おじ|兄|弟|息子|むすこ|男|おとこ|先輩|相手|知らない人|しらない(?:ひと|人)|親)"
PLACE = r"(?:(?:家|うち|いえ|実家|アパート|マンション|部屋|へや|ドア|どあ|玄関|げんかん|窓|まど|門|学校|会社|職場|店|バイト先|塾|建物|駐車場|敷地)の?(?:すぐ)?(?:前|まえ|外|そと|下|した|中|なか|向こう|入口|入り口|近く|ちかく|周り|まわり|横|ところ)|玄関|げんかん|ドアの?|ベランダ|庭|にわ|おもて|表|外|そと|窓の?外?|インターホン|インターフォン|チャイム|軒先|階段の下)"
A_CHILD = r"(?:子ども|子供|こども|息子|娘|むすこ|むすめ|孫|まご|長男|長女|次男|次女|下の子|上の子|うちの子|中学生|小学生|高校生|女子高|[小中高][一二三四五六1-6]|生徒|教え子|妹|弟|姪|甥|友(?:だち|達)|ともだち|[0-9一二三四五六七八九十]+(?:歳|さい|才)の?(?:男の子|女の子|子)?|(?:男|女|おとこ|おんな)の(?:子|こ))"
