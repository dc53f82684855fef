"""Statistics of lengths."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from yomitime.metrics import NO_SENTENCE
from yomitime.model import Measure, Message, Text

CHARACTERS_MEANING = Message(
    "code points other than white space, punctuation included", "空白以外の文字数（句読点を含む）"
)
WORDS_MEANING = Message("UniDic short units other than punctuation", "UniDic 短単位の語数（句読点を除く）")


def percentile(values: Sequence[float], percent: int) -> float:
    """The percentile with linear interpolation between the nearest ranks; `values` must not be empty."""
    if len(values) == 1:
        return float(values[0])
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def share_over(limit: int, text: Text) -> Measure:
    """% of full sentences that are longer than `limit` characters; None where there is no sentence."""
    lengths = text.sentence_characters
    return Measure(100.0 * sum(n > limit for n in lengths) / len(lengths)) if lengths else Measure(None, (NO_SENTENCE,))
