"""Nikola's header: `.. title: …` line by line, in Markdown and HTML within a comment."""

from __future__ import annotations

import re

from yomitime.front_matter.source import MAX_LENGTH, FrontMatter, Source
from yomitime.model import Problem, Value
from yomitime.patterns import pattern

_LINE_END = r"(?:\r\n?|\n)"
_HEAD = pattern(
    rf"""(?P<comment><!--[ \t]*+{_LINE_END})?
    (?P<entries>(?:\.\.[ \t]++[\w-]{{1,40}}:[^\r\n]*+{_LINE_END})++)
    (?(comment)-->)[ \t]*+(?:{_LINE_END}|\Z)""",
    re.VERBOSE,
)
_ENTRY = pattern(r"^\.\.[ \t]++(?P<key>[\w-]++):[ \t]*+(?P<value>[^\r\n]*)", re.MULTILINE)


def read(text: str, start: int, line: int) -> FrontMatter | None:
    """What stands at `start`, on that line, up to the comment's end or a blank line; the format is YAML's. None without a title."""
    head = _HEAD.match(text, start)
    if head is None or len(head["entries"]) > MAX_LENGTH:
        return None
    source = Source(head["entries"], head.start("entries"), line + bool(head["comment"]))
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for entry in _ENTRY.finditer(source.text):
        key, at = entry["key"], entry.start("key")
        written = entry["value"].rstrip()
        # An empty value begins right behind the colon.
        begin = entry.start("value") if written else entry.end("key") + 1
        if key in values:
            problems.append(source.duplicate(key, at, values[key].line))
        values[key] = source.value(written or None, begin, begin + len(written), at)
    return FrontMatter("yaml", values, head.end(), tuple(problems)) if "title" in values else None
