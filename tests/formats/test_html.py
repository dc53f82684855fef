"""The page for editors, as a document: what it says, what it holds, and that nothing in a post is markup."""

from __future__ import annotations

import base64
import hashlib
import json
import math
import re
import string
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dashboards import HISTORY, SHARED, blog, page, post
from yomitime import cli
from yomitime.config import Config, Override
from yomitime.dashboard import charts, numbers, words
from yomitime.dashboard.page import json_in_html, number, signed
from yomitime.dashboard.rows import href
from yomitime.formats import all_formats
from yomitime.metrics import _jreadability
from yomitime.model import (
    Declared,
    Detail,
    FolderFinding,
    Lang,
    Measure,
    Message,
    Post,
    Problem,
    Severity,
    Snapshot,
    Status,
)

HOSTILE = (
    "</script><script>alert(1)</script>", "<!--", "--><b>", "{{7*7}}", "{% raw %}", "${7*7}", "<img src=x onerror=alert(1)>",
    "&lt;script&gt;", "\u202eabc", "\x00\x1b[31m\x85", "\u2028\u2029", "' onclick='alert(1)", '"', "\udcff", "]]>", "{found}",
)  # fmt: skip
FILES = {
    name: resources.files("yomitime.dashboard").joinpath(name).read_text("utf-8")
    for name in ("page.html", "page.css", "page.js")
}


def parsed(html: str) -> Any:
    html.encode()  # whatever names and titles hold, it can be written
    return lxml.html.document_fromstring(html)


def text(tree: Any, path: str) -> str:
    """The text of one element, with single blanks."""
    (found,) = tree.xpath(path)
    return " ".join(found.text_content().split())


def held(html: str, name: str = "data") -> Any:
    """What the page hands to its script."""
    (script,) = parsed(html).xpath(f"//script[@id='{name}']")
    return json.loads(script.text)


