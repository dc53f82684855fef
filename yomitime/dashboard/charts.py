"""Geometry of the charts, in units of their view boxes: numbers → what the template draws. Colours and sizes are the style's."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from yomitime.history import seconds
from yomitime.model import Post, Snapshot, Status
from yomitime.printable import escape

WIDTH, HEIGHT = 520.0, 456.0
LEFT, RIGHT, TOP, BOTTOM = 50.0, 508.0, 28.0, 408.0
"""The frame of the scatter plot; the y axis has its name above it, where no mark can be."""
FLOOR = 0.1
"""Minutes. What is below stands at it: a draft of five characters would give the axes two empty decades."""
_MOST_TICKS = 10

TREND_WIDTH, TREND_HEIGHT = 520.0, 160.0
TREND_LEFT, TREND_RIGHT, TREND_TOP, TREND_BOTTOM = 60.0, 500.0, 16.0, 128.0


@dataclass(frozen=True, slots=True)
class Scatter:
    """Declared (up) against computed (to the right) minutes, both logarithmic from `low` to `high`.

    Marks are paths, one for each class of posts, so that thousands of posts are a few elements.
    """

    low: float
    high: float
    is_floored: bool
    """Whether a time stands at `FLOOR` though it is less."""
    ticks: tuple[tuple[str, float, float], ...]
    """Label, its place on the x axis, its place on the y axis."""
    ranges: str
    """From each post's fast to its slow reader."""
    right: str
    over: str
    under: str
    counts: tuple[int, int, int]
    """How many posts are right, over and under."""


def is_drawn(post: Post) -> bool:
    """Whether a post has a place in the scatter plot: on logarithmic axes there is none for 0."""
    declared, estimate = post.declared, post.estimate
    return bool(declared and estimate and declared.minutes > 0 and estimate.low_seconds > 0)


def scatter(posts: Iterable[Post]) -> Scatter | None:
    """The plot of the posts that have both times; None where there is none."""
    drawn = [
        (
            post.declared.minutes,
            post.estimate.seconds / 60,
            post.estimate.low_seconds / 60,
            post.estimate.high_seconds / 60,
            post,
        )
        for post in posts
        if post.declared and post.estimate and is_drawn(post)
    ]
    if not drawn:
        return None
    everything = [minutes for *places, _ in drawn for minutes in places]
    low, high = max(min(everything), FLOOR) / 1.15, max(*everything, FLOOR) * 1.15
    x, y = _log(low, high, LEFT, RIGHT), _log(low, high, BOTTOM, TOP)
    ranges: list[str] = []
    marks: dict[str, list[str]] = {"right": [], "over": [], "under": []}
    for declared, computed, fast, slow, post in drawn:
        ranges.append(f"M{x(fast):.1f} {y(declared):.1f}H{x(slow):.1f}")
        at = f"M{x(computed):.1f} {y(declared):.1f}"
        if post.status is not Status.STALE or not post.difference_minutes:
            marks["right"].append(f"{at}h0")
        elif post.difference_minutes > 0:
            marks["over"].append(f"{at}m-5 4h10l-5-9z")
        else:
            marks["under"].append(f"{at}m-5-4h10l-5 9z")
    return Scatter(
        low=low,
        high=high,
        is_floored=min(everything) < FLOOR,
        ticks=tuple((f"{tick:g}", x(tick), y(tick)) for tick in _ticks(low, high)),
        ranges="".join(ranges),
        right="".join(marks["right"]),
        over="".join(marks["over"]),
        under="".join(marks["under"]),
        counts=(len(marks["right"]), len(marks["over"]), len(marks["under"])),
    )


def _log(low: float, high: float, start: float, end: float) -> Callable[[float], float]:
    scale = (end - start) / math.log(high / low)
    return lambda value: start + math.log(max(value, FLOOR) / low) * scale


def _ticks(low: float, high: float) -> list[float]:
    """Round numbers within the range, as many as there is room for."""
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    within: list[float] = []
    for steps in ((1,), (1, 2, 5), (1, 1.5, 2, 3, 4, 5, 7)):
        finer = [tick for decade in decades for step in steps if low <= (tick := 10.0**decade * step) <= high]
        if len(finer) > _MOST_TICKS:
            break
        within = finer
    return within


@dataclass(frozen=True, slots=True)
class Trend:
    """One number of a folder over time. `points` are x, y and the value; None of `points` has no value.

    The line breaks before a snapshot that does not compare with the one before.
    """

    name: str
    line: str
    points: tuple[tuple[float, float, float], ...]
    ticks: tuple[tuple[float, float], ...]
    """Value and its place on the y axis."""


@dataclass(frozen=True, slots=True)
class Trends:
    """The charts of a history, and the history itself, the oldest first."""

    charts: tuple[Trend, ...]
    days: tuple[tuple[float, str], ...]
    """The first and the last day, each with its place on the x axis."""
    snapshots: tuple[Snapshot, ...]

    @property
    def is_broken(self) -> bool:
        """Whether some snapshots do not compare."""
        return any(each.apart for each in self.snapshots)


def trends(history: Sequence[Snapshot]) -> Trends | None:
    """How many posts mislead, and by how much in total; None without a history, no charts for a single snapshot.

    The history is as `history.trend` gives it, the oldest first.
    """
    if not history:
        return None
    shown = tuple(history)
    try:
        times = [seconds(each.moment) for each in shown]
    except ValueError:  # a history that someone edited: evenly, as it stands there
        times = [float(place) for place in range(len(shown))]
    first, last = times[0], times[-1]
    if first == last:
        return Trends((), (), shown)

    def x(at: float) -> float:
        return TREND_LEFT + (TREND_RIGHT - TREND_LEFT) * (at - first) / (last - first)

    stretches = itertools.accumulate(each.apart is not None for each in shown)
    placed = [(x(at), stretch, each) for at, each, stretch in zip(times, shown, stretches, strict=True)]
    misleading = [(at, float(each.misleading), stretch) for at, stretch, each in placed]
    total = [
        (at, each.total_difference_minutes, stretch)
        for at, stretch, each in placed
        if each.total_difference_minutes is not None
    ]
    return Trends(
        charts=tuple(_trend(name, each) for name, each in (("misleading", misleading), ("total", total)) if each),
        days=((TREND_LEFT, escape(shown[0].moment[:10])), (TREND_RIGHT, escape(shown[-1].moment[:10]))),
        snapshots=shown,
    )


def _trend(name: str, values: Sequence[tuple[float, float, int]]) -> Trend:
    """A line for each stretch of comparable values (x, value, number of the stretch) over an axis that holds 0."""
    low, high = min(0.0, *(value for _, value, _ in values)), max(0.0, *(value for _, value, _ in values))
    high = high if high > low else low + 1

    def y(value: float) -> float:
        return TREND_BOTTOM - (TREND_BOTTOM - TREND_TOP) * (value - low) / (high - low)

    points = tuple((x, y(value), value) for x, value, _ in values)
    lines = [
        "M" + "L".join(f"{x:.1f} {y(value):.1f}" for x, value, _ in stretch)
        for _, stretch in itertools.groupby(values, key=lambda each: each[2])
    ]
    return Trend(
        name=name,
        line="".join(lines),
        points=points,
        ticks=tuple((value, y(value)) for value in sorted({low, 0.0, high})),
    )
