"""A CSV of audits of the same posts, one behind the other: a snapshot is a row a post, with its moment and git commit in front."""

from __future__ import annotations

import csv
import io
import itertools
import math
import statistics
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import NamedTuple

from yomitime import columns
from yomitime.errors import TableError
from yomitime.model import MISLEADING, Message, Snapshot

OWN = ("snapshot", "commit")
"""The columns in front of those of the CSV format: date and time in ISO 8601 with offset; the commit, blank without git."""

Row = list[str]
_OF_RUN = tuple(column.name for column in columns.of_run("", "", ""))


def names() -> tuple[str, ...]:
    """Every column, in order."""
    return (*OWN, *columns.names())


def text_of(data: bytes, path: str | None = None) -> str:
    """The file's text. Raises `TableError` where it is no UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableError(Message("is not UTF-8", "UTF-8 ではありません"), path) from None


def addition(text: str, table: str, moment: str, commit: str, path: str | None = None) -> str | None:
    """What is to stand behind `text` for one more snapshot; None where there is no post, or the last one says the same.

    `table` is what the CSV format gives for machines: a header, then a row a post. An empty `text` gets a header first.
    Raises `TableError`, with the line, where `text` is no history of this version's columns.
    """
    rows = [[commit, *row] for row in csv.reader(io.StringIO(table, newline=""))][1:]
    last: list[Row] = []
    for snapshot in _snapshots(text, path):
        last = [row[1:] for row in snapshot]
    if not rows or rows == last:
        return None
    buffer = io.StringIO(newline="")
    if text and not text.endswith("\n"):
        buffer.write("\n")
    writer = csv.writer(buffer, lineterminator="\n")
    if not text:
        writer.writerow(names())
    writer.writerows([moment, *row] for row in rows)
    return buffer.getvalue()


def trend(text: str, path: str | None = None) -> tuple[Snapshot, ...]:
    """The folder in numbers at each snapshot, the oldest first: branches that were merged stand one behind the other.

    Raises `TableError`, with the line, where `text` is no history of this version's columns.
    """
    own = names()
    status, difference, post = (own.index(name) for name in ("status", "difference_minutes", "path"))
    of_run = [own.index(name) for name in _OF_RUN]
    found = []
    for rows in _snapshots(text, path):
        differences = [float(row[difference]) for row in rows if row[difference]]
        basis = _Basis([rows[0][place] for place in of_run], {row[post] for row in rows})
        found.append(
            (
                Snapshot(
                    moment=rows[0][0],
                    commit=rows[0][1],
                    posts=len(rows),
                    compared=len(differences),
                    misleading=sum(row[status] in MISLEADING for row in rows),
                    total_difference_minutes=sum(differences) if differences else None,
                    median_difference_minutes=statistics.median(differences) if differences else None,
                ),
                basis,
            )
        )
    with suppress(ValueError):  # a history that someone edited: as it stands there
        found = sorted(found, key=lambda each: seconds(each[0].moment))
    apart = [None, *(_apart(before, basis) for (_, before), (_, basis) in itertools.pairwise(found))]
    return tuple(each._replace(apart=why) for (each, _), why in zip(found, apart, strict=False))


def seconds(moment: str) -> float:
    """Since 1970; of a moment without a zone as if it were UTC. Raises ValueError for what is not ISO 8601."""
    found = datetime.fromisoformat(moment)
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()


class _Basis(NamedTuple):
    """What decides whether a snapshot compares: the values of its run, in the order of `_OF_RUN`, and its posts' paths."""

    run: list[str]
    paths: set[str]


def _apart(before: _Basis, now: _Basis) -> Message | None:
    """Why a snapshot does not compare with the one before; None where it does."""
    other = [name for name, old, new in zip(_OF_RUN, before.run, now.run, strict=True) if old != new]
    if other:
        return Message(
            f"does not compare with the snapshot before: another {', '.join(other)}",
            f"前の記録とは比べられません（{'、'.join(other)} が異なります）",
        )
    if before.paths.isdisjoint(now.paths):
        return Message(
            "does not compare with the snapshot before: it has none of the same paths",
            "前の記録とは比べられません（同じパスの記事がありません）",
        )
    return None


def _snapshots(text: str, path: str | None) -> Iterator[list[Row]]:
    """The rows of each snapshot: those that stand together and have the same moment and commit."""
    rows = _checked(text, path)
    return (list(group) for _, group in itertools.groupby(rows, key=lambda row: row[: len(OWN)]))


def _checked(text: str, path: str | None) -> Iterator[Row]:
    """The rows below the header, each whole."""
    expected = list(names())
    difference = expected.index("difference_minutes")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, None)
        if header is None:
            return
        _refuse_other(header, expected, path)
        for row in filter(None, reader):
            if len(row) != len(expected) or not _is_number(row[difference]):
                raise TableError(_BROKEN, path, reader.line_num)
            yield row
    except csv.Error:
        raise TableError(_BROKEN, path, reader.line_num) from None


_BROKEN = Message("is no row of a history", "履歴の行として読めません")


def _refuse_other(header: Row, expected: Row, path: str | None) -> None:
    if header == expected:
        return
    pairs = itertools.zip_longest(header, expected)
    number, (found, wanted) = next((n, pair) for n, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    if found is None:
        what = Message(f"column {number} («{wanted}») is missing", f"{number} 列目の「{wanted}」がありません")
    elif wanted is None:
        what = Message(f"column {number} («{found}») is one too many", f"{number} 列目の「{found}」が余分です")
    else:
        what = Message(
            f"column {number} is «{found}», not «{wanted}»", f"{number} 列目が「{wanted}」ではなく「{found}」です"
        )
    raise TableError(
        Message(
            f"{what.en}; a history has the columns of one version: begin a new one",
            f"{what.ja}。列は版によって異なるため、新しい履歴を始めてください",
        ),
        path,
        1,
    )


def _is_number(cell: str) -> bool:
    try:
        return not cell or math.isfinite(float(cell))
    except ValueError:
        return False
