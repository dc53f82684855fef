"""What the library's functions return: values of the model with views for notebooks. Each view imports what it needs when asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from yomitime import model
from yomitime.config import Config
from yomitime.model import Post, Summary

if TYPE_CHECKING:
    import pandas as pd

    from yomitime.plots import ReadingPlots, ReportPlots


@dataclass(frozen=True, slots=True)
class Reading(model.Reading):
    """One text with all that was measured on it, and the settings that it was measured with."""

    config: Config

    @property
    def plot(self) -> ReadingPlots:
        """Its plots, such as `reading.plot.rhythm()`. Needs the extra `plots`, else raises `MissingExtraError`."""
        from yomitime.plots import ReadingPlots

        return ReadingPlots(self)


@dataclass(frozen=True, slots=True)
class Report:
    """An audit's result: every post, and the folder in numbers."""

    posts: tuple[Post, ...]
    summary: Summary
    config: Config

    @property
    def plot(self) -> ReportPlots:
        """Its plots, such as `report.plot.differences()`. Needs the extra `plots`, else raises `MissingExtraError`."""
        from yomitime.plots import ReportPlots

        return ReportPlots(self.posts, self.config)

    def frame(self) -> pd.DataFrame:
        """One row a post, with the columns of the CSV format. Imports pandas."""
        from yomitime import frame

        return frame.of_posts(self.posts, self.config)
