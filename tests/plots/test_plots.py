"""Every plot in both languages: it says what it shows, shows the posts' numbers, fits its figure, and leaves nothing behind."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytest.importorskip("matplotlib")

import matplotlib
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.container import BarContainer
from matplotlib.figure import Figure
from matplotlib.patches import StepPatch
from matplotlib.text import Text

import yomitime
from tests.conftest import CORPUS, post_of
from yomitime import config, metrics
from yomitime.config import Config
from yomitime.errors import MissingExtraError, NothingToDrawError
from yomitime.model import Declared, Lang, Status
from yomitime.plots import _labels, _style
from yomitime.results import Reading, Report

OF_REPORT = ("declared_vs_computed", "differences", "difficulty_vs_length", "scripts", "origins")
OF_READING = ("rhythm", "scripts", "origins")
SCRIPTS = ("kanji_share", "hiragana_share", "katakana_share", "latin_share")
LANGS: tuple[Lang, ...] = ("ja", "en")
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥]")


@pytest.fixture(scope="module")
def report() -> Report:
    return yomitime.audit(CORPUS, config.parse(config.load(CORPUS)[0]), jobs=1)


@pytest.fixture(scope="module")
def few(report: Report) -> Report:
    posts = tuple(post for post in report.posts if "graded" in post.path)
    return Report(posts, report.summary, report.config)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return yomitime.read(CORPUS / "essays" / "sqlite-ondo.md")


Drawn = dict[tuple[str, str, Lang], Figure]


@pytest.fixture(scope="module")
def drawn(report: Report, few: Report, reading: Reading) -> Drawn:
    """Every plot, drawn; a warning, such as that of a glyph that no type has, is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figures = {
            (of, name, lang): getattr(subject.plot, name)(lang=lang)
            for of, subject, names in (
                ("report", report, OF_REPORT),
                ("few", few, OF_REPORT),
                ("reading", reading, OF_READING),
            )
            for name in names
            for lang in LANGS
        }
        for figure in figures.values():
            figure.draw_without_rendering()
    return figures


def axes_of(figure: Figure) -> Axes:
    (axes,) = figure.axes
    return axes


def texts(figure: Figure) -> Iterator[Text]:
    """What can be read, but for names that stand at a slant, whose boxes say little."""
    beyond = {
        tick.label1
        for axes in figure.axes
        for axis in (axes.xaxis, axes.yaxis)
        for tick in (*axis.get_major_ticks(), *axis.get_minor_ticks())
        if not min(axis.get_view_interval()) <= tick.get_loc() <= max(axis.get_view_interval())
    }
    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        if text not in beyond and text.get_visible() and text.get_text().strip() and not text.get_rotation() % 90:
            yield text


