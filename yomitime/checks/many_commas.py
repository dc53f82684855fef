"""Sentences cut up by commas."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.checks._places import column
from yomitime.config import Config
from yomitime.locales import counted
from yomitime.model import Comparison, Message, Problem, Reading, Severity
from yomitime.validation import Option, whole

MOST = Option("commas", 7, Message("most 、 in one sentence", "一文の読点の最大数"), whole(0))


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each sentence with more 、 than that outside quotations."""
    most = config.option("many-commas", MOST)
    for sentence in reading.text.prose:
        commas = sentence.text.count("、")
        if commas > most and "「" not in sentence.text:
            yield Problem(
                "many-commas",
                Severity.INFO,
                Message(f"{counted(commas, 'comma')} in one sentence", f"一文に読点が {commas} 個あります"),
                sentence.line,
                column(reading, sentence.line, sentence.text),
            )


CHECK = Check(
    title=Message("Many commas in one sentence", "読点の多い文"),
    severity=Severity.INFO,
    explanation=Message(
        "A list in disguise, or two sentences.",
        "箇条書きか、二つの文になりませんか。",
    ),
    failing=("朝、昼、晩、春、夏、秋、冬、年末、いつも港にいる。",),
    passing=("朝、昼、晩、いつも港にいる。",),
    post=check,
    options=(MOST,),
)
