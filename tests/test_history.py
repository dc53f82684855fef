"""A history: snapshots one behind the other, of which none is lost, written twice or half-written."""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import post_of
from yomitime import cli, columns, history
from yomitime.config import Config
from yomitime.errors import TableError
from yomitime.files import writing
from yomitime.formats import Context
from yomitime.formats import csv as csv_format
from yomitime.model import Declared, Estimate, Post, Snapshot, Status
from yomitime.reporter import Tally

Blog = Callable[..., Path]
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d")


def post(path: str, difference: float | None = None, status: Status = Status.OK, title: str | None = None) -> Post:
    declared = None if difference is None else Declared("reading_time", 2, "1", 1, 1)
    estimate = Estimate("default", 1, 60, 50, 70, 60, 0, 0, 0)
    return Post(path, status, title=title, declared=declared, estimate=estimate, difference_minutes=difference)


def table(*posts: Post, config: Config | None = None) -> str:
    return "".join(csv_format.rows(posts, Context(config or Config(), "unidic-lite 1.0.8", "2")))


def chronicle(*snapshots: tuple[str, str, list[Post]]) -> str:
    text = ""
    for moment, commit, posts in snapshots:
        text += history.addition(text, table(*posts), moment, commit) or ""
    return text


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


class TestAddition:
    def test_the_rows_are_those_of_csv_with_moment_and_commit_in_front(self) -> None:
        posts = [post("a.md", 2, Status.STALE, '題, "二"'), post("b.md")]
        text = chronicle(("2026-01-01T00:00:00.000+09:00", "abc", posts))
        assert tuple(rows(text)[0]) == ("snapshot", "commit", *columns.names())
        assert [{**row} for row in rows(text)] == [
            {"snapshot": "2026-01-01T00:00:00.000+09:00", "commit": "abc", **row} for row in rows(table(*posts))
        ]

    def test_the_same_is_not_added_twice(self) -> None:
        text = chronicle(("1", "abc", [post("a.md", 2)]))
        assert history.addition(text, table(post("a.md", 2)), "2", "abc") is None
        assert history.addition(text, table(post("a.md", 3)), "2", "abc")
        assert history.addition(text, table(post("a.md", 2)), "2", "abd")

    def test_only_the_last_snapshot_counts(self) -> None:
        text = chronicle(("1", "abc", [post("a.md", 2)]), ("2", "abc", [post("a.md", 3)]))
        assert history.addition(text, table(post("a.md", 2)), "3", "abc")

    def test_no_post_is_no_snapshot(self) -> None:
        assert history.addition("", table(), "1", "abc") is None

    def test_a_last_line_without_an_end_gets_one(self) -> None:
        text = chronicle(("1", "", [post("a.md", 2)])).removesuffix("\n")
        text += history.addition(text, table(post("a.md", 3)), "2", "") or ""
        assert [row["difference_minutes"] for row in rows(text)] == ["2", "3"]

    @settings(deadline=None)
    @given(st.text())
    def test_any_title_is_known_again(self, title: str) -> None:
        text = chronicle(("1", "abc", [post("a.md", 2, title=title)]))
        assert history.addition(text, table(post("a.md", 2, title=title)), "2", "abc") is None


