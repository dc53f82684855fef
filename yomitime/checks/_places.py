"""Where a finding stands and what it costs: shared by checks of the text itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from yomitime import characters, faults, front_matter
from yomitime.config import Pace
from yomitime.estimators import default
from yomitime.model import Block, Document, Kind, Message, Reading, Sentence, Severity
from yomitime.once import once
from yomitime.patterns import pattern

SHOWN = 24
"""Characters of the text that a message quotes."""

PROSE = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM})
"""What is written as sentences, items or headings of the author's own."""
JAPANESE = pattern(f"[ぁ-ヶ]|{characters.LIKE_KANJI}")
"""A letter of Japanese."""

_UNUSUAL = pattern("[^\n -~ぁ-ゖァ-ヺー一-鿿、。「」…　]")


class LeftOver(NamedTuple):
    """What was not meant for readers: where it stands, as it is written, what to say of it and how loudly."""

    line: int
    text: str
    message: Message
    severity: Severity


def seconds(text: str, pace: Pace) -> float:
    """What reading that text takes: normalised text, no images, no code."""
    japanese, other = sum(characters.count_scripts(text)), len(characters.other_words(text))
    return sum(default.seconds_for_text(japanese, other, pace))


@once
def lines(reading: Reading) -> list[str]:
    """The lines of the body as they stand in the file; the first is line `document.body_line`."""
    return reading.document.body.split("\n")


def source_line(reading: Reading, number: int) -> str:
    """Line `number` of the file, one of the body's, as it is written."""
    return lines(reading)[number - reading.document.body_line]


@once
def unusual(reading: Reading) -> str:
    """The characters of the body that are neither ASCII, kana, kanji nor the commonest marks, each once."""
    return "".join(sorted(set(_UNUSUAL.findall(reading.document.body))))


@once
def latin(reading: Reading) -> str:
    """The ASCII characters of the body alone: what is not in these is not in the body, and they are few."""
    return reading.document.body.encode("ascii", "ignore").decode()


@once
def lowered(reading: Reading) -> str:
    """The body with small Latin letters and `?` for all that is not ASCII: bytes are made small in a tenth of the time."""
    return reading.document.body.encode("ascii", "replace").lower().decode()


def letters_behind(prose: str, text: str) -> list[str]:
    """The letter behind each place in the prose where the text stands; empty behind the last, where nothing does."""
    return [after[:1] for after in prose.split(text)[1:]]


@once
def times(reading: Reading) -> Callable[[str], int]:
    """Tells how often a text stands in the body: notes name the same things, and each count reads all of it."""
    return cache(reading.document.body.count)


def is_bold(source: str) -> bool:
    """Whether a line is in bold from its beginning to its end, as it is written."""
    return source.startswith("**") and source.endswith("**")


def running(reading: Reading, sought: re.Pattern[str]) -> Iterator[Sentence]:
    """The sentences of running text in which the pattern, which spans no line break, is found: one search for all."""
    prose, written = reading.text.prose, reading.text.prose_lines
    match = sought.search(written)
    if match is None:
        return
    starts = list(accumulate((len(sentence.text) + 1 for sentence in prose), initial=0))
    while match is not None:
        at = bisect_right(starts, match.start())
        yield prose[at - 1]
        match = sought.search(written, starts[at])


def line_in(block: Block, at: int) -> int:
    """The line of the file on which that offset of a block's text stands."""
    return block.line + block.text.count("\n", 0, at)


def column(reading: Reading, line: int, text: str) -> int:
    """The column at which `text` begins on that line, by its first characters; 1 where it is not found."""
    body, number = lines(reading), line - reading.document.body_line
    return body[number].find(text[:6]) + 1 or 1 if 0 <= number < len(body) else 1


def last_line(reading: Reading, sentence: int) -> int:
    """The line on which a sentence ends, as far as the lines of its neighbours tell."""
    sentences = reading.text.sentences
    line = sentences[sentence].line
    pieces = faults.find(reading.text).pieces
    at = bisect_right(pieces, line, key=lambda piece: piece.line) - 1
    end = max(line, pieces[at].last_line) if at >= 0 else line
    after = sentences[sentence + 1].line if sentence + 1 < len(sentences) else end + 1
    return min(end, max(line, after - 1))


def quoted(text: str) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def value(document: Document, *keys: str) -> tuple[str, int] | None:
    """The first of those front-matter values that is text, normalised, with its line."""
    for key in keys:
        found = front_matter.lookup(document.front_matter, key)
        text = front_matter.text(found) if found else None
        if found and text and text.strip():
            return characters.normalize(text).strip(), found.line
    return None
