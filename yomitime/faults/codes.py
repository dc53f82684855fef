"""The seams of a text made in parts that lie in code: it breaks off in a line and is begun anew."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from yomitime.faults.markers import looks
from yomitime.faults.shapes import Marker, Resume
from yomitime.model import Kind, Text

LEAST_BEGUN, LEAST_CUT = 6, 30
"""Characters of a line that is cut: before a fence within the code, and at the end of a whole block."""

_OPENS = re.compile("```[A-Za-z]")
"""The fence of another block of code; in code that begins with one it is shown."""


def find(text: Text) -> tuple[list[Resume], list[Marker]]:
    """Code that breaks off and is begun anew, behind a fence that opens within it or in the next block; and what stands between."""
    blocks = [block for block in text.blocks if block.kind is Kind.CODE]
    found: list[Resume] = []
    marked: list[Marker] = []
    for block, after in itertools.zip_longest(blocks, blocks[1:]):
        lines = block.text.split("\n")
        fence = next((n for n, line in enumerate(lines) if _OPENS.match(line)), 0) if "\n```" in block.text else 0
        if fence:
            written = [n for n in range(fence) if lines[n].strip() and not _is_between(lines[n])] or [0]
            places = block.line + written[-1], block.line + fence + 1
            anew = _begun_anew([lines[n] for n in written], lines[fence + 1 :], *places)
            between = [n for n in range(written[-1] + 1, fence) if anew and lines[n].strip()]
            found += anew
            marked += [Marker(block.line + n, lines[n].strip(), True) for n in between]
        elif after is not None:
            found += _cut_code(lines, after.text.split("\n"), block.line + len(lines) - 1, after.line)
    return found, marked


def _is_between(line: str) -> bool:
    """Whether a line of what was read as code is a marker, or a rule."""
    return looks(line) is not None or set(line) in ({"*"}, {"-"}, {"="})


def _begun_anew(written: Sequence[str], following: Sequence[str], line: int, other_line: int) -> list[Resume]:
    """Code behind a fence that begins as the code before it did, or with the line in which that broke off."""
    head, tail = following[0].strip() if following else "", written[-1].strip()
    is_again = head != "" and (head == written[0].strip() or (len(tail) >= LEAST_BEGUN and head.startswith(tail)))
    return [Resume(line, other_line, tail if head.startswith(tail) else head, is_code=True)] if is_again else []


def _cut_code(lines: Sequence[str], following: Sequence[str], line: int, other_line: int) -> list[Resume]:
    """A block whose last line is cut, and the next one that has it whole, after the lines before it."""
    cut = lines[-1].strip()
    if len(cut) < LEAST_CUT or not (cut[-1].isalnum() or cut[-1] in "_,"):
        return []
    whole = next((n for n, each in enumerate(following) if each.strip().startswith(cut) and each.strip() != cut), None)
    if whole is None or following[0] not in (lines[-1 - whole : len(lines) - whole] or [""]):
        return []
    return [Resume(line, other_line, cut, is_code=True)]
