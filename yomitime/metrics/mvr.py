"""Kabashima's MVR: describing words against verbs."""

from __future__ import annotations

from yomitime.metrics import Metric
from yomitime.metrics._kabashima import NO_VERB, SOURCE, classes, doubts
from yomitime.metrics._validity import no_score
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """100 × (adjectives, 形状詞, adverbs, 連体詞) / verbs, of full sentences. Style, not difficulty.

    Unreliable under 100 content words; None without a verb.
    """
    if (none := no_score(text)) is not None:
        return none
    found, reasons = classes(text), doubts(text)
    if not found["V"]:
        return Measure(None, (NO_VERB,), reliable=False)
    return Measure(100.0 * found["M"] / found["V"], reasons, reliable=not reasons)


METRIC = Metric(
    title=Message("MVR", "MVR（樺島）"),
    meaning=Message(
        "describing words per 100 verbs; with few nouns, high describes states and low describes movement",
        "動詞 100 に対する形容詞・形状詞・副詞・連体詞の数。名詞率が低いとき、高ければありさま、低ければ動きを描く文体",
    ),
    unit="per 100 verbs",
    direction="neither",
    source=SOURCE,
    example=("静かな町で、彼は長い手紙を読んだ。", 200.0),
    measure=measure,
    kind="style",
)
