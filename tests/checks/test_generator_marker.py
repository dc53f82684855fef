"""What text generators leave behind, and what people write that looks like it."""

import pytest

import yomitime
from tests.checks.reading import findings, loud, of
from yomitime import checks, comparison
from yomitime.config import parse

BEFORE = "町の図書館は、夏のあいだだけ夜の九時まで開いている。\n\n"
AFTER = "\n\n司書の田中さんは、貸し出しの数よりも滞在の長さを大事にしている。\n"

LEFT_OVER = """\
【出力終了／次の工程：メタ情報の生成】
![閲覧室の図](TODO)
以下は、ご指定のトーンに合わせて整えた後半の本文です。
[[CTA_BANNER_MOBILE]]
私の知識は学習時点までのものであるため、開館日は公式の案内をご参照ください。
{graph_placeholder_03: 席の数の推移}
[[INSERT:toc depth=2]]
>>> RESUME @ para 2, attempt 2 of 3 >>>
"tone": "friendly", "target_len": 900, "must_include": ["席", "棚"]
[Figure placeholder – seats by floor]
Great, keeping the same warm voice. Next up: the reading room.
请注意：结尾需要呼吁读者来馆，语气保持平和。
{{seat_card id="gate" count=}}
{"handoff_to": "checker", "notes": "席の数だけ"}
🔄 回答を再生成　👍　👎　📋 コピー
席の数は四十です[doc_2, chunk_8]。
[SECTION_END]
以上が、ご依頼いただいた構成に沿った記事の全文です。
続きの執筆が完了しました。全体を通して約5,000文字の記事となっております。
[END OF PART 2]
席に着くまで、{{duration}}も掛からない。
[finish_reason=length n_predict=640]
"section_3_body": "
{{MAP_EMBED:library_gate}}
以下は、見出し「夜の『棚』」の本文案です。
次の「二　閲覧室」も同じ調子で書きますか？ご希望の分量があれば教えてください。
はい、800字くらいで。聞き書きの部分を多めにお願いします
以下が続きです。表の途中で切れていたため、先頭から示します。
まず、前回の出力の末尾を確認する。「静かだ。」で終わっているので、次は閲覧室から書き始める。
ご指定の「書庫」と「まとめ」はすでに執筆済みのため、重複を避けて補足を追加します。
（文字数の都合上、次のパートに続きます）
---END---
=== END ===
***END***
**END**
[END]
<|endoftext|>
===END_OF_SECTION===
---END OF PART 1---
##END##
（続きは次の返信へ）
【記事終了】
[CONTINUE]
END OF ARTICLE
---続き---
[続く]
（以下続く）
（続きは次の回答で）
以下是文章的第三部分：
以下是修改后的版本，语气更加亲切自然：
好的，下面继续撰写剩余部分。
Sure — picking up right after the table section:
承知しました。では、夜間開館の節から書き進めます。
それでは、いただいた見出し案に沿って、例を交えながら本文を書き進めていきます。
以上が導入部分です。次の「本の借り方」に進んでもよろしいでしょうか？
［Part 3／5］
---続く（2/4）---
以下、「夜の閲覧室」の本文です。
続きを書きます。以下は「書庫の並べ方」の節からです。
<<<SECTION_2_START>>>
◆Part2（夜の閲覧室編）◆
>>> SEGMENT 03 >>>
[CONTINUE FROM: 「夜の棚」]
{{ここに開館時間の例を入れる：夏と冬}}
## 2-1. 夜の棚（H3・300字）
</output>
[[ PART_3_END :: tokens=1024 ]]
## 夜の棚（別案）
Sure! Picking up from item 2:
申し訳ありませんが、閲覧室の最新の席数については情報を持ち合わせていないため、館報でご確認ください。
いかがでしょうか。もう少し硬い文体にすることも可能ですので、お気軽にお申し付けください。
[finish_reason: max_tokens]
\\n\\n閲覧室は静かだ。
{{ section_2.text }}
ここまでが前半です。続けて生成してもよろしいでしょうか。
館長への電話は夜でもよい。（←番号を聞く）
申し訳ありません、先ほどの表は合計が違っていました。訂正した本文はこちらです。
以上が、ご指示のあった修正点を反映した原稿です。
［訳者メモ］書名は仮の訳です。
分かりました。次の節を執筆していきます。
以上、第2章の本文を作成しました。
(必要に応じて適宜変更してください)
（※編集部注：冊数は統計と照合してから公開してください）
★ここ写真差し替え（去年のものしかない）★
閲覧室は静かだ。（←席数は館長が確認中）
※この下の表は去年のもの。差し替え（担当から連絡待ち）
閲覧室は静かだ。コメントの追加 [KS3]: 席数は？
ここから後半です。ご指定どおり、来館者に語りかける口調でまとめています。
**ここから先は推敲の処理が完了していません（時間切れ）。**
席は百ある【7†L31-L44】。
［閲覧室の実際の様子の写真をここに挿入］
（未完待续）
（了・第2回出力分）
Part 2 of 3
ここまでで全体のおよそ3分の1です。続けて「書庫」の節に入ります。
ユーザーは「書庫」以降の後半を2,000字程度で求めている。閲覧室から書き始める。
――ここまでで全体の約六割です。残りは二節になります。続けて書きますか？
いかがでしょうか。もう少し学術的な語り口に寄せることもできますので、お申し付けください。
次のメッセージで「書庫」と「閲覧室」の節に進みます。
**【執筆パート3：まとめとCTA】**
以下是根据您的要求修改后的版本：
承知しました。続いて、来館者の声と、席の選び方をまとめます。
ご確認ありがとうございます。ご指摘の三点を反映した改訂版は以下のとおりです。
以上、四つ分の本文を統合しました。見出しの階層は調整済みです。
## 夜の閲覧室（目安500字）
席は{{ $node["Writer_4"].json.text }}である。
申し訳ありませんが、各館の最新の席数についてはアクセスできないため、一般的な内容にとどめています。
席は奥から埋まるのも{おすすめ|オススメ|お勧め}である。
以上が「夜の図書館」の本文です。だ・である調に統一し、例を一つ入れました。
<|endoftext|>
{{title}}
[ここに画像を挿入]
[商品名をここに入れてください]
【感想をここに記入】
[この段落に失敗談を追加する]
[具体的な数字を入れる]
[INSERT LINK]
【画像を挿入】
Lorem ipsum dolor sit amet
AIアシスタントとして、特定の店をおすすめすることはできません。
I'm sorry, but I can't assist with that request.
申し訳ありませんが、そのご依頼にはお応えできません。
（ここに具体例を書く）
[Your Name]
As an AI language model, I cannot provide opinions.
AI言語モデルとして、個人的な意見は持っていません。
私の知識は2021年9月までです。
承知しました。以下に記事を作成します。
承知いたしました。以下は、ご依頼のブログ記事です。
はい、承知しました。ブログ記事を作成いたします。
以下は、ご要望に沿った記事です。
もちろんです！以下が記事の本文です。
Certainly! Here is the article.
Sure, here's the blog post:
続きを書きますか？
あなたはプロのライターです。以下の条件で記事を書いてください。
この記事は3000文字程度で書いてください。
上記の続きを、同じ文体で800文字程度で書いてください。
なお、私の知識は2023年4月までの情報に基づいています。
関連記事：{{related_post_1}}、{{related_post_2}}
※ここまでで約2000文字です。残り1000文字で夜の部についても書いてください。
【AIへの指示】ここで館長のコメントを想像で作成し、次の段落につなげてください。
文字数：約3000字／トーン：やさしく共感的に／ターゲット：未就学児の母親
申し訳ありません、先ほどの回答が途中で途切れてしまいました。続きから再開します。
私はAIアシスタントですので、本を手に取ることはできません。
[続きを生成]
続きを執筆いたします。
指示：続きを書いてください
Continue writing from where you left off.
かしこまりました。次に、本の選び方について説明します。
申し訳ありませんが、私はAIであるため、本を手に取ることはできません。
※本回答は2023年4月までの情報に基づいています。
以下は、ご指定の見出し（由来・現在・これから）に沿って書いた本文です。ご確認ください。
以上、いただいた条件に沿って執筆しました。
次の回答で「利用の実際」をお届けします。
ここまでで問題なければ、残りの章を出力しますので「次へ」とお送りください。
（ここまでで約800字。続けて「夜の部」に入ります）
本文は以上です。全体で2,800字程度に収めましたが、語調の変更が必要でしたらお知らせください。
いいですね、では同じトーンで二日目の章を書いていきます。
夜の図書館を訪ねられればよいのですが、AIである私には本を手に取ることができません。
私の知識は2023年10月時点のものです。
Certainly! Below is the rest of the article, in the same tone.
I've kept the same style as the first section.
以上为第二部分内容，下面继续输出第三部分。
◆ Part 1 終了（2/4へ）
▼ここからB案（職員の話を足したもの）
続きを生成しています…
思考時間: 12秒
コードをコピーする
Claude は間違えることがあります。回答を確認してください。
[output truncated — send "continue"]
## H2：夜の閲覧室とは
貸し出しは一晩に九十冊ほどだ。※この数字は市の許諾待ち。公開前に係の人へ確認のこと
@鈴木さん　↑開館の時刻、市の返事待ちです。公開前に直してください
貸し出しは増えた。【根拠の数字を要追記。なければこの一文はトル】
（ここに利用者の体験談を2行。学生らしい口調で）
［ここに閲覧室の写真／窓側から］
[ここに貸し出しのグラフを挿入：縦軸は冊数、横軸は月]
##CITY_NAME##の図書館は町でいちばん遅くまで開いている。
版は{{library_version}}から使える。
関連記事：{{related_posts limit=3}}
承知しました。アウトラインの二番目、「夜の閲覧室」を書きます。
もちろんです。続いて、閉架の本について、同じ文体でまとめます。
ご提示いただいた文章の内容を要約すると、以下のようになります。
以下、アウトライン「2. 夜の閲覧室」に該当する本文です。
続けて「夜の閲覧室」を出力しますか？（はい／いいえ）
（文字数の上限に近づいたため、いったん区切ります）
Here is the next section, keeping the だ・である style:
## 以下是第三部分的正文
## H2-4：夜の閲覧室（500字程度、前と重ねない）
（編集メモ：館長の話は担当者に裏を取る）
利用は延べ三百人（あるいは「来館」「入館」。文脈に応じて選択してください）にのぼる。
（図1：月ごとの冊数の折れ線グラフをここに挿入）
<end_of_turn>
[/INST]
"}
承知した。それでは指定の構成に沿って、第2章「夜の閲覧室」を執筆する。
はい、続きを作成いたします。第3部では「閉館のあと」をまとめますね。
以下は、夜の図書館をテーマにした随筆の第1部です。
（前回の続きから再開します）
ご要望に応じて、次のセクションでは司書の仕事について掘り下げていきますね。
この節では貸し出しのしくみを、前の節と重ならないように約600字で説明すること。
では、次のセクション「閲覧室」の本文を日本語に訳したものを示す。
※文体はやわらかめに整えました。もう少し硬いトーンがよければお知らせください。
以上で記事は完成です。
以下是第二节的日语翻译：
--- Part 3/4 end ---
[Part 3/5 完了 — 次：閉館のあと]
【編集メモ】この段落の後に、閲覧室の写真を入れる予定。
（※去年の数字、念のため市のサイトで裏取りお願いします→鈴木さん）
Google スプレッドシートにエクスポート
▼▼ここに図書館の地図のバナー（幅いっぱい）▼▼
開館は九時までだ。[cite: 4, 7]
閉館は十時だ。", "section_id": "hours", "finish_reason": "stop"}
{{< figure src="/images/IMAGE_URL_HERE.png" >}}
%%% chunk_03 %%%
▼▼▼ 次の出力に続きます ▼▼▼
（ここまで約2,100文字。残り3章を続けて出力）
[出力が長くなったため、ここで一度区切ります。「続き」と入力してください]
以上、ご指定の4パートをすべてお届けしました。
ご依頼の図書館コラムを、です・ます調で整えました。
夜の図書館は静かだ。citeturn1search4
（※このあとに館長の話。届き次第差し込み）
→ここ、前後のつながり要調整
（※話はすべて架空です。実体験に差し替えてお使いください。）
利用者は三百人だ。【コメントの追加 [鈴木1]: この数、係の人に確認】
ここをクリックまたはタップしてテキストを入力してください。
詳しくはエラー! 参照元が見つかりません。に書いた。
[]{#_Hlk12 .anchor}夜は静かだ。
### Part 2：夜の閲覧室（約1,500字）
### 【見出し5】閉館のあと
【館長の話をここに挿入・200字程度】
[[SEC:02 / done]]
## 【Part 2／夜の閲覧室】
玄関の明るさ（要追記）は昼と変わらない。
{prev_section_summary}
この記事は{current_date}時点の話だ。
> 編集メモ：ここに比較のグラフを挿入
申し訳ありませんが、去年の数字は確認できないため、一般的な傾向として説明します。
↑ここ弱いので、貸し出しの数で締めたい（鈴木）
［図解挿入：貸し出しの流れ］
※このあたりに写真を二枚入れる。届いたら差し替えて。
Part 1/5 ― 由来
[END OF ARTICLE — 6/6 sections joined]
続きが必要な場合は「次へ」と入力してください。
トークンの上限に近づいたため、表の途中から再開します。
以上が「閲覧室」の節です。続けて「閉館」の節に進めてよろしいでしょうか？
（※上は元の文、下は読みやすくしたリライト案です。お好みのほうをお使いください）
### セクション4「閉館」：600字程度、静かな表現で、時刻を必ず入れること
※ここは前の段とのつながりが弱いです。編集側で調整をお願いします。
{{< figure src="YOUR_IMAGE_URL" >}}
夜は静かだ。{{internal_link:閲覧室の案内}}朝は早い。
抵抗は（←テスターで測ってから書く）の値で足りる。
</target_text>
<<<seg_03 ok / seg_04 start>>>
以下は、ご依頼の原文（パート1）の日本語訳です。
文字数の都合上、いったんここで区切ります。続きでは、夜の部を紹介します。
以上が前半(セクション1〜2)です。続けてセクション3以降を出力します。
（以下、周辺の宿は字数の上限に達したため割愛しました。）
★夕食の店の名は許可待ち。取れなければ「近くの店」でぼかす★
{writer待機／スケッチ全文は届き次第この下に。届くまで触れない}
【訳者メモ：原文の語は定訳なし。「夜の部」で統一してよいか要確認】
</part_2><part_3 style="calm">
", "stop_reason": "max_tokens", "usage": {"output_tokens": 1024}}
{"part_no": 3, "heading": "閲覧室", "text":
※編集部内共有：席数のくだりは館長に確認中。だめなら落とします。
ざっと考えました（21秒）
参考：本回答は学習データに基づく要約で、実在しない書名を含む場合があります。
申し訳ありませんが、このセクションは情報が不足しているため、お答えできません。別の語でお試しください。
申し訳ありませんが、今年の貸出数は最新の統計を参照できないため、一般的な数をお答えします。
（attempt 2/3：短すぎたため再生成）
<<<CHUNK_END id=2 finish_reason=length>>>
〔cite→doc7:p.3〕
※上記の文章を3000文字程度で、専門用語をなるべく避けて出力してください。
（※ここはご自身の体験に合わせて書き換えてください）
ChatGPT の回答は必ずしも正しいとは限りません。重要な情報は確認してください。
コピーする　編集する
閉館の話から入り、終わりに町の話へ橋を架ける構成でお書きしました。
[TU 0093 / 0%] The lamp is sold separately.
⟨x id="7"⟩貸し出しは三週間まで。
"},{"idx":3,"heading":"","text":"
席の数は仮の値です。公開のときに値を入れ、不要ならこの一文ごと外してください。
屋内, 本棚, 机 が含まれている画像
%%sitename%%の相談会は毎月第二土曜日です。
<<<<<<< HEAD
以上が後半部分です。前半と口調を揃え、ご指定の「静けさ」を意識しました。
[[[CONTINUE_FROM: 閲覧室を見よう]]]
===== RETRY_PART (tokens=4096) =====
Translated with DeepL.com (free version)
%%RELATED_POSTS category="図書館" limit="3"%%
注：私は司書ではなくAIであるため、蔵書の有無はお答えできません。
【出力②：日記の形・前の出力の口調を保つ】
{{shop_name}}のような小さな店では、棚の数が売り上げを決める。""".splitlines()

