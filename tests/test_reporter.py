"""Readings → posts → the folder in numbers."""

from collections.abc import Callable
from pathlib import Path

import pytest

import yomitime
from tests.conftest import post_of
from yomitime import analysis, card, checks, document, files, reporter, runner
from yomitime.config import Config
from yomitime.formats import Context, all_formats
from yomitime.model import Declared, Detail, Estimate, Message, Post, Problem, Severity, Status
from yomitime.reporter import Tally


def posted(text: str, config: Config | None = None) -> Post:
    config = config or Config()
    return reporter.post(analysis.analyse(document.parse(text.encode(), "a.md"), config), config)


def test_a_post_has_what_its_front_matter_says() -> None:
    text = """---
title: "題: 一"
date: 2025-01-02 10:00
authors: [甲, 乙]
categories: 猫
tags:
  - 一
  - 二
reading_time: 20
---
本文です。
"""
    post = posted(text)
    assert (post.title, post.date, post.author) == ("題: 一", "2025-01-02 10:00", "甲, 乙")
    assert (post.categories, post.tags) == (("猫",), ("一", "二"))
    assert (post.encoding, post.front_matter_format) == ("utf-8", "yaml")
    assert post.declared is not None
    assert (post.declared.line, post.declared.raw, post.declared.minutes_low) == (9, "20", 20)


def test_keys_are_found_in_any_case() -> None:
    text = """---
Title: 題
Date: 2015-02-05T21:26:00+09:00
Author: 甲
Category:
- docker
Tags: [一]
Draft: true
EditURL: https://example.com/edit
Reading_Time: 20
---
本文です。
"""
    post = posted(text)
    assert (post.title, post.date, post.author) == ("題", "2015-02-05T21:26:00+09:00", "甲")
    assert (post.categories, post.tags) == (("docker",), ("一",))
    assert post.declared is not None
    assert (post.declared.key, post.declared.line) == ("Reading_Time", 10)
    assert [(each.line, each.message.en) for each in post.findings if each.check == "stale-reading-time"] == [
        (10, "declares 20, but it takes under 1 min (+20)")
    ]


