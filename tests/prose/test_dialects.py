"""Containers, mathematics, Hatena, kramdown: what else blogs write in Markdown."""

from __future__ import annotations

import pytest

from .reading import Seen, seen

CASES: dict[str, tuple[str, Seen]] = {
    "message": (":::message\n文\n:::\n後", [("paragraph", 2, "文"), ("paragraph", 4, "後")]),
    "alert": (":::message alert\n文\n:::", [("paragraph", 2, "文")]),
    "details": (":::details 題\n文\n:::", [("paragraph", 1, "題"), ("paragraph", 2, "文")]),
    "note": (":::note warn\n文\n:::", [("paragraph", 2, "文")]),
    "title after a blank": ("::: tip 題\n文\n:::", [("paragraph", 1, "題"), ("paragraph", 2, "文")]),
    "title in brackets": (":::tip[題**名**]\n文\n:::", [("paragraph", 1, "題名"), ("paragraph", 2, "文")]),
    "title as attribute": (':::info{title="題"}\n文\n:::', [("paragraph", 1, "題"), ("paragraph", 2, "文")]),
    "nested": ("::::details 外\n:::message\n文\n:::\n::::\n", [("paragraph", 1, "外"), ("paragraph", 3, "文")]),
    "never closed": (":::message\n文\n\n後", [("paragraph", 2, "文"), ("paragraph", 4, "後")]),
    "in a list": ("- 項\n  :::message\n  文\n  :::\n", [("item", 1, "項"), ("item", 3, "文")]),
    "code group": ("::: code-group\n```sh [npm]\n甲\n```\n:::", [("code", 3, "甲")]),
    "code from files": (
        "<<< ./a.js{1,2} [甲]\n\n::: code-group\n<<< @/乙/丙.vue#d{1 ts}\n<<< e.py\n:::\n\n<<< 戻る\n\n丁\n<<< ./f.js",
        [("paragraph", 8, "<<< 戻る"), ("paragraph", 10, "丁\n<<< ./f.js")],
    ),
    "container in code": ("```\n:::message\n```", [("code", 2, ":::message")]),
    "MkDocs box with a title": (
        '!!! note "**題**名"\n    一つ目。\n\n    - 二つ目\n後',
        [("paragraph", 1, "題名"), ("paragraph", 2, "一つ目。"), ("item", 4, "二つ目"), ("paragraph", 5, "後")],
    ),
    "MkDocs boxes without a title": (
        '前\n!!! note\n\t甲\n\n\t乙\n!!! tip ""\n    丙\n!!! note inline end\n    丁',
        [
            ("paragraph", 1, "前"),
            ("paragraph", 3, "甲"),
            ("paragraph", 5, "乙"),
            ("paragraph", 7, "丙"),
            ("paragraph", 9, "丁"),
        ],
    ),
    "MkDocs boxes that fold": (
        '??? question "問い"\n    甲\n???+ tip\n\n    乙\n\n\n    丙',
        [("paragraph", 1, "問い"), ("paragraph", 2, "甲"), ("paragraph", 5, "乙"), ("paragraph", 8, "丙")],
    ),
    "MkDocs tabs": (
        '=== "甲"\n\n    ```\n    乙\n    ```\n\n=== "丙"\n\n    !!! note\n        丁',
        [("paragraph", 1, "甲"), ("code", 4, "乙"), ("paragraph", 7, "丙"), ("paragraph", 10, "丁")],
    ),
    "MkDocs box in a list": (
        "1. 項\n\n    !!! note\n        甲\n\n        乙\n\n    丙",
        [("item", 1, "項"), ("item", 4, "甲"), ("item", 6, "乙"), ("item", 8, "丙")],
    ),
    "MkDocs box with code in it": ("!!! note\n    文\n\n        甲", [("paragraph", 2, "文"), ("code", 4, "甲")]),
    "MkDocs box with a title alone": ('!!! note "題"\n後', [("paragraph", 1, "題"), ("paragraph", 2, "後")]),
    "MkDocs box with a bare title": ("!!! note 題\n    文", [("paragraph", 1, "題"), ("paragraph", 2, "文")]),
    "a template tag in a box of MkDocs": (
        "!!! note\n    甲\n\n    {{ a }}乙",
        [("paragraph", 2, "甲"), ("paragraph", 4, "乙")],
    ),
    "exclamations that are no box": (
        '!!! note\n後\n\n!!! すごい\n    字下げ\n\n??? why "何\n\n=== "甲"\n後',
        [
            ("paragraph", 1, "!!! note\n後"),
            ("paragraph", 4, "!!! すごい\n字下げ"),
            ("paragraph", 7, '??? why "何'),
            ("paragraph", 9, '=== "甲"\n後'),
        ],
    ),
    "a box of MkDocs in code": ("    !!! note\n        甲", [("code", 1, "!!! note\n    甲")]),
    "card": ("@[card](https://example.com/a)\n\n文", [("paragraph", 3, "文")]),
    "inline math": ("式$E=mc^2$です", [("paragraph", 1, "式 x です")]),
    "inline math of Qiita": ("式$`a_1`$です", [("paragraph", 1, "式 x です")]),
    "inline math with words": (r"式$\text{速さ}=v$です", [("paragraph", 1, "式 x です")]),
    "prices are no math": ("$100から$200", [("paragraph", 1, "$100から$200")]),
    "variables are no math": ("$HOMEと$PATH", [("paragraph", 1, "$HOMEと$PATH")]),
    "display math": ("$$\na+b\n$$\n文", [("math", 2, "a+b"), ("paragraph", 4, "文")]),
    "display math on a line": ("$$a+b$$", [("math", 1, "a+b")]),
    "display math in brackets": ("\\[\na\n\\]", [("math", 2, "a")]),
    "display math in brackets on one line": ("\\[a = b\\]", [("math", 1, "a = b")]),
    "brackets that are escaped": ("\\[追記\\]", [("paragraph", 1, "[追記]")]),
    "a shortcode whose brackets are escaped": ('\\[btn id="a\\_b"\\]', [("paragraph", 1, '[btn id="a_b"]')]),
    "display math of MathJax's environments": (
        "式は\n\\begin{align*}\na &= b \\\\\n\\end{align*}\nです\n\n\\\\begin{equation}\nc\n\\\\end{equation}",
        [("paragraph", 1, "式は"), ("math", 3, "a &= b \\\\"), ("paragraph", 5, "です"), ("math", 8, "c")],
    ),
    "an environment that never ends": (
        "\\begin{align}\n甲\n\n乙",
        [("paragraph", 1, "\\begin{align}\n甲"), ("paragraph", 4, "乙")],
    ),
    "dollars on either side of tags are no math": (
        r"<b>$\huge{甲}$</b><i>$\huge{乙}$</i>",
        [("paragraph", 1, r"$\huge{甲}$$\huge{乙}$")],
    ),
    "display math of kramdown in a sentence": ("式$$a$$です", [("paragraph", 1, "式 x です")]),
    "math in escaped brackets": (
        r"式\(x_1\)と\(a+b\)と\(\alpha\)と\\(c\\_d\\)",
        [("paragraph", 1, "式 x と x と x と x")],
    ),
    "escaped brackets are no math": (
        r"\(Start\-Job\)と\(a\.b\)と\(C\+\+\)",
        [("paragraph", 1, "(Start-Job)と(a.b)と(C++)")],
    ),
    "escaped brackets in a link": (
        r"- [Start\-Job \(Microsoft\.PowerShell\.Core\) \- PowerShell](u)",
        [("item", 1, "Start-Job (Microsoft.PowerShell.Core) - PowerShell")],
    ),
    "math fence": ("```math\na\n```", [("math", 2, "a")]),
    "math never closed": ("$$\n文", [("paragraph", 1, "$$\n文")]),
    "kramdown attributes": ("文\n{: .x}\n\n*甲*{: title='乙'}丙\n", [("paragraph", 1, "文"), ("paragraph", 4, "甲丙")]),
    "attributes of Pandoc behind what they are of": (
        '前[甲](a){target=_blank rel="b c"}と**乙**{.x}と*丙*{.y}と`丁`{#e .f}と![図](a){width=300px}後',
        [("paragraph", 1, "前甲と乙と丙と丁と後"), ("image", 1, "図")],
    ),
    "attributes of Pandoc in a link": (
        "[![図](a){.x}](b){.y}後",
        [("paragraph", 1, "後"), ("image", 1, "図")],
    ),
    "attributes of Pandoc on a line": (
        "- 甲\n- 乙\n{ .x .y }\n\n丙\n{#z}\n\n![図](a) {width=9px}",
        [("item", 1, "甲"), ("item", 2, "乙"), ("paragraph", 5, "丙"), ("image", 8, "図")],
    ),
    "braces that are no attributes": (
        "前{.x}と[甲](a){乙}と`a`{}と* {.y}\\sum_{i=1}^{n}\n{x}\n\n`{.x}`",
        [("paragraph", 1, "前{.x}と甲{乙}とa{}と* {.y}\\sum_{i=1}^{n}\n{x}"), ("paragraph", 4, "{.x}")],
    ),
    "container of Pandoc": (
        '::: {.note .x}\n甲\n:::\n:::: {#y title="題"} ::::\n乙\n::::\n::: {丙}',
        [("paragraph", 2, "甲"), ("paragraph", 4, "題"), ("paragraph", 5, "乙"), ("paragraph", 7, "::: {丙}")],
    ),
    "leaf directives": (
        '甲\n::link-card{url="/a" title="乙{丙}"}\n\n- ::youtube{#a}\n\n::figure[丁]{src="a.png"}\n\n戊::己{a}\n\n::庚{a}\n\n::: {.a}\n辛',
        [
            ("paragraph", 1, "甲"),
            ("paragraph", 6, "丁"),
            ("paragraph", 8, "戊::己{a}"),
            ("paragraph", 10, "::庚{a}"),
            ("paragraph", 13, "辛"),
        ],
    ),
    "a container with a caption": (
        ':::figure{src="a.png" caption="**図** 1"}\n甲\n:::',
        [("caption", 1, "図 1"), ("paragraph", 2, "甲")],
    ),
    "kramdown contents": ("* 目次\n{:toc}\n\n文", [("paragraph", 4, "文")]),
    "kramdown comment": ("{::comment}\n甲\n{:/comment}\n文", [("paragraph", 4, "文")]),
    "kramdown nomarkdown": ("{::nomarkdown}\n甲\n{:/}\n", [("paragraph", 2, "甲")]),
    "kramdown abbreviation": ("文\n\n*[HTML]: 略語\n", [("paragraph", 1, "文")]),
    "kramdown end of block": ("甲\n\n^\n\n乙", [("paragraph", 1, "甲"), ("paragraph", 5, "乙")]),
    "kramdown Markdown in HTML": ('<div markdown="1">\n**字**\n</div>', [("paragraph", 2, "字")]),
    "Hatena contents": ("[:contents]\n\n文", [("paragraph", 3, "文")]),
    "Hatena embed": ("[https://example.com/:embed:cite]\n\n文", [("paragraph", 3, "文")]),
    "Hatena title": ("前[https://example.com/:title=表題]後", [("paragraph", 1, "前表題後")]),
    "Hatena links without a text": (
        "[https://example.com/:title]\n\n[http://twitter.com/a/status/1:twitter:detail:right]\n\n[http://a.jp:80/:detail]",
        [],
    ),
    "an address in brackets": ("[https://example.com/a]", [("paragraph", 1, "[https://example.com/a]")]),
    "Hatena's read more": (
        "甲\n\n====\n乙\n\n=====\n\n丙\n====\n",
        [("paragraph", 1, "甲"), ("paragraph", 4, "乙"), ("heading", 8, "丙")],
    ),
    "lines that are no read more": (
        "甲\n\n===\n\n==== 乙",
        [("paragraph", 1, "甲"), ("paragraph", 3, "==="), ("paragraph", 5, "==== 乙")],
    ),
    "Hatena lists": (
        "- 一\n-- 二*字*\n--- 三\n- 四\n\n後\n\n+ 五\n++ 六",
        [
            ("item", 1, "一"),
            ("item", 2, "二字"),
            ("item", 3, "三"),
            ("item", 4, "四"),
            ("paragraph", 6, "後"),
            ("item", 8, "五"),
            ("item", 9, "六"),
        ],
    ),
    "Hatena lists in a quotation": (
        "> - 一\n> -- 二\n> -- 三",
        [("item", 1, "一"), ("item", 2, "二"), ("item", 3, "三")],
    ),
    "dashes that are no list": (
        "名言\n-- 著者\n-- 後\n\n- 項\n--opt\n\n-- 甲",
        [("paragraph", 1, "名言\n-- 著者\n-- 後"), ("item", 5, "項\n--opt"), ("paragraph", 8, "-- 甲")],
    ),
    "tabs of VuePress": (
        "::: code-tabs#shell\n\n@tab 林檎の場合\n\n```sh\na\n```\n\n文\n@tab:active 窓#win\n乙\n:::",
        [
            ("paragraph", 3, "林檎の場合"),
            ("code", 6, "a"),
            ("paragraph", 9, "文"),
            ("paragraph", 10, "窓"),
            ("paragraph", 11, "乙"),
        ],
    ),
    "what is no tab of VuePress": (
        "@tab 甲\n\n::: C#\n文\n\n:::tabs\n`@tab` 乙\n@tabの丙",
        [("paragraph", 1, "@tab 甲"), ("paragraph", 3, "::: C#\n文"), ("paragraph", 7, "@tab 乙\n@tabの丙")],
    ),
    "lines that stand for other pages and files": (
        "$lsx(/会議/2024年, num=5)\n文\n$attachments(page=/会議)\n\n- $lsx()\n\n@include(./図.md)\n\n@[code{1-3} js](./図.js)",
        [("paragraph", 2, "文")],
    ),
    "dollars and mentions that stand for themselves": (
        "$lsx(甲)とは\n@include(乙)の丙\n`$lsx(丁)`",
        [("paragraph", 1, "$lsx(甲)とは\n@include(乙)の丙\n$lsx(丁)")],
    ),
    "image with a title and a size": (
        '![図](a.png "題" =200x100)と[甲](b "題" =x乙)',
        [("paragraph", 1, 'と[甲](b "題" =x乙)'), ("image", 1, "図")],
    ),
    "callouts of Obsidian": (
        "> [!note|wide] 題\n> 文\n\n> [!my-type]- 題\n> 文\n\n> [!注意] 題\n> 文",
        [("quote", line + place, text) for line in (1, 4, 7) for place, text in enumerate(("題", "文"))],
    ),
    "a badge that a quotation begins with is no callout": (
        "> [![図](a)](b) 文",
        [("quote", 1, "文"), ("image", 1, "図")],
    ),
    "names of blocks in Obsidian": (
        "文。 ^drying\n\n- 項 ^3f06ab\n\n2 ^10\n\n顔 (^_^)\n\n甲 ^abc の乙",
        [
            ("paragraph", 1, "文。"),
            ("item", 3, "項"),
            ("paragraph", 5, "2 ^10"),
            ("paragraph", 7, "顔 (^_^)"),
            ("paragraph", 9, "甲 ^abc の乙"),
        ],
    ),
    "boxes of tasks": (
        "- [ ] 一\n- [x] 二\n- [>] 三\n- [-] 四\n- [A] 五",
        [("item", 1, "一"), ("item", 2, "二"), ("item", 3, "三"), ("item", 4, "四"), ("item", 5, "[A] 五")],
    ),
    "marked and inserted": (
        "==印==と++挿入++。**==甲==**、==乙**丙**==、[++丁++](u)\n\n**==戊==**",
        [("paragraph", 1, "印と挿入。甲、乙丙、丁"), ("paragraph", 3, "戊")],
    ),
    "signs that mark nothing": (
        "a==b と c==d、a == b、C++とVC++、i++と++i、===甲===、`==丙==`、==乙",
        [("paragraph", 1, "a==b と c==d、a == b、C++とVC++、i++と++i、===甲===、==丙==、==乙")],
    ),
    "wikilinks": (
        "昨日の[[頁]]と[[頁#節|**別名**]]と[[#節]]と[[甲]][[乙]]です。",
        [("paragraph", 1, "昨日の[[頁]]と**別名**と[[#節]]と[[甲]][[乙]]です。")],
    ),
    "wikilinks in a table, an item and a link": (
        "| 列 |\n|--|\n| [[頁\\|別名]] |\n\n- [[甲|乙]]\n\n[丙[[丁]]戊](u)",
        [("table", 1, "列"), ("table", 3, "別名"), ("item", 5, "乙"), ("paragraph", 7, "丙[[丁]]戊")],
    ),
    "brackets that are no wikilink": (
        "[[甲]](u)と`[[乙|丙]]`と[[丁\n戊]]と[[己]と[[[庚]\n\n[[一]][a]\n\n[a]: u",
        [("paragraph", 1, "[甲]と[[乙|丙]]と[[丁\n戊]]と[[己]と[[[庚]"), ("paragraph", 4, "[一]")],
    ),
    "embeds of Obsidian": (
        "前![[箱/写真.png]]後\n\n![[図.JPG|300]]\n\n![[図.webp|港の図]]\n\n![[別のノート#節]]\n\n![[録音.mp3]]\n\n- ![[頁]]",
        [("paragraph", 1, "前後"), ("image", 1, "写真.png"), ("image", 3, "図.JPG"), ("image", 5, "港の図")],
    ),
    "Hatena photo": ("[f:id:u:20200101:plain:alt=写真]", [("image", 1, "写真")]),
    "Hatena photo whose text is Hatena's": ("[f:id:u:20200101:plain]", [("image", 1, "f:id:u:20200101:plain")]),
    "a mention": ("@[太郎](https://a.com)の記事", [("paragraph", 1, "@太郎の記事")]),
    "a tuple": ("結果は {:ok, 結果} で返る。", [("paragraph", 1, "結果は {:ok, 結果} で返る。")]),
    "kramdown's attributes": ('甲{: .a #b title="題"}', [("paragraph", 1, "甲")]),
    "Hatena photo without text": ("[f:id:u:20200101:plain:alt=]", [("image", 1, "")]),
    "Hatena photo in HTML": (
        '<figure title="題">[f:id:u:20200101:plain:w400:alt=写真]<figcaption>説明</figcaption></figure>',
        [("image", 1, "写真"), ("caption", 1, "説明")],
    ),
    "Hatena card in HTML": (
        "<div>\n[https://a.jp/:embed:cite]\n</div>\n\n<p>[https://a.jp/:title=表題]を見た[tex: x_1]</p><pre>[f:id:u:1:plain]</pre>",
        [("paragraph", 5, "表題を見た x"), ("code", 5, "[f:id:u:1:plain]")],
    ),
    "brackets in HTML that are no Hatena's": (
        "<p>[https://a.jp/]と[f:id</p>",
        [("paragraph", 1, "[https://a.jp/]と[f:id")],
    ),
    "Hatena headings": (
        "** 節\n文\n*** 項\n\n** 太字** と\n***",
        [("heading", 1, "節"), ("paragraph", 2, "文"), ("heading", 3, "項"), ("paragraph", 5, "** 太字** と")],
    ),
    "Hatena product": ("[asin:4000000000:detail]", []),
    "Hatena math": (r"式[tex: \frac{a}{b}]です", [("paragraph", 1, "式 x です")]),
    "Hatena note": ("文((注釈))です", [("paragraph", 1, "文です"), ("footnote", 1, "注釈")]),
    "Hatena notes over lines": (
        "甲((乙\n丙))丁\n戊((己))庚\n((辛))",
        [("paragraph", 1, "甲\n丁\n戊庚"), ("footnote", 1, "乙\n丙"), ("footnote", 3, "己"), ("footnote", 4, "辛")],
    ),
    "brackets that are no note": ("f((a))です", [("paragraph", 1, "f((a))です")]),
    "Hatena quotation": (">>\n文\n<<\n後", [("quote", 2, "文"), ("paragraph", 4, "後")]),
    "Hatena code": (">|ruby|\n甲\n||<\n後", [("code", 2, "甲"), ("paragraph", 4, "後")]),
    "Hatena code never closed": (
        "甲\n\n>|ruby|\n\n乙",
        [("paragraph", 1, "甲"), ("quote", 3, "|ruby|"), ("paragraph", 5, "乙")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_dialect(name: str) -> None:
    source, expected = CASES[name]
    assert seen(source) == expected
