"""What each check finds, where, and how loud; what people write instead is in `test_quiet`."""

from __future__ import annotations

import pytest

from tests.checks.reading import findings, of

LONG = "港の朝は早い。まだ暗いうちから船の明かりが沖に並び、岸では箱を積む音が響いている。私はその音で毎朝目を覚ます。"
MIDDLE = "昼には市が立つ。買いに来るのは町の人ばかりだ。"
LISTED = (
    "- 沖へ出る前に、網と浮きの数を二度数えておく\n- 氷を三箱\n- 帰りに寄る市場の人の名前を、忘れないように紙に書く\n"
)

CASES = {
    "end marks under a line": ("generator-marker", f"{LONG}\n---END---\n{MIDDLE}\n", [(2, "warning")]),
    "a marker within a paragraph": (
        "stitched-resume",
        "昼だ。私はその音で毎朝目を覚\n---END---\n私はその音で毎朝目を覚ます。\n",
        [(1, "warning")],
    ),
    "a citation token": (
        "generator-marker",
        "港は早い:contentReference[oaicite:2]{index=2}。\n",
        [(1, "warning"), (1, "warning")],
    ),
    "a citation token in code": ("generator-marker", "`oaicite` という印が残る。\n", []),
    "an assistant agrees": (
        "generator-marker",
        "はい、承知しました。以下は日本語に訳した説明です。\n\n港は早い。\n",
        [(1, "warning")],
    ),
    "an assistant offers": (
        "generator-marker",
        f"{LONG}\n\n記事の文字数やトーンを調整したい場合は、お気軽にお申し付けください。\n",
        [(3, "warning")],
    ),
    "an assistant names itself": (
        "generator-marker",
        f"{MIDDLE}\n\nAs an AI language model, I cannot visit ports.\n",
        [(3, "warning")],
    ),
    "a blank to fill in": ("generator-marker", "港の名は[ここに地名を入れる]です。\n", [(1, "warning")]),
    "a Japanese blank": ("generator-marker", "# {{記事タイトル}}\n\n港は早い。\n", [(1, "warning")]),
    "circles": ("generator-marker", "〇〇さんと〇〇へ行った。\n", [(1, "info")]),
    "a note to oneself": ("generator-marker", "港は早い。\n\nTODO: 写真を足す\n", [(3, "info")]),
    "a sentence twice in a row": (
        "repeated-passage",
        "私はその音で、毎朝きまって五時前に目を覚ましてしまう。" * 2,
        [(1, "warning")],
    ),
    "the same of another command is information": (
        "repeated-passage",
        "`hako -L` を実行すると、窓口に届いた荷物を、中継所の係が宛名を確かめてから、奥にある倉庫まで静かに運んでいきます。箱は封をしたまま `shelf` に渡され、途中の人たちには中身がまったく見えず、届いたことだけが帳面に日付とともに残ります。\n\n"
        "`hako -R` を実行すると、窓口に届いた荷物を、中継所の係が宛名を確かめてから、奥にある倉庫まで静かに運んでいきます。箱は封をしたまま `dock` に渡され、途中の人たちには中身がまったく見えず、届いたことだけが帳面に日付とともに残ります。\n",
        [(3, "info")],
    ),
    "three times in a row is one passage": ("repeated-passage", "\n\n".join([LONG] * 3), [(3, "warning")]),
    "a short sentence far away": (
        "repeated-passage",
        f"待合室の落書きは、いつの間にか消えた。{LONG}\n\n{MIDDLE}待合室の落書きは、いつの間にか消えた。",
        [(3, "info")],
    ),
    "a repeat in another quotation": ("repeated-passage", f"> {LONG}\n\n{MIDDLE}\n\n> {LONG}\n", []),
    "an edited paragraph": (
        "repeated-passage",
        f"{LONG}{MIDDLE}\n\n夜は静かだ。\n\n{LONG.replace('毎朝', '毎日')}{MIDDLE}",
        [(5, "warning")],
    ),
    "broken off and not resumed": (
        "unfinished",
        f"{LONG}遠回りに見えて、線路を守ることにつな\n\n（以下続く）\n",
        [(1, "warning")],
    ),
    "a body that ends in a comma": ("unfinished", f"{MIDDLE}{LONG}そして夜になると、", [(1, "warning")]),
    "a body that ends in a prefix's particle": (
        "unfinished",
        f"{MIDDLE}昼の市のあとに残された大きな箱の",
        [(1, "warning")],
    ),
    "a body that stops where all other paragraphs end": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n{LONG[:20]}、夜になる。それから沖の明かりが一つずつ消えて、岸に残った人",
        [(5, "info")],
    ),
    "a body that stops in a post that breaks off elsewhere too": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n{LONG}沖の明かりが一つず\n\n---END---\n\n{MIDDLE}それから岸に残った人",
        [(5, "warning"), (9, "warning")],
    ),
    "a body that stops in its first sentence": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n沖の明かりが一つずつ消えて、岸に残された大きな箱の",
        [(5, "info")],
    ),
    "a paragraph that stops before a heading where all others end": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}そのときいちばん大切なのは、まだ暗いうちに\n\n## 昼の市\n\n{MIDDLE}\n",
        [(3, "warning")],
    ),
    "a paragraph that leads to a picture": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}そのときいちばん大切なのは、まだ暗いうちに\n\n![](a.png)\n\n{MIDDLE}\n",
        [],
    ),
    "the same before another paragraph": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}そのときいちばん大切なのは、まだ暗いうちに\n\n{LONG}\n",
        [(3, "warning")],
    ),
    "one that leads to a list or to code": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}船に積むものは\n\n- 網\n- 氷\n\n{LONG}積んだら\n\n```\nfune\n```\n\n{LONG}\n",
        [],
    ),
    "where other paragraphs are open too": (
        "unfinished",
        f"{MIDDLE}船は白い\n\n猫が来た。箱は重い\n\n雨がやんだ。風が強い\n\n{LONG}\n\n## 港\n\n夜は静かだ。\n",
        [],
    ),
    "a heading that stops before its noun": ("unfinished", f"## よくある失敗とその\n\n{LONG}\n", [(1, "warning")]),
    "an excerpt that was never written": (
        "unfinished",
        f"---\nexcerpt: ここに記事の要約を120文字以内で入力\n---\n{LONG}\n",
        [(2, "warning")],
    ),
    "an excerpt that frames the title": (
        "unfinished",
        f"---\ntitle: 港の朝を歩いて見つけたもの\nexcerpt: この記事では、港の朝を歩いて見つけたものについて詳しく解説していきます。\n---\n{LONG}\n",
        [(3, "info")],
    ),
    "a body that ends in a farewell without a mark": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\nそれでは皆さま、よいお年を",
        [],
    ),
    "an excerpt of another post": (
        "unfinished",
        "---\nexcerpt: 小麦粉とバターで焼く、家庭のクッキーの作り方と保存方法、包装の工夫。\n---\n" + LONG * 5,
        [(2, "warning")],
    ),
    "an excerpt that says it in few other words": (
        "unfinished",
        "---\nexcerpt: 静まりかえった書架で栞に出会うことがある。\n---\n" + LONG * 5,
        [(2, "info")],
    ),
    "a clause after a full stop, taken up again": (
        "stitched-resume",
        f"{MIDDLE}沖の船を数えながら、私は港の朝の明かりを\n\n私は港の朝の明かりを一つずつ覚えた。\n",
        [],
    ),
    "a longer one": (
        "stitched-resume",
        f"{MIDDLE}沖の船を数えながら、私は港の朝の小さな明かりを\n\n私は港の朝の小さな明かりを一つずつ覚えた。\n",
        [(1, "warning")],
    ),
    "a sentence of the broken paragraph, begun again": (
        "stitched-resume",
        f"{LONG}だから夜は早く寝る\n\n---END---\n\n{LONG}それで夜は早い。\n",
        [(1, "warning")],
    ),
    "the same without a marker": (
        "stitched-resume",
        f"{LONG}だから夜は早くに\n\n{LONG}それで夜は早い。\n",
        [(1, "warning")],
    ),
    "the same, where nothing is broken off": (
        "stitched-resume",
        f"{LONG}だから夜は早く寝る。\n\n{LONG}それで夜は早い。\n",
        [],
    ),
    "taken up again under a heading": (
        "stitched-resume",
        f"{MIDDLE}沖の船を数えて、私は港の朝の小さな明かりを\n\n## 港（続き）\n\n私は港の朝の小さな明かりを一つずつ覚えた。\n",
        [(1, "warning")],
    ),
    "a whole sentence taken up under a heading": (
        "stitched-resume",
        f"{MIDDLE}私は港の朝の小さな明かりが好きだ。\n\n## 港\n\n私は港の朝の小さな明かりが好きだ。だから早く起きる。\n",
        [],
    ),
    "four characters at a marker": (
        "stitched-resume",
        f"{MIDDLE}残りは来年の分と割り切り\n\n---END---\n\n割り切ります。\n",
        [(1, "warning")],
    ),
    "four characters without one": ("stitched-resume", f"{MIDDLE}残りは来年の分と割り切り\n\n割り切ります。\n", []),
    "a round bracket that stays open is information": (
        "unbalanced-brackets",
        f"港の朝は早い（船の明かりが沖に並ぶ。\n\n{MIDDLE}\n",
        [(1, "info")],
    ),
    "round brackets that people leave open": (
        "unbalanced-brackets",
        "港へ行った（笑\n\n風が強い（´∀｀　船が揺れるほどだ。\n\n1）まず網を積む。\n\n（港の朝は早い(明かりが沖に並ぶ)）。"
        "（船は白い)。\n\n（なんだ、あの船は。\n\n白い船だった）と彼は思った。\n",
        [],
    ),
    "asterisks without a partner": (
        "unrendered-emphasis",
        "**港の朝\n\n昼には市が立つ。\n夜は静かだ。**\n",
        [(1, "info"), (4, "info")],
    ),
    "asterisks that are none": ("unrendered-emphasis", "**kwargs を渡す。\n\n2**3 は八だ。伏せ字の**だ。\n", []),
    "a particle typed twice": ("doubled-particle", "港のの朝はは早い。昼にに市が立つ。\n", [(1, "info"), (1, "info")]),
    "two objects": ("doubled-particle", "港で手紙を切手を買う。手紙を書き、切手を買う。\n", [(1, "info")]),
    "two objects of a noun that is done": (
        "doubled-particle",
        "毎朝、部屋を掃除をする。\n\n車を運転をするのが好きだ。\n\n結果を報告を行った。\n\n資料を再確認をおこなっています。\n",
        [(1, "info"), (3, "info"), (5, "info"), (7, "info")],
    ),
    "a noun that is done within a clause": (
        "doubled-particle",
        "本を読んで掃除をする。家を出て、運転をする。休日を読書をして過ごす。本を勉強をする人に渡す。部屋を掃除して運転をする。"
        "部屋を、掃除をしてから貸す。町の人を対象を絞って調査を行う。東京をはじめ各地調査を行う。",
        [],
    ),
    "two objects of two verbs": (
        "doubled-particle",
        "舟を古い縄を使って岸につなぐ。舵をその中心を軸に回す。海をはじめ川を守る。魚はどこででも買える。\n",
        [],
    ),
    "an address at the end": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n{MIDDLE}日取りはこちら https://example.com/ichi\n",
        [],
    ),
    "a label at the end": ("unfinished", f"{LONG}\n\n{MIDDLE}\n\n{MIDDLE}地図：港の東\n", []),
    "an end without a stop": ("unfinished", f"{LONG}\n\n{MIDDLE}\n\n{MIDDLE}地図は港の東\n", [(5, "info")]),
    "the one item of a list that is open": (
        "unfinished",
        f"{LONG}\n\n- 朝の市を見る\n- 昼に船を数える\n- 夜に港の小さな明かりを\n- 岬を歩く\n",
        [(5, "info")],
    ),
    "items that all end in a comma": (
        "unfinished",
        f"{LONG}\n\n- 朝の市を見ること、\n- 昼に船を数えること、\n- 岬を歩くこと、\n",
        [],
    ),
    "an item that leads to code": (
        "unfinished",
        f"{LONG}\n\n- 朝の市を見る\n- 昼に船を数える\n- 設定が次のとおりなら、\n\n  ```\n  a\n  ```\n",
        [],
    ),
    "items that are whole": (
        "unfinished",
        f"{LONG}\n\n- 次へ\n- 選択範囲をパスに\n- 読了時間とは\n- お休み\n",
        [],
    ),
    "a heading that stops in a word": (
        "unfinished",
        "## 沈黙を描いたドキュメンタ\n\n沈黙を描いたドキュメンタリーを見た。\n",
        [(1, "info")],
    ),
    "a bold line that stops before its noun": (
        "unfinished",
        f"{LONG}\n\n**失敗とその**\n\n{MIDDLE}\n",
        [(3, "warning")],
    ),
    "a heading before its noun": ("unfinished", "## 夜よりも大切な\n\n雪だ。\n", [(1, "info")]),
    "a heading that is a whole word of a longer one": (
        "unfinished",
        "## 新しい版にアップグレードした\n\n新しい版にアップグレードしたい。\n",
        [],
    ),
    "a paragraph without a full stop that leads on": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n旅の準備としては、まず船の時刻を確かめておき、その次に\n\n{LONG}\n",
        [(5, "info")],
    ),
    "a greeting that is a last line": ("unfinished", f"{LONG}\n\n{MIDDLE}\n\nそれでは皆さま、よいお年を\n", []),
    "a suffix that ends a caption": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n{MIDDLE}港の東の倉庫で配信中\n",
        [(5, "info")],
    ),
    "a heading that is a shorter name": (
        "unfinished",
        "## ガイド付きパーティショニング\n\nガイド付きパーティショニングツールを使う。\n",
        [],
    ),
    "a title that its opening goes on with after a comma": (
        "unfinished",
        "---\ntitle: 小さな機械が示す省電\n---\n小さな機械が示す、省電力という道がある。\n",
        [(2, "warning")],
    ),
    "a title that its text goes on with": (
        "unfinished",
        "---\ntitle: 雨の日に歩く金沢の町並みと和菓\n---\n町並みと和菓子を見て歩いた。\n",
        [(2, "warning")],
    ),
    "an excerpt that stops in a word": (
        "unfinished",
        f"---\nexcerpt: 港の朝は早い。沖に並ぶ船の明かりを数え続け\n---\n{LONG}\n",
        [(2, "info")],
    ),
    "a token between parts": (
        "stitched-resume",
        "昼だ。私はその音で毎朝目を覚\n\n<|endoftext|>\n\n私はその音で毎朝目を覚ます。\n",
        [(1, "warning")],
    ),
    "a title that lacks its noun": ("unfinished", "---\ntitle: 冷蔵庫から考える七日間の\n---\n雪だ。\n", [(2, "info")]),
    "an excerpt that stops": (
        "unfinished",
        f"---\nexcerpt: 港の朝は早い。まだ暗いうちから船の明かりが沖に並ぶのを\n---\n{LONG}\n",
        [(2, "info")],
    ),
    "an excerpt that only promises": (
        "unfinished",
        f"---\nexcerpt: 港の朝について、初心者にもわかりやすく徹底解説します！\n---\n{LONG}\n",
        [(2, "info")],
    ),
    "an excerpt that promises under its title": (
        "unfinished",
        "---\ntitle: 港の朝を歩く七つの道【船長が解説】\n"
        f"description: 「港の朝を歩く七つの道」について、まとめました。ぜひ最後までご覧ください。\n---\n{LONG}\n",
        [(3, "info")],
    ),
    "an excerpt that says what to write": (
        "unfinished",
        f"---\ndescription: 記事の概要をここに記載してください。\n---\n{LONG}\n",
        [(2, "warning")],
    ),
    "an excerpt that was not written": (
        "unfinished",
        f"---\nexcerpt: ここに抜粋を入力\n---\n{LONG}\n",
        [(2, "warning")],
    ),
    "a comma before an example": ("unfinished", f"{LONG}\n\n{MIDDLE}\n\n{MIDDLE}例えば、\n\n{LONG}\n", []),
    "a footnote's number": ("unfinished", f"{LONG}\n\n{MIDDLE}\n\n{MIDDLE}<sup>2</sup>\n\n{LONG}\n", []),
    "a paragraph that stops": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n{MIDDLE}ところが、その船の\n\n{LONG}\n",
        [(5, "info")],
    ),
    "an open bracket with a middle dot near": (
        "unbalanced-brackets",
        "カメラのオン・オフは自由（ただし声は出せるようにしておく。\n",
        [(1, "info")],
    ),
    "a heading that asks and stops": ("unfinished", "## 雪の季節をどう乗り越え\n\n雪だ。\n", [(1, "info")]),
    "a title with an open bracket": (
        "unfinished",
        "---\ntitle: 路線バスと地方の「移動手\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "a title that its excerpt goes on with": (
        "unfinished",
        "---\ntitle: 自転車は町に根づくのか、駅から先の\nexcerpt: 自転車は町に根づくのか、駅から先の移動を考える\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "a closer without an opener": ("unbalanced-brackets", "港は早い」と言った。\n", [(1, "warning")]),
    "a fence that nothing closes, over prose": (
        "unbalanced-brackets",
        "港の朝は早い。\n\n```\n\n" + "船が出る。網を積む。氷を割る。声が飛ぶ。昼には戻る。\n",
        [(3, "warning")],
    ),
    "a fence that nothing closes, over code": ("unbalanced-brackets", "港の朝は早い。\n\n```\nx = 1  # 船\n", []),
    "a fence that the end closes": (
        "unbalanced-brackets",
        "港の朝は早い。\n\n```\n船が出る。網を積む。氷を割る。声が飛ぶ。昼には戻る。\n```\n",
        [],
    ),
    "a fence that is closed above the last lines": (
        "unbalanced-brackets",
        "港の朝は早い。\n\n```\n船が出る。網を積む。氷を割る。声が飛ぶ。昼には戻る。\n```\n\n[港]: https://example.com/\n",
        [],
    ),
    "a line of bold sentences that stops": (
        "unfinished",
        f"{MIDDLE}\n\n**夜の港は静かである。船の数は四十。朝の港にはまた別のよさがあり**\n\n{MIDDLE}\n",
        [(3, "info")],
    ),
    "a first line of sentences that stops": (
        "unfinished",
        "夜の港を歩いた。船は四十ある。そして窓のそばには古い机を置いてい\n\n朝の港は早い。船が出る。\n\n昼には戻る。声が飛ぶ。\n",
        [(1, "warning")],
    ),
    "a marker behind a space that does not break": (
        "generator-marker",
        "港は早い。\n\n\u00a0=== END ===\n\n夜は静かだ。\n",
        [(3, "warning")],
    ),
    "a title with a bracket that stays open, behind a closed one": (
        "unfinished",
        "---\ntitle: 港の仕事は続くか【元船長が語る「海の保険」\n---\n港の話。\n",
        [(2, "warning")],
    ),
    "an excerpt that is an instruction": (
        "unfinished",
        "---\nexcerpt: （港の要点を120字以内で。検索結果に出ます）\n---\n港の話。\n",
        [(2, "warning")],
    ),
    "an excerpt that is a variable": (
        "unfinished",
        "---\nexcerpt: '{{meta | max:120}}'\n---\n港の話。\n",
        [(2, "warning")],
    ),
    "a heading that stops in しまう": ("unfinished", f"## 夜の港が人を遠ざけてしま\n\n{MIDDLE}\n", [(1, "info")]),
    "what is wrong behind a fence that nothing closes": (
        "generator-marker",
        "港の朝は早い。\n\n```\n\n船が出る。網を積む。氷を割る。声が飛ぶ。昼には戻る。\n\n---END---\n\n夜は静かだ。\n",
        [(7, "warning")],
    ),
    "a half-width partner": ("unbalanced-brackets", "港は「早い｣と言った。\n", []),
    "many of them": (
        "unbalanced-brackets",
        "港は「早い。\n\n市は「近い。\n\n夜は「長い。\n",
        [(1, "info"), (3, "info"), (5, "info")],
    ),
    "asterisks beside a bracket": ("unrendered-emphasis", "朝は**「早い」**です。\n", [(1, "info")]),
    "asterisks in code": ("unrendered-emphasis", "朝は`**「早い」**です`。\n", []),
    "a lost character": ("mojibake", "港の\ufffd朝。\n", [(1, "warning")]),
    "UTF-8 as CP1252": ("mojibake", "港のã‚¢ãƒ—ãƒª朝。\n", [(1, "warning")]),
    "UTF-8 as Latin-1": ("mojibake", "港のæ—¥æœ¬朝。\n", [(1, "warning")]),
    "a backspace": ("stray-control-characters", "港の\x08朝。\n", [(1, "warning")]),
    "a zero-width space": ("stray-control-characters", "港の\u200b朝。\n", [(1, "info")]),
    "a control character in code": ("stray-control-characters", "```\n\x1b[0m\n```\n\n港。\n", []),
    "kana apart": ("nfd-text", "\u304b\u3099っこう\n", [(1, "warning")]),
    "half-width kana": ("mixed-width", "港のｶﾓﾒ。\n", [(1, "info")]),
    "one full stop as CP1252": ("mojibake", "港の朝は早いã€‚\n", [(1, "warning")]),
    "an apostrophe as CP1252": ("mojibake", "> Weâ€™ve seen the port.\n", [(1, "warning")]),
    "a joiner within a word": ("stray-control-characters", "港のカモ\u200dメ。\n", [(1, "info")]),
    "a joiner within an emoji": ("stray-control-characters", "港の👨\u200d👩\u200d👧。\n", []),
    "asterisks with a space inside": (
        "unrendered-emphasis",
        "** 市場**は近い。\n\n港は** 遠い **。\n\n`** 符号 **`\n",
        [(1, "info"), (3, "info")],
    ),
    "asterisks that are escaped": ("unrendered-emphasis", "港は\\*\\*早い\\*\\*です。\n", []),
    "a list again": (
        "repeated-passage",
        f"{LISTED}\n{MIDDLE}\n\n{LISTED}",
        [(7, "info")],
    ),
    "a list again with an item edited": (
        "repeated-passage",
        f"{LISTED}\n{MIDDLE}\n\n{LISTED.replace('氷を三箱', '氷を二箱だけ')}- 旗を揚げる\n",
        [],
    ),
    "two lists that share items": (
        "repeated-passage",
        f"{LISTED}\n{MIDDLE}\n\n- 沖へ出る前に、網と浮きの数を二度数えておく\n- 帰りは旗を揚げる\n- 船を洗う\n",
        [],
    ),
    "some sentences again, each edited": (
        "repeated-passage",
        f"市へ四回より多く行く月は定期の札を買うほうが得だ。逆に、港のまわりだけを歩く日は、そのつど払っても大きな差は出ない。\n\n{MIDDLE}\n\n"
        "市へ四回より多く行く月は定期の札を買うほうがお得だ。逆に、港の近くだけを歩く日は、そのつど払っても大きな差は出ない。\n",
        [(5, "info")],
    ),
    "a list begun anew": (
        "stitched-resume",
        "1. 網を積む\n2. 知らせの札と船の明かりが、同じ小屋に\n\n続きです。\n\n1. 網を積む\n2. 知らせの札と船の明かりが、同じ小屋に置かれていないか見る\n",
        [(2, "warning")],
    ),
    "an item that a longer one begins with": (
        "stitched-resume",
        "- 知らせの札と船の明かりを束ねる\n- 知らせの札と船の明かりを束ねる縄を買う\n- ResourceClaim\n- ResourceClaimTemplate\n",
        [],
    ),
    "a Latin word taken up again": (
        "stitched-resume",
        f"{MIDDLE}なお、船の名はSeagullExp\n\nSeagullExpressといい、毎朝二度港へ帰る。\n",
        [(1, "warning")],
    ),
    "a table that begins again within a table": (
        "stitched-resume",
        "| 港 | 船 |\n|---|---|\n| 北の港 | 三せ\n| 港 | 船 |\n|---|---|\n| 北の港 | 三せき |\n",
        [(3, "warning")],
    ),
    "a table with a row of dashes": (
        "stitched-resume",
        "| 港 | 船 |\n|---|---|\n| 北の港 | 三せき |\n|---|---|\n| 南の港 | 二せき |\n",
        [],
    ),
    "code that begins again within code": (
        "stitched-resume",
        "```sh\nls 港 |\n  so\n```sh\nls 港 |\n  sort\n```\n",
        [(3, "warning")],
    ),
    "code that shows a fence": (
        "stitched-resume",
        "````md\n# 港\n\n```sh\nls\n```\n````\n",
        [],
    ),
    "an item that stops within code": (
        "stitched-resume",
        "- 船の名を書く札の色を決める\n- 港の順を決める `sort_or\n\n- 船の名を書く札の色を決める\n- 港の順を決める `sort_order` を直す\n",
        [(2, "warning")],
    ),
    "a long clause said twice in one sentence": (
        "stitched-resume",
        f"港の市では朝の六時に鐘が三つ鳴るまで誰も声を出さず、港の市では朝の六時に鐘が三つ鳴るまで誰も声を出さず、{MIDDLE}",
        [(1, "warning")],
    ),
    "a short one said twice for effect": (
        "stitched-resume",
        f"船はいつまでもいつまでも来ず、いつまでもいつまでも来ず、{MIDDLE}",
        [],
    ),
    "a paragraph whose beginning was lost": (
        "unfinished",
        "## 港の五年目\n\nことになります。そこで、町は年に一度、港で話し合う。\n",
        [(3, "warning")],
    ),
    "a paragraph that goes on behind a formula": (
        "unfinished",
        "港の船の数は、\n\n$$\na = b\n$$\n\nことになります。そこで、町は年に一度、港で話し合う。\n",
        [],
    ),
    "a paragraph that stops at たとえば before a heading": (
        "unfinished",
        f"{MIDDLE}\n\n船を洗う道具は次のとおり。たとえば、\n\n## 港の市\n\n{MIDDLE}\n",
        [(3, "info")],
    ),
    "a paragraph that stops at たとえば before an example": (
        "unfinished",
        f"{MIDDLE}\n\n船を洗う道具は次のとおり。たとえば、\n\n北の港では砂で洗う。\n\n{MIDDLE}\n",
        [],
    ),
    "a long sentence that stops at a plain verb": (
        "unfinished",
        f"{MIDDLE}\n\n船は古い。朝の市が終わるころに町の人たちが港の倉庫の前で開く三十人ほどの集まりを待っている\n\n## 港の市\n\n{MIDDLE}\n",
        [(3, "info")],
    ),
    "a paragraph that stops in になる": (
        "unfinished",
        f"{MIDDLE}\n\n船は古い。港の人たちは網を二重に張って朝を待つはめにな\n\n## 港の市\n\n{MIDDLE}\n",
        [(3, "info")],
    ),
    "a sentence taken up again behind a mark of arrows": (
        "stitched-resume",
        "昼には市が立つ。網を張る手間を大きく減らせ\n\n>>> NEXT (2/3)\n\n網を張る手間を大きく減らせます。\n",
        [(1, "warning")],
    ),
    "a heading that stops in こと": (
        "unfinished",
        "港。\n\n## 港を歩くときに注意するこ\n\n雪だ。\n",
        [(3, "warning")],
    ),
    "a bracket that closes far below": (
        "unbalanced-brackets",
        "港の「朝は早い。\n\n" + "雪だ。\n\n" * 6 + "昼は」遅い。\n",
        [(1, "warning"), (15, "warning")],
    ),
    "kanji read as CP932": (
        "mojibake",
        "港の騾｣邨｡蟶ｳに書く。\n",
        [(1, "warning")],
    ),
    "a heading with nothing below it": (
        "unfinished",
        f"{MIDDLE}\n\n## 港の市はだれに向かって\n",
        [(3, "info")],
    ),
    "a heading above a card": (
        "unfinished",
        f"{MIDDLE}\n\n## 港の市で読みたい本\n\n<iframe src='https://example.com'></iframe>\n",
        [],
    ),
    "an excerpt that puts the title into a sentence": (
        "unfinished",
        f"---\ntitle: 港の船は買えるのか\nexcerpt: 港の船は買えるのかに関する記事です。\n---\n{MIDDLE}\n",
        [(3, "warning")],
    ),
    "a sentence behind another that an item stops in": (
        "stitched-resume",
        "1. 北の港に船が着き、市が立った。\n2. 船の名は港の人がつける。網の色がいままさに\n\n船の絵。\n\n2. 船の名は港の人がつける。網の色がいままさに変わっている。\n",
        [(2, "warning")],
    ),
    "an item that stops behind は": (
        "unfinished",
        "- 船を洗う\n- 網を干す\n- 残りの魚を市に出し、二割は\n",
        [(3, "info")],
    ),
    "a heading that stops behind の": (
        "unfinished",
        "港。\n\n## これから五年の\n\n雪だ。\n\n## どうするの\n\n雪だ。\n",
        [(3, "warning")],
    ),
    "a title that stops in a polite ending": (
        "unfinished",
        "---\ntitle: 港の朝を二年くらべまし\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "a title that stops at a verb's kanji": (
        "unfinished",
        "---\ntitle: 港の図書館が蔵書を整\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "a title whose last letter was cut": (
        "unfinished",
        "---\ntitle: 港の朝を歩くための手引\ufffd\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "a title whose last word is longer in the text": (
        "unfinished",
        "---\ntitle: 港で進む新しい仕事の微細\n---\n港では微細化が進む。\n",
        [(2, "info")],
    ),
    "a title whose last word stands in the text too": (
        "unfinished",
        "---\ntitle: 港で進む新しい仕事の微細\n---\n港では微細化が進む。微細な話だ。\n",
        [],
    ),
    "an excerpt with the main part of its title": (
        "unfinished",
        f"---\ntitle: 【保存版】港の朝が変える市場：三つの話\nexcerpt: 港の朝が変える市場の始め方を、手順ごとに紹介します。道具五選も掲載。\n---\n{LONG}\n",
        [(3, "info")],
    ),
    "a heading that stops at its object": ("unfinished", "港。\n\n## 冬の魚と、氷に穴を\n\n雪だ。\n", [(3, "info")]),
    "a short line that stops behind の": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\nなお、八月の上映会の\n\n{LONG}沖は白い。\n",
        [(5, "info")],
    ),
    "a list again, each item edited": (
        "repeated-passage",
        "1. 衿の糸を外して、縫い目に沿って刃を入れる\n2. 袖の止めの糸を先に切ると、あとが楽になる\n3. 布を引っ張らずに糸のほうを抜く\n\n"
        f"{MIDDLE}\n\n"
        "1. 衿の糸を外して、縫い目に沿って刃を入れていく\n2. 袖の止めの糸を先に切っておくと、あとが楽になる\n3. 布を引っ張らずに糸のほうを抜く\n",
        [(7, "info")],
    ),
    "items of one list that are alike": (
        "repeated-passage",
        "- 朝の市で買える魚の名前と値段を書いた札\n- 昼の市で買える魚の名前と値段を書いた札\n- 夜の市で買える魚の名前と値段を書いた札\n"
        "- 朝の市で買える貝の名前と値段を書いた札\n- 昼の市で買える貝の名前と値段を書いた札\n- 夜の市で買える貝の名前と値段を書いた札\n",
        [],
    ),
    "a sentence said again at once with a word changed": (
        "repeated-passage",
        "昼だ。小さな舟だけはわずかに揺れるが、それも岸の向こうまでは伝わらない。小さな舟だけは少し揺れるが、それも岸の向こうまでは伝わらない。\n",
        [(1, "info")],
    ),
    "what somebody says twice at once": (
        "repeated-passage",
        "昼だ。「船の明かりが見えた。早く戻って網を上げろ」。「船の明かりが見えた。早く戻って網を上げろ」。夜だ。\n",
        [(1, "info")],
    ),
    "asterisks that open nothing within a paragraph": (
        "unrendered-emphasis",
        "港の朝は早い。**沖の船は遠い。\n",
        [(1, "info")],
    ),
    "a kana as CP932 among whole words": (
        "mojibake",
        "港で見てください。縺薙・ｮではお見せしない。\n",
        [(1, "warning")],
    ),
    "a mail's subject that nobody decoded": (
        "mojibake",
        "件名は=?UTF-8?B?44GT44KM44Gv5L2V?=です。\n",
        [(1, "warning")],
    ),
    "a sentence left in English": (
        "not-japanese",
        f"{LONG}By the time we reached the gate, the light had gone. {MIDDLE}\n\n「Good morning, all of you in there.」と言う。\n",
        [(1, "info")],
    ),
    "a part of a post as code": (
        "generator-marker",
        f"{LONG}\n\n```markdown\n## 市場\n\n{MIDDLE}{LONG}\n```\n",
        [(3, "warning")],
    ),
    "Markdown as code": (
        "generator-marker",
        f"Markdownで書く。\n\n```markdown\n## 市場\n\n{MIDDLE}{LONG}\n```\n",
        [],
    ),
    "a heading that stops in a passive": (
        "unfinished",
        "港。\n\n## 市場が一月に短縮され\n\n雪だ。\n\n## 市場からのお知らせ\n\n雪だ。\n",
        [(3, "warning")],
    ),
    "asterisks around Latin with spaces": (
        "unrendered-emphasis",
        "** Seagull **の港は早い。2 ** 3 ** 4 だ。\n",
        [(1, "info")],
    ),
    "a long text begun twice behind a pause": (
        "stitched-resume",
        "港では、船の数を決めるのは結局のところ沖の波船の数を決めるのは結局のところ沖の波と風である。\n",
        [(1, "warning")],
    ),
    "an excerpt without a full stop that stops": (
        "unfinished",
        f"---\nexcerpt: 港の朝に網を積むときの時期の目安と、必要な道具と手順、外した網のしまい方までを、はじめての人にも\n---\n{LONG}\n",
        [(2, "info")],
    ),
    "a soft hyphen among kana": ("stray-control-characters", "港で話した\u00adこと。 sea\u00adgull\n", [(1, "info")]),
    "an entity that stands on the page": ("mojibake", "港は早い。&amp;nbsp;市は近い。\n", [(1, "warning")]),
    "a paragraph again, two of its sentences edited": (
        "repeated-passage",
        f"{LONG}{MIDDLE}\n\n夜は静かだ。\n\n{LONG}{MIDDLE}\n".replace("沖に並び", "沖に並んで", 1).replace(
            "毎朝", "いつも", 1
        ),
        [(5, "warning")],
    ),
    "a greeting behind others": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n{LONG}それでは皆さま、どうぞ穏やかな夏を\n",
        [(5, "info")],
    ),
    "a comma for effect": ("unfinished", f"{LONG}\n\n{MIDDLE}沖の船を数えて、それはもう、\n\n{LONG}\n", [(3, "info")]),
    "a sign as CP1252": ("mojibake", "粒は1 Âµmより小さい。\n", [(1, "warning")]),
    "a space as CP1252": ("mojibake", "ã€€二つ目は市だ。\n", [(1, "warning")]),
    "a heading begun anew": (
        "stitched-resume",
        f"## 船を割り当てるときに気をつ\n\n---END---\n\n## 船を割り当てるときに気をつけること\n\n{LONG}\n",
        [(1, "warning")],
    ),
    "a heading and a longer one": (
        "stitched-resume",
        f"## 港の市場の名前\n\n{LONG}\n\n## 港の市場の名前を覚える\n\n{LONG}\n",
        [],
    ),
    "an excerpt whose last sentence alone has no end": (
        "unfinished",
        f"---\nexcerpt: 港の朝は早い。昼には市が立つ。岸で箱を積む人たちの毎朝のつつましい暮\n---\n{LONG}\n",
        [(2, "info")],
    ),
    "a heading that a rule made of a paragraph, said again": (
        "repeated-passage",
        f"{LONG}\n---\n\n{MIDDLE}\n\n{LONG}\n",
        [(6, "warning")],
    ),
    "a title that stops at a mark": (
        "unfinished",
        "---\ntitle: 港で学ぶ人の計画（網・船・\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "a short text begun twice in mid-word": (
        "stitched-resume",
        "港の朝の早さを覚えておきましょを覚えておきましょう。\n",
        [(1, "warning")],
    ),
    "a paragraph taken up again whole, under its heading again": (
        "stitched-resume",
        f"## 早く起きる\n\n{LONG}\n\n九十分が長いと感じる場合は、網のかけ方のテクニ\n\n## 早く起きる\n\n"
        f"九十分が長いと感じる場合は、網のかけ方のテクニックを覚えましょう。\n",
        [(5, "warning")],
    ),
    "a cell begun anew": (
        "stitched-resume",
        f"| 朝 | 書くこと |\n|---|---|\n| 次の行い | 誰が、いつまでに |\n\n{MIDDLE}\n\n"
        "| 朝 | 書くこと |\n|---|---|\n| 次の行い | 誰が、いつまでに、何をするか |\n",
        [(3, "warning")],
    ),
    "a lost character that is shown as code": ("mojibake", "本文に`\ufffd`が出た。\n", []),
    "two kanji as CP932": ("mojibake", "港の險ｭ螳を見る。\n", [(1, "warning")]),
    "kanji as CP932": ("mojibake", "馴染むまでには譁ｭ縺医※時間がかかる。\n", [(1, "warning")]),
    "an excerpt that stops at a kanji": (
        "unfinished",
        f"---\nexcerpt: 港の朝と市場への影響と、これからの課題を、さまざまな立場の人たちのそれぞれの見かたから徹\n---\n{LONG}\n",
        [(2, "info")],
    ),
    "an excerpt that lists all": (
        "unfinished",
        f"---\nexcerpt: 本記事では、港の朝について、背景・利点・課題・今後を詳しく解説します。\n---\n{LONG}\n",
        [(2, "info")],
    ),
    "a title with one letter of a word": (
        "unfinished",
        "---\ntitle: 港で覚える時短レ\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "a title that stops at a double consonant": (
        "unfinished",
        "---\ntitle: はじめての港のバックアッ\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "an excerpt that stops before its noun": (
        "unfinished",
        "---\nexcerpt: 港の朝を書いた。訪れる前に知っておくべき\n---\n港の朝は早い。\n",
        [(2, "info")],
    ),
    "an excerpt that says how to write it": (
        "unfinished",
        "---\nexcerpt: 港の魅力が伝わる紹介を120字程度で記入\n---\n港の朝は早い。\n",
        [(2, "warning")],
    ),
    "an excerpt with circles for its subject": (
        "unfinished",
        "---\nexcerpt: この記事では、〇〇について初心者の方にもわかりやすく解説します。\n---\n港の朝は早い。\n",
        [(2, "warning")],
    ),
    "a title that stops behind one sound": (
        "unfinished",
        "---\ntitle: 港の朝が促すサプライチェ\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "a heading that stops in a verb": (
        "unfinished",
        "## 小さいうちに手で折\n\n枝は折れば折るほど増える。折り方にはこつがある。\n",
        [(1, "info")],
    ),
    "a heading that nobody can see": ("unfinished", "# \u2060\n\n雪だ。\n", []),
    "a heading that ends in a noun": (
        "unfinished",
        "## 港に市\n\n港の市は朝に立つ。市が終われば静かになる。\n",
        [],
    ),
    "a body that stops in なくなる": (
        "unfinished",
        f"{MIDDLE}\n\n{MIDDLE[::-1][1:]}。\n\n港の朝は早い。箱を積む人が来ると、場所が足りなくな\n",
        [(5, "info")],
    ),
    "a list begun anew, in a verb": (
        "stitched-resume",
        "- 船の長さを測っておくこと\n- 港の決まりごとの新しい一覧を反映\n\n朝は早い。\n\n- 船の長さを測っておくこと\n- 港の決まりごとの新しい一覧を反映していること\n",
        [(2, "warning")],
    ),
    "a longer item": (
        "stitched-resume",
        "- 港の決まりごとの新しい一覧を作成\n- 港の決まりごとの新しい一覧を作成した後の手順\n",
        [],
    ),
    "one letter as CP1252": ("mojibake", "港のコイãƒ«を見る。\n", [(1, "warning")]),
    "one letter as CP932": ("mojibake", "港は静かで縺吶。\n", [(1, "warning")]),
    "two letters as Latin-1": ("mojibake", "Ã©tÃ©という名の船が来る。\n", [(1, "warning")] * 2),
    "emphasis that is never closed": (
        "unrendered-emphasis",
        "箱を積む**船の数は増えて、朝は早い。\n",
        [(1, "info")],
    ),
    "asterisks in code alone": ("unrendered-emphasis", "すぐ外側に`**`を置くと残る。\n", []),
    "a seam around code": (
        "stitched-resume",
        "港の朝は早い。市が立つ日にはいつもより早くに船が出て、昼前には戻って\n\n```\nls\n```\n\n市が立つ日にはいつもより早くに船が出て、昼前には戻ってくる。夜は遅い。\n",
        [(1, "warning")],
    ),
    "a heading that stops in a verb with its object": ("unfinished", "## 港の風に気をつけ\n\n雪だ。\n", [(1, "info")]),
    "polite sentences with a request among plain ones": (
        "mixed-register",
        f"{MIDDLE * 5}\n\n港の朝は早いです。船が出ます。風を見てください。\n\n{MIDDLE}\n",
        [(3, "info")],
    ),
    "what is chanted": ("repeated-passage", "港の朝はいつも早いのだ。船がまた沖に出る。\n" * 3, [(2, "info")]),
    "a title that an ending makes one of two words": (
        "unfinished",
        "---\ntitle: 港の朝に見るチェックリ\n---\n雪だ。\n",
        [(2, "info")],
    ),
    "letters as CP932 with signs of Japanese": ("mojibake", "縺薙≧縺励◆船は少ない。\n", [(1, "warning")] * 2),
    "a heading that stops at its subject": ("unfinished", "## 続けるために港の人が\n\n雪だ。\n", [(1, "warning")]),
    "a degree sign as CP1252": ("mojibake", "最高気温は25â„ƒである。\n", [(1, "warning")]),
    "a heading that stops at a prefix": ("unfinished", "## 港の音で書かれた小\n\n雪だ。\n", [(1, "info")]),
    "a kanji as CP1252": ("mojibake", "継ぎ目に弁柄æ¼†を塗る。\n", [(1, "warning")]),
    "a title that ends in a face": ("unfinished", "---\ntitle: 港の朝に参加した(*｀・ω・´)ノ\n---\n雪だ。\n", []),
    "a bracket that is quoted as it was": (
        "unbalanced-brackets",
        "題名は「港入門【朝と夜」で切れていた。\n",
        [(1, "info")],
    ),
    "a lost character between quotation marks": ("mojibake", "一文字だけ「\ufffd」になる。\n", []),
    "a title that an ending makes a word": (
        "unfinished",
        "---\ntitle: 港の朝を支えるモニタリ\n---\n雪だ。\n",
        [(2, "info")],
    ),
    "a title that ends in what came of it": ("unfinished", "---\ntitle: 港の宿に泊まれなかったら\n---\n雪だ。\n", []),
    "a title that ends in a name": ("unfinished", "---\ntitle: 港の朝を支えるヨミタイム\n---\n雪だ。\n", []),
    "a heading before its noun, behind two particles": (
        "unfinished",
        "## 港の高い場所からの\n\n雪だ。\n",
        [(1, "warning")],
    ),
    "an item that stops in やすく": (
        "unfinished",
        "- 朝は早い\n- 夜は遅い\n- 風を読み、船を出しやすく\n\n雪だ。\n",
        [(3, "info")],
    ),
    "the end of a sentence again": (
        "stitched-resume",
        "一万の箱でも半日ほどで終わります。半日ほどで終わります。朝は早い。\n",
        [(1, "warning")],
    ),
    "a sentence again, for effect": ("stitched-resume", "港の朝は早い。朝は早い。\n", []),
    "a comment and its anchor": (
        "generator-marker",
        "港の朝は早いのです[a]。\n\n昼には市が立つ。\n\n[a]係より：「夜明け前」の方がいい\n",
        [(1, "info"), (5, "info")],
    ),
    "a heading that stops in a verb's stem": ("unfinished", "## 三月、通学路で気づい\n\n雪だ。\n", [(1, "warning")]),
    "a heading that stops in する": ("unfinished", "## 世代の管理をどこまで細かくす\n\n雪だ。\n", [(1, "warning")]),
    "a heading that stops in なる": ("unfinished", "## 港の冬は調べてからでも遅くな\n\n雪だ。\n", [(1, "warning")]),
    "a heading that stops in an adjective": ("unfinished", "## お手入れのしやす\n\n雪だ。\n", [(1, "warning")]),
    "a heading that stops in a word of kana": ("unfinished", "## 採れすぎたときのたの\n\n雪だ。\n", [(1, "warning")]),
    "a heading that stops after one kana": (
        "unfinished",
        "## 橋のたもとの食堂で食べた川え\n\n雪だ。\n",
        [(1, "warning")],
    ),
    "narration that leads to what somebody says": (
        "unfinished",
        "父は新聞から目を上げた。しばらく黙っていた。それから、ゆっくりと眼鏡を外しながら\n\n「行ってきなさい」\n\nとだけ言った。\n\n"
        "私はうなずいた。涙が出そうだった。\n\n翌朝、私は家を出た。\n",
        [],
    ),
    "questions that end at their topic": (
        "stitched-resume",
        "Q. 返品はできますか\n\n返品はできます。七日以内にご連絡ください。\n\nQ. 返品の送料は\n\n返品の送料はお客様のご負担となります。\n\n――好きな食べ物は\n\n好きな食べ物は、魚です。\n",
        [],
    ),
    "the card of a link": (
        "stitched-resume",
        "<div>https://example.com/minato/asa</div><div>minato/asa</div><div>港の朝のこと。 Contribute to minato/asa on GitHub.</div>\n",
        [],
    ),
    "JSON on the page": (
        "generator-marker",
        '港の朝。{"ppm": 1676, "dt": "2021-02-06", "ts": 1612593261}\n',
        [],
    ),
    "such questions are no ends": (
        "unfinished",
        "Q. 返品はできますか\n\n返品はできます。七日以内にご連絡ください。\n\nQ. 返品の送料は\n\n返品の送料はお客様のご負担となります。\n\n――好きな食べ物は\n\n好きな食べ物は、魚です。\n",
        [],
    ),
    "a tale that says it of each who comes": (
        "repeated-passage",
        "\n\n".join(
            f"森の{each}さんが来て、「いれて」と言いました。「どうぞ、どうぞ。せまいけれど、おはいりなさい」"
            for each in ("くま", "うさぎ", "きつね")
        ),
        [(3, "info")],
    ),
    "a contrast in the same words": (
        "repeated-passage",
        "`usize` の `SliceIndex<[T]>` 実装では、Associated Type `Output = T` です。\n\n一方で、 `Range<usize>` の `SliceIndex<[T]>` 実装では、Associated Type `Output = [T]` になっています。\n",
        [(3, "info")],
    ),
    "a leftover that a person may have left, beside one that none does": (
        "generator-marker",
        f"{LONG}\n\n【2／3通目】\n\n{MIDDLE}\n\n---END---\n\n{LONG}\n",
        [(3, "warning"), (7, "warning")],
    ),
    "half-width brackets within words": (
        "unbalanced-brackets",
        "市場の計器などは要注意である)。\n\n港の朝は早い(冬のあいだは、船も遅い。\n\nここで f(x を見る。1) 朝、2) 昼。\n\n関数の `)` を忘れる。\n",
        [(1, "info"), (3, "info")],
    ),
    "a body that stops in ください": (
        "unfinished",
        "# 庭\n\n土に触れると心が落ち着く。小さな一鉢から、気軽に始めてみてくだ\n",
        [(3, "warning")],
    ),
    "a date and an amount of kanji": (
        "long-kanji-run",
        "昭和五十八年十二月三十一日に、百二十三億四千五百六十七万円。\n",
        [],
    ),
    "a title that stops in 解説": (
        "unfinished",
        "---\ntitle: 後悔しない灯台の選び方を徹底解\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "characters that were escaped twice": (
        "mojibake",
        "港の「&amp;#12522;&amp;#12517;ウの背」を見る。\n\n記号は `&#12522;` と書く。\n",
        [(1, "warning")],
    ),
    "a short title that opens a bracket": ("unfinished", "---\ntitle: 第3回「\n---\n雪だ。\n", [(2, "warning")]),
    "headings that are whole": (
        "unfinished",
        "## 灯台とは\n\n雪。\n\n## 港の朝にも\n\n雪。\n\n## 船がいなくなったら\n\n雪。\n\n## 歩くな\n\n雪。\n",
        [],
    ),
    "a title that stops before its okurigana": (
        "unfinished",
        "---\ntitle: やってよかった家計の見直し・やらなくてよかった見直\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "a title that stops in a word of katakana": (
        "unfinished",
        "---\ntitle: 港町の夏とアスフ\n---\n雪だ。\n",
        [(2, "info")],
    ),
    "a title in a word with another spelling": ("unfinished", "---\ntitle: 港で覚えるイテレータ\n---\n雪だ。\n", []),
    "a heading that stops in ような": ("unfinished", "## 空いた倉を、だれが、どのよ\n\n雪だ。\n", [(1, "warning")]),
    "a heading that stops in どき": ("unfinished", "## 船のやめど\n\n雪だ。\n", [(1, "warning")]),
    "a list with an item that stops": (
        "unfinished",
        "- 網は夜のうちに干す\n- 氷は、底が見えなくなってか\n- 船は、綱を長めに取った上に\n- 箱は市場で洗う\n",
        [(2, "info"), (3, "info")],
    ),
    "an excerpt that stops after a clause": (
        "unfinished",
        f"---\nexcerpt: 港の朝の音で目を覚ます。音の主は船乗りではなく、市場の帳\n---\n{LONG}\n",
        [(2, "info")],
    ),
    "an excerpt of a program": ("unfinished", f"---\ndescription: None\n---\n{LONG}\n", [(2, "warning")]),
    "a heading that stops in a word with ご": ("unfinished", "## 雪灯籠まつりのご案\n\n雪だ。\n", [(1, "info")]),
    "a heading that stops in a choice": ("unfinished", "## これから始める人のジム選\n\n雪だ。\n", [(1, "info")]),
    "headings of a choice and a meal": (
        "unfinished",
        "## おすすめ十選\n\n雪。\n\n## 朝のご飯\n\n雪。\n\n## 港のご縁\n\n雪だ。\n",
        [],
    ),
    "a title that stops in what would be cheap": (
        "unfinished",
        "---\ntitle: 港の犬をどう見守れば安\n---\n雪だ。\n",
        [(2, "warning")],
    ),
    "a last paragraph that stops before its noun": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n夜は静かだ。\n\nそして、箱の数を帳面に残しておくことも、次の年の判断を助けてくれる大切な\n",
        [(7, "info")],
    ),
    "a last paragraph that stops in する": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n夜は静かだ。\n\nまた、箱の数を毎朝数える人も増えており、数える前に中身を必ず一つずつ確認す\n",
        [(7, "info")],
    ),
    "a letter of UTF-8 that was read as Latin-1": ("mojibake", "においが強いときã¯、窓を開ける。\n", [(1, "warning")]),
    "a heading that stops in an open bracket": (
        "unfinished",
        "## 三週目　網を塗る（下塗り・中\n\n雪だ。\n",
        [(1, "info")],
    ),
    "a heading that stops in 〜て見える": ("unfinished", "## 網をやめて見え\n\n雪だ。\n", [(1, "info")]),
    "a heading that asks how far": ("unfinished", "## 暗い海でどこまで粘れ\n\n雪だ。\n", [(1, "info")]),
    "a title that stops in a verb of kana": (
        "unfinished",
        "---\ntitle: 港の駅と谷をたど\n---\n雪だ。\n",
        [(2, "info")],
    ),
    "an item that stops in a number": ("unfinished", "- 網は、頭とわたを取って二\n- 氷\n", [(1, "info")]),
    "a heading that stops in a list": ("unfinished", "## 気をつけたい網・\n\n雪だ。\n", [(1, "info")]),
    "an item that stops in と": (
        "unfinished",
        "- 夜に痛みで目が覚める\n- 曲げると動かなくなる\n- 転んだあとから急に、体重をかけると\n",
        [(3, "info")],
    ),
    "a marker glued to the end of half a sentence, and one to the beginning of the next": (
        "generator-marker",
        f"{LONG}\n\n{MIDDLE}夜には家々の明かりが港を囲（以下続く）\n\n【続き】家々の明かりが港を囲む。\n\n{MIDDLE}朝の港は船の灯りで明る---END---\n\n船の灯りで明るい。\n",
        [(3, "warning"), (5, "warning"), (7, "warning")],
    ),
    "what stands before it is broken off": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}夜には家々の明か（以下続く）\n\nりが港を囲む。\n",
        [(3, "warning")],
    ),
    "an excerpt that goes on where the title was cut": (
        "unfinished",
        f"---\ntitle: 港の朝市の歩き方を一から見\nexcerpt: この記事では、港の朝市の歩き方を一から見直すための手順を徹底解説！\n---\n{LONG}\n",
        [(2, "warning"), (3, "info")],
    ),
    "a name cut behind a pause": (
        "unfinished",
        f"---\ntitle: 港の朝市が変わる理由、商店\n---\n商店街が市へ来る。商店街は静かだ。{LONG}\n",
        [(2, "info")],
    ),
    "what is left of する": (
        "unfinished",
        f"{LONG}\n\n{LONG[:40]}。\n\n{MIDDLE}地図で見れば八百メートルほどにす\n\n{LONG}\n",
        [(5, "info")],
    ),
    "a bracket that is left open as far as one can see": (
        "unbalanced-brackets",
        "見えるかぎり、かっこいい船だ。「あれがいちばん速い。",
        [(1, "warning")],
    ),
    "an instalment that ends so": ("generator-marker", f"{LONG}\n\n夜のことは次の回で話したい。（続く）\n", []),
    "an end mark that was cut off itself": (
        "generator-marker",
        f"{LONG}\n\n---END---\n\n{MIDDLE}\n\n---EN\n",
        [(3, "warning"), (7, "warning")],
    ),
    "parts that are counted": (
        "generator-marker",
        f"{LONG}\n\n{MIDDLE}夜には家々の明かりが港を\n\n=== 2/3 ===\n\n{MIDDLE}\n",
        [(5, "warning")],
    ),
    "code that breaks off, and a fence within it": (
        "stitched-resume",
        f"{MIDDLE}\n\n```sql\nSELECT id, statu\n\n=== 2/4 ===\n\n```sql\nSELECT id, status FROM boxes;\n```\n\n{LONG}\n",
        [(4, "warning")],
    ),
    "what stands between the two": (
        "generator-marker",
        f"{MIDDLE}\n\n```sql\nSELECT id, statu\n\n=== 2/4 ===\n\n```sql\nSELECT id, status FROM boxes;\n```\n\n{LONG}\n",
        [(6, "warning")],
    ),
    "code that breaks off, and the next block with all of it": (
        "stitched-resume",
        f'{MIDDLE}\n\n```python\ndef add(box):\n    rows.execute("INSERT INTO boxes (port, da\n```\n\n続きを示します。\n\n```python\ndef add(box):\n'
        f'    rows.execute("INSERT INTO boxes (port, day) VALUES (?, ?)")\n```\n\n{LONG}\n',
        [(5, "warning")],
    ),
    "two listings that begin alike": (
        "stitched-resume",
        f"{MIDDLE}\n\n```python\nfor box in harbour_boxes_of_today\n```\n\n```python\nimport os\nfor box in harbour_boxes_of_today:\n```\n",
        [],
    ),
    "a title that ends in a letter of a word, or a digit of a number": (
        "unfinished",
        f"---\ntitle: 市場の箱が前年から増えて8\n---\n市場の箱が前年から増えて85個になった。{LONG}\n",
        [(2, "info")],
    ),
    "a title that ends in a number": (
        "unfinished",
        f"---\ntitle: 市場の箱が前年から増えて8\n---\n市場の箱が前年から増えて8個になった。{LONG}\n",
        [],
    ),
    "a title that stops behind a pause": (
        "unfinished",
        f"---\ntitle: 市場が倉庫を買収、A\n---\n{LONG}\n",
        [(2, "info")],
    ),
    "a letter behind the last full stop": (
        "unfinished",
        f"{LONG}\n\n{LONG}\n\n{MIDDLE}夜には静かになる。窓\n\n{LONG}\n",
        [(5, "info")],
    ),
    "a laugh behind the last full stop": (
        "unfinished",
        f"{LONG}\n\n{LONG}\n\n{MIDDLE}夜には静かになる。笑\n\n{LONG}\n",
        [],
    ),
    "a short clause begun twice behind a full stop": (
        "stitched-resume",
        f"{MIDDLE}この町の古い市場の朝がこの町の古い市場の朝がいちばん早い。\n",
        [(1, "warning")],
    ),
    "a heading with nothing below but itself": (
        "stitched-resume",
        f"{MIDDLE}\n\n## 市場の朝\n\n---END---\n\n## 市場の朝\n\n{LONG}\n",
        [(3, "warning")],
    ),
    "a paragraph whose first letters were lost": (
        "unfinished",
        f"{MIDDLE}\n\nのが理想です。市場は七時に開きます。\n\n## 夜\n\nて、夜の話に移ります。\n",
        [(3, "info"), (7, "info")],
    ),
    "a heading that asks for one of two": (
        "unfinished",
        f"## 泊まるなら浜か、丘の上か\n\n{MIDDLE}丘の上から港が見える。\n",
        [],
    ),
    "an excerpt that asks to read on": (
        "unfinished",
        f"---\nexcerpt: この記事では、港の市の歩き方を解説します。ぜひ最後までご覧ください。\n---\n{LONG}\n",
        [(2, "info")],
    ),
    "a stutter of a verb": (
        "stitched-resume",
        "船の人は「八時半に」と二度言っ二度言って、岸へ戻った。\n",
        [(1, "warning")],
    ),
    "a stutter in a word": (
        "stitched-resume",
        "風の強い日は、択べる船は大型フェリ択べる船は大型フェリーだけになる。\n",
        [(1, "warning")],
    ),
    "a word said twice for effect": (
        "stitched-resume",
        "網を書いては消し書いては消しする。買い直し買い直している。\n",
        [],
    ),
    "a seam over a heading in a verb": (
        "stitched-resume",
        "港の朝は早い。日記には箱を運ぶつらさが何度も書か\n\n## 港の仕事\n\nつらさが何度も書かれており、どれほど地味な仕事だったかがわかる。\n",
        [(1, "warning")],
    ),
    "a short seam over a program's line": (
        "stitched-resume",
        "塩を少し増やす。塩を箱の重さの一割に増やし、重しを三割重く\n\n<<<CHUNK_END id=2>>>\n\n重しを三割重くすることだ。\n",
        [(1, "warning")],
    ),
    "a paragraph in other words": (
        "repeated-passage",
        "手帳の対象になる聞こえの程度なら、補聴器の購入費の支給があります。手帳に届かない程度でも、独自に三万円前後を助成する市区町村が増えました。申請は購入の前です。\n\n"
        "雪だ。\n\n"
        "手帳の対象となる聞こえの程度であれば、補聴器の購入費の支給を受けられます。手帳に届かない程度の場合でも、独自に三万円前後の助成を行う市区町村が増えてきました。申請は購入前に行います。\n",
        [(5, "info")],
    ),
    "a title that stops in 〜てみた": (
        "unfinished",
        "---\ntitle: 港の市場から四品を作ってみ\n---\n雪だ。\n",
        [(2, "info")],
    ),
    "a title that lists": ("unfinished", "---\ntitle: 朝の港の音と夜の港の音と\n---\n雪だ。\n", []),
    "a paragraph that stops before an error": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n夜は静かだ。それさえ分かれば、何が変わっても慌てる必要は\n\nError: Request failed with status code 504 (attempt 2)\n",
        [(5, "warning")],
    ),
    "a short stutter on two lines": (
        "stitched-resume",
        "朝のことはわからなくても、船の音のことなら何でも\n船の音のことなら何でもわかるのだ。\n",
        [(1, "warning")],
    ),
    "an item that stands twice in one list": (
        "repeated-passage",
        "- 港から島までの船は、風のない日でも片道およそ七百円かかります\n- 宿は一泊六千円\n- 港から島までの船は、風のない日でも片道およそ七百円かかります\n",
        [(3, "info")],
    ),
    "a paragraph twice before one that begins like it": (
        "repeated-passage",
        f"{LONG}\n\n{LONG}\n\n港の朝は、市が立つ日だけ遅い。\n",
        [(3, "warning")],
    ),
    "a title that is cut in a name in Latin letters": (
        "unfinished",
        f"---\ntitle: 港の通信を支えるCloudfl\n---\n{LONG}Cloudflareに任せた。夜もCloudflareが働く。\n",
        [(2, "info")],
    ),
    "a heading that is cut in its next word": (
        "unfinished",
        f"{LONG}\n\n## 港で暮らす工夫と、そ\n\n{MIDDLE}\n",
        [(3, "info")],
    ),
    "a body that ends behind an adverb": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n{LONG}\n\n次は、港の人が夜の海をどう見ているかについて、もう少し具\n",
        [(7, "info")],
    ),
    "a sentence again behind a part's beginning": (
        "stitched-resume",
        f"{LONG}それが港である。\n\n=====[SECTION 2 START]=====\n\nそれが港である。{MIDDLE}\n",
        [(1, "warning")],
    ),
    "a sentence in English before a wide space": (
        "not-japanese",
        f"{LONG}The old men at the gate told me to wait until noon.　{MIDDLE}\n",
        [(1, "info")],
    ),
    "a heading again behind a marker": (
        "repeated-passage",
        f"## 港の朝\n\n{LONG}\n\n---END---\n\n## 港の朝\n\n{MIDDLE}\n",
        [(7, "warning")],
    ),
    "a title that is cut in the word behind katakana": (
        "unfinished",
        f"---\ntitle: 港の船に十七億ユーロ調\n---\n{LONG}調達は終わった。調達を急ぐ。\n",
        [(2, "info")],
    ),
    "a bold heading again behind a marker": (
        "repeated-passage",
        f"**港の朝**\n\n{LONG}\n\n---END---\n\n**港の朝**\n\n{MIDDLE}\n",
        [(7, "warning")],
    ),
    "a title that is cut behind the first letter of a name": (
        "unfinished",
        f"---\ntitle: 港の船を守る夜間A\n---\n{LONG}夜間AIに任せた。\n",
        [(2, "info")],
    ),
    "an item that is broken off behind an adverb of degree": (
        "unfinished",
        "- 箱を積む音\n- 夜の海に船の灯りがどこまで\n- 市の立つ日\n",
        [(2, "info")],
    ),
    "a table that breaks off": (
        "unfinished",
        f"{LONG}\n\n| 船 | 箱 |\n|---|---|\n| 朝の船 | 三つ |\n| 夜の船 | 市が立つ日に\n",
        [(6, "info")],
    ),
    "an item that is broken off before what it is like": (
        "unfinished",
        "- 箱を積む音\n- 夜の海の色。沖の灯りが、まるで\n- 市の立つ日\n",
        [(2, "info")],
    ),
    "a paragraph that is broken off behind an adverb": (
        "unfinished",
        f"{LONG}\n\n{MIDDLE}\n\n{MIDDLE}船は沖に並び、岸では誰も話さず、ただ\n\n{LONG}夜もまた来る。\n",
        [(5, "info")],
    ),
    "an excerpt with what was to be filled in": (
        "unfinished",
        f"---\ntitle: 港の朝\nexcerpt: '{{topic}}について{{reader}}に向けて書く文'\n---\n{LONG}\n",
        [(3, "warning")],
    ),
    "an excerpt that an assistant hands over": (
        "unfinished",
        f"---\ntitle: 港の朝\nexcerpt: かしこまりました。以下が120字以内の抜粋文です。\n---\n{LONG}\n",
        [(3, "warning")],
    ),
    "an excerpt that is cut in a word": (
        "unfinished",
        f"---\ntitle: 港の朝\nexcerpt: 港の朝は早く、船の灯りと箱を積む音で目を覚ます人がとても多いので、旅の人が気をつけたいこ\n---\n{LONG}\n",
        [(3, "info")],
    ),
    "short code that is begun anew": (
        "stitched-resume",
        "港の表。\n\n```sql\nALTER TABLE boats SET (\n  name = 1,\n  harbour_na\n```\n\n```sql\nALTER TABLE boats SET (\n  name = 1,\n  harbour_name = 2\n);\n```\n",
        [(6, "warning")],
    ),
    "code that is begun anew below a remark": (
        "stitched-resume",
        "港の表。\n\n```kotlin\nfun save() {\n  open()\n  json.encodeToStr\n\n// （長さの都合でここまで）\n```\n\n```kotlin\nfun save() {\n  open()\n  json.encodeToString(x)\n}\n```\n",
        [(6, "warning")],
    ),
    "a bold line": ("bold-as-heading", "港。\n\n**港の朝**\n\n早い。\n", [(3, "info")]),
    "a bold line in code": ("bold-as-heading", "```\n\n**港の朝**\n```\n", []),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_found_on_its_line(name: str) -> None:
    check, text, expected = CASES[name]
    assert [(each.line, each.severity.value) for each in of(check, text)] == expected


