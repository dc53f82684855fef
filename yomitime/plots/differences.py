"""How far the declared times of a folder are off."""

from __future__ import annotations

import itertools
import math
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from yomitime.locales import language
from yomitime.model import Lang, Message, Post
from yomitime.plots import _style, _verdicts

_MOST_BARS = 40


def draw(posts: Sequence[Post], *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
    """Posts by declared − computed minutes, with the median. Bars are a minute wide, or more where they would be too many.

    Raises `NothingToDrawError` where no post has both times.
    """
    lang = language(lang)
    found = _verdicts.compared(posts)
    values = [each.difference for each in found]
    width = _width(max(values) - min(values))
    with _style.drawing(ax, lang) as axes:
        tops: Counter[int] = Counter()
        for verdict in _verdicts.ALL:
            bars = Counter(_middle(each.difference, width) for each in found if each.verdict is verdict)
            if bars:
                axes.bar(
                    list(bars),
                    list(bars.values()),
                    bottom=[tops[middle] for middle in bars],
                    width=0.94 * width,
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
        unit = Message("minutes", "分") if width == 1 else Message(f"minutes, {width} a bar", f"分、棒の幅は {width}")
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


def _middle(value: float, width: int) -> int:
    """Of the bar that a value falls into; bars stand around multiples of their width, so that one is around 0."""
    return math.floor(value / width + 0.5) * width
