"""One row a post, stable columns: UTF-8 and LF for programs, or as spreadsheets want it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from yomitime import columns
from yomitime.formats import Context, Format
from yomitime.model import Message, Post, Summary
from yomitime.patterns import pattern

# What a spreadsheet takes for a formula, also behind white space that it may trim, and in full width.
_FORMULA = pattern(r"\s*[=+\-@＝＋－＠]|\t")
_BOM = "\ufeff"


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[str]:
    """Header, then a row a post, streamed. Blank where there is no value."""
    return rows(posts, context)


def rows(posts: Iterable[Post], context: Context) -> Iterator[str]:
    """Lines, the first piece with the header.

    The profile `excel` has a byte order mark, CRLF, and `'` before texts that would be run as formulas; numbers are the same.
    """
    for_excel = context.csv_profile == "excel"
    cell = _guarded if for_excel else _cell
    buffer = io.StringIO(_BOM if for_excel else "", newline="")
    buffer.seek(0, io.SEEK_END)
    writer = csv.writer(buffer, lineterminator="\r\n" if for_excel else "\n")
    writer.writerow(columns.names())
    run = columns.of_run(context.metrics_version, context.dictionary, context.config.hash)
    for post in posts:
        writer.writerow([cell(value) for value in columns.row(post, run).values()])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def _cell(value: columns.Cell) -> columns.Cell:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _guarded(value: columns.Cell) -> columns.Cell:
    cell = _cell(value)
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


FORMAT = Format(title=Message("CSV, one row a post", "CSV（1行1記事）"), render=render)
