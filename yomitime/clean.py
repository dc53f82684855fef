"""The reading time of a post without what it says twice and what a generator left in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import itemgetter

from yomitime import characters, estimators, faults
from yomitime.checks import generator_marker
from yomitime.config import Config
from yomitime.model import Block, Counts, Estimate, Problem, Reading, Severity

_REMOVABLE = frozenset({"generator-marker", "repeated-passage", "stitched-resume"})


def clean(reading: Reading, problems: Iterable[Problem], config: Config) -> Estimate | None:
    """The estimate without the leftovers, repeats and overlaps among these problems; the reading's own where there is none.

    The second place of a repeat goes, and one of the two of an overlap. What is information may be meant, as the verses of a tale
    are, and stays. None where nothing is left to read.
    """
    reported = {
        (each.check, each.line) for each in problems if each.check in _REMOVABLE and each.severity is not Severity.INFO
    }
    removed = list(_removed(reading, reported, config)) if reported else []
    if not removed or reading.estimate is None:
        return reading.estimate
    text = replace(
        reading.text,
        blocks=_cut(reading.text.blocks, removed),
        counts=_without(reading.text.counts, "\n".join([text for _, text in removed])),
    )
    return estimators.estimator(config.estimator).estimate(text, config.pace)


def _removed(reading: Reading, reported: set[tuple[str, int]], config: Config) -> Iterator[tuple[int, str]]:
    """Normalised text that goes, with the line on which it begins."""
    text, found = reading.text, faults.find(reading.text)
    for line, left_over in sorted(generator_marker.left_over(reading, config)):
        if ("generator-marker", line) in reported:
            yield line, left_over
    again = [
        (text.sentences[i].line, text.sentences[i].text)
        for repeat in found.repeats
        if ("repeated-passage", text.sentences[repeat.second[0]].line) in reported
        for i in repeat.again
    ]
    yield from again
    for seam in found.resumes:
        is_reported = not (seam.starts_cut or seam.is_code) and ("stitched-resume", seam.line) in reported
        if is_reported and (seam.other_line, seam.overlap) not in again:
            yield seam.other_line, seam.overlap


def _cut(blocks: tuple[Block, ...], removed: Iterable[tuple[int, str]]) -> tuple[Block, ...]:
    """Blocks without that text, for estimators that count them; text that was written otherwise than it is read stays."""
    lines = [block.line for block in blocks]
    gone: dict[int, list[str]] = defaultdict(list)
    for line, text in sorted(removed, key=itemgetter(0)):
        gone[bisect_right(lines, line) - 1].append(text)
    return tuple(
        [block._replace(text=_less(block.text, gone[at])) if at in gone else block for at, block in enumerate(blocks)]
    )


def _less(text: str, gone: Iterable[str]) -> str:
    """The text without each of these once: each is looked for behind the one before, so that all of it is read once."""
    left: list[str] = []
    absent: set[str] = set()
    at = 0
    for each in gone:
        found = -1 if each in absent else text.find(each, at)
        if found < 0:
            absent.add(each)
        else:
            left.append(text[at:found])
            at = found + len(each)
    return "".join((*left, text[at:]))


def _without(counts: Counts, removed: str) -> Counts:
    """Counts less those of normalised text that stands in the counted text."""
    japanese = characters.count_scripts(removed)
    return counts._replace(
        hiragana=max(0, counts.hiragana - japanese.hiragana),
        katakana=max(0, counts.katakana - japanese.katakana),
        kanji=max(0, counts.kanji - japanese.kanji),
        japanese_punctuation=max(0, counts.japanese_punctuation - japanese.punctuation),
        other_words=max(0, counts.other_words - len(characters.other_words(removed))),
    )
