"""markdown-it-py's view of the source, built a line at a time: its own builder looks at every single character."""

from __future__ import annotations

from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token


class BlockState(StateBlock):
    """Offsets and indents of all lines, as StateBlock has them."""

    def __init__(self, src: str, md: MarkdownIt, env: dict[str, Any], tokens: list[Token]) -> None:
        super().__init__("", md, env, tokens)
        self.src = src
        starts: list[int] = []
        ends: list[int] = []
        shifts: list[int] = []
        indents: list[int] = []
        start = 0
        for line in src.split("\n"):
            end = start + len(line)
            shift = indent = 0
            if line[:1] in {" ", "\t"}:
                shift = len(line) - len(line.lstrip(" \t"))
                indent = shift if "\t" not in line else len(line[:shift].expandtabs(4))
            starts.append(start)
            ends.append(end)
            shifts.append(shift)
            indents.append(indent)
            start = end + 1
        if src.endswith("\n"):
            # The last line break ends a line and begins none.
            for marks in (starts, ends, shifts, indents):
                marks.pop()
        self.lineMax = len(starts)
        self.bMarks, self.eMarks = [*starts, len(src)], [*ends, len(src)]
        self.tShift, self.sCount = [*shifts, 0], [*indents, 0]
        self.bsCount = [0] * (self.lineMax + 1)
        self._text_lines: frozenset[int] = env.get("text_lines", frozenset())

    def is_code_block(self, line: int) -> bool:
        """Whether the line is indented as code is, and not where an indent makes none."""
        return self.sCount[line] - self.blkIndent >= 4 and self._code_enabled and line not in self._text_lines


def line_of(state: StateBlock, line: int) -> str:
    """The source of a line without its indent and what its containers took."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def add_paragraph(state: StateBlock, content: str, start: int, end: int, kind: str = "paragraph") -> None:
    """Add a paragraph, or a cell, with that content from line `start` up to `end`."""
    for type_, nesting in ((f"{kind}_open", 1), ("inline", 0), (f"{kind}_close", -1)):
        token = state.push(type_, "p", nesting)  # type: ignore[arg-type]
        token.map = [start, end]
        if not nesting:
            token.content = content.strip(" \t\r\n")
            token.children = []