WRITTEN_BY_PEOPLE = """\
履歴書には「（ここに写真を貼る）」と書かれた欄がある。
Ansibleの変数は {{ ansible_host }} のように参照します。
Handlebarsでは {{name}} と {{count}} を使う。
{% set 会場 = "川べりの公園" %}年に一度の古本市が、今年も{{ 会場 }}で開かれた。
END という名の店がある。
「承知しました。以下に記事をまとめます」と彼は言った。
承知しました、と私も答えた。記事を書く約束だった。
以下は、過去のブログ記事です。
以下、ご依頼の件について報告します。
感想文は400字以内で書いてください。
あなたは料理が好きですか。
もちろんです。毎朝、記事を読みます。
[続く道](https://example.com/)
Sure, the old shop is here.
続きを読みますか、それとも寝ますか。
私の知識は本で得たものだ。
TO DO リストを紙に書く。
画面の[項目を追加]を押す。
画面の[名前を入力]をクリックする。
画面の[メッセージ署名]を見る。
【書名】夜の図書館
-----END PGP SIGNATURE-----
[TO BE CONTINUED]
=== Part 2 ===
user: 実行に費やした時間を示す。
response
This page is about the old town.
`。\\n\\nと書く。`
（リード文）
さて、続きを書きます。
それでは、続きを作成していきます。
I'm sorry, but I can't help you.
申し訳ありませんが、そのご要望にはお応えできかねます。
メニューから【画像を挿入】を選ぶ。
ダミーの文「Lorem ipsum dolor sit amet」を流し込む。
<s>消した</s>
[集合場所](地図)
続きを書いてください。
かしこまりました、と店の人は言った。次に席へ案内します、とも。
※本回答は2023年4月現在の情報です。
Let me know if you need anything.
ご要望にお応えして、夜の図書館の記事を書きました。
コメントでご指摘をいただき、本文を修正しました。
次回の記事では、朝の図書館についてお届けします。
この章では、夜の図書館を紹介します。
毎日400字で日記を書いています。
この章では、本の借り方を変更する方法も説明します。
記事の内容に誤りがあればお知らせください。
司書の田中さん（仮名）で、もう十年になる。
======== お知らせ ========
（ここに来るまで三年かかった）
（ここには本を置けない）
画面の[Add Components]を押す。
第3回は十月に開く。
## 来月会員集会開催点検内容
前半終了。一対零で町の図書館の勝ちだ。
二十秒考えました、と彼は言った。
攻めの力は+2になる。
`[caption id="a" width="100"]`と書く。
「コメントの追加 [A1]：席数を確認」という行が残っていた。
[a] 席は百ある。
席は百ある（詳しくは第三章の表と写真をご覧ください）。
（写真は去年の秋に撮りました）
※この記事は去年の原稿を直したものです。
{漢字|かん|じ}を読む。
前任者は「[編集者メモ：この段は弱い]」と書いた。
新しい目録と閲覧案内（来館利用統計）
昭和二〇〇年。二〇〇一年宇宙の旅を見た。三〇〇〇メートル級の山。一〇〇〇円の弁当。
割合は10%の人と20%の人で違う。
{{shop_name}} のような変数は、名前に置き換わる。
申し訳ありませんが、個別の質問にはお答えできません。
<!-- ここに写真を置く -->
この出力は、棚の番号から生成された一覧です。
DeepLで翻訳しました。
【2018-02-03 追記】閲覧室は夜も開いている。
=== BOOK_SHELF rows=3 ===
[[夜の図書館]]を読む。
Claude Monet
`{"part_no": 3, "text": 1}` と返る。
{"part_no": 3, "heading": "夜"} という JSON を受け取る。
（その出現のみ）
《夜の図書館》という絵がある。
[最寄り駅](map.html)から歩く。
画面の[商品]を選ぶ。
答えは（　）の中に書く。
以下は、夜の棚の見出しを入力した画面です。
>>> 引用の中の引用の中の引用
◆特集（夜の図書館編）◆
最後に、finish_reason が length かどうかを見る。
【館長】挨拶に立った。
[Intel Core i7 1260P 16GB]
<your_name> を自分の名前に置き換える。
[bash] ls [/bash]
[代替](a.png)の画像を見る。
では、この棚の並べ方を、五十音順に書き直します。
この内容で、よろしければ声をかけてください。
（訳注：原文では「棚」を「本の家」と呼ぶ）
（ここから先は、館長だけが知っている話）
## 導入：夜の図書館
## 結びに代えて
環境変数%PATH%を見る。
【数字】を使った棚の並べ方。
前のセクションでは席を扱いました。
※開館は夏のあいだだけです。
「承知しました」と司書は笑った。
前提：夜も開いている。
（続く）""".splitlines()


