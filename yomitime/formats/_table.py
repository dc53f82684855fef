"""A table for people: the most wrong post first, then what else was found, then the folder in numbers."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator

from rich.console import Group
from rich.table import Table
from rich.text import Text

from yomitime.console import NARROW, console, written
from yomitime.formats import Context
from yomitime.model import Lang, Message, Post, Severity, Status, Summary
from yomitime.printable import escape
from yomitime.shown import (
    SAID_BY_STATUS,
    STATUS_NAMES,
    compared,
    computed,
    declared,
    difference,
    how_wrong,
    is_quiet,
    number_of_posts,
    without_repeats,
)

ALL_LISTED = 20
"""In larger folders the posts that are ok, or whose fault nobody wants to hear of, are only counted."""

_ENDLESS = 1_000_000
"""Columns: no line is as long."""
_LONGEST_TITLE = 120
"""Columns: all rows are as wide as the longest."""
_STYLES = {
    Status.OK: "green",
    Status.STALE: "bold red",
    Status.MISSING: "yellow",
    Status.INVALID: "bold red",
    Status.UNREADABLE: "bold magenta",
}
_SEVERITY_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[str]:
    """The whole text at once, for it is sorted."""
    everything = sorted(posts, key=how_wrong)
    total = summary()
    listed = [post for post in everything if len(everything) <= ALL_LISTED or not is_quiet(post)]
    page = console(context, None if context.is_terminal else _ENDLESS)
    if context.is_terminal and context.width < NARROW:
        for post in listed:
            page.print(_numbers(post, context.lang), _post(post, context.lang), sep="\n")
    elif listed:
        page.print(_table(listed, context))
    others = list(_others(everything, context.lang))
    assert isinstance(page.file, io.StringIO)
    if context.color:
        page.print(*others, sep="\n", soft_wrap=True, end="\n" * bool(others))
    else:
        # rich takes 0.1 ms to write a line, as long as to find what it says.
        page.file.writelines(f"{line.plain}\n" for line in others)
    page.print()
    for line in _summary(total, context.lang):
        page.print(line)
    yield written(page)


def _table(posts: Iterable[Post], context: Context) -> Table:
    lang = context.lang
    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    headings = (
        Message("status", "状態"),
        Message("declared", "宣言"),
        Message("computed", "計算値"),
        Message("off by (min)", "差（分）"),
    )
    for heading in headings:
        table.add_column(heading.in_(lang), justify="left" if heading is headings[0] else "right", no_wrap=True)
    table.add_column(Message("post", "記事").in_(lang), ratio=1 if context.is_terminal else None)
    for post in posts:
        style = _STYLES.get(post.status, "")
        table.add_row(
            Text(STATUS_NAMES[post.status].in_(lang), style),
            declared(post),
            computed(post),
            Text(difference(post), style),
            _post(post, lang),
        )
    return table


def _numbers(post: Post, lang: Lang) -> Text:
    """The row of a post as one line, for a narrow screen."""
    said = (
        (declared(post), Message("declared {}", "宣言 {}")),
        (computed(post), Message("computed {}", "計算値 {}")),
        (difference(post), Message("off by {} min", "差 {} 分")),
    )
    status = Text(STATUS_NAMES[post.status].in_(lang), _STYLES.get(post.status, ""))
    numbers = [shown.in_(lang).format(number) for number, shown in said if number]
    return Text.assemble(status, ": " * bool(numbers), ("、" if lang == "ja" else ", ").join(numbers))


def _post(post: Post, lang: Lang) -> Group:
    lines = [Text(escape(post.path), overflow="fold")]
    if post.status in {Status.UNREADABLE, Status.INVALID, Status.EMPTY} and post.message:
        lines.append(Text(escape(post.message.in_(lang)), "dim", overflow="fold"))
    elif post.title:
        title = Text(escape(post.title), "dim", no_wrap=True, overflow="ellipsis")
        title.truncate(_LONGEST_TITLE)
        lines.append(title)
    return Group(*lines)


def _others(posts: Iterable[Post], lang: Lang) -> Iterator[Text]:
    """Errors and warnings that the table does not say already, what they cost a post, and how much information there is besides."""
    notes = 0
    for post in sorted(posts, key=lambda post: post.path):
        notes += sum(finding.severity is Severity.INFO for finding in post.findings)
        for finding in post.findings:
            if finding.check not in SAID_BY_STATUS and finding.severity is not Severity.INFO:
                line = Text(f"{escape(post.path)}:{finding.line}: ")
                line.append(finding.check, _SEVERITY_STYLES[finding.severity])
                yield line.append(f": {escape(finding.message.in_(lang))}")
        if clean := without_repeats(post, lang):
            yield Text(f"{escape(post.path)}: {clean}")
    if notes:
        yield Text(
            f"ほかに参考情報 {notes:,} 件（--format html か json で表示）"
            if lang == "ja"
            else f"besides, {notes:,} of severity info (see --format html or json)",
            "dim",
        )


def _summary(summary: Summary, lang: Lang) -> Iterator[Text]:
    for finding in summary.findings:
        yield Text(finding.message.in_(lang), _SEVERITY_STYLES[finding.severity])
    counts = Text(number_of_posts(summary, lang))
    present = [(status, number) for status, number in summary.status.items() if number]
    for index, (status, number) in enumerate(present):
        counts.append(("、" if lang == "ja" else ", ") if index else ": ")
        counts.append(f"{STATUS_NAMES[status].in_(lang)} {number:,}", _STYLES.get(status, ""))
    yield counts
    yield from map(Text, compared(summary, lang))