class TestWhatItSays:
    def test_the_numbers_come_first(self) -> None:
        tree = parsed(page(blog(), "en"))
        assert text(tree, "//h2[@id='lead']") == "3 of 7 posts tell readers a wrong reading time"
        tiles = [" ".join(tile.text_content().split()) for tile in tree.xpath("//div[starts-with(@class, 'tile')]")]
        assert tiles == [
            "Posts that mislead 3 posts 43% of 7 posts: 2 stale, 1 invalid",
            "A stale post is off by 12 min median of 2 stale, whichever way",
            "Claimed too much +17 min total of 1 stale",
            "Claimed too little −7 min total of 1 stale",
            "Declared − computed, all +10 min 25 declared, 15 computed, over 3 posts with both",
            "Declared − computed, median 0 min of 3; above 0: claims too much",
        ]

    def test_in_japanese(self) -> None:
        tree = parsed(page(blog(), "ja"))
        assert tree.get("lang") == "ja"
        assert text(tree, "//h2[@id='lead']") == "記事 7 本のうち 3 本が、読者に誤った読了時間を伝えています"
        assert (
            text(tree, "(//div[starts-with(@class, 'tile')])[3]") == "長すぎる宣言 +17 分 ずれた記事のうち 1 本の合計"
        )
        assert "正しい 1 14 % ずれ 2 29 % 宣言なし 1 14 % 不正 1 14 %" in text(tree, "//ul[@aria-labelledby='shares']")

    @pytest.mark.parametrize("lang", ["en", "ja"])
    def test_a_blog_without_fault_and_one_without_posts(self, lang: Lang) -> None:
        fine = parsed(page([post("a.md", 3)], lang))
        assert text(fine, "//h2[@id='lead']").startswith({"en": "None of 1 post", "ja": "記事 1 本に"}[lang])
        assert {"en": "none", "ja": "なし"}[lang] in text(fine, "(//div[starts-with(@class, 'tile')])[2]")
        wrong = text(parsed(page([post("a.md", 30)], "en")), "//main")
        assert "1 of 1 post tells readers a wrong reading time" in wrong
        assert "Posts that mislead 1 post 100% of 1 post" in wrong
        assert "1 posts" not in wrong
        empty = parsed(page([], lang))
        assert not empty.xpath("//*[@id='plot']")
        assert words.PAGE["scatter_none"].in_(lang) in empty.text_content()

    def test_what_is_found_over_all_posts(self) -> None:
        tree = parsed(page(blog(), "en", (SHARED,)))
        assert text(tree, "//ul[@class='of-folder']") == (
            "warning 2 posts say 20 shared-reading-time over.mdunder.md Show the 2 posts"
        )
        assert not parsed(page(blog())).xpath("//*[@class='of-folder']")
        many = parsed(page(blog(), "en", (SHARED,) * 7)).xpath("//ul[@class='of-folder']")
        assert [len(each.xpath("li")) for each in many] == [5, 2]
        assert [each.get("data-finding") for each in many[1].xpath(".//button")] == ["5", "6"]

    def test_levels_in_order_and_why_there_is_none(self) -> None:
        tree = parsed(page(blog(), "en"))
        bars = [" ".join(item.text_content().split()) for item in tree.xpath("//ol[@class='bars']/li")]
        assert bars == [
            "upper-advanced 0.5–1.5 0 posts", "lower-advanced 1.5–2.5 1 post", "upper-intermediate 2.5–3.5 1 post",
            "lower-intermediate 3.5–4.5 0 posts", "upper-elementary 4.5–5.5 1 post", "lower-elementary 5.5–6.5 0 posts",
            "no level – 4 posts",
        ]  # fmt: skip
        assert "the file could not be read 2" in text(tree, "//ul[@class='reasons']")
        assert "short 1" in text(tree, "//ul[@class='reasons']")
        assert "Median of 3 posts with a level: 3.40 points." in text(tree, "//main")

    def test_where_it_comes_from(self) -> None:
        config = Config(tolerance_minutes=2)
        how = text(parsed(page(blog(), "en", config=config)), "//section[@class='how']")
        for said in ("÷ 600", "÷ 200", "12, 11, 10", "1.38", "more than 2 min", "Kobayashi", "Lee & Hasebe", "yomitime 1.2.3",
                     "metrics 2", "unidic-lite (UniDic 2.1.2)", config.hash):  # fmt: skip
            assert said in how
        assert text(parsed(page(blog())), "//time") == "2026-01-02 03:04"
        other = Config(estimator="hugo", overrides=(Override(("a/",), {}),))
        how = text(parsed(page(blog(), "en", config=other)), "//section[@class='how']")
        assert "“hugo”" in how and "Some posts have settings of their own." in how and "Kobayashi" not in how

    def test_a_history_is_drawn_from_two_snapshots_on(self) -> None:
        assert not parsed(page(blog())).xpath("//*[@id='trend']")
        one = parsed(page(blog(), "en", history=HISTORY[:1]))
        assert "a line needs two" in one.text_content()
        tree = parsed(page(blog(), "en", history=HISTORY))
        assert len(tree.xpath("//figure")) == 2
        rows = [[cell.text_content() for cell in row] for row in tree.xpath("//details[@id='snapshots']//tbody/tr")]
        assert [row[1:] for row in rows] == [
            ["b" * 12, "7", "5", "2", "−12.5", "+1"], ["", "6", "5", "3", "–", "–"], ["a" * 12, "5", "4", "4", "+40", "+10"],
        ]  # fmt: skip


