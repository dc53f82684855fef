"""The text between the markers, with its place in the file: makes values and problems that know where they stand."""

from __future__ import annotations

import bisect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from yomitime.model import FrontMatterFormat, Message, Problem, Severity, Value
from yomitime.patterns import pattern

MAX_LENGTH = 64 * 1024
"""Characters; more is not parsed."""
MAX_DEPTH = 32
"""Levels of lists and mappings, and parts of a dotted key; more is not parsed."""

_LINE_END = pattern(r"\r\n|\r|\n")


class FrontMatter(NamedTuple):
    """What stands before the body: `end` is the offset at which the body starts."""

    format: FrontMatterFormat | None = None
    values: Mapping[str, Value] = {}
    end: int = 0
    problems: tuple[Problem, ...] = ()


class Parsed(NamedTuple):
    """What a format's parser found. `values` is None where the text is not front matter at all."""

    values: Mapping[str, Value] | None
    problems: tuple[Problem, ...] = ()


class RefusedError(Exception):
    """What is not parsed because it could cost too much, with the problem to report."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True)
class Source:
    """`text` of a front matter; `start` and `line` are the offset and the line of its first character in the file."""

    text: str
    start: int
    line: int

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets in `text` at which lines start. Not `str.splitlines`: it cuts at characters that end no line in a file."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line in the file and column of an offset in `text`."""
        row = bisect.bisect_right(self.line_starts, offset) - 1
        return self.line + row, offset - self.line_starts[row] + 1

    def value(self, data: object, start: int, end: int, key: int | None = None) -> Value:
        """A value whose source is `text[start:end]`, and whose key stands at the offset `key` (None: it has none)."""
        line = self.place(start if key is None else key)[0]
        return Value(data, self.text[start:end], line, self.start + start, self.start + end)

    def problem(self, offset: int, en: str, ja: str, severity: Severity = Severity.WARNING) -> Problem:
        """A problem at an offset in `text`."""
        return Problem("front-matter", severity, Message(en, ja), *self.place(offset))

    def duplicate(self, key: str, offset: int, first_line: int) -> Problem:
        """The problem of a key that is there twice."""
        line = self.place(offset)[0]
        return self.problem(
            offset,
            f"“{cut(key)}” stands twice, on lines {first_line} and {line}; the last one counts",
            f"「{cut(key)}」が {first_line} 行目と {line} 行目にあります。後のものを使います",
        )

    def too_deep(self, offset: int) -> RefusedError:
        """What to raise where lists or mappings are nested beyond `MAX_DEPTH`."""
        return RefusedError(
            self.problem(
                offset,
                f"nested more than {MAX_DEPTH} levels deep; not read",
                f"入れ子が {MAX_DEPTH} 段を超えるため読みません",
            )
        )


def cut(text: str) -> str:
    """The text on one line, cut to 60 characters, for messages."""
    text = " ".join(text.split())
    return f"{text[:60]}…" if len(text) > 60 else text
