"""The declared value is no time."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity, Status


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding at the value."""
    if comparison.status is Status.INVALID and comparison.message:
        yield Problem("invalid-reading-time", Severity.ERROR, comparison.message, comparison.line or 1)


CHECK = Check(
    title=Message("The declared value is no time", "宣言された値が時間として読めない"),
    severity=Severity.ERROR,
    explanation=Message(
        "Write minutes as a number, or as 8分 or 8〜12分.", "分を数で書くか、8分、8〜12分のように書いてください。"
    ),
    failing=("---\nreading_time: だいたい\n---\n本文です。",),
    passing=("---\nreading_time: 1分\n---\n本文です。",),
    post=check,
)