class TestTheData:
    def test_a_row(self) -> None:
        row = held(page(blog(), "en", (SHARED,)))["rows"][2]
        assert row == {
            "path": "over.md", "href": "over.md", "title": "長く言う記事", "date": "2025-03-01", "day": "2025-03-01T00:00:00",
            "author": "", "tags": ["カメラ"], "status": "stale", "reason": None, "declared": 20, "declaredShown": "20", "computed": 3,
            "computedShown": "3 (2–4)", "seconds": 180, "drawn": True, "difference": 17, "score": 4.9, "level": 4,
            "characters": 1800, "findings": 1, "checks": ["shared-reading-time", "stale-reading-time"], "folder": [0],
        }  # fmt: skip

    def test_details(self) -> None:
        assert held(page(blog(), "en"), "details")[2] == {
            "message": "", "key": "reading_time", "raw": "20", "line": 3, "clean": None, "reasons": [],
            "findings": [{"severity": "error", "check": "stale-reading-time", "line": 3, "message": "is stale"}],
            "hardest": [{"line": 12, "rise": 0.25, "text": "難しい文である。", "advice": "say it more briefly"}],
        }  # fmt: skip

    def test_findings_are_in_order_of_their_weight(self) -> None:
        found = [Problem(each.value, each, Message("x", "一"), 3) for each in reversed(Severity)]
        detail = held(page([post("a.md", 3, findings=tuple(found))]), "details")[0]
        assert [each["severity"] for each in detail["findings"]] == ["error", "warning", "info"]

    def test_the_most_wrong_come_first_and_the_worst_are_those_that_mislead(self) -> None:
        data = held(page(blog()))
        assert [row["status"] for row in data["rows"]] == [
            "unreadable", "invalid", "stale", "stale", "missing", "empty", "ok",
        ]  # fmt: skip
        assert [data["rows"][at]["path"] for at in data["worst"]] == ["over.md", "under.md"]
        silenced = post("a.md", 20, findings=())
        assert held(page([silenced]))["worst"] == []

    def test_checks_have_titles(self) -> None:
        assert held(page(blog(), "en"))["checks"]["stale-reading-time"].startswith("The declared")

    def test_what_has_no_value_is_null(self) -> None:
        row = held(page(blog()))["rows"][0]
        assert row["reason"] == "ない"
        assert {name for name, value in row.items() if value is None} == {
            "title", "day", "declared", "computed", "seconds", "difference", "score", "level", "characters",
        }  # fmt: skip

    def test_a_number_that_json_lacks_is_an_error_not_output(self) -> None:
        with pytest.raises(ValueError, match="JSON"):
            page([post("a.md", 3, difference_minutes=math.nan)])

    def test_the_format_asks_for_the_hardest_sentences(self) -> None:
        assert all_formats()["html"].detail is Detail.SENTENCES


class TestHostile:
    @pytest.mark.parametrize("bad", HOSTILE)
    def test_text_of_a_post_stays_text(self, bad: str) -> None:
        said = Declared(bad, 3, bad, 9, 9)
        finding = Message(bad, bad)
        posts = [
            post(f"a{bad}.md", 9, title=bad, author=bad, tags=(bad,), date=bad, declared=said, message=finding,
                 findings=(Problem("x", Severity.ERROR, finding, 3),)),
        ]  # fmt: skip
        history = (Snapshot("2025-01-01T00:00:00", bad, 1, 1, 1, 1.0, 1.0),)
        html = page(posts, "en", (FolderFinding("x", Severity.WARNING, finding, (f"a{bad}.md",)),), history)
        tree = parsed(html)
        assert len(tree.xpath("//script")) == 3
        assert not tree.xpath("//img | //b[@class] | //*[@onclick] | //*[@onerror] | //comment()")
        assert "49" not in text(tree, "//h2[@id='lead']")
        assert "alert(1)</script>" not in html
        row = held(html)["rows"][0]
        if bad.isprintable():
            assert row["title"] == row["author"] == row["tags"][0] == bad
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", html)

    @given(st.recursive(st.text(st.characters()) | st.integers() | st.none(), st.lists, max_leaves=5))
    def test_json_in_html_is_json_and_no_markup(self, data: object) -> None:
        assert json.loads(json_in_html(data)) == data
        assert not set(json_in_html(data)) & set("<>&\u2028\u2029")

    @pytest.mark.parametrize(
        ("path", "way", "expected"),
        [
            ("posts/a.md", ".", "posts/a.md"),
            ("posts/a.md", "..", "../posts/a.md"),
            ("./a b/記事.md", "..", "../a%20b/%E8%A8%98%E4%BA%8B.md"),
            ("../a.md", ".", "../a.md"),
            ("javascript:alert(1)", ".", "javascript%3Aalert%281%29"),
            ("a?b#c.md", ".", "a%3Fb%23c.md"),
            ("\udcff.md", ".", "%FF.md"),
            ("/abs/a.md", ".", None),
            ("//host/a.md", ".", None),
            ("a.md", "", None),
            ("-", ".", None),
        ],
    )
    def test_links_are_relative(self, path: str, way: str, expected: str | None) -> None:
        assert href(path, way) == expected

    @given(
        st.text(st.characters(exclude_characters="/"), min_size=1).filter(lambda name: name != "-"),
        st.sampled_from([".", "..", "../.."]),
    )
    def test_no_name_is_a_scheme_or_a_host(self, name: str, way: str) -> None:
        found = href(name.encode("utf-8", "replace").decode(), way)
        assert found is not None
        assert re.fullmatch(r"[\w.~%/-]*", found, re.ASCII)
        assert not found.startswith("/")


