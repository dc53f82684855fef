"""Front matter that cannot be read as it stands."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """What was noticed while reading."""
    return (problem for problem in reading.document.problems if problem.check == "front-matter")


CHECK = Check(
    title=Message("Front matter that is broken or says a thing twice", "フロントマターの誤りや重複"),
    severity=Severity.WARNING,
    explanation=Message(
        "What can be read is read; the line named is where a site engine may stop.",
        "読める部分は読みます。示した行でサイトの生成が止まることがあります。",
    ),
    failing=("---\ntitle: 第1回: 始める\nreading_time: 1\n---\n本文です。",),
    passing=('---\ntitle: "第1回: 始める"\nreading_time: 1\n---\n本文です。',),
    post=check,
)
