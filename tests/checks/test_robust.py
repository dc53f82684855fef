"""No text makes a check raise, every finding stands in the text, and none takes more than near-linear time."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.checks.reading import findings

PIECES = (
    "港の朝は早い。",
    "船の明かりが沖に並び、",
    "岸では箱を",
    "雪の季節をどう乗り越え",
    "続きを書きます。",
    "---END---",
    "[ここに地名を入れる]",
    "{{title}}",
    "〇〇",
    "株式会社XX",
    "As an AI language model, I cannot.",
    "**「朝」**は",
    "**",
    "「",
    "（",
    "w",
    "笑",
    ":tada:",
    "🍣",
    "\x00",
    "\u200b",
    "\ufeff",
    "\u3000",
    "か\u3099",
    "縺薙ｓ",
    "</s>",
    "<p>",
    "$x$",
    "`「`",
    "| 朝 | 昼 |",
    "---",
    "```",
    "- ",
    "1. ",
    "> ",
    "# ",
    "。",
    "、",
    " ",
    "\n",
    "\n\n",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@example("", "\u200b\n\n港の朝は早い。", "a.md")
@example("", "続きを書きます。\n続きを書きます。", "a.md")
@given(TEXTS, TEXTS, st.sampled_from(["a.md", "_posts/a.md", "a.mdx", "a.html", "a.txt"]))
def test_checks_never_raise(title: str, body: str, path: str) -> None:
    line = title.replace("\n", " ").replace("\x00", "").replace("'", "")
    text = f"---\ntitle: '{line}'\nexcerpt: '{line}'\n---\n{body}"
    last = text.count("\n") + 1
    assert all(1 <= each.line <= last for each in findings(text, path))


@pytest.mark.parametrize(
    "piece",
    ["`a` 「あ", "`「` ", "`「`\n", "「", "(あ", "「あ\n\n", "を挿入", "をを", "掃除を", "部屋を掃除をする", "をは"],
)
def test_hostile_repetition_ends(piece: str) -> None:
    assert (
        len(findings(piece * (60_000 // len(piece)))) < 50
    )  # takes minutes where each bracket or を looks at all others
