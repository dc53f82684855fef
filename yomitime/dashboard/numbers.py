"""The numbers that stand first, and how the posts spread over levels of readability."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from yomitime.dashboard import words
from yomitime.metrics import all_metrics
from yomitime.model import FolderFinding, Lang, Measure, Message, Post, Status, Summary
from yomitime.printable import escape
from yomitime.shown import STATUS_NAMES

FORMULA = "jreadability"
HARDEST_FIRST = (all_metrics()[FORMULA].levels or ())[::-1]
"""The levels in the order in which the page shows them."""
LISTED = 5
"""So many paths of a folder's finding are listed, the others only counted."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole. `start` and `width` are percentages of a bar."""

    name: str
    label: str
    count: int
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class OfFolder:
    """A finding about the folder, as it is shown."""

    severity: str
    check: str
    message: str
    posts: int
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The folder in numbers. Minutes are declared − computed; None where no post has them."""

    posts: int
    compared: int
    misleading: int
    stale: int
    invalid: int
    too_long: int
    too_long_minutes: float | None
    too_short: int
    too_short_minutes: float | None
    typical_minutes: float | None
    """Median over the stale posts, whichever way they are off."""
    total_minutes: float | None
    median_minutes: float | None
    declared_minutes: float | None
    computed_minutes: float | None
    shares: tuple[Share, ...]
    findings: tuple[OfFolder, ...]


def of(posts: Iterable[Post], summary: Summary, lang: Lang) -> Numbers:
    """What the summary has, and how the stale posts part into those that claim too much and too little."""
    off = [post.difference_minutes for post in posts if post.status is Status.STALE and post.difference_minutes]
    long, short = [each for each in off if each > 0], [each for each in off if each < 0]
    return Numbers(
        posts=summary.posts,
        compared=summary.compared,
        misleading=summary.misleading,
        stale=summary.status.get(Status.STALE, 0),
        invalid=summary.status.get(Status.INVALID, 0),
        too_long=len(long),
        too_long_minutes=sum(long) if long else None,
        too_short=len(short),
        too_short_minutes=sum(short) if short else None,
        typical_minutes=statistics.median(map(abs, off)) if off else None,
        total_minutes=summary.total_difference_minutes,
        median_minutes=summary.median_difference_minutes,
        declared_minutes=summary.declared_minutes,
        computed_minutes=summary.computed_minutes,
        shares=_shares(summary, lang),
        findings=tuple(_of_folder(finding, lang) for finding in summary.findings),
    )


def _shares(summary: Summary, lang: Lang) -> tuple[Share, ...]:
    shares, start = [], 0.0
    for status, count in summary.status.items():
        if count:
            width = 100 * count / summary.posts
            shares.append(Share(status.value, STATUS_NAMES[status].in_(lang), count, start, width))
            start += width
    return tuple(shares)


def _of_folder(finding: FolderFinding, lang: Lang) -> OfFolder:
    return OfFolder(
        finding.severity.value,
        finding.check,
        escape(finding.message.in_(lang)),
        len(finding.paths),
        tuple(map(escape, finding.paths[:LISTED])),
    )


@dataclass(frozen=True, slots=True)
class Levels:
    """How many posts have each level, the hardest first; how many have none, by reason. `median` is in points."""

    counts: tuple[tuple[Message, int], ...]
    none: tuple[tuple[Message, int], ...]
    median: float | None

    @property
    def named(self) -> int:
        """How many posts have a level."""
        return sum(count for _, count in self.counts)

    @property
    def unnamed(self) -> int:
        """How many posts have none."""
        return sum(count for _, count in self.none)


def levels(posts: Sequence[Post]) -> Levels:
    """Posts by level of jReadability."""
    measures = [post.readability.get(FORMULA) for post in posts]
    counts = Counter(measure.level for measure in measures if measure)
    scores = [measure.value for measure in measures if measure and measure.level and measure.value is not None]
    return Levels(
        counts=tuple((level, counts[level]) for level in HARDEST_FIRST),
        none=tuple(Counter(reason for measure in measures if (reason := why_no_level(measure))).most_common()),
        median=statistics.median(scores) if scores else None,
    )


def why_no_level(measure: Measure | None) -> Message | None:
    """The kind of reason, without its figures; None where there is a level."""
    if measure is None:
        return words.PAGE["unread"]
    if measure.level is not None:
        return None
    if measure.value is None:
        return measure.reasons[0]
    return words.PAGE["out_of_range" if measure.reliable else "doubtful"]
