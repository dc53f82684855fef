"""A file that is not plain UTF-8, or holds bytes that do not belong in text."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """What was noticed while decoding."""
    return (problem for problem in reading.document.problems if problem.check == "encoding")


CHECK = Check(
    title=Message(
        "The encoding was guessed, or NUL characters stand in the text", "文字コードを推定した、または NUL 文字がある"
    ),
    severity=Severity.WARNING,
    explanation=Message(
        "Save the file as UTF-8, or say --encoding. A guess is information.",
        "UTF-8 で保存するか、--encoding で指定してください。推定しただけなら参考情報です。",
    ),
    failing=("---\nreading_time: 1\n---\n本\0文です。",),
    passing=("---\nreading_time: 1\n---\n本文です。",),
    post=check,
)
