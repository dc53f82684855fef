"""Markdown as such: what each construct shows, of which kind, on which line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from yomitime.model import Document, Kind
from yomitime.prose import blocks, markdown, parser

from .reading import Seen, seen, texts

CASES: dict[str, tuple[str, Seen]] = {
    "heading and paragraph": ("# 題\n\n本文。\n", [("heading", 1, "題"), ("paragraph", 3, "本文。")]),
    "setext heading": ("題\n===\n本文。", [("heading", 1, "題"), ("paragraph", 3, "本文。")]),
    "heading id": ("## 題 {#id-1}\n", [("heading", 1, "題")]),
    "heading class": ("## 題 {.red}", [("heading", 1, "題")]),
    "lines of a paragraph": ("一行目\n二行目", [("paragraph", 1, "一行目\n二行目")]),
    "emphasis next to brackets": ("**「強調」**です。", [("paragraph", 1, "「強調」です。")]),
    "emphasis and strikethrough": ("*甲*と~~乙~~と**丙**", [("paragraph", 1, "甲と乙と丙")]),
    "underscores emphasise between words": ("__甲__ と。_乙_、丙", [("paragraph", 1, "甲 と。乙、丙")]),
    "underscores in a word": (
        "棋力は_4.19級_という、は__強い__です、は__「強い」__です、__init__です",
        [("paragraph", 1, "棋力は_4.19級_という、は__強い__です、は__「強い」__です、__init__です")],
    ),
    "link": ("[表示](https://example.com '題')。", [("paragraph", 1, "表示。")]),
    "reference link": ("[表示][a]。\n\n[a]: https://example.com '題'\n", [("paragraph", 1, "表示。")]),
    "reference on two lines": (
        "[表示][a]。\n\n[a]: /b\n  '題'\n\n次",
        [("paragraph", 1, "表示。"), ("paragraph", 6, "次")],
    ),
    "links line under line": (
        "次の\n[甲](/a)\n[乙](/b)<br>\n[丙](/c)  \nです",
        [("paragraph", n, text) for n, text in enumerate(("次の", "甲", "乙", "丙", "です"), 1)],
    ),
    "a link on a line of the sentence": (
        "次の\n[甲](/a)\n[乙](/b)や[丙](/c)\nです",
        [("paragraph", 1, "次の\n甲\n乙や丙\nです")],
    ),
    "lines that are an address": (
        "甲\nhttps://example.com/a_b?c=d&e\n乙\n\n- <https://example.com>\n  丙\n\n> 丁*字*\n> http://example.com/",
        [
            ("paragraph", 1, "甲"),
            ("paragraph", 2, "https://example.com/a_b?c=d&e"),
            ("paragraph", 3, "乙"),
            ("item", 5, "https://example.com"),
            ("item", 6, "丙"),
            ("quote", 8, "丁字"),
            ("quote", 9, "http://example.com/"),
        ],
    ),
    "an address in a line": (
        "甲は\nhttps://example.com/ の\n乙",
        [("paragraph", 1, "甲は\nhttps://example.com/ の\n乙")],
    ),
    "an address in a heading": ("甲\nhttps://example.com/\n===", [("heading", 1, "甲\nhttps://example.com/")]),
    "autolink": ("<https://example.com>を見る", [("paragraph", 1, "https://example.comを見る")]),
    "an autolink with percent signs": (
        "<https://ja.wikipedia.org/wiki/%E6%B8%AF>を見る",
        [("paragraph", 1, "https://ja.wikipedia.org/wiki/%E6%B8%AFを見る")],
    ),
    "target with line break": ("[表示](/a\n'題')の後\n次", [("paragraph", 1, "表示\nの後\n次")]),
    "inline code": ("`a *b* {漢字|かんじ}`を", [("paragraph", 1, "a *b* {漢字|かんじ}を")]),
    "escapes and entities": (r"\*字\* &amp; &#x3042;", [("paragraph", 1, "*字* & あ")]),
    "list": ("- 一\n- 二\n  続き\n", [("item", 1, "一"), ("item", 2, "二\n続き")]),
    "task list": ("- [ ] 未\n- [x] 済", [("item", 1, "未"), ("item", 2, "済")]),
    "quote in a list": ("- 一\n  > 引用", [("item", 1, "一"), ("quote", 2, "引用")]),
    "quote": ("> 甲\n乙\n\n丙", [("quote", 1, "甲\n乙"), ("paragraph", 4, "丙")]),
    "alert": ("> [!NOTE]\n> 本文", [("quote", 2, "本文")]),
    "alert with a title": ("> [!WARNING] 見出し\n> 本文", [("quote", 1, "見出し"), ("quote", 2, "本文")]),
    "plain lines, one of them of ideographic spaces": (
        "甲\n\n　\n# 乙\n\n丙\n\n　　\n\n丁",
        [("paragraph", 1, "甲"), ("heading", 4, "乙"), ("paragraph", 6, "丙"), ("paragraph", 10, "丁")],
    ),
    "a plain line is the term of a definition": (
        "甲\n\n乙\n\n: 意味",
        [("paragraph", 1, "甲"), ("item", 3, "乙"), ("item", 5, "意味")],
    ),
    "a bold line": (
        "**「題」、の話！**\n\n**甲** 乙**",
        [("paragraph", 1, "「題」、の話！"), ("paragraph", 3, "甲 乙**")],
    ),
    "table": (
        "|左|右|\n|--|:-:|\n|値|`a\\|b`|\n|一|\n",
        [("table", 1, "左"), ("table", 1, "右"), ("table", 3, "値"), ("table", 3, "a|b"), ("table", 4, "一")],
    ),
    "definition list": ("語\n: 意味\n", [("item", 1, "語"), ("item", 2, "意味")]),
    "fence": ("```js:あ.js\n甲\n\n乙\n```\n", [("code", 2, "甲\n\n乙")]),
    "fence never closed": ("```\n甲\n", [("code", 2, "甲")]),
    "indented code": ("文\n\n    甲\n", [("paragraph", 1, "文"), ("code", 3, "甲")]),
    "a fence under HTML": (
        "<details><summary>甲</summary>\n```js\n// 乙\n\n// 丙\n```\n</details>\n\n*丁*\n\n- <div>\n  ~~~\n  戊\n  ~~~\n  </div>\n\n己",
        [
            ("paragraph", 1, "甲"),
            ("code", 3, "// 乙\n\n// 丙"),
            ("paragraph", 9, "丁"),
            ("code", 13, "戊"),
            ("paragraph", 17, "己"),
        ],
    ),
    "what is no fence under HTML": (
        "<div>\n<pre>\n```\n甲\n```\n</pre>\n<!--\n```\n乙\n```\n-->\n</div>\n\n<p>\n``` 丙\n</p>\n\n*丁*\n\n"
        "<div><pre>\n~~~\n戊\n~~~\n</pre></div>",
        [
            ("code", 3, "```\n甲\n```"),
            ("paragraph", 15, "``` 丙"),
            ("paragraph", 18, "丁"),
            ("code", 21, "~~~\n戊\n~~~"),
        ],
    ),
    "image": ("前![代替](a.png)後", [("paragraph", 1, "前後"), ("image", 1, "代替")]),
    "image of Zenn's size": ("![代替](a.png =250x)\n*説明*", [("paragraph", 2, "説明"), ("image", 1, "代替")]),
    "a comment with a blank line in an item": (
        "1. 甲\n\n   <!--\n   乙\n\n   丙\n   -->\n\n2. 丁\n\n   <!-- 戊\n\n己",
        [("item", 1, "甲"), ("item", 9, "丁"), ("paragraph", 13, "己")],
    ),
    "a comment with a blank line in a footnote": (
        "甲[^1]\n\n[^1]: 乙\n\n    <!--\n    丙\n\n    丁\n    -->",
        [("paragraph", 1, "甲"), ("footnote", 3, "乙")],
    ),
    "image without text": ("![](a.png)", [("image", 1, "")]),
    "spaces around line breaks": (
        "甲  \n乙\t\n  丙\n\n丁`戊`  \n  己",
        [("paragraph", 1, "甲 \n乙\n丙"), ("paragraph", 5, "丁戊 \n己")],
    ),
    "spaces around line breaks of HTML": ("<p>\n甲  \n  乙</p>", [("paragraph", 2, "甲\n乙")]),
    "ideographic spaces are seen": (
        "　甲\n　乙\n\n　丙`丁`\n　戊\n\n　己\n\n- 　庚\n　辛\n\n<p>　壬\n　癸</p>",
        [
            ("paragraph", 1, "　甲\n　乙"),
            ("paragraph", 4, "　丙丁\n　戊"),
            ("paragraph", 7, "　己"),
            ("item", 9, "　庚\n　辛"),
            ("paragraph", 12, "　壬\n　癸"),
        ],
    ),
    "hard breaks": ("甲  \n乙\\\n丙", [("paragraph", 1, "甲 \n乙 \n丙")]),
    "br before a line break": ("甲<br>\n乙", [("paragraph", 1, "甲 \n乙")]),
    "two br end a block": (
        "甲<br><br>乙<br>\n<br>丙",
        [("paragraph", 1, "甲"), ("paragraph", 1, "乙"), ("paragraph", 2, "丙")],
    ),
    "footnote": (
        "文[^1]。\n\n[^1]: 注\n\n    続き\n",
        [("paragraph", 1, "文。"), ("footnote", 3, "注"), ("footnote", 5, "続き")],
    ),
    "footnote nobody refers to": ("文。\n\n[^1]: 注\n", [("paragraph", 1, "文。")]),
    "footnote in the sentence": ("文^[注*釈*]。", [("paragraph", 1, "文。"), ("footnote", 1, "注釈")]),
    "emoji names": ("祝:tada:です 12:30:45 :+1:", [("paragraph", 1, "祝です 12:30:45")]),
    "colons about an address": (
        "例:<http://a.jp/c>と:[http://b.jp](http://b.jp)",
        [("paragraph", 1, "例:http://a.jp/cと:http://b.jp")],
    ),
    "emoji names in a row": (
        "祝:tada::+1::bow_tone2:です:sob::sob:。A::B::c: ::d::e:",
        [("paragraph", 1, "祝です。A::B::c: ::d::e:")],
    ),
    "emoji names of one letter": (
        "- :x: 未\n- 済:o:です a:b:c 1:x:2 :y:",
        [("item", 1, "未"), ("item", 2, "済です a:b:c 1:x:2 :y:")],
    ),
    "contents": ("[toc]\n\n[[toc]]\n\n${toc}\n\n[[_TOC_]]\n\n文", [("paragraph", 9, "文")]),
    "line of ideographic spaces": ("　\n甲\n\n> 　\n> 乙", [("paragraph", 2, "甲"), ("quote", 5, "乙")]),
    "code over two lines": ("`甲\n乙`丙", [("paragraph", 1, "甲\n乙丙")]),
    "comments": ("<!-- 甲 -->\n\n文<!-- 乙 -->章", [("paragraph", 3, "文章")]),
}


@pytest.mark.parametrize("name", CASES)
def test_construct(name: str) -> None:
    source, expected = CASES[name]
    assert sorted(seen(source)) == sorted(expected)


def test_levels_and_lines_count_from_the_body() -> None:
    first, second = blocks(Document("post.md", "# 題\n\n### 節\n", body_line=8))
    assert (first.level, first.line, second.level, second.line) == (1, 8, 3, 10)


def test_blocks_stand_in_the_order_of_the_source() -> None:
    lines = [line for _, line, _ in seen("文[^1]\n\n[^1]: 注\n\n![絵](a)\n\n- 項\n\n後")]
    assert lines == sorted(lines)


def test_other_suffixes_are_markdown() -> None:
    assert texts("**字**", "-") == texts("**字**", "README") == texts("**字**", "a.markdown") == ["字"]


def test_deep_lists_are_read_to_the_end() -> None:
    # A list counts two levels of nesting; the parser's own limit, 20, would drop all below the tenth.
    source = "".join("  " * depth + f"- 深{depth}\n" for depth in range(40))
    assert texts(source) == [f"深{depth}" for depth in range(40)]


def test_absurd_depth_loses_no_text() -> None:
    assert "底" in texts(">" * 5000 + "底")[0]


def test_every_cell_that_is_written_and_no_other() -> None:
    header = "|" + "字|" * 300
    assert len(seen(header + "\n|" + "-|" * 300 + "\n" + "|一|\n" * 300)) == 600


def test_kinds_of_html_follow_the_container() -> None:
    (block,) = blocks(Document("post.md", "> <div>文</div>"))
    assert block.kind is Kind.QUOTE


@given(st.text(st.sampled_from("あ漢a1。、「」（） _-"), max_size=12))
def test_underscores_are_those_of_commonmark(source: str) -> None:
    commonmark = MarkdownIt("commonmark")
    assert parser.parser().renderInline(source) == commonmark.renderInline(source)


@given(st.text(st.sampled_from("あ漢a1。、「」（）！*_ `.\n"), max_size=12))
def test_a_line_that_is_bold_at_first_sight_is_bold_to_the_parser(inside: str) -> None:
    bold = markdown.ALL_BOLD.fullmatch(f"**{inside}**")
    if bold:
        tokens = parser.parse_inline(f"**{inside}**", {})
        assert [token.type for token in tokens if token.content or token.nesting] == [
            "strong_open",
            "text",
            "strong_close",
        ]
        assert "".join(token.content for token in tokens) == bold[1]
