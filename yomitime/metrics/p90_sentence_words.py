"""90th percentile sentence length in words."""

from __future__ import annotations

from yomitime.metrics import DESCRIPTIVE, NO_SENTENCE, Metric
from yomitime.metrics._statistics import WORDS_MEANING, percentile
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """90th percentile over sentences, fragments apart; None where there is no sentence."""
    lengths = text.sentence_words
    return Measure(percentile(lengths, 90)) if lengths else Measure(None, (NO_SENTENCE,))


METRIC = Metric(
    title=Message("90th percentile sentence length (words)", "文の長さ（語数）の90パーセンタイル"),
    meaning=WORDS_MEANING,
    unit="words",
    direction="higher is harder",
    source=DESCRIPTIVE,
    example=("吾輩は猫である。名前はまだ無い。", 4.9),
    measure=measure,
)
