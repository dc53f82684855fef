"""The rhythm of a text: how long its sentences are, one after the other."""

from __future__ import annotations

import statistics
from bisect import bisect_left

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from yomitime.hardness import LONG_SENTENCE
from yomitime.locales import language
from yomitime.model import Kind, Lang, Message, Reading
from yomitime.plots import _style

_COLUMNS = 22
_HEADINGS_APART = 0.035
"""Names of headings stand at least this share of the width apart."""
_GAPS = 80
"""More bars than this stand without gaps."""


def draw(reading: Reading, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
    """Characters of each full sentence in order, the long ones (Morioka: 60 and more) told apart, headings in between.

    Headings that stand too close to one another have a line but no name. Raises `NothingToDrawError` without a sentence.
    """
    lang = language(lang)
    lengths = reading.text.sentence_characters
    if not lengths:
        raise _style.nothing(Message("the text has no full sentence", "文が一つもありません"))
    with _style.drawing(ax, lang, (7.4, 4.2)) as axes:
        places = range(1, len(lengths) + 1)
        is_long_text = len(lengths) > _GAPS
        bars = axes.bar(
            places, lengths, width=1.0 if is_long_text else 0.9, color=_style.SKY, edgecolor="white", linewidth=0
        )
        for bar, length in zip(bars, lengths, strict=True):
            if length >= LONG_SENTENCE:
                bar.set(facecolor=_style.VERMILLION, hatch="" if is_long_text else "///")
        axes.set_xlim(0.25, len(lengths) + 0.75)
        _lines(axes, lengths, lang)
        _longest(axes, reading, lang)
        axes.set_ylim(0, 1.16 * max(*lengths, LONG_SENTENCE))
        _style.whole(axes, "x")
        _style.whole(axes, "y")
        axes.set(
            xlabel=Message("sentence (in order)", "文（出てくる順）").in_(lang),
            ylabel=Message("length (characters)", "長さ（字）").in_(lang),
        )
        _headings(axes, reading)
        title = Message("Rhythm of sentences", "文の長さのリズム").in_(lang)
        _style.titled(axes, title + (f"（{len(lengths):,} 文）" if lang == "ja" else f" ({len(lengths):,})"))
    return _style.figure_of(axes)


def _lines(ax: Axes, lengths: tuple[int, ...], lang: Lang) -> None:
    """Morioka's limit and the mean, named on the right, the higher one above its line."""
    mean = statistics.fmean(lengths)
    limit = Message(f"{LONG_SENTENCE}: hard (Morioka)", f"{LONG_SENTENCE} 字（森岡）")
    average = Message(f"mean {mean:.1f}", f"平均 {mean:.1f} 字")
    for value, name, color, style, align in (
        (LONG_SENTENCE, limit, _style.VERMILLION, "--", "bottom" if mean <= LONG_SENTENCE else "top"),
        (mean, average, _style.INK, ":", "top" if mean <= LONG_SENTENCE else "bottom"),
    ):
        ax.axhline(value, color=color, linewidth=1.1, linestyle=style)
        _style.beside(ax, value, name.in_(lang), color=color, va=align)


def _longest(ax: Axes, reading: Reading, lang: Lang) -> None:
    """Where in the file the longest sentence is."""
    lengths = reading.text.sentence_characters
    at = max(range(len(lengths)), key=lengths.__getitem__)
    line = reading.text.prose[at].line
    ax.annotate(
        Message(f"{lengths[at]} (line {line})", f"{lengths[at]} 字（{line} 行目）").in_(lang),
        (at + 1, lengths[at]),
        xytext=(0, 3),
        textcoords="offset points",
        ha="left" if at < 0.1 * len(lengths) else "right" if at > 0.9 * len(lengths) else "center",
        fontsize=_style.SMALL,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
    )


def _headings(ax: Axes, reading: Reading) -> None:
    """A line before the sentence that follows each heading, and its name on top where there is room."""
    lines = sorted(sentence.line for sentence in reading.text.prose)
    shown: list[tuple[float, str]] = []
    for block in reading.text.blocks:
        if block.kind is not Kind.HEADING:
            continue
        place = bisect_left(lines, block.line) + 0.5
        ax.axvline(place, color=_style.LINE, linewidth=0.8, alpha=0.6, zorder=0)
        if not shown or place - shown[-1][0] >= _HEADINGS_APART * len(lines):
            shown.append((place, _style.short(block.text, _COLUMNS)))
    if shown:
        top = ax.secondary_xaxis("top")
        top.set_xticks(
            [place for place, _ in shown], [name for _, name in shown], rotation=35, ha="left", fontsize=_style.SMALL
        )
        top.tick_params(length=3, pad=1)
        top.spines["top"].set_visible(False)
