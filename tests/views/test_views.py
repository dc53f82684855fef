"""Readings and reports as notebooks show them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

import yomitime
from tests.conftest import CORPUS, post_of
from yomitime.config import Config
from yomitime.model import Lang, Post, Status
from yomitime.reporter import Tally
from yomitime.results import Report
from yomitime.views import Html

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\u2066\x1b[31m&amp;\"'"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Seen(HTMLParser):
    """The elements and the text that a browser would make of it; scripts and styles apart, as GitHub shows it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attributes}

    def handle_data(self, data: str) -> None:
        if self.tags[-1] not in {"script", "style"}:
            self.text += data


def report_of(*posts: Post) -> Report:
    from yomitime.config import Config

    tally = Tally(Config())
    return Report(tuple(tally.watch(posts)), tally.summary(), Config())


class TestReading:
    @pytest.mark.parametrize(
        ("lang", "said"),
        [
            ("ja", ("公共施設の再編における合意形成の課題", "読了時間 1 分（1〜2 分）", "正しい 宣言: 1", "0.8675上級後半",
                    "難しい文", "8 行目、+0.12 → 2 か所の読点のどれかで文を分ける", "文 15、")),
            ("en", ("Reading time 1 min (1–2)", "ok declared: 1", "upper-advanced", "Hardest sentences", "line 8, +0.12 → ")),
        ],
    )  # fmt: skip
    def test_a_card_says_what_an_editor_asks(self, lang: Lang, said: tuple[str, ...]) -> None:
        seen = Seen(yomitime.read(CORPUS / "graded" / "5-kokyo-shisetsu.md").html(lang))
        for each in said:
            assert each in seen.text

    def test_a_wrong_time_and_findings_are_said_the_weightiest_first(self) -> None:
        text = (
            post_of(2, "20", "題").replace("---\n", "---\n", 1)
            + "\n\n**太字だけの行**\n\nこの文は終わらず、「括弧も\n\n---END---\n"
        )
        seen = Seen(yomitime.measure(text, Config(ignore=("doubled-particle",))).html("en"))
        assert "stale declares 20, but it takes 2 min" in seen.text
        assert "stale-reading-time" not in seen.text
        assert re.findall("line [0-9]+, (note|warning)", seen.text) == sorted(
            re.findall("line [0-9]+, (note|warning)", seen.text), reverse=True
        )
        assert "bold-as-heading" in seen.text

    def test_a_text_without_front_matter_is_not_told_that_it_declares_nothing(self) -> None:
        assert "declare" not in Seen(yomitime.measure("猫が鳴く。").html("en")).text

    @pytest.mark.parametrize("text", ["", "😀", "Hello.", "```\ncode\n```", "- 一"])
    def test_whatever_has_no_value_says_why(self, text: str) -> None:
        seen = Seen(yomitime.measure(text).html("en"))
        assert "–" in seen.text
        assert "None" not in seen.text
        assert "nan" not in seen.text


class TestReport:
    def test_the_numbers_come_first(self) -> None:
        text = Seen(yomitime.audit(CORPUS / "stitched").html("en")).text
        assert text.startswith("6 of 6 posts show a wrong reading time")
        order = ["6 compared: 120 min declared, 40 min computed", "declare exactly 20 min", "+18", "-3"]
        assert [text.index(each) for each in order] == sorted(text.index(each) for each in order)
        assert Seen(yomitime.audit(CORPUS / "stitched").html("ja")).text.startswith(
            "記事 6 本のうち 6 本が誤った読了時間を示しています"
        )

    def test_a_huge_report_is_cut_and_says_so(self) -> None:
        html = report_of(*(Post(f"{n}.md", Status.OK) for n in range(3000))).html("en")
        assert Seen(html).tags.count("tr") == 101
        assert "2,900 posts more: .frame() has them all" in html
        assert len(html) < 100_000

    def test_sorting_by_status_keeps_the_most_wrong_first(self) -> None:
        html = report_of(*(Post(f"{status}.md", status) for status in Status)).html("en")
        ranks = [int(rank) for rank in re.findall('<tr><td data-value="([0-9]+)">', html)]
        assert len(ranks) == len(Status)
        assert ranks == sorted(ranks)

    def test_an_empty_report_has_no_table(self) -> None:
        seen = Seen(report_of().html("en"))
        assert seen.text == "0 of 0 posts show a wrong reading time"
        assert "table" not in seen.tags