class TestPolicy:
    def test_it_allows_this_style_and_this_script_and_nothing_else(self) -> None:
        tree = parsed(page(blog()))
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        allowed = dict(rule.split(" ", 1) for rule in policy.split("; "))
        assert allowed.pop("img-src") == "data:"
        for name, path in (("style-src", "//style"), ("script-src", "//script[not(@type)]")):
            (found,) = tree.xpath(path)
            digest = base64.b64encode(hashlib.sha256(found.text.encode()).digest()).decode()
            assert allowed.pop(name) == f"'sha256-{digest}'"
        assert set(allowed) == {"default-src", "base-uri", "form-action"}
        assert set(allowed.values()) == {"'none'"}

    def test_nothing_comes_from_elsewhere_and_no_style_or_handler_is_inline(self) -> None:
        tree = parsed(page(blog(), "ja", (SHARED,), HISTORY))
        attributes = {name for element in tree.iter() if isinstance(element.tag, str) for name in element.attrib}
        assert not {name for name in attributes if name.startswith("on")} | attributes & {
            "style",
            "src",
            "srcset",
            "action",
        }
        assert all(link.startswith(("#", "data:,")) for link in tree.xpath("//@href"))
        assert not re.search(r"url\(|@import|https?:", FILES["page.css"])
        assert not re.search(r"https?:|fetch|XMLHttp|innerHTML|insertAdjacent|document\.write|eval", FILES["page.js"])

    def test_style_and_script_do_not_end_their_elements(self) -> None:
        for name in ("page.css", "page.js"):
            assert "</" not in FILES[name] and "<!" not in FILES[name]


