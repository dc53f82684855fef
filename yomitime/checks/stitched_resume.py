"""A passage that breaks off and is taken up again: the text was made in parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from yomitime import faults
from yomitime.checks import Check
from yomitime.checks._places import column, quoted, seconds, source_line
from yomitime.config import Config
from yomitime.faults import Resume
from yomitime.model import Comparison, Kind, Message, Problem, Reading, Severity


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each seam, where the text breaks off; for a part that begins in mid-sentence, at its beginning."""
    for seam in (*faults.find(reading.text).resumes, *_headings(reading)):
        shown = quoted(seam.overlap)
        if seam.starts_cut:
            message = Message(
                f"begins in mid-sentence: line {seam.other_line} has all of «{shown}»",
                f"文の途中から始まっています（文の全体は {seam.other_line} 行目）:「{shown}」",
            )
        else:
            message = Message(
                f"breaks off here and is taken up again on line {seam.other_line} with «{shown}»",
                f"ここで途切れ、{seam.other_line} 行目で言い直されています:「{shown}」",
            )
        yield Problem(
            "stitched-resume",
            Severity.WARNING,
            message,
            seam.line,
            column(reading, seam.line, seam.overlap),
            other_line=seam.other_line,
            # The whole passage that starts cut is a repeat, and costs there.
            cost_seconds=0.0 if seam.starts_cut or seam.is_code else seconds(seam.overlap, config.pace),
        )


def _headings(reading: Reading) -> Iterator[Resume]:
    """Headings below which nothing stands but markers and themselves: the next part began with it."""
    markers = {marker.line for marker in faults.find(reading.text).markers if marker.certain}
    for before, after in pairwise(block for block in reading.text.blocks if block.line not in markers):
        if before.kind is after.kind is Kind.HEADING and (before.text, before.level) == (after.text, after.level):
            between = range(before.line + 1, after.line)
            if all(number in markers or not source_line(reading, number).strip() for number in between):
                yield Resume(before.line, after.line, before.text)


CHECK = Check(
    title=Message(
        "A passage breaks off and is taken up again with an overlap", "途切れた文章が、重なりをもって再開している"
    ),
    severity=Severity.WARNING,
    explanation=Message(
        "The text was put together from parts that overlap. Delete the broken end, or what is said again after it.",
        "重なりのある部分をつなぎ合わせた跡です。途切れた側か、言い直した側を削ってください。",
    ),
    failing=("道具は選ばない。私たちは特定の技術に固\n\n特定の技術に固執することなく、いつも新しい目で見たい。",),
    passing=("道具は選ばない。\n\n特定の技術に固執することなく、いつも新しい目で見たい。",),
    post=check,
)
