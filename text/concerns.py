"""What a short message is troubled about: fear, "may I hang up?", "until what time?", "does the money come back?", arrest, shame, anger.

Many concerns, one kind of line: over 250 lines.
"""

from __future__ import annotations

import re
from typing import Literal

from text.deeds import is_short, plain_of

Concern = Literal[
    "hang_up", "remote", "feeling", "now_what", "hours", "money_back", "safe", "delete", "arrested", "tell_parents",
    "tell_family", "closed", "too_late", "lawyer", "again", "leaked", "police_use", "time", "cost", "seen", "angry", "police_go",
    "for_them", "tell_them",
]  # fmt: skip
_OUR_OWN_CALL = re.compile(
    r"電源|でんげん|枝|玄関|ドア|(銀行|ぎんこう|カード会社|188|9110|119|110|窓口|消費|交番|警察署|携帯会社|役所)(に|へ|と|の)|\b(my bank|the bank|bank'?s|card company|188|9110|hotline)\b",
    re.IGNORECASE,
)
"""A call that the resident made, and should not end."""
_HANG_UP = re.compile(
    r"(電話|でんわ|通話)?(は|を|も)?(もう|今|いま|すぐ)?(切|き)(って|っても)(も)?(いい|よい|良い|ええ|大丈夫|だいじょうぶ|だいじょぶ|平気|かまわ|構わ|問題|よか)|"
    r"(電話|でんわ|通話)(は|を)?.{0,4}(切る|切った)(べき|方が|ほうが|の)|(電話|でんわ|通話|相手)(が|は|と|も)?[、 ]?(まだ|今も|いまも|今|いま)?.{0,5}(つなが|繋が)(った|って(?!ない|いない|いません))|"
    r"(まだ|今も|いまも|今|いま).{0,4}(電話|でんわ|通話)(が|は|を|で)?(し(て|と)(?!い?ない|い?ません|へん|らん)|つなが(?!ら)|繋が(?!ら)|続い|話し|中)|^(今|いま|まだ|ずっと)?(電話|でんわ|通話)(中|ちゅう)(です|だ|なん)?|"
    r"切らせて(くれない|もらえない)|切るな(と|って)|(電話|でんわ)を?(切れない|切れません|きれない|切らない)|電話.{0,4}切らないで(と|って)|"
    r"\b(should|can|may|could|do) (i|we) (just )?(hang up|end the call|put (it|the phone) down)|\bis it (ok|okay|all right|safe) to hang up|"
    r"\b(still|now) (on the (phone|line|call)|talking( to (him|her|them))?|connected|calling)\b|\b(he|she|they)('s| is| are|'re) (still )?on the (phone|line)|"
    r"\b(won'?t|will not|doesn'?t|don'?t|not) (let me )?hang up|\bnot to hang up|^hang up\?*$",
    re.IGNORECASE,
)
_CALL = re.compile(r"電話|でんわ|通話|切らせ|hang up|phone|line|call|connected|talking", re.IGNORECASE)
_REMOTE = re.compile(
    r"(画面|マウス|まうす|カーソル|矢印|パソコン|スマホ)(が|は|も)?.{0,6}(動い(て|と)|動かされ|操作され|いじられ)|(遠隔|リモート)(操作)?(を)?(され(て|と)|中|で(見られ(て|た|と)|操作され|動か))|(相手|向こう|電話の人)(が|に).{0,8}(操作|動かし|動かされ)|"
    r"\b(still )?(controlling|moving|inside|in control of|has control of|taken over|using) (my|the|our) (computer|pc|mouse|screen|phone|laptop|cursor)|\b(mouse|cursor|screen)( is|'s)? (still )?moving|\bstill (in|inside) my (computer|pc|phone)",
    re.IGNORECASE,
)
_LED_BY_A_CALLER = re.compile(
    r"電話|でんわ|通話|言われ|遠隔|リモート|anydesk|teamviewer|サポート|まだ|\b(phone|call|caller|told|made me|remote|support|still|he|she|they)\b",
    re.IGNORECASE,
)
_FILLING = re.compile(
    r"(やけど|やねん|ねん|んや|じゃけど|じゃけん|けん|ばい|たい(?=$|。)|っちゃ|ぶち|でら|なまら|ごっつ|めっさ|すんごい|ものすごく|夜も|もう|すごく|とても|ほんと(う)?に?|本当に|めっちゃ|なんか|ちょっと|今|いま|ずっと|ただ|うわ+|あの|えっと|すみません|ごめんなさい|お願い(します)?|おねがい(します)?|誰か|だれか|私|わたし|僕|ぼく|俺|です|だよ|だ|ます|ました|なの|なん|の|よ|ね|な|わ|さ|し|けど|から|ので|て|が|は|で|に|と|も|か|い)|"
    r"\b(i'?m|i am|i|so|very|really|just|please|oh|my|god|help|me|now|and|it'?s|this is|feel|feeling|am|too|all|right|well|um|ok|okay|somebody|someone|still|the|a|to)\b|[\s。、,.!?！？…・〜~ー\U0001f300-\U0001faff]+",
    re.IGNORECASE,
)
_BODY = (
    r"(手|体|からだ|身体|足|指|声|膝)(も|が|の)?(ずっと)?(震え|ふるえ|がくがく|ガクガク)(て|が|る|ます|ている|てる|て(い)?ます)?(止まら|とまら|おさまら)?(ない|ません)?|震え(て|が|る|ます)?(止まら|ている|てる)?(ない|ません)?|動悸(が|も)?(する|します|止まら|すごい|ひど)?(ない|ません|い)?|心臓(が)?(ばくばく|バクバク|どきどき|ドキドキ|止まりそう|痛い)(する|します|して(い)?る)?|息(が)?(苦し|くるし)い|"
    r"(夜も?|ずっと)?(眠れ|ねむれ|寝れ|ねれ|寝られ|ねられ|寝付け)(ない|ません|ん|へん|なく(て|なった)|なくなりました)(です)?|(胃|お腹|頭|胸)が?(痛|いた)(い|くて|みます)|吐き(そう|気)(が|する|します)?|(ご飯|ごはん|食事|何)(も|が)?(のど|喉)を?通ら(ない|ません)|(ご飯|ごはん)(が|も)?食べられ(ない|ません)|食欲(が|も)?(ない|ありません)|(ドキドキ|どきどき)(する|します)?|"
    r"\b(my )?(hands?|whole body|legs|voice) (are|is|keeps?|won'?t stop|can'?t stop|can'?t)? ?(shaking|trembling|shake)|\b(can'?t|cannot|couldn'?t|not able to|unable to|haven'?t been able to) (sleep|eat|breathe|stop (crying|shaking))|\bfeel(ing)? sick\b|\bheart is (racing|pounding)|\bshaking\b|\bstomach hurts?\b|\bno sleep\b"
)
_BLAME = (
    r"恥ずかし(い|くて)|はずかしい|情けな(い|くて)|なさけない|悔し(い|くて)|くやしい|みじめ|惨め|後悔(して(い)?(る|ます)|しか)?|申し訳な(い|くて)|自己嫌悪|(自分|私|わたし|僕|俺)(が|は|を|って|も)?(本当に|ほんとに|ほんまに)?(バカ|馬鹿|ばか|アホ|あほ|間抜け|まぬけ|愚か|憎|許せ|責め|悪い|悪かった|嫌)(だっ|でし|みたい|すぎ|やった|いの|ない|ません|て)?(た|る|ます|い)?|(バカ|馬鹿|ばか|アホ|あほ)(だ|やっ|でし|みたい|な(自分|私|こと))(た|ろ)?|"
    r"(夫|妻|主人|旦那|家族|親|母|父|お?母さん|お?父さん|ママ|まま|パパ|ぱぱ|おかあさん|おとうさん|先生|せんせい|上司|会社|息子|娘|嫁|みんな)(に|から)(は|も)?(きっと|絶対|ぜったい)?(怒|おこ|叱|しか|責め|せめ|嫌|軽蔑|呆れ)(られ|わ)(る|れる|ます|そう|ない|たくない|ちゃう|て)+|怒られ(る|そう|ちゃう|たくない)|おこられる|叱られ(る|そう)|合わせる顔が(ない|ありません)|顔を合わせられない|(私|自分)のせい|"
    r"\b(i'?m|i am|i was|i feel|feel|feeling) ?(so|such|very|really|just)? ?(an?|like an?)? ?(stupid|dumb|foolish|idiot|fool|ashamed|embarrassed|guilty|ridiculous|naive|pathetic)\b|\b(it'?s|all) my (own )?fault\b|\bblame myself\b|\bhate myself\b|\b(my \w+|my mom and dad|they|he|she|everyone) (will|is going to|are going to|would|'ll) (be (so |really |very )?(angry|mad|furious|upset)|hate me|yell at me|kill me|scold me)\b|\b(be (so |really )?(angry|mad) (at|with) me)\b|\bregret\b"
)
_LOW = (
    r"涙(が|も)?(止まら|とまら|出)(ない|ません|て|る)?|なみだ|泣(いて|き|け)い?(る|て|そう|ます|たい)?|泣きたい|ないちゃう|つら(い|く)(て)?|辛(い|く)(て)?|苦し(い|くて)|くるしい|しんど(い|く)(て)?|悲し(い|くて)|かなしい|(寂|さみ|さび)し(い|くて)(ですねえ?|なあ?)?|(一人|ひとり)(ぼっち|だと|は|きり)|孤独|落ち込(む|んで(い)?(る|ます)|み(ます)?)|へこ(む|んで(い)?る)|ショック(で|だ|です|すぎ)?|絶望(し|的)?(て|だ|です|た)?(い?る)?|疲れ(た|ました|て)|つかれた|(もう)?(いや|嫌|いやだ|やだ|嫌になった|いやになった)(だ|です|になる|になった)?|うんざり|"
    r"(なんで|どうして|何で|なぜ)(私|わたし|僕|ぼく|俺|おれ|うち|自分)(ばかり|ばっかり|だけ|が|ばっか)(こんな(目|め)に?)?(あう|遭う|なの)?|(誰|だれ)(も|にも)(味方|信じ|助け|わかって|話せ)(て|られ|は|が|が?い)?(くれ)?(ない|ません|ら?れない)?|(人|誰も|もう誰も)(が)?信じられ(ない|ません)|(学校|がっこう|会社|仕事)(に|へ|は)?(もう)?(行|い)き(たくない|たくありません|たくないです)|(家|いえ|うち|おうち)(に|へ|は)?(帰|かえ)りたくない|(何|なに)も(手につか|考えられ|したく|やる気が)ない|立ち直れ(ない|ません)|取り返しがつかない|お先真っ暗|人生終わ(った|り)(です|だ)?|もう(だめ|ダメ|駄目|無理|むり|おしまい|終わり|おわり|終わった)(だ|です|かも|だー)?|"
    r"\b(crying|cry|sad|alone|lonely|hopeless|desperate|depressed|miserable|devastated|heartbroken|exhausted|tired|fed up|in shock|shocked|sick of (it|this))\b|\bwhy (me|always me|does (this|it) (always )?happen to me)\b|\b(no ?one|nobody) (believes|understands|helps|cares about)( me)?\b|\b(can'?t|cannot) (trust (anyone|anybody|people)|think( straight)?|take (it|this)( any ?more)?|cope|handle (it|this))\b|\b(don'?t|do not) want to go to (school|work)\b|\bfeel(ing)? (so |really |very )?(bad|awful|terrible|horrible|down|empty)\b|\bi give up\b"
)
_FEAR = (
    r"(怖|恐|こわ)(い|く|すぎ|かった|くて)(て)?(たまらない|しかたない|仕方ない)?|恐ろし(い|く)|パニック(になっ|状態|って)?|パニクっ(て|た)|(たす|助)け(て|る)?(ください|くれ|ほしい)?|不安|心配|しんぱい|(頭|あたま)(の中)?が?(真っ白|まっしろ|ぐちゃぐちゃ|混乱|パニック|回らない)|混乱(し|中)(て(い)?(る|ます))?|動揺(し)?(て(い)?(る|ます))?|焦(って|る|り)|あせ(って|る)|やば(い|く)|落ち着(か|け)|(気味|きみ)が?(悪|わる)い|気持ち(が)?悪い|きもち(が)?わるい|不気味|おっかな(い|くて)|えらいこっちゃ|おそろし(い|くて)|ぞっと|ゾッと|びっくり(した|して|しました)?|腹が立(つ|って)|ムカつく|むかつく|許せ(ない|ません)|頭に来た|"
    r"\b(scared|afraid|frightened|terrified|panick?(ing|ed)?|panic|anxious|nervous|worried|worrying|freaking out|freaked out|overwhelmed|stressed|creepy|creeped out|angry|furious|upset)\b|^(please )?(somebody )?help( me)?( please)?[!.…]*$"
)
_FEELING = re.compile("|".join((_BODY, _BLAME, _LOW, _FEAR)), re.IGNORECASE)
Mood = Literal["body", "blame", "low", "fear"]
_MOODS: tuple[tuple[Mood, re.Pattern[str]], ...] = (
    ("body", re.compile(_BODY, re.IGNORECASE)), ("blame", re.compile(_BLAME, re.IGNORECASE)), ("low", re.compile(_LOW, re.IGNORECASE)),
)  # fmt: skip
_SOMEBODY = re.compile(
    r"^(娘|息子|子ども|子供|こども|うちの子|この子|あの子|母|父|親|夫|妻|主人|孫|祖母|祖父|本人|彼女|彼)(が|は|も)、?|^(and |but |now )?(he|she|they|my \w+)('s|'re| is| are)? ",
    re.IGNORECASE,
)
_NOW_WHAT = re.compile(
    r"(どこ|どれ|何|なに)から(手を?(つけ|付け)(れば|たら|て)?|(始め|はじめ|やれ|やっ|動)(れば|たら|ば)?|片付け(れば|たら)?)(いい|良い|よい)?(です|か|の|やら)*|(何|なに)を?どう(すれば|したら|やれば)(いい|良い)?(の|か|です|やら)*|(何|なに)(が|も)(何だか|なんだか|わから(ない|ん)|分から(ない|ん))(わから(ない|ん)|分から(ない|ん)|です|なって|くて)*|(どう|どない)(しよ(う)?|したら(いい|ええ|良い|よい)?|すれば(いい|良い|よい)?|すりゃ(いい)?|しましょう|しますか|すべき)(です|でしょう|の|ん|か|な|ね|？)*|(なに|何|なん)から(すれば|したら|やれば|始め(れば|たら)|手を(つけ|付け)(れば|たら))?(いい|良い|よい)?(です|でしょう|の|か)*|(まず|最初に)?(何|なに)(を)?(すれば|したら)(いい|良い|よい)?(です|でしょう|の|か)*|(?<!次に)どないしよ|"
    r"\bwhat (do|should|can|shall|must) (i|we) do( (now|first))?\b|\bwhat now\b|\bnow what\b|\bwhere do i (start|begin)\b|\bi don'?t know what to do\b|\bwhat to do\b",
    re.IGNORECASE,
)
_DESK_NAMES = r"(銀行|ぎんこう|警察(相談|の人)?|けいさつ|市役所|役所|役場|町役場|区役所|窓口|相談窓口|消費生活?(センター|ホットライン)?|カード会社|法テラス|188|#?9110|110|それ|あそこ|そこ|ここ|この(窓口|電話|番号)|相談)"
_HOURS = re.compile(
    rf"({_DESK_NAMES}(は|の|って)?)?[、 ]*(今日(は)?|今(は)?)?(何時|なんじ)(まで|から|に(開|あ|閉|し)).{{0,12}}|({_DESK_NAMES}(は|って)?)?(土日|土曜|日曜|祝日|休日|休み|週末|お盆|年末年始|夜|よる|夜中|夜間|深夜|早朝)(も|は|でも|にも)(やって|開い|あい|つなが|繋が|かけ|相談|電話|受け付け|大丈夫|いい|ok)?[^。]{{0,8}}|"
    rf"{_DESK_NAMES}(の|は|に|へ)?(電話|でんわ)(は|って|を)?(何番?|なんばん?|どこ)(です|でしょう|なの|に(かけ|電話)[^。]{{0,6}})?か?|{_DESK_NAMES}(の|は)?(電話)?(番号|ばんごう|でんわばんごう)(は|って)?(何(番)?|なん(ばん)?|どこ|わか|分か)?.{{0,8}}|{_DESK_NAMES}の?(電話)?(番号|ばんごう)を?(教えて|おしえて|知り)(ください|くれ.{{0,4}}|もらえ.{{0,4}}|ほしい|たい)?(です|か)*|{_DESK_NAMES}(は|って)(どこ|何番|なんばん)(に(ある|あり|電話|行)|です|なの)?.{{0,8}}|(電話)?番号(は|を?教えて(ください|くれ)?)?(何番?|なん(ばん)?|どこ|分かる|わかる)?(です|でしょう)?か?|(相談)?窓口(は|を|って)?(どこ|教えて|おしえて|ある).{{0,10}}|(営業|受付|受け付け|開いてる)時間.{{0,8}}|24時間(です|やって|つなが)?.{{0,6}}|"
    rf"(until|till|from|by|at|since)? ?what time( (is|are|does|do|can) (they|it|you|that|the (desk|office|line|hotline|cent(er|re)))( .{{0,15}})?| until.{{0,10}})?|(what are )?(the |your |their )?(opening|office|business)? ?hours|(are (they|you)|is (it|that|the (desk|office|line|hotline|bank|police|cent(er|re)|city hall|town hall))) open( .{{0,25}})?|(open|available) (on )?(weekends?|at night|now|24 hours|sundays?)|"
    r"(what'?s|what is|give me|tell me|do you have|i need)? ?(the |a |their |my )?((phone|telephone|contact) )?numbers? (of|for) (the |my |a )?(consumer \w+|card company|bank|police|city hall|town hall|office|desk|hotline)|(what'?s|what is|give me|tell me)? ?(the |a |their )?(phone|telephone|contact) numbers?|(which|what) number( (do|should) i call)?|where is (my|the) bank|where('s| is) the (bank|police|office|city hall|town hall)( \w+)?",
    re.IGNORECASE,
)
_HOURS_ALONE = re.compile(
    r"(夜|よる|夜中|夜間|深夜|休み|休日|土日|土曜|日曜|週末|早朝|祝日)[^もはでに]*$|.*(だけど|だが|なのに|やけど|なん(です|だ))"
)
"""「もう夜だけど」 is no question about hours: nobody answers now."""
_ASKS: tuple[tuple[Concern, re.Pattern[str]], ...] = (
    ("money_back", re.compile(
        r"(お?金|おかね|円|代金|これ|それ|残高|全額|いくらか)(は|が|って|も)?.{0,8}(戻(る|り|って|ら|せ)|もど(る|り|って|ら|せ)|返って|返(り|る|せ)|かえって|かえり|取り(戻|返)|とりもど|とりかえ)|返金(され|して|でき|は|って|可能)|(返って|戻って|もどって|返ら|戻ら)[^。]{0,4}(可能性|見込み|確率|こと)|返金の?(可能性|見込み)|(取り|とり)(戻|返|もど|かえ)(せ|す(こと)?が?でき|したい)|弁償|補償(され|は|して|でき)|"
        r"\b(get|have|receive|is|will|can|see)\b.{0,25}\b(money|it|cash|yen|payment|deposit)( \w+)? (back|returned|refunded|recovered)\b|\bget( a| any)? refund|\b(refunded|refund|reimbursed|compensat\w+)\?|\brecover (my|the|our) money|\bmoney come back|\b(chances?|hope|odds) (of|for|to get) (a |any |my )?(refund|money)",
        re.IGNORECASE)),
    ("delete", re.compile(
        r"(消|け)し(て|ちゃって|た)(も)?(いい|よい|良い|大丈夫|だいじょうぶ|平気|ほうが|方が|ええ)|(削除|ブロック)(し(て|た|ちゃって)|する)?(も)?(いい|よい|大丈夫|平気|ほうが|方が|べき|して)(です|の|か|？|\?)|消す(べき|の|ほうが|方が)|消した(ほう|方)|(アカウント|履歴|メッセージ|メール|トーク|写真|画像|アプリ)(は|を|も)?(消(?!せ|え|して(もら|くれ|ほし|いただ))|けす|けし(?!て(もら|くれ|ほし))|削除(?!して(もら|くれ|ほし)|でき|され)|退会).{0,6}[?？か]|"
        r"\b(can|should|may|do|shall) (i|we) (just )?(delete|erase|remove|block|uninstall)\b|\bis it (ok|okay|safe) to (delete|block|remove)",
        re.IGNORECASE)),
    ("arrested", re.compile(
        r"(捕|つか)ま(る|り|っ|ら)|(警察|けいさつ)[^。]{0,8}(捕|つか)まえ|逮捕(され|す|し)?|(罪|犯罪)(に|です|なん|か)(な(る|り|っ))?|前科|刑務所|警察に(行|い)(った|け)(ら|ば)|自首|訴えられ(る|ます|たら)|退学|"
        r"\b(get|be|getting|am i|going to be) (arrested|charged|prosecuted|sued|in trouble)|\bgo(ing)? to (jail|prison)|\b(is (it|this)|did i (do|commit)) (a |something |anything )?(crime|illegal)|\barrest me\b",
        re.IGNORECASE)),
    ("seen", re.compile(
        r"((この|ここの|今の)(チャット|会話|画面|相談|やり ?とり|内容|話|履歴)|(チャット|会話|相談)(の|した)?(履歴|記録|内容|こと)|ここ(に|で)?(書いた|話した|打った|入れた|相談した)(こと|もの|の|内容)?)(の履歴|の内容)?(は|が|を|って|も)?[^。]{0,10}?(見られ|みられ|見(え|れ)る|見ちゃう|見ること|ばれ|バレ|知られ|しられ|読まれ|のぞか|残(る|り|ら)|のこ(る|り|ら))(る|ます|ません|ない|ん)?(の|ん|です|でしょう)*(か|かな|よね|[?？])*|"
        r"\b(can|could|will|does|is) (he|she|they|anyone|anybody|somebody|someone|my \w+|other people|others)( \w+)? (see|read|find|know|look at|check) (about )?(this|my|the|our)( chat| conversation| page| messages?| history| talk)?|\b(can|could|will|does) (he|she|they|anyone|anybody|somebody|someone|my \w+) (see|read|find) (out )?(what|that|if) i (write|wrote|type|typed|am (writing|typing)|use|used|talk)\b.*|\bwho can (see|read) (this|my)\b.*",
        re.IGNORECASE)),
    ("time", re.compile(
        r"(いつ|何日|なんにち|何時間|何分|何年|どのくらい|どれくらい|どれぐらい|どのぐらい|どんだけ|どれだけ)(ごろ|頃|くらい|ぐらい|まで)?(時間|じかん|日数|期間|日)?(に|で|が|は|も|の)?(なれば|なったら|経てば)?(かか(る|り|っ)|返(って|る|り|せ|され)|戻(って|る|り|せ)|もど(って|る|り)|かえ(って|り)|直(る|り)|なお(る|り)|終わ(る|り)|おわ(る|り)|解決|分か(る|り)|わか(る|り)|使え|つかえ|届|待(て|つ|ち)|まて|続)[^。]{0,8}|"
        r"いつまで(に|待|続|かか)[^。]{0,10}|(時間|じかん|日数)(は|が|って|も)?(どのくらい|どれくらい|どれだけ|だいぶ|すごく|結構)?(かか(る|り)|必要)[^。]{0,6}|"
        r"\bhow (long|much time|many (days|weeks))( (does|do|will|would|is|until|before|must|should))?( (it|this|that|all this|i|we))?( (all|usually|normally|have to|need to))?( (take|takes|last|be|wait|going to take))?|\bwhen (will|do|does|can) (it|this|that|i|we|they)( \w+)? (be (over|fixed|solved|done|back)|end|stop|arrive|hear( back)?|know|come back|get (it|an answer|a reply)( back)?)|\bdoes (it|this) take (long|a long time)",
        re.IGNORECASE)),
    ("cost", re.compile(
        r"(いくら|費用|料金|手数料|お?金|おかね|電話代|でんわだい|通話料|相談料|代金)(は|が|って|も|とか)?(いくら|どのくらい|どれくらい|どれだけ|何か)?(くらい|ぐらい)?(かか(る|り|らな)|(?<!お金が)(?<!お金は)(?<!金)必要|要(る|り)ます?|発生|取られ(ます|る)か)[^。]{0,8}|(いくら|費用|料金)(です|でしょう|なの|なん)か?|(相談|電話|でんわ|手続き?|これ|それ)(は|って|の)?(無料|むりょう|タダ|ただ|有料)(です|なの|で|でしょう)*(か|でき|[?？])?|^(無料|むりょう|タダ|有料)(です|なの|で|でしょう)*か?[?？]?$|"
        r"\bhow much (does|will|would|is|do)( (it|this|that|they|the call|calling))?( (all|usually))?( (cost|be|charge))?|\b(is|are) (it|this|that|they|the (call|line|advice|number|consultation)s?) free|\b(does|will|do) (it|this|that|they|calling)( \w+)? (cost|charge)( (me|money|anything))?|\bfree of charge|\bwhat (does|will) (it|this|that) cost",
        re.IGNORECASE)),
    ("police_go", re.compile(
        r"(警察|けいさつ|交番|被害届)(に|へ|には|を|も)?(も|は)?[^。]{0,4}(行|い|言|いう|相談|通報|届|連絡|電話|出)(く|った|け|けた|う|し|する|した|け出|出|さ|す)*(べき|ほう|方|たら|ば|ないと|なきゃ|なくて|ても|必要)[^。]{0,10}(です|ます|でしょう|の|いい|良い|よい)?(か|かな|[?？])+|警察(に|へ)?(行く|言う|相談する|届ける)(べき|必要)(です|ある|あります)?(か|[?？])*|"
        r"\b(should|shall|must|can|do) (i|we)( (have|need|ought) to| also)? (go to|call|tell|contact|report( it| this)? to|involve|inform) the police|\bis (it|this) (a matter |something )?for the police",
        re.IGNORECASE)),
    ("for_them", re.compile(
        r"(私|わたし|僕|家族|娘|息子|子|親|妻|夫|友達|ほかの人|他の人|代理)?(が|は|で|でも)?(母|父|本人|親|妻|夫)?(の)?(代わりに|かわりに|代理で|代わって)[^。]{0,12}(行|い|電話|でんわ|相談|話|聞|連絡|手続き|でき|して)[^。]{0,8}(です|ます|の|いい|良い|よい)?(か|かな|[?？])*|(本人|母|父|親|妻|夫|息子|娘|主人)(じゃ|で)な(くて|い)(も|と)(いい|よい|大丈夫|だめ|でき)[^。]{0,6}|"
        r"(警察|けいさつ|銀行|窓口|相談|病院|役所)(に|へ|は|には)?[^。]{0,6}((行|い)きたがらない|(行|い)こうとしない)[^。]{0,8}|(警察|けいさつ|銀行|窓口|相談|病院|役所)(に|へ|は|には)?[^。]{0,6}((行|い)きたくない|言いたくない|相談したくない|(行|い)かない|嫌がって|いやがって|いやだ|嫌だ)(って|と|って言って|と言って|そうで|ん)[^。]{0,8}|"
        r"\b(can|could|may|should) i (go|call|do (it|this|that)|phone|ask|report( it| this)?|speak|talk)( \w+){0,4} (instead|for (him|her|them|my \w+)|on (his|her|their|my \w+) behalf|in (his|her|their) place)\b|\b(he|she|they|my \w+) (doesn'?t|does not|don'?t|won'?t|refuses? to|is afraid to)( want)?( to)? (go to|call|tell|talk to|contact) the (police|bank|desk)\b",
        re.IGNORECASE)),
    ("tell_them", re.compile(
        r"(母|父|親|お?(かあ|とう|ばあ|じい|母|父)(さん|ちゃん)|祖母|祖父|夫|妻|主人|旦那|息子|娘|孫|子ども|子供|本人|家族|友達|友だち|先生|学校|上司)(に|には|へ)(は|も)?[、 ]*(何|なん|なに|どう|どのように|どうやって)(と|って|を|て)?(伝え|つたえ|言|い(え|う|っ)|話|はな|説明|切り出|声)[^。]{0,12}|(何|なん|どう|どうやって)(と|って)?(伝え|言|話|説明|切り出)(え|る|せ|す|し|う|れ)*(ば|たら)?(いい|良い|よい)?(です|の|でしょう)*(か|かな|[?？])*|"
        r"\b(how|what) (do|should|can|could|shall) i (tell|say to|explain( it| this| that)? to|talk to|speak to)( my)? ?(mother|father|mom|mum|dad|grand\w+|wife|husband|son|daughter|child|him|her|them|friends?|family|teacher|school)( about (it|this|that))?",
        re.IGNORECASE)),
    ("tell_parents", re.compile(
        r"(親|おや|お?母さん|お?父さん|ママ|パパ|先生|家の人|保護者)(に|には|にも|とか)?(は|も)?.{0,3}(絶対|ぜったい)?(に)?(言|い|話|知られ|しられ|バレ|ばれ|相談)(え|い|わ|せ|した|たく|る|ずに|し|ちゃ)?(ない|ません|なく|くない|たくない|れたくない|ん|ずに|たら|ないで)|親(に|には)(内緒|ないしょ|秘密)(?!って|と)|(親|おや|お?母さん|お?父さん|ママ|パパ|家の人|家族)(に|には|にも)(も)?(バレ|ばれ|知られ|連絡(が|は)?(行|い|さ))(る|ます|ちゃう|れる|く|き)|"
        r"\b(can'?t|cannot|don'?t want to|afraid to|scared to|don'?t dare( to)?|how do i) tell (my |mom|mum|dad)(parents?|mother|father|mom|mum|dad|teacher|family)?\b|\bdon'?t want (my )?(parents|mom|mum|dad|teacher)( to (know|find out))?|without (telling )?my parents|(will|do) my parents (find out|know|have to know)",
        re.IGNORECASE)),
    ("tell_family", re.compile(
        r"(家族|かぞく|夫|妻|主人|旦那|嫁|奥さん|息子|娘|子ども|子供|誰|だれ|会社)(に|には|にも|にさえ)(も|は)?.{0,3}(言|い|話|知られ|バレ|ばれ|相談)(え|い|わ|せ|した|たく|でき|れ|たら)?(ない|ません|なく|くない|たくない|れたくない)|(家族|かぞく|夫|妻|主人|旦那|嫁|奥さん|息子|娘|会社)(に|には)(は|も)?(内緒|ないしょ|秘密|黙って|だまって)(に|で|い)?(して|でき|いたい|おきたい|したい)?|"
        r"\b(can'?t|cannot|don'?t want to|afraid to|ashamed to|don'?t dare( to)?) tell (my |anyone|anybody|them)(husband|wife|family|children|kids|son|daughter|partner)?\b|\bdon'?t want my (husband|wife|family|son|daughter)",
        re.IGNORECASE)),
    ("closed", re.compile(
        r"(銀行|ぎんこう|窓口|カード会社|お店|役所|消費者?センター|188|警察|電話|店|そこ)(が|は|も|に)?.{0,6}(閉ま|(?<![てで])しま(って|っと|っ)|閉店|営業時間外|時間外|休み|やすみ|やってない|やっていない|開いてない|開いていない|あいてない|あいていない|終わって|つながらない|繋がらない|つながりません|出ない|話し中)|"
        r"(もう|今|いま)?(夜|よる|夜中|深夜|夜間|土日|土曜|日曜|休日|祝日|連休|お盆|正月)(中)?(だ|です|なん|なの|や)(けど|が|ので|から|のに|ですが|んです|ん)*(ど)?.{0,8}$|"
        r"\b(bank|office|desk|card company|hotline|police|line|it|everything|they)( is|'s| are|'re)? (already )?(closed|shut|not open|not answering|busy)|\bit'?s (already )?(night|late|the weekend|sunday|saturday|a holiday|midnight|after hours)|\bafter (office |business )?hours|\b(nobody|no one) (answers|picks up)",
        re.IGNORECASE)),
    ("lawyer", re.compile(
        r"弁護士(さん)?(に|を|へ|は|って)?.{0,8}(頼|たの|相談|依頼|必要|要|いる|お願い|探|雇|つけ)|弁護士(は|って|も)$|\b(get|need|hire|find|see|talk to|use) (a |an |any |the )?(lawyer|attorney|solicitor)|\ba lawyer\b",
        re.IGNORECASE)),
    ("again", re.compile(
        r"(また|ふたたび|再び|今後も|これからも|次も|もう一回|もう一度)(も)?(同じ|だまさ|騙さ|狙わ|ねらわ|被害|詐欺|かかって|連絡|電話|来|やられ).{0,6}(れる|れます|る|ます|来る|来ます|くる)?(の|んじゃ|でしょう|です)?(か[?？]*|かな[?？]*|かも|[?？]+|(が|のが)?(怖|こわ|心配|不安)い?(です)?)$|(狙|ねら)われ(る|ます|続け|やす)|カモにされ|\b(will|can|could) (they|he|she|it) (come back|try|target|contact|call|do it|scam|happen)( \w+)* again\b|\bhappen again\b|\btarget(ed)? (me )?again\b",
        re.IGNORECASE)),
    ("leaked", re.compile(
        r"(個人)?情報(も|は|が|まで)?.{0,6}(取られ|盗まれ|抜かれ|漏れ|もれ|ばれ|バレ|知られ|流出|渡っ)[^。]{0,8}([?？]|か$|かな|かも|心配|不安|怖)|(住所|名前|電話番号|カード番号|口座|写真)(も|は|が|まで)?(取られ|盗まれ|抜かれ|漏れ|もれ|知られ)[^。]{0,8}([?？]|か$|かな|かも|心配|不安|怖)|\b(do they (have|know)|did they (get|steal|take)|have they got) my\b|\b(is|was|are|were|has|have) my (personal )?(data|info|information|details|address)( \w+)? (stolen|leaked|taken|exposed)\b",
        re.IGNORECASE)),
    ("police_use", re.compile(
        r"(警察|けいさつ|交番|被害届|通報|相談)(に|へ|って|は|を|なんて|しても|に行っても|へ行っても|行くだけ|に言っても|出しても)*.{0,10}(無駄|むだ|ムダ|意味(が|は)?(ない|ある|無い)|動いてくれ|取り合って|相手に(して|され)|何もして(くれ|もらえ)|役に立)|\bpolice\b.{0,25}\b(useless|pointless|do nothing|won't (do|help)|can't help|waste|no use|do anything|bother|help me)\b|\b(is it worth|any point|no point|point in)\b.{0,25}\bpolice\b",
        re.IGNORECASE)),
    ("too_late", re.compile(
        r"((もう|今から|いまから|これから)(では|じゃ|でも)?(遅い|おそい)|^(遅い|おそい)|遅すぎ|おそすぎ|手遅れ|ておくれ|間に合(う|い|わ)|まにあ(う|い|わ))(です|でしょう|の|か|ない|ません|ますか|かな|よね|る|？|\?)*|"
        r"\b(is it |it'?s |am i |already )?too late\b|\bstill (time|in time)\b",
        re.IGNORECASE)),
    ("safe", re.compile(
        r"(本当|ほんとう|ほんと|ホント|絶対|マジ|まじ)(に|で)?(もう)?(大丈夫|だいじょうぶ|だいじょぶ|安全|安心|平気)|もう(大丈夫|だいじょうぶ|安全|安心|平気)(です|なの|でしょう)?(か|？|\?)|(これで|それで)(もう|本当に|ほんとうに)?(大丈夫|だいじょうぶ|安全|安心|平気)(です|なの|でしょう|か|？|\?)*|安心して(も)?(いい|大丈夫)|"
        r"\b(am i|is (it|my \w+|everything|this)|are we)( \w+)? (really |now |truly )?(safe|ok|okay|all right|fine)( now)?\b|\breally (safe|ok|okay|fine)\b|\bare you sure\b",
        re.IGNORECASE)),
)  # fmt: skip
_ANGRY = re.compile(
    r"(もっと)?(早|はや|速)く(し(ろ|て)|答え(ろ|て)|教え(ろ|て))(よ|くれ|ください)*|(こっち|こちら|私|わたし)?(は|も)?急いで(い)?る(んだ|のに|の|んです)*|(全然|ぜんぜん|まったく|全く|ほんと(に)?)?(使え|つかえ)(ね[えーぇ]+|ない(な|ね|わ|やつ|奴|ボット|チャット))|(全然|ぜんぜん|まったく|全く)?(役に(立|た)(た|ち)(ない|ません|ん|ねえ)|役立たず|やくたたず|話にならな(い|ん)|話にならん|答えになって(い)?ない|意味な(い|し)(じゃん|な|わ)|らちがあかない)|(?<![ぁ-ん])(ばか|バカ|馬鹿|アホ|あほ|ぼけ|くそ|クソ)(やろう|野郎|ボット|チャット|か|め)?(?![ぁ-ん一-龥])|うるさい|うるせ[えー]+|うざい?|うぜ[えー]+|ふざけ(るな|んな|てる)|いい加減にし(ろ|て)|もういい(わ|や|よ)|だから(無理|むり|違う|ちがう)(だ)?(って|と言って(い)?る)?|何度も(同じ|言わ)[^。]{0,8}|さっきから(同じ|それ)[^。]{0,8}|"
    r"\b(you('re| are| r)|this (is|bot is|thing is)) (so |really |totally |absolutely )?(useless|stupid|no help|no use|not help(ing|ful)|not useful|dumb|an idiot|a waste of time|ridiculous|rubbish|garbage)( at all)?\b|^(useless|stupid|idiot|dumb|rubbish)( (bot|machine|thing|chat))?\b|\bhurry( up)?\b|\bi('m| am) in a hurry\b|\bshut up\b|\bfor god'?s sake\b|\bthat('s| is| was) (not|no) (help|helpful|what i asked)( at all)?\b|\byou (don'?t|do not|didn'?t) (listen|help|understand)( me| at all)?\b",
    re.IGNORECASE,
)
"""Anger at us, which is mostly fear: it is met with the quickest help there is."""
_OFFERS_IT_BACK = re.compile(
    r"敷金|弁償|ファイル|データ|業者|弁護士|探偵|調査|という(メール|電話|人|会社)|(と|って)(言|い)(わ|っ|う)|電話が|連絡が|メール|company|lawyer|says?|offer|recovery|email|call(ed|er)"
)
"""Somebody who offers to get money back, or pretends to have it, is another matter."""
_NOT_THE_DESKS = re.compile(
    r"眠|寝|ねむ|ねれ|使え|つかえ|答え|返事|動いて|来(て|ら)|訪問|サポーター|visit|come|drop in", re.IGNORECASE
)
"""Hours of ourselves or of a visit, not of those to call."""
_ABOUT_IT = re.compile(
    r"(お?金|おかね|円|代金|全額|銀行|警察|けいさつ|カード(会社)?|番号|電話|写真|画像|動画|メール|メッセージ|sms|アプリ|トーク|アカウント|やりとり|履歴|これ|それ|この|その|相手|払った|送った|振り込んだ|振込んだ|取られた|盗られた|私|自分|今から|から|まで|でも|って|ので|のに|本当|ほんと|絶対|どう|どれ|いくら|全部|少し|こと|もの|ほう|方|さっき|今日|昨日|明日|やっぱり|やはり|たら|なら|だと|"
    r"恥ずかし(くて|い)|情けなくて|怖くて|こわくて|はずかしくて|ちゃんと|すぐ|いつ)|"
    r"\b(how|long|take|takes|my|the|this|that|it|them|him|her|he|she|they|money|message|photos?|pictures?|account|app|chat|bank|police|i|we|you|me|do|did|does|will|would|can|could|should|if|when|what|so|but|for|of|in|on|with|from|by|be|get|got|go|going|really|ever|still|yet|already|then|think|know|sure|anything|everything|because|ashamed|about|have|paid|sent)\b",
    re.IGNORECASE,
)
"""Words that may stand beside a concern without making it another matter."""
_REPORTED = re.compile(
    r"(と|って)、?(本人|娘|息子|子ども|子供|母|父|夫|妻|主人|孫|彼女|彼)?(は|が)?、?(言|い)って(い)?(ます|る|ました|て)(。|けど|が|ので)*$|"
    r"^(she|he|they|my (son|daughter|child|mother|father)) (says?|said)( that)? (she|he|they)? ?(?=(can'?t|cannot|don'?t|doesn'?t|want))",
    re.IGNORECASE,
)
"""Who said it: 「誰にも知られたくないと本人は言っています」 is the trouble of that person, and so of this talk."""
LEFT_OVER, LEFT_OVER_IN_ENGLISH, LEFT_OVER_ALONE = 3, 8, 0
"""Letters of another matter that a message may hold beside its concern, and with no topic in hand."""
_OF_OURSELVES = re.compile(
    r"チャット|ここ|あなた|あんた|(言わ|知らせ|ばらさ)ない(よね|で|の)|(バレ|ばれ)ない(よね|です|か)|\bchat\b|\bhere\b|\byou\b",
    re.IGNORECASE,
)
"""What we keep or tell of ourselves is a question about the bot."""


