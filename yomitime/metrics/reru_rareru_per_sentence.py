"""れる・られる per sentence."""

from __future__ import annotations

from yomitime.metrics import NO_SENTENCE, Metric, _tally
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """The auxiliaries れる and られる in full sentences / sentences; None where there is no sentence."""
    if not text.prose:
        return Measure(None, (NO_SENTENCE,))
    return Measure(_tally.prose(text)["れる・られる"] / len(text.prose))


METRIC = Metric(
    title=Message("れる・られる per sentence", "一文あたりの「れる・られる」"),
    meaning=Message(
        "auxiliaries れる and られる: passive, potential or honorific", "助動詞「れる・られる」（受身・可能・尊敬）の数"
    ),
    unit="per sentence",
    direction="higher is harder",
    source="descriptive",
    example=("名前を呼ばれた。空が晴れる。", 0.5),
    measure=measure,
)