class TestSafety:
    def test_markup_in_posts_stays_text(self, blog: Callable[..., Path]) -> None:
        title = (
            EVIL.replace("\x1b", "\\e").replace('"', '\\"').replace("\u202e", "\\u202e").replace("\u2066", "\\u2066")
        )
        posts = blog(
            a=f'---\ntitle: "{title}"\nreading_time: "<b>9</b>"\n---\n「{EVIL}」と書く。猫が鳴く。\n\n<b>**太字\n'
        )
        report, reading = yomitime.audit(posts), yomitime.read(posts / "a.md")
        harmless = Seen(yomitime.audit(CORPUS / "stitched").html("ja"))
        for html, scripts in ((report.html("ja"), 1), (reading.html("ja"), 0)):
            seen = Seen(html)
            assert seen.tags.count("script") == scripts
            assert "<script>alert(1)</script><img src=x onerror=alert(1)>\\u202e\\u2066\\x1b[31m" in seen.text
            assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", html)
            assert set(seen.tags) <= {*harmless.tags, "ol"}
            assert seen.attributes <= {"class", "lang", "scope", "aria-hidden", "data-value"}

    def test_styles_hold_within_the_view_alone(self) -> None:
        (style,) = re.findall("<style>(.*?)</style>", report_of().html("en"), re.DOTALL)
        rules = re.findall(r"([^{}]+)\{", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))
        selectors = [selector.strip() for rule in rules for selector in rule.split(",")]
        assert len(selectors) > 20
        assert all(selector.startswith(".yomitime") for selector in selectors)


class TestLanguage:
    @pytest.mark.parametrize(("locale", "label"), [("ja_JP.UTF-8", "読了時間"), ("en_US.UTF-8", "Reading time")])
    def test_it_is_that_of_the_locale(self, monkeypatch: pytest.MonkeyPatch, locale: str, label: str) -> None:
        monkeypatch.setenv("LC_ALL", locale)
        assert label in yomitime.measure("猫が鳴く。")._repr_html_()


def test_what_is_shown_without_html_is_a_line() -> None:
    assert repr(yomitime.measure("猫が鳴く。")) == "<Reading of '-': under 1 min, 1 sentence>"
    assert repr(yomitime.measure("")) == "<Reading of '-': nothing to read, 0 sentences>"
    assert repr(report_of(Post("a", Status.OK), Post("b", Status.STALE))) == "<Report of 2 posts, ok 1, stale 1>"
    assert repr(Html("<p>")) == "<HTML of 3 characters>"
    assert Html("<p>")._repr_html_() == "<p>"


@pytest.mark.skipif(CHROMIUM is None and "CI" not in os.environ, reason="no Chromium")
def test_the_table_sorts_in_a_browser(tmp_path: Path) -> None:
    """Twice in one page, as in a notebook that shows a report again; the second heading `declared` is pressed once, then twice."""
    view = yomitime.audit([CORPUS / "edge", CORPUS / "short", CORPUS / "graded", CORPUS / "stitched"]).html("en")
    press = """<script>
      const paths = table => [...table.tBodies[0].rows].map(row => row.cells[1].textContent).join("|");
      const [one, two] = document.querySelectorAll("table"), lines = [paths(one)];
      for (const _ of [1, 2]) { one.querySelectorAll("button")[1].click(); lines.push(paths(one)); }
      const sorts = [...document.querySelectorAll("[aria-sort]")].map(head => head.ariaSort);
      document.title = JSON.stringify([...lines, paths(two), document.querySelectorAll("button").length, sorts]);
    </script>"""
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><meta charset=utf-8>{view}{view}{press}", encoding="utf-8")
    assert CHROMIUM is not None
    done = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}", "--dump-dom", page.as_uri()],
        capture_output=True, text=True, encoding="utf-8", timeout=120, check=True,
    )  # fmt: skip
    (title,) = re.findall("<title>(.*?)</title>", done.stdout)
    before, rising, falling, untouched, buttons, sorts = json.loads(unescape(title))

    def numbers(line: str) -> list[float]:
        return [float(each) for each in line.split("|") if each not in {"", "–"}]

    assert before == untouched
    assert numbers(rising) == sorted(numbers(before))
    assert numbers(falling) == sorted(numbers(before), reverse=True)
    assert len(set(numbers(before))) > 2
    assert set(rising.split("|")[len(numbers(rising)) :]) | set(falling.split("|")[len(numbers(rising)) :]) <= {"", "–"}
    assert (buttons, sorts) == (16, ["descending"])
