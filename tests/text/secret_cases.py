"""Messages with secrets and with look-alikes, written for these tests; all numbers are invented or test numbers."""

# message|the part that must be gone
SECRETS = """カードの番号は4980 0000 0000 0006です。止めてください|4980 0000 0000 0006
カード番号 ３５３０１１１３３３３００００ を入れました|３５３０１１１３３３３００００
3782-822463-10005 って入力してしもた|3782-822463-10005
三五三〇 一一一三 三三三〇 〇〇〇〇を入れた|三五三〇
裏の3桁は321です|321
暗証番号は4649や、言うてもうた|4649
あんしょうばんごう 7531 いいました|7531
暗証番号 一二三四 を言いました|一二三四
暗証番号は2580なんだけど簡単すぎ?|2580
孫に2580っていう暗証番号教えた|2580
ATMの番号9182教えてまった|9182
スマホのロック 147258 忘れそう|147258
my pin is 4471|4471
I told him 4471, my PIN|4471
パスワードhanako1950を紙に書いてます|hanako1950
パスワードは sakura です|sakura
ぱすわーどは neko2020 です。だいじょうぶ?|neko2020
わたしの パスワード「Maria2001」 です|Maria2001
PW:Qwerty!99|Qwerty!99
パスがtaro1225ってやばい?|taro1225
hanako77ちゅうパスワードは弱いかね|hanako77
息子のパスワード minecraft_88 に変えられた|minecraft_88
my password is sunshine, is that bad?|sunshine
password: Gr33nTea|Gr33nTea
pw is dragon99|dragon99
I use Fluffy2015 as the password everywhere|Fluffy2015
認証コード 839201 を教えてしまいました|839201
ショートメールで7391って番号が来たけん伝えた|7391
認証番号は４８２９１０です|４８２９１０
にんしょうコード 55 21 98 おしえました|55 21 98
六桁の数字、290184を読み上げました|290184
SMSに届いた数字が602-814で|602-814
verification code 553201 was sent to me|553201
he wants the code. it says 902144|902144
G-482910 というコードが来た|482910
Google says 771204 is my code|771204
マイナンバーは 123456789018 です|123456789018
個人番号1111-2222-3333を書いて送った|1111-2222-3333
my number 9876 5432 1098 I typed it|9876 5432 1098
090-1234-5678に電話ください|090-1234-5678
うちの電話は0312345678です|0312345678
携帯 08011112222 です|08011112222
+81 90-1234-5678 is my number|90-1234-5678
call me at 070 1234 5678|070 1234 5678
０９０－１１１１－２２２２|１１１１
自宅は03-1234-9999|03-1234-9999
東京都見本区架空1-2-3に住んでます|1-2-3
見本市架空町二丁目3番4号|二丁目3番4号
住所は例示県見本市大字例示123番地4です|123番地4
じゅうしょは とうきょうと みほんく かくう 1-2-3 です|1-2-3
I live at 2-14-6 Mihon-cho, Anshin City|2-14-6
address: 3-5-1 Honcho Rm 201|3-5-1 Honcho
普通口座 1234567 に振り込んだ。私の口座です|1234567
こうざばんごう 7654321 おしえました|7654321
口座番号は0123456です|0123456
記号12340番号98765431です|98765431
my account number is 1234567|1234567
bank account no. 0012345|0012345
在留カードは AB12345678CD|AB12345678CD
residence card ab 12345678 cd|12345678
パスポート番号はTK1234567です|TK1234567
passport number is TZ0987654|TZ0987654
免許証の番号123456789012を写真で送った|123456789012
運転免許 第301234567890号|301234567890
アマゾンギフト AQ12-BCDEF3-GH45 を送った|AQ12-BCDEF3-GH45
ギフトカードの番号 XK7PL2MQ9ZTR84BN|XK7PL2MQ9ZTR84BN
iTunesカードのコードはX9J2KLMN4PQR7STV でした|X9J2KLMN4PQR7STV
Google Playのカード AB12CD34EF56GH78 です|AB12CD34EF56GH78
gift card code is 9F3K-22LM-PQ8X|9F3K-22LM-PQ8X
メールは hanako.mihon@example.com です|hanako.mihon@example.com
taro1960@example.jp のパスワードを変えたい|taro1960@example.jp
my email is john.sample@example.org|john.sample@example.org
私の名前は見本太郎です|見本太郎
なまえは マリア・サントス です|マリア・サントス
氏名:例示花子、電話:090-9999-8888|例示花子
My name is Maria Santos and I lost my phone|Maria Santos
見本一郎 〒123-4567 見本県例市本町4-5-6|本町4-5-6
インスタのIDはhana_chan_0912です|hana_chan_0912
ユーザー名 tanaka88 でログインできない|tanaka88
会員番号 88812345 です|88812345
my user name is koji_t1999|koji_t1999
customer number 55512344|55512344
年金番号1234-567890を教えた|1234-567890
保険証の番号 12345678 を言った|12345678
生年月日は1950年3月4日と言いました|1950年3月4日
ワンタイムパスワード 483 920 を入れました|483 920
ログインの数字 881122 を友だちに送りました|881122
暗証番号が0123やねんけど変えたほうがええ?|0123
キャッシュカードの暗証3691ば教えたとです|3691
おらのパスワードtaro123だべ|taro123
LINEのパスワードabc12345教えちゃった|abc12345
Wi-Fiのパスワードは home2468 です|home2468
合言葉は「ポチ」です|ポチ
秘密の質問の答えは「さくら小学校」にしてます|さくら小学校
The code 445566 came from LINE|445566
カードNo.4242424242424242 有効期限 08/27 セキュリティ 123|4242424242424242
card ending... full number 4242-4242-4242-4242 exp 08/27|4242-4242-4242-4242
デビットカード 4000056655665556 で払った|4000056655665556""".splitlines()