def concern_of(text: str, in_hand: bool = True) -> Concern | None:
    """Return what a short message is troubled about, None if it is about something else.

    Args:
        text: The message.
        in_hand: Whether a topic is in hand; with none a message must say nothing but its concern.
    """
    plain = _REPORTED.sub("", plain_of(text))
    if not plain or not is_short(plain):
        return None
    if _HANG_UP.search(plain) and not _OUR_OWN_CALL.search(plain):
        return "hang_up" if in_hand or _CALL.search(plain) or not _beside(_HANG_UP, plain) else None
    if _REMOTE.search(plain) and _LED_BY_A_CALLER.search(plain):
        return "remote"
    is_hours = _HOURS.fullmatch(plain.rstrip("?？。! ")) and not _HOURS_ALONE.fullmatch(plain)
    if is_hours and not _NOT_THE_DESKS.search(plain):
        return "hours"
    for concern, cue in _ASKS:
        other = _OFFERS_IT_BACK if concern == "money_back" else None if concern == "seen" else _OF_OURSELVES
        said = plain_of(text) if concern == "for_them" else plain  # who refuses is told by who reports it
        if cue.search(said) and not (other and other.search(said)):
            most = LEFT_OVER_IN_ENGLISH if said.isascii() else LEFT_OVER
            return concern if len(_beside(cue, said)) <= (most if in_hand else LEFT_OVER_ALONE) else None
    if _is_only(_NOW_WHAT, plain):
        return "now_what"
    if _is_only(_ANGRY, plain) and not _is_only(_FEELING, plain):
        return "angry"
    told = {plain, _SOMEBODY.sub("", plain) if in_hand else plain}  # 「娘が泣いています」 is about the trouble in hand
    return "feeling" if any(_is_only(_FEELING, one, _NOW_WHAT) for one in told) else None


def mood_of(text: str) -> Mood:
    """Return how somebody feels who says so: in the body, to blame, low, or afraid."""
    plain = plain_of(text)
    return next((mood for mood, cue in _MOODS if cue.search(plain)), "fear")


def _is_only(cue: re.Pattern[str], text: str, *also: re.Pattern[str]) -> bool:
    """Tell whether a message says what a pattern finds and nothing else but small words."""
    rest = cue.sub(" ", text)
    if rest == text:
        return False
    for other in also:
        rest = other.sub(" ", rest)
    return not _FILLING.sub("", rest)


def bare_of(text: str) -> str:
    """Return a text without small words and gaps."""
    return _FILLING.sub("", text)


def _beside(cue: re.Pattern[str], text: str) -> str:
    """Return what a message says beside a concern: the letters of another matter."""
    return bare_of(_ABOUT_IT.sub(" ", cue.sub(" ", text)))
