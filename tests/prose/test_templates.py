"""Template tags of Jekyll, Hexo, Hugo and Vue."""

from __future__ import annotations

import pytest

from .reading import Seen, seen

CASES: dict[str, tuple[str, Seen]] = {
    "tag on a line of its own": ("甲\n{% include a.html %}\n乙", [("paragraph", 1, "甲"), ("paragraph", 3, "乙")]),
    "tag in a sentence": ("甲{% if x %}乙{% endif %}丙", [("paragraph", 1, "甲乙丙")]),
    "tag on several lines": ("{% include a.html\n  b='c'\n%}\n文", [("paragraph", 4, "文")]),
    "condition": ("{% if page.tag == '旅行' %}\n甲\n{% endif %}", [("paragraph", 2, "甲")]),
    "tags that trim": ("甲{%- x -%}乙{{- y -}}丙", [("paragraph", 1, "甲乙丙")]),
    "output": ("甲{{ page.title }}乙", [("paragraph", 1, "甲乙")]),
    "output around Japanese is text": ("甲{{ 乙 }}丙", [("paragraph", 1, "甲{{ 乙 }}丙")]),
    "output with a Japanese string": ("甲{{ '乙' | upcase }}丙", [("paragraph", 1, "甲丙")]),
    "output of a string": ("甲{{ '乙' }}丙{{\"{{\"}}", [("paragraph", 1, "甲乙丙{{")]),
    "output never closed": ("甲{{ 乙\n\n丙", [("paragraph", 1, "甲{{ 乙"), ("paragraph", 3, "丙")]),
    "tag never closed": ("甲{% if\n\n丙", [("paragraph", 1, "甲{% if"), ("paragraph", 3, "丙")]),
    "percent signs that are no tag": (
        "{% で始まる。\n\n間。\n\nここで %}と{% 50円 %}と{% if 甲\n \n乙 %}と{{< 丙 a=「\n\n丁 >}}後",
        [
            ("paragraph", 1, "{% で始まる。"),
            ("paragraph", 3, "間。"),
            ("paragraph", 5, "ここで %}と{% 50円 %}と{% if 甲"),
            ("paragraph", 7, "乙 %}と{{< 丙 a=「"),
            ("paragraph", 9, "丁 >}}後"),
        ],
    ),
    "tags that cross empty lines": (
        '{%- liquid\n  assign a = 1\n\n  assign b = 2\n-%}\n{% include a.html\n\n  content="甲\n\n乙"\n%}\n{%- # 注 -%}\n{% /a %}\n丙',
        [("paragraph", 6, "甲 乙"), ("paragraph", 14, "丙")],
    ),
    "tag as a target": ("[表示]({% link a b %})", [("paragraph", 1, "表示")]),
    "output in an image's target": ("![代替]({{ site.url }}/a.png)", [("image", 1, "代替")]),
    "highlight": (
        "{% highlight ruby %}\n**甲**\n\n乙\n{% endhighlight %}\n文",
        [("code", 2, "**甲**\n\n乙"), ("paragraph", 6, "文")],
    ),
    "raw in a highlight": (
        "{% highlight text %}\n{% raw %}\n甲 {{ a }}\n{% endraw %}\n{% endhighlight %}\n文",
        [("code", 3, "甲 {{ a }}"), ("paragraph", 6, "文")],
    ),
    "raw in a highlight of Hugo": (
        "{{< highlight text >}}\n{% raw %}\n{{< /highlight >}}",
        [("code", 2, "{% raw %}")],
    ),
    "codeblock": ("{% codeblock 題 lang:js %}\n甲\n{% endcodeblock %}", [("code", 2, "甲")]),
    "highlight of Hugo": ("{{< highlight go >}}\n甲\n{{< /highlight >}}", [("code", 2, "甲")]),
    "highlight never closed": ("{% highlight ruby %}\n甲", [("paragraph", 1, "{% highlight ruby %}\n甲")]),
    "mermaid of Hugo": ("{{< mermaid >}}\n甲\n{{< /mermaid >}}", [("code", 2, "甲")]),
    "katex of Hugo": ("{{< katex >}}\na\n{{< /katex >}}", [("math", 2, "a")]),
    "math and diagrams under a name of the site": (
        '{{< fig-math >}}\na\n{{< /fig-math >}}\n{{% my-mermaid title="題" %}}\n甲\n{{% /my-mermaid %}}\n'
        "{{< flowchart >}}\n乙\n{{< /flowchart >}}\n丙",
        [("math", 2, "a"), ("paragraph", 4, "題"), ("code", 5, "甲"), ("code", 8, "乙"), ("paragraph", 10, "丙")],
    ),
    "HTML of Hugo": (
        "甲\n{{< rawhtml >}}\n    <p>乙</p>\n\n    *丙*\n{{< /rawhtml >}}\n*丁*\n\n- 戊\n\n  {{< html >}}<b>己</b>\n\n      <p>庚</p>\n  {{< /html >}}\n\n"
        "前{{< raw >}}<i>中</i>{{< /raw >}}**後**\n\n{{< raw >}}<i>中</i>{{< /raw >}}**後**\n\n{{% html %}}\n*辛*\n{{% /html %}}",
        [
            ("paragraph", 1, "甲"),
            ("paragraph", 3, "乙"),
            ("paragraph", 5, "*丙*"),
            ("paragraph", 7, "丁"),
            ("item", 9, "戊"),
            ("item", 11, "己"),
            ("item", 13, "庚"),
            ("paragraph", 16, "前中後"),
            ("paragraph", 18, "中後"),
            ("paragraph", 21, "辛"),
        ],
    ),
    "comment": ("甲\n{% comment %}\n乙\n{% endcomment %}\n丙", [("paragraph", 1, "甲"), ("paragraph", 5, "丙")]),
    "capture": ("甲\n{% capture a %}\n乙\n{% endcapture %}\n丙", [("paragraph", 1, "甲"), ("paragraph", 5, "丙")]),
    "capture that is printed": (
        "{% capture a-b %}\n乙\n{% endcapture %}\n\n<p>{{ a-b | markdownify }}</p>",
        [("paragraph", 2, "乙")],
    ),
    "capture that an include prints": (
        "{% capture a %}\n乙\n{% endcapture %}\n\n{% include b.html c=a %}",
        [("paragraph", 2, "乙")],
    ),
    "what an include shows": (
        '{% include ruby.html base="漢字" reading="かんじ" %}です\n\n{% include a/alert.html title="甲" content="乙" class="丙" %}\n'
        '{% include link-card.html image="/a.png" title="丁" description="戊" url="/a" %}\n{% include button.html text="己" %}と\n\n'
        '{% include figure.html src="a.png" caption="庚" %}\n{% include youtube.html id="a" title="題" %}\n前\n{% include ruby.html %}\n後',
        [
            ("paragraph", 1, "漢字です"),
            ("paragraph", 3, "甲"),
            ("paragraph", 3, "乙"),
            ("paragraph", 4, "丁"),
            ("paragraph", 4, "戊"),
            ("paragraph", 5, "己と"),
            ("image", 7, "庚"),
            ("caption", 7, "庚"),
            ("paragraph", 9, "前"),
            ("paragraph", 11, "後"),
        ],
    ),
    "include of nothing": ("甲\n{% include \u3000%}\n乙", [("paragraph", 1, "甲"), ("paragraph", 3, "乙")]),
    "raw": ("{% raw %}{{ a }}と{% endraw %}甲", [("paragraph", 1, "{{ a }}と甲")]),
    "raw in a fence": ("```\n{% raw %}{{ a }}{% endraw %}\n```", [("code", 2, "{% raw %}{{ a }}{% endraw %}")]),
    "raw around a fence": ("{% raw %}\n```\n{{ a }}\n```\n{% endraw %}", [("code", 3, "{{ a }}")]),
    "raw around inline code": ("{% raw %}`{{ a }}`{% endraw %}と", [("paragraph", 1, "{{ a }}と")]),
    "comment of Hugo": ("甲{{/* 乙 */}}丙", [("paragraph", 1, "甲丙")]),
    "shortcode that is shown": ("{{</* 甲 */>}}です", [("paragraph", 1, "{{< 甲 >}}です")]),
    "shortcode that is shown on two lines": (
        "{{</* 甲\n乙 */>}}\n\n丙",
        [("paragraph", 1, "{{< 甲 乙 >}}"), ("paragraph", 4, "丙")],
    ),
    "pair of Hugo": ("{{% notice tip %}}\n**甲**\n{{% /notice %}}", [("paragraph", 2, "甲")]),
    "pair with a title": (
        '{{< details summary="題" >}}\n甲\n{{< /details >}}',
        [("paragraph", 1, "題"), ("paragraph", 2, "甲")],
    ),
    "pair with a title by place": (
        '{{< expand "題 名" >}}\n甲\n{{< /expand >}}',
        [("paragraph", 1, "題 名"), ("paragraph", 2, "甲")],
    ),
    "what themes of Hugo show beside a title": (
        '{{< quote author="甲" source="乙" url="/a" >}}\n丙\n{{< /quote >}}\n{{< card link="/a" title="丁" subtitle="戊" >}}\n'
        '{{< timelineItem icon="i" header="己" badge="庚" subheader="辛" >}}\n壬\n{{< /timelineItem >}}',
        [
            ("paragraph", 1, "甲"),
            ("paragraph", 1, "乙"),
            ("paragraph", 2, "丙"),
            ("paragraph", 4, "丁"),
            ("paragraph", 4, "戊"),
            ("paragraph", 5, "己"),
            ("paragraph", 5, "庚"),
            ("paragraph", 5, "辛"),
            ("paragraph", 6, "壬"),
        ],
    ),
    "tabs of Hugo": (
        '{{< tabs items="甲,乙" >}}\n{{< tab >}}丙{{< /tab >}}\n{{< /tabs >}}\n{{< tabs "名" >}}\n{{< tab "丁" >}}\n戊\n{{< /tab >}}\n'
        "{{< /tabs >}}",
        [
            ("paragraph", 1, "甲"),
            ("paragraph", 1, "乙"),
            ("paragraph", 2, "丙"),
            ("paragraph", 5, "丁"),
            ("paragraph", 6, "戊"),
        ],
    ),
    "shortcodes that are words": (
        '前{{< kbd "変換" >}}と{{< kbd Ctrl >}}と{{< color red "甲" >}}と{{< color "乙" "#f00" >}}と{{< marker text="丙" >}}と'
        '{{< tooltip "API" "説明" >}}と{{< link "https://a.jp" "丁" >}}と{{< link href="/a" content="戊" title="説明" >}}と'
        '{{< button "/a" "己" >}}後',
        [("paragraph", 1, "前変換とCtrlと甲と乙と丙とAPIと丁と戊と己後")],
    ),
    "shortcodes around words": (
        '前{{< color "赤" >}}甲{{< /color >}}と{{< tooltip text="説明" >}}乙{{< /tooltip >}}後',
        [("paragraph", 1, "前甲と乙後")],
    ),
    "what sites call their shortcodes and arguments": (
        '前{{< my-link url="/a" text="甲" >}}と{{< relref "記事.md" >}}と{{< my-id "名" >}}と{{< youtube id="a" title="乙" >}}後',
        [("paragraph", 1, "前甲ととと後")],
    ),
    "note of Hexo": ("{% note info %}\n甲\n{% endnote %}", [("paragraph", 2, "甲")]),
    "tabs of Hexo": (
        "{% tabs 名前, 1 %}\n<!-- tab 一つ目 -->\n甲\n<!-- endtab -->\n\n<!-- tab 二つ目@icon -->\n- 乙\n"
        "<!-- endtab -->\n<!-- tab -->\n丙\n<!-- endtab -->\n{% endtabs %}\n<!-- tab 四 -->\n丁",
        [
            ("paragraph", 2, "一つ目"),
            ("paragraph", 3, "甲"),
            ("paragraph", 6, "二つ目"),
            ("item", 7, "乙"),
            ("paragraph", 10, "丙"),
            ("paragraph", 14, "丁"),
        ],
    ),
    "timeline of Hexo": (
        "{% timeline 題,blue %}\n<!-- timeline 一月一日 -->\n甲\n<!-- endtimeline -->\n<!-- timeline 二月 -->\n```\n乙\n```\n"
        "<!-- endtimeline -->\n{% endtimeline %}",
        [
            ("paragraph", 1, "題"),
            ("paragraph", 2, "一月一日"),
            ("paragraph", 3, "甲"),
            ("paragraph", 5, "二月"),
            ("code", 7, "乙"),
        ],
    ),
    "tabs of Hexo in code": (
        "```\n{% tabs a %}\n<!-- tab 甲 -->\n{% endtabs %}\n```",
        [("code", 2, "{% tabs a %}\n<!-- tab 甲 -->\n{% endtabs %}")],
    ),
    "boxes and lists of Hexo's themes": (
        "{% cb 甲, true %}\n{% checkbox red checked, 乙 丙 %}\n{% hideToggle '丁',blue %}\n戊\n{% endhideToggle %}\n"
        "{% folding cyan open, 己 %}\n{% endfolding %}",
        [
            ("paragraph", 1, "甲"),
            ("paragraph", 2, "乙 丙"),
            ("paragraph", 3, "丁"),
            ("paragraph", 4, "戊"),
            ("paragraph", 6, "己"),
        ],
    ),
    "words of Hexo's themes": (
        "前{% label 甲 blue %}と{% label info @乙 丙 %}と{% span red, 丁 %}と{% hideInline 答え,戊,#fff %}と{% btn /a,己,icon %}と"
        "{% button /a %}と{% u 庚@辛 %}と{% link 題 https://a.jp %}後",
        [("paragraph", 1, "前甲と乙 丙と丁と戊と己とと庚@辛と題後")],
    ),
    "cards of Hexo's themes": (
        "{% link 甲, 乙, https://a.jp, icon %}\n{% note color:cyan 丙 丁 %}\n{% note info %}\n{% galleryGroup '戊' '己' '/a' a.png %}",
        [
            ("paragraph", 1, "甲"),
            ("paragraph", 1, "乙"),
            ("paragraph", 2, "丙 丁"),
            ("caption", 4, "戊"),
            ("caption", 4, "己"),
        ],
    ),
    "figure of Hugo": (
        '{{< figure src="a" alt="代替" caption="説明" >}}',
        [("image", 1, "代替"), ("caption", 1, "説明")],
    ),
    "figure of Hugo with references": (
        '{{< figure src="a.png" caption="<span class=\\"n\\">&#22259;1: </span>港" >}}',
        [("image", 1, "図1: 港"), ("caption", 1, "図1: 港")],
    ),
    "figure of Hugo with all that it shows": (
        '{{< figure src="a" title="題" caption="説明" attr="撮影：甲" attrlink="/乙" >}}',
        [("image", 1, "題 説明"), ("caption", 1, "題"), ("caption", 1, "説明"), ("caption", 1, "撮影：甲")],
    ),
    "image under a name of the site": (
        '{{< my-pic src="/a.JPG" title="題" >}}\n\n{{< my-pic "a.webp" "代替" >}}\n\n{{< img "a.png" "図" >}}',
        [("image", 1, "題"), ("caption", 1, "題"), ("image", 3, "代替"), ("image", 5, "図")],
    ),
    "no image": (
        '{{< my-file "a.pdf" "題" >}}\n\n{{< card image="a.png" title="札" >}}',
        [("paragraph", 3, "札")],
    ),
    "image of Hexo": ("{% asset_img a.png 題 %}", [("image", 1, "題")]),
    "video": ("{{< youtube abc >}}\n{% youtube abc %}", []),
    "link of Hexo": ("前{% post_link slug '題' %}後", [("paragraph", 1, "前題後")]),
    "tag in a fence": ("```\n{% if %}\n{{ a }}\n```\n", [("code", 2, "{% if %}\n{{ a }}")]),
    "tag in indented code": ("文\n\n    {% if %}\n", [("paragraph", 1, "文"), ("code", 3, "{% if %}")]),
    "tag in a list is no code": ("- 項\n\n    {% if %}\n    甲", [("item", 1, "項"), ("item", 4, "甲")]),
    "tag in inline code": ("`{% if %}`と`{{ a }}`", [("paragraph", 1, "{% if %}と{{ a }}")]),
    "shortcode that is shown in inline code": (
        "`{{</* 甲 */>}}`と`{{%/* 乙 */%}}{{</*/* 丙 */*/>}}`と`a /* b */`と`{{</* b >}}`",
        [("paragraph", 1, "{{< 甲 >}}と{{% 乙 %}}{{</* 丙 */>}}とa /* b */と{{</* b >}}")],
    ),
    "tag in pre": ("<pre>{% if %}</pre>", [("code", 1, "{% if %}")]),
    "tags in what Markdown takes for code": (
        "<div>\n{% a %}\n    {% post_link x '題' %}甲\n{% highlight ruby %}\n    乙\n{% endhighlight %}\n    丙\n",
        [("code", 3, "題甲"), ("code", 5, "    乙"), ("code", 7, "丙")],
    ),
    "tags in math, alternative text and notes": (
        "$$\na{% asset_img a.png 題 %}\n$$\n![甲{% label 乙 %}](a)^[注{% label 丙 %}]",
        [("math", 2, "a"), ("image", 2, "題"), ("image", 4, "甲乙"), ("footnote", 4, "注丙")],
    ),
    "fence in a highlight": (
        "{% highlight md %}\n```\n{% endhighlight %}\n甲",
        [("code", 2, "```"), ("paragraph", 4, "甲")],
    ),
    "links of Nikola": (
        '前{{% doc slug="a" %}}甲{{% /doc %}}後{% doc %}乙{% enddoc %}',
        [("paragraph", 1, "前甲後")],
    ),
    "quotation of Hexo": (
        "{% blockquote 甲, 乙 https://a.jp 丙 %}\n丁\n{% endblockquote %}",
        [("paragraph", 1, "甲 乙 丙"), ("paragraph", 2, "丁")],
    ),
    "images of Eleventy and of Hexo": (
        '{% image "a.jpg", "代替", "(min-width: 30em) 50vw" %}\n{% image "b.jpg", "" %}\n{% asset_img "a b.jpg" "題" "図" %}',
        [("image", 1, "代替"), ("image", 3, "図")],
    ),
    "values that the file itself sets": (
        "{{ 会場 }}\n{% set 会場 = \"<b>公園</b>\" %}\n今年も{{ 会場 }}で{%- assign a = '晴れ' -%}{{a}}た。{{ b }}",
        [("paragraph", 1, "{{ 会場 }}"), ("paragraph", 3, "今年も公園で晴れた。")],
    ),
    "shortcodes of WordPress": (
        '<!-- wp:html -->\n<p>甲</p>\n<!-- /wp:html -->\n\n[caption width="3"]<a href="b"><img src="a.png" alt="代替" /></a>\n<b>説</b>明[/caption]\n\n'
        '[code lang="php"]\n\n乙\n\n丙\n[/code]\n丁[sourcecode]',
        [
            ("paragraph", 2, "甲"),
            ("caption", 5, "説明"),
            ("image", 5, "代替"),
            ("code", 10, "乙\n\n丙"),
            ("paragraph", 14, "丁[sourcecode]"),
        ],
    ),
    "a caption as WordPress writes it": (
        '[caption id="attachment_1" width="3"]<img src="a.png" alt="代替" /> 説明[/caption]\n\n文',
        [("caption", 1, "説明"), ("image", 1, "代替"), ("paragraph", 3, "文")],
    ),
    "shortcodes that stand on the page": (
        '[caption width="3"]<img alt="代替" /> 説明[/caption]\n\n[code]甲[/code]\n\n[caption id="attachment_1" width="3"]![図](a) 乙[/caption]',
        [
            ("paragraph", 1, '[caption width="3"] 説明[/caption]'),
            ("image", 1, "代替"),
            ("paragraph", 3, "[code]甲[/code]"),
            ("paragraph", 5, '[caption id="attachment_1" width="3"] 乙[/caption]'),
            ("image", 5, "図"),
        ],
    ),
    "boxes of Zola": (
        '{% quote(author="甲") %}\n乙\n{% end %}\n{% note(title="丙") %}\n丁\n{% end %}\n{% aside() %}\n{% details(summary="戊") %}己{% end %}\n'
        "{% end %}\n{% comment() %}\n庚\n{% end %}\n後",
        [
            ("paragraph", 1, "甲"),
            ("paragraph", 2, "乙"),
            ("paragraph", 4, "丙"),
            ("paragraph", 5, "丁"),
            ("paragraph", 8, "戊"),
            ("paragraph", 8, "己"),
            ("paragraph", 13, "後"),
        ],
    ),
    "code and math of Zola": (
        '{% mermaid() %}\n甲\n{% end %}\n{% katex(block=true) %}\na\n{% end %}\n{% highlight(lang="rust") %}\n乙\n{% end %}',
        [("code", 2, "甲"), ("math", 5, "a"), ("code", 8, "乙")],
    ),
    "shortcodes of Zola without a body": (
        '{{ figure(src="a.png", alt="代替", caption="説明") }}\n\n{{ admonition(title="題",\n text="甲") }}\n\n'
        '{{ ruby(t="漢字", r="かんじ") }}は{{ spoiler(text="執事") }}で{{ youtube(id="a") }}{{ f(乙) }}',
        [
            ("image", 1, "代替"),
            ("caption", 1, "説明"),
            ("paragraph", 3, "題"),
            ("paragraph", 3, "甲"),
            ("paragraph", 6, "漢字は執事で{{ f(乙) }}"),
        ],
    ),
    "comments of Obsidian": (
        "見える。%%見えない%%続き\n\n%% 一人\n二人 %%\n\n頁%%TODO 要確認%%に\n\n%%\n甲\n\n- 乙 50%\n%%\n後",
        [("paragraph", 1, "見える。続き"), ("paragraph", 6, "頁に"), ("paragraph", 13, "後")],
    ),
    "percent signs that are no comment": (
        "%%Y年%%m月と`%%`と%%と書く。100%%の甲と50%%の乙\n\n%% 丙\n%% 丁\n\n%%戊\n\n己%%\n\n%%NAME%%\n\n```\n%%\n庚\n%%\n```",
        [
            ("paragraph", 1, "%%Y年%%m月と%%と%%と書く。100%%の甲と50%%の乙"),
            ("paragraph", 3, "%% 丙\n%% 丁"),
            ("paragraph", 6, "%%戊"),
            ("paragraph", 8, "己%%"),
            ("paragraph", 10, "%%NAME%%"),
            ("code", 13, "%%\n庚\n%%"),
        ],
    ),
    "cell with a filter": ("|甲|\n|-|\n|{{ a | b }}乙|", [("table", 1, "甲"), ("table", 3, "乙")]),
}


