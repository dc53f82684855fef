"""Measures of a text, one file each; the file's name is the metric's name in JSON and CSV."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from yomitime import registry
from yomitime.model import Measure, Message, Text

VERSION = "1"
"""Changes with every change that moves a number; each exported row carries it."""

Direction = Literal["higher is easier", "higher is harder", "neither"]

NO_SENTENCE = Message("the text has no full sentence", "文が一つもありません")


@dataclass(frozen=True, slots=True)
class Metric:
    """What a metric must say of itself. `example` is a text in Markdown with the value that it must give."""

    title: Message
    meaning: Message
    unit: str
    direction: Direction
    source: str
    example: tuple[str, float | None]
    measure: Callable[[Text], Measure]


@functools.cache
def all_metrics() -> Mapping[str, Metric]:
    """Every metric by name."""
    return registry.plugs(__name__, "METRIC", Metric)


def measure(text: Text) -> dict[str, Measure]:
    """Every metric of a text, by name."""
    return {name: metric.measure(text) for name, metric in all_metrics().items()}
