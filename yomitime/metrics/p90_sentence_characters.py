"""90th percentile sentence length in characters."""

from __future__ import annotations

from yomitime.metrics import DESCRIPTIVE, NO_SENTENCE, Metric
from yomitime.metrics._statistics import CHARACTERS_MEANING, percentile
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """90th percentile over sentences, fragments apart; None where there is no sentence."""
    lengths = text.sentence_characters
    return Measure(percentile(lengths, 90)) if lengths else Measure(None, (NO_SENTENCE,))


METRIC = Metric(
    title=Message("90th percentile sentence length (characters)", "文の長さ（字数）の90パーセンタイル"),
    meaning=CHARACTERS_MEANING,
    unit="characters",
    direction="higher is harder",
    source=DESCRIPTIVE,
    example=("吾輩は猫である。名前はまだ無い。", 8.0),
    measure=measure,
)