class TestDocument:
    @pytest.mark.parametrize("lang", ["en", "ja"])
    def test_headings_are_in_order_and_names_lead_somewhere(self, lang: Lang) -> None:
        tree = parsed(page(blog(), lang, (SHARED,), HISTORY))
        levels = [int(element.tag[1]) for element in tree.iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        names = tree.xpath("//@id")
        assert len(names) == len(set(names))
        referred = [
            name
            for attribute in ("aria-labelledby", "aria-describedby", "for")
            for value in tree.xpath(f"//@{attribute}")
            for name in value.split()
        ] + [link[1:] for link in tree.xpath("//a/@href")]
        assert set(referred) <= set(names)

    def test_each_word_is_said_somewhere_and_each_that_is_said_is_there(self) -> None:
        said = set(re.findall(r"""say\(["'](\w+)["'][,)]""", FILES["page.html"]))
        said |= {
            "post",
            "posts",
            "min",
            "error",
            "warning",
            "info",
            "trend_misleading",
            "trend_total",
        }  # said by a variable
        said |= {"unread", "out_of_range", "doubtful"}  # reasons for no level
        assert said == set(words.PAGE)
        in_script = set(re.findall(r'\b(?:say|fact)\("(\w+)"', FILES["page.js"])) | {"error", "warning", "info", "min"}
        in_script |= {"minutes", "minutes_range"}
        assert in_script == set(words.SCRIPT)

    @pytest.mark.parametrize("name", ["PAGE", "SCRIPT"])
    def test_both_languages_have_the_same_places(self, name: str) -> None:
        for word in getattr(words, name).values():
            places = [{field for _, field, _, _ in string.Formatter().parse(each) if field} for each in word]
            assert places[0] == places[1], word


class TestCharts:
    def test_who_says_what_it_takes_is_on_the_diagonal(self) -> None:
        drawn = charts.scatter([post("a.md", 3, 3), post("b.md", 40, 0.5)])
        assert drawn is not None
        x, y = map(float, re.findall(r"M([\d.]+) ([\d.]+)h0", drawn.right)[0])
        along = (x - charts.LEFT) / (charts.RIGHT - charts.LEFT)
        assert along == pytest.approx((charts.BOTTOM - y) / (charts.BOTTOM - charts.TOP), abs=1e-3)
        assert drawn.counts == (1, 1, 0)
        assert drawn.low < 0.5 / 1.38
        assert drawn.high > 40
        assert [label for label, _, _ in drawn.ticks] == ["0.5", "1", "2", "5", "10", "20"]

    def test_every_mark_lies_in_the_frame(self) -> None:
        posts = [post(f"{n}.md", said, takes) for n, (said, takes) in enumerate([(1, 900), (5000, 0.1), (3, 3)])]
        drawn = charts.scatter(posts)
        assert drawn is not None
        for path in (drawn.ranges, drawn.over, drawn.under, drawn.right):
            for x, y in re.findall(r"M([\d.]+) ([\d.]+)", path):
                assert charts.LEFT < float(x) < charts.RIGHT
                assert charts.TOP < float(y) < charts.BOTTOM
        assert len(drawn.ticks) <= 10

    def test_a_draft_of_five_characters_leaves_the_others_their_room(self) -> None:
        draft = post("draft.md", 1, 0.008)
        drawn = charts.scatter([draft, post("a.md", 3, 3)])
        assert drawn is not None
        assert (drawn.low, drawn.is_floored) == (pytest.approx(0.1 / 1.15), True)
        x = float(re.findall(r"M([\d.]+) ([\d.]+)h0", drawn.right)[0][0])
        assert charts.LEFT < x < charts.LEFT + 20
        html = page([draft, post("a.md", 3)], "en")
        assert held(html)["plot"]["floor"] == 0.1
        assert "What is under 0.1 min stands at 0.1." in text(parsed(html), "//main")
        assert "What is under" not in text(parsed(page([post("a.md", 3)], "en")), "//main")
        only = charts.scatter([post("draft.md", 0.01, 0.008)])
        assert only is not None and only.low < only.high

    @pytest.mark.parametrize(
        ("low", "high", "shown"),
        [(16, 40, "20 30 40"), (0.9, 70, "1 2 5 10 20 50"), (0.001, 5000, "0.001 0.01 0.1 1 10 100 1000")],
    )
    def test_the_axes_have_round_numbers(self, low: float, high: float, shown: str) -> None:
        assert [f"{tick:g}" for tick in charts._ticks(low, high)] == shown.split()

    def test_a_time_of_nought_has_no_place(self) -> None:
        nought = post("a.md", 3, declared=Declared("t", 3, "0", 0, 0))
        assert not charts.is_drawn(nought)
        assert charts.scatter([nought, post("b.md")]) is None

    def test_a_trend_is_over_time_and_holds_nought(self) -> None:
        found = charts.trends(HISTORY)
        assert found is not None
        assert found.snapshots == HISTORY
        misleading, total = found.charts
        assert [value for _, _, value in misleading.points] == [4, 3, 2]
        assert [value for _, _, value in total.points] == [40, -12.5]
        assert [value for value, _ in total.ticks] == [-12.5, 0, 40]
        xs = [x for x, _, _ in misleading.points]
        assert (xs[0], xs[-1]) == (charts.TREND_LEFT, charts.TREND_RIGHT)
        assert charts.trends(()) is None

    def test_a_trend_breaks_before_what_does_not_compare(self) -> None:
        edge = HISTORY[1]._replace(apart=Message("other settings", "設定が異なる"))
        found = charts.trends((HISTORY[0], edge, HISTORY[2]))
        assert found is not None
        misleading, total = found.charts
        assert re.findall("[ML]", misleading.line) == ["M", "M", "L"]
        assert re.findall("[ML]", total.line) == ["M", "M"], "also where the one that begins anew has no value"
        said = "A line breaks where the snapshots do not compare"
        assert said in page(blog(), "en", history=found.snapshots)
        assert said not in page(blog(), "en", history=HISTORY)

    def test_moments_that_are_none_are_drawn_in_their_order(self) -> None:
        edited = [Snapshot(moment, "", 1, 1, n, None, None) for n, moment in enumerate(("<b>", "2025/1/1", ""))]
        found = charts.trends(edited)
        assert found is not None
        xs = [x for x, _, _ in found.charts[0].points]
        assert xs == [charts.TREND_LEFT, (charts.TREND_LEFT + charts.TREND_RIGHT) / 2, charts.TREND_RIGHT]
        assert page(blog(), history=edited)

    def test_a_flat_trend_has_a_height(self) -> None:
        flat = [Snapshot(f"2025-0{n}-01", "", 1, 0, 0, None, None) for n in (1, 2)]
        found = charts.trends(flat)
        assert found is not None
        assert [(chart.name, chart.ticks[0][0]) for chart in found.charts] == [("misleading", 0)]


class TestNumbers:
    @pytest.mark.parametrize(
        ("value", "shown", "with_sign"),
        [(0, "0", "0"), (-0.0, "0", "0"), (0.04, "0", "0"), (3, "3", "+3"), (-3.25, "−3.2", "−3.2"), (12345.5, "12,345.5", "+12,345.5")],
    )  # fmt: skip
    def test_numbers_as_text(self, value: float, shown: str, with_sign: str) -> None:
        assert number(value) == shown
        assert signed(value) == with_sign

    def test_why_there_is_no_level(self) -> None:
        def why(measure: Measure | None) -> str | None:
            found = numbers.why_no_level(measure)
            return found.en if found else None

        assert why(Measure(3.0, (), _jreadability.LEVELS[0], True)) is None
        assert why(Measure(None, (Message("no Japanese", "日本語なし"),))) == "no Japanese"
        assert why(Measure(3.0, (Message("12 characters", "12 字"),), None, False)) == words.PAGE["doubtful"].en
        assert why(Measure(9.0, (Message("outside", "外"),), None, True)) == words.PAGE["out_of_range"].en
        assert why(None) == words.PAGE["unread"].en

    def test_an_empty_post_was_read(self) -> None:
        empty = Post("a.md", Status.EMPTY, readability={"jreadability": Measure(None, (Message("nothing", "なし"),))})
        assert numbers.levels([empty]).none == ((Message("nothing", "なし"), 1),)


class TestCommand:
    def rows(self, file: Path) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = held(file.read_text(encoding="utf-8"))["rows"]
        return found

    def test_links_lead_from_where_the_page_is_written(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        for folder in ("posts", "out"):
            (tmp_path / folder).mkdir()
        (tmp_path / "posts" / "a.md").write_text("---\nreading_time: 20\n---\n" + "本文である。" * 40, encoding="utf-8")
        for output, link in (
            ("d.html", "posts/a.md"),
            ("out/d.html", "../posts/a.md"),
            ("posts/d.html", "../posts/a.md"),
        ):
            assert cli.run(["audit", "posts", "--format", "html", "-o", output, "--isolated"]) == 1
            (row,) = (row for row in self.rows(tmp_path / output) if row["path"] == "posts/a.md")
            assert row["href"] == link
        (detail, *_) = held((tmp_path / "d.html").read_text(encoding="utf-8"), "details")
        assert detail["hardest"] == [], "all its sentences are alike"

    def test_a_page_beside_the_posts_is_no_post_next_time(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "a.md").write_text("---\nreading_time: 1\n---\n港の図書館の話です。\n", encoding="utf-8")
        page = tmp_path / "dashboard.html"
        for lang in ("ja", "en"):
            arguments = ["--format", "html", "-o", str(page), "--lang", lang, "--isolated"]
            assert cli.run(["audit", str(tmp_path), *arguments]) == 0
            assert cli.run(["audit", str(tmp_path), "--format", "csv", "--isolated"]) == 0
            assert "dashboard.html" not in capsys.readouterr().out

    def test_with_fix_the_page_shows_what_is_left(self, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text(
            "---\nreading_time: 20\n---\n" + "本文である。" * 40 + "難しい漢字熟語連続的問題である。", encoding="utf-8"
        )
        output = tmp_path / "d.html"
        assert (
            cli.run(["audit", str(tmp_path / "a.md"), "--fix", "--format", "html", "-o", str(output), "--isolated"])
            == 0
        )
        (row,) = self.rows(output)
        assert (row["status"], row["declared"], row["href"]) == ("ok", 1, None)
        (detail,) = held(output.read_text(encoding="utf-8"), "details")
        assert "難しい漢字熟語連続的問題である。" in detail["hardest"][0]["text"]

    def test_a_history_gives_the_trend(self, tmp_path: Path) -> None:
        old, output = tmp_path / "history.csv", tmp_path / "d.html"
        for said in (20, 1):
            (tmp_path / "a.md").write_text(f"---\nreading_time: {said}\n---\n" + "本文である。" * 40, encoding="utf-8")
            arguments = [
                "audit",
                str(tmp_path / "a.md"),
                "--format",
                "html",
                "-o",
                str(output),
                "--append",
                str(old),
                "--isolated",
            ]
            assert cli.run(arguments) == (said == 20)
        tree = parsed(output.read_text(encoding="utf-8"))
        assert [row.xpath("td")[4].text_content() for row in tree.xpath("//details[@id='snapshots']//tbody/tr")] == [
            "0",
            "1",
        ]
        assert len(tree.xpath("//figure")) == 2
