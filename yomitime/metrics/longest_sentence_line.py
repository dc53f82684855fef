"""Where the longest sentence is."""

from __future__ import annotations

from yomitime.metrics import DESCRIPTIVE, NO_SENTENCE, Metric
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """Line of the file on which the longest sentence (in characters, the first of equals) begins."""
    if not text.prose:
        return Measure(None, (NO_SENTENCE,))
    longest = max(zip(text.sentence_characters, text.prose, strict=True), key=lambda pair: pair[0])[1]
    return Measure(longest.line)


METRIC = Metric(
    title=Message("Line of the longest sentence", "最長の文がある行"),
    meaning=Message("line of the file, counted from 1", "ファイルの行番号（1から）"),
    unit="line",
    direction="neither",
    source=DESCRIPTIVE,
    example=("短い。\n\n少しだけ長い文。", 3),
    measure=measure,
)
