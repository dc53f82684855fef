"""Sentences that are too long to hold in mind."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.checks._places import column
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity
from yomitime.validation import Option, whole

LONGEST = Option("characters", 150, Message("characters of the longest sentence", "一文の最大字数"), whole(1))


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each such sentence."""
    longest = config.option("long-sentence", LONGEST)
    for sentence in reading.text.prose:
        if len(sentence.text) > longest and (length := sentence.characters) > longest:
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
    explanation=Message(
        "Cut it in two. From 151 characters on, where the settings say no other limit.",
        "二つに分けてください。設定がなければ 151 字からです。",
    ),
    failing=("港の朝は早いので、" * 18 + "私は起きる。",),
    passing=("港の朝は早いので、私は起きる。" * 18,),
    post=check,
    options=(LONGEST,),
)