class TestEveryPlot:
    def test_it_says_what_it_shows(self, drawn: Drawn) -> None:
        for key, figure in drawn.items():
            axes = axes_of(figure)
            assert axes.get_title(loc="left"), key
            assert axes.get_xlabel(), key
            assert axes.get_ylabel() or axes.get_yticklabels() or not axes.get_yticks().size, key

    def test_it_speaks_either_language(self, drawn: Drawn) -> None:
        for of, name, lang in drawn:
            axes = axes_of(drawn[of, name, lang])
            for text in filter(None, (axes.get_title(loc="left"), axes.get_ylabel())):
                assert bool(JAPANESE.search(text)) is (lang == "ja"), text

    def test_nothing_is_cut_off(self, drawn: Drawn) -> None:
        for key, figure in drawn.items():
            for text in texts(figure):
                box = text.get_window_extent()
                assert box.x0 >= 0 and box.y0 >= 0, (key, text.get_text())
                assert box.x1 <= figure.bbox.x1 + 1 and box.y1 <= figure.bbox.y1 + 1, (key, text.get_text())

    def test_no_text_stands_on_another(self, drawn: Drawn) -> None:
        for key, figure in drawn.items():
            shown = [text for text in texts(figure) if text.get_window_extent().width]
            for one, other in combinations(shown, 2):
                boxes = [each.get_window_extent().padded(-1) for each in (one, other)]
                assert not boxes[0].overlaps(boxes[1]), (key, one.get_text(), other.get_text())

    def test_a_notebook_shows_it(self, drawn: Drawn) -> None:
        figure = drawn["reading", "scripts", "ja"]
        data, size = figure._repr_png_()  # type: ignore[attr-defined]
        assert data.startswith(b"\x89PNG")
        assert size["width"] == round(96 * figure.get_figwidth())
        assert int.from_bytes(data[16:20], "big") == int(144 * figure.get_figwidth())

    @pytest.mark.parametrize("name", OF_REPORT)
    def test_it_draws_on_axes_that_are_given(self, few: Report, name: str) -> None:
        figure = Figure(layout="constrained")
        axes = figure.subplots()
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert getattr(few.plot, name)(lang="ja", ax=axes) is figure
            figure.draw_without_rendering()
        assert axes.get_title(loc="left")

    @pytest.mark.parametrize("name", OF_READING)
    def test_so_it_does_for_a_text(self, reading: Reading, name: str) -> None:
        figure = Figure(layout="constrained")
        axes = figure.subplots()
        assert getattr(reading.plot, name)(ax=axes) is figure
        assert axes.get_title(loc="left")

    def test_the_locale_chooses_the_language(self, reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
        assert axes_of(reading.plot.scripts()).get_title(loc="left") == "文字の種類"
        monkeypatch.setenv("LC_ALL", "C")
        assert axes_of(reading.plot.scripts()).get_title(loc="left") == "Scripts"


class TestNumbers:
    def test_markers_stand_at_declared_and_computed_minutes(self, report: Report, drawn: Drawn) -> None:
        expected = {
            (post.estimate.minutes, (post.declared.minutes_low + post.declared.minutes_high) / 2)
            for post in report.posts
            if post.declared and post.estimate
        }
        assert points(drawn["report", "declared_vs_computed", "ja"]) == expected

    def test_the_legend_counts_the_verdicts(self, report: Report, drawn: Drawn) -> None:
        status = report.summary.status
        too_much = sum(post.status is Status.STALE and (post.difference_minutes or 0) > 0 for post in report.posts)
        legend = axes_of(drawn["report", "declared_vs_computed", "en"]).get_legend()
        assert legend is not None
        assert {text.get_text() for text in legend.get_texts()} >= {
            f"within the tolerance ({status[Status.OK]})",
            f"declares too much ({too_much})",
            f"declares too little ({status[Status.STALE] - too_much})",
        }

    def test_bars_of_differences_count_every_post(self, report: Report, drawn: Drawn) -> None:
        expected = Counter(
            round(post.difference_minutes) for post in report.posts if post.difference_minutes is not None
        )
        found: Counter[float] = Counter()
        for middle, height in bars(drawn["report", "differences", "ja"]):
            found[middle] += round(height)
        assert found == expected

    def test_an_outlier_makes_bars_wider_not_more(self, report: Report) -> None:
        far = dataclasses.replace(report.posts[-1], difference_minutes=10_000.0)
        figure = Report((*report.posts, far), report.summary, report.config).plot.differences(lang="en")
        assert len(bars(figure)) < 50
        assert "500 a bar" in axes_of(figure).get_xlabel()
        assert sum(height for _, height in bars(figure)) == report.summary.compared + 1

    @pytest.mark.parametrize("tolerance", [0, 1, 1.5, 4])
    @pytest.mark.parametrize("far", [25.0, 300.0, -90.0])
    def test_no_bar_reaches_over_the_tolerance(self, blog: Callable[..., Path], tolerance: float, far: float) -> None:
        found = yomitime.audit(str(blog(a=post_of(1, "1"))), Config(tolerance_minutes=tolerance), jobs=1)
        differences = (-6, -4, -2, -1.25, -1, 0, 0, 0.5, 1, 1.25, 2, 3, 6, far)
        posts = tuple(
            dataclasses.replace(
                found.posts[0],
                difference_minutes=float(each),
                status=Status.OK if abs(each) <= tolerance else Status.STALE,
            )
            for each in differences
        )
        figure = Report(posts, found.summary, found.config).plot.differences(lang="en")
        reach = {}
        for container in containers(figure):
            sides = [side for bar in container for side in (bar.get_x(), bar.get_x() + bar.get_width())]
            reach[container.get_label().split(" (")[0]] = (min(sides), max(sides))
        assert reach["declares too little"][1] < -tolerance
        assert reach["declares too much"][0] > tolerance
        assert reach["within the tolerance"][0] > reach["declares too little"][1]
        assert reach["within the tolerance"][1] < reach["declares too much"][0]
        assert sum(height for _, height in bars(figure)) == len(differences)

    def test_one_post_far_off_hides_no_other(self, report: Report) -> None:
        post = next(post for post in report.posts if post.status is Status.OK)
        far = dataclasses.replace(
            post, status=Status.STALE, declared=Declared("t", 3, "300", 300, 300), difference_minutes=290.0
        )
        figure = Report((*report.posts, far), report.summary, report.config).plot.declared_vs_computed(lang="en")
        figure.draw_without_rendering()
        axes = axes_of(figure)
        inside = axes.get_window_extent()
        places = axes.transData.transform([(1, 1), (2, 2), (5, 5), (300, 300)])
        assert all(inside.contains(*place) for place in places)
        assert min(after[0] - before[0] for before, after in pairwise(places)) > 0.08 * inside.width
        assert {text.get_text() for text in axes.get_xticklabels()} >= {"1", "10", "100"}

    def test_markers_stand_at_length_and_score(self, report: Report, drawn: Drawn) -> None:
        expected = {
            (post.counts.japanese_characters, post.metrics["jreadability"])
            for post in report.posts
            if post.counts and post.metrics.get("jreadability") is not None
        }
        assert points(drawn["report", "difficulty_vs_length", "en"]) == expected

    def test_names_are_those_of_posts(self, report: Report, drawn: Drawn) -> None:
        axes = axes_of(drawn["report", "difficulty_vs_length", "ja"])
        scores = {
            (post.counts.japanese_characters, post.metrics["jreadability"]): post
            for post in report.posts
            if post.counts
        }
        named = [text for text in axes.texts if getattr(text, "xy", (1, 0))[0] != 1]
        assert named
        for text in named:
            post = scores[text.xy]  # type: ignore[attr-defined]
            assert (post.title or post.path).startswith(text.get_text().rstrip("…")[:5])

    def test_bars_of_rhythm_are_the_sentences(self, reading: Reading, drawn: Drawn) -> None:
        found = bars(drawn["reading", "rhythm", "ja"])
        assert found == [(at, length) for at, length in enumerate(reading.text.sentence_characters, 1)]

    def test_headings_stand_between_sentences(self) -> None:
        text = "一つ目の文です。\n\n# 最初の題\n\n二つ目の文です。三つ目です。\n\n## 次の題\n\n四つ目です。\n"
        axes = axes_of(yomitime.measure(text).plot.rhythm(lang="ja"))
        (top,) = axes.child_axes
        assert [tick.get_text() for tick in top.get_xticklabels()] == ["最初の題", "次の題"]
        assert list(top.get_xticks()) == [1.5, 3.5]

    @pytest.mark.parametrize("of", ["report", "few"])
    def test_bars_of_scripts_are_the_shares(self, of: str, report: Report, few: Report, drawn: Drawn) -> None:
        posts = (report if of == "report" else few).posts
        expected = sorted(
            tuple(post.metrics[name] or 0.0 for name in SCRIPTS)
            for post in posts
            if post.metrics.get("kanji_share") is not None
        )
        figure = drawn[of, "scripts", "en"]
        found = zip(*heights(figure), strict=True)
        assert sorted(found) == [pytest.approx(shares) for shares in expected]

    def test_a_bar_of_a_text_is_its_shares(self, reading: Reading, drawn: Drawn) -> None:
        found = [sizes(container)[0] for container in containers(drawn["reading", "scripts", "ja"])]
        assert found == [pytest.approx(reading.metrics[name].value) for name in SCRIPTS]


def points(figure: Figure) -> set[tuple[float, float]]:
    return {
        (float(x), float(y))
        for found in axes_of(figure).collections
        if isinstance(found, PathCollection)
        for x, y in found.get_offsets()  # type: ignore[union-attr]
    }


def containers(figure: Figure) -> list[BarContainer]:
    return [each for each in axes_of(figure).containers if isinstance(each, BarContainer)]


def bars(figure: Figure) -> list[tuple[float, float]]:
    """(middle, height) of each standing bar."""
    return [
        (bar.get_x() + bar.get_width() / 2, bar.get_height()) for container in containers(figure) for bar in container
    ]


def sizes(container: BarContainer) -> list[float]:
    """The lengths of bars, standing or lying."""
    return [bar.get_width() if container.orientation == "horizontal" else bar.get_height() for bar in container]


def heights(figure: Figure) -> list[list[float]]:
    """Of each part of a composition, in bars or as staircases."""
    stairs = [patch.get_data() for patch in axes_of(figure).patches if isinstance(patch, StepPatch)]
    return [list(ends - starts) for ends, _, starts in stairs] or [*map(sizes, containers(figure))]


class TestWhatIsDrawnByOthers:
    """Titles come from other people's files."""

    @pytest.mark.parametrize(
        "title", ["$x^2$ and $", "<b>&amp;", "絵文字🎉🚌", "\\frac{1", "a\\nb", "العربية", "𠮷野家と髙島屋", "_^{}%#"]
    )
    def test_any_title_is_drawn_as_it_is(self, blog: Callable[..., object], title: str) -> None:
        posts = {f"p{n}": post_of(n + 1, "1", f"{title}{n}").replace(f"title: {title}{n}", f"title: '{title}{n}'") for n in range(3)}  # fmt: skip
        found = yomitime.audit(str(blog(**posts)), jobs=1)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            for name in ("difficulty_vs_length", "scripts"):
                figure = getattr(found.plot, name)(lang="ja")
                figure.draw_without_rendering()
                shown = " ".join(text.get_text() for text in texts(figure))
                assert re.sub("[🎉🚌𠮷]", "〓", title)[:8] in shown

    def test_long_titles_are_cut_by_width(self) -> None:
        assert _style.short("漢字かな交じりの長い題名", 10) == "漢字かな…"
        assert _style.short("two words\n here", 30) == "two words here"
        assert _style.short("\u202eevil\x1b[31m", 30) == "evil[31m"


class TestNothingToDraw:
    @pytest.mark.parametrize("name", OF_REPORT)
    def test_a_report_without_posts(self, name: str, few: Report) -> None:
        with pytest.raises(NothingToDrawError, match="none of 0 posts") as caught:
            getattr(Report((), few.summary, few.config).plot, name)()
        assert "0 本の記事" in caught.value.message.ja

    @pytest.mark.parametrize("name", OF_READING)
    @pytest.mark.parametrize("text", ["", "```\ncode\n```\n"])
    def test_a_text_without_words(self, name: str, text: str) -> None:
        with pytest.raises(NothingToDrawError, match=r"\w"):
            getattr(yomitime.measure(text).plot, name)()

    def test_a_single_post_is_enough(self, few: Report) -> None:
        one = Report(few.posts[:1], few.summary, few.config)
        for name in OF_REPORT:
            getattr(one.plot, name)().draw_without_rendering()

    def test_a_single_sentence_is_enough(self) -> None:
        for name in OF_READING:
            getattr(yomitime.measure("今日は晴れです。").plot, name)().draw_without_rendering()


class TestNothingIsLeftBehind:
    def test_no_setting_of_matplotlib_changes(self, few: Report, reading: Reading) -> None:
        before = dict(matplotlib.rcParams)
        for name in OF_REPORT:
            getattr(few.plot, name)()._repr_png_()
        reading.plot.rhythm()
        assert dict(matplotlib.rcParams) == before

    def test_neither_pyplot_nor_a_backend_is_needed(self) -> None:
        code = (
            "import sys, yomitime\n"
            "r = yomitime.measure('今日は晴れです。')\n"
            "assert 'matplotlib' not in sys.modules\n"
            "r.plot.rhythm()._repr_png_()\n"
            "assert not {'matplotlib.pyplot', 'matplotlib_fontja', 'pandas'} & set(sys.modules)\n"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    def test_a_plot_that_fails_changes_no_setting(self, few: Report, monkeypatch: pytest.MonkeyPatch) -> None:
        before = dict(matplotlib.rcParams)
        monkeypatch.setattr(_style, "titled", None)
        with pytest.raises(TypeError):
            few.plot.differences()
        assert dict(matplotlib.rcParams) == before


class TestMissingExtra:
    def test_matplotlib_is_named(self) -> None:
        code = (
            "import sys, yomitime\nfrom yomitime.errors import MissingExtraError\n"
            "sys.modules['matplotlib'] = None\n"
            "try:\n    yomitime.measure('はい。').plot\n"
            "except MissingExtraError as error:\n    print(error, error.message.ja)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
        )
        assert "plots need matplotlib: pip install 'yomitime[plots]'" in done.stdout

    def test_the_type_is_named(self, few: Report, monkeypatch: pytest.MonkeyPatch) -> None:
        _style._japanese.cache_clear()
        monkeypatch.setattr(_style.importlib.util, "find_spec", lambda name: None)
        with pytest.raises(MissingExtraError, match=r"matplotlib-fontja: pip install 'yomitime\[plots\]'"):
            few.plot.differences()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=30))
def test_names_never_stand_on_names_or_points(places: list[tuple[int, int]]) -> None:
    with _style.drawing(None, "ja") as axes:
        axes.scatter(*zip(*places, strict=True), s=20)
        wanted = [(float(x), float(y), f"題名その{number}") for number, (x, y) in enumerate(places)]
        _labels.place(axes, wanted, [(float(x), float(y)) for x, y in places])
    boxes = [text.get_window_extent() for text in axes.texts]
    inside = axes.get_window_extent()
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert not any(box.contains(*axes.transData.transform(place)) for box in boxes for place in places)
    assert all(inside.contains(*corner) for box in boxes for corner in (box.min, box.max))


def test_every_share_that_is_drawn_is_a_metric() -> None:
    from yomitime.plots import origins, scripts

    assert {part.metric for part in (*scripts._PARTS, *origins._PARTS)} <= set(metrics.all_metrics())
