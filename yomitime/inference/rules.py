"""A post as a row of counts, and a rule that makes minutes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from yomitime import analysis, estimators
from yomitime.config import Config, Pace, Rounding, Unit
from yomitime.estimators import default, linear
from yomitime.model import Document

LINEAR = "linear"


@dataclass(frozen=True, slots=True)
class Row:
    """One post: what it declares, how much of each unit it has, and what each estimator other than `linear` gives it."""

    path: str
    minutes: float
    counts: Mapping[Unit, int]
    engines: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Rule:
    """`linear` with its parameters, or an estimator by its name; then the parameters mean nothing."""

    estimator: str = LINEAR
    unit: Unit = "characters"
    per_minute: float = 500.0
    rounding: Rounding = "up"
    floor: int = 0
    cap: int | None = None

    def of_post(self) -> Callable[[Row], int | None]:
        """The rule as a function: what it gives a post; None where there is nothing to count."""
        if self.estimator != LINEAR:
            return lambda row: row.engines.get(self.estimator)
        pace, unit, rate = self.pace, self.unit, self.per_minute
        return lambda row: default.minutes(60 * row.counts[unit] / rate, pace) if row.counts[unit] else None

    @property
    def pace(self) -> Pace:
        """The rule as settings."""
        return Pace(
            rounding=self.rounding,
            floor=self.floor,
            cap=self.cap,
            linear_unit=self.unit,
            linear_per_minute=self.per_minute,
        )


def row(document: Document, minutes: float, pace: Pace | None = None) -> Row:
    """Count one post that declares so many minutes."""
    pace = pace or Pace()
    text = analysis.text_of(document, Config(pace=pace))
    engines = {}
    for name, estimator in estimators.all_estimators().items():
        estimate = None if name == LINEAR else estimator.estimate(text, pace)
        if estimate is not None:
            engines[name] = estimate.minutes
    return Row(document.path, minutes, {unit: count(text) for unit, count in linear.UNITS.items()}, engines)