@pytest.mark.parametrize("line", LEFT_OVER)
def test_what_generators_leave_is_found_where_it_stands(line: str) -> None:
    assert ("generator-marker", 3) in loud(BEFORE + line + AFTER)


@pytest.mark.parametrize("line", WRITTEN_BY_PEOPLE)
def test_what_people_write_is_not(line: str) -> None:
    assert not of("generator-marker", BEFORE + line + AFTER)


@pytest.mark.parametrize(
    "line",
    [
        "はい、続きを書きます。",
        "=== Part 2 ===",
        "[Part 3]",
        "Part 2/3",
        "[TO BE CONTINUED]",
        "[Part 1/3 終了]",
        "(Continued in the next part)",
        "【パート1ここまで】",
        "続きを書きます。",
        "それでは続きを書いていきます。",
        "（文字数：約2,100字）",
        "（以上、約3000文字）",
    ],
)
def test_what_a_person_may_say_is_left_over_behind_half_a_sentence(line: str) -> None:
    assert loud(
        f"{BEFORE}夜の閲覧室はとても静かで、隣の人のページをめくる音まで聞こえてくるほどだ。それが好きで通ってい\n\n{line}{AFTER}"
    ) == [
        ("unfinished", 3),
        ("generator-marker", 5),
    ]


