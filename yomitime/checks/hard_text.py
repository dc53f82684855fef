"""A text outside the level of its readers."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity
from yomitime.validation import Option, number

HARDEST = Option("hardest", 0.5, Message("least jReadability", "jReadability の下限"), number(-100))
"""Below 0.5 a text is harder than the scale (6.5, lower elementary, to 0.5, upper advanced) reaches."""
EASIEST: Option[float | None] = Option(
    "easiest", None, Message("most jReadability", "jReadability の上限"), number(-100)
)


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding where the text's jReadability is reliable and outside the level."""
    measure = reading.metrics.get("jreadability")
    if measure is None or not measure.reliable or measure.value is None:
        return
    hardest, easiest = config.option("hard-text", HARDEST), config.option("hard-text", EASIEST)
    score = measure.value
    if score < hardest:
        message = Message(
            f"jReadability {score:.1f} is harder than {hardest:g}",
            f"jReadability {score:.1f} は基準の {hardest:g} より難しい文章です",
        )
    elif easiest is not None and score > easiest:
        message = Message(
            f"jReadability {score:.1f} is easier than {easiest:g}",
            f"jReadability {score:.1f} は基準の {easiest:g} よりやさしい文章です",
        )
    else:
        return
    yield Problem("hard-text", Severity.INFO, message, reading.document.body_line)


CHECK = Check(
    title=Message("Too hard, or too easy, for its readers", "読者に合わない難しさの文章"),
    severity=Severity.INFO,
    explanation=Message(
        "Shorter sentences and fewer Chinese compounds raise jReadability. The settings say which scores your readers can take.",
        "文を短くし、漢語を減らすと jReadability が上がります。範囲は設定で決められます。",
    ),
    failing=(
        "行政機関情報公開法施行令所定開示請求手数料納付方法変更届出書類様式改正要綱案検討委員会設置準備会合開催通知文書起案決裁処理完了報告。"
        * 12,
    ),
    passing=("港の朝は早い。船が沖に出る。岸では箱を積む。私はまだ眠い。" * 20,),
    post=check,
    options=(HARDEST, EASIEST),
)
