"""What the plots share: colours, type, axes, and figures that show themselves in a notebook.

Nothing here or in the plots touches pyplot or changes matplotlib's settings for good: figures belong to whoever asked for them.
"""

from __future__ import annotations

import functools
import importlib.util
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure as AnyFigure
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.ft2font import FT2Font
from matplotlib.text import Text
from matplotlib.ticker import FuncFormatter, MaxNLocator

from yomitime.characters import normalize
from yomitime.errors import MissingExtraError, NothingToDrawError
from yomitime.model import Lang, Message

# Okabe & Ito's palette, which readers with any form of colour blindness tell apart.
BLUE, SKY, GREEN = "#0072B2", "#56B4E9", "#009E73"
VERMILLION, PURPLE, GREY = "#D55E00", "#CC79A7", "#999999"
INK, LINE, BAND = "#222222", "#666666", "#E8E8E8"

SMALL = 8.5
_LATIN = "DejaVu Sans"
_DPI = 144
_LINE_HEIGHT = 14.5
_GETA = "〓"
"""What Japanese printers set for a character that their type lacks."""


class Figure(AnyFigure):
    """A figure that a notebook shows without pyplot."""

    def _repr_png_(self) -> tuple[bytes, dict[str, int]]:
        """The picture, and its size in CSS pixels: drawn finer than that, so that it is sharp on any screen."""
        out = io.BytesIO()
        self.savefig(out, format="png", dpi=_DPI, metadata={"Software": None})
        width, height = self.get_size_inches() * 96
        return out.getvalue(), {"width": round(width), "height": round(height)}


def nothing(message: Message) -> NothingToDrawError:
    """The error of a plot without anything to show."""
    return NothingToDrawError(message)


@functools.cache
def _japanese() -> str:
    """The name of the Japanese type of matplotlib-fontja, which matplotlib then knows.

    The package is found, not imported: its import would change the type of every other figure.
    """
    spec = importlib.util.find_spec("matplotlib_fontja")
    if spec is None or spec.origin is None:
        raise missing("matplotlib-fontja")
    path = str(Path(spec.origin).parent / "fonts" / "ipaexg.ttf")
    fontManager.addfont(path)
    return FontProperties(fname=path).get_name()


def missing(package: str) -> MissingExtraError:
    """The error of an extra that is not installed."""
    return MissingExtraError(
        Message(
            f"plots need {package}: pip install 'yomitime[plots]'",
            f"図には {package} が必要です: pip install 'yomitime[plots]'",
        )
    )


def _family(lang: Lang) -> list[str]:
    return [_japanese(), _LATIN] if lang == "ja" else [_LATIN, _japanese()]


@contextmanager
def drawing(ax: Axes | None, lang: Lang, size: tuple[float, float] = (7.0, 4.4)) -> Iterator[Axes]:
    """Axes to draw on, those given or those of a new figure of this size (inches), in our style while it lasts."""
    family = _family(lang)
    style: Any = {
        "font.family": family,
        "font.size": 10,
        "axes.titlesize": 12,
        "axes.titlelocation": "left",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.edgecolor": LINE,
        "axes.labelcolor": INK,
        "axes.axisbelow": True,
        "text.color": INK,
        "text.parse_math": False,
        "xtick.color": LINE,
        "ytick.color": LINE,
        "xtick.labelcolor": INK,
        "ytick.labelcolor": INK,
        "legend.frameon": False,
        "hatch.linewidth": 0.6,
    }
    with matplotlib.rc_context(style):
        if ax is None:
            ax = Figure(figsize=size, layout="constrained").subplots()
        for text in ax.findobj(
            Text
        ):  # of axes that were made before, the title and the names of the axes are there already
            text.set(fontfamily=family, parse_math=False)
        yield ax
        # Ticks that come when the figure is drawn would have the type of that moment.
        ax.tick_params(which="both", labelfontfamily=family)


def figure_of(ax: Axes) -> AnyFigure:
    """The figure that the axes are on."""
    figure = ax.get_figure(root=True)
    assert figure is not None
    return figure


def titled(ax: Axes, title: str, columns: int = 3) -> None:
    """Set the title at the top left, and under it, clear of all that is drawn, the legend if there is one."""
    handles, labels = ax.get_legend_handles_labels()
    rows = -(-len(labels) // columns)
    ax.set_title(title, loc="left", pad=8 + _LINE_HEIGHT * rows)
    if rows:
        ax.legend(
            handles,
            labels,
            loc="lower left",
            bbox_to_anchor=(0, 1),
            ncols=columns,
            borderaxespad=0.2,
            borderpad=0,
            handletextpad=0.5,
            columnspacing=1.4,
            fontsize=SMALL,
        )


def counted(name: Message, number: int, lang: Lang) -> str:
    """What is counted, and how many posts."""
    return f"{name.ja}（{number:,} 本）" if lang == "ja" else f"{name.en} ({number:,})"


def whole(ax: Axes, axis: str) -> None:
    """Ticks at whole numbers only, thousands apart."""
    found = ax.xaxis if axis == "x" else ax.yaxis
    found.set_major_locator(MaxNLocator(integer=True, nbins=8, steps=[1, 2, 5, 10]))
    found.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}".replace("-", "−")))


def beside(ax: Axes, y: float, text: str, **style: Any) -> None:
    """A label on the right of the axes, at that height."""
    ax.annotate(
        text,
        (1, y),
        xycoords=("axes fraction", "data"),
        xytext=(5, 0),
        textcoords="offset points",
        annotation_clip=False,
        **{"va": "center", "fontsize": SMALL, **style},
    )


def short(text: str, columns: int) -> str:
    """A title as a label: one line of so many columns at most, a kanji being two, in characters that can be drawn."""
    from rich.cells import cell_len, set_cell_size

    text = "".join(char if char in _drawable() else _GETA for char in re.sub(r"\s+", " ", normalize(text)).strip())
    return text if cell_len(text) <= columns else set_cell_size(text, columns - 1).rstrip() + "…"


@functools.cache
def _drawable() -> frozenset[str]:
    fonts = (fontManager.findfont(FontProperties(family=[family])) for family in (_LATIN, _japanese()))
    return frozenset(chr(code) for path in fonts for code in FT2Font(path).get_charmap())
