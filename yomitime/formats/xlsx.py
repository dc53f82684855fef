"""A workbook for people: the posts, the most wrong first, what was found in them, and what each column means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from yomitime import columns, glossary
from yomitime.columns import Cell, Column
from yomitime.formats import Context, Format
from yomitime.formats._workbook import Field, Kind, Sheet, Tone, workbook
from yomitime.model import FolderFinding, Lang, Message, Post, Severity, Status, Summary
from yomitime.shown import how_wrong

_STATUS_TONES: Mapping[str, Tone] = {
    Status.OK: "good",
    Status.STALE: "bad",
    Status.INVALID: "worse",
    Status.MISSING: "doubtful",
    Status.HIDDEN: "muted",
    Status.EMPTY: "muted",
    Status.UNREADABLE: "dark",
}
_SEVERITY_TONES: Mapping[str, Tone] = {Severity.ERROR: "bad", Severity.WARNING: "doubtful", Severity.INFO: "noted"}
_KINDS: Mapping[columns.Type, Kind] = {"date": "date", "boolean": "boolean", "integer": "number", "number": "number"}
_PATTERNS = {"ratio": "0.000", "score": "0.00", "per sentence": "0.00"}
"""Excel's number formats by unit; others have one decimal."""
_WIDEST = {"path": 36, "title": 40, "author": 20, "categories": 20, "tags": 24}
_COUNT = Message("count", "件数")
_PATHS = 3
"""As many posts are named of a finding that is about a folder."""


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[bytes]:
    """The whole at once, for it is sorted."""
    everything = sorted(posts, key=how_wrong)
    sheets = (
        _posts(everything, context),
        _findings(everything, summary().findings, context.lang),
        _columns(context.lang),
    )
    yield workbook(sheets, Message("Reading times of posts", "記事の読了時間").in_(context.lang))


def _posts(posts: Sequence[Post], context: Context) -> Sheet:
    run = columns.of_run(context.metrics_version, context.dictionary, context.config.hash)
    rows = [tuple(columns.row(post, run).values()) for post in posts]
    fields = tuple(
        _field(column, [row[number] for row in rows], context.lang)
        for number, column in enumerate((*columns.of_posts(), *run))
    )
    printed = 1 + columns.names().index("difference_minutes")
    return Sheet("posts", fields, rows, frozen=2, printed=printed)


def _field(column: Column, cells: Iterable[Cell], lang: Lang) -> Field:
    heading = glossary.entry(column).heading.in_(lang)
    unit = _unit(column, lang)
    return Field(
        column.name,
        f"{heading}\n{unit}" if unit else heading,
        _KINDS.get(column.type, "text"),
        _pattern(column, cells),
        _WIDEST.get(column.name, 40),
        _STATUS_TONES if column.name == "status" else {},
        diverges=column.name == "difference_minutes",
    )


def _unit(column: Column, lang: Lang) -> str:
    """The unit as it stands under a heading; nothing where it says no more than the heading."""
    if column.unit is None or column.unit == _COUNT:
        return ""
    unit = "%" if column.unit.en == "%" else column.unit.in_(lang)
    return f"（{unit}）" if lang == "ja" else f"({unit})"


def _pattern(column: Column, cells: Iterable[Cell]) -> str:
    if column.name == "difference_minutes":
        return "+General;-General;0"
    if all(float(cell).is_integer() for cell in cells if isinstance(cell, int | float)):
        return "#,##0"
    return _PATTERNS.get(column.unit.en if column.unit else "", "0.0")


_PATH = Message("Path", "パス")
_LINE = Message("Line", "行")
_COLUMN = Message("Column", "桁")
_CHECK = Message("Check", "検査")
_SEVERITY = Message("Severity", "重さ")
_MESSAGE = Message("Message", "内容")
_COST = Message("Cost to a reader\n(seconds)", "読者の負担\n（秒）")


def _findings(posts: Iterable[Post], of_folder: Iterable[FolderFinding], lang: Lang) -> Sheet:
    """A row a finding; those over all posts first, without a line; of what cannot be read, why."""
    rows: list[tuple[Cell, ...]] = [
        (_named(each.paths), None, None, each.check, each.severity.value, each.message.in_(lang), None)
        for each in of_folder
    ]
    for post in posts:
        if post.status is Status.UNREADABLE and post.message:
            error = Severity.ERROR.value
            rows.append((post.path, None, None, "unreadable", error, post.message.in_(lang), None))
        rows += [
            (
                post.path,
                each.line,
                each.column,
                each.check,
                each.severity.value,
                each.message.in_(lang),
                each.cost_seconds,
            )
            for each in post.findings
        ]
    fields = (
        Field("path", _PATH.in_(lang), widest=44),
        Field("line", _LINE.in_(lang), "number", "0"),
        Field("column", _COLUMN.in_(lang), "number", "0"),
        Field("check", _CHECK.in_(lang)),
        Field("severity", _SEVERITY.in_(lang), tones=_SEVERITY_TONES),
        Field("message", _MESSAGE.in_(lang), widest=100),
        Field("cost_seconds", _COST.in_(lang), "number", "0.0"),
    )
    return Sheet("findings", fields, rows, frozen=1, printed=len(fields))


def _named(paths: Sequence[str]) -> str | None:
    more = [f"+{len(paths) - _PATHS:,}"] if len(paths) > _PATHS else []
    return "\n".join([*paths[:_PATHS], *more]) or None


def _columns(lang: Lang) -> Sheet:
    """A row a column of the posts."""
    rows: list[tuple[Cell, ...]] = []
    for column in columns.every():
        said = glossary.entry(column)
        rows.append(
            (
                column.name,
                said.heading.in_(lang),
                glossary.TYPES[column.type].in_(lang),
                column.unit.in_(lang) if column.unit else None,
                said.meaning.in_(lang),
                said.direction.in_(lang) if said.direction else None,
                said.source.in_(lang) if said.source else None,
            )
        )
    fields = (
        Field("column", Message("Column", "列").in_(lang)),
        Field("heading", Message("Heading", "見出し").in_(lang), widest=36),
        Field("type", Message("Type", "型").in_(lang)),
        Field("unit", Message("Unit", "単位").in_(lang)),
        Field("meaning", Message("Meaning", "意味").in_(lang), widest=70),
        Field("difficulty", Message("Difficulty", "難易").in_(lang)),
        Field("source", Message("Source", "出典").in_(lang), widest=48),
    )
    return Sheet("columns", fields, rows, frozen=1, printed=len(fields))


FORMAT = Format(
    title=Message("workbook for Excel and LibreOffice", "Excel・LibreOffice のブック"), render=render, is_binary=True
)