def test_a_pair_has_both_places_and_a_cost() -> None:
    (found,) = of("repeated-passage", f"{LONG}\n\n{MIDDLE}\n\n{LONG}\n")
    assert (found.line, found.end_line, found.other_line, found.other_end_line) == (5, 5, 1, 1)
    assert found.cost_seconds == pytest.approx(len(LONG) / 10)


def test_a_column_is_that_of_the_sentence() -> None:
    (found,) = of("repeated-passage", "昼だ。" + "私はその音で、毎朝きまって五時前に目を覚ましてしまう。" * 2)
    assert found.column == 4


@pytest.mark.parametrize(
    ("path", "text", "places"),
    [
        ("a.md", "<div>\n**「窓口」**だけの**「窓口」**です。\n**「窓口」**は港。\n</div>\n", [(2, 1), (2, 12), (3, 1)]),
        ("a.html", "<p>**窓口**と**港町**</p><p>と**窓口**です。</p>\n", [(1, 4), (1, 11), (1, 25)]),
        ("a.html", "<p>**図書館の朝**と**図書館の夜**です。</p>\n", [(1, 4), (1, 14)]),
    ],
)  # fmt: skip
def test_each_pair_of_asterisks_has_its_own_column(path: str, text: str, places: list[tuple[int, int]]) -> None:
    assert [(each.line, each.column) for each in of("unrendered-emphasis", text, path)] == places


