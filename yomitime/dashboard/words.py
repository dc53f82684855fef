"""What the page says, by name, in both languages. Words in braces are replaced."""

from __future__ import annotations

from collections.abc import Mapping

from yomitime.model import Message
from yomitime.shown import SEVERITY_NAMES

PAGE: Mapping[str, Message] = {
    "title": Message("Reading times: what the posts say, what they take", "読了時間の検査: 宣言と計算値"),
    "heading": Message("Reading times", "読了時間の検査"),
    "made": Message("Made", "作成"),
    "skip": Message("Skip to the table of posts", "記事の表へ移動"),
    "sections": Message("Sections", "目次"),
    "dark": Message("Dark", "ダーク"),
    "no_script": Message(
        "The table of posts needs JavaScript; the numbers and charts do not.",
        "記事の表には JavaScript が必要です。数値とグラフはこのまま読めます。",
    ),
    # The numbers.
    "lead": Message(
        "{misleading} of {posts} tell readers a wrong reading time",
        "記事 {posts}のうち {misleading}\u00a0本が、読者に誤った読了時間を伝えています",
    ),
    "lead_one": Message(
        "1 of {posts} tells readers a wrong reading time",
        "記事 {posts}のうち 1\u00a0本が、読者に誤った読了時間を伝えています",
    ),
    "lead_none": Message(
        "None of {posts} tells readers a wrong reading time",
        "記事 {posts}に、読者へ誤った読了時間を伝えるものはありません",
    ),
    "post": Message("post", "本"),
    "posts": Message("posts", "本"),
    "min": Message("min", "分"),
    "misleading": Message("Posts that mislead", "誤った時間を示す記事"),
    "misleading_note": Message(
        "{share} of {posts}: {stale} stale, {invalid} invalid",
        "{posts}の {share}。ずれ {stale}、不正 {invalid}",
    ),
    "too_long": Message("Claimed too much", "長すぎる宣言"),
    "too_long_note": Message("total of {n} stale", "ずれた記事のうち {n} 本の合計"),
    "too_short": Message("Claimed too little", "短すぎる宣言"),
    "typical": Message("A stale post is off by", "ずれた記事の差"),
    "typical_note": Message("median of {n} stale, whichever way", "{n} 本の中央値（長短を問わない）"),
    "total": Message("Declared − computed, all", "宣言 − 計算値、全体"),
    "total_note": Message(
        "{declared} declared, {computed} computed, over {compared} with both",
        "宣言 {declared} 分、計算値 {computed} 分（両方ある {compared}）",
    ),
    "median": Message("Declared − computed, median", "宣言 − 計算値、中央値"),
    "median_note": Message("of {compared}; above 0: claims too much", "{compared} 本。正なら宣言が長すぎる"),
    "none": Message("none", "なし"),
    "status": Message("What the posts declare", "宣言の状態"),
    # The folder.
    "folder": Message("About the folder", "全体に関わる指摘"),
    "show_posts": Message("Show the {n} posts", "該当の {n} 本を表で見る"),
    "more": Message("{n} more", "ほか {n} 件"),
    **{severity.value: name for severity, name in SEVERITY_NAMES.items()},
    # Declared against computed.
    "scatter": Message("Declared against computed", "宣言と計算値"),
    "scatter_note": Message(
        "Each mark is a post, {n} in all; its line reaches from a fast reader (90th percentile of speed) to a slow one (10th). "
        "On the diagonal the declared time is right. Both axes are logarithmic, in minutes.",
        "印は記事 1 本（全 {n} 本）、横線は速い読者（速さの 90 パーセンタイル）から遅い読者（10 パーセンタイル）までの時間です。"
        "斜めの線の上なら宣言は正確です。両軸とも対数目盛、単位は分。",
    ),
    "scatter_floor": Message(
        "What is under {minutes} min stands at {minutes}.", "{minutes} 分未満は {minutes} 分の位置に置いています。"
    ),
    "scatter_keys": Message(
        "With the keyboard: arrow keys go from post to post, Enter shows it in the table. The table has every number.",
        "キーボードでは矢印キーで記事を移動し、Enter で表に表示します。数値はすべて表にあります。",
    ),
    "scatter_text": Message(
        "{n}: {ok} about right, {over} above the diagonal (claim too much), {under} below it (claim too little).",
        "記事 {n}: ほぼ正確 {ok} 本、斜線より上（長すぎる宣言）{over} 本、下（短すぎる宣言）{under} 本。",
    ),
    "scatter_none": Message(
        "No post declares a time that could be compared.", "比較できる宣言のある記事がありません。"
    ),
    "x_axis": Message("computed, min", "計算値（分）"),
    "y_axis": Message("declared, min", "宣言（分）"),
    "over": Message("claims too much", "長すぎる宣言"),
    "under": Message("claims too little", "短すぎる宣言"),
    "right": Message("right, within the tolerance", "許容差のうち"),
    # Levels.
    "levels": Message("How hard they are to read", "読みやすさの水準"),
    "levels_note": Message(
        "jReadability: the level of a learner of Japanese who can read it, the hardest first. Score in points; lower is harder.",
        "jReadability: 読める日本語学習者の水準（難しい順）。値は点数で、低いほど難しい文章です。",
    ),
    "level_median": Message("Median of {n} with a level: {score} points.", "水準のある {n}の中央値は {score} 点。"),
    "no_level": Message("no level", "水準なし"),
    "why_no_level": Message("Why no level", "水準がない理由"),
    "unread": Message("the file could not be read", "ファイルが読めない"),
    "doubtful": Message(
        "too short, or too many foreign or unknown words, for the score to be trusted",
        "短い、または英字の語や未知の語が多く、値を信頼できない",
    ),
    "out_of_range": Message("the score lies outside the range of the formula", "値が式の想定範囲の外"),
    # History.
    "trend": Message("Over time", "推移"),
    "trend_misleading": Message("Posts that mislead", "誤った時間を示す記事"),
    "trend_total": Message("Declared − computed, total", "宣言 − 計算値の合計"),
    "trend_one": Message("One snapshot so far: a line needs two.", "記録は 1 回だけです。2 回目から線になります。"),
    "trend_broken": Message(
        "A line breaks where the snapshots do not compare: made with other settings or another version, or of other posts.",
        "比べられない記録（設定や版、または記事が異なるもの）の間では、線が途切れます。",
    ),
    "snapshots": Message("All snapshots", "すべての記録"),
    "moment": Message("moment", "日時"),
    "commit": Message("commit", "コミット"),
    "compared": Message("compared", "比較"),
    "misleading_posts": Message("mislead", "誤り"),
    "total_minutes": Message("total, min", "合計（分）"),
    "median_minutes": Message("median, min", "中央値（分）"),
    "post_count": Message("posts", "記事"),
    # The worst.
    "worst": Message("The worst posts", "まず直す記事"),
    "worst_note": Message(
        "Where readers are misled most, with what was found and what makes the text hard.",
        "ずれの大きい順。見つかった問題と、難しい文を添えています。",
    ),
    # The table.
    "all_posts": Message("All posts", "すべての記事"),
    "search": Message("Search", "検索"),
    "search_hint": Message("title, path, author, tag", "題名・パス・著者・タグ"),
    "any_check": Message("any finding", "指摘を問わない"),
    "check": Message("Finding", "指摘"),
    "level": Message("Level", "水準"),
    "any_level": Message("any level", "水準を問わない"),
    "reset": Message("Clear", "条件を解除"),
    "col_status": Message("Status", "状態"),
    "col_post": Message("Post", "記事"),
    "col_declared": Message("Declared", "宣言"),
    "col_computed": Message("Computed", "計算値"),
    "col_difference": Message("Off by", "差"),
    "col_level": Message("jReadability", "読みやすさ"),
    "col_characters": Message("Length", "長さ"),
    "col_findings": Message("Findings", "指摘"),
    "col_date": Message("Date", "日付"),
    "points": Message("points", "点"),
    "characters": Message("characters", "字"),
    "previous": Message("Previous", "前へ"),
    "next": Message("Next", "次へ"),
    "pages": Message("Pages of the table", "表のページ"),
    # How.
    "how": Message("How this is computed", "計算の方法"),
    "how_time": Message("Reading time", "読了時間"),
    "how_time_default": Message(
        "60 s × Japanese characters ÷ {japanese} + 60 s × words of other scripts ÷ {other} + {images} s for the images in turn. "
        "Only visible text counts: no front matter, code, tags or ruby. Rounded to minutes once, for display. "
        "The range ÷ and × {spread} holds from the 10th to the 90th percentile of readers.",
        "60 秒 × 日本語の字数 ÷ {japanese} ＋ 60 秒 × 他の文字の語数 ÷ {other} ＋ 画像 {images} 秒（順に）。"
        "読者の目に入る文章だけを数えます（フロントマター、コード、タグ、ルビは除く）。分への丸めは表示のときの一度だけです。"
        "幅（÷ と × {spread}）は、読む速さの 10〜90 パーセンタイルの読者に当たります。",
    ),
    "how_time_other": Message(
        "The time that the estimator “{estimator}” gives.", "計算方法「{estimator}」による時間です。"
    ),
    "how_time_source": Message(
        "Kobayashi & Kawashima 2018 (Japanese, silent, mean 653 characters/min); Brysbaert 2019 (English); "
        "Trauzettel-Klosinski & Dietz 2012 (differences between readers).",
        "小林・川嶋 2018（日本語の黙読、平均 653 字/分）、Brysbaert 2019（英語）、Trauzettel-Klosinski & Dietz 2012（個人差）。",
    ),
    "how_overrides": Message("Some posts have settings of their own.", "一部の記事には個別の設定があります。"),
    "how_difference": Message("Declared − computed", "宣言 − 計算値"),
    "how_difference_text": Message(
        "In minutes. Above 0 the post claims too much, below 0 too little. Of a declared range the nearer end counts, and 0 within it. "
        "A post is stale when it is off by more than {minutes} min and {percent} % of the computed time; "
        "invalid when what it declares is no time. Both mislead.",
        "単位は分。正なら宣言が長すぎ、負なら短すぎます。幅のある宣言は近い端と比べ、幅の中なら 0 です。"
        "差が {minutes} 分と計算値の {percent} % のどちらも超える記事を「ずれ」、時間として読めない宣言を「不正」とし、"
        "合わせて「誤った時間を示す記事」と数えます。",
    ),
    "how_hardest": Message("Hardest sentences", "難しい文"),
    "how_hardest_text": Message(
        "Those without which the post's jReadability would rise most; the number is that rise in points (higher is easier).",
        "抜くと記事の jReadability が最も上がる文です。数値は上がる点数です（高いほど易しい）。",
    ),
    "how_source": Message("Source:", "出典:"),
    "how_versions": Message("Versions", "版"),
    "how_versions_text": Message(
        "yomitime {version}, metrics {metrics}, dictionary {dictionary}, settings {hash}. Numbers compare where these are equal.",
        "yomitime {version}、測定 {metrics}、辞書 {dictionary}、設定 {hash}。これらが等しければ数値を比べられます。",
    ),
}
"""What the template says."""

