"""Comments that disable checks: which, where, and which text is none."""

from __future__ import annotations

import pytest

from tests.checks.reading import of, read
from yomitime import checks, inline
from yomitime.comparison import compare
from yomitime.config import Config
from yomitime.model import Message, Problem, Severity

MARK = "---END---"


def found(text: str, path: str = "post.md") -> list[tuple[str, int]]:
    """Findings that weigh something, by check and line."""
    reading, config = read(text, path), Config()
    problems = checks.of_post(reading, compare(reading.document, reading.estimate, config), config)
    return [(each.check, each.line) for each in problems if each.severity is not Severity.INFO]


def lines(*comments: str) -> list[int]:
    """A marker before, between and after the comments: the lines whose marker is found, as 0, 1, 2 …"""
    text = "---\nreading_time: 1\n---\n" + f"\n\n{MARK}\n\n".join(("港の朝は早い。", *comments, "昼には市が立つ。"))
    places = [number for number, line in enumerate(text.split("\n"), 1) if line == MARK]
    return [places.index(line) for check, line in found(text) if check == "generator-marker"]


@pytest.mark.parametrize(
    ("comments", "left"),
    [
        ((), [0]),
        (("<!-- yomitime-disable -->",), [0]),
        (("<!-- yomitime-disable -->", "<!-- yomitime-enable -->"), [0, 2]),
        (("<!--yomitime-disable generator-marker-->", "<!--yomitime-enable-->"), [0, 2]),
        (("<!-- yomitime-disable mojibake, generator-marker -->",), [0]),
        (("<!-- yomitime-disable mojibake -->",), [0, 1]),
        (("<!-- yomitime-disable -->", "<!-- yomitime-enable generator-marker -->"), [0, 2]),
        (("<!-- yomitime-disable -->", "<!-- yomitime-enable mojibake -->"), [0]),
        (("<!-- yomitime-enable -->",), [0, 1]),
        (("{/* yomitime-disable */}",), [0]),
        (("<!-- yomitime-disable-line -->",), [0, 1]),
        (("<!-- about yomitime-disable -->",), [0, 1]),
        (("yomitime-disable",), [0, 1]),
        (("`<!-- yomitime-disable -->`",), [0, 1]),
        (("```\n<!-- yomitime-disable -->\n```",), [0, 1]),
        (("<!-- yomitime-disable\n generator-marker\n-->",), [0]),
    ],
)
def test_a_comment_holds_until_the_next(comments: tuple[str, ...], left: list[int]) -> None:
    assert lines(*comments) == left


def test_both_lines_belong_to_the_range() -> None:
    reading = read("一。\n\n<!-- yomitime-disable -->\n\n二。\n\n<!-- yomitime-enable -->\n\n三。")
    problems = [Problem("mojibake", Severity.ERROR, Message("x", "一"), line) for line in range(1, 10)]
    assert [each.line for each in inline.enabled(problems, reading)] == [1, 2, 8, 9]


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("<!-- yomitime-disable -->", []),
        ("\n\n<!-- yomitime-disable stale-reading-time -->", []),
        ("<!-- yomitime-disable mojibake -->\n<!-- yomitime-disable stale-reading-time -->", []),
        ("<!-- yomitime-disable mojibake -->", [("stale-reading-time", 2)]),
        ("一。\n\n<!-- yomitime-disable -->", [("stale-reading-time", 2)]),
    ],
)
def test_a_comment_before_all_else_holds_for_the_front_matter(comment: str, left: list[tuple[str, int]]) -> None:
    assert found(f"---\nreading_time: 20\n---\n{comment}\n\n港の朝は早い。") == left


def test_a_comment_beside_a_picture_holds() -> None:
    comment = "<!-- yomitime-disable generator-marker -->"
    assert found(f"---\nreading_time: 1\n---\n港は早い。\n\n![港](a.png) {comment}\n\n{MARK}\n\n昼だ。") == []


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("<!-- yomitime-disable long-sentense mojibake -->", "there is no check or command «long-sentense»"),
        ("<!-- yomitime-disable-next-line mojibake -->", "there is no check or command «yomitime-disable-next-l…»"),
        ("`<!-- yomitime-disable long-sentense -->`", ""),
        ("<!-- yomitime-disable long-sentence -- the law says so -->", ""),
        ("<!-- yomitime-audit 2026 -->", ""),
    ],
)
def test_a_misspelt_name_is_said(comment: str, said: str) -> None:
    assert [each.message.en for each in of("unknown-check", f"港は早い。\n\n{comment}\n\n昼だ。")] == [said] * bool(
        said
    )


def test_mdx() -> None:
    text = "---\nreading_time: 1\n---\n一。\n\n{/* yomitime-disable generator-marker */}\n\n" + MARK + "\n\n二。"
    assert found(text, "post.mdx") == []


POLITE = "船が沖に出ます。" * 10 + "箱を積む。朝だった。夜は遅い。"
"""Three of its 13 sentences are plain."""


@pytest.mark.parametrize(
    ("check", "silent", "shown", "said"),
    [
        ("mixed-width", "引用のﾊﾝｶｸです。", "ここはﾐｽです。", "half-width kana (1×): «ﾐｽ»"),
        ("nfd-text", "港の\u306f\u3099。", "朝の\u306f\u3099、\u304b\u3099。", "(2×)"),
        ("generator-marker", "〇〇さんの話。", "会社の〇〇の話。", "(1×)"),
        ("stray-control-characters", "港の\u200b朝。", "町の\u2060朝。", "U+2060"),
        ("mixed-register", "箱を積む。朝だった。夜は遅い。", POLITE, "3 of 13 sentences"),
    ],
)
@pytest.mark.parametrize(("path", "frame"), [("post.md", "{}"), ("post.html", "<p>{}</p>")])
def test_only_places_that_are_not_silenced_are_gathered(
    check: str, silent: str, shown: str, said: str, path: str, frame: str
) -> None:
    silent, shown = frame.format(silent), frame.format(shown)
    text = f"<!-- yomitime-disable {check} -->\n{silent}\n<!-- yomitime-enable {check} -->\n\n{shown}"
    (found,) = of(check, text, path)
    assert found.line == 5
    assert said in found.message.en
    assert not of(check, f"<!-- yomitime-disable {check} -->\n{silent}\n\n{shown}", path)


@pytest.mark.parametrize(
    "text", ["<!-- yomitime-disable", "<!-- yomitime-disable -->", "yomitime-", "<!--" + " " * 50, "`<!-- yomitime-enable"]
)  # fmt: skip
def test_hostile_comments_are_read_in_linear_time(text: str) -> None:
    reading = read("港。")
    body = text * (240_000 // len(text))
    object.__setattr__(reading.document, "body", body)
    problems = [Problem("mojibake", Severity.ERROR, Message("x", "一"), 1)] * 1000
    assert len(list(inline.enabled(problems, reading))) in {0, 1000}
