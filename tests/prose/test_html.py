"""HTML pages, and HTML within Markdown."""

from __future__ import annotations

import pytest

from .reading import Seen, seen

CASES: dict[str, tuple[str, Seen]] = {
    "paragraphs": ("<p>甲<p>乙</p>丙", [("paragraph", 1, "甲"), ("paragraph", 1, "乙"), ("paragraph", 1, "丙")]),
    "page": (
        "<html><head><title>題</title></head>\n<body>\n<h2>節</h2>\n<p>甲</p></body></html>",
        [("heading", 3, "節"), ("paragraph", 4, "甲")],
    ),
    "words of a value that are no attributes": (
        '<div class="mt-4 hidden md:block"><p title="a hidden gem">甲</p></div><p data-x="open" hidden class="a">乙</p>',
        [("paragraph", 1, "甲")],
    ),
    "an attribute in the value of another": (
        '<img title="x alt=y z" src="a.png" alt="代替">',
        [("image", 1, "代替")],
    ),
    "lists": ("<ul><li>甲<li>乙</ul>丙", [("item", 1, "甲"), ("item", 1, "乙"), ("paragraph", 1, "丙")]),
    "definitions": ("<dl><dt>甲</dt><dd>乙</dd></dl>", [("item", 1, "甲"), ("item", 1, "乙")]),
    "table": (
        "<table><caption>題</caption><tr><th>甲</th><td>乙</td></tr></table>",
        [("caption", 1, "題"), ("table", 1, "甲"), ("table", 1, "乙")],
    ),
    "figure": (
        '<figure><img src=a alt="代替"><figcaption>説明</figcaption></figure>',
        [("caption", 1, "説明"), ("image", 1, "代替")],
    ),
    "images without alternative text": (
        '<p>甲<img src="/a/b.png"></p><img src=c.png alt=""><img alt src=d.png><img src="x.gif?a=1" width="1" height="1">',
        [("paragraph", 1, "甲"), ("image", 1, "b.png"), ("image", 1, ""), ("image", 1, ""), ("image", 1, "")],
    ),
    "images that are characters": (
        'この<img src=a alt="※(「特のへん」、第3水準1-87-71)" class="gaiji" />陀多<img class="b emoji" alt="🎉"><img class="gaijin" alt="代替">',
        [("paragraph", 1, "この犍陀多"), ("image", 1, "代替")],
    ),
    "quote": ("<blockquote><p>甲</p></blockquote>", [("quote", 1, "甲")]),
    "details": ("<details><summary>題</summary>甲</details>", [("paragraph", 1, "題"), ("paragraph", 1, "甲")]),
    "pre": ("<pre><code>\n甲 &lt;b&gt;\n</code></pre>", [("code", 2, "甲 <b>")]),
    "not text": (
        "<script>'甲<b>'</script><style>乙</style><template>丙</template><nav>丁</nav><select><option>戊</select>"
        "<textarea><p>己</textarea><svg><text>庚</text></svg><noscript>辛</noscript><p hidden>壬</p>癸",
        [("paragraph", 1, "癸")],
    ),
    "nested hiding": ("<nav>甲<nav>乙</nav>丙</nav>丁", [("paragraph", 1, "丁")]),
    "hiding that never ends hides nothing": ("<nav>甲", [("paragraph", 1, "甲")]),
    "hidden elements without their end tags": (
        "<p hidden>甲<p>乙</p><p hidden>丙<ul><li style='display:none'>丁<ul><li>戊</li></ul><li>己<li hidden>庚</ul>辛"
        "<dl><dt hidden>甲<dd>乙</dl><table><tr hidden><td>丙<tr><td hidden>丁<td>戊</table>己<div><p hidden>庚</div>辛",
        [
            ("paragraph", 1, "乙"),
            ("item", 1, "己"),
            ("paragraph", 1, "辛"),
            ("item", 1, "乙"),
            ("table", 1, "戊"),
            ("paragraph", 1, "己"),
            ("paragraph", 1, "辛"),
        ],
    ),
    "hidden elements with their end tags": (
        "<p hidden>甲<b>乙</b></p>丙<ul><li hidden>丁<ul><li>戊</li></ul>己</li>庚</ul>"
        "<table><thead hidden><tr><td>辛</thead></table>",
        [("paragraph", 1, "丙"), ("item", 1, "庚")],
    ),
    "text for screen readers, and dialogs": (
        "<span class='a sr-only'>甲</span><b class=screen-reader-text>乙</b><i class='visually-hidden'>丙</i>"
        "<i class='sr-only-b'>丁</i><dialog>戊</dialog><dialog open>己</dialog>",
        [("paragraph", 1, "丁"), ("paragraph", 1, "己")],
    ),
    "tables of contents": (
        '<ul class="table-of-contents"><li><a href="#a">甲</a><ul><li>乙</li></ul></li></ul>丙'
        '<div id="toc_container" class="no_bullets"><p class="toc_title">目次</p><ul><li>甲</ul></div>'
        "<div id='ez-toc-container' class='a'><p>目次</p><nav>甲</nav></div>"
        '<div id="toc" class="toc tnt-number"><label class="toc-title">目次</label><div><ol><li>甲</ol></div></div>'
        "<div class=toc>甲</div><div class='toc-free'>丁</div><h2 id='toc'>戊</h2>",
        [("paragraph", 1, "丙"), ("paragraph", 1, "丁"), ("heading", 1, "戊")],
    ),
    "tables of contents between comments": (
        "<!-- TOC -->\n<ul><li>甲</ul>\n<!-- /TOC -->\n<p>乙</p><!-- TOC 丙 -->丁",
        [("paragraph", 4, "乙"), ("paragraph", 4, "丁")],
    ),
    "comments": ("甲<!-- 乙 <p>\n丙 -->丁", [("paragraph", 1, "甲\n丁")]),
    "comment that never ends": ("甲<!-- 乙", [("paragraph", 1, "甲")]),
    "inline tags": ("<b>甲</b><a href='乙'>丙</a>", [("paragraph", 1, "甲丙")]),
    "entities": ("甲&amp;乙&hearts;&#10;丙", [("paragraph", 1, "甲&乙♥ 丙")]),
    "less than": ("甲 < 乙 <3 <丙>", [("paragraph", 1, "甲 < 乙 <3 <丙>")]),
    "stray end tags": ("</div></x></ruby>甲</p>", [("paragraph", 1, "甲")]),
    "attributes with brackets": ('<a title="a > b">甲</a>', [("paragraph", 1, "甲")]),
    "quotation mark never closed": ('<a title="b>甲</a>', [("paragraph", 1, "甲")]),
    "mathematics": (
        r"<p>式は $x^2$ と \(a_1\)、$a &lt; b$ です。</p><td>$x_{ijk} \in \{0, 1\}$</td>",
        [("paragraph", 1, "式は  x  と  x 、 x  です。"), ("paragraph", 1, "x")],
    ),
    "mathematics on lines": ("<p>$$\na\n$$甲</p>", [("paragraph", 1, "x\n\n甲")]),
    "no mathematics": (
        r"<p>$100から$200、$HOMEと$PATH、\$a\$</p><code>$a$</code><pre>$b$</pre>",
        [("paragraph", 1, r"$100から$200、$HOMEと$PATH、\$a\$"), ("paragraph", 1, "$a$"), ("code", 1, "$b$")],
    ),
    "lines": ("<p>\n甲\n<b\nid=a>乙</b></p>", [("paragraph", 2, "甲\n\n乙")]),
    "headings of Markdown are text": ("# 甲", [("paragraph", 1, "# 甲")]),
}


