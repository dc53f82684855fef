"""Stacked bars of shares: one bar for each of a few posts, a strip without names for many, one wide bar for a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import StepPatch

from yomitime.locales import counted, language
from yomitime.model import Lang, Message, Post, Reading
from yomitime.plots import _style

_FEW = 30
"""So many posts have room for their names."""
_ROOM = {1: 4.0, _FEW: 7.0}
"""A part of so many percent has room for its number: in the one bar of a text, in one of several."""
_COLUMNS = 26


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the whole: the metric that has its share (%), and how it is shown."""

    metric: str
    name: Message
    color: str
    hatch: str = ""


def of_posts(
    posts: Sequence[Post], parts: Sequence[Part], title: Message, unit: Message, lang: Lang | None, ax: Axes | None
) -> Figure:
    """The posts that have shares, those with the most of the first part on top or, if they are many, on the left.

    Raises `NothingToDrawError` where no post has any.
    """
    lang = language(lang)
    first = parts[0].metric
    found = [(post, shares) for post in posts if (shares := _shares(post.metrics, parts)) is not None]
    found.sort(key=lambda each: each[1][first])
    if not found:
        raise _style.nothing(
            Message(
                f"none of {counted(len(posts), 'post')} has a text to take apart",
                f"{len(posts):,} 本の記事に、内訳を出せる本文がありません",
            )
        )
    names = [_style.short(post.title or PurePath(post.path).stem, _COLUMNS) for post, _ in found]
    rows = [shares for _, shares in found]
    size = (7.4, 1.5 + 0.27 * len(rows)) if len(rows) <= _FEW else (7.4, 4.4)
    with _style.drawing(ax, lang, size) as axes:
        if len(rows) <= _FEW:
            _bars(axes, rows, names, parts, lang)
            axes.set_xlabel(unit.in_(lang))
        else:
            _strip(axes, rows[::-1], parts, lang)
            most = parts[0].name
            order = Message(f"posts, by share of {most.en}", f"記事（{most.ja}の多い順）")
            axes.set(xlabel=order.in_(lang), ylabel=unit.in_(lang))
        _style.titled(axes, _style.counted(title, len(rows), lang), _columns(parts))
    return _style.figure_of(axes)


def of_reading(
    reading: Reading, parts: Sequence[Part], title: Message, unit: Message, lang: Lang | None, ax: Axes | None
) -> Figure:
    """One bar. Raises `NothingToDrawError` where the text has no such shares."""
    lang = language(lang)
    shares = _shares({name: measure.value for name, measure in reading.metrics.items()}, parts)
    if shares is None:
        raise _style.nothing(reading.metrics[parts[0].metric].reasons[0])
    with _style.drawing(ax, lang, (7.4, 1.9)) as axes:
        _bars(axes, [shares], [""], parts, lang)
        axes.set_xlabel(unit.in_(lang))
        axes.set_yticks([])
        _style.titled(axes, title.in_(lang), _columns(parts))
    return _style.figure_of(axes)


def _shares(values: Mapping[str, float | None], parts: Sequence[Part]) -> dict[str, float] | None:
    """% of each part; None where they are not known."""
    found = {part.metric: value for part in parts if (value := values.get(part.metric)) is not None}
    return found if len(found) == len(parts) else None


def _bars(
    ax: Axes, rows: Sequence[Mapping[str, float]], names: Sequence[str], parts: Sequence[Part], lang: Lang
) -> None:
    """Lying bars, the last row on top."""
    room = _ROOM[1] if len(rows) == 1 else _ROOM[_FEW]
    starts = [0.0] * len(rows)
    for part in parts:
        widths = [shares[part.metric] for shares in rows]
        ax.barh(range(len(rows)), widths, left=starts, height=0.8, **_look(part), label=part.name.in_(lang))
        for at, (start, width) in enumerate(zip(starts, widths, strict=True)):
            if width >= room:
                ax.text(
                    start + width / 2,
                    at,
                    f"{width:.0f}",
                    ha="center",
                    va="center_baseline",
                    fontsize=_style.SMALL,
                    color=_contrast(part.color),
                    bbox={"facecolor": part.color, "edgecolor": "none", "pad": 1} if part.hatch else None,
                )
        starts = [start + width for start, width in zip(starts, widths, strict=True)]
    ax.set_yticks(range(len(rows)), names, fontsize=_style.SMALL)
    ax.tick_params(axis="y", length=0)
    ax.set(xlim=(0, 100), ylim=(-0.6, len(rows) - 0.4))
    ax.spines["left"].set_visible(False)


def _strip(ax: Axes, rows: Sequence[Mapping[str, float]], parts: Sequence[Part], lang: Lang) -> None:
    """A staircase for each part, of a step a post: of thousands of posts, too, one shape."""
    edges = [number + 0.5 for number in range(len(rows) + 1)]
    starts = [0.0] * len(rows)
    for part in parts:
        ends = [start + shares[part.metric] for start, shares in zip(starts, rows, strict=True)]
        # `ax.stairs` would work out the limits, which are known, for seconds.
        look: Any = {"facecolor": part.color, "linewidth": 0, "label": part.name.in_(lang), "baseline": starts}
        ax.add_artist(StepPatch(ends, edges, fill=True, **look))
        starts = ends
    ax.set(xlim=(edges[0], edges[-1]), ylim=(0, 100))
    _style.whole(ax, "x")


def _look(part: Part) -> dict[str, Any]:
    return {"color": part.color, "hatch": part.hatch, "edgecolor": "white", "linewidth": 0.6}


def _columns(parts: Sequence[Part]) -> int:
    """Of the legend: as many as fit beside each other."""
    return 4 if len(parts) <= 4 else 3


def _contrast(color: str) -> str:
    """Ink or white, whichever is easier to read on it."""
    red, green, blue = to_rgb(color)
    return "white" if 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2 < 0.25 else _style.INK
