"""Which scripts texts are written in."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from yomitime.metrics import _scripts
from yomitime.model import Lang, Message, Post, Reading
from yomitime.plots import _composition, _style
from yomitime.plots._composition import Part

_PARTS = (
    Part("kanji_share", _scripts.NAMES["kanji"], _style.BLUE),
    Part("hiragana_share", _scripts.NAMES["hiragana"], _style.SKY),
    Part("katakana_share", _scripts.NAMES["katakana"], _style.VERMILLION, "///"),
    Part("latin_share", _scripts.NAMES["latin"], _style.GREEN, "..."),
)
_TITLE = Message("Scripts", "文字の種類")
_UNIT = Message("% of characters in these scripts", "これらの文字に占める割合（%）")


def of_posts(posts: Sequence[Post], *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
    """Shares of kanji, hiragana, katakana and Latin letters in each post (%)."""
    return _composition.of_posts(posts, _PARTS, _TITLE, _UNIT, lang, ax)


def of_reading(reading: Reading, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
    """The same of one text."""
    return _composition.of_reading(reading, _PARTS, _TITLE, _UNIT, lang, ax)
