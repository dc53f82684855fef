"""Tables → an XLSX workbook: the only importer of XlsxWriter, which is imported when a workbook is made."""

from __future__ import annotations

import functools
import io
import math
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, Literal

from yomitime import dates
from yomitime.columns import Cell
from yomitime.errors import OutputError
from yomitime.model import Message
from yomitime.patterns import pattern

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Kind = Literal["text", "date", "boolean", "number"]
Value = Cell | datetime
Tone = Literal["good", "bad", "worse", "doubtful", "noted", "muted", "dark"]

MAX_ROWS = 1_048_576
MAX_UNITS = 32_767
"""Of UTF-16 in a cell: what Excel counts."""
HEADER_ROWS = 2
_LINE_HEIGHT = 16.5
"""Points, of the font below; programs measure it anew where they have another font, but not all do."""
_MOST_LINES = 6
_PADDING = 3
"""Left and right of a text, and what unbroken words leave unused; columns of half-width characters, as are all widths."""
_ONE_LINE = 28
"""A heading that is as wide is broken into two lines."""

_FONT = "Yu Gothic"
"""On Windows and on Macs with Excel; others take the next best Japanese font for it."""
_NO_XML = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_YEARS = range(1901, 10_000)
"""Excel knows no earlier dates, and of 1900 a day too many."""
_WIDE = frozenset("WFA")

# Okabe and Ito's colours, told apart by the colour-blind, in tints that carry dark text.
_TONES: Mapping[Tone, tuple[str, str]] = {
    "good": ("#D3EDE3", "#00513B"),
    "bad": ("#FADCC8", "#7A2F00"),
    "worse": ("#F1D9E6", "#6B2450"),
    "doubtful": ("#FBF4BF", "#574B00"),
    "noted": ("#D6EAF8", "#00436B"),
    "muted": ("#ECECEC", "#555555"),
    "dark": ("#4D4D4D", "#FFFFFF"),
}
_BELOW, _ABOVE = "#7FBCE6", "#F0A868"
_INK, _LINE, _HEAD = "#1F2933", "#D5DAE1", "#23395B"


@dataclass(frozen=True, slots=True)
class Field:
    """A column: `name` for programs, `heading` for people, how wide at most (columns of half-width characters)."""

    name: str
    heading: str
    kind: Kind = "text"
    pattern: str = "General"
    """Excel's number format."""
    widest: int = 60
    tones: Mapping[str, Tone] = field(default_factory=dict)
    """Colours of some of the values."""
    diverges: bool = False
    """Whether numbers below and above 0 are coloured apart."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with two header rows, headings and names. `frozen` and `printed` are how many columns stay and are printed."""

    name: str
    fields: tuple[Field, ...]
    rows: Sequence[Sequence[Cell]]
    frozen: int
    printed: int


def workbook(sheets: Iterable[Sheet], title: str) -> bytes:
    """The file. Texts are texts, whatever they look like; a date that is none, or before 1901, is one too.

    What XML cannot hold is shown as U+FFFD, and a text too long for a cell ends in `…`. Raises `OutputError` for more rows
    than a worksheet has, and TypeError for a number that is none.
    """
    import xlsxwriter

    buffer = io.BytesIO()
    properties = {"font_name": _FONT, "font_size": 10, "font_charset": 128, "valign": "vcenter", "font_color": _INK}
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_format_properties": properties})
    book.set_properties({"title": title})
    book.set_size(2400, 1500)
    for sheet in sheets:
        if len(sheet.rows) + HEADER_ROWS > MAX_ROWS:
            raise OutputError(
                Message(
                    f"{len(sheet.rows):,} rows are more than a worksheet holds ({MAX_ROWS:,}); use --format csv",
                    f"{len(sheet.rows):,} 行はワークシートの上限（{MAX_ROWS:,} 行）を超えます。--format csv を使ってください",
                )
            )
        _Writer(book, book.add_worksheet(sheet.name)).write(sheet)
    book.close()
    return buffer.getvalue()