LOOK_ALIKES = """110番すべき?
#9110に電話した
188でいいの
0120-0-78310に電話した
0120-99-7777
¥90,000払えと言われた
90,000円
19万8千円請求
123456円の請求
Windows 10のサポート
iOS 17.5に上げたい
2026年11月22日に届いた
11/22の15:30
20261122
7歳の子
100回電話がきた
型番はSO-51A
iPhone 15 Pro
〒999-9999
https://example.com/123456
050-1234-5678という番号から電話がきた
画面に050-3333-4444に電話しろと出た
+1 844 555 0100 から着信
0570-000-123
0800-123-4567からかかってくる
注文番号 503-1234567-7654321
お問い合わせ番号 1234-5678-9012
伝票番号123456789012の荷物
エラーコード 0x80070005
エラー 404
暗証番号を3回まちがえた
暗証番号は4桁です
パスワードは8文字以上?
パスワードを忘れた
パスワードはどこで変える
パスワードがわからない
パスワード 使い回し
パスワードはGoogleに保存
パスワードが違いますと出る
認証コードが届かない
6桁の番号が来た
my password is weak
is my password leaked
I forgot my password
the PIN has 4 digits
I changed my password 3 times
pay 250,000 yen in 24h
version 3.11.2
1500 photos
room 203
order #12345678
tracking number 1234 5678 9012
It costs 4980 yen
I was born in 1990
call 119
192.168.1.1
2段階認証
2024年の話
ポイント5000点
マイナンバーを教えていいか
マイナンバーカードの暗証番号
口座に50000円
口座番号を教えた
普通の人
住所を知られた
市役所の1番窓口
3丁目の交差点
1丁目2番
見本市の公民館
私は一人暮らしです
私は日本人です
名前は出さないで
名前が表示される
I'm from Brazil
I'm Apple support he said
This is Amazon Customer Service
support@amazon-xyz.com からメール
info@antiphishing.jp に送ればいい?
QRコード
クーポンコード SAVE20
ID確認
IDとパスワード
IDを教えた
PINコードとは
ギフトカードを3枚買った
ギフトカード5000円
コンビニで3万円のカードを買った
10時から15時
今日は11月23日
Wi-Fi 6
5Gと4G
d払い
4月1日生まれの猫
16GBのメモリ
USB3.0
080で始まる番号
090の番号から
国際電話 +44 から
家から10キロ
昭和25年
平成3年
75歳です
3-4日前
2-3回
10-15分
1-2-3のステップ
2026-11-22
14:05
100-200人
カードの下4桁は1234
card ending in 4242""".splitlines()
