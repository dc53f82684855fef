"""The seams of a text made in parts that lie in code: it breaks off in a line and is begun anew."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from yomitime.faults.markers import looks
from yomitime.faults.shapes import Marker, Resume
from yomitime.faults.words import is_left_open
from yomitime.model import Kind, Text
from yomitime.patterns import pattern

LEAST_BEGUN, LEAST_CUT = 6, 30
"""Characters of a line that is cut: before a fence within the code or within brackets, and at the end of a whole block."""
_BRACKETS = ("()", "{}", "[]")
_REMARK = pattern(r"\n\n(?://|#|--)[^\n]*(?:ここまで|都合|省略|続|truncat|continue)[^\n]*\Z")
"""What is said below code that was cut: 「// （長さの都合でここまで）」."""

_CUTS_WORD = pattern("[A-Za-z0-9_]{2}")
_OPENS = pattern("```[A-Za-z]")
"""The fence of another block of code; in code that begins with one it is shown."""


def find(text: Text) -> tuple[list[Resume], list[Marker]]:
    """Code that breaks off and is begun anew, behind a fence that opens within it or in the next block; and what stands between."""
    blocks = [block for block in text.blocks if block.kind is Kind.CODE]
    found: list[Resume] = []
    marked: list[Marker] = []
    for block, after in itertools.zip_longest(blocks, blocks[1:]):
        lines = block.text.split("\n")
        if "\n```" in block.text and not lines[0].startswith("```"):
            seam, between = _within(lines, block.line)
            found += seam
            marked += between
        elif after is not None:
            cut = _REMARK.sub("", block.text).split("\n")
            found += _cut(cut, after.text.split("\n"), block.line + len(cut) - 1, after.line)
    return found, marked


def _within(lines: Sequence[str], first: int) -> tuple[list[Resume], list[Marker]]:
    """The first fence within code behind which it begins as before the fence, or with the line in which it broke off."""
    head, last = lines[0].strip(), 0
    for n, line in enumerate(lines[:-1]):
        if _OPENS.match(line):
            anew, tail = lines[n + 1].strip(), lines[last].strip()
            if anew != "" and (anew == head or _is_cut(tail, anew, LEAST_BEGUN)):
                overlap = tail if anew.startswith(tail) else anew
                between = [i for i in range(last + 1, n) if lines[i].strip()]
                markers = [Marker(first + i, lines[i].strip(), certain=True, in_code=True) for i in between]
                return [Resume(first + last, first + n + 1, overlap, is_code=True)], markers
        elif line.strip() and looks(line) is None and set(line) not in ({"*"}, {"-"}, {"="}):
            last = n
    return [], []


def _cut(lines: Sequence[str], following: Sequence[str], line: int, other_line: int) -> list[Resume]:
    """A block whose last line is cut, and the next one that has it whole, after the lines before it."""
    cut, length = lines[-1].strip(), len(lines)
    # People show code again with more in its last line, but not with a bracket that is still open.
    is_again = length > 1 and following[: length - 1] == lines[:-1]
    least = LEAST_BEGUN if is_again and is_left_open("\n".join(lines), _BRACKETS) else LEAST_CUT
    whole = next((n for n, each in enumerate(following[:length]) if _is_cut(cut, each.strip(), least)), None)
    if whole is None or following[0].strip() != lines[length - 1 - whole].strip() != cut:
        return []
    return [Resume(line, other_line, cut, is_code=True)]


def _is_cut(cut: str, whole: str, least: int) -> bool:
    """Whether one line of code is another one, cut in a word: who shows a command with one more argument cuts none."""
    return len(cut) >= least and whole.startswith(cut) and _CUTS_WORD.match(whole, len(cut) - 1) is not None
