"""No reading time is declared."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity, Status


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding at the top of the file."""
    if comparison.status is Status.MISSING and comparison.message:
        yield Problem("missing-reading-time", Severity.WARNING, comparison.message, comparison.line or 1)


CHECK = Check(
    title=Message("No reading time is declared", "読了時間が宣言されていない"),
    severity=Severity.WARNING,
    explanation=Message(
        "Add the key, or set `keys` when the site uses another one.",
        "キーを追加するか、別のキーを使うサイトでは設定 keys で指定してください。",
    ),
    failing=("---\ntitle: 題\n---\n本文です。",),
    passing=("---\nreading_time: 1\n---\n本文です。",),
    post=check,
)
