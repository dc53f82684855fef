"""The reading time of a post without what it says twice and what a generator left in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from yomitime import characters, estimators, faults
from yomitime.config import Config
from yomitime.model import Counts, Estimate, Problem, Reading, Text


def clean(reading: Reading, problems: Iterable[Problem], config: Config) -> Estimate | None:
    """The estimate without the leftovers, repeats and overlaps among these problems; the reading's own where there is none.

    The second place of a repeat goes, and one of the two of an overlap. None where nothing is left to read.
    """
    removed = "\n".join(_removed(reading.text, {(each.check, each.line) for each in problems}))
    if not removed or reading.estimate is None:
        return reading.estimate
    text = replace(reading.text, counts=_without(reading.text.counts, removed))
    return estimators.estimator(config.estimator).estimate(text, config.pace)


def _removed(text: Text, reported: set[tuple[str, int]]) -> Iterator[str]:
    found = faults.find(text)
    yield from (each.text for each in found.markers if each.certain and ("generator-marker", each.line) in reported)
    again = [
        text.sentences[i]
        for repeat in found.repeats
        if ("repeated-passage", text.sentences[repeat.second[0]].line) in reported
        for i in repeat.again
    ]
    yield from (sentence.text for sentence in again)
    gone = {(sentence.line, sentence.text) for sentence in again}
    for seam in found.resumes:
        if (
            not seam.starts_cut
            and ("stitched-resume", seam.line) in reported
            and (seam.other_line, seam.overlap) not in gone
        ):
            yield seam.overlap


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
