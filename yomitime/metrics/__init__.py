"""Measures of a text, one file each; the file's name is the metric's name in JSON and CSV.

What counts per sentence, and every formula, is measured on full sentences (`Text.prose`); shares of characters and words,
and diversity, on all that is visible, headings and items included. Shares are percentages.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from yomitime import registry
from yomitime.model import Measure, Message, Text

VERSION = "9"
"""Changes with every change that moves a number; each exported row carries it."""

Direction = Literal["higher is easier", "higher is harder", "neither"]
DIRECTIONS: Mapping[Direction, Message] = {
    "higher is easier": Message("higher is easier", "高いほど易しい"),
    "higher is harder": Message("higher is harder", "高いほど難しい"),
    "neither": Message("neither", "無関係"),
}
Unit = Literal[
    "%", "characters", "grade", "line", "per 100 verbs", "per sentence", "ratio", "school year", "score", "words"
]
UNITS: Mapping[Unit, Message] = {
    "%": Message("%", "パーセント"),
    "characters": Message("characters", "字"),
    "grade": Message("grade", "学年"),
    "line": Message("line", "行目"),
    "per 100 verbs": Message("per 100 verbs", "動詞100語あたり"),
    "per sentence": Message("per sentence", "一文あたり"),
    "ratio": Message("ratio", "比"),
    "school year": Message("school year", "学年"),
    "score": Message("score", "点"),
    "words": Message("words", "語"),
}
DECIMALS: Mapping[Unit, int] = {
    "%": 1,
    "characters": 1,
    "grade": 1,
    "line": 0,
    "per 100 verbs": 1,
    "per sentence": 2,
    "ratio": 3,
    "school year": 0,
    "score": 2,
    "words": 1,
}
"""So many decimals mean something to a reader."""

DESCRIPTIVE = Message("descriptive", "記述統計")
TEXTLINT = Message(
    "descriptive; limit of textlint's rules for Japanese technical writing",
    "記述統計（上限は textlint の技術文書向けルールによる）",
)
"""Sources of metrics of several kinds."""

NO_SENTENCE = Message("the text has no full sentence", "文が一つもありません")
ANYONE = Message("anyone", "読み手を問わない")


@dataclass(frozen=True, slots=True)
class Metric:
    """What a metric must say of itself. `example` is a text in Markdown with the value that it must give.

    A formula also says for whom it was made (`audience`), in which range of scores it was fitted (`fitted`) and what its authors
    call the scores (`levels`, the easiest first); its measures carry level, reliability and terms.
    """

    title: Message
    meaning: Message
    unit: Unit
    direction: Direction
    source: Message
    example: tuple[str, float | None]
    measure: Callable[[Text], Measure]
    kind: Literal["formula", "style", "profile"] = "profile"
    audience: Message = ANYONE
    fitted: tuple[float, float] | None = None
    levels: tuple[Message, ...] | None = None


def work(name: str) -> Message:
    """A source that has one name in both languages."""
    return Message(name, name)


@functools.cache
def all_metrics() -> Mapping[str, Metric]:
    """Every metric by name."""
    return registry.plugs(__name__, "METRIC", Metric)


def formulas() -> tuple[str, ...]:
    """Names of the formulas of readability: what has a level, terms and a word on its reliability."""
    return tuple(name for name, metric in all_metrics().items() if metric.kind == "formula")


def measure(text: Text) -> dict[str, Measure]:
    """Every metric of a text, by name."""
    return {name: metric.measure(text) for name, metric in all_metrics().items()}
