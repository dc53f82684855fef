"""Ways of estimating reading time, one file each: ours, and what site engines compute."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from yomitime import registry
from yomitime.config import Pace
from yomitime.model import Estimate, Message, Text


@dataclass(frozen=True, slots=True)
class Estimator:
    """What an estimator must say. `examples` are texts in Markdown with the minutes that they must give."""

    title: Message
    formula: Message
    source: str
    examples: tuple[tuple[str, int | None], ...]
    estimate: Callable[[Text, Pace], Estimate | None]
    """None when the text takes no time at all."""


def estimator(name: str) -> Estimator:
    """One estimator, without reading the others."""
    return registry.plug(__name__, name, "ESTIMATOR", Estimator)


@functools.cache
def all_estimators() -> Mapping[str, Estimator]:
    """Every estimator by name."""
    return registry.plugs(__name__, "ESTIMATOR", Estimator)