@pytest.mark.parametrize("name", CASES)
def test_page(name: str) -> None:
    source, expected = CASES[name]
    assert sorted(seen(source, "page.html")) == sorted(expected)


def test_state_lasts_over_markdown() -> None:
    assert seen("<nav>\n\n甲\n\n</nav>\n\n乙") == [("paragraph", 7, "乙")]
    assert seen("<figure>\n\n<figcaption>\n\n*説明*\n\n</figcaption>\n</figure>") == [("caption", 5, "説明")]


def test_tables_of_contents_between_comments_of_markdown() -> None:
    doctoc = (
        "<!-- START doctoc generated TOC -->\n<!-- DON'T EDIT -->\n**目次**\n\n- [甲](#a)\n\n<!-- END doctoc -->\n\n乙"
    )
    assert seen(doctoc) == [("paragraph", 9, "乙")]
    assert seen("<!-- TOC depthFrom:2 -->\n\n- [甲](#a)\n\n<!-- /TOC -->\n\n乙") == [("paragraph", 7, "乙")]
    assert seen("<!-- toc -->\n\n- [甲](#a)\n\n<!-- tocstop -->\n\n乙") == [("paragraph", 7, "乙")]
    assert seen("<!-- toc -->\n\n甲\n\n<!-- tocs -->") == [("paragraph", 3, "甲")]
    assert seen('<div class="toc">\n\n- [甲](#a)\n\n</div>\n\n乙') == [("paragraph", 7, "乙")]


def test_a_hidden_paragraph_ends_where_markdown_begins_a_block() -> None:
    assert seen("<p hidden>\n甲\n\n乙\n\n<p>丙</p>") == [("paragraph", 4, "乙"), ("paragraph", 6, "丙")]
    assert seen("<p hidden>甲\n\n```\n乙\n```\n\n</p>") == [("code", 4, "乙")]
    assert seen("<ul>\n<li hidden>甲\n\n乙\n\n</ul>\n\n丙") == [("paragraph", 8, "丙")]


def test_templates_that_vue_shows() -> None:
    source = "<A>\n<template #a>\n\n*甲*\n\n</template>\n<template v-slot:b='c'>乙</template><template slot='d'>丙</template>\n</A>"
    assert seen(source + "\n\n<template>丁</template>\n\n戊") == [
        ("paragraph", 4, "甲"),
        ("paragraph", 7, "乙"),
        ("paragraph", 7, "丙"),
        ("paragraph", 12, "戊"),
    ]


def test_mathematics_of_html_in_markdown() -> None:
    source = "<table>\n<tr><td>変数</td><td>$x_{ijk} \\in \\{0, 1\\}$</td></tr>\n</table>\n\n<p>式は $x^2$ です。</p>"
    assert seen(source) == [("table", 2, "変数"), ("table", 2, "x"), ("paragraph", 5, "式は  x  です。")]


def test_code_in_html_is_no_notation() -> None:
    assert seen("<code>{漢字|かんじ}</code>") == [("paragraph", 1, "{漢字|かんじ}")]
