"""One post under every estimator, and its seconds block by block."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yomitime import analysis, document, explanation
from yomitime.config import Config, Pace
from yomitime.estimators import all_estimators
from yomitime.explanation import Explanation
from yomitime.formats import Context
from yomitime.model import Kind, Lang

POST = """---
title: 題
reading_time: 9分
---
# 見出し

本文はAPIの話です。

![絵](a.png) ![図](b.png)

```
一行目

二行目
```

- 項目
"""


def explain(text: str, config: Config | None = None) -> Explanation:
    config = config or Config()
    return explanation.explain(analysis.analyse(document.parse(text.encode(), "post.md"), config), config)


def shown(text: str, lang: Lang, config: Config | None = None, width: int = 80) -> str:
    config = config or Config()
    context = Context(config=config, dictionary="", metrics_version="", lang=lang, color=False, width=width)
    return explanation.render(explain(text, config), context)


def width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


def test_every_estimator_has_its_say_against_what_is_declared() -> None:
    found = explain(POST)
    assert [each.estimator for each in found.opinions] == list(all_estimators())
    assert found.declared is not None
    for each in found.opinions:
        assert each.estimate is not None
        assert each.difference_minutes == 9 - each.estimate.minutes


def test_without_a_declared_time_there_is_no_difference() -> None:
    assert {each.difference_minutes for each in explain("本文です。").opinions} == {None}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("たぶん五分", "“たぶん五分” is no reading time"),
        ("[5, 6]", "a list or a mapping"),
        ("false", "only shows or hides"),
    ],
)
def test_a_value_that_is_no_time_is_said_as_a_card_says_it(value: str, said: str) -> None:
    for body in ("港の朝は早い。", ""):
        text = shown(f"---\nreading_time: {value}\n---\n{body}\n", "en")
        assert said in text
        assert "No reading time is declared." not in text
    assert "No reading time is declared." in shown("---\nreading_time:\n---\n港の朝は早い。\n", "en")


def test_blocks_have_their_lines_and_seconds() -> None:
    found = explain(POST, Config(pace=Pace(code_seconds_per_line=5)))
    assert [(time.block.kind, time.block.line, time.seconds) for time in found.blocks] == [
        (Kind.HEADING, 5, pytest.approx(0.3)),
        (Kind.PARAGRAPH, 7, pytest.approx(0.8 + 0.3)),
        (Kind.IMAGE, 9, 12),
        (Kind.IMAGE, 9, 11),
        (Kind.CODE, 12, 10),
        (Kind.ITEM, 17, pytest.approx(0.2)),
    ]


pieces = st.lists(
    st.sampled_from(
        ["# 見出し", "本文API。", "> 引用", "![絵](a.png)", "```\ncode\n```", "$$\nx\n$$", "| 表 | b |\n|--|--|"]
    )
)


@given(pieces)
@settings(max_examples=30, deadline=None)
def test_blocks_add_up_to_the_post(parts: list[str]) -> None:
    config = Config(pace=Pace(code_seconds_per_line=2.5))
    found = explain("\n\n".join(parts), config)
    whole = next(each.estimate for each in found.opinions if each.estimator == "default")
    assert sum(time.seconds for time in found.blocks) == pytest.approx(whole.seconds if whole else 0)


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("columns", [80, 100])
def test_the_text_keeps_to_the_width(lang: Lang, columns: int) -> None:
    text = POST + "\n" + "長い段落" * 200 + "\n\n" + "long words " * 50
    for line in shown(text, lang, width=columns).splitlines():
        assert width(line) <= columns


def test_columns_are_aligned_with_full_width_characters() -> None:
    lines = shown(POST, "ja").splitlines()
    start = next(n for n, line in enumerate(lines) if "種類" in line)
    heading = lines[start]
    column = width(heading[: heading.index("本文")])
    for line in lines[start + 1 : start + 6]:
        before, text = "", line
        while width(before) < column:
            before, text = before + text[0], text[1:]
        assert width(before) == column
        assert before.endswith("  ")
        assert text[0] != " "


def test_the_formula_and_the_difference_are_told_in_both_languages() -> None:
    english, japanese = shown(POST, "en"), shown(POST, "ja")
    assert "Declared: 9分" in english
    assert "宣言: 9分" in japanese
    for name in all_estimators():
        assert name in english
        assert name in japanese
    assert "rounded up" in english
    assert "切り上げ" in japanese
    assert "+8" in english


def test_an_empty_post_says_so() -> None:
    assert "There is nothing to read." in shown("", "en")
    assert "読むものがありません。" in shown("", "ja")
    assert "Declared: 3" in shown("---\nreading_time: 3\n---\n", "en")


def test_controls_in_a_post_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in shown("本文\x1b[31mです。", "en")
