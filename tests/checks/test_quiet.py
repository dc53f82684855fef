"""What people really write, and no check may call a fault."""

from __future__ import annotations

import pytest

from tests.checks.reading import findings, loud, of_reading, read
from tests.conftest import CORPUS
from yomitime import analysis, document
from yomitime.model import Severity

QUIET = {
    "drafts of one's own": "では、朝の段落から書き直します。\n\n夜の話。\n",
    "a template in a fence, with text and code behind it": "```md\n# 見出し\n\n- 写真\n```\n\nこの形で書く。\n\n```sh\nls\n```\n",
    "an instalment that ends without a full stop": "船の灯りが見えた。\n\n彼は桟橋へ走り出した（続く）\n",
    "a list that goes on": "箱の番号は一、二、三、四（以下続く）\n",
    "a list behind a continuation": "朝の話。夜は早い。\n\n【続き】倉庫の鍵は港の人が持っている。必要なものは次の三つ\n\n- 網\n- 氷\n",
    "cards under headings alike": (
        '## 作ったもの\n\n<iframe src="a"></iframe>\n\n## 作ったもの\n\n<iframe src="b"></iframe>\n\n'
        "## 今日の一曲\n\n{{< youtube a >}}\n\n## 今日の一曲\n\n{{< youtube b >}}\n"
    ),
    "a heading and one below it": "## 入れ方\n\n### 入れ方\n\n箱を開ける。\n",
    "a command with one more argument": (
        "```sh\ncd app\nnpm install --save-dev typescript eslint\n```\n\n次に足す。\n\n```sh\ncd app\nnpm install --save-dev typescript eslint prettier\n```\n"
    ),
    "a title that ends in a letter": "---\ntitle: ありがとうTwitter、こんにちは、X\nreading_time: 1\n---\nXの話をする。\n",
    "a title that ends in a day": "---\ntitle: 夏の旅の港 Day1\nreading_time: 1\n---\n夏の旅の港 Day10まで書く。\n",
    "a title that ends in an ordinal": "---\ntitle: 港の釣り日誌、第2\nreading_time: 1\n---\n港の釣り日誌、第20回まで書く。\n",
    "an author's thanks": "ご指摘ありがとうございます。本文に説明を追加しました。\n\nご要望に応じて、見出しを追加しました。\n",
    "plans for the next year": "このイベントは来年も同じ形式で続けますか。\n\n来年も同じ形式で書きますか、と聞かれた。\n",
    "a draft for a meeting": "こちらが春の総会で配る原稿案です。\n\n以下が続きです。前回は時間がなくて途中で終わりました。\n",
    "titles of titles": "---\ntitle: タイトル：未定\nreading_time: 1\n---\n見出しタグの話。\n",
    "fin": "今日も楽しかった。ではまた明日\n\n--- fin ---\n",
    "halves": "今日も楽しかった。ではまた明日\n\n--- 1/2 ---\n\n次の日も晴れた。\n",
    "a mark that is cut like none": "名前の前に付ける。たとえば\n\n---HELP\n\nと書く。\n",
    "inches": '画面の大きさ。\n\n"width": 27"\n',
    "what is written of brackets": "括弧そのものを話題にすると、「「」のような並びが現れる。\n",
    "a quoted marker": "書き込みの終わりには、こうある。\n\n> 日曜の件は忘れてください。\n>\n> ---END---\n\n日曜に何があったのかは分からない。\n",
    "options of a command that say nearly the same": (
        "名前を表示します。\n\n-f, --canonicalize\n\n与えられた名前の中にあるリンクを最後まで辿って表示する。最後の要素以外は存在しなければいけない\n\n"
        "-e, --existing\n\n与えられた名前の中にあるリンクを最後まで辿って表示する。最後の要素も含めて存在しなければいけない\n\n"
        "-n\n\n末尾に改行を出力しない\n"
    ),
    "brackets that are shown in code": "かっこは `「` か `【` で始める。`（` でもよい。\n",
    "a refrain": (
        "夜明けの窓に\n青い風が吹く\n\n"
        "もう一度 君に会いたくて\n長い坂道を歩き出す\nもう一度 君に会いたくて\n忘れた歌を口ずさむ\n\n"
        "駅のホームで\n白い息を吐く\n\n"
        "もう一度 君に会いたくて\n長い坂道を歩き出す\nもう一度 君に会いたくて\n忘れた歌を口ずさむ\n\n"
        "会いたくて\n会いたくて眠れない\n"
    ),
    "lines of a song that are sung twice": (
        "もう一度君に会いたい\nもう一度君に会いたい\n長い坂道を歩き出す\n\n"
        "ゆらりゆらりと揺れる小さな舟  \nゆらりゆらりと揺れる小さな舟  \nどこまでも\n\n歌いながら歩く\n歌いながら歩く道\n"
    ),
    "a song whose lines are run together": (
        "ちりん　ちりん\nかたん　かたん\n　　港の上で　港の上で\n　　だれかが　だれかを待っている\n　　港の上で　港の上で\n　　だれかが　だれかを待っている\n\n"
        "梅雨の晴れ間　船が着きました\n次の日　船が着きました\n次の日も　船が着きました\n"
    ),
    "a song with an interlude": (
        "海で会う日まで\n　さよならは言わない\n\n（間奏　笛八小節）\n\nさよならは言わない\n　また海で会うから\n"
    ),
    "a post about blanks with one in its title": (
        "---\ntitle: 「{{ name }} 様」を二度と送らない\nreading_time: 1\n---\n手紙の変数が埋まらないまま届く。\n\n```\n{{ name }} 様\n```\n"
    ),
    "a tale for children": (
        "あきの　あさ、かにが　かいを　みつけました。\n\n「ぼくの　かいが　いちばん　おおきい」\n\nすると　えびも　かいを　みつけました。\n\n「わたしの　かいが　いちばん　おおきい」\n\n"
        "ふたりは　かいを　ならべて　みました。\n\nおなじです。\n\n「うーん」\n\nそして　かには　もっと　おおきい　かいを　みつけました。\n\n「ぼくの　かいが　いちばん　おおきい」\n\n"
        "すると　えびも　もっと　おおきい　かいを　みつけました。\n\n「わたしの　かいが　いちばん　おおきい」\n\nふたりは　かいを　ならべて　みました。\n\nおなじです。\n"
    ),
    "code in HTML": "題は <code>{{title}}</code> に入り、<kbd>**「窓口」**だけ</kbd>と打つ。\n",
    "parallel sentences": (
        "父は毎朝港の市場まで歩いて行った。母も毎朝港の市場まで歩いて行った。母も毎朝港の食堂で働いた。\n\n"
        "本館では二階の窓口で本を返せます。分館では平日に限り二階の窓口で本を返せます。分館では平日に限り予約もできます。\n"
    ),
    "what a site owes its readers": (
        "この回答はAIが作成したものであり、内容を保証するものではありません。\n\nA. 申し訳ございませんが、この内容については電話ではお答えできません。\n\n"
        "Translated by DeepL and revised by Tanaka\n\n【社内連絡：来週は休館です】\n\n雪だ。\n"
    ),
    "a diary in halves": (
        "以上が旅の前半です。後半は、ご要望をいただいた宿の話を書きます。\n\n以上が前半部分です。後半ではご要望の多かった料理を紹介します。\n\n雪だ。\n"
    ),
    "answers of a program": 'APIの応答は次のとおり。\n\n{"status": "ok"}\n\n"level": "info", "msg": "started"\n\n雪だ。\n',
    "a listing with a label": "命令を実行します。\n\n【出力1】\n\n```\nok\n```\n\n雪だ。\n",
    "marks of a comparison of versions, spoken of": "Gitでは\n\n<<<<<<< HEAD\n\nと\n\n>>>>>>> feature\n\nに挟まれます。\n\n雪だ。\n",
    "variables that are spoken of": "WordPressでは %%title%% と書くと題名が入ります。\n",
    "lines in a frame that are for readers": (
        "★お知らせ★\n\n◆日時　三月三日◆\n\n【材料】\n\n《第一章　夜明け》\n\n※写真は去年のものです。\n\n▼続きはこちら\n\n（間奏）\n\n〔注：旧版による〕\n"
    ),
    "notes of one's own": '%%TODO あとで写真を足す%%\n\n[[API_RESPONSE]]\n\n{"status": "ok"}\n\n港は早い。\n',
    "who works on machines": (
        "私は医師ではなくAIの研究者です。\n\n私はAIエンジニアとして働いています。\n\n私はAIに詳しくない。\n\n雪だ。\n"
    ),
    "a question in the speech of Osaka": "## なんで触ったらあかんの\n\n熱いからや。\n",
    "what is said twice for effect": (
        "進め進めと言われて進め進めと言われて、ここまで来た。食べたい食べたい食べたい食べたいと泣く。頑張れ日本頑張れ日本と叫ぶ。\n\n"
        "雨にも負けず風にも負けず雨にも負けず風にも負けずと唱える。行ってきます行ってきますと手を振る。\n"
    ),
    "a poem whose lines take up the last one": "春の海に\n\n春の海に浮かぶ舟\n\n浮かぶ舟には\n\n浮かぶ舟には誰もいない\n",
    "a manual that gives one instruction in every chapter": "".join(
        f"## {name} の場合\n\n以下のコマンドを実行します。\n\n```sh\n{name} install\n```\n\n"
        "インストールが完了したら、以下のコマンドでバージョンを確認します。\n\n"
        f"```sh\n{name} --version\n```\n\n{name} の画面が開けば成功です。詳しくは公式ドキュメントを参照してください。\n\n"
        for name in ("apt", "brew", "dnf", "winget", "pacman")
    ),
    "the same steps on two systems": "".join(
        f"## {name} の場合\n\n以下のコマンドを実行します。\n\n```sh\n{name} install\n```\n\n"
        "インストールが完了したら、以下のコマンドでバージョンを確認します。\n\n"
        f"```sh\n{name} --version\n```\n\n{name} の画面が開けば成功です。詳しくは公式ドキュメントを参照してください。\n\n"
        for name in ("apt", "brew")
    ),
    "steps that differ in a word": (
        "macOS をお使いの方は、設定アプリを開いて「一般」から「情報」を選び、バージョンを確認してください。\n\n"
        "Windows をお使いの方は、設定アプリを開いて「システム」から「バージョン情報」を選び、バージョンを確認してください。\n"
    ),
    "the same steps with code of each system": "".join(
        f"## {name} にインストールする\n\nまず、パッケージマネージャーを更新します。\n\n```sh\nupdate {name}\n```\n\n"
        "次に、必要なライブラリをインストールします。\n\n```sh\ninstall {name}\n```\n\n"
        "インストールが完了したら、バージョンを確認します。バージョン番号が表示されれば、インストールは成功です。\n\n"
        "うまくいかない場合は、ネットワークの設定を確認してください。プロキシを使っている場合は、環境変数を設定する必要があります。\n\n"
        for name in ("Ubuntu", "Fedora", "Arch")
    ),
    "a note at both ends": (
        "※この記事はアフィリエイト広告を利用しています。紹介する商品の価格は執筆時点のもので、最新の価格は各販売サイトでご確認ください。\n\n"
        "炊飯器は小さめが便利だ。\n\n"
        "※この記事はアフィリエイト広告を利用しています。紹介する商品の価格は執筆時点のもので、最新の価格は各販売サイトでご確認ください。\n"
    ),
    "listings without markup": "設定を二つ示す。\n\n"
    + "AC_INIT([project],[1.0])\nAC_CONFIG_SRCDIR([src/hello.c])\nAC_OUTPUT\n\n" * 2,
    "a prompt that is quoted": "こう頼みます。\n\n> 次の記事を校正してください。\n>\n> {{記事}}\n\nすると直してくれます。\n",
    "a form for letters": (
        "件名は「退職のご挨拶（〇〇部・〇〇）」とします。\n\nお疲れさまです。〇〇部の〇〇です。\n\n[ここに後任者の連絡先を記入]\n"
    ),
    "an English description": (
        "---\ndescription: A short note on the best matcha parfait I have ever had in Kyoto\n---\n"
        + "京都へ行くたびに、抹茶のパフェを食べ歩いている。今回は祇園の路地裏にある小さな甘味処を訪ねた。席は八つだけで、石畳の通路が奥へ続く。"
        "抹茶は注文してから一杯ずつ点ててくれる。苦味と甘味の加減がよく、あっという間に食べ終えた。次は冬に来て、あたたかいぜんざいも食べたい。"
        "帰り道に鴨川のほとりを歩きながら、ずっとその味のことを考えていた。"
    ),
    "a description of the whole site": (
        "---\ndescription: 暮らしのあれこれを綴るブログです。\n---\n"
        + "去年の台風で破れたままの網戸を、ようやく張り替えた。ホームセンターで網とゴムを買い、ローラーで溝に押し込んでいく。"
        "最初の一枚は波打ったが、二枚目からは要領がつかめた。クリップで四隅を仮止めし、対角線の順に押さえるのがこつだ。余った網はカッターで切る。"
        "全部で六枚、半日かかった。風が通るようになって、部屋が明るくなった気がする。ゴムの太さは、溝の幅を測ってから選ぶとよい。"
    ),
    "a reference that says of one call what it says of another": "".join(
        f"### {call}\n\n送られた値は港の台帳に写されます。関数や印のついた値を渡すと例外になります。台帳は夜のうちに閉じられ、朝になると新しい頁が開きます。\n\n"
        for call in ("ledger.send(channel, ...args)", "イベント: 'did-send'")
    ),
    "the same for each case": "".join(
        f"## {case}の場合\n\n{case}から来る人は、下の道を通って港の待合所まで歩いてください。道は平らで、車いすでも通れます。\n\n"
        "待合所に着いたら、窓口で名前を言って札を受け取ってください。札はそのまま船に乗るときに使えます。\n\n"
        for case in ("東の町", "西の町")
    ),
    "release notes": "".join(
        f"## 1.{n}.0\n\n- 軽微な不具合を修正しました。\n- パフォーマンスを改善しました。\n- ドキュメントの誤字を直しました。\n\n"
        for n in range(9)
    ),
    "products with one specification": "".join(
        f"### {name}\n\n|項目|値|\n|---|---|\n|送料|全国一律 600 円です。|\n|返品|到着から七日以内に限り受け付けます。|\n\n"
        "送料は全国一律 600 円です。\n\n"
        for name in ("湯のみ", "小皿", "急須", "大鉢")
    ),
    "one greeting at both ends": (
        "こんにちは、編集部の田中です。今週も無事に週末を迎えました。\n\n港の朝は早い。\n\n"
        "それではまた来週お会いしましょう。編集部の田中でした。よい週末を\n"
    ),
    "headings that come again": "## 春\n\n### まとめ\n\n桜が咲いた。\n\n## 夏\n\n### まとめ\n\n蝉が鳴いた。\n\n## 秋\n\n### まとめ\n\n葉が落ちた。\n",
    "a bold line whose words the paragraph takes up": "**特別な朝の市場とは**\n\n特別な朝の市場とは、月に一度だけ港で開かれる市のことです。\n",
    "a caption that the text takes up": "港の朝に並ぶ白い船の列\n\n港の朝に並ぶ白い船の列を見ると、帰ってきたと思う。\n",
    "a quotation and its discussion": (
        "> 港の朝は早い。まだ暗いうちから船の明かりが沖に並び、岸では箱を積む音が響いている。私はその音で毎朝目を覚ます。\n\n"
        "書き出しはこうだ。\n\n港の朝は早い。まだ暗いうちから船の明かりが沖に並び、岸では箱を積む音が響いている。私はその音で毎朝目を覚ます。\n"
    ),
    "emphasis by repetition": "逃げろ。逃げろ。とにかく逃げろ。そう思った。そう思ったのに、足が動かない。足が動かないのだ。\n",
    "anadiplosis": "残ったのは、誰にも読まれない手紙だけだった。\n\n誰にも読まれない手紙だけだった。それでも彼は書いた。\n",
    "an instalment": "船は沖へ出た。振り返ると、灯台の明かりはもう見えなかった。\n\n（続く）\n",
    "an instalment with an afterword": "船は沖へ出た。灯台はもう見えない。\n\n（つづく）\n\n### あとがき\n\n読んでくださってありがとうございます。\n",
    "an instalment without full stops": "今日は早く寝ようと思います、明日はいよいよ本番なので緊張して眠れない気もしますが\n\n（つづく）\n",
    "the end of a novel": "彼は帰らなかった。\n\n―ＥＮＤ―\n",
    "the end between waves": "彼は帰らなかった。\n\n～END～\n\n※この物語はフィクションです。\n",
    "a decorated note": "船は沖へ出た。\n\n--- 追記 ---\n\n船は戻った。\n\n=== ここからネタバレ ===\n\n灯台守が犯人だ。\n",
    "a template for readers": (
        "件名はこう書きます。\n\n〇〇株式会社 〇〇様\n\nいつもお世話になっております。〇〇の田中です。\n\n"
        "【ここに用件を書く】\n\n【ここに日時を書く】\n\n【ここに署名を入れる】\n\nこの型を使い回してください。\n"
    ),
    "braces that are the subject": "Vue では `{{ title }}` と書きます。すると {{ title }} の所に題名が入ります。\n",
    "braces in a fence": "設定はこうです。\n\n```liquid\n{{title}}\n{{ タイトル }}\n```\n\n以上です。\n",
    "a to-do application": "今日は TODO アプリを作ります。TODO を追加するボタンと、TODO の一覧を置きましょう。\n\n- TODO: 牛乳を買う\n- TODO: 本を返す\n",
    "agreement in a dialogue": "「承知しました。以下の書類をお持ちします」と彼は言った。\n\n承知しました、と私も言った。それで話は終わった。\n",
    "manners of agreement": "承知しましたは、目上の人に使う言葉です。了解しましたとの違いを見ていきましょう。\n",
    "words of a model, discussed": "ChatGPT に聞くと、こう返ってきた。\n\n申し訳ありませんが、私はAI言語モデルなので味は分かりません。\n\nLLM らしい答えだ。\n",
    "paragraphs without full stops": (
        "今日は海へ行きました！\n\nとても楽しかったです♪\n\nまた行きたいなぁ（笑\n\n写真はこちら：\n\n帰りにアイスを食べたw\n\n"
        "夕日のきれいな海岸\n\nhttps://example.com/umi\n\nそんなわけで、今日はここまで\n\nそれではまた次回の記事で\n"
    ),
    "last words that people leave open": "今年もありがとうございました。それでは皆さま、よいお年を",
    "last words with a particle": "港で待っている。いつか、あの人が帰ってくる日まで",
    "a colon before code": "設定は次のとおりです：\n\n```\na = 1\n```\n\nこれを実行すると\n\n```\nb\n```\n\nとなります。\n",
    "faces": "港へ行った( ´∀｀)」 風が強い┐(´ー｀)┌ また行く「(・ω・」\n",
    "speech over paragraphs": "「昔の港はね。\n\n「船が五十もあったんだよ。\n\n「いまは三つだ」と祖父は言った。\n",
    "marks as the subject": "かぎかっこ（「）は書き出しの一マス目に置く。閉じるほう（」）は句点の前に置く。\n",
    "numbered by one bracket": "1）まず水を張る。\n\n2）次に火をつける。\n\n一）最後に塩を入れる。\n",
    "headings without verbs": "## 港の朝\n\n港は早い。\n\n## 設定の切り替え\n\n切り替える。\n\n## CSVを読み込み\n\n読む。\n\n## Docker とは\n\n箱だ。\n\n## なぜ海なのか\n\n青いから。\n",
    "a short title and a longer heading": "---\ntitle: 海辺の町の小さな図書館\n---\n# 海辺の町の小さな図書館が教えてくれたこと\n\n本がある。\n",
    "a Latin title and a longer word": "---\ntitle: 日本語で学ぶ Java\n---\n# 日本語で学ぶ JavaScript\n\nこれは別物だ。\n",
    "a title with a face": "---\ntitle: 今日の港(´・ω・｀)\n---\n風が強い。\n",
    "a title that calls to do something": "---\ntitle: 港まで歩いて朝の市を見ましょう\n---\n雪だ。\n",
    "a title that supposes": "---\ntitle: 港の朝は早いでしょう\n---\n雪だ。\n",
    "a chore that begins a third time": "柿の皮をむいて、ひもで結んで、軒に吊るす。" * 2
    + "柿の皮をむいて――と、六十個。指が黒い。\n",
    "an ordinary description": "---\ntitle: Docker の使い方\ndescription: Docker の使い方について解説します。\n---\nDocker は箱です。\n",
    "an emoji that joins": "家族👨‍👩‍👧‍👦で港へ行った。葛󠄀城市の辻󠄀さんも来た。\n",
    "a cry": "あ゙あ゙あ゙と叫んだ。港に響いた。\n",
    "mojibake as the subject": "文字化けすると縺薙ｓ縺ｫ縺｡縺ｯのようになります。\n",
    "French": "カフェ・ド・フロール（Café de Flore）で déjà vu という言葉を覚えた。façade も。\n",
    "glossary": "".join(
        f"**{term}**\n:   港で使う言葉です。{term}と読みます。\n\n" for term in ("もやい", "とも", "おもて", "ふなべり")
    ),
    "a disclosure at both ends": "※本記事には広告を含みます。\n\n港の朝は早い。\n\n※本記事には広告を含みます。\n",
    "loud laughter": "はははははははははははははははははははははははははははは。ドンドンドンドンドンドンドンドンドンドンドンドン。\n",
    "a tongue-twister": "隣の客はよく柿食う客だ、隣の客はよく柿食う客だ、と三回言ってみる。\n",
}