SEAM = f"{BEFORE}夜の閲覧室はとても静かだ。だから隣の人がページをめくる音まで聞こえてく\n\n{{}}\n\n隣の人がページをめくる音まで聞こえてくる。{AFTER}"


@pytest.mark.parametrize(
    "line",
    [
        "了解しました。続きを書きます。",
        "(To be continued in the next message)",
        "ここから先は次の出力で続けます。",
        "Here is the rest of the article:",
        "[CHUNK 2/4] prev_tail=120",
        "[warn] finish_reason=length → retry",
        "__CONT__",
        "<<<PART_END id=2>>>",
        '(The response was truncated. Type "continue" to get the rest of the article.)',
        "～～～ 切り取り線（次は閉館の話） ～～～",
        "（↓2稿目：ここから館長の追記）",
        "## （前回の続き）",
    ],
)
def test_whatever_speaks_of_going_on_in_a_seam_is_left_over(line: str) -> None:
    assert loud(SEAM.format(line)) == [("stitched-resume", 3), ("unfinished", 3), ("generator-marker", 5)]


@pytest.mark.parametrize(
    "line", ["**手続きの流れ。**", "**出力の設定**", "**夜の閲覧室**", "## 夜の閲覧室（上）", "■ 夜の閲覧室"]
)
def test_a_bold_heading_in_a_seam_is_not(line: str) -> None:
    assert loud(SEAM.format(line)) == [("stitched-resume", 3), ("unfinished", 3)]


@pytest.mark.parametrize(
    "line",
    [
        "続きが必要でしたらお知らせください。",
        "続きが必要な場合は「続けて」とお伝えください。",
        "いかがでしょうか？修正したい点があれば、お気軽にお知らせください。",
        "ご要望があれば、移行の手順についても執筆できます。どうしますか？",
        "いかがでしょうか？修正のご要望があればお申し付けください。",
        "さらにブラッシュアップしたい場合は、ご希望のトーンや文字数を教えてください。",
        "次のセクションでは本の選び方を書きます。続けてよろしいですか？",
        "I hope this helps! Let me know if you'd like any changes.",
        "Feel free to ask if you need any revisions.",
    ],
)
def test_an_assistants_last_words_are_left_over(line: str) -> None:
    assert loud(f"{BEFORE}{line}\n") == [("generator-marker", 3)]


@pytest.mark.parametrize(
    "line", ["それでも、あなたは続けますか。", "ほかにご質問があれば、お気軽にお尋ねください。", "I hope this helps."]
)
def test_a_persons_last_words_are_not(line: str) -> None:
    assert loud(f"{BEFORE}{line}\n") == []


@pytest.mark.parametrize(
    "label",
    [
        "【導入文】",
        "（リード文）",
        "（導入：読者の共感を得る）",
        "H2：はじめに",
        "ターゲット読者：30代の会社員\nトーン：親しみやすく",
    ],
)
def test_an_outlines_label_opens_no_post(label: str) -> None:
    assert loud(f"{label}\n\n{BEFORE}") == [("generator-marker", 1)]


def test_escaped_line_breaks_between_sentences_are_left_over() -> None:
    assert loud("港の朝は早い。\\n\\n昼には市が立つ。\n") == [("generator-marker", 1)]


def test_a_note_to_whoever_writes_is_information() -> None:
    assert [each.severity.name for each in of("generator-marker", f"{BEFORE}※ここに写真を入れる{AFTER}")] == ["INFO"]


def test_what_was_ordered_is_handed_over_in_the_first_line() -> None:
    assert loud(f"ご依頼の記事を以下に作成しました。\n\n{BEFORE}") == [("generator-marker", 1)]
    assert loud(f"{BEFORE}ご依頼の記事を以下に作成しました。{AFTER}") == []