class TestTrend:
    def test_the_folder_in_numbers_at_each_snapshot(self) -> None:
        text = chronicle(
            ("1", "abc", [post("a.md", 4, Status.STALE), post("b.md", -1), post("c.md", None, Status.INVALID)]),
            ("2", "abc-dirty", [post("a.md", None, Status.MISSING)]),
        )
        assert history.trend(text) == (
            Snapshot("1", "abc", 3, 2, 2, 3, 1.5),
            Snapshot("2", "abc-dirty", 1, 0, 0, None, None),
        )

    def test_what_was_made_in_another_way_or_of_other_posts_does_not_compare(self) -> None:
        text = chronicle(("1", "", [post("a.md", 2)]), ("2", "", [post("a.md", 3), post("b.md", 1)]))
        hugo = table(post("a.md", 1), config=Config(estimator="hugo"))
        text += history.addition(text, hugo, "3", "") or ""
        text += history.addition(text, table(post("z.md", 1), config=Config(estimator="hugo")), "4", "") or ""
        apart = [each.apart and each.apart.en for each in history.trend(text)]
        assert apart == [
            None,
            None,
            "does not compare with the snapshot before: another config_hash",
            "does not compare with the snapshot before: it has none of the same paths",
        ]

    def test_snapshots_of_two_branches_are_in_order_of_time_and_each_is_held_against_the_one_before(self) -> None:
        ours, theirs = Config(), Config(estimator="hugo")
        text = ""
        for moment, difference, config in (
            ("2026-01-01T00:00:00", 1, ours),
            ("2026-03-01T00:00:00+09:00", 3, ours),
            ("2026-02-01T00:00:00Z", 2, theirs),
        ):
            text += history.addition(text, table(post("a.md", difference), config=config), moment, "") or ""
        trend = history.trend(text)
        assert [each.total_difference_minutes for each in trend] == [1, 2, 3]
        assert [each.apart is not None for each in trend] == [False, True, True]
        edited = history.trend(text.replace("2026-01-01T00:00:00", "一月"))
        assert [each.total_difference_minutes for each in edited] == [1, 3, 2], "as they stand in the file"
        assert [each.apart is not None for each in edited] == [False, False, True]

    def test_nothing_yet(self) -> None:
        assert history.trend("") == history.trend(",".join(history.names()) + "\n") == ()

    @settings(deadline=None)
    @given(
        st.lists(st.tuples(st.sampled_from(Status), st.none() | st.integers(-50, 50).map(lambda n: n / 2)), min_size=1)
    )
    def test_it_says_what_the_summary_says(self, posts: list[tuple[Status, float | None]]) -> None:
        made = [post(f"{n}.md", difference, status) for n, (status, difference) in enumerate(posts)]
        tally = Tally(Config())
        summary = (list(tally.watch(made)), tally.summary())[1]
        (snapshot,) = history.trend(chronicle(("1", "", made)))
        assert (snapshot.posts, snapshot.compared) == (summary.posts, summary.compared)
        assert snapshot.misleading == summary.status[Status.STALE] + summary.status[Status.INVALID]
        assert snapshot.total_difference_minutes == summary.total_difference_minutes
        assert snapshot.median_difference_minutes == summary.median_difference_minutes

    @pytest.mark.parametrize("broken", ["x\n", '"x\n', "1" + "," * len(history.names()) + "\n"])
    def test_a_broken_row_is_said_with_its_line(self, broken: str) -> None:
        text = chronicle(("1", "", [post("a.md")])) + broken
        with pytest.raises(TableError, match="is no row of a history") as error:
            history.trend(text, "h.csv")
        assert (error.value.path, error.value.line) == ("h.csv", 3)

    @pytest.mark.parametrize("number", ["many", "nan", "inf"])
    def test_a_difference_that_is_no_number_is_said(self, number: str) -> None:
        text = chronicle(("1", "", [post("a.md", 77)])).replace(",77,", f",{number},")
        with pytest.raises(TableError, match="is no row"):
            history.trend(text)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda header: header.replace("title", "heading"), "column 4 is «heading», not «title»"),
        (lambda header: header.removeprefix("snapshot,"), "column 1 is «commit», not «snapshot»"),
        (lambda header: header + ",more", f"column {len(history.names()) + 1} («more») is one too many"),
        (
            lambda header: header.removesuffix(",config_hash"),
            f"column {len(history.names())} («config_hash») is missing",
        ),
    ],
)
def test_other_columns_are_refused_by_name(change: Callable[[str], str], message: str) -> None:
    text = change(",".join(history.names())) + "\n"
    for read in (history.trend, lambda text: history.addition(text, table(post("a.md")), "1", "")):
        with pytest.raises(TableError, match=re.escape(message)):
            read(text)