SILENT = {
    "a title whose bracket closes in another width": "---\ntitle: 夜の図書館（2024年版)\nreading_time: 1\n---\n図書館の話。\n",
    "a title that is a face": "---\ntitle: （ABCDEFGH\nreading_time: 1\n---\n図書館の話。\n",
    "a title that laughs": "---\ntitle: 夜の図書館に行った話（笑\nreading_time: 1\n---\n図書館の話。\n",
    "an excerpt that says for whom it is": "---\nexcerpt: 夜の図書館を歩く（想定読者：学生）。席や時間をまとめます。\nreading_time: 1\n---\n図書館の席や時間の話。学生が歩く夜。\n",
    "a heading that ends in しるべ": "## 夜の図書館の道しるべ\n\n図書館までの話。\n",
    "a heading that ends in こと": "## お金のこと\n\n港に通うのに掛かるのは電車賃だけだ。\n",
    "an excerpt about braces": "---\ntitle: 港の文字列\nexcerpt: テンプレートリテラルで{name}と{age}を埋め込む。\nreading_time: 1\n---\n港の文字列に名前を埋め込む方法の話。\n",
    "an excerpt that begins with what is said": "---\ntitle: 夜の図書館\nexcerpt: もちろんです！と司書は言った。以下は夜の図書館の物語。\nreading_time: 1\n---\n司書は夜の図書館の物語を語ると言った。\n",
    "a title that ends in a number": "---\ntitle: 図書館の心得の一\nreading_time: 1\n---\n図書館の心得の話。\n",
    "a title that offers a choice of words": "---\ntitle: 血液型A\nreading_time: 1\n---\nAIの話。AIは早い。AIを使う。\n",
    "pages of a wiki": "港の話。[[VUE_SLOT]]を見る。[[SLOT_MACHINE]]のページも見る。{placeholder}を入れる。\n\n[Input placeholder]\n\n夜の話。\n",
    "a screen": "港の話。\n\n>>> RETRY 押してください\n\n夜の話。\n",
    "credits": (
        "朝の話。\n\n（表：筆者作成）\n\n※画像はAIで作成\n\n（編集部注：この資料は2020年に作成）\n\n（資料の複写は可）\n\n（ラフな服装で可）\n\n夜の話。\n"
    ),
    "things that sound like work": "朝の話。\n\n【缶バッチ】\n\n（バッチサイズは32）\n\n■途中から再開した話\n\n【指示：右へ】\n\n夜の話。\n",
    "names in brackets": "朝の話。\n\n[NHK WORLD Japan Kyoto]\n\n夜の話。\n\n[SQL INSERT INTO users]\n",
    "headings with a case in brackets": "## 導入（Windowsの場合）\n\n朝の話。\n\n## 結び（むすび）の神様\n\n夜の話。\n\n## 裏口から入る導入\n\n昼の話。\n",
    "values of a person": "朝の話。\n\nname: Taro / age: 30\n\n夜の話。\n",
    "comments of WordPress": '朝の話。\n\n<!-- wp:acf/model_card {"a":1} -->\n\n<!-- CTA：なし -->\n\n<!-- retry=3 -->\n\n夜の話。\n',
    "items that point": "- ホーム →\n- または\n- 夜の海はどこまで\n",
    "an offer of tea": "お茶をお出ししますが、いかがでしょうか。\n\n締め切りの変更をご希望の方は、お知らせください。\n",
    "headings that ask": "## 予想は当たったか\n\n予想は当たったから、箱を積む。\n\n## 値札のない船に値札を\n\n船の話。\n",
    "what a program shows": "港の話。\n\n以下の手順で進めます。\n\n改めて朝\n\n夜の話。\n",
    "a title that ends in a letter of the alphabet": "---\ntitle: 港の地図の案内図A\nreading_time: 1\n---\nAの道を行く。AIの話。AIは早い。AIを使う。\n",
    "a heading twice between whole parts": "## 港の朝\n\n船が出る。\n\n## 港の朝\n\n市が立つ。\n\n**問い**と**答え**\n",
    "a title that ends in a suffix": "---\ntitle: 港で遊ぶゲーム機\nreading_time: 1\n---\n機能の話をする。機械は重い。\n",
    "what is provided": "港の記録の話。\n\n市から提供された資料によると、参加者は120人だった。\n\nご提供いただいた資料に名前が記載されていないものは、展示しません。\n",
    "tries of an author": "港の話。\n\nわかりました、文章を書き換えてみます。\n\nでは、この関数を書き直します。\n",
    "last lines with an adverb": "港の朝は早い。船が出る。\n\n夜も船が出る。灯りが並ぶ。\n\n市が立つと人が来る。箱を積む。\n\n外はもう秋\n",
    "headings behind a pause": "## 終助詞：ね、よ、な\n\n朝の話。\n\n## それもまた人生、よ\n\n夜の話。\n\n## わ行：わ、を、ん\n\n字の話。\n",
    "a voice": "## I will follow your voice\n\n歌の話をする。\n\nI have lost my voice today.\n",
    "a lesson of Chinese": "中国語の例文。\n\n请注意你说话的口吻。\n\n这部电影的开头很长，但是结尾让人感动。\n",
    "a selector": "input[placeholder]で選べる。[data-placeholder]に色を付ける。\n",
    "thumbs": "評価は👍と👎の2択です。\n\n👍 12　👎 3\n",
    "names of documents": "[doc#12] を参照。回答には[doc_1]のような出典が付く。\n",
    "values of a program": '港の値。\n\n{"name": "a", "confidence": 0.9}\n',
    "elements": "港の表。\n\n<first_name>太郎</first_name>\n",
    "titles of proposals": "---\ntitle: 【見出し案】を十個出すコツ\nreading_time: 1\n---\n見出しの話。\n",
    "keys and formats": (
        "【Alt】キーと【F4】キーを押す。\n\n[Alt] + [Tab] で移る。\n\n【代替】豆腐を鶏肉に替えてもよい。\n\n"
        "数字{3}と書けば三桁になる。第{0}回のように書く。\n"
    ),
    "settings": (
        "TEST_RESULT が空のときは止まる。\n\n[mysqld] の設定に max_connections=200 を足す。\n\n"
        "RandomForestClassifier(max_depth=5, n_estimators=100)\n"
    ),
    "states": "1回目の取得：失敗、2回目の取得：成功\n\n運転モード（自動）：室温に合わせて切り替わる。\n",
    "dates in brackets": "[3/4・札幌公演]\n\n朝の話。\n\n[12/24｜クリスマス会]\n\n夜の話。\n\n--- day 1/3 ---\n\n次の日の話。\n",
    "what points to a picture": "朝の話。\n\n↓納品された箱の写真です。\n\n→2案あり、どちらも悪くない。\n\n（部品は自分で組んでください）\n",
    "notes in another language": "朝の話。\n\n[Photo by John Smith: Kyoto station]\n\n夜の話。\n\n[Error code 404: not found]\n",
    "a title with the name of a tool": "---\ntitle: 港ではじめるDocker\nreading_time: 1\n---\nDockerfileを書く。Dockerfileを置く。\n",
    "formulas": '表計算の話。次を入れる。\n\n=IF(A1="","",A1)\n',
    "comments of a theme": "朝の話。\n\n<!-- ad block=top align=left -->\n\n<!-- section=intro class=wide -->\n\n夜の話。\n",
    "a part that is named": "朝の話。\n\n[Part 2] は別の記事に書いた。\n",
    "what is told": "- 橋。馬の水飲み場があったという\n- 坂\n- 古い井戸\n",
    "what stands below a table": (
        "港の表。\n\n| 船 | 箱 |\n|---|---|\n| 朝の船 | 三つ |\n|{: .wide}\n\n| 船 | 箱 |\n|---|---|\n| 朝の船 | 三つ |\n|: 表の題名\n\n"
        "| 船 |\n| 箱 |\n| 網 |\n| 灯り\n"
    ),
    "a command shown again with a longer name": (
        "```sh\ncd app\nnpm i\nnpm run dev\n```\n\n次に試す。\n\n```sh\ncd app\nnpm i\nnpm run development\n```\n\n"
        "```sh\ncurl https://example.com/path/to/file1\n\n# 出力\n```\n\n```sh\ncurl https://example.com/path/to/file12\n```\n"
    ),
    "a title that ends in a name which begins others": "---\ntitle: 港で使うGit\nreading_time: 1\n---\nGitHubを見る。GitHubで話す。GitLabも試す。\n",
    "a heading that ends in a thing": "朝の話。\n\n## 支柱は、最初から長いものを\n\n夏には伸びる。\n",
    "values of a sheet where sheets are the subject": "Excelの話。\n\n#N/A\n\nと出たら範囲を見る。\n",
    "choices": "【パターン1：一括払い】\n\n安い。\n\n【パターン2：分割払い】\n\n楽だ。\n\n案A（現行維持）：費用は据え置きです。\n\n【変更点】\n\n- 検索が速くなりました\n\n雪だ。\n",
    "last lines of an essay": "港の朝は早い。\n\n市が立つ。\n\n願わくは、この静けさが長く続くことを\n",
    "a title in を": "---\ntitle: この素晴らしい世界に祝福を\n---\n雪だ。\n",
    "a verse for a title": "---\ntitle: 山を歩き、海を泳ぎ\n---\n雪だ。\n",
    "the same step under two heads": (
        "- iPhoneの場合\n  - 設定を開いて「個人情報」をタップする\n- iPadの場合\n  - 設定を開いて「個人情報」をタップする\n"
    ),
    "a script": "【ここで一拍置く】\n\n雪だ。\n",
    "what a page shows of an object": "`alert({})` とすると、画面には [object Object] と表示されます。\n",
    "a tutorial's files": "雪だ。\n\n## article.md\n\n書く。\n\n## output.json\n\n読む。\n",
}
"""What is not even worth a word."""


