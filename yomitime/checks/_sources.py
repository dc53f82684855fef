"""What the source of lines says that their visible text does not: code within a line, where each begins, how one is taken out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from yomitime.checks._places import line_in, lines
from yomitime.inline import lines_of
from yomitime.model import Block, Edit, Kind, Message, Reading
from yomitime.once import once
from yomitime.patterns import pattern

LONGEST = 2000
"""Characters of a line that is searched for code: what is longer was not written by hand."""
_MARK = "[][()（）【】［］〔〕〈〉《》＜＞«»{}※@＠←→↑↓★☆■◆●▼▽▲]"
"""What stands around, or before, most of what is no text for readers."""
_FROM_MARK = pattern(rf"{_MARK}[^\n]*")
ALIKE = str.maketrans("(（【［〔〈《＜)）】］〕〉》＞：", "[" * 8 + "]" * 8 + ":")
"""Brackets are one pair to signs, so that these are short: a class of brackets takes long to compile."""
_OPENS_CODE = pattern("`+|<(code|kbd|samp)>", re.I)


def outside_code(reading: Reading, line: int, text: str) -> bool:
    """Whether `text` stands on that line of the file, and never in code. False where it does not stand there so at all."""
    body, number = lines(reading), line - reading.document.body_line
    if not 0 <= number < len(body) or len(body[number]) > LONGEST:
        return False
    if line in _listings(reading):
        return False
    if "`" not in body[number] and "<" not in body[number]:
        return text in body[number]
    parts = _parts(reading)
    if line not in parts:
        parts[line] = [part for _, part in without_spans(body[number])]
    return 0 < body[number].count(text) == sum(part.count(text) for part in parts[line])


@once
def _parts(reading: Reading) -> dict[int, list[str]]:
    """What stands outside code on each line that was asked for."""
    return {}


def without_spans(line: str) -> Iterator[tuple[int, str]]:
    """The parts of a line between its code spans, each with its offset in the line; those of HTML are such too."""
    begun = at = 0
    while opener := _OPENS_CODE.search(line, at):
        closer = f"</{opener[1]}>" if opener[1] else opener[0]
        end = line.find(closer, opener.end())
        if end < 0:
            break
        yield begun, line[begun : opener.start()]
        begun = at = end + len(closer)
    yield begun, line[begun:]


@once
def _listings(reading: Reading) -> frozenset[int]:
    return lines_of(reading, frozenset({Kind.CODE}))


@once
def starts(reading: Reading) -> Sequence[int]:
    """The offset in the body at which each of its lines begins."""
    return list(accumulate((len(line) + 1 for line in lines(reading)), initial=0))


def line_at(reading: Reading, offset: int) -> int:
    """The line of the file on which that offset of the body stands."""
    return reading.document.body_line + bisect_right(starts(reading), offset) - 1


def holds(numbers: Sequence[int], first: int, last: float) -> bool:
    """Whether one of these lines, which are sorted, stands between those two, both included."""
    at = bisect_left(numbers, first)
    return at < len(numbers) and numbers[at] <= last


def lines_with(reading: Reading, signs: re.Pattern[str], alone: re.Pattern[str] | None = None) -> list[int]:
    """The lines of the file on which one of the `signs` stands with a bracket or a mark, or one of those that stand `alone`, in order.

    To signs all brackets are square (`ALIKE`).
    """
    numbers, marked, begins = _marked(reading)
    found = {numbers[bisect_right(begins, match.start()) - 1] for match in signs.finditer(marked)}
    return sorted(found.union(lines_at(reading, alone) if alone else ()))


def lines_at(reading: Reading, sought: re.Pattern[str]) -> list[int]:
    """The lines of the file on which the pattern begins, in order."""
    return [line_at(reading, match.start()) for match in sought.finditer(reading.document.body)]


@once
def _marked(reading: Reading) -> tuple[Sequence[int], str, Sequence[int]]:
    """The lines with a bracket or a mark, which most have not: their numbers, their text, and the offsets in it at which they begin."""
    body, first = lines(reading), reading.document.body_line
    numbers = [line_at(reading, match.start()) for match in _FROM_MARK.finditer(reading.document.body)]
    held = [body[number - first] for number in numbers]
    return numbers, "\n".join(held).translate(ALIKE), list(accumulate((len(line) + 1 for line in held), initial=0))


def in_source(reading: Reading, sought: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Where the pattern stands in the source, code apart: line, and the match."""
    for match in sought.finditer(reading.document.body):
        line = line_at(reading, match.start())
        if outside_code(reading, line, match[0]):
            yield line, match


def in_blocks(
    reading: Reading, sought: re.Pattern[str], kinds: frozenset[Kind], hinted: Sequence[int] | None = None
) -> Iterator[tuple[int, str]]:
    """Where the pattern stands in the visible text, or in its blocks with such a line: line, and what it matches."""
    for block in reading.text.blocks if hinted is None else _blocks_with(reading, hinted):
        if block.kind in kinds:
            line, counted = block.line, 0
            for match in sought.finditer(block.text):
                line += block.text.count("\n", counted, match.start())
                counted = match.start()
                yield line, match[0]


def _blocks_with(reading: Reading, numbers: Sequence[int]) -> Iterator[Block]:
    """The blocks that stand on one of these lines, each once, in order: few of many."""
    blocks, begun = reading.text.blocks, _first_lines(reading)
    held: set[int] = set()
    for number in numbers:
        # One that began above may reach to that line; cells begin on one together.
        held.update(range(max(0, bisect_left(begun, number) - 1), bisect_right(begun, number)))
    return (
        block
        for block in map(blocks.__getitem__, sorted(held))
        if holds(numbers, block.line, line_in(block, len(block.text)))
    )


@once
def _first_lines(reading: Reading) -> Sequence[int]:
    return [block.line for block in reading.text.blocks]


def without_lines(reading: Reading, first: int, last: int, message: Message) -> Edit:
    """The edit that takes whole lines of the file out, and leaves what stands around them as far apart as it was."""
    body, at = lines(reading), starts(reading)
    begin, end = first - reading.document.body_line, last - reading.document.body_line + 1
    is_apart = begin == 0 or not body[begin - 1].strip()
    if not is_apart and end < len(body) and body[end].strip():
        return Edit(at[begin], at[end] - 1, "", first, message)  # an empty line parts what would be one paragraph
    if is_apart:
        while end < len(body) and not body[end].strip():
            end += 1
        while end == len(body) and begin and not body[begin - 1].strip():
            begin -= 1
    return Edit(at[begin], min(at[end], len(reading.document.body)), "", first, message)