@pytest.mark.parametrize(
    "line",
    [
        "席は年に【数値】万人が使う。",
        "では閲覧室の段落を、音の描写を増やして書き直します。",
        "### [見出し案B] 閲覧室の歩き方",
        "（第3回答につづく）",
        "=== CUT ===",
        "==END_OF_ANSWER==",
        "SECTION_04_BODY:",
        "もう少し専門的な内容に寄せることも可能ですので、お申し付けください。",
        "ここまでの内容を踏まえ、より共感を呼ぶ終盤を作成しました。",
        "<!-- generated: part 3 of 4 / temperature 0.7 -->",
        "{{#if has_seat}}",
        "[/ARTICLE_BODY]",
        '<regenerated id=5 reason="short">',
        "司書は〔氏名〕〔所属・肩書〕と名のった。",
        "**締め（問いかけで終える）：夜の席の先に**",
        "**【導入】フック：数字で驚かせる**",
        "### 個人的な経験から入る導入",
        "### 開かれた結び：夜の棚へ",
        "席は%SEAT_RANGE%人で埋まる。",
        "この続きとして「棚の歩き方」もお書きできますが、いかがいたしましょうか？",
        "〔デスクより：司書の役職を入れてください〕",
        "席は四十ある（出典：★あとで記入）。",
        "次のセクションでは「閲覧室」を扱ってください。",
        "</回答> 席はまだ空いている。",
        "<% if section.has_next %>次の節へ<% end %>",
        "{/article_main}",
        "もちろんです！では、閲覧室の場面を少し膨らませて、柔らかい口調で書き直してみますね。",
        "ご提示いただいた資料の中に、閉館日についての記述は見つかりませんでした。",
        "コンテキストによると、閲覧室は二階にあります。",
        '<ph id="3"/>窓ぎわの席は早く埋まる。',
        "（第2パートここから。第1パートの締めを受けて、司書の視点を入れること）",
        "（この人物は後半で再登場させるので、ここでは説明しすぎない）",
        "※文末の「です・ます」が続く場合は、体言止めに置き換えること。",
        "（ここから結末に触れるため、注意書きを入れるか判断願います）",
        "〔ここで文字数に達したため分割。以下、同じ段落の残り〕",
        "【具体例はもう一つほしい。なければこのままで可】",
        "●校正メモ：「棚が歌う」表現くどいかも。山田さん確認後このメモ消す",
        "▽▽ 第2バッチ（prompt_b.txt の出力）▽▽",
        "《見出し案：A「夜の棚」 B「灯りの下」 →Aで》",
        "≪finish=length｜section 2｜再試行 1回目≫",
        "＊＊事実確認チームへ：席の数は要チェック、未確認なら公開を保留＊＊",
        "＜図1ここ：棚の年表。素材がなければフリー画像で代用＞",
        "▼Section 3 指示：比喩を一つ入れる。断定は避ける。",
        "【デザインさん→この下に棚の図お願い！ ラフは貼りました】",
        "■監修者コメント（空欄のまま公開可）：",
        "前提：読者は図書館に初めて来る人。専門用語は使わないこと。",
        "★事実確認：席の数は異説あり。断定を避ける表現に直したか？",
        "（訳注：原文の shelf は「棚」で統一するか要相談）",
        "席は四十ある。（←これ本当？館の資料で裏を取るまで仮）夜も埋まる。",
        "以上の内容で、随筆調に寄せた版もご用意できます。",
        "この内容でよろしければ、続いて告知用の文面もお作りできます。",
        "A. 承知いたしました。司書の目線で、やわらかく書きますね。",
        "AI:「2. 閲覧室」は以上です。次はまとめの章に進みます。",
        "Assistant（続き）：",
        "> system: これまでの要約を踏まえ、残りを執筆。",
        "status: ok / words: 388 / next_heading: 夜の棚",
        "<!-- generated: part_2_of_4 / model_temp=0.8 / status=OK -->",
        "<!-- CTA：利用案内ボタン 差し込み忘れ注意 -->",
        "---- cut here / 返答3 ----",
        "席は月に undefined 件ほど増えた。",
        "===== tramo 3/5 =====",
        "[2/6 — 例を足すこと]",
        "前のパートでは、図書館が夜に開く理由が述べられました。",
        "要点の抽出：失敗（該当する節が空です）",
        "―― まとめ（自動）：席は足りている。",
        "（リード、二案あり。短いほうで組んでください）",
        "↓ここから二稿（山田さん直し済み）を貼っています",
        "［前のジョブは時間切れ。seg 12 から再翻訳］",
        "【画像ALT】夜の閲覧室の窓",
        "延滞料は{0}円です。",
        "[retriever] top_k=4 / 採用 2件",
        "FINAL_ANSWER 出力完了。",
        "--row 12 end / status: 未確認--",
        "Section 2: (see outline; target_len=400; tone=calm)",
        "[NOTA PARA EL REDACTOR: verificar el horario]",
        "#N/A",
        '=IF(B2="","",B2&"。")',
        "<!-- writer block=2/5 finish=length retry=0 -->",
        "（以上、約3000文字）",
        "文字数：1,850文字",
        "### 回答:",
        "# 記事構成案",
        "# 出力条件",
        "# 命令書",
        "【指示】読者の共感を呼ぶ話を一つ入れること。",
        "アシスタント：",
        "#出力条件：文字数3000字程度、です・ます調",
        "図書館では[会社名]の人も働く。",
        "一泊して【ホテル名】の朝食を食べる。",
        "【続きを書いてください】",
        "開館は[具体的な時間]を目安にする。",
        "司書は株式会社[会社名を入力]の人だ。",
        "本の重さはXXグラムだ。",
        "担当は△△さんだ。",
        "（注：ここで共感を得るエピソードを挿入すること）",
        "（見出しを入力）",
        "| 定休日 | 【要記入】 |",
        "XXX市の図書館です。",
        "アシスタント：次に、本の選び方を説明しますね。",
        "それでは残りの章を執筆していきます。",
        "Note: this section needs a revision.",
        "[画像：夜の閲覧室のイメージ]",
        "利用者は延べ三百人【出典要確認】にのぼる。",
        "undefined",
        "入館料はNaN円です。",
        "利用者のXX％が学生です。",
        "ご希望でしたら、雨の日の過ごし方もお作りできます。",
        "【第2部　了】",
        "【後半パート】",
        "（2/3）",
        "# 夜の図書館（2/2）",
        "開館は夜の九時までだ。町の図書館+2",
        "【商品リンク：読書灯おすすめ3選】",
        "※要出典。市の統計を入れる",
        "- 各用語には初出時に短い説明を添え、読者が困らないようにする",
        "- 1文は60字以内、専門用語には補足を入れる\n- ほかの町の図書館の名前は出さない\n- 読者は高校生を想定",
        "（第2部へ続く）",
        "（第4部・了）",
        "【続き】",
        "― 2/3 ―",
        "（ここまで約2,400字）",
        "宿は「（宿名）」です。",
        "続けて閉館の章を執筆します。",
        "ここまでのトーンでよければ、次もこの調子で進めます。",
        "この記事をベースに、家族向けの回り方もご提案できます。",
        "（※この後に失敗談を300字程度で追加。軽い調子で）",
        "※想定読者は司書ではない人。専門用語には必ず補足を入れ、次の見出しでは例を三つ挙げること。",
        "夜の図書館は［自治体名］がはじめた。",
        "【了】",
        "（約3,500字）",
        "（本文：約3,300字／見出し数：16）",
        "---ここまで---",
        "では、指定のトーンを保ったまま、次の「閉館」について続けます。",
        "TODO（編集部）：統計の日付を確認。",
        "（参照元：市の資料名とURLを差し込む）",
        "〔ここで使っている用語の例を入れる：5語程度〕",
        "（ここで読者に身近な例を一つ問いかける。「あなたの町は」など）",
        "（このセクションでは具体例を2つ挙げ、前のセクションと重ならないようにする。約1,200字）",
        "（第2部）",
        "（前半ここまで。後半では閉館のあとについて述べる）",
        "-----8<----- 続きここから -----8<-----",
        "——以上、約三千字。文末は「である」で統一した。",
        "それでは、後半の「閲覧室」「閉館」を書いていきます。",
        "ChatGPT の発言:",
        "（トーンはこのままで、最後に読者への問いかけを一文追加）",
        "変更点：導入の問いかけを短縮、結びを差し替え。",
        "駅前の（施設名）で本を読む。",
        "定休日は（要確認：火曜？）。",
        "[写真キャプション：夜の閲覧室（撮影者）]",
        "（本文終わり／約5,600字）",
        "監修：[監修者名・肩書き]（司書）",
        "・読者は30代の会社員、読書は一日一時間\n・競合三位までにない切り口を一つ入れる\n・見出しには「夜の図書館」を含める",
        "短い案内文も必要でしたら、続けて作成いたします。",
        "【セクション2／全6セクション】",
        "【1/3 ここまで】",
        "（前パートからの続き）閲覧室は静かだ。",
        "電話は【電話番号を記入】へ。",
        "※本の数は要確認（統計と合わない可能性あり）",
        "条件：である調。一人称は「私」。専門用語には短い説明を添える。見出しは四つ以上。",
        "・専門用語には初出時に説明を添える\n・800〜1,000字、です・ます調\n・見出しは三つ",
        "必要であれば、比較表や見出しも追加できます。",
        r'\[caption id="attachment\_12" width="780"\]',
        "（第1回・了。第2回は朝の図書館からお届けします）",
        "閲覧室は静かだ。（次の回答に続く）",
        "次回予告案：①朝の図書館　②夜の書庫",
        "※最後に読者への問いかけとCTAを1文追加（バナーは共通のもの）",
        "利用者の不安をあおらず、来館を促す一文で締める。",
        "[ここで読者の共感を呼ぶ失敗談を100字程度]",
        "※ここに閲覧室の写真（横長、幅600px）を入れる",
        "目録は（TODO: 目録のURL）にある。",
        "収集した三件の資料をもとに、まず導入部から書いていきます。",
        "（セクション5：目標900字／実績704字）",
        "来館者のうち再訪した人は〔割合を確認〕である。",
        "section_status: done",
        "output_format: markdown, max_tokens: 1800",
        "Source 3 returned 403; the figures below are based on sources 1 and 2 only.",
        'Reviewer note: avoid "閲覧" three times.',
        "想定読者：三十代、はじめての来館。「無料」は使わない。",
        "案B（ややカジュアル）：夜もやってます。",
        "＜校名＞では夜間も受け付ける。",
        "電話は 000-0000-0000（※ダミー）まで。",
        "受付は●：●●〜●●：●●である。",
        "ほかの館の例文も必要でしたら、お知らせください。",
        "本文は以上です（見出し込みで約3,300字）。",
        "山口さん ここの開館時間、去年の原稿のままっぽいので公式見てもらえますか 見たら消してOKです",
        "KW「図書館 夜」出現 3/推奨 5〜7 関連：自習室、閉館時間",
        "共起語：自習室 返却 席（最低六語入れる）",
        "※アンカー「夜の図書館」で前の記事に内部リンク、ボタンは緑のほう",
        "(以上、リライト前 812字 → 後 845字/一致率 41%)",
        "（体験談：30代・会社員/口調は友だちに話す感じ/150字）",
        "大野さん：3番の写真、使用許諾が六月で切れるそうです。差し替えお願いします（西村）",
        "席は[数値]ある。",
        "**メタディスクリプション案（118字）**：夜の図書館を紹介します。",
        "それでは、前回の「書庫」に続けて、閲覧室以降を執筆します。",
        "【3分割の2本目】",
        "席は百ある。（この項は300字程度。冬の閉館に必ず触れること）机は古い。",
        "県内の{市町村名}では夜も開く。",
        "（文・構成 編集部／写真 ＜カメラマン名＞）",
        "- 想定読者：はじめて来る人\n- 文体：落ち着いた調子",
        "→この話、館長の言い分と食い違う（席数が百）。野村さん最終確認お願いします",
        "## B案：夜の書庫",
        "↑閉館時間のとこ、去年の記事のリンク貼る",
        "いただいた音声メモをもとに、ブログ用の文章に整えました。",
        "では、つづけて夜から朝までの部分を書きます。",
        "流れは整っています。見出しの案が必要でしたら三つほどお出しします。",
        "## Part 2：夜の書庫",
        "▼回答2（書庫のつづき）",
        "開館は◯時から◯時まで。",
        "閲覧室では[○分]しか待たない。",
        "その後は[追記日]にここへ書く。",
        "閲覧室は静かだ。田村さん、八月末の席数に差し替えをお願いします。席は百ある。",
        "前回の続きとして、「書庫」以降を書き進めます。",
        "【2／3通目】",
        "（長くなるためいったん区切ります）",
        "### パート3（最終）",
        "次の講習は（日程確定後に記入）から始まる。",
        "席は百ある。[要確認：冬の閉館日]",
        "【以上、最終稿v3_修正2（差し替え済）】",
        "検証結果：三件中二件は一致。執筆側で再確認してください。",
        "Thought: 席数は二つの資料で確認できた。次の節に進む。",
        "Confidence: medium（席数は一つの資料のみ）",
        "Error: Request failed with status code 504 (attempt 2)",
        "利用は【要数値：館の確定値】に達した。",
        "利用は百人に達した（出典：URL未取得）。",
        "滞在はundefined時間に及ぶ。",
        "必要であれば、返し忘れたときの手順もまとめますので、お気軽にお申し付けください。",
        "（この節の最後に、来館者への問いかけを一文入れて次の節につなげる）",
        "（初心者にも伝わるように、たとえ話を交えて200字程度で説明する）",
        "なるほど、目録の節はここまでで大丈夫そうですね！では続いて、書庫について書いていきます。",
        "月に◯千◯百円かかる。",
        "（図書館シリーズ第2稿、ここまで受領。残りは図表のみ）",
        "運賃は片道《要確認。昨年の金額を入れない》円。",
        "棚は ＜＜去年のノート見る。黄色いやつ＞＞ の三つだ。",
        "Keep this part light, the reader is a beginner; next: the stacks, then stop.",
        "〔2本目〕1本目の末尾「夜の棚」を受けて書き出す。",
        "編集の方へ：館長の欄は前回のままで結構です。番地は伏せてください。",
        "［なまえ、ここだけ本名になってないか？ 全体を「館長」でそろえる］",
        "## 2. «施設名_2»",
        "お問い合わせは、%担当部署%までお寄せください。",
        "指摘1（上から目線に見える）は直した。指摘2は三節めで台詞を足して対応。",
        "→ レビュー指摘2に対応：訓練の頻度を追記し、旧版の節を置き換えました。",
        "Final draft saved to `posts/library.md` (all reviewer comments resolved).",
        "【リライト後】",
        "- 各セクションは400〜600字程度で、具体例を1つ以上入れること\n- 「である調」で統一すること",
        "続きをお願いします。",
        "お申し込みは、0XX-XXX-XXXXまで。",
        "【館長修正希望】↑の冊数は言い切ってよいですか？",
        "[最寄り駅]から歩いて来られる。",
        "駅から徒歩[　]分である。",
        "貸し出しは二倍になった（★要出典。なければトル）。",
        "■トーン　やさしく、断定しすぎない。一人称は「私」で統一",
        "CTA（予約ページへのボタン）／文言は「席を取る」で固定",
        "内部リンク設定：「夜の棚」→ /blog/tana/　※別タブにしない",
        "（見出し案A：夜の棚／案B：九時の閲覧室　→Bで仮置き）",
        "書庫の並べ方まで掘り下げることもできますが、いかがなさいますか。",
        "- 媒体：館報\n- 想定：夜に来る人\n- 禁止：冊数の列挙",
        "次の締め切りは来年〇月〇日である。",
        "― 2 of 5 ―",
        "- 棚：【使わなくなった理由を一文で】",
        "（書く内容：夜の棚の見分け方。300字程度）",
        "館長（仮名：Aさん ※年代は要調整）が来た。",
        "★席数、去年から変わったかも。館長の田中さん確認おねがいします★",
        "いい質問ですね。次は、書庫の並べ方について詳しく見ていきましょうか？",
        "[Continued from the previous reply]",
        "- 休館日：[休館日を記入してください]",
        "## 【第2部】閲覧室の使い方",
        "※田中さん：席数が出たら、この下に一文足してもらえますか。",
        "- キーワード「夜の図書館」を見出しに自然に含めました\n- 親しみやすい語り口を意識しました",
        "（出典：＊URL差込位置＊）",
        "〈閲覧室ボックス：席数／時間 を自動挿入〉",
        "食堂は＿＿＿＿である。",
        "<<< つづき：書庫（後半）→ 閲覧室 >>>",
        "はい、続きを書きます。",
        "（※ここに申請書PDFのダウンロードボタンを設置）",
        "【パターンB：語りかける感じ】",
        "【ここで読者への問いを一つ入れる：例「何を読みますか」】",
        "館長（TKTK歳）は朝が早い。",
        "▽▽ 3稿：ここから閉館の段に接続。冒頭と重複していたら詰めて ▽▽",
        "# 制約：である調を維持／見出しは漢数字／この指示は出力に含めない",
        "トーン＝静かな書簡体／禁止語＝「ぜひ」「必見」／見出しは3個",
        "※注意事項：断定は避けること。窓口への導線を入れること。読後感はあたたかく。",
        "うーん、少し硬いので、2段落目以降はもう少し日記寄りに崩してもらえますか？",
        "ダミーテキストです。本文が入ります。",
        "## 回答の続き",
        "---PART 3---",
        "SEOスコア：82/100　対策キーワード：夜の図書館",
        "続けて",
        "<!-- section 3 / continue -->",
        "### 閲覧室（再生成2回目）",
        "▼part_02 ／ 前出力の末尾120字を参照して継続",
        "〈autosave 2/5：ここで出力上限〉",
        "【人名カナ、どちらか後で一括置換】",
        "《仕上げ工程：結び 再出力》",
        "★整理さんへ　本記はここまで二段、以下は別の面へ★",
        "◆絵とき２枚目　閉館の場面に変更希望◆",
        "公開チェック＝館長の発言（録音照合 未）／席数（済）",
        "貸し出しは%2$sまで。",
        "ここには補足が入ります。仮の文章で、意味はありません。",
        "お題「夜の図書館」で一本まとめてみました。",
        "語り口は「僕」と「君」で統一し、前の章の話には戻らずに手順へ入ること",
        "見出しだけを抜き出した構成表も作れますので、必要な方を番号でお知らせください。",
        "案2（語りかけるトーン）：",
        "【修正点まとめ】\n・語尾を三か所そろえました",
        "→ 田中さん：四十二席の内訳、入稿までに裏取りお願いします！",
        "【リンクA：読書灯／ボタン赤／上部に移動】",
        "席は平均[object Object]です。",
        "### 閲覧室（続き）",
        "### output_part_2.txt",
        "Copilot",
        "Page 2 of 4",
        "> 続きお願いします。さっきの閲覧室のところから",
        "<!-- total_chars: 2014 / target: 3000 -->",
        "ここで使える表現をいくつかご提案します（硬め／やわらかめ）。",
        "ご質問の「閲覧室」について補足すると、誰でも入れます。他に気になる語があれば聞いてくださいね。",
        "ご希望でしたら、次の章の書き出しを3つご用意したり、写真の説明を短くしたりもできます。",
        "[INFO] append ok: 2804 -> 4011 chars / retry=1",
        "[[内部リンク：図書館の席の記事]]",
        "座席の選び方は、▼関連記事リンク（あとで入れる）もどうぞ。",
        "---NEXT---",
        "=== PART 3 ===",
        "以下、続きです。",
    ],
)
def test_what_may_be_its_authors_note_is_information(line: str) -> None:
    assert [each.severity.name for each in of("generator-marker", BEFORE + line + AFTER)] == ["INFO"]


