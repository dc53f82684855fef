"""The declared reading time is wrong."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity, Status


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding at the declared value."""
    if comparison.status is Status.STALE and comparison.message:
        yield Problem("stale-reading-time", Severity.ERROR, comparison.message, comparison.line or 1)


CHECK = Check(
    title=Message(
        "The declared reading time is off by more than the tolerance", "宣言された読了時間が許容差を超えて外れている"
    ),
    severity=Severity.ERROR,
    explanation=Message(
        "Readers see the declared value. Declare the computed one.",
        "読者が目にするのは宣言された値です。計算値に直してください。",
    ),
    failing=("---\nreading_time: 20\n---\n" + "本文です。" * 240,),
    passing=("---\nreading_time: 2\n---\n" + "本文です。" * 240,),
    post=check,
)
