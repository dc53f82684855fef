"""What an edit changed: `yomitime compare`. Pure; `compare` finds it, `render` tells people, `record` programs."""

from __future__ import annotations

from yomitime.changes.report import record, render
from yomitime.changes.result import Changes, MeasureChange, compare
from yomitime.changes.sentences import SentenceChange

__all__ = ["Changes", "MeasureChange", "SentenceChange", "compare", "record", "render"]