@pytest.mark.parametrize(
    "line",
    [
        "<thinking>次は閉館日について触れるべきか。</thinking>",
        "</s>",
        "pythonコードをコピーする",
        "![夜の閲覧室](IMAGE_URL_HERE)",
        "[図書館の案内](URL)",
        "一回の貸し出しは{{price}}円です。",
        "総合評価は{score_b}点です。",
    ],
)
def test_tokens_and_targets_of_the_source_are_left_over(line: str) -> None:
    assert ("generator-marker", 3) in loud(BEFORE + line + AFTER)


def test_the_fence_around_a_post_is_left_over() -> None:
    assert loud(f"```markdown\n# 夜の図書館\n\n{BEFORE}```sh\nls\n```\n\n司書は本を読む。\n") == [
        ("generator-marker", 1)
    ]
    assert loud(f"```markdown\n# 夜の図書館\n\n{BEFORE}```\n") == [("generator-marker", 1)]
    assert loud(f"```markdown\n# 見出し\n```\n\nこう書く。\n\n{BEFORE}") == []


def test_what_is_said_in_two_lines_hides_no_seam() -> None:
    line = "申し訳ありません、先ほどの回答が途切れてしまいました。\n\n続きから再開します。"
    found = loud(SEAM.format(line))
    assert [each for each, _ in found] == ["stitched-resume", "unfinished", "generator-marker", "generator-marker"]


