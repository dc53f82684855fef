"""Longest sentence length in characters."""

from __future__ import annotations

from yomitime.metrics import NO_SENTENCE, Metric
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """Longest over sentences, fragments apart; None where there is no sentence."""
    lengths = text.sentence_characters
    return Measure(max(lengths)) if lengths else Measure(None, (NO_SENTENCE,))


METRIC = Metric(
    title=Message("Longest sentence length (characters)", "文の長さ（字数）の最長"),
    meaning=Message("code points other than white space, punctuation included", "空白以外の文字数（句読点を含む）"),
    unit="characters",
    direction="higher is harder",
    source="descriptive",
    example=("吾輩は猫である。名前はまだ無い。", 8),
    measure=measure,
)