class TestCommand:
    @pytest.fixture
    def target(self, tmp_path: Path) -> Path:
        return tmp_path / "history.csv"

    def audit(self, *arguments: str | Path) -> int:
        return cli.run(["audit", "--lang", "en", "--jobs", "1", "--isolated", *map(str, arguments)])

    def test_each_audit_adds_its_rows(self, blog: Blog, target: Path, capsys: pytest.CaptureFixture[str]) -> None:
        folder = blog(a=post_of(2, "20"), b=post_of(1, "1", "二"))
        assert self.audit(folder, "--append", target) == 1
        assert "stale" in capsys.readouterr().out
        first = target.read_bytes()
        (folder / "a.md").write_text(post_of(2, "2"), encoding="utf-8")
        assert self.audit(folder, "--append", target) == 0
        assert target.read_bytes().startswith(first)
        found = rows(target.read_text(encoding="utf-8"))
        assert [row["status"] for row in found] == ["stale", "ok", "ok", "ok"]
        assert all(MOMENT.fullmatch(row["snapshot"]) for row in found)
        assert all(row["jreadability"] for row in found), "the text report has no need of metrics, the history has"

    def test_the_same_audit_is_said_and_not_added(
        self, blog: Blog, target: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        folder = blog(a=post_of(2, "20"))
        assert self.audit(folder, "--append", target) == 1
        first = target.read_bytes()
        assert "nothing was added" not in capsys.readouterr().err
        assert self.audit(folder, "--append", target) == 1
        assert capsys.readouterr().err == f"{target}: nothing was added: the last snapshot says the same\n"
        assert target.read_bytes() == first

    def test_a_snapshot_with_other_settings_is_said(
        self, blog: Blog, target: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        folder = blog(a=post_of(2, "2"))
        for estimator, said in (("default", ""), ("hugo", "another config_hash"), ("hugo", "nothing was added")):
            self.audit(folder, "--append", target, "--estimator", estimator, "--exit-zero")
            err = capsys.readouterr().err
            assert said in err
            assert err.count("\n") == bool(said)

    def test_what_is_said_is_of_the_snapshot_that_was_added(
        self, blog: Blog, target: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        target.write_text(chronicle(("2999-01-01T00:00:00+09:00", "", [post("z.md")])), encoding="utf-8")
        self.audit(blog(a=post_of(1, "1")), "--append", target)
        assert capsys.readouterr().err == "", "a clock was wrong once: the one before in time is none"

    def test_what_stands_there_stays_byte_for_byte(self, blog: Blog, target: Path) -> None:
        before = b"\xef\xbb\xbf" + chronicle(("1", "", [post("z.md", title="題")])).replace("\n", "\r\n").encode()
        target.write_bytes(before)
        self.audit(blog(a=post_of(1, "1")), "--append", target)
        assert target.read_bytes().startswith(before)
        assert len(rows(target.read_text(encoding="utf-8-sig"))) == 2

    def test_a_history_is_for_machines_whatever_the_report_is_for(
        self, blog: Blog, target: Path, tmp_path: Path
    ) -> None:
        folder = blog(a=post_of(1, "1", "'=1+1'"))
        report = tmp_path / "report.csv"
        self.audit(folder, "--append", target, "--format", "csv", "--csv-profile", "excel", "-o", report)
        assert target.read_bytes().startswith(b"snapshot,")
        assert rows(target.read_text(encoding="utf-8"))[0]["title"] == "=1+1"
        assert rows(report.read_text(encoding="utf-8-sig"))[0]["title"] == "'=1+1"

    @pytest.mark.parametrize("option", ["--append", "--history"])
    def test_another_file_is_refused_before_any_work(
        self, option: str, blog: Blog, target: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        target.write_text("snapshot,commit,name\n1,,a\n")
        assert self.audit(blog(a=post_of(1, "1")), option, target, "--format", "html") == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.startswith(f"{target}:1: column 3 is «name», not «path»")
        assert target.read_text() == "snapshot,commit,name\n1,,a\n"

    def test_bytes_that_are_no_text_are_refused(
        self, blog: Blog, target: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        target.write_bytes(b"\xff\xfe")
        assert self.audit(blog(a=post_of(1)), "--append", target) == 2
        assert "is not UTF-8" in capsys.readouterr().err

    def test_when_it_cannot_be_written_the_report_is_made_and_nothing_lost(
        self, blog: Blog, target: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = blog(a=post_of(2, "2"))
        target.write_text(chronicle(("1", "", [post("z.md")])))
        before = target.read_bytes()

        def full(*_: object) -> None:
            raise OSError(28, "")

        monkeypatch.setattr(writing.os, "fsync", full)
        assert self.audit(folder, "--append", target) == 2
        captured = capsys.readouterr()
        assert "1 post" in captured.out
        assert f"{target}: the disk is full" in captured.err
        assert target.read_bytes() == before
        assert sorted(path.name for path in target.parent.iterdir()) == ["history.csv", "posts"]

    def test_a_missing_history_is_said(self, blog: Blog, target: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.audit(blog(a=post_of(1)), "--history", target, "--format", "html") == 2
        assert "there is no such file" in capsys.readouterr().err

    def test_a_trend_that_nobody_would_see_is_refused(
        self, blog: Blog, target: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert self.audit(blog(a=post_of(1)), "--history", target) == 2
        assert "--history goes with --format html" in capsys.readouterr().err

    def test_a_folder_that_is_missing_is_said(
        self, blog: Blog, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert self.audit(blog(a=post_of(1)), "--append", tmp_path / "no" / "h.csv") == 2
        assert "there is no such file or folder" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--history", "h.csv"], "leave out --history"),
            (["--diff"], "leave out --append"),
            (["--changed-since", "HEAD"], "leave out --changed-since"),
        ],
    )
    def test_options_at_odds(
        self, arguments: list[str], said: str, blog: Blog, target: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert self.audit(blog(a=post_of(1)), "--append", target, *arguments) == 2
        assert said in capsys.readouterr().err
        assert not target.exists()

    def test_standard_input_has_no_history(self, target: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.audit("-", "--append", target) == 2
        assert "no history" in capsys.readouterr().err

    @pytest.mark.parametrize("option", ["--append", "--history"])
    def test_formats_get_the_trend(
        self, option: str, blog: Blog, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from yomitime import formats

        seen: list[Context] = []

        def render(posts: Iterator[Post], _: object, context: Context) -> Iterator[str]:
            seen.append(context)
            yield from (each.path for each in posts)

        monkeypatch.setattr(formats, "format_", lambda _: formats.Format(post("").message, render))  # type: ignore[arg-type]
        target.write_text(chronicle(("1", "abc", [post("z.md", 3)])))
        self.audit(blog(a=post_of(2, "20")), option, target, "--format", "html")
        (context,) = seen
        assert context.history[0] == Snapshot("1", "abc", 1, 1, 0, 3, 3)
        assert [snapshot.misleading for snapshot in context.history[1:]] == ([1] if option == "--append" else [])

    def test_two_at_once_lose_nothing(self, blog: Blog, target: Path) -> None:
        folder = blog(**{f"p{n}": post_of(1, "1", f"題{n}") for n in range(4)})
        environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[2])}
        code = "import sys; from yomitime.cli import run; sys.exit(run(sys.argv[1:]))"
        running = [
            subprocess.Popen(
                [os.sys.executable, "-c", code, "audit", f"{folder}/p{n}.md", "--append", str(target), "--jobs", "1"],
                env=environment,
                stdout=subprocess.DEVNULL,
            )
            for n in range(4)
        ]
        assert [each.wait() for each in running] == [0] * 4
        found = history.trend(target.read_text(encoding="utf-8"))
        assert [each.posts for each in found] == [1] * 4
        assert {Path(row["path"]).stem for row in rows(target.read_text(encoding="utf-8"))} == {"p0", "p1", "p2", "p3"}


def test_turns_are_taken(tmp_path: Path) -> None:
    """Many that read a number and write the next one: without turns some would write the same."""
    target = tmp_path / "n"
    target.write_text("0")

    def add() -> None:
        for _ in range(10):
            with writing.in_turn(str(target)):
                number = target.read_bytes()
                writing.write_atomically(str(target), str(int(number) + 1).encode(), number)

    threads = [threading.Thread(target=add) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert target.read_text() == "40"
