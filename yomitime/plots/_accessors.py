"""What `Report.plot` and `Reading.plot` offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from yomitime.config import Config
from yomitime.model import Lang, Post, Reading
from yomitime.plots import declared_vs_computed, differences, difficulty_vs_length, origins, rhythm, scripts


@dataclass(frozen=True, slots=True)
class ReportPlots:
    """Plots of a report's posts. Each takes `lang` (default: the locale's) and `ax` (default: those of a new figure).

    New figures show themselves in a notebook. `NothingToDrawError` is raised where no post has what a plot shows.
    """

    posts: Sequence[Post]
    config: Config

    def declared_vs_computed(self, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
        """Declared against computed minutes on logarithmic axes, with the tolerance and the range from fast to slow readers."""
        return declared_vs_computed.draw(self.posts, self.config, lang=lang, ax=ax)

    def differences(self, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
        """How many posts are off by how many minutes."""
        return differences.draw(self.posts, self.config, lang=lang, ax=ax)

    def difficulty_vs_length(self, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
        """jReadability against length, with the levels; the hardest, easiest and longest posts are named."""
        return difficulty_vs_length.draw(self.posts, lang=lang, ax=ax)

    def scripts(self, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
        """Shares of kanji, hiragana, katakana and Latin letters in each post."""
        return scripts.of_posts(self.posts, lang=lang, ax=ax)

    def origins(self, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
        """Shares of words by origin (語種) in each post."""
        return origins.of_posts(self.posts, lang=lang, ax=ax)


@dataclass(frozen=True, slots=True)
class ReadingPlots:
    """Plots of one text. Each takes `lang` (default: the locale's) and `ax` (default: those of a new figure).

    New figures show themselves in a notebook. `NothingToDrawError` is raised where the text has not what a plot shows.
    """

    reading: Reading

    def rhythm(self, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
        """The length of each sentence in order, with the headings."""
        return rhythm.draw(self.reading, lang=lang, ax=ax)

    def scripts(self, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
        """Shares of kanji, hiragana, katakana and Latin letters."""
        return scripts.of_reading(self.reading, lang=lang, ax=ax)

    def origins(self, *, lang: Lang | None = None, ax: Axes | None = None) -> Figure:
        """Shares of words by origin (語種)."""
        return origins.of_reading(self.reading, lang=lang, ax=ax)
