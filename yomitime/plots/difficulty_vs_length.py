"""Difficulty against length: which posts ask the most of a reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import PurePath
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

from yomitime.locales import counted, language
from yomitime.metrics import _jreadability
from yomitime.model import Lang, Message, Post
from yomitime.plots import _labels, _style

_NAMED = 3
"""So many of the hardest, of the easiest and of the longest posts."""
_COLUMNS = 26
_NARROW = 4
"""Lengths that differ by less than this factor need no logarithm."""


class _Scored(NamedTuple):
    length: int
    score: float
    reliable: bool
    name: str


def draw(posts: Sequence[Post], *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
    """Japanese characters (x) and jReadability (y, higher is easier) of each post, its levels as bands.

    Hollow markers are scores that are not reliable. The hardest, easiest and longest posts are named where there is room.
    Raises `NothingToDrawError` where no post has a score.
    """
    lang = language(lang)
    found = list(_scored(posts))
    if not found:
        raise _style.nothing(
            Message(
                f"none of {counted(len(posts), 'post')} has a jReadability score",
                f"{len(posts):,} 本の記事に、jReadability の値があるものがありません",
            )
        )
    with _style.drawing(ax, lang) as axes:
        for reliable, name in ((True, Message("reliable", "信頼できる値")), (False, Message("unreliable", "参考値"))):
            own = [each for each in found if each.reliable is reliable]
            if own:
                axes.scatter(
                    [each.length for each in own],
                    [each.score for each in own],
                    s=28,
                    marker="o" if reliable else "D",
                    facecolor=_style.BLUE if reliable else "none",
                    edgecolor="white" if reliable else _style.BLUE,
                    linewidth=0.5 if reliable else 1.0,
                    alpha=0.9,
                    zorder=3,
                    label=_style.counted(name, len(own), lang),
                )
        _lengths(axes, [each.length for each in found])
        _levels(axes, [each.score for each in found], lang)
        score = Message("jReadability (higher is easier)", "jReadability（高いほど易しい）")
        axes.set(
            xlabel=Message("length (Japanese characters)", "長さ（日本語の字数）").in_(lang), ylabel=score.in_(lang)
        )
        title = Message("Difficulty and length", "難易度と長さ")
        _style.titled(axes, _style.counted(title, len(found), lang))
        _labels.place(
            axes, [(each.length, each.score, each.name) for each in _notable(found)], [each[:2] for each in found]
        )
    return _style.figure_of(axes)


def _scored(posts: Sequence[Post]) -> Iterator[_Scored]:
    for post in posts:
        measure = post.readability.get("jreadability")
        if post.counts and measure and measure.value is not None:
            name = _style.short(post.title or PurePath(post.path).stem, _COLUMNS)
            yield _Scored(post.counts.japanese_characters, measure.value, bool(measure.reliable), name)


def _notable(found: Sequence[_Scored]) -> list[_Scored]:
    """The hardest, the easiest and the longest in turn, none twice."""
    by_score, by_length = sorted(found, key=attrgetter("score")), sorted(found, key=attrgetter("length"))
    turns = zip(by_score, reversed(by_score), reversed(by_length), strict=True)
    return list(dict.fromkeys(each for turn in list(turns)[:_NAMED] for each in turn))


def _lengths(ax: Axes, lengths: Sequence[int]) -> None:
    """A logarithmic axis where lengths differ much."""
    if max(lengths) > _NARROW * min(lengths):
        ax.set_xscale("log")
        ax.set_xlim(min(lengths) / 1.25, max(lengths) * 1.25)
        ax.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
        ax.xaxis.set_minor_formatter(NullFormatter())
        ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    else:
        ax.margins(x=0.08)
        _style.whole(ax, "x")


def _levels(ax: Axes, scores: Sequence[float], lang: Lang) -> None:
    """The levels that scores reach, as bands with their names."""
    low, high = min(scores) - 0.35, max(scores) + 0.35
    ax.set_ylim(low, high)
    first, last = _jreadability.FITTED
    for number in range(round(last - first)):
        begin, end = max(low, first + number), min(high, first + number + 1)
        level = _jreadability.level(first + number)
        if end - begin > 0.1 and level:
            if number % 2:
                ax.axhspan(begin, end, color=_style.BAND, linewidth=0, alpha=0.6, zorder=0)
            _style.beside(ax, (begin + end) / 2, level.in_(lang), color=_style.LINE)
