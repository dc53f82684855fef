"""Posts as a DataFrame, and back from CSV."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import yomitime
from tests.conftest import CORPUS
from yomitime import columns, history, metrics, tokenizer
from yomitime.config import Config
from yomitime.errors import TableError, UnreadableError
from yomitime.formats import Context, format_
from yomitime.frame import of_posts
from yomitime.metrics import _jreadability
from yomitime.model import Measure, Post, Status
from yomitime.reporter import Tally
from yomitime.results import Report

CONFIG = Config()


def csv_of(posts: Iterable[Post]) -> str:
    context = Context(CONFIG, tokenizer.named(CONFIG.dictionary).dictionary, metrics.VERSION)
    return "".join(format_("csv").render(posts, Tally(CONFIG).summary, context))


def back(posts: Iterable[Post]) -> pd.DataFrame:
    return yomitime.read_csv(io.StringIO(csv_of(posts)))


@pytest.fixture(scope="module")
def report() -> Report:
    return yomitime.audit([CORPUS / name for name in ("short", "edge", "stitched", "graded")])


class TestTypes:
    def test_each_column_has_the_type_that_the_table_of_columns_says(self, report: Report) -> None:
        frame = report.frame()
        dtypes = {"text": "string", "list": "string", "date": "datetime64[s]", "boolean": "boolean",
                  "integer": "Int64", "number": "Float64", "status": "category", "level": "category"}  # fmt: skip
        for column in columns.every():
            assert frame[column.name].dtype == dtypes[column.type], column.name
        assert tuple(frame.columns) == columns.names()
        assert frame["path"].tolist() == [post.path for post in report.posts]

    def test_an_empty_report_has_the_same(self, report: Report) -> None:
        empty = of_posts([], CONFIG)
        assert len(empty) == 0
        pd.testing.assert_series_equal(empty.dtypes, report.frame().dtypes)

    def test_levels_are_in_the_order_of_difficulty(self, report: Report) -> None:
        frame = report.frame()
        levels = frame["jreadability_level"]
        assert levels.cat.categories.tolist() == [
            "lower-elementary", "upper-elementary", "lower-intermediate", "upper-intermediate", "lower-advanced",
            "upper-advanced",
        ]  # fmt: skip
        known = frame[levels.notna()].sort_values("jreadability", ascending=False)
        assert known["jreadability_level"].is_monotonic_increasing
        assert known["jreadability_level"].nunique() > 2
        assert frame["shibasaki_hara_grade_level"].cat.categories.tolist() == [
            f"school grade {n}" for n in range(1, 10)
        ]
        assert frame["rs_level"].cat.categories.empty

    def test_all_statuses_are_categories_without_an_order(self) -> None:
        status = of_posts([], CONFIG)["status"]
        assert status.cat.categories.tolist() == [each.value for each in Status]
        assert not status.cat.ordered

    def test_dates_are_those_on_the_wall_of_the_author(self) -> None:
        written = ("2025-12-29 16:41:33 +0900", "2025年1月5日", "去年の春", "0001-01-01", None)
        dates = of_posts([Post("a", Status.OK, date=date) for date in written], CONFIG)["date"]
        assert dates.dropna().tolist() == [datetime(2025, 12, 29, 16, 41, 33), datetime(2025, 1, 5), datetime(1, 1, 1)]
        assert dates.isna().tolist() == [False, False, True, False, True]

    def test_what_has_no_value_is_na(self) -> None:
        row = of_posts([Post("a", Status.UNREADABLE)], CONFIG).iloc[0]
        without = set(columns.names()) - {"path", "status", "findings", "metrics_version", "dictionary", "config_hash"}
        assert row[list(without)].isna().all()


@pytest.mark.parametrize("name", metrics.formulas())
def test_a_level_that_a_formula_gives_is_among_its_levels(name: str) -> None:
    levels = metrics.all_metrics()[name].levels or ()
    assert len(set(levels)) == len(levels)


def test_the_levels_of_jreadability_are_those_of_its_authors() -> None:
    named = [_jreadability.level(score) for score in (0.5, 1.5, 2.5, 3.5, 4.5, 5.5)]
    assert [level.ja for level in named if level] == ["上級後半", "上級前半", "中級後半", "中級前半", "初級後半", "初級前半"]  # fmt: skip
    assert (_jreadability.level(6.5), _jreadability.level(0.49)) == (None, None)


class TestCsv:
    def test_the_csv_of_a_report_is_its_frame(self, report: Report) -> None:
        pd.testing.assert_frame_equal(back(report.posts), report.frame())

    def test_what_pandas_wrote_of_a_frame_is_the_frame(self, report: Report, tmp_path: Path) -> None:
        report.frame().to_csv(tmp_path / "a.csv", index=False)
        pd.testing.assert_frame_equal(yomitime.read_csv(tmp_path / "a.csv"), report.frame())

    def test_the_snapshots_of_a_history_are_moments(self) -> None:
        text = ""
        for moment in ("2025-03-01T09:00:00.000+09:00", "2025-07-01T09:00:00.250+02:00", "2025-08-01T09:00:00"):
            text += history.addition(text, csv_of([Post("a.md", Status.OK)]), moment, moment[:7]) or ""
        frame = yomitime.read_csv(io.StringIO(text))
        assert frame["snapshot"].dtype == pd.DatetimeTZDtype("ms", "UTC")
        assert [each.isoformat() for each in frame["snapshot"]] == [
            "2025-03-01T00:00:00+00:00", "2025-07-01T07:00:00.250000+00:00", "2025-08-01T09:00:00+00:00",
        ]  # fmt: skip
        assert frame["commit"].tolist() == ["2025-03", "2025-07", "2025-08"]
        empty = yomitime.read_csv(io.StringIO(text.splitlines()[0] + "\n"))
        pd.testing.assert_series_equal(empty.dtypes, frame.dtypes)
        with pytest.raises(TableError, match="snapshot: "):
            yomitime.read_csv(io.StringIO(text.replace("2025-08-01T09:00:00", "once")))

    def test_of_an_empty_report_too(self) -> None:
        pd.testing.assert_frame_equal(back([]), of_posts([], CONFIG))

    def test_words_that_pandas_takes_for_nothing_stay_words(self) -> None:
        posts = [Post("NA", Status.OK, title=title, author="None", tags=("nan", "NULL")) for title in
                 ("NA", "null", "nan", "N/A", "#N/A", "", " ", "-", "1.0", "true", "'=1+1", '"', 'a"b,c')]  # fmt: skip
        frame = back(posts)
        pd.testing.assert_frame_equal(frame, of_posts(posts, CONFIG))
        assert frame["title"].tolist() == [post.title or pd.NA for post in posts]
        assert frame["tags"].tolist() == ["nan;NULL"] * len(posts)

    @settings(deadline=None)
    @given(
        st.lists(
            st.builds(
                Post,
                path=st.text(st.characters(), min_size=1).filter(lambda path: path.strip("\0")),
                status=st.sampled_from(Status),
                title=st.none() | st.text(st.characters()),
                date=st.none() | st.text() | st.datetimes().map(str),
                author=st.none() | st.text(),
                tags=st.lists(st.text()).map(tuple),
                difference_minutes=st.none() | st.floats(-1e6, 1e6),
                metrics=st.dictionaries(st.sampled_from(["jreadability", "mtld"]), st.none() | st.floats(-1e9, 1e9)),
                readability=st.sampled_from([None, True, False]).map(
                    lambda reliable: {"rs": Measure(1.0, reliable=reliable)}
                ),
            ),
            max_size=4,
        )
    )
    def test_whatever_is_in_a_post_comes_back(self, posts: list[Post]) -> None:
        pd.testing.assert_frame_equal(back(posts), of_posts(posts, CONFIG))

    def test_columns_of_ones_own_are_kept(self) -> None:
        lines = csv_of([Post("a.md", Status.OK)]).splitlines()
        frame = yomitime.read_csv(io.StringIO(f"moment,{lines[0]}\n2025-01-01,{lines[1]}\n"))
        assert frame["moment"].tolist() == ["2025-01-01"]
        assert frame["moment"].dtype == "string"

    def test_bytes_and_files_with_a_mark_are_read(self, tmp_path: Path) -> None:
        posts = [Post("a.md", Status.OK, title="題")]
        (tmp_path / "a.csv").write_text(csv_of(posts), encoding="utf-8-sig")
        pd.testing.assert_frame_equal(yomitime.read_csv(tmp_path / "a.csv"), of_posts(posts, CONFIG))
        pd.testing.assert_frame_equal(yomitime.read_csv(io.BytesIO(csv_of(posts).encode())), of_posts(posts, CONFIG))

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("a,b\n1,2\n", "no CSV of posts"),
            ("", "is no CSV"),
            ("path,status\na,b,c,d\n", "no CSV of posts|'b' is none of|status"),
            ("path,status\na.md,good\n", "status: 'good' is none of ok, stale"),
            ("path,status,computed_minutes\na.md,ok,many\n", "computed_minutes: .*many"),
            ("path,status,computed_minutes\na.md,ok,99999999999999999999\n", "computed_minutes"),
            ("path,status,rs_reliable\na.md,ok,yes\n", "rs_reliable: 'yes' is none of true, false"),
            ("path,status,jreadability_level\na.md,ok,easy\n", "jreadability_level: 'easy'"),
        ],
    )
    def test_what_is_none_is_refused(self, text: str, message: str) -> None:
        with pytest.raises(TableError, match=message):
            yomitime.read_csv(io.StringIO(text))

    def test_files_that_cannot_be_read_are_named(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableError, match=r"gone\.csv: there is no such file"):
            yomitime.read_csv(tmp_path / "gone.csv")
        (tmp_path / "sjis.csv").write_bytes("path,status\n題,ok\n".encode("cp932"))
        with pytest.raises(UnreadableError, match=r"sjis\.csv: is not UTF-8"):
            yomitime.read_csv(tmp_path / "sjis.csv")
