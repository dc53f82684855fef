"""The reading time of a post without what it says twice and what a generator left in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

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
        is_reported = not seam.starts_cut and ("stitched-resume", seam.line) in reported
        if is_reported and (seam.other_line, seam.overlap) not in again:
            yield seam.other_line, seam.overlap


def _cut(blocks: tuple[Block, ...], removed: Iterable[tuple[int, str]]) -> tuple[Block, ...]:
    """Blocks without that text, for estimators that count them; text that was written otherwise than it is read stays."""
    lines = [block.line for block in blocks]
    left: dict[int, str] = {}
    for line, text in removed:
        at = bisect_right(lines, line) - 1
        if at >= 0:
            left[at] = left.get(at, blocks[at].text).replace(text, "", 1)
    return tuple([replace(block, text=left[at]) if at in left else block for at, block in enumerate(blocks)])


def _without(counts: Counts, removed: str) -> Counts:
    """Counts less those of normalised text that stands in the counted text."""
    japanese = characters.count_scripts(removed)
    return replace(
        counts,
        hiragana=max(0, counts.hiragana - japanese.hiragana),
        katakana=max(0, counts.katakana - japanese.katakana),
        kanji=max(0, counts.kanji - japanese.kanji),
        japanese_punctuation=max(0, counts.japanese_punctuation - japanese.punctuation),
        other_words=max(0, counts.other_words - len(characters.other_words(removed))),
    )
