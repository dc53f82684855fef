"""Which components of a source are open, and which of its indented lines are text: those in them and right under them."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import NamedTuple

from yomitime.patterns import pattern

_END_TAG = pattern(r"</([A-Z][\w.:-]*)")
_ONLY_TAGS = pattern(r"(?:[ \t]*<[^<>\n]*>)*[ \t]*(?:\n|\Z)")
_CODE_INDENT = 4


class _Border(NamedTuple):
    """A tag that begins a line, or the end of the last component: its lines, and what is known of those after it."""

    line: int
    after: int
    is_open: bool
    alone: bool


class Components:
    """Told of the tags of all components from left to right. Linear in the length of the source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._last: dict[str, int] | None = None
        self._open: dict[str, int] = {}
        self._borders: list[_Border] = []
        self._line = self._pos = 0

    def tag(self, start: int, end: int, name: str, *, begins_line: bool) -> None:
        """A component's tag stands there."""
        was_open = self.is_open(start)
        if self._source.startswith("</", start):
            if self._open.get(name):
                self._open[name] -= 1
        elif not self._source.endswith("/>", start, end):
            self._open[name] = self._open.get(name, 0) + 1
        is_open = self.is_open(end)
        if begins_line or was_open > is_open:
            self._line += self._source.count("\n", self._pos, start)
            line, after = self._line, self._line + self._source.count("\n", start, end) + 1
            self._pos = start
            alone = begins_line and _ONLY_TAGS.match(self._source, end) is not None
            self._borders.append(_Border(line if begins_line else after, after, is_open, alone))

    def is_open(self, pos: int) -> bool:
        """Whether a component is open there whose end tag is still to come."""
        if self._open and self._last is None:
            self._last = {match[1]: match.start() for match in _END_TAG.finditer(self._source)}
        while self._open:
            name = next(reversed(self._open))
            if self._open[name] and (self._last or {}).get(name, -1) >= pos:
                return True
            self._open.popitem()
        return False

    def text_lines(self) -> frozenset[int]:
        """The lines, counted from 0, on which an indent makes no code.

        Within a component these are all that aren't indented by four more than the others between the same two tags, and right
        under a tag, where CommonMark has HTML, all to the next blank line.
        """
        if not self._borders:
            return frozenset()
        lines = self._source.split("\n")
        found: set[int] = set()
        end = _Border(len(lines), len(lines), is_open=False, alone=False)
        for border, following in pairwise((*self._borders, end)):
            found.update(range(border.line, border.after))
            within = range(border.after, following.line)
            filled = [line for line in within if lines[line].strip()]
            if border.is_open and filled:
                margin = min(_indent(lines[line]) for line in filled)
                found.update(line for line in filled if _indent(lines[line]) < margin + _CODE_INDENT)
            if border.alone:
                found.update(takewhile(lambda line: lines[line].strip(), within))
        return frozenset(found)


def _indent(line: str) -> int:
    return len(line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4))
