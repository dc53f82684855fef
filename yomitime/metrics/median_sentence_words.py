"""Median sentence length in words."""

from __future__ import annotations

import statistics

from yomitime.metrics import DESCRIPTIVE, NO_SENTENCE, Metric
from yomitime.metrics._statistics import WORDS_MEANING
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """Median over sentences, fragments apart; None where there is no sentence."""
    lengths = text.sentence_words
    return Measure(statistics.median(lengths)) if lengths else Measure(None, (NO_SENTENCE,))


METRIC = Metric(
    title=Message("Median sentence length (words)", "文の長さ（語数）の中央値"),
    meaning=WORDS_MEANING,
    unit="words",
    direction="higher is harder",
    source=DESCRIPTIVE,
    example=("吾輩は猫である。名前はまだ無い。", 4.5),
    measure=measure,
)
