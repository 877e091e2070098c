"""Messages with secrets and with look-alikes, written for these tests; all numbers are invented or test numbers."""

# message|the part that must be gone
SECRETS = """あんしょうばんごうは 8 0 2 5 です|8 0 2 5
字中野二百三番地一に住んでいます|字中野二百三番地一
Instagram sent me 118-604 and a friend wants it|118-604
手帳に「あめのちはれ9」と書いてあった。たぶんパスワードです|あめのちはれ9
タブレットは「はやくねなさい」がそのままパスワードでした|はやくねなさい
母の携帯、まごのにがおえが合言葉やったのに開かん|まごのにがおえ
仕事用のinfo-yamane.sushi@example.netから変なメールが出ている|info-yamane.sushi@example.net
音声で、よんにーよんにーのーいちさんごーはちのーろくきゅうぜろいちのーにーななさんよんです|いちさんごーはち
うちの住所は栄町 さんびゃくにじゅうばんち です|さんびゃくにじゅうばんち
携帯に届いたのはななゼロいちきゅうさんはちです|ななゼロいちきゅうさんはち
カードの番号は4980 0000 0000 0006です。止めてください|4980 0000 0000 0006
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
昭和27年8月19日生まれの夫が年金の手続きで困っています|昭和27年8月19日
誕生日は平成四年七月十三日と答えました|平成四年七月十三日
たんじょうび 1998ねん 4がつ 12にち です|1998ねん 4がつ 12にち
根岸しず江、昭和23年2月11日生まれと電話で言いました|根岸しず江
I was born 14 July 1983 and someone used my name|14 July 1983
誕生日を聞かれて「1961年10月2日」と答えてしもた|1961年10月2日
born on March 2, 1970, the form refuses it|March 2, 1970
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
デビットカード 4000056655665556 で払った|4000056655665556
カード番号は4242-4242-4242-4242、名義は例示花子です|4242-4242-4242-4242
クレカの16桁4556737586899855を入れちゃった|4556737586899855
JCB 3566 0020 2036 0505 期限 09/28|3566 0020 2036 0505
フィッシングに 5105105105105100 入れてしまいました|5105105105105100
カードのうらの すうじ 731 かきました|731
cvc 882まで打った|882
暗証番号の8523を電話で聞かれて教えた|8523
よんけたのばんごう6402をいいました|6402
暗証ばんごうは 0712です、誕生日です|0712
息子の誕生日の0712を暗証番号にしてます|0712
ピン番号は5591|5591
スマホのパスコード 998877 を孫に教えた|998877
PIN: 4830 wrong?|4830
I gave them my 4-digit pin 7391|7391
my ATM code is 2468, they asked for it|2468
パスワードは「hanako0305」と「hanako0306」を使い分け|hanako0306
アマゾンのパスワードtaro_2020!を入力した|taro_2020!
パスワードをsakura1234からsakura5678に変えた|sakura5678
ぱすわーどが わんこ123 です|わんこ123
パスワードはポチの誕生日でpochi0401|pochi0401
Gmailのパス、kitty777なんやけど漏れとる?|kitty777
パス：aB3dE5gH|aB3dE5gH
password=letmein99|letmein99
My wifi password is BlueHouse2020|BlueHouse2020
The password I typed was monkey!23|monkey!23
same password summer2021 everywhere|summer2021
PW「qwer1234」で入れん|qwer1234
認証コードの「529174」を送ってしまった|529174
メルカリから来た番号 8841 を教えた|8841
ワンタイムパスワード448812を入力しました|448812
SMSで 302918 って届いて、それを友達に送りました|302918
LINEの4桁 5820 を先輩に教えた|5820
確認コードは731-902でした|731-902
ばんごう 447120 きました。おしえて いい?|447120
code 6620 from my bank, I read it out|6620
They texted me 118822 and asked for it|118822
PayPayから「123987」が届いた|123987
マイナンバー 1111 2222 3333 を入力|1111 2222 3333
個人番号は111122223333です|111122223333
マイナ番号の1234-1234-1234教えた|1234-1234-1234
090 9999 1111 が私の番号|090 9999 1111
電話番号（０８０−１２３４−５６７８）を書いた|５６７８
ケータイは070-2222-3333じゃ|070-2222-3333
連絡先 0298-55-1234|0298-55-1234
わたしの でんわ 09012345678|09012345678
my phone is 080.1111.2222|080.1111.2222
大阪府見本市北区例町4-12-3-501|4-12-3-501
神奈川県見本市架空1丁目2番地3号 例マンション405|1丁目2番地3号
〒999-0001 見本市中央2-2|中央2-2
福岡の例示市東町6番12号に住んどる|6番12号
じゅうしょ みほんし れいまち 3-4-5|3-4-5
I live in 5-6-7 Rei, Mihon City, Apt 12|5-6-7
My address: 12-3 Sakura-machi, Rei-shi|12-3 Sakura-machi
例銀行 見本支店 普通 7654321 名義レイジハナコ|7654321
口座 1234567 へ振り込ませた|1234567
ゆうちょ 14050-12345671|14050-12345671
account no 7654321 at Rei Bank|7654321
在留カード番号 CD98765432EF を送った|CD98765432EF
パスポート TR7654321 の写真|TR7654321
免許証番号 305512345670|305512345670
iTunesカード XJ4K 9LMN 22PQ R7ST|XJ4K 9LMN 22PQ R7ST
Appleギフト X123456789ABCDEF 送った|X123456789ABCDEF
ビットキャッシュ あいうえおかきくけこさしすせそた|あいうえおかきくけこさしすせそた
アマゾンギフト券 A1B2-C3D4E5-F6G7を読み上げた|A1B2-C3D4E5-F6G7
steam code 5H7KP-9QWER-2TYUI|5H7KP-9QWER-2TYUI
メアド rei.hanako@example.ne.jp です|rei.hanako@example.ne.jp
hanako(at)example.com... hanako@example.com|hanako@example.com
名前は例示 花子、住所は例示市1-1-1|例示 花子
私、見本太郎と申します|見本太郎
My name is Hanako Rei|Hanako Rei
ログインID hana0401 とパスワード rei9999 を入れた|rei9999
会員番号 A12345678 で登録|A12345678
お客様番号は998877665|998877665
楽天のID: rei_hanako88|rei_hanako88
login name rei88 password abc999x|abc999x
介護保険 被保険者番号 0001234567|0001234567
基礎年金番号 1234-567890|1234-567890
生年月日 昭和25年3月4日 を言った|昭和25年3月4日
合言葉「やまかわ」を教えた|やまかわ
秘密の質問は母の旧姓で答えは「れいじ」|れいじ
4539 1488 0343 6467がわたしのカードです。ネットの店に書いてしまって|4539 1488 0343 6467
カードの番号を電話で 5555、5555、5555、4444 と読み上げてしもうた|5555、5555、5555、4444
クレカ4111/1111/1111/1111の名義も書いた|4111/1111/1111/1111
カード番号の前半は41111111で後半は11111111です。両方伝えました|41111111
カード番号の前半は41111111で後半は11111111です。両方伝えました|後半は11111111
５５５５　５５５５　５５５５　４４４４　有効期限０８／２７　と入力|５５５５
娘のデビット4000056655665556、期限は11/29、裏は908|908
VISAの4242ー4242ー4242ー4242を勝手に使われとる|4242ー4242
セキュリティコードは077まで送ってまった|077
Card 4242 4242 4242 4242 exp 04/29 cvc 318, did I just give it to a thief|318
the three digits on the back, 645, he asked me to read them|645
amex 3714 496353 98431 and front code 7702|7702
わたしの カード ばんごう 4111 1111 1111 1111 と うら 555 おしえました|555
JCBの 3530.1113.3330.0000 をチラシの番号に伝えた|3530.1113.3330.0000
カードの数字は三五六六〇〇二〇二〇三六〇五〇五だったとおもう|三五六六〇〇二〇二〇三六〇五〇五
バックアップコードは 7391-0042 と 8830-1195 です。どこに保管すれば|7391-0042
バックアップコードは 7391-0042 と 8830-1195 です。どこに保管すれば|8830-1195
リカバリーコード hk3p-92xz-77qa をスクショで送った|hk3p-92xz-77qa
googleの認証アプリに出た 482 771 を相手に言っちゃった|482 771
さっき届いた数字、なんか怪しくて。593011 です|593011
482913。これが今届いたコードなんだけど、誰にも言わんほうがいい?|482913
認証コードが届きました。705533です。これは何ですか|705533
七〇五五三三っていう認証番号が来たわ|七〇五五三三
ショートメールの番号は「はち よん ぜろ に きゅう いち」でした|はち よん ぜろ に きゅう いち
復旧用のキー B7QD-MX2T-91LA を印刷した紙をなくした|B7QD-MX2T-91LA
Apple IDの復旧キーがRK-82HD-9QPZ-77WMです|RK-82HD-9QPZ-77WM
招待コード qz81mt を知らない人に教えた|qz81mt
グループの参加コードは M4X9TB。ツイッターにのせてもうた|M4X9TB
クラスコードt7hq2ndを掲示板に貼った人がいる|t7hq2nd
Zoomの会議 ID 834 2291 0057 パスコード 6kQ2vv が流出|6kQ2vv
LINEの引き継ぎコードX8P2K0を友だちに送った|X8P2K0
Steamのコード V9M3T を渡したらアカウント取られた|V9M3T
ディスコードの8けたのバックアップ、a1b2 c3d4 っていうのを見せちゃった|a1b2 c3d4
二要素認証のシークレットキー JBSWY3DPEHPK3PXP を貼った|JBSWY3DPEHPK3PXP
MFAの番号、２０９　６１８　を会社の人と名乗る人に|２０９
ワンタイムは 55-20-91 です、て言うてしもた|55-20-91
そのコードっちゅうのが 993 105 なんじゃが|993 105
the backup code is 5520 1187, written on my fridge|5520 1187
Here are my 2FA recovery codes: kq29-xx81, 77ab-p0lm. Safe in Notes?|77ab-p0lm
He needs the six numbers, 48 20 19, to "cancel the order"|48 20 19
Authenticator shows 550 381 now and he is waiting|550 381
MFA token 771902 - I approved and read it|771902
My Discord join link code is hQ7pXz2 and strangers come in|hQ7pXz2
Your verification code: 66-21-09. why do I get this?|66-21-09
class code xk7m2p for Google Classroom got leaked|xk7m2p
he sent "three three nine zero one two" I must tell him? It is code from bank|three three nine zero one two
crypto wallet recovery phrase is river candle apple stone window yellow tiger garden music paper cloud silver|river candle apple
product key is N4QX7-TT2MP-88VKL-Q0ZZ1-RM3YB, is it stolen?|N4QX7-TT2MP-88VKL-Q0ZZ1-RM3YB
にんしょう ばんごう は 「602 114」 と でました。ともだち に いいました|602 114
コード きました 8 1 4 4 0 2 ぎんこう の ひと に おしえました|8 1 4 4 0 2
パスは himawari77 なんだわ|himawari77
パスワードは ひまわり77 にしとる|ひまわり77
ぱすわーど:tanuki#9 で入れん|tanuki#9
初期パスワードは Adm-4471x のまま使ってます|Adm-4471x
新しいパスワードkaze_no_oto2にしたのに弾かれる|kaze_no_oto2
前のパスワードはmikan01、今はmikan02|mikan01
前のパスワードはmikan01、今はmikan02|mikan02
パスワードをtaro-Aからtaro-Bに変えたけどまだ入られる|taro-A
パスワードをtaro-Aからtaro-Bに変えたけどまだ入られる|taro-B
うちのWi-Fiのキーは 9f8e7d6c5b です|9f8e7d6c5b
ルーターの暗号化キー:a7Gk29Lp を張り紙にしとる|a7Gk29Lp
WEPキーが 1f2e3d4c5b なんですけど古いですか|1f2e3d4c5b
WPAのキー「umineko-no-ie」でええんかな|umineko-no-ie
ネットワークキー は tsuki2019 です。つながりません|tsuki2019
無線LANの鍵 q2w3e4r5 を近所の子に教えた|q2w3e4r5
ルーターの管理画面はadmin、パスはKita$awa9です|Kita$awa9
スマホの画面ロックは 270913 です、孫に開けられた|270913
スマホのあける番号は３５７９、息子が知っちょる|３５７９
暗証番号は前は8080で、いまは9191にしました|8080
暗証番号は前は8080で、いまは9191にしました|9191
キャッシュカードは 0622、孫の誕生日やけんあかん?|0622
金庫アプリの暗証は4けたで2604、みんな知ってる|2604
暗証番号をいち、なな、さん、ごと言いました|いち、なな、さん、ご
あんしょうばんごうは ごーよんにーにー|ごーよんにーにー
マイナポータルの署名用パスワード ABC123XYZ789 を忘れないよう紙に書いた|ABC123XYZ789
PUKコードが83920174ってショップの紙にあった|83920174
PUK is 55018823, SIM still locked|55018823
SIM PIN 0000 じゃなくて 7193 に変えました|7193
パターンは 1-4-7-8-9 で開く|1-4-7-8-9
タブレットのパスコード：五五二一 を妹が知ってる|五五二一
合言葉は「ふじさん」にきめた|ふじさん
秘密の質問の答え、母の旧姓「しまむら」を教えました|しまむら
taro.k@example.com / yamaneko88 で入れません|yamaneko88
hanako@example.jp kirakira-55 これでログインできたのに|kirakira-55
アカウントが sato_k19 で pass が Momiji2020 です|Momiji2020
インスタ id:ami_08 pw:ami0808xx 渡した|ami0808xx
ログイン名 yuki.s パスワード yukisan_7 でだめです|yukisan_7
IDはkenta777でパスは同じkenta777です|kenta777
my wifi key is CedarTree88|CedarTree88
router password on the sticker: 4xk92mmq|4xk92mmq
network security key 88afc0d2e1, is WEP bad|88afc0d2e1
I changed my password from Lucky7cat to Lucky8cat|Lucky7cat
I changed my password from Lucky7cat to Lucky8cat|Lucky8cat
old pass: teddy-bear, new pass: polar-bear|polar-bear
Netflix: mia@example.org with pw hotcocoa12|hotcocoa12
I use sunflower as my password for everything|sunflower
passphrase "correct horse battery" is it strong|correct horse battery
my phone unlocks with 8 2 4 6, my ex knows|8 2 4 6
debit card PIN, 2207, I typed it on a strange ATM|2207
my pin is nine four one two|nine four one two
The safe's combination is 4-19-33|4-19-33
voicemail pin 5512 was never changed|5512
password of my computer it is Sakura.Home9 please help|Sakura.Home9
わたしの パスワード maria_cruz9 です かえたい|maria_cruz9
じむしょ の ワイファイ の パス tokyo2tower みんな しってる|tokyo2tower
LINE の パスワード わすれた。 たぶん minh1990 か minh1991|minh1991
マイナンバー 5467-8912-3045 を写真でおくった|5467-8912-3045
マイナンバーは五四六七八九一二三〇四五です|五四六七八九一二三〇四五
個人番号、5467/8912/3045 と書いて出した|5467/8912/3045
わたしの 12けたの ばんごう 546789123045 を みせました|546789123045
5467 8912 3045、これ私のマイナンバーだけど会社に言っていい?|5467 8912 3045
my individual number 5467.8912.3045 went to a stranger|5467.8912.3045
個人番号ごーよんろくなな はちきゅういちに さんぜろよんごー と言うた|ごーよんろくなな
090ー5555ー0123に電話してつかあさい|090ー5555ー0123
電話は090の5555の0123です|090の5555の0123
ぜろはちぜろ いちいちにに さんさんよんよん に電話ください|ぜろはちぜろ
〇八〇ー一一二二ー三三四四まで|〇八〇ー一一二二ー三三四四
わたしの ばんごう ゼロナナゼロ ヨンヨンゴーゴー ロクロクナナナナ です|ゼロナナゼロ
携帯０９０（１２３４）５６７８です|１２３４
家の電話は52-0113です。かけてください|52-0113
自宅 0854(52)0113 によくかかってくる|0854(52)0113
tel 0854-52-0113 母の家|0854-52-0113
うちの番号0854520113が名簿に載っとる|0854520113
my mobile zero nine zero, one two three four, five six seven eight|zero nine zero
phone: +81-80-2233-4455 leaked on X|+81-80-2233-4455
you can reach me on 080 (2233) 4455|080 (2233) 4455
my home number is 0852 22 0199|0852 22 0199
call me oh nine oh double five one two three four five six|oh nine oh double five
松江市霧笛町九の三に住んでます|霧笛町九の三
うちは出雲市風鈴町77で、表札もでとる|風鈴町77
住所は浜田市波音町ロの45です|波音町ロの45
安来市月影町2の14の3に荷物が届いた|月影町2の14の3
東京都大田区星見台3-18-2-1103がネットに出てる|星見台3-18-2-1103
札幌市北区北四十条西9丁目1-20 の実家|9丁目1-20
京都市左京区一乗寺花影町12番地の3|花影町12番地の3
岡山県津山市大字霧山字上谷 512 番地 が晒された|512 番地
まつえし きりぶえちょう 5の12 に すんでいます|5の12
わたしの じゅうしょ いずもし しらなみ 8-1-15 です|8-1-15
〒690-0000 島根県松江市波町4-2 メゾン月203|波町4-2
I live at 22 Marigold Close, Bristol and he knows|22 Marigold Close
our flat is 5B, 140 Harbour Way, Dublin|140 Harbour Way
address 301 Maple Court Apt 9, Austin TX|301 Maple Court
my home is Matsue-shi Kirifue-cho 5-12-3|Kirifue-cho 5-12-3
Someone posted 3-14-7 Hoshimi, Setagaya-ku, Tokyo with my photo|3-14-7 Hoshimi
2-8 Kazakawa, Izumo City, Shimane is my house|2-8 Kazakawa
i am living 12 green street flat 4, he come to my door|12 green street
島根中央銀行 北支店 店番112 普通 3344556 を教えた|3344556
振込先はわたしの3344556、銀行は例銀行です|3344556
銀行口座は三三四四五五六です|三三四四五五六
ゆうちょ 記号 15340 番号 2109743 を送った|2109743
ゆうちょの15340の21097431です|15340の21097431
私の口座番号、例信金0098812と伝えました|0098812
ぎんこう の こうざ 3344556 を せんぱい に かしました|3344556
IBAN DE89 3704 0044 0532 0130 00 I gave it|DE89 3704 0044 0532 0130 00
sort code 20-11-43 account 55779911|55779911
Bank of Rei branch 112 account 3344556 sent by mistake|3344556
免許証番号は 4023 1178 9920 です|4023 1178 9920
402311789920 免許の番号うつして送った|402311789920
在留カード LE 5544 3322 KA を写メした|LE 5544 3322 KA
My residence card number, WX55443322YZ, sent to recruiter|WX55443322YZ
パスポートの番号MU5544332がもれた|MU5544332
passport no. X12345678 on a fake visa site|X12345678
N1234567 is my passport number they asked|N1234567
健康保険証の記号 2201 番号 88 をFAXで|2201
国民健康保険の番号 島22-004567 を教えた|004567
後期高齢の被保険者番号 30114455 を電話で|30114455
基礎年金番号は4410の228761です|4410の228761
social security number 219-09-9999 asked by email|219-09-9999
学籍番号 S21-40981 とパスワード koala33 が流出|koala33
診察券番号 0044127 を言いました|0044127
車のナンバーは島根500 あ 12-34です|12-34
アップルギフトカード XZQ4 7MPL 9TKR 22WV 写真送った|XZQ4 7MPL 9TKR 22WV
グーグルプレイのコードは 3H9K-7LLM-Q2WE-PP0X-V8 でした|3H9K-7LLM-Q2WE-PP0X-V8
アマゾンギフト AX9KPLM3QWERTZ を読んだ|AX9KPLM3QWERTZ
プリペイドの番号は 4820 1173 5566 0921 です|4820 1173 5566 0921
けずったら 7QXM2KPL90VT が出たから送った。アップルのやつ|7QXM2KPL90VT
ビットキャッシュのひらがなID「さくらうみそらかぜほしつきゆきはな」|さくらうみそらかぜほしつきゆきはな
Vプリカの4111 0000 2222 3333、コード 447|447
I scratched it and read H2KMQ8XXPL0D to him on the phone|H2KMQ8XXPL0D
razer gold pin 8812 3340 5567 01 for my "boyfriend"|8812 3340 5567 01
the Google Play number was 9K2LM3NQ7PRSTVWX|9K2LM3NQ7PRSTVWX
メールは taro.test アットマーク example.jp です|taro.test アットマーク example.jp
パスワードはポチだよ、犬の名前|ポチ
ロック番号4927と暗証番号5038、両方知られた|4927
ロック番号4927と暗証番号5038、両方知られた|5038
口座のネットバンキング、契約者番号 3344556677 で暗証カードの数字は 27|3344556677
アマゾンを名乗る電話に4539148803436467と答えてもうて、心臓がばくばくしとる|4539148803436467
番号は4111-1111-1111-1111、4/28まで、うらの数字は602。これでホテル予約したけど偽サイトかも|4111-1111-1111-1111
番号は4111-1111-1111-1111、4/28まで、うらの数字は602。これでホテル予約したけど偽サイトかも|602
プリペイドのバンドルカード 4205 8812 0034 5567 を友だちに貸した|4205 8812 0034 5567
カード(5555-5555-5555-4444)を止めてほしい|5555-5555-5555-4444
ばあちゃんのカードの名義と番号5200828282828210をメモ帳アプリに入れとる|5200828282828210
CVVは、えーと、914やった|914
4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2 と一つずつ言わされた|4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2
Diners 3056 930902 5904 got charged abroad|3056 930902 5904
My Visa (4000 0566 5566 5556, exp 12/26, 123) was typed on fake FedEx|4000 0566 5566 5556
My Visa (4000 0566 5566 5556, exp 12/26, 123) was typed on fake FedEx|, 123)
ヤフーから「確認コード 7043」って来たけど何もしてない|7043
コードは7 7 0 2 1 9ですって自動音声が言うとった|7 7 0 2 1 9
「あなたのコードは 55120 です」いうSMSが三つも|55120
楽天の人に4桁教えてって言われて 6190 って返した|6190
マスターキー的な回復コード、WQ8P-33KL-ZZ0T ってのをなくした|WQ8P-33KL-ZZ0T
Facebookの予備のコード 4419 2280 を写真に撮って保存してる|4419 2280
フォートナイトのワンタイム、たしか 881-204 だったかな、送っちゃった|881-204
ラインの人が「6けた言うて」て。で、034466って|034466
スイッチのフレンドに招待のやつ、SW-1120-3345-7789を教えた|SW-1120-3345-7789
もらった合図のコードがZ9X8Y7なんだけど、家族のグループに書いた|Z9X8Y7
マイクロソフトの復元キー 112233-445566-778899-001122-334455-667788-990011-223344 を写メした|112233-445566-778899
シードフレーズは lemon brick ocean pilot dance rabbit winter noodle forest mirror ladder smoke です|lemon brick
ユニバのチケットの引換コード QF83-KLMM-2290 をインスタに載せた|QF83-KLMM-2290
セブンの払込票番号じゃなくて、認証が3982って出た|3982
she texted "what's the 6 digit?" and I answered 730 118|730 118
Google Voice code 55-18-02 given to a Craigslist buyer|55-18-02
My 2FA backup: 8810-2299, 1123-7780. Is a photo ok?|8810-2299
Telegram login code 48213, I forwarded the screenshot|48213
WhatsApp 6-digit was 331-904 and now I'm logged out|331-904
teacher's join code: pq7-xtm-22, it is on Twitter|pq7-xtm-22
bank say OTP is 771 004, friend have it now|771 004
recovery key A93KX-PL0QZ-77TYU printed|A93KX-PL0QZ-77TYU
パスワードを hanabi*88 に設定しとったのに勝手に変わった|hanabi*88
PWがTa2ro3Ji4って強い?|Ta2ro3Ji4
パスワード→yuzu_pon99|yuzu_pon99
ぱすは「いぬのぽち」です|いぬのぽち
インスタとラインのパスが両方kogumaで、変えたほうがいい?|koguma
うちの無線のパスは家の電話番号で 0854520113|0854520113
Wi-Fiのパスワードがbuffalo-g-7788のまま|buffalo-g-7788
ルーターのラベルに書いてあるKEY: 3nd8skq2p を人に見せた|3nd8skq2p
ネットワークセキュリティキーはmomiji-2233|momiji-2233
SSIDがAterm-aa11、キーが0f9e8d7c6bです|0f9e8d7c6b
管理者パスワードをadmin99からYuki!0301へ変更した|Yuki!0301
会社のパソコンの起動パス kaisha#2024 をふせんに書いとる|kaisha#2024
パスワード(Neko.Neko.22)が漏れたってグーグルが言う|Neko.Neko.22
古いほうがfuji3776で新しいのがtakao599、どっちのパスワードもだめ|fuji3776
古いほうがfuji3776で新しいのがtakao599、どっちのパスワードもだめ|takao599
孫のタブレット、あけるときは2580と押す|2580
スマホの暗証が誕生日の3月3日で0303なんですよ|0303
金庫の番号が右4左19右33|右4左19
ATMでは7410を押します。後ろの人に見られた|7410
キャッシュカードの番号は8264、これ電話で言うてしまった|8264
暗証番号ななにーはちごーって言うちゃった|ななにーはちごー
PIN1は1111で、PIN2が 8842やったと思う|8842
SIMのPUK番号:6610 2938|6610 2938
ドアの暗証 *5519# を配達の人に教えた|5519
署名用のパスワードはKAZU1945HIRO|KAZU1945HIRO
住基の4けたは9037、署名用はTOMO8899|9037
住基の4けたは9037、署名用はTOMO8899|TOMO8899
maru-chan@example.com:Hime0214 がダークウェブにあるって|Hime0214
メアド sora@example.ne.jp パス sorasora1|sorasora1
ID takeshi_m パスワード mtmt5566 を偽の楽天に入れた|mtmt5566
ぼくのアカウント、kazu_game / kazu!game7 で乗っ取られた|kazu!game7
login: bob.k / secret: Tiger*42|Tiger*42
email ann@example.com, pw annie&dog|annie&dog
my password was Tr0ub4dor and I reused it|Tr0ub4dor
password is "blue tulip 7"|blue tulip 7
I set the wifi pass as ramen4life|ramen4life
My laptop login is Hoshi-zora-3|Hoshi-zora-3
the alarm code 4402 is known by ex|4402
iPhone passcode 140592, stolen at a bar after they watched|140592
My password he know, it is carlos1985|carlos1985
Pasword: linh_2002 not working|linh_2002
パスワド mariko55 まちがえましたと でます|mariko55
あんごう は 4417 です。ともだち みました|4417
マイナンバーの紙に 2211 3344 5566 って、それ写して送った|2211 3344 5566
221133445566（個人番号）をバイト先に|221133445566
マイナンバー下8桁の33445566を言った|33445566
My number card number 2211-3344-5566 photo sent|2211-3344-5566
個人番号は二二一一の三三四四の五五六六やで|二二一一の三三四四の五五六六
090.8877.6655 まで連絡を|090.8877.6655
TEL０８０ー８８７７ー６６５５|８８７７
ゼロハチゼロ、ハチハチナナナナ、ロクロクゴーゴーです|ハチハチナナナナ
家電は0852の21の9988|0852の21の9988
〇七〇・一二三四・五六七八 かけてね|〇七〇・一二三四・五六七八
電話は(03)1234-5678 夜いる|(03)1234-5678
(090)8877-6655 わたしです|(090)8877-6655
oh eight oh, eight eight double seven, six six double five is my cell|oh eight oh, eight eight
my phone +81 (0)80 8877 6655|80 8877 6655
島根県邑南町霧下 2231番地1 に住む母に|霧下 2231番地1
うちは江津市渡波町ハ120-4|渡波町ハ120-4
隠岐の島町浜里十二番地|浜里十二番地
益田市美月町三丁目4-5-201 吉田方|4-5-201
雲南市木次里方 88-1 へ荷物|里方 88-1
名古屋市中村区藤波通二丁目15 青葉荘3号|藤波通二丁目15
わたし の いえ は まつえし みなみまち 12ばんち の 3 です|12ばんち の 3
住所 大田市波根西 1450-2|波根西 1450-2
Address is 204 Sakura Heights, 3-11-5 Midorigaoka, Izumo|3-11-5 Midorigaoka
we live in Hamada-shi Namioto-cho 45|Namioto-cho 45
9 Willow Bank Road, Glasgow G11 7XY is my parents' address|9 Willow Bank Road
1502 W 4th St, Springfield is where I live|1502 W 4th St
山陰銀行松江支店の普通預金、番号は 2299881 です|2299881
JAバンク 口座2299881を貸してしもうた|2299881
振込してもらう口座を教えた。三菱の 店番 045、番号 2299881|2299881
通帳の記号が11420、番号が23344551|23344551
こうざばんごう 2 2 9 9 8 8 1 です|2 2 9 9 8 8 1
account: 00223344, sort code: 40-11-22|40-11-22
My MUFG account 2299881 in branch 045 to landlord|2299881
パスポート(TS8811223)のコピーを送信|TS8811223
ぱすぽーと ばんごう は C01X00T47 です|C01X00T47
運転免許 4455 6677 8899 を撮って送った|4455 6677 8899
在留カード番号はKL00112233MN|KL00112233MN
保険証 記号12-34 番号567 を写真で|番号567
介護保険の番号0000554433を電話で答えた|0000554433
ねんきん番号 5566-778899 いうてしもた|5566-778899
my driver license D1234567 photo|D1234567
ナンバー 出雲 300 さ 45-67 が晒された|45-67
学生証の番号 22B3104 を送信|22B3104
アップルのカードの裏 X7KQ 22MP 90LZ WT4V と読み上げ|X7KQ 22MP 90LZ WT4V
Amazonギフト番号「ZXCV-8899QW-ER22」|ZXCV-8899QW-ER22
Steamカードのコード 9KLMN-22QWE-77TYU を送らされた|9KLMN-22QWE-77TYU
nanacoギフト 8812ABCD3344EFGH|8812ABCD3344EFGH
楽天ポイントギフトカード、PIN は 77XK22PLQ0MM やった|77XK22PLQ0MM
QUOカードPayのコード 3f8a9c20|3f8a9c20
Xbox gift 7YTRE-KKM22-PPQW8-ZX001-LLMN3 sent|7YTRE-KKM22
the apple card digits X88PLQ7712MNBVCX I texted|X88PLQ7712MNBVCX
佐川のSMSで4980 1111 2222 3334を入れて、翌日4万円使われた|4980 1111 2222 3334
マスターカード5555 5555 5555 4444、名前入りでまるごと写真をツイートされた|5555 5555 5555 4444
じいちゃんの4111-1111-1111-1111と裏の123をメモした紙がない|4111-1111-1111-1111
じいちゃんの4111-1111-1111-1111と裏の123をメモした紙がない|裏の123
カード情報 5105 1051 0510 5100 07/28 349 を全部打ち込んだ|349
カード4242-4242-4242-4242、もらったサイトに登録して大丈夫じゃろか|4242-4242-4242-4242
３５３０　１１１３　３３３０　００００の番号で毎月引かれちょる|３５３０　１１１３　３３３０　００００
三井のデビットの末尾じゃなくて全部、4000 0566 5566 5556 を言うた|4000 0566 5566 5556
銀行のワンタイムが 48820193 で、電話口でそのまま言いました|48820193
Amazonからの「ワンタイムパスワード 771 020」って、誰かに見せたらいかん?|771 020
Xの乗っ取り、確認メールの 8kq2zt を貼れって言われて貼った|8kq2zt
ヤフオクの相手に電話認証の4092ば伝えたとです|4092
二段階のバックアップ 88 21 09 77 はどこに置いとけばええ|88 21 09 77
マイクロソフトの回復コードがNV5QT-9XK2L-77PRBなんですけど|NV5QT-9XK2L-77PRB
保育園アプリの招待コード9f3k2mを間違えて全員に送信|9f3k2m
さっきの数字、えっと、九〇三三一七です。教えていいやつ?|九〇三三一七
メルペイの認証、5588って言っちゃった。今から止められる?|5588
サポートの人に画面のID 1 204 556 773 を読んだら遠隔で動かされた|1 204 556 773
AnyDeskの番号 884 201 993 を伝えた|884 201 993
TeamViewerのIDが1 552 009 334でパスが x7k2q9 だった|x7k2q9
パスはkenta0707、弟の誕生日なんだけど弱い?|kenta0707
あんしょうは1122、家族のみんな同じ|1122
ニンテンドーアカウントのパスワード「Pikachu-25」が使えん|Pikachu-25
孫がパスワードをmomo★2020にしとった|momo★2020
パスワードは「わがはいはねこ」にしちょる|わがはいはねこ
パスワード、いつもtanaka1948を使っとります|tanaka1948
パスコードは一一九九一九で、妻にばれた|一一九九一九
ルーターの初期キー e4d909c290 のまま|e4d909c290
古いパス mugi-cha1 から新しい mugi-cha2 に変えたのに|mugi-cha1
古いパス mugi-cha1 から新しい mugi-cha2 に変えたのに|mugi-cha2
ネットバンクの第二暗証 884422 を聞かれた|884422
署名用電子証明書の暗証がHANAKO55AAなんだけど大文字だけ?|HANAKO55AA
Wi-Fiの紙に書いてある aB12cD34eF56g がそれ? 友だちに教えた|aB12cD34eF56g
会社のメールのパス Spring#Rain7 をフィッシングに入れた|Spring#Rain7
ロッカーの暗証 0831 を忘れそうでブログに書いた|0831
タブレットのピンが7766じゃけど変えたい|7766
マイナカードの4けた 5091 を窓口で言わされた|5091
利用者証明の暗証番号3377、これ人に言うたらだめよね|3377
マイナンバー:3344 5566 7788 をチャットで送信した|3344 5566 7788
副業サイトに334455667788(マイナンバー)入れた|334455667788
まいなんばー さんさんよんよん ごーごーろくろく ななななはちはち です|さんさんよんよん
わたしの ばんごう 12けた 3344-5566-7788 ともだち に みせた|3344-5566-7788
携帯090 5511 2299に毎晩ワン切り|090 5511 2299
お店の口コミに私の080-5511-2299を書かれた|080-5511-2299
連絡先→070-5511-2299|070-5511-2299
ゼロハチゴーニーの、ニーイチの、ヨンヨンキューキュー、家の番号です|ヨンヨンキューキュー
〇八五二の二一の四四九九に電話くれんかね|〇八五二の二一の四四九九
私の番号、080から始まって5511の2299です|5511の2299
実家 0855-22-4499 にオレオレ|0855-22-4499
でんわ ばんごう 09055112299 です|09055112299
住所は松江市霧笛町12-8 ハイム海 305。ネットに出た|霧笛町12-8
島根県飯石郡飯南町雪野 1180 に届く怪しい荷物|雪野 1180
大田市温泉津町波路ロ112-3、祖母の家|波路ロ112-3
鳥取県米子市風見町5丁目6-7-808 で知られた|風見町5丁目6-7-808
広島市安佐南区緑風台2-31-5が晒し系の動画に|緑風台2-31-5
うち、雲南市大東町月坂 204-1。ストリートビュー消したい|月坂 204-1
京都市上京区架空通り上る花町 345 に住む娘|花町 345
北海道函館市潮風町9番8号って書かれた|潮風町9番8号
すんでいる ところ は いずもし うみべちょう 3-2-9|3-2-9
隣の家、浜田市港丘3番地12がSNSに|港丘3番地12
普通口座の番号 8813320 と名義を伝えた|8813320
ゆうちょ銀行、記号 14930 番号 11223341 で振り込んでもらう予定|11223341
口座は島根海銀行 出雲支店 8813320 です。売っていい?|8813320
農協のこうざ 8 8 1 3 3 2 0 を電話で|8 8 1 3 3 2 0
ゆうちょ １４９３０－１１２２３３４１|１４９３０－１１２２３３４１
楽天銀行 支店番号251 口座番号8813320|8813320
ログイン: mami22 / mami-pass-22 って入れた|mami-pass-22
id satoshi.y パス yakyu4ever 偽のサイトに|yakyu4ever
メール yuko@example.jp、パスワードは猫の名前でmike2010|mike2010
インスタ haru_22x と harupon!9 を元彼が知ってる|harupon!9
ドコモのdアカウント rei@example.com パス: dpoint_77|dpoint_77
アップルギフトカード、コード XPL9 QQ27 MM4K R2 を写メで|XPL9 QQ27 MM4K R2
グーグルプレイ 2K8H 7LPQ 99XM 3WVT 4ZRB を二枚目|2K8H 7LPQ 99XM 3WVT 4ZRB
ウェブマネー wq7812kkpz990mnv を言うた|wq7812kkpz990mnv
アマギフ番号、A9KQ-22LMPX-77RT だけど使われた?|A9KQ-22LMPX-77RT
LINEプリペイド 3302118845567720 を送信|3302118845567720
免許番号 301188224466 でローン組まれた|301188224466
在留カード AA98765432BB コピー|AA98765432BB
パスポート NH4455667 を宿に送った|NH4455667
健康保険 記号 33 番号 4410 を伝えた|4410
ICCID 8981100022334455667 を聞かれて答えた|8981100022334455667
運転免許証のコピー(番号は 5566 7788 9911)を渡した|5566 7788 9911
アルバイト先に年金番号 8811-334455 を提出|8811-334455
ETCカードの番号 1234 5678 9012 3456 を打った|1234 5678 9012 3456
I gave 5555 5555 5555 4444, 03/27, 881 to a fake Airbnb|881
card: 4539148803436467. is it safe to email that|4539148803436467
my mum's visa 4716 1088 8837 0063 keeps getting charged|4716 1088 8837 0063
Six digit code 220 914, told the "bank"|220 914
He said read the text. I said 9931. Was it wrong?|9931
LINE verification 5502 shared with my cousin, who was hacked|5502
backup codes: 1a2b-3c4d, 9z8y-7x6w. print or not?|9z8y-7x6w
Epic Games code Q7T9XW typed on a giveaway page|Q7T9XW
my Zoom passcode is 8Kd2Qp and trolls joined|8Kd2Qp
remote support number 776 120 334 I told him|776 120 334
password for router is goldfish-9-lamp|goldfish-9-lamp
I keep using Mittens1999 everywhere, bad?|Mittens1999
the pin to my phone is 190388|190388
PIN 5567 at 7-Eleven ATM, man behind me looked|5567
Our shop's wifi: CoffeeTime77, customers share it|CoffeeTime77
my Apple password was hana-hana-88, now changed to yuki-yuki-99|yuki-yuki-99
I wrote 5544 3322 1100 (My Number) on a form|5544 3322 1100
text me: 080-4422-1199|080-4422-1199
ring mum on 0853-22-7719|0853-22-7719
address 4-5-12 Umikaze-cho, Matsue|4-5-12 Umikaze-cho
Flat 2, 77 Kingfisher Street, York, is on a doxx site|77 Kingfisher Street
they know I live at Izumo-shi Namimachi 3-3-8|Namimachi 3-3-8
Japan Post account 14930-11223341 given|14930-11223341
bank acct 8813320, branch 251|8813320
user mike_t pass BlueMoon!5 hacked|BlueMoon!5
steam wallet GH7K2-PLMQ9-XX3ZT scratched|GH7K2-PLMQ9-XX3ZT
google play card says 77KQ 2MPL X9RT 4WVB|77KQ 2MPL X9RT 4WVB
passport AB1234567 photo to "visa agent"|AB1234567
license number 301188224466|301188224466
residence card AA 98765432 BB to boss|98765432
ふるさと納税の偽サイトに 4242424242424242 と期限 10/28 を入れてしまった|4242424242424242
家族カードの 3566 0020 2036 0505 が海外で使われたと連絡|3566 0020 2036 0505
カード番号4000 0566 5566 5556 をチャットの人に。やばいすか|4000 0566 5566 5556
JCBの裏の3けた 771 も言ってまった|771
アメックスは3714 4963 5398 431です、再発行したい|3714 4963 5398 431
LINEで友だちが「番号来たら教えて」と。来たのは 6621 です|6621
ヤマトの認証コードだって言うから 884213 を読んだ|884213
d払いのセキュリティコード 40 72 を教えた|40 72
Yahooの確認コードの990143、息子が勝手に返信した|990143
TikTokの6けたコード「221 748」をDMで|221 748
マイナポータルの受付の番号と暗証 7780 を打った|7780
予備のコードは fk29-mm02-qq8x、スマホに写真で入れとる|fk29-mm02-qq8x
学習アプリの参加コード 7HK-2PX を親戚に送ってまった|7HK-2PX
家のアラームの解除コード8812#を業者に言うた|8812
Xの認証アプリの番号が 034 556 で、相手が急かす|034 556
パスワード、hoshizora-21って弱いん?|hoshizora-21
メルカリのパスをumi0505からumi0606に変えた|umi0505
メルカリのパスをumi0505からumi0606に変えた|umi0606
パスワードは全部小文字でnatsumikanなんですが|natsumikan
スマホのパスコード、4812や。店の人に言うた|4812
ルーターのパスワード admin / pass1234 って初期のまま|pass1234
ゲームのパス さくら2011 を友だちに言った|さくら2011
Wi-Fiのパスワード、紙にkaze77umi88って書いて貼っとる|kaze77umi88
キャッシュカードの4けた 3906 を警察名乗る人に|3906
暗証番号は母の命日の0917です。変えたほうが|0917
パソコンのPINが246810なんですよ|246810
タブレットの開け方、数字 5-5-2-9 って孫が知っちょる|5-5-2-9
個人番号 6677 8899 0011 の写しをPDFで送った|6677 8899 0011
マイナンバーは667788990011で合ってるか見て|667788990011
マイナンバーの6677-8899-0011がのった書類を落とした|6677-8899-0011
090-6677-8899です、折り返しお願いします|090-6677-8899
私の携帯〇九〇六六七七八八九九にSMSが来ます|〇九〇六六七七八八九九
キューゼロハチの…じゃない、ゼロキューゼロロクロクナナナナハチハチキューキューです|ゼロキューゼロロクロク
自宅の固定(0853-22-6677)に詐欺電話|0853-22-6677
父の番号は080 6677 8899、代わりに相談|080 6677 8899
家は出雲市斐波町月島 908番地1 だけど勝手に荷物が|月島 908番地1
住所(松江市浜風町6-7-8 波荘102)をDMで聞かれて送った|浜風町6-7-8
鳥取市海鳴町 45番地 に移ってから怪しい手紙|海鳴町 45番地
浜田市金城町雲ノ原イ77 の畑の横の家|雲ノ原イ77
東京の千代田区霧が丘2丁目3-4にいる息子の家に業者|霧が丘2丁目3-4
ばあちゃんの家、邑智郡美郷町風谷 23、電話勧誘ひどい|風谷 23
信金の普通 6677889 名義タナカ、とだけ書いて送った|6677889
口座番号6677889 を闇バイトの人に教えた|6677889
ゆうちょ 記号11220 番号33445561|33445561
三井の口座、店番 702 の 6677889 です。凍結された?|6677889
マイページのid mina_88 とパスワード minamina8 を入れてもた|minamina8
kenji@example.com と zokkon5 を偽アマゾンへ|zokkon5
ユーザー tomo.k / パス Tomo#77 で講座予約ができん|Tomo#77
アップルカード X2KM P90Q LLT7 88ZA の写真送信済|X2KM P90Q LLT7 88ZA
セブンで買ったグーグルのカード、番号 9LKM2PQXZ7712RTW|9LKM2PQXZ7712RTW
プリペイドのコード 0091 8823 7712 4456 を読み上げ|0091 8823 7712 4456
免許証(3011 2233 4455)の表裏を送った|3011 2233 4455
在留カード MN11223344OP と顔写真をアップ|MN11223344OP
パスポートMZ1122334のコピーをホテルに|MZ1122334
保険証 記号 77 番号 889900 を電話で言った|889900
年金番号 3344-556677 を書いたはがき|3344-556677
SIMのPUKは 33445566 だったかな、あと何回?|33445566
でんわ の ひと に あんしょうばんごう 2281 いった|2281
わたし の カード 4111-1111-1111-1111 と なまえ おくりました|4111-1111-1111-1111
パスワード は tanaka_lisa7 です。ログイン できない|tanaka_lisa7
すんでいます まつえしはまかぜちょう 6-7-8|6-7-8
こうざ 6677889 ともだち かしました|6677889
typed card 4242 4242 4242 4242 with cvv 909 on a survey|909
The code they sent is 44-81-20, seller wants it|44-81-20
My Google backup codes 1122 3344 and 5566 7788 were in the stolen bag|5566 7788
the invite code NX-77QP2 for my kid's server is public|NX-77QP2
password: Otter&River, leaked in a breach|Otter&River
I use the same pw, mochi-mochi7, on six sites|mochi-mochi7
wifi password "hidden lake 44" on the cafe wall|hidden lake 44
ATM pin is two two eight one and he saw|two two eight one
My phone is 080-6677-8899 please call|080-6677-8899
our landline is 0853 22 6677, daily robocalls|0853 22 6677
doxxed: 17 Heatherfield Drive, Leeds LS8|17 Heatherfield Drive
sent parcel to 2-5-11 Hamakaze, Matsue, Shimane by scammer|2-5-11 Hamakaze
my bank details: branch 702, number 6677889|6677889
IBAN FR76 3000 6000 0112 3456 7890 189 emailed|FR76 3000 6000 0112 3456 7890 189
login: yuki_o, pw: snow!Rabbit, can't get in|snow!Rabbit
apple gift XKPM2QT98LW7ZRVB already read out|XKPM2QT98LW7ZRVB
passport number is 512233445, sent on whatsapp|512233445
My Number 667788990011 given to recruiter|667788990011
スーパーの抽選のQRから 5555 3412 4444 1115 って入れたら固まった|5555 3412 4444 1115
妻名義の4111111111111111、知らんサブスクに使われとるんよ|4111111111111111
カードは3782-822463-10005、名前もローマ字で打った|3782-822463-10005
4917 6100 0000 0000 ← これ止めたい|4917 6100 0000 0000
有効期限11/30、CVC204、番号は4000002500003155を全部しゃべった|204
有効期限11/30、CVC204、番号は4000002500003155を全部しゃべった|4000002500003155
楽天ペイの番号が届いて、7719って打ち返した|7719
本人確認のコード、04 88 31 を妹に送ってって言われて送った|04 88 31
LINEの認証で0192が来たっちゃけど、教えてよかと?|0192
NTTを名乗る人に6けた 558102 言うてしもたわ|558102
グーグルの予備コード10個のうち 4471 9920 だけ使った|4471 9920
「G-771203」って何ですか|771203
Discordの招待が k8ZqPx2T で荒らされた|k8ZqPx2T
Teamsの会議パスコード hT4kQ9 が外に出た|hT4kQ9
機種変の引き継ぎID 7YQ2KX8 とパス 4401 を言った|7YQ2KX8
機種変の引き継ぎID 7YQ2KX8 とパス 4401 を言った|4401
パスワード変えた、tora-tora9ってどう思う|tora-tora9
パスワードがkobayashi1951で、名前と生まれ年じゃけど|kobayashi1951
ずっとsora5555っていうパスワードでやっとる|sora5555
Gメールのパスワードはひらがなで「おおきなかぶ」みたいに入れたんじゃけど|おおきなかぶ
家のワイファイ、f4k8m2p7 ってシールに|f4k8m2p7
スマホのロックは妻の誕生日1103|1103
暗証 8802 を紙に書いて財布に|8802
通帳の暗証番号、昭和の年の1948にしとるんやけど|1948
あんしょうばんごうを 4 8 2 1 から 9 9 3 0 に かえました|4 8 2 1
あんしょうばんごうを 4 8 2 1 から 9 9 3 0 に かえました|9 9 3 0
マイナンバー 8899-7766-5544 会社のグループLINEにのっとる|8899-7766-5544
個人番号が889977665544って書いた紙をゴミに出した|889977665544
ぜろきゅーぜろ の にーよんにーよん の ごーろくごーろく が わたしの ばんごう|ぜろきゅーぜろ の にーよんにーよん
零九零 二四二四 五六五六 です|零九零 二四二四 五六五六
080の2424の5656に折り返してつかい|080の2424の5656
連絡は 0854‐27‐0099(自宅)に|0854‐27‐0099
090-2424-5656 これ娘の番号、さらされた|090-2424-5656
松江市潮見町三丁目八番十二号 の家です|三丁目八番十二号
江津市浅波町 イ 231-4 実家|浅波町 イ 231-4
島根県仁多郡奥出雲町霧谷 77番地2 じいちゃん一人暮らし|霧谷 77番地2
福岡市博多区風上5-5-5-1204 に勝手に届く|風上5-5-5-1204
安来市飯島南 1023-8 コーポ月 B203|飯島南 1023-8
普通 0098123 山陰海銀行 安来支店、父の口座|0098123
山陰海銀行の口座(0098123)を売った|0098123
ゆうちょの番号 15310-22334451 で受け取り|15310-22334451
nori@example.com のパス norinori!3 が流出リストに|norinori!3
ニックネーム pochi_2 パスワード wanwan11 を友達に|wanwan11
Appleのカードの番号は XG7K 2QPL 9MMW 4TRZ、1枚目|XG7K 2QPL 9MMW 4TRZ
アマギフの紙に 7KXP-QQ28MM-LZ3R と書いてあった分送信|7KXP-QQ28MM-LZ3R
BitCash ゆきみだいふくはるのうみなみか を読んだ|ゆきみだいふくはるのうみなみか
免許の番号 302299887766 と顔|302299887766
在留カード PQ55667788RS の裏|PQ55667788RS
旅券番号 TZ7766554 を聞かれて答えた|TZ7766554
保険証(記号 10 番号 20304)を送った|20304
I told the caller card 3566002020360505 and 4-digit 7731|3566002020360505
I told the caller card 3566002020360505 and 4-digit 7731|7731
he asked the SMS number, it was 62 90 14, I typed it in his page|62 90 14
login code for Instagram: 330 782 — who sent this?|330 782
My Nintendo friend pass is Zelda-fan-77 lol|Zelda-fan-77
screen lock 4478 seen on CCTV|4478
our wifi pass is teapot-lantern-5, guest posted it|teapot-lantern-5
changed PIN 1290 to 8834 after theft, ok?|1290
changed PIN 1290 to 8834 after theft, ok?|8834
password he guessed was Emma2012|Emma2012
My individual number 8899 7766 5544 was on a bill photo|8899 7766 5544
ring me: 070-2424-5656|070-2424-5656
mobile 090 2424 5656 shared in fb group|090 2424 5656
my wife's number +819024245656 gets spoofed|+819024245656
33 Thistledown Avenue, Cork — package scam to this place|33 Thistledown Avenue
live at 1-22-304 Shiomi-cho, Matsue, stalker found out|1-22-304 Shiomi-cho
acc no 0098123 San-in Umi bank|0098123
user: lena.k password: Kastanie_8|Kastanie_8
PS Store code 7K2M-QQ9P-XXZ1 sent to seller|7K2M-QQ9P-XXZ1
driver's licence 302299887766 scan sent|302299887766
パスワードはさくらもちです、弱いですか|さくらもち
合言葉 ねこふんじゃった って誰かに言うても大丈夫?|ねこふんじゃった
pw sunflower is that ok|sunflower
うちのWi-Fiのパスワードがたんぽぽなんじゃけど変えたほうがええ?|たんぽぽ
ぱすわーど ひまわり で はいれません|ひまわり
パスワードみかんばたけにしとるけど|みかんばたけ
パスワードを「しんかんせん」から「あおぞら」に変えた|しんかんせん
パスワードを「しんかんせん」から「あおぞら」に変えた|あおぞら
LINEのパスワードは桜吹雪なんですが弱いでしょうか|桜吹雪
パスは ゆきだるま や。息子に教えた|ゆきだるま
孫との合言葉はくろねこにしています。詐欺対策になりますか|くろねこ
password is butterfly and it doesn't work|butterfly
my passwords butterfly, is it weak?|butterfly
i put password mountain but they say wrong|mountain
pass: kitty please help me|kitty
The wifi password is chocolate cake|chocolate cake
password rainbow he know now|rainbow
パスワードsakuraでログインされた|sakura
パスワード himawari って入れたら入れんかった|himawari
パスワードはtanuki、これで安全?|tanuki
パスワードはmomijiとkaedeの二つを使い分けてます|momiji
パスワードはmomijiとkaedeの二つを使い分けてます|kaede
アマゾンのパスはneko1234、楽天はinu5678、LINEはtori9012です|neko1234
アマゾンのパスはneko1234、楽天はinu5678、LINEはtori9012です|inu5678
アマゾンのパスはneko1234、楽天はinu5678、LINEはtori9012です|tori9012
Gmail のパスワードは tokyo55、ヤフーのほうは osaka66 です|tokyo55
Gmail のパスワードは tokyo55、ヤフーのほうは osaka66 です|osaka66
My email pass is Bluebird7 and the bank one is Redfox88|Bluebird7
My email pass is Bluebird7 and the bank one is Redfox88|Redfox88
最初はkame11でダメでtsuru22でも入れん。パスワードどれ?|kame11
最初はkame11でダメでtsuru22でも入れん。パスワードどれ?|tsuru22
パスワード、前のがhana_1、今のがhana_2やねん|hana_1
パスワード、前のがhana_1、今のがhana_2やねん|hana_2
ネットバンクに yamadahanako と umiyama で入った。これ偽サイト?|umiyama
IDがhanako55でumibouzuで入ってます|hanako55
IDがhanako55でumibouzuで入ってます|umibouzu
ログインは tarou77 / kawauso です|tarou77
ログインは tarou77 / kawauso です|kawauso
メルカリのIDはmikan_chan、パスはmikandaisuki|mikan_chan
メルカリのIDはmikan_chan、パスはmikandaisuki|mikandaisuki
netflix is kenji@example.com and sweetpotato|kenji@example.com
netflix is kenji@example.com and sweetpotato|sweetpotato
instagram login maria_88 goldfish got stolen|maria_88
instagram login maria_88 goldfish got stolen|goldfish
user taro99 pass hachiko|taro99
user taro99 pass hachiko|hachiko
松江市殿町100に荷物が届いた|100
霧笛町45の3番に住んどります|45の3
うちは風見町大字岩谷88です|88
住所は まつかぜちょう の 12 です|12
しおかぜまち 3の5 に すんでいます|3の5
家は本町の7-2、変な人が来た|7-2
三原町のさくら団地5棟302です|302
朝日ヶ丘4-11の鈴木です|4-11
住んでるのは緑町なんですが、番地は23-4です|23-4
番地は512です。町内は波野|512
家は青葉町で、3の14です|3の14
雲井町に住んでて番地が1204の2|1204の2
I live at 27 Maple Street|27 Maple Street
my house is 9 oak lane, someone took photo|9 oak lane
they know where I live, 114 River Rd apt 3|114 River Rd
send it to 55 Seaview, Apt 4B|55 Seaview
He has my address 8 Elm Court, Springfield|8 Elm Court
my apartment is Sunrise Heights room 305|305
12 Cherry Tree Close is my home|12 Cherry Tree Close
番号は1234561、記号は11940です。ゆうちょ|1234561
番号は1234561、記号は11940です。ゆうちょ|11940
ゆうちょの番号 7654321 記号 15430 に振り込んだ|7654321
ゆうちょの番号 7654321 記号 15430 に振り込んだ|15430
松江支店の普通で1029384、ここに振り込めと言われ私のを教えた|1029384
口座は中央支店ので、1928374です|1928374
みなと銀行 港支店 普通 おさらぎ名義 2837465|2837465
記号が一一九四〇、番号が一二三四五六七一|一一九四〇
記号が一一九四〇、番号が一二三四五六七一|一二三四五六七一
支店番号123で口座が4567890です|4567890
1234567が口座で支店は本店|1234567
My bank acc 7788990 branch 104 I told him|7788990
090の、えーと、1234の、5678です|5678
携帯は090、それから2233、あと4455です|2233
携帯は090、それから2233、あと4455です|4455
080のあとが1122で最後が3344|1122
080のあとが1122で最後が3344|3344
うちの電話は0852の21の3456|3456
0852局の21番3456です。うちの電話|3456
my number is 090 then 1234 then 5678|5678
電話番号 ゼロハチゼロ、えっと、いちにいさんよん、ごーろくななはち|ごーろくななはち
かけてください 090-77の8899-00|8899
アマゾンギフトのコード QWHRTYPLKJ を教えた|QWHRTYPLKJ
ギフト券番号 ABCD-EFGHIJ-KLMN|ABCD-EFGHIJ-KLMN
iTunesカードの裏は XKPDQWMNBVCRTYUL でした|XKPDQWMNBVCRTYUL
google play code is hjkl wert plmn qazx i send him|hjkl wert plmn qazx
Apple gift card XVBNMLKJHGFDSAQW already scratched|XVBNMLKJHGFDSAQW
コードはKXTPLMRD、コンビニで買ったカードの|KXTPLMRD
秘密の質問の答えはたまです。ばれた?|たま
秘密の質問の答え、母の旧姓で山田|山田
母の旧姓は佐々木で登録してます|佐々木
秘密の質問が最初のペットで、答えはチロ|チロ
初めて飼った犬の名前「ゴンタ」を秘密の質問にした|ゴンタ
質問の答えは出身小学校の朝日小学校|朝日小学校
mother's maiden name is Tanaka, they asked me|Tanaka
my security question answer is Fluffy|Fluffy
Security question: first pet. Answer: Biscuit|Biscuit
I told them my mother's maiden name, Kobayashi|Kobayashi
お客様番号は 48-2910-33 です|48-2910-33
電気のお客さま番号 0123-456-789 を言った|0123-456-789
水道の使用者番号 8812345 を伝えました|8812345
車のナンバーは島根 300 さ 45-67 です|45-67
ナンバー 45-67 の軽に乗っています|45-67
my car plate is 島根 580 あ 1234|1234
会員ナンバー7782341を教えてしもた|7782341
ロックのパターンは左上から右、下、左で Zの形|左上から右、下、左
スマホのパターンは 1-2-3-6-9 です|1-2-3-6-9
unlock pattern is L shape from top left|L shape
パターンロックは左上→右上→右下です|左上→右上→右下
暗証番号は誕生日の0512にしてる|0512
暗証は一、三、五、七です|一、三、五、七
ピンはにーまるいちごー|にーまるいちごー
金庫は右に3、左に8、右に15|右に3、左に8、右に15
ドアは#4482で開く|4482
パスワードはあじさいですけど、誰かに知られたみたいで|あじさい
Wi-Fiのパスワードは「こんぺいとう」って孫が決めた|こんぺいとう
わしのパスワードは松竹梅じゃが、簡単すぎるかのう|松竹梅
ぱすわーど は もみじまんじゅう です。だいじょうぶ ですか|もみじまんじゅう
家族の合言葉をふくろうにしたけど相手に言ってしまった|ふくろう
合言葉「かっぱ巻き」を電話で話した|かっぱ巻き
パスワードをコスモスからラベンダーに変更しました|コスモス
パスワードをコスモスからラベンダーに変更しました|ラベンダー
Amazonのパスワードがkoinoboriで楽天がtanabataです|koinobori
Amazonのパスワードがkoinoboriで楽天がtanabataです|tanabata
パスはmatsuriいうんやけど、変えなあかん?|matsuri
メールのパスワード nekonote を相手に送ってまった|nekonote
pw = strawberry, should i change|strawberry
My password was moonlight and the hacker got in|moonlight
the password of wifi is elephant, my neighbor use it|elephant
I told him the password, it is dolphin|dolphin
password for my email: pancake|pancake
passwords are cherry and walnut|cherry
passwords are cherry and walnut|walnut
old password tiger99 new password lion77|tiger99
old password tiger99 new password lion77|lion77
パスワードは3つあって、neko11とinu22とtori33|neko11
パスワードは3つあって、neko11とinu22とtori33|inu22
パスワードは3つあって、neko11とinu22とtori33|tori33
FacebookはAoi2001で、インスタはMidori2002をパスワードにしてます|Aoi2001
FacebookはAoi2001で、インスタはMidori2002をパスワードにしてます|Midori2002
楽天に hanami_k と kabutomushi を入れてしまった|kabutomushi
ログインIDがsato_t、パスがsuzumushiです|sato_t
ログインIDがsato_t、パスがsuzumushiです|suzumushi
偽サイトに kato@example.com と fujisan を打ち込んだ|kato@example.com
偽サイトに kato@example.com と fujisan を打ち込んだ|fujisan
i log in with maria77 and jellybean|jellybean
Netflix: yuki@example.com / hotcake|yuki@example.com
Netflix: yuki@example.com / hotcake|hotcake
自宅は波浜町の208です|208
風待町18に住んでいる田中です|18
うちは みなとまち 6の11 です|6の11
住所言うてしもた、城西町やねん、5-18-2|5-18-2
番地だけ伝えました。317の4です|317の4
霧ヶ丘団地の3棟205号室に一人で住んでいます|205号室
相手に家が北浜の45番地やと教えた|45番地
I gave my address, 73 Orchard Road|73 Orchard Road
they came to my house at 18 Willow Avenue|18 Willow Avenue
i live 6 pine st, flat 2|6 pine st
Please come to Green Hills apt 204|204
記号は14650、番号なら3344551と答えました|14650
記号は14650、番号なら3344551と答えました|3344551
東支店で口座の番号7766554を教えた|7766554
三一二四五五六が口座番号です|三一二四五五六
電話は080で、1212、そのあと3434です|1212
電話は080で、1212、そのあと3434です|3434
090と打って、5566、7788|5566
090と打って、5566、7788|7788
うちは0854の45の6789です|6789
call me 080, then 9988, then 7766|9988
call me 080, then 9988, then 7766|7766
ぜろきゅうぜろ の さんさんよんよん の ごーごーろくろく です|さんさんよんよん
コンビニで買ったカードのコードはZXCVKJHG です|ZXCVKJHG
アマゾンギフト、BNMK-TRWQ-PLKJHを写真で送った|BNMK-TRWQ-PLKJH
gift card code WQRTPLKHGF I read on the phone|WQRTPLKHGF
秘密の質問の答えは「つくし」でした|つくし
秘密の質問で、飼い犬の名前はモモ太郎です|モモ太郎
母の旧姓、野々村って答えた|野々村
旧姓が渡辺です。銀行の質問で言いました|渡辺
My mother's maiden name is Suzuki and they know it|Suzuki
security answer is pepper|pepper
お客様番号 5512-3309 と言われて答えた|5512-3309
島根 501 た 88-21 のナンバーの車です|88-21
検針票のお客さま番号は7711223344です|7711223344
スマホのロックは左下から右上へ斜めになぞる|左下から右上
パターンはMの字です|Mの字
My unlock pattern goes top left, middle, bottom right|top left, middle, bottom right
暗証番号四八一五を言った|四八一五
ポストの鍵は右に2回で7、左に1回で3|右に2回で7
パスワードはゆずぽん酢にしてます、覚えやすいんで|ゆずぽん酢
うちのルーターのパスワード、すみれなんよ|すみれ
パスワードがひなたぼっこだと危ないかな|ひなたぼっこ
ひみつのあいことば は どんぐり です|どんぐり
pw はtsubameです、弱い?|tsubame
パスワードにひまわりを使ってます|ひまわり
夫婦で「つるかめ」をパスワードにしてる|つるかめ
i am using honeybee as password everywhere|honeybee
my facebook password was grapefruit then he changed to thunder|grapefruit
my facebook password was grapefruit then he changed to thunder|thunder
wifi password lavender please keep|lavender
Password: Maple and PIN 5567|Maple
Password: Maple and PIN 5567|5567
メールがkiku88で銀行がfuji99、どっちもパスワードです|kiku88
メールがkiku88で銀行がfuji99、どっちもパスワードです|fuji99
ヤフオクのID yuzu_22 とパス yuzucha を知られた|yuzu_22
ヤフオクのID yuzu_22 とパス yuzucha を知られた|yuzucha
ログイン名がmomo_k、合言葉がsakanaya|momo_k
ログイン名がmomo_k、合言葉がsakanaya|sakanaya
住所は潮見町の十二番地です|十二番地
うちは潮見町や、18-3や|18-3
潮見町7の家です、鍵を取られた|7
しおみちょう 14 に おくって|14
Please send to 22 Harbor Lane, Room 5|22 Harbor Lane
im living in 3-8 midori machi|3-8
口座は本店の普通、それで9182736です|9182736
ゆうちょ 番号は2345671で記号が15120|2345671
ゆうちょ 番号は2345671で記号が15120|15120
携帯、090のー、4455のー、6677です|4455
携帯、090のー、4455のー、6677です|6677
it's zero eight zero, one two three four, five six seven eight|five six seven eight
カードを削ったらLMNBVCXTRと出た|LMNBVCXTR
ペットの名前を聞かれてハチと答えた|ハチ
秘密の質問の答え「第三小学校」を入力した|第三小学校
they asked my first school and i said Greenfield|Greenfield
会員証の番号は 3341-8872 です|3341-8872
車は練馬 330 す 90-12|90-12
ロックのパターンはLの字|Lの字
解除は左上、中央、右下の順|左上、中央、右下
暗証番号ににーごーはちぜろって入れた|にーごーはちぜろ
母の旧姓を小早川と入力した|小早川
パスワードの答えは たぬき|たぬき
スマホのパスワード、孫の名前のさくらにしてる|さくら
https://example.jp/reset?code=884213 ってメールに|884213
ジモティーで中央二丁目八番十五号コーポ楓一〇三まで取りに来てもらう約束|中央二丁目八番十五号コーポ楓一〇三
南三丁目四番地の七に取りに来るらしい|南三丁目四番地の七
中央二の八の十五コーポ楓一〇三まで取りに来てもらう|二の八の十五コーポ楓一〇三
They said tap in 6318, my bank card pin, on a webpage.|6318
typed in 7719, our safe's pin, and it opened|7719
I changed my pin from 4821 to something else|4821
「6318、これ暗証番号です」と打った|6318
玄関の電子錠は7#2580で開くんですけど|7#2580
gate opens with #40#1177|40#1177
げんかんの ばんごう 6#3021 を おしえた|6#3021
https://login.example.jp/reset?token=a8f3c09be77d41|a8f3c09be77d41
http://shop.example.net/login?user=a&session=9f8e7d6c5b4a を開いた|9f8e7d6c5b4a
https://portal.example/confirm/7f3e9a1b22cd をメールで転送した|7f3e9a1b22cd
I only gave them the last bit on the back, 552, that's harmless right?|552
裏に書いてある905を教えてしもた|905
the three on the signature strip are 318, I told him|318
is correcthorse-kobe a strong password? been using it for work|correcthorse-kobe
is sakurasaku weak? it's my amazon password|sakurasaku
そらまめ弁当って弱いパスワード?ずっと使ってるけど|そらまめ弁当
is 123456 a bad password? I have been using it|123456
画面にコード 482913 が出たので電話の人に言いました|482913
the text from 40404 said 482913 is my verification code|482913
差出人に 482913 と返信しました|482913
今日2145に変えた暗証番号、忘れた|2145
カード番号 4242 4242 4242 4242 を入れた、控えは ****-4242|4242 4242 4242 4242
暗証番号は *** 4821 *** です|4821
郵便番号 330-0854 さいたま市大宮区桜木町1-7-5 まで|桜木町1-7-5
thirty-one eighty-four works on the ATM but not in the phone app, why|thirty-one
""".splitlines()

