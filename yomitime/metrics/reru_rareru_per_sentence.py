"""れる・られる per sentence."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._words import per_sentence
from yomitime.model import Message

METRIC = Metric(
    title=Message("れる・られる per sentence", "一文あたりの「れる・られる」"),
    meaning=Message(
        "auxiliaries れる and られる: passive, potential or honorific", "助動詞「れる・られる」（受身・可能・尊敬）の数"
    ),
    unit="per sentence",
    direction="higher is harder",
    source="descriptive",
    example=("名前を呼ばれた。空が晴れる。", 0.5),
    measure=partial(per_sentence, frozenset({"れる", "られる"}), "助動詞"),
)
