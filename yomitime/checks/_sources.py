"""What the source of a line says that its visible text does not: code within the line."""

from __future__ import annotations

from yomitime.checks._places import lines
from yomitime.model import UNREAD, Kind, Reading

_LONGEST = 2000


def outside_code(reading: Reading, line: int, text: str) -> bool:
    """Whether `text` stands on that line of the file, and never in code. False where it does not stand there so at all."""
    body, number = lines(reading), line - reading.document.body_line
    if not 0 <= number < len(body) or len(body[number]) > _LONGEST:
        return False
    if any(b.kind is Kind.CODE and b.line <= line <= b.line + b.text.count("\n") for b in reading.text.blocks):
        return False
    return 0 < body[number].count(text) == sum(part.count(text) for part in _without_spans(body[number]))


def _without_spans(line: str) -> list[str]:
    """The parts of a line between its code spans."""
    parts, at = [], 0
    while (begun := line.find("`", at)) >= 0:
        ticks = len(line[begun:]) - len(line[begun:].lstrip("`"))
        end = line.find("`" * ticks, begun + ticks)
        if end < 0:
            break
        parts.append(line[at:begun])
        at = end + ticks
    return [*parts, line[at:]]


def code_lines(reading: Reading) -> frozenset[int]:
    """The lines of the file on which code, math or a picture stands: nothing on them is prose."""
    return frozenset(
        line
        for block in reading.text.blocks
        if block.kind in UNREAD
        for line in range(block.line, block.line + block.text.count("\n") + 1)
    )