def test_the_label_of_a_proposed_title_is_left_over() -> None:
    assert loud("---\ntitle: タイトル案2：夜の図書館の歩き方\n---\n" + BEFORE) == [("generator-marker", 2)]
    assert loud("---\ntitle: 〔タイトル案B〕夜の図書館の歩き方\n---\n" + BEFORE) == [("generator-marker", 2)]
    assert loud("---\ntitle: タイトルの付け方：夜の図書館\n---\n" + BEFORE) == []


def test_a_later_part_in_bold_without_the_first_is_left_over() -> None:
    assert [each.line for each in of("generator-marker", f"{BEFORE}**[PART 3] 夜の棚**{AFTER}")] == [3]
    assert not of("generator-marker", f"**[PART 1] 朝の棚**\n\n{BEFORE}**[PART 2] 夜の棚**{AFTER}")


def test_what_is_wrong_within_the_fence_around_a_post_is_told_on_its_line() -> None:
    within = f"{BEFORE}---END---\n\n{BEFORE}〇〇の棚へ行く。\n"
    found = findings(f"---\ntitle: 棚\n---\n```markdown\n{within}```\n")
    assert [(each.check, each.line) for each in found if each.line > 1] == [
        ("generator-marker", 4),
        ("generator-marker", 7),
        ("repeated-passage", 9),
        ("generator-marker", 11),
    ]


