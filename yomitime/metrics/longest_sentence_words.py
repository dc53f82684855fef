"""Longest sentence length in words."""

from __future__ import annotations

from yomitime.metrics import DESCRIPTIVE, NO_SENTENCE, Metric
from yomitime.metrics._statistics import WORDS_MEANING
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """Longest over sentences, fragments apart; None where there is no sentence."""
    lengths = text.sentence_words
    return Measure(max(lengths)) if lengths else Measure(None, (NO_SENTENCE,))


METRIC = Metric(
    title=Message("Longest sentence length (words)", "文の長さ（語数）の最長"),
    meaning=WORDS_MEANING,
    unit="words",
    direction="higher is harder",
    source=DESCRIPTIVE,
    example=("吾輩は猫である。名前はまだ無い。", 5),
    measure=measure,
)
