"""Two readings → what differs."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from yomitime import metrics
from yomitime.changes import sentences
from yomitime.changes.sentences import SentenceChange
from yomitime.model import Measure, Message, Reading

_NOISE = 1e-9


@dataclass(frozen=True, slots=True)
class MeasureChange:
    """One metric before and after."""

    name: str
    old: Measure
    new: Measure

    @property
    def difference(self) -> float | None:
        """New − old; None where one side has no value."""
        return None if self.old.value is None or self.new.value is None else self.new.value - self.old.value

    @property
    def effect(self) -> Literal["easier", "harder"] | None:
        """What the difference means to a reader; None where the metric has no such direction."""
        direction = metrics.all_metrics()[self.name].direction
        if self.difference is None or direction == "neither":
            return None
        return "easier" if (self.difference > 0) is (direction == "higher is easier") else "harder"

    @property
    def doubts(self) -> tuple[Message, ...]:
        """Why a formula is not to be relied on: what is said of the new text or, where that is well, of the old one."""
        return next((side.reasons for side in (self.new, self.old) if side.reliable is False), ())


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between two readings."""

    old: Reading
    new: Reading
    measures: tuple[MeasureChange, ...]
    """Those that changed, in the order of their names."""
    unchanged: int
    """How many others there are."""
    sentences: tuple[SentenceChange, ...]
    """Those first that moved the score most. A sentence that only stands elsewhere is not among them."""

    @property
    def seconds(self) -> float:
        """Reading time, new − old; a text without anything to read takes none."""
        before, after = (side.estimate.seconds if side.estimate else 0.0 for side in (self.old, self.new))
        return after - before


def compare(old: Reading, new: Reading) -> Changes:
    """What changed from one reading, made with its metrics, to another. Swapping them negates every difference."""
    both = [MeasureChange(name, measure, new.metrics[name]) for name, measure in old.metrics.items()]
    changed = tuple(each for each in both if not _same(each.old.value, each.new.value))
    return Changes(old, new, changed, len(both) - len(changed), sentences.changed(old.text, new.text))


def _same(old: float | None, new: float | None) -> bool:
    if old is None or new is None:
        return old is new
    return math.isclose(old, new, rel_tol=_NOISE, abs_tol=_NOISE)