@pytest.mark.parametrize("text", ["```markdown", "```md\n   \n", "---\ntitle: 棚\n---\n```md\n"])
def test_a_fence_with_nothing_in_it_is_left_over_too(text: str) -> None:
    assert [each.check for each in findings(text) if each.check == "generator-marker"] == ["generator-marker"]


def test_a_marker_within_a_fence_around_a_post_can_be_disabled() -> None:
    text = f"```markdown\n<!-- yomitime-disable generator-marker -->\n\n席は[ここに数を入れる]。\n{BEFORE}```\n"
    assert [each.line for each in findings(text) if each.check == "generator-marker"] == [1]


def test_a_title_is_filled_in() -> None:
    assert loud("---\ntitle: 夜の図書館「{{shop_name}}」の歩き方\n---\n" + BEFORE) == [("generator-marker", 2)]
    assert loud("---\ntitle: '{topic}の歩き方'\n---\n" + BEFORE) == [("generator-marker", 2)]
    assert loud("---\ntitle: " + '"Vue の {{ message }} とは"' + "\n---\n" + BEFORE) == []


def test_a_body_that_breaks_off_before_an_assistants_words_is_loud() -> None:
    text = f"{BEFORE}司書は貸し出しの数をあまり気にしない。それよりも、どれだけ長く居てくれたかを大事に\n\nI hope this helps! Let me know if you'd like any changes.\n"
    assert loud(text) == [("unfinished", 3), ("generator-marker", 5)]


def test_a_post_about_language_models_may_quote_prompts() -> None:
    quoted = "あなたはプロのライターです。以下の条件で記事を書いてください。"
    about = "ChatGPTへのプロンプトを比べてみる。GPTはこう答えた。\n\n"
    assert not of("generator-marker", about + quoted + AFTER)


def test_a_post_about_writing_may_list_what_to_heed() -> None:
    listed = "- 1文は60字以内にする\n- 専門用語には補足を入れる\n"
    assert of("generator-marker", BEFORE + listed + AFTER)
    assert not of("generator-marker", f"文章術の話。よい書き方には決まりがある。\n\n{listed}{AFTER}")


def test_a_post_about_language_models_may_quote_assistants() -> None:
    quoted = "返事はどれも似ている。「以上、ご指定の条件に沿って本文を作成しました。修正があればお知らせください。」と書いてくる。"
    assert not of("generator-marker", BEFORE + quoted + AFTER)


def test_a_second_front_matter_is_left_over() -> None:
    second = '---\nlayout: post\ntitle: "夜の図書館（後半）"\nreading_time: 20\n---\n'
    assert ("generator-marker", 4) in loud(f"{BEFORE}{second}{AFTER}")
    assert not of("generator-marker", f"{BEFORE}```yaml\n{second}```\n{AFTER}")
    # The first one, below a comment: what is wrong with it is said of the front matter.
    below = f"<!-- 注 -->\n{second}{AFTER}"
    assert not of("generator-marker", below)


def test_the_last_word_of_a_post_is_a_persons() -> None:
    assert not of("generator-marker", BEFORE + "END\n")


def test_the_settings_name_markers_of_their_own() -> None:
    config = parse({"checks": {"generator-marker": {"markers": ["＝＝区切り＝＝"]}}})
    reading = yomitime.measure("港の朝は早い。\n\n＝＝区切り＝＝\n\n昼には市が立つ。", config)
    found = checks.of_post(reading, comparison.compare(reading.document, reading.estimate, config), config)
    assert [(each.line, each.check) for each in found if each.check == "generator-marker"] == [(3, "generator-marker")]


def test_a_prompt_that_is_introduced_as_an_example_may_be_one() -> None:
    prompt = "あなたはプロの編集者です。以下の文章を校正してください。"
    assert [each.severity.name for each in of("generator-marker", BEFORE + prompt + AFTER)] == ["WARNING"]
    assert not of("generator-marker", f"{BEFORE}頼むときの指示文の例を示す。\n\n{prompt}{AFTER}")
