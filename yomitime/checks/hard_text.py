"""A text harder than its readers."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity

HARDEST = 0.5
"""Least jReadability: below it a text is harder than the scale (6.5, lower elementary, to 0.5, upper advanced) reaches."""


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding where the text's jReadability is reliable and below the level."""
    measure = reading.metrics.get("jreadability")
    if measure and measure.reliable and measure.value is not None and measure.value < HARDEST:
        yield Problem(
            "hard-text",
            Severity.INFO,
            Message(
                f"jReadability {measure.value:.1f} is harder than {HARDEST:g}",
                f"jReadability {measure.value:.1f} は基準の {HARDEST:g} より難しい文章です",
            ),
            reading.document.body_line,
        )


CHECK = Check(
    title=Message("Hard to read", "難しい文章"),
    severity=Severity.INFO,
    explanation=Message(
        "Shorter sentences and fewer Chinese compounds raise jReadability.",
        "文を短くし、漢語を減らすと jReadability が上がります。",
    ),
    failing=(
        "行政機関情報公開法施行令所定開示請求手数料納付方法変更届出書類様式改正要綱案検討委員会設置準備会合開催通知文書起案決裁処理完了報告。"
        * 12,
    ),
    passing=("港の朝は早い。船が沖に出る。岸では箱を積む。私はまだ眠い。" * 20,),
    post=check,
)
