"""Kabashima's N: nouns among content words."""

from __future__ import annotations

from yomitime.metrics import Metric
from yomitime.metrics._kabashima import NO_CONTENT, SOURCE, classes, doubts
from yomitime.metrics._validity import no_score
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """100 × nouns and pronouns / content words of full sentences. Style, not difficulty; unreliable under 100 of them."""
    if (none := no_score(text)) is not None:
        return none
    found, reasons = classes(text), doubts(text)
    if not found.total():
        return Measure(None, (NO_CONTENT,), reliable=False)
    return Measure(100.0 * found["N"] / found.total(), reasons, reliable=not reasons)


METRIC = Metric(
    title=Message("Kabashima's N", "樺島の名詞率 N"),
    meaning=Message(
        "nouns and pronouns of content words; high: a summarising style",
        "内容語に占める名詞・代名詞。高いほど要約的な文体",
    ),
    unit="%",
    direction="neither",
    source=SOURCE,
    example=("静かな町で、彼は長い手紙を読んだ。", 100 * 3 / 6),
    measure=measure,
    kind="style",
)
