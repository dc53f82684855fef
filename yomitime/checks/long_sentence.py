"""Sentences that are too long to hold in mind."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.checks._places import column
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity

LONGEST = 150
"""Characters."""


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each such sentence."""
    for sentence, length in zip(reading.text.prose, reading.text.sentence_characters, strict=True):
        if length > LONGEST:
            yield Problem(
                "long-sentence",
                Severity.INFO,
                Message(f"a sentence of {length} characters", f"一文が {length} 字あります"),
                sentence.line,
                column(reading, sentence.line, sentence.text),
            )


CHECK = Check(
    title=Message("A very long sentence", "長すぎる文"),
    severity=Severity.INFO,
    explanation=Message("More than 150 characters: cut it in two.", "150 字を超えています。分けてください。"),
    failing=("港の朝は早いので、" * 18 + "私は起きる。",),
    passing=("港の朝は早いので、私は起きる。" * 18,),
    post=check,
)