@pytest.mark.parametrize(
    "text",
    [
        "「" * 8_000,
        "」" * 80_000,
        "**「あ」**" * 20_000,
        "[ここに" * 4_000,
        "{{あ" * 4_000,
        "縺" * 80_000,
        "ｱ" * 80_000,
        "---END---\n" * 20_000,
        "---END---\n\n" * 20_000,
        "港の朝は早いので\n\n" * 20_000,
        "その文字数は約600字程度で、以上です。\n\n" * 8_000,
        ("（公開前に" * 20 + "\n\n") * 3_000,
        ("- 網を数える\n- 氷を三箱積んでおく\n- 旗を揚げて帰る\n\n朝だ。\n\n") * 3_000,
        "朝だ。A" + "-" * 50_000,
        "港の朝は早いので、" * 20_000,
        "が\u3099" * 40_000,
        "承知しました。" * 20_000,
        "`" * 120_001 + "{{title}}",
        "\n\n".join(f"きのう{chr(0x4E00 + n)}港船箱朝{chr(0x4E00 + n)}港船箱朝です。" for n in range(8_000)),
        "\n".join(f"船は{chr(0x4E00 + n)}港の箱朝を\n{chr(0x4E00 + n)}港の箱朝を運ぶ。" for n in range(8_000)),
        "短い。\n\n" * 40_000,
    ],
    ids=lambda text: text[:8],
)
def test_a_hostile_text_is_checked_in_time(text: str) -> None:
    assert isinstance(findings(text), list)


