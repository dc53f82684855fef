"""Blocks of HTML in Jekyll's posts, as kramdown 2.4 with its parser GFM, Jekyll's defaults, renders them."""

from __future__ import annotations

from pathlib import Path

import pytest

from .reading import Seen, seen

POST = "blog/_posts/2020-01-01-a.md"
AFTER: Seen = [("heading", 2, "題"), ("paragraph", 3, "本文は甲です。")]

CASES: dict[str, tuple[str, Seen]] = {
    "heading and link after an iframe": ('<iframe src="x"></iframe>\n# 題\n本文は[甲](/a)です。', AFTER),
    "heading and link after a script": ("<script>a<b</script> \n# 題\n本文は[甲](/a)です。", AFTER),
    "heading and link after an end tag": ("</center>\n# 題\n本文は[甲](/a)です。", AFTER),
    "heading and link after a line break": ("<br>\n# 題\n本文は[甲](/a)です。", AFTER),
    "heading and link after a comment": ("<!-- a -->\n# 題\n本文は[甲](/a)です。", AFTER),
    "heading and link after a rule": ("<hr>\n# 題\n本文は[甲](/a)です。", AFTER),
    "Markdown in the line of the end tag": (
        "<div>*甲*</div>**乙**\n丙",
        [("paragraph", 1, "*甲*"), ("paragraph", 1, "乙\n丙")],
    ),
    "a row of elements": (
        "<p>甲</p> <p>乙</p>\n*丙*",
        [("paragraph", 1, "甲"), ("paragraph", 1, "乙"), ("paragraph", 2, "丙")],
    ),
    "HTML over blank lines": (
        "<div>\n\n    <p>甲</p>\n\n# 乙\n\n</div>\n# 丙",
        [("paragraph", 3, "甲"), ("paragraph", 5, "# 乙"), ("heading", 8, "丙")],
    ),
    "HTML between tags of Liquid": (
        "<div>\n  {% if a %}\n\n    {{ b }}\n    <p>甲</p>\n  {% endif %}\n</div>",
        [("paragraph", 5, "甲")],
    ),
    "nested": (
        "<div><div>\n\n    甲</div>\n\n    乙</div>\n*丙*",
        [("paragraph", 3, "甲"), ("paragraph", 5, "乙"), ("paragraph", 6, "丙")],
    ),
    "tags in scripts and comments": (
        "<div><script>'</div>'</script><!-- </div> -->\n\n    甲</div>\n*乙*",
        [("paragraph", 3, "甲"), ("paragraph", 4, "乙")],
    ),
    "a block in a paragraph": (
        "甲\n<font>乙</font>**丙**\n丁",
        [("paragraph", 1, "甲"), ("paragraph", 2, "乙"), ("paragraph", 2, "丙\n丁")],
    ),
    "a comment in a paragraph": ("甲\n<!-- a -->\n*乙*", [("paragraph", 1, "甲\n\n乙")]),
    "an element of text begins a paragraph": ("<span>\n*甲*</span>\n乙", [("paragraph", 2, "甲\n乙")]),
    "an address begins a paragraph": ("<https://a.jp/>*甲*", [("paragraph", 1, "https://a.jp/甲")]),
    "Markdown inside": (
        '<div markdown="1">\n**甲**\n\n- 乙\n</div>\n*丙*',
        [("paragraph", 2, "甲"), ("item", 4, "乙"), ("paragraph", 6, "丙")],
    ),
    "Markdown inside HTML": (
        "<div>\n*甲*\n<section markdown='block'>\n\n*乙*\n</section>\n</div>",
        [("paragraph", 2, "*甲*"), ("paragraph", 5, "乙")],
    ),
    "Markdown in a paragraph's tags": (
        '<p markdown="span">甲*乙*\n丙</p>\n丁',
        [("paragraph", 1, "甲乙\n丙"), ("paragraph", 3, "丁")],
    ),
    "never closed": ("<div>\n<p>甲\n\n# 乙", [("paragraph", 2, "甲"), ("heading", 4, "乙")]),
    "fenced code in an element: kramdown would show its fences": (
        "<details><summary>甲</summary>\n\n```\n乙\n```\n</details>\n# 丙",
        [("paragraph", 1, "甲"), ("code", 4, "乙"), ("heading", 7, "丙")],
    ),
    "fenced code right under a tag": (
        "<details><summary>甲</summary>\n```\n乙\n\n丙\n```\n</details>\n# 丁",
        [("paragraph", 1, "甲"), ("code", 3, "乙\n\n丙"), ("heading", 8, "丁")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_kramdown(name: str) -> None:
    source, expected = CASES[name]
    assert seen(source, POST) == expected


@pytest.mark.parametrize("path", ["_posts/a/2020-01-01-a.md", "/x/source/blog/_posts/a.md", "a/_drafts/a.markdown"])
def test_posts_of_jekyll(path: str) -> None:
    assert seen("<hr>\n# 甲", path) == [("heading", 2, "甲")]


@pytest.mark.parametrize(
    "path", ["a.md", "source/_posts/a.md", "source/_drafts/a/b.md", "content/posts/a.md", "_posts.md"]
)
def test_everything_else_is_commonmark(path: str) -> None:
    assert seen("<hr>\n# 甲", path) == [("paragraph", 2, "# 甲")]


def test_a_post_is_the_same_from_within_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    posts = tmp_path / "_posts"
    posts.mkdir()
    monkeypatch.chdir(posts)
    assert seen("<hr>\n# 甲", "2020-01-01-a.md") == [("heading", 2, "甲")]
