"""The workbook, read back by another library: what is a number is one, what is a text stays one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import post_of
from yomitime import cli, columns, glossary, metrics
from yomitime.config import Config
from yomitime.errors import OutputError
from yomitime.formats import Context, _workbook, all_formats
from yomitime.model import Declared, Estimate, FolderFinding, Lang, Measure, Message, Post, Problem, Severity, Status
from yomitime.reporter import Tally

Blog = Callable[..., Path]

FORMULAS = [
    "=1+1",
    "＝cmd|'/c calc'!A1",
    "+81-3-1234-5678",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "'quoted'",
    "{=1+1}",
    "=HYPERLINK(1)",
]
OTHERS = ["https://example.com/題", "1", "2025-01-02", "TRUE", "NA", " 前後 ", "😀", "_x0041_", "#N/A"]

WHOLE = Post(
    path="posts/a.md",
    status=Status.STALE,
    title="題",
    date="2025-12-29 16:41:33 +0900",
    author="編集部",
    categories=("猫",),
    tags=("一", "二"),
    declared=Declared("reading_time", 3, "7.5", 7.5, 7.5),
    estimate=Estimate("default", 2, 100.5, 80.25, 130.125, 100.5, 0, 0, 0),
    difference_minutes=5.5,
    metrics={**dict.fromkeys(metrics.all_metrics()), "kanji_share": 31.25},
    readability={"rs": Measure(51.5, level=None, reliable=False)},
    findings=(
        Problem("stale-reading-time", Severity.ERROR, Message("wrong", "違う"), 3),
        Problem("repeated-passage", Severity.WARNING, Message("=twice", "＝二度"), 9, 4, cost_seconds=4.5),
    ),
)


def written(posts: Iterable[Post], lang: Lang = "en", folder: tuple[FolderFinding, ...] = ()) -> bytes:
    tally = Tally(Config(), lambda findings: folder or findings)
    context = Context(Config(), "unidic-lite 1.0.8", "2", lang)
    pieces = list(all_formats()["xlsx"].render(tally.watch(posts), tally.summary, context))
    assert all(isinstance(piece, bytes) for piece in pieces)
    return b"".join(piece for piece in pieces if isinstance(piece, bytes))


def book_of(posts: Iterable[Post], lang: Lang = "en", folder: tuple[FolderFinding, ...] = ()) -> Any:
    return openpyxl.load_workbook(io.BytesIO(written(posts, lang, folder)))


def cells(sheet: Any) -> list[dict[str, Any]]:
    """The cells of each row below the two of the header, by name of column."""
    names = [cell.value for cell in sheet[2]]
    return [dict(zip(names, row, strict=True)) for row in sheet.iter_rows(min_row=3)]


def titled(title: str) -> Post:
    return Post("a.md", Status.OK, title=title)


class TestPosts:
    def test_names_and_headings(self) -> None:
        for lang, headings in (("en", ("Path", "Declared\n(minutes)")), ("ja", ("パス", "宣言値\n（分）"))):
            sheet = book_of([WHOLE], "ja" if lang == "ja" else "en")["posts"]
            assert tuple(cell.value for cell in sheet[2]) == columns.names()
            assert (sheet["A1"].value, sheet["H1"].value) == headings
            assert all(cell.value for cell in sheet[1])

    def test_each_cell_has_its_type(self) -> None:
        (row,) = cells(book_of([WHOLE])["posts"])
        expected: dict[str, tuple[object, str]] = {
            "title": ("題", "s"),
            "date": (datetime(2025, 12, 29, 16, 41, 33), "d"),
            "tags": ("一;二", "s"),
            "status": ("stale", "s"),
            "declared_minutes": (7.5, "n"),
            "computed_minutes": (2, "n"),
            "low_minutes": (1.34, "n"),
            "difference_minutes": (5.5, "n"),
            "kanji_share": (31.25, "n"),
            "rs_reliable": (False, "b"),
            "rs_level": (None, "n"),
            "mtld": (None, "n"),
            "findings": (2, "n"),
            "metrics_version": ("2", "s"),
        }
        assert {name: (row[name].value, row[name].data_type) for name in expected} == expected

    def test_every_value_is_that_of_the_csv(self) -> None:
        (row,) = cells(book_of([WHOLE])["posts"])
        run = columns.of_run("2", "unidic-lite 1.0.8", Config().hash)
        for name, value in columns.row(WHOLE, run).items():
            if name not in {"date", "rs_reliable"}:
                assert row[name].value == value, name

    @pytest.mark.parametrize(
        ("date", "value", "pattern"),
        [
            ("2025-01-05", datetime(2025, 1, 5), "yyyy-mm-dd"),
            ("2025年1月5日", datetime(2025, 1, 5), "yyyy-mm-dd"),
            ("2025-01-05 06:07", datetime(2025, 1, 5, 6, 7), "yyyy-mm-dd hh:mm"),
            ("1850-01-05", "1850-01-05", "General"),
            ("1900-01-05", "1900-01-05", "General"),
            ("春ごろ", "春ごろ", "General"),
            ("=TODAY()", "=TODAY()", "General"),
        ],
    )
    def test_dates(self, date: str, value: object, pattern: str) -> None:
        (row,) = cells(book_of([Post("a.md", Status.OK, date=date)])["posts"])
        assert (row["date"].value, row["date"].number_format) == (value, pattern)
        assert row["date"].data_type == ("s" if isinstance(value, str) else "d")

    def test_numbers_are_shown_as_their_unit_asks(self) -> None:
        (row,) = cells(book_of([WHOLE])["posts"])
        patterns = {name: row[name].number_format for name in ("computed_minutes", "low_minutes", "difference_minutes")}
        assert patterns == {
            "computed_minutes": "#,##0",
            "low_minutes": "0.0",
            "difference_minutes": "+General;-General;0",
        }

    def test_the_most_wrong_comes_first(self) -> None:
        posts = [titled("a"), WHOLE, Post("z.md", Status.UNREADABLE, Message("no", "否"))]
        assert [row["path"].value for row in cells(book_of(posts)["posts"])] == ["z.md", "posts/a.md", "a.md"]

    def test_no_post(self) -> None:
        book = book_of([])
        assert cells(book["posts"]) == cells(book["findings"]) == []
        assert book.sheetnames == ["posts", "findings", "columns"]


class TestTexts:
    @pytest.mark.parametrize("title", FORMULAS + OTHERS)
    def test_a_text_is_a_text(self, title: str) -> None:
        (row,) = cells(book_of([titled(title)])["posts"])
        cell = row["title"]
        assert (cell.value, cell.data_type) == (title, "s")
        assert cell.hyperlink is None

    @pytest.mark.parametrize(("title", "shown"), [("", None), ("一\n二", "一 二")])
    def test_a_cell_is_one_line_or_empty(self, title: str, shown: str | None) -> None:
        (row,) = cells(book_of([titled(title)])["posts"])
        assert row["title"].value == shown

    def test_nothing_in_the_file_is_a_formula_or_a_link(self) -> None:
        posts = [Post(text, Status.OK, title=text, author=text, date=text, tags=(text,)) for text in FORMULAS + OTHERS]
        with zipfile.ZipFile(io.BytesIO(written(posts))) as file:
            for name in file.namelist():
                data = file.read(name)
                assert b"<f>" not in data and b"<f " not in data, name
                assert b"<hyperlink" not in data, name

    def test_a_long_text_is_cut_where_a_cell_ends(self) -> None:
        (row,) = cells(book_of([titled("字" * 40_000)])["posts"])
        assert row["title"].value == "字" * 32_766 + "…"
        (row,) = cells(book_of([titled("x" + "😀" * 20_000)])["posts"])
        assert row["title"].value == "x" + "😀" * 16_382 + "…"  # two units each
        (row,) = cells(book_of([titled("字" * 32_767)])["posts"])
        assert row["title"].value == "字" * 32_767

    def test_what_xml_cannot_hold_is_seen_as_missing(self) -> None:
        (row,) = cells(book_of([titled("a\x01b\x0bc\ufffed\uffff")])["posts"])
        assert row["title"].value == "a�b�c�d�"

    def test_a_file_name_that_is_not_utf_8(self) -> None:
        (row,) = cells(book_of([Post("a\udce9.md", Status.OK)])["posts"])
        assert row["path"].value in {"a�.md", "a\\udce9.md"}

    @settings(deadline=None, max_examples=60)
    @given(
        st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")), max_size=8)
    )
    def test_any_title_comes_back(self, titles: list[str]) -> None:
        posts = [Post(f"{n:02}.md", Status.OK, title=title) for n, title in enumerate(titles)]
        found = cells(book_of(posts)["posts"])
        assert [row["title"].value or "" for row in found[: len(posts)]] == titles


class TestFindings:
    FOLDER = FolderFinding("shared-reading-time", Severity.WARNING, Message("one", "一つ"), tuple("abcde"))

    def test_a_row_each_those_of_the_folder_first(self) -> None:
        unread = Post("z.md", Status.UNREADABLE, Message("no", "否"))
        found = cells(book_of([WHOLE, unread], "ja", (self.FOLDER,))["findings"])
        assert [tuple(cell.value for cell in row.values()) for row in found] == [
            ("a\nb\nc\n+2", None, None, "shared-reading-time", "warning", "一つ", None),
            ("z.md", None, None, "unreadable", "error", "否", None),
            ("posts/a.md", 3, 1, "stale-reading-time", "error", "違う", None),
            ("posts/a.md", 9, 4, "repeated-passage", "warning", "＝二度", 4.5),
        ]

    def test_names_and_headings(self) -> None:
        sheet = book_of([WHOLE], "ja")["findings"]
        assert [cell.value for cell in sheet[2]] == [
            "path", "line", "column", "check", "severity", "message", "cost_seconds",
        ]  # fmt: skip
        assert [cell.value for cell in sheet[1]] == ["パス", "行", "桁", "検査", "重さ", "内容", "読者の負担\n（秒）"]

    def test_a_message_is_a_text(self) -> None:
        assert cells(book_of([WHOLE], "en")["findings"])[1]["message"].data_type == "s"


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_the_sheet_of_columns_explains_each(lang: Lang) -> None:
    found = {row["column"].value: row for row in cells(book_of([WHOLE], lang)["columns"])}
    assert tuple(found) == columns.names()
    for column in columns.of_posts():
        said, row = glossary.entry(column), found[column.name]
        assert row["heading"].value == said.heading.in_(lang)
        assert row["meaning"].value == said.meaning.in_(lang)
        assert row["unit"].value == (column.unit.in_(lang) if column.unit else None)
        assert row["difficulty"].value == (said.direction.in_(lang) if said.direction else None)
        assert row["source"].value == (said.source.in_(lang) if said.source else None)


class TestLook:
    def test_headers_stay_and_filter(self) -> None:
        book = book_of([WHOLE, titled("二")])
        last = openpyxl.utils.get_column_letter(len(columns.names()))
        assert (book["posts"].freeze_panes, book["posts"].auto_filter.ref) == ("C3", f"A2:{last}4")
        assert (book["findings"].freeze_panes, book["findings"].auto_filter.ref) == ("B3", "A2:G4")
        assert book["columns"].freeze_panes == "B3"

    def test_states_and_differences_are_coloured(self) -> None:
        rules = {
            str(area.sqref): [rule.type for rule in area.rules]
            for area in book_of([WHOLE])["posts"].conditional_formatting
        }
        assert rules == {"G3": ["cellIs"] * len(Status), "L3": ["colorScale"]}

    def test_each_status_and_severity_has_a_colour(self) -> None:
        book = book_of([WHOLE])
        for sheet, names in (("posts", Status), ("findings", Severity)):
            formulas = {
                rule.formula[0]
                for area in book[sheet].conditional_formatting
                for rule in area.rules
                if rule.type == "cellIs"
            }
            assert formulas == {f'"{each.value}"' for each in names}

    def test_it_prints_on_wide_pages_with_its_header(self) -> None:
        for sheet in book_of([WHOLE]).worksheets:
            assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
            assert sheet.sheet_properties.pageSetUpPr.fitToPage
            assert sheet.print_title_rows == "$1:$2"

    def test_full_width_characters_count_twice(self) -> None:
        def width(title: str) -> float:
            return float(book_of([titled(title)])["posts"].column_dimensions["B"].width)

        assert width("字" * 10) == pytest.approx(width("x" * 20))
        assert width("字" * 10) > width("x" * 10)
        assert width("字" * 500) == width("字" * 50) < 60

    def test_a_text_that_is_too_wide_gets_more_lines(self) -> None:
        def height(title: str) -> float:
            return float(book_of([titled(title)])["posts"].row_dimensions[3].height)

        assert height("字" * 10) < height("字" * 40) < height("字" * 90) < height("字" * 30_000) < 120

    def test_the_font_is_one_for_japanese(self) -> None:
        sheet = book_of([WHOLE])["posts"]
        assert {sheet[place].font.name for place in ("A1", "A2", "B3", "H3")} == {"Yu Gothic"}


def test_more_rows_than_a_worksheet_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_workbook, "MAX_ROWS", 200)
    assert written([titled("x")] * 198)
    with pytest.raises(OutputError, match="199 rows are more than a worksheet holds"):
        written([titled("x")] * 199)


def test_a_number_that_is_none_is_an_error() -> None:
    with pytest.raises(TypeError, match="NAN"):
        written([Post("a.md", Status.OK, metrics={"rs": float("nan")})])


class TestCommand:
    def test_it_needs_a_file(self, blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.run(["audit", str(blog(a=post_of(1))), "--format", "xlsx"]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert "name a file with -o" in captured.err

    def test_it_is_written(self, blog: Blog, tmp_path: Path) -> None:
        target = tmp_path / "a.xlsx"
        folder = blog(a=post_of(2, "20", title="題"), b=post_of(1, "1", title="二"))
        assert (
            cli.run(["audit", str(folder), "--format", "xlsx", "-o", str(target), "--lang", "ja", "--jobs", "1"]) == 1
        )
        found = cells(openpyxl.load_workbook(target)["posts"])
        assert [(row["title"].value, row["status"].value) for row in found] == [("題", "stale"), ("二", "ok")]
        assert found[0]["jreadability"].data_type == "n"