LOOK_ALIKES = """110番すべき?
昭和30年4月1日生まれ以前の人だけ無料と書いてあります
昭和30年4月1日生まれの方が対象の講座
2026年11月29日生放送で見ました
born in 1948, am I too old for this
my router page is at 192.168.1.1 and it is blank
抽選番号は7組の0312でした
64ミリ×130ミリのフィルムを買えばいいですか
CAT6のケーブルで足りますか
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
card ending in 4242
119にかけたほうがいい?
#9110と188どっちにかける
0120-279-338にかけたい
今日の12:30に届いた
2026/11/22 13:05 のメール
12月25日までに払え
3,980円の定期
請求額は298000円
29万8000円
1万円分のカードを5枚
6桁の数字を入れろと出る
4桁の暗証番号ってどう決める
暗証番号を4桁から6桁に
認証コードって何
コード0x8007000E
エラーコードE-1234
型番 NW-A105
機種はSH-53C
Galaxy A54 5G
Windows11 24H2
Android 14に更新
iPhone SE 第3世代
iPad 第10世代 64GB
LINE 14.2.1
75歳の母
1945年生まれ
令和6年11月1日
築30年のマンション2階
3人家族
100MBの写真
5GBのギガ
速度は50Mbps
QR決済で500円
ポイント12345ポイント
フォロワー10000人
再生1000000回
1000通以上の迷惑メール
30分以内に電話しろ
24時間以内
48時間で消える
注文番号 249-1234567-1234567 の荷物
問い合わせ番号 4567-8901-2345
受付番号は12345です
整理券32番
チケット番号 A-102
バス105系統
国道16号
2丁目の郵便局
〒100-8914
東京都の窓口
郵便番号がわからない
ISBN 9784123456789
JAN 4901234567894
IPアドレス 192.168.0.1
ポート8080
https://www.example.go.jp/12345678
example.comからのメール
example-bank.xyzってサイト
support@example.com からメールが来た
+81が付いた番号
国番号+86から電話
050-5555-1234から電話があった
0800-100-1234は本物?
0570-064-370につながらない
画面に03-1111-2222に電話と出てる
パスワードは12文字以上がいい
パスワードに誕生日はだめ?
パスワードを教えろと言われた
パスワード:忘れた
パスワードは紙に書いていい?
パスワードは息子が知ってる
パスワードはずっと同じ
my password manager
password is required
Is 8 characters enough
I got 3 codes
the code expired
20,000 yen
¥5,000
$200 gift card
100 dollars
call 188
version 17.5.1
room 305
since 2019
5 star reviews
2 phones
24/7 hotline
at 9:00-17:00
9時から17時
15,000人の情報が漏れた
10%引き
1/3に減った
第2条
A4の紙
B5サイズ
氏名と住所を入れてしまった
名前は書いていません
私は山田電機の者ですと言う電話
私は大丈夫です
私は田舎に住んでいます
My name was used by someone
I'm a student
I'm so scared
口座を3つ持っている
普通の口座
カード3枚
カード会社の番号がわからない
マイナンバーカードを2回落とした
12桁の番号を聞かれた
パスワードは最低10文字で、3か月ごとに変えろと会社が言う
暗証番号を3回まちがえたら24時間ロックされた
認証コードが10分たっても届かん
認証コードの有効時間って5分?
確認コードを3回送ったのに来ない
1234とか0000みたいな暗証番号はだめだよね?
passwordとか123456みたいなパスワードは危ないと聞いた
誕生日をパスワードにするのはだめ?
SH-54Cのパスコードを忘れた
Galaxy A54の画面ロックが解除できない
iPhone 13 miniのパスコードを忘れた
iPadのパスコード6桁を忘れてしまった
AQUOS sense8で認証アプリが開かない
らくらくホンF-01Mの暗証番号の初期化
WPA2とWPA3どっちの暗号化がいい?
Wi-Fi 6Eのルーターに替えたらパスワード聞かれた
WXR-5700AX7Sのパスワードはどこに書いてある
Aterm WG1200HS4のキーが読めない
NEC PA-WX3000HPの初期パスワードどこ
Windows 11 24H2にしたらPINを作れと出た
Windows HelloのPINとパスワードはどう違う
0x80070057が出て更新できん
エラーコードE203が出た
エラー 0xc000007bって何
エラーコード:PR_CONNECT_RESET_ERROR
コード80072EE7で止まる
カード会社から確認の電話が3回
カードの下4けた4242だけ教えた
末尾が7788のカードと言われた
カード番号は16桁でしょ?
セキュリティコードは3桁か4桁か
カードの有効期限が2027年3月
クレカの明細に3,980円が2回
5万円をギフトカードで払えと
ギフトカード3万円分を2枚買えと言われた
1万円のアップルカードを5枚
コード決済で5000円まちがえて払った
QRコードを読んだら何か出た
バーコード決済って安全?
返金は98,000円です、と画面に
請求番号 2024-1187のはがき
管理番号(わ)217のハガキが来た
訴訟番号 わ-4471 というはがき
お客様番号を聞かれたけど答えてない
ヤマトの伝票番号 4012-3456-7890 が検索できない
佐川の問い合わせ番号 4012 3456 7890 が出てこない
追跡番号 EJ123456789JP が動かない
注文番号D01-2233445-6677889をキャンセルしたい
UPS 1Z999AA10123456784 って追跡できますか
予約番号A12345を忘れた
整理番号15で呼ばれた
申込受付番号 20241103-001
03-3580-3311って文化庁?からかかってきた
050-3188-1234から自動音声で電話
+1 (855) 555-0134 って画面に出てる
0120から始まる番号
#8891は何の番号?
#8000にかけたい
188にかけたら何を聞かれる
7119と119のちがい
104で番号を教えてもらえる?
0570-064-370は繋がらない
0120-213-188は若者の?
171に伝言を入れたい
午後3時45分に電話が来た
夜中2:47に着信
2024/11/03 09:15 にログインされた
11月3日21時ごろログイン通知
10/12から10/15まで留守
昭和31年生まれの母でもできる?
2019年に買ったパソコン
築45年の木造
65歳以上が対象?
3歳と5歳の子
150人の前で話す
フォロワーが3200人減った
写真が12000枚ある
ギガが残り1.2GB
64GBで足りる?
通信速度が12Mbpsしか出ない
充電が15%で落ちる
バッテリー5000mAhって持つ?
HDMI 2.1とUSB3.2
4K60Hzのテレビ
A4で10ページ印刷したい
B5ノート3冊
LINE 14.19.0が最新?
Chrome 130.0.6723.91に更新した
Android 14にしたらパスキーが消えた
iOS 17.4.1のままでいい?
macOS Sonoma 14.6のサポートいつまで
Office 2016はもう危ない?
Windows 7のまま15年
島根県松江市の者ですが予約したい
出雲市駅の近くで講習会はある?
松江市役所の3階に行けばいいですか
松江市殿町のあたりに住んでいます
国道9号で事故の写真を撮った
市民課の5番窓口
2丁目の角のコンビニ
〒690-8540って市役所?
郵便番号690-0887はどこ
〒692-0011だけ書いて届く?
example.com/p/AB12cd というリンク
www.example.net/login を開いた
amaz0n-co-jp.example って本物?
support@example.comからコードが届いた
パスワードが********になってる
口座番号 ****567の引き落とし
カード ****-****-****-1234 を停止しました、と来た
XXXX-XXXX-1234って書いてある
パスワードの欄に●●●●が出る
パスワードマネージャーの1Passwordって安全?
We're on the fence about Life360. What do you think?
子どものスマホにKids360を入れるべき?
カードの下3桁「415」だけ見られた
型番NS-K700のノート
Core i7-9750HのPCで動きますか
祖母91、祖父93、どちらもスマホなし
もらったiPad (A2197) はまだ使える?
ゲーム機に 2618-0502 って出る
例の「example@example.com」は実在しますか
パスワード変更のメールがMicrosoft365から来た
パスワードを忘れたのでGmailに入れない
パスワードはブラウザに保存していい?
パスワードは紙とスマホどっちに書く
パスワードは毎月変えるべき?
パスワードが漏れたと言われた、たぶんウソ
合言葉を家族で決めたい
合言葉は何がいい?
暗証番号は誕生日じゃないほうがいいですか
暗証番号と認証コードは同じもの?
認証番号を教えてと言われた
ログインコードが1日に20回届く
ワンタイムパスワードはだれにも言うなと銀行
引き継ぎコードの出し方
バックアップコードってどこに保管するの
二段階認証を2つ使ってもいい?
IDは何文字まで?
IDとパスワードを紙に書いた
ユーザー名がわからない
マイナンバーの12桁を聞かれた
マイナンバーカードの4けたの暗証番号を忘れた
署名用パスワードは6文字以上16文字以下?
運転免許証の番号12桁を送ってしまった
パスポートの番号を送ったらどうなる
在留カードの期限が2025年6月
保険証が2025年12月2日で使えない?
年金を月6万5千円もらってる
口座から298,000円引き落とされた
銀行の支店が3つある
銀行名と支店と口座番号を伝えた
ゆうちょに50万円ある
わたし は 25さい です。にほん 3ねん
でんわ 3かい きました。こわい
てがみ に 30,000円 はらう と かいて ある
パスワード 8もじ いじょう です か
あんしょうばんごう を わすれました
2FA code expired after 30 seconds
is a 4-digit PIN enough or 6 digits
passwords like 123456 or qwerty are bad, right?
people use password1 as a password, how silly
My password must be 12 characters long
password reset email from Microsoft365
Do I need WPA3 or is WPA2 ok as network key type
my iPhone15 asks for passcode after update
Galaxy S23 forgot PIN
Pixel 7a pin reset without losing photos
error code 0x80070057 on update
Error E203 on my printer
code 43 in device manager
The QR code took me to a page
country code +44 is UK?
zip code 690-0887
promo code SAVE20 didn't work
coupon code XMAS24 is fake?
order number 503-1234567-7654321
tracking 1Z999AA10123456784 stuck
flight NH385 got cancelled, refund mail is real?
I got the code 5 times today
the code has 6 digits
they sent me 3 codes in 10 minutes
He wants $500 in gift cards
two $100 Steam cards
buy 5 gift cards of 10,000 yen
last four digits 4242 only
card ending 8812 was charged 3,980 yen
The SMS says "card ****8812 suspended"
Can I call #9110 at 22:00?
is 188 open on 12/29?
I am 34 and my mom is 71
I live near Matsue station
I live in Shimane for 2 years
I arrived 3 April 2023
update to 17.4.1 failed at 82%
Windows 10 22H2 end of support 14 October 2025
Chrome 130 says my password was in a breach
my account was locked 3 times since 2022
account balance is 250,000 yen
bank asked for my account number
password manager or notebook, which one is good
is it safe to keep the key under the mat
press 1 to talk to police, said the call at 10:30
my son spent 48,000 on Roblox in 2 days
スマホがXperia 10 VIからSO-52Eに変わってパスワードが消えた
認証コードがSHG09に届かない
F-51Fで暗証番号を変える方法
OPPO Reno11 Aの顔認証とPINどっちが安全
PIN入力を10回まちがえるとどうなる
iPhone 15 Proのパスコードを30回まちがえた
Windows 11 ProのBitLocker回復キーってどこで見るの
BitLockerの回復キー48桁を求められた
二段階認証の6桁って30秒で変わるの?
認証コードって4桁のと6桁のがある?
ワンタイムパスワードの有効期限は60秒?
暗証番号を生年月日にしてる人が6割らしい
1111とか誕生日とか、簡単な暗証番号は危険?
パスワードにqwertyを使う人が世界で多いって本当?
パスワードは英数8文字以上20文字以内です、と出て進まない
パスワードは2025年から変更必須と会社が
パスワードが12345678のままの会社が多いらしい
カード番号の最初の6桁で銀行がわかる?
カードの下4桁「7788」だけの連絡
利用額 12,480円 カード末尾 3321
セキュリティコード3桁は店に保存される?
ETCカードの期限切れ 2025/01
口座番号は7桁ですか
ゆうちょの記号番号は何桁?
口座に1234567円入ってた、なに?
100万円を超える振込は止められる?
銀行の営業は9時から15時?
エラーコード「E-4213」が出る
エラー P1014 って出た
コード: 0xC1900101 で更新失敗
ERR_CONNECTION_TIMED_OUTになる
不具合番号KB5044284を消したい
Windowsの更新 KB5044284 でパスワード入力が出ない
伝票番号は1234-5678-9012です、いつ届く
荷物 3811-2299-4477 が届いてないとSMS
注文 250-1122334-5566778 を取り消したい
お届け番号 JP0099881 というメール
受付番号 R6-00123 で申請済
予約番号はAB12CD、ホテルの偽メール?
会議室203でやる講座
第3回スマホ教室 11月20日 13:30〜15:00
0852-55-5555は松江市役所?
0120-444-113って警察?
03-6205-4000から着信あった
+81 3 1234 5678から自動音声
+44 20 7946 0000 called me twice
#9110は24時間?
消費者ホットライン188のあと郵便番号を入れるの
110番アプリって音なしで通報できる?
0800-600-0000はフリーダイヤル?
松江市学園南1丁目あたりの講座
出雲市役所 3階 31番窓口
島根県東出雲町の80歳です
〒690-0012まで言えばわかる?
国道54号沿いのコンビニ
1丁目から3丁目まで回覧板
A3用紙で30部
SSIDがaterm-1a2b3c-gって何
Wi-Fi名がBuffalo-G-1234って出る
WPA2-PSKって何
IPアドレスが 203.0.113.25 からログイン
MACアドレス 00:1A:2B:3C:4D:5E は隠すべき?
ユーザー数が3000人のアプリ
LINE IDって電話番号なしで作れる?
IDが2つある
お客様番号がわからない
会員番号って何桁
マイナンバーは12桁で変わらない?
マイナポイント20000円分
マイナンバーカード 2030年まで有効
パスポートは10年用で16,000円
免許更新が2025年4月
保険証は2024年12月2日に廃止?
iTunesカード10,000円×3枚って言われた
ギフトカード1500円〜50,000円
Steamで3000円チャージしたら
コンビニで5万円のVプリカを買えって
クーポンコード WINTER2024 は使える?
「Kikaku2024」っていうイベントの案内
X(旧Twitter)に100件通報した
TikTok 34.5.2が重い
Zoomのバージョン6.2.5
Chromebook 311っていくら
passcode screen on iPhone SE2 is frozen
my Pixel 8a doesn't accept fingerprint, only PIN
PIN must be 6 digits now, why not 4
password needs 1 capital, 1 number, 12 characters
is Summer2024 a bad example of a password, or things like Password1?
security code is 3 digits on back
wifi password changed 2 weeks ago
my router is TP-Link AX3000, where is the key
I got 14 codes since 9pm
code expires in 10 minutes it says
error code E-1001 on PS5
flight JL2345 confirmation email asks for card
parcel 9400 1000 0000 0000 0000 00 USPS text
order 112-3344556-7788990 refund?
they charged 29,800 yen on 11/12
card number 16 digits, they ask only 4?
bank card ending 5521
USD 1,250 taken from account on 3 May 2024
age 72, pension 65,000 yen a month
I live at block 3 near the school
my address is in Matsue, I won't say more
room 12 on floor 3 at city hall?
Call 0570-013-904 costs money?
03-5285-8181 is the TELL line?
the popup says call 050-5806-1234
he is born 1987 and 180 cm
1,980円のはずが19,800円請求
請求額は48000円とSMSに
五千円札のおつり
2万3千円のチケットを転売で
お試し980円→次から6,980円
2025年1月15日までに連絡しろってハガキ
1/15の消印で1/20が期限
平成29年の契約書
来週の13時に予約できる?
22:15にログイン通知が来た
午前9時〜午後5時の電話?
iOS 18.1にしたら写真が消えた
Android 12のまま使える?
ウィンドウズ10のサポートは2025年10月14日まで?
Windows 11 22H2から24H2へ
ブラウザ Edge 131.0.2903.70
LINE 13.21.0 古い?
着信が48回
動画が1200万回再生
同じ人に300通送られた
注文 D01-8837712-1120938 に覚えがない
3人で7台使う
#9110ってタダ?
188(いやや)にかけた
0120-007-110って少年相談?
0570-783-556は何の番号
119番をスマホから
03-3501-0110って警視庁?
エラー E-07 が出る
「0xC000021A」で青い画面
プリンターのエラー B200
コード 10 で動かんデバイス
PS5でCE-108255-1
Switchのエラー 2811-5001
AQUOS wish4のSH-52Eはサポートいつまで
arrows We2 F-52Eで写真整理
富士通FMV A77-H1
エプソン EW-056A がつながらん
バッファローWSR-3200AX4Sの設定
iPad A16の128GB
Redmi 12 5Gってどう
78歳でもスマホ持てる?
中1の息子と小3の娘
母71、父74
郵便番号 699-0101 はどこ
〒693-0001 島根県出雲市今市町の消印
島根県雲南市に引っ越してきた
松江から出雲まで30キロ
大阪市北区で買った中古スマホ
隠岐の島町の公民館の講座
出雲市大社町に住む祖母の見守り
パスワードは何文字がいい?8?12?
暗証番号4けたの組み合わせは10000通り?
認証コードって1回だけ使える?
PIN 4桁と6桁
****-3321 のカードの利用通知
下4桁 3321 だけ書いてある
口座番号 ***4471
パスワードが••••で見えん
パスワードは1文字以上の記号を入れる、ってルール
使い回し3つまでOK?
1234や0000は推測されるからだめ、と講座で聞いた
123456が世界一使われるパスワードらしい
誕生日や電話番号を暗証番号にしたらいけんの?
充電80%で止まる
割引率90%オフ
https://pay.example.net/q?c=8812 を開いた
example-post.top っていうサイト
t.co/Ab12Cd みたいなリンク
追跡番号 4433-2211-0099
問い合わせ番号 440011223344 の荷物を頼んでない
ゆうパック 1234-5678-9012 が届かん
Galaxyの容量256GB
5GHzと2.4GHzどっち
8GBメモリで足りる?
テレビ55インチ
写真5000枚をUSB 64GBに
USB-Cケーブル100W
Bluetooth 5.3
QRコードを3回読んだ
でんき だい 12,000えん の メール
あいふぉん 11 ふるい?
3ねん つかって います
まいつき 2,980えん とられます
¥12,800 charged by Netflix?
pay 0.05 BTC within 72 hours
bill of 65,000 yen for a site
dated 15/01/2025
at 8:45pm last night
iOS 18.1.1 is it safe
Windows 11 24H2 stuck at 35%
followers dropped from 5400 to 3200
Order 250-8837712-1120938 isn't mine
my 82-year-old mother
I live in Izumo, near the shrine
postcode 690-0001 where
error 0x8024402c again
Xerox error 016-799
Pixel 9 Pro vs Galaxy S24
card ending in 7788
account xxxx4471 locked
6-digit PIN or a pattern?
password of at least 15 letters
0120-911-394 is legit?
can I dial 171 from a mobile
2 GB per month
10% cashback
www.example.org/verify?id=99812
FedEx 7712 3345 9981 delayed
月額4,378円を3年も払っとった
480円だけ引かれて気持ち悪い
十万円振り込めと言われた
12月3日(火)14:00の予約
2月末まで
23時59分まで有効とSMSに
macOS 15.1でプリンターが動かない
Windows 10 22H2は来年どうなる?
One UI 6.1にしたら重い
ファームウェア 3.0.0.4に更新
通知が999+件
リポスト2300件
申込番号 20250110-33 の控え
#8000は夜も?
0120-113-833に電話したけど出ん
0570-025-110はナビダイヤル?
118番と119番
エラー 0x8007232B
E-202って点滅する
HTTP 500って出た
DIGA DMR-4X602の録画
iPhone SE(第2世代)のまま
Xiaomi 13Tって安全?
KYV48の充電
ThinkPad X1のWindows
小学4年生に何ギガ
祖父92歳
〒690-0049ってどのへん
松江市宍道町に住んでる
隠岐郡海士町に移住予定
暗証番号6桁って必要?
認証コード何桁まで
パスワード16文字は長い?
カード裏の3桁はどういう意味
****1122のカードにご注意
xxxx-1122に確認コードを送信と出た
パスワードは4種類の文字を使え
0123とか9999を避けろって
「1234」のような番号はだめと銀行で
電池の最大容量82%
消費税10%込み
https://example.go.jp/mynumber/2025.html は本物?
bit.ly/4abcD12 って短縮
example-card.co から
お問い合わせ番号 3344-5566-7788 を調べて
定形外の追跡 RR123456785JP
テザリング3GB
1TBの外付け
HDMI2.1
60インチ
25℃で熱くなる
USBメモリ32GBを2本
6畳の部屋にルーター
パスポートの期限が2026年
マイナンバーカード5年で更新
口座に12345円
口座を2つ
ギフト券1000円×10枚
Amazonギフト3000円分が当たったメール
iTunes 50000 円
カード再発行に1,100円
Netflix 1,490円に値上げ
でんわ 2かい、SMS 5かい
iPad 9 ふるい ですか
10まんえん ふりこみ しました
code arrived at 3:15am
6 numbers, do I need to type them?
My bill is 54,300 yen
iOS 17.7.2 vs 18
Pixel 6a battery
Error 1603 in installer
my dad is 77
call 188 or 9110?
card ****5566 used abroad
password 20 characters long?
PIN like 0000 is silly, right
order 249-8877665-1122334
tracking number 3344 5566 7788
I moved to Hamada, Shimane
50% off sale site
2,200円の送料を請求
99,800円をPayPayで払えって
16万円の教材
3/31で解約
2024.12.1に登録
7時半から
iPadOS 17.7
LINE 15.0.1
Android 15で動かん
いいね2万
荷物が4個
119と7119
0120-333-906は通報の番号?
#7110?
0570-003-110
エラー W-13
ERROR 5100 キヤノン
503 Service Unavailable
FCG01っていうタブレット
Lenovo IdeaPad 1 15AMN7
A204ZTのSIMロック
66歳で初スマホ
〒697-0027
江津市の者です
鳥取県境港市からですが
パスワードは6文字じゃ短い?
PINの桁数4と6
認証番号4桁って総当たりされる?
カード末尾0099
****-****-****-0099
「●●様 12/5まで」というメール
パスワードの決まり:大文字1つ以上、数字2つ以上
1111や1234はすぐ破られるって本当
残り3%で切れる
https://abc.example/123abc
goo.gl/AbC123
送り状 1122-3344-5566
512GBのSSD
2.4GHz帯
100均のケーブル2本
「暗証番号が違います(残り2回)」
暗証番号が違うと3回出て使えん
コードが来ない、もう15分
5000円分のプリカ
Amazonギフト券 20000円分
口座に30000円振り込んだ
10万円以上はATMで無理?
マイナンバー 2万ポイント
カードの期限 2026/08
1枚1000円のQUOカード
my 3-year-old bought 12,000 yen of gems
dated 2024-12-01
$49.99 a month
iOS 16.7.10
14,000 followers
#8000 at night
0120-995-002
Error code: M7111-1331
Surface Go 2 slow
68 years old
Matsue 690-0001 area
last 4 digits 0099
PIN of 4 or 8 digits
30% faster
bit.ly/3AbCdEf
DHL 1234567890
パスワードはどうやって決めればいいですか
パスワードは長いほうがいいんですか
パスワードは使い回さないほうがいいですか
パスワードはノートに書いていい?
合言葉って家族で決めたほうがええの?
合言葉を決めておくといいと聞きました
パスワードがわからん
パスワードわすれた
ぱすわーど わかりません
パスワードはひらがなでもいい?
パスワードは漢字でもいけますか
パスワード変えたのに入れん
パスワードはあっとるのに入れない
パスワードは毎月変えるべきですか
パスワードはメモしとる
パスワードは自動で入る
パスワードはいらないと言われた
パスワードは英語がいいですか
パスワードは誰にも言うなと息子に言われた
Wi-Fiのパスワードはどこに書いてある?
Wi-Fiのパスワードはルーターの裏にある?
パスワード忘れた、どうすればいい
パスワードはたぶん流出してます
パスワードはそのままで大丈夫ですか
パスはどこで変えるん
pw forgot
pw reset please
password is wrong every time
my password is leaked?
password manager safe?
password incorrect, what to do
pass code forgot
password too short it says
the wifi password is on the router
is password enough or need two factor
password change how
password please send me
パスワード教えてと言われた
パスワード教えてしまった
パスワードとIDを入れてしまった
IDとパスワードが必要と出た
パスワードは紙に書いて財布に入れてる
パスワードは全部同じです
パスワードが弱いと言われた
パスワード管理アプリはどれがいい
パスワードは8文字以上が必要?
パスワードマネージャーって安全?
パスワードより指紋のほうが安全ですか
パスワードはブラウザに保存してる
ログインできません
ログインはスマホからしています
netflixのログインができない
instagram login not working please help
アカウントとメールを変えたい
町役場は何番地にありますか
松江市の人口は20万人くらい?
出雲市で3件の被害があったそうです
役場まで歩いて10分
本町の公民館で1時からの教室
隣町の人が5人だまされた
朝日町のコンビニで3万円買った
島根町の電話局は0852ですか
番地を聞かれました。答えていい?
番地まで書かないとだめ?
Main Street のお店で使えますか
is there help desk on 2nd street near station
I have 3 phones and 2 tablets at home
my house is 5 minutes from the town hall
room 3 is where the class is?
ゆうちょを名乗るメールが3通来た
記号と番号を聞かれた
記号を入れろと言われる。!とか@でいい?
口座番号を教えてと言われました
支店はどこの銀行でもいい?
bank branch closes at 3
口座に50000円振り込んだ
電話が03から3回、080から2回来た
090から始まる番号は怪しい?
0120のあとに続く番号は何?
最後が110の番号から電話が来た
my number is not working
携帯は10年使ってる
ギフトカードのコードを送れと言われた
ギフトカードの裏を削って番号を教えてと言われた
アマゾンギフトのコードはどこにある?
google play card is it scam
apple gift card SUPPORT called me
iTunesカードを買えと言われた
QRコードの読み取り方
秘密の質問は何にすればいい
秘密の質問の答えは忘れた
秘密の質問の答えは本当のことを書くべき?
母の旧姓を聞かれました
security question what should I put
mother's maiden name is asked on the form
お客様番号はどこに書いてありますか
会員番号を求められた
車のナンバーから住所がわかる?
車のナンバーを写真に撮られた
ロックのパターンを忘れた
パターンロックと顔認証どっちが安全
pattern lock is safe?
暗証番号は誕生日だとだめ?
金庫の番号はどう保管する
ドアが開かない
パスワードはいつ変えればいいん?
パスワードは覚えやすいのがいいですか
パスワードは何文字がええですか
合言葉とパスワードって違うの?
合言葉はどんなのがいいですか
合言葉を決めたいけど孫が嫌がる
パスワードが通らん
パスワードが変わってしまった
パスワードはスマホに覚えさせてる
パスワードは夫が管理してます
パスワードは家の電話の横に貼っている
パスワードは面倒くさいです
パスワードは娘に任せてる
パスワードは同じのを使うなと聞いた
パスワード、ひらがなは使えないの?
パスワードなしでWi-Fiにつながる
ペットの名前をパスワードにしていい?
名前をパスワードに使うのは危ないですか
パスワードを聞く電話は詐欺ですか
パスワードをリセットするメールが来た
ぱすわーど なんかい も まちがえた
ぱすわーど は どこ に ありますか
ぱすわーど おしえて と いわれました
パスワード ながい むずかしい
my password keeps changing
password expired what now
which password manager is free
my password doesn't work since yesterday
password hint is what
i wrote password on paper
is it ok to save password in chrome
he asked password for wifi
pw doesn't match
forgot my apple password and email
share netflix password with friend ok?
password and fingerprint, which is safe
password for kids tablet
why password need symbol
IDとパスワードはどこでわかる
IDとメールを入れたらエラーになる
ログインは毎回必要ですか
町の公民館3階でやる教室
本町の交差点から5分のところ
市役所の2番窓口に行けばいい?
北町の人が30人くらい集まります
番地を入れないと届かないって本当?
団地の2階に住んでる母が心配
アパートで3台つなぎたい
I live with 2 kids and need wifi
live in town for 3 years
母の旧姓ってなんで聞かれるの
秘密の質問を変えたい
秘密の質問の答えを聞かれました
パターンロックを変えたい、左手でも使える?
スマホのパターンが何回やってもだめ
090で始まる電話が1日に5回来ます
ギフトカード買えと言われた
コードを読み上げろと言われました
お客様番号を電話で聞かれた
パスワードは孫に聞いてます
パスワードはどんなのが強いですか
パスワードにひらがなを使える?
パスワードはスマホの中にあります
合言葉は家族だけが知っている言葉がいい?
合言葉を忘れました
Wi-Fiパスワードが長すぎて入れられない
Wi-Fi パスワード しらない
パスワード 入力 できない
パスワードはアルファベットです?
パスワードの答えがわかりません
password not accepted again
what password should i use for bank
my password was stolen yesterday
i forget password and username
i use same password for all
住所は書かないほうがいい?
住所を3回聞かれた
うちは2人暮らしです
家は駅から10分です
しまねけん に すんでいます。2ねん です
I live 5 minutes from station
send to 3 friends this message
i live in apartment with 2 friends
口座は2つあります
ゆうちょの記号ってどこにある
携帯は2台、080と090です
zero trust って何
カードを削ったら数字が出た
ペットの名前を聞かれて怪しい
秘密の質問はやめたほうがいい?
会員証を写真で送れと言われた
車の番号を聞かれた
ロックの解除ができない
左上のボタンを押しても右に出ない
右上の三本線を押して左下を見る
「503 Service Unavailable」って私のせい?
LINE shows code 400 when I try to send
ページをひらくと 404 です
コード 1009 が出てつながらない、ウイルスでしょうか
Netflix code NW-2-5 on the tv, is the wifi hacked?
画面にコード UI-113 が出てネトフリが見られない
Switchで 2123-1502 と出てつながらない
error M7111-1331-5059 on Netflix
毎朝0615に目覚ましがわりの迷惑メールが来る
深夜0230頃に認証コードのSMSが来て怖い
this morning at 0605 I got a verification text, ignore it?
ゆうびんばんごう 3300854 だけいれました
郵便番号「6048571」まで入力した
my ZIP was 1040061 and I entered it
箱に「JIS C 6950-1」「100V 50/60Hz」って書いてある充電器
NIST SP 800-63B says not to change passwords, true?
10文字で英小文字だけだと26の10乗通り。これで十分ですか
26^10 combinations for a password, enough?
0000から9999まで全部試すと開く?
マイクラのシード値-4172144997902289642がほしい村だった
the world seed 3427891657823464 on bedrock
ドラクエの復活の呪文ってパスワードの一種ですか
8080番のポートが開いてますと警告
the scanner says ports 22, 8443 and 5900 are open
カードの 番号は xxxx-xxxx-xxxx-1290 と 見えます
カード番号 xxxx-xxxx-xxxx-xxxx と見えます
カード番号が 1234 **** **** 5678 のように見える
fibre says 1000 Mbps but I only get 212
speed test: 934 down, 41 up, ping 1204
ドコモを名乗るSMSの差出人が5桁の 28844 になってた
text came from short code 83361
家族葬のお知らせをLINEで回してもええもんかね
Should eight-year-olds even be in chats?
photos of a three-month-old on facebook, and twenty-five people liked it
銀座四丁目にある携帯の店
is 123456 a bad password?
is a long one a strong password? i use it for work
長い文章っていいパスワードなの? 使ってみたい
*#06#でIMEIが出ると聞いた
https://example.com/search?keyword=token&page=2
on the back page, 120 people signed
""".splitlines()
