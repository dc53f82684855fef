"""Hostile and broken input: nothing raises, nothing is invented, nothing takes more than linear time.

A quadratic step takes minutes on these inputs, so the tests time themselves by not hanging.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yomitime.model import UNREAD, Document, Kind
from yomitime.prose import blocks, jsx
from yomitime.prose.marks import Held
from yomitime.prose.parser import parser

from .reading import texts

SIZE = 30_000
PIECES = """<a |<!--|<![CDATA[|<?|<!A|<|<div>|<pre>|<nav>|<ruby>|<rt>|<a b="|<a =">" |>|> |a\n> # b\n|a\n>>\n|[|![|[^|^[|[a](|[a](<|[a]:b\n|[a\n
[a][|[](|*|*a_ |**a|~~a|`|`a``|$|$a|$$\n|\\[\n|\\(|&|&#|{%|{% a %}|{{|{{ |{{< |{% highlight %}|{% raw %}|{% capture a %}|{::comment}|{:|{#|{漢|
《《|《|｜|漢《か|((|((あ|((あ))\n|[caption a]<img b>|<!-- wp: -->[code]|[漢]^(|甲 ^a|::: tabs\n@tab a#\n|$lsx(|{% a() %}|{% end %}|{{ a(|==|==a|==あ==|a++|[[a|![[a.png|%%|%%あ|%%\n|%%\nあ\n|@[|[https://|[tex:[|:::\n|:a|- |1. |    {% a\n\n|# |```|~~~\n|x:-\n|- a\n-- b\n|\n====\n|　|　\n|a\n |\0|\ufdd0|\ufdd10\ufdd1|>||\n|||<\n|<br>|<div>\n\n|<p>a</div>|<div></div>a|<hr>
<script>|<Foo>\n\n    a\n\n|<Foo>\n    a</Foo>\n|    <Foo/>\n|<p>\n```\n|<p hidden>|<li hidden>|<!-- TOC -->|::a{|{{< raw >}}\n|<!-- wp: -->[php][amazonjs "|<<< a.|<<< @#a|{<a>|{a && <a>|)}|{a |{(|:|:::a[|<Code>\n|<Code>```\n|<a b={|<a b=|<a\nb={c}\n|<div markdown=1>|<!-- a\n|<!---->a\n|</p>|<Foo |<Foo {|import {|export const a = {\n\n|{|{'|{/*|<>|※［＃|［|］|------------\n|底本：\n|'|"|[x]: a (|a: b\n|***|!!! a\n|!!! a\n\n|!!! a\n    |??? a "|!!! a  |=== "a"\n\n    b\n|`a`{.b  |*{a=|**{.a}|*a*{.a .b\n|{.a}\n|`{{</*`|{{</*""".split(
    "|"
)
HOSTILE = sorted({piece.strip("\n") if len(piece) > 6 and piece[0] == "\n" else piece for piece in PIECES if piece})
PATHS = ["a.md", "_posts/a.md", "a.mdx", "a.html", "a.txt"]

JAPANESE = re.compile("[ぁ-ヿ㐀-鿿]")
JAPANESE_OR_DIGIT = re.compile("[0-9ぁ-ヿ㐀-鿿]")
FRAGMENTS = st.sampled_from(
    [
        *HOSTILE,
        *"日本|語です。|\n|\n\n| |    |- |> |**|`|</div>|</rt>|%}|}}|>}}|{% endraw %}|{% endhighlight %}|{{< /a >}}".split(
            "|"
        ),
        *'!!! note|??? a "題"\n|=== "題"|\n    |\n\t|{{< a >}}|《かな》|［＃「一」は大見出し］|[^1]|[^1]: |\t|-->|</pre>|</nav>|<br>|:::a 題'.split(
            "|"
        ),
        *("|", "|-|\n", "{% label 漢 %}", "    {% asset_img a 字 %}"),
        *(
            "{% tabs 名 %}",
            "<!-- tab 題 -->",
            "<!-- tab 漢\n",
            "{% endtabs %}",
            "{{ '字' }}",
            "{# 文 #}",
            '{% include a text="語" %}',
            "<Foo>\n",
            "</Foo>",
            "\n    ",
            "{{< raw >}}",
            "{{< /raw >}}",
            "<!-- TOC -->",
            "<!-- /TOC -->",
            "<li hidden>",
            "</ul>",
        ),
    ]
)
SOURCES = st.lists(FRAGMENTS, max_size=25).map("".join) | st.text(max_size=200)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_repetition_ends(piece: str, path: str) -> None:
    source = (piece * (SIZE // len(piece) + 1))[:SIZE]
    read = blocks(Document(path, source))
    assert all(1 <= block.line <= source.count("\n") + 1 for block in read)


@pytest.mark.parametrize(
    "piece", [">", "> - ", "- ", "1. ", "*", "[", "![", "<div>", "<ul><li>", "[^1]: ", ":::a\n", "<b>"]
)
def test_deep_nesting_neither_crashes_nor_swallows(piece: str) -> None:
    assert "日本" in "".join(texts(piece * 20_000 + "日本"))


def test_ends_of_fences_under_html_are_looked_for_once() -> None:
    assert texts("<p>\n```a\n\n" * 20_000 + "甲")[-1] == "甲"  # takes minutes where each fence looks to the end
    assert texts("<p>\n" + "```a\n" * 80_000 + "\n甲")[-1] == "甲"


@pytest.mark.parametrize("opener", ["\\[", "\\begin{align}"])
def test_searches_that_a_blank_line_ends_are_remembered(opener: str) -> None:
    assert texts(f"{opener}\n" * 20_000 + "\n甲")[-1] == "甲"  # takes minutes where each line searches anew


def test_a_megabyte_on_one_line() -> None:
    assert sum(map(len, texts("日本語と**強調**。" * 50_000))) == 350_000


def test_many_components_on_one_line() -> None:
    assert texts("甲<Aa/>" * 80_000) == ["甲" * 80_000]  # takes a minute where each looks back to the start of the line


@pytest.mark.parametrize(
    "source",
    ["{/*" * 300_000, "export const a = " + "{}" * 300_000, "export const a = " + "``" * 300_000],
    ids=["comments", "braces", "templates"],
)
def test_ends_in_jsx_are_looked_for_once(source: str) -> None:
    jsx.expand(source, Held(), mdx=False)  # takes minutes where each piece looks for them anew


@given(SOURCES, st.sampled_from(PATHS), st.integers(1, 50))
def test_lines_lie_in_the_file_and_no_text_is_invented(source: str, path: str, first: int) -> None:
    read = blocks(Document(path, source, first))
    last = first + len(re.split("\r\n|\r|\n", source))
    known = set(JAPANESE_OR_DIGIT.findall(source))
    for block in read:
        assert first <= block.line and block.line + block.text.count("\n") <= last
        assert block.text or block.kind in UNREAD  # an image without a name is decoration
        assert not re.search("[\ufdd0-\ufdef]", block.text)
        if "&" not in source:
            assert set(JAPANESE_OR_DIGIT.findall(block.text)) <= known


@given(SOURCES, st.sampled_from(PATHS))
def test_lines_are_true(source: str, path: str) -> None:
    """Each line of a block's text shows Japanese of that line of the file alone, where nothing was decoded."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for block in blocks(Document(path, source)):
        for number, text in enumerate(block.text.split("\n"), block.line - 1):
            if "&" not in source and block.kind not in {Kind.IMAGE, Kind.FOOTNOTE}:
                assert set(JAPANESE.findall(text)) <= set(JAPANESE.findall(lines[number])), (block, lines)


WORDS = st.sampled_from(
    ["日本", "**強調**", "*斜体*", "`符号`", "[題](a)", "<b>太字</b>", "\n", "  \n", "。", "、", "「", "」", " "]
)
LINES = st.lists(WORDS, min_size=1, max_size=8).map("".join)
MARKDOWN = st.lists(st.tuples(st.sampled_from(["", "# ", "- ", "> ", "1. "]), LINES).map("".join), max_size=8).map(
    "\n\n".join
)


@given(MARKDOWN)
def test_markdown_and_its_html_agree(source: str) -> None:
    html = parser().render(source)
    assert _japanese(source, "a.md") == _japanese(html, "a.html")


def _japanese(source: str, path: str) -> str:
    return "".join(JAPANESE.findall("".join(b.text for b in blocks(Document(path, source)) if b.kind is not Kind.CODE)))
