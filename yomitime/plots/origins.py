"""Where the words of texts come from: 語種."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from yomitime.model import Lang, Message, Post, Reading
from yomitime.plots import _composition, _style
from yomitime.plots._composition import Part

_PARTS = (
    Part("kango_share", Message("Sino-Japanese (漢語)", "漢語"), _style.BLUE),
    Part("wago_share", Message("native (和語)", "和語"), _style.SKY),
    Part("gairaigo_share", Message("loanwords (外来語)", "外来語"), _style.VERMILLION, "///"),
    Part("konshugo_share", Message("hybrid (混種語)", "混種語"), _style.PURPLE, "\\\\\\"),
    Part("proper_name_share", Message("names (固有名)", "固有名"), _style.GREEN, "..."),
    Part("unknown_origin_share", Message("digits, unknown", "数字・不明"), _style.GREY),
)
_TITLE = Message("Origin of words", "語種")
_UNIT = Message("% of words", "語に占める割合（%）")


def of_posts(posts: Sequence[Post], *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
    """Shares of words by UniDic's 語種 in each post (%), punctuation apart."""
    return _composition.of_posts(posts, _PARTS, _TITLE, _UNIT, lang, ax)


def of_reading(reading: Reading, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
    """The same of one text."""
    return _composition.of_reading(reading, _PARTS, _TITLE, _UNIT, lang, ax)