SCRIPT: Mapping[str, Message] = {
    "found": Message("{found} of {posts}", "{posts}中 {found} 本"),
    "range": Message("{from}–{to} shown", "{from}〜{to} 本目を表示"),
    "nothing": Message("No post matches.", "条件に合う記事がありません。"),
    "only": Message("Only: {what}", "対象: {what}"),
    "file": Message("File", "ファイル"),
    "date": Message("Date", "日付"),
    "author": Message("Author", "著者"),
    "tags": Message("Tags", "タグ"),
    "declared": Message("Declared", "宣言"),
    "declared_at": Message("{key}: {raw} (line {line})", "{key}: {raw}（{line} 行目）"),
    "computed": Message("Computed", "計算値"),
    "clean": Message("Without repeats and leftovers", "繰り返しと消し忘れを除くと"),
    "minutes": Message("{n} min", "{n} 分"),
    "minutes_range": Message("{n} min (fast to slow reader)", "{n} 分（速い〜遅い読者）"),
    "level": Message("jReadability", "読みやすさ（jReadability）"),
    "score": Message("{n} points", "{n} 点"),
    "findings": Message("Findings", "指摘"),
    "more": Message("… and {n} more", "…ほか {n} 件"),
    "no_findings": Message("No findings.", "指摘はありません。"),
    "hardest": Message("Hardest sentences", "難しい文"),
    "line": Message("line {n}", "{n} 行目"),
    "rise": Message("without it {n} points", "抜くと {n} 点"),
    **{severity.value: name for severity, name in SEVERITY_NAMES.items()},
    "none_worst": Message("No post misleads its readers.", "誤った時間を示す記事はありません。"),
    "tip": Message("declared {declared}, computed {computed} min", "宣言 {declared} 分、計算値 {computed} 分"),
    "min": Message("min", "分"),
    "times": Message("declared {declared} → computed {computed}", "宣言 {declared} → 計算値 {computed}"),
    "no_level": Message("no level", "水準なし"),
}
"""What the script says."""
