"""読点 per sentence."""

from __future__ import annotations

from yomitime.metrics import NO_SENTENCE, TEXTLINT, Metric
from yomitime.metrics._scripts import commas
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """、 and ， in full sentences / sentences; None where there is no sentence."""
    return Measure(commas(text) / len(text.prose)) if text.prose else Measure(None, (NO_SENTENCE,))


METRIC = Metric(
    title=Message("読点 per sentence", "一文あたりの読点"),
    meaning=Message(
        "、 and ，; textlint's default limit for one sentence is 3",
        "「、」と「，」の数（textlint の既定の上限は一文に 3）",
    ),
    unit="per sentence",
    direction="higher is harder",
    source=TEXTLINT,
    example=("朝、起きて、顔を洗う。寝る。", 1.0),
    measure=measure,
)
