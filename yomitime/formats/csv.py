"""One row a post, for machines: UTF-8, LF, stable columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from yomitime import columns
from yomitime.formats import Context, Format
from yomitime.model import Message, Post, Summary

# A carriage return or line feed within a cell is legal, but breaks readers; csv does not even quote a bare CR.
_ONE_LINE = str.maketrans({"\r": " ", "\n": " ", "\0": None})


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[str]:
    """Header, then a row a post, streamed. Blank where there is no value."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns.names())
    run = columns.of_run(context.metrics_version, context.dictionary, context.config.hash)
    for post in posts:
        writer.writerow([_cell(value) for value in columns.row(post, run).values()])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def _cell(value: columns.Cell) -> columns.Cell:
    if isinstance(value, str):
        return value.translate(_ONE_LINE)
    return int(value) if isinstance(value, float) and value.is_integer() else value


FORMAT = Format(title=Message("CSV, one row a post", "CSV（1行1記事）"), render=render)
