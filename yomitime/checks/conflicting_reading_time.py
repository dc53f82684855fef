"""Several keys declare reading times that differ."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime import declared
from yomitime.checks import Check
from yomitime.config import Config
from yomitime.model import Comparison, Declared, Message, Problem, Reading, Severity


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each key that says otherwise than the first, which counts."""
    read = [declared.parse(value, key) for key, value in declared.find(reading.document.front_matter, config.keys)]
    times = [each for each in read if isinstance(each, Declared)]
    for other in times[1:]:
        first = times[0]
        if (other.minutes_low, other.minutes_high) != (first.minutes_low, first.minutes_high):
            yield Problem(
                "conflicting-reading-time",
                Severity.WARNING,
                Message(
                    f"«{other.key}» declares {other.raw}, but «{first.key}» {first.raw}; the latter counts",
                    f"「{other.key}」は {other.raw}、「{first.key}」は {first.raw} と食い違います（後者を使います）",
                ),
                other.line,
            )


CHECK = Check(
    title=Message("Two keys declare different reading times", "二つのキーの読了時間が食い違う"),
    severity=Severity.WARNING,
    explanation=Message("Keep one key, or make them agree.", "キーを一つにするか、値を揃えてください。"),
    failing=("---\nreading_time: 1\nreadTime: 5\n---\n本文です。",),
    passing=("---\nreading_time: 1\nreadTime: 1分\ntotal_reading_time: 90\n---\n本文です。",),
    post=check,
)
