"""Declared against computed reading times: which posts are off, and whether a reader would notice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from yomitime.comparison import range_minutes
from yomitime.config import Config
from yomitime.locales import language
from yomitime.model import Lang, Message, Post
from yomitime.plots import _style, _verdicts

_AREA, _LARGEST = 36.0, 700.0
"""Area of a marker in square points: of one post, and of the most that share a point."""
_LINEAR = 1.0
"""Minutes up to which the axes are linear: a time may be 0. Beyond, they are logarithmic: one post that declares 300 hides no other."""
_TICKS = tuple(step * 10**power for power in range(6) for step in (1, 2, 5))
_MOST_TICKS = 10
_CURVE = 200
"""Points by which the band is drawn."""
_RANGE: dict[str, Any] = {"color": _style.LINE, "alpha": 0.35, "linewidth": 1.2}


def draw(posts: Sequence[Post], config: Config, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
    """Computed (x) and declared (y) whole minutes of each post, as the report shows them; posts at one point share a marker.

    The axes are logarithmic from a minute on. Horizontal lines go from fast to slow readers (10th to 90th percentile), vertical ones over a declared range; the band is
    the tolerance of the settings. Raises `NothingToDrawError` where no post has both times.
    """
    lang = language(lang)
    found = _verdicts.compared(posts)
    times = [
        minutes
        for each in found
        for minutes in (*range_minutes(each.estimate), each.declared.minutes_low, each.declared.minutes_high)
    ]
    low, high = (0.8 if min(times) >= _LINEAR else -0.2), 1.2 * max(*times, 2 * _LINEAR)
    with _style.drawing(ax, lang, (6.0, 6.0)) as axes:
        _tolerance(axes, config, (low, high), lang)
        _ranges(axes, found)
        most = _markers(axes, found, lang)
        _logarithmic(axes, low, high)
        computed = Message("computed (minutes, logarithmic)", "計算値（分、対数目盛）").in_(lang)
        declared = Message("declared (minutes, logarithmic)", "宣言（分、対数目盛）").in_(lang)
        note = Message("\nthe larger a marker, the more posts at its point", "\n印が大きいほど、その位置の記事が多い")
        axes.set_xlabel(computed + (note.in_(lang) if most > 1 else ""), linespacing=1.5)
        axes.set_ylabel(declared)
        title = Message("Declared and computed reading times", "読了時間の宣言と計算値")
        _style.titled(axes, _style.counted(title, len(found), lang), columns=2)
    return _style.figure_of(axes)


def _logarithmic(ax: Axes, low: float, high: float) -> None:
    """Both axes alike, with as many round numbers as there is room for."""
    ax.set_xscale("symlog", linthresh=_LINEAR, linscale=0.3)
    ax.set_yscale("symlog", linthresh=_LINEAR, linscale=0.3)
    ax.set(xlim=(low, high), ylim=(low, high), aspect="equal")
    ticks = [tick for tick in _TICKS if tick <= high]
    if len(ticks) > _MOST_TICKS:
        ticks = [tick for tick in ticks if str(tick).startswith("1")]
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_locator(FixedLocator([0, *ticks] if low < 0 else ticks))
        axis.set_minor_locator(NullLocator())
        axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))


def _ranges(ax: Axes, found: Sequence[_verdicts.Compared]) -> None:
    """From fast to slow readers, and over declared ranges."""
    low, high = zip(*(range_minutes(each.estimate) for each in found), strict=True)
    ax.hlines([each.declared.minutes for each in found], low, high, **_RANGE)
    wide = [each for each in found if each.declared.minutes_low < each.declared.minutes_high]
    ax.vlines(
        [each.estimate.minutes for each in wide],
        [each.declared.minutes_low for each in wide],
        [each.declared.minutes_high for each in wide],
        **_RANGE,
    )


def _tolerance(ax: Axes, config: Config, limits: tuple[float, float], lang: Lang) -> None:
    """The identity line, the range of readers for the legend, and the band, which straight lines are no edges of here."""
    share = config.tolerance_percent / 100
    high = limits[1]
    xs = [(1 + high) ** (step / _CURVE) - 1 for step in range(_CURVE + 1)]
    off = [max(config.tolerance_minutes, share * x) for x in xs]
    lower, upper = ([x + sign * each for x, each in zip(xs, off, strict=True)] for sign in (-1, 1))
    ax.fill_between(xs, lower, upper, color=_style.BAND, linewidth=0, label=Message("tolerance", "許容差").in_(lang))
    same = Message("declared = computed", "宣言 = 計算値").in_(lang)
    ax.plot(limits, limits, color=_style.LINE, linewidth=1, linestyle="--", label=same)
    readers = Message("from fast to slow readers", "速い読者〜遅い読者").in_(lang)
    ax.plot([], [], label=readers, **_RANGE)


def _markers(ax: Axes, found: Sequence[_verdicts.Compared], lang: Lang) -> int:
    """The posts; returns how many share a point at most."""
    points = Counter((each.estimate.minutes, each.declared.minutes, each.verdict) for each in found)
    most = max(points.values())
    unit = min(_AREA, (_LARGEST - _AREA) / most)
    for verdict in _verdicts.ALL:
        own = [(x, y, number) for (x, y, each), number in points.most_common() if each is verdict]  # small ones on top
        if own:
            style: dict[str, Any] = {"color": verdict.color, "marker": verdict.marker, "edgecolor": "white"}
            ax.scatter([], [], s=_AREA, label=_verdicts.legend(verdict, found, lang), **style)
            ax.scatter(
                [x for x, _, _ in own],
                [y for _, y, _ in own],
                s=[_AREA + unit * (number - 1) for _, _, number in own],
                linewidth=0.6,
                alpha=0.85,
                zorder=3,
                **style,
            )
    return most
