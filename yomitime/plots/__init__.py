"""Reports and readings → matplotlib figures: the only importer of matplotlib (extra `plots`).

One plot is one file; `Report.plot` and `Reading.plot` lead to them. To import this package without the extra raises
`MissingExtraError`.
"""

from __future__ import annotations

from yomitime.errors import MissingExtraError
from yomitime.model import Message

try:
    from yomitime.plots._accessors import ReadingPlots, ReportPlots
except ModuleNotFoundError as error:
    if str(error.name).partition(".")[0] != "matplotlib":
        raise
    raise MissingExtraError(
        Message(
            "plots need matplotlib: pip install 'yomitime[plots]'",
            "図には matplotlib が必要です: pip install 'yomitime[plots]'",
        )
    ) from error

__all__ = ["ReadingPlots", "ReportPlots"]