@pytest.mark.parametrize("name", SILENT)
def test_what_people_write_is_not_worth_a_word(name: str) -> None:
    said = {"generator-marker", "unfinished", "repeated-passage", "stitched-resume"}
    assert [each for each in findings(SILENT[name]) if each.check in said] == []


@pytest.mark.parametrize("name", QUIET)
def test_what_people_write_is_no_fault(name: str) -> None:
    assert loud(QUIET[name]) == []


GOOD = sorted(
    path for path in CORPUS.rglob("*.*") if path.is_file() and "stitched" not in path.parts and path.suffix != ".toml"
)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.relative_to(CORPUS).as_posix())
def test_the_corpus_is_good_writing(path) -> None:  # type: ignore[no-untyped-def]
    reading = analysis.analyse(document.parse(path.read_bytes(), path.as_posix()))
    assert [each for each in of_reading(reading) if each.severity is not Severity.INFO] == []


def test_the_quiet_texts_are_read() -> None:
    assert all(read(text).text.sentences for text in QUIET.values())


def test_a_table_of_contents_in_plain_text_is_no_repeat() -> None:
    asked = (
        "港の市で買った魚を家まで持って帰るあいだ、氷がとけないようにする方法はありますか? "
        "できれば船の上でも使える方法と、町を歩くときに使える方法の両方を知りたいのですが、どうすればよいですか?"
    )
    answer = "発泡の箱に入れる。氷は上に置く。"
    source = f"1.1. {asked}\n\n1.2. 市はいつ開きますか?\n\n{answer}\n\n1.1. {asked}\n\n{answer}\n"
    assert loud(source, "a.txt") == []
    assert loud(source.replace("1.1. ", ""), "a.txt") == [("repeated-passage", 7)]


def test_a_table_that_is_drawn_does_not_stutter() -> None:
    row = "|港で売る魚の名|市の帳面にある |\n|--------------+---------------|\n"
    assert loud(f"表を示す。\n\n{row * 3}", "a.txt") == []


@pytest.mark.parametrize(
    "end",
    [
        "気になる人は連絡してね",
        "ちょっとまってくれ",
        "楽しい一日だった笑",
        "とか言われますw",
        "また来ます",
        "だけに :tada:",
    ],
)
def test_people_end_without_a_mark(end: str) -> None:
    text = f"港の朝は早い。まだ暗いうちに目が覚める。\n\n岸では箱を積む音がする。\n\n昼には市が立つ。{end}\n"
    assert not [each for each in of_reading(read(text)) if each.check == "unfinished"]
