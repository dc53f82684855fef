"""How far the declared times of a folder are off."""

from __future__ import annotations

import itertools
import math
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from yomitime.config import Config
from yomitime.locales import language
from yomitime.model import Lang, Message, Post
from yomitime.plots import _style, _verdicts

_MOST_BARS = 40


def draw(posts: Sequence[Post], config: Config, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
    """Posts by declared − computed minutes, with the median. Bars are a minute wide, or more where they would be too many.

    None reaches over the tolerance in minutes: what is within it and what is too short or too long stand apart. Raises `NothingToDrawError` where no post has both times.
    """
    lang = language(lang)
    found = _verdicts.compared(posts)
    values = [each.difference for each in found]
    width = _width(max(values) - min(values))
    with _style.drawing(ax, lang) as axes:
        tops: Counter[tuple[float, float]] = Counter()
        for verdict in _verdicts.ALL:
            bars = Counter(
                _bar(each.difference, config.tolerance_minutes, width) for each in found if each.verdict is verdict
            )
            if bars:
                axes.bar(
                    [middle for middle, _ in bars],
                    list(bars.values()),
                    bottom=[tops[bar] for bar in bars],
                    width=[0.94 * wide for _, wide in bars],
                    color=verdict.color,
                    hatch=verdict.hatch,
                    edgecolor="white",
                    linewidth=0,
                    label=_verdicts.legend(verdict, found, lang),
                )
                tops += bars
        axes.axvline(0, color=_style.INK, linewidth=1)
        median = statistics.median(values)
        signed = f"{median:+.4g}".replace("-", "−") if median else "0"
        label = Message(f"median {signed} min", f"中央値 {signed} 分").in_(lang)
        axes.axvline(median, color=_style.INK, linewidth=1.4, linestyle=":", label=label)
        wide = Message(f"minutes, {width} a bar beyond the tolerance", f"分、許容差の外では棒の幅が {width}")
        unit = Message("minutes", "分") if width == 1 else wide
        off = Message(f"declared − computed ({unit.en})", f"宣言 − 計算値（{unit.ja}）")
        axes.set(xlabel=off.in_(lang), ylabel=Message("posts", "記事の数（本）").in_(lang))
        axes.margins(y=0.08)
        _style.whole(axes, "x")
        _style.whole(axes, "y")
        title = Message("How far declared times are off", "読了時間の宣言のずれ")
        _style.titled(axes, _style.counted(title, len(found), lang), columns=2)
    return _style.figure_of(axes)


def _width(span: float) -> int:
    """Minutes a bar: the least of 1, 2, 5, 10, 20, … that needs no more bars than can be told apart."""
    steps: Iterator[int] = (step * 10**power for power in itertools.count() for step in (1, 2, 5))
    return next(width for width in steps if span / width <= _MOST_BARS)


def _bar(value: float, tolerance: float, width: int) -> tuple[float, float]:
    """Middle and width of the bar that a difference falls into.

    The tolerance ends between two whole minutes, for most differences are whole. Within it are as many bars of about this width as
    there is room for, one of them around 0; beyond it they stand side by side, outwards.
    """
    edge = math.floor(tolerance) + 0.5
    if abs(value) <= tolerance:
        beside = max(0, math.floor(edge / width - 0.5))
        inner = edge / (beside + 0.5)
        return min(max(math.floor(value / inner + 0.5), -beside), beside) * inner, inner
    number = max(0, math.floor((abs(value) - edge) / width))
    return math.copysign(edge + (number + 0.5) * width, value), width
