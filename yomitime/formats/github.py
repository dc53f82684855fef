"""Annotations for GitHub Actions: a workflow command a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from yomitime.formats import Context, Format
from yomitime.formats._paths import from_root
from yomitime.model import Detail, Message, Post, Severity, Status, Summary
from yomitime.printable import escape

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[str]:
    """A line a finding, streamed; those over all posts last, without a place."""
    for post in posts:
        file = from_root(post.path, context)
        if post.status is Status.UNREADABLE and post.message:
            yield _command("error", post.message.in_(context.lang), file=file, title="unreadable")
        for finding in post.findings:
            yield _command(
                _COMMANDS[finding.severity],
                finding.message.in_(context.lang),
                file=file,
                line=finding.line,
                endLine=finding.end_line,
                col=finding.column if finding.end_line in {None, finding.line} else None,
                title=finding.check,
            )
    for each in summary().findings:
        yield _command(_COMMANDS[each.severity], each.message.in_(context.lang), title=each.check)


def _command(command: str, message: str, **properties: str | int | None) -> str:
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None)
    return f"::{command} {said}::{_data(message)}\n"


def _data(text: str) -> str:
    """What the runner would read as an escape or as the command's end, escaped as it reads it; then what a log may obey."""
    return escape(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = Format(
    title=Message("annotations for GitHub Actions", "GitHub Actions の注釈"), render=render, detail=Detail.TIMES
)
