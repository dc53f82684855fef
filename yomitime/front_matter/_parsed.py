"""What the three formats share: limits, and the shape of a result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from yomitime.model import FrontMatterFormat, Message, Problem, Severity, Value

MAX_LENGTH = 64 * 1024
"""Longest front matter, in characters. Hostile ones of that length take milliseconds; longer ones crash parsers."""

MAX_DEPTH = 32
MAX_ALIASES = 50


@dataclass(frozen=True, slots=True)
class Parsed:
    """Front matter, and `end`, the offset at which the body begins."""

    format: FrontMatterFormat | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    end: int = 0


def problem(severity: Severity, en: str, ja: str, line: int, column: int = 1) -> Problem:
    """Something wrong with front matter."""
    return Problem("front-matter", severity, Message(en, ja), line, column)


def twice(key: str, line: int, first: int) -> Problem:
    """A key that stands twice."""
    return problem(
        Severity.WARNING,
        f"«{key}» stands twice (first on line {first}); the later one counts",
        f"「{key}」が二度あります（最初は {first} 行目）。後のものを使います",
        line,
    )
