"""What the library's functions return: values of the model with views for notebooks. Each view imports what it needs when asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from yomitime import comparison, locales, model
from yomitime.config import Config
from yomitime.model import Lang, Post, Summary

if TYPE_CHECKING:
    import pandas as pd

    from yomitime.plots import ReadingPlots, ReportPlots
    from yomitime.views import Html


@dataclass(frozen=True, slots=True, repr=False)
class Reading(model.Reading):
    """One text with all that was measured on it, and the settings that it was measured with."""

    config: Config

    @property
    def plot(self) -> ReadingPlots:
        """Its plots, such as `reading.plot.rhythm()`. Needs the extra `plots`, else raises `MissingExtraError`."""
        from yomitime.plots import ReadingPlots

        return ReadingPlots(self)

    def frame(self) -> pd.DataFrame:
        """One row, with the columns of `Report.frame`. Imports pandas, as all frames do."""
        from yomitime import frame, reporter

        return frame.of_posts([reporter.post(self, self.config)], self.config)

    def sentences(self) -> pd.DataFrame:
        """One row a sentence or fragment, in order; the columns are those of `yomitime.rows.SENTENCES`."""
        from yomitime import frame

        return frame.of_sentences(self.document.path, self.text)

    def words(self) -> pd.DataFrame:
        """One row a distinct word, punctuation apart, in the order of first use; the columns are those of `yomitime.rows.WORDS`."""
        from yomitime import frame

        return frame.of_words(self.document.path, self.text)

    def html(self, lang: Lang | None = None) -> Html:
        """A card for an editor, which notebooks show; in the language of the locale, where none is said."""
        from yomitime import views

        return views.of_reading(self, self.config, locales.language(lang))

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        time = comparison.shown(self.estimate, "en") if self.estimate else "nothing to read"
        return f"<Reading of {self.document.path!r}: {time}, {locales.counted(self.text.counts.sentences, 'sentence')}>"


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """An audit's result: every post, the folder in numbers, and how it was made."""

    posts: tuple[Post, ...]
    summary: Summary
    config: Config
    jobs: int | None = None
    encoding: str | None = None

    @property
    def plot(self) -> ReportPlots:
        """Its plots, such as `report.plot.differences()`. Needs the extra `plots`, else raises `MissingExtraError`."""
        from yomitime.plots import ReportPlots

        return ReportPlots(self.posts, self.config)

    def frame(self) -> pd.DataFrame:
        """One row a post, with the columns of the CSV format (docs/columns.md).

        Texts are `string`, whole numbers `Int64`, other numbers `Float64`, truths `boolean`, all with NA where there is no value;
        `date` is `datetime64[s]` by the author's clock, NaT where the text is no date; `status` is a category, and each `…_level`
        an ordered one, the easiest first, with all levels. A report without posts has the same types.
        """
        from yomitime import frame

        return frame.of_posts(self.posts, self.config)

    def sentences(self) -> pd.DataFrame:
        """One row a sentence or fragment of every post; the columns are those of `yomitime.rows.SENTENCES`.

        Posts hold no text, so the files are read again. A file that is gone or changed since the audit is left out, and a
        `UserWarning` names it.
        """
        from yomitime import frame

        return frame.sentences_of_posts(self.posts, self.config, self.jobs, self.encoding)

    def words(self) -> pd.DataFrame:
        """One row a distinct word of each post, punctuation apart; the columns are those of `yomitime.rows.WORDS`.

        The files are read again, as for `sentences`.
        """
        from yomitime import frame

        return frame.words_of_posts(self.posts, self.config, self.jobs, self.encoding)

    def html(self, lang: Lang | None = None) -> Html:
        """The folder in numbers and a table of its posts, which notebooks show; in the language of the locale, where none is said."""
        from yomitime import views

        return views.of_report(self.posts, self.summary, locales.language(lang))

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        counts = "".join(f", {status.value} {number}" for status, number in self.summary.status.items() if number)
        return f"<Report of {locales.counted(self.summary.posts, 'post')}{counts}>"
