"""Declared against computed reading times: which posts are off, and whether a reader would notice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from yomitime.comparison import range_minutes
from yomitime.config import Config
from yomitime.locales import language
from yomitime.model import Lang, Message, Post
from yomitime.plots import _style, _verdicts

_AREA, _LARGEST = 36.0, 700.0
"""Area of a marker in square points: of one post, and of the most that share a point."""
_SLIMMEST = 0.7
"""Of the two sides, the shorter one is at least this share of the longer one."""
_RANGE: dict[str, Any] = {"color": _style.LINE, "alpha": 0.35, "linewidth": 1.2}


def draw(posts: Sequence[Post], config: Config, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
    """Computed (x) and declared (y) whole minutes of each post, as the report shows them; posts at one point share a marker.

    Horizontal lines go from fast to slow readers (10th to 90th percentile), vertical ones over a declared range; the band is
    the tolerance of the settings. Raises `NothingToDrawError` where no post has both times.
    """
    lang = language(lang)
    found = _verdicts.compared(posts)
    longest = max(max(each.estimate.minutes, range_minutes(each.estimate)[1]) for each in found)
    most_declared = max(each.declared.minutes_high for each in found)
    right = 1.04 * max(longest, _SLIMMEST * most_declared) + 1
    top = 1.04 * max(most_declared, _SLIMMEST * longest) + 1
    with _style.drawing(ax, lang, (6.0, 6.0)) as axes:
        _tolerance(axes, config, max(right, top), lang)
        _ranges(axes, found)
        most = _markers(axes, found, lang)
        axes.set(xlim=(-0.6, right), ylim=(-0.6, top), aspect="equal")
        computed = Message("computed (minutes)", "計算値（分）").in_(lang)
        declared = Message("declared (minutes)", "宣言（分）").in_(lang)
        note = Message("\nthe larger a marker, the more posts at its point", "\n印が大きいほど、その位置の記事が多い")
        axes.set_xlabel(computed + (note.in_(lang) if most > 1 else ""), linespacing=1.5)
        axes.set_ylabel(declared)
        _style.whole(axes, "x")
        _style.whole(axes, "y")
        title = Message("Declared and computed reading times", "読了時間の宣言と計算値")
        _style.titled(axes, _style.counted(title, len(found), lang), columns=2)
    return _style.figure_of(axes)


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


def _tolerance(ax: Axes, config: Config, limit: float, lang: Lang) -> None:
    """The identity line, the range of readers for the legend, and the band, which bends where the percentage takes over."""
    share = config.tolerance_percent / 100
    bend = config.tolerance_minutes / share if share else limit
    xs = sorted({0.0, min(bend, limit), limit})
    off = [max(config.tolerance_minutes, share * x) for x in xs]
    lower, upper = ([x + sign * each for x, each in zip(xs, off, strict=True)] for sign in (-1, 1))
    ax.fill_between(xs, lower, upper, color=_style.BAND, linewidth=0, label=Message("tolerance", "許容差").in_(lang))
    same = Message("declared = computed", "宣言 = 計算値").in_(lang)
    ax.plot([0, limit], [0, limit], color=_style.LINE, linewidth=1, linestyle="--", label=same)
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
