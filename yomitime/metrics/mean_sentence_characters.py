"""Mean sentence length in characters."""

from __future__ import annotations

import statistics

from yomitime.metrics import NO_SENTENCE, Metric, _tally
from yomitime.metrics._bands import SOURCE, sentence_length
from yomitime.metrics._statistics import CHARACTERS_MEANING
from yomitime.metrics._validity import is_foreign
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """Mean over sentences, fragments apart, with Morioka's and Yasumoto's names; None where there is no sentence."""
    lengths = text.sentence_characters
    if not lengths:
        return Measure(None, (NO_SENTENCE,))
    mean = statistics.fmean(lengths)
    return Measure(mean, level=None if is_foreign(_tally.prose(text)) else sentence_length(mean))


METRIC = Metric(
    title=Message("Mean sentence length (characters)", "文の長さ（字数）の平均"),
    meaning=CHARACTERS_MEANING,
    unit="characters",
    direction="higher is harder",
    source=SOURCE,
    example=("吾輩は猫である。名前はまだ無い。", 8.0),
    measure=measure,
)