@pytest.mark.parametrize("name", CASES)
def test_tag(name: str) -> None:
    source, expected = CASES[name]
    assert seen(source) == expected


def test_an_html_page_is_a_template_too() -> None:
    assert seen("<p>甲{% if x %}乙{% endif %}</p>{{ content }}", "a.html") == [("paragraph", 1, "甲乙")]


WORDPRESS = (
    '<p>甲</p>\n[bash]<br />\n# 乙 &lt;<br />\n[/bash]<br />\n[amazonjs asin="1" title="丙 [雑誌]"]丁[php]戊\n\n'
    '[kattene]{"title": "己", "sites": []}\n[/kattene][contact-form-7 title="庚"][rakuten id="1" kw="辛"][Ruby title="甲"]\n乙\n[/Ruby]'
)


def test_shortcodes_of_plugins_of_wordpress() -> None:
    expected = [
        ("paragraph", 1, "甲"),
        ("code", 3, "# 乙 <"),
        ("paragraph", 5, "丁[php]戊"),
        ("code", 9, "乙"),
    ]
    assert seen(WORDPRESS, "a.html") == expected
    assert seen("<!-- wp:html -->\n" + WORDPRESS, "a.md") == [(kind, line + 1, text) for kind, line, text in expected]


@pytest.mark.parametrize("path", ["a.md", "_posts/a.html", "source/_posts/a.html"])
def test_shortcodes_that_other_engines_show(path: str) -> None:
    assert "丙" in "".join(text for _, _, text in seen(WORDPRESS, path))
    assert {kind for kind, _, _ in seen(WORDPRESS, path)} == {"paragraph"}


def test_shortcodes_on_a_page_that_wordpress_has_made() -> None:
    page = "<html><body><p>[code]甲[/code]</p></body></html>"
    assert seen(page, "a.html") == [("paragraph", 1, "[code]甲[/code]")]


@pytest.mark.parametrize(
    ("source", "path", "expected"),
    [
        ("甲{# 乙 #}丙", "source/_posts/a.md", "甲丙"),
        ("甲{# 乙 #}丙{% x %}", "a.md", "甲丙"),
        ("甲{# 乙 #}丙", "a.md", "甲{# 乙 #}丙"),
        ("甲{# 乙 #}丙{{% x %}}", "a.md", "甲{# 乙 #}丙"),
        ("甲{# 乙 #}丙{% x %}", "_posts/a.md", "甲{# 乙 #}丙"),
    ],
)
def test_a_comment_of_nunjucks_is_one_where_nunjucks_runs(source: str, path: str, expected: str) -> None:
    assert seen(source, path) == [("paragraph", 1, expected)]