TITLES = {
    "front matter": ("---\ntitle: 題\n---\n# 見出し\n\n本文です。\n", "題"),
    "a heading": ("---\ndate: 2025-01-02\n---\n\n# `pandas` の **使い方**\n\n本文です。\n", "pandas の 使い方"),
    "no front matter": ("見出し\n===\n\n本文です。\n", "見出し"),
    "an empty title": ("---\ntitle: ''\n---\n# 見出し\n", "見出し"),
    "two lines": ("<h1>見出し<br>二行目</h1>\n\n本文です。\n", "見出し 二行目"),
    "a comment before it": ("<!-- 注 -->\n\n# 見出し\n\n本文です。\n", "見出し"),
    "text before it": ("本文です。\n\n# 見出し\n", None),
    "a lower level": ("## 見出し\n\n本文です。\n", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES)
def test_a_title_may_be_the_first_heading(text: str, title: str | None) -> None:
    post = posted(text)
    assert post.title == title
    assert not [each for each in post.findings if each.check == "unfinished"]


@pytest.mark.parametrize("name", ["text", "json", "jsonl", "csv", "html"])
def test_such_a_title_is_shown_wherever_one_is(name: str) -> None:
    tally = Tally(Config())
    posts = tally.watch([posted("# 見出しの題\n\n本文です。\n")])
    pieces = all_formats()[name].render(posts, tally.summary, Context(Config(), "unidic-lite", "3", "ja"))
    assert "見出しの題" in "".join(map(str, pieces))


def test_such_a_title_heads_the_card() -> None:
    assert card.title(yomitime.measure("# 見出しの題\n\n本文です。\n")) == "見出しの題"


def test_an_empty_key_leaves_it_to_the_next() -> None:
    post = posted("---\ntitle:\nTITLE: 題\ncategories: []\ncategory: 猫\nauthor:\nauthors: [甲]\n---\n本文です。\n")
    assert (post.title, post.categories, post.author) == ("題", ("猫",), "甲")


def test_keys_that_differ_in_case_alone_may_conflict() -> None:
    post = posted("---\nreading_time: 1\nReading_Time: 9\n---\n本文です。\n")
    (finding,) = (each for each in post.findings if each.check == "conflicting-reading-time")
    assert (finding.line, finding.message.en) == (
        3,
        "«Reading_Time» declares 9, but «reading_time» 1; the latter counts",
    )


def test_a_wrong_time_is_a_finding_at_its_line() -> None:
    (finding,) = (finding for finding in posted(post_of(3, "20")).findings if finding.severity is Severity.ERROR)
    assert (finding.check, finding.line) == ("stale-reading-time", 3)
    assert finding.message == Message(
        "declares 20, but it takes 3 min (2–4) (+17)", "宣言は 20 ですが、計算値は 3 分（2〜4 分）です（+17）"
    )


def compared(path: str, declared: float, computed: int, status: Status) -> Post:
    estimate = Estimate("default", computed, computed * 60, computed * 43, computed * 83, computed * 60, 0, 0, 0)
    value = Declared("reading_time", 2, str(declared), declared, declared)
    return Post(path, status, declared=value, estimate=estimate, difference_minutes=declared - computed)


def test_the_folder_in_numbers() -> None:
    tally = Tally(Config())
    posts = [
        compared("a", 20, 5, Status.STALE),
        compared("b", 5, 5, Status.OK),
        compared("c", 2, 4, Status.STALE),
        Post("d", Status.MISSING),
    ]
    assert list(tally.watch(posts)) == posts
    summary = tally.summary()
    assert (summary.posts, summary.compared) == (4, 3)
    assert {status: number for status, number in summary.status.items() if number} == {
        Status.STALE: 2, Status.OK: 1, Status.MISSING: 1,
    }  # fmt: skip
    assert (summary.declared_minutes, summary.computed_minutes) == (27, 14)
    assert (summary.total_difference_minutes, summary.median_difference_minutes) == (13, 0)


def test_the_folder_is_summed_once_however_many_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(checks, "of_folder", lambda posts, config: asked.append(len(posts)) or ())
    tally = Tally(Config())
    list(tally.watch([Post("a", Status.OK)]))
    assert tally.summary() is tally.summary()
    assert tally.exit_code() == 0
    list(tally.watch([Post("b", Status.OK)]))
    assert tally.summary().posts == 2
    assert asked == [1, 2]


def test_an_empty_folder_has_no_differences() -> None:
    summary = Tally(Config()).summary()
    assert summary.posts == 0
    assert summary.total_difference_minutes is summary.median_difference_minutes is None
    assert Tally(Config()).exit_code() == 0


def exit_code(*posts: Post, fail_on: str = "error") -> int:
    tally = Tally(Config(fail_on=fail_on))  # type: ignore[arg-type]
    list(tally.watch(posts))
    return tally.exit_code()


def test_exit_codes() -> None:
    def finding(severity: Severity) -> Post:
        return Post("a", Status.OK, findings=(Problem("check", severity, Message("x", "x"), 1),))

    assert exit_code(Post("a", Status.OK)) == 0
    assert exit_code(finding(Severity.ERROR)) == 1
    assert exit_code(finding(Severity.WARNING)) == 0
    assert exit_code(finding(Severity.WARNING), fail_on="warning") == 1
    assert exit_code(finding(Severity.INFO), fail_on="warning") == 0
    assert exit_code(finding(Severity.INFO), fail_on="info") == 1
    assert exit_code(finding(Severity.ERROR), fail_on="never") == 0
    assert exit_code(finding(Severity.ERROR), Post("b", Status.UNREADABLE), fail_on="never") == 2


def test_a_cap_is_told_from_a_hard_coded_value() -> None:
    def named(*posts: Post) -> str:
        tally = Tally(Config())
        list(tally.watch(posts))
        return tally.summary().findings[0].message.en

    short = [compared(f"s{n}", n, n, Status.OK) for n in range(1, 10)]
    capped = [compared(f"c{n}", 20, 21 + n, Status.STALE) for n in range(3, 10)]
    assert named(*short, *capped) == "7 of 16 posts declare exactly 20 min, yet take 24–30 min: a cap"
    typed = [compared(f"t{n}", 20, n, Status.STALE) for n in range(1, 10)]
    assert named(*short, *typed) == "9 of 18 posts declare exactly 20 min, yet take 1–9 min: a hard-coded value"


def test_the_library() -> None:
    reading = yomitime.measure("吾輩は猫である。名前はまだ無い。")
    assert reading.text.counts.sentences == 2
    assert reading.estimate is not None
    assert reading.estimate.seconds == 1.6


@pytest.mark.parametrize("text", [None, b"text", Path("post.md")])
def test_what_is_no_text_is_not_measured(text: object) -> None:
    with pytest.raises(TypeError, match=r"measure takes a text, not \w+; read takes a file"):
        yomitime.measure(text)  # type: ignore[arg-type]


def test_a_report_as_a_frame() -> None:
    from tests.conftest import CORPUS
    from yomitime import columns

    report = yomitime.audit([CORPUS / "short", CORPUS / "edge"], jobs=1)
    frame = report.frame()
    assert tuple(frame.columns) == columns.names()
    assert len(frame) == len(report.posts) == report.summary.posts
    assert frame["computed_minutes"].dtype == "Int64"
    assert frame["declared_minutes"].isna().sum() == sum(post.declared is None for post in report.posts)


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_hardest_sentences_are_worked_out_where_they_are_asked_for(blog: Callable[..., Path], jobs: int) -> None:
    hard = "情報処理技術者試験の受験申込手続を終える。"
    folder = blog(**{f"p{n}": post_of(1, title=f"題{n}") + hard for n in range(runner.ALONE + 2)})
    found = list(files.discover([str(folder)], (".md",), ()))

    def audited(detail: Detail) -> list[Post]:
        return list(runner.audit(found, Config(), jobs, detail=detail))

    for post in audited(Detail.SENTENCES):
        assert post.metrics
        assert 0 < len(post.hardest) <= reporter.HARDEST
        assert [each.rise for each in post.hardest] == sorted((each.rise for each in post.hardest), reverse=True)
    assert {post.hardest for post in audited(Detail.METRICS)} == {()}
    assert all(not post.metrics and post.estimate for post in audited(Detail.TIMES))