LIST = "- 滑りにくい長靴と厚手の靴下\n- 小銭を入れた首から下げる財布\n- 保冷剤を入れた大きめの袋"


def test_a_section_said_again_is_one_passage_with_its_heading_and_list() -> None:
    section = f"## 持ち物\n\n{LONG}\n\n{LIST}\n\nあとは早起きをするだけだ。"
    (found,) = of("repeated-passage", f"{MIDDLE}\n\n{section}\n\n{MIDDLE[:9]}\n\n{section}\n\n夜だ。\n")
    assert (found.line, found.end_line, found.other_line, found.other_end_line) == (15, 23, 3, 11)


def test_a_list_alone_may_stand_twice() -> None:
    assert not of("repeated-passage", f"{MIDDLE}\n\n{LIST}\n\n{LONG}\n\n{LIST}\n\n夜だ。\n")


SET_UP = "管理者権限で端末を開き、次の命令を実行してください。"
BOX = "次に{}の町の港の古い倉庫にある大きな箱を開けて中を見ます。"


@pytest.mark.parametrize(
    ("text", "places", "said"),
    [
        ("\n\n".join(f"## 六月{day}日\n\n{SET_UP}" for day in "一二三"), (7, 11, 3, 3), "repeats line 3 ("),
        ("\n".join(map(BOX.format, "左右奥")), (2, 3, 1, 1), "nearly repeats line 1 ("),
        (f"{SET_UP}{MIDDLE}\n\n" * 3, (3, 5, 1, 1), "repeats line 1 ("),
        (f"{LONG}\n\n{MIDDLE}\n\n" * 3, (5, 11, 1, 3), "repeats lines 1–3 ("),
        (SET_UP * 2, (1, 1, 1, 1), "repeats an earlier part of this line ("),
    ],
)
def test_the_two_places_of_a_repeat_are_apart(text: str, places: tuple[int, int, int, int], said: str) -> None:
    (found,) = of("repeated-passage", text)
    assert (found.line, found.end_line, found.other_line, found.other_end_line) == places
    assert found.message.en.startswith(said)
