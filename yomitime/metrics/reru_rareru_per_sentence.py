"""れる・られる per sentence."""

from __future__ import annotations

from yomitime.metrics import DESCRIPTIVE, Metric, _tally
from yomitime.metrics._validity import no_score
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """The auxiliaries れる and られる in full sentences / sentences; None where there is no Japanese prose."""
    if (none := no_score(text)) is not None:
        return none
    return Measure(_tally.prose(text)["れる・られる"] / len(text.prose))


METRIC = Metric(
    title=Message("れる・られる per sentence", "一文あたりの「れる・られる」"),
    meaning=Message(
        "auxiliaries れる and られる: passive, potential or honorific", "助動詞「れる・られる」（受身・可能・尊敬）の数"
    ),
    unit="per sentence",
    direction="higher is harder",
    source=DESCRIPTIVE,
    example=("名前を呼ばれた。空が晴れる。", 0.5),
    measure=measure,
)
