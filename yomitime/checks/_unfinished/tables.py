"""Tables whose last row breaks off: every other row of them has a bar at its end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from yomitime.checks._places import latin, lines
from yomitime.checks._unfinished.ends import End, end_of
from yomitime.inline import code_lines
from yomitime.model import Message, Reading
from yomitime.patterns import pattern

LEAST_ROWS = 3
"""Rows with a bar at their end, the head and the rule below it among them."""

_RULE = pattern(r"[|:\- ]+")
_BROKEN = pattern(r"\|.*\|[^|{}\[\]<\\=]+")
_ROW = Message("the table's last row breaks off", "表の最後の行が途中で終わっています")


def find(reading: Reading) -> Iterator[End]:
    """All of them, as information."""
    if "\n|" not in latin(reading):
        return
    code, first = code_lines(reading), reading.document.body_line
    source = [(number, text.strip()) for number, text in enumerate(lines(reading), first) if number not in code]
    for is_row, group in groupby(source, lambda row: row[1].startswith("|")):
        *rows, (line, last) = group
        is_table = is_row and len(rows) >= LEAST_ROWS and _RULE.fullmatch(rows[1][1]) is not None
        if (
            is_table
            and all(row.endswith("|") for _, row in rows)
            and _BROKEN.fullmatch(last)
            and last.count("|") < rows[0][1].count("|")
        ):
            yield End(line, end_of(last), _ROW)
