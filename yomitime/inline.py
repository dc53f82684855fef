"""Comments in a post that disable checks: `<!-- yomitime-disable NAME … -->` until `<!-- yomitime-enable -->`.

Without names all checks are meant. Both lines belong to the range. A comment before anything else of the body holds for the
front matter too. What follows ` -- ` is a reason. MDX writes `{/* yomitime-disable */}`. Comments that are shown as code do nothing.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from yomitime import registry
from yomitime.model import UNREAD, Kind, Problem, Reading
from yomitime.once import once

_WORD = "yomitime-"
_BRACKETS = (("<!--", "-->"), ("{/*", "*/}"))
_COMMANDS = frozenset({"disable", "enable"})
_LONGEST = 1000
"""Characters of a comment: what is looked for an end."""


class _Switch(NamedTuple):
    line: int
    """The first line on which it holds."""
    disables: bool
    names: frozenset[str]
    """Empty: all checks."""


class _Comment(NamedTuple):
    """A comment for us: whether it stands before anything else, its command and the checks that it names."""

    line: int
    is_top: bool
    command: str
    names: tuple[str, ...]


def enabled(problems: Iterable[Problem], reading: Reading) -> Iterator[Problem]:
    """Those of the problems that no comment disables, by the line where they start. Near-linear."""
    is_enabled = functools.cache(functools.partial(enabled_on, reading))
    return (problem for problem in problems if is_enabled(problem.check)(problem.line))


def enabled_on(reading: Reading, check: str) -> Callable[[int], bool]:
    """Tells of a line whether that check is enabled there: what gathers several places in one finding asks it of each."""
    switches = [each for each in _switches(reading) if not each.names or check in each.names]
    if not switches:
        return lambda line: True
    lines = list(accumulate((each.line for each in switches), max))

    def is_enabled(line: int) -> bool:
        at = bisect_right(lines, line)
        return not at or not switches[at - 1].disables

    return is_enabled


def slips(reading: Reading) -> Iterator[tuple[int, str]]:
    """What such comments say that means nothing, a misspelt check or command, each with its line."""
    checks = registry.names("yomitime.checks")
    for each in _comments(reading):
        if each.command not in _COMMANDS:
            if each.command.startswith(tuple(_COMMANDS)):
                yield each.line, f"{_WORD}{each.command}"
        else:
            yield from ((each.line, name) for name in each.names if name not in checks)


@once
def _switches(reading: Reading) -> Sequence[_Switch]:
    found = []
    for each in _comments(reading):
        if each.command in _COMMANDS:
            is_disabling = each.command == "disable"
            line = 1 if each.is_top else each.line if is_disabling else each.line + 1
            found.append(_Switch(line, is_disabling, frozenset(each.names)))
    return found


@once
def _comments(reading: Reading) -> Sequence[_Comment]:
    return list(_found(reading)) if _WORD in reading.document.body else ()


def _found(reading: Reading) -> Iterator[_Comment]:
    body, line, counted = reading.document.body, reading.document.body_line, 0
    shown = code_lines(reading)
    top = 0
    """Up to here there are only comments of this kind and white space."""
    at = body.find(_WORD)
    while at >= 0:
        found = _comment(body, at)
        if found is None:
            at = body.find(_WORD, at + len(_WORD))
            continue
        begin, end, (command, *names) = found
        line += body.count("\n", counted, begin)
        counted = begin
        if line not in shown and not _is_in_span(body, begin):
            is_top = not body[top:begin].strip() if begin - top <= _LONGEST else False
            yield _Comment(line, is_top, command, tuple(names))
            top = end if is_top else top
        at = body.find(_WORD, end)


def _comment(body: str, at: int) -> tuple[int, int, list[str]] | None:
    """Begin, end and words of the comment whose first word stands at `at`; None where it is none of ours."""
    for opening, closing in _BRACKETS:
        begin = body.rfind(opening, max(0, at - len(opening) - 8), at)
        end = body.find(closing, at, at + _LONGEST)
        if begin >= 0 and end >= 0 and not body[begin + len(opening) : at].strip():
            words = body[at + len(_WORD) : end].partition(" -- ")[0].replace(",", " ").split()
            if words:
                return begin, end + len(closing), words
    return None


@once
def code_lines(reading: Reading) -> frozenset[int]:
    """The lines of the file on which code or math stands: nothing on them is prose, as it may be beside a picture."""
    return lines_of(reading, UNREAD - {Kind.IMAGE})


def lines_of(reading: Reading, kinds: frozenset[Kind]) -> frozenset[int]:
    """The lines of the file on which blocks of these kinds stand."""
    return frozenset(
        line
        for block in reading.text.blocks
        if block.kind in kinds
        for line in range(block.line, block.line + block.text.count("\n") + 1)
    )


def _is_in_span(body: str, begin: int) -> bool:
    """Whether a backtick stands right before the comment: it is shown, not meant."""
    return body[max(0, begin - 2) : begin].rstrip(" ").endswith("`")
