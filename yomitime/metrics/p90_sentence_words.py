"""90th percentile sentence length in words."""

from __future__ import annotations

from yomitime.metrics import NO_SENTENCE, Metric
from yomitime.metrics._statistics import percentile
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """90th percentile over sentences, fragments apart; None where there is no sentence."""
    lengths = text.sentence_words
    return Measure(percentile(lengths, 90)) if lengths else Measure(None, (NO_SENTENCE,))


METRIC = Metric(
    title=Message("90th percentile sentence length (words)", "文の長さ（語数）の90パーセンタイル"),
    meaning=Message("UniDic short units other than punctuation", "UniDic 短単位の語数（句読点を除く）"),
    unit="words",
    direction="higher is harder",
    source="descriptive",
    example=("吾輩は猫である。名前はまだ無い。", 4.9),
    measure=measure,
)