class _Writer:
    """Writes one worksheet."""

    def __init__(self, book: Workbook, page: Worksheet) -> None:
        self._book = book
        self._page = page
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}

    def write(self, sheet: Sheet) -> None:
        last_row, last_column = max(HEADER_ROWS, len(sheet.rows) + HEADER_ROWS - 1), len(sheet.fields) - 1
        lines = [1] * len(sheet.rows)
        heading = 1
        for number, each in enumerate(sheet.fields):
            cells = [_value(row[number], each.kind) for row in sheet.rows]
            width = _width(each, cells)
            self._page.set_column(number, number, width)
            self._head(number, each)
            heading = max(heading, _lines(each.heading, width))
            for row, cell in enumerate(cells):
                self._cell(row + HEADER_ROWS, number, cell, each.pattern)
                if isinstance(cell, str):
                    lines[row] = max(lines[row], _lines(cell, width))
            self._colour(number, last_row, each, cells)
        for row, most in enumerate(lines, HEADER_ROWS):
            self._page.set_row(row, _LINE_HEIGHT * min(most, _MOST_LINES))
        self._page.set_row(0, _LINE_HEIGHT * heading + 4)
        self._page.set_row(1, _LINE_HEIGHT)
        self._page.freeze_panes(HEADER_ROWS, sheet.frozen)
        self._page.autofilter(HEADER_ROWS - 1, 0, last_row, last_column)
        self._page.hide_gridlines(2)
        self._page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # they are texts on purpose
        self._print(sheet, last_row)

    def _format(self, **properties: Any) -> Format:
        """A format of the workbook, one for all cells that share it."""
        key = tuple(properties.items())
        if key not in self._formats:
            self._formats[key] = self._book.add_format(properties)
        return self._formats[key]

    def _head(self, column: int, each: Field) -> None:
        side = "right" if each.kind == "number" else "left"
        head = {"bg_color": _HEAD, "left": 1, "left_color": "#4A5F80", "align": side}
        heading = self._format(**head, text_wrap=True, font_color="#FFFFFF", bold=True, indent=1)
        name = self._format(**head, font_color="#C5D1E3", font_size=8, indent=2 if side == "right" else 1)
        self._page.write_string(0, column, each.heading, heading)
        self._page.write_string(1, column, each.name, name)  # indented, for the filter's button stands at its right

    def _cell(self, row: int, column: int, cell: Value, pattern: str) -> None:
        line: dict[str, Any] = {"bottom": 1, "bottom_color": _LINE, "indent": 1}
        left: dict[str, Any] = {**line, "align": "left"}
        if cell is None:
            self._page.write_blank(row, column, None, self._format(**line))
        elif isinstance(cell, str):
            self._page.write_string(row, column, cell, self._format(**left, text_wrap=True))
        elif isinstance(cell, bool):
            # LibreOffice shows a boolean as a number unless the pattern says otherwise; Excel does not look at the pattern.
            self._page.write_boolean(row, column, cell, self._format(**left, num_format='"TRUE";"TRUE";"FALSE"'))
        elif isinstance(cell, datetime):
            self._page.write_datetime(row, column, cell, self._format(**left, num_format=_date_pattern(cell)))
        else:
            self._page.write_number(row, column, cell, self._format(**line, num_format=pattern, align="right"))

    def _colour(self, column: int, last_row: int, each: Field, cells: Sequence[Value]) -> None:
        area = (HEADER_ROWS, column, last_row, column)
        for value, tone in each.tones.items():
            fill, ink = _TONES[tone]
            style = self._book.add_format({"bg_color": fill, "font_color": ink})
            rule = {"type": "cell", "criteria": "==", "value": f'"{value}"', "format": style}
            self._page.conditional_format(*area, rule)
        if each.diverges:
            most = max((abs(cell) for cell in cells if isinstance(cell, int | float)), default=0) or 1
            scale = {"type": "3_color_scale", "min_type": "num", "mid_type": "num", "max_type": "num"}
            ends = {"min_value": -most, "mid_value": 0, "max_value": most}
            colours = {"min_color": _BELOW, "mid_color": "#FFFFFF", "max_color": _ABOVE}
            self._page.conditional_format(*area, {**scale, **ends, **colours})

    def _print(self, sheet: Sheet, last_row: int) -> None:
        self._page.set_landscape()
        self._page.set_paper(9)  # A4
        self._page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self._page.print_area(0, 0, last_row, sheet.printed - 1)
        self._page.fit_to_pages(1, 0)
        self._page.repeat_rows(0, HEADER_ROWS - 1)
        self._page.set_footer("&L&8&A&R&8&P / &N")


def _held(text: str) -> str:
    """The text as a cell can hold it."""
    text = _NO_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_UNITS:
        return text
    return units[: 2 * (MAX_UNITS - 1)].decode("utf-16-le", "ignore") + "…"


def _value(cell: Cell, kind: Kind) -> Value:
    """The cell as what it is."""
    if not isinstance(cell, str):
        return cell
    if kind == "boolean":
        return cell == "true"
    day = dates.parse(cell) if kind == "date" else None
    return day if day is not None and day.year in _YEARS else _held(cell)


def _date_pattern(day: datetime) -> str:
    return "yyyy-mm-dd" if day.time() == time() else "yyyy-mm-dd hh:mm"


def _width(each: Field, cells: Iterable[Value]) -> float:
    """As wide as what stands in the column, within its limit; the name, in smaller print, and its button are always seen."""
    name = len(each.name) * 0.8 + 4
    longest = max((max(map(_columns, _shown(cell))) for cell in cells), default=0) + _PADDING
    heading = max(
        _columns(line) if _columns(line) < _ONE_LINE else _columns(line) / 2 + 2 for line in _shown(each.heading)
    )
    return max(name, min(longest, each.widest), heading + _PADDING, 8)


def _lines(text: str, width: float) -> int:
    """How many lines the text takes."""
    return sum(max(1, math.ceil(_columns(line) / (width - _PADDING))) for line in _shown(text))


def _shown(cell: Value) -> list[str]:
    """The lines of a cell, of a long text its beginning; of a number, as its column shows it at most."""
    if isinstance(cell, str):
        return cell[:2000].split("\n")
    if isinstance(cell, datetime):
        return [_date_pattern(cell)]
    return ["" if cell is None else f"{cell:,.1f}"]


@functools.lru_cache(maxsize=2_000)
def _columns(line: str) -> int:
    """How wide it is, in half-width characters."""
    if line.isascii():
        return len(line)
    return sum(1 + (unicodedata.east_asian_width(character) in _WIDE) for character in line)
